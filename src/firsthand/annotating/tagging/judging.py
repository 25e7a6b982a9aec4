"""Judging: what two kinds of readers would say of each attribution that the tagger found.

People who marked PolNeAR under its wide guideline, where passing a bill can be an attribution; and readers of news events, who
list what somebody says, believes or wants.  A small network reads the tagger's own states of the candidate's words
(``models/attribution-en/judge.onnx``); what it says is evidence for the `probability`, and what no reader would list is dropped.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from firsthand.annotating.tagging.span_linking import Linked
from firsthand.language import network

JUDGED = ("right by PolNeAR", "listed by readers")
"""What the network's two log-odds stand for."""
LISTED = 1
PARTS = 4
"""Of a candidate that are read: cue, source, content, and how the content begins."""
BEGINNING = 6
"""Words of a content that are its beginning."""
MOST = 6.0
"""Log-odds beyond which nothing is told apart."""


class Judge:
    """A model's folder, ready to run."""

    def __init__(self, folder: Path) -> None:
        self.session = network(folder / "judge.onnx")

    def judge(
        self, found: Sequence[Linked], evidence: NDArray[np.float64], states: NDArray[np.float32]
    ) -> NDArray[np.float64]:
        """(candidates, 2) log-odds of `JUDGED`.

        ``evidence`` (candidates, kinds) as `firsthand.annotating.tagging.probability` gives it, ``states`` (words, width).
        """
        if not found:
            return np.zeros((0, len(JUDGED)))
        given = {"evidence": evidence.astype(np.float32), "states": np.stack([parts(one, states) for one in found])}
        (odds,) = self.session.run(None, given)
        return np.asarray(np.clip(odds, -MOST, MOST), dtype=np.float64)


def parts(one: Linked, states: NDArray[np.float32]) -> NDArray[np.float32]:
    """(4, width) Mean states of a candidate's `PARTS`, from (words, width); zeros where nobody is named."""
    content = np.concatenate([states[a:b] for a, b in sorted(one.contents)])
    spans = [states[slice(*one.cue)], states[slice(*one.source)] if one.source else None, content, content[:BEGINNING]]
    none = np.zeros(states.shape[1], dtype=np.float32)
    return np.stack([none if span is None else span.mean(0) for span in spans])
