"""Sources: who is one voice across reports, and who is not."""

from __future__ import annotations

import pytest

from firsthand.linking.link import link_reports
from firsthand.model import AnnotatedReport, Source, SourceKind
from tests.linking.annotated import Told, annotated

PIER = "the northern pier of Brindle harbour will be closed for repairs until the ferry season begins in May"


def telling(*people: tuple[str, SourceKind]) -> list[AnnotatedReport]:
    """One report for each of ``people``, who all speak of the same pier."""
    return [annotated(f"r{number}", [Told(who, PIER, kind=kind)]) for number, (who, kind) in enumerate(people)]


def names(*people: tuple[str, SourceKind]) -> list[str]:
    return [source.name for source in link_reports(telling(*people)).sources]


def test_one_full_name_is_one_person() -> None:
    assert names(("Mira Tolland", "person"), ("Mira Tolland", "person")) == ["Mira Tolland"]


def test_the_fullest_name_wins() -> None:
    assert names(("Ms. Tolland", "person"), ("Mira K. Tolland", "person")) == ["Mira K. Tolland"]


def test_a_headings_capitals_are_not_the_name() -> None:
    found = names(("THE HARBOUR BOARD", "organisation"), ("the Harbour Board", "organisation"))
    assert found == ["the Harbour Board"]
    assert names(("THE MINISTRY", "organisation"), ("Ministry", "organisation"))[-1] == "Ministry"


def test_words_of_a_headline_are_no_part_of_the_name() -> None:
    found = names(("Mira Tolland Leaves Office", "person"), ("Mira Tolland", "person"))
    assert found == ["Mira Tolland"]


def test_a_first_name_alone_and_a_further_last_name_are_still_the_person() -> None:
    assert names(("Mira Tolland", "person"), ("Mira", "person")) == ["Mira Tolland"]
    assert names(("Mira Tolland", "person"), ("Mira Tolland Reil", "person")) == ["Mira Tolland Reil"]


def test_a_name_spelt_otherwise_is_the_same_person() -> None:
    assert len(names(("Christo Tarev", "person"), ("Hristo Tareff", "person"))) == 1


def test_the_spelling_of_most_reports_is_the_name() -> None:
    assert names(("Vicenta Tarev", "person"), ("Vincenta Tarev", "person"), ("Vicenta Tarev", "person")) == [
        "Vicenta Tarev"
    ]


def test_a_printed_apostrophe_is_kept() -> None:
    assert names(("Mira O'Tarn", "person"), ("Mira O’Tarn", "person")) == ["Mira O’Tarn"]


def test_what_was_joined_says_why_and_how_surely() -> None:
    (reil,) = link_reports(telling(("Bill Reil", "person"), ("William Reil", "person"))).sources
    assert [(merge.report, merge.name) for merge in reil.merges] == [("rr1", "William Reil")]
    assert "short" in reil.merges[0].why
    assert 0.65 <= reil.merges[0].probability <= 1


def test_a_last_name_that_fits_two_is_possibly_either() -> None:
    people: list[tuple[str, SourceKind]] = [("Mira Tolland", "person"), ("Owen Tolland", "person")]
    mira, owen, bare = link_reports(telling(*people, ("Tolland", "person"))).sources
    assert {possible.source for possible in bare.possibly_same} == {mira.id, owen.id}
    assert all("last name" in possible.why and possible.probability < 0.65 for possible in bare.possibly_same)


def test_hostile_names_are_only_names() -> None:
    odd = [
        "\u202eמירה תולנד",
        "M\u0301ira\u0302 Tolland",
        "Will Hope",
        "...",
        "’s",
        "Mr.",
        "J.",
        "李",
        "A" * 500,
        "the",
    ]
    linked = link_reports(telling(*((name, "person") for name in odd)))
    assert sum(len(source.mentions) for source in linked.sources) == len(odd)


def test_a_bare_last_name_joins_the_one_person_it_fits() -> None:
    assert names(("Mira Tolland", "person"), ("Tolland", "person"), ("M. Tolland", "person")) == ["Mira Tolland"]


def test_a_bare_last_name_joins_nobody_where_it_fits_two() -> None:
    found = names(("Mira Tolland", "person"), ("Owen Tolland", "person"), ("Tolland", "person"))
    assert found == ["Mira Tolland", "Owen Tolland", "Tolland"]


def test_of_two_it_fits_the_one_of_its_own_report_is_meant() -> None:
    first = annotated("first", [Told("Mira Tolland", PIER), Told("Ms. Tolland", "the cost is not known yet")])
    second = annotated("second", [Told("Owen Tolland", PIER)])
    linked = link_reports([first, second])
    assert [source.name for source in linked.sources] == ["Mira Tolland", "Owen Tolland"]


def test_different_first_names_are_different_people() -> None:
    assert len(names(("Mira Tolland", "person"), ("Owen Tolland", "person"))) == 2


