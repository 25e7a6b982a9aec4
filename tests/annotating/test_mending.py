"""What rules put right in the tagger's output."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.annotating.mending.adjacent_cues import with_adjacent_cues
from firsthand.annotating.mending.borders import bordered
from firsthand.annotating.mending.judged_nouns import without_judgements
from firsthand.annotating.mending.lent_subjects import with_lent_subjects
from firsthand.annotating.mending.overlooked import overlooked
from firsthand.annotating.mending.transcripts import find_turns
from firsthand.annotating.mending.unclaimed import claimed
from firsthand.annotating.quotations import quotations
from firsthand.annotating.tagging.tagger import Tagged
from firsthand.language.parsing import pipeline
from tests.annotating.conftest import Annotated

Annotate = Callable[..., Annotated]


def at(text: str, words: str) -> tuple[int, int]:
    return text.index(words), text.index(words) + len(words)


def tagged(text: str, source: str, cue: str, *content: str) -> Tagged:
    """An attribution as a tagger might mark it."""
    return Tagged(at(text, source) if source else None, at(text, cue), tuple(at(text, words) for words in content), 0.8)


def words(text: str, found: list[Tagged]) -> list[tuple[str, str, list[str]]]:
    """Source, cue and content of each, by their cues."""
    return [
        (text[slice(*one.source)] if one.source else "", text[slice(*one.cue)], [text[a:b] for a, b in one.content])
        for one in sorted(found, key=lambda one: one.cue)
    ]


# --- headings and markers


def test_a_heading_is_nobodys_words() -> None:
    text = "THE MAYOR\n\n“The dam is safe,” Simon Reed said.\n\nTHE TOWN\n\n“We are afraid.”"
    one = tagged(text, "Simon Reed", "said", "THE MAYOR\n\n“The dam is safe,”", "THE TOWN\n\n“We are afraid.”")
    assert words(text, bordered([one], text, quotations(text))) == [("Simon Reed", "said", ["“The dam is safe,”"])]


def test_a_piece_behind_whole_sentences_of_others_is_not_his() -> None:
    between = (
        "The town waited for spring. Nobody had looked at the wall since April, and nobody asked who would pay for it. "
    )
    text = f"Reed denied that the dam was old. {between * 2}That is what it was for."
    one = tagged(text, "Reed", "denied", "that the dam was old", "what it was for")
    assert words(text, bordered([one], text, ())) == [("Reed", "denied", ["that the dam was old"])]


def test_an_it_that_stands_for_the_clause_behind_is_no_piece_of_it() -> None:
    text = "It has been claimed in Lorne that the dam was old."
    one = tagged(text, "", "has been claimed", "It", "that the dam was old")
    assert words(text, bordered([one], text, ())) == [("", "has been claimed", ["that the dam was old"])]


@pytest.mark.parametrize(
    ("text", "source", "cue", "marked", "told"),
    [
        (
            "Brook's assertion that the dam was safe is false.",
            "Brook", "assertion", "that the dam was safe is false", "that the dam was safe",
        ),
        (
            "The board's claim that the dam held doesn't stand up.",
            "board", "claim", "that the dam held doesn't stand up", "that the dam held",
        ),
        (
            "Israeli claims that the dam was used as a base are false, Brook said.",
            "Israeli", "claims", "that the dam was used as a base are false", "that the dam was used as a base",
        ),
        (
            "Brook dismissed Lumaran assertions that the dam was old as baseless.",
            "Lumaran", "assertions", "that the dam was old as baseless", "that the dam was old",
        ),
        ("Brook's claim that the dam held was new.", "Brook", "claim", "that the dam held", "that the dam held"),
        ("Brook repeated her claim that the dam held.", "Brook", "claim", "that the dam held", "that the dam held"),
    ],
)  # fmt: skip
def test_what_is_said_of_a_claim_is_no_part_of_it(text: str, source: str, cue: str, marked: str, told: str) -> None:
    one = tagged(text, source, cue, marked)
    ((_, _, content),) = words(text, without_judgements([one], pipeline()(text)))
    assert content == [told]


def test_a_headline_may_be_all_that_was_said() -> None:
    text = "Dam will break, engineer warns\n\nThe town waits for spring."
    one = tagged(text, "engineer", "warns", "Dam will break")
    assert bordered([one], text, ()) == [one]


def test_what_a_heading_says_ends_with_it() -> None:
    text = "TOLLAND: THE PIER IS SHUT\n\nThe northern pier was closed in March, the board has said."
    one = tagged(text, "TOLLAND", ":", "THE PIER IS SHUT\n\nThe northern pier was closed in March")
    assert words(text, bordered([one], text, ())) == [("TOLLAND", ":", ["THE PIER IS SHUT"])]
    below = tagged(text, "TOLLAND", ":", "The northern pier was closed in March")
    assert bordered([below], text, ()) == [below]


@pytest.mark.parametrize("mark", ["✅ ", "• ", "— ", "1. "])
def test_a_marker_before_a_source(mark: str) -> None:
    text = f"{mark}Ada Brook said it leaks."
    one = tagged(text, f"{mark}Ada Brook", "said", "it leaks")
    assert words(text, bordered([one], text, ())) == [("Ada Brook", "said", ["it leaks"])]


# --- transcripts


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("KERR: It is not safe.\nHOLM: I do not agree.", ["KERR", "HOLM"]),
        ("Q: Is the dam safe?\nA: It leaks.", ["Q", "A"]),
        ("Q. Is the dam safe?\n\nA. It leaks.", ["Q", "A"]),
        ("Ada Brook: It is not safe.\n\nSimon Reed: I do not agree.", ["Ada Brook", "Simon Reed"]),
        ("KERR: It is not safe.", []),
        ("PHOTO: A dam in spring.\nCREDIT: Ola Lind, for the paper.", []),
        ("Place: Upper Harbour\nAge: ninety years", []),
    ],
)
def test_turns(text: str, speakers: list[str]) -> None:
    assert [text[slice(*turn.speaker)] for turn in find_turns(text)] == speakers


@pytest.mark.parametrize("closing", ["", "”"])
def test_a_quoted_transcript(closing: str) -> None:
    text = f"The two met on Monday.\n\n“KERR: It is not safe.{closing}\n\n“HOLM: I do not agree.”"
    turns = find_turns(text, quotations(text))
    assert [(text[slice(*turn.speaker)], text[slice(*turn.words)]) for turn in turns] == [
        ("KERR", "It is not safe."),
        ("HOLM", "I do not agree."),
    ]


def test_a_turn_goes_on_until_the_next(annotate: Annotate) -> None:
    found = annotate("KERR: It is not safe.\n\nIt leaks every spring.\n\nHOLM: I do not agree with that.")
    outer = [a for a in found.report.attributions if a.parent is None]
    assert [found.words(a.content_spans) for a in outer] == [
        "It is not safe.\n\nIt leaks every spring.",
        "I do not agree with that.",
    ]


def test_who_is_told_of_in_a_turn_stands_within_it(annotate: Annotate) -> None:
    found = annotate("KERR: Ada Brook said that the dam would break in spring.\nHOLM: I do not agree with that.")
    inner = next(a for a in found.report.attributions if found.words(a.source_spans) == "Ada Brook")
    assert [found.names[holder] for holder in inner.holders] == ["KERR", "Ada Brook"]


# --- overlooked and adjacent cues


def test_according_to_is_found_around_what_another_said(annotate: Annotate) -> None:
    found = annotate("According to Ada Brook, officials said the dam was cracked.")
    assert [[found.names[h] for h in a.holders] for a in found.report.attributions] == [
        ["Ada Brook"],
        ["Ada Brook", "officials"],
    ]


def test_a_short_sentence_with_according_to(annotate: Annotate) -> None:
    assert annotate("According to Ada Brook, the dam is cracked.").said == [
        ("Ada Brook", "According to", "the dam is cracked")
    ]


def test_a_proposal_never_takes_the_place_of_what_was_found() -> None:
    text = "Ada Brook said that the dam would break."
    one = tagged(text, "Ada Brook", "said", "that the dam would break")
    assert overlooked([one], pipeline()(text)) == [one]


def test_a_comma_gives_a_quotation_to_the_verb_behind_it() -> None:
    text = "“It is safe,” Simon Reed said. “It has held for years,” he added. “Nobody has to leave,” he joked."
    found = [
        tagged(text, "Simon Reed", "said", "“It is safe,”", "“It has held for years,”"),
        tagged(text, "he", "added", "“Nobody has to leave,”"),
    ]
    assert words(text, with_adjacent_cues(found, pipeline()(text), quotations(text))) == [
        ("Simon Reed", "said", ["“It is safe,”"]),
        ("he", "added", ["“It has held for years,”"]),
        ("he", "joked", ["“Nobody has to leave,”"]),
    ]


def test_a_quotation_that_its_cue_has_already_is_given_once() -> None:
    text = "“It is safe,” said Simon Reed. Nobody asked. “It has held for years,” he added."
    found = [
        tagged(text, "Simon Reed", "said", "“It is safe,”", "“It has held for years,”"),
        tagged(text, "he", "added", "“It has held for years,”"),
    ]
    mended = with_adjacent_cues(found, pipeline()(text), quotations(text))
    assert words(text, mended) == [
        ("Simon Reed", "said", ["“It is safe,”"]),
        ("he", "added", ["“It has held for years,”"]),
    ]


# --- quotations that nobody was given


def test_a_quotation_after_the_paragraph_of_its_speaker(annotate: Annotate) -> None:
    found = annotate(
        "Simon Reed came to the hall on Monday.\n\n“The dam is safe. Nobody has to leave.”\n\nThe town waits."
    )
    (attribution,) = found.report.attributions
    assert found.said == [("Simon Reed", "", "“The dam is safe. Nobody has to leave.”")]
    assert (attribution.cue_spans, attribution.kind) == ((), "direct")


def test_a_quotation_goes_on_with_the_speaker_of_the_paragraph_before() -> None:
    text = "“The dam is old,” Ada Brook said.\n\n“It will break in spring.”"
    found = claimed([tagged(text, "Ada Brook", "said", "“The dam is old,”")], pipeline()(text), quotations(text))
    assert words(text, found) == [("Ada Brook", "said", ["“The dam is old,”", "“It will break in spring.”"])]


@pytest.mark.parametrize(
    "text",
    [
        "The town waits.\n\n“It will break in spring.”",
        "Ada Brook met Simon Reed, and Ola Lind saw them.\n\n“Legend of the Grey Heron.”",
    ],
)
def test_nobody_is_guessed(text: str) -> None:
    assert claimed([], pipeline()(text), quotations(text)) == []


@given(st.text(alphabet="QA:. \n“”,Adasi", max_size=60))
def test_any_text_has_turns_that_resolve(text: str) -> None:
    turns = find_turns(text, quotations(text))
    for turn in turns:
        assert turn.speaker[0] < turn.speaker[1] <= turn.colon[0] < turn.words[0] < turn.words[1] <= len(text)
    assert all(one.words[1] <= other.speaker[0] for one, other in pairwise(turns))


@pytest.mark.parametrize(
    ("text", "who", "content"),
    [
        ("“The dam broke.” Reed said so. “Nobody asked us about the wall”, added Brook.", "Brook", "“Nobody asked us about the wall”"),
        ("“The dam broke,” Reed said. “Who knew of it?” Brook asked.", "Brook", "“Who knew of it?”"),
    ],
)  # fmt: skip
def test_a_quotation_is_whoevers_verb_follows_it(annotate: Annotate, text: str, who: str, content: str) -> None:
    assert content in annotate(text).by(who)


def test_a_question_is_not_whoevers_who_speaks_next(annotate: Annotate) -> None:
    text = "Reed asked: “Who knew of it?” Brook said, “It was the mayor.”"
    assert "“Who knew of it?”" not in annotate(text).by("Brook")


# --- lent subjects


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("She appeared to suggest that the dam would break.", "She", "appeared", "to suggest that the dam"),
        ("The mayor is expected to announce a new dam on Monday.", "The mayor", "is expected", "to announce a new dam"),
        ("“The dam will hold this spring,” she is expected to say.", "she", "is expected", "“The dam will hold this"),
        ("He reportedly told the Courier that the dam leaks.", "He", "reportedly told", "that the dam"),
        ("She was quoted by the Courier as saying that it leaks.", "She", "was quoted", "that it leaks"),
    ],
)
def test_whoever_seems_or_is_expected_to_say_it(text: str, source: str, cue: str, content: str) -> None:
    doc = pipeline()(text)
    found = with_lent_subjects([tagged(text, "", cue, content)], doc, quotations(text))
    assert words(text, found) == [(source, cue, [content])]


def test_the_subject_is_no_part_of_what_it_seems_to_say() -> None:
    text = "She appeared to suggest that the dam would break."
    one = tagged(text, "", "appeared", "She", "to suggest that the dam would break")
    assert words(text, with_lent_subjects([one], pipeline()(text), ())) == [
        ("She", "appeared", ["to suggest that the dam would break"])
    ]


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("The dam appeared to have been broken for years.", "appeared", "to have been broken for years"),
        ("It is expected to announce itself with a crack.", "is expected", "to announce itself with a crack"),
        ("Ada Brook is expected to walk to the dam.", "is expected", "to walk to the dam"),
        ("Ada Brook was accused of lying about the dam.", "was accused of", "lying about the dam"),
        ("Asked whether the dam leaks, she laughed.", "Asked", "whether the dam leaks"),
    ],
)
def test_what_nobody_says(text: str, cue: str, content: str) -> None:
    one = tagged(text, "", cue, content)
    assert with_lent_subjects([one], pipeline()(text), ()) == [one]


def test_a_source_that_was_found_stays() -> None:
    text = "The farmers say Ada Brook appeared to suggest that the dam would break."
    one = tagged(text, "The farmers", "appeared", "to suggest that the dam would break")
    assert with_lent_subjects([one], pipeline()(text), ()) == [one]
