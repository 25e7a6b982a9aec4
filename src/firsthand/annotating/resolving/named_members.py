"""Named members: a group of whom some are named is called by them too ("other Liberals, *such as Ada Brook*").

By the description alone it would be one with every group that is called so, and nobody would see that she is meant.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from firsthand.annotating.mentions.mention import Mention
from firsthand.annotating.mentions.surroundings import Surroundings

_OPENS = re.compile(
    r"(?P<described>[^,;:()–—]+?)(?:,? (?P<by>such as|including|led by)|,? (?:–|—|--)(?P<of> including)?) ", re.DOTALL
)
"""What stands between a description and those of whom it names some."""


def with_members(mention: Mention, surroundings: Surroundings) -> Mention:
    """A mention of several, with the names in its name that its own words go on to give; any other as it is."""
    text, names = surroundings.text, surroundings.named
    if not mention.plural or mention.is_of_names or mention.form == "pronoun" or " " not in text[slice(*mention.span)]:
        return mention
    start, end = mention.span
    opening = _OPENS.match(text, start, end)
    if opening is None:
        return mention
    first = bisect_left(names, opening.end(), key=lambda one: one.span[0])
    last = bisect_left(names, end, key=lambda one: one.span[0])
    full = [one.name for one in names[first:last] if one.kind == "person" and " " in one.name]
    if not full:
        return mention
    members = f"{', '.join(full[:-1])} and {full[-1]}" if len(full) > 1 else full[0]
    joint = f", {opening['by']}" if opening["by"] else ", including" if opening["of"] else " –"
    kind = "group" if mention.form == "name" else mention.kind
    return replace(mention, form="other", kind=kind, name=f"{opening['described'].strip()}{joint} {members}")