def test_a_short_first_name_is_the_same_person() -> None:
    assert names(("Bill Reil", "person"), ("William Reil", "person")) == ["William Reil"]


def test_father_and_son_are_told_apart_where_one_report_names_both() -> None:
    both = annotated("both", [Told("Tomas Reil", PIER), Told("Tomas Reil Jr.", "the cost is not known yet")])
    assert len(link_reports([both, *telling(("Tomas Reil", "person"))]).sources) == 2
    assert len(names(("Tomas Reil", "person"), ("Tomas Reil Jr.", "person"))) == 1


def test_a_name_taken_for_a_document_is_still_the_person() -> None:
    linked = link_reports(telling(("Mira Tolland", "person"), ("Tolland", "document"), ("Tolland", "anonymous")))
    assert [(source.name, source.kind) for source in linked.sources] == [("Mira Tolland", "person")]


def test_an_organisation_is_known_with_and_without_its_article() -> None:
    found = names(("The Brindle Harbour Council", "organisation"), ("Brindle harbour council", "organisation"))
    assert len(found) == 1


def test_an_acronym_joins_the_one_name_it_stands_for() -> None:
    assert len(names(("Brindle Ferry Company", "organisation"), ("BFC", "organisation"))) == 1
    apart = names(
        ("Brindle Ferry Company", "organisation"),
        ("Brindle Fishing Club", "organisation"),
        ("BFC", "organisation"),
    )
    assert len(apart) == 3


def test_an_organisation_without_a_name_is_not_joined_across_reports() -> None:
    assert len(names(("the company", "organisation"), ("the company", "organisation"))) == 2


@pytest.mark.parametrize("kind", ["anonymous", "group"])
def test_the_unnamed_of_two_reports_are_never_joined_but_said_to_be_possibly_one(kind: SourceKind) -> None:
    one, other = link_reports(telling(("harbour officials", kind), ("harbour officials", kind))).sources
    assert [possible.source for possible in one.possibly_same] == [other.id]
    assert [possible.source for possible in other.possibly_same] == [one.id]
    assert "harbour officials" in one.possibly_same[0].why


def test_the_unnamed_of_reports_on_other_matters_are_not_even_possibly_one() -> None:
    far = annotated("far", [Told("harbour officials", "seven goats ate a bishop's hat in Tarn", kind="group")])
    near = annotated("near", [Told("harbour officials", PIER, kind="group")])
    assert all(not source.possibly_same for source in link_reports([near, far]).sources)


def test_what_reports_say_of_a_source_is_carried_over() -> None:
    line = Told("Mira Tolland of the Pier Board", PIER, name="Mira Tolland", affiliation="Pier Board")
    speaker = Told("Jo Fesk", "the board agrees", speaks_for="Mira Tolland")
    linked = link_reports([annotated("a", [line]), annotated("b", [line, speaker])])
    tolland, fesk = linked.sources
    assert [mention.report for mention in tolland.mentions] == ["ra", "rb"]
    assert [(words.words, len(words.spans)) for words in tolland.affiliations] == [("Pier Board", 2)]
    assert fesk.speaks_for == (tolland.id,)


def test_ids_follow_the_order_of_first_mention() -> None:
    linked = link_reports(telling(("Mira Tolland", "person"), ("Owen Fesk", "person"), ("Ms. Tolland", "person")))
    assert [(source.id, source.name) for source in linked.sources] == [("s1", "Mira Tolland"), ("s2", "Owen Fesk")]


def by_name(sources: tuple[Source, ...], name: str) -> Source:
    return next(source for source in sources if source.name == name)


def test_a_name_that_differs_only_in_kind_keeps_the_more_frequent_kind() -> None:
    people: list[tuple[str, SourceKind]] = [("Mira Tolland", "person"), ("Mira Tolland", "person")]
    linked = link_reports(telling(*people, ("Tolland", "group")))
    assert by_name(linked.sources, "Mira Tolland").kind == "person"


def test_a_party_is_not_somebody_whose_name_ends_in_its_own() -> None:
    # as where the recogniser takes the Young Liberals for a man in one report
    found = names(("Young Liberals", "person"), ("Liberals", "group"), ("Bo Sanders", "person"), ("Sanders", "group"))
    assert found == ["Young Liberals", "Liberals", "Bo Sanders"]


def test_whoever_publishes_another_of_the_reports_is_no_person() -> None:
    first = annotated("one", [Told("Tanva", PIER, kind="organisation")], outlet="Harbour Post")
    second = annotated("two", [Told("Tanva", PIER, kind="person")], outlet="Ledger")
    third = annotated("three", [Told("Mira Tolland", PIER)], outlet="Tanva")
    assert [(one.name, one.kind) for one in link_reports([first, second, third]).sources] == [
        ("Tanva", "organisation"),
        ("Mira Tolland", "person"),
    ]
