"""The user's register: its ids stand in the trace."""

from __future__ import annotations

from firsthand.linking.link import link_reports
from firsthand.model import KnownVoice, Source, SourceKind
from tests.linking.annotated import Told, annotated

TOLLAND = KnownVoice("Q1", ("Mira Tolland", "Mira Fesk"), "person")
BOARD = KnownVoice("board-7", ("Brindle Harbour Board", "BHB"), "organisation")


def linked(known: tuple[KnownVoice, ...], *people: tuple[str, SourceKind]) -> list[Source]:
    reports = [
        annotated(f"n{at}", [Told(name, "the pier is closed", kind=kind)]) for at, (name, kind) in enumerate(people)
    ]
    return list(link_reports(reports, known).sources)


def ids(known: tuple[KnownVoice, ...], *people: tuple[str, SourceKind]) -> list[str]:
    return [source.id for source in linked(known, *people)]


def test_a_voice_bears_the_id_of_its_entry() -> None:
    assert ids((TOLLAND, BOARD), ("Mira Tolland", "person"), ("BHB", "organisation"), ("Owen Reil", "person")) == [
        "Q1",
        "board-7",
        "s3",
    ]


def test_two_names_of_one_entry_are_one_voice() -> None:
    assert ids((TOLLAND,), ("Mira Tolland", "person"), ("Mira Fesk", "person")) == ["Q1"]


def test_a_last_name_alone_is_nobodys() -> None:
    assert ids((TOLLAND,), ("Ms. Tolland", "person")) == ["s1"]


def test_a_name_of_two_entries_is_neithers() -> None:
    namesake = KnownVoice("Q2", ("Mira Tolland",), "person")
    assert ids((TOLLAND, namesake), ("Mira Tolland", "person")) == ["s1"]


def test_the_very_name_goes_before_a_variant() -> None:
    variant = KnownVoice("Q3", ("Myra Tolland",), "person")
    assert ids((variant, TOLLAND), ("Mira Tolland", "person")) == ["Q1"]


def test_a_company_is_not_the_man_it_is_named_for() -> None:
    company = KnownVoice("Q4", ("Mira Tolland",), "organisation")
    assert ids((company,), ("Mira Tolland", "person")) == ["s1"]


def test_an_alias_in_another_script_is_found_by_its_sound() -> None:
    entry = KnownVoice("Q5", ("Тарев, Христо", "Христо Тарев"), "person")
    assert ids((entry,), ("Christo Tarev", "person")) == ["Q5"]
