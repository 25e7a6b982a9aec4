"""Called untrue: what somebody says of another's word is that it is not so ("the claim *that the pier is shut* is false")."""

from __future__ import annotations

import re

UNTRUE = (
    r"(?:an? )?(?:\w+ly |\w+ )?(?:absurd|baseless|disinformation|fabricat\w+|fake|false|falsehood|implausible|inaccurate|incorrect|invention|lies?"
    r"|ludicrous|nonsense|not (?:credible|true)|nothing to do with (?:the )?(?:facts|reality|truth)|preposterous|propaganda|ridiculous"
    r"|rubbish|smear|unfounded|unlikely(?: to be (?:accurate|correct|genuine|true))?|untrue|wrong)"
)
"""What is called so is not so: an expression for `re`, without case."""
TOLD = r"accusation|allegation|assertion|charge|claim|contention|idea|notion|report|rumou?r|stor(?:y|ie)|suggestion|theor(?:y|ie)"
"""What is told and can be untrue, without its plural's s: alternatives for `re`."""
_CALLED_UNTRUE = re.compile(
    rf"[\s“\"‘']*(?:that )?(?:(?:an?|any|her|his|its|such|that|the|their|these|this|those|[A-Z][\w’'-]*['’]s?) )?(?:\w+ )?(?:{TOLD})s? (?:about|in|of|that)"
    rf"\s[^.;?!]+?\s(?:are|is|was|were|as|have been|have|has|[“\"‘'])\s?[“\"‘']?{UNTRUE}\W*",
    re.IGNORECASE,
)


def is_called_untrue(content: str) -> bool:
    """Tell whether a content is that what somebody told is not so, with what that was in it."""
    return _CALLED_UNTRUE.fullmatch(content) is not None
