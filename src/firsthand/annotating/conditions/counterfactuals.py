"""Counterfactuals: conditions told as contrary to fact ("had they known, they would have left").

Their grammar is too varied for rules (wishes, inversions, "but for"), so a small trained tagger (``models/counterfactuals-en``,
with its CARD.md) reads the sentences that a word makes possible: how likely the sentence is counterfactual, and where its
condition and outcome stand.  Where it is in doubt a second reader, three times as large and as slow, decides.
After SemEval-2020's task 5 (Yang et al. 2020), which both were trained on; a cascade (Viola and Jones 2001).
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from math import exp
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from firsthand.annotating.conditions.two_spans import WordSpan, two_spans
from firsthand.annotating.quotations import quotations
from firsthand.annotating.tagging.tagger import tagger
from firsthand.annotating.tagging.words import Words, read_words
from firsthand.language import network, piece_table, shipped
from firsthand.model import ConditionalRelation, Span

LONGEST = 254
"""Pieces of a sentence that are read; what stands beyond is left out."""
_GATE = re.compile(
    r"\b(?:would|could|should|might|must|ought|need|['’]d)(?:n['’]t|nt)?\b[^.;?!]{0,30}?(?:\bhave\b|['’]ve\b|\bof\b)"
    r"|\b(?:would|could|should|might|must)a\b|\bwish|\bif\s+only\b|\b(?:but|not|it)\s+for\b|\bas\s+if\b"
    r"|\b(?:if|assuming|supposing|provided|whether)\b[^;?!]{0,120}\b(?:were|was|had|did|could|would|\w+ed)(?:n['’]t)?\b"
    r"|\b(?:would|could|might|may|['’]d)\b[^;?!]*\b(?:had|were)\s+(?:an?|the|he|she|it|they|we|I|you|there|not)\b"
    r"|\bunless\b|(?:^|[,;:“\"‘(]\s*|\b(?:and|but|that)\s+)(?:had|were)\s+(?!to\b|been\b)\w+"
    r"|\b(?:imagin|suppos)(?:e|ing)\b[^.;?!]{0,120}\b(?:would|could|might|['’]d|were|was|had)\b"
    r"|\bin\s+(?:an?\s+)?(?:(?:perfect|ideal|perfectly\s+ideal)\s+(?:world|situation)|(?:different|other)\s+circumstances)\b",
    re.IGNORECASE,
)
_MARKERS: tuple[tuple[ConditionalRelation, re.Pattern[str]], ...] = (
    (
        "unless",
        re.compile(
            r"(?:if\s+not\s+for|if\s+it\s+(?:were|was)(?:\s+not|n['’]t)\s+for|were\s+it\s+not\s+for|"
            r"(?:if\s+it\s+had|had\s+it)(?:\s+not|n['’]t)\s+been\s+for|but\s+for|without|absent|barring|unless)\s+",
            re.IGNORECASE,
        ),
    ),
    ("only if", re.compile(r"only\s+(?:if|when)\s+", re.IGNORECASE)),
    (
        "if",
        re.compile(
            r"(?:if|assuming(?:\s+that)?|supposing(?:\s+that)?|provided(?:\s+that)?|as\s+long\s+as|had|were|should)\s+",
            re.IGNORECASE,
        ),
    ),
)

_BEFORE = re.compile(r"\b(?:but|if\s+not|if|unless|without|only)\s+$", re.IGNORECASE)
_NEAR = 10
"""Code points before a condition that may announce it."""
_NO_CONDITION = re.compile(r"(?:as|even)\s+(?:if|though)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reading:
    """What is made of a sentence, in code points of the text that was given."""

    probability: float
    """How likely the sentence holds a counterfactual."""
    holds: bool
    """Whether that is likely enough."""
    condition: Span | None
    outcome: Span | None


class CounterfactualTagger:
    """A model's folder, ready to run on one thread: a tagger, and a second reader for what the tagger doubts."""

    def __init__(self, folder: Path) -> None:
        self.session, self.table = network(folder / "tagger.onnx"), piece_table(folder)
        self.second = network(folder / "second.onnx")
        settings = json.loads((folder / "settings.json").read_text(encoding="utf-8"))
        self.least: float = settings["least"]
        self.no, self.yes = settings["doubt"]
        """Up to which probability the tagger's no stands, and from which its yes; between them the second reader decides."""

    def read(self, text: str) -> Reading:
        """Read one sentence, whatever its words; see `may_be_counterfactual` for which are worth it."""
        encoder = tagger()
        words = read_words(text, encoder.tokenizer, quotations(text))
        count = int(np.searchsorted(words.first, LONGEST))
        if not count:
            return Reading(0.0, False, None, None)
        labels, probability = self._run(words, count, encoder.begin, encoder.stop)
        spans = two_spans(labels)
        return Reading(probability, probability >= self.least, *(_characters(words, span) for span in spans))

    def _run(self, words: Words, count: int, begin: int, stop: int) -> tuple[NDArray[np.float32], float]:
        """Log-chances of the words' labels (count, 3), and how likely the sentence is counterfactual."""
        end = min(int(words.first[count]) if count < len(words) else len(words.pieces), LONGEST)
        owner = words.piece_word[:end]

        def row(values: NDArray[np.int32], first: int = 0, last: int = 0) -> NDArray[np.int64]:
            return np.array([[first, *values.tolist(), last]], dtype=np.int64)

        features = {"case": row(words.case[owner]), "quote": row(words.quote[owner]), "gap": row(words.gap[owner])}
        first = words.first[:count].astype(np.int64)[None] + 1
        pieces = row(words.pieces[:end], begin, stop)
        labels, verdict = self.session.run(None, {"vectors": self.table.vectors(pieces), "first": first, **features})
        probability = _chance(verdict)
        if self.no < probability < self.yes:
            probability = _chance(self.second.run(None, {"pieces": pieces, **features})[0])
        scores: NDArray[np.float32] = labels[0]
        return scores - np.logaddexp.reduce(scores, axis=1, keepdims=True), probability


def may_be_counterfactual(text: str) -> bool:
    """Whether a sentence has one of the words without which hardly any is counterfactual."""
    return _GATE.search(text) is not None


def marker(text: str, condition: Span) -> tuple[ConditionalRelation, int]:
    """How a condition is announced ("if it were not for the rain"), and where in the text it begins by itself.

    The words that announce it may stand before it ("but *for the rain*") or be its own first ones.
    """
    begin, end = condition
    before = _BEFORE.search(text, max(0, begin - _NEAR), begin)
    start = before.start() if before is not None else begin
    for relation, pattern in _MARKERS:
        found = pattern.match(text, start, end)
        if found is not None and found.end() >= begin:
            return relation, found.end()
    return "if", begin


def is_condition(words: str) -> bool:
    """Whether what is marked as a condition is one, and no comparison or concession ("as if", "even if")."""
    return _NO_CONDITION.match(words) is None


def _chance(verdict: NDArray[np.float32]) -> float:
    """(1,) log-odds as a probability."""
    return 1 / (1 + exp(-float(verdict[0])))


def _characters(words: Words, span: WordSpan | None) -> Span | None:
    return None if span is None else (int(words.start[span[0]]), int(words.end[span[1] - 1]))


@cache
def counterfactual_tagger() -> CounterfactualTagger:
    """The shipped model, loaded once; all that it needs is in memory afterwards."""
    with shipped("counterfactuals-en") as folder:
        return CounterfactualTagger(folder)
