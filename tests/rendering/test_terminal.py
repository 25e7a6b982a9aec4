from __future__ import annotations

import dataclasses
import io
from pathlib import Path

import pytest
from rich.console import Console

from firsthand.model import (
    Claim,
    Conflict,
    Credibility,
    Forecast,
    LocatedCertainty,
    Origin,
    Stance,
    StanceKind,
    Trace,
)
from firsthand.rendering.terminal import headline, most_misleading_first, print_summary, unread_languages
from tests.documents import echo_trace


def claim(reports: int, origins: int, text: str = "It rained.") -> Claim:
    return dataclasses.replace(
        echo_trace().claims[0],
        text=text,
        reports=tuple(f"r{number}" for number in range(reports)),
        origins=tuple(Origin(f"c1.o{number}", "s1", ("u1",), "Said so.") for number in range(origins)),
        origin_count=origins,
    )


def printed(trace: Trace, width: int = 80) -> str:
    out = io.StringIO()
    print_summary(trace, [Path("page.html")], Console(file=out, width=width))
    return out.getvalue()


def test_many_reports_and_one_origin_come_first() -> None:
    order = [claim(1, 1), claim(9, 3), claim(3, 1), claim(5, 1), claim(2, 2)]
    shown = [(len(one.reports), one.origin_count) for one in most_misleading_first(tuple(order))]
    assert shown == [(5, 1), (3, 1), (9, 3), (2, 2), (1, 1)]


@pytest.mark.parametrize(
    ("claims", "several", "one_origin", "line"),
    [
        (0, 0, 0, "No claims were found."),
        (3, 0, 0, "No claim is carried by more than one report."),
        (3, 2, 0, "No claim that several reports carry goes back to one origin."),
        (3, 2, 1, "1 claim looks confirmed by several reports and goes back to one origin."),
        (3, 2, 2, "2 claims look confirmed by several reports and go back to one origin."),
    ],
)
def test_the_first_line_is_the_one_a_person_came_for(claims: int, several: int, one_origin: int, line: str) -> None:
    trace = echo_trace()
    summary = dataclasses.replace(
        trace.summary, claims=claims, claims_in_several_reports=several, of_those_one_origin=one_origin
    )
    assert headline(dataclasses.replace(trace, claims=trace.claims[:claims], summary=summary)) == line


def test_the_table_has_both_counts_the_claim_and_beneath_it_who() -> None:
    lines = [line.split() for line in printed(echo_trace()).splitlines()]
    at = next(number for number, line in enumerate(lines) if line[2:5] == ["The", "northern", "dam"])
    assert lines[at][:2] == ["2", "1"]
    assert ["Mira", "Tolland"] in lines[at + 1 :]


def test_who_denies_a_claim_is_named_apart_from_who_says_so() -> None:
    trace = echo_trace()
    sides: dict[str, StanceKind] = {"u1": "asserts", "u2": "denies", "u3": "doubts"}
    disputed = dataclasses.replace(
        claim(2, 3),
        origins=tuple(
            Origin(f"c1.o{number}", "s1" if number == 1 else None, (f"u{number}",), "") for number in (1, 2, 3)
        ),
        stances=tuple(Stance(one, side) for one, side in sides.items()),
    )
    assert "Mira Tolland, nobody named; denied by nobody named" in printed(
        dataclasses.replace(trace, claims=(disputed,))
    )


def test_how_sure_and_which_grade_stand_beneath_a_claim_that_has_them() -> None:
    trace = echo_trace()
    assert "grade" not in printed(trace)
    certainty = LocatedCertainty("very \x1b[31mlikely", (), 0.8, 0.9, "UK PHIA Yardstick")
    graded = dataclasses.replace(claim(2, 1), certainty=certainty, credibility=Credibility("4", ()))
    lines = printed(dataclasses.replace(trace, claims=(graded, claim(3, 1)))).splitlines()
    rows = [number for number, line in enumerate(lines) if line.rstrip().endswith("It rained.")]
    beneath = [lines[number + 1].strip() for number in rows]
    assert beneath == ["Mira Tolland", "Mira Tolland · very \\x1b[31mlikely · grade 4"]


def test_a_claim_has_most_of_a_narrow_terminal() -> None:
    words = "The northern dam was known to leak before the lake was filled again. "
    trace = dataclasses.replace(echo_trace(), claims=(claim(2, 1, words.strip()),))
    assert words.strip() in printed(trace, width=90)


def test_conflicts_and_forecasts_are_counted_where_there_are_any() -> None:
    trace = echo_trace()
    assert "conflict" not in printed(trace)
    conflict = Conflict("stance", (), "One denies it.")
    forecasts = tuple(Forecast("c1", None, None, status) for status in ("open", "did not"))
    shown = printed(dataclasses.replace(trace, conflicts=(conflict,), forecasts=forecasts))
    assert "1 conflict; 2 forecasts, 1 of them open." in shown


def test_what_was_written_is_named() -> None:
    assert "Written: page.html" in printed(echo_trace())


def test_markup_and_escapes_in_a_report_are_shown_and_do_nothing() -> None:
    trace = dataclasses.replace(echo_trace(), claims=(claim(2, 1, "[bold]It[/bold] \x1b[31mrained"),))
    shown = printed(trace, width=120)
    assert "[bold]It[/bold] \\x1b[31mrained" in shown
    assert "\x1b" not in shown


def test_reports_in_other_languages_are_counted() -> None:
    english, other = echo_trace().reports
    assert unread_languages((english,)) is None
    said = unread_languages((english, dataclasses.replace(other, language="fr")))
    assert said is not None
    assert said.startswith("1 report not in English (fr 1)")
