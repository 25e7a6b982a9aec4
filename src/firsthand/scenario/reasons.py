"""Why an answer is what it is: the ways through the network that carry most of it, in words.

Every arrow is taken out in turn, all numbers in the middle of their ranges; what the answer loses by it is the arrow's
part.  A way is followed from what is asked back along the arrows of the greatest part.
"""

from __future__ import annotations

from collections.abc import Mapping

from firsthand.scenario.bounds import acting_again, moved_answers
from firsthand.scenario.gates import Cause
from firsthand.scenario.inference import Inference
from firsthand.scenario.network import Scenario
from firsthand.scenario.relevance import number_signs
from firsthand.scenario.unrolling import Network

_WAYS = 3
COUNTS = 0.005
"""What a thing must change of the answer to be worth a word."""
_CARRIES = 0.2
"""Share of an arrow's part that the next one back must have for the way to go on."""
_LONGEST = 12


def reasons(scenario: Scenario, network: Network, asked: int, given: Mapping[int, bool]) -> tuple[str, ...]:
    """The strongest ways to an answer, each a sentence; none where nothing that is drawn bears on it."""
    inference = Inference(network.gates, [asked, *given])
    if not inference.exact or asked in given:
        return ()
    middle = network.middle
    moved = moved_answers(inference, asked, given, middle, acting_again(network))
    now = moved(None, 0.0)
    reached = number_signs(network.gates, asked, given)
    parts = {number: now - moved(number, 0.0) for number in reached if network.arrows[number] is not None}
    said = []
    by_part = sorted(_into(network, asked, parts), key=lambda cause: -abs(parts[cause.number]))
    for cause in by_part[:_WAYS]:
        part = parts[cause.number]
        if abs(part) < COUNTS:
            break
        way = " → ".join(_way(scenario, network, cause, asked, given, parts))
        does = "raises" if part > 0 else "lowers"
        said.append(f"{way}: {does} it to {now:.2f} from {now - part:.2f}, in the middle of the ranges")
    for node, state in given.items():
        rest = {one: known for one, known in given.items() if one != node}
        before = inference.probability(middle, asked, rest)
        if abs(now - before) >= COUNTS:
            event = scenario.events[network.gates[node].event]
            told = f"knowing {'' if state else 'not '}“{event.text}”"
            said.append(f"{told}: {now:.2f} instead of {before:.2f}, in the middle of the ranges")
    return tuple(said)


def _into(network: Network, node: int, parts: Mapping[int, float]) -> list[Cause]:
    return [cause for cause in network.gates[node].causes if cause.number in parts]


def _way(
    scenario: Scenario,
    network: Network,
    last: Cause,
    asked: int,
    given: Mapping[int, bool],
    parts: Mapping[int, float],
) -> list[str]:
    gates = network.gates
    way, cause = [_named(scenario, network, asked, absent=False)], last
    for _ in range(_LONGEST):
        way.append(_named(scenario, network, cause.node, absent=cause.absent))
        if cause.node in given or gates[cause.node].fixed is not None:
            break
        before = _into(network, cause.node, parts)
        strongest = max(before, key=lambda one: abs(parts[one.number]), default=None)
        if strongest is None or abs(parts[strongest.number]) < _CARRIES * abs(parts[cause.number]):
            # What is known to be so has no part of its own to lose, and is where the way begins.
            known = [one for one in gates[cause.node].causes if one.node in given or gates[one.node].fixed is not None]
            strongest = known[0] if known else None
        if strongest is None:
            break
        cause = strongest
    return way[::-1]


def _named(scenario: Scenario, network: Network, node: int, *, absent: bool) -> str:
    gate = network.gates[node]
    step = f" (step {gate.step})" if gate.step is not None else ""
    return f"{'not ' if absent else ''}“{scenario.events[gate.event].text}”{step}"
