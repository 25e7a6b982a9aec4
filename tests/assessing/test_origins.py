"""Origins: how many voices stand behind a claim, and why so many."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.assessing import assess_claims
from firsthand.assessing.voices import Voices
from firsthand.model import Claim, Linked, SourceKind, Stance
from tests.assessing.linked import Said, assessed, linked


def who(collection: Linked) -> list[str | None]:
    """The names of the origins of a collection's one claim."""
    names = {source.id: source.name for source in collection.sources}
    return [names[origin.source] if origin.source else None for origin in assessed(collection).origins]


def test_one_man_in_two_reports_is_one_origin() -> None:
    claim = assessed(linked(Said("a", "Mira Tolland"), Said("b", "Mira Tolland")))
    assert claim.origin_count == 1
    assert claim.origins[0].why == "Mira Tolland, in 2 reports (a.txt and b.txt)."


def test_two_who_each_say_so_are_two() -> None:
    assert who(linked(Said("a", "Mira Tolland"), Said("b", "Owen Fesk"))) == ["Mira Tolland", "Owen Fesk"]


def test_to_whom_it_was_told_stands_in_the_reason() -> None:
    claim = assessed(linked(Said("a", "Mira Tolland", relays=("Radio Ost",))))
    assert claim.origins[0].why == "Mira Tolland, in 1 report (a.txt), as told to Radio Ost."


def test_papers_that_were_seen_were_told_nothing() -> None:
    said = Said("a", "Mira Tolland", relays=("the board’s papers",))
    claim = assessed(linked(said, kinds={"the board’s papers": "document"}))
    assert claim.origins[0].why == "Mira Tolland, in 1 report (a.txt), as it stands in the board’s papers."


def test_a_station_that_carries_it_adds_none() -> None:
    poll = linked(Said("a", "Radio Ost"), Said("b", "the Brindle poll", relays=("Radio Ost",)))
    assert who(poll) == ["the Brindle poll"]
    assert assessed(poll).origins[0].why.endswith("; Radio Ost passing it on.")


def test_a_station_that_carries_a_denial_adds_none() -> None:
    lines = [
        Said("a", "Radio Ost", "Mira Tolland said it is open", stance="denies"),
        Said("a", "Mira Tolland", "it is open", stance="denies", relays=("Radio Ost",), inside=0),
        Said("b", "Owen Fesk"),
    ]
    assert who(linked(*lines)) == ["Mira Tolland", "Owen Fesk"]


def test_what_somebody_is_said_to_know_and_denies_is_not_his() -> None:
    lines = [
        Said("a", "Ada Brook"),
        Said(
            "a",
            "Ada Brook",
            "they heard that Lee Marsh said the pier is shut, long ago and in spite of all that they had promised",
        ),
        Said("a", "Lee Marsh", "the pier is shut", inside=1),
        Said("b", "Lee Marsh", stance="denies"),
    ]
    what = linked(*lines)
    heard, told = (one for one in what.utterances if one.source == "s2"), what.attributions[2].id
    himself = next(heard)
    (claim,) = what.claims
    apart = replace(
        what,
        utterances=(
            *(one for one in what.utterances if one != himself),
            replace(himself, attributions=(told,)),
            replace(himself, id="u9", attributions=himself.attributions[1:]),
        ),
        claims=(replace(claim, stances=(*claim.stances, Stance("u9", "denies"))),),
    )
    assert who(apart) == ["Ada Brook", "Lee Marsh"]
    assert [len(origin.utterances) for origin in assessed(apart).origins] == [2, 1]


def test_a_question_of_nobodys_adds_none() -> None:
    assert who(linked(Said("a", "Mira Tolland"), Said("b", None, stance="doubts"))) == ["Mira Tolland"]
    assert who(linked(Said("b", None, stance="doubts"))) == [None]


def test_a_rumour_is_not_his_who_denies_it() -> None:
    lines = [Said("a", "Mira Tolland"), Said("b", None), Said("b", "Owen Fesk", stance="denies")]
    tolland, fesk = assessed(linked(*lines)).origins
    assert (len(tolland.utterances), len(fesk.utterances)) == (2, 1)


def test_two_who_told_one_station_stay_two() -> None:
    lines = [Said("a", "Mira Tolland", relays=("Radio Ost",)), Said("a", "Owen Fesk", relays=("Radio Ost",))]
    assert who(linked(*lines, Said("b", "Radio Ost"))) == ["Mira Tolland", "Owen Fesk"]


