"""Names: which full names a short one can stand for within one report."""

from __future__ import annotations

from typing import Generic, TypeVar

Bearer = TypeVar("Bearer")

_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})


class NameIndex(Generic[Bearer]):
    """Names and who bears them; the longest names are to be added first."""

    def __init__(self) -> None:
        self._bearers: list[tuple[tuple[str, ...], Bearer]] = []
        self._by_word: dict[str, list[int]] = {}
        self._known: dict[tuple[str, bool, bool], list[Bearer]] = {}

    def add(self, name: str, bearer: Bearer) -> Bearer:
        """Enter a name with its bearer, who is given back."""
        words = _words(name)
        for key in {words[-1], words[0], "".join(word[0] for word in words)}:
            self._by_word.setdefault(key, []).append(len(self._bearers))
        self._bearers.append((words, bearer))
        self._known.clear()
        return bearer

    def candidates(self, name: str, is_titled: bool = False, is_whole: bool = False) -> list[Bearer]:
        """Everybody whose name this can be, whole or shortened: same names, last names, first names, initials.

        After a title ("Ms. Brook") a single name is a last name and nothing else.  One that ``is_whole`` shortens none:
        the Liberals are not the Young Liberals.
        """
        key = (name, is_titled, is_whole)
        if key not in self._known:
            words = _words(name)
            entries = sorted({i for word in {words[-1], words[0]} for i in self._by_word.get(word, [])})
            found = [self._bearers[i] for i in entries if stands_for(words, self._bearers[i][0])]
            if is_whole:
                found = [(known, bearer) for known, bearer in found if known == words]
            exact = [bearer for known, bearer in found if known == words]
            by_last = [bearer for known, bearer in found if known[-1] == words[-1]]
            rest = [] if is_titled and len(words) == 1 else [bearer for _, bearer in found]
            self._known[key] = exact if exact and len(words) > 1 else by_last or rest
        return self._known[key]

    def values(self) -> list[Bearer]:
        """Every bearer, in the order of entering."""
        return [bearer for _, bearer in self._bearers]


def stands_for(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a name can be another, longer one, both as `_words` gives them."""
    if short == full:
        return True
    if (short[-1] in _GENERATIONS) != (full[-1] in _GENERATIONS):
        return False
    if len(short) > 1 and len(full) > 1 and short[0] == full[0] and short[-1] == full[-1]:
        return True
    if len(short) < len(full) and (full[-len(short) :] == short or full[: len(short)] == short):
        return True
    return len(short) == 1 and len(full) > 2 and short[0] == "".join(word[0] for word in full)


def _words(name: str) -> tuple[str, ...]:
    words = tuple(word.strip(".,'’").casefold() for word in name.split())
    return tuple(word for word in words if word) or (name.casefold() or "?",)
