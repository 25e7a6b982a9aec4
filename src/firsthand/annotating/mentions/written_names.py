"""Names as they are written: what a source's words make a name by capitals, titles and small words, whatever the parser says."""

from __future__ import annotations

import re
from collections.abc import Iterable

from spacy.tokens import Token

from firsthand.annotating.mentions.genders import gender_of_full_name
from firsthand.annotating.mentions.given_names import MEN, WOMEN
from firsthand.annotating.mentions.nouns import ORGANISATIONS, PEOPLE, TITLES
from firsthand.language.legal_forms import is_firms
from firsthand.language.states import state_meant

EDGES = " \t\n\r\xa0,;:.—–-\"“”„«»()[]'‘’"
"""What stands around a name and is none of it."""
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
_OF = re.compile(r"\s(?:[Aa]gainst|for|in|of|on)\s")
_SMALL = frozenset(["and", "against", "for", "in", "including", "like", "of", "on", "the"])
_OUTLET = re.compile(
    r"(?:[Tt]he )?(?P<name>(?!The |An? )[A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,3}) (?:(?:cable|daily|financial|local|state|weekly) )?"
    r"(?:broadcaster|magazine|newspaper|news agency|news (?:outlet|portal|site|website)|(?:radio|television|TV)(?: (?:channel|station))?)"
)
_BODY_BEHIND = re.compile(
    r"(?:(?:[Tt]he|[Aa]n?) )?(?:[\w’'-]+ )??(?:(?!(?:and|at|by|for|from|in|of|to|with) )[a-z’'-]+ ){0,3}?(?:(?:news|press|wire) (?:agency|service)|broadcaster|[Nn]ewspaper|[Ww]eekly"
    r"|magazine|(?:media |news )?(?:outlet|portal|website)|(?:news|radio|television|TV|Telegram|YouTube) (?:channel|station)|(?:activist|advocacy|hacker|hacking"
    r"|monitoring|ransomware|research|rights) (?:collective|group)|think[- ]tank|(?:hackers|investigators|sleuths)) (?P<name>(?:The )?[A-Z0-9][\w&.-]*"
    r"(?: (?:(?:for|of) )?[A-Z0-9][\w&.-]*){0,4})"
)
"""A body's name behind what it is, of which only the first word may have a capital ("Lumaran state news agency *OPA*", "the hacker group
*Grey Gorse*")."""
_AGE = re.compile(r"[Tt]h(?:e|is|at) \d{1,3}-year-old")
_ADDED = re.compile(r"\s*[,(]")
_NAME_WORD = re.compile(r"[^\W\d_]\.|[^\W\d_a-z](?:[^\W\d_]+|(?=['’][^\W\d_]{2}))(?:[-'’][^\W\d_]+)*")
"""A word of a name as text writes it: an initial, or letters that begin with a capital ("Brook", "O'Dell")."""
_BEHIND_NAMES = frozenset(["CBE", "KBE", "KC", "MBE", "MD", "MEP", "MP", "MSP", "OBE", "Ph.D", "PhD", "QC", "SC"])
"""Letters behind a person's full name that say what he is or has."""
_AMPERSAND = re.compile(r"(?:^|\s)((?:[A-Z][\w.’'-]*\s){1,12}&(?:\s[A-Z][\w.’'-]*){1,12})$")
"""A name of two that one firm bears ("Reed & Brook"), at the end of a source's words."""
_INITIAL = re.compile(r"[^\W\d_]\.")
_PLAIN_WORD = re.compile(r"[^\W_]+(?:[-.][^\W_]+)*\.?")
_OF_GENERAL = frozenset(
    ["assembly", "command", "directorate", "electric", "headquarters", "motors", "secretariat", "staff"]
)
"""Words in which bodies' names end that begin with "General", which is no rank there."""
_RANKS = frozenset(
    ["adm", "brig", "brigadier", "capt", "captain", "cdr", "cmdr", "col", "colonel", "commander", "commodore", "gen", "general",
     "lieutenant", "lt", "maj", "major", "sergeant", "sgt"]
)  # fmt: skip
"""Titles of which two stand together ("*Lt. Cdr.* Reed")."""
_RANKS_IN_FULL = _RANKS & {
    "brigadier",
    "captain",
    "colonel",
    "commander",
    "commodore",
    "general",
    "lieutenant",
    "major",
    "sergeant",
}
_NO_MORE = re.compile(r"\s\((?:ret(?:ired|['’]d|d?\.?)|res(?:erve|\.)?)\)", re.IGNORECASE)
"""What is added to a rank that is held no more ("Colonel *(retired)* Brook")."""
_JOINING = frozenset(["and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "who", "with"])
"""Words after which a name is somebody else's than of whom is told before."""


def clean(words: str) -> str:
    """Words as a name: on one line, without a possessive ending and without marks at the edges."""
    return _POSSESSIVE.sub("", " ".join(words.split()).strip(EDGES)).strip(EDGES)


def written(name: Iterable[Token]) -> str:
    """A name's tokens as the report writes them, hyphens and all, on one line."""
    return clean("".join(token.text_with_ws for token in name))


def without_titles(name: str) -> str:
    """A name without article and titles; an organisation's keeps its first word ("Justice Department")."""
    words = name.split()
    titles = frozenset() if words and words[-1].lower() in ORGANISATIONS | _OF_GENERAL else TITLES.keys()
    while len(words) > 1 and (words[0].lower().rstrip(".") in titles or words[0].lower() in ("the", "a", "an")):
        if words[0].lower() in ("the", "a", "an") and words[1].islower():
            break
        words = words[1:]
    return " ".join(words)


def without_letters(name: str) -> str:
    """A full name without the letters behind it that say what its bearer is ("Ada Brook *KC*")."""
    words = name.split()
    while len(words) > 2 and words[-1].strip(".,") in _BEHIND_NAMES:
        words = words[:-1]
    return " ".join(words).rstrip(",")


def titles_within(name: str, bare: str) -> list[str]:
    """The roles that the words give which `_without_titles` took from a name."""
    taken = name.split()[: -len(bare.split())]
    return [TITLES[word] for word in (word.lower().rstrip(".") for word in taken) if word in TITLES]


def whole_body(words: str) -> str:
    """The name of a body in which an "and" joins what it is for ("the Harbour and Coast *Service*"), where a source's words
    are nothing else; what stands on both sides of one that joins two bodies ("the House and Senate") is no such name."""
    words = clean(_ADDED.split(words)[0]).removeprefix("the ").removeprefix("The ")
    if two := _AMPERSAND.search(words):
        return two[1]
    before, joins, after = words.partition(" and ")
    first, last = before.split(), _OF.split(after)[0].split()
    if not joins or not first or len(last) < 2 or last[-1].lower() not in ORGANISATIONS:
        return ""
    large = all(word in _SMALL or word[0].isupper() for word in words.split())
    return words if large and first[-1].lower() not in ORGANISATIONS and first[-1].isalpha() else ""


def outlet_named(words: str) -> str:
    """The name before what it is of an outlet ("*Morgen* newspaper", "the *OPA* news agency"), where a source's words are nothing else;
    of what says only whose or which it is ("the Sunday newspaper", "the Lumaran broadcaster") there is none."""
    found = _OUTLET.fullmatch(clean(_ADDED.split(words)[0]))
    if found is None or state_meant(found["name"]) or found["name"].endswith("day"):
        return ""
    return found["name"]


def body_behind(words: str) -> str:
    """The name of a body behind what it is ("investigative outlet *The Gorse*"), where a source's words are nothing else; what a comma
    adds is left out."""
    found = _BODY_BEHIND.fullmatch(clean(_ADDED.split(words)[0]))
    return "" if found is None else found["name"]


def aged_somebody(words: str) -> str:
    """A source's words where they are nothing but somebody's age ("the 43-year-old"), of which the parser makes a thing; what
    a comma adds is left out."""
    aged = clean(_ADDED.split(words)[0])
    return aged if _AGE.fullmatch(aged) else ""


def plain_name(words: str) -> str:
    """A source's words where they are nothing but a title or a given name and a last name, or an office and its holder
    ("Secretary of the Harbour Ada Brook"), whatever the parser makes of them; what a comma or a bracket adds is left out."""
    words = _NO_MORE.sub("", words)
    if is_firms(bare := clean(_ADDED.split(words)[0])):
        return ""
    first, *rest = without_letters(bare).split() or [""]
    while len(rest) > 1 and {first.casefold().rstrip("."), rest[0].casefold().rstrip(".")} <= _RANKS:
        first, *rest = rest
    if ranked := _ranked([first, *rest]):
        return ranked
    if len(rest) >= 2 and (holder := _holder([first, *rest]) or _called([first, *rest]) or _described(words)):
        return holder
    if not 1 <= len(rest) <= 2 or not all(_NAME_WORD.fullmatch(word) for word in (first.rstrip("."), *rest)):
        return ""
    if first.casefold().rstrip(".") in TITLES:
        return "" if {word.casefold() for word in rest} & (PEOPLE | ORGANISATIONS) else " ".join(rest)
    return " ".join((first, *rest)) if first.casefold() in MEN | WOMEN else ""


def titled_name(words: str) -> str:
    """Who bears the name with a title that a source's words set after what he is one of, and nothing else ("one Liberal,
    Representative *Ada Brook* of Brindle,"), though the parser take them for two."""
    calling, *more = (part.split() for part in words.strip(EDGES).split(", "))
    if len(more) != 1 or not calling or calling[0].casefold() not in ("a", "an", "another", "one"):
        return ""
    title, *name = _OF.split(" ".join(more[0]))[0].split() or [""]
    is_one = calling[-1].casefold() in PEOPLE and not any(word.casefold() in _JOINING for word in calling)
    is_name = len(name) in (2, 3) and all(map(_NAME_WORD.fullmatch, name))
    return " ".join(name) if is_one and is_name and title.casefold().rstrip(".") in TITLES else ""


def _holder(words: list[str]) -> str:
    """Who holds the office that the words before a full name give ("Harbour Board Director of Works *Ada Brook*")."""
    *office, given, last = words
    is_office = any(word.casefold() in PEOPLE for word in office) and office[-1][0].isupper() and "and" not in office
    is_large = all(word[0].isupper() or word in _SMALL for word in office)
    is_name = given.casefold() in MEN | WOMEN and _NAME_WORD.fullmatch(last) is not None
    return f"{given} {last}" if is_office and is_large and is_name else ""


def _ranked(words: list[str]) -> str:
    """Who bears the name that ends words, behind what he is and his ranks, of which the parser makes names ("ministry spokesman
    *Maj. Gen.* Ada Brook", "military expert *Colonel* Ada Brook")."""
    ranks = [at for at, word in enumerate(words) if _is_rank(word)]
    if not ranks or ranks != list(range(ranks[0], ranks[-1] + 1)):
        return ""
    calling, name = words[: ranks[0]], words[ranks[-1] + 1 :]
    is_calling = bool(calling) and calling[-1].casefold() in PEOPLE
    is_name = 1 <= len(name) <= 3 and all(map(_NAME_WORD.fullmatch, name))
    return " ".join(name) if is_calling and is_name else ""


def _is_rank(word: str) -> bool:
    return (
        word[:-1].casefold() in _RANKS if word.endswith(".") else word.istitle() and word.casefold() in _RANKS_IN_FULL
    )


def _called(words: list[str]) -> str:
    """Who bears the full name before which words say what he is, and nothing else ("tax reform hopeful *Ada Brook*")."""
    *calling, given, last = words[1:] if words[0].casefold() in ("the", "a", "an") else words
    if calling and calling[-1].casefold() in ORGANISATIONS:
        calling = _of_no_body(calling)
    is_calling = bool(calling) and calling[-1].casefold() in PEOPLE
    is_plain = all(_PLAIN_WORD.fullmatch(word) and word.casefold() not in _JOINING for word in calling)
    is_plain = is_plain and not any(word.casefold().removesuffix("s") in PEOPLE for word in calling if word[-1] == "s")
    is_name = _is_full_name([given, last]) or (calling and calling[-1].islower() and _may_be_a_name(given, last))
    return f"{given} {last}" if is_calling and is_plain and is_name else ""


def _may_be_a_name(given: str, last: str) -> bool:
    """Whether two words right behind what somebody is are his name, though the first be no known given name."""
    other = {given.casefold(), last.casefold()} & (PEOPLE | ORGANISATIONS | TITLES.keys())
    are_names = all(_NAME_WORD.fullmatch(word) and word.istitle() for word in (given, last))
    return are_names and not other and state_meant(given) is None


def _of_no_body(calling: list[str]) -> list[str]:
    """What somebody is, without the body that he is it of ("*representative* of the ministry")."""
    behind = [at for at, word in enumerate(calling) if word in ("at", "for", "of")]
    return calling[: behind[-1]] if behind and calling[behind[-1] - 1].casefold() in PEOPLE else calling


def _described(words: str) -> str:
    """Who bears the full name that ends a source's words, after two or more that say what one person is ("a former harbour
    official, now a lawyer at Reed Law, *Ada Brook*,"); of one such ("a lawyer for the mayor, …") it may be either's."""
    calling, *more = (part.split() for part in words.strip(EDGES).split(", "))
    if len(more) < 2 or not calling or calling[0].casefold() not in ("a", "an", "the"):
        return ""
    *between, name = more
    is_one = calling[-1].casefold() in PEOPLE and not any(word.casefold() in _JOINING for word in calling)
    are_named = any(_is_full_name(part[:2]) or part[:1] == ["and"] for part in between)
    return " ".join(name) if is_one and not are_named and _is_full_name(name) else ""


def _is_full_name(words: list[str]) -> bool:
    """Whether words are a known given name, an initial perhaps, and a last name."""
    is_long = len(words) == 2 or (len(words) == 3 and _INITIAL.fullmatch(words[1]) is not None)
    is_given = words[0].casefold() not in PEOPLE | TITLES.keys() and bool(gender_of_full_name(" ".join(words)))
    return is_long and is_given and _NAME_WORD.fullmatch(words[-1]) is not None
