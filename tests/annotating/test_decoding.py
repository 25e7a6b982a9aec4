from __future__ import annotations

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from firsthand.annotating.tagging.decoding import constraints, doubtful_sources, marginals, spans_of, viterbi


def random_scores(seed: int, words: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    drawn = np.random.default_rng(seed)
    transitions = (constraints() + drawn.normal(size=(8, 7))).astype(np.float32)
    return drawn.normal(size=(words, 7)).astype(np.float32), transitions


def score(path: tuple[int, ...], emissions: NDArray[np.float32], transitions: NDArray[np.float32]) -> float:
    steps = zip((7, *path), path, strict=False)
    return float(sum(emissions[i, label] for i, label in enumerate(path)) + sum(transitions[a, b] for a, b in steps))


@given(st.integers(0, 1000), st.integers(1, 4))
def test_the_best_path_is_the_best_of_all(seed: int, words: int) -> None:
    emissions, transitions = random_scores(seed, words)
    best = max(product(range(7), repeat=words), key=lambda path: score(path, emissions, transitions))
    assert tuple(viterbi(emissions, transitions)) == best


@given(st.integers(0, 1000), st.integers(1, 3))
def test_marginals_are_those_of_all_paths(seed: int, words: int) -> None:
    emissions, transitions = random_scores(seed, words)
    expected = np.zeros((words, 7))
    for path in product(range(7), repeat=words):
        weight = np.exp(score(path, emissions, transitions))
        for i, label in enumerate(path):
            expected[i, label] += weight
    expected /= expected.sum(1, keepdims=True)
    np.testing.assert_allclose(marginals(emissions, transitions), expected, atol=1e-6)


def test_no_words() -> None:
    nothing = np.zeros((0, 7), dtype=np.float32)
    assert spans_of(viterbi(nothing, constraints())) == []
    assert marginals(nothing, constraints()).shape == (0, 7)


def test_spans() -> None:
    path = np.array([0, 1, 2, 3, 3, 5, 6, 6, 0], dtype=np.int32)
    assert spans_of(path) == [("source", 1, 3), ("cue", 3, 4), ("cue", 4, 5), ("content", 5, 8)]


def test_a_doubtful_source_lies_outside_every_span() -> None:
    chances = np.zeros((6, 7))
    chances[[0, 1, 4], 1] = 0.3
    path = np.array([0, 0, 0, 0, 5, 6], dtype=np.int32)
    assert doubtful_sources(path, chances, 0.2) == [("source", 0, 2)]
