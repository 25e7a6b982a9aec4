"""Which of many things share something and are compared."""

from __future__ import annotations

from firsthand.linking.candidates import partners


def test_few_that_share_something_are_all_compared() -> None:
    assert list(partners([{"a"}, {"a", "b"}, {"b", "a"}], cap=3)) == [(0, {1: 1, 2: 1}), (1, {2: 2})]


def test_many_that_share_something_are_chained() -> None:
    found = dict(partners([{"a"}] * 100, cap=10, window=2))
    assert found[0] == {1: 1, 2: 1}
    assert sum(len(others) for others in found.values()) < 200


def test_too_common_a_thing_compares_nothing() -> None:
    assert list(partners([{"a"}] * 100, cap=10)) == []
