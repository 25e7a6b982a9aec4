"""Trailing tellers: who stands at a sentence's end, behind what he says ("The dam was old, *Reed said.*").

In long paragraphs of such sentences the tagger may give each of them to the teller before, or after, its own.  The comma and
the full stop say whose it is.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from firsthand.annotating.quotations import Quotation
from firsthand.annotating.spans import holds_half, meet
from firsthand.annotating.tagging.tagger import Tagged
from firsthand.language import text_of
from firsthand.model import Span

_TELLS = re.compile(r"(?:also |later )?(?:said|says?|told|according to|reported|reports)\b", re.IGNORECASE)
"""Cues that are nothing but telling."""
_FEWEST_WORDS = 4
"""Of a clause that somebody can have told."""
_WORDS_BEHIND = 3
"""That may follow a trailing teller ("Reed said *on Friday*")."""


def trailing(tagged: Sequence[Tagged], doc: Doc, quoted: Sequence[Quotation]) -> list[Tagged]:
    """The attributions of a parsed block, each clause before a trailing teller his own where he was given others' alone."""
    text = text_of(doc)
    sentences = [(sentence.start_char, sentence.end_char) for sentence in doc.sents]
    begins = [begin for begin, _ in sentences]
    own: dict[int, Span] = {}
    for index, one in enumerate(tagged):
        sentence = sentences[max(0, bisect_right(begins, one.cue[0]) - 1)] if sentences else (0, 0)
        clause = _clause(text, one, sentence)
        if clause is not None and one.content[0][0] >= sentence[1] and not _is_quoted(clause, quoted):
            own[index] = clause
    found = []
    for index, one in enumerate(tagged):
        if index in own:
            found.append(replace(one, content=(own[index], *(p for p in one.content if _is_quoted(p, quoted)))))
            continue
        taken = [clause for clause in own.values() if not clause[0] <= one.cue[0] < clause[1]]
        rest = tuple(piece for piece in one.content if not any(holds_half((clause,), (piece,)) for clause in taken))
        if rest:
            found.append(one if rest == one.content else replace(one, content=rest))
    return found


def _clause(text: str, one: Tagged, sentence: Span) -> Span | None:
    """The clause that stands before a teller at the end of his sentence; None where he stands elsewhere."""
    if one.source is None or _TELLS.match(text, one.cue[0]) is None:
        return None
    begin, end = min(one.cue[0], one.source[0]), max(one.cue[1], one.source[1])
    words = text[sentence[0] : begin].rstrip()
    is_last = sentence[0] < begin and len(text[end : sentence[1]].split()) <= _WORDS_BEHIND and end <= sentence[1]
    if not is_last or not words.endswith(",") or len(words.split()) < _FEWEST_WORDS:
        return None
    start = sentence[0] + len(words) - len(words.lstrip())
    return start, sentence[0] + len(words) - 1


def _is_quoted(clause: Span, quoted: Sequence[Quotation]) -> bool:
    return any(meet(clause, piece) for one in quoted for piece in one.pieces)
