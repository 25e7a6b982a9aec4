"""Cascades of copies with known truth, and what is scored on them."""

from __future__ import annotations

import random

import pytest

from benchmarks.reuse.cascades import Article, Pooled, halves, pool, report_of, without_shared
from benchmarks.reuse.edits import EDITS, Material
from benchmarks.reuse.measure import direction, joined_with_root
from benchmarks.reuse.peers import by_overlap, runs
from benchmarks.reuse.scores import Shared, adjusted_rand_index, characters, groups
from benchmarks.reuse.units import units, written
from firsthand.model import Reuse

TEXT = (
    "Ferry pier put off\n\n“The pier will fall,” Mira Tolland said. Nobody believed her.\n\n"
    "The council of Brindle met on Monday. It rained."
)


def prose(seed: int, sentences: int = 40) -> str:
    chance = random.Random(seed)
    made = [" ".join("".join(chance.choices("abcdefgh", k=6)) for _ in range(9)) for _ in range(sentences)]
    return "\n\n".join(f"{sentence.capitalize()}." for sentence in made)


def test_an_article_is_cut_into_sentences_and_put_together_unchanged() -> None:
    found = units("a", TEXT)
    assert [unit.text for unit in found] == [
        "Ferry pier put off",
        "“The pier will fall,” Mira Tolland said.",
        "Nobody believed her.",
        "The council of Brindle met on Monday.",
        "It rained.",
    ]
    text, labels = written(found)
    assert text == TEXT
    assert [text[start:end] for start, end, _ in labels] == [unit.text for unit in found]


@pytest.mark.parametrize("name", EDITS)
@pytest.mark.parametrize("grade", [0.0, 0.4, 0.8])
def test_an_edit_does_the_same_again_and_more_of_it_at_a_higher_grade(name: str, grade: float) -> None:
    first, second = units("a", prose(1)), units("b", prose(2))
    words = {key: ["other"] for key in [(a, b, c) for a in (True, False) for b in (True, False) for c in range(6)]}
    material = Material(second, words)
    edited = EDITS[name](first, grade, random.Random(1), material)
    assert edited == EDITS[name](first, grade, random.Random(1), material)
    kept = sum(unit in first for unit in edited) / len(first)
    if grade == 0:
        assert kept >= 1 - 1 / len(first)
    elif name in ("trimmed", "headline", "words", "blended"):
        assert kept <= 1 - grade + 0.05


def test_a_quotation_is_retold() -> None:
    (sentence,) = EDITS["indirect"](units("a", "“I will go,” she said."), 1.0, random.Random(1), Material([], {}))
    assert sentence.text == "that he would go, she said."


def test_the_rand_index_is_one_for_equal_groups_and_about_nought_by_chance() -> None:
    assert adjusted_rand_index([0, 0, 1, 1], [5, 5, 7, 7]) == 1
    assert adjusted_rand_index([0, 0, 1, 1], [0, 1, 0, 1]) == pytest.approx(-0.5)
    assert adjusted_rand_index([0, 0, 1, 2], [0, 0, 1, 1]) == pytest.approx(4 / 7)
    assert groups(["a", "b", "c", "d"], [("d", "b"), ("b", "c")]) == [0, 1, 1, 1]


def pooled(name: str, text: str, article: str, root: str | None = None) -> Pooled:
    own, labels = written(units(article, text))
    return Pooled(report_of(name, own), 0, "words" if root else None, root, labels)


def test_a_character_is_right_where_the_same_sentence_stands_across() -> None:
    found = [pooled("one", "Aa bb. Cc dd.", "x"), pooled("two", "Aa bb. Ee ff.", "x")]
    whole = (0, 6)
    rightly = characters(found, [Shared("r-one", "r-two", [(whole, whole), ((7, 13), (7, 13))])])
    assert rightly == {"precision": 1.0, "recall": 1.0, "f1": 1.0}
    crossed = characters(found, [Shared("r-one", "r-two", [(whole, (7, 13))])])
    assert crossed == {"precision": 0.0, "recall": 0.0, "f1": 0.0}


def test_what_was_taken_from_what_is_known() -> None:
    found = [pooled("one", "Aa bb.", "x"), pooled("two", "Aa bb.", "x", root="r-one")]
    assert joined_with_root(found, [Shared("r-two", "r-one", [])]) == {"words": 1.0}
    known = Reuse("r-one", "r-two", "known", (), (), 1.0)
    assert direction(found, [known]) == {"pairs": 1, "told": 1, "right": 1}


def test_articles_that_share_text_themselves_are_left_out_and_an_outlets_note_is_not() -> None:
    note = "\n\n" + prose(99, 2)
    found = [Article(f"n{number}", None, prose(number) + note) for number in range(6)]
    copy = Article("copy", None, prose(1))
    assert [article.name for article in without_shared([*found, copy])] == [article.name for article in found]


def test_a_pool_is_made_of_one_half_and_knows_its_groups() -> None:
    found = [Article(f"n{number}", f"e{number // 3}" if number < 30 else None, prose(number)) for number in range(60)]
    first, second = halves(found)
    assert not {article.event for article in first if article.event} & {article.event for article in second}
    made = pool(found, 0.4, cascades=4, unrelated=5)
    assert made == pool(found, 0.4, cascades=4, unrelated=5)
    assert len({one.group for one in made if one.edit}) == 4
    assert len({one.report.id for one in made}) == len(made)
    assert {one.edit for one in made if one.edit} == set(EDITS)


def test_a_plain_overlap_finds_a_copy_and_its_passage() -> None:
    reports = [report_of("a", prose(1)), report_of("b", prose(1)), report_of("c", prose(2))]
    for setting, pairs in by_overlap(reports):
        assert pairs == [("r-a", "r-b")]
        (shared,) = runs(reports, setting, pairs)
        assert shared.passages == [((0, len(prose(1)) - 1), (0, len(prose(1)) - 1))]
