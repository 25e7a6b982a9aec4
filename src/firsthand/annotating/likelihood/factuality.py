"""Factuality: how certain whoever speaks presents an event, from -3 (it certainly did not happen) to 3 (it certainly did).

The model is ``models/factuality-en`` (its CARD.md says what it was made from and how good it is); it runs in onnxruntime
with 8-bit weights and fetches nothing.  It is asked only where what is said holds a hedge, a negation or something
ahead: those words explain what it says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc, Token

from firsthand.annotating.attributions import Found
from firsthand.annotating.likelihood.certainty import Judged
from firsthand.annotating.spans import holds
from firsthand.annotating.tagging.tagger import tagger
from firsthand.annotating.tagging.words import whole_characters
from firsthand.language import network, piece_table, shipped

NEWS = 0
"""Which of the model's two scores is meant: that of the set of news, judged from the author's view."""
LONGEST = 200
"""Most wordpieces that it reads, as in training."""
_DENIALS = frozenset({"not", "n't", "n’t", "never", "no", "nobody", "nothing", "neither", "none", "without"})


class Factuality:
    """A model's folder, ready to run."""

    def __init__(self, folder: Path) -> None:
        self.session, self.table = network(folder / "factuality.onnx"), piece_table(folder)

    def scores(self, words: Sequence[str]) -> NDArray[np.float32]:
        """(words, 2) How certain each word's event is presented, by the guidelines of each set; NaN beyond `LONGEST`."""
        found = np.full((len(words), 2), np.nan, dtype=np.float32)
        if not words:
            return found
        encoder = tagger()
        encoding = encoder.tokenizer.encode(
            [whole_characters(word) for word in words], is_pretokenized=True, add_special_tokens=False
        )
        pieces = [encoder.begin, *encoding.ids[: LONGEST - 2], encoder.stop]
        scores = self.session.run(None, {"vectors": self.table.vectors(np.array([pieces], dtype=np.int64))})[0][0]
        first: dict[int, int] = {}
        for place, word in enumerate(encoding.word_ids[: LONGEST - 2]):
            if word is not None:
                first.setdefault(word, place + 1)
        for word, place in first.items():
            found[word] = scores[place]
        return found


def presented(one: Found, judged: Judged, ahead: bool, doc: Doc, start: int) -> float | None:
    """How certain an attribution's source presents what it says, -3 to 3; None where nothing asks for it.

    ``doc`` is the parse of a text from ``start`` on.  The content is read alone, so that the cue does not colour it, and
    its first main word, in whose sentence it is read, is the event.
    """
    event = next((token for token in _inside(one, doc, start) if _is_main(token, one, start)), None)
    if event is None or not (judged.own or ahead or _is_denied(event)):
        return None
    words = [token for token in event.sent if not token.is_space and holds(one.content, start + token.idx)]
    place = next(index for index, token in enumerate(words) if token.i == event.i)
    score = float(model().scores([token.text for token in words])[place, NEWS])
    return None if np.isnan(score) else round(score, 2)


def _inside(one: Found, doc: Doc, start: int) -> Iterator[Token]:
    for begin, end in one.content:
        yield from doc.char_span(begin - start, end - start, alignment_mode="contract") or ()


def _is_denied(event: Token) -> bool:
    """Whether a main word is denied, by "not" or by what it is said of ("nobody came", "no dam broke")."""
    beside = [event, *event.children, *(grandchild for child in event.children for grandchild in child.children)]
    return any(token.dep_ == "neg" or token.lower_ in _DENIALS for token in beside)


def _is_main(token: Token, one: Found, start: int) -> bool:
    outside = token.head == token or not holds(one.content, start + token.head.idx)
    return outside and not token.is_punct and token.pos_ in ("VERB", "AUX", "NOUN", "ADJ", "PROPN")


@cache
def model() -> Factuality:
    """The shipped model, loaded once; all that it needs is in memory afterwards."""
    with shipped("factuality-en") as folder:
        return Factuality(folder)
