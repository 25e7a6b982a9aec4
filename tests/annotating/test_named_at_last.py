"""Named at last: whoever opens a report without a name and is then quoted by name, with no word on who that is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.annotating.conftest import Annotated
from tests.annotating.test_heading_tellers import tellers

Annotate = Callable[..., Annotated]


@pytest.mark.parametrize(
    "text",
    [
        "The widow of a miner said on Monday that the pit was never safe.\n\nVera Holt said she would sue.",
        "Patient died during blackout, son says\n\nA woman died while doctors worked in the dark, her son has told the Tarn Echo."
        "\n\n“They had candles,” Milo Holt said.",
        "Driver was asleep, witness says\n\nA woman who saw the crash said that the driver was asleep.\n\n“His eyes were shut,” Vera Holt said.",
    ],
)
def test_who_is_named_without_a_word_on_who_that_is(annotate: Annotate, text: str) -> None:
    assert len(tellers(annotate(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "A widow said on Monday that the pit was never safe.\n\nMine inspector Vera Holt said it was.",
        "A widow said on Monday that the pit was never safe.\n\nVera Holt, an inspector, said it was.",
        "An official said on Monday that the pit was never safe.\n\nVera Holt said it was.",
        "A widow said on Monday that the pit was never safe.\n\nMilo Holt said it was. “It was not,” the widow said.",
        "His widow said on Monday that the pit was never safe.\n\nMilo Holt said it was.",
    ],
)
def test_who_is_somebody_else(annotate: Annotate, text: str) -> None:
    assert len(tellers(annotate(text))) == 2
