from __future__ import annotations

import re
from dataclasses import replace

import pytest

from firsthand.linking.same_claim.claim_text import clearest, readable
from firsthand.model import Attribution, AttributionKind, Referent, Spans


def told(
    text: str, *contents: str, cue: str = "said", kind: AttributionKind = "indirect", clause: bool = True, **he: str
) -> Attribution:
    """The attribution of ``contents`` in a text; ``he`` are the pronouns in the first and whom they mean."""

    def spans(*words: str) -> Spans:
        return tuple((text.index(one), text.index(one) + len(one)) for one in words)

    first, _ = spans(contents[0])[0]
    referents = []
    for pronoun, name in he.items():
        found = re.compile(rf"\b{pronoun}\b", re.IGNORECASE).search(text, first)
        assert found is not None
        referents.append(Referent(found.span(), name))
    return Attribution(
        id="r.a1",
        report="r",
        source_spans=(),
        cue_spans=spans(cue),
        content_spans=spans(*contents),
        relay_spans=(),
        kind=kind,
        attitude="statement",
        source="r.s1",
        clause=clause,
        referents=tuple(referents),
    )


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("that the pier is shut", "The pier is shut"),
        ("“The pier is shut,”", "The pier is shut"),
        ("the pier “is shut", "The pier is shut"),
        ("the\n  pier", "The pier"),
        ("That money will go to the pier", "That money will go to the pier"),
        ("that wasn’t a fair price", "That wasn’t a fair price"),
        ("that will be enough", "That will be enough"),
        ("“…”", "“…”"),
    ],
)
def test_the_sentence_is_made_of_the_words_and_nothing_else(words: str, sentence: str) -> None:
    assert readable(words, told(words, words, cue=""), None) == sentence


def test_a_quotation_that_its_cue_cuts_in_two_reads_as_one() -> None:
    text = "“We found it in March,” she said. “It was as long as a bus.”"
    one = told(text, "“We found it in March,”", "“It was as long as a bus.”", kind="direct")
    assert readable(text, one, None) == "We found it in March. It was as long as a bus"


def test_who_he_is_stands_in_brackets_where_he_is_first_spoken_of() -> None:
    text = "Ada Brook said that he had lied and that he would go."
    one = told(text, "that he had lied and that he would go", he="Simon Reed")
    assert readable(text, one, "Ada Brook") == "He [Simon Reed] had lied and he would go"


def test_a_name_stands_after_what_is_drawn_together() -> None:
    text = "“I’ve seen it,” Ada Brook said of Simon Reed. “He’s gone.”"
    one = told(text, "“He’s gone.”", kind="direct", he="Simon Reed")
    assert readable(text, one, "Ada Brook") == "He’s [Simon Reed] gone"
    assert readable(text, told(text, "“I’ve seen it,”", kind="direct"), "Ada Brook") == "I’ve [Ada Brook] seen it"


def test_what_nobody_resolved_stays() -> None:
    text = "Ada Brook said that he had lied."
    assert readable(text, told(text, "that he had lied"), None) == "He had lied"


def test_a_quoted_i_is_named_once() -> None:
    text = "“I saw it and I wrote it down,” Ada Brook said."
    one = told(text, "“I saw it and I wrote it down,”", kind="direct")
    assert readable(text, one, "Ada Brook") == "I [Ada Brook] saw it and I wrote it down"
    assert readable(text, one, None) == "I saw it and I wrote it down"


def test_an_initial_is_no_i() -> None:
    text = "“Simon I. Reed saw it,” Ada Brook said."
    assert readable(text, told(text, "“Simon I. Reed saw it,”", kind="direct"), "Ada Brook") == "Simon I. Reed saw it"


@pytest.mark.parametrize(
    ("text", "contents", "cue", "expected"),
    [
        ("The council asked her to lower the lake.", ("her to lower the lake",), "asked", "Asked her to lower the lake"),
        ("A breach\nasked her to leave.", ("her to leave",), "A breach", "Her to leave"),
        ("Fewer than ten are thought to have left.", ("Fewer than ten", "to have left"), "are thought",
         "Fewer than ten are thought to have left"),
        ("What the Post says about the wall is sober.", ("What", "the wall"), "says about", "What the wall"),
        ("To lower the lake was what she wanted.", ("To lower the lake",), "wanted", "To lower the lake"),
    ],
)  # fmt: skip
def test_what_is_no_clause_stands_after_its_cue(text: str, contents: tuple[str, ...], cue: str, expected: str) -> None:
    assert readable(text, told(text, *contents, cue=cue, clause=False), None) == expected


