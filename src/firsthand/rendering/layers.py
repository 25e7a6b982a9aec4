"""A directed graph drawn in layers, so that arrows run one way wherever they can and no box lies on another.

The steps are those of Sugiyama, Tagawa and Toda (1981): arrows that close a cycle are turned round for the while (the
greedy order of Eades, Lin and Smyth 1993), longest paths give the layers, barycentres the order within them, and an
isotonic regression for each layer its places: as near to the neighbours' as the order and the boxes allow.  A library would be
more than the job: those in Python alone are under the GPL, the others bring Graphviz or a megabyte of script.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from dataclasses import dataclass, field

Point = tuple[float, float]

_BETWEEN_BOXES = 14.0
_BETWEEN_LINES = 12.0
_GAP = 36.0
"""Between layers; more where many arrows run there."""
_GAP_FOR_EACH = 2.5
_WIDEST_GAP = 90.0
_PORTS = 13.0
"""Between two arrows that end on one side of a box, where there is room for it."""
_CORNER = 9.0
_SWEEPS = 12
_SETTLINGS = 10
_STRAIGHT = 6.0
"""How much more two bends of one arrow want to be in line than an arrow and its box do."""


@dataclass(frozen=True, slots=True)
class Box:
    """Where a node is drawn, in pixels from the top left."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A drawing; boxes and ways stand in the order of what was given."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    ways: tuple[tuple[Point, ...], ...]
    """From the side of one box to that of another, through points between which the way goes by turns straight on, past
    the boxes of a layer, and in a bend, between two layers.  Empty for an arrow from a box to itself."""


@dataclass(slots=True, eq=False)
class _Vertex:
    """A box or one bend of an arrow that passes a layer."""

    layer: int
    size: float
    """Across the layer."""
    node: int | None
    at: float = 0.0
    before: list[_Vertex] = field(default_factory=list)
    after: list[_Vertex] = field(default_factory=list)


def layered(sizes: Sequence[tuple[float, float]], arrows: Sequence[tuple[int, int]], *, down: bool = False) -> Placed:
    """Draw a graph, connected or not, cycles and several arrows between two nodes included.

    Args:
        sizes: width and height of each node's box, in pixels.
        arrows: pairs of nodes.
        down: whether arrows run downward instead of to the right.

    Returns:
        Where everything is; the same for the same input.
    """
    if down:
        return _turned(layered([(height, width) for width, height in sizes], arrows))
    if not sizes:
        return Placed(0.0, 0.0, (), ())
    order = _order_with_few_backward(len(sizes), arrows)
    forward = [(one, other) if order[one] < order[other] else (other, one) for one, other in arrows]
    layer_of = _layers(len(sizes), forward, order)
    boxes = [_Vertex(layer_of[node], height, node) for node, (_, height) in enumerate(sizes)]
    layers: list[list[_Vertex]] = [[] for _ in range(max(layer_of) + 1)]
    for node in sorted(range(len(sizes)), key=order.__getitem__):
        layers[layer_of[node]].append(boxes[node])
    chains = [_chain(boxes[one], boxes[other], layers) for one, other in forward]
    _uncross(layers)
    _settle(layers)
    return _measured(sizes, arrows, forward, boxes, chains, layers)


def _turned(placed: Placed) -> Placed:
    return Placed(
        placed.height,
        placed.width,
        tuple(Box(box.y, box.x, box.height, box.width) for box in placed.boxes),
        tuple(tuple((y, x) for x, y in way) for way in placed.ways),
    )


def _order_with_few_backward(size: int, arrows: Sequence[tuple[int, int]]) -> list[int]:
    """A place for each node such that few arrows run from a later to an earlier one, none where there is no cycle."""
    out: list[list[int]] = [[] for _ in range(size)]
    into: list[list[int]] = [[] for _ in range(size)]
    for one, other in arrows:
        if one != other:
            out[one].append(other)
            into[other].append(one)
    left = dict.fromkeys(range(size))
    ahead, behind = [len(some) for some in out], [len(some) for some in into]
    first: list[int] = []
    last: list[int] = []
    while left:
        sink = next((node for node in left if not ahead[node]), None)
        source = next((node for node in left if not behind[node]), None)
        # The lists go out to in so that nodes stay in the order given where nothing says otherwise.
        taken = source if source is not None else sink
        if taken is None:
            taken = max(left, key=lambda node: ahead[node] - behind[node])
        (last if source is None and sink is not None else first).append(taken)
        del left[taken]
        for other in out[taken]:
            behind[other] -= 1
        for other in into[taken]:
            ahead[other] -= 1
    places = [0] * size
    for place, node in enumerate([*first, *reversed(last)]):
        places[node] = place
    return places


