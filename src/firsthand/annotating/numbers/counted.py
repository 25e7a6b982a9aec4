"""Counted: what a number counts, as the grammar around it says: "Russian soldiers killed", "votes", "its invasion force"."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from firsthand.annotating.calendar.time_words import SEASONS
from firsthand.annotating.numbers.tolls import count_of
from firsthand.language.calendar_names import MONTH_OR_SHORT

_MODIFIERS = frozenset(["amod", "compound", "nmod"])
_NO_CONTENT = frozenset(
    [
        "more",
        "other",
        "another",
        "additional",
        "such",
        "further",
        "same",
        "total",
        "own",
        "estimated",
        "many",
        "much",
        "few",
        "several",
        "first",
        "last",
        "next",
        "all",
        "some",
        "any",
        "each",
        "every",
        "new",
        "least",
        "most",
        "record-breaking",
        "only",
    ]
)
_PRONOUNS = frozenset(
    ["them", "us", "you", "it", "those", "these", "which", "whom", "that", "this", "him", "her", "me", "others"]
)
_HARMED = frozenset(
    [
        "kill",
        "wound",
        "injure",
        "arrest",
        "detain",
        "capture",
        "displace",
        "infect",
        "hospitalize",
        "hospitalise",
        "evacuate",
        "murder",
        "execute",
        "imprison",
        "jail",
        "indict",
        "charge",
        "rescue",
        "deport",
        "convict",
        "free",
        "hurt",
    ]
)
"""Verbs whose outcome is what their object is counted by: "killed four people" counts people killed."""
_UNDERGONE = frozenset(["die", "perish", "flee", "drown", "starve", "vanish", "disappear", "defect"])
_STATES = frozenset(
    ["dead", "wounded", "injured", "missing", "homeless", "displaced", "hurt", "unaccounted", "unemployed", "uninsured"]
)
_HELD = frozenset(
    [
        "think",
        "believe",
        "say",
        "report",
        "expect",
        "estimate",
        "know",
        "presume",
        "suppose",
        "allege",
        "understand",
        "suspect",
        "fear",
        "assume",
        "deem",
        "consider",
    ]
)
"""Verbs that say what is held of whoever is counted, and nothing of what befell them: "twelve are thought to be safe"."""
_PERIODS = SEASONS.keys() | {
    "quarter", "half", "month", "year", "week", "day", "decade", "century", "period", "season",
}  # fmt: skip
_MONTH = re.compile(MONTH_OR_SHORT, re.IGNORECASE)
_HELPERS = frozenset(("have", "has", "had", "been", "were", "was", "are", "is", "being"))
_HYPHEN_APART = re.compile(r"\s*-\s*")
_HYPHENED = re.compile(r"-(?!odd\b|ish\b|plus\b|some\b|strong\b)([A-Za-z]{2,})")
_GROUPING = frozenset(["group", "team", "crew", "band", "batch", "series", "set", "number", "total"])


def hyphened(text: str, end: int) -> str:
    """The word that a hyphen ties to a number which ends at ``end``: "seat" in "500-seat hall"; empty where none is."""
    found = _HYPHENED.match(text, end)
    return found[1] if found else ""


def counted(doc: Doc, first: int, last: int, *, is_share: bool) -> str:
    """Say what the number of the tokens ``first`` to ``last`` counts.

    Args:
        doc: the parse.
        first: index of the number's first token.
        last: index of its last token, a unit such as ``percent`` included.
        is_share: whether it is a part of something, which then may stand before it ("the rate was 30 percent").

    Returns:
        The noun with what narrows it down and, where it is a loss or an arrest, what befell it; empty where the text
        does not say.
    """
    noun = counted_noun(doc, first, last)
    if noun is None:
        noun = _measured(doc[last]) if is_share and not _is_of_those(doc, last) else None
        noun = count_of(doc[last]) if noun is None and not is_share else noun
    if noun is None:
        return next((token.text for token in doc[last + 1 : last + 3] if token.lower_ in _STATES), "")
    # A name before the number belongs to what goes before: "Ostrel, May 16 - Three people".
    words = [
        token
        for token in _phrase(noun)
        if not first <= token.i <= last and not (token.i < first and noun.i > last and token.pos_ == "PROPN")
    ]
    fate = [] if noun.lemma_.lower() == "toll" else _fate(noun)
    out = [token.text for token in sorted({*words}, key=lambda token: token.i)]
    said = " ".join(out + [word for word in fate if word not in out])
    return _HYPHEN_APART.sub("-", said).strip("- ")


def counted_noun(doc: Doc, first: int, last: int) -> Token | None:
    """The noun that the number of the tokens ``first`` to ``last`` counts, or null."""
    number = doc[last]
    inside = range(first, last + 1)
    top = number
    while top.head.i in inside and top.head.i != top.i:
        top = top.head
    if of := _of(doc, last):
        return of
    head = top.head
    if (
        head.i > last
        and head.pos_ in ("NOUN", "PROPN")
        and top.dep_ in ("nummod", "quantmod", "nmod", "amod", "compound", "predet", "det", "npadvmod", "poss")
    ):
        return head
    # Where the parse goes astray, the noun that the next words lead to.
    for token in doc[last + 1 : last + 6]:
        if token.pos_ in ("NOUN", "PROPN"):
            if not token.text[:1].isalpha():
                return None
            while token.dep_ == "compound" and token.head.i > token.i and token.head.i - token.i < 4:
                token = token.head
            return token if token.tag_ in ("NNS", "NNPS", "NN") and token.i - last < 8 else None
        if token.pos_ not in ("ADJ", "DET", "NUM", "ADV") and token.tag_ not in ("VBN", "HYPH", "VBG"):
            return None
        if token.pos_ == "DET" and number.lower_ not in ("half",):
            return None
    return None


def _measured(share: Token) -> Token | None:
    """What a share is said of where it follows: "the rate was 30 percent", "a rate of 30 percent", "wages fell 3 percent"."""
    if share.dep_ == "pobj" and share.head.lower_ in ("of", "at") and share.head.head.pos_ == "NOUN":
        return share.head.head
    if share.dep_ == "appos" and share.head.pos_ == "NOUN":
        return share.head
    verb = share.head if share.dep_ in ("attr", "dobj", "npadvmod", "acomp", "advmod", "obj") else share.head.head
    if share.dep_ == "pobj" and share.head.lower_ not in ("to", "by", "from", "at"):
        return None
    if verb.pos_ not in ("VERB", "AUX"):
        return None
    subject = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    return subject if subject is not None and subject.pos_ == "NOUN" else None


def _of(doc: Doc, last: int) -> Token | None:
    """The noun of "two of the officers", "a third of its force", "30 percent of the vote"."""
    index = last + 1
    if index < len(doc) and doc[index].lower_ in ("more", "worth"):
        index += 1
    if (
        index >= len(doc)
        or doc[index].lower_ not in ("of", "in")
        or (doc[index].lower_ == "in" and doc[last].lower_ not in ("percent", "%", "cut"))
    ):
        return None
    for child in doc[index].children:
        if child.lower_ == "worth":
            of = next((grand for grand in child.children if grand.lower_ == "of"), None)
            return next((grand for grand in of.children if grand.dep_ == "pobj"), None) if of else None
        if child.dep_ in ("pobj", "pcomp"):
            if child.lower_ in _PRONOUNS and child.lower_ != "others":
                return None
            return None if doc[index].lower_ == "in" and _is_period(child) else child
    return None


def _is_period(noun: Token) -> bool:
    """Whether "percent in" goes on with when it was: "4 percent in the third quarter", "in fiscal 2024", "in May"."""
    return noun.lemma_.lower() in _PERIODS or noun.is_digit or _MONTH.fullmatch(noun.text) is not None


def _is_of_those(doc: Doc, last: int) -> bool:
    """Whether a number is of what a pronoun takes up: "a third of them"."""
    return last + 2 < len(doc) and doc[last + 1].lower_ == "of" and doc[last + 2].lower_ in _PRONOUNS


def _phrase(noun: Token) -> list[Token]:
    """A noun with the words that narrow it down."""
    kept = [noun]
    if noun.i > 1 and noun.nbor(-1).text == "-" and not noun.nbor(-1).whitespace_:
        kept = [noun.nbor(-2), noun.nbor(-1), noun]
    for child in noun.children:
        if child.dep_ in _MODIFIERS and child.i < noun.i and child.pos_ in ("ADJ", "NOUN", "PROPN", "VERB", "ADV"):
            if child.lower_ not in _NO_CONTENT and not child.like_num:
                kept.append(child)
                kept += [
                    token
                    for token in child.children
                    if token.dep_ in ("compound", "amod", "punct", "advmod")
                    and child.i - 3 <= token.i < child.i
                    and token.text not in ('"', "“", "”", "‘", ",")
                ]
        elif (
            child.dep_ == "conj"
            and child.pos_ in ("NOUN", "PROPN")
            and child.i > noun.i
            and child.i - noun.i < 6
            and not any(grand.like_num or grand.dep_ in ("nummod", "det", "poss") for grand in child.children)
        ):
            between = [token for token in noun.children if token.dep_ == "cc" and token.i < child.i]
            kept += [
                child,
                *between,
                *(token for token in child.children if token.dep_ in ("amod", "compound") and token.i < child.i),
            ]
    if noun.lower_ in _GROUPING:
        kept += [
            token
            for child in noun.children
            if child.lower_ == "of"
            for token in (child, *(grand for grand in child.children if grand.dep_ == "pobj"))
        ]
    return kept


def _fate(noun: Token) -> list[str]:
    """What befell whoever is counted: "killed", "injured", "dead", "arrested"."""
    words = []
    for child in noun.children:
        suffered = child.dep_ == "acl" and child.tag_ == "VBN"
        if child.i > noun.i and (suffered or (child.dep_ in ("amod", "acl", "relcl") and child.lower_ in _STATES)):
            words.append(child.text)
    after = noun.nbor() if noun.i + 1 < len(noun.doc) else None
    if after is not None and after.lower_ in _STATES:
        words.append(after.text)
    verb = noun.head
    if verb.pos_ in ("VERB", "AUX"):
        lemma = verb.lemma_.lower()
        if noun.dep_ == "nsubjpass" or (noun.dep_ in ("dobj", "obj") and lemma in _HARMED):
            if lemma in _HARMED or (verb.tag_ == "VBN" and lemma not in _HELD):
                words.append(verb.text if verb.tag_ in ("VBN", "VBD") else _participle(verb))
        elif noun.dep_ == "nsubj" and lemma in _UNDERGONE:
            words.append(verb.text)
        elif noun.dep_ == "nsubj" and (
            state := next((child for child in verb.children if child.lower_ in _STATES), None)
        ):
            words.append(state.text)
    return list(dict.fromkeys(words)) or _passive(noun)


def _passive(noun: Token) -> list[str]:
    """The participle of "people have been evacuated", by the words alone, for where the parse goes astray."""
    helped = False
    for token in noun.doc[noun.i + 1 : noun.i + 6]:
        if token.lower_ in _HELPERS:
            helped = True
        elif helped and token.tag_ == "VBN":
            return [token.text] if token.lemma_.lower() not in _HELD else []
        elif token.pos_ != "ADV":
            break
    return []


def _participle(verb: Token) -> str:
    lemma = verb.lemma_.lower()
    return lemma if lemma == "hurt" else lemma + ("d" if lemma.endswith("e") else "ed")
