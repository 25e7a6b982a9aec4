"""Changes: a rise or a fall is of its day."""

from __future__ import annotations

import pytest

from firsthand.assessing.changes import day_of_change
from firsthand.model import Figure, TimeExpression

MONDAY = "2025-03-03"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Shares in Halvex fell 14 % on Monday.", MONDAY),
        ("On Monday the shares of Halvex lost 14 % of their value.", MONDAY),
        ("Halvex was up 14 % by Monday evening.", MONDAY),
        ("Halvex holds 14 % of the mine since Monday.", None),
        ("Sales rose 14 %, Halvex said on Monday.", None),
        ("Sales rose 14 %. On Monday the board met.", None),
    ],
)
def test_the_day_of_a_change(text: str, day: str | None) -> None:
    start, on = text.index("14"), text.index("Monday")
    figure = Figure("r.f1", "r", ((start, start + 4),), "share", 0.14, 0.14, False, None, "Halvex shares", None, None)
    time = TimeExpression("r.t1", "r", ((on, on + 6),), MONDAY, MONDAY, "day")
    assert day_of_change(figure, text, [time]) == day
