"""The sentence that stands for a claim: the clearest of its wordings, and nothing but the reports' words."""

from __future__ import annotations

import re
from collections.abc import Mapping

from firsthand.model import Spans

_SENTENCE_LENGTH = (25, 240)
"""Characters of a claim that reads well: shorter is a fragment, longer several claims."""
_REFERS_BACK = re.compile(r"(?:he|she|it|they|we|i|this|these|those|his|her|their|its|to|and|but)\b", re.IGNORECASE)
_MARKS = " \t\n“”\"'‘’,.;:–—-…"


def clearest(texts: Mapping[int, str], ties: Mapping[int, float]) -> str:
    """Give the wording that reads best by itself: a sentence's length, no pronoun at its head, most like the rest."""

    def badness(wording: int) -> tuple[bool, float, int]:
        shortest, longest = _SENTENCE_LENGTH
        fit = shortest <= len(texts[wording]) <= longest and not _REFERS_BACK.match(texts[wording])
        return not fit, -ties[wording], wording

    return texts[min(texts, key=badness)]


def readable(text: str, spans: Spans) -> str:
    """Give the words of ``spans`` as a sentence to be read by itself: nothing added, marks and "that" at its head gone."""
    pieces = [" ".join(text[start:end].split()) for start, end in spans]
    # where the cue stood between two halves of a quotation, their marks would close and open nothing
    words = " ".join(piece.strip('“”"') if len(pieces) > 1 else piece for piece in pieces)
    trimmed = re.sub(r"^that\s+", "", words.strip(_MARKS), flags=re.IGNORECASE).strip(_MARKS)
    trimmed = trimmed or words
    if (
        any(trimmed.count(opening) != trimmed.count(closing) for opening, closing in ("“”", "()"))
        or trimmed.count('"') % 2
    ):
        trimmed = re.sub(r'[“”"()]', "", trimmed)
    return trimmed[:1].upper() + trimmed[1:]
