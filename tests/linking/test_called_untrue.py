"""Called untrue: who says that a claim is false denies what it claims."""

from __future__ import annotations

import pytest

from firsthand.linking.stance.called_untrue import is_called_untrue


@pytest.mark.parametrize(
    "content",
    [
        "the claim that the pier is shut is false",
        "that Brook’s claim that the pier is shut was “simply not true”",
        "accusations that she had sunk the boat were baseless",
        'the claim that she had sunk the boat was "nonsense"',
        "the idea of a second pier as absurd",
        "Lumaran claims that debris sank the boat are highly unlikely to be true",
        "Claims in Lumaran channels about a second boat have nothing to do with reality",
    ],
)
def test_what_is_called_untrue(content: str) -> None:
    assert is_called_untrue(content)


@pytest.mark.parametrize(
    "content",
    [
        "the pier is shut",
        "it is wrong that the pier is shut",
        "the claim that the pier is shut is true",
        "the claim that the pier is shut is false, but the boat is sunk and nobody knows where",
        "the report of the board is late",
    ],
)
def test_what_is_not(content: str) -> None:
    assert not is_called_untrue(content)
