"""Mentions: what the words that refer to a source say of it - a name, a pronoun, a description - taken from the parse."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Literal

from spacy.tokens import Token

from firsthand.annotating.mentions.beside_names import core, descriptions
from firsthand.annotating.mentions.body_names import whole_name, with_owner
from firsthand.annotating.mentions.genders import Gender, gender_of_full_name, gender_of_word
from firsthand.annotating.mentions.given_as import given_name, names_itself
from firsthand.annotating.mentions.given_names import MEN, WOMEN
from firsthand.annotating.mentions.kinds import is_one_of_some, kind_of
from firsthand.annotating.mentions.letters import is_letters, letters_behind
from firsthand.annotating.mentions.main_words import beside
from firsthand.annotating.mentions.makers import maker_described, maker_name
from firsthand.annotating.mentions.name_phrases import NAME_PARTS, is_coordinated, name_of, noun_lemma
from firsthand.annotating.mentions.named_last import named_last
from firsthand.annotating.mentions.nouns import DOCUMENTS, GROUPS, ORGANISATIONS, PEOPLE, TITLES
from firsthand.annotating.mentions.pronoun_words import FIRST_PERSON, SEVERAL, THIRD_PERSON
from firsthand.annotating.mentions.relatives import antecedent
from firsthand.annotating.mentions.written_names import (
    EDGES,
    aged_somebody,
    body_behind,
    clean,
    outlet_named,
    plain_name,
    titled_name,
    titles_within,
    whole_body,
    without_letters,
    without_titles,
    written,
)
from firsthand.language import text_of
from firsthand.language.states import state_meant
from firsthand.model import SourceKind, Span

Form = Literal["name", "pronoun", "definite", "other"]

_PERSONAL = FIRST_PERSON | THIRD_PERSON
_OTHER_PRONOUNS = frozenset(
    [
        "you",
        "your",
        "this",
        "that",
        "these",
        "those",
        "which",
        "what",
        "who",
        "whom",
        "whose",
        "whoever",
        "there",
        "one",
    ]
)
"""Pronouns that by themselves say nothing of who is meant."""
_DEFINITE = frozenset(["the", "this", "that", "these", "those"])


_LISTED = re.compile(
    r"(?P<names>[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,2}, [A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,2})"
    r" (?:accuse|agree|announce|back|blame|call|claim|confirm|deny|exchange|hail|oppose|pledge|reject|report|say|seek|sign|trade|urge|vow|warn)\b"
)
"""Two whom a heading names with a comma for "and" ("*Lumara, Tarn* say talks will go on")."""


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
    is_titled: bool = False
    """Whether a title stands before the name: what follows is then a last name, or ends in one."""
    place: int = -1
    """Where its main word begins."""
    verb: int = -1
    """Where the verb that it belongs to begins; -1 where there is none."""
    above: int = -1
    """Where the verb that this one depends on begins; -1 where there is none."""
    maker: str = ""
    """The name of whoever a document's own words say made it ("*Ada Brook*'s letter", "a letter from *Ada Brook*")."""
    not_of: int = -1
    """Where the noun begins in whose relative clause it is another than that ("the panel, which *they* would abolish"); -1
    where there is none."""
    is_place: bool = False
    """Whether the recogniser takes the name for a place's."""
    is_of_names: bool = False
    """Whether it is several who are named together ("Ada Brook and Simon Reed")."""

    @property
    def has_full_name(self) -> bool:
        """Whether the name has two words or more, as a person's first and last name."""
        return len(self.name.split()) > 1


