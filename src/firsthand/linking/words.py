"""Words as linking compares them: cheap, without a parser, the same on every machine.

Linking looks at every pair of passages that share something rare, so it needs words by the hundred thousand; a
parser would take longer over them than everything else together.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain

from firsthand.model import Span, Spans

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")

# Words that carry no proposition by themselves.
_STOP_WORDS = """
a about after again all also although am among an and another any are as at be became because become been before
being between both but by came can come could did do does doing done down during each either else even ever every
for from further get gets getting given go goes going gone got had has have having he her here hers herself him
himself his how i if in into is it its itself just let like made make makes making many may maybe me might more
most much must my myself now of off on once one only onto or other others our ours out over own part per put quite
rather really said same saw say saying says see seen shall she should since so some something still such take taken
takes taking tell than that the their theirs them themselves then there these they thing things this those though
through to told too took toward towards under until up upon us very was way we well went were what when where
whether which while who whom whose why will with within would yet you your yours yourself
i'm i've i'd i'll we're we've we'll you're you've it's that's there's he's she's they're they've let's what's who's
mr mrs ms dr
"""
_STOP = frozenset(_STOP_WORDS.split())
_STEM_LENGTH = 6
_REMEMBERED = 1 << 17
"""Words whose form or stem is remembered: a language has no more that come up again and again."""


def words(text: str) -> tuple[list[str], list[Span]]:
    """Give the words of a text, without case or curly apostrophes, in order, and where they stand."""
    found = list(_WORD.finditer(text))
    return [formed(one[0]) for one in found], [one.span() for one in found]


@lru_cache(_REMEMBERED)
def formed(word: str) -> str:
    """Give a word without case or curly apostrophes."""
    return word.casefold().replace("’", "'")


def stem(form: str) -> str:
    """Give what a word shares with its inflections: no possessive, no plural, and no more than its beginning.

    Cutting a word short does as well in retrieval as stemming by rule (McNamee & Mayfield 2004, "Character N-Gram
    Tokenization for European Language Text Retrieval") and has no exceptions to maintain.
    """
    form = form.removesuffix("'s").removesuffix("'")
    if len(form) > 3 and form.endswith("s") and not form.endswith("ss"):
        form = form[:-1]
    return form[:_STEM_LENGTH]


def content_stems(text: str, spans: Spans) -> tuple[str, ...]:
    """Give the stems of the words in ``spans`` of ``text`` that carry its meaning, in order."""
    found = (_WORD.findall(text, start, end) for start, end in spans)
    return tuple(filter(None, map(_content_stem, chain.from_iterable(found))))  # no stem is empty


@lru_cache(_REMEMBERED)
def _content_stem(word: str) -> str | None:
    """Give the stem of a word as written, None where it carries no meaning by itself."""
    form = formed(word)
    return stem(form) if form not in _STOP and (len(form) > 1 or form.isdigit()) else None
