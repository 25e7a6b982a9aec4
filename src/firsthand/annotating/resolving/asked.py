"""Asked: whom a pronoun that tells something cannot mean, by who has asked it and of whom it tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from firsthand.annotating.mentions.mention import Mention

ASKED_WITHIN = 20
"""How many mentions before an answer are searched for who asked."""
_LONGEST_QUESTION = 320
"""Code points."""
_ANSWERS = re.compile(r"(?:answer|repl(?:y|ie)|respond|retort)(?:s|d|ed)?\b")
_QUESTION = re.compile(
    r"(?:^|[.?!”\"]\s+|\n)(?:When\s+)?(?:Asked|Challenged|Pressed|Questioned|Quizzed)\b"
    r"(?:\b(?:[A-Z]|Dr|Gen|Gov|Mr|Mrs|Ms|Rep|Sen|St)\.|[^.?!\n“”\"]){0,300},\s+$"
)
"""A question before the pronoun that answers it ("*Asked by Ada Brook whether Simon Reed knew,* she said")."""
_ASKS = re.compile(r"(?:ask|inquire|question|want(?:s|ed)? to know)(?:s|d|ed)?\b")


def asker(pronoun: Mention, tellers: Sequence[Mention], text: str) -> Mention | None:
    """Who has just asked what a pronoun's verb answers ("A reporter asks Ada Brook … *She* replies").

    ``tellers`` are the sources in the sentence before and in its own, in text order.
    """
    if not _ANSWERS.match(text, max(0, pronoun.verb)):
        return None
    return next((m for m in reversed(tellers) if m.is_subject and _ASKS.match(text, max(0, m.verb))), None)


def asked_of(pronoun: Mention, before: Sequence[Mention], text: str) -> list[Mention]:
    """Who is named in the question that a pronoun's sentence begins with: who asks, and of whom, neither of whom answers.

    ``before`` are the mentions before the pronoun, in text order.
    """
    found = _QUESTION.search(text, max(0, pronoun.span[0] - _LONGEST_QUESTION), pronoun.span[0])
    return [] if found is None else [m for m in before if m.form == "name" and m.span[0] >= found.start()]


def interrupted(pronoun: Mention, before: Sequence[Mention], text: str) -> Mention | None:
    """Of whom a teller tells who stands between that subject and its verb ("Her mother, *she* once said, “counted …”").

    ``before`` are the mentions before the pronoun, in text order.
    """
    last = before[-1] if before else None
    if last is None or text[last.span[1] : pronoun.span[0]] != ", " or last.verb <= pronoun.verb:
        return None
    return last
