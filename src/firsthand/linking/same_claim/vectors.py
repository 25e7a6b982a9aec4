"""Vectors of passages: what they mean, as a trained encoder places it.

Encoding is most of what linking costs, and a passage's vector depends on its report alone.  So the reports are encoded one
by one, wherever they are annotated, and what works across reports only compares.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import groupby
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from firsthand.language import network, piece_table, shipped
from firsthand.linking.rows import Rows
from firsthand.linking.same_claim.outcomes import outcome
from firsthand.linking.same_claim.wordings import Wording, compared_passages
from firsthand.model import AnnotatedReport, Spans

SCALE = 2000
"""Length of a vector: long enough that whole numbers lose nothing, short enough that products stay exact in 32 bits."""
_AT_ONCE = 4096
"""Pairs whose vectors are looked up together; memory grows with them."""
_REMEMBERED = 4096
"""Passages whose vectors are remembered: copies of one text are read one after the other, if not always."""


@dataclass(frozen=True, slots=True)
class PassageVectors:
    """The passages of one report that are compared with others, and what they mean."""

    report: str
    spans: tuple[Spans, ...]
    vectors: NDArray[np.int16]
    """(passages, width), in the order of `spans`."""
    outcomes: Mapping[Spans, NDArray[np.int16]] = field(default_factory=dict)
    """(width,) vectors of what is likely or on its way, of those passages that say so of something."""


class PassageEncoder:
    """An encoder of passages, each read after the few words that stand before it in its report.

    Passages run one by one: a quantised vector then depends on nothing that is encoded beside it.
    """

    def __init__(self, folder: Path, tokenizer: Path) -> None:
        """Read the encoder's files from ``folder``; its word pieces are those of ``tokenizer``."""
        settings = json.loads((folder / "settings.json").read_text(encoding="utf-8"))["encoder"]
        self._context, self._before, self._longest = settings["context"], settings["before"], settings["longest"]
        self._tokenizer = Tokenizer.from_file(str(tokenizer))
        self._separator = self._tokenizer.encode("").ids[-1]
        self._session, self._table = network(folder / "encoder.onnx"), piece_table(folder)
        self._vector = lru_cache(_REMEMBERED)(self._encode)

    def encode(self, passages: Sequence[tuple[str, str]]) -> NDArray[np.int16]:
        """Give (passages, width) whole numbers: the vector of each (words before it, its own words), times `SCALE`."""
        rows = [self._vector(before, words) for before, words in passages]
        return np.array(rows, dtype=np.int16) if rows else np.zeros((0, 1), dtype=np.int16)

    def _encode(self, before: str, words: str) -> NDArray[np.int16]:
        pieces = self._tokenizer.encode(words).ids[: self._longest]
        context = self._tokenizer.encode(before).ids[:-1][-self._before :] if before else []
        if context:
            context.append(self._separator)
            pieces = pieces[1:]
        counted = [0.0] * len(context) + [1.0] * len(pieces)
        begun = self._table.vectors(np.array([context + pieces]))
        (vectors,) = self._session.run(None, {"vectors": begun, "counted": np.array([counted], dtype=np.float32)})
        return np.asarray(np.rint(vectors[0] * SCALE), dtype=np.int16)

    def before(self, text: str, start: int) -> str:
        """Give the whole words of ``text`` that are read with a passage that begins at ``start``."""
        return text[max(0, start - self._context) : start].partition(" ")[2]


def encode_passages(one: AnnotatedReport, encoder: PassageEncoder | None = None) -> PassageVectors:
    """Give the vectors of a report's passages, each as it stands there; by the shipped encoder or another."""
    text = one.report.text
    spans = tuple(dict.fromkeys(passage.content_spans for passage in compared_passages(one.attributions, text)))
    encoder = encoder or passage_encoder()
    told = {own: named for own in spans if (named := outcome(_words(text, own)))}
    outcomes = encoder.encode([("", named) for named in told.values()])
    vectors = encode_spans(text, spans, encoder)
    return PassageVectors(one.report.id, spans, vectors, dict(zip(told, outcomes, strict=True)))


def encode_spans(text: str, passages: Sequence[Spans], encoder: PassageEncoder | None = None) -> NDArray[np.int16]:
    """Give (passages, width) whole numbers: the vectors of passages as they stand in ``text``."""
    encoder = encoder or passage_encoder()
    return encoder.encode([(encoder.before(text, own[0][0]), _words(text, own)) for own in passages])


def _words(text: str, spans: Spans) -> str:
    return " ".join(text[start:end] for start, end in spans)


def wording_vectors(wordings: Sequence[Wording], encoded: Iterable[PassageVectors]) -> NDArray[np.int16]:
    """Give a vector for each wording, as its first passage stands in its report.

    Raises:
        KeyError: where that passage is not among those that are encoded.
    """
    of_report = {one.report: one for one in encoded}
    width = max((one.vectors.shape[1] for one in of_report.values()), default=1)
    found = np.empty((len(wordings), width), dtype=np.int16)
    for report, own in groupby(enumerate(wordings), key=lambda numbered: numbered[1].report):
        row = {spans: number for number, spans in enumerate(of_report[report].spans)}
        for number, wording in own:
            found[number] = of_report[report].vectors[row[wording.spans]]
    return found


def raised_to_outcomes(alike: Rows, wordings: Sequence[Wording], encoded: Iterable[PassageVectors]) -> Rows:
    """Give the cosines ``alike`` of pairs of wordings, raised to that of their outcomes where both name one."""
    of_report = {one.report: one.outcomes for one in encoded}
    named = {
        number: vector
        for number, one in enumerate(wordings)
        if (vector := of_report[one.report].get(one.spans)) is not None
    }
    raised = alike.values.copy()
    for one, vector in named.items():
        for place in range(alike.bounds[one], alike.bounds[one + 1]):
            other = named.get(int(alike.others[place]))
            if other is not None:
                raised[place] = max(raised[place], cosines(vector[None], other[None])[0, 0])
    return alike.with_values(raised)


def cosines(some: NDArray[np.int16], others: NDArray[np.int16]) -> NDArray[np.float64]:
    """Give (some, others) cosines, exact whatever the order in which a processor adds: all sums are whole numbers."""
    products = some.astype(np.float32) @ others.astype(np.float32).T
    return products.astype(np.float64) / (SCALE * SCALE)


def cosines_of_pairs(
    vectors: NDArray[np.int16], ones: NDArray[np.int64], others: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Give (pairs,) cosines, exact as those of `cosines`, of the pairs of (n, width) vectors with these numbers."""
    products = np.empty(len(ones), dtype=np.float32)
    for start in range(0, len(ones), _AT_ONCE):
        some = slice(start, start + _AT_ONCE)
        np.einsum(
            "pw,pw->p",
            vectors[ones[some]].astype(np.float32),
            vectors[others[some]].astype(np.float32),
            out=products[some],
        )
    return products.astype(np.float64) / (SCALE * SCALE)


@cache
def passage_encoder() -> PassageEncoder:
    """Give the shipped encoder, loaded once."""
    with shipped("claims-en") as folder, shipped("attribution-en") as pieces:
        return PassageEncoder(folder, pieces / "tokenizer.json")
