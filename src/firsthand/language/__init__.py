"""Words, sentences, paragraphs and names: spaCy's English pipeline, loaded once."""

from firsthand.language.paragraphs import paragraphs
from firsthand.language.parsing import Block, lemma_of, parse, pipeline, text_of

__all__ = ["Block", "lemma_of", "paragraphs", "parse", "pipeline", "text_of"]
