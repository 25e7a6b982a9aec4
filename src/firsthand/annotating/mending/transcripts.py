"""Transcripts: speakers named before a colon at the beginning of their turns ("KERR: It is not safe.", "Q: Who knew?"), or
behind a dash at the end of what they wrote (`signed`).

The layout says who speaks, so that it is read by rule, and what the tagger made of it across turns is dropped.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from firsthand.annotating.mending.borders import is_heading
from firsthand.annotating.mending.signed import signed
from firsthand.annotating.quotations import Quotation
from firsthand.annotating.tagging.tagger import Tagged
from firsthand.language import paragraphs, text_of
from firsthand.model import Span

PROBABILITY = 0.9
"""Of 35 turns under names in PolNeAR's training part 31 are annotated as attributions with that source and content."""
PROBABILITY_OF_LETTERS = 0.5
"""For Q and A: PolNeAR has one such article and annotates only what stands within its turns."""
_QUESTION = re.compile(r"(?P<label>[QA]|Question|Answer|QUESTION|ANSWER)(?P<colon>[:.])\s+(?=\S)")
_CAPITALS = re.compile(
    r"(?P<label>[A-Z][A-Z.'’-]+(?:\s+[A-Z][A-Z.'’-]*){0,4}(?:,\s[A-Z][A-Z ’'-]{2,40})?(?:\s*\([^()\n]{1,40}\))?)(?P<colon>:)\s+(?=\S)"
)
_NAME = re.compile(r"(?P<label>(?:[A-Z][\w.’'-]*\s+){0,3}[A-Z][\w’'-]+(?:\s*\([^()\n]{1,40}\))?)(?P<colon>:)\s+(?=\S)")
_HANDLE = re.compile(r"(?:RT\s+)?(?P<label>@\w{2,30})(?P<colon>:)\s+(?=\S)")
"""The name of an account before what it posted, or what another passes on of it."""
_NO_SPEAKERS = frozenset(
    """
    advertisement also analysis and background breaking but by caption claim claims conclusion contact context correction
    credit date editor editors exclusive fact facts false image live location media misleading more myth no note notes
    opinion photo photos picture place price rating read reality related results ruling see source sources subject summary
    tags time tip true update updated verdict video warning watch when where who why what how
    """.split()  # noqa: SIM905
)
"""First words of labels that name nobody."""
_NO_SPEAKER = re.compile(
    r"(?:in|our|the)\s+(?:bottom line|claims?|conclusion|context|facts?|rating|ruling|short|summary|verdict)",
    re.IGNORECASE,
)
"""Labels that begin otherwise and name nobody: those of fact-checks and summaries ("THE FACTS:")."""
_LETTERS = ("q", "a", "question", "answer")
_FEWEST_TURNS = 2
_SHORT = 8
"""Tokens."""
_OPENING = '"“«'
_CLOSING = '"”»'
"""Marks around each turn where the whole transcript is quoted."""
_SENTENCE = re.compile(r"[.!?…][\"”’»')\]]*\s*$")
_FEWEST_WORDS = 3
_TURN_GOES_ON = 3
"""Paragraphs without a label that still belong to the turn before them, where another turn follows."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says before the next one does."""

    speaker: Span
    colon: Span
    words: Span

    @property
    def start(self) -> int:
        """Where the first of them begins."""
        return min(self.speaker[0], self.words[0])

    @property
    def end(self) -> int:
        """Where the last of them ends."""
        return max(self.speaker[1], self.words[1])


def transcribed(tagged: Sequence[Tagged], doc: Doc, quoted: Sequence[Quotation]) -> list[Tagged]:
    """What the tagger found in a parsed block, with a transcript's turns instead of what crosses their borders."""
    text = text_of(doc)
    turns = [turn for turn in find_turns(text, quoted) if _is_sentence(doc, turn.words)]
    turns += [Turn(*one) for one in signed(text, quoted)]
    found = []
    for one in tagged:
        whole = [one.cue, *one.content, *([one.source] if one.source else [])]
        crossing = [turn for turn in turns if any(a < turn.end and turn.start < b for a, b in whole)]
        if not crossing or all(crossing[0].words[0] <= a and b <= crossing[0].words[1] for a, b in whole):
            found.append(one)
        elif (clipped := _clipped(one, crossing)) is not None:
            found.append(clipped)
    return found + [Tagged(turn.speaker, turn.colon, (turn.words,), _probability(text, turn)) for turn in turns]