def mention(head: Token, start: int, text: str, span: Span | None = None, *, alone: bool = False) -> Mention:
    """The mention whose head is a token of a parse that begins at ``start`` in ``text``.

    ``span``, where it is given, stands for the mention instead of the head's own words: a relative pronoun's, whose
    antecedent is then described.  ``alone`` leaves out whoever is named together with a name.
    """
    verb, above = _verbs(head, start)
    own_head, head = head, antecedent(head)
    if span is not None and (author := maker_described(head)) is not None:
        head = author
    limits = (span[0] - start, span[1] - start) if span is not None and own_head.i == head.i else None
    named = _within(whole_name(name_of(head, alone=alone or not _is_coordinated(head, limits))), limits)
    calling = named if _is_calling(named) else []
    # Of "the US central *bank*" the recogniser may know no more than the noun.
    named = [] if calling or all(token.is_lower and token.ent_type_ == "ORG" for token in named) else named
    words = _words(named or calling or _within(core(head), limits))
    own = (start + words[0].idx, start + words[-1].idx + len(words[-1]))
    lower, is_state = head.lower_, head.text == "US"  # "*US* says …", not "us"
    if (lower in _PERSONAL and not is_state) or (
        lower in _OTHER_PRONOUNS and len(words) == 1 and not is_one_of_some(head)
    ):
        return Mention(
            span or own, "pronoun", lower, "person", False, lower, lower in SEVERAL, gender_of_word(lower),
            head.dep_.startswith("nsubj"), place=start + head.idx, verb=verb, above=above, not_of=_not_of(head, start),
        )  # fmt: skip
    plural = head.tag_ in ("NNS", "NNPS") or (_is_coordinated(head, limits) and not named) or _counts_many(head)
    is_alone = limits is not None and not _is_coordinated(head, limits)
    kind, labelled = kind_of(head, named, plural, own_head.lower_ in ("who", "whom"), is_alone)
    form = _form(head, named, plural)
    lemma = noun_lemma(head) if lower == "elect" else head.lemma_.lower()
    described, affiliations, roles = descriptions(head, named, start) if named else ((), (), ())
    name = bare = clean(text[slice(*own)])
    titles = _titles(head)
    gender = _first_gender(titles if named else [head.lemma_.lower(), *titles])
    if named:
        name = without_letters(with_owner(named, name))
        bare = without_titles(name)
        # A first name tells more than what may be a relative's ("Ada Brook, his *brother*'s lawyer").
        gender = gender or gender_of_full_name(bare) or _first_gender(roles)
        within = titles_within(name, bare)
        if not PEOPLE.isdisjoint(within):
            kind, labelled = "person", True
            roles += tuple(title for title in within if title in PEOPLE - {"man", "woman"})
    found = Mention(
        span or own, form, bare, kind, labelled, lemma if named else TITLES.get(lemma.rstrip("."), lemma), plural,
        gender, _is_subject(head), roles, described, affiliations,
        bool(named) and (any(title in TITLES for title in titles) or bare != name), start + head.idx, verb, above,
        "" if form == "name" else maker_name(head), is_of_names=_is_of_names(head, form, limits),
        is_place=bool(named) and named[0].ent_type_ == named[-1].ent_type_ == "GPE",
    )  # fmt: skip
    return found if span is None else _as_written(found, head, start, text[slice(*span)], limits)


def _form(head: Token, named: list[Token], plural: bool) -> Form:
    if named:
        return "name"
    return "definite" if not plural and any(_is_definite(child) for child in beside(head)) else "other"


def _titles(head: Token) -> list[str]:
    """What stands before a noun and may be its bearer's title, in small letters."""
    before = takewhile(lambda token: token.i < head.i, head.subtree)
    return [token.lower_.rstrip(".") for token in before if token.dep_ in NAME_PARTS and not _is_owners(token, head)]


def _first_gender(words: Iterable[str]) -> Gender:
    return next((gender for word in words if (gender := gender_of_word(word))), "")


def _as_written(found: Mention, head: Token, start: int, words: str, limits: Span | None) -> Mention:
    """A mention with what a source's ``words`` make of it as they are written, where the parser makes something else of them."""
    last = named_last([*(head.doc.char_span(*limits, alignment_mode="expand") or ())]) if limits else ()
    name = titled_name(words)
    if not name and not _is_coordinated(head, limits):
        name = given_name(words, noun_lemma(head)) or plain_name(words) or written(last)
    if (listed := _LISTED.match(text_of(head.doc), limits[0]) if limits else None) and listed["names"] == words:
        both = words.replace(", ", " and ")
        return replace(_named(found, both, "group"), form="other", plural=True, gender="", is_of_names=True)
    if name and name != found.name:
        is_body = names_itself(words, noun_lemma(head))
        gender = found.gender or ("" if is_body else gender_of_full_name(name))
        found = replace(_named(found, name, "organisation" if is_body else "person"), labelled=True, gender=gender)
        if last and noun_lemma(head) in PEOPLE:
            described, affiliations, roles = descriptions(head, [*last], start)
            found = replace(found, descriptions=described, affiliations=affiliations, roles=roles)
    if (body := whole_body(words)) and body != found.name and found.form != "name":
        found = replace(_named(found, body, "organisation"), labelled=False)
    if letters := outlet_named(words) or body_behind(words) or (found.form != "name" and _letters(head, words)):
        found = replace(_named(found, letters, "organisation"), labelled=True)
    if (state := state_meant(words)) and _is_before_a_noun(head):
        found = replace(_named(found, state, "organisation"), labelled=True)  # "*Lumaran* claims that …"
    if aged := aged_somebody(words):
        return Mention(
            found.span, "definite", aged, "person", False, aged.split()[-1], False, found.gender, found.is_subject,
            place=found.place, verb=found.verb, above=found.above,
        )  # fmt: skip
    return found


def _letters(head: Token, words: str) -> str:
    """The letters that a body without another name goes by ("Lumara's military intelligence, *the HUR*", "the far-right *AfD*")."""
    noun = noun_lemma(head)
    if noun in GROUPS | ORGANISATIONS:
        return letters_behind(words)
    is_known = noun in PEOPLE | DOCUMENTS or noun in TITLES or noun.removesuffix("s") in PEOPLE
    is_loud = all(token.is_upper for token in head.sent if token.is_alpha) or (
        head.i + 1 < len(head.doc) and head.nbor(1).text == ":"  # a transcript's "BROOK:"
    )
    return "" if is_known or is_loud or is_coordinated(head) or not is_letters(head.text) else head.text


