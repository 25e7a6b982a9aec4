"""Claims: which attributions bear on one proposition, and what each does with it."""

from __future__ import annotations

import numpy as np
import pytest

from firsthand.annotating import annotate_report
from firsthand.linking.link import link_reports
from firsthand.linking.rows import Rows
from firsthand.linking.same_claim.claim_groups import _of_tied_voices
from firsthand.linking.same_claim.proposals import ties_between
from firsthand.linking.same_claim.wordings import wordings
from firsthand.model import AnnotatedReport, Attitude, LinkedClaim, StanceKind
from tests.documents import report
from tests.linking.annotated import Told, annotated

PIER = "the northern pier of Brindle harbour will be closed for repairs until May"
SAME = "Brindle harbour's northern pier is to be closed until May for repairs"
OTHER = [
    "seven goats ate a bishop's hat in Tarn",
    "the choir of Ost sang about snow and cheese",
    "taxes on lamps doubled last winter",
    "a comet crossed the valley at dawn",
]


def claims(*reports: AnnotatedReport) -> tuple[LinkedClaim, ...]:
    return link_reports(reports).claims


def beside(*lines: Told) -> list[Told]:
    """The lines among others on other matters, without which no word would be rare."""
    return [*lines, *(Told("Owen Fesk", content) for content in OTHER)]


def test_the_same_matter_in_other_words_is_one_claim() -> None:
    found = claims(annotated("a", beside(Told("Mira Tolland", PIER))), annotated("b", [Told("Jo Orr", SAME)]))
    assert found[0].attributions == ("ra.a1", "rb.a1")
    assert found[0].reports == ("ra", "rb")
    assert 0 < found[0].probability < 1


def test_what_nothing_resembles_is_a_claim_of_its_own() -> None:
    found = claims(annotated("a", beside()))
    assert [claim.attributions for claim in found] == [(f"ra.a{number}",) for number in range(1, 5)]


def test_a_fragment_is_no_claim() -> None:
    assert claims(annotated("a", [Told("Mira Tolland", "“No.”"), Told("Mira Tolland", "it was so")])) == ()


def test_that_nobody_will_comment_is_no_claim() -> None:
    told = [Told("Mira Tolland", "to comment on the pier and the harbour", cue="declined")]
    assert claims(annotated("a", told), annotated("b", told)) == ()


def test_the_same_words_from_a_thousand_outlets_are_one_claim() -> None:
    (found,) = claims(*(annotated(f"n{number}", [Told("Mira Tolland", PIER)]) for number in range(1000)))
    assert len(found.attributions) == 1000
    assert found.probability == 1.0
    assert len(found.stances) == 1


@pytest.mark.parametrize(
    ("cue", "negated", "attitude", "stance"),
    [
        ("said", False, "statement", "asserts"),
        ("denied that", False, "statement", "denies"),
        ("disputed that", False, "statement", "denies"),
        ("doubts that", False, "belief", "doubts"),
        ("did not deny that", True, "statement", "asserts"),
        ("does not believe", True, "belief", "denies"),
        ("would not say whether", True, "statement", "doubts"),
    ],
)
def test_the_cue_tells_the_stance(cue: str, negated: bool, attitude: Attitude, stance: StanceKind) -> None:
    (found,) = claims(annotated("a", [Told("Mira Tolland", PIER, cue=cue, negated=negated, attitude=attitude)]))
    assert [one.stance for one in found.stances] == [stance]


def test_a_claim_of_forty_voices_has_forty_stances() -> None:
    (found,) = claims(*(annotated(f"n{n}", [Told(f"Ann{chr(97 + n % 26)}{n // 26} Lee{n}x", PIER)]) for n in range(40)))
    assert len(found.stances) == 40


def test_the_clearest_wording_speaks_for_the_claim() -> None:
    vague = "it will be closed, the northern pier of Brindle harbour, for repairs until May"
    found = claims(annotated("a", beside(Told("Mira Tolland", vague))), annotated("b", [Told("Jo Orr", PIER)]))
    assert found[0].text == PIER[:1].upper() + PIER[1:]


@pytest.mark.parametrize(("unsure", "sure"), [(PIER, SAME), (SAME, PIER)])
def test_who_takes_no_side_has_no_words_for_a_claim(unsure: str, sure: str) -> None:
    doubtful = Told("Mira Tolland", unsure, cue="could not confirm that", negated=True)
    found = claims(annotated("a", beside(doubtful)), annotated("b", [Told("Jo Orr", sure)]))
    assert found[0].text == sure[:1].upper() + sure[1:]


def test_what_says_the_same_agrees() -> None:
    found = claims(annotated("a", beside(Told("Mira Tolland", PIER))), annotated("b", [Told("Jo Orr", SAME)]))
    assert [{*part} for part in found[0].agreeing] == [{"ra.a1", "rb.a1"}]


def test_a_voice_that_says_nothing_like_the_others_is_in_a_claim_of_its_own() -> None:
    one = annotated("a", [Told("Mira Tolland", PIER), Told("Jo Orr", OTHER[0])])
    linked = link_reports([one, annotated("b", [Told("Owen Fesk", SAME)])])
    compared = wordings(linked.attributions, linked.utterances, linked.reports)
    assert len({source for one in compared for source in one.sources}) == len(compared) == 3
    assert _of_tied_voices((0, 1), compared, _tied({(0, 1): 0.9}, 3)) == [(0, 1)]
    assert _of_tied_voices((0, 1), compared, _tied({(0, 1): 0.08}, 3)) == [(0,), (1,)]
    assert _of_tied_voices((0, 1, 2), compared, _tied({(0, 1): 0.08, (0, 2): 0.2, (1, 2): 0.08}, 3)) == [(0, 2), (1,)]


def _tied(pairs: dict[tuple[int, int], float], size: int) -> Rows:
    """The ties of ``size`` wordings, from how likely pairs of them bear on one claim."""
    bounds = np.cumsum([0, *(sum(i == one for i, _ in pairs) for one in range(size))])
    return ties_between(
        Rows(bounds, np.array([j for _, j in sorted(pairs)], np.int32), np.array([pairs[p] for p in sorted(pairs)]))
    )


def test_two_counts_of_the_dead_are_two_claims() -> None:
    texts = {
        "a": "At least 12 people were killed in a fire at a warehouse in Brindle on Saturday, police said.",
        "b": "Nineteen people died in the fire that destroyed a warehouse in Brindle on Saturday, Mayor Simon Reed said.",
        "c": "The death toll in the warehouse fire in Brindle rose to 17 on Sunday, the fire service said.",
    }
    linked = link_reports([annotate_report(report(text, name, None, None)) for name, text in texts.items()])
    told = {attribution.id: attribution.report for attribution in linked.attributions}
    assert all(len({told[one] for one in claim.attributions}) == 1 for claim in linked.claims)
