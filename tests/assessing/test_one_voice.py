"""One voice: who is likely the same voice under another name, within one claim."""

from __future__ import annotations

from dataclasses import replace
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.assessing.known_words import KnownWords
from firsthand.assessing.one_voice import OneVoice
from firsthand.assessing.voice_evidence import EVIDENCE, evidence
from firsthand.assessing.voices import Voice, Voices
from firsthand.model import Linked, SourceKind
from tests.assessing.linked import Said, assessed, linked

WORDS = "the northern pier of Brindle harbour stays shut until the ferry season begins"
OTHER = "seven goats ate a bishop's hat in Tarn while a choir sang of snow"


def weighed(collection: Linked) -> tuple[list[Voice], OneVoice, dict[str, float]]:
    """The voices of a collection's one claim, what weighs them, and the evidence on the first two."""
    sources = {one.id: one for one in collection.sources}
    texts = {report.id: report.text for report in collection.reports}
    voices = Voices(collection).of(collection.claims[0])
    numbers = evidence(voices[0], voices[1], KnownWords(sources, texts), len(voices))
    return voices, OneVoice(sources, texts), dict(zip(EVIDENCE, numbers, strict=True))


def test_a_letter_in_other_words_for_its_author_is_the_author() -> None:
    claim = assessed(
        linked(
            Said("a", "Mira Tolland", WORDS),
            Said("b", "Tolland’s letter", WORDS),
            kinds={"Tolland’s letter": "document"},
        )
    )
    assert claim.origin_count == 1
    assert claim.origins[0].source == "s1"
    assert "likely the same: Tolland’s letter" in claim.origins[0].why


def test_two_full_names_stay_two_whatever_they_say() -> None:
    claim = assessed(linked(Said("a", "Mira Tolland", WORDS), Said("b", "Owen Fesk", OTHER)))
    assert claim.origin_count == 2


def test_words_count_between_reports_and_nearness_within_one() -> None:
    _, _, apart = weighed(linked(Said("a", "Mira Tolland", WORDS), Said("b", "Owen Fesk", WORDS)))
    _, _, beside = weighed(linked(Said("a", "Mira Tolland", WORDS), Said("a", "Owen Fesk", WORDS)))
    assert (apart["words alike"], apart["near"]) == (1.0, 0.0)
    assert beside["words alike"] == 0.0
    assert beside["near"] > 0.5


def test_alike_words_speak_for_one_voice() -> None:
    collection = linked(Said("a", "harbour staff", WORDS), Said("b", "port workers", WORDS), Said("c", "divers", OTHER))
    voices, weigher, _ = weighed(collection)
    assert weigher.log_odds(voices[0], voices[1], 3) > weigher.log_odds(voices[0], voices[2], 3)


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.sampled_from(["Mira Tolland", "Owen Fesk", "officials", "an official", "the harbour board"]), min_size=1
    )
)
def test_every_telling_keeps_its_origin(speakers: list[str]) -> None:
    collection = linked(*(Said(str(number), who, WORDS) for number, who in enumerate(speakers)))
    claim = assessed(collection)
    told = [utterance for origin in claim.origins for utterance in origin.utterances]
    assert sorted(told) == sorted({stance.utterance for stance in claim.stances})
    assert claim.origin_count_low <= claim.origin_count <= len(set(speakers))


def test_forty_voices_are_counted() -> None:
    names = [
        f"{first} {last}"
        for first in ("Mira", "Owen", "Edda", "Ravna", "Jon")
        for last in ["Abel", "Bron", "Cott", "Dahl", "Ekk", "Fesk", "Gorm", "Hale"]
    ]
    claim = assessed(linked(*(Said(str(number), name, f"{OTHER} {number}") for number, name in enumerate(names))))
    assert claim.origin_count <= 40
    assert claim.asserted_by == claim.origin_count


def evidence_on(*lines: Said, **known: dict[str, str]) -> dict[str, float]:
    """The evidence on the first two voices of a claim."""
    return weighed(linked(*lines, **known))[2]  # type: ignore[arg-type]


