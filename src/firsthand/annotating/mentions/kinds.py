"""Kinds: what sort of source the words of one mention make of whom they refer to."""

from __future__ import annotations

import re

from spacy.tokens import Token

from firsthand.annotating.mentions.given_names import MEN, WOMEN
from firsthand.annotating.mentions.main_words import beside
from firsthand.annotating.mentions.name_phrases import (
    KINDS,
    is_coordinated,
    is_human,
    is_named_right_behind,
    is_one_of_a_people,
    noun_lemma,
)
from firsthand.annotating.mentions.nouns import (
    ANONYMOUS,
    DOCUMENTS,
    GROUPS,
    KEPT_UNNAMED,
    NAMES_OF_BODIES,
    OFFICES,
    ORGANISATIONS,
    OUTLETS,
    PEOPLE,
    PERIODICALS,
    QUANTITIES,
    SPEAKING_FOR,
    TITLES,
)
from firsthand.annotating.mentions.well_known import is_well_known
from firsthand.language.legal_forms import is_firms
from firsthand.language.outlets import is_address, is_outlet, is_outlets_name
from firsthand.language.states import state_named
from firsthand.model import SourceKind

_COUNTED = frozenset(["one", "another", "someone", "somebody", "anyone", "anybody"])
"""Words for one of several who is not named."""
_IN_ORDER = frozenset(["first", "fourth", "latter", "second", "third"])
"""Words for one of several who have been told of, where no more is said of him ("the *second* said", "a *second* of them")."""
_SOME = frozenset(["some", "other", "others"])
"""Words for several of whom nothing is said."""
_PICKED = frozenset(["some", "other", "another", "several", "unnamed", "unidentified", "anonymous", "familiar"])
"""Words that pick some out of many."""
_WHOLE = frozenset(["the", "these", "those", "all", "most"])
"""Words before all of a kind."""
_EACH = frozenset(["every", "each", "both", "neither", "either"])
"""Words that stand for, or before one of, several who are all meant."""
_IN_THE_KNOW = frozenset(["aware", "briefed", "close", "familiar", "knowledge", "present"])
"""Words behind people who are quoted for what they know, and left unnamed ("people *familiar* with the talks")."""
_AS_A_BODY = frozenset(["board", "group", "panel"])
"""Nouns in the singular for a body, where no people follow of whom it consists ("a group *of voters*")."""
_OF_PEOPLE = frozenset(["bloc", "team"])
"""Nouns for a body that stand for its people where an "of" says who they are ("a team *of engineers*")."""
_PAPERS = frozenset(["number", "paper"])
"""Nouns that in the plural are what is written, unless an "of" says of what."""
_POSTS = OFFICES | {
    "adviser", "attorney", "chief", "counsel", "director", "leader", "prosecutor", "spokesman", "spokeswoman",
    "whip",
}  # fmt: skip
"""Callings that end what the recogniser may take for the name of a body ("Special *Counsel*")."""
_FOR = 2
"""Words of a body's name before it says for what it is."""
_NEVER_BEFORE_PEOPLE = OUTLETS | PERIODICALS | {"agency", "channel", "company", "firm", "group", "station"}
"""Nouns for bodies right behind which nobody's own name stands, whatever the recogniser makes of it."""
LANDMARKS = frozenset(["camp", "cape", "fort", "gulf", "lake", "mount"])
"""Words that begin the names of places, which are taken for people's else ("*Cape* Lorne")."""
_CORPS = {
    "guard": frozenset(["border", "coast", "national", "presidential", "revolutionary"]),
    "operator": frozenset(
        ["airport", "bus", "cable", "ferry", "gas", "grid", "mobile", "network", "nuclear", "pipeline", "plant", "port", "power", "rail",
         "railway", "reactor", "satellite", "state", "system", "telecom", "telecoms", "toll", "tour", "train", "transport", "water"]
    ),
}  # fmt: skip
"""Nouns for one human being that with such a word before them are a body's ("the coast *guard*", "the grid *operator*")."""
_NAMED_PLACES = ("ORG", "GPE", "FAC")
_A_PEOPLE = re.compile(r"[^\W_]{3,}(?:ans|als|crats|inos|ists|ites|ics)", re.IGNORECASE)
"""How the names of peoples, parties and creeds end in the plural, whatever the recogniser makes of them."""
CAPITAL_WITHIN = re.compile(r"(?!(?:[DL][aeiu]|Ma?c|Van|Fitz|O|St)[A-Z])[A-Z][a-z]+[A-Z][A-Za-z]+")
"""A word written as firms and sites write theirs ("CourierPress"), not as families do ("McRae", "DeReil")."""
_SURVEYING = frozenset(["antarctic", "archaeological", "geological", "meteorological", "ordnance"])
"""Words before "Survey" in the names of bodies."""
_ENDS_OF_BODIES = ("bank", "corp", "gas", "media", "neft", "pharma", "soft", "tech", "werke")
"""How firms' names of one word end."""
_ACRONYM = re.compile(r"[A-Z][A-Z&]{1,5}")
_TOLD = frozenset(
    ["add", "admit", "ask", "complain", "explain", "insist", "joke", "note", "recall", "reply", "say", "tell", "warn", "write"]
)  # fmt: skip
"""Lemmas of verbs for saying something."""
_OF_MIND = frozenset(
    ["believe", "complain", "doubt", "fear", "feel", "hope", "joke", "regret", "vow", "want", "wish", "wonder", "worry"]
)
"""Lemmas of verbs whose subject is somebody."""
_FINDS = frozenset(["argue", "conclude", "estimate", "find", "show", "suggest"])
"""Lemmas of verbs for what research does."""
_WHO_FIGURES = frozenset(
    ["central", "key", "leading", "major", "opposition", "party", "prominent", "public", "senior", "top", "political", "in", "within"]
)  # fmt: skip
"""Words beside "figures" that are people."""


