"""Headlines: who tells one, where he stands at its end, behind a comma ("Ministry sat on warning, *says engineer*").

British papers turn the teller round; news agencies leave him as he is ("Bridge closed in error, *council admits*").  Few of the
reports that the tagger learned from show a headline of either kind, so that it takes the verb's subject for what is said, or
for somebody in the text below.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Span

from firsthand.annotating.headline_lines import may_be_headline
from firsthand.annotating.mentions.pronoun_words import RELATIVE
from firsthand.annotating.quotations import Quotation
from firsthand.annotating.spans import meet
from firsthand.annotating.tagging.tagger import Tagged
from firsthand.language import paragraphs, text_of

_PROBABILITY = 0.8
"""Of what is added; there are too few such headlines in marked reports to count how often it is right."""
_VERB = (
    r"(?:says?|claims?|admits?|warns?|insists?|reveals?|finds?|confirms?|alleges?|argues?|believes?|announces?|predicts?"
    r"|suggests?|shows?|concedes?|concludes?|declares?|fears?|hears|reports|rules?)"
)
_CONTENT = r"(?P<content>\S+(?:\s+\S+)+),\s+"
_INVERTED = re.compile(rf"{_CONTENT}(?P<cue>{_VERB})\s+(?P<source>[^,;:.?!]{{2,}})", re.IGNORECASE)
_PLAIN = re.compile(rf"{_CONTENT}(?P<source>[\w’'.&-]+(?:\s+[\w’'.&-]+){{0,6}})\s+(?P<cue>{_VERB})", re.IGNORECASE)
_RELATIVE = RELATIVE | {"where"}
_NOMINAL = frozenset(("NOUN", "PROPN", "ADJ", "DET", "NUM", "ADP", "CCONJ", "PART", "PUNCT"))
_PARTICIPLES = frozenset(("VBG", "VBN"))
"""Verbs that say of what sort somebody is ("says *jailed* mayor")."""
_ALSO_VERBS = frozenset(("report", "study", "probe", "poll", "survey", "review", "audit"))
"""Tellers that a parser takes for verbs where they have no article."""
_NO_TELLER = frozenset(
    ("he", "she", "it", "they", "we", "i", "you", "there", "this", "that", "no", "not", "what", "how", "why")
)


def headlined(tagged: Sequence[Tagged], doc: Doc, quoted: Sequence[Quotation]) -> list[Tagged]:
    """The attributions of a parsed block, with those that its headlines' last words make.

    They take the place of whatever the tagger made of the same verbs.
    """
    text = text_of(doc)
    found = list(tagged)
    for first, last in paragraphs(text):
        words = text[first:last]
        if "\n" in words or not may_be_headline(words):
            continue
        match = _INVERTED.fullmatch(words) or _PLAIN.fullmatch(words)
        if match is None or any(quotation.start < first + match.start("cue") < quotation.end for quotation in quoted):
            continue
        source, cue, content = (
            (first + match.start(part), first + match.end(part)) for part in ("source", "cue", "content")
        )
        span = doc.char_span(*source, alignment_mode="expand")
        if span is None or not _is_somebody(span):
            continue
        made = Tagged(source, cue, (content,), _PROBABILITY)
        own = next((one for one in found if meet(one.cue, cue)), None)
        if own is None:
            found.append(made)
        else:
            found[found.index(own)] = replace(made, probability=max(own.probability, _PROBABILITY))
    return sorted(found, key=lambda one: one.cue)


def _is_somebody(span: Span) -> bool:
    """Whether the last words name a teller, and do not go on with what is told ("Mayor visits, says *help is near*")."""
    main = list(span)
    for index, token in enumerate(main):
        if token.lower_ in _RELATIVE and index:
            main = main[:index]
            break
    return (
        main[0].lower_ not in _NO_TELLER
        and all(token.pos_ in _NOMINAL or token.tag_ in _PARTICIPLES for token in main[:-1])
        and (main[-1].pos_ in ("NOUN", "PROPN") or main[-1].lower_ in _ALSO_VERBS)
    )
