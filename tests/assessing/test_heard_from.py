"""Heard from: what an accuser says of somebody is the accuser's, what somebody told is his, whoever disputes it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.assessing.heard_from import as_heard
from firsthand.model import Attribution


@pytest.mark.parametrize(
    ("outer", "inner", "laid"),
    [
        ("accused", "ignoring", True),
        ("criticised", "approving", True),
        ("accused", "claiming", False),
        ("thanked", "approving", False),
    ],
)
def test_what_an_accuser_lays_to_somebody(outer: str, inner: str, laid: bool) -> None:
    text = f"Brook {outer} the board of {inner} that the pier is shut."

    def told(number: int, source: str, cue: str, content: str, parent: str | None = None) -> Attribution:
        spans = [((text.index(words), text.index(words) + len(words)),) for words in (cue, content)]
        made = Attribution(f"r.a{number}", "r", (), spans[0], spans[1], (), "indirect", "statement", source)
        return replace(made, parent=parent)

    whole = told(1, "brook", outer, f"the board of {inner} that the pier is shut")
    within = told(2, "board", inner, "that the pier is shut", "r.a1")
    found = as_heard([whole, within], {"r": text})
    assert found["r.a1"] == whole
    assert (found["r.a2"].attitude == "intention") == laid
    assert as_heard([whole, replace(within, source="brook")], {"r": text})["r.a2"].attitude == "statement"


def test_what_somebody_disputes_is_heard_from_whoever_told_it() -> None:
    text = "A letter contradicts Brook's claim that the pier is shut."

    def told(number: int, cue: str, content: str, *holders: str) -> Attribution:
        spans = [((text.index(words), text.index(words) + len(words)),) for words in (cue, content)]
        made = Attribution(f"r.a{number}", "r", (), spans[0], spans[1], (), "indirect", "statement", holders[-1])
        return replace(made, parent="r.a1" if number > 1 else None, holders=holders)

    whole = told(1, "contradicts", "Brook's claim that the pier is shut", "letter")
    within = told(2, "claim", "that the pier is shut", "letter", "brook")
    assert as_heard([whole, within], {"r": text})["r.a2"].holders == ("brook",)


@pytest.mark.parametrize(
    ("cue", "clause", "teller"),
    [
        ("has agreed to", False, "reed"),
        ("opposes", False, "reed"),
        ("criticised", False, "board"),
        ("agreed", True, "board"),
        ("promised to support", False, "board"),
    ],
    ids=["a deed", "a stance", "words", "a clause that is said", "a promise"],
)
def test_what_another_is_said_to_do_is_the_word_of_whoever_tells_of_it(cue: str, clause: bool, teller: str) -> None:
    text = f"Reed says the board {cue} the sale."

    def told(number: int, cue: str, content: str, *holders: str) -> Attribution:
        spans = [((text.index(words), text.index(words) + len(words)),) for words in (cue, content)]
        made = Attribution(f"r.a{number}", "r", (), spans[0], spans[1], (), "indirect", "statement", holders[-1])
        return replace(made, parent="r.a1" if number > 1 else None, holders=holders)

    whole = told(1, "says", f"the board {cue} the sale", "reed")
    within = replace(told(2, cue, "the sale", "reed", "board"), clause=clause)
    found = as_heard([whole, within], {"r": text})["r.a2"]
    assert (found.source, found.holders[-1]) == (teller, teller)
