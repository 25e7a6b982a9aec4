"""One source for each voice, however many reports and whatever form of its name they use.

A name joins what bears the same name; half a name ("Mr. Lee", "J. Lee") joins the one fuller name that it fits, and
nothing where it fits several.  Voices without a name are never joined across reports: two "officials" may be two.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from firsthand.linking.clusters import UnionFind
from firsthand.linking.matter import Matters
from firsthand.linking.names import PersonName, acronyms, given_names_agree, organisation_key, person_name
from firsthand.model import (
    AnnotatedReport,
    Description,
    LocatedSpan,
    Mention,
    PossiblySame,
    Source,
    SourceKind,
    Span,
    Unnamed,
)

_WORD = re.compile(r"[^\W_]+")

_A_PEOPLE = re.compile(r"[^\W_]{4,}(?:ans|als|crats|ists|ites|ives)$")
"""How the names of parties, peoples and the like end."""

_ALIKE_IS_SAME = 0.8
"""How often unnamed voices of one description in two reports of one event are one: 4 of the 5 pairs in 30 events."""

_POSSIBLE = 5
"""How many sources one is said to be possibly the same as, at most: a longer list tells a reader nothing."""


def link_sources(annotated: Sequence[AnnotatedReport], matters: Matters) -> tuple[tuple[Source, ...], dict[str, str]]:
    """Merge the sources of single reports into one for each voice.

    Takes the annotated reports and what they are about.  Gives the sources ``s1``… in the order of their first
    mention (reports as given, then text), with the mentions, descriptions and affiliations of all their reports, and
    the map from each report's own source ids to these.
    """
    local = [source for one in annotated for source in one.sources]
    report_of = [one.report.id for one in annotated for _ in one.sources]
    groups = UnionFind(len(local))
    _join_people(local, report_of, groups)
    texts = {one.report.id: one.report.text for one in annotated}
    named = [_is_named(source, texts[report]) for source, report in zip(local, report_of, strict=True)]
    _join_organisations(local, named, groups)
    merged = groups.groups()
    new_id = {local[member].id: f"s{number}" for number, members in enumerate(merged, 1) for member in members}
    possible = _possibly_same(local, report_of, named, new_id, matters)
    sources = tuple(
        _merged(f"s{number}", [local[member] for member in members], new_id, possible.get(f"s{number}", ()))
        for number, members in enumerate(merged, 1)
    )
    return sources, new_id


def _join_people(local: Sequence[Source], report_of: Sequence[str], groups: UnionFind) -> None:
    families: defaultdict[str, list[tuple[int, PersonName]]] = defaultdict(list)
    misjudged: defaultdict[str, list[tuple[int, PersonName]]] = defaultdict(list)
    for index, source in enumerate(local):
        name = person_name(source.name)
        if name and source.kind == "person":
            families[name.last].append((index, name))
        elif name and _may_be_a_last_name(source):
            # "Lee" by itself, taken for a document or for nobody in particular: a name all the same.
            misjudged[name.last].append((index, name))
    for last, family in families.items():
        _join_family(family, misjudged[last], report_of, groups)


def _may_be_a_last_name(source: Source) -> bool:
    """Tell whether what was not taken for a person may be one after all; "Liberals" are many, "Sanders" is a man."""
    is_a_people = source.kind == "group" and _A_PEOPLE.search(source.name)
    return source.kind != "organisation" and not is_a_people and all(word[0].isupper() for word in source.name.split())


def _join_family(
    family: Sequence[tuple[int, PersonName]],
    misjudged: Sequence[tuple[int, PersonName]],
    report_of: Sequence[str],
    groups: UnionFind,
) -> None:
    """Join the sources of one last name; ``misjudged`` are those not taken for people, which name nobody new."""
    full = [(index, name) for index, name in family if name.given and len(name.given[0]) > 1]
    forms = sorted({(name.given[0], name.generation) for _, name in full})
    told_apart = _told_apart(full, report_of)
    people = UnionFind(len(forms))
    for i, one in enumerate(forms):
        for j in range(i + 1, len(forms)):
            if _one_person(one, forms[j], told_apart):
                people.join(i, j)
    number_of = {form: people.find(i) for i, form in enumerate(forms)}

    first_of: dict[int, int] = {}
    first_half: dict[tuple[str, ...], int] = {}
    in_report: defaultdict[str, set[int]] = defaultdict(set)
    for index, name in full:
        person = number_of[name.given[0], name.generation]
        groups.join(first_of.setdefault(person, index), index)
        in_report[report_of[index]].add(person)
    halves = [(index, name) for index, name in family if not name.given or len(name.given[0]) == 1]
    for number, (index, name) in enumerate([*halves, *misjudged]):
        fitting = {
            person for form, person in number_of.items() if not name.given or given_names_agree(name.given[0], form[0])
        }
        nearby = fitting & in_report[report_of[index]]
        chosen = nearby if len(nearby) == 1 else fitting
        if len(chosen) == 1:
            groups.join(first_of[chosen.pop()], index)
        elif not number_of and number < len(halves):
            groups.join(first_half.setdefault(name.given[:1], index), index)


def _told_apart(full: Sequence[tuple[int, PersonName]], report_of: Sequence[str]) -> set[tuple[str, str]]:
    """Give the pairs (first name, generation) that stand beside the same name without it in one report."""
    named: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for index, name in full:
        named[report_of[index]].add((name.given[0], name.generation))
    return {
        (given, generation)
        for forms in named.values()
        for given, generation in forms
        if generation and any(not other and given_names_agree(given, first) for first, other in forms)
    }


def _one_person(one: tuple[str, str], other: tuple[str, str], told_apart: set[tuple[str, str]]) -> bool:
    if not given_names_agree(one[0], other[0]):
        return False
    if one[1] == other[1]:
        return True
    return "" in (one[1], other[1]) and not {one, other} & told_apart


def _join_organisations(local: Sequence[Source], named: Sequence[bool], groups: UnionFind) -> None:
    """Join organisations and documents of one name, and an acronym with the one full name it stands for."""
    first_of: dict[tuple[str, ...], int] = {}
    spelled_out: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
    for index, source in enumerate(local):
        key = organisation_key(source.name)
        if not key or not named[index] or source.kind == "person":
            continue
        groups.join(first_of.setdefault(key, index), index)
        for letters in acronyms(source.name):
            spelled_out[letters].add(key)
    for key, index in first_of.items():
        if len(key) == 1 and len(spelled_out[key[0]]) == 1:
            groups.join(index, first_of[next(iter(spelled_out[key[0]]))])


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
    if source.kind == "organisation" or len(capitals) > 1 or not words[0][0].isupper():
        return True
    return bool(re.search(rf"[a-z,] {re.escape(words[0])}\b", text))


def _possibly_same(
    local: Sequence[Source], report_of: Sequence[str], named: Sequence[bool], new_id: dict[str, str], matters: Matters
) -> dict[str, tuple[PossiblySame, ...]]:
    """Find unnamed voices that two reports on one matter describe alike, by the new id of each."""
    alike: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, source in enumerate(local):
        if not named[index] and (key := organisation_key(source.name)):
            alike[key].append(index)
    found: defaultdict[str, dict[str, PossiblySame]] = defaultdict(dict)
    for members in alike.values():
        members.sort(key=lambda index: report_of[index])
        for position, one in enumerate(members):
            for other in members[position + 1 : position + 1 + _POSSIBLE]:
                if report_of[one] == report_of[other] or not matters.same(report_of[one], report_of[other]):
                    continue
                why = f"Two reports on one matter both speak of “{local[other].name}” and name nobody."
                first, second = new_id[local[one].id], new_id[local[other].id]
                if first == second:
                    continue  # each was joined to one person by its name
                found[first][second] = PossiblySame(second, why, _ALIKE_IS_SAME)
                found[second][first] = PossiblySame(first, why, _ALIKE_IS_SAME)
    return {
        source: tuple(sorted(others.values(), key=lambda other: int(other.source[1:]))[:_POSSIBLE])
        for source, others in found.items()
    }


def _merged(new: str, parts: Sequence[Source], new_id: dict[str, str], possible: tuple[PossiblySame, ...]) -> Source:
    """Give one source made of ``parts``, the same voice in several reports."""
    kinds = Counter(part.kind for part in parts)
    order: tuple[SourceKind, ...] = ("person", "organisation", "document", "group", "anonymous")
    names = Counter(part.name for part in parts)
    fullest = max(map(_fullness, names))
    name = min((name for name in names if _fullness(name) == fullest), key=lambda name: (len(name), -names[name], name))
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
        mentions=_in_text_order(parts),
    )


def _how_unnamed(parts: Sequence[Source]) -> Unnamed | None:
    """Give how a voice is unnamed: as the report says that says most; not at all unnamed where one names it."""
    told = {part.unnamed for part in parts}
    ways: tuple[Unnamed | None, ...] = (None, "by request", "by role", "not at all")
    return next(way for way in ways if way in told)


def _in_text_order(parts: Sequence[Source]) -> tuple[Mention, ...]:
    """Give the mentions of ``parts``, which stand in the order of reading, by report and then in text order."""
    by_report: dict[str, set[Span]] = {}
    for part in parts:
        for mention in part.mentions:
            by_report.setdefault(mention.report, set()).add(mention.span)
    return tuple(Mention(report, span) for report, spans in by_report.items() for span in sorted(spans))


def _fullness(name: str) -> tuple[int, int]:
    """Give how many whole words a name has, titles before it left out, and how many letters."""
    taken_apart = person_name(name)
    words = (*taken_apart.given, taken_apart.last) if taken_apart else organisation_key(name)
    return sum(len(word) > 1 for word in words), sum(map(len, words))


def _together(items: Iterable[Description]) -> tuple[Description, ...]:
    """Put descriptions of the same words together, in the order in which they first stand."""
    spans: dict[str, list[LocatedSpan]] = {}
    for item in items:
        spans.setdefault(item.words, []).extend(item.spans)
    return tuple(Description(words, tuple(dict.fromkeys(where))) for words, where in spans.items())