def test_an_organisation_and_its_spokeswoman_are_one_by_the_organisations_name() -> None:
    both = linked(Said("a", "Jo Orr"), Said("b", "the Pier Board"), speaks_for={"Jo Orr": "the Pier Board"})
    assert who(both) == ["the Pier Board"]
    assert "Jo Orr speaking for the same voice" in assessed(both).origins[0].why


def test_two_who_speak_for_one_organisation_are_one() -> None:
    speaks_for = {"Jo Orr": "the Pier Board", "Al Reil": "the Pier Board"}
    assert len(who(linked(Said("a", "Jo Orr"), Said("b", "Al Reil"), speaks_for=speaks_for))) == 1


HEARSAY = "the council said the pier is shut"


def test_who_only_says_that_another_says_so_adds_none() -> None:
    assert who(linked(Said("a", "Mira Tolland", HEARSAY), Said("a", "the council", inside=0))) == ["the council"]


def test_who_says_so_himself_and_that_another_does_is_one_voice_his_own() -> None:
    lines = [Said("a", "Mira Tolland", HEARSAY), Said("a", "the council", inside=0), Said("b", "Mira Tolland")]
    assert who(linked(*lines)) == ["Mira Tolland"]
    assert "also as held by the council" in assessed(linked(*lines)).origins[0].why


def test_who_confirms_what_another_tells_of_him_is_a_voice() -> None:
    lines = [Said("a", "Mira Tolland", HEARSAY), Said("a", "the council", inside=0), Said("b", "Mira Tolland")]
    told = linked(*lines, Said("c", "the council"))
    (start, end), *_ = told.attributions[-1].cue_spans
    confirmed = replace(told.attributions[-1], cue_spans=((start, end + 1),))
    texts = [replace(one, text=one.text.replace("said", "admit")) if one.id == "rc" else one for one in told.reports]
    confirms = replace(told, reports=tuple(texts), attributions=(*told.attributions[:-1], confirmed))
    assert [len(Voices(one).of(one.claims[0])) for one in (told, confirms)] == [1, 2]


def test_a_name_that_several_bear_is_said_once() -> None:
    lines = [Said("a", "Mira Tolland", HEARSAY), Said("a", "the council", inside=0), Said("b", "Mira Tolland")]
    lines += [Said("c", "Mira Tolland", f"T{HEARSAY[1:]}"), Said("c", "The council", inside=3)]
    assert assessed(linked(*lines)).origins[0].why.casefold().count("the council") == 1


def test_whom_another_tells_of_does_not_speak_for_him_though_he_speaks_himself_too() -> None:
    lines = [Said("a", "Mira Tolland", HEARSAY), Said("a", "the council", inside=0), Said("b", "Mira Tolland")]
    why = assessed(linked(*lines, Said("c", "the council"))).origins[0].why
    assert "also as held by the council" in why
    assert "speaking for" not in why


def test_who_rejects_what_another_says_has_a_word_of_his_own() -> None:
    lines = [Said("a", "Mira Tolland", HEARSAY, stance="denies"), Said("a", "the council", inside=0)]
    claim = assessed(linked(*lines))
    assert (claim.asserted_by, claim.denied_by) == (1, 1)


def test_what_only_another_tells_of_keeps_its_own_name_and_says_through_whom() -> None:
    collection = linked(Said("a", "Mira Tolland", HEARSAY), Said("a", "the council", inside=0))
    assert "Mira Tolland passing it on" in assessed(collection).origins[0].why


def test_what_nobody_named_says_is_one_voice_a_report() -> None:
    assert who(linked(Said("a", None), Said("a", None), Said("b", None))) == [None, None]


def test_reports_that_share_the_text_are_one_unnamed_voice() -> None:
    assert who(linked(Said("a", None), Said("b", None), Said("c", None), sharing=[("a", "b")])) == [None, None]


def test_an_unnamed_official_in_two_copies_is_one_and_in_two_reports_two() -> None:
    lines = Said("a", "an official"), Said("b", "An official")
    kinds: dict[str, SourceKind] = {"an official": "anonymous", "An official": "anonymous"}
    assert len(who(linked(*lines, kinds=kinds))) == 2
    assert len(who(linked(*lines, kinds=kinds, sharing=[("a", "b")]))) == 1


