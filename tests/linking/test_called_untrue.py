"""Called untrue: who says that a claim is false denies what it claims."""

from __future__ import annotations

import pytest

from firsthand.linking.stance.called_untrue import is_called_untrue, is_untrue_as_called


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
        "that it was untrue that the pier is shut",
        "“It is simply not true that the pier is shut,”",
        "it was a lie to say that the pier is shut",
        "there was no evidence that the pier is shut",
        "“I have seen no proof of that,”",
        "that they had found no credible evidence he shut the pier",
        "“Did we shut the pier? Absolutely not,”",
        "that reports of talks about the pier were “a fantasy of the Lumaran press”",
        "claims that the pier is shut were invented by the union",
        "no sign that the pier is shut",
        "there was no trace of a second boat",
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
        "it is unlikely that the pier is shut",
        "it is not untrue that the pier is shut",
        "there is evidence that the pier is shut",
        "“Did we shut the pier? We did,”",
        "“No key to the pier? No fish for you!”",
        "“no evidence”",
        "no sign",
        "no traces were left by the boat",
    ],
)
def test_what_is_not(content: str) -> None:
    assert not is_called_untrue(content)


def test_what_is_called_a_lie() -> None:
    assert is_untrue_as_called("the claim that the pier is shut a lie")
    assert is_untrue_as_called("reports that the pier is shut “absolute nonsense”")
    assert not is_untrue_as_called("the claim that the pier is shut a step forward")
