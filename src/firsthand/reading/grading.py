"""Rules of grading: the table that ships with the program, or the user's own."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from importlib import resources
from pathlib import Path
from typing import Any

from firsthand.model import EvidenceRule, GradeRule, Grading
from firsthand.reading.content import measure, open_file
from firsthand.reading.errors import ReadingError, UnreadableError, shown
from firsthand.reading.limits import Limits

OF_SOURCES = "ABCDE"
OF_CLAIMS = "12345"
UNNAMED = "unnamed"
"""What is counted of a source beside words."""
OF_A_CLAIM = ("asserted", "denied", "doubted", "asserted together", "denied beyond asserted", "asserted beyond denied")
"""What is counted of a claim."""
_TABLE = re.compile(r"^\s*\[\[\s*([\w-]+)\s*\]\]", re.MULTILINE)
_LONGEST = 2_000


def read_grading(path: str | Path | None = None) -> Grading:
    """Read the rules by which sources and claims are graded.

    Args:
        path: a TOML file of the form of the one that ships (``grading.toml``); None is that one.

    Raises:
        ReadingError: it cannot be read or a rule is wrong; the message names file, line and remedy.
    """
    if path is None:
        text = resources.files("firsthand.reading").joinpath("grading.toml").read_text(encoding="utf-8")
        return _grading("grading.toml", text)
    try:
        with open_file(str(path), follow=True) as file:
            text = measure(file, Limits()).read().decode("utf-8-sig")
    except UnreadableError as problem:
        raise ReadingError(f"{path} {problem.reason}") from None
    except UnicodeDecodeError:
        raise ReadingError(f"{path} is not UTF-8 text; save it as UTF-8") from None
    return _grading(str(path), text.replace("\r\n", "\n"))


def _grading(path: str, text: str) -> Grading:
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:  # its message ends with the line
        raise ReadingError(f"{path}: is not TOML: {problem}; mend it there") from None
    unknown = sorted(tables.keys() - {"evidence", "reliability", "credibility"})
    if unknown:
        raise ReadingError(
            f"{path}: holds {shown(unknown[0])}; its tables are [[evidence]], [[reliability]] and [[credibility]]"
        )
    lines: dict[str, list[int]] = {}
    for found in _TABLE.finditer(text):
        lines.setdefault(found[1], []).append(text.count("\n", 0, found.start(1)) + 1)

    def rows(name: str) -> list[tuple[str, Mapping[str, Any]]]:
        listed = tables.get(name, [])
        if not isinstance(listed, list) or not all(isinstance(row, dict) for row in listed):
            raise ReadingError(f"{path}: {name} is no list of tables; write [[{name}]] before each")
        numbers = lines.get(name, [])
        return [(f"{path}, line {numbers[i]}" if i < len(numbers) else path, row) for i, row in enumerate(listed)]

    evidence = tuple(_evidence(place, row) for place, row in rows("evidence"))
    counted = (*dict.fromkeys(one.counts for one in evidence), UNNAMED)
    return Grading(
        evidence,
        tuple(_grade(place, row, OF_SOURCES, counted) for place, row in rows("reliability")),
        tuple(_grade(place, row, OF_CLAIMS, OF_A_CLAIM) for place, row in rows("credibility")),
    )


def _evidence(place: str, row: Mapping[str, Any]) -> EvidenceRule:
    words = row.get("words")
    if not isinstance(words, list) or not words or not all(isinstance(one, str) and one for one in words):
        raise ReadingError(f"{place}: words is no list of regular expressions; write words = ['...']")
    for one in words:
        try:
            if len(one) > _LONGEST:
                raise ReadingError(f"{place}: {shown(one)} is longer than {_LONGEST} characters; divide it")
            if re.compile(one).match(""):
                raise ReadingError(f"{place}: {shown(one)} fits no words at all as well; make it ask for some")
        except re.error as problem:
            raise ReadingError(f"{place}: {shown(one)} is no regular expression ({problem}); mend it") from None
    return EvidenceRule(_text(place, row, "counts"), _text(place, row, "effect"), tuple(words))


def _grade(place: str, row: Mapping[str, Any], grades: str, counted: tuple[str, ...]) -> GradeRule:
    grade = str(row.get("grade", ""))
    if len(grade) != 1 or grade not in grades:
        raise ReadingError(f"{place}: the grade {shown(grade)} is none; write one of {', '.join(grades)}")
    return GradeRule(
        grade, _text(place, row, "means"), _bounds(place, row, "least", counted), _bounds(place, row, "most", counted)
    )


def _bounds(place: str, row: Mapping[str, Any], name: str, counted: tuple[str, ...]) -> tuple[tuple[str, int], ...]:
    bounds = row.get(name, {})
    if not isinstance(bounds, dict):
        raise ReadingError(
            f'{place}: {name} is no table; write {name} = {{ "{counted[0] if counted else "right"}" = 1 }}'
        )
    for key, number in bounds.items():
        if key not in counted:
            raise ReadingError(
                f"{place}: {name} asks for {shown(key)}, which nothing counts; there is {', '.join(counted)}"
            )
        if not isinstance(number, int) or isinstance(number, bool) or number < 0:
            raise ReadingError(f"{place}: {name} of {shown(key)} is {shown(number)}; write a whole number from 0")
    return tuple(bounds.items())


def _text(place: str, row: Mapping[str, Any], name: str) -> str:
    value = row.get(name)
    if not isinstance(value, str) or not value.strip():
        raise ReadingError(f'{place}: has no {name}; write {name} = "..."')
    return value
