"""Constructions: where a sentence's grammar could tie a source, a cue and a clause together.

For what the tagger may have passed over.  A candidate is a word that may be a cue (a
verb, noun or adjective) with a clause or a phrase as its content; whether it is one is for `cues` to say.  Labels are ClearNLP's, as
spaCy's English models give them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

LONGEST_SENTENCE = 400
"""Tokens; a longer "sentence" is a table or a trap, and its nesting would cost quadratic time."""

_CUE_PARTS = {"VERB": "v", "AUX": "v", "NOUN": "n", "ADJ": "a"}
_AUXILIARIES = {"aux", "auxpass", "neg", "prt"}
_EXPLETIVE = {"it", "there"}
_FARTHEST_SUBJECT = 6


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible attribution, in token indices of its document, each list ascending."""

    anchor: int
    """The word that makes the cue."""
    lemma: str
    """The anchor's lemma with its part of speech: ``say.v``."""
    construction: str
    """The way the content hangs on the anchor: ``ccomp``, ``acl that``..."""
    source: tuple[int, ...]
    """Empty where nobody is named."""
    source_head: int | None
    """The source's syntactic head."""
    inherited: bool
    """Whether the source is another word's subject, lent to this cue."""
    cue: tuple[int, ...]
    content: tuple[int, ...]
    content_head: int
    """The content's syntactic head."""


def candidates(sentence: Span, is_cue: Callable[[str, str], bool]) -> Iterator[Candidate]:
    """Every candidate of a sentence in text order; ``is_cue(lemma, construction)`` says which are worth a look."""
    if len(sentence) > LONGEST_SENTENCE:
        return
    over_all = _according_over_all(sentence)
    for token in sentence:
        if token.lower_ == "according":
            yield from _according(token, over_all, is_cue)
        elif token.pos_ in _CUE_PARTS:
            yield from _of_anchor(token, set() if token.i in over_all else over_all, is_cue)


def _of_anchor(anchor: Token, outside: set[int], is_cue: Callable[[str, str], bool]) -> Iterator[Candidate]:
    lemma = f"{anchor.lemma_.lower()}.{_CUE_PARTS[anchor.pos_]}"
    passive = any(child.dep_ in ("nsubjpass", "csubjpass") for child in anchor.children)
    for construction, heads, link in _complements(anchor):
        name = "passive " + construction if passive else construction
        if not is_cue(lemma, name):
            continue
        head = heads[0]
        content = {token.i for each in heads for token in each.subtree} | _misread_subject(anchor, construction, head)
        source, inherited = agent(anchor) if passive else subject(anchor)
        if construction == "parataxis":
            content -= {token.i for token in anchor.subtree}
        cue = cue_words(anchor) | ({link.i} if link is not None else set())
        source_words = {token.i for token in source.subtree} - {anchor.i} if source is not None else set()
        if source is not None and anchor.i in {token.i for token in source.subtree}:
            source_words -= {token.i for token in anchor.subtree}
        content -= source_words | cue | outside
        if content:
            yield Candidate(
                anchor.i,
                lemma,
                name,
                tuple(sorted(source_words - cue)),
                source.i if source is not None else None,
                inherited,
                tuple(sorted(cue)),
                tuple(sorted(content)),
                head.i,
            )


def _complements(anchor: Token) -> Iterator[tuple[str, tuple[Token, ...], Token | None]]:
    """Each clause or phrase that could be what the anchor says: the construction's name, its heads, and the
    preposition that joins the cue."""
    for child in anchor.children:
        if child.dep_ == "ccomp":
            yield ("ccomp" if child.i > anchor.i else "ccomp before"), (child,), None
        elif child.dep_ == "acl" and child.tag_ != "VBN" and any(c.dep_ == "mark" for c in child.children):
            yield "acl that", (child,), None
        elif child.dep_ in ("acl", "xcomp") and child.i > anchor.i and any(c.tag_ == "TO" for c in child.children):
            yield f"{child.dep_} to", (child,), None
        elif child.dep_ == "dobj" and child.i > anchor.i:
            named = next((c for c in anchor.children if c.dep_ in ("oprd", "xcomp") and c.i > child.i), None)
            plain = named is not None and not any(c.tag_ == "TO" for c in named.children)
            yield ("dobj as" if plain else "dobj"), ((child, named) if plain and named is not None else (child,)), None
        elif child.dep_ == "prep" and child.i > anchor.i:
            for named in child.children:
                if named.dep_ in ("pobj", "pcomp"):
                    yield f"prep {child.lower_}", (named,), child
    if anchor.dep_ == "parataxis" and anchor.head.i != anchor.i:
        yield "parataxis", (anchor.head,), None


def _misread_subject(anchor: Token, construction: str, head: Token) -> set[int]:
    """A clause's beginning that the parser does not give to it: all from "that" on, or, where there is none, what looks
    like the cue's object ("warned | the dam may break")."""
    if construction != "ccomp" or any(c.dep_ in ("mark", "nsubj", "nsubjpass", "expl", "csubj") for c in head.children):
        return set()
    doc = anchor.doc
    that = next(
        (i for i in range(anchor.i + 1, head.left_edge.i) if doc[i].lower_ == "that" and doc[i].pos_ == "SCONJ"), None
    )
    if that is not None:
        return set(range(that, head.left_edge.i))
    between = [child for child in anchor.children if child.dep_ == "dobj" and anchor.i < child.i < head.i]
    return {token.i for child in between for token in child.subtree}


