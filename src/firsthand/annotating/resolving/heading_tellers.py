"""Heading tellers: a heading's teller by a bare noun is whoever first tells the same below it.

"Hospital denies blame ¶ Saint Brigid *hospital* on Monday denied that it was to blame", "Lake will be dead by 2030: *scientist* ¶ …,
according to *Ada Brook*, a biologist": a heading says in short what the report then says in full, so that whoever tells there what the heading
tells is the one whom it means.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from firsthand.annotating.mentions.mention import Mention
from firsthand.annotating.mentions.nouns import ANONYMOUS, ORGANISATIONS, PEOPLE
from firsthand.annotating.resolving.history import Voice
from firsthand.annotating.spans import meet
from firsthand.model import Span, Spans

_FIRST = 6
"""Tellings below a heading among which what it tells is told again."""
_LEAST = 0.5
"""The share of a heading's words that are told again."""
_EITHER = frozenset(["employer", "landlord", "operator", "owner"])
"""Nouns for somebody who may be a person or a firm."""
_SHORT = frozenset(["ceo", "mp", "pm"])
"""Letters for what a person is."""
_WORD = re.compile(r"[^\W_]{4,}|\d+")
_STEM = 5
"""Letters by which words are one whatever they end in."""
_ARTICLE = re.compile(r"(?:an?|the|his|her|its|their|one|some|two|three)\s", re.IGNORECASE)
_LONGEST = 18
"""Words of a heading."""


def heading_tellers(
    text: str, told: Sequence[tuple[Mention, Spans]], voice_at: Mapping[Span, Voice]
) -> list[tuple[Voice, Voice]]:
    """Give whom a report's heading calls by a bare noun, each with who tells it below; ``told`` are the tellers in text order, each with
    what it tells."""
    end = heading_end(text)
    if not end:
        return []
    below = [(mention, content) for mention, content in told if mention.span[0] > end][:_FIRST]
    found = []
    for mention, content in told:
        voice = voice_at.get(mention.span)
        if voice is None or mention.span[0] > end or not _is_bare(text, mention, content, voice):
            continue
        if any(one.span[0] > end for one in voice.mentions):
            continue
        if (teller := _teller_of(mention, _words(text, content), below, text, voice_at)) and _may_be(
            voice, mention, teller
        ):
            found.append((voice, teller))
    return found


def heading_end(text: str) -> int:
    """Give where a report's heading ends; 0 where it has none."""
    heading, _, rest = text.partition("\n")
    is_one = bool(heading.strip() and rest) and not heading.rstrip().endswith(".") and len(heading.split()) <= _LONGEST
    return len(heading) if is_one else 0


def _teller_of(
    heading: Mention, words: set[str], below: Sequence[tuple[Mention, Spans]], text: str, voice_at: Mapping[Span, Voice]
) -> Voice | None:
    """Who first tells what a heading's words do, else the one who is called by the same noun."""
    for mention, content in below:
        if words and len(words & _words(text, content)) >= _LEAST * len(words) and mention.span in voice_at:
            return voice_at[mention.span]
    same = [m for m, _ in below if m.head == heading.head and m.form not in ("name", "pronoun") and m.span in voice_at]
    voices = {id(voice_at[mention.span]): voice_at[mention.span] for mention in same}
    return next(iter(voices.values())) if len(voices) == 1 else None


def _is_bare(text: str, mention: Mention, content: Spans, voice: Voice) -> bool:
    """Whether somebody is called by no name and without an article, as in headings alone."""
    name = mention.name.casefold()
    is_short = name in _SHORT
    is_noun = is_short or name in PEOPLE | ORGANISATIONS  # with a heading's capital it may pass for a name
    is_many = mention.plural and mention.form == "other" and " " not in mention.name
    if mention.form == "pronoun" or (mention.plural and not is_many) or (voice.kind == "document" and not is_short):
        return False
    if voice.kind == "group" and not is_many:
        return False
    if (mention.form == "name" or voice.standing) and not is_noun:
        return False
    is_other = not any(meet(mention.span, piece) for piece in content)
    return is_other and _ARTICLE.match(text, *mention.span) is None


def _may_be(voice: Voice, mention: Mention, teller: Voice) -> bool:
    """Whether whom a heading's noun is for can be whoever tells the same, by kind and gender."""
    if mention.plural:  # "*Investigators*: no fire on board" may be a board's word, and no one man's
        return teller.kind == "organisation" or (teller.plural and teller.kind in ("anonymous", "group"))
    if teller.plural or {voice.gender, teller.gender} == {"f", "m"}:
        return False
    is_human = voice.kind in ("person", "anonymous") or mention.head in PEOPLE | ANONYMOUS
    if mention.name.casefold() in _EITHER:
        return teller.kind in ("organisation", "person")
    if is_human or mention.name.casefold() in _SHORT:
        return teller.kind in ("person", "anonymous")
    # "Fire service" is no health agency, but "hospital" may be any
    names = {*teller.name.casefold().split()}
    return teller.kind == "organisation" and (" " not in mention.name or {*mention.name.casefold().split()} <= names)


def _words(text: str, spans: Spans) -> set[str]:
    return {word.casefold()[:_STEM] for start, end in spans for word in _WORD.findall(text, start, end)}