def kind_of(head: Token, named: list[Token], plural: bool, is_who: bool, is_alone: bool) -> tuple[SourceKind, bool]:
    """The kind, and whether it is more than a guess: the recogniser's of names, or that of a noun in the name.

    ``named`` are the words of the mention's name, none where it has none; ``plural`` is whether it stands for several,
    ``is_who`` whether a "who" stands for it, so that it is somebody, ``is_alone`` whether what it is joined to is no part of it.
    """
    if named:
        return _of_name(named, plural)
    if is_coordinated(head) and not is_alone:
        others = [child for child in head.children if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN", "PRON")]
        return ("document" if all(noun_lemma(noun) in DOCUMENTS for noun in (head, *others)) else "group"), False
    return _of_noun(head, plural, is_who), False


def names_a_body(name: str) -> bool:
    """Whether a name ends as those of companies and other bodies do ("Brook *Power*"), and begins with nobody's; or in a legal
    form."""
    if is_firms(name):
        return True
    first, *rest = name.casefold().split() or [""]
    return bool(rest) and rest[-1].strip(".") in NAMES_OF_BODIES and first not in MEN | WOMEN


def _of_name(named: list[Token], plural: bool) -> tuple[SourceKind, bool]:
    last = named[-1]
    lemma = last.lemma_.lower()
    if _A_PEOPLE.fullmatch(last.text) and last.ent_type_ != "PERSON" and (last.ent_type_ == "NORP" or len(named) == 1):
        return "group", True
    if len(named) == 1 and last.ent_type_ != "PERSON" and noun_lemma(last) in PEOPLE and lemma != noun_lemma(last):
        return "group", True
    if len(named) == 1 and _is_of_a_people(last):
        return "group", True
    if len(named) == 1 and last.ent_type_ in ("PERSON", "") and _is_told_of_as_a_body(last):
        return "organisation", True
    if len(named) > 1 and is_firms(" ".join(token.text for token in named)):
        return "organisation", True
    is_loud = (
        last.is_upper and named[0].is_upper and lemma not in NAMES_OF_BODIES
    )  # of capitals the recogniser knows little
    if (last.ent_type_ == "PERSON" or is_loud) and len(named) > 1 and named[0].lower_ in MEN | WOMEN:
        return "person", True
    if state_named(" ".join(token.text for token in named)) and named[0].lower_ not in MEN | WOMEN:
        return "organisation", True
    if _is_post(named):
        return "person", True
    if len(named) > 1 and named[0].lower_ in LANDMARKS:
        return "organisation", True
    if _is_said_to_be_a_body(last) or _is_of_that_sort(named):
        return "organisation", True
    if _is_a_thing(named):
        return "organisation", True
    if lemma in ORGANISATIONS or names_a_body(" ".join(token.text for token in named)) or _is_of_a_body(named):
        return "organisation", True
    if lemma == "survey" and len(named) > 1 and named[-2].lower_ in _SURVEYING:
        return "organisation", True
    if lemma in DOCUMENTS or noun_lemma(last) in DOCUMENTS:
        return "document", True
    if last.ent_type_ in KINDS:
        return KINDS[last.ent_type_], True
    if plural and last.lower_.endswith("s"):
        return "group", False
    return ("organisation" if _is_written_as_a_body(named) or lemma in GROUPS else "person"), False


def _is_of_a_people(name: Token) -> bool:
    """Whether a plural behind "the" is told of with "who" ("the *Larks*, who control the harbour, said …")."""
    if not name.lower_.endswith("s") or name.i + 2 >= len(name.doc):
        return False
    behind = [token.lower_ for token in name.doc[name.i + 1 : name.i + 3]]
    return "who" in (behind if behind[0] == "," else behind[:1]) and any(child.lower_ == "the" for child in name.lefts)


def _is_post(named: list[Token]) -> bool:
    """Whether an office with capitals was taken for a body's name ("the Special Counsel"), and not one of such ("the Office of
    the Governor", "the Governors")."""
    last = named[-1]
    return (
        len(named) > 1
        and last.ent_type_ != "PERSON"
        and last.tag_ not in ("NNS", "NNPS")
        and noun_lemma(last) in _POSTS
        and noun_lemma(named[0]) not in ORGANISATIONS
    )


def _is_of_a_body(named: list[Token]) -> bool:
    """Whether a name says first that it is a body's, and then for what ("the *Office* for Rail Statistics"), or ends as an
    outlet's ("the Harbour *Ledger*"), of which that may be all ("the *Ledger*")."""
    first, last = named[0], named[-1]
    is_for = len(named) > _FOR and named[1].lower_ in ("for", "of", "on") and named[1].i == first.i + 1
    return (is_for and noun_lemma(first) in ORGANISATIONS) or (_is_of_several(named) and is_outlet(last.text))


def _is_of_several(named: list[Token]) -> bool:
    """Whether a name has several words, or one with a capital behind an article."""
    first = named[0]
    return len(named) > 1 or (first.is_title and first.i > first.sent.start and first.nbor(-1).lower_ == "the")


def _is_told_of_as_a_body(name: Token) -> bool:
    """Whether one word that the recogniser takes for a person's name is a body's: an outlet's, a well-known one, or of what reports
    ("*Courier* reports that …"), as people are said to do who have another name elsewhere in the report."""
    if is_outlets_name(name.text):
        return True
    if any(child.lower_.rstrip(".") in TITLES for child in name.lefts):
        return False
    return is_well_known(name.text) or (name.dep_ == "nsubj" and name.head.lemma_.lower() == "report")


def _is_a_thing(named: list[Token]) -> bool:
    """Whether "which" stands for what is named ("Brook Lines, *which* owns the ship, said …"), as it does for nobody; behind a
    name that begins as a person's it may stand for what is said before."""
    last = named[-1]
    if len(named) > 1 and named[0].lower_ in MEN | WOMEN:
        return False
    return [token.lower_ for token in last.doc[last.i + 1 : last.i + 3]] == [",", "which"]


def _is_said_to_be_a_body(last: Token) -> bool:
    """Whether a noun beside a name says that it is a body's ("Fairwater, an advocacy *group*,", "the *charity* Fairwater")."""
    beside = [child for child in last.children if child.dep_ == "appos" and child.tag_ == "NN"]
    beside += [last.head] if last.dep_ == "appos" and last.head.tag_ == "NN" and last.head.i < last.i else []
    said = [noun_lemma(noun) for noun in beside]
    return any(noun in ORGANISATIONS | _AS_A_BODY and noun not in PEOPLE for noun in said)


def _is_of_that_sort(named: list[Token]) -> bool:
    """Whether the noun right before a name says that it is a body's ("the shipping *company* Brook", "the *weekly* Old
    Harbour"); before what the recogniser takes for a whole name of a person's it may hang on it for another reason."""
    first, last = named[0], named[-1]
    if first.i == first.sent.start:
        return False
    noun = first.nbor(-1)
    if not noun.is_lower or not is_named_right_behind(noun, named):
        return False
    if noun_lemma(noun) in _NEVER_BEFORE_PEOPLE or (last.dep_ == "appos" and last.head.i == noun.i):
        return True
    return noun.head in named and (len(named) == 1 or last.ent_type_ != "PERSON")


def _is_written_as_a_body(named: list[Token]) -> bool:
    """Whether a name that the recogniser does not know is written as no person's is: with an article, in capitals among
    words that are not, with a capital or a point within."""
    first, last = named[0], named[-1]
    if "." in last.text.strip(".") or CAPITAL_WITHIN.fullmatch(first.text):
        return True
    if len(named) == 1 and last.lower_.endswith(_ENDS_OF_BODIES) and last.lower_ not in _ENDS_OF_BODIES:
        return True
    is_titled = first.lower_.rstrip(".") in TITLES
    if (
        first.i > first.sent.start
        and first.nbor(-1).lower_ == "the"
        and not is_titled
        and noun_lemma(last) not in PEOPLE
    ):
        return True
    is_loud = all(token.is_upper for token in last.sent if token.is_alpha)
    return len(named) == 1 and bool(_ACRONYM.fullmatch(last.text)) and not is_loud


def _of_noun(head: Token, plural: bool, is_who: bool = False) -> SourceKind:
    lemma = noun_lemma(head)
    if lemma in _CORPS and not plural and any(child.lower_ in _CORPS[lemma] for child in head.lefts):
        return "organisation"
    if lemma in _SOME:
        return "group" if any(child.dep_ == "prep" for child in head.children) else "anonymous"
    if (lemma == "post" and head.is_lower) or (lemma == "paper" and _is_research(head)):
        return "document"
    if is_address(head.text):
        return "organisation"
    whole = _of_whom(head)
    if lemma in _IN_ORDER and (_stands_alone(head) or (whole is None and not plural and not head.is_title)):
        return "anonymous"
    if lemma in QUANTITIES and whole is not None:
        return _of_noun(whole, plural=True) if whole.pos_ == "NOUN" else "group"
    if lemma in _EACH or any(child.dep_ == "det" and child.lower_ in _EACH for child in head.children):
        return "document" if lemma in DOCUMENTS else "group"
    is_next = lemma in _IN_ORDER and whole is not None and (whole.tag_ == "NNS" or whole.pos_ == "PRON")
    if (head.pos_ in ("NUM", "DET", "PRON", "ADJ") or is_next) and whole is not None:
        picked = _of_noun(whole, plural=True)
        is_one = is_next or lemma in _COUNTED
        if is_one and (noun_lemma(whole) in ORGANISATIONS | _AS_A_BODY or picked == "document"):
            return "document" if picked == "document" else "organisation"
        return "anonymous" if is_one or noun_lemma(whole) in KEPT_UNNAMED | ANONYMOUS else picked
    if plural:
        return _of_plural(head, lemma, is_who)
    if lemma in ANONYMOUS or lemma in _COUNTED:
        return "anonymous"
    if lemma in DOCUMENTS:
        return "document"
    if lemma in ORGANISATIONS:
        is_of_people = lemma in _OF_PEOPLE and whole is not None and whole.tag_ in ("NNS", "NNPS")
        return "group" if is_of_people else "organisation"
    if is_one_of_a_people(head) and lemma not in PEOPLE:
        return "person" if _is_one_only(head) else "anonymous"
    if lemma in GROUPS:
        is_body = lemma in _AS_A_BODY and whole is None
        return "organisation" if is_body or (_belongs(head) and lemma in ("side", "camp")) else "group"
    if head.pos_ == "NUM":
        return "group"
    if is_human(head) or is_who or _is_of_mind(head):
        return "person" if lemma not in KEPT_UNNAMED and _is_one_only(head) else "anonymous"
    if head.pos_ in ("NUM", "ADJ") or head.ent_type_ in ("NORP", "PERCENT", "CARDINAL") or lemma in QUANTITIES:
        return "group"
    return "organisation" if head.ent_type_ in _NAMED_PLACES else "document"


def is_one_of_some(one: Token) -> bool:
    """Whether "one" is a number, or somebody of those just told of ("“We lost,” *one* said"), and not just anybody ("*one* might
    say")."""
    told = one.head.tag_ == "VBD" and one.head.lemma_ in _TOLD
    return one.tag_ == "CD" or (one.lower_ == "one" and one.dep_ == "nsubj" and told)


def _stands_alone(word: Token) -> bool:
    """Whether a subject is nothing but "the" and a word, and what may be said beside."""
    children = [*word.children]
    is_bare = all(child.dep_ in ("det", "punct", "relcl", "appos") for child in children)
    return word.dep_ == "nsubj" and is_bare and any(child.lower_ == "the" for child in children)


def _is_research(paper: Token) -> bool:
    """Whether a paper is what somebody found out and no outlet ("the *paper* suggests that ...")."""
    return paper.dep_ == "nsubj" and paper.head.lemma_ in _FINDS


def _of_plural(head: Token, lemma: str, is_who: bool) -> SourceKind:
    if lemma in ANONYMOUS or (lemma in KEPT_UNNAMED and _are_picked_out(head)):
        return "anonymous"
    if (lemma in KEPT_UNNAMED | ANONYMOUS or lemma == "people") and _are_in_the_know(head):
        return "anonymous"
    if lemma in _PAPERS and _of_whom(head) is None and head.tag_ == "NNS":
        return "document"
    if lemma in DOCUMENTS:
        is_somebody = lemma == "figure" and any(child.lower_ in _WHO_FIGURES for child in head.children)
        return "group" if is_somebody else "document"
    if is_human(head) or is_who or _is_of_mind(head) or lemma in GROUPS | ORGANISATIONS | QUANTITIES | {"one", "voice"}:
        return "group"
    return "group" if head.pos_ != "NOUN" or head.ent_type_ in KINDS or head.ent_type_ == "CARDINAL" else "document"


def _are_in_the_know(head: Token) -> bool:
    """Whether what follows a noun says that those know what they are quoted for ("people *briefed* on the talks")."""
    behind = (child for child in head.children if child.i > head.i and child.dep_ in ("acl", "amod", "prep", "advcl"))
    return any(token.lower_ in _IN_THE_KNOW for child in behind for token in (child, *child.children))


def _is_of_mind(head: Token) -> bool:
    """Whether a noun is the subject of a verb whose subject is somebody, or has a clause with "who" behind it."""
    if head.dep_ == "nsubj" and head.head.lemma_.lower() in _OF_MIND:
        return True
    clauses = (child for child in head.children if child.dep_ == "relcl")
    return any(token.lower_ == "who" and token.dep_ == "nsubj" for clause in clauses for token in clause.children)


def _of_whom(head: Token) -> Token | None:
    """Of whom a number or quantity is part ("two of the officials", "a host of them")."""
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            return next((noun for noun in child.children if noun.dep_ == "pobj"), None)
    return None


def _belongs(head: Token) -> bool:
    """Whether words before a noun name whom it belongs to ("White House officials", "the Reed team")."""
    return any(
        child.i < head.i
        and child.dep_ in ("compound", "nmod", "poss")
        and (child.pos_ == "PROPN" or child.ent_type_ == "ORG" or child.tag_ == "PRP$")
        for child in head.children
    )


def _are_picked_out(head: Token) -> bool:
    """Whether several are some that the report has heard ("two officials", "officials familiar with it"), not all of a
    kind ("officials in the capital", "White House officials")."""
    counted = {child.lower_ for child in head.children if child.dep_ in ("nummod", "det", "amod")}
    if not counted.isdisjoint(_WHOLE):
        return False
    if any(child.dep_ == "nummod" for child in head.children) or not counted.isdisjoint(_PICKED):
        return True
    said_of = [child for child in head.children if child.dep_ in ("prep", "amod", "poss", "compound", "nmod")]
    return not _belongs(head) and (
        (not said_of and noun_lemma(head) in SPEAKING_FOR) or "enforcement" in {token.lower_ for token in head.subtree}
    )


def _is_one_only(head: Token) -> bool:
    """Whether a description is of one who can be told from it ("the mayor", "Mr. Reed's lawyer", "his son", and in headings
    "Mayor")."""
    if noun_lemma(head) in OFFICES and head.is_title and not any(child.dep_ == "det" for child in head.children):
        return True
    return any(
        (child.dep_ == "det" and child.lower_ in ("the", "this", "that")) or child.dep_ == "poss"
        for child in beside(head)
    )