def cue_words(anchor: Token) -> set[int]:
    """The indices of the cue: the anchor with its auxiliaries, negation and particle."""
    words = {anchor.i}
    verb = anchor
    if (
        anchor.pos_ in ("NOUN", "ADJ")
        and anchor.dep_ in ("dobj", "attr", "acomp", "oprd")
        and anchor.head.pos_ in ("VERB", "AUX")
    ):
        verb = anchor.head
        words |= {verb.i} | {child.i for child in anchor.children if child.dep_ in ("det", "amod", "advmod")}
    for _ in range(2):
        words |= {child.i for child in verb.children if child.dep_ in _AUXILIARIES}
        left = verb.i - 1
        while left >= 0 and verb.doc[left].head.i == verb.i and verb.doc[left].dep_ in (*_AUXILIARIES, "advmod"):
            words.add(left)
            left -= 1
        if verb.dep_ != "xcomp" or verb.head.pos_ not in ("VERB", "AUX", "ADJ") or verb.head.i > verb.i:
            break
        verb = verb.head
        words.add(verb.i)
    return words


def agent(verb: Token) -> tuple[Token | None, bool]:
    """Who does what a passive verb says ("was criticised by Ann"), and False: it is the verb's own."""
    for child in verb.children:
        if child.dep_ == "agent":
            for grandchild in child.children:
                if grandchild.dep_ == "pobj":
                    return grandchild, False
    return None, False


def subject(word: Token) -> tuple[Token | None, bool]:
    """Who says, thinks or has what the word stands for, and whether that is another word's subject lent to it."""
    inherited = False
    for _ in range(_FARTHEST_SUBJECT):
        if word.pos_ in ("NOUN", "PROPN"):
            owner = next((child for child in word.children if child.dep_ == "poss"), None)
            if owner is not None:
                return owner, inherited
            giver = next(
                (
                    g
                    for c in word.children
                    if c.dep_ == "prep" and c.lower_ in ("by", "from")
                    for g in c.children
                    if g.dep_ == "pobj"
                ),
                None,
            )
            if giver is not None:
                return giver, inherited
        for child in word.children:
            if child.dep_ in ("nsubj", "expl", "csubj"):
                return (None if child.lower_ in _EXPLETIVE and child.dep_ == "expl" else child), inherited
            if child.dep_ == "nsubjpass":
                return child, True
        head = word.head
        if head.i == word.i:
            return None, inherited
        inherited = inherited or word.pos_ not in ("NOUN", "ADJ")
        if (
            word.dep_ in ("acl", "relcl")
            and head.pos_ in ("NOUN", "PROPN", "PRON")
            and word.tag_ in ("VBG", "VBN", "VB")
        ):
            if word.tag_ == "VBG":
                return head, True
            word = head
            continue
        if word.dep_ == "pcomp" and head.lower_ == "as":
            quoted = next((child for child in head.head.children if child.dep_ == "dobj"), None)
            if quoted is not None:
                return quoted, True
        if word.dep_ == "xcomp":
            controlled = next((child for child in head.children if child.dep_ == "dobj" and child.i < word.i), None)
            if controlled is not None and head.lemma_ not in ("use", "take", "make", "hold", "issue"):
                return controlled, True
        word = head
    return None, inherited


def _according_over_all(sentence: Span) -> set[int]:
    """The words of an "according to" that a comma sets off at the sentence's beginning or end: it covers all of it."""
    words: set[int] = set()
    for token in sentence:
        if token.lower_ == "according":
            phrase = {word.i for word in token.subtree}
            rest = [word for word in sentence if word.i > max(phrase) and not (word.is_punct or word.is_space)]
            before = token.doc[max(sentence.start, token.i - 1)]
            if not before.text.strip() or before.i == token.i or (not rest and before.text == ","):
                words |= phrase
    return words


def _according(token: Token, over_all: set[int], is_cue: Callable[[str, str], bool]) -> Iterator[Candidate]:
    if not is_cue("according.v", "according"):
        return
    to = next((child for child in token.children if child.lower_ == "to"), None)
    named = next((child for child in to.children if child.dep_ in ("pobj", "pcomp")), None) if to is not None else None
    if to is None or named is None:
        return
    clause = token.head
    while (token.i in over_all or clause.pos_ not in ("VERB", "AUX")) and clause.head.i != clause.i:
        clause = clause.head
    phrase = {word.i for word in token.subtree}
    content = {word.i for word in clause.subtree} - phrase
    if content:
        source = tuple(sorted(word.i for word in named.subtree))
        cue = (token.i, to.i)
        words = tuple(sorted(content))
        yield Candidate(token.i, "according.v", "according", source, named.i, False, cue, words, clause.i)
