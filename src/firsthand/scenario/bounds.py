"""Ranges in, ranges out: the least and the greatest an answer can be while every number stays in its range.

An answer is a quotient of two functions that are affine in each number, so along each number it rises or falls
throughout, and its bounds lie where every number is at an end of its range (for credal networks: Cozman 2000; Antonucci
and Zaffalon 2008).  Numbers whose sign the drawing tells go to their ends at once; of the others all corners are
reckoned where they are few, and otherwise corners are climbed from several starts by the answer's own slopes.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import partial

import numpy as np

from firsthand.model import BoundsMethod
from firsthand.scenario.gates import Numbers
from firsthand.scenario.inference import ImpossibleError, Inference
from firsthand.scenario.relevance import UNTOLD, number_signs
from firsthand.scenario.sampling import sampled
from firsthand.scenario.unrolling import Network

Method = BoundsMethod

_CORNERS = 12_500
"""Corners of the numbers without a sign, times the events they bear on, that are all reckoned: a few seconds' worth."""
_STARTS = 144
"""Starts of a climb, times the events it bears on; four at least."""
_ROUNDS = 40
_SAMPLED_CORNERS = 48
_BETTER = 1e-12


@dataclass(frozen=True, slots=True)
class Bounds:
    """The range of an answer, how it was come by, and the numbers at which its ends are reached."""

    low: float
    high: float
    method: Method
    """``exact``; ``searched``: reached, and nothing beyond was found; ``simulated``: with its error taken in."""
    at_low: Numbers
    at_high: Numbers


def bounds(network: Network, asked: int, given: Mapping[int, bool], *, effort: float = 1.0) -> Bounds:
    """The range of the probability of a node with the ``given`` nodes known.

    Args:
        network: gates and the ranges of their numbers.
        asked: the node.
        given: nodes that are known to happen or not.
        effort: how much of the usual work is done before a search ends, where a rough range will do.

    Raises:
        ImpossibleError: no numbers within their ranges let the given happen.
    """
    signs = number_signs(network.gates, asked, given)
    free = [number for number in sorted(signs) if network.low[number] < network.high[number]]
    # A number that acts at several steps is no longer affine; only its sign tells where its bounds lie.
    untold = [number for number in free if signs[number] == UNTOLD]
    inference = Inference(network.gates, [asked, *given])
    ends = []
    for upward in (False, True):
        start = network.middle
        for number in free:
            if signs[number] != UNTOLD:
                start[number] = network.high[number] if (signs[number] > 0) == upward else network.low[number]
        ends.append(start)
    if not inference.exact:
        return _simulated(network, asked, given, untold, ends)
    again = acting_again(network)
    exact = few_corners(len(untold), inference.size, effort) and not again.intersection(untold)
    climb = _all_corners if exact else partial(_climbed, starts=_starts(inference.size, effort))
    found = [
        climb(_Question(network, inference, asked, given, untold, 1 if upward else -1), start)
        for upward, start in zip((False, True), ends, strict=True)
    ]
    (low, at_low), (high, at_high) = found
    return Bounds(low, high, "exact" if exact else "searched", at_low, at_high)


def few_corners(untold: int, size: int, effort: float) -> bool:
    """Whether so many numbers without a sign, with so many events that bear on the answer, have all corners reckoned."""
    return (size << untold) <= effort * _CORNERS


@dataclass(frozen=True, slots=True)
class _Question:
    network: Network
    inference: Inference
    asked: int
    given: Mapping[int, bool]
    untold: list[int]
    direction: int

    def answer(self, numbers: Numbers) -> float | None:
        try:
            return self.inference.probability(numbers, self.asked, self.given)
        except ImpossibleError:
            return None

    def better(self, one: float | None, than: float | None) -> bool:
        return one is not None and (than is None or (one - than) * self.direction > _BETTER)


def _all_corners(question: _Question, start: Numbers) -> tuple[float, Numbers]:
    # Corners at which the given is impossible are left out: the answer near them is reached at others.
    best: float | None = None
    at = start
    ends = [(question.network.low[number], question.network.high[number]) for number in question.untold]
    for corner in itertools.product(*ends):
        numbers = start.copy()
        numbers[question.untold] = corner
        answer = question.answer(numbers)
        if question.better(answer, best):
            best, at = answer, numbers
    if best is None:
        raise ImpossibleError
    return best, at


