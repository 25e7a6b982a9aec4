"""Credit, licence and address in the words under a picture, and captions that stand in plain text.

Licences are brought to the short form that Creative Commons itself uses (``CC BY-SA 4.0``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from firsthand.model import Caption

_CREATIVE_COMMONS = re.compile(
    r"\bCC[ -]?(?P<kind>BY(?:[ –-](?:NC|SA|ND)\b)*|0|Zero\b)(?:[ -]*(?P<version>\d\.\d)\b)?", re.IGNORECASE
)
_SPELLED_OUT = re.compile(
    r"\bCreative Commons(?:'|’)?s? (?:Attribution(?P<terms>(?:[ –-]{1,3}(?:NonCommercial|Non-Commercial|ShareAlike|"
    r"Share-Alike|Share Alike|NoDerivatives|NoDerivs))*)|(?P<zero>Zero|CC0))"
    r"(?: (?P<version>\d\.\d))?(?: (?:International|Unported|Generic|Universal))?(?: Licen[cs]e)?",
    re.IGNORECASE,
)
_LICENCE_ADDRESS = re.compile(
    r"https?://creativecommons\.org/(?:licenses/(?P<terms>by(?:-[a-z]{2})*)|publicdomain/(?P<zero>zero|mark))"
    r"(?:/(?P<version>\d\.\d))?[^\s)]*",
    re.IGNORECASE,
)
_OPEN_GOVERNMENT = re.compile(r"\b(?:OGL|Open Government Licen[cs]e)(?: v?(?P<version>\d(?:\.\d)?))?", re.IGNORECASE)
_FREE_DOCUMENTATION = re.compile(r"\bGFDL(?: (?P<version>\d\.\d))?|\bGNU Free Documentation Licen[cs]e", re.IGNORECASE)
_PUBLIC_DOMAIN = re.compile(r"\bpublic domain\b", re.IGNORECASE)
_TERMS = {"noncommercial": "NC", "sharealike": "SA", "noderivatives": "ND", "noderivs": "ND"}

_ADDRESS = re.compile(r"https?://[^\s<>\"“”]+")
_SOURCE_ADDRESS = re.compile(
    r"\b(?:Source|Via|Original|Quelle)\s*:?\s*(?P<address>https?://[^\s<>\"“”]+)", re.IGNORECASE
)
_LABEL = (
    r"(?:(?:AP|AFP|EPA|UN|NATO|NASA)\s+(?:Photo|Image)s?\s*/\s*|"
    r"(?:Photo|Photograph|Picture|Image|Foto|Illustration|Graphic|Screenshot)(?:graph)?(?:\s+(?:credit|courtesy(?:\s+of)?|by|via))?"
    r"\s*(?::|(?<=by)|(?<=via)|(?<=of)|(?<=courtesy)|/)\s*|Credit\s*:\s*|©\s*|Copyright\s*:?\s*)"
)
_LABELLED_IN_BRACKETS = re.compile(rf"[(\[]\s*(?P<credit>{_LABEL}[^()\[\]]{{2,120}})\s*[)\]]\.?\s*$", re.IGNORECASE)
_LABELLED_AT_END = re.compile(rf"(?:^|[.!?”\"]\s+|[|–—]\s*)(?P<credit>{_LABEL}[^.!?]{{2,100}})\.?\s*$", re.IGNORECASE)
_BRACKETED = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_LEADING = re.compile(
    r"^\s*(?:(?:Photo|Photograph|Picture|Image|Foto|Illustration|Graphic|Screenshot)(?:\s+(?:credit|courtesy(?:\s+of)?|by|via))?"
    r"\s*:?\s+|Credit\s*:?\s*|©\s*|\(c\)\s*|Copyright\s*:?\s*|by\s+)+",
    re.IGNORECASE,
)
_PICTURE_ADDRESS = re.compile(
    r"\.(?:jpe?g|png|gif|webp|tiff?|svg)\b|/File:|//(?:commons\.wikimedia|(?:www\.)?flickr|unsplash)\.", re.IGNORECASE
)
_SHOWS = re.compile(
    r"^[(\[](?!(?:an?|the|this|that|these|those|his|her|their|our|my|he|she|they|we|i|it|in|on|see)\s)(?:(?:[A-Z][\w-]*|\w+)\s+){0,4}?(?:photo(?:graph)?|picture|image|snapshot|screenshot|screengrab|video|footage|still)s?\b"
    r"[^()\[\]]{0,40}\b(?:shows?|showing|depicts?|depicting|of)\b[^()\[\]]*[)\]]\.?$",
    re.IGNORECASE,
)
"""A line in brackets that says what a picture shows, in the style of captions, without an article: one without a source,
where it names none."""
_LONGEST = 700


@dataclass(frozen=True, slots=True)
class Rights:
    """What a caption says of where its picture comes from; null where it says nothing."""

    credit: str | None
    licence: str | None
    source_url: str | None


def _licence(text: str) -> tuple[int, str] | None:
    """Find the licence; return where the words for it begin, and its short form."""
    forms = (_LICENCE_ADDRESS, _CREATIVE_COMMONS, _SPELLED_OUT, _OPEN_GOVERNMENT, _FREE_DOCUMENTATION, _PUBLIC_DOMAIN)
    found = [match for form in forms if (match := form.search(text))]
    if not found:
        return None
    return min(match.start() for match in found), _short_form(found[0])


def _short_form(found: re.Match[str]) -> str:
    """Return the short form of the licence that one of the patterns found."""
    parts = found.groupdict()
    if found.re is _PUBLIC_DOMAIN or (parts.get("zero") or "").lower() == "mark":
        return "public domain"
    if found.re is _LICENCE_ADDRESS:
        name = "CC0" if parts["zero"] else f"CC {parts['terms'].upper()}"
    elif found.re is _CREATIVE_COMMONS:
        kind = re.sub(r"[ –]", "-", parts["kind"].upper())
        name = "CC0" if kind in ("0", "ZERO") else f"CC {kind}"
    elif found.re is _SPELLED_OUT:
        words = re.sub(r"[^a-z]", "", (parts["terms"] or "").lower())
        name = (
            "CC0"
            if parts["zero"]
            else "CC BY" + "".join(f"-{short}" for word, short in _TERMS.items() if word in words)
        )
    else:
        name = "OGL" if found.re is _OPEN_GOVERNMENT else "GFDL"
    return f"{name} {parts['version']}" if parts["version"] else name


def _trimmed_address(address: str) -> str:
    """Drop the sentence's own marks from the end of an address, and a bracket that it does not open."""
    while address and (address[-1] in ".,;:!?'’" or (address[-1] == ")" and address.count(")") > address.count("("))):
        address = address[:-1]
    return address


