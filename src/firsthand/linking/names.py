"""Names taken apart, so that one voice is known by whatever form of its name a report uses."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

_TITLE_WORDS = """
mr mrs ms miss dr prof professor sir dame lord lady rev reverend father sister rabbi imam pope bishop archbishop
cardinal sheikh king queen prince princess president vice premier chancellor minister prime secretary undersecretary
senator sen senators representative rep congressman congresswoman delegate assemblyman assemblywoman councilman
councilwoman councillor mp governor gov mayor speaker leader majority minority whip chairman chairwoman chair
chairperson commissioner ambassador envoy judge justice attorney prosecutor solicitor sheriff chief officer
detective inspector sergeant sgt lieutenant lt captain capt major maj colonel col brigadier general gen marshal
commander admiral adm director executive manager founder cofounder ceo cfo spokesman spokeswoman spokesperson
correspondent reporter editor analyst expert investigator lawyer adviser advisor aide strategist pollster author
actor actress director-general coach pastor
"""
_TITLES = frozenset(_TITLE_WORDS.split())
_PARTICLE_WORDS = "de da di del della der den dos du la le van von bin ibn bint al el ter ten y"
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
_FIRST_NAMES_TOO = frozenset(["al", "el"])
_GENERATIONS = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}
_SURNAMES_TOO = frozenset(["king", "prince", "bishop", "pope", "judge", "marshal", "sheriff", "major"])
_BEFORE_SURNAMES = frozenset(["mr", "mrs", "ms", "miss", "dr", "sen", "rep", "gov"])
_PREPOSITIONS = frozenset(["of", "for", "from", "in", "at", "with", "who", "and"])
_PRONOUNS = frozenset(["he", "she", "they", "it", "i", "we", "you", "his", "her", "their", "him", "them", "who"])
_SMALL = frozenset(["the", "a", "an", "of", "for", "and", "at", "in", "on", "its", "his", "her", "their"])
_TOKEN = re.compile(r"[^\W_]+(?:[.'’&-][^\W_]+)*\.?")

# Short forms that are not the beginning of the long form; the rest ("Ben", "Rob") are recognised as beginnings.
_SHORT_FORMS = {
    short: long
    for long, shorts in {
        "albert": "bert", "alexander": "sandy sasha", "andrew": "drew", "anthony": "tony", "barbara": "barb",
        "catherine": "kate katie cathy kathy", "charles": "chuck charlie", "deborah": "debbie debby",
        "dorothy": "dot", "edward": "ted eddie ned", "elizabeth": "liz beth betsy betty lizzie", "frances": "fran",
        "gerald": "jerry", "harold": "hal", "henry": "hank harry", "jacob": "jake", "james": "jim jimmy jamie",
        "john": "jack johnny", "joseph": "joe joey", "katherine": "kate katie kathy", "lawrence": "larry",
        "margaret": "peggy maggie meg", "michael": "mike mick micky", "nancy": "nan", "patricia": "pat patty trish",
        "patrick": "pat paddy", "peter": "pete", "richard": "dick rick ricky rich", "robert": "bob bobby bert",
        "ronald": "ron", "samuel": "sam", "stephen": "steve", "steven": "steve", "theodore": "ted teddy",
        "thomas": "tom tommy", "timothy": "tim", "vladimir": "volodya", "walter": "walt", "william": "bill billy will",
    }.items()
    for short in shorts.split()
}  # fmt: skip


def _folded(text: str) -> str:
    """Give ``text`` without case, accents and curly apostrophes."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


class PersonName(NamedTuple):
    """A person's name: all but the last name, the last name, and what tells father from son; folded."""

    given: tuple[str, ...]
    last: str
    generation: str


def person_name(name: str) -> PersonName | None:
    """Take a person's name apart, leaving out titles and offices; None where the words hold no name.

    ``Senate Majority Leader Ann B. Lee Jr., R-Ky.`` is ``PersonName(("ann", "b"), "lee", "jr")``.
    """
    head = re.split(r"[,(]", name.removesuffix("'s").removesuffix("’s"))[0]
    kept: list[str] = []
    form = ""
    for token in _TOKEN.findall(head):
        before, form = form, _folded(token.rstrip("."))
        if form in _PREPOSITIONS:
            break  # "Angus King of Maine" ends here; "the mayor of Washington" holds no name
        if form.endswith("'s"):
            kept = []  # "Tara Council's Ben Lee"
        elif form in _TITLES and not (form in _SURNAMES_TOO and (kept or before in _BEFORE_SURNAMES)):
            kept = []
        elif token[0].islower() and form.split("-")[0] not in _PARTICLES:
            kept = []  # "campaign secretary Ben Lee": what goes before a common noun is not his name
        elif form not in _PRONOUNS:
            kept.append(form)
    generation = re.search(r"\b(jr|sr|ii|iii|iv)\b", _folded(name))
    kept = [form for form in kept if form not in _GENERATIONS]
    if len(kept) > 1 and kept[0] in _PARTICLES - _FIRST_NAMES_TOO:
        kept = kept[1:]  # "Mr. de Lee" has no first name
    if not kept:
        return None
    return PersonName(tuple(kept[:-1]), kept[-1], generation.group() if generation else "")


def given_names_agree(one: str, other: str) -> bool:
    """Tell whether two first names can be one person's: equal, an initial, a short form."""
    if one == other or (one[0] == other[0] and min(len(one), len(other)) == 1):
        return True
    short, long = sorted((one, other), key=len)
    if len(short) >= 3 and long.startswith(short):
        return True
    return _SHORT_FORMS.get(one, one) == _SHORT_FORMS.get(other, other)


def organisation_key(name: str) -> tuple[str, ...]:
    """Give the words by which an organisation or a document is known: folded, sorted, without articles and points.

    ``the Department of Justice`` and ``U.S. Justice Department`` have one key, and so have ``F.B.I.`` and ``FBI``.
    """
    plain = re.sub(r"united states\b", "us", _folded(name))
    forms = (token.replace(".", "").removesuffix("'s").rstrip("'") for token in _TOKEN.findall(plain))
    key = sorted(form for form in forms if form and form not in _SMALL)
    return tuple(form for form in key if form != "us" or len(key) == 1)


def acronyms(name: str) -> frozenset[str]:
    """Give the initials of a name's words, folded, with and without its small words; none for a name of one word.

    ``Department of Justice`` is ``doj`` and ``dj``.
    """
    words = [_folded(token) for token in _TOKEN.findall(name) if _folded(token) not in ("the", "a", "an")]
    large = [word for word in words if word not in _SMALL]
    if len(large) < 2:
        return frozenset()
    return frozenset("".join(word[0] for word in some) for some in (words, large))
