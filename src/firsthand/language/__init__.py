"""Words, sentences, paragraphs and names: spaCy's English pipeline, loaded once; and shipped models with the vectors they begin with."""

from firsthand.language.models import network, shipped
from firsthand.language.paragraphs import paragraphs
from firsthand.language.parsing import Block, parse, pipeline, text_of
from firsthand.language.wordpieces import PieceTable, piece_table

__all__ = ["Block", "PieceTable", "network", "paragraphs", "parse", "piece_table", "pipeline", "shipped", "text_of"]
