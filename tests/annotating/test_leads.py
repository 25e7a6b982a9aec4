from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.annotating.conftest import Annotated

Annotate = Callable[..., Annotated]


def test_the_mayor_whom_the_report_names_soon_after(annotate: Annotate) -> None:
    text = (
        "Mayor disputes figure\n\nOnly 90 people have left, the mayor of Brindle said on Monday.\n\n"
        "“We counted the beds,” Ada Brook told the paper. The mayor said that the school was full."
    )
    assert [source.name for source in annotate(text).report.sources if source.kind == "person"] == ["Ada Brook"]


@pytest.mark.parametrize(
    "named",
    [
        "“The water came at night,” said Ada Brook, a farmer.",
        "Governor Ada Brook said that it rained.",
        "It rained. It snowed. It froze. Ada Brook said that it was cold.",
    ],
)
def test_whoever_has_a_calling_or_comes_late_is_not_the_mayor(annotate: Annotate, named: str) -> None:
    found = annotate(f"The mayor of Brindle said that the dam was old. {named}")
    assert "that the dam was old" not in found.by("Ada Brook")


def test_the_head_of_a_team_is_whoever_is_quoted_next(annotate: Annotate) -> None:
    text = (
        "Divers have reached the wreck, the head of the dive team has told Coastal Radio.\n\n"
        "“The door is open,” Simon Reed said.\n\nA director of the line, Ada Brook, said that it was shut."
    )
    found = annotate(text)
    assert "Divers have reached the wreck" in found.by("Simon Reed")


def test_a_calling_in_a_heading_is_the_one_who_bears_it(annotate: Annotate) -> None:
    text = (
        "DAM INSPECTOR: THE WALL LEAKS\n\nThe wall leaks, it was said on Monday. "
        "Ada Brook, the dam's chief inspector until June, said that it was old."
    )
    assert {source.name for source in annotate(text).report.sources} == {"Ada Brook"}


def test_a_calling_in_a_heading_that_two_bear_is_neither(annotate: Annotate) -> None:
    text = (
        "INSPECTOR: THE WALL LEAKS\n\nAda Brook, an inspector, said that it was old. "
        "Simon Reed, an inspector, said that it was new."
    )
    found = annotate(text)
    assert (found.by("Ada Brook"), found.by("Simon Reed")) == (["that it was old"], ["that it was new"])


def test_the_minister_of_a_spokeswoman_is_whom_she_speaks_for(annotate: Annotate) -> None:
    text = (
        "Simon Reed has dived at the dam for years. Reed said that it leaked. "
        "A spokeswoman for Ada Brook said that the minister does not comment on divers."
    )
    found = annotate(text)
    assert [name for name, cue, _ in found.said if "comment" in cue or "does not" in cue] in ([], ["Ada Brook"])
    assert found.by("Simon Reed") == ["that it leaked"]


def test_the_operator_is_the_company_before(annotate: Annotate) -> None:
    text = (
        "Simon Reed dived at the dam, and he took a copy of his log to the gatehouse of Korrel Power. "
        "The operator confirmed that the stamp was its own."
    )
    assert annotate(text).by("Korrel Power") == ["that the stamp was its own"]


def test_she_outside_the_marks_may_be_who_is_quoted_in_them(annotate: Annotate) -> None:
    text = "Ada Brook left in June. She said she “could not sign another report” on the wall."
    assert {name for name, _, _ in annotate(text).said} == {"Ada Brook"}


def test_a_spokeswoman_who_is_then_named_is_one(annotate: Annotate) -> None:
    found = annotate(
        "A spokeswoman for the Harbour Fund said that the wall was safe. The council met all day.\n\n"
        "The spokeswoman, Ada Brook, said that it was old."
    )
    assert [source.name for source in found.report.sources] == ["Ada Brook"]


def test_a_spokeswoman_beside_another_is_not_the_one_who_is_named(annotate: Annotate) -> None:
    found = annotate(
        "A spokeswoman for the Harbour Fund said that the wall was safe.\n\n"
        "A spokeswoman for the council said that it leaked. The spokeswoman, Ada Brook, said that it was old."
    )
    assert len(found.report.sources) == 2
    assert found.report.sources[0].name != "Ada Brook"


@pytest.mark.parametrize(
    ("heading", "lead", "named"),
    [
        (
            "Aide to harbour mayor apologizes for post about children",
            "A young aide on Friday apologized for a post about the children of the school.",
            "Ada Brook, the mayor's communications director, wrote in a post that the children should “show some class.”",
        ),
        (
            "Woman who swam the Tarn calls it a miracle",
            "GORSE — A woman on Friday called her crossing of the river a miracle.",
            "Ada Brook told reporters that the water had been warm.",
        ),
        (
            "Harbour in turmoil over lost files",
            "A woman who says that she was sacked for keeping files has told Channel Six that she was to lose them.",
            "In her first interview, Ada Brook said that her manager wanted to burn them.",
        ),
    ],
)
def test_whom_heading_and_lead_describe_is_who_is_named_next(
    annotate: Annotate, heading: str, lead: str, named: str
) -> None:
    sources = [source.name for source in annotate(f"{heading}\n\n{lead}\n\n{named}").report.sources]
    assert sources.count("Ada Brook") == 1
    assert not any("aide" in name.lower() or "woman" in name.lower() for name in sources)


