"""The trace as a person reads it in a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from firsthand.model import Claim, Report, Trace
from firsthand.rendering.printable import printable

CLAIMS_SHOWN = 12
"""Rows of the table: what fits a screen; the report page has them all."""


def most_misleading_first(claims: tuple[Claim, ...]) -> list[Claim]:
    """The claims, those that several reports carry and one origin stands behind first; ties as they come."""

    def plainness(claim: Claim) -> tuple[bool, bool, int]:
        return len(claim.reports) < 2, claim.origin_count != 1, claim.origin_count - len(claim.reports)

    return sorted(claims, key=plainness)


def headline(trace: Trace) -> str:
    """The line a person came for: the verdict on the whole set of reports, or what the claims say of it."""
    verdict = trace.summary.verdict
    return printable(verdict) if verdict and trace.summary.reports > 1 else _claims_headline(trace)


def _claims_headline(trace: Trace) -> str:
    one_origin = trace.summary.of_those_one_origin
    if not trace.claims:
        return "No claims were found."
    if not trace.summary.claims_in_several_reports:
        return "No claim is carried by more than one report."
    if not one_origin:
        return "No claim that several reports carry goes back to one origin."
    if one_origin == 1:
        return "1 claim looks confirmed by several reports and goes back to one origin."
    return f"{one_origin} claims look confirmed by several reports and go back to one origin."


def print_summary(trace: Trace, written: Sequence[Path], console: Console) -> None:
    """Print the headline, the most misleading claims as a table, what the reports rest on, and the files written."""
    summary = trace.summary
    console.print(Text(headline(trace), style="bold"))
    console.print(
        Text(
            f"{_count(summary.reports, 'report')}, {_count(summary.claims, 'claim')}; "
            f"{summary.claims_in_several_reports} in several reports, {summary.of_those_one_origin} of those from one "
            "origin."
        )
    )
    judged = _judged(trace)
    if judged:
        console.print(Text(judged))
    shared = [claim for claim in most_misleading_first(trace.claims) if len(claim.reports) > 1]
    if shared:
        console.print()
        console.print(_table(shared[:CLAIMS_SHOWN], trace))
        if len(shared) > CLAIMS_SHOWN:
            console.print(Text(f"and {len(shared) - CLAIMS_SHOWN} more that several reports carry"))
    for file in written:
        console.print(Text(f"Written: {printable(str(file))}"), soft_wrap=True)


def _judged(trace: Trace) -> str:
    """What was found beside the claims, counted: conflicts, forecasts; empty where there is nothing of it."""
    open_still = sum(forecast.status == "open" for forecast in trace.forecasts)
    found = [
        _count(len(trace.conflicts), "conflict") if trace.conflicts else "",
        f"{_count(len(trace.forecasts), 'forecast')}, {open_still} of them open" if trace.forecasts else "",
    ]
    return f"{'; '.join(filter(None, found))}." if any(found) else ""


def _table(claims: list[Claim], trace: Trace) -> Table:
    """Two counts and a claim a row; beneath the claim who stands behind it, how sure they are, and its grade."""
    names = {source.id: source.name for source in trace.sources}
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    table.add_column("reports", justify="right")
    table.add_column("origins", justify="right")
    table.add_column("claim, and who says so", ratio=1)
    for claim in claims:
        beneath = [
            _shortened(_who(claim, names), 60),
            _shortened(claim.certainty.phrase if claim.certainty else "", 40),
            f"grade {claim.credibility.grade}" if claim.credibility else "",
        ]
        table.add_row(
            str(len(claim.reports)),
            Text(str(claim.origin_count), style="bold red" if claim.origin_count == 1 else ""),
            Text(_shortened(claim.text, 160)).append(f"\n{' · '.join(filter(None, beneath))}", style="dim"),
        )
    return table


def _who(claim: Claim, names: Mapping[str, str]) -> str:
    """Whoever says so, and apart from them whoever denies it."""
    stance_of = {stance.utterance: stance.stance for stance in claim.stances}
    saying: list[str] = []
    denying: list[str] = []
    for origin in claim.origins:
        does = {stance_of.get(utterance) for utterance in origin.utterances}
        (denying if does == {"denies"} else saying).append(names[origin.source] if origin.source else "nobody named")
    denied = f"denied by {', '.join(denying)}" if denying else ""
    return "; ".join(filter(None, [", ".join(saying), denied]))


def unread_languages(reports: tuple[Report, ...]) -> str | None:
    """A sentence on reports that were read but whose attributions cannot be, being in another language; or None."""
    counted = Counter(report.language for report in reports if report.language not in (None, "en"))
    if not counted:
        return None
    languages = ", ".join(f"{language} {number}" for language, number in sorted(counted.items(), key=str))
    total = counted.total()
    return f"{_count(total, 'report')} not in English ({languages}): kept, but attributions are read in English only"


def left_alone(ignored: int) -> str | None:
    """A sentence on the files of given folders that are of kinds that are no reports; None where there are none."""
    if not ignored:
        return None
    are = "is of a kind that is no report, and was" if ignored == 1 else "are of kinds that are no reports, and were"
    return f"{_count(ignored, 'file')} in the given folders {are} left alone"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _shortened(text: str, longest: int) -> str:
    text = printable(text)
    return text if len(text) <= longest else text[: longest - 1].rsplit(" ", 1)[0] + "…"
