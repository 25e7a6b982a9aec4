"""Mentions: what the words that refer to a source say of it - a name, a pronoun, a description - taken from the parse."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Span_

from firsthand.annotating.nouns import ANONYMOUS, DOCUMENTS, GROUPS, ORGANISATIONS, PEOPLE, TITLES
from firsthand.model import SourceKind, Span

Gender = Literal["", "m", "f"]
Form = Literal["name", "pronoun", "definite", "other"]

_PERSONAL = frozenset(
    ["i", "me", "my", "we", "us", "our", "he", "him", "his", "she", "her", "it", "its", "they", "them", "their"]
)
_RELATIVE = frozenset(["who", "whom", "whose", "which", "that"])
_DEFINITE = frozenset(["the", "this", "that", "these", "those"])
_FEMALE = frozenset(["mrs", "ms", "miss", "lady", "queen", "she", "her"])
_MALE = frozenset(["mr", "sir", "lord", "king", "he", "his", "him"])
_KINDS: dict[str, SourceKind] = {
    "PERSON": "person", "ORG": "organisation", "GPE": "organisation", "FAC": "organisation", "NORP": "group",
    "WORK_OF_ART": "document", "LAW": "document", "PRODUCT": "organisation", "EVENT": "organisation", "LOC": "organisation",
}  # fmt: skip
_NEITHER: Gender = ""
_EDGES = " \t\n\r\xa0,;:.—–-\"“”„«»()[]'‘’"
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
_COMMON = ANONYMOUS | DOCUMENTS | GROUPS | ORGANISATIONS | PEOPLE
_AGENTIVE = ("er", "or", "ist", "ant", "ian", "man", "woman", "yst", "eer")
_LONGEST_HEADING = 15
_NAME_PARTS = ("compound", "flat", "nmod")


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that refer to somebody or something."""

    span: Span
    """The words, from the first to the last."""
    form: Form
    name: str
    """A name without titles, a pronoun in small letters, or the words of a description; clean, on one line."""
    kind: SourceKind
    """What the words alone make of it."""
    labelled: bool
    """Whether the recogniser of names gave that kind."""
    head: str
    """The head noun's lemma, in small letters."""
    plural: bool
    gender: Gender
    is_subject: bool
    roles: tuple[str, ...] = ()
    """Lemmas, in small letters, of nouns that describe it here ("expert")."""
    descriptions: tuple[Span, ...] = ()
    """The words that describe it here."""
    affiliations: tuple[Span, ...] = ()
    """Organisations that those words name."""


def mention(head: Token, start: int, text: str, span: Span | None = None) -> Mention:
    """The mention whose head is a token of a parse that begins at ``start`` in ``text``.

    ``span``, where it is given, stands for the mention instead of the head's own words: a relative pronoun's, whose
    antecedent is then described.
    """
    head = _antecedent(head)
    named = _named(head)
    words = _words(named if named else _core(head))
    own = (start + words[0].idx, start + words[-1].idx + len(words[-1]))
    lower = head.lower_
    if lower in _PERSONAL:
        return Mention(
            span or own, "pronoun", lower, "person", False, lower, lower in ("we", "they", "their", "us", "our"), _gender(lower),
            head.dep_.startswith("nsubj"),
        )  # fmt: skip
    plural = head.tag_ in ("NNS", "NNPS") or _is_coordinated(head)
    name = clean(text[own[0] : own[1]])
    descriptions, affiliations, roles = _descriptions(head, named, start) if named else ((), (), ())
    kind, labelled = _kind(head, named, plural)
    form: Form = "name" if named and not _is_coordinated(head) else "other"
    if not named and not plural and any(child.lower_ in _DEFINITE and child.dep_ == "det" for child in head.children):
        form = "definite"
    titles = [token.lower_.rstrip(".") for token in head.subtree if token.i < head.i and token.dep_ in _NAME_PARTS]
    gender = next((g for t in titles if (g := _gender(t))), _NEITHER)
    return Mention(
        span or own, form, _without_titles(name) if named else name, kind, labelled, head.lemma_.lower(), plural,
        gender, head.dep_.startswith("nsubj"), roles, descriptions, affiliations,
    )  # fmt: skip


