"""Attitudes: whether a cue makes its content a statement, a belief, an intention or a perception.

The classes are those of the Penn Discourse Treebank's attributions (Prasad et al., "Attribution and its annotation in
the Penn Discourse TreeBank", TAL 47:2, 2007): assertions, beliefs, facts known or perceived, eventualities intended.  The
stems are those of the most frequent cue words of PolNeAR's training articles, which labels no attitudes; what is uttered
(a promise, a threat) is a statement, as in `benchmarks/attitudes/GUIDELINE.md`, which they are measured by.
"""

from __future__ import annotations

import re
from functools import cache

from firsthand.model import Attitude

_INTENTION = """
aim ambition attempt commit committed consider considering decid decision declin desir determin eager effort goal
hesita inability intend intent intention plan planned planning plans poised prepar push ready refrain refus reluctan
resolv seek seeking seeks set sought strateg strive struggl tried tries try trying unwilling want wanted wanting wants
willing wish
"""
_PERCEPTION = """
detect discover find finding finds found hear heard hearing hears learn learned learning learnt look looked looks
notice noticed observ overhear overheard saw seeing seen spot spotted watch watched witness
"""
_BELIEF = """
admir agree agreed agrees angered angry anticipat anxi assum assumption aware belief believ certain concern conclud
confiden consensus consider convict convinc convinced credit deem disagre dislike doubt dread envision estimat expect
favor favored favour fear fearing feel felt figur forecast guess hate hated hope hopeful imagin impressed judg knew
know knowing known knows like liked likes love loved mind mindset misgiving opinion optimis perceiv pessimis prefer
preferr presum proud rate rated realis realiz recognis recogniz recollect regard remain remember respect sceptic see sees
sentiment side sided siding skeptic speculat suppose supposed sure surprised suspect suspicion think thinking thinks thought trust
unaware uncertain unclear unconvinced understand understanding understood unsure upset view viewed views wary wonder
worr
"""
_STATEMENT = """
accord announc argu cast claim pledg promis read reads report said say says state stated states suggest tell tells
threat threaten told vow vowed vows
"""
_ENDINGS = frozenset(
    [
        "able",
        "al",
        "als",
        "ation",
        "ations",
        "ce",
        "d",
        "e",
        "ed",
        "er",
        "ers",
        "es",
        "ful",
        "ical",
        "ied",
        "ies",
        "ing",
        "ion",
        "ions",
        "ism",
        "istic",
        "ity",
        "ly",
        "ment",
        "ments",
        "n",
        "ns",
        "ous",
        "s",
        "t",
        "ts",
        "y",
    ]
) | {""}
"""What may follow a stem."""
_SHORTEST = 3
"""Letters of the shortest stem."""
_WORDS = re.compile(r"[a-z]+")
_AHEAD = re.compile(
    r"\b(?:is|are|was|were|be|been)\s+(?:\w+ly\s+)?(?:expected|set|due|poised)\s+to\b(?=\s+\w)|\bt(?:ook|akes?|aking)\s+aim\b"
    r"|\b(?:lik|lov)e[sd]?\s+to\b(?=\s+(?:call|joke|quote|say|tell)\b)"
)

_CONSIDERED = re.compile(r"\bconsiders\b|\b(?:is|are|was|were|be|been)\s+(?:\w+\s+){0,2}considered\b")
"""What somebody is considered to be, as against what somebody considers doing."""


@cache
def _stems() -> dict[str, Attitude]:
    lists: tuple[tuple[Attitude, str], ...] = (
        ("belief", _BELIEF), ("perception", _PERCEPTION), ("intention", _INTENTION), ("statement", _STATEMENT),
    )  # fmt: skip
    return {stem: attitude for attitude, stems in lists for stem in stems.split()}


def attitude_of(cue: str) -> Attitude:
    """The attitude of a cue's words; of several, the first known one decides ("said he believes": statement).

    Who "considers" something, and what is considered so, is a belief; who is "considering" it has a mind to do it.  Of what is expected or about to happen the attitude is what it will be ("is expected to say": statement).
    """
    known = _stems()
    if _CONSIDERED.search(cue.lower()):
        return "belief"
    for word in _WORDS.findall(_AHEAD.sub("", cue.lower())):
        for length in range(len(word), _SHORTEST - 1, -1):
            attitude = known.get(word[:length])
            if attitude is not None and word[length:] in _ENDINGS:
                return attitude
    return "statement"
