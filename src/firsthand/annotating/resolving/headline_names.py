"""Headlines: names into which the recogniser takes the words beside them, as every word there has a capital.

"*Ada Brook Radio* Scandal" and "*Brook Leaves* Her Office" are Ada Brook's, whom the report's running text names.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from firsthand.annotating.mentions.mention import Mention
from firsthand.annotating.resolving.names import GENERATIONS

_LONG_WORD, _FEWEST_LONG, _CAPITALS = 4, 3, 0.8
"""A headline in capitals: the least letters of its words that count, how many there must be, the share with a capital."""


class Headlines:
    """The people whom a report's running text names in full, by whom names in its headlines are read."""

    def __init__(self, text: str, names: Iterable[Mention]) -> None:
        """``names`` are the mentions of the report of ``text`` that have one."""
        self._text = text
        self._lines: dict[int, bool] = {}
        self._full: set[tuple[str, str]] = set()
        self._whole: set[str] = set()
        for mention in names:
            words = mention.name.split()
            if mention.kind == "person" and mention.has_full_name and not self._is_in_headline(mention):
                self._full.add((words[0], words[-1]))
                self._whole.add(mention.name)
        self._last = {last for _, last in self._full}

    def bare(self, mention: Mention) -> Mention:
        """A mention whose name in a headline is a known one with words beside it, with that name; any other as it is."""
        words = mention.name.split()
        own = self._text[slice(*mention.span)]
        if mention.form == "other" and own in self._last and words[0] == own and self._is_in_headline(mention):
            return replace(mention, form="name", kind="person", name=own, head=own.casefold(), plural=False)
        if (
            mention.form != "name"
            or mention.kind != "person"
            or not mention.has_full_name
            or mention.name in self._whole
        ):
            return mention
        if (words[0], words[-1]) in self._full or not self._is_in_headline(mention):
            return mention
        if len(words) == 2 and words[1].casefold() in GENERATIONS:
            # "Reed Jr. Quits": by the convention of headlines, so that "Reed" alone is nobody else in the text below.
            whole = [name for name in self._whole if name.endswith(f" {mention.name}")]
            return replace(mention, name=whole[0]) if len(whole) == 1 else mention
        pairs = [*pairwise(words)]
        name = next((" ".join(pair) for pair in pairs if pair in self._full), "")
        if not name and words[0] in self._last and self._last.isdisjoint(words[1:]):
            name = words[0]
        return replace(mention, name=name, head=name.split()[-1].casefold()) if name else mention

    def _is_in_headline(self, mention: Mention) -> bool:
        """Whether a mention stands in a line that is no sentence and has a capital to every word but the small ones."""
        start = self._text.rfind("\n", 0, mention.span[0]) + 1
        if start not in self._lines:
            end = self._text.find("\n", start)
            self._lines[start] = _is_headline(self._text[start : len(self._text) if end < 0 else end].strip())
        return self._lines[start]


def _is_headline(line: str) -> bool:
    long = [word for word in line.split() if word.isalpha() and len(word) >= _LONG_WORD]
    if line.endswith((".", "”", '"')) or len(long) < _FEWEST_LONG:
        return False
    return sum(word[0].isupper() for word in long) >= _CAPITALS * len(long)
