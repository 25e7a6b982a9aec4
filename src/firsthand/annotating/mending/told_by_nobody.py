"""Told by nobody: a sentence that ends in saying that it was told, and not by whom ("Three ships sank, *it has been claimed*.").

British papers open with such sentences; the reports that the tagger learned from hold none, and it passes many over.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Doc

from firsthand.annotating.spans import meet
from firsthand.annotating.tagging.tagger import Tagged
from firsthand.language import text_of

_PROBABILITY = 0.8
"""Of what is added; no corpus at hand has one to count."""
_TOLD = r"(?:alleged|announced|claimed|confirmed|reported|revealed|rumou?red|said|suggested|thought|understood)"
_LAST = re.compile(
    rf",\s(?:it\s)(?P<cue>(?:(?:has|had)\s(?:also\s|now\s)?been|is(?:\sbeing)?|was)\s{_TOLD}|(?:has\s)?emerged)(?:\s(?:last\s)?\w+){{0,2}}[.]",
    re.IGNORECASE,
)
_FEWEST_WORDS = 4
"""Of a clause that somebody can have told."""


def with_told_by_nobody(tagged: Sequence[Tagged], doc: Doc) -> list[Tagged]:
    """What was found in a parsed block, with the sentences that end in being told; what was found of such a verb stays."""
    text = text_of(doc)
    found = list(tagged)
    for match in _LAST.finditer(text):
        cue = match.span("cue")
        if any(meet(one.cue, cue) for one in found):
            continue
        word = doc.char_span(*cue, alignment_mode="expand")
        if word is None:
            continue
        begin = text[: match.start()].rfind("\n") + 1
        begin = max(begin, word.sent.start_char)
        words = text[begin : match.start()]
        begin += len(words) - len(words.lstrip())
        if len(words.split()) >= _FEWEST_WORDS:
            found.append(Tagged(None, cue, ((begin, match.start()),), _PROBABILITY))
    return sorted(found, key=lambda one: one.cue)
