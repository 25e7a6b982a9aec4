"""Whom the labels of a transcript's turns stand for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.annotating.conftest import Annotated

Annotate = Callable[..., Annotated]


def sources(annotate: Annotate, text: str) -> list[tuple[str, str]]:
    return [(source.name, source.kind) for source in annotate(text).report.sources]


@pytest.mark.parametrize("names", [("KERR", "HOLM"), ("Kerr", "Holm"), ("EVE KERR", "SIMON HOLM")])
def test_a_label_that_nobody_explains_is_somebody(annotate: Annotate, names: tuple[str, str]) -> None:
    one, other = names
    text = f"{one}: It is not safe.\n\n{other}: It is, and we built it.\n\n{one}: Who says so?"
    assert sources(annotate, text) == [(one, "person"), (other, "person")]


def test_a_full_name_in_capitals_is_the_one_that_the_report_gives(annotate: Annotate) -> None:
    text = "Ada Kerr spoke first.\n\nADA KERR: It is not safe.\n\nHOLM: It is, and we built it."
    assert sources(annotate, text)[0] == ("Ada Kerr", "person")


def test_outlets_and_bodies_are_nobody(annotate: Annotate) -> None:
    text = "KERR: It is not safe.\n\nCNN: Did you build it?\n\nFRONTEX: We did, and it is safe."
    assert sources(annotate, text) == [("KERR", "person"), ("CNN", "organisation"), ("FRONTEX", "organisation")]


def test_an_office_that_nobody_holds_is_no_other_speaker(annotate: Annotate) -> None:
    text = "KERR: It is not safe.\n\nTHE CHAIR: It is.\n\nKERR: It never was.\n\nTHE CHAIR: We built it."
    found = annotate(text).report
    assert [source.name for source in found.sources] == ["KERR", "THE CHAIR"]
    assert len({one.source for one in found.attributions}) == 2


def test_an_office_is_whoever_holds_it(annotate: Annotate) -> None:
    text = "Ada Kerr, the chair, opened the hearing.\n\nHOLM: It is not safe.\n\nTHE CHAIR: It is, and we built it."
    assert ("Ada Kerr", "person") in sources(annotate, text)


def test_the_host_is_one_however_often_he_asks(annotate: Annotate) -> None:
    text = "HOST: Is it safe?\n\nKERR: It is not.\n\nHOST: Who says so?\n\nKERR: We do, and we built it."
    assert sources(annotate, text) == [("HOST", "anonymous"), ("KERR", "person")]


def test_who_is_unknown_is_nobody_by_name(annotate: Annotate) -> None:
    text = "KERR: It is not safe.\n\nUNKNOWN: It is, and we built it."
    assert sources(annotate, text)[1] == ("UNKNOWN", "anonymous")
