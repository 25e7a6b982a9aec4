"""A scenario as a picture: the parts that hang together, each laid out in layers, side by side where there is room."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from firsthand.clusters import UnionFind
from firsthand.model import DrawnScenario
from firsthand.rendering.layers import Box, Placed, Point, layered

ROOMS = (1150, 350)
"""Widths in pixels that pictures are made for: a desk's screen and a telephone's."""
MOST_EVENTS = 150
"""Events that are drawn: the largest parts first; the page lists every arrow."""
BOX_WIDTH = 160
LINE_HEIGHT = 15
MOST_LINES = 5
FONT_SIZE = 12.5
"""Pixels, as in the style sheet."""
_INSIDE = 10
"""Between a box and its text, left and right."""
_ABOVE = 7
_FOR_EACH_ARROW = 13
_BETWEEN_PARTS = 22
_MARGIN = 8.0

# Shares of the font's size that letters take in the broadest of the fonts that a page like this is shown in (DejaVu Sans,
# Verdana): a box with a line to spare beats a text that is cut short.
_BREADTHS = {
    letter: breadth
    for letters, breadth in (
        ("ijlI|'’‘.,:; ", 0.34),
        ('frt!-()[]/“”"', 0.46),
        ("ABCDEFGHKLNOPQRSTUVXYZ&", 0.74),
        ("mwMW@%—…", 1.0),
    )
    for letter in letters
}
_OTHER_LETTER, _WHOLE_SQUARE = 0.64, 1.05


@dataclass(frozen=True, slots=True)
class Picture:
    """A scenario drawn for one width of screen; boxes are of events, ways of arrows, by their places in the scenario."""

    width: float
    height: float
    down: bool
    """Whether arrows run downward instead of to the right."""
    boxes: dict[int, Box]
    lines: dict[int, int]
    """Lines of text that an event's box has room for."""
    ways: dict[int, tuple[Point, ...]]
    """As in `firsthand.rendering.layers.Placed`."""


def pictures(scenario: DrawnScenario) -> tuple[Picture, ...]:
    """The scenario for each of `ROOMS`, widest first; events that are not drawn have no box, and their arrows no way."""
    return tuple(_picture(scenario, room) for room in ROOMS)


def _picture(scenario: DrawnScenario, room: int) -> Picture:
    place = {event.id: number for number, event in enumerate(scenario.events)}
    arrows = [(place[arrow.from_], place[arrow.to]) for arrow in scenario.arrows]
    lines = [_lines(event.text, BOX_WIDTH - 2 * _INSIDE) for event in scenario.events]
    parts = _drawn_parts(_connected(len(lines), arrows))
    down, blocks = _laid_out(parts, lines, arrows, room - 2 * _MARGIN)
    boxes: dict[int, Box] = {}
    ways: dict[int, tuple[Point, ...]] = {}
    corners, width, height = _packed([(block.width, block.height) for block in blocks], room - 2 * _MARGIN)
    for part, block, (left, top) in zip(parts, blocks, corners, strict=True):
        x, y = left + _MARGIN, top + _MARGIN
        for event, box in zip(part, block.boxes, strict=True):
            boxes[event] = Box(_px(box.x + x), _px(box.y + y), box.width, box.height)
        for arrow, way in zip(_within(part, arrows), block.ways, strict=True):
            ways[arrow] = tuple((_px(x + along), _px(y + across)) for along, across in way)
    return Picture(
        _px(width + 2 * _MARGIN),
        _px(height + 2 * _MARGIN),
        down,
        dict(sorted(boxes.items())),
        {event: lines[event] for event in sorted(boxes)},
        dict(sorted(ways.items())),
    )


