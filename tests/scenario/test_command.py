from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.scenario.command import Chain, ChainOfCommand
from firsthand.scenario.network import Command, Number
from firsthand.scenario.saying import chain_said

chances = st.floats(0, 1)


@pytest.mark.parametrize("hands", range(1, 13))
def test_what_is_added_up_is_what_many_runs_give(hands: int) -> None:
    chain = Chain(hands, 0.7, 0.3, 0.5, min(2, hands - 1))
    exact, drawn = chain.added_up(), chain.simulated(50_000, seed=hands)
    error = np.sqrt(exact * (1 - exact) / 50_000)
    # Thirteen numbers for each of twelve chains: four standard errors, so that chance alone breaks one in a hundred runs.
    assert np.all(np.abs(exact - drawn) <= 4 * error + 1e-9)


@given(st.integers(1, 12), chances, chances, chances, st.integers(0, 11))
def test_the_chances_of_all_numbers_of_refusals_add_up_to_one(
    hands: int, complies: float, shared: float, leaning: float, expected: int
) -> None:
    found = Chain(hands, complies, shared, leaning, min(expected, hands - 1)).added_up()
    assert found.sum() == pytest.approx(1, abs=1e-9)
    assert found.min() >= 0


@given(st.integers(1, 12), chances)
def test_hands_that_judge_by_themselves_comply_by_themselves(hands: int, complies: float) -> None:
    assert Chain(hands, complies, 0.0).carried_out() == pytest.approx(complies**hands, abs=1e-12)


@given(st.integers(1, 12), chances)
def test_hands_that_share_one_judgement_are_one_hand(hands: int, complies: float) -> None:
    assert Chain(hands, complies, 1.0).carried_out() == pytest.approx(complies, abs=1e-12)


@given(st.integers(1, 12), chances, chances)
def test_between_the_two_the_closed_form_holds(hands: int, complies: float, shared: float) -> None:
    alone = (1 - shared) * complies
    closed = complies * (shared + alone) ** hands + (1 - complies) * alone**hands
    assert Chain(hands, complies, shared).carried_out() == pytest.approx(closed, abs=1e-12)
    assert Chain(hands, complies, shared).added_up()[0] == pytest.approx(closed, abs=1e-12)


@pytest.mark.parametrize("shared", [0.0, 0.4, 1.0])
@pytest.mark.parametrize("leaning", [0.0, 1.0])
def test_nobody_refuses_or_everybody_does_at_the_ends(shared: float, leaning: float) -> None:
    assert Chain(6, 1.0, shared, leaning).added_up()[0] == 1
    assert Chain(6, 0.0, shared, leaning).added_up()[6] == pytest.approx(1)


def test_refusal_spreads_where_hands_lean_on_one_another() -> None:
    mean = [float(Chain(8, 0.85, 0.0, leaning).added_up() @ np.arange(9)) for leaning in (0.0, 0.5, 1.0)]
    assert mean[0] == pytest.approx(8 * 0.15)
    assert mean[0] < mean[1] < mean[2]


def test_what_hands_expect_of_one_another_stops_an_order_by_itself() -> None:
    alone, expecting = Chain(5, 0.95, 0.0, 1.0), Chain(5, 0.95, 0.0, 1.0, expected=4)
    assert alone.carried_out() == pytest.approx(0.95**5)
    assert expecting.added_up()[5] == pytest.approx(1)


def chain(**numbers: tuple[float, float]) -> ChainOfCommand:
    because = ("analyst: set",)
    return ChainOfCommand(
        Command("keys", 5, 5, 0, {name: Number(*range_, because=because) for name, range_ in numbers.items()})
    )


def test_an_order_is_given_only_where_compliance_is_believed_in() -> None:
    unsure = chain(complies=(0.5, 0.7), shared=(0, 0), wants=(1, 1), sure=(0.9, 0.95)).fate
    assert unsure.complied == pytest.approx((0.5**5, 0.7**5))
    assert unsure.given == (0.0, 0.0)
    assert unsure.carried_out == (0.0, 0.0)
    sure = chain(complies=(0.5, 0.7), shared=(0, 0), wants=(1, 1), sure=(0.9, 0.95), believed=(1, 1)).fate
    assert sure.given == (1, 1)
    assert sure.refused == pytest.approx((1 - 0.7**5, 1 - 0.5**5))


def test_ranges_hold_every_chain_within_them() -> None:
    found = chain(complies=(0.6, 0.9), shared=(0.1, 0.8), leaning=(0.0, 0.5)).complied()
    for complies in (0.6, 0.75, 0.9):
        for shared in (0.1, 0.33, 0.8):
            for leaning in (0.0, 0.2, 0.5):
                assert found[0] - 1e-9 <= Chain(5, complies, shared, leaning).carried_out() <= found[1] + 1e-9


def test_long_chains_are_drawn_and_say_so() -> None:
    even, none = Number(0.9, 0.9, because=("analyst: set",)), Number(0, 0, because=("analyst: set",))
    command = Command("line", 30, 24, 0, {"complies": even, "shared": none})
    long = ChainOfCommand(command)
    assert not long.fate.exact
    assert "simulated" in next(chain_said(long))
    # thirty that judge by themselves, and thirty that are as one
    assert long.with_shared(0.0).complied()[0] == pytest.approx(0.974, abs=0.01)
    assert long.with_shared(1.0).complied()[0] == pytest.approx(0.9, abs=0.01)
