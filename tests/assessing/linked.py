"""Linked collections built by hand: one claim, a line for each thing told of it, and the ids follow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from firsthand.assessing import assess_claims
from firsthand.model import (
    Attribution,
    Claim,
    Description,
    Linked,
    LinkedClaim,
    LocatedSpan,
    PossiblySame,
    Reuse,
    Source,
    SourceKind,
    Stance,
    StanceKind,
    Utterance,
)
from tests.documents import report


@dataclass(frozen=True)
class Said:
    """One sentence of a report that bears on the claim: "``who`` said ``words``." """

    report: str
    who: str | None
    words: str = "the pier is shut"
    stance: StanceKind = "asserts"
    relays: tuple[str, ...] = ()
    inside: int | None = None
    """Position of the line that this one is nested in; "``who`` said ``words``" must stand in that line's words."""


def linked(
    *lines: Said,
    kinds: dict[str, SourceKind] | None = None,
    affiliations: dict[str, str] | None = None,
    descriptions: dict[str, str] | None = None,
    speaks_for: dict[str, str] | None = None,
    possibly_same: dict[str, str] | None = None,
    sharing: Sequence[tuple[str, str]] = (),
) -> Linked:
    """A collection whose one claim all ``lines`` bear on; one utterance for a source, one for each nameless line.

    Everybody is a person unless ``kinds`` says otherwise.  ``sharing`` names pairs of reports that are one text.
    """
    named = dict.fromkeys(name for line in lines for name in (*filter(None, [line.who]), *line.relays))
    named |= dict.fromkeys((speaks_for or {}).values())
    ids = {name: f"s{number}" for number, name in enumerate(named, 1)}
    texts: dict[str, str] = {line.report: "" for line in lines}
    attributions: list[Attribution] = []
    stances: dict[str, StanceKind] = {}
    told: dict[str, list[str]] = {}
    relays: dict[str, list[str]] = {}
    for number, line in enumerate(lines, 1):
        sentence = f"{line.who or 'It'} said {line.words}"
        if line.inside is None:
            start = len(texts[line.report])
            texts[line.report] += sentence + ".\n"
            holders: tuple[str, ...] = ()
        else:
            outer = attributions[line.inside]
            start = texts[line.report].index(sentence, outer.content_spans[0][0])
            holders = outer.holders
        after = start + len(line.who or "It")
        source = ids[line.who] if line.who else None
        one = Attribution(
            id=f"r{line.report}.a{number}",
            report=f"r{line.report}",
            source_spans=((start, after),) if line.who else (),
            cue_spans=((after + 1, after + 5),),
            content_spans=((after + 6, start + len(sentence)),),
            relay_spans=(),
            kind="indirect",
            attitude="statement",
            source=source,
            holders=(*holders, source) if source else holders,
            parent=None if line.inside is None else attributions[line.inside].id,
            relays=tuple(ids[relay] for relay in line.relays),
        )
        attributions.append(one)
        act = "u" + (source or one.id)
        told.setdefault(act, []).append(one.id)
        relays.setdefault(act, []).extend((*one.relays, *holders))
        stances.setdefault(act, line.stance)
    reports = tuple(report(text, name) for name, text in texts.items())
    whole = {one.id: (LocatedSpan(one.id, 0, len(one.text)),) for one in reports}
    somewhere = whole[reports[0].id] if reports else ()
    sources = tuple(
        Source(
            id=ids[name],
            name=name,
            kind=(kinds or {}).get(name, "person"),
            descriptions=(Description(descriptions[name], somewhere),) if descriptions and name in descriptions else (),
            affiliations=(Description(affiliations[name], somewhere),) if affiliations and name in affiliations else (),
            speaks_for=(ids[speaks_for[name]],) if speaks_for and name in speaks_for else (),
            possibly_same=(PossiblySame(ids[possibly_same[name]], "Both are called so.", 0.5),)
            if possibly_same and name in possibly_same
            else (),
        )
        for name in named
    )
    claim = LinkedClaim(
        id="c1",
        text="The pier is shut",
        attributions=tuple(one.id for one in attributions),
        stances=tuple(Stance(act, stance) for act, stance in stances.items()),
        reports=tuple(one.id for one in reports),
        chain=(),
        probability=0.7,
    )
    return Linked(
        reports=reports,
        sources=sources,
        attributions=tuple(attributions),
        utterances=tuple(
            Utterance(
                act,
                act.removeprefix("u") if act[1] == "s" else None,
                tuple(ones),
                tuple(dict.fromkeys(relays[act])),
            )
            for act, ones in told.items()
        ),
        claims=(claim,) if attributions else (),
        reuse=tuple(
            Reuse(f"r{one}", f"r{other}", "unknown", whole[f"r{one}"], whole[f"r{other}"], 1.0)
            for one, other in sharing
        ),
    )


def assessed(collection: Linked) -> Claim:
    """The one claim of a collection, assessed."""
    (claim,) = assess_claims(collection)
    return claim