@pytest.mark.parametrize(
    ("text", "contents", "expected"),
    [
        ("The deed told them to stay because it rained.", ("them to stay because it rained",),
         "Told them to stay because it rained"),
        ("Two who told not to be named because it is secret.", ("not to be named because it is secret",),
         "Told not to be named because it is secret"),
        ("She told us to win it, we must row.", ("to win it, we must row",), "To win it, we must row"),
    ],
)  # fmt: skip
def test_what_somebody_is_to_do_is_no_clause_whatever_hangs_on_it(
    text: str, contents: tuple[str, ...], expected: str
) -> None:
    assert readable(text, told(text, *contents, cue="told"), None) == expected


@pytest.mark.parametrize(
    ("text", "contents", "expected"),
    [
        (
            "“Soup is honest,” said Orr. “I ran out.”",
            ("“Soup is honest,”", "“I ran out.”"),
            "Soup is honest. I ran out",
        ),
        ("It cracks, Orr said; she saw it.", ("It cracks", "she saw it"), "It cracks; she saw it"),
        ("The answer, Orr said, was late.", ("The answer", "was late"), "The answer was late"),
        ("Orr said 88 lived, not 74.", ("88 lived", "not 74"), "88 lived, not 74"),
        ("“Is it safe?” said Orr. “No.”", ("“Is it safe?”", "“No.”"), "Is it safe? No"),
    ],
)
def test_pieces_are_parted_as_they_were(text: str, contents: tuple[str, ...], expected: str) -> None:
    assert readable(text, told(text, *contents, kind="mixed"), None) == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("that it is shut and that nobody knows why", "It is shut and nobody knows why"),
        ("it was shut, and that about 80 had left", "It was shut, and about 80 had left"),
        ("it was shut and that was the whole of it", "It was shut and that was the whole of it"),
    ],
)
def test_a_second_that_goes_with_the_first(content: str, expected: str) -> None:
    text = f"Orr said {content}."
    assert readable(text, told(text, content), None) == expected


def test_a_cue_without_its_subject_is_given_its_source() -> None:
    text = "The council called on her to go. Its head, Mira Tolland, then accused her of sloth."
    one = told(text, "her of sloth", cue="accused", clause=False)
    who = replace(one, source_spans=((text.index("Its"), text.index(" then")),))
    assert readable(text, who, None, "Mira Tolland") == "Accused her of sloth"
    near = replace(one, cue_spans=((text.index("then"), text.index(" her of")),), source_spans=who.source_spans)
    assert readable(text, near, None, "Mira Tolland") == "[Mira Tolland] then accused her of sloth"
    assert readable(text, near, None) == "Then accused her of sloth"


def test_a_clause_stands_without_its_cue() -> None:
    text = "The council said the lake was full."
    assert readable(text, told(text, "the lake was full"), None) == "The lake was full"


@pytest.mark.parametrize(
    ("cue", "content", "expected"),
    [
        ("quoted", "an officer as saying that the pier is shut", "The pier is shut"),
        ("citing", "an officer as telling reporters that the pier is shut", "The pier is shut"),
        ("described", "an officer as saying that the pier is shut", "An officer as saying that the pier is shut"),
        ("rejected", "Brook’s claim that the pier is shut", "The pier is shut"),
        ("disputes", "the port authority's account that the pier is shut", "The pier is shut"),
        ("denied", "reports by the harbour board that the pier is shut", "The pier is shut"),
        ("denied", "reports that it is shut", "Reports that it is shut"),
        ("said", "the claim that the pier is shut is false", "The claim that the pier is shut is false"),
    ],
)
def test_of_whom_a_paper_quotes_the_words_stand(cue: str, content: str, expected: str) -> None:
    text = f"The Gazette {cue} {content}."
    assert readable(text, told(text, content, cue=cue, clause=True), None) == expected


def test_a_clause_is_clearer_than_a_phrase_and_a_name_than_a_pronoun() -> None:
    texts = {
        0: "Called on her to lower the lake",
        1: "It must be lowered by four metres",
        2: "The lake must be lowered now",
    }
    assert clearest(texts, {1, 2}, {0: 3.0, 1: 2.0, 2: 1.0}) == 2


def test_of_two_as_clear_the_one_most_like_the_rest() -> None:
    texts = {0: "The lake must be lowered now", 1: "The lake must be brought down now"}
    assert clearest(texts, {0, 1}, {0: 1.0, 1: 2.0}) == 1


def test_a_question_is_not_the_clearest() -> None:
    texts = {0: "And the forest keepers say there was no chain?", 1: "There was no chain on the gate that morning"}
    assert clearest(texts, {0, 1}, {0: 2.0, 1: 1.0}) == 1
