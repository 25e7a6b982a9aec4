"""The nine example reports: the truth about them fits the files, and a trace finds as much of it as was measured.

A threshold below is what the program reached when it was last raised; what was measured and all there is to find stand
beside it.  Raise one when the program gets better; lowering one is a loss of quality and should say why.
"""

from __future__ import annotations

import json
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from firsthand.model import Attribution, Report, Trace
from firsthand.pipeline import draft_scenario, trace

Truth = dict[str, Any]

INTERVIEW = ("post", "echo", "sheet", "brief", "compass")
VERDICTS = ("single origin", "independent", "partly dependent", "unknown")


@pytest.fixture(scope="session")
def truth(examples: Path) -> Truth:
    """What is true of the examples."""
    told: Truth = json.loads((examples / "truth.json").read_text(encoding="utf-8"))
    return told


@pytest.fixture(scope="session")
def traced(examples: Path) -> Trace:
    """A trace of the folder of examples, made once."""
    return trace([str(examples)])


@pytest.fixture(scope="session")
def reports(truth: Truth, traced: Trace, examples: Path) -> dict[str, Report]:
    """The reports as read, by the truth's key."""
    read = {(report.path, report.record): report for report in traced.reports}
    return {one["key"]: read[str(examples / one["path"]), one["record"]] for one in truth["reports"]}


def places(words: str, text: str) -> list[tuple[int, int]]:
    """Where words stand in a text, white space aside, as spans of the text."""
    wanted = words.split()
    at, found = 0, []
    while (start := text.find(wanted[0], at)) >= 0:
        at, end = start + 1, start
        for word in wanted:
            end = len(text) - len(text[end:].lstrip())
            if not text.startswith(word, end):
                break
            end += len(word)
        else:
            found.append((start, end))
    return found


def anchors(truth: Truth) -> list[tuple[str, str]]:
    """Every (report, words) that the truth quotes."""
    quoted = chain(
        *(claim["passages"] for claim in truth["claims"]),
        truth["relays"],
        truth["captions"],
        *(conflict["of"] for conflict in truth["conflicts"]),
        *(
            [{"report": key, "words": words} for key in one["reports"] for words in one["words"]]
            for one in truth["reuse"]
        ),
    )
    return [(one["report"], one["words"]) for one in quoted]


# --- the truth and the files --------------------------------------------------------------------------------------


def test_every_file_of_the_examples_is_in_the_truth(truth: Truth, examples: Path) -> None:
    there = {f"korrel-dam/{file.name}" for file in (examples / "korrel-dam").iterdir()} - {"korrel-dam/index.tsv"}
    assert {report["path"] for report in truth["reports"]} == there
    assert len(truth["reports"]) == 9


def test_every_anchor_stands_once_in_its_report(truth: Truth, reports: dict[str, Report]) -> None:
    found = {(key, words): len(places(words, reports[key].text)) for key, words in anchors(truth)}
    assert len(found) > 50
    assert [anchor for anchor, count in found.items() if count != 1] == []


def test_the_truth_agrees_with_itself(truth: Truth) -> None:
    facts, keys = set(truth["facts"]), {report["key"] for report in truth["reports"]}
    speakers = {source["key"]: set(source["speaks_in"]) for source in truth["sources"]}
    assert set(chain(*(report["rests_on"] for report in truth["reports"]))) == facts
    assert set(chain(*speakers.values())) <= keys
    for claim in truth["claims"]:
        passages = claim["passages"]
        assert claim["reports"] == list(dict.fromkeys(one["report"] for one in passages)), claim["key"]
        assert claim["origin_count"] == len(claim["origins"]), claim["key"]
        assert claim["verdict"] in VERDICTS, claim["key"]
        assert (claim["verdict"] == "single origin") == (claim["origin_count"] == 1), claim["key"]
        assert set(claim["origins"]) == {one["source"] for one in passages}, claim["key"]
        assert all(one["report"] in speakers[one["source"]] for one in passages), claim["key"]
        assert all(one["nested"][0] == one["source"] for one in passages if "nested" in one), claim["key"]


