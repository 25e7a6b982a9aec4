"""Outcomes: what a passage says may come or is on its way, without how likely it is said to be.

"A coup is a realistic possibility" and "a coup is already under way" put different likelihoods to one outcome: they are
one claim with different certainties, alike in what they speak of and not in what they say of it.
"""

from __future__ import annotations

import re

from firsthand.linking.words import content_stems

_LIKELY = r"(?:(?:un|im)?(?:likely|possible|probable|plausible)|(?:in|un)?(?:evitable|avoidable|conceivable)|imminent|certain)"
_CHANCE = r"(?:possibilit|probabilit|likelihood|certaint|scenario|prospect|risk|threat|danger|chance|matter of time)(?:y|ies)?s?"
_ON_ITS_WAY = (
    r"(?:under ?way|in (?:the )?(?:process|progress|motion|works|making|offing)|on (?:the )?(?:horizon|way)|looming"
    r"|out of the question)"
)
_DEGREE = (
    r"(?:(?:not|n['’]t|now|already|very|highly|quite|more|most|less|increasingly|almost|still|only|just|[\"“'‘])\s*)*"
)
_IS = (
    r"(?:is|are|was|were|to be|being|(?:may|might|could|would|will|must|can) be|(?:has|have|had) been|remain(?:s|ed)?"
    r"|seem(?:s|ed)?|appear(?:s|ed)?|look(?:s|ed)?|becomes?|became|as)"
)
_A_CHANCE = rf"(?:an?|the|no|little) (?:[\w-]+ ){{0,3}}?{_CHANCE}\b"
_STATEMENTS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\bthere {_IS} {_DEGREE}{_A_CHANCE} (?:of|that) (?P<outcome>.+)",
        rf"\bit {_IS} {_DEGREE}(?:{_LIKELY}|{_A_CHANCE}) (?:that )?(?P<outcome>.+)",
        rf"^(?:(?:that|whether|if|and|but) )*(?P<outcome>(?:[^\s.;:,]+ ){{1,10}}?){_IS} {_DEGREE}(?:{_LIKELY}\b(?! to\b)|{_A_CHANCE}|{_ON_ITS_WAY}\b)",
        rf"\b(?:makes?|made|considers?|considered|calls?|called) (?P<outcome>(?:[^\s.;:,]+ ){{1,8}}?)(?:{_DEGREE}{_LIKELY}\b|{_A_CHANCE})",
    )
)


def outcome(words: str) -> str | None:
    """Give what ``words`` say is likely, unlikely or on its way; nothing where they say no such thing."""
    words = " ".join(words.split())
    for statement in _STATEMENTS:
        if found := statement.search(words):
            named = found["outcome"].strip(" \"“”'‘’")
            return named if content_stems(named, ((0, len(named)),)) else None
    return None
