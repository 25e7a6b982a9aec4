"""Outlets: which names and phrases stand for somebody who publishes others' words."""

from __future__ import annotations

import re
from collections.abc import Iterable

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


_NAME = r"(?P<name>[A-Z][\w&.-]{0,60}(?:\s(?:(?:of|de|del|der|di|la|le)\s)?[A-Z0-9][\w&.-]{0,60}){0,3})"
"""Up to four words, none so long that a line of letters and dots would be read again from each of them."""
_DATELINE = re.compile(rf"^[^\n()]{{2,60}}\({_NAME}\)\s*[-–—]", re.MULTILINE)
"""Where an agency stands at the head of its report ("HARBOUR, May 3 (Tanva) -")."""
_SAID_TO_BE = re.compile(
    r"\b(?:news agency|wire service|newspaper|weekly|tabloid|broadcaster|news (?:site|website|portal|outlet)|(?:radio|television|TV|"
    rf"Telegram|YouTube) (?:channel|station))\s{_NAME}(?=[,.;:”\"]|\s+(?:and|as|cit|has|had|in|on|quot|report|said|says|that|wr))"
)
"""Where a name stands behind what it is ("the weekly Morgen reported")."""
_BEHIND = re.compile(
    rf"\b{_NAME}(?:,\s(?:an?|the)\s(?:[\w-]+\s){{0,3}}?(?:newspaper|weekly|tabloid|broadcaster)|\snews agency)\b"
)
"""Where a name stands before what it is; a comma goes before what else is an outlet without saying so of a name ("In *June, the
magazine* …")."""
_CITING = re.compile(rf"\b{_NAME}(?:\sreport(?:ed|s)(?:\s\w+)?,\s(?:citing|quoting)|,\swhich\s(?:cited|quoted))\b")
"""Whoever reports a thing and names others for it."""
_AS_AN_OUTLET = re.compile(
    r"the\s+(?:(?:local|private|radio|state|Telegram|television|TV)\s+)?(?:(?:news|press|wire)\s+agency|broadcaster|channel|daily|magazine|newsletter"
    r"|(?:news\s?)?paper|(?:news\s+)?(?:outlet|portal|site|website)|station|tabloid|weekly)",
    re.IGNORECASE,
)


def is_outlet_described(words: str) -> bool:
    """Whether words say of an outlet nothing but that it is one ("the news agency", "the weekly")."""
    return _AS_AN_OUTLET.fullmatch(" ".join(words.split())) is not None


def outlets_named(text: str) -> frozenset[str]:
    """The names that a report's ``text`` says are outlets'; without articles, as written."""
    patterns = (_DATELINE, _SAID_TO_BE, _BEHIND, _CITING)
    return _as_names(match["name"] for pattern in patterns for match in pattern.finditer(text))


def own_outlet(published_by: str | None) -> frozenset[str]:
    """The name of the outlet that a report is of, as `outlets_named` gives names; empty where none is known."""
    return _as_names([" ".join((published_by or "").split())])


def in_full(name: str, outlets: Iterable[str]) -> str:
    """The full name of the one outlet whose last word a name is ("the *Courier*" in the Harbour Courier), else the name."""
    longer = {outlet for outlet in outlets if " " not in name and outlet.endswith(f" {name}")}
    return longer.pop() if len(longer) == 1 else name


def _as_names(found: Iterable[str]) -> frozenset[str]:
    return frozenset(re.sub(r"^The\s+", "", name) for name in found if name[:1].isupper())
