"""Caucuses: the members of one party in one body, in whatever order a report names the two.

"Senate Liberals", "every Liberal in the Senate" and "all nine Liberal members of the Senate" are one group; "some", "five"
and "other" Liberals of the Senate are not all of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from firsthand.linking.voices.organisations import organisation_key
from firsthand.linking.voices.together import Together
from firsthand.model import Source

SAME_CAUCUS = 0.67
"""How likely such groups are one: the one pair in 85 events was, by the rule of succession."""
_PARTY = r"(?P<party>Republican|Democrat|Conservative|Liberal|Labou?r|G\.?O\.?P)(?:s|ic)?"
_MEMBERS = r"(?: (?:members|lawmakers|legislators|senators|representatives|caucus))?"
_ALL = r"(?:(?:[Aa]ll(?: of)?(?: the)?(?: [a-z\d-]+)?|[Ee]very|[Ee]ach|[Tt]he) )?"
_SOME = r"(?!(?:Former|Many|Most|Other|Senior|Several|Some|Top|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)\b)"
_BODY = rf"{_SOME}(?:U\.?S\.? )?(?P<body>[A-Z][\w.’']*(?: (?:and |on |of |for )?[A-Z][\w.’']*)*)"
_FORMS = (
    re.compile(rf"{_ALL}{_BODY} {_PARTY}{_MEMBERS}"),
    re.compile(rf"{_ALL}{_PARTY}{_MEMBERS} (?:in|of|on|from) (?:the )?{_BODY}"),
)
_LONGEST = 100
"""Characters of a name that may be a caucus's."""
_ONE_NAME = {"gop": "republican", "g.o.p": "republican"}
_CHAMBERS = frozenset(
    ["assembly", "committee", "congress", "council", "house", "parliament", "panel", "senate", "legislature"]
)
"""What sits and has parties."""


def caucus(name: str) -> tuple[str, tuple[str, ...]] | None:
    """Give the party and the words of the body of which a name stands for all of the one in the other; else None."""
    for form in _FORMS if len(name) <= _LONGEST else ():
        if (found := form.fullmatch(name)) is not None:
            party = found["party"].casefold()
            body = organisation_key(found["body"])
            if _CHAMBERS.intersection(body):
                return _ONE_NAME.get(party, party), body
    return None


def same_caucuses(
    sources: Sequence[Source], reports: Sequence[str], order: Sequence[int], same_matter: Callable[[str, str], bool]
) -> Iterator[Together]:
    """Give the groups that are all of one party in one body, and the first so named in a report on the matter.

    ``reports[i]`` is of ``sources[i]``; ``order`` is the order in which they are looked at.
    """
    first_of: dict[tuple[str, tuple[str, ...]], list[int]] = {}
    for index in order:
        found = caucus(sources[index].name) if sources[index].kind in ("group", "organisation") else None
        if found is None:
            continue
        before = first_of.setdefault(found, [])
        other = next((one for one in before[-1:] if same_matter(reports[one], reports[index])), None)
        if other is not None:
            yield Together(index, other)
        before.append(index)
