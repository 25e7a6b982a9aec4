"""Papers: documents without a name that two reports on one matter describe alike are one.

"The inspector's report" of two reports on one flood is one paper, as two "officials" may well be two people.  A case has
one indictment, so that these need be described no further.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence

from firsthand.linking.voices.profiles import stems
from firsthand.linking.voices.together import Together
from firsthand.model import Source

SAME_PAPER = 0.75
"""How likely such documents are one: 5 of the 6 pairs in 35 events were, by the rule of succession."""
_TELLING = 2
"""Stems that a description must have at least: of "the report" there are many."""
_OF_A_CASE = re.compile(
    r"(?:(?:an?|the|this) )?(?:[\w-]*\d[\w-]* |[a-z]+-(?:count|page) |federal |criminal |civil )*(indictment|lawsuit)"
    r"(?: (?:filed|handed|issued|made|released|returned|unsealed|which|that)\b.*)?",
    re.IGNORECASE,
)
"""What a case has one of, with nothing beside it but its length and when it came out: in both events that were read and
had one in several reports, all were one.  "*Another* indictment" and "the indictment *of* the mayor" are left alone."""


def of_a_case(names: Collection[str]) -> str | None:
    """Give what a case's one paper is called whom reports call by several ``names``; None where it is another paper, or has one.

    Its length and the day it came out, which each report tells in its own words, say nothing of which it is.
    """
    found = {match[1].lower() for name in names if (match := _OF_A_CASE.fullmatch(name))}
    all_are = len(names) > 1 and all(map(_OF_A_CASE.fullmatch, names))
    return f"the {found.pop()}" if all_are and len(found) == 1 else None


def same_papers(
    sources: Sequence[Source], reports: Sequence[str], order: Sequence[int], same_matter: Callable[[str, str], bool]
) -> Iterator[Together]:
    """Give the documents that are another's, the first of those described so; ``reports[i]`` is of ``sources[i]``.

    ``order`` is the order in which they are looked at; ``same_matter`` tells whether two reports (ids) are about one matter.
    """
    first_of: dict[frozenset[str], list[int]] = {}
    for index in order:
        source = sources[index]
        described = _described(source.name) if source.kind == "document" else frozenset()
        if not described:
            continue
        before = first_of.setdefault(described, [])
        other = next((one for one in before[-1:] if same_matter(reports[one], reports[index])), None)
        if other is not None:
            yield Together(index, other)
        before.append(index)


def _described(name: str) -> frozenset[str]:
    """Give what tells a document from others, as stems; none where it is too little."""
    if of_a_case := _OF_A_CASE.fullmatch(name):
        return stems(of_a_case[1].lower())
    described = stems(name)
    return described if len(described) >= _TELLING else frozenset()
