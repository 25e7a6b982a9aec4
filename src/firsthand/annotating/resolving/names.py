"""Names: which full names a short one can stand for within one report."""

from __future__ import annotations

from typing import Generic, NamedTuple, TypeVar

Bearer = TypeVar("Bearer")

GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})


class Words(NamedTuple):
    """A name's words in small letters, without points; what tells father from son is kept apart."""

    plain: tuple[str, ...]
    generation: str


class NameIndex(Generic[Bearer]):
    """Names and who bears them; the longest names are to be added first."""

    def __init__(self) -> None:
        self._bearers: list[tuple[Words, Bearer]] = []
        self._by_word: dict[str, list[int]] = {}
        self._known: dict[tuple[str, bool, bool], list[Bearer]] = {}
        self._short_with_generation: set[str] = set()

    def add(self, name: str, bearer: Bearer) -> Bearer:
        """Enter a name with its bearer, who is given back."""
        words = taken_apart(name)
        plain = words.plain
        for key in {plain[-1], plain[0], "".join(word[0] for word in plain)}:
            self._by_word.setdefault(key, []).append(len(self._bearers))
        self._bearers.append((words, bearer))
        self._known.clear()
        return bearer

    def candidates(self, name: str, is_titled: bool = False, is_whole: bool = False) -> list[Bearer]:
        """Everybody whose name this can be, whole or shortened: same names, last names, first names, initials.

        After a title ("Ms. Brook") a single name is a last name and nothing else.  One that ``is_whole`` shortens none:
        the Liberals are not the Young Liberals.  A last name alone may be a "Brook Jr." unless the report calls him "Brook
        Jr." in short too.
        """
        key = (name, is_titled, is_whole)
        if key not in self._known:
            words = taken_apart(name)
            if len(words.plain) == 1 and words.generation:
                self._short_with_generation.add(words.plain[0])
            plain = words.plain
            entries = sorted({i for word in {plain[-1], plain[0]} for i in self._by_word.get(word, [])})
            found = [self._bearers[i] for i in entries if stands_for(words, self._bearers[i][0])]
            if len(plain) == 1 and not words.generation and (not found or plain[0] not in self._short_with_generation):
                with_any = ((self._bearers[i], Words(plain, self._bearers[i][0].generation)) for i in entries)
                found += [bearer for bearer, own in with_any if own.generation and stands_for(own, bearer[0])]
            if is_whole:
                found = [(known, bearer) for known, bearer in found if known == words]
            exact = [bearer for known, bearer in found if known == words]
            by_last = [bearer for known, bearer in found if known.plain[-1] == plain[-1]]
            rest = [] if is_titled and len(plain) == 1 else [bearer for _, bearer in found]
            self._known[key] = exact or by_last or rest
        return self._known[key]

    def namesakes(self, name: str) -> list[Bearer]:
        """Everybody whose name ends in a word, be he "Brook III" or named so by himself alone."""
        word = taken_apart(name).plain[-1]
        known = (self._bearers[i] for i in self._by_word.get(word, []))
        return [bearer for words, bearer in known if words.plain[-1] == word]

    def values(self) -> list[Bearer]:
        """Every bearer, in the order of entering."""
        return [bearer for _, bearer in self._bearers]


def stands_for(short: Words, full: Words) -> bool:
    """Whether a name can be another, longer one."""
    one, other = short.plain, full.plain
    if short.generation != full.generation:
        return False
    if one == other:
        return True
    if len(one) > 1 and len(other) > 1 and one[0] == other[0] and one[-1] == other[-1]:
        return True
    if len(one) < len(other) and (other[-len(one) :] == one or other[: len(one)] == one):
        return True
    return len(one) == 1 and len(other) > 2 and one[0] == "".join(word[0] for word in other)


def taken_apart(name: str) -> Words:
    """A name's words and its "Jr.", "Sr." or number."""
    words = [word for word in (word.strip(".,'’").casefold() for word in name.split()) if word]
    generation = words.pop() if len(words) > 1 and words[-1] in GENERATIONS else ""
    return Words(tuple(words) or (name.casefold() or "?",), generation)


def ends_in(longer: str, name: str) -> bool:
    """Whether a longer name ends in another: "Lumara" alone is a country and not "Radio Free *Lumara*"."""
    return longer.casefold().endswith(f" {name.casefold()}")
