"""Agents: whoever a passive cue's "by" names, without what the verb itself goes on with.

"The mine was blamed by residents *for the flood*" and "the firm was accused by two clerks *of hiding losses*" name
residents and clerks; the rest is what they say, and the parse alike hangs it on them.  What a noun of the source asks for
("a spokesman *for the union*", "members *of staff*") stays with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from firsthand.annotating.tagging.tagger import Tagged
from firsthand.language import text_of

_GOVERNED = {
    "accuse": ("of",),
    "acclaim": ("for", "as"),
    "attack": ("for", "as"),
    "blame": ("for", "on"),
    "charge": ("with",),
    "commend": ("for",),
    "condemn": ("for", "as"),
    "criticise": ("for",),
    "criticize": ("for",),
    "credit": ("with", "for"),
    "denounce": ("as", "for"),
    "describe": ("as",),
    "dismiss": ("as",),
    "fault": ("for",),
    "hail": ("as", "for"),
    "praise": ("for", "as"),
    "rebuke": ("for",),
    "reject": ("as",),
    "suspect": ("of",),
    "thank": ("for",),
}
"""The prepositions of what verbs of judging say of whom they judge, the surest first."""
_OF_NOUNS = {
    "for": frozenset(
        """
        activist advocate agent ambassador attorney campaign campaigner candidate center centre commissioner director
        group lawyer minister representative secretary solicitor spokesman spokesperson spokeswoman spokespeople
        """.split()  # noqa: SIM905
    ),
    "of": frozenset(
        "body bulk chief dozen group half head hundred leader lot majority member minister number rest score secretary".split()  # noqa: SIM905
    ),
    "on": frozenset(["authority", "committee", "commission", "council", "expert", "panel"]),
}
"""Nouns that take such a preposition themselves."""


def without_governed(tagged: Sequence[Tagged], doc: Doc) -> list[Tagged]:
    """What was found in a parsed block, with what a passive verb goes on with among its content, not its source's."""
    return [_divided(one, doc) for one in tagged]


def _divided(one: Tagged, doc: Doc) -> Tagged:
    if one.source is None or one.source[0] < one.cue[1]:
        return one
    cue = doc.char_span(*one.cue, alignment_mode="expand")
    source = doc.char_span(*one.source, alignment_mode="expand")
    if cue is None or source is None or not len(cue) or not len(source) or source[0].i == 0:
        return one
    verb = next((word for word in reversed(cue) if word.tag_ in ("VBN", "VBD")), None)
    prepositions = _GOVERNED.get(verb.lemma_.lower(), ()) if verb is not None else ()
    if not prepositions or "by" not in (source[0].lower_, source[0].nbor(-1).lower_):
        return one
    words = list(source)[1:]
    begin = next((word for own in prepositions for word in words if word.lower_ == own and _is_verbs(word)), None)
    if begin is None:
        return one
    kept = doc[source.start : begin.i]
    behind = [piece for piece in one.content if piece[0] >= one.source[1]]
    rest = (begin.idx, one.source[1])
    others = [piece for piece in one.content if piece[1] <= one.source[0] and text_of(doc)[slice(*piece)] != "by"]
    return replace(one, source=(kept.start_char, kept.end_char), content=(*others, rest, *behind))


def _is_verbs(preposition: Token) -> bool:
    """Whether a preposition within a source goes on from the verb: no noun or name before it asks for it."""
    if preposition.i + 1 >= len(preposition.doc):
        return False
    before, behind = preposition.nbor(-1), preposition.nbor(1)
    if behind.tag_ == "VBG" and preposition.lower_ != "on":
        return True
    if before.lemma_.lower() in _OF_NOUNS.get(preposition.lower_, ()):
        return False
    if preposition.lower_ == "of":
        # "residents of Harlow" and "of the quarter" are who they are; "of fraud" and "of hiding it" what they say
        return behind.tag_ == "NN" and behind.is_lower
    return not (preposition.lower_ in ("for", "on") and before.pos_ == "PROPN" and behind.is_title)
