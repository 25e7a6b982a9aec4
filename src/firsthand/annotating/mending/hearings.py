"""Hearings: what a court was told, behind it ("He set fire to the car, *Harbour Crown Court heard*.").

Reports from courts and inquests give what is said there so, sentence by sentence; the tagger passes over some of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from firsthand.annotating.quotations import Quotation
from firsthand.annotating.spans import holds, meet
from firsthand.annotating.tagging.tagger import Tagged
from firsthand.language import text_of
from firsthand.model import Span

PROBABILITY = 0.8
"""No corpus at hand marks enough of them to count; in the texts that were read none was added wrongly."""
_WHERE = r"(?:court|jury|jurors|inquest|tribunal|inquiry|hearing|bench|panel|magistrates)"
_HEARD = re.compile(
    rf", (?P<source>(?:(?:an?|the) )?(?:[A-Z][\w'’.-]+ (?:and )?){{0,5}}{_WHERE})(?: in [A-Z]\w+)? (?P<cue>(?:has |had )?(?:heard|(?:was|were|been) told))(?= |\.|$)",
    re.IGNORECASE,
)
_FEWEST_WORDS = 4
"""Of a sentence before it."""


def heard(tagged: Sequence[Tagged], doc: Doc, quoted: Sequence[Quotation]) -> list[Tagged]:
    """What was found in a parsed block, with what was heard in court where the tagger marked no teller in that sentence."""
    text = text_of(doc)
    if "heard" not in text and " told" not in text:
        return list(tagged)
    return [*tagged, *(one for one in _found(doc, text, quoted) if not _is_marked(one, tagged))]


def _found(doc: Doc, text: str, quoted: Sequence[Quotation]) -> Iterator[Tagged]:
    for sentence in doc.sents:
        found = _HEARD.search(text, sentence.start_char, sentence.end_char)
        if found is None or text[found.end() : sentence.end_char].strip(" .\n"):
            continue
        content: Span = (sentence.start_char, found.start())
        is_quoted = any(holds(one.pieces, found.start()) for one in quoted)
        if len(text[slice(*content)].split()) >= _FEWEST_WORDS and not is_quoted:
            source = found.span("source") if found["cue"].endswith("heard") else None
            yield Tagged(source, found.span("cue"), (content,), PROBABILITY)


def _is_marked(one: Tagged, tagged: Sequence[Tagged]) -> bool:
    """Whether another cue stands where this one does, or this one in another's content."""
    cue = one.cue
    return any(
        meet(other.cue, cue) or holds(other.content, cue[0]) or one.content[0][0] <= other.cue[0] < cue[1]
        for other in tagged
    )
