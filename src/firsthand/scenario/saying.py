"""Answers in words, for a terminal: plain lines, every number a range."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from firsthand.scenario.bounds import Bounds
from firsthand.scenario.command import ChainOfCommand
from firsthand.scenario.inference import ImpossibleError
from firsthand.scenario.network import Scenario
from firsthand.scenario.questions import Answer, Literal, Question, ask, pose, range_said
from firsthand.scenario.reasons import COUNTS
from firsthand.scenario.rivals import partings, weighed
from firsthand.scenario.sensitivity import SHOWN, Pull, indicators, tornado, worth_knowing
from firsthand.scenario.unrolling import cycles, round_trip

_HOW = {
    "exact": "exact bounds",
    "searched": "reached by search: nothing wider was found, and the true range may be wider",
    "simulated": "by simulation, three standard errors taken in: too closely knit to be added up",
}
_BAR = 40
_PARTINGS = 8


def said(found: Bounds) -> str:
    """A range, rounded outwards so that it never says less than it is."""
    return range_said(found.low, found.high)


def answers_said(scenario: Scenario, answers: Sequence[Answer]) -> Iterator[str]:
    """The answers to one question, one for each rival model, with their reasons."""
    for answer in answers:
        in_model = f" in the model of {answer.model}" if answer.model is not None else ""
        yield f"{question_said(scenario, answer.question)}{in_model}: {said(answer.range)} ({_HOW[answer.range.method]})"
        if answer.reasons:
            yield f"  mostly through {answer.reasons[0]}"
            yield from (f"  also {one}" for one in answer.reasons[1:])
        elif answer.range.high - answer.range.low > 1e-9:
            yield f"  nothing that is drawn moves it by {COUNTS}: this is its own range"
        yield from (f"  {one}" for one in answer.chains)


def question_said(scenario: Scenario, put: Question) -> str:
    """A question as the head of its answer."""
    parts = [_literal(scenario, put.asked)]
    parts += [f"given {_literal(scenario, one)}" for one in put.given]
    parts += [f"if somebody makes it so: {_literal(scenario, one)}" for one in put.done]
    return ", ".join(parts)


def comparison_said(scenario: Scenario, put: Question, model: str | None, steps: int | None) -> Iterator[str]:
    """A question beside the same without what is given and done, and with what is given done instead."""
    ways = [("as things are", Question(put.asked))]
    if put.given:
        ways.append(("seen", Question(put.asked, put.given)))
        ways.append(("made so", Question(put.asked, (), put.given)))
    if put.done:
        ways.append(("done" if not put.given else "done, the rest seen", put))
    for name, way in ways:
        for answer in ask(scenario, way, model=model, steps=steps):
            which = f" ({answer.model})" if answer.model is not None else ""
            yield f"{name:>20}{which}: {said(answer.range)}"


def what_matters_said(scenario: Scenario, put: Question, model: str | None, steps: int | None) -> Iterator[str]:
    """The tornado chart, the numbers worth knowing better, and the events worth watching."""
    posed = pose(scenario, put, model=model, steps=steps)
    try:
        pulls = [pull for pull in tornado(posed) if pull.width >= COUNTS]
        watched = [one for one in indicators(scenario, posed) if one.moves >= COUNTS]
    except ImpossibleError:
        yield "what is given cannot happen in the middle of the ranges: nothing to weigh"
        return
    yield "What it hangs on (each number from end to end of its range, the others in the middle of theirs):"
    yield from (_bar(pull) for pull in pulls[:SHOWN])
    if not pulls:
        yield "  nothing: no number that bears on it has a range"
    known = [one for one in worth_knowing(posed, tuple(pulls)) if one.width <= one.before - COUNTS]
    if known:
        yield f"What to know better (the answer's range is {known[0].before:.2f} wide):"
        yield from (f"  {one.width:.2f} on average if it were known: {one.name}" for one in known[:3])
    if watched:
        yield "What to watch for (in the middle of the ranges):"
        for one in watched[:5]:
            text = scenario.events[one.event].text
            yield f"  “{text}”: {one.seen:.2f} if seen, {one.not_seen:.2f} if known not to be, {one.now:.2f} now"


def rivals_said(scenario: Scenario, given: Sequence[Literal], steps: int | None) -> Iterator[str]:
    """Where the rival models part, and what speaks against each."""
    yield "Where the models part, what would tell them apart best first:"
    for one in partings(scenario, tuple(given), steps=steps)[:_PARTINGS]:
        ranges = "; ".join(f"{model} {said(found)}" for model, found in one.ranges.items())
        apart = "" if one.gap > 0 else " (the ranges overlap)"
        watch = "" if scenario.events[one.event].observable else " (cannot be observed)"
        yield f"  “{scenario.events[one.event].text}”: {ranges}{apart}{watch}"
    if given:
        yield "What is known, and the models in which it was less likely than not:"
        for piece in weighed(scenario, tuple(given), steps=steps):
            against = ", ".join(piece.against) or "none"
            ranges = "; ".join(f"{model} {said(found)}" for model, found in piece.ranges.items())
            yield f"  {_literal(scenario, piece.evidence)}: against {against} ({ranges})"


def cycles_said(scenario: Scenario) -> Iterator[str]:
    """Each cycle of the arrows, shown as it runs."""
    for knot in cycles(scenario.arrows):
        way = " → ".join(f"“{event}”" for event in round_trip(knot))
        yield f"A cycle: {way}; ask with --steps N, or write cut = true under one of its arrows"


def chain_said(chain: ChainOfCommand) -> Iterator[str]:
    """What becomes of an order, and how that changes with its hands and with what they share."""
    command, fate = chain.command, chain.fate
    how = "added up exactly" if fate.exact else "simulated"
    must = "all" if command.required == command.hands else f"{command.required}"
    yield f"“{command.id}”: {command.hands} hands, {must} must comply ({how})"
    for name, (low, high) in (
        ("enough comply", fate.complied),
        ("he believes so", fate.believed),
        ("given", fate.given),
        ("given and refused", fate.refused),
        ("carried out", fate.carried_out),
    ):
        yield f"  {name:<18} {low:.3f}–{high:.3f}"
    yield "  enough comply, by the number of hands:"
    sizes = sorted({1, 2, 3, command.hands, 2 * command.hands})
    yield "    " + "  ".join(f"{size}: {_pair(chain.with_hands(size).complied())}" for size in sizes)
    yield "  by the part of their judgement that they share:"
    parts = (0.0, 0.25, 0.5, 0.75, 1.0)
    yield "    " + "  ".join(f"{part:g}: {_pair(chain.with_shared(part).complied())}" for part in parts)
    tipping = chain.tipping()
    if tipping is not None:
        yield f"  more than half refuse once each expects {tipping} of the others to (middle of the ranges)"
    else:
        yield "  no expectation of the others brings more than half of them to refuse (middle of the ranges)"


def _pair(pair: tuple[float, float]) -> str:
    return f"{pair[0]:.2f}–{pair[1]:.2f}"


def _bar(pull: Pull) -> str:
    low, high = sorted((pull.low, pull.high))
    start, end = round(low * _BAR), max(round(high * _BAR), round(low * _BAR) + 1)
    bar = " " * start + "█" * (end - start)
    return f"  {pull.low:.2f} → {pull.high:.2f} |{bar:<{_BAR}}| {pull.name}"


def _literal(scenario: Scenario, one: Literal) -> str:
    return f"{'' if one.happens else 'not '}“{scenario.events[one.event].text}”"
