"""Names of bodies that a comma sets off, or that an owner's name begins."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.annotating.conftest import Annotated

Annotate = Callable[..., Annotated]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The lab, Isochron Services, declined to comment.", "Isochron Services"),
        ("The company, Reed Foods, said that it had no plans to close the mill.", "Reed Foods"),
        ("The agency, Ada Brook, said that the mill would close.", None),
        ("The company said that Reed Foods, a rival, would close the mill.", None),
    ],
)
def test_a_body_between_commas_is_the_one_that_the_noun_says(annotate: Annotate, text: str, name: str | None) -> None:
    found = annotate(text)
    assert name in found.kinds if name else not {"Ada Brook", "Reed Foods"} & {who for who, _, _ in found.said}
    assert name is None or found.kinds[name] == "organisation"


def test_each_apposed_body_is_one_by_itself(annotate: Annotate) -> None:
    found = annotate(
        "The lab, Isochron Services, declined to comment. The company, Reed Foods, said that the mill would close."
    )
    assert found.by("Reed Foods") == ["that the mill would close"]


@pytest.mark.parametrize(
    "name",
    [
        "King's College Hospital",
        "Queen's University",
        "Health Workers' Union",
        "Sam's Club",
        "Brindle Children's Hospital",
    ],
)
def test_a_possessor_may_begin_a_bodys_name(annotate: Annotate, name: str) -> None:
    assert annotate(f"The {name} said that it had no beds.").by(name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Lumara's Hospital Board said that it was full.", "Hospital Board"),
        ("Lumara's Supreme Court said that it was legal.", "Supreme Court"),
    ],
)
def test_a_place_that_owns_a_body_is_no_part_of_its_name(annotate: Annotate, text: str, name: str) -> None:
    assert annotate(text).by(name)


def test_a_saints_hospital_keeps_its_saint_among_other_news(annotate: Annotate) -> None:
    found = annotate(
        "The post cites “a nurse at St Brannock's”. It was shared by a page called Sorrel Truth.\n\n"
        "St Brannock's Hospital told CheckPoint that no child had died there this month."
    )
    assert "Hospital" not in found.kinds
    assert found.by("St Brannock's Hospital") == ["that no child had died there this month"]


def test_a_water_company_is_the_company(annotate: Annotate) -> None:
    found = annotate("Westmere Water said routine tests had shown no problems. The company said it was sorry.")
    assert found.kinds["Westmere Water"] == "organisation"
    assert "it was sorry" in found.by("Westmere Water")
