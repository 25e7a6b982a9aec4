"""Legal forms: what a firm's name ends in by law ("Brook Lines *plc*"), and nobody else's does.

The tagger cuts such names in two ("Brook", "Lines AB"), or takes them for a person's.
"""

from __future__ import annotations

import re

from spacy.tokens import Doc

_FORM = re.compile(
    r"(?:A/S|AB|AG|AS|ASA|BV|Corp|GmbH|Inc|INC|KG|LLC|LLP|Limited|Ltd|LTD|NV|Oyj?|plc|Plc|PLC|SA|SE|SpA)\.?"
)
"""As firms write them: in small letters some are other words ("as", "se")."""
FORMS_IN_ANY_LETTERS = frozenset(["corp", "gmbh", "inc", "llc", "llp", "ltd", "plc"])
"""Those that are no other words, in small letters."""
_SHORT = 2
"""Words of what may be a name's end alone ("Lines AB")."""
_NEAR = 3
"""Words that tell by their letters whether all around are in capitals."""


def is_firms(name: str) -> bool:
    """Whether a name has one word or more, and then a legal form ("Brook Lines plc")."""
    first, *rest = name.split() or [""]
    return bool(rest) and first[0].isupper() and _FORM.fullmatch(rest[-1]) is not None


def without_form(name: str) -> str:
    """A firm's name without the legal form that ends it ("Brook Lines"); any other as it is."""
    return name.rpartition(" ")[0].rstrip(", ") if is_firms(name) else name


def firms_name(doc: Doc, first: int, last: int, before: int) -> tuple[int, int] | None:
    """The tokens of the whole firm's name that those from ``first`` to one before ``last`` are part of, or None.

    It ends in its form; it begins with token ``before`` where that begins a name that ends at ``first``, or with one more
    word with a capital that the parser joins to what is no more than a word and its form.
    """
    if _FORM.fullmatch(doc[last - 1].text) is None:
        if last >= len(doc) or _FORM.fullmatch(doc[last].text) is None or not doc[last - 1].whitespace_:
            return None
        last += 1
    if before < first:
        first = before
    elif first and last - first <= _SHORT:
        word = doc[first - 1]
        if word.pos_ == "PROPN" and word.is_title and first <= word.head.i < last:
            first -= 1
    # in capitals all around, "AS" is the conjunction
    is_loud = all(token.is_upper for token in doc[max(0, last - _NEAR) : last])
    return None if is_loud or last - first == 1 else (first, last)
