"""Interviews: whom the letters stand for under which questions and answers are printed ("*A:* The meters were old.").

Who answers is the person of whom the report tells before the first of them, most often by name; who asks is left unnamed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from firsthand.annotating.mentions.mention import Mention
from firsthand.annotating.resolving.held import Held
from firsthand.language import paragraphs

_ANSWERS = frozenset({"a", "answer"})
_ASKS = frozenset({"q", "question"})
_BEHIND = (":", ".")
_FEWEST_TURNS, _FEWEST_QUESTIONS = 3, 2
_QUESTION = re.compile(r"[^\W\d_a-z][^\n\"“”]{5,200}\?")
"""A paragraph that asks, in nobody's quotation marks."""
_TO_YOU = re.compile(r"[^\W\d_a-z](?=[^\n]*\b[Yy]our?\b)[^\n\"“”]{5,150}\.")
"""One that says something to somebody ("Critics call it *your* best novel.")."""
_FIRST_PERSON = re.compile(r"(?<![\w“\"])(?:I|I['’](?:m|ve|d|ll)|[Mm]y|me)(?!\w)")
_REACH = 12
"""Code points before a name in which a "by" stands."""


def is_letter(mention: Mention, text: str) -> bool:
    """Whether a mention is the letter or word under which a question or an answer is printed."""
    words = text[slice(*mention.span)].casefold()
    return words in _ANSWERS | _ASKS and text.startswith(_BEHIND, mention.span[1])


def answerer(text: str, named: Iterable[Mention]) -> str | None:
    """Who "I" is where questions and answers are paragraphs without labels; None where the text is no such interview."""
    if text.count("?") < _FEWEST_QUESTIONS:
        return None
    spans = paragraphs(text)
    answered = [question for question, answer in pairwise(spans) if _FIRST_PERSON.search(text, *answer)]
    asked = [span for span in answered if _QUESTION.fullmatch(text, *span) or _TO_YOU.fullmatch(text, *span)]
    questions = sum(text[end - 1] == "?" for _, end in asked)
    if len(asked) < _FEWEST_TURNS or questions < _FEWEST_QUESTIONS:
        return None
    person = _told_of_before(asked[0][0], named, text)
    return None if person is None else person.name


def with_answerer(held: Sequence[Held], named: Iterable[Mention], text: str) -> list[Held]:
    """The attributions, the letters among their sources standing for people; ``named`` is everybody whom the report names."""
    letters = [one.source for one in held if one.source is not None and is_letter(one.source, text)]
    if not letters:
        return list(held)
    answerer = _told_of_before(min(letter.span[0] for letter in letters), named, text)
    return [
        replace(one, source=_somebody(one.source, answerer, text))
        if one.source is not None and is_letter(one.source, text)
        else one
        for one in held
    ]


def _told_of_before(place: int, named: Iterable[Mention], text: str) -> Mention | None:
    """The person with a full name before a place whose last name the text has most often; the first of several."""
    people = [m for m in named if m.kind == "person" and m.form == "name" and m.span[1] <= place]
    people = [m for m in people if m.has_full_name and not _follows_by(m, text)]
    times = {name: text.count(name.split()[-1]) for name in {m.name for m in people}}
    return max(people, key=lambda m: (times[m.name], -m.span[0]), default=None)


def _follows_by(mention: Mention, text: str) -> bool:
    """Whether a name is that of whoever wrote the report ("By Ada Brook")."""
    return text[max(0, mention.span[0] - _REACH) : mention.span[0]].rstrip().lower().endswith("by")


def _somebody(letter: Mention, answerer: Mention | None, text: str) -> Mention:
    answers = text[slice(*letter.span)].casefold() in _ANSWERS
    if answers and answerer is not None:
        return replace(
            letter, form="name", name=answerer.name, kind="person", labelled=True, plural=False, head=answerer.head
        )
    return replace(letter, form="other", name=text[slice(*letter.span)], kind="person", plural=False)
