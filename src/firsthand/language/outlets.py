"""Outlets: which names and phrases stand for somebody who publishes others' words."""

from __future__ import annotations

import re

_IN_NAMES = frozenset(
    """
    Advertiser Argus Bulletin Chronicle Courier Daily Digest Dispatch Echo Enquirer Examiner Gazette Globe Guardian Herald Inquirer Insider
    Journal Ledger Mirror Monitor News Newsletter Newsweek Newswire Observer Online Post Press Radio Register Reporter Review Sentinel Standard
    Star Sun Telegraph Television Times Today Tribune TV Weekly Wire
    """.split()  # noqa: SIM905
)
"""Words with which names of outlets and of their programmes end; in small letters they mean other things."""
_DESCRIPTIONS = frozenset(
    """
    affiliate broadcaster broadcasting channel magazine network newscast newsletter newspaper newspapers newsroom newswire outlet
    outlets podcast programme radio show station stations television tv webcast
    """.split()  # noqa: SIM905
)
"""Words that say what an outlet is."""
_NAMES = frozenset(
    """
    abc afp anadolu ap atlantic axios bbc belta bloomberg breitbart buzzfeed cbc cbs cnbc cnn c-span economist espn euronews fox gawker
    haaretz hbo huffpost interfax itv izvestia jazeera kommersant kyodo mediazona meduza mcclatchy msnbc nbc npr pbs politico pravda
    propublica rappler reuters semafor slate spiegel sputnik suspilne tass tmz ukrinform unian univision upi vedomosti vice vox wabc
    xinhua
    """.split()  # noqa: SIM905
)
_ALSO_PEOPLE = frozenset(["fox", "vice"])
"""Those of the names that people bear too."""
_CALL_SIGN = re.compile(r"[KW][A-Z]{2,3}(?:-(?:TV|FM|AM))?")
"""What stations of the United States are called by, as the Federal Communications Commission assigns it."""
_WORD = re.compile(r"[\w.-]+")
_DESCRIBED = re.compile(
    r"\b(?:news|wire|press) (?:agency|agencies|services?)\b|^(?:the )?(?:daily|tabloid|weekly)$", re.IGNORECASE
)
"""What an outlet is called in several words, or by how often it appears where no more is said of it."""
_ADDRESS = re.compile(r"[\w.-]+\.(?:com|net|org|info|gov|edu|tv|fr|de|uk)", re.IGNORECASE)
_BESIDES = ("press conference", "news conference", "press release", "press secretary", "press office", "talk show host")
_AS_AN_OUTLET = re.compile(
    r"the\s+(?:(?:local|private|radio|state|Telegram|television|TV)\s+)?(?:(?:news|press|wire)\s+agency|broadcaster|channel|daily|magazine|newsletter"
    r"|(?:news\s?)?paper|(?:news\s+)?(?:outlet|portal|site|website)|station|tabloid|weekly)",
    re.IGNORECASE,
)


def is_outlet(words: str) -> bool:
    """Whether words name or describe an outlet or one of its programmes ("The Harbour Courier", "KXYZ radio")."""
    plain = words.replace("’s", "").replace("'s", "")
    found = [part for word in _WORD.findall(plain) for part in word.split("-")] + _WORD.findall(plain)
    if _DESCRIBED.search(plain.strip()):
        return True
    if not found or any(other in plain.lower() for other in _BESIDES):
        return False
    return any(_names_one(word) for word in found)


def is_address(word: str) -> bool:
    """Whether one word is the address of a site, which stands for whoever keeps it ("harbourwatch.org")."""
    return _ADDRESS.fullmatch(word) is not None


def is_outlets_name(word: str) -> bool:
    """Whether one word is the name of an outlet, and nobody's ("Politico")."""
    lower = word.lower().rstrip(".")
    return lower in _NAMES - _ALSO_PEOPLE and not word.islower()


def _names_one(word: str) -> bool:
    lower = word.lower().rstrip(".")
    if lower in _DESCRIPTIONS or word.rstrip(".") in _IN_NAMES or _CALL_SIGN.fullmatch(word) is not None:
        return True
    return lower in _NAMES and not word.islower()


def is_outlet_described(words: str) -> bool:
    """Whether words say of an outlet nothing but that it is one ("the news agency", "the weekly")."""
    return _AS_AN_OUTLET.fullmatch(" ".join(words.split())) is not None
