"""Word classes: what spaCy's attribute ruler says of a word, remembered, since it says the same of every other like it.

The ruler holds each of its hundred and eighty patterns against each word, a tenth of the whole parse.  All but a few look
at one word alone: its tag, its dependency, and its form where that is one of those that the patterns name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, cast

import numpy as np
from spacy.language import Language
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc
from spacy.vocab import Vocab

_SEEN: list[int | str] = ["TAG", "DEP", "LOWER", "IS_SPACE"]
_SET: list[int | str] = ["POS", "MORPH", "LEMMA"]
_FORM = _SEEN.index("LOWER")
_FACTORY = "firsthand_word_classes"


class WordClasses:
    """A component in the ruler's place that gives the same classes, morphology and lemmas."""

    def __init__(self, vocab: Vocab, ruler: AttributeRuler) -> None:
        patterns = cast(list[dict[str, Any]], ruler.patterns)
        alone = [pattern for pattern in patterns if all(_looks_at_one_word(words) for words in pattern["patterns"])]
        self.alone, self.together = (AttributeRuler(vocab, validate=False) for _ in range(2))
        self.alone.add_patterns(cast(Any, alone))
        self.together.add_patterns(cast(Any, [pattern for pattern in patterns if pattern not in alone]))
        named = {form for pattern in alone for words in pattern["patterns"] for form in _forms(words[0])}
        self.named = np.array(sorted(vocab.strings.add(form) for form in named), dtype=np.uint64)
        self.known: dict[tuple[int, ...], list[int]] = {}
        """The outcome for a word of this tag, dependency, form (0 where no pattern names it) and kind."""

    def __call__(self, doc: Doc) -> Doc:
        """Set the classes, morphology and lemmas of a parsed document."""
        seen = doc.to_array(_SEEN)
        seen[~np.isin(seen[:, _FORM], self.named), _FORM] = 0
        keys = list(map(tuple, seen.tolist()))
        unknown = {key: index for index, key in enumerate(keys) if key not in self.known}
        if unknown:
            self._learn(doc, unknown)
        if keys:
            doc.from_array(_SET, cast(Any, np.array([self.known[key] for key in keys], dtype=np.uint64)))
        self.together(doc)
        return doc

    def _learn(self, doc: Doc, unknown: Mapping[tuple[int, ...], int]) -> None:
        tokens = [doc[index] for index in unknown.values()]
        few = Doc(
            doc.vocab,
            words=[token.text for token in tokens],
            tags=[token.tag_ for token in tokens],
            deps=[token.dep_ for token in tokens],
            heads=list(range(len(tokens))),
        )
        self.alone(few)
        self.known.update(zip(unknown, few.to_array(_SET).tolist(), strict=True))


def remember_word_classes(language: Language) -> None:
    """Put the component into a pipeline in the place of its attribute ruler."""
    ruler = cast(AttributeRuler, language.get_pipe("attribute_ruler"))
    Language.component(_FACTORY, func=WordClasses(language.vocab, ruler))
    language.replace_pipe("attribute_ruler", _FACTORY)


def _looks_at_one_word(words: list[dict[str, Any]]) -> bool:
    return len(words) == 1 and "REGEX" not in str(words[0])


def _forms(word: Mapping[str, Any]) -> Iterator[str]:
    """The forms that a pattern's word names."""
    form = word.get("LOWER", ())
    yield from (form,) if isinstance(form, str) else form["IN"] if form else ()
