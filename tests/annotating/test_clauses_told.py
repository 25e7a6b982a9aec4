"""What a relative clause tells of a sentence's subject ends with the clause."""

from __future__ import annotations

import pytest

from firsthand.annotating.mending.clauses_told import within_clause
from firsthand.annotating.tagging.tagger import Tagged
from firsthand.language.parsing import pipeline


def told(text: str, cue: str, *content: str) -> list[str]:
    doc = pipeline()(text)
    spans = tuple((text.index(words), text.index(words) + len(words)) for words in content)
    begin = text.index(f" {cue} ") + 1
    anchor = next(token for token in doc if token.idx == begin)
    one = within_clause(Tagged(None, (begin, begin + len(cue)), spans, 0.8), anchor)
    return [text[slice(*piece)] for piece in one.content]


@pytest.mark.parametrize(
    ("text", "cue", "content", "own"),
    [
        ("Data that hackers say was stolen from the bank appears genuine.", "say",
         "was stolen from the bank appears genuine", "was stolen from the bank"),
        ("Documents that the firm says were forged led to the arrest of two men.", "says",
         "were forged led to the arrest of two men", "were forged"),
        ("A man who police say shot two guards was arrested on Monday.", "say",
         "shot two guards was arrested on Monday", "shot two guards"),
        ("The bridge, which engineers say is unsafe, will stay shut until May.", "say",
         "is unsafe, will stay shut until May", "is unsafe"),
    ],
)  # fmt: skip
def test_the_sentences_verb_is_not_told(text: str, cue: str, content: str, own: str) -> None:
    assert told(text, cue, content) == [own]


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("The town shut the bridge, which engineers say is unsafe and leaks.", "say", "is unsafe and leaks"),
        ("Hackers say the data was stolen and appears genuine.", "say", "the data was stolen and appears genuine"),
    ],
)
def test_what_stands_elsewhere_stays(text: str, cue: str, content: str) -> None:
    assert told(text, cue, content) == [content]
