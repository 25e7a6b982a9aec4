"""Layered drawings of graphs made at random: no box on another, no way through a box, nothing lost, the same twice."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.rendering.layers import Box, Placed, Point, layered

Graph = tuple[list[tuple[float, float]], list[tuple[int, int]]]


@st.composite
def graphs(draw: st.DrawFn, most: int = 60) -> Graph:
    """Boxes of many sizes; arrows anywhere: cycles, several between two boxes, from a box to itself."""
    size = draw(st.integers(1, most))
    side = st.sampled_from([29.0, 44.0, 89.0, 160.0])
    sizes = draw(st.lists(st.tuples(side, side), min_size=size, max_size=size))
    node = st.integers(0, size - 1)
    return sizes, draw(st.lists(st.tuples(node, node), max_size=2 * size))


def apart(one: Box, other: Box) -> bool:
    beside = one.x + one.width <= other.x or other.x + other.width <= one.x
    return beside or one.y + one.height <= other.y or other.y + other.height <= one.y


def straight_pieces(way: tuple[Point, ...]) -> Iterator[tuple[Point, Point]]:
    return ((way[n], way[n + 1]) for n in range(0, len(way), 2))


def inside(point: Point, box: Box) -> bool:
    return box.x < point[0] < box.x + box.width and box.y < point[1] < box.y + box.height


def on_side(point: Point, box: Box) -> bool:
    x, y = point
    across = (x in (box.x, box.x + box.width) or abs(x - box.x - box.width) < 0.2) and box.y <= y <= box.y + box.height
    along = (y in (box.y, box.y + box.height) or abs(y - box.y - box.height) < 0.2) and box.x <= x <= box.x + box.width
    return across or along


def check(placed: Placed, graph: Graph) -> None:
    sizes, arrows = graph
    assert [(box.width, box.height) for box in placed.boxes] == sizes
    for one, other in combinations(placed.boxes, 2):
        assert apart(one, other)
    for box in placed.boxes:
        assert box.x >= -0.1
        assert box.y >= -0.1
        assert box.x + box.width <= placed.width + 0.1
        assert box.y + box.height <= placed.height + 0.1
    for (source, target), way in zip(arrows, placed.ways, strict=True):
        if source == target:
            assert way == ()
            continue
        assert on_side(way[0], placed.boxes[source])
        assert on_side(way[-1], placed.boxes[target])
        for start, end in straight_pieces(way):
            samples = [
                (start[0] + (end[0] - start[0]) * n / 8, start[1] + (end[1] - start[1]) * n / 8) for n in range(9)
            ]
            assert not [box for box in placed.boxes for sample in samples if inside(sample, box)]


def turned(placed: Placed) -> Placed:
    boxes = tuple(Box(box.y, box.x, box.height, box.width) for box in placed.boxes)
    return Placed(placed.height, placed.width, boxes, tuple(tuple((y, x) for x, y in way) for way in placed.ways))


@settings(max_examples=40, deadline=None)
@given(graphs(), st.booleans())
def test_boxes_lie_apart_and_ways_run_between_them(graph: Graph, down: bool) -> None:
    check(layered(*graph, down=down), graph)


@settings(max_examples=20, deadline=None)
@given(graphs(), st.booleans())
def test_bends_keep_to_the_room_between_two_layers(graph: Graph, down: bool) -> None:
    placed = layered(*graph, down=down)
    drawn = turned(placed) if down else placed
    for way in drawn.ways:
        for n in range(1, len(way) - 1, 2):
            left, right = sorted((way[n][0], way[n + 1][0]))
            assert right - left >= 30
            between = [box for box in drawn.boxes if box.x < right - 0.2 and box.x + box.width > left + 0.2]
            assert between == []


@settings(max_examples=20, deadline=None)
@given(graphs(25))
def test_the_same_graph_gives_the_same_drawing(graph: Graph) -> None:
    assert layered(*graph) == layered(*graph)


@settings(max_examples=40, deadline=None)
@given(st.integers(2, 40).flatmap(lambda size: st.lists(st.tuples(*[st.integers(0, size - 1)] * 2), max_size=60)))
def test_without_a_cycle_every_arrow_runs_to_the_right(pairs: list[tuple[int, int]]) -> None:
    arrows = [(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]]
    placed = layered([(160.0, 44.0)] * 40, arrows)
    for (one, other), way in zip(arrows, placed.ways, strict=True):
        assert placed.boxes[one].x + placed.boxes[one].width < placed.boxes[other].x
        assert way[0][0] < way[-1][0]


@pytest.mark.parametrize("size", [2, 3, 7])
def test_a_cycle_has_one_arrow_back_and_it_is_drawn(size: int) -> None:
    arrows = [(n, (n + 1) % size) for n in range(size)]
    placed = layered([(160.0, 44.0)] * size, arrows)
    back = [way for way in placed.ways if way[0][0] > way[-1][0]]
    assert len(back) == 1
    check(placed, ([(160.0, 44.0)] * size, arrows))


def test_two_arrows_between_two_boxes_run_apart() -> None:
    placed = layered([(160.0, 44.0)] * 2, [(0, 1), (0, 1), (1, 0)])
    assert len({way[0][1] for way in placed.ways}) == 3
    assert len({way[-1][1] for way in placed.ways}) == 3


def test_crossings_that_need_not_be_are_not() -> None:
    # Drawn in the order given, all six would cross.
    arrows = [(0, 7), (1, 6), (2, 5), (3, 4)]
    placed = layered([(160.0, 44.0)] * 8, arrows)
    for one, other in combinations(placed.ways, 2):
        assert (one[0][1] - other[0][1]) * (one[-1][1] - other[-1][1]) > 0


def test_nothing_is_drawn_of_nothing() -> None:
    assert layered([], []) == Placed(0.0, 0.0, (), ())
