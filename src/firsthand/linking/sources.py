"""One source for each voice, however many reports and whatever form of its name they use.

A source joins the voice whose name it bears, in full or in part, where the evidence says so; half a name that fits
several joins none of them.  Voices without a name are never joined across reports: two "officials" may be two.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from firsthand.clusters import UnionFind
from firsthand.linking.matter import Matters
from firsthand.linking.voices.bodies import ONLY_BODY, SAME_BODY, same_bodies
from firsthand.linking.voices.carried import CARRIED, same_carried
from firsthand.linking.voices.caucuses import SAME_CAUCUS, same_caucuses
from firsthand.linking.voices.described import DESCRIBED, same_described
from firsthand.linking.voices.grouping import Grouping, group
from firsthand.linking.voices.known import Match, Register
from firsthand.linking.voices.merge_evidence import compare_names
from firsthand.linking.voices.name_variants import is_a_spelling
from firsthand.linking.voices.names import person_name
from firsthand.linking.voices.organisations import organisation_key
from firsthand.linking.voices.outlets_named import Outlets
from firsthand.linking.voices.papers import SAME_PAPER, of_a_case, same_papers
from firsthand.linking.voices.parts import with_relations
from firsthand.linking.voices.possibly_same import doubts, told
from firsthand.linking.voices.profiles import Profile, profile
from firsthand.linking.voices.spokespeople import with_spoken_for
from firsthand.linking.voices.together import TOGETHER, Together, same_together
from firsthand.model import (
    AnnotatedReport,
    Description,
    KnownVoice,
    LocatedSpan,
    Mention,
    Merge,
    PossiblySame,
    Source,
    SourceKind,
    Span,
    Unnamed,
)


def link_sources(
    annotated: Sequence[AnnotatedReport], matters: Matters, known: Sequence[KnownVoice] = ()
) -> tuple[tuple[Source, ...], dict[str, str]]:
    """Merge the sources of single reports into one for each voice.

    Takes the annotated reports and what they are about.  Gives the sources ``s1``… in the order of their first
    mention (reports as given, then text), with the mentions, descriptions and affiliations of all their reports, and
    the map from each report's own source ids to these.  A voice that the register ``known`` holds bears its id there,
    and voices that are one entry are one.
    """
    outlets = Outlets(one.report.outlet for one in annotated if one.report.outlet)
    whole = [
        (outlets.as_one(source, one.report.outlet), one.report) for one in annotated for source in with_spoken_for(one)
    ]
    local, reports = [source for source, _ in whole], [report for _, report in whole]
    profiles = [profile(source, report) for source, report in zip(local, reports, strict=True)]
    places = [
        (report.id, source.mentions[:1] and source.mentions[0].span, source.name)
        for source, report in zip(local, reports, strict=True)
    ]
    grouping = group(profiles, places, matters.likeness)
    order = sorted(range(len(local)), key=lambda index: places[index])
    alike = _told_alike(annotated, local, profiles, grouping.voice_of, order, matters)
    together = _put_together(grouping, alike, local, profiles)
    in_register = _recognise(grouping, profiles, Register(known))
    members: dict[int, list[int]] = {}
    for index, voice in enumerate(grouping.voice_of):
        members.setdefault(voice, []).append(index)
    ids = {voice: f"s{number}" for number, voice in enumerate(members, 1)}
    ids |= {voice: match.entry.id for voice, match in in_register.items()}
    possible = doubts(profiles, grouping, matters.same, order)
    new_id = {source.id: ids[voice] for source, voice in zip(local, grouping.voice_of, strict=True)}
    sources = tuple(
        _merged(
            ids[voice],
            [local[index] for index in indices],
            new_id,
            tuple(
                PossiblySame(ids[doubt.other], doubt.why, round(doubt.probability, 3))
                for doubt in possible.get(voice, ())
            ),
            _merges(grouping, local, indices, together),
        )
        for voice, indices in members.items()
    )
    return with_relations(sources, {one.report.id: one.report.text for one in annotated}), new_id


class _Alike(NamedTuple):
    """A source that something else than its name tells to be another."""

    pair: Together
    probability: float
    why: str
    """The reason, which the other's name ends."""