def _layers(size: int, forward: Sequence[tuple[int, int]], order: Sequence[int]) -> list[int]:
    """A layer for each node, every arrow running to a later one; each node as near to its neighbours as that leaves."""
    out: list[list[int]] = [[] for _ in range(size)]
    into: list[list[int]] = [[] for _ in range(size)]
    for one, other in forward:
        if one != other:
            out[one].append(other)
            into[other].append(one)
    along = sorted(range(size), key=order.__getitem__)
    layer = [0] * size
    for node in along:
        layer[node] = max((layer[before] + 1 for before in into[node]), default=0)
    # Every move shortens the arrows in all, so that there is an end to it.
    for _ in range(size):
        moved = False
        for node in reversed(along):
            wanted = layer[node]
            if len(out[node]) > len(into[node]):
                wanted = min(layer[after] - 1 for after in out[node])
            elif len(into[node]) > len(out[node]):
                wanted = max(layer[before] + 1 for before in into[node])
            if wanted != layer[node]:
                layer[node], moved = wanted, True
        if not moved:
            break
    used = sorted(set(layer))
    return [used.index(one) for one in layer]


def _chain(one: _Vertex, other: _Vertex, layers: list[list[_Vertex]]) -> list[_Vertex]:
    """Join two boxes, with a bend in every layer between them."""
    chain = [one]
    if one is other:
        return chain
    for place in range(one.layer + 1, other.layer):
        bend = _Vertex(place, 0.0, None)
        layers[place].append(bend)
        chain.append(bend)
    chain.append(other)
    for before, after in itertools.pairwise(chain):
        before.after.append(after)
        after.before.append(before)
    return chain


def _uncross(layers: list[list[_Vertex]]) -> None:
    """Order each layer by the middle of its neighbours' places, there and back, and keep the order with fewest crossings."""
    _number(layers)
    best = [list(layer) for layer in layers]
    fewest = _crossings(layers)
    for sweep in range(_SWEEPS):
        if not fewest:
            break
        downward = sweep % 2 == 0
        for layer in layers if downward else layers[::-1]:
            pulls = {}
            for vertex in layer:
                near = vertex.before if downward else vertex.after
                pulls[vertex] = sum(one.at for one in near) / len(near) if near else vertex.at
            layer.sort(key=pulls.__getitem__)
            _number([layer])
        _swap_neighbours(layers)
        crossings = _crossings(layers)
        if crossings < fewest:
            fewest, best = crossings, [list(layer) for layer in layers]
    layers[:] = best
    _number(layers)


def _number(layers: list[list[_Vertex]]) -> None:
    for layer in layers:
        for place, vertex in enumerate(layer):
            vertex.at = float(place)


def _swap_neighbours(layers: list[list[_Vertex]]) -> None:
    """Exchange two that stand side by side where their own arrows then cross less."""
    for layer in layers:
        for place in range(len(layer) - 1):
            one, other = layer[place], layer[place + 1]
            as_is = _inversions(one.before, other.before) + _inversions(one.after, other.after)
            if as_is > _inversions(other.before, one.before) + _inversions(other.after, one.after):
                layer[place], layer[place + 1] = other, one
                one.at, other.at = other.at, one.at


def _inversions(some: Sequence[_Vertex], others: Sequence[_Vertex]) -> int:
    places = sorted(vertex.at for vertex in others)
    return sum(bisect_left(places, vertex.at) for vertex in some)


def _crossings(layers: list[list[_Vertex]]) -> int:
    crossings = 0
    for layer in layers:
        passed: list[float] = []
        for vertex in layer:
            ends = sorted(after.at for after in vertex.after)
            crossings += sum(len(passed) - bisect_right(passed, end) for end in ends)
            for end in ends:
                insort(passed, end)
    return crossings


def _settle(layers: list[list[_Vertex]]) -> None:
    """Give every vertex its place across its layer, order and distances kept."""
    for layer in layers:
        at = 0.0
        for vertex, before in zip(layer, [None, *layer], strict=False):
            at += _apart(before, vertex) if before else 0.0
            vertex.at = at
        for vertex in layer:
            vertex.at -= at / 2
    for turn in range(_SETTLINGS):
        last = turn >= _SETTLINGS - 2
        for layer in layers if turn % 2 == 0 else layers[::-1]:
            wanted, weights = [], []
            for vertex in layer:
                near = vertex.before + vertex.after if last else (vertex.before if turn % 2 == 0 else vertex.after)
                pulls = [(one.at, _STRAIGHT if one.node is None and vertex.node is None else 1.0) for one in near]
                weight = sum(pull for _, pull in pulls)
                wanted.append(sum(at * pull for at, pull in pulls) / weight if pulls else vertex.at)
                weights.append(weight or 0.1)
            apart = [_apart(one, other) for one, other in itertools.pairwise(layer)]
            for vertex, at in zip(layer, _kept_apart(wanted, weights, apart), strict=True):
                vertex.at = at


