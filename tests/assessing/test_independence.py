"""Independence: what may tie the voices behind a claim to one another."""

from __future__ import annotations

from dataclasses import replace

from firsthand.model import Claim, Relation, Source
from tests.assessing.linked import Said, assessed, linked

TWO = Said("a", "Mira Tolland"), Said("b", "Owen Fesk")


def verdict(claim: Claim) -> tuple[str, int]:
    return claim.independence, claim.origin_count_low


def test_one_voice_is_a_single_origin() -> None:
    claim = assessed(linked(Said("a", "Mira Tolland"), Said("b", "Mira Tolland")))
    assert verdict(claim) == ("single origin", 1)
    assert claim.independence_why == "The 2 reports that carry it go back to Mira Tolland."


def test_voices_that_nothing_ties_are_independent() -> None:
    claim = assessed(linked(*TWO))
    assert verdict(claim) == ("independent", 2)
    assert "Mira Tolland and Owen Fesk" in claim.independence_why


def test_voices_of_one_house_are_partly_dependent() -> None:
    affiliations = {"Mira Tolland": "the Pier Board", "Owen Fesk": "Pier Board"}
    claim = assessed(linked(*TWO, affiliations=affiliations))
    assert verdict(claim) == ("partly dependent", 1)
    assert claim.independence_why == "Mira Tolland and Owen Fesk both belong to Pier Board."


def test_a_member_and_the_house_itself_are_partly_dependent() -> None:
    lines = Said("a", "Mira Tolland"), Said("b", "the Pier Board")
    claim = assessed(
        linked(*lines, kinds={"the Pier Board": "organisation"}, affiliations={"Mira Tolland": "Pier Board"})
    )
    assert claim.independence == "partly dependent"


def test_voices_of_reports_that_share_text_are_partly_dependent() -> None:
    claim = assessed(linked(*TWO, sharing=[("a", "b")]))
    assert verdict(claim) == ("partly dependent", 1)
    assert "a.txt and b.txt, which share text" in claim.independence_why


def test_two_unnamed_voices_cannot_be_told_apart() -> None:
    lines = Said("a", "an official"), Said("b", "two officers")
    claim = assessed(linked(*lines, kinds={"an official": "anonymous", "two officers": "anonymous"}))
    assert claim.independence == "unknown"
    assert "an official and two officers" in claim.independence_why


def test_one_unnamed_voice_beside_a_named_one_is_another() -> None:
    lines = Said("a", "an official"), Said("b", "Owen Fesk")
    assert assessed(linked(*lines, kinds={"an official": "anonymous"})).independence == "independent"


def test_voices_that_may_be_one_leave_it_unknown() -> None:
    claim = assessed(linked(*TWO, possibly_same={"Owen Fesk": "Mira Tolland"}))
    assert (claim.independence, claim.independence_why) == ("unknown", "Both are called so.")


def test_two_known_through_one_man_alone_are_partly_dependent() -> None:
    claim = assessed(
        linked(
            Said("a", "Jo Orr", "Ann Lee said the pier is shut"),
            Said("a", "Ann Lee", inside=0),
            Said("a", "Jo Orr", "Ben Kim said the pier is shut"),
            Said("a", "Ben Kim", inside=2),
        )
    )
    assert claim.origin_count == 2
    assert verdict(claim) == ("partly dependent", 1)
    assert claim.independence_why == "Ann Lee and Ben Kim are both known through Jo Orr."


def test_reports_that_cite_each_other_are_said_to() -> None:
    collection = linked(
        Said("a", "Mira Tolland", relays=("The Brindle Post",)), Said("b", "Mira Tolland", relays=("Tarn Courier",))
    )
    outlets = ("Tarn Courier", "The Brindle Post")
    reports = tuple(replace(one, outlet=outlet) for one, outlet in zip(collection.reports, outlets, strict=True))
    why = assessed(replace(collection, reports=reports)).independence_why
    assert why.endswith("a.txt and b.txt cite each other: the claim goes round in a circle.")
    assert "circle" not in assessed(collection).independence_why


def test_a_report_that_cites_itself_is_no_circle() -> None:
    collection = linked(Said("a", "Mira Tolland", relays=("Tarn Courier",)), Said("b", "Mira Tolland"))
    reports = tuple(replace(one, outlet="Tarn Courier") for one in collection.reports)
    claim = assessed(replace(collection, reports=reports))
    assert (claim.origin_count, "circle" in claim.independence_why) == (1, False)


def test_two_parts_of_one_whole_are_partly_dependent() -> None:
    lines = Said("a", "the Brindle army"), Said("b", "Brindle intelligence")
    found = linked(*lines, kinds={line.who or "": "organisation" for line in lines})
    army, spies = found.sources
    of_one = [
        replace(one, relations=(Relation("part of one", other.id, "Brindle", "Both are Brindle's.", ()),))
        for one, other in ((army, spies), (spies, army))
    ]
    claim = assessed(replace(found, sources=tuple(of_one)))
    assert verdict(claim) == ("partly dependent", 1)
    assert claim.independence_why == "The Brindle army and Brindle intelligence both belong to Brindle."


def test_a_part_and_its_whole_are_partly_dependent() -> None:
    lines = Said("a", "Mira Tolland"), Said("b", "the flood team", "nobody may walk on the boards")
    found = linked(*lines, kinds={"the flood team": "organisation"})
    tolland, team = found.sources
    part = replace(team, relations=(Relation("belongs to", tolland.id, "Tolland", "It is called hers.", ()),))
    claim = assessed(replace(found, sources=(tolland, part)))
    assert verdict(claim) == ("partly dependent", 1)
    assert claim.independence_why == "The flood team belongs to Mira Tolland."


def test_two_groups_of_one_body_may_be_one_all_the_same() -> None:
    lines = Said("a", "Brindle liberals"), Said("b", "liberals in Brindle")
    found = linked(*lines, Said("c", "Owen Fesk", "ferries run"), kinds={line.who or "": "group" for line in lines})
    parts = [
        replace(one, relations=(Relation("part of", "s9", "the liberals", "It is called so.", ()),))
        for one in found.sources[:2]
    ]
    known = Source("s9", "the liberals", "group")
    assert assessed(replace(found, sources=(*parts, found.sources[2], known))).origin_count == 2
