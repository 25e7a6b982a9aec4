"""Floors: what a figure may not fall below, pinned together with the data it was measured on.

A floor is raised only when somebody asks for it and never lowered by a program: lowering one is an edit of
`floors.json`, which shows in review.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

TOLERANCE = 0.002
"""How far below its floor a figure may lie.

The program gives the same bytes for the same input on one machine; another machine's arithmetic may turn one borderline
decision in thousands, which moves a figure over 2,000 attributions by less than this.
"""

Pinned = Mapping[str, Mapping[str, object]]
"""By measurement: ``fingerprint`` of its data, and ``floors``, a number for each figure."""


@dataclass(frozen=True, slots=True)
class Measurement:
    """Figures measured in one go on one set of data."""

    name: str
    """The name it is pinned under."""
    how: str
    """The commands that made it."""
    fingerprint: str
    """Of the data and the scorer, see `fingerprint`."""
    figures: Mapping[str, float]
    """Every figure by name; shares as fractions of 1."""
    held: tuple[str, ...]
    """The names of the figures that have floors."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """One figure beside its floor."""

    measurement: str
    figure: str
    floor: float | None
    """None where nothing is pinned."""
    measured: float | None
    """None where nothing was measured."""
    problem: str | None
    """Why the gate fails on it, or None."""


def fingerprint(root: Path, files: Iterable[Path]) -> str:
    """SHA-256 over the names (relative to ``root``) and the bytes of files, whatever order they come in."""
    digest = hashlib.sha256()
    for file in sorted(files):
        name, content = file.relative_to(root).as_posix().encode(), file.read_bytes()
        # The lengths keep a name's end from being read as the content's beginning.
        digest.update(b"%d %d\n" % (len(name), len(content)) + name + content)
    return digest.hexdigest()


def judge(measurements: Iterable[Measurement], pinned: Pinned) -> Iterator[Verdict]:
    """Hold every measurement against what is pinned for it; a pinned figure nobody measured is a failure too."""
    for measurement in measurements:
        entry = pinned.get(measurement.name)
        if entry is None:
            for figure in measurement.held:
                yield Verdict(measurement.name, figure, None, measurement.figures[figure], "no floor is pinned")
            continue
        other_data = entry["fingerprint"] != measurement.fingerprint
        floors = _floors(entry)
        for figure in dict.fromkeys([*floors, *measurement.held]):
            floor, measured = floors.get(figure), measurement.figures.get(figure)
            problem = None
            if other_data:
                problem = "the data or the scorer has changed since the floor was pinned"
            elif floor is None:
                problem = "no floor is pinned"
            elif measured is None:
                problem = "was not measured"
            elif measured < floor - TOLERANCE:
                problem = "below its floor"
            yield Verdict(measurement.name, figure, floor, measured, problem)


def raised(measurements: Iterable[Measurement], pinned: Pinned) -> dict[str, dict[str, object]]:
    """What is pinned, with every floor raised to what was measured where that is higher, and the new ones added.

    Raises:
        ValueError: where a measurement's data is not what its floors were pinned on; such an entry has to be taken
            out of `floors.json` by hand before it can be pinned anew.
    """
    out: dict[str, dict[str, object]] = {name: dict(entry) for name, entry in pinned.items()}
    for measurement in measurements:
        entry = out.setdefault(measurement.name, {"fingerprint": measurement.fingerprint, "floors": {}})
        if entry["fingerprint"] != measurement.fingerprint:
            raise ValueError(
                f"{measurement.name}: the data or the scorer has changed since its floors were pinned; "
                "take the entry out of floors.json and raise the floors again"
            )
        floors = dict(_floors(entry))
        for figure in measurement.held:
            floors[figure] = max(floors.get(figure, 0.0), _rounded_down(measurement.figures[figure]))
        entry["floors"] = floors
    return out


def load(file: Path) -> dict[str, dict[str, object]]:
    """What is pinned in a file; nothing where there is none."""
    if not file.is_file():
        return {}
    pinned: dict[str, dict[str, object]] = json.loads(file.read_text(encoding="utf-8"))
    return pinned


def save(value: object, file: Path) -> None:
    """Write JSON as it is committed: indented, keys in order, so that a change is a line in review."""
    file.write_text(json.dumps(value, indent=1, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")


def _floors(entry: Mapping[str, object]) -> Mapping[str, float]:
    floors = entry["floors"]
    if not isinstance(floors, Mapping):
        raise TypeError("floors.json: 'floors' must be an object of numbers")
    return floors


def _rounded_down(figure: float) -> float:
    return math.floor(figure * 10_000 + 1e-6) / 10_000
