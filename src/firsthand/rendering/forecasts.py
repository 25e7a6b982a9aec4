"""The record of forecasts as a person reads it in a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from firsthand.rendering.printable import printable


class _Foretold(Protocol):
    @property
    def text(self) -> str: ...
    @property
    def told(self) -> str | None: ...
    @property
    def low(self) -> float | None: ...
    @property
    def high(self) -> float | None: ...
    @property
    def horizon(self) -> str | None: ...
    @property
    def status(self) -> str: ...


class _Score(Protocol):
    @property
    def mean(self) -> float: ...
    @property
    def low(self) -> float: ...
    @property
    def high(self) -> float: ...
    @property
    def always_half(self) -> float: ...
    @property
    def base_rate(self) -> float: ...


class _Record(Protocol):
    @property
    def source(self) -> str: ...
    @property
    def forecasts(self) -> Sequence[_Foretold]: ...
    @property
    def settled(self) -> int: ...
    @property
    def can_be_judged(self) -> bool: ...
    @property
    def brier(self) -> _Score | None: ...
    @property
    def logarithmic(self) -> _Score | None: ...


def forecasts_said(records: Sequence[_Record]) -> Iterator[str]:
    """Each source with its scores, and its forecasts below it."""
    if not records:
        yield "No forecasts were found."
    for record in records:
        yield printable(f"{record.source}: {len(record.forecasts)} foretold, {record.settled} scored")
        if record.can_be_judged:
            assert record.brier is not None
            assert record.logarithmic is not None
            yield f"  Brier score {_scored(record.brier)}"
            yield f"  logarithmic {_scored(record.logarithmic)} bits"
        else:
            yield "  cannot be judged: too few settled forecasts that put a likelihood"
        for one in record.forecasts:
            likely = f"{one.low:.2f}–{one.high:.2f}" if one.low is not None and one.high is not None else "no odds"
            when = f"told {one.told or 'on no known day'}"
            by = f", by {one.horizon}" if one.horizon else ""
            yield printable(f"  {one.status:<15} {likely:<10} “{one.text}” ({when}{by})")


def _scored(score: _Score) -> str:
    return (
        f"{score.mean:.3f} (95 %: {score.low:.3f}–{score.high:.3f}); "
        f"always 50 %: {score.always_half:.3f}, the base rate: {score.base_rate:.3f}"
    )
