from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Model
from threadpoolctl import threadpool_info, threadpool_limits

from firsthand.language import parse, parsing, pipeline


def tokens(text: str) -> list[str]:
    return [
        text[block.start + token.idx : block.start + token.idx + len(token)]
        for block in parse(text)
        for token in block.doc
        if not token.is_space
    ]


def test_one_pipeline_is_kept() -> None:
    assert pipeline() is pipeline()


def test_numpys_library_multiplies() -> None:
    networks = [part.model for _, part in pipeline().pipeline if hasattr(part, "model")]
    networks = [network for network in networks if isinstance(network, Model)]
    assert len(networks) == 3
    assert not any(layer.ops.use_blis for network in networks for layer in network.walk())


def test_parsing_takes_one_thread() -> None:
    """Whatever the machine has; asked of numpy's library while a text is being parsed."""
    taken: list[int] = []

    @Language.component("seen_threads")
    def seen(doc: Doc) -> Doc:
        taken.extend(pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas")
        return doc

    pipeline().add_pipe("seen_threads")
    try:
        with threadpool_limits(2, user_api="blas"):
            assert tokens("The dam broke.")
    finally:
        pipeline().remove_pipe("seen_threads")
    assert set(taken) == {1}


def test_sentences_end_with_their_paragraph() -> None:
    for block in parse("Dam breaks in Harbour\n\nThe town fled"):
        assert [sentence.text.strip() for sentence in block.doc.sents] == ["Dam breaks in Harbour", "The town fled"]


def test_no_sentence_is_endless() -> None:
    text = "Ada Brook of the board of " * 200 + "Lindow left. She had been there for years."
    sentences = [(len(sentence), sentence.text) for block in parse(text) for sentence in block.doc.sents]
    assert max(sentences)[0] <= parsing.LONGEST_SENTENCE
    assert sentences[-1][1] == "She had been there for years."


def test_blocks_end_at_paragraphs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "BLOCK", 30)
    text = "The dam is old.\n\nThe town fled.\n\nNobody died."
    assert [block.start for block in parse(text)] == [0, 17]


def test_blocks_hold_every_token(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "The dam is old. " * 20
    whole = tokens(text)
    monkeypatch.setattr(parsing, "BLOCK", 64)
    assert tokens(text) == whole


def test_an_unbroken_run_is_passed_over() -> None:
    assert tokens("The dam " + "x" * 5_000 + " broke.") == ["The", "dam", "broke", "."]


def test_the_mark_of_a_note_hides_no_sentence() -> None:
    text = "Ada Brook said that the dam broke near Lorne.[5][6] The board said on [Monday] that it was shut."
    firsts = [sentence[0].text for block in parse(text) for sentence in block.doc.sents if not sentence[0].is_space]
    assert firsts == ["Ada", "The"]
    assert "Monday" in tokens(text)


def test_strings_are_forgotten() -> None:
    for _ in parse("The zyxomorphic dam quivverlated."):
        assert "quivverlated" in pipeline().vocab.strings
    assert "quivverlated" not in pipeline().vocab.strings
