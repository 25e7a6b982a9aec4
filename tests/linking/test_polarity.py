"""Whether one content says of a thing what another says it is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.linking.stance.polarity import contradict


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the seals were never replaced", "that the seals were replaced in December"),
        ("“I'm not going to close this pier,”", "that she would close the pier"),
        ("Mira Tolland had not really served at the port", "that she served at the port"),
        ("the pier won’t open", "the pier opens on Friday"),
        ("no talks were under way", "talks were under way in Brindle"),
        ("there was “no evidence” of a leak", "that there was evidence of a leak"),
        ("“Tolland has signed nothing with anybody,”", "that Tolland has signed a contract"),
        ("Simon Reil had stolen nothing from the fund", "Simon Reil stole two million euros from the fund"),
        ("the army did not strike the hospital", "the army had struck the hospital twice"),
        ("no money had been paid to Halvex", "that the ministry had paid Halvex two million euros"),
        ("that not a cent had been paid to Halvex", "that the ministry had paid Halvex two million euros"),
        ("it had no part in the explosion at Tarn", "Lumara was behind the explosion at Tarn"),
        (
            "Lumara was not responsible for the attack on the depot",
            "that Lumara had carried out the attack on the depot",
        ),
        ("nobody paid Halvex", "that the ministry had paid Halvex two million euros"),
    ],
)
def test_one_verb_negated_and_not(one: str, other: str) -> None:
    assert contradict(one, other)
    assert contradict(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the seals were never replaced", "the seals were not replaced in December"),
        ("the seals were never replaced", "whether the seals were replaced"),
        ("the pier will not open until May", "the pier opens in May"),
        ("it is not the pier but the wall", "the pier and the wall"),
        ("the seals were never replaced", "two divers were replaced"),
        ("the council does not want the pier", "the council wants money for the pier"),
        ("Tolland signed nothing new", "Tolland signed nothing"),
        ("no doubt the pier will close", "the doubt that the pier will close"),
        ("there is no letter about the pier", "to see the letter about the pier"),
        ("there is no evidence of a leak", "the report does not contain evidence of a leak"),
        ("not to close the pier", "that she would close the pier"),
        ("the pier is not safe. It will close", "the pier will close"),
        ("", "the pier will close"),
        ("No, Halvex was paid", "that the ministry had paid Halvex"),
        ("she had no part in the talks", "the talks on the pier failed"),
        ("Brook was not involved in the talks", "Reil was not involved in the talks"),
    ],
)
def test_what_only_looks_like_it(one: str, other: str) -> None:
    assert not contradict(one, other)
    assert not contradict(other, one)


@given(st.text(), st.text())
def test_any_words(one: str, other: str) -> None:
    assert contradict(one, other) == contradict(other, one)
    assert not contradict(one, one)
