"""Quoted by: whose words another passes on in the middle of a source ("an officer *quoted by the Courier* said ...").

The tagger takes the outlet into the source's words, or for the source itself.  The words for the source end before it; the
outlet, left outside, is found as a relay.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from firsthand.annotating.spans import meet, trimmed
from firsthand.annotating.tagging.tagger import Tagged
from firsthand.language import text_of
from firsthand.model import Span

_QUOTED = re.compile(r"(?:,|(?<!\s))\s+(?:as\s+)?(?:cited|quoted)\s+by\s")
_BEFORE = re.compile(r"\b(?:cited|quoted)\s+by\s+(?:the\s+|an?\s+)?$", re.IGNORECASE)
_LOOK_BACK = 20
"""Code points before an outlet's name in which "quoted by the" stands."""


def with_quoted(tagged: Sequence[Tagged], doc: Doc) -> list[Tagged]:
    """What was found in a parsed block, with those for sources who are quoted by somebody, and not who quotes them."""
    if not _QUOTED.search(text_of(doc)):
        return list(tagged)
    return [one if one.source is None else replace(one, source=_who(one.source, one, doc)) for one in tagged]


def _who(source: Span, one: Tagged, doc: Doc) -> Span:
    text = text_of(doc)
    within = _QUOTED.search(text, *source)
    if within is not None and within.start() > source[0]:
        return source[0], within.start()
    if not _BEFORE.search(text, max(0, source[0] - _LOOK_BACK), source[0]):
        return source
    carrier = doc.char_span(*source, alignment_mode="expand")
    quoted = None if carrier is None else _participle(carrier.root)
    if quoted is None or quoted.dep_ != "acl" or quoted.head.pos_ not in ("NOUN", "PROPN"):
        return source
    words = [word for word in quoted.head.subtree if word.i < quoted.i and not word.is_space]
    who = trimmed(text, (words[0].idx, words[-1].idx + len(words[-1]))) if words else source
    return source if meet(who, one.cue) or any(meet(who, piece) for piece in one.content) else who


def _participle(carrier: Token) -> Token | None:
    """The "quoted" behind which, and a "by", somebody stands."""
    by = carrier.head
    return by.head if by.lower_ == "by" and by.dep_ in ("agent", "prep") else None
