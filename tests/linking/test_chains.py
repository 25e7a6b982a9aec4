"""Chains: from whom it was heard, each step with its words."""

from __future__ import annotations

from firsthand.linking.link import link_reports
from firsthand.model import AnnotatedReport
from tests.linking.annotated import Told, annotated

PIER = "the northern pier of Brindle harbour will be closed for repairs until May"


def steps(*reports: AnnotatedReport) -> list[tuple[str, str, list[str]]]:
    """The steps of the first claim as names, with their words."""
    linked = link_reports(reports)
    name = {source.id: source.name for source in linked.sources} | {one.id: one.path for one in linked.reports}
    text = {one.id: one.text for one in linked.reports}
    return [
        (name[edge.from_], name[edge.to], [text[span.report][span.start : span.end] for span in edge.spans])
        for edge in linked.claims[0].chain
    ]


def test_a_report_has_it_from_its_source() -> None:
    assert steps(annotated("a", [Told("Mira Tolland", PIER)])) == [("a.txt", "Mira Tolland", ["Mira Tolland"])]


def test_a_relay_stands_between() -> None:
    assert steps(annotated("a", [Told("Mira Tolland", PIER, relay="Radio Ost")])) == [
        ("a.txt", "Radio Ost", ["Radio Ost"]),
        ("Radio Ost", "Mira Tolland", ["Mira Tolland"]),
    ]


def test_hearsay_goes_through_whoever_tells_it() -> None:
    outer = Told("Mira Tolland", f"the council believes {PIER}")
    found = steps(annotated("a", [outer, Told("the council", PIER, cue="believes", kind="group", inside=0)]))
    assert found == [
        ("a.txt", "Mira Tolland", ["Mira Tolland"]),
        ("Mira Tolland", "the council", ["the council"]),
    ]


def test_a_spokeswoman_leads_to_whom_she_speaks_for() -> None:
    board = Told("the Pier Board", "seven goats ate a bishop's hat in Tarn", kind="organisation")
    found = steps(annotated("a", [Told("Jo Fesk", PIER, speaks_for="the Pier Board"), board]))
    assert found[-1] == ("Jo Fesk", "the Pier Board", ["Jo Fesk"])


def test_one_step_of_two_reports_keeps_the_words_of_both_apart() -> None:
    found = steps(annotated("a", [Told("Mira Tolland", PIER)]), annotated("b", [Told("Ms. Tolland", PIER)]))
    assert found == [
        ("a.txt", "Mira Tolland", ["Mira Tolland"]),
        ("b.txt", "Mira Tolland", ["Ms. Tolland"]),
    ]


def test_nobody_named_makes_no_step() -> None:
    assert steps(annotated("a", [Told(None, PIER)])) == []