def test_a_name_spelt_otherwise_over_the_same_words_is_one_voice() -> None:
    claim = assessed(linked(Said("a", "Mira Tolland", WORDS), Said("b", "Myra Tolland", WORDS)))
    assert claim.origin_count == 1
    assert "likely the same: Myra Tolland (given the same words in another report)" in claim.origins[0].why


def test_who_denies_it_in_other_words_is_never_the_same() -> None:
    collection = linked(Said("a", "harbour staff", WORDS), Said("a", "port workers", OTHER, stance="denies"))
    voices, weigher, numbers = weighed(collection)
    assert numbers["opposed"] == 1
    assert weigher.log_odds(voices[0], voices[1], 2) < -3
    assert assessed(collection).origin_count == 2


def test_who_denies_it_in_the_same_words_is_the_same_only_by_name_too() -> None:
    for other, origins in (("port workers", 2), ("the staff of the harbour", 1)):
        lines = Said("a", "harbour staff", WORDS), Said("b", other, WORDS, stance="denies")
        assert assessed(linked(*lines)).origin_count == origins


def test_who_denies_it_by_name_is_nobody_unnamed() -> None:
    hidden = "a source close to the harbour inquiry"
    kinds: dict[str, SourceKind] = {hidden: "anonymous", "the harbour inquiry board": "organisation"}
    lines = Said("a", hidden, WORDS), Said("b", "the harbour inquiry board", WORDS, stance="denies")
    claim = assessed(linked(*lines, kinds=kinds))
    assert (claim.origin_count, claim.denied_by) == (2, 1)


def test_the_source_takes_up_a_source_of_the_same_report() -> None:
    unnamed: dict[str, SourceKind] = {"a source in the ministry": "anonymous", "the source": "anonymous"}
    for report, origins in (("a", 1), ("b", 2)):
        lines = Said("a", "a source in the ministry", WORDS), Said(report, "the source", WORDS)
        claim = assessed(linked(*lines, kinds=unnamed))
        assert claim.origin_count == origins
    assert evidence_on(Said("a", "one clerk", WORDS), Said("a", "the driver", OTHER))["taken up"] == 0


def test_words_for_a_lawyer_say_for_whom_he_acts() -> None:
    lawyer = evidence_on(Said("a", "Tolland’s lawyer", WORDS), Said("b", "Mira Tolland", OTHER))
    neighbour = evidence_on(Said("a", "Tolland’s neighbour", WORDS), Said("b", "Mira Tolland", OTHER))
    assert (lawyer["acts for the other"], neighbour["acts for the other"]) == (1, 0)


def test_a_member_is_known_by_his_affiliation_and_a_description_by_what_is_said_of_whom_it_describes() -> None:
    lines = Said("a", "Mira Tolland", WORDS), Said("b", "harbour pilots", OTHER)
    kinds: dict[str, SourceKind] = {"harbour pilots": "group"}
    _, _, numbers = weighed(linked(*lines, kinds=kinds, affiliations={"Mira Tolland": "Guild of Harbour Pilots"}))
    assert (numbers["member of the group"], numbers["description fits"]) == (1, 1)
    assert evidence_on(*lines)["member of the group"] == 0


def test_a_party_is_known_by_its_short_name() -> None:
    assert evidence_on(Said("a", "Tories", WORDS), Said("b", "Conservatives", OTHER))["of one party"] == 1
    assert evidence_on(Said("a", "Tories", WORDS), Said("b", "Liberals", OTHER))["of one party"] == 0


def test_a_run_of_words_counts_between_reports_only() -> None:
    apart = evidence_on(Said("a", "divers", WORDS), Said("b", "harbour staff", WORDS))
    beside = evidence_on(Said("a", "divers", WORDS), Said("a", "harbour staff", WORDS))
    assert (apart["a run of words"], beside["a run of words"]) == (1, 0)


def test_weights_are_as_many_as_pieces_of_evidence() -> None:
    voices, weigher, numbers = weighed(linked(Said("a", "divers", WORDS), Said("b", "harbour staff", OTHER)))
    assert len(numbers) == len(EVIDENCE)
    assert abs(weigher.log_odds(voices[0], voices[1], 2)) < 20


