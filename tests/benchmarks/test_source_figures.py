"""The measures of sources, on data made by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks import ecbplus, marked_sources, source_linking, source_scale
from tests.linking.annotated import Told, annotated

TOKENS = ["Ada", "Reil", "spoke", ".", "She", "left", ".", "Reil", "rested", "."]
SENTENCES = [0, 0, 0, 0, 1, 1, 1, 2, 2, 2]


def anchored(*tokens: int) -> str:
    return "".join(f'<token_anchor t_id="{token}"/>' for token in tokens)


def document(file: Path, chain: str) -> Path:
    """Three sentences with a mention each; the first two are one chain, in the third nothing is tied."""
    tokens = "".join(
        f'<token t_id="{at}" sentence="{sentence}" number="0">{word}</token>'
        for at, (word, sentence) in enumerate(zip(TOKENS, SENTENCES, strict=True))
    )
    anchors = {1: (0, 1), 2: (4,), 3: (7,)}
    marks = "".join(
        f'<HUMAN_PART_PER m_id="{own}">{anchored(*at_tokens)}</HUMAN_PART_PER>' for own, at_tokens in anchors.items()
    )
    tie = f'<CROSS_DOC_COREF note="{chain}"><source m_id="1"/><source m_id="2"/><target m_id="9"/></CROSS_DOC_COREF>'
    file.write_text(
        f'<Document>{tokens}<Markables>{marks}<HUMAN_PART_PER m_id="9" TAG_DESCRIPTOR="x"/></Markables>'
        f"<Relations>{tie}</Relations></Document>",
        encoding="utf-8",
    )
    return file


def test_b_cubed_of_a_grouping_by_hand() -> None:
    gold = {1: "a", 2: "a", 3: "b"}
    assert marked_sources.b_cubed(gold, gold) == (1.0, 1.0, 1.0)
    scores = marked_sources.b_cubed(gold, {1: "x", 2: "x", 3: "x"})
    assert scores[:2] == pytest.approx((5 / 9, 1.0))


def test_an_ecbplus_document_gives_a_source_a_chain_and_says_what_is_scored(tmp_path: Path) -> None:
    made, chain_of, selected = ecbplus.document(document(tmp_path / "1_1ecb.xml", "HUM1"))
    assert [source.name for source in made.sources] == ["Ada Reil", "Reil"]
    assert [chain_of[source.id] for source in made.sources] == ["HUM1", "1_1ecb.xml:3"]
    assert selected == {(0, 8), (17, 20)}


def test_two_documents_of_a_topic_are_linked_and_scored(tmp_path: Path) -> None:
    (tmp_path / "1").mkdir()
    document(tmp_path / "1" / "1_1ecb.xml", "HUM1")
    document(tmp_path / "1" / "1_2ecb.xml", "HUM1")
    figures = ecbplus.measure(tmp_path, [1])
    assert (figures["documents"], figures["mentions"], figures["every_mention"]) == (2, 4, 6)
    assert figures["b3_f1"] == 1.0
    assert figures["every_b3_f1"] < 1.0


def test_marked_sources_bear_the_names_of_their_own_report(tmp_path: Path) -> None:
    texts = {"e_1": "Ada Reil said it rains.", "e_2": "Ms. Reil said so too."}
    (tmp_path / "gold").mkdir()
    (tmp_path / "index.tsv").write_text("report\toutlet\tpublished\ne_1\tX\t2020-01-01\n", encoding="utf-8")
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    mentions = [
        {"report": "e_1", "content_span": [14, 22], "source_span": [0, 8]},
        {"report": "e_2", "content_span": [14, 20], "source_span": [0, 8]},
    ]
    event = {
        "event": "e",
        "sources": [{"id": "S1", "name": "Ada Reil", "kind": "person", "aliases": ["Ms. Reil"], "affiliation": ""}],
        "utterances": [{"id": "U1", "source": "S1", "mentions": mentions}],
    }
    (tmp_path / "gold" / "e.json").write_text(json.dumps(event), encoding="utf-8")
    read = list(marked_sources.events(tmp_path / "gold"))
    made = [marked_sources.marked_sources(read[0], report)[0] for report in marked_sources.reports(read[0], tmp_path)]
    assert [one.sources[0].name for one in made] == ["Ada Reil", "Ms. Reil"]
    figures = source_linking.measure(read, tmp_path)
    assert (figures["mentions"], figures["b3_f1"]) == (2, 1.0)


def test_copies_bear_other_names_and_the_same_each_time() -> None:
    few = [annotated("a", [Told("Mira Tolland", "it rains")]), annotated("b", [Told("Owen Fesk", "it snows")])]
    made = list(source_scale.varied(few, 6))
    assert made[:2] == few
    assert len({one.report.id for one in made}) == 6
    assert [one.sources[0].name for one in made] == [one.sources[0].name for one in source_scale.varied(few, 6)]
    assert all(source.mentions[0].report == one.report.id for one in made for source in one.sources)