def named_mentions(doc: Doc, start: int, text: str) -> Iterator[Mention]:
    """Every person and organisation that a parse names, in text order, sources or not.

    Headings are passed over: where every word has a capital, the recogniser takes neighbours for part of a name.
    """
    headings = {sentence.start for sentence in doc.sents if not _ends(sentence)}
    for entity in doc.ents:
        in_heading = entity.root.sent.start in headings
        if entity.label_ in ("PERSON", "ORG", "FAC") and entity.root.pos_ == "PROPN" and not in_heading:
            found = mention(entity.root, start, text)
            if found.form == "name":
                yield found


def clean(words: str) -> str:
    """Words as a name: on one line, without a possessive ending and without marks at the edges."""
    return _POSSESSIVE.sub("", " ".join(words.split()).strip(_EDGES)).strip(_EDGES)


def _ends(sentence: Span_) -> bool:
    words = [token for token in sentence if not token.is_space]
    return bool(words) and (words[-1].is_punct or len(words) > _LONGEST_HEADING)


def _antecedent(head: Token) -> Token:
    if head.lower_ in _RELATIVE and head.tag_ in ("WP", "WDT", "WP$"):
        for ancestor in head.ancestors:
            if ancestor.dep_ == "relcl":
                return ancestor.head
    return head


def _named(head: Token) -> list[Token]:
    """The tokens of the name that the head ends or is part of; none where it bears no name."""
    if _is_coordinated(head):
        return []
    for token in (head, *(child for child in head.children if child.dep_ == "appos")):
        entity = [
            other
            for other in token.sent
            if token.ent_type_ in _KINDS and other.ent_iob_ != "O" and _same_entity(token, other)
        ]
        if token is not head and not (entity and token.ent_type_ == "PERSON" and head.lemma_.lower() in PEOPLE):
            continue
        run = [token]
        while run[0].i > token.sent.start and (left := run[0].nbor(-1)).pos_ == "PROPN" and left.dep_ in _NAME_PARTS:
            run.insert(0, left)
        if token.pos_ == "PROPN":
            if not entity:
                return [] if len(run) == 1 and token.i == token.sent.start and _noun(token) in _COMMON else run
            core = [other for other in entity if other.i <= token.i or token.ent_type_ != "PERSON"]
            return _from_first_name(core)
        if entity and token.ent_type_ in ("ORG", "NORP", "GPE", "FAC") and entity[-1].i == token.i:
            return _from_first_name(entity)
    return []


def _same_entity(token: Token, other: Token) -> bool:
    low, high = sorted((token.i, other.i))
    doc = token.doc
    return other.ent_type_ == token.ent_type_ and all(doc[i].ent_iob_ == "I" for i in range(low + 1, high + 1))


def _from_first_name(tokens: list[Token]) -> list[Token]:
    while len(tokens) > 1 and (tokens[0].pos_ in ("DET", "PUNCT", "SPACE") or tokens[0].text.isspace()):
        tokens = tokens[1:]
    return tokens


def _core(head: Token) -> list[Token]:
    """A phrase without relative clauses, appositions and what follows a comma."""
    dropped: set[int] = set()
    for token in head.subtree:
        if token.dep_ in ("relcl", "appos") and token.i != head.i:
            dropped |= {other.i for other in token.subtree}
    words = []
    for token in head.subtree:
        if token.i in dropped:
            continue
        if token.i > head.i and token.text in (",", "—", "–", ";", ":", "(") and not _is_coordinated(head):
            break
        words.append(token)
    lead = next((at for at, token in enumerate(words) if token.text == "," and token.i < head.i), -1)
    if all(token.pos_ in ("ADV", "CCONJ", "SCONJ") for token in words[: max(0, lead)]):
        words = words[lead + 1 :]
    while len(words) > 1 and words[0].pos_ in ("CCONJ", "SCONJ", "PUNCT"):
        words = words[1:]
    return words


def _words(tokens: list[Token]) -> list[Token]:
    """One unbroken run of the tokens around the last of them."""
    kept = [token for token in tokens if not token.is_space and (token.text.strip(_EDGES) or token.pos_ != "PUNCT")]
    return kept or tokens


