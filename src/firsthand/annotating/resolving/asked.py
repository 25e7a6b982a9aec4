"""Asked: whom a pronoun that tells something cannot mean, by who has asked it and of whom it tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from firsthand.annotating.mentions.mention import Mention

ASKED_WITHIN = 20
"""How many mentions before an answer are searched for who asked."""
_ANSWERS = re.compile(r"(?:answer|repl(?:y|ie)|respond|retort)(?:s|d|ed)?\b")
_ASKS = re.compile(r"(?:ask|inquire|question|want(?:s|ed)? to know)(?:s|d|ed)?\b")


def asker(pronoun: Mention, tellers: Sequence[Mention], text: str) -> Mention | None:
    """Who has just asked what a pronoun's verb answers ("A reporter asks Ada Brook … *She* replies").

    ``tellers`` are the sources in the sentence before and in its own, in text order.
    """
    if not _ANSWERS.match(text, max(0, pronoun.verb)):
        return None
    return next((m for m in reversed(tellers) if m.is_subject and _ASKS.match(text, max(0, m.verb))), None)


def interrupted(pronoun: Mention, before: Sequence[Mention], text: str) -> Mention | None:
    """Of whom a teller tells who stands between that subject and its verb ("Her mother, *she* once said, “counted …”").

    ``before`` are the mentions before the pronoun, in text order.
    """
    last = before[-1] if before else None
    if last is None or text[last.span[1] : pronoun.span[0]] != ", " or last.verb <= pronoun.verb:
        return None
    return last
