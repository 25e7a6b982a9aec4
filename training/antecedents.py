"""Make ``src/firsthand/models/antecedents/weights.tsv``: how much each feature of a candidate antecedent counts.

    python -m training.antecedents --shared ../shared -o src/firsthand/models/antecedents/weights.tsv

Takes GUM's training and development documents (``corpora/gum/coref``, the genres below) and, of the thirty marked events and
of the fifty more (`training.events`), every second one by name (the 1st, 3rd, …); the others are for checking.  The resolver
reads each text; wherever it has to choose, the candidates are noted with the right ones among them, and the choice is made by
the weights of the round before (in the first, by the right answer), so that the model learns from the mistakes that it will
meet.  Of a marked source whom a description stands for and who is no candidate, nobody is right.
Weights maximise the probability of the right candidates, or of nobody where none is right, under an L2 penalty (Denis and
Baldridge, EMNLP 2008).  The same data gives the same weights.  About three minutes.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from spacy.tokens import Doc

from benchmarks.given_sources import Given, head_of, is_speaking, read_given, told_by, whole_word
from benchmarks.gum_documents import Document, genre, read
from firsthand.annotating.coreference import resolve
from firsthand.annotating.mentions.mention import Mention
from firsthand.annotating.mentions.surroundings import Surroundings
from firsthand.annotating.resolving.held import Held
from firsthand.annotating.resolving.history import Candidate, History, Voice
from firsthand.annotating.resolving.ranking import by_weight, features, features_of_nobody
from firsthand.model import Span
from training.events import data

ROUNDS = 3
STEPS = 400
STEP_SIZE = 0.05
PENALTY = 0.01
LESS_SALIENT, LESS_RECENT = 1.0, 0.1
"""What a sentence less of salience, and a rank less of recency, count for before anything is learned."""
SMALLEST_WEIGHT = 0.01
LEAST_SEEN = 5
NEWS_COUNTS, TELLING_COUNTS, OTHER_COUNTS = 1.0, 2.0, 0.1
"""What an example from GUM's news, interviews, speeches and podcasts counts, one from the tellings, and one from the rest."""
NEWS = ("news", "interview", "speech", "podcast")
GENRES = (*NEWS, "academic", "bio", "court", "essay", "letter", "textbook", "voyage")
"""The genres of GUM that are learned from.  In fiction and talk people speak by turns, which reports do not."""

Example = tuple[list[tuple[str, ...]], list[int], float]
"""Features of nobody and of each candidate, the places of the right ones, and how much it counts."""
Weights = Mapping[str, float]
Matches = Callable[[Voice, object], bool]


class Noting:
    """A ranker that notes each choice in a text with its right answer."""

    def __init__(self, weights: Weights | None, text: Learned) -> None:
        self.weights, self.text = weights, text
        self.examples: list[Example] = []

    def __call__(
        self, mention: Mention, candidates: Sequence[Candidate], history: History, is_told: bool
    ) -> Voice | None:
        """Note the choice and make it."""
        wanted = self.text.gold.get(mention.place)
        right = (
            [] if wanted is None else [n for n, c in enumerate(candidates) if self.text.right(c.latest.voice, wanted)]
        )
        is_known = self.text.complete or (wanted is not None and mention.form != "pronoun")
        if right or (is_known and not (is_told and mention.gender and mention.form == "pronoun")):
            before = history.speaker_before(mention.span[0])
            rows = [features_of_nobody(mention, candidates, is_told)]
            rows += [features(mention, candidate, history, is_told, before) for candidate in candidates]
            counts = self.text.counts * (3.0 if is_told else 1.0)
            self.examples.append((rows, [n + 1 for n in right] or [0], counts))
        if self.weights is None:
            return candidates[right[0]].latest.voice if right else None
        return by_weight(self.weights, mention, candidates, history, is_told)


@dataclass(frozen=True, slots=True)
class Learned:
    """A text that is learned from, read once: whatever weights are tried, it is resolved without being parsed again."""

    held: Sequence[Held]
    around: Surroundings
    gold: Mapping[int, object]
    """Who is meant, by where the main word of a mention begins."""
    right: Matches
    complete: bool
    """Whether everybody in the text is marked, and not only some sources."""
    counts: float

    def examples(self, weights: Weights | None) -> list[Example]:
        """Every choice that the resolver makes in the text with some weights; without any it makes the right ones."""
        noting = Noting(weights, self)
        resolve("r", self.held, self.around, None, choose=noting)
        return noting.examples


def of_gum(document: Document, kind: str) -> Learned:
    """What there is to learn from a document of GUM."""
    gold: dict[int, object] = {}

    def choose(doc: Doc, start: int) -> list[Given]:
        given = []
        for span, entity in document.mentions.items():
            head = head_of(doc, start, span)
            if head is not None:
                gold[start + head.idx] = entity
                if is_speaking(head):
                    given.append(Given(span, told_by(head.head, start)))
        return given

    def right(voice: Voice, entity: object) -> bool:
        told = Counter(gold[m.place] for m in voice.mentions if m.place in gold)
        return bool(told) and told.most_common(1)[0][0] == entity

    _, held, around = read_given(document.text, choose)
    return Learned(held, around, gold, right, complete=True, counts=NEWS_COUNTS if kind in NEWS else OTHER_COUNTS)


