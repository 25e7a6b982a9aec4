from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.annotating.conftest import Annotated

Annotate = Callable[..., Annotated]


def by_words(found: Annotated) -> dict[str, str]:
    """The name of each mention of a source, by its words."""
    text = found.report.report.text
    return {text[slice(*m.span)]: source.name for source in found.report.sources for m in source.mentions}


def test_a_body_goes_by_its_names_last_word(annotate: Annotate) -> None:
    found = annotate("The Korrel Rivers Service closed the gates. It is old. The service said that the dam leaked.")
    assert by_words(found)["The service"] == "Korrel Rivers Service"


def test_an_office_in_a_heading_is_who_holds_it(annotate: Annotate) -> None:
    found = annotate(
        "Ohio Governor Says Dam Will Hold\n\n"
        "Gov. Ada Brook of Ohio said on Monday that the dam would hold. “It is new,” Brook said."
    )
    assert [source.name for source in found.report.sources] == ["Ada Brook"]


def test_an_office_that_a_report_has_not_given_goes_to_the_foremost(annotate: Annotate) -> None:
    text = (
        "Ada Brook blamed the council on Sunday. Brook said that the dam was old. "
        "The presumptive presidential nominee said that it would break. Brook spoke in Ohio."
    )
    assert "that it would break" in annotate(text).by("Ada Brook")


def test_the_mayor_of_a_town_is_not_the_foremost(annotate: Annotate) -> None:
    text = "Ada Brook said that the dam was old. Brook spoke in Ohio. The mayor of Cincinnati said that it was new."
    assert len(annotate(text).by("Ada Brook")) == 1


def test_an_inspector_general_is_named_where_a_report_by_him_is(annotate: Annotate) -> None:
    text = (
        "The report by the inspector general, Ada Brook, was long. "
        "The inspector general said that the dam was old. Ms. Brook said that it leaked."
    )
    assert len(annotate(text).by("Ada Brook")) == 2


def test_a_thing_that_tells_is_the_one_that_was_called_so_before(annotate: Annotate) -> None:
    text = "The council made a vow to the town. The vow says that the dam must hold."
    found = by_words(annotate(text))
    assert found["The vow"] == found["a vow"]


def test_several_of_one_noun_are_the_last_who_were_called_so(annotate: Annotate) -> None:
    text = "Engineers from the town looked at the dam. It was late. The engineers said that the wall leaked."
    found = by_words(annotate(text))
    assert found["The engineers"] == "Engineers from the town"


def test_the_family_of_somebody_is_no_family_of_before(annotate: Annotate) -> None:
    text = "A family left the valley. It rained. The family of Ada Brook said that the dam was old."
    assert by_words(annotate(text))["The family of Ada Brook"] == "The family of Ada Brook"


@pytest.mark.parametrize("office", ["autocrat", "dictator"])
def test_a_ruler_by_another_word(annotate: Annotate, office: str) -> None:
    text = f"Tavenland’s President Simon Reed said that the dam was old. The {office} said that it would hold."
    assert len(annotate(text).by("Simon Reed")) == 2
