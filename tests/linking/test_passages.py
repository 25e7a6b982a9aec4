"""Passages that two texts share."""

from __future__ import annotations

import random

import numpy as np

from firsthand.linking.shared_text.fingerprints import SEED, candidates, numbered, runs, sketch, thinned
from firsthand.linking.shared_text.passages import Passage, shared_passages


def passages(one: str, other: str, least: int = 4) -> list[Passage]:
    first, second = (numbered(text.split(), {}) for text in (one, other))
    return shared_passages(first, second, runs(first, SEED), runs(second, SEED), least)


def test_a_passage_is_given_by_its_words_on_both_sides() -> None:
    (found,) = passages("x y a b c d e z", "a b c d e q")
    assert found[:4] == (2, 7, 0, 5)
    assert found.equal == ((2, 0), (3, 1), (4, 2), (5, 3), (6, 4))


def test_words_put_in_left_out_or_changed_do_not_part_a_passage() -> None:
    (found,) = passages("a b c d e f g h i j k l", "a b c d NEW e f g OTHER i j k l")
    assert found[:4] == (0, 12, 0, 13)
    assert (7, 8) not in found.equal


def test_a_passage_runs_on_past_its_last_run_where_words_still_agree() -> None:
    (found,) = passages("a b c d x e y f z", "a b c d 1 e 2 f 3")
    assert found[:4] == (0, 8, 0, 8)


def test_passages_that_changed_places_are_two() -> None:
    found = passages("a b c d e f g h", "e f g h a b c d")
    assert [one[:4] for one in found] == [(0, 4, 4, 8), (4, 8, 0, 4)]


def test_no_word_stands_in_two_passages() -> None:
    found = passages("a b c d e", "a b c d e x a b c d y a b c d e")
    assert len(found) == 1
    assert found[0][:2] == (0, 5)


def test_texts_without_a_common_run_share_nothing() -> None:
    assert passages("a b c d e f", "b a d c f e") == []
    assert passages("", "a b c d") == []
    assert passages("a b", "a b") == []


def test_numbers_are_the_same_on_every_machine() -> None:
    assert [int(one) for one in runs(numbered(["the", "pier", "will", "fall"], {}), 3)] == [
        8234571949168871384,
        762154550346579519,
    ]


def test_a_sample_holds_the_same_runs_of_whatever_text_they_stand_in() -> None:
    chance = random.Random(1)
    words = ["".join(chance.choices("abc", k=8)) for _ in range(400)]
    part, whole = numbered(words[100:200], {}), numbered(words, {})
    assert np.isin(sketch(part), sketch(whole)).all()
    assert 0.3 < len(thinned(runs(whole, SEED))) / len(whole) < 0.7


def test_only_texts_that_share_runs_are_candidates_however_many_there_are() -> None:
    chance = random.Random(1)
    texts = [["".join(chance.choices("abcdef", k=8)) for _ in range(60)] for _ in range(50)]
    known: dict[str, int] = {}
    codes = [numbered(text, known) for text in [*texts, texts[7][10:50]]]
    assert candidates(codes).tolist() == [[7, 50]]
    assert candidates([]).tolist() == []


def test_copies_by_the_thousand_make_a_chain_of_pairs() -> None:
    one = numbered([f"word{number}" for number in range(200)], {})
    found = candidates([one] * 1000)
    assert 999 <= len(found) <= 8000
    assert {(first, first + 1) for first in range(999)} <= set(map(tuple, found.tolist()))
