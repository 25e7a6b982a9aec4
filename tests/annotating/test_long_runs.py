"""Runs of one letter, word or mark, such as no report has: they take hardly longer to read than anything else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import process_time

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from firsthand.annotating import annotate_report
from firsthand.annotating.mending.quoted_by import with_quoted
from firsthand.annotating.mentions.mention import Mention
from firsthand.annotating.mentions.outlets import outlets_named
from firsthand.annotating.mentions.tenures import offices
from firsthand.annotating.mentions.written_names import whole_body
from firsthand.annotating.relays import Telling, relays_of
from firsthand.annotating.resolving.interviews import answerer
from tests.annotating.conftest import make_report

LONG = 50_000


@contextmanager
def soon() -> Iterator[None]:
    """Without their bounds the cases below take from three seconds to minutes."""
    begun = process_time()
    yield
    assert process_time() - begun < 2


def parsed(*words: str) -> Doc:
    return Doc(Vocab(), words=list(words), sent_starts=[True, *(False for _ in words[1:])])


@pytest.mark.parametrize(
    "read",
    [
        lambda: outlets_named("A." * LONG),
        lambda: outlets_named("A-" * LONG),
        lambda: offices("mayor", "a" * LONG),
        lambda: whole_body("A " * LONG),
        lambda: with_quoted([], parsed("Reed", " " * LONG, "said")),
    ],
)
def test_a_run_is_soon_read(read: Callable[[], object]) -> None:
    with soon():
        read()


@pytest.mark.parametrize("letter", ["A", "A&"])
def test_relays_are_soon_sought(letter: str) -> None:
    doc = parsed("Reed", "said", letter * LONG, ".")
    telling = Telling(5, ((5, 9),), ((0, 4),), ((10, 12),), None, "statement", None)
    with soon():
        assert relays_of(doc, 0, [telling], []) == [()]


def test_who_answers_is_soon_found() -> None:
    asked = "\n\n".join(["Why did it shut?\n\nI do not know."] * 4)
    names = "Ada Brook " * 20_000
    text = f"{names}\n\n{asked}"
    named = [
        Mention((at, at + 9), "name", "Ada Brook", "person", True, "brook", False, "", False)
        for at in range(0, len(names), 10)
    ]
    with soon():
        assert answerer(text, named) == "Ada Brook"


@pytest.mark.parametrize(
    "text", ["Abdel " * 1_500 + "said so.", "Ada Brook, " + "the mayor of " * 800 + "Lindow, said so."]
)
def test_a_phrase_without_end_is_read(text: str) -> None:
    begun = process_time()
    annotate_report(make_report(text))
    assert process_time() - begun < 30  # without bounds minutes
