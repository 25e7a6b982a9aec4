from __future__ import annotations

import pytest

from firsthand.annotating.mentions.main_words import main_word
from firsthand.language.parsing import pipeline


@pytest.mark.parametrize(
    ("text", "words", "head"),
    [
        ("Ada Brook said that the dam was old.", "Ada Brook", "Brook"),
        ("Two divers I met, who both requested anonymity, said so.", "who both requested anonymity", "who"),
        ("One of the engineers said that it leaked.", "One of the engineers", "One"),
        ("The Brindle government said so.", "The Brindle government", "government"),
        ("Many in the party said that it was wrong.", "Many in the party", "Many"),
        ("Experts the board spoke to said so.", "Experts the board spoke to", "Experts"),
        (
            "Aides to members who oppose the plan gathered in the office of Governor Brook.",
            "Aides to members who oppose the plan gathered in the office of Governor Brook",
            "Aides",
        ),
    ],
)
def test_the_word_that_says_whom_a_span_stands_for(text: str, words: str, head: str) -> None:
    doc = pipeline()(text)
    begin = text.index(words)
    part = doc.char_span(begin, begin + len(words))
    assert part is not None
    assert main_word(part).text == head


def test_a_word_before_the_noun_is_not_meant() -> None:
    doc = pipeline()("The Brindle government said so.")
    cut = doc[1:2]
    assert main_word(cut, doc[1]).text == "Brindle"


def test_a_source_that_the_parser_cuts_is_whoever_the_longest_piece_names() -> None:
    doc = pipeline()("Cause\nHalden Freight's boss Pavle Moss rejected claims.")
    assert [token.text for token in doc if token.is_sent_start] == ["Cause", "Halden", "Freight"]
    assert main_word(doc[2:8]).text == "Moss"
