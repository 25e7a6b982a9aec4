"""Days in names of papers, shows and people tell no time; days beside names do."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.annotating.conftest import Annotated

Annotate = Callable[..., Annotated]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("USA Today reported that the mayor had been paid.", []),
        ("According to the Sunday Telegraph, he was ill.", []),
        ("The Mail on Sunday said he was ill.", []),
        ("A Saturday Night Live sketch said that he had lied.", []),
        ("He told the Today programme that he was ill.", []),
        ("June Brook said she had left.", []),
        ("The Times said on Sunday that he was ill.", ["Sunday"]),
        ("On Sunday Ada Brook said that he was ill.", ["Sunday"]),
        ("Today the council said it was late.", ["Today"]),
        ("Council Votes Today", ["Today"]),
        ("He said on a visit to Scotland on Friday that he was ill.", ["Friday"]),
        ("He left in June, Ada Brook said.", ["June"]),
    ],
)
def test_a_day_in_a_name_is_no_time(annotate: Annotate, text: str, days: list[str]) -> None:
    found = annotate(text).report
    assert [text[start:end] for time in found.times for start, end in time.spans] == days
