"""The vectors of varied reports: those of the annotated ones, turned.

What a round has in place of its words makes no sense, and an encoder places nonsense together: the vectors of its passages
say less than news would.  So each round's are those of the first, all turned the same way about their mean: within a round
they lie to one another as those of real reports do, and two rounds have in common what any two news events have.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from firsthand.linking import PassageVectors
from firsthand.linking.same_claim.vectors import encode_spans
from firsthand.linking.same_claim.wordings import compared_passages
from firsthand.model import AnnotatedReport

Whole = NDArray[np.int16]
"""(attributions, width): the vector of every attribution's content in a report."""


def encode_all(one: AnnotatedReport) -> Whole:
    """Encode the contents of all attributions of a report, whether or not they are compared by themselves."""
    return encode_spans(one.report.text, [attribution.content_spans for attribution in one.attributions])


def turned(encoded: Sequence[Whole], made: Iterable[AnnotatedReport], seed: int = 7) -> Iterator[PassageVectors]:
    """Give the vectors of varied reports, which repeat the encoded ones round after round, in their order."""
    mean = np.concatenate([own for own in encoded if len(own)]).mean(axis=0)
    length = len(mean)
    # A reflection that takes the mean to the first axis; then all other axes change places and signs, and back again.
    mirror = mean / np.linalg.norm(mean) - np.eye(length)[0]
    reflection = np.eye(length) - 2 * np.outer(mirror, mirror) / (mirror @ mirror)
    for count, one in enumerate(made):
        turn, which = divmod(count, len(encoded))
        if not which:
            turning = _turning(reflection, random.Random(f"{seed} {turn}")) if turn else np.eye(length)
        position = {attribution.id: number for number, attribution in enumerate(one.attributions)}
        first = {
            passage.content_spans: position[passage.id]
            for passage in reversed(compared_passages(one.attributions, one.report.text))
        }
        rows = encoded[which][list(first.values())] @ turning if first else np.zeros((0, length))
        yield PassageVectors(one.report.id, tuple(first), np.rint(rows).astype(np.int16))


def _turning(reflection: NDArray[np.float64], chance: random.Random) -> NDArray[np.float64]:
    length = len(reflection)
    places = [0, *chance.sample(range(1, length), length - 1)]
    signs = np.array([1.0, *(chance.choice((-1.0, 1.0)) for _ in range(length - 1))])
    turning: NDArray[np.float64] = (reflection[:, places] * signs) @ reflection
    return turning
