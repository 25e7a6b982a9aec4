"""Main words: which word of a source span says whom the span stands for."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, pairwise

from spacy.tokens import Span, Token

_NOMINAL = frozenset(["NOUN", "PROPN", "PRON", "NUM"])
_ENDING = (",", "(", "—", "–", "―", "--")
"""What sets off what is said beside."""
_LONG = 8
"""Words from which a phrase that holds a clause is one whose relative clause the parser has taken for the main one."""
_CLAUSE_END = 2
"""Words, the verb and a preposition, in which a relative clause without a pronoun ends."""
_WHEN = frozenset(["DATE", "TIME"])
"""Entities that tell when and never who ("his daughter last *December*")."""
_SOME = frozenset(["few", "many", "more", "most", "others", "several", "some"])
"""Words that stand for some of many by themselves."""
_PREFIXES = frozenset(["anti", "co", "ex", "non", "pro", "vice"])
"""What spaCy cuts off where a hyphen follows, and may then take for the noun."""
_BESIDE_NOUNS = frozenset(["compound", "amod", "nmod", "poss", "det", "nummod"])


def main_word(part: Span, root: Token | None = None) -> Token:
    """The main word of a part of a parse: its ``root``, where the parse can be right that it is one.

    In headings and long sentences it often is not: it then takes a word before the noun, a verb or an "and" for the root
    of a few words that are plainly a phrase.  The last noun before a comma is meant, or the person's name at the end.
    """
    root = _behind_prefix(part.root if root is None else root)
    if not part.start <= root.i < part.end:
        return root
    whole = _longest_sentence(part)
    if not whole.start <= root.i < whole.end:
        part, root = whole, whole.root
    if part[0].lower_ == "who" and part[0].tag_ == "WP":
        return part[0]  # "*who* both asked not to be named": whoever that stands for, not what is asked
    is_cut_off = root.dep_ in _BESIDE_NOUNS and not part.start <= root.head.i < part.end
    is_mark = not any(letter.isalnum() for letter in root.text)
    if (subject := _subject(part)) is not None:
        return subject
    if root.pos_ not in _NOMINAL and (noun := _first_noun(part)) is not None:
        return noun
    if root.pos_ in _NOMINAL and not is_cut_off and not is_mark and root.ent_type_ not in _WHEN:
        beside = (t for t in part if t.i > root.i and t.head.i == root.head.i and t.dep_ == root.dep_ != "ROOT")
        if root.ent_type_ != "PERSON" and root.tag_ not in ("NNS", "NNPS"):
            return next((token for token in beside if token.ent_type_ == "PERSON"), root)
        return root
    phrase = [token for token in part if not token.is_space]
    end = next((at for at, token in enumerate(phrase) if at and token.text in _ENDING), len(phrase))
    nouns = [token for token in phrase[:end] if token.pos_ in ("NOUN", "PROPN") and token.ent_type_ not in _WHEN]
    # "his *allies* in Parliament, beginning with Ada Brook": what a preposition hangs on another of them says where or of whom.
    nouns = [noun for noun in nouns if not (noun.dep_ == "pobj" and noun.head.head in nouns)]
    leading = [token for token in phrase[:1] if token.pos_ in ("ADJ", "NUM", "PRON") and _is_of_some(token)]
    return next(reversed(leading or nouns), root)


def _longest_sentence(part: Span) -> Span:
    """The longest piece of a part that the parser has cut at the end of a sentence, as no source is ("Brook" | "Freight's boss Ada
    Reed"); the part itself where it has not."""
    starts = [part.start, *(token.i for token in part[1:] if token.is_sent_start), part.end]
    pieces = [part.doc[begin:end] for begin, end in pairwise(starts)]
    return max(pieces, key=len)


def prefix_of(noun: Token) -> Token | None:
    """What stands before a noun with a hyphen that the parser hangs beside it, and not on it ("the *ex*-treasurer")."""
    before = noun.nbor(-2) if noun.i >= noun.sent.start + 2 and noun.nbor(-1).text == "-" else None
    return before if before is not None and before.lower_ in _PREFIXES and before.head.i == noun.head.i else None


def beside(noun: Token) -> Iterator[Token]:
    """What hangs on a noun, and on what stands before it with a hyphen ("*the* ex-treasurer")."""
    prefix = prefix_of(noun)
    return chain(noun.children, () if prefix is None else prefix.children)


def _behind_prefix(root: Token) -> Token:
    """The noun that a word of no meaning by itself stands before with a hyphen; any other word is its own."""
    noun = root.nbor(2) if root.lower_ in _PREFIXES and root.i + 2 < root.sent.end else root
    prefix = prefix_of(noun)
    return noun if prefix is not None and prefix.i == root.i else root


def _subject(part: Span) -> Token | None:
    """Of a long phrase that the parser takes for a clause, the noun that begins it ("*aides* to the mayor who met in the
    office of Governor Brook"): its subject, with nothing but articles and the like before it."""
    verb = part.root
    if verb.pos_ not in ("AUX", "VERB") or not (len(part) >= _LONG or _ends_in_clause(part)):
        return None
    subjects = (child for child in verb.children if child.dep_ == "nsubj" and child.pos_ in ("NOUN", "PROPN"))
    return next((noun for noun in subjects if noun.left_edge.i == part.start), None)


def _ends_in_clause(part: Span) -> bool:
    """Whether a part ends in a relative clause without a pronoun ("*experts* the board spoke to"): its verb has two subjects, or
    one with another beside it."""
    verb = part.root
    if part.end - verb.i > _CLAUSE_END:
        return False
    subjects = [child for child in verb.children if child.dep_ == "nsubj" and child.i < verb.i]
    return len(subjects) > 1 or any(child.dep_ == "appos" for subject in subjects for child in subject.children)


def _first_noun(part: Span) -> Token | None:
    """The noun that begins a part and hangs on a word before it, where the parser gives the rest of the part to that word too
    ("according to *a transcript* of the call published by the Courier and confirmed by two pilots")."""
    nouns = (token for token in part if token.dep_ == "pobj" and token.head.i < part.start)
    return next((noun for noun in nouns if noun.left_edge.i == part.start and noun.pos_ in ("NOUN", "PROPN")), None)


def _is_of_some(token: Token) -> bool:
    """Whether what follows a word says of whom it is some ("*many* of the guests", "*several* in the party")."""
    behind = token.nbor(1) if token.i + 1 < len(token.doc) else None
    return behind is not None and (behind.lower_ == "of" or (token.lower_ in _SOME and behind.dep_ == "prep"))
