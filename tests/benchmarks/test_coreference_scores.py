from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.coreference_scores import MEASURES, Chain, Scores


def chains(*words: str) -> list[Chain]:
    """Chains whose mentions are letters."""
    return [frozenset(word) for word in words]


def scores(key: list[Chain], system: list[Chain]) -> dict[str, float]:
    told = Scores()
    told.add(key, system)
    return told.figures()


def test_the_example_of_bagga_and_baldwin() -> None:
    """Two chains that were made one: MUC sees one link too many, B³ every mention that has strangers beside it."""
    figures = scores(chains("12345", "67", "89ABC"), chains("12345", "6789ABC"))
    assert figures["muc_r"] == 1
    assert figures["muc_p"] == pytest.approx(9 / 10)
    assert figures["b_cubed_r"] == 1
    assert figures["b_cubed_p"] == pytest.approx((5 + 2 * 2 / 7 + 5 * 5 / 7) / 12)
    assert figures["ceaf_e_r"] == pytest.approx((1 + 2 * 5 / 12) / 3)
    assert figures["ceaf_e_p"] == pytest.approx((1 + 2 * 5 / 12) / 2)
    assert figures["lea_r"] == 1
    assert figures["lea_p"] == pytest.approx((5 + 7 * (1 + 10) / 21) / 12)
    assert figures["conll"] == pytest.approx(sum(figures[f"{name}_f"] for name in ("muc", "b_cubed", "ceaf_e")) / 3)


def test_mentions_that_are_missing_cost_recall_and_added_ones_precision() -> None:
    figures = scores(chains("abcd"), chains("abx"))
    assert figures["muc_r"] == pytest.approx(1 / 3)
    assert figures["muc_p"] == pytest.approx(1 / 2)
    assert figures["b_cubed_r"] == pytest.approx(2 * 2 / 4 / 4)
    assert figures["b_cubed_p"] == pytest.approx(2 * 2 / 3 / 3)
    assert figures["lea_r"] == pytest.approx(1 / 6)
    assert figures["lea_p"] == pytest.approx(1 / 3)


def test_chains_of_one_mention_count_for_nothing() -> None:
    assert scores(chains("ab", "c"), chains("ab", "d")) == scores(chains("ab"), chains("ab"))


def test_counts_of_documents_are_summed_before_they_are_divided() -> None:
    told = Scores()
    told.add(chains("abcd"), chains("abcd"))
    told.add(chains("xy"), [])
    assert told.figures()["lea_r"] == pytest.approx(4 / 6)


def test_nothing_is_nothing() -> None:
    assert set(scores([], []).values()) == {0.0}


@given(st.lists(st.integers(0, 3), min_size=2, max_size=12), st.lists(st.integers(0, 3), min_size=2, max_size=12))
def test_swapping_the_sides_swaps_precision_and_recall(one: list[int], other: list[int]) -> None:
    def grouped(labels: list[int]) -> list[Chain]:
        return [frozenset(at for at, own in enumerate(labels) if own == label) for label in sorted(set(labels))]

    forth, back = scores(grouped(one), grouped(other)), scores(grouped(other), grouped(one))
    for name in MEASURES:
        assert forth[f"{name}_p"] == pytest.approx(back[f"{name}_r"])
        assert 0 <= forth[f"{name}_f"] <= 1 + 1e-9
