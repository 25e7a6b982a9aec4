"""Which numbers an answer depends on, and which way, told from the drawing alone.

A number is requisite where its event's table is not d-separated from what is asked, given what is known (Shachter 1998,
"Bayes-Ball").  Where no evidence lies on or below its event, its effect runs down directed paths only, and has the sign
of those paths where they agree (qualitative probabilistic networks, Wellman 1990).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from firsthand.scenario.gates import Gate

UNTOLD = 0
"""The sign of a number whose effect the drawing does not tell."""


def ancestors(gates: Sequence[Gate], nodes: Collection[int]) -> set[int]:
    """The nodes and all that act on them, however far back."""
    found = set(nodes)
    # causes stand before effects
    for node in range(len(gates) - 1, -1, -1):
        if node in found:
            found.update(gates[node].parents)
    return found


def number_signs(gates: Sequence[Gate], asked: int, given: Collection[int]) -> dict[int, int]:
    """The numbers that the probability of ``asked``, with the ``given`` known, depends on.

    Returns:
        For each its sign: +1 where the answer never falls as it grows, -1 where it never rises, `UNTOLD` otherwise.
    """
    if asked in given:
        return {}
    reached = _requisite(gates, asked, given)
    above_evidence = ancestors(gates, given)
    signs = _path_signs(gates, asked, given)
    found: dict[int, int] = {}
    for node, gate in enumerate(gates):
        if node not in reached:
            continue
        for number, own in gate.signs():
            sign = UNTOLD if node in above_evidence else own * (signs[node] or 0)
            # a number that acts at several steps has a sign where they agree
            found[number] = sign if found.get(number, sign) == sign else UNTOLD
    return found


def _path_signs(gates: Sequence[Gate], asked: int, given: Collection[int]) -> list[int | None]:
    """The sign of each node's effect on ``asked`` down directed paths past the ``given``; None where there is none."""
    signs: list[int | None] = [None] * len(gates)
    signs[asked] = 1
    for node in range(len(gates) - 1, -1, -1):
        downward = signs[node]
        if downward is None or node in given or gates[node].fixed is not None:
            continue
        for cause in gates[node].causes:
            own = 1 if (cause.effect != "prevents") != cause.absent else -1
            before, here = signs[cause.node], downward * own
            signs[cause.node] = here if before in (None, here) else UNTOLD
    return signs


def _requisite(gates: Sequence[Gate], asked: int, given: Collection[int]) -> set[int]:
    """The nodes whose tables bear on the answer: those that a ball from ``asked`` bounces off the top of."""
    children: list[list[int]] = [[] for _ in gates]
    for node, gate in enumerate(gates):
        for parent in gate.parents:
            children[parent].append(node)
    top: set[int] = set()
    bottom: set[int] = set()
    left = [(asked, True)]  # (node, whether the ball comes from a child)
    while left:
        node, from_child = left.pop()
        known = node in given
        if known != from_child and node not in top:
            top.add(node)
            left += [(parent, True) for parent in gates[node].parents]
        if not known and node not in bottom:
            bottom.add(node)
            left += [(child, False) for child in children[node]]
    return top
