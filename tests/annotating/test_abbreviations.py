"""Letters that a report gives behind a body's name are that body's, whatever its words begin with."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from firsthand.annotating.mentions.letters import is_letters, letters_behind
from tests.annotating.conftest import Annotated

Annotate = Callable[..., Annotated]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Federal Harbour Service, the FKB, denied it on Monday. The FKB said that it knew of no ship.", "Federal Harbour Service"),
        ("The Harbour Service of Norway (KBU) said it had taken part. The KBU said that it sank.", "Harbour Service of Norway"),
        ("Norway's military intelligence, the KUR, published a tape. The KUR said that it was real.", "KUR"),
    ],
)  # fmt: skip
def test_letters_behind_a_name_are_its_bearers(annotate: Annotate, text: str, name: str) -> None:
    found = annotate(text)
    assert {found.names[a.source] for a in found.report.attributions if a.parent is None and a.source} == {name}


def test_letters_behind_a_person_say_what_he_belongs_to(annotate: Annotate) -> None:
    found = annotate("Ada Brook (SNP) said that the dam was old. The SNP said that it was new.")
    assert found.by("Ada Brook") == ["that the dam was old"]
    assert found.by("SNP") == ["that it was new"]


def test_the_next_of_a_list_is_no_short_name(annotate: Annotate) -> None:
    found = annotate(
        "He had worked for the Harbour Service, the CBA, and the coastguard. The Harbour Service said that it knew him. "
        "The CBA said that it did not."
    )
    assert {found.names[a.source] for a in found.report.attributions if a.source} == {"Harbour Service", "CBA"}


@pytest.mark.parametrize(
    ("words", "letters"),
    [
        ("Lumara's military intelligence, the HUR,", "HUR"),
        ("the domestic security service (KSB)", "KSB"),
        ("an official at the HUR", ""),
        ("the chief, the mayor, the HUR", ""),
    ],
)
def test_letters_stand_behind_a_description(words: str, letters: str) -> None:
    assert letters_behind(words) == letters


def test_letters_alone_name_a_body(annotate: Annotate) -> None:
    (source,) = annotate("The far-right AfD called it a failure.").report.sources
    assert (source.name, source.kind) == ("AfD", "organisation")


@pytest.mark.parametrize(("word", "are_letters"), [("AfD", True), ("HUR", True), ("McBrook", False), ("DeReil", False)])
def test_family_names_are_no_letters(word: str, *, are_letters: bool) -> None:
    assert is_letters(word) == are_letters


def test_a_turn_label_in_capitals_is_no_bodys_letters(annotate: Annotate) -> None:
    found = annotate("BROOK: The dam is old, and I said so in May.\n\nREIL: It is new, and I built it.")
    assert {source.kind for source in found.report.sources} <= {"person"}