def _apart(one: _Vertex, other: _Vertex) -> float:
    between = _BETWEEN_LINES if one.node is None or other.node is None else _BETWEEN_BOXES
    return (one.size + other.size) / 2 + between


def _kept_apart(wanted: Sequence[float], weights: Sequence[float], apart: Sequence[float]) -> list[float]:
    """The places nearest to those wanted, by squares, in their order and so far apart (pool adjacent violators)."""
    shift, total = [0.0], 0.0
    for distance in apart:
        total += distance
        shift.append(total)
    pools: list[list[float]] = []  # mean, weight, how many
    for want, weight, moved in zip(wanted, weights, shift, strict=True):
        pools.append([want - moved, weight, 1])
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            mean, heavy, many = pools.pop()
            before = pools[-1]
            before[0] = (before[0] * before[1] + mean * heavy) / (before[1] + heavy)
            before[1] += heavy
            before[2] += many
    means = [mean for mean, _, many in pools for _ in range(int(many))]
    return [mean + moved for mean, moved in zip(means, shift, strict=True)]


def _measured(
    sizes: Sequence[tuple[float, float]],
    arrows: Sequence[tuple[int, int]],
    forward: Sequence[tuple[int, int]],
    boxes: Sequence[_Vertex],
    chains: Sequence[list[_Vertex]],
    layers: Sequence[list[_Vertex]],
) -> Placed:
    """Pixels for all of it."""
    starts, x = [], 0.0
    widths = [max((sizes[one.node][0] for one in layer if one.node is not None), default=0.0) for layer in layers]
    for layer, width in zip(layers, widths, strict=True):
        starts.append(x)
        x += width + min(_WIDEST_GAP, _GAP + _GAP_FOR_EACH * sum(len(one.after) for one in layer))
    top = min(one.at - one.size / 2 for layer in layers for one in layer)
    bottom = max(one.at + one.size / 2 for layer in layers for one in layer)
    placed = []
    for vertex, (width, height) in zip(boxes, sizes, strict=True):
        left = starts[vertex.layer] + (widths[vertex.layer] - width) / 2
        placed.append(Box(_px(left), _px(vertex.at - vertex.size / 2 - top), width, height))
    ports = _ports(boxes, chains)
    ways = []
    for number, chain in enumerate(chains):
        points: list[Point] = []
        for place, vertex in enumerate(chain if len(chain) > 1 else []):
            start, end = starts[vertex.layer], starts[vertex.layer] + widths[vertex.layer]
            if vertex.node is not None:
                box = placed[vertex.node]
                y = vertex.at + ports[number, place == 0] - top
                points += [(box.x + box.width, y), (end, y)] if place == 0 else [(start, y), (box.x, y)]
            else:
                points += [(start, vertex.at - top), (end, vertex.at - top)]
        if forward[number] != arrows[number]:
            points.reverse()
        ways.append(tuple((_px(x), _px(y)) for x, y in points))
    return Placed(_px(starts[-1] + widths[-1]), _px(bottom - top), tuple(placed), tuple(ways))


def _ports(boxes: Sequence[_Vertex], chains: Sequence[list[_Vertex]]) -> dict[tuple[int, bool], float]:
    """How far from the middle of a box's side each arrow leaves (True) or arrives: in the order of where they come from."""
    sides: dict[tuple[int, bool], list[tuple[float, int]]] = {}
    for number, chain in enumerate(chains):
        if len(chain) > 1:
            for vertex, near, leaves in ((chain[0], chain[1], True), (chain[-1], chain[-2], False)):
                assert vertex.node is not None
                sides.setdefault((vertex.node, leaves), []).append((near.at, number))
    found = {}
    for (node, leaves), ends in sides.items():
        room = boxes[node].size - 2 * _CORNER
        step = min(_PORTS, max(room, 0.0) / max(1, len(ends) - 1))
        for place, (_, number) in enumerate(sorted(ends)):
            found[number, leaves] = (place - (len(ends) - 1) / 2) * step
    return found


def _px(length: float) -> float:
    return round(length, 1)