def test_what_a_report_sums_up_without_a_name_rests_on_whom_it_names() -> None:
    assert who(linked(Said("a", None), Said("a", "Mira Tolland"))) == ["Mira Tolland"]


def test_those_who_assert_and_those_who_deny_are_counted_apart() -> None:
    claim = assessed(linked(Said("a", "Mira Tolland"), Said("b", "Owen Fesk", stance="denies"), Said("c", "Jo Orr")))
    assert (claim.origin_count, claim.asserted_by, claim.denied_by) == (3, 2, 1)


def test_a_hundred_reports_are_not_all_listed_in_the_reason() -> None:
    claim = assessed(linked(*(Said(f"n{number}", "Mira Tolland") for number in range(100))))
    assert claim.origins[0].why == "Mira Tolland, in 100 reports (n0.txt, n1.txt, n2.txt and 97 more)."


def test_a_claim_of_forty_voices_in_forty_reports() -> None:
    claim = assessed(linked(*(Said(f"n{number}", f"Ann Lee{number}") for number in range(40))))
    assert claim.origin_count == claim.origin_count_low == 40


def test_no_claims_no_origins() -> None:
    assert assess_claims(linked()) == ()


PEOPLE = ["Mira Tolland", "Owen Fesk", "officials", None]
LINES = st.lists(
    st.builds(
        Said,
        report=st.sampled_from(["a", "b", "c"]),
        who=st.sampled_from(PEOPLE),
        stance=st.sampled_from(["asserts", "denies", "doubts"]),
        relays=st.sampled_from([(), ("Radio Ost",), ("Owen Fesk",), ("Mira Tolland",)]),
    ),
    min_size=1,
    max_size=8,
)


@given(LINES, st.sampled_from([(), (("a", "b"),), (("a", "b"), ("b", "c"))]))
def test_every_utterance_rests_on_exactly_one_origin(lines: list[Said], sharing: tuple[tuple[str, str], ...]) -> None:
    used = {line.report for line in lines}
    collection = linked(
        *lines, kinds={"officials": "anonymous"}, sharing=[pair for pair in sharing if used.issuperset(pair)]
    )
    claim: Claim = assessed(collection)
    rest = [utterance for origin in claim.origins for utterance in origin.utterances]
    assert set(rest) == {stance.utterance for stance in claim.stances}
    assert claim.origin_count == len(claim.origins) >= claim.origin_count_low >= 1
    assert (claim.independence == "single origin") == (claim.origin_count == 1)
    assert max(claim.asserted_by, claim.denied_by) <= claim.origin_count
    assert claim.independence_why.endswith(".")


def test_what_others_believe_goes_back_to_whoever_tells_of_it() -> None:
    what = linked(Said("a", "Mira Tolland", "Board said the pier is shut"), Said("a", "Board", inside=0))
    believed = [replace(one, attitude="belief") if one.parent else one for one in what.attributions]
    names = {source.id: source.name for source in what.sources}
    (said,) = assessed(what).origins
    (thought,) = assessed(replace(what, attributions=tuple(believed))).origins
    assert [names[one.source or ""] for one in (said, thought)] == ["Board", "Mira Tolland"]
    assert "passing it on" in said.why
    assert thought.why.endswith("also as held by Board.")


@pytest.mark.parametrize("part", ["One of them", "a second of the officials", "Both of the officials"])
def test_some_of_an_unnamed_group_add_no_origin_to_it(part: str) -> None:
    collection = linked(
        Said("a", "Two officials familiar with the talks"),
        Said("a", part),
        kinds={"Two officials familiar with the talks": "anonymous", part: "anonymous"},
    )
    claim = assessed(collection)
    assert claim.origin_count == 1
    assert "speaking from among the same people" in claim.origins[0].why


@pytest.mark.parametrize(
    ("group", "part", "reports"),
    [
        ("Two officials", "One of the bankers", "aa"),
        ("Two officials", "a third official", "aa"),
        ("Two officials", "One of them", "ab"),
        ("an official", "One of them", "aa"),
    ],
)
def test_who_is_of_no_group_that_spoke_before_is_a_voice(group: str, part: str, reports: str) -> None:
    collection = linked(Said(reports[0], group), Said(reports[1], part), kinds={group: "anonymous", part: "anonymous"})
    assert assessed(collection).origin_count == 2
