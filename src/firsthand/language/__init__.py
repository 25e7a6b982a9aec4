"""Words, sentences, paragraphs and names: spaCy's English pipeline, loaded once; and shipped models."""

from firsthand.language.models import network, shipped
from firsthand.language.paragraphs import paragraphs
from firsthand.language.parsing import Block, parse, pipeline, text_of

__all__ = ["Block", "network", "paragraphs", "parse", "pipeline", "shipped", "text_of"]