def _told_alike(
    annotated: Sequence[AnnotatedReport],
    local: Sequence[Source],
    profiles: Sequence[Profile],
    voice_of: Sequence[int],
    order: Sequence[int],
    matters: Matters,
) -> Iterator[_Alike]:
    """Give the people, groups, papers and bodies that are others, whatever their names; ``profiles[i]`` and ``voice_of[i]`` are of
    ``local[i]``."""
    reports = [profile_.reports[0] for profile_ in profiles]
    texts = {one.report.id: one.report.text for one in annotated}
    for pair in same_described(local, profiles, voice_of, order, texts, matters.same):
        yield _Alike(pair, DESCRIBED, "Of those whom reports on the matter quote, only one is what it is called:")
    for pair in same_together(local, reports, voice_of, order):
        yield _Alike(pair, TOGETHER, "The same are named together as in")
    for pair in same_papers(local, reports, order, matters.same):
        is_one_report = reports[pair.source] == reports[pair.other]
        why = "One report speaks of it and of" if is_one_report else "Two reports on one matter both speak of"
        yield _Alike(pair, SAME_PAPER, why)
    for pair, has_name in same_bodies(local, profiles, voice_of, order, texts, matters.same):
        if has_name:
            why = "Of the bodies that reports on the matter name, only one is called so:"
            yield _Alike(pair, ONLY_BODY, why)
        else:
            yield _Alike(pair, SAME_BODY, "Two reports on one matter both speak of")
    for pair in same_caucuses(local, reports, order, matters.same):
        yield _Alike(pair, SAME_CAUCUS, "All of one party in one body are meant, as in")
    for pair in same_carried(annotated, local, profiles, voice_of, order, matters.likeness):
        yield _Alike(pair, CARRIED, "It is had from the outlet whose own report tells of")


def _put_together(
    grouping: Grouping, alike: Iterable[_Alike], local: Sequence[Source], profiles: Sequence[Profile]
) -> dict[int, Merge]:
    """Make one voice of each two that are ``alike``, the first reason of several counting; gives the reasons by source."""
    voices = UnionFind(len(local))
    found: dict[int, Merge] = {}
    for (source, other), probability, why in alike:
        one, two = grouping.voice_of[source], grouping.voice_of[other]
        if voices.find(one) != voices.find(two):
            voices.join(one, two)
            own = local[source].name
            found[source] = Merge(profiles[source].reports[0], own, f"{why} “{local[other].name}”.", probability)
    grouping.voice_of[:] = map(voices.find, grouping.voice_of)
    grouping.unsure[:] = [join._replace(voice=voices.find(join.voice)) for join in grouping.unsure]
    return found


def _recognise(grouping: Grouping, profiles: Sequence[Profile], register: Register) -> dict[int, Match]:
    """Find the voices that a register holds, and put those of one entry together in ``grouping``."""
    voices: dict[int, Profile] = {}
    for profile_, voice in zip(profiles, grouping.voice_of, strict=True):
        voices.setdefault(voice, Profile()).absorb(profile_)
    first_of: dict[str, int] = {}
    found: dict[int, Match] = {}
    moved: dict[int, int] = {}
    for voice, whole in voices.items():
        if (match := register.find(whole)) is not None:
            moved[voice] = first_of.setdefault(match.entry.id, voice)
            found.setdefault(moved[voice], match)
    grouping.voice_of[:] = [moved.get(voice, voice) for voice in grouping.voice_of]
    grouping.unsure[:] = [join._replace(voice=moved.get(join.voice, join.voice)) for join in grouping.unsure]
    return found


def _merges(
    grouping: Grouping, local: Sequence[Source], indices: Sequence[int], together: Mapping[int, Merge]
) -> tuple[Merge, ...]:
    found = []
    for index in indices:
        source, join = local[index], grouping.joins.get(index)
        if index in together:
            found.append(together[index])
        elif join is not None and source.mentions:
            found.append(Merge(source.mentions[0].report, source.name, told(join.verdict), round(join.probability, 3)))
    return tuple(found)


