"""Comparisons: few, and among them what may belong together."""

from __future__ import annotations

from firsthand.linking.matter import Matters
from firsthand.linking.same_claim.comparisons import comparable
from firsthand.linking.same_claim.vectors import encode_passages, wording_vectors
from firsthand.model import AnnotatedReport
from tests.linking.annotated import Told, annotated
from tests.linking.test_wordings import found

PIER = "the northern pier of Brindle harbour will be closed for repairs"
SHUT = "workmen are going to shut it while they mend what the storm broke"
GOATS = "seven goats ate a bishop's hat in Tarn"


def pairs(*reports: AnnotatedReport) -> set[tuple[int, int]]:
    compared = found(*reports)
    vectors = wording_vectors(compared, map(encode_passages, reports))
    found_pairs = comparable(compared, vectors, Matters([one.report for one in reports]).related())
    return {(one, other) for one, other, _ in found_pairs.pairs()}


def test_reports_on_one_matter_are_compared_whatever_their_words() -> None:
    first = annotated("a", [Told("Mira Tolland", PIER)], prose=f"{PIER}. " * 3)
    second = annotated("b", [Told("Jo Orr", SHUT)], prose=f"{PIER}. " * 3)
    assert pairs(first, second) == {(0, 1)}


def test_reports_on_two_matters_are_compared_only_where_they_share_words() -> None:
    elsewhere = annotated("b", [Told("Jo Orr", GOATS), Told("Lee", f"in Tarn {PIER}")], prose=f"{GOATS}. " * 5)
    assert pairs(annotated("a", [Told("Mira Tolland", PIER)], prose=f"{PIER}. " * 5), elsewhere) >= {(0, 2)}
    assert (0, 1) not in pairs(annotated("a", [Told("Mira Tolland", PIER)], prose=f"{PIER}. " * 5), elsewhere)


def test_comparisons_grow_with_the_wordings_and_not_with_their_square() -> None:
    words = [f"{a}{b}" for a in ("ka", "lo", "mi", "nu", "pe") for b in ("dra", "sto", "fin", "gol", "bet")]
    many = [
        annotated(f"n{n}", [Told("Ann", f"{PIER} {words[n % 25]} {words[n // 25]}")], prose=PIER) for n in range(120)
    ]
    assert len(pairs(*many)) < 120 * 60
