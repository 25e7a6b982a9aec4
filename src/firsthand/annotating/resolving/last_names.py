"""Names that several bear: whose one is that stands alone, and who is none of them.

News introduces everybody by his full name, and calls by the last name alone who had it first; a relative who comes later keeps
the full one ("*Brook* said … his daughter *Eve Brook* was there … *Brook* left").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from firsthand.annotating.mentions.genders import gender_of_full_name
from firsthand.annotating.mentions.mention import Mention
from firsthand.annotating.resolving.history import Voice
from firsthand.annotating.resolving.names import NameIndex

Bearers = Callable[[Mention], Sequence[Voice]]
_LEAST, _OFTEN = 4, 3
"""Letters of a misspelt name, and times that the name itself must stand."""


class Introduced:
    """Where everybody in a report is first called by a name that is his alone, and who goes by a shared last name.

    ``bearers`` gives whose name a mention can be, ``namesakes`` whoever has a last name, father and son alike.
    """

    def __init__(self, names: Iterable[Mention], bearers: Bearers, namesakes: Callable[[str], Sequence[Voice]]) -> None:
        self._first: dict[int, int] = {}
        self._owners: dict[str, Voice] = {}
        alone = []
        for mention in sorted(names, key=lambda one: one.span):
            voices = bearers(mention)
            if len(voices) == 1:
                self._first.setdefault(id(voices[0]), mention.span[0])
            elif voices and not mention.is_titled and " " not in mention.name:
                alone.append(mention)
        for mention in alone:
            voices = namesakes(mention.name)
            if any(id(voice) not in self._first for voice in voices):
                continue  # father and son, whom the report calls by the same words
            known = [voice for voice in voices if self._first[id(voice)] < mention.span[0]]
            if len(known) == 1 and known[0].kind == "person":
                self._owners.setdefault(mention.name.casefold(), known[0])

    def likely(self, mention: Mention, voices: Sequence[Voice]) -> Sequence[Voice]:
        """Of those whose name a mention can be, whoever goes by it unless another of them has spoken; else who is named by now."""
        owner = self._owners.get(mention.name.casefold())
        if (
            owner
            and owner in voices
            and not mention.is_titled
            and not any(one.is_source for one in voices if one is not owner)
        ):
            return [owner]
        place = mention.span[0]
        return [voice for voice in voices if self._first.get(id(voice), place) < place] or voices


def such_as(mention: Mention, bearers: Sequence[Voice]) -> list[Voice]:
    """Those whose name somebody's full name can be: a fund that is called after *Ada Brook* is not she."""
    is_somebody = mention.kind == "person" and bool(gender_of_full_name(mention.name))
    return [voice for voice in bearers if not is_somebody or voice.kind != "organisation"]


class Misspelt:
    """The last names of a report, by what each is with a letter left out within it ("Brok" for Brook)."""

    def __init__(self, names: Sequence[Mention]) -> None:
        self._times = Counter(one.name for one in names)
        lasts = Counter(one.name.split()[-1] for one in names)
        self._meant: dict[str, set[str]] = {}
        for last in (last for last, times in lasts.items() if times >= _OFTEN and last.isalpha()):
            for at in range(1, len(last) - 1):
                self._meant.setdefault(last[:at] + last[at + 1 :], set()).add(last)

    def bearer(self, mention: Mention, known: NameIndex[Voice]) -> Voice | None:
        """Whose name it is that stands misspelt, once; nobody is first told of by a last name alone.  None where it is no slip.

        ``known`` are the longer names, with whoever bears them.
        """
        meant = self._meant.get(mention.name, set())
        is_once = len(mention.name) >= _LEAST and self._times[mention.name] == 1
        if mention.kind != "person" or mention.is_titled or len(meant) != 1 or not is_once:
            return None
        bearers = known.candidates(next(iter(meant)))
        return bearers[0] if len(bearers) == 1 and bearers[0].kind == "person" else None
