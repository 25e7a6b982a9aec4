"""Speech: the cue beside a quotation, for when grammar alone does not tie them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from spacy.tokens import Doc, Token

from firsthand.annotating.constructions import Candidate, cue_words, subject
from firsthand.annotating.quotations import Quotation

_NEAREST = 25
"""Tokens between a quotation and its cue at most."""
_SHORTEST = 3
"""Words; what is shorter is mostly a name or a phrase in quotation marks, not speech."""


def beside_quotations(
    doc: Doc, start: int, quotations: tuple[Quotation, ...], is_cue: Callable[[str, str], bool]
) -> Iterator[Candidate]:
    """Candidates whose content is a whole quotation and whose cue stands just after it, or just before.

    ``start`` is the place of the document in the text in which the quotations count.
    """
    for quotation in quotations:
        if quotation.depth:
            continue
        words = _tokens(doc, start, quotation)
        if len(words) < _SHORTEST:
            continue
        after = _verb_after(doc, words[-1] + 1)
        if after is not None:
            yield from _candidate(after, "quotation before", words, is_cue)
        before = _verb_before(doc, words[0] - 1)
        if before is not None:
            yield from _candidate(before, "quotation after", words, is_cue)


def _tokens(doc: Doc, start: int, quotation: Quotation) -> tuple[int, ...]:
    indices: list[int] = []
    for first, last in quotation.pieces:
        span = doc.char_span(first - start, last - start, alignment_mode="contract") if first >= start else None
        if span is not None:
            indices += [token.i for token in span if not token.is_space]
    return tuple(indices)


def _verb_after(doc: Doc, index: int) -> Token | None:
    for token in doc[index : index + _NEAREST]:
        if "\n" in token.text or token.lower_ in ".?!:;\"“''":
            return None
        if token.pos_ == "VERB" and token.dep_ not in ("relcl", "acl", "xcomp", "amod"):
            return token
    return None


def _verb_before(doc: Doc, index: int) -> Token | None:
    for token in reversed(doc[max(0, index + 1 - _NEAREST) : index + 1]):
        if token.text in ".?!;\"”''" or ("\n" in token.text and doc[max(0, token.i - 1)].text != ":"):
            return None
        if token.pos_ == "VERB" and token.dep_ not in ("amod",):
            return token
    return None


def _candidate(
    verb: Token, construction: str, words: tuple[int, ...], is_cue: Callable[[str, str], bool]
) -> Iterator[Candidate]:
    lemma = f"{verb.lemma_.lower()}.v"
    if not is_cue(lemma, construction):
        return
    content = set(words)
    source, inherited = subject(verb)
    if source is not None and source.i in content:
        source = None
    source_words = {token.i for token in source.subtree} - content - {verb.i} if source is not None else set()
    if source is not None and verb.i in {token.i for token in source.subtree}:
        source_words -= {token.i for token in verb.subtree}
    if not source_words:
        source, source_words = _next_to(verb, words)
    cue = cue_words(verb, None) - content - source_words
    yield Candidate(
        verb.i,
        lemma,
        construction,
        tuple(sorted(source_words)),
        source.i if source is not None else None,
        inherited,
        tuple(sorted(cue)),
        words,
    )


def _next_to(verb: Token, words: tuple[int, ...]) -> tuple[Token | None, set[int]]:
    """The name or pronoun that touches the verb on either side, where the parse gives it no subject."""
    doc = verb.doc
    for chunk_head in (verb.i + 1, verb.i - 1):
        if 0 <= chunk_head < len(doc) and chunk_head not in words:
            token = doc[chunk_head]
            while token.dep_ in ("compound", "det", "amod", "poss", "nmod") and token.head.i != token.i:
                token = token.head
            if token.pos_ in ("PROPN", "PRON", "NOUN") and token.i not in words:
                return token, {word.i for word in token.subtree} - set(words) - {verb.i}
    return None, set()
