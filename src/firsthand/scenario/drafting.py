"""A first scenario out of a trace: what its reports say would follow from what, every arrow with the words it rests on."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from firsthand.model import Attribution, Certainty, Conditional, Spans, Trace
from firsthand.scenario.chains_told import ToldChain, chain_told, named
from firsthand.scenario.events import (
    Alike,
    FoundEvent,
    Told,
    is_necessary,
    merged_events,
    named_event,
    passages_of,
    told_of,
)
from firsthand.scenario.likelihood import on_yardstick
from firsthand.scenario.motives import Motive, motives
from firsthand.scenario.network import Arrow, Cited, Command, Effect, Event, Number, Scenario, ScenarioError, located
from firsthand.scenario.orders import Order, orders, presupposed, undecided, wired

FLAT = (0.5, 1.0)
"""What somebody holds who says what would follow and puts no likelihood: that it is likelier than not."""
WHOLE = (0.0, 1.0)
MOST_CONDITIONALS = 1000
"""Conditionals that are compared with one another: beyond that they tell of more than one situation."""
_SUFFICIENT = 0.95
"""Likelihood from which a condition is said to be enough."""
_NO_ODDS = re.compile(r"\b(?:could|might|may|can)\b", re.IGNORECASE)
_PURPOSE = re.compile(
    r"\b(?:in order (?:not )?to|so as (?:not )?to|to (?:avoid|prevent|avert|forestall|escape)|(?:for )?fear(?:s|ing|ed)?)\b",
    re.IGNORECASE,
)
_QUOTED = 280


@dataclass(frozen=True, slots=True)
class _Said:
    """One conditional as an arrow."""

    source: str
    absent: bool
    target: str
    effect: Effect
    range: tuple[float, float]
    words: str | None
    why: Cited
    by: str
    report: str
    origin: str
    drawn: str

    @property
    def raises(self) -> bool:
        return (self.effect != "prevents") != self.absent


def draft(trace: Trace, alike: Alike, title: str = "") -> Scenario | None:
    """Draw a scenario from a trace's conditionals.

    Args:
        trace: reports, sources, attributions and conditionals.
        alike: how likely passages tell of one event; decides which conditions and outcomes are one event.
        title: what the scenario is called.

    Returns:
        The scenario, or None where no report says what would follow from what.  Nobody's number is made up: where no
        likelihood is put the range says what that leaves open, and its ``because`` says so.

    Raises:
        ScenarioError: there are more conditionals than anybody could look through.
    """
    if len(trace.conditionals) > MOST_CONDITIONALS:
        raise ScenarioError(
            f"{len(trace.conditionals)} conditionals in these reports, and {MOST_CONDITIONALS} at most are drawn together; "
            "name the reports of one situation"
        )
    if not trace.conditionals:
        return None
    drawing = _Drawing(trace)
    told = told_of(drawing.drawn, drawing.text_of, {name: motive.mind for name, motive in drawing.motives.items()})
    passages = passages_of(told, drawing.attributions)
    events = merged_events(told, passages, alike, list(drawing.kin()), list(drawing.one_deed()))
    return drawing.scenario(events, title)


class _Drawing:
    def __init__(self, trace: Trace) -> None:
        self.trace = trace
        self.text_of = {report.id: report.text for report in trace.reports}
        self.path_of = {report.id: named(report) for report in trace.reports}
        self.outlet_of = {report.id: report.outlet or named(report) for report in trace.reports}
        self.attributions = {one.id: one for one in trace.attributions}
        self.names = {source.id: source.name for source in trace.sources}
        # Whom an utterance goes back to is what the origins of its claims say.
        behind = {
            utterance: origin.source
            for claim in trace.claims
            for origin in claim.origins
            for utterance in origin.utterances
        }
        self.origin_of = {
            attribution: behind.get(one.id) or one.source
            for one in trace.utterances
            for attribution in one.attributions
        }
        self.motives = dict(_motives(trace))
        self.chain = chain_told(trace)
        self.handed = [one for one in trace.conditionals if self.chain and _needs_hands(one, self.chain)]
        self.drawn = (
            *(one for one in trace.conditionals if one not in self.handed),
            *(_as_conditional(name, one) for name, one in self.motives.items()),
        )

    def kin(self) -> Iterator[tuple[str, str]]:
        """What may be one thing told twice: of one kind, in two reports, of one origin or one claim."""
        claims = {name: claim.id for claim in self.trace.claims for name in claim.attributions}
        kinds = {
            one.id: (_effect(one), one.condition_negated, one.id in self.motives and self.motives[one.id].mind)
            for one in self.drawn
        }
        origins = {one.id: self.voice(one)[1] for one in self.drawn}
        for place, one in enumerate(self.drawn):
            for other in self.drawn[:place]:
                if (
                    one.report != other.report
                    and kinds[one.id] == kinds[other.id]
                    and one.attribution is not None
                    and other.attribution is not None
                    and (
                        origins[one.id] == origins[other.id]
                        or claims.get(one.attribution, 0) == claims.get(other.attribution, 1)
                    )
                ):
                    yield other.id, one.id

    def one_deed(self) -> Iterator[tuple[str, str]]:
        """Motives of one deed: by one word for what is done, of one voice in one report."""
        first: dict[tuple[str, str, str], str] = {}
        for one in self.drawn:
            if one.id not in self.motives:
                continue
            key = one.report, self.voice(one)[0], self.motives[one.id].action
            if first.setdefault(key, one.id) != one.id:
                yield first[key], one.id

    def scenario(self, found: Sequence[FoundEvent], title: str) -> Scenario:
        at = {(one.conditional.id, one.outcome): event.id for event in found for one in event.told}
        events = {event.id: self.event(event) for event in found}
        said: list[_Said] = []
        for one in self.drawn:
            arrow = self.said(one, at[one.id, False], at[one.id, True])
            said.append(arrow)
            if one.relation == "prevents" and _PURPOSE.search(self.sentence(one)):
                fear = f"fear-of-{arrow.target}"
                events.setdefault(fear, self.fear(fear, events[arrow.target], arrow))
                said.append(
                    replace(
                        arrow, source=fear, absent=False, target=arrow.source, effect="promotes", drawn=f"{one.id}.fear"
                    )
                )
        arrows = list(_arrows(said))
        told = list(orders(found))
        for order in told:
            arrows += presupposed(order, events)
        commands: tuple[Command, ...] = ()
        if self.chain is not None:
            tied = wired(self.chain, self.of_chain(told), events, self.outcome(events))
            events, commands = dict(tied.events), (tied.chain.command,)
            arrows += tied.arrows
        drawn = [name for arrow in arrows for name in arrow.drawn_from]
        drawn += [self.chain.drawn] if self.chain is not None else []
        return Scenario(title, events, tuple(arrows), commands, drawn=tuple(dict.fromkeys(drawn)))

    def of_chain(self, told: Sequence[Order]) -> Order | None:
        """The order that passes through the chain: of those in its report the one with a refusal, or most spoken of."""
        chain = self.chain
        there = [
            order
            for order in told
            if chain and order.given and any(one.conditional.report == chain.report for one in order.given.told)
        ]
        return max(there, key=lambda one: (bool(one.refusals), len(one.given.told) if one.given else 0), default=None)

    def outcome(self, events: Mapping[str, Event]) -> Event | None:
        """What the hands of the chain are needed for, where a conditional says so; it is drawn as the chain."""
        if not self.handed:
            return None
        one = self.handed[0]
        _, outcome = told_of([one], self.text_of)
        name, text = named_event(outcome, set(events))
        return undecided(name, text, (self.telling(outcome),))

    def event(self, found: FoundEvent) -> Event:
        seen = all(one.mind is None for one in found.told)  # nobody sees into another's mind
        return undecided(found.id, found.text, map(self.telling, found.told), observable=seen)

    def fear(self, name: str, of: Event, arrow: _Said) -> Event:
        return undecided(name, f"fear of: {of.text}", (arrow.why,), observable=False)

    def said(self, one: Conditional, source: str, target: str) -> _Said:
        absent, effect = one.condition_negated, _effect(one)
        if one.relation == "unless" and not one.outcome_negated:
            absent = not absent
        if one.relation == "only if" and one.outcome_negated:
            absent = not absent
        range_, words, how = self.likelihood(one)
        if effect == "promotes" and range_[0] >= _SUFFICIENT:
            effect = "sufficient"
        by, origin = self.voice(one)
        motive = self.motives.get(one.id)
        spans = motive.words if motive is not None else (*one.condition_spans, *one.outcome_spans)
        why = self.cited(one, self.sentence(one), spans, how)
        return _Said(source, absent, target, effect, range_, words, why, by, one.report, origin, one.id)

    def telling(self, told: Told) -> Cited:
        return self.cited(told.conditional, told.words, told.spans)

    def cited(self, one: Conditional, words: str, spans: Spans, remark: str = "") -> Cited:
        """Words by the id that the trace has: a motive is known by the attribution that tells of the deed."""
        conditional = one.id if one.id not in self.motives else None
        name = conditional or one.attribution or one.report
        # a remark is on the whole sentence, and so is its mood
        mood = ", contrary to fact" if remark and one.mood == "counterfactual" else ""
        text = f"{name} “{_shortened(words)}” ({self.path_of[one.report]}{mood})"
        return Cited(f"{text}: {remark}" if remark else text, located(one.report, spans), conditional, remark)

    def likelihood(self, one: Conditional) -> tuple[tuple[float, float], str | None, str]:
        motive = self.motives.get(one.id)
        if motive is not None and not motive.said:
            return WHOLE, None, "side by side, and nobody says that the one is for the other"
        put = self.certainty(one)
        if put is not None and put.low is not None and put.high is not None:
            try:
                words = put.phrase if on_yardstick(put.phrase) == (put.low, put.high) else None
            except KeyError:
                words = None
            return (put.low, put.high), words, f"“{put.phrase}”, {put.scale}"
        odds = put.phrase if put is not None else _NO_ODDS.search(self.sentence(one))
        if odds:
            return WHOLE, None, f"“{odds if isinstance(odds, str) else odds[0]}” gives no odds"
        return FLAT, None, "no likelihood is put, taken as likelier than not"

    def certainty(self, one: Conditional) -> Certainty | None:
        """Its own, or its attribution's where that stands in the words that tell the two sides' tie."""
        attribution = self.attributions.get(one.attribution or "")
        if one.certainty is not None or attribution is None or attribution.certainty is None:
            return one.certainty
        start, end = _extent(one)
        within = any(start <= first and last <= end for first, last in attribution.certainty.spans)
        return attribution.certainty if within else None

    def voice(self, one: Conditional) -> tuple[str, str]:
        """Who says it, and the origin that goes back to; the report itself where nobody else is named."""
        attribution = self.attributions.get(one.attribution or "")
        if attribution is None or not attribution.holders:
            return self.outlet_of[one.report], one.report
        return self.names[attribution.holders[0]], self.origin_of.get(attribution.id) or attribution.holders[-1]

    def sentence(self, one: Conditional) -> str:
        """The words from the condition to the outcome, without what they refer back to."""
        pieces = self.motives[one.id].words if one.id in self.motives else (_extent(one),)
        return " … ".join(" ".join(self.text_of[one.report][start:end].split()) for start, end in pieces)


def _extent(one: Conditional) -> tuple[int, int]:
    spans = (one.condition_spans[-1], one.outcome_spans[-1])
    return min(start for start, _ in spans), max(end for _, end in spans)


def _motives(trace: Trace) -> Iterator[tuple[str, Motive]]:
    of_report: defaultdict[str, list[Attribution]] = defaultdict(list)
    for attribution in trace.attributions:
        of_report[attribution.report].append(attribution)
    for report in trace.reports:
        for motive in motives(report, of_report[report.id]):
            # by place, so that it is the same one whatever else is found
            yield f"{report.id}.m{motive.matter[0]}-{motive.deed[0]}", motive


def _needs_hands(one: Conditional, chain: ToldChain) -> bool:
    """Whether a conditional says no more than that the hands of a chain of command are needed."""
    start, end = one.condition_spans[-1]
    return one.report == chain.report and is_necessary(one) and start < chain.hands[1] and chain.hands[0] < end


def _as_conditional(name: str, motive: Motive) -> Conditional:
    return Conditional(
        name,
        motive.report,
        (motive.matter,),
        (motive.deed,),
        "triggers",
        motive.hedge,
        motive.attribution,
        outcome_negated=motive.negated,
    )


def _effect(one: Conditional) -> Effect:
    if is_necessary(one):
        return "necessary"
    if one.relation in ("only if", "unless"):
        return "promotes"
    if one.relation == "until":
        return "prevents"
    averts = (one.relation == "prevents") != one.outcome_negated
    return "prevents" if averts else "promotes"


def _arrows(said: Sequence[_Said]) -> Iterator[Arrow]:
    """One arrow for what several say alike; where they contradict one another, one for each rival model."""
    alike: defaultdict[tuple[str, bool, str, str], list[_Said]] = defaultdict(list)
    for one in said:
        if one.source != one.target:
            alike[one.source, one.absent, one.target, one.effect].append(one)
    ways: defaultdict[tuple[str, str], dict[bool, set[str]]] = defaultdict(dict)
    for one in said:
        ways[one.source, one.target].setdefault(one.raises, set()).add(one.origin)
    for group in alike.values():
        sides = ways[group[0].source, group[0].target]
        contradicted = len(sides) > 1 and not sides[True] & sides[False]
        for together in _agreeing(group):
            rival = contradicted or len(together) < len(group)
            yield _arrow(together, together[0].by if rival else None)


def _agreeing(group: Sequence[_Said]) -> list[list[_Said]]:
    """Those whose ranges have something in common together."""
    found: list[list[_Said]] = []
    for one in group:
        for others in found:
            low, high = max(other.range[0] for other in others), min(other.range[1] for other in others)
            # the same voice does not contradict itself: its ranges are one wider range
            if (one.range[0] <= high and one.range[1] >= low) or one.origin in {other.origin for other in others}:
                others.append(one)
                break
        else:
            found.append([one])
    return found


def _arrow(group: Sequence[_Said], model: str | None) -> Arrow:
    first = group[0]
    # What several put, from the least to the most: nobody's range is taken for everybody's.
    put = [one for one in group if one.range not in (FLAT, WHOLE)] or list(group)
    low, high = min(one.range[0] for one in put), max(one.range[1] for one in put)
    words = first.words if len({one.range for one in put}) == 1 and put[0] is first else None
    return Arrow(
        source=first.source,
        absent=first.absent,
        target=first.target,
        effect=first.effect,
        strength=Number(low, high, words, tuple(one.why.text for one in group)),
        said_by=tuple(dict.fromkeys(one.by for one in group)),
        reports=len({one.report for one in group}),
        origins=len({one.origin for one in group}),
        model=model,
        cited=tuple(one.why for one in group),
        drawn_from=tuple(one.drawn for one in group),
    )


def _shortened(words: str) -> str:
    return words if len(words) <= _QUOTED else words[: _QUOTED - 1].rsplit(" ", 1)[0] + "…"
