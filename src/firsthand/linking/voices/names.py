"""A person's name taken apart, so that he is known by whatever form of it a report uses."""

from __future__ import annotations

import re
from typing import NamedTuple

from firsthand.language.folding import folded

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
OFFICES = _TITLES - frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "miss",
        "sir",
        "dame",
        "lord",
        "lady",
        "father",
        "sister",
        "major",
        "minority",
        "vice",
        "prime",
        "whip",
    ]
)
"""What people are called by their office, rank or calling."""
_PARTICLE_WORDS = "de da di del della der den dos du la le van von bin ibn bint al el ter ten y"
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
_FIRST_NAMES_TOO = frozenset(["al", "el"])
_GENERATIONS = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}
_SURNAMES_TOO = frozenset(["king", "prince", "bishop", "pope", "judge", "marshal", "sheriff", "major"])
_BEFORE_SURNAMES = frozenset(["mr", "mrs", "ms", "miss", "dr", "sen", "rep", "gov"])
_PARTIES = frozenset(["democrat", "democrats", "republican", "republicans"])
"""What stands before a name, or behind that of a state, and is none."""
_PREPOSITIONS = frozenset(["of", "for", "from", "in", "at", "with", "who", "and"])
_PRONOUNS = frozenset(["he", "she", "they", "it", "i", "we", "you", "his", "her", "their", "him", "them", "who"])
_OFFICE_OF = re.compile(
    r"\b(?:Secretary|Minister|Speaker|Leader) (?:of|for) (?:the )?"
    r"(?:State|Defen[cs]e|Labou?r|Commerce|Education|Energy|Agriculture|Transportation|Treasury|Interior|War|House|"
    r"Homeland Security|Veterans Affairs|Health and Human Services|Housing and Urban Development|Foreign Affairs) (?=[A-Z])"
)
"""An office whose name has another behind a preposition."""
_BYNAME = re.compile(r"(?<=\s)[\"“‘][^\"”’]{1,30}[\"”’](?=\s)")
"""What stands in quotation marks within a name: Vincent “Slim” Tarn."""
_SERVANT_OF = re.compile(r"\bAbd(?:[- ]?[aeu]l[- ]?)(?=[A-Za-z]{3})")
"""What begins many Arabic names and is written apart from the rest or with it: Abdel Karim, Abd al-Karim, Abdulkarim."""
TOKEN = re.compile(r"[^\W_]+(?:[.'’&-][^\W_]+)*\.?")


class PersonName(NamedTuple):
    """A person's name: all but the last name, the last name, and what tells father from son; folded."""

    given: tuple[str, ...]
    last: str
    generation: str

    @property
    def whole(self) -> str:
        """Given names and the last."""
        return " ".join((*self.given, self.last))


def person_name(name: str) -> PersonName | None:
    """Take a person's name apart, leaving out titles and offices; None where the words hold no name.

    ``Senate Majority Leader Ann B. Lee Jr., R-Ky.`` is ``PersonName(("ann", "b"), "lee", "jr")``.
    """
    head = _OFFICE_OF.sub("", re.split(r"[,(]", name.removesuffix("'s").removesuffix("’s"))[0])
    head = _BYNAME.sub(" ", head) if _BYNAME.sub("", head).strip() else head
    head = _SERVANT_OF.sub("Abdul", head)
    kept: list[str] = []
    form = ""
    for token in TOKEN.findall(head):
        before, form = form, folded(token.rstrip("."))
        if form in _PREPOSITIONS:
            break  # "Angus King of Maine" ends here; "the mayor of Washington" holds no name
        if form.endswith("'s"):
            kept = []  # "Tara Council's Ben Lee"
        elif form in _TITLES and not (form in _SURNAMES_TOO and (kept or before in _BEFORE_SURNAMES)):
            kept = []
        elif form == "the" or form in _PARTIES:
            kept = []  # "THE MINISTRY" in a heading, "Ben the Lesser", "the Gorse Republican"
        elif token[0].islower() and form.split("-")[0] not in _PARTICLES:
            kept = []  # "campaign secretary Ben Lee": what goes before a common noun is not his name
        elif form not in _PRONOUNS:
            kept.append(form)
    generation = re.search(r"\b(jr|sr|ii|iii|iv)\b", folded(name))
    kept = [form for form in kept if form not in _GENERATIONS]
    if len(kept) > 1 and kept[0] in _PARTICLES - _FIRST_NAMES_TOO:
        kept = kept[1:]  # "Mr. de Lee" has no first name
    if not kept:
        return None
    return PersonName(tuple(kept[:-1]), kept[-1], generation.group() if generation else "")