def test_five_reports_rest_on_the_interview_and_two_on_the_wire(truth: Truth) -> None:
    on = {report["key"]: report["rests_on"] for report in truth["reports"]}
    assert tuple(key for key in on if "interview" in on[key]) == INTERVIEW
    assert [key for key in on if on[key] == ["wire story"]] == ["star", "mail"]


# --- a trace of them ----------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def carried(truth: Truth, traced: Trace, reports: dict[str, Report]) -> dict[str, list[list[Attribution]]]:
    """By claim, for each of its passages, the attributions that hold half of it or more, outermost first."""

    def holding(passage: Truth) -> list[Attribution]:
        report = reports[passage["report"]]
        (start, end), *_ = places(passage["words"], report.text)
        return [
            one
            for one in traced.attributions
            if one.report == report.id
            and 2 * sum(max(0, min(end, last) - max(start, first)) for first, last in one.content_spans) >= end - start
        ]

    return {claim["key"]: [holding(passage) for passage in claim["passages"]] for claim in truth["claims"]}


def test_nine_reports_are_read_and_nothing_else(traced: Trace) -> None:
    assert len(traced.reports) == 9
    assert traced.skipped == ()


def test_outlets_and_dates_are_known(truth: Truth, reports: dict[str, Report]) -> None:
    assert sum(reports[one["key"]].published == one["published"] for one in truth["reports"]) >= 9  # measured 9, of 9
    assert sum(reports[one["key"]].outlet == one["outlet"] for one in truth["reports"]) >= 9  # measured 9, of 9
    assert sum(reports[one["key"]].title == one["title"] for one in truth["reports"]) >= 9  # measured 9, of 9


def test_what_surrounds_an_article_is_not_read(reports: dict[str, Report]) -> None:
    for key, stray in (("post", "Cookie settings"), ("post", "Sign up"), ("echo", "Trout season"), ("echo", "Log in")):
        assert stray not in reports[key].text, (key, stray)


def test_captions_carry_credit_and_licence(truth: Truth, reports: dict[str, Report]) -> None:
    wanted = {(one["report"], one["licence"]) for one in truth["captions"]}
    assert {(key, caption.licence) for key, report in reports.items() for caption in report.captions} == wanted


def test_the_interviewee_is_one_source_across_reports(traced: Trace) -> None:
    hers = {source.id for source in traced.sources if "Wrenholm" in source.name}
    told_in = {source: {one.report for one in traced.attributions if one.source == source} for source in hers}
    assert max(len(told) for told in told_in.values()) >= 5  # measured 5, of 5
    assert len(hers) == 1


def test_what_a_source_says_is_given_to_that_source(
    truth: Truth, traced: Trace, carried: dict[str, list[list[Attribution]]]
) -> None:
    names = {source.id: source.name.casefold() for source in traced.sources}
    called = {source["key"]: source["name"].casefold() for source in truth["sources"]}
    passages = [
        (called[passage["source"]], {names[holder] for one in found for holder in one.holders})
        for claim in truth["claims"]
        for passage, found in zip(claim["passages"], carried[claim["key"]], strict=True)
    ]
    assert len(passages) == 48
    assert sum(bool(given) for _name, given in passages) >= 38  # measured 38, of 48
    assert sum(name in given for name, given in passages) >= 36  # measured 36, of 48


def test_the_diver_is_a_source_of_his_own(traced: Trace, reports: dict[str, Report]) -> None:
    his = [source for source in traced.sources if "Lommerdal" in source.name]
    assert len(his) == 1
    assert "Wrenholm" not in his[0].name
    assert {one.report for one in traced.attributions if one.source == his[0].id} == {reports["review"].id}


def test_what_the_council_believes_is_heard_from_the_interviewee(
    traced: Trace, carried: dict[str, list[list[Attribution]]]
) -> None:
    names = {source.id: source.name.casefold() for source in traced.sources}
    nested = [
        any("wrenholm" in names[one.holders[0]] and "council" in names[one.holders[-1]] for one in found if one.holders)
        for found in carried["council-believes"]
    ]
    assert sum(nested) >= 3  # measured 3, of 3


def test_the_station_is_the_relay(traced: Trace, reports: dict[str, Report]) -> None:
    stations = {source.id for source in traced.sources if "Radio Tavenside" in source.name}
    relayed = [one for one in traced.attributions if stations & {*one.relays}]
    assert relayed
    assert {one.report for one in relayed} == {reports["post"].id}


