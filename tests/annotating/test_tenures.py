from __future__ import annotations

from collections.abc import Callable

import pytest

from firsthand.annotating.mentions.tenures import offices
from tests.annotating.conftest import Annotated

Annotate = Callable[..., Annotated]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("the ", "", ("mayor",)),
        ("the outgoing ", "", ("mayor",)),
        ("Acting ", "", ("mayor",)),
        ("the ex-", "", ("former mayor",)),
        ("his one-time ", "", ("former mayor",)),
        ("the former Brindle ", "", ("former mayor",)),
        ("then ", "", ("former mayor", "mayor")),
        ("the town's ", " until June", ("former mayor", "mayor")),
        ("the former deputy ", "", ("former deputy mayor",)),
        ("the ", "-elect", ("mayor-elect",)),
        ("the incoming ", "", ("mayor-elect",)),
        ("the former judge and ", "", ("mayor",)),
        ("the former head of the town, ", "", ("mayor",)),
    ],
)
def test_what_makes_another_office_of_one(before: str, after: str, expected: tuple[str, ...]) -> None:
    assert offices("mayor", before, after) == expected


@pytest.mark.parametrize(
    "told",
    [
        "Ada Brook, then chief inspector, stands on the wall.",
        "Ada Brook, the dam's chief inspector until June, was there.",
    ],
)
@pytest.mark.parametrize("is_told_first", [True, False])
def test_a_former_inspector_is_whoever_was_one(annotate: Annotate, told: str, is_told_first: bool) -> None:
    said = "Simon Reed came too. The former chief inspector said that the dam was old."
    text = f"{told} {said}" if is_told_first else f"Ada Brook knew the dam. {said} {told}"
    assert annotate(text).by("Ada Brook") == ["that the dam was old"]


def test_a_former_mayor_is_not_the_sitting_one(annotate: Annotate) -> None:
    text = "Mayor Ada Brook said that the dam was old. The former mayor said that it was new."
    assert annotate(text).by("Ada Brook") == ["that the dam was old"]


def test_of_two_mayors_the_former_one_is_meant(annotate: Annotate) -> None:
    text = (
        "Ex-Mayor Simon Reed walked along the broken concrete under the valley road yesterday with Mayor Ada Brook. The former mayor said that the dam was old. "
        "The mayor said that it was new."
    )
    found = annotate(text)
    assert (found.by("Simon Reed"), found.by("Ada Brook")) == (["that the dam was old"], ["that it was new"])


def test_the_outgoing_mayor_is_the_mayor(annotate: Annotate) -> None:
    text = "The outgoing mayor, Ada Brook, walked along the broken concrete under the valley road yesterday with Mayor-elect Simon Reed. The mayor said that the dam was old. The mayor-elect said that it was new."
    found = annotate(text)
    assert (found.by("Ada Brook"), found.by("Simon Reed")) == (["that the dam was old"], ["that it was new"])
    assert found.kinds == {"Ada Brook": "person", "Simon Reed": "person"}
