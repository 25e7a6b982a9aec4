from __future__ import annotations

import pytest

from firsthand.annotating.attitudes import attitude_of


@pytest.mark.parametrize(
    ("cue", "attitude"),
    [
        ("said", "statement"),
        ("promised", "statement"),
        ("threatened to", "statement"),
        ("is expected to say", "statement"),
        ("took aim at", "statement"),
        ("likes to say", "statement"),
        ("likes", "belief"),
        ("read", "statement"),
        ("said he believes", "statement"),
        ("believes", "belief"),
        ("is expected", "belief"),
        ("considers", "belief"),
        ("is widely considered", "belief"),
        ("had been considered", "belief"),
        ("is considering", "intention"),
        ("considered", "intention"),
        ("sees", "belief"),
        ("aims to", "intention"),
        ("is pushing for", "intention"),
        ("refused", "intention"),
        ("saw", "perception"),
        ("", "statement"),
    ],
)
def test_attitudes(cue: str, attitude: str) -> None:
    assert attitude_of(cue) == attitude