def test_the_wire_story_is_found_and_nothing_as_close(traced: Trace, reports: dict[str, Report]) -> None:
    pair = {reports["star"].id, reports["mail"].id}
    alike = {frozenset((one.from_, one.to)): one.similarity for one in traced.reuse}
    assert alike[frozenset(pair)] >= 0.80  # measured 0.802; a word-by-word diff gives 0.907
    assert max((alike[other] for other in alike if other != pair), default=0.0) <= 0.29  # measured 0.287


def test_claims_are_put_together_across_reports_and_their_origins_counted(
    truth: Truth, traced: Trace, reports: dict[str, Report], carried: dict[str, list[list[Attribution]]]
) -> None:
    key_of = {report.id: key for key, report in reports.items()}
    covered, verdicts, several = 0, 0, 0
    for claim in truth["claims"]:
        if len(claim["reports"]) < 2:
            continue
        several += 1
        # For each traced claim, the reports in which it has one of this claim's passages.
        held = [
            (
                {
                    key_of[one.report]
                    for found in carried[claim["key"]]
                    for one in found
                    if one.id in traced_claim.attributions
                },
                traced_claim,
            )
            for traced_claim in traced.claims
        ]
        best, best_claim = max(held, key=lambda pair: len(pair[0]))
        if len(best) >= 2:
            covered += 1
            verdicts += best_claim.origin_count == claim["origin_count"]
    assert several == 11
    assert covered >= 10  # measured 10, of 11
    assert verdicts >= 4  # measured 4, of 11


def test_the_echo_of_the_interview_shows(traced: Trace) -> None:
    hers = {source.id for source in traced.sources if "Wrenholm" in source.name}
    echoes = [claim for claim in traced.claims if claim.origin_count == 1 and len(claim.reports) > 1]
    assert sum(claim.origins[0].source in hers for claim in echoes) >= 2  # measured 2, of 6


def test_no_two_claims_read_alike(traced: Trace) -> None:
    texts = [claim.text for claim in traced.claims]
    assert len(set(texts)) == len(texts)


def test_the_interview_is_the_largest_origin(traced: Trace) -> None:
    largest = traced.summary.largest_origin
    assert largest is not None
    assert "Wrenholm" in largest.name
    assert len(largest.reports) >= 5  # measured 5, of 5


def test_the_two_counts_of_evacuated_are_read(traced: Trace, reports: dict[str, Report]) -> None:
    counted = {(one.report, one.low, one.high) for one in traced.figures if one.kind == "count"}
    assert any(report == reports["star"].id and low in (1200, 1201) and high is None for report, low, high in counted)
    assert any(report == reports["observer"].id and 900 in (low, high) for report, low, high in counted)


def test_the_two_counts_of_evacuated_conflict(traced: Trace, reports: dict[str, Report]) -> None:
    where = {one.id: one.report for one in traced.figures}
    clashing = [{where[thing] for thing in one.of} for one in traced.conflicts if one.kind == "figures"]
    assert any({reports[key].id for key in ("observer", "star", "mail")} == of for of in clashing)


def test_what_would_follow_from_what_is_drawn_with_its_words_and_origins(traced: Trace) -> None:
    scenario = draft_scenario(traced)
    assert scenario is not None
    texts = {event.id: event.text.casefold() for event in scenario.events.values()}
    arrows = {(texts[one.source], texts[one.target]): one for one in scenario.arrows}
    (rise,) = [one for (source, target), one in arrows.items() if "two metres" in source and "abutment" in target]
    # Told in three reports in two wordings, by one who was there.
    assert (rise.effect, rise.absent, rise.said_by, rise.origins) == ("promotes", False, ("Edda Wrenholm",), 1)
    assert rise.reports == 3
    assert all("abutment" in why and "two metres" in why for why in rise.strength.because)
    (spillway,) = [one for (source, target), one in arrows.items() if "lowered" in source and "spillway" in target]
    assert (spillway.effect, spillway.absent, spillway.reports) == ("promotes", True, 2)
    (siren,) = [one for (source, target), one in arrows.items() if "siren" in source and "forty minutes" in target]
    assert (siren.reports, siren.origins) == (2, 1)
