"""Bodies by one word: what a report says of a word shows that it names a state, a town or a firm, and nobody.

Names that no list has ("Osmaria", "Halvex") are taken for people's, and "he" and "she" then point to them.
"""

from __future__ import annotations

import re

from firsthand.annotating.mentions.given_names import MEN, WOMEN
from firsthand.annotating.mentions.nouns import DOCUMENTS, ORGANISATIONS
from firsthand.language.folding import folded

_OWNED = (
    r"(?:(?:[Dd]efen[cs]e|[Ee]nergy|[Ff]inance|[Ff]oreign|[Hh]ealth|[Ii]nterior)\s+[Mm]inistry|borders?|capital|coast|embassy"
    r"|parliament|chief\s+executive|headquarters|share(?:s|holders|\s+price)|stock)"
)
"""What belongs to a state or a firm, and to no human being."""
_CAPITALS = frozenset(
    """
    Abuja Accra Algiers Amman Ankara Asuncion Athens Baghdad Baku Bamako Bangkok Beijing Beirut Belgrade Berlin Bern Bogota Bratislava
    Brasilia Brussels Bucharest Budapest Cairo Canberra Caracas Chisinau Copenhagen Damascus Delhi Dhaka Doha Dublin Dushanbe Hanoi
    Harare Havana Helsinki Islamabad Jakarta Jerusalem Kabul Kampala Kathmandu Khartoum Kigali Kinshasa Kyiv Lima Lisbon Ljubljana
    London Luanda Madrid Managua Manila Minsk Montevideo Moscow Muscat Nairobi Nicosia Oslo Ottawa Paris Podgorica Prague Pretoria
    Pristina Pyongyang Quito Rabat Reykjavik Riga Riyadh Rome Sarajevo Seoul Singapore Skopje Sofia Stockholm Taipei Tallinn Tashkent
    Tbilisi Tehran Tirana Tokyo Tripoli Tunis Vienna Vilnius Warsaw Washington Yerevan Zagreb
    """.split()  # noqa: SIM905
)
"""Cities by which states are called ("*Washington* urged calm")."""
_PARTS = (
    r"(?:aircraft|bosses|customers|employees|engineers|executives|factories|fighters|flights?|passengers|refinery|shareholders|shops"
    r"|stores|warehouses?|workers)"
)
"""What a firm or an armed group has, right behind its name."""
_POSTS_AT = (
    r"(?:activist|adviser|analyst|campaigner|chemist|director|economist|employee|engineer|executive|expert|fellow|founder|head|investigator"
    r"|lawyer|manager|physicist|researcher|scientist|spokesman|spokesperson|spokeswoman|worker)s?"
)
"""Whoever works "at" a body; a family has none such."""
_TOLD = r"(?:added|declined|denied|said|says|told|warned)"
_WORD = r"([A-Z][a-z]{2,})"
_SIGNS = tuple(
    re.compile(sign)
    for sign in (
        rf"\b{_WORD}['’]s?\s+{_OWNED}\b",
        rf"\b{_WORD}\s+(?:shares|stock)\s+(?:fell|rose|dropped|jumped|gained|lost|slid|slumped|tumbled|were|was|have|had)\b",
        rf"\b(?:[Ss]hares|[Ss]tock)\s+in\s+{_WORD}\b(?!\s+[A-Z])",
        rf"\b(?:[Aa]cross|[Tt]hroughout|(?:[Cc]apital|[Gg]overnment|[Pp]eople|[Rr]epublic)\s+of|[Bb]orders?\s+with)\s+{_WORD}\b(?!\s+[A-Z])",
        rf"\b(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est)ern\s+{_WORD}\b(?!\s+[A-Z])",
        rf"(?:^|[.!?”\"]\s+|\n)In\s+{_WORD},",
        rf"(?<!believe )(?<!confidence )(?<!faith )(?<!trust )\bin\s+{_WORD}(?=[,.;]|\s(?:and|for|last|on|this)\b)",
        rf"\b[Nn]eighbou?ring\s+{_WORD}\b",
        rf"\b{_WORD},\s+which\b",
        rf"\b{_WORD}(?<!an)(?<!ese)(?<!ish)\s+{_PARTS}\b",
        rf"\b{_POSTS_AT}\s+at\s+{_WORD}\b(?!\s+[A-Z]|['’])",
        rf"(?:^|[.!?”\"]\s+|\n){_WORD}\s+(?:are|believe|claim|confirm|deny|have|hope|insist|reject|say|want|were)\s",
    )
)
_IT_WENT_ON = re.compile(
    rf"(?:^|[.!?”\"]\s+|\n){_WORD}\s+(?:says|said|warned)\b([^.!?\n]*)\.\s+It\s+(?:also\s+)?{_TOLD}\b"
)
"""A sentence that somebody tells, before one that "it" tells."""
_PEOPLES = re.compile(r"\b([A-Z][a-z]{2,}ia)ns?\b")
"""How those of a state or region whose name ends in "ia" are called, and what is theirs."""


def told_as_bodies(text: str) -> frozenset[str]:
    """Words with a capital that a text uses as it does the names of states, places and firms, or that are known to stand for
    states; no given names."""
    found = _CAPITALS | {one for sign in (*_SIGNS, _PEOPLES) for one in sign.findall(text)}
    found |= {match[1] for match in _IT_WENT_ON.finditer(text) if not any(map(_speaks, match[2].split()))}
    return frozenset(word for word in found if word.casefold() not in MEN | WOMEN)


def _speaks(word: str) -> bool:
    """Whether a word is for what "it" may be that says something."""
    return folded(word.strip(".,;:()")) in DOCUMENTS | ORGANISATIONS or word.isupper()
