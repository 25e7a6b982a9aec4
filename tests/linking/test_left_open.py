"""Left open: questions, refusals and want of knowledge support nothing; statements with such words in them do."""

from __future__ import annotations

import pytest

from firsthand.linking.stance.left_open import is_no_comment, leaves_open


@pytest.mark.parametrize(
    ("cue", "content", "negated", "quoted"),
    [
        ("Asked", "whether the pier would be shut", False, False),
        ("asked", "“Is the pier safe? Who answers for it?”", False, True),
        ("wanted to know", "why the pier was shut", False, False),
        ("will decide", "whether to shut the pier", False, False),
        ("would not say", "if the pier is safe", True, False),
        ("is unclear", "if the pier will hold", False, False),
        ("has declined to say", "whether the pier is safe", False, False),
        ("would neither confirm nor deny", "that it had the letter", True, False),
        ("could not independently verify", "the account", True, False),
        ("did not remember", "seeing the letter", True, False),
        ("had", "no information that the pier was shut", False, False),
        ("had no knowledge", "of the letter", False, False),
        ("did not say", "what was stored there", True, False),
        ("declined", "to say what was stored there", False, False),
        ("was unable to confirm", "the report", False, False),
        ("said", "it was far too soon to say whether the pier would hold", False, False),
        ("said", "that it is not yet clear who shut the pier", False, False),
        (":", "too early to tell if the pier will hold", False, False),
        ("didn’t have any information", "that it was shut", True, False),
    ],
)
def test_who_takes_no_side(cue: str, content: str, negated: bool, quoted: bool) -> None:
    assert leaves_open(cue, content, negated=negated, quoted=quoted)


@pytest.mark.parametrize(
    ("cue", "content", "negated", "quoted"),
    [
        ("asked", "the board to shut the pier", False, False),
        ("asked", "“Why shut it? It is safe.”", False, True),
        ("said", "“Whether you like it or not, it is shut.”", False, True),
        ("said", "if it rains the pier is shut", False, False),
        ("did not question", "whether the pier was safe", True, False),
        ("confirmed", "that the pier was shut", False, False),
        ("knew", "if they spoke it would be shut", False, False),
        ("said", "he had no knowledge of it", False, False),
        ("said", "it was clear who shut the pier", False, False),
        ("said", "it was too early to shut the pier", False, False),
        ("did not say", "that the pier was safe", True, False),
    ],
)
def test_who_takes_one(cue: str, content: str, negated: bool, quoted: bool) -> None:
    assert not leaves_open(cue, content, negated=negated, quoted=quoted)


def test_who_will_not_comment_says_nothing() -> None:
    assert is_no_comment("declined", "to comment on the talks")
    assert is_no_comment("has refused", "to be interviewed.")
    assert not is_no_comment("declined", "to confirm that the pier was shut")
    assert not is_no_comment("promised", "to comment on Monday")


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("asked", "not to be named because he feared for his job"),
        ("requested", "anonymity to discuss the talks"),
        ("did not want", "her full name to be published"),
        ("insisted", "on anonymity"),
    ],
)
def test_who_asks_not_to_be_named_says_nothing_else(cue: str, content: str) -> None:
    assert is_no_comment(cue, content)


@pytest.mark.parametrize("content", ["not to be taxed", "to remain in office", "that the pier be named after him"])
def test_what_else_is_asked_is_a_claim(content: str) -> None:
    assert not is_no_comment("asked", content)
