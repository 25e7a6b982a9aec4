"""Whose a last name is that several bear."""

from __future__ import annotations

from collections.abc import Callable

from tests.annotating.conftest import Annotated

Annotate = Callable[..., Annotated]


def test_who_had_the_last_name_first_keeps_it(annotate: Annotate) -> None:
    text = (
        "Officers were called by Simon Brook on Friday. Brook opened the door. They found his son, Peter Brook, at home. "
        "The report said that Brook told officers that the boy was ill."
    )
    assert "that the boy was ill" in annotate(text).by("Simon Brook")


def test_a_relative_who_speaks_may_be_called_by_it_too(annotate: Annotate) -> None:
    text = (
        "Simon Brook was found on Friday. Brook had worked at the dam. His sister, Ada Brook, said it was no accident. "
        "Brook said that nobody had called her."
    )
    assert len(annotate(text).by("Ada Brook")) == 2


def test_a_fund_called_after_somebody_is_not_he(annotate: Annotate) -> None:
    text = (
        "Simon Reed told the council that the dam was old. Reed said it leaked. Jana Tolland spoke of the Simon Reed "
        "Memorial Fund. “It helps us,” Tolland said."
    )
    assert annotate(text).kinds["Simon Reed"] == "person"


def test_a_last_name_with_a_letter_left_out(annotate: Annotate) -> None:
    text = (
        "Simon Brook said on Monday that the bridge would be closed. Brook called it old. Late on Friday Brok said that it "
        "would be mended. Brook said that it was dear."
    )
    assert "that it would be mended" in annotate(text).by("Simon Brook")


def test_a_like_name_that_stands_in_full_is_another(annotate: Annotate) -> None:
    text = (
        "Simon Brook said on Monday that the bridge would be closed. Brook called it old. Ada Brok said that it would be "
        "mended. Brook said that it was dear."
    )
    assert annotate(text).by("Ada Brok") == ["that it would be mended"]