def _laid_out(
    parts: Sequence[list[int]], lines: Sequence[int], arrows: Sequence[tuple[int, int]], room: float
) -> tuple[bool, list[Placed]]:
    """Each part, all running one way: to the right where that fits, otherwise whichever way is the less broad."""
    found: dict[bool, list[Placed]] = {}
    for down in (False, True):
        found[down] = []
        for part in parts:
            at = {event: number for number, event in enumerate(part)}
            mine = [arrows[arrow] for arrow in _within(part, arrows)]
            sizes = [(float(BOX_WIDTH), _height(event, lines[event], () if down else mine)) for event in part]
            found[down].append(layered(sizes, [(at[one], at[other]) for one, other in mine], down=down))
        if max((block.width for block in found[down]), default=0.0) <= room:
            return down, found[down]
    broadest = {down: max(block.width for block in blocks) for down, blocks in found.items()}
    down = broadest[True] < broadest[False]
    return down, found[down]


def _height(event: int, lines: int, arrows: Sequence[tuple[int, int]]) -> float:
    """As tall as its words are, and as the arrows that leave or reach it side by side want."""
    ends = max(sum(one[side] == event for one in arrows) for side in (0, 1)) if arrows else 0
    return float(max(lines * LINE_HEIGHT + 2 * _ABOVE, (ends + 1) * _FOR_EACH_ARROW))


def _within(part: Sequence[int], arrows: Sequence[tuple[int, int]]) -> list[int]:
    inside = set(part)
    return [number for number, (one, _) in enumerate(arrows) if one in inside]


def _connected(size: int, arrows: Sequence[tuple[int, int]]) -> list[list[int]]:
    """The parts that hang together, the largest first, each in the order of its events."""
    return sorted(UnionFind(size, arrows).groups(), key=lambda part: (-len(part), part[0]))


def _drawn_parts(parts: Sequence[list[int]]) -> list[list[int]]:
    kept, events = list(parts[:1]), len(parts[0]) if parts else 0
    for part in parts[1:]:
        events += len(part)
        if events > MOST_EVENTS:
            break
        kept.append(part)
    return kept


def _packed(blocks: Sequence[tuple[float, float]], room: float) -> tuple[list[Point], float, float]:
    """Corners for blocks, each as high up as it goes and then as far left, below a skyline; with width and height of all."""
    skyline: list[tuple[float, float]] = [(0.0, 0.0)]  # left end, height, from left to right
    corners: list[Point] = []
    room = max(room, *(width for width, _ in blocks)) if blocks else room
    for width, height in blocks:
        tried = []
        for left, _ in skyline:
            if left + width <= room or left == 0.0:
                covered = [
                    top for n, (start, top) in enumerate(skyline) if start < left + width and _ends(skyline, n) > left
                ]
                tried.append((max(covered), left))
        top, left = min(tried)
        corners.append((left, top))
        right = left + width + _BETWEEN_PARTS
        behind = max(((start, y) for start, y in skyline if start <= right), default=(0.0, 0.0))[1]
        raised = [(start, y) for start, y in skyline if start < left]
        raised += [(left, top + height + _BETWEEN_PARTS), (right, behind)]
        skyline = sorted(raised + [(start, y) for start, y in skyline if start > right])
    width = max((x + size[0] for (x, _), size in zip(corners, blocks, strict=True)), default=0.0)
    height = max((y + size[1] for (_, y), size in zip(corners, blocks, strict=True)), default=0.0)
    return corners, width, height


def _ends(skyline: Sequence[tuple[float, float]], place: int) -> float:
    return skyline[place + 1][0] if place + 1 < len(skyline) else float("inf")


def _lines(text: str, width: float) -> int:
    """About how many lines a text takes, one at least and `MOST_LINES` at most; the page breaks it by its own font."""
    lines, at = 1, 0.0
    for word in text.split():
        long = sum(map(_breadth, word)) * FONT_SIZE
        space = _breadth(" ") * FONT_SIZE if at else 0.0
        if at + space + long <= width:
            at += space + long
        elif long <= width:
            lines, at = lines + 1, long
        else:
            beyond = at + space + long
            lines, at = lines + int(beyond // width), beyond % width
    return min(lines, MOST_LINES)


def _breadth(letter: str) -> float:
    if letter in _BREADTHS:
        return _BREADTHS[letter]
    return _WHOLE_SQUARE if unicodedata.east_asian_width(letter) in "WF" else _OTHER_LETTER


def _px(length: float) -> float:
    return round(length, 1)