@pytest.mark.parametrize(
    ("lead", "named"),
    [
        ("A police spokesman said on Friday that the dam had burst.", "Ada Brook told reporters that she saw it."),
        ("A farmer said on Friday that the dam had burst.", "Mayor Ada Brook told reporters that she saw it."),
        ("A man said on Friday that the dam had burst.", "Ada Brook told reporters that she saw it."),
        ("The dam had burst, a farmer said on Friday.", "Ada Brook, a diver, told reporters that she saw it."),
    ],
)
def test_who_is_named_next_is_not_whoever_tells_of_it(annotate: Annotate, lead: str, named: str) -> None:
    found = annotate(f"Dam bursts after a week of heavy rain\n\n{lead}\n\n{named}")
    assert not any("burst" in content for content in found.by("Ada Brook"))


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("Dam will hold, says expert", "“It will hold,” an expert on dams said. Ada Brook, another expert, disagreed."),
        ("Dam will hold, expert says", "“It will hold,” an expert on dams said. A second expert disagreed."),
    ],
)
def test_a_bare_noun_at_a_headings_end_is_whom_the_report_then_brings_in(
    annotate: Annotate, heading: str, told: str
) -> None:
    found = annotate(f"{heading}\n\n{told}")
    assert next(iter(found.names.values())) == "an expert on dams"
    assert len({one.source for one in found.report.attributions[:2]}) == 1


def test_or_whoever_bears_the_calling(annotate: Annotate) -> None:
    found = annotate(
        "The wall leaks, says engineer\n\nIt leaks. Ada Brook, an engineer at the dam, said that she wrote."
    )
    assert [*found.names.values()] == ["Ada Brook"]


def test_whoever_tells_of_an_office_does_not_hold_it(annotate: Annotate) -> None:
    found = annotate(
        "The ex-mayor asked a clerk to lie, she told a court today.\n\nNadia Feld said that he rang her twice."
    )
    assert "The ex-mayor" in found.names.values()


def test_the_officials_of_a_headline_are_those_of_the_lead(annotate: Annotate) -> None:
    found = annotate(
        "Bridge will stay closed, officials say\n\n"
        "The bridge at Port Lorne will stay closed until May, transport officials said on Tuesday."
    )
    assert len(found.by("transport officials")) == 2


def test_the_officials_of_a_headline_are_nobody_who_tells_later(annotate: Annotate) -> None:
    found = annotate(
        "Bridge will stay closed, officials say\n\n"
        "The bridge at Port Lorne will stay closed until May, Ada Brook said. Transport officials said it was safe."
    )
    assert found.by("Transport officials") == ["it was safe"]


def test_the_expert_of_a_heading_is_the_first_who_is_named_for_it(annotate: Annotate) -> None:
    text = (
        "Harbour chiefs 'know the wall leaks', expert says\n\nSenior harbour officials have concluded that the wall leaks, according to "
        "Gorse Watch chief engineer Ada Brook.\n\nBrook believes that it will break. The expert also said that nobody had looked."
    )
    assert "that nobody had looked" in annotate(text).by("Ada Brook")


def test_the_expert_of_a_heading_is_no_minister(annotate: Annotate) -> None:
    text = "Wall leaks, expert says\n\nMinister Simon Reed said that the wall was old. The expert said that it leaked."
    assert "that it leaked" not in annotate(text).by("Simon Reed")


def test_whoever_ends_the_lead_is_named_at_the_head_of_the_next_paragraph(annotate: Annotate) -> None:
    text = (
        "Wall to break\n\nThe wall will break if it rains again, a leading engineer has claimed.\n\nAda Brook, who found the first "
        "leak, said that the pumps were old.\n\nThe Gorse-born engineer reckons that nobody looked."
    )
    found = annotate(text)
    assert {source.name for source in found.report.sources} == {"Ada Brook"}


def test_an_official_who_ends_the_lead_stays_unnamed(annotate: Annotate) -> None:
    text = "Wall to break\n\nThe wall will break, a harbour official has claimed.\n\nAda Brook said that the pumps were old."
    assert "The wall will break" not in annotate(text).by("Ada Brook")


def test_us_in_capitals_is_the_state_and_no_pronoun(annotate: Annotate) -> None:
    found = annotate("Ukraine hit the pier, US believes\n\nThe pier was hit on Monday, two officials said.")
    assert "US" in {source.name for source in found.report.sources}
