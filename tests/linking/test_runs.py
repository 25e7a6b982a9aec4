"""Runs of words that come up again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from firsthand.linking.runs import shared_runs

PASSAGES = st.lists(st.lists(st.sampled_from("abc"), max_size=6).map(tuple), max_size=6)


def runs_of(passage: tuple[str, ...], length: int) -> list[tuple[str, ...]]:
    return [passage[at : at + length] for at in range(len(passage) - length + 1)]


@given(PASSAGES, st.integers(1, 4))
def test_two_passages_have_as_many_runs_in_common_as_their_words_say(
    passages: list[tuple[str, ...]], length: int
) -> None:
    found = shared_runs(passages, length)
    assert len(found) == len(passages)
    for one, own in zip(passages, found, strict=True):
        for other, others in zip(passages, found, strict=True):
            if one is not other:
                assert len(own & others) == len({*runs_of(one, length)} & {*runs_of(other, length)})


@given(PASSAGES, st.integers(1, 4))
def test_what_comes_up_once_is_not_kept(passages: list[tuple[str, ...]], length: int) -> None:
    every = [run for passage in passages for run in runs_of(passage, length)]
    expected = [len({run for run in runs_of(passage, length) if every.count(run) > 1}) for passage in passages]
    assert [len(own) for own in shared_runs(passages, length)] == expected