def _merged(
    new: str,
    parts: Sequence[Source],
    new_id: dict[str, str],
    possible: tuple[PossiblySame, ...],
    merges: tuple[Merge, ...],
) -> Source:
    """Give one source made of ``parts``, the same voice in several reports."""
    kinds = Counter(part.kind for part in parts)
    order: tuple[SourceKind, ...] = ("person", "organisation", "document", "group", "anonymous")
    named = [part for part in parts if part.unnamed is None and (part.kind != "person" or person_name(part.name))]
    names = Counter(part.name for part in named or parts)
    names = Counter({name: names[name] for name in names if not any(holds_more(name, other) for other in names)})
    names = Counter({name: names[name] for name in names if not any(_is_slip(name, other, names) for other in names)})
    fullest = max(map(_fullness, names))
    name = of_a_case(names) or min(
        (name for name in names if _fullness(name) == fullest),
        # A heading's capitals are the page's, not the name's; acronyms have none but capitals.  A straight apostrophe is
        # what a keyboard has for the printed one.
        key=lambda name: (name.isupper() and " " in name, len(name), -names[name], "'" in name, name),
    )
    speaks_for = dict.fromkeys(new_id[other] for part in parts for other in part.speaks_for if other in new_id)
    return Source(
        id=new,
        name=name,
        kind=max(order, key=lambda kind: kinds[kind]),
        unnamed=_how_unnamed(parts),
        descriptions=_together(item for part in parts for item in part.descriptions),
        affiliations=_together(item for part in parts for item in part.affiliations),
        speaks_for=tuple(other for other in speaks_for if other != new),
        possibly_same=possible,
        merges=merges,
        mentions=_in_text_order(parts),
    )


def holds_more(name: str, other: str) -> bool:
    """Tell whether ``name`` is ``other``, a person's whole name, with words beside it that are none of it."""
    one, whole = person_name(name), person_name(other)
    found = None if one is None or whole is None or len(one.given) <= len(whole.given) else compare_names(one, whole)
    return found is not None and found[0].feature == "name within longer words"


def _is_slip(name: str, other: str, names: Mapping[str, int]) -> bool:
    """Tell whether ``name`` is ``other`` spelt as fewer reports spell it; ``names`` are by how many have them."""
    if names[name] >= names[other]:
        return False
    one, whole = person_name(name), person_name(other)
    if one is None or whole is None or len(one.given) != len(whole.given):
        return False
    pairs = [*zip((*one.given, one.last), (*whole.given, whole.last), strict=True)]
    return one[:2] != whole[:2] and all(first == second or is_a_spelling(first, second) for first, second in pairs)


def _in_text_order(parts: Sequence[Source]) -> tuple[Mention, ...]:
    """Give the mentions of ``parts``, which stand in the order of reading, by report and then in text order."""
    by_report: dict[str, set[Span]] = {}
    for part in parts:
        for mention in part.mentions:
            by_report.setdefault(mention.report, set()).add(mention.span)
    return tuple(Mention(report, span) for report, spans in by_report.items() for span in sorted(spans))


def _fullness(name: str) -> tuple[int, int]:
    """Give how many whole words a name has, titles and articles before it left out, and how many letters."""
    taken_apart = person_name(name)
    words = (*taken_apart.given, taken_apart.last) if taken_apart else organisation_key(name)
    return sum(len(word) > 1 for word in words), sum(map(len, words))


def _together(items: Iterable[Description]) -> tuple[Description, ...]:
    """Put descriptions of the same words together, in the order in which they first stand."""
    spans: dict[str, list[LocatedSpan]] = {}
    for item in items:
        spans.setdefault(item.words, []).extend(item.spans)
    return tuple(Description(words, tuple(dict.fromkeys(where))) for words, where in spans.items())


def _how_unnamed(parts: Sequence[Source]) -> Unnamed | None:
    """Give how a voice is unnamed: as the report says that says most; not at all unnamed where one names it."""
    told = {part.unnamed for part in parts}
    ways: tuple[Unnamed | None, ...] = (None, "by request", "by role", "not at all")
    return next(way for way in ways if way in told)