def _source_address(text: str) -> str | None:
    if found := _SOURCE_ADDRESS.search(text):
        return _trimmed_address(found["address"])
    for found in _ADDRESS.finditer(text):
        if not _LICENCE_ADDRESS.match(found[0]):
            return _trimmed_address(found[0])
    return None


def _clean_credit(credit: str) -> str | None:
    credit = _ADDRESS.sub("", _LEADING.sub("", credit)).strip(" \t,;:|/()[]–—-·•.")
    return credit if any(map(str.isalpha, credit)) and len(credit) <= 150 else None


def read_rights(text: str) -> Rights:
    """Read who is credited, the licence and the picture's address out of a caption.

    Args:
        text: the caption's words.

    Returns:
        The credit as written (without "Photo by", ©), the licence in its short form, and the address that the words
        give for the picture; each null where the caption has none.
    """
    credit = None
    found = _licence(text)
    if found is not None:
        place = found[0]
        brackets = [b.start(1) for b in _BRACKETED.finditer(text) if b.start() <= place < b.end()]
        before = text[brackets[0] : place] if brackets else re.split(r"[.!?”\"]\s+", text[:place])[-1]
        if brackets or _LEADING.match(before) or re.search(r"[,/|–—(-]\s*$", before):
            credit = _clean_credit(before)
    if credit is None and (labelled := _LABELLED_IN_BRACKETS.search(text) or _LABELLED_AT_END.search(text)):
        credit = _clean_credit(re.sub(r"^\s*\w+\s+Photos?\s*/\s*", "", labelled["credit"]))
    return Rights(credit, found[1] if found else None, _source_address(text))


def _is_caption(line: str) -> bool:
    """Tell whether a line is a caption beyond doubt: it ends with the picture's licence, credit or address."""
    if _LABELLED_IN_BRACKETS.search(line) or _LABELLED_AT_END.search(line) or _SHOWS.match(line):
        return True
    body = line.rstrip(" .")
    source = _SOURCE_ADDRESS.search(line)
    if source is not None and source.end() >= len(body):
        words = line[: source.start()].rstrip(" .")
        return len(words.split()) >= 2 and (words.endswith(")") or _PICTURE_ADDRESS.search(source[0]) is not None)
    return body.endswith(")") and _licence(body[body.rfind("(") :]) is not None


def captions_in_text(text: str) -> tuple[Caption, ...]:
    """Find the captions that stand in plain text as lines of their own, where they are beyond doubt.

    A line is one when it ends with a licence in brackets, with "(Photo: ...)" or the like, or with "Source:" and a
    picture's address, or says in brackets what a picture shows; one that names no source has neither credit nor address.
    Whom it shows is left to annotation.
    """
    captions = []
    start = 0
    for line in text.split("\n"):
        words = line.strip()
        if 0 < len(words) <= _LONGEST and _is_caption(words):
            rights = read_rights(words)
            first = start + line.index(words[0])
            captions.append(Caption(((first, first + len(words)),), rights.credit, rights.licence, rights.source_url))
        start += len(line) + 1
    return tuple(captions)