def _starts(size: int, effort: float) -> int:
    return max(1, int(effort * max(4, min(12, _STARTS // size))))


def _climbed(question: _Question, start: Numbers, starts: int) -> tuple[float, Numbers]:
    random = np.random.default_rng(0)
    best: float | None = None
    at = start
    low, high = question.network.low[question.untold], question.network.high[question.untold]
    for attempt in range(starts):
        numbers = start.copy()
        if attempt:
            numbers[question.untold] = low + (high - low) * random.random(len(low))
        answer, numbers = _climb(question, numbers)
        if question.better(answer, best):
            best, at = answer, numbers
    if best is None:
        raise ImpossibleError
    return best, at


def _climb(question: _Question, numbers: Numbers) -> tuple[float | None, Numbers]:
    """Go to better and better corners until no single number could be moved for the better."""
    answer = question.answer(numbers)
    for _ in range(_ROUNDS):
        ahead = _gains(question, numbers)
        moves = [(gain, number, end) for number, (gain, end) in ahead.items() if gain > _BETTER]
        if not moves:
            break
        moves.sort(key=lambda move: (-move[0], move[1]))
        # All at once, and where that overshoots, fewer of the best.
        while moves:
            tried = numbers.copy()
            for _, number, end in moves:
                tried[number] = end
            found = question.answer(tried)
            if question.better(found, answer):
                numbers, answer = tried, found
                break
            moves = moves[: len(moves) // 2]
        else:
            break
    return answer, numbers


def _gains(question: _Question, numbers: Numbers) -> dict[int, tuple[float, float]]:
    """For each number without a sign, what the better of its ends would gain, and that end."""
    moved = moved_answers(question.inference, question.asked, question.given, numbers)
    now = moved(None, 0.0)
    gains = {}
    for number in question.untold:
        ends = (float(question.network.low[number]), float(question.network.high[number]))
        gains[number] = max(((moved(number, end) - now) * question.direction, end) for end in ends)
    return gains


def moved_answers(
    inference: Inference,
    asked: int,
    given: Mapping[int, bool],
    numbers: Numbers,
    again: Collection[int] = (),
) -> Callable[[int | None, float], float]:
    """What the answer would be with one number moved, all from two propagations: both parts of it are affine in each.

    Args:
        inference: reckons.
        asked: the node.
        given: what is known.
        numbers: where the others stay.
        again: numbers that act at several steps, which are not affine: each of these is reckoned anew.

    Returns:
        A function of a number (None: leave all as they are) and its new value; to about 1e-8.
    """
    if asked in given:
        return lambda _number, _value: float(given[asked])
    whole = inference.slope(numbers, given)
    part = inference.slope(numbers, {**given, asked: True})

    def moved(number: int | None, value: float) -> float:
        if number in again:
            elsewhere = numbers.copy()
            elsewhere[number] = value
            return inference.probability(elsewhere, asked, given)
        step = 0.0 if number is None else value - numbers[number]
        by = 0 if number is None else number
        below = whole.value + step * whole.by[by]
        above = part.value + step * part.by[by]
        # Where the given becomes impossible the answer is what it was on the way there.
        return float(np.clip(above / below, 0, 1)) if below > 1e-12 else part.value / whole.value

    return moved


def acting_again(network: Network) -> set[int]:
    """Numbers that stand in several gates, of an event on a cycle."""
    seen: set[int] = set()
    again: set[int] = set()
    for gate in network.gates:
        again.update(seen.intersection(gate.numbers))
        seen.update(gate.numbers)
    return again


def _simulated(
    network: Network, asked: int, given: Mapping[int, bool], untold: list[int], ends: list[Numbers]
) -> Bounds:
    random = np.random.default_rng(0)
    found: list[tuple[float, Numbers]] = []
    for upward, start in zip((False, True), ends, strict=True):
        best: tuple[float, Numbers] | None = None
        for _ in range(_SAMPLED_CORNERS if untold else 1):
            numbers = start.copy()
            for number in untold:
                numbers[number] = (network.low, network.high)[int(random.integers(2))][number]
            drawn = sampled(network.gates, numbers, asked, given, random)
            if drawn is None:
                continue
            value = drawn.value + (3 if upward else -3) * drawn.error
            if best is None or (value > best[0]) == upward:
                best = float(np.clip(value, 0, 1)), numbers
        if best is None:
            raise ImpossibleError
        found.append(best)
    (low, at_low), (high, at_high) = found
    return Bounds(low, high, "simulated", at_low, at_high)
