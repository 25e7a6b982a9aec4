"""Rules of grading and outcomes of forecasts: the user's files, sound and broken."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from firsthand.reading import ReadingError, read_grading, read_outcomes

EVIDENCE = '[[evidence]]\ncounts = "right"\neffect = "was right"\nwords = ["was right"]\n'


def test_the_rules_that_ship_name_every_grade_but_the_last() -> None:
    rules = read_grading()
    assert {rule.grade for rule in rules.reliability} == set("ABCDE")
    assert {rule.grade for rule in rules.credibility} == set("12345")


def test_own_rules(tmp_path: Path) -> None:
    file = tmp_path / "rules.toml"
    file.write_text(
        EVIDENCE + '\n[[reliability]]\ngrade = "A"\nmeans = "ours"\nleast = { "right" = 1 }\n', encoding="utf-8"
    )
    rules = read_grading(file)
    assert [(rule.grade, rule.least, rule.most) for rule in rules.reliability] == [("A", (("right", 1),), ())]
    assert rules.credibility == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[evidence]", "is not TOML"),
        ("[[reliable]]\ngrade = 'A'", "its tables are"),
        ("evidence = 3", "no list of tables"),
        ("\n[[evidence]]\ncounts = 'right'\neffect = 'x'", "line 2: words is no list"),
        ("[[evidence]]\ncounts = 'right'\neffect = 'x'\nwords = ['(']", "is no regular expression"),
        ("[[evidence]]\ncounts = 'right'\neffect = 'x'\nwords = ['x*']", "fits no words at all"),
        (EVIDENCE + "[[reliability]]\ngrade = 'Z'\nmeans = 'x'", "line 5: the grade 'Z' is none"),
        (EVIDENCE + "[[reliability]]\ngrade = 'A'", "has no means"),
        (
            EVIDENCE + "[[reliability]]\ngrade = 'A'\nmeans = 'x'\nleast = { luck = 1 }",
            "which nothing counts; there is right, unnamed",
        ),
        (EVIDENCE + "[[reliability]]\ngrade = 'A'\nmeans = 'x'\nmost = { right = -1 }", "whole number"),
    ],
)
def test_broken_rules_name_file_line_and_remedy(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "rules.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ReadingError) as caught:
        read_grading(file)
    assert str(caught.value).startswith(str(file))
    assert said in str(caught.value)


def test_outcomes(tmp_path: Path) -> None:
    file = tmp_path / "outcomes.csv"
    file.write_text("forecast,outcome,date\ndam breaks,Came true,2031-04-02\n\nc7x,did not,\n", encoding="utf-8")
    first, second = read_outcomes(file)
    assert (first.words, first.status, first.date) == ("dam breaks", "came true", "2031-04-02")
    assert (second.words, second.status, second.date) == ("c7x", "did not", None)
    assert first.place == f"{file}, line 2"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is empty"),
        ("forecast,date\na dam,2031-01-01\n", "line 1: has no column 'outcome'"),
        ("forecast,outcome\n", "holds no outcome"),
        ("forecast,outcome\nthe dam breaks,perhaps\n", "line 2: the outcome 'perhaps' is none"),
        ("forecast,outcome\n,did not\n", "line 2: names no forecast"),
        ("forecast,outcome,date\nthe dam,did not,31 February\n", "line 2: '31 February' is no date"),
    ],
)
def test_broken_outcomes_name_file_line_and_remedy(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "outcomes.csv"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ReadingError) as caught:
        read_outcomes(file)
    assert str(caught.value).startswith(str(file))
    assert said in str(caught.value)


def test_files_that_are_not_there(tmp_path: Path) -> None:
    for read in (read_grading, read_outcomes):
        with pytest.raises(ReadingError, match="nowhere"):
            read(tmp_path / "nowhere")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=120))
def test_any_bytes_are_read_or_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "any"
    file.write_bytes(content)
    for read in (read_grading, read_outcomes):
        problems = []
        try:
            read(file)
        except ReadingError as problem:
            problems.append(str(problem))
        assert all(str(file) in problem for problem in problems)