def _is_coordinated(head: Token) -> bool:
    return any(child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN", "PRON") for child in head.children)


def _descriptions(
    head: Token, named: list[Token], start: int
) -> tuple[tuple[Span, ...], tuple[Span, ...], tuple[str, ...]]:
    """What stands before a name and in apposition to it: the words, the organisations among them, the roles."""
    name = {token.i for token in named}
    runs: list[list[Token]] = []
    before = [
        token
        for child in head.lefts
        if child.i < named[0].i and child.dep_ in (*_NAME_PARTS, "amod", "poss")
        for token in child.subtree
        if token.i not in name and token.i < named[0].i
    ]
    if head.i not in name:
        before = [token for token in _core(head) if token.i not in name and token.i < named[0].i]
    if before:
        runs.append(before)
    for child in head.children:
        if child.dep_ == "appos" and child.i not in name and child.pos_ in ("NOUN", "PROPN"):
            runs.append(_core(child))
    descriptions, affiliations, roles = [], [], []
    for run in runs:
        run = [token for token in run if not token.is_space]
        if not run or all(token.lower_.rstrip(".") in _FEMALE | _MALE for token in run):
            continue
        descriptions.append((start + run[0].idx, start + run[-1].idx + len(run[-1])))
        for token in run:
            if token.pos_ in ("NOUN", "PROPN"):
                role = token.lower_.rstrip(".")
                roles.append(TITLES.get(role, token.lemma_.lower()))
            if token.ent_type_ == "ORG" and token.ent_iob_ == "B":
                last = token
                while last.i + 1 < len(token.doc) and last.nbor(1).ent_iob_ == "I" and last.nbor(1) in run:
                    last = last.nbor(1)
                affiliations.append((start + token.idx, start + last.idx + len(last)))
    return tuple(descriptions), tuple(affiliations), tuple(roles)


def _kind(head: Token, named: list[Token], plural: bool) -> tuple[SourceKind, bool]:
    lemma = _noun(head)
    if not named:
        if lemma in ANONYMOUS:
            return "anonymous", False
        if (
            plural
            or lemma in GROUPS
            or head.pos_ in ("NUM", "ADJ")
            or head.ent_type_ in ("NORP", "PERCENT", "CARDINAL")
        ):
            return ("document" if lemma in DOCUMENTS else "organisation" if lemma in ORGANISATIONS else "group"), False
        if lemma in DOCUMENTS:
            return "document", False
        if lemma in ORGANISATIONS or head.ent_type_ in ("ORG", "GPE", "FAC"):
            return "organisation", False
        return ("anonymous" if _is_human(head) else "document"), False
    token = named[-1]
    if token.lemma_.lower() in ORGANISATIONS:
        return "organisation", True
    if token.lemma_.lower() in DOCUMENTS:
        return "document", True
    if token.ent_type_ in _KINDS:
        return _KINDS[token.ent_type_], True
    return ("group" if plural else "person"), False


def _noun(head: Token) -> str:
    """The lemma in small letters; a plural with a capital, which spaCy leaves as it is, without its s."""
    lemma = head.lemma_.lower()
    return (
        lemma.removesuffix("s")
        if head.tag_ == "NNPS" or (head.pos_ == "PROPN" and head.i == head.sent.start)
        else lemma
    )


def _is_human(head: Token) -> bool:
    lemma = _noun(head)
    if head.pos_ == "PRON":
        return lemma not in ("this", "that", "it", "which", "what", "something", "nothing", "everything", "anything")
    return lemma in PEOPLE or lemma.endswith(_AGENTIVE)


def _without_titles(name: str) -> str:
    words = name.split()
    while len(words) > 1 and (words[0].lower().rstrip(".") in TITLES or words[0].lower() in ("the", "a", "an")):
        if words[0].lower() in ("the", "a", "an") and words[1].islower():
            break
        words = words[1:]
    return " ".join(words)


def _gender(word: str) -> Gender:
    return "f" if word in _FEMALE else "m" if word in _MALE else ""
