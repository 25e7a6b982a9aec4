"""Groups of whom some are named."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.annotating.conftest import Annotated

Annotate = Callable[..., Annotated]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Other farmers, such as Mayor Ada Brook of Gorse,", "Other farmers, such as Ada Brook"),
        (
            "Senior aides to the mayor, including spokeswoman Ada Brook and Simon Reed,",
            "Senior aides to the mayor, including Ada Brook and Simon Reed",
        ),
        (
            "Three other candidates — Councillor Ada Brook of Gorse; Mayor Simon Reed; and Jana Tolland —",
            "Three other candidates – Ada Brook, Simon Reed and Jana Tolland",
        ),
        ("Some farmers, who know Ada Brook,", "Some farmers"),
        ("Farmers near the bridge — the old one —", "Farmers near the bridge"),
    ],
)
def test_a_group_is_called_by_those_whom_it_names(annotate: Annotate, words: str, name: str) -> None:
    found = annotate(f"{words} said on Monday that the dam would break. It was built by the council.")
    assert [who for who, cue, _ in found.said if cue.startswith("said")] == [name]


def test_a_group_of_named_members_is_not_every_such_group(annotate: Annotate) -> None:
    found = annotate(
        "Many farmers, such as Ada Brook, said that the dam would break. Farmers said on Monday that it would hold."
    )
    assert len({who for who, cue, _ in found.said if cue.startswith("said")}) == 2
