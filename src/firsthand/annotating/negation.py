"""Negation: whether a telling is said not to have happened ("did not say", "nobody said", "without saying")."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

_DENYING = frozenset({"never", "neither", "nor", "hardly", "barely", "scarcely"})
_NOBODY = frozenset({"nobody", "none", "nothing", "neither"})


def is_negated(cue: Iterable[Token], anchor: Token, source: Token | None) -> bool:
    """Whether a cue is negated: by words in it or beside its main word ``anchor``, or by a ``source`` that is nobody.

    Two negations take each other back: "nobody did not say" is a telling.
    """
    near = {token.i: token for token in (*cue, *anchor.children)}
    denied = [token for token in near.values() if token.dep_ == "neg" or token.lower_ in _DENYING]
    # "neither ... nor", "no longer": one negation in two words
    count = min(len(denied), 2) if not any(token.lower_ in ("neither", "nor") for token in denied) else 1
    if any(
        token.lower_ == "longer" and any(child.lower_ == "no" for child in token.children) for token in near.values()
    ):
        count = max(count, 1)
    if source is not None and source.lower_ not in {token.lower_ for token in denied} and _is_nobody(source):
        count += 1
    if anchor.dep_ == "pcomp" and anchor.head.lower_ == "without":
        count += 1
    return count % 2 == 1


def _is_nobody(source: Token) -> bool:
    return source.lower_ in _NOBODY or any(
        child.lower_ in ("no", "neither") and child.dep_ == "det" for child in source.children
    )
