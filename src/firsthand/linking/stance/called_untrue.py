"""Called untrue: what somebody says of another's word is that it is not so ("the claim *that the pier is shut* is false", "it is not true
*that the pier is shut*", "there is no evidence *that the pier is shut*")."""

from __future__ import annotations

import re

UNTRUE = (
    r"(?:an? )?(?:\w+ly |\w+ )?(?:absurd|baseless|disinformation|fabricat\w+|fake|false|falsehood|fantas(?:ies|y)|fictions?|groundless|hoax(?:es)?|implausible"
    r"|inaccurate|incorrect|invent(?:ed|ions?)|lies?"
    r"|ludicrous|made[ -]up|myths?|nonsense|not (?:credible|true)|nothing to do with (?:the )?(?:facts|reality|truth)|preposterous|propaganda|ridiculous"
    r"|rubbish|smear|unfounded|unlikely(?: to be (?:accurate|correct|genuine|true))?|untrue|wrong)"
)
"""What is called so is not so: an expression for `re`, without case."""
TOLD = r"accusation|allegation|assertion|charge|claim|contention|idea|notion|report|rumou?r|stor(?:y|ie)|suggestion|theor(?:y|ie)"
"""What is told and can be untrue, without its plural's s: alternatives for `re`."""
_CALLED_UNTRUE = re.compile(
    rf"[\s“\"‘']*(?:that )?(?:(?:an?|any|her|his|its|such|that|the|their|these|this|those|[A-Z][\w’'-]*['’]s?) )?(?:\w+ )?(?:{TOLD})s? (?:about|in|of|that)"
    rf"\s[^.;?!]+?\s(?:are|is|was|were|as|have been|have|has|[“\"‘'])\s?[“\"‘']?{UNTRUE}(?: (?:by|of) [^.;?!]{{1,60}})?\W*",
    re.IGNORECASE,
)

_CALLED = re.compile(
    rf"[\s“\"‘']*(?:(?:an?|any|her|his|its|such|the|their|these|this|those|[A-Z][\w’'-]*['’]s?) )?(?:\w+ )?(?:{TOLD})s? (?:about|in|of|that)"
    rf"\s[^.;?!]+?\s(?:as )?[“\"‘']?{UNTRUE}\W*",
    re.IGNORECASE,
)
"""What is called something, with what it is called, where a verb for calling stands before it."""
_OPENING = r"[\s“\"‘'(]*(?:but |and )?(?:that )?"
_IT_IS_UNTRUE = re.compile(
    rf"{_OPENING}(?:it|this)(?:['’]s| is| was| has been| had been)(?: just| \w+ly)* [“\"‘']?(?:an? (?:\w+ )?(?:lie|falsehood)|absolute(?:ly)? nonsense"
    r"|baseless|fake|false|inaccurate|incorrect|nonsense|not (?:at all )?(?:correct|so|the case|true)|unfounded|untrue)[”\"’']?"
    r"(?: to (?:claim|say|suggest|think))? that\s",
    re.IGNORECASE,
)
_NO_EVIDENCE = re.compile(
    rf"{_OPENING}(?:there(?:['’]s| is| was| were| are| has been| had been| have been) |(?:he|I|investigators|it|officials|police|she|they|we) "
    r"(?:had |has |have )?(?:found|had|has|have|saw|see|seen) )?(?:absolutely )?no (?:\w+ )?"
    r"(?:basis|evidence|proof|substance|truth|(?:signs?|traces?) (?:at all )?(?:of|that))\b"
    r"(?= (?:\w+ ){0,4}\w)",
    re.IGNORECASE,
)
_ANSWERED_NO = re.compile(
    r"[^.!?]{10,}\?[”\"’']?\s+[“\"‘']?(?:absolutely not|certainly not|never|no|not at all|not true|of course not)(?=[.,!;”\"’]|$)[^?]*",
    re.IGNORECASE,
)
"""What somebody asks himself, and that it is not so."""


def is_called_untrue(content: str) -> bool:
    """Tell whether a content is that what somebody told or asked is not so, with what that was in it."""
    return any(one.fullmatch(content) for one in (_CALLED_UNTRUE, _ANSWERED_NO)) or any(
        one.match(content) for one in (_IT_IS_UNTRUE, _NO_EVIDENCE)
    )


def is_untrue_as_called(content: str) -> bool:
    """Tell whether a content behind a verb for calling is what was told and that it is untrue ("the claim that the pier is shut a lie")."""
    return _CALLED.fullmatch(content) is not None
