"""Whoever is cited is the source of what is told; whoever cites him passes it on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.annotating.conftest import Annotated

Annotate = Callable[..., Annotated]


def carried(found: Annotated) -> list[tuple[str | None, list[str], str]]:
    """Who is cited, through whom, and for what."""
    return [
        (
            found.names.get(one.source or ""),
            [found.names[relay] for relay in one.relays],
            found.words(one.content_spans),
        )
        for one in found.report.attributions
        if one.parent is not None
    ]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The bridge was shut on Monday, the Harbour Courier reported, citing a police officer.", "a police officer",
         "The bridge was shut on Monday"),
        ("The Harbour Courier reported on Thursday, citing three people briefed on the matter, that the merger of "
         "Arden Rail and Pennine Freight was off.", "three people briefed on the matter",
         "that the merger of Arden Rail and Pennine Freight was off"),
        ("The Harbour Courier had earlier reported, citing a former mayor, that the bridge was unsafe.", "a former mayor",
         "that the bridge was unsafe"),
        ("The Harbour Courier, quoting two engineers, reported that the bridge had cracked.", "two engineers",
         "that the bridge had cracked"),
        ("Citing unnamed officials, the Harbour Courier reported that the bridge would close.", "unnamed officials",
         "that the bridge would close"),
        ("According to the Harbour Courier, which cited two naval officers, the bridge was hit by a barge.",
         "two naval officers", "the bridge was hit by a barge"),
        ("The Harbour Courier reported that the bank had frozen the accounts, citing people familiar with the matter.",
         "people familiar with the matter", "that the bank had frozen the accounts"),
    ],
)  # fmt: skip
def test_who_is_cited_is_the_source(annotate: Annotate, text: str, source: str, content: str) -> None:
    found = annotate(text)
    assert carried(found) == [(source, ["Harbour Courier"], content)]
    assert len(found.report.attributions) == 2


@pytest.mark.parametrize(
    "before", ["The police came.", "The Pennine Press was the first to tell of it.", "“It is old,” said Ada Brook."]
)
def test_what_stands_behind_who_is_cited_is_what_is_told(annotate: Annotate, before: str) -> None:
    found = annotate(
        f"{before} The Harbour Courier then reported, citing a senior official, that the mayor had left. It rained."
    )
    assert ("a senior official", ["Harbour Courier"], "that the mayor had left") in carried(found)
    assert ("Harbour Courier", "reported", "that the mayor had left") in found.said


@pytest.mark.parametrize("who", ["The mayor", "Milo Brandt, a senator,"])
def test_whoever_cites_officials_without_names_has_it_from_them(annotate: Annotate, who: str) -> None:
    found = annotate(f"{who} said that the talks had failed, citing two officials.")
    assert "two officials" in [source for source, *_ in carried(found)]


def test_a_reporter_tells_what_he_has_from_others_as_his_paper_does(annotate: Annotate) -> None:
    text = "“The ferry has leaked for weeks,” its reporter Milo Brandt said, citing a member of the board."
    assert carried(annotate(text)) == [("a member of the board", [], "“The ferry has leaked for weeks,”")]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Brook said the plan was dead, citing a letter from the treasury.",
        "The mayor resigned on Monday, citing ill health.",
        "Ada Brook said in a statement that the plan was sound, citing Simon Reed.",
    ],
)
def test_what_only_bears_a_speaker_out_is_no_source(annotate: Annotate, text: str) -> None:
    assert carried(annotate(text)) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("A hospital doctor quoted by the Harbour Courier said that the soldiers had burns.", "A hospital doctor"),
        ("Simon Reed, quoted by the Harbour Courier, said that the beacon had been heard.", "Simon Reed"),
        ("An official cited by Agence Sud gave a figure of at least 30.", "An official"),
    ],
)
def test_who_quotes_somebody_in_passing_is_a_relay(annotate: Annotate, text: str, said: str) -> None:
    found = annotate(text)
    (one,) = (one for one in found.report.attributions if one.parent is None)
    assert found.names[one.source or ""] == said
    assert [found.names[relay] for relay in one.relays] == ["Agence Sud" if "Sud" in text else "Harbour Courier"]


def test_from_whom_an_outlet_has_learned_a_thing_is_the_source(annotate: Annotate) -> None:
    found = annotate("The Harbour Post has learned from two officials that the mayor will resign.")
    assert carried(found) == [("two officials", ["Harbour Post"], "that the mayor will resign")]


def test_what_an_outlet_has_learned_from_a_letter_is_its_own(annotate: Annotate) -> None:
    assert carried(annotate("The Harbour Post has learned from a letter that the mayor will resign.")) == []