@pytest.mark.parametrize(
    ("name", "kind"), [("Rivers Party", "organisation"), ("Korrel Power", "organisation"), ("Mira Tolland", "person")]
)
def test_who_asked_not_to_be_named_is_nobody_named_beside(name: str, kind: SourceKind) -> None:
    hidden = "two people familiar with the plans"
    collection = linked(Said("a", name, WORDS), Said("a", hidden, OTHER), kinds={hidden: "anonymous", name: kind})
    collection = replace(
        collection,
        sources=tuple(replace(one, unnamed="by request") if one.name == hidden else one for one in collection.sources),
    )
    voices, weigher, said = weighed(collection)
    assert said["near"] > 0.5
    assert weigher.log_odds(voices[0], voices[1], 2) == -4.0  # whatever the weights make of the rest


@pytest.mark.parametrize(("paper", "are_two"), [("the engine's log", True), ("a report by the Courier", False)])
def test_somebody_who_has_no_name_is_no_paper_but_may_be_behind_an_outlets(paper: str, *, are_two: bool) -> None:
    collection = linked(
        Said("a", "a mechanic", WORDS), Said("b", paper, WORDS), kinds={"a mechanic": "anonymous", paper: "document"}
    )
    voices, weigher, _ = weighed(collection)
    assert (weigher.log_odds(voices[0], voices[1], 2) == -4.0) is are_two


def test_two_groups_that_say_little_alike_are_two() -> None:
    kinds: dict[str, SourceKind] = {"many rowers": "group", "some divers": "group"}
    words = "the northern pier will be painted by the council next year"
    voices, weigher, said = weighed(
        linked(Said("a", "many rowers", WORDS), Said("b", "some divers", words), kinds=kinds)
    )
    assert 0 < said["words alike"] < 0.5
    assert weigher.log_odds(voices[0], voices[1], 2) == -4.0
    voices, weigher, _ = weighed(linked(Said("a", "many rowers", WORDS), Said("b", "some divers", WORDS), kinds=kinds))
    assert weigher.log_odds(voices[0], voices[1], 2) > -4.0


def test_what_many_reports_say_of_nobody_is_soon_given_to_somebody() -> None:
    many = 4_000
    lines = [Said(f"r{number}", who) for number in range(many) for who in (None, f"Ada Brook the {number}th")]
    collection = linked(*lines)
    voices = Voices(collection)
    begun = process_time()
    assert len(voices.of(collection.claims[0])) == many
    assert process_time() - begun < 1  # with each report held against each voice, two seconds and more


def test_who_tell_a_thing_each_for_themselves_are_two_whatever_speaks_for_one() -> None:
    collection = linked(Said("a", "harbour staff", WORDS), Said("b", "port staff", WORDS))
    first, second = collection.attributions
    voices, weigher, _ = weighed(collection)
    assert weigher.log_odds(voices[0], voices[1], 2) > -4.0
    beside = replace(voices[1], attributions=(replace(second, report=first.report, cue_spans=first.cue_spans),))
    assert weigher.log_odds(voices[0], beside, 2) == -4.0


def test_a_run_of_words_with_another_number_in_it_is_none() -> None:
    run = "people died in the fire at a warehouse in Brindle"
    _, _, same = weighed(linked(Said("a", "police", f"19 {run}"), Said("b", "the mayor", f"Nineteen {run}")))
    _, _, other = weighed(linked(Said("a", "police", f"12 {run}"), Said("b", "the mayor", f"Nineteen {run}")))
    assert (same["a run of words"], other["a run of words"]) == (1.0, 0.0)


def test_a_blogger_is_no_ministry_however_near_he_stands() -> None:
    def odds(who: str) -> float:
        collection = linked(
            Said("a", "Gorse Defence Ministry", WORDS), Said("a", who, WORDS),
            kinds={"Gorse Defence Ministry": "organisation", who: "anonymous"},
        )  # fmt: skip
        voices, weigher, _ = weighed(collection)
        return weigher.log_odds(voices[0], voices[1], 2)

    assert odds("one prominent blogger") < odds("one prominent official")