def find_turns(text: str, quoted: Sequence[Quotation] = ()) -> list[Turn]:
    """The turns of a text's transcripts, in text order; none where fewer than two paragraphs name a speaker."""
    spans = paragraphs(text)
    labels = [_label(text, span, quoted) for span in spans]
    kinds = Counter(text[slice(*label.span("label"))].casefold() for label in labels if label)
    turns: list[Turn] = []
    for number, (span, label) in enumerate(zip(spans, labels, strict=True)):
        if label is None or not _is_turn(number, labels, kinds):
            continue
        end = span[1]
        following = next((n for n in range(number + 1, len(spans)) if labels[n] is not None), None)
        if following is not None and following - number - 1 <= _TURN_GOES_ON:
            between = spans[number + 1 : following]
            if between and not any(is_heading(text, other, quoted) for other in between):
                end = between[-1][1]
        if text[span[0]] in _OPENING and text[end - 1] in _CLOSING and label.end() < end - 1:
            end -= 1
        turns.append(Turn(label.span("label"), label.span("colon"), (label.end(), end)))
    return turns if len(turns) >= _FEWEST_TURNS else []


def _is_sentence(doc: Doc, words: Span) -> bool:
    """Whether there is a verb among the words, or an answer so short that it needs none."""
    spoken = doc.char_span(*words, alignment_mode="expand")
    return spoken is None or len(spoken) <= _SHORT or any(token.pos_ in ("VERB", "AUX") for token in spoken)


def _probability(text: str, turn: Turn) -> float:
    letters = turn.speaker[1] - turn.speaker[0] == 1 or text[slice(*turn.speaker)].casefold() in _LETTERS
    return PROBABILITY_OF_LETTERS if letters else PROBABILITY


def _label(text: str, span: Span, quoted: Sequence[Quotation]) -> re.Match[str] | None:
    """The speaker's name before a paragraph's words, where it has one."""
    for pattern in (_QUESTION, _CAPITALS, _NAME, _HANDLE):
        is_quoted = pattern is _CAPITALS and text[span[0]] in _OPENING
        label = pattern.match(text, span[0] + is_quoted, span[1])
        if label is None:
            continue
        words = text[label.end() : span[1]]
        first = re.split(r"\W", label.group("label").lower(), maxsplit=1)[0]
        is_within = not is_quoted and any(one.start <= span[0] < one.end for one in quoted)
        if first in _NO_SPEAKERS or _NO_SPEAKER.fullmatch(label.group("label")) or is_within:
            return None
        told = bool(_SENTENCE.search(words)) and len(words.split()) >= _FEWEST_WORDS
        if pattern is _NAME and not told:
            return None
        return label
    return None


def _is_turn(number: int, labels: Sequence[re.Match[str] | None], kinds: Counter[str]) -> bool:
    """Whether a paragraph with a label is a turn: the one before or after it has one too, or its label comes again."""
    label = labels[number]
    if label is None:
        return False
    name = label.group("label").casefold()
    if name in _LETTERS:
        return {"q", "a"} <= kinds.keys() or {"question", "answer"} <= kinds.keys()
    # Capitals may be taken for a speaker's name even where an answer runs over several paragraphs.
    reach = _TURN_GOES_ON + 1 if name.upper() == label.group("label") else 1
    beside = [*labels[max(0, number - reach) : number], *labels[number + 1 : number + 1 + reach]]
    return any(other is not None for other in beside) or kinds[name] >= _FEWEST_TURNS


def _clipped(one: Tagged, crossing: Sequence[Turn]) -> Tagged | None:
    """The part of an attribution in the turn that its cue and its source stand in; None where they stand in none."""
    turn = next((turn for turn in crossing if turn.words[0] <= one.cue[0] < turn.words[1]), None)
    if turn is None or (one.source is not None and not turn.words[0] <= one.source[0] < turn.words[1]):
        return None
    low, high = turn.words
    content = tuple((max(a, low), min(b, high)) for a, b in one.content if max(a, low) < min(b, high))
    return replace(one, content=content) if content else None
