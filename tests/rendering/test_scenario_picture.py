"""The scenario's picture: parts side by side, boxes with room for their words, what is too much left to the table."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.model import DrawnArrow, DrawnEvent, DrawnScenario
from firsthand.rendering.scenario_picture import BOX_WIDTH, MOST_EVENTS, MOST_LINES, ROOMS, pictures
from tests.rendering.test_layers import apart


def made(texts: list[str], pairs: list[tuple[int, int]]) -> DrawnScenario:
    events = tuple(DrawnEvent(f"e{n}", text, ()) for n, text in enumerate(texts))
    arrows = tuple(
        DrawnArrow(f"e{one}", False, f"e{other}", "promotes", 0.5, 1.0, (), (), (), (), 1, 1, None)
        for one, other in pairs
    )
    return DrawnScenario(events, arrows, (), None, (), 0, 0, "")


@st.composite
def scenarios(draw: st.DrawFn) -> DrawnScenario:
    size = draw(st.integers(1, 60))
    texts = draw(st.lists(st.text(max_size=120), min_size=size, max_size=size))
    node = st.integers(0, size - 1)
    return made(texts, draw(st.lists(st.tuples(node, node), max_size=80)))


@settings(max_examples=40, deadline=None)
@given(scenarios())
def test_no_box_lies_on_another_whatever_hangs_together(scenario: DrawnScenario) -> None:
    for picture in pictures(scenario):
        assert sorted(picture.boxes) == list(range(len(scenario.events)))
        assert sorted(picture.ways) == list(range(len(scenario.arrows)))
        for one, other in combinations(picture.boxes.values(), 2):
            assert apart(one, other)
        for box in picture.boxes.values():
            assert min(box.x, box.y) >= 0
            assert box.x + box.width <= picture.width
            assert box.y + box.height <= picture.height
        assert all(1 <= lines <= MOST_LINES for lines in picture.lines.values())
    assert pictures(scenario) == pictures(scenario)


def test_pairs_stand_in_three_columns_on_a_desk_and_fit_a_telephone() -> None:
    scenario = made(["the sluices are shut"] * 24, [(n, n + 1) for n in range(0, 24, 2)])
    broad, narrow = pictures(scenario)
    assert not broad.down
    assert len({box.x for box in broad.boxes.values()}) == 6
    assert broad.width <= ROOMS[0]
    assert narrow.down
    assert narrow.width <= ROOMS[1]


def test_a_long_chain_runs_downward_and_a_short_one_to_the_right() -> None:
    long, short = made(["x"] * 12, [(n, n + 1) for n in range(11)]), made(["x"] * 4, [(n, n + 1) for n in range(3)])
    assert pictures(long)[0].down
    assert pictures(long)[0].width < ROOMS[0]
    assert not pictures(short)[0].down


def test_of_very_many_events_the_largest_parts_are_drawn() -> None:
    pairs = [(n, n + 1) for n in range(0, 400, 2)]
    knot = [(401 + n, 402 + n) for n in range(9)]
    broad, _ = pictures(made(["x"] * 411, [*pairs, *knot]))
    assert len(broad.boxes) <= MOST_EVENTS
    assert set(range(401, 411)) <= set(broad.boxes)
    assert {n for n, (one, _) in enumerate([*pairs, *knot]) if one in broad.boxes} == set(broad.ways)


@pytest.mark.parametrize(("text", "lines"), [("a coup", 1), ("", 1), ("the lake rises by another two metres", 2)])
def test_a_box_has_room_for_its_lines(text: str, lines: int) -> None:
    broad, _ = pictures(made([text, "x"], [(0, 1)]))
    assert broad.lines[0] == lines
    assert broad.boxes[0].width == BOX_WIDTH
    assert broad.boxes[0].height >= 15 * lines + 10


def test_without_events_there_is_nothing() -> None:
    assert all(picture.boxes == {} and picture.ways == {} for picture in pictures(made([], [])))


def test_a_box_is_as_tall_as_its_arrows_side_by_side_want() -> None:
    broad, _ = pictures(made(["x"] * 9, [(n, 8) for n in range(8)]))
    ends = sorted(way[-1][1] for way in broad.ways.values())
    assert min(after - before for before, after in pairwise(ends)) >= 11
