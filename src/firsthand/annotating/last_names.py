"""Names that several bear: whose one is that stands alone, and who is none of them.

News introduces everybody by his full name, and calls by the last name alone who had it first; a relative who comes later keeps
the full one ("*Brook* said … his daughter *Eve Brook* was there … *Brook* left").
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from firsthand.annotating.genders import gender_of_full_name
from firsthand.annotating.history import Voice
from firsthand.annotating.mentions import Mention


def owners(
    names: Iterable[Mention], bearers: Callable[[Mention], Sequence[Voice]], namesakes: Callable[[str], Sequence[Voice]]
) -> dict[str, Voice]:
    """Of last names that several in a report bear, who goes by the name alone: whoever alone was introduced by its first use.

    ``bearers`` gives whose name a mention can be, ``namesakes`` whoever has that last name, father and son alike.
    """
    introduced: dict[int, int] = {}
    alone: list[Mention] = []
    for mention in sorted(names, key=lambda one: one.span):
        voices = bearers(mention)
        if len(voices) == 1:
            introduced.setdefault(id(voices[0]), mention.span[0])
        elif voices and not mention.is_titled and " " not in mention.name:
            alone.append(mention)
    found: dict[str, Voice] = {}
    for mention in alone:
        voices = namesakes(mention.name)
        if any(id(voice) not in introduced for voice in voices):
            continue  # father and son, whom the report calls by the same words
        known = [voice for voice in voices if introduced[id(voice)] < mention.span[0]]
        if len(known) == 1 and known[0].kind == "person":
            found.setdefault(mention.name.casefold(), known[0])
    return found


def such_as(mention: Mention, bearers: Sequence[Voice]) -> list[Voice]:
    """Those whose name somebody's full name can be: a fund that is called after *Ada Brook* is not she."""
    is_somebody = mention.kind == "person" and bool(gender_of_full_name(mention.name))
    return [voice for voice in bearers if not is_somebody or voice.kind != "organisation"]
