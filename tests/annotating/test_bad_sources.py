"""Sources in texts that nobody should have written, and names that make trouble."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.annotating import annotate_report
from tests.annotating.conftest import Annotated, make_report
from tests.annotating.test_annotation import check

Annotate = Callable[..., Annotated]


def test_a_report_that_is_all_pronouns(annotate: Annotate) -> None:
    found = annotate(
        "He said that she knew. They told her that it was his. We asked them. It said they were hers. " * 20
    )
    check(found.report)
    assert all(source.name.lower() not in ("he", "she", "they", "it", "we") for source in found.report.sources)


@pytest.mark.parametrize("name", ["Will Hope", "Mark Price", "Mark Field", "Grace Field"])
def test_a_name_that_is_a_common_noun(annotate: Annotate, name: str) -> None:
    last = name.split()[-1]
    found = annotate(f"{name} said that the dam was old. {last} added that it leaked.")
    assert list(found.names.values()) == [name]


def test_five_hundred_people_in_one_report() -> None:
    letters = "abcdefghijklmnopqrstuvwxy"
    people = [f"Ada {first.upper()}{second}brook" for first in letters for second in "aeiouabcdefghijklmnop"]
    text = "\n\n".join(f"{name} said that the dam was old. She added that it leaked." for name in dict.fromkeys(people))
    begun = time.process_time()
    annotated = annotate_report(make_report(text))
    check(annotated)
    assert len(annotated.sources) > 250
    assert time.process_time() - begun < 30


def test_a_town_and_a_man_of_one_name(annotate: Annotate) -> None:
    found = annotate(
        "The town of Lindqvist lies below the dam. Peter Lindqvist said that the wall was old. In Lindqvist the water rose. "
        "Lindqvist added that it leaked."
    )
    check(found.report)
    assert found.by("Peter Lindqvist") == ["that the wall was old", "that it leaked"]


def test_a_source_in_the_middle_of_a_quotation(annotate: Annotate) -> None:
    found = annotate("“The dam,” Ada Brook said, “as Simon Reed told us, will break. He believes that it leaks.”")
    check(found.report)
    assert "Ada Brook" in found.names.values()


@pytest.mark.parametrize(
    "name",
    [
        "Jose\u0301 Ibe\u0301n\u0303ez",
        "\u202eAda Brook\u202c",
        "أحمد حسن",
        "דוד לוי",
        "A\u200dda Bro\u0308ok",
        "Ada\u00a0Brook",
        "Łukasz Żak",
    ],
)
def test_marks_and_directions_in_names(annotate: Annotate, name: str) -> None:
    found = annotate(
        f"{name} said that the dam was old. He added that it leaked. The minister, {name}, said it was new."
    )
    check(found.report)


PIECES = st.sampled_from(
    ["Ada Brook", "Brook", "the minister", "he", "she", "they", "it", "a source", "Sources", "said", "told", "that the dam",
     "leaked", "“", "”", ".", ",", "\n\n", "who", "according to", "the company", "and", "Mr.", "officials", "’s", "his"]
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(st.lists(PIECES, max_size=60))
def test_any_order_of_words(pieces: list[str]) -> None:
    text = " ".join(pieces)
    first, second = annotate_report(make_report(text)), annotate_report(make_report(text))
    check(first)
    assert first == second
