"""Sentences for a teacher to judge: those of unlabelled news that the gate lets by, and learned ones with other words.

    python -m training.conditionals.unlabelled --shared ../shared --out runs/counterfactual-sentences.json

A counterfactual hangs on its verbs and connectives.  A copy whose nouns, names, adjectives and numbers are exchanged for
others of the same tag keeps those, and has nothing else that the sentence could be known by.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from spacy.tokens import Token

from benchmarks.conditionals.counterfactuals import for_detection, with_spans
from firsthand.annotating.conditions.counterfactuals import may_be_counterfactual
from firsthand.language import parse
from training.attributions.distil import CHECKED
from training.attributions.unlabelled import texts_of_folder, texts_of_shootings

SETS = ("UW", "UDS_IH2")
"""Sentences whose training parts the factuality model learns from."""
EXCHANGED = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "CD"})
SHARE = 0.4
"""Of the words that may be exchanged, how many are."""
PLAIN = 0.6
"""Of the sentences that are not counterfactual, how many are copied; the others all are."""
SHORTEST, LONGEST = 25, 600
"""Code points of a sentence."""


def of_news(shared: Path) -> Iterator[str]:
    """Sentences of reports that nobody marked, where the gate lets them by."""
    corpora = shared / "corpora"
    texts = texts_of_folder(corpora / "basil", CHECKED)
    texts += texts_of_folder(corpora / "polnear" / "train" / "text")
    texts += texts_of_shootings(corpora / "figures" / "gvdb-dev-raw.tsv")
    for _, text in texts:
        for block in parse(text):
            for sentence in block.doc.sents:
                yield " ".join(sentence.text.split())
    for name in SETS:
        with (corpora / "certainty" / f"factuality-{name}-train.jsonl").open(encoding="utf-8") as lines:
            for line in lines:
                yield str(json.loads(line)["text"])


def exchanged(texts: Sequence[str], rng: random.Random) -> Iterator[str]:
    """A copy of each text with some of its words exchanged for the texts' other words of the same tag."""
    parts: list[list[tuple[str, str, str]]] = []
    by_tag: dict[str, list[str]] = defaultdict(list)
    for text in texts:
        tokens = [(token.text, token.whitespace_, _kind(token)) for block in parse(text) for token in block.doc]
        parts.append(tokens)
        for word, _, kind in tokens:
            if kind:
                by_tag[kind].append(word)
    for tokens in parts:
        words = (rng.choice(by_tag[kind]) if kind and rng.random() < SHARE else word for word, _, kind in tokens)
        yield "".join(word + space for word, (_, space, _) in zip(words, tokens, strict=True))


def _kind(token: Token) -> str:
    """The tag by which a word may be exchanged; empty where it may not."""
    return token.tag_ if (token.tag_ in EXCHANGED and token.is_alpha) or token.tag_ == "CD" else ""


def main() -> None:
    """Run the command that this module's docstring gives."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, required=True, help="folder of the development data")
    parser.add_argument("--copies", type=int, default=1, help="of each learned sentence (%(default)s)")
    parser.add_argument("--out", type=Path, required=True)
    a = parser.parse_args()
    rng = random.Random(1)
    both = [*with_spans(a.shared), *for_detection(a.shared)]
    reserved = {one.text.strip() for one in both if one.part != "train"}
    learned = {one.text.strip(): one for one in both if one.part == "train" and may_be_counterfactual(one.text)}
    copied = [text for text, one in learned.items() if one.counterfactual or rng.random() < PLAIN]
    news = [text for text in of_news(a.shared) if SHORTEST <= len(text) <= LONGEST and may_be_counterfactual(text)]
    fresh = sorted({*news} - reserved - {*learned})
    found = [*fresh, *exchanged(copied * a.copies, rng)]
    a.out.parent.mkdir(parents=True, exist_ok=True)
    a.out.write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")
    print(f"{len(fresh)} sentences of news, {len(found) - len(fresh)} with words exchanged", flush=True)


if __name__ == "__main__":
    main()
