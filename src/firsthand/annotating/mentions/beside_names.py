"""Beside names: the words that say what the bearer of a name is ("the harbour's *chief engineer*, Ada Brook")."""

from __future__ import annotations

from spacy.tokens import Token

from firsthand.annotating.mentions.genders import FEMALE, MALE
from firsthand.annotating.mentions.main_words import prefix_of
from firsthand.annotating.mentions.name_phrases import NAME_PARTS, is_coordinated, is_human, noun_lemma
from firsthand.annotating.mentions.nouns import GROUPS, ORGANISATIONS, PEOPLE, TITLES
from firsthand.annotating.mentions.tenures import offices
from firsthand.model import Span

_LONGEST_PHRASE = 300
"""Words: what the parser hangs together beyond that names nobody, and would be gone through for each of its words."""
_LONGEST_DESCRIPTION = 60
"""Words, the last: of an office with more before it than that each would be held against all the others."""


def descriptions(
    head: Token, named: list[Token], start: int
) -> tuple[tuple[Span, ...], tuple[Span, ...], tuple[str, ...]]:
    """What stands before a name and in apposition to it: the words, the organisations among them, the roles.

    ``named`` are the words of the name that a phrase's ``head`` has, in a parse that begins at ``start`` in its text.
    """
    spans, affiliations = [], []
    roles: list[str] = []
    for run in _runs(head, named):
        run = [token for token in run if not token.is_space][-_LONGEST_DESCRIPTION:]
        if not run or all(token.lower_.rstrip(".") in FEMALE | MALE for token in run):
            continue
        spans.append((start + run[0].idx, start + run[-1].idx + len(run[-1])))
        for token in run:
            if token.pos_ in ("NOUN", "PROPN") and not _is_said_of_another(token, run):
                role = TITLES.get(token.lower_.rstrip("."), token.lemma_.lower())
                roles += offices(role, _before(token, run[0]), token.doc[token.i + 1 : run[-1].i + 1].text)
            if token.ent_type_ == "ORG" and token.ent_iob_ == "B":
                last = token
                while last.i + 1 < len(token.doc) and last.nbor(1).ent_iob_ == "I" and last.nbor(1) in run:
                    last = last.nbor(1)
                affiliations.append((start + token.idx, start + last.idx + len(last)))
    return tuple(spans), tuple(affiliations), tuple(roles)


def _runs(head: Token, named: list[Token]) -> list[list[Token]]:
    """The phrases that say what the bearer of a name is: the words before it, and those that it stands in apposition with."""
    name = {token.i for token in named}
    runs: list[list[Token]] = []
    beside = (
        token
        for word in (head, *(part for part in named if part.i != head.i))
        for child in word.lefts
        if child.i < named[0].i and child.dep_ in (*NAME_PARTS, "amod", "poss")
        for token in child.subtree
        if token.i not in name and token.i < named[0].i
    )
    before = [head.doc[place] for place in sorted({token.i for token in beside})]
    if head.i not in name:  # "the *head of the mission*, *former judge* Ada Brook"
        whole = [token for token in core(head) if token.i not in name and token.i < named[0].i]
        end = max((token.i for token in whole), default=-1)
        runs.append([token for token in before if token.i > end])
        before = whole
    runs = [run for run in (before, *runs) if run]
    for child in head.children:
        is_elsewhere = head.ent_type_ in ("FAC", "GPE", "LOC") and noun_lemma(child) in PEOPLE
        is_elsewhere |= child.left_edge.i == head.i + 2 and head.nbor(1).text == ":"  # "Ada Brook: *Simon*, thank you"
        if child.dep_ == "appos" and child.i not in name and child.pos_ in ("NOUN", "PROPN") and not is_elsewhere:
            runs.append(core(child))
    if head.dep_ == "appos" and head.i in name and head.head.i < named[0].i and is_human(head.head):
        noun = head.head
        if noun.tag_ == "NN" and not is_coordinated(noun):
            runs.append([token for token in core(noun) if token.i < named[0].i])
    return runs


def core(head: Token) -> list[Token]:
    """A phrase without relative clauses, appositions and what follows a comma; of one that is no phrase any more, its head."""
    if head.right_edge.i - head.left_edge.i > _LONGEST_PHRASE:
        return [head]
    dropped: set[int] = set()
    for token in head.subtree:
        if token.dep_ in ("relcl", "appos") and token.i != head.i and token.i not in dropped and not _is_close(token):
            dropped |= {other.i for other in token.subtree}
    prefix = prefix_of(head)
    words = [] if prefix is None else [*prefix.subtree, head.nbor(-1)]
    for token in head.subtree:
        if token.i in dropped:
            continue
        if token.i > head.i and token.text in (",", "—", "–", ";", ":", "(") and not is_coordinated(head):
            break
        words.append(token)
    lead = next((at for at, token in enumerate(words) if token.text == "," and token.i < head.i), -1)
    if all(token.pos_ in ("ADV", "CCONJ", "SCONJ") for token in words[: max(0, lead)]):
        words = words[lead + 1 :]
    while len(words) > 1 and words[0].pos_ in ("CCONJ", "SCONJ", "PUNCT"):
        words = words[1:]
    return words


def _is_close(name: Token) -> bool:
    """Whether a name follows what it is the name of at once ("the journal *Coast Letters*")."""
    return name.dep_ == "appos" and name.pos_ == "PROPN" and name.left_edge.i == name.head.i + 1


def _before(token: Token, first: Token) -> str:
    """The words before a noun from the first of its phrase on, and a "then" before that, which the parser may hang elsewhere."""
    begin = first.i
    if begin > first.sent.start and token.doc[begin - 1].text == "-":
        begin -= 1
    if begin > first.sent.start and token.doc[begin - 1].lower_ == "then":
        begin -= 1
    return token.doc[begin : token.i].text_with_ws


def _is_said_of_another(token: Token, run: list[Token]) -> bool:
    """Whether a noun in a description is a possessor's or a further thing's ("the *women*'s lawyer", "lawyer of the *bank*", "*passenger* group")."""
    while token in run:
        if token.dep_ == "poss" or (token.dep_ == "pobj" and token.head in run):
            return True
        if token.dep_ == "compound" and token.head in run and noun_lemma(token.head) in ORGANISATIONS | GROUPS:
            return True
        token = token.head
        if token.dep_ == "ROOT":
            return False
    return False
