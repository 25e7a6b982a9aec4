"""What is known of a voice when it is compared with others: the forms of its name, its offices, whom it belongs to."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from firsthand.language.folding import folded
from firsthand.linking.voices.names import OFFICES, PersonName, person_name
from firsthand.linking.voices.organisations import BODY_WORDS, organisation_key, organisation_words
from firsthand.linking.words import content_stems
from firsthand.model import Report, Source, SourceKind

_A_PEOPLE = re.compile(r"[^\W_]{4,}(?:ans|als|crats|ists|ites|ives)$")
"""How the names of parties, peoples and the like end."""
_A_PARTY = re.compile(r"(?:Republic|Democr|Libertari)(?:ans|ats)")
"""Parties' people, whose capital is their name's even where it begins a sentence."""
_LONGEST_NAME = 6
"""Words that the name of a person may have with what is wrongly taken into it."""
_DEFINITE = re.compile(r"^[Tt]he\b|^[^\W\d_].*['’]s?\s")
_LONGEST_CALLING = 5
"""Stems of a description that may be somebody's standing one."""
_COURTESY = {"mr": "m", "sir": "m", "lord": "m", "mrs": "f", "ms": "f", "miss": "f", "lady": "f", "dame": "f"}
_BEFORE = re.compile(r"\b([A-Z][a-z]{1,12})\.?\s+$")
_WORD = re.compile(r"[^\W_]+")
_TITLE_REACH = 14
"""Characters before a name in which its title stands."""

_SAMPLED = 24
"""Mentions of a source that are looked at, so that a book's hero costs no more than anybody."""

_ABBREVIATED = {
    "sen": "senator", "rep": "representative", "congressman": "representative", "congresswoman": "representative",
    "gov": "governor", "gen": "general", "maj": "major", "col": "colonel", "lt": "lieutenant", "capt": "captain",
    "sgt": "sergeant", "prof": "professor", "adm": "admiral", "spokeswoman": "spokesman", "spokesperson": "spokesman",
    "chairwoman": "chairman", "chairperson": "chairman", "chair": "chairman", "advisor": "adviser", "rev": "reverend", "attorney": "lawyer",
}  # fmt: skip


@dataclass(slots=True)
class Profile:
    """One report's source, or what several that were joined are known to be."""

    names: list[PersonName] = field(default_factory=list)
    """The forms of a person's name, the fullest first."""
    titles: list[str] = field(default_factory=list)
    """The names as written."""
    kinds: set[SourceKind] = field(default_factory=set)
    offices: set[str] = field(default_factory=set)
    affiliations: set[tuple[str, ...]] = field(default_factory=set)
    said_of: set[str] = field(default_factory=set)
    """Stems of the words that describe it."""
    genders: set[str] = field(default_factory=set)
    reports: list[str] = field(default_factory=list)
    calling: frozenset[str] = frozenset()
    """What an unnamed person is called ("the Radio Ost host"), as stems; empty for the named and for what says too little."""
    is_named: bool = False
    """Whether it bears a proper name, by which another report knows it too."""

    @property
    def name(self) -> PersonName | None:
        """The fullest form of a person's name, or None."""
        return self.names[0] if self.names else None

    def absorb(self, other: Profile) -> None:
        """Add what another profile of the same voice knows."""
        self.names = sorted({*self.names, *other.names}, key=lambda name: (-len(name.given), name))
        self.titles += [title for title in other.titles if title not in self.titles]
        self.kinds |= other.kinds
        self.offices |= other.offices
        self.affiliations |= other.affiliations
        self.said_of |= other.said_of
        self.genders |= other.genders
        self.is_named = self.is_named or other.is_named
        self.reports += [report for report in other.reports if report not in self.reports[-1:]]


def profile(source: Source, report: Report) -> Profile:
    """Give what ``report`` says of one of its sources."""
    name = person_name(source.name)
    described = [item.words for item in source.descriptions]
    words = [folded(word) for phrase in (*described, source.name) for word in _WORD.findall(phrase)]
    genders = set()
    for mention in source.mentions[:_SAMPLED]:
        start, end = mention.span
        before = _BEFORE.search(report.text[max(0, start - _TITLE_REACH) : start])
        first = _WORD.match(report.text[start:end])
        for found in (before and before.group(1), first and first.group()):
            if found:
                words.append(folded(found))
                genders.add(_COURTESY.get(folded(found), ""))
    own = set(organisation_words(source.name)) | set(name.given if name else ()) | {name.last if name else ""}
    return Profile(
        names=[name] if name and (source.kind == "person" or _may_be_a_person(source)) else [],
        titles=[source.name],
        kinds={source.kind},
        offices={_ABBREVIATED.get(word, word) for word in words if word in OFFICES and word not in own},
        affiliations={key for item in source.affiliations if (key := organisation_key(item.words))},
        said_of={stem for phrase in described for stem in stems(phrase)} - own,
        genders=genders - {""},
        calling=_calling(source),
        reports=[report.id],
        is_named=_is_named(source, report.text),
    )


def stems(phrase: str) -> frozenset[str]:
    """Give the stems of a description's words, those for one office made one."""
    plain = " ".join(_ABBREVIATED.get(word, word) for word in re.sub("['’]s?\\b", "", phrase).casefold().split())
    return frozenset(content_stems(plain, ((0, len(plain)),)))


def _calling(source: Source) -> frozenset[str]:
    """Give what a definite description of one unnamed person says of him, if it is more than a bare noun."""
    if source.kind != "anonymous" or not _DEFINITE.search(source.name):
        return frozenset()
    found = stems(source.name)
    return found if 1 < len(found) <= _LONGEST_CALLING else frozenset()


def _may_be_a_person(source: Source) -> bool:
    """Tell whether what was not taken for a person may be one after all; "Liberals" are many, "Sanders" is a man."""
    is_a_people = source.kind == "group" and _A_PEOPLE.search(source.name)
    words = source.name.split()
    named = all(word[0].isupper() for word in words) and not set(organisation_words(source.name)) & BODY_WORDS
    return named and not is_a_people and len(words) <= _LONGEST_NAME


def _is_named(source: Source, text: str) -> bool:
    """Tell whether a source bears a proper name, by which another report knows it too.

    A capital says so.  The first word may have one from beginning a sentence: for a document or a group it counts if
    ``text`` writes that word with a capital after a small letter too.
    """
    if source.kind == "person":
        return person_name(source.name) is not None
    words = [word for word in _WORD.findall(source.name) if word.casefold() not in ("the", "a", "an")]
    capitals = [word for word in words if word[0].isupper()]
    if source.kind == "anonymous" or not capitals:
        return False
    if len(words) == 1 and words[0].casefold() in BODY_WORDS:
        return False
    if _A_PARTY.fullmatch(words[0]) or source.kind == "organisation" or len(capitals) > 1 or not words[0][0].isupper():
        return True
    return bool(re.search(rf"[a-z,] {re.escape(words[0])}\b", text))
