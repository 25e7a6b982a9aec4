"""Posts that a page embeds, and quotations set apart, with a name behind a dash."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.annotating.mending.signed import signed
from firsthand.annotating.quotations import quotations
from tests.annotating.conftest import Annotated

Annotate = Callable[..., Annotated]


def found(text: str) -> list[tuple[str, str]]:
    return [(text[slice(*name)], text[slice(*words)]) for name, _, words in signed(text, quotations(text))]


@pytest.mark.parametrize(
    ("text", "who", "words"),
    [
        ("The dam is safe!\n\n— Simon Reed (@simonreed) March 3, 2017", "Simon Reed", "The dam is safe!"),
        ("The dam is safe! — Simon Reed (@simonreed) 3 March 2017", "Simon Reed", "The dam is safe!"),
        ("“We never had the money.” — Mira Tolland", "Mira Tolland", "“We never had the money.”"),
        ('"So far, so good."\n- Jorun Haskett, harbour expert', "Jorun Haskett, harbour expert", '"So far, so good."'),
    ],
)
def test_the_name_behind_the_dash_signs(text: str, who: str, words: str) -> None:
    assert found(f"The council met.\n\n{text}\n\nIt rained.") == [(who, words)]


@pytest.mark.parametrize("text", ["It was late — very late.", "The dam is old — Simon Reed", "— Simon Reed", "“” —"])
def test_a_dash_alone_signs_nothing(text: str) -> None:
    assert found(text) == []


@given(st.text(alphabet="“”—- \n@()Aab1,2017", max_size=80))
def test_any_text(text: str) -> None:
    for name, dash, words in signed(text, quotations(text)):
        assert all(0 <= a < b <= len(text) for a, b in (name, dash, words))


def test_who_wrote_a_post_is_its_source(annotate: Annotate) -> None:
    text = "The mayor was angry.\n\nThe dam is safe and they know it!\n\n— Simon Reed (@simonreed) March 3, 2017\n\nIt rained."
    assert annotate(text).by("Simon Reed") == ["The dam is safe and they know it!"]
