"""Names in headlines, into which the words beside them are taken."""

from __future__ import annotations

import pytest

from firsthand.annotating.mentions.mention import Mention
from firsthand.annotating.resolving.headline_names import Headlines

TEXT = """{headline}

BRINDLE - Mayor Ada M. Brook said on Monday that she would leave her office.
"""


def named(text: str, name: str, at: int) -> Mention:
    start = text.index(name, at)
    return Mention((start, start + len(name)), "name", name, "person", True, "brook", False, "", False)


@pytest.mark.parametrize(
    ("headline", "name", "bare"),
    [
        ("Ada Brook Radio Scandal: Harbour Mayor Breaks Silence", "Ada Brook Radio", "Ada Brook"),
        ("Brook Leaves Mayor's Office After Harbour Scandal", "Brook Leaves", "Brook"),
        ("Simon Reed Radio Scandal: Harbour Mayor Breaks Silence", "Simon Reed Radio", "Simon Reed Radio"),
        ("The critic Ada Brook Reed was there on Monday too.", "Ada Brook Reed", "Ada Brook Reed"),
    ],
)
def test_a_headline_names_whom_the_text_names(headline: str, name: str, bare: str) -> None:
    text = TEXT.format(headline=headline)
    first, known = named(text, name, 0), named(text, "Ada M. Brook", len(headline))
    assert Headlines(text, [first, known]).bare(first).name == bare


def test_a_fund_that_bears_a_name_keeps_its_own() -> None:
    text = TEXT.format(headline="Brook Fund Gives Harbour Money Away")
    known = named(text, "Ada M. Brook", 30)
    fund = Mention((0, 10), "name", "Brook Fund", "organisation", True, "fund", False, "", False)
    assert Headlines(text, [fund, known]).bare(fund) is fund


def test_a_generation_in_a_headline_is_not_how_the_text_calls_him() -> None:
    text = "Reed Jr. Pleads Guilty Over Harbour Money\n\nSimon Reed Jr. pleaded guilty on Monday.\n"
    first, known = named(text, "Reed Jr", 0), named(text, "Simon Reed Jr", 20)
    assert Headlines(text, [first, known]).bare(first).name == "Simon Reed Jr"


def test_a_last_name_that_the_parser_takes_for_a_noun() -> None:
    text = TEXT.format(headline="Brook Bows Out as Moderator of Harbour Debate, Reserves Right to Run")
    known = named(text, "Ada M. Brook", 60)
    noun = Mention((0, 5), "other", "Brook Bows", "document", False, "brook", False, "", False)
    found = Headlines(text, [known]).bare(noun)
    assert (found.form, found.name, found.kind) == ("name", "Brook", "person")
