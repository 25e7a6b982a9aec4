"""The trace and the annotated report as JSON: the same object gives the same bytes."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from firsthand.model import AnnotatedReport, DrawnScenario, Trace
from firsthand.rendering.scenario_picture import Picture

# A quotation mark inside a JSON string is always written with a backslash before it, so these bytes, with two bare
# marks and a colon, can only be a key.
_KEYWORD_FIELD = re.compile(rb'"([a-z]+)_":')


def _encode(value: object) -> bytes:
    return _KEYWORD_FIELD.sub(rb'"\1":', msgspec.json.encode(value))


def trace_to_json(trace: Trace) -> bytes:
    """The trace as the contract's one object, UTF-8, compact, without a line end."""
    return _encode(trace)


def annotated_to_json(annotated: AnnotatedReport) -> bytes:
    """One line of ``firsthand annotate``: one object, UTF-8, without its line end."""
    return _encode(annotated)


def scenario_to_json(scenario: DrawnScenario | None, pictures: Sequence[Picture]) -> bytes:
    """What the report page holds of a scenario: ``{drawn, pictures}``, or null where there is none."""
    return _encode({"drawn": scenario, "pictures": pictures} if scenario else None)