def _is_before_a_noun(word: Token) -> bool:
    """Whether a word says whose the noun behind it is, though the parser take that for a verb ("*Lumaran* claims that …")."""
    if word.dep_ in ("amod", "compound", "nmod"):
        return word.head.pos_ == "NOUN"
    return [token.lower_ for token in word.doc[word.i + 1 : word.i + 3]] in (["claims", "that"], ["reports", "that"])


def _named(found: Mention, name: str, kind: SourceKind) -> Mention:
    """A mention as that of one who has a name."""
    return replace(found, form="name", name=name, kind=kind, plural=False, maker="", is_of_names=False)


def _is_owners(token: Token, head: Token) -> bool:
    """Whether a word before a noun belongs to the noun's possessor ("*Mr.* Reed's wife")."""
    while token.i != head.i and token.head.i != token.i:
        if token.dep_ == "poss":
            return True
        token = token.head
    return False


def _counts_many(head: Token) -> bool:
    """Whether a word stands for many of some sort ("*all* of the guests", "a *bunch* of them")."""
    if noun_lemma(head) not in GROUPS or head.i + 1 >= head.sent.end or head.nbor(1).lower_ != "of":
        return False
    return any(noun.tag_ == "NNS" or noun.lower_ in ("them", "us") for noun in head.nbor(1).children)


def _is_calling(named: list[Token]) -> bool:
    """Whether what has a name's capitals is what somebody is ("Brindle Mayor" in a heading), by its last word."""
    first, last = named[0] if named else None, named[-1] if named else None
    if first is None or last is None or first is last or last.ent_type_ or last.tag_ in ("NNS", "NNPS"):
        return False
    is_word = first.is_upper or first.text[1:].islower()
    return is_word and noun_lemma(last) in PEOPLE and first.lower_ not in MEN | WOMEN


def _is_subject(head: Token) -> bool:
    """Whether the head, or what it stands in apposition to ("the minister, Ada Brook,"), is a clause's subject."""
    while head.dep_ in ("appos", *NAME_PARTS) and head.head.i != head.i:
        if head.dep_ != "appos" and head.ent_type_ and head.head.ent_type_ != head.ent_type_:
            return False
        head = head.head
    return head.dep_.startswith("nsubj")


def _verbs(head: Token, start: int) -> tuple[int, int]:
    """Where the verb that governs a word begins, and the verb that governs that one."""
    verbs = [start + token.idx for token in head.ancestors if token.pos_ in ("VERB", "AUX")][:2]
    verb, above = (*verbs, -1, -1)[:2]
    return verb, above


def _not_of(pronoun: Token, start: int) -> int:
    """Where the noun begins that a pronoun's clause tells of, so that the pronoun is somebody else."""
    clause = pronoun.head
    is_argument = pronoun.dep_ in ("nsubj", "nsubjpass", "dobj") and clause.dep_ == "relcl"
    return start + clause.head.idx if is_argument and all(t.lower_ != "whose" for t in clause.subtree) else -1


def _words(tokens: list[Token]) -> list[Token]:
    """One unbroken run of the tokens around the last of them."""
    kept = [token for token in tokens if not token.is_space and (token.text.strip(EDGES) or token.pos_ != "PUNCT")]
    return kept or tokens


def _is_definite(child: Token) -> bool:
    """Whether a noun's child makes it definite: an article, or a possessor that is named ("Mr. Reed's lawyer")."""
    return (child.dep_ == "det" and child.lower_ in _DEFINITE) or (child.dep_ == "poss" and child.pos_ == "PROPN")


def _within(tokens: list[Token], limits: Span | None) -> list[Token]:
    """Those of a phrase's tokens that lie within a source span; a person's name is never cut at its end."""
    if limits is None:
        return tokens
    kept = [token for token in tokens if limits[0] <= token.idx < limits[1]]
    rest = [token for token in tokens if token.idx >= limits[1]]
    if kept and rest and kept[-1].ent_type_ == rest[0].ent_type_ == "PERSON" and rest[0].ent_iob_ == "I":
        kept += [token for token in rest if token.ent_type_ == "PERSON" and token.ent_iob_ == "I"]
    return kept or tokens


def _is_of_names(head: Token, form: Form, limits: Span | None) -> bool:
    """Whether several are named together by what stands for no name itself."""
    is_name = head.pos_ == "PROPN" or head.ent_type_ == "PERSON"
    return form == "other" and is_name and _is_coordinated(head, limits)


def _is_coordinated(head: Token, limits: Span | None) -> bool:
    """Whether a phrase goes on with another of its sort within a source span."""
    return is_coordinated(head) and (
        limits is None or any(child.dep_ == "conj" and child.idx < limits[1] for child in head.children)
    )