def of_event(event: data.Marked, shared: Path) -> list[Learned]:
    """What there is to learn from the reports of an event, whose marked sources tell some right answers."""
    sources = {source["id"]: source for source in event["sources"]}
    by_report: dict[str, list[tuple[str, Span, Span]]] = defaultdict(list)
    for utterance in event["utterances"]:
        for mention in utterance["mentions"]:
            if mention["source_span"]:
                spans = tuple(mention["source_span"]), tuple(mention["content_span"])
                by_report[mention["report"]].append((utterance["source"], *spans))
    found = []
    for report, text, _ in data.reports_of(event, shared):
        whole: dict[Span, tuple[str, set[Span]]] = {}
        for source, span, content in by_report[report]:
            if (put_right := whole_word(text, span, content)) is not None:
                whole.setdefault(put_right, (source, set()))[1].add(content)
        gold: dict[int, object] = {}

        def choose(doc: Doc, start: int, whole=whole, gold=gold) -> list[Given]:  # type: ignore[no-untyped-def]
            for span, (source, _) in whole.items():
                head = head_of(doc, start, span)
                if head is not None:
                    gold[start + head.idx] = source
            return [Given(span, tuple(sorted(contents))) for span, (_, contents) in sorted(whole.items())]

        def right(voice: Voice, source: object) -> bool:
            return is_named(voice.name, sources[str(source)])

        _, held, around = read_given(text, choose)
        found.append(Learned(held, around, gold, right, complete=False, counts=TELLING_COUNTS))
    return found


def fit(examples: Sequence[Example]) -> dict[str, float]:
    """Weights that make the right candidates likely, each example a choice among its rows."""
    seen = Counter(name for rows, _, _ in examples for row in rows for name in row)
    names = {name: number for number, name in enumerate(sorted(n for n, times in seen.items() if times >= LEAST_SEEN))}
    widest = max(len(row) for rows, _, _ in examples for row in rows)
    flat = [row for rows, _, _ in examples for row in rows]
    index = np.full((len(flat), widest), len(names), dtype=np.int32)
    for number, row in enumerate(flat):
        known = [names[name] for name in row if name in names]
        index[number, : len(known)] = known
    sizes = np.array([len(rows) for rows, _, _ in examples])
    first = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    owner = np.repeat(np.arange(len(examples)), sizes)
    right = np.zeros(len(flat), dtype=bool)
    for begin, (_, places, _) in zip(first, examples, strict=True):
        right[begin + np.array(places)] = True
    counts = np.array([count for _, _, count in examples])
    counts /= counts.sum()
    start = np.array([*map(_before_learning, names), 0.0])
    weight = start.copy()
    mean, spread = np.zeros_like(weight), np.zeros_like(weight)
    for step in range(1, STEPS + 1):
        score = weight[index].sum(axis=1)
        score -= np.maximum.reduceat(score, first)[owner]
        strength = np.exp(score)
        whole = strength / np.add.reduceat(strength, first)[owner]
        among = np.where(right, strength, 0.0)
        among /= np.add.reduceat(among, first)[owner]
        pull = (whole - among) * counts[owner]
        slope = np.bincount(index.ravel(), np.repeat(pull, widest), minlength=len(weight)) + PENALTY * (weight - start)
        slope[-1] = 0.0
        mean = 0.9 * mean + 0.1 * slope
        spread = 0.999 * spread + 0.001 * slope**2
        weight -= STEP_SIZE * (mean / (1 - 0.9**step)) / (np.sqrt(spread / (1 - 0.999**step)) + 1e-8)
    return {name: float(weight[number]) for name, number in names.items() if abs(weight[number]) >= SMALLEST_WEIGHT}


def _before_learning(name: str) -> float:
    """A feature's weight before anything is learned: "he" is whoever is most salient, and of those the latest.

    That was the whole rule before there was a model; weights are drawn to it where the data says little.
    """
    match = re.fullmatch(r"he\|(behind|rank)=(\d)\|(?:told|plain)", name)
    return 0.0 if match is None else -int(match[2]) * (LESS_SALIENT if match[1] == "behind" else LESS_RECENT)


def of_events(shared: Path) -> list[Learned]:
    """What there is to learn from the marked events that are for learning."""
    return [one for event in (*data.told(shared)[::2], *data.more()[::2]) for one in of_event(event, shared)]


def train(texts: Sequence[Learned]) -> dict[str, float]:
    """Weights learned in rounds, each from the choices that the round before leads to."""
    weights: dict[str, float] | None = None
    for _ in range(ROUNDS):
        weights = fit([example for one in texts for example in one.examples(weights)])
    return weights or {}


def is_named(name: str, source: Mapping[str, object]) -> bool:
    """Whether a voice bears the name of a marked source, or one of its other names."""
    words = _words(name)
    return bool(words) and any(
        other and (words <= other or other <= words)
        for other in map(_words, [source["name"], *source.get("aliases", [])])  # type: ignore[misc]
    )


def _words(name: object) -> frozenset[str]:
    return frozenset(re.findall(r"[\w-]+", str(name).casefold())) - {"the", "a", "an", "of", "mr", "ms", "mrs"}


def main() -> None:
    """Train on everything named above and write the weights."""
    parser = argparse.ArgumentParser(description="Learn which antecedent a pronoun or description goes back to.")
    parser.add_argument("--shared", type=Path, required=True, help="folder of the development data")
    parser.add_argument("-o", "--output", type=Path, required=True)
    asked = parser.parse_args()
    files = sorted((asked.shared / "corpora" / "gum" / "coref").glob("*.tsv"))
    documents = [(read(path), genre(path)) for path in files if genre(path) in GENRES]
    weights = train([*(of_gum(*one) for one in documents), *of_events(asked.shared)])
    head = "# Made by training/antecedents.py on GUM (train, dev) and half of the marked events. Feature, weight.\n"
    asked.output.write_text(
        head + "".join(f"{name}\t{weights[name]:.3f}\n" for name in sorted(weights)), encoding="utf-8"
    )


if __name__ == "__main__":
    main()
