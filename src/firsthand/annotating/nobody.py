"""Nobody: words that stand where a teller or what he tells would stand, and are neither.

"*Told* what she had said, he shrugged": he was told.  "…, *which would explain* why it closed": a clause explains, and nobody
says so.  "*What Brook says* is sober" and a heading's "*What the government says*" speak of a telling and do not give it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from firsthand.annotating.tagger import Tagged
from firsthand.language import text_of

_PUT_TO = frozenset(("tell", "ask", "inform", "warn", "remind"))
"""Verbs whose participle at a sentence's head says what its subject was told or asked."""


def without_nobody(tagged: Sequence[Tagged], doc: Doc) -> list[Tagged]:
    """The attributions of a parsed block without sources that are whom it was told to, and without those that tell nothing."""
    text = text_of(doc)
    starts = [token.idx for token in doc]
    found = []
    for one in tagged:
        cue = doc[max(0, bisect_right(starts, one.cue[0]) - 1)]
        said = [text[begin:end].casefold() for begin, end in one.content]
        head = doc[max(0, bisect_right(starts, one.content[0][0]) - 1)]
        if said[0] == "what" and head.is_sent_start and (len(said) == 1 or _is_judged(doc, starts, one)):
            continue  # but "that was what Brook said" takes up what was told
        if one.source and text[slice(*one.source)].casefold() == "which" and _may(cue):
            continue
        found.append(replace(one, source=None) if _is_told_to(text, one, cue) else one)
    return found


def _is_told_to(text: str, one: Tagged, cue: Token) -> bool:
    """Whether the source is the subject that a participle before it speaks of ("*Asked* about the mill, *Brook* laughed")."""
    if (
        one.source is None
        or one.source[0] < one.cue[1]
        or cue.tag_ not in ("VBN", "VBD")
        or cue.lemma_.lower() not in _PUT_TO
    ):
        return False
    between = text[one.cue[1] : one.source[0]]
    return cue.is_sent_start is True and "," in between and " by " not in f" {between} "


def _may(cue: Token) -> bool:
    return cue.tag_ == "MD" or any(child.tag_ == "MD" for child in cue.children)


def _is_judged(doc: Doc, starts: Sequence[int], one: Tagged) -> bool:
    """Whether what somebody says is called something: "what she says *is sober*", "what he expects *is worth reading*"."""
    begin, end = one.content[-1]
    first = max(0, bisect_right(starts, begin) - 1)
    last = bisect_right(starts, end - 1)
    for token in doc[first:last]:
        if token.lower_ in ("is", "was", "are", "were") and token.i + 1 < last:
            behind = next((word for word in doc[token.i + 1 : last] if word.pos_ not in ("ADV", "PART")), None)
            return behind is not None and behind.pos_ == "ADJ"
    return False
