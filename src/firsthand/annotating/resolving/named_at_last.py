"""Named at last: who opens a report as "a woman", "the widow of a miner", "her son", and is named when he is next quoted.

"A teacher who was dismissed over a joke said on Monday that she would appeal. *Ada Brook* said …": reports say of whoever is new who that
is; of whom nothing is said, it has been said.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from firsthand.annotating.mentions.mention import Mention
from firsthand.annotating.mentions.nouns import ANONYMOUS, PEOPLE
from firsthand.annotating.resolving.heading_tellers import heading_end
from firsthand.annotating.resolving.history import Voice
from firsthand.annotating.spans import meet
from firsthand.model import Span, Spans

_QUOTED_UNNAMED = (ANONYMOUS - {"eyewitness", "witness"}) | {
    "aide", "analyst", "diplomat", "expert", "insider", "observer", "officer", "official", "participant", "rep", "resident", "spokesman",
    "spokesperson", "spokeswoman",
}  # fmt: skip
"""Whom reports quote and leave unnamed, of whom they hear what others do."""
_SOON = 700
"""Characters within which the name follows."""
_OPENING = 400
"""Characters from a text's beginning, behind its heading, within which the description stands."""
_LONGEST = 200
"""Characters of a description."""


def named_at_last(
    text: str, told: Sequence[tuple[Mention, Spans]], voice_at: Mapping[Span, Voice]
) -> tuple[Voice, Voice] | None:
    """Give the one whom a report's opening describes and his name's voice; None where there is none such.

    ``told`` are the tellers in text order, each with what it tells.
    """
    end = heading_end(text)
    near = [(one, content) for one, content in told if end <= one.span[0] < end + _OPENING + _SOON + _LONGEST]
    contents = [piece for _, content in near for piece in content]
    below = [
        one
        for one, _ in near
        if one.form != "pronoun"
        and one.kind in ("anonymous", "person")
        and not any(meet(one.span, piece) for piece in contents)
    ]
    if len(below) < 2 or not _opens(below[0], end) or (described := voice_at.get(below[0].span)) is None:
        return None
    later = next((one for one in below if voice_at.get(one.span) not in (None, described)), None)
    named = voice_at[later.span] if later is not None else None
    if later is None or named is None or any(one.form == "name" for one in described.mentions):
        return None
    if not _is_bare_name(later, text) or min(one.span for one in named.mentions if one.span[0] >= end) != later.span:
        return None
    if {described.gender, named.gender} == {"f", "m"} or described.plural or later.span[0] - below[0].span[1] > _SOON:
        return None
    is_over = all(voice_at.get(one.span) is not described for one, _ in told if one.span > later.span)
    return (described, named) if is_over else None


def _opens(mention: Mention, end: int) -> bool:
    is_somebody = mention.form in ("other", "definite") and not mention.plural and mention.head in PEOPLE | ANONYMOUS
    return is_somebody and mention.head not in _QUOTED_UNNAMED and mention.span[0] - end <= _OPENING


def _is_bare_name(mention: Mention, text: str) -> bool:
    """Whether somebody is named in full as a subject and nothing is said of who that is."""
    is_bare = not (mention.is_titled or mention.roles or mention.descriptions or mention.affiliations)
    is_name = mention.form == "name" and mention.has_full_name and mention.is_subject
    return is_bare and is_name and text[mention.span[1] : mention.span[1] + 1] != ","
