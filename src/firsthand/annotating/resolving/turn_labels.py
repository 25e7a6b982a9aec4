"""Turn labels: whom initials and last names in capitals stand for before what they say ("*AB:* The meters were old.",
"*BROOK:* They were new."), where the report has the full name of one person whom they fit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from firsthand.annotating.mentions.mention import Mention
from firsthand.annotating.resolving.held import Held

_INITIALS = re.compile(r"(?:[^\W\d_a-z]\.? ?){2,3}")
_CAPITALS = re.compile(r"[^\W\d_a-z][^\W\d_a-z'’-]{2,}")
_ACCOUNT = re.compile(r"@\w{2,30}")


def with_labelled(held: Sequence[Held], known: Iterable[Mention], text: str) -> list[Held]:
    """The attributions, such labels among their sources standing for people; ``known`` is everybody whom the report names."""
    if not any(one.source is not None and _is_label(one.source, text) for one in held):
        return list(held)
    people: dict[str, set[str]] = {}
    for mention in known:
        words = mention.name.split()
        if mention.kind == "person" and mention.has_full_name and not mention.is_of_names:
            for key in ("".join(word[0] for word in words), words[-1]):
                people.setdefault(key.casefold(), set()).add(mention.name)
    return [
        replace(one, source=_person(one.source, people, text))
        if one.source is not None and _is_label(one.source, text)
        else one
        for one in held
    ]


def _is_label(mention: Mention, text: str) -> bool:
    """Whether a source stands at the beginning of a line, with a colon behind it, and is nothing but a word of capitals or an account."""
    start, end = mention.span
    words = text[start:end]
    return (
        text.startswith(":", end)
        and (start == 0 or text[start - 1] in '\n“"' or words[0] == "@")
        and (_INITIALS.fullmatch(words) or _CAPITALS.fullmatch(words) or _ACCOUNT.fullmatch(words)) is not None
    )


def _person(label: Mention, people: dict[str, set[str]], text: str) -> Mention:
    words = text[slice(*label.span)]
    if words[0] == "@":
        return replace(label, form="name", name=words, kind="person", labelled=True, plural=False)
    names = people.get(re.sub(r"[. ]", "", words).casefold(), set())
    if len(names) != 1:
        return label
    return replace(label, form="name", name=next(iter(names)), kind="person", labelled=True, plural=False)
