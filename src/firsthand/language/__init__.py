"""Words, sentences, paragraphs and names: spaCy's English pipeline, loaded once."""

from firsthand.language.paragraphs import paragraphs
from firsthand.language.parsing import Block, parse, pipeline, text_of

__all__ = ["Block", "paragraphs", "parse", "pipeline", "text_of"]
