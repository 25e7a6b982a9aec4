"""Named days: words for a day that are part of a name and tell no time ("the *Sunday* Courier", "Lumara *Today*", "Mail on *Sunday*")."""

from __future__ import annotations

import re

from spacy.tokens import Token

from firsthand.annotating.calendar.time_words import TimeWords

_DAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|To(?:day|night)|Yesterday")
_ON_A_DAY = re.compile(r"\b(?:Independent|Mail|Star|Sun) on $")
"""Papers that come out on the Sunday behind their name."""
_SHOW = re.compile(r"\s(?:program(?:me)?|show)\b", re.IGNORECASE)
_LEADS = 12
"""Characters before a day that tell whether it ends a paper's name."""
_LONG_WORD = 4
"""Letters of the words that have a capital in a heading too."""


def is_in_a_name(words: TimeWords, text: str, token: Token) -> bool:
    """Whether words for a day, at whose beginning ``token`` stands in the parse of ``text``, are part of a name.

    In a heading every word has a capital, so that there they may be either.
    """
    if words.form == "month":
        return token.ent_type_ == "PERSON"  # "*June* Brook"
    if _DAY.fullmatch(words.words) is None:
        return False
    if words.words == "Sunday" and _ON_A_DAY.search(text, max(0, words.start - 2 * _LEADS), words.start):
        return True
    if _is_heading(token):
        return False
    behind = token.nbor(1) if token.i + 1 < token.sent.end else None
    if words.words.startswith(("To", "Yes")):
        before = token.nbor(-1) if token.i > token.sent.start else None
        is_behind = before is not None and before.pos_ == "PROPN" and before.is_title | before.is_upper
        return is_behind or (token.i > token.sent.start and _SHOW.match(text, words.end) is not None)
    if behind is None or behind.pos_ != "PROPN" or not behind.is_title or not _has_article(token):
        return False
    return token.dep_ == "compound" and token.head.i > token.i


def _has_article(token: Token) -> bool:
    """Whether an article or an owner stands before the first word of a name, or the name begins a sentence."""
    if token.i == token.sent.start:
        return token.ent_type_ != "" and token.nbor(1).ent_iob_ == "I"
    before = token.nbor(-1)
    return before.lower_ in ("a", "an", "the") or before.tag_ in ("POS", "PRP$")


def _is_heading(token: Token) -> bool:
    if token.sent.text.rstrip().endswith((".", "”", '"')):
        return False
    long = [word for word in token.sent if word.is_alpha and len(word) >= _LONG_WORD]
    return sum(word.is_lower for word in long) * 3 < len(long)
