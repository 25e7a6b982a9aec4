"""Scenarios for the report page, of a size one asks for: Velmora's quarrels, all invented."""

from __future__ import annotations

import random
from dataclasses import replace

from firsthand.model import Certainty, ConditionalRelation, Trace
from tests.browser.traces import HOSTILE
from tests.scenario.traces import If, traced

_WHO = (
    "the dam board", "the harbour master", "the council of Osk", "the dockers", "the minister of waters",
    "the grain traders", "the ferry line", "the valley mayors", "the pilots", "the insurers", "the army engineers",
    "the fishermen",
)  # fmt: skip
_WHAT = (
    "will open the sluices before the spring flood", "will close the north quay", "will call a strike for Friday",
    "will withdraw the plan", "will raise the price of grain again", "will ask the neighbours for help",
    "will evacuate the lower town", "will lose their licence", "will admit that the piles have rotted", "will sue the builder",
)  # fmt: skip
_RELATIONS: tuple[ConditionalRelation, ...] = ("if", "if", "triggers", "prevents", "only if")


def quarrel(events: int, seed: int = 1, hostile: bool = False) -> Trace:
    """A trace whose conditionals knit ``events`` events together: chains, forks, a cycle, rivals, in four reports."""
    pick = random.Random(seed)
    named = pick.sample([f"{who} {what}" for who in _WHO for what in _WHAT], events)
    pairs = [(pick.randrange(max(0, n - 8), n), n) for n in range(1, events)]
    pairs += [(n, n + pick.randint(2, 9)) for n in range(0, events - 9, 5)]
    pairs += [(pairs[-1][1], pairs[-1][0]), (0, 1)]  # a cycle; and what the first arrow says, once more
    if hostile:
        named[0] = f"{named[0]} {HOSTILE.splitlines()[0]}"
    texts = {f"paper-{n}": ". ".join(named) + "." for n in range(4)}
    lines = [
        If(
            f"paper-{n % 4}",
            named[one],
            named[other],
            pick.choice(_RELATIONS) if 0 < n < len(pairs) - 2 else "if",
            who=pick.choice(("Ana Brill", "Tam Ostrik")),
            not_condition=n % 7 == 3 and n < len(pairs) - 2,
        )
        for n, (one, other) in enumerate(pairs)
    ]
    return _with_likelihoods(traced(texts, *lines))


def _with_likelihoods(trace: Trace) -> Trace:
    """Some arrows surer than others, and some without odds."""
    put = (Certainty("likely", (), 0.55, 0.75, "UK PHIA Yardstick"), None, Certainty("might", (), None, None, None))
    given = tuple(replace(one, certainty=put[n % 3]) for n, one in enumerate(trace.conditionals))
    return replace(trace, conditionals=given)
