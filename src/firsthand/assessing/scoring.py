"""Scores of forecasts: how well sources foretold, once it is known how things went.

The quadratic score (Brier 1950) and the logarithmic one (Good 1952, in bits), both the lower the better, beside what
always saying 50 % and always saying how often forecasts come true would have scored on the same forecasts.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from statistics import NormalDist

from firsthand.assessing.forecasts import fits
from firsthand.model import Forecast, Outcome, Trace

FEWEST = 10
"""Settled forecasts from which a source can be judged at all."""
_COVERED = 0.95
_SUREST = 0.01
"""A forecast of 0 or 1 counts as this far from it: a logarithm has no end there."""


@dataclass(frozen=True, slots=True)
class Foretold:
    """One forecast of one source."""

    source: str
    text: str
    told: str | None
    """ISO date of the first report that carries it."""
    low: float | None
    high: float | None
    horizon: str | None
    status: str

    @property
    def scored(self) -> bool:
        """Whether it puts a likelihood and is settled."""
        return self.low is not None and self.high is not None and self.status in ("came true", "did not")

    @property
    def middle(self) -> float:
        """The middle of its range, which is what is scored."""
        assert self.low is not None
        assert self.high is not None
        return (self.low + self.high) / 2

    @property
    def happened(self) -> bool:
        """Whether it came true."""
        return self.status == "came true"


@dataclass(frozen=True, slots=True)
class Score:
    """A mean score, the interval it lies in with a chance of 95 %, and what two simple rules would have scored."""

    mean: float
    low: float
    high: float
    always_half: float
    base_rate: float


@dataclass(frozen=True, slots=True)
class ForecastRecord:
    """How a source's forecasts went."""

    source: str
    forecasts: tuple[Foretold, ...]
    settled: int
    """Those that are scored."""
    brier: Score | None
    logarithmic: Score | None

    @property
    def can_be_judged(self) -> bool:
        """Whether enough of its forecasts are settled."""
        return self.settled >= FEWEST


def foretold(traces: Sequence[Trace], outcomes: Sequence[Outcome] = ()) -> tuple[Foretold, ...]:
    """The forecasts of several traces, once for each source that stands behind one; the same again counts once.

    Args:
        traces: traces with their forecasts.
        outcomes: how forecasts went, as the user says; the last that fits counts, before what a trace says itself.
    """
    found: dict[tuple[str, str], Foretold] = {}
    for trace in traces:
        names = {source.id: source.name for source in trace.sources}
        claims = {claim.id: claim for claim in trace.claims}
        dates = {report.id: report.published for report in trace.reports}
        for forecast in trace.forecasts:
            claim = claims[forecast.claim]
            settled = _settled_by(forecast, [one for one in outcomes if fits(one, claim)])
            certainty = forecast.certainty
            told = min((date for report in claim.reports if (date := dates[report])), default=None)
            for origin in claim.origins:
                name = names[origin.source] if origin.source else "nobody named"
                one = Foretold(
                    source=name,
                    text=claim.text,
                    told=told,
                    low=certainty.low if certainty else None,
                    high=certainty.high if certainty else None,
                    horizon=forecast.horizon,
                    status=settled.status,
                )
                before = found.get((name, claim.text))
                if before is None or before.status == "open":
                    found[name, claim.text] = one
    return tuple(found.values())


def _settled_by(forecast: Forecast, outcomes: Sequence[Outcome]) -> Forecast:
    return replace(forecast, status=outcomes[-1].status) if outcomes else forecast


def forecast_records(forecasts: Sequence[Foretold]) -> tuple[ForecastRecord, ...]:
    """How each source's forecasts went, those with the most settled first.

    The base rate is the share of all scored forecasts, of whatever source, that came true.
    """
    scored = [one for one in forecasts if one.scored]
    base_rate = sum(one.happened for one in scored) / len(scored) if scored else 0.5
    by_source: defaultdict[str, list[Foretold]] = defaultdict(list)
    for one in forecasts:
        by_source[one.source].append(one)
    records = []
    for source, own in by_source.items():
        settled = [(one.middle, one.happened) for one in own if one.scored]
        brier = _score(brier_score, settled, base_rate) if settled else None
        logarithmic = _score(logarithmic_score, settled, base_rate) if settled else None
        records.append(ForecastRecord(source, tuple(own), len(settled), brier, logarithmic))
    return tuple(sorted(records, key=lambda record: (-record.settled, -len(record.forecasts), record.source)))


def brier_score(probability: float, happened: bool) -> float:
    """The square of the distance between a forecast and what happened: 0 best, 1 worst, 0.25 for always saying 50 %."""
    return (probability - happened) ** 2


def logarithmic_score(probability: float, happened: bool) -> float:
    """How many bits of surprise there were: 0 best, 1 for always saying 50 %, 6.6 at worst."""
    kept = min(1 - _SUREST, max(_SUREST, probability))
    return -math.log2(kept if happened else 1 - kept)


def _score(rule: Callable[[float, bool], float], settled: Sequence[tuple[float, bool]], base_rate: float) -> Score:
    values = [rule(probability, happened) for probability, happened in settled]
    worst = max(rule(probability, happened) for probability, _ in settled for happened in (False, True))
    mean = math.fsum(values) / len(values)
    low, high = interval(mean, len(values), worst)
    halves = [rule(0.5, happened) for _, happened in settled]
    rates = [rule(base_rate, happened) for _, happened in settled]
    return Score(mean, low, high, math.fsum(halves) / len(halves), math.fsum(rates) / len(rates))


def interval(mean: float, number: int, worst: float) -> tuple[float, float]:
    """The interval in which the mean of ``number`` values between 0 and ``worst`` is with a chance of 95 % at least.

    Wilson's (1927) corrected for continuity (Newcombe 1998, his fourth), as if every value were 0 or the worst: no values
    between the two vary more, so that it covers no less.  Without the correction it falls to 92 % where forecasts are
    few and sure.  It is wide where they are few, as it should be; a t interval of a few alike values has no width at all.
    """
    if worst <= 0:
        return 0.0, 0.0
    share, z = mean / worst, NormalDist().inv_cdf((1 + _COVERED) / 2)
    scale = 2 * (number + z * z)
    below = z * math.sqrt(max(0.0, z * z - 2 - 1 / number + 4 * share * (number * (1 - share) + 1)))
    above = z * math.sqrt(max(0.0, z * z + 2 - 1 / number + 4 * share * (number * (1 - share) - 1)))
    low = (2 * number * share + z * z - 1 - below) / scale if share > 0 else 0.0
    high = (2 * number * share + z * z + 1 + above) / scale if share < 1 else 1.0
    return max(0.0, low) * worst, min(1.0, high) * worst
