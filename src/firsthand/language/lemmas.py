"""Lemmas: the words that spaCy's lemmatiser knows, kept so that one is found without reading them all.

Its model keeps them as lists, twenty-one thousand of one word class and fifty-eight thousand of another, and goes through
one from its beginning for every rule that may fit a word it has not met: a seventh of the parse of the first twenty reports.
"""

from __future__ import annotations

from typing import cast

from spacy.language import Language
from spacy.pipeline import Lemmatizer

_INDEX = "lemma_index"
"""spaCy's table of the words that are lemmas, by word class."""


def index_lemmas(language: Language) -> None:
    """Make sets of the lists in which a pipeline's lemmatiser looks words up; what it finds stays the same."""
    index = cast(Lemmatizer, language.get_pipe("lemmatizer")).lookups.get_table(_INDEX)
    for word_class, words in list(index.items()):
        index[word_class] = frozenset(words)
