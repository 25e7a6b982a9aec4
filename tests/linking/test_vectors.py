"""Vectors: like meaning lies near, and a passage's vector depends on nothing beside it."""

from __future__ import annotations

import numpy as np

from firsthand.linking.same_claim.vectors import SCALE, cosines, passage_encoder

PIER = "the northern pier of the harbour will be closed for repairs"
QUAY = "workmen are going to shut the quay while they mend it"
GOATS = "seven goats ate a bishop's hat"


def test_other_words_of_like_meaning_lie_nearer_than_another_matter() -> None:
    vectors = passage_encoder().encode([("", PIER), ("", QUAY), ("", GOATS)])
    alike = cosines(vectors, vectors)
    assert alike[0, 1] > alike[0, 2]
    assert np.allclose(np.diag(alike), 1, atol=0.01)


def test_a_vector_is_the_same_whatever_is_encoded_beside_it() -> None:
    encoder = passage_encoder()
    (alone,) = encoder.encode([("He was asked about the harbour.", PIER)])
    beside = encoder.encode([("", GOATS), ("He was asked about the harbour.", PIER), ("", "")])
    assert np.array_equal(alone, beside[1])


def test_the_words_before_a_passage_change_its_vector() -> None:
    bare, placed = passage_encoder().encode([("", "It is shut."), ("Of the old mill she said:", "It is shut.")])
    assert not np.array_equal(bare, placed)


def test_nothing_and_far_too_much_are_encoded() -> None:
    assert len(passage_encoder().encode([])) == 0
    vectors = passage_encoder().encode([("", ""), ("", "pier " * 5000), ("\u0000\ud7ff", "🙂")])
    assert np.all(np.abs(vectors) <= SCALE)


def test_cosines_are_exact_in_any_order() -> None:
    rng = np.random.default_rng(1)
    some = rng.integers(-100, 101, (7, 384)).astype(np.int16)
    whole = some.astype(np.int64) @ some.astype(np.int64).T
    assert np.array_equal(cosines(some, some), whole / (SCALE * SCALE))
