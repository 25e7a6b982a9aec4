"""Marked events as stretches of words with labels: what the reader of what is overlooked learns from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from firsthand.annotating.blocks import tagged_blocks
from firsthand.annotating.mending.mended import mended
from firsthand.annotating.quotations import quotations
from firsthand.annotating.reading_on.nested_reader import features, stretches, within
from firsthand.annotating.reading_on.nesting import nested
from firsthand.annotating.spans import common, size
from firsthand.annotating.tagging.tagger import Seen, Tagged, cues_and_sources
from firsthand.language import text_of
from firsthand.model import Span, Spans
from training.events.data import Marked, reports_of
from training.nested.data import Pointed, local, touched

TOGETHER, APART = 12, 150
"""Code points between two mentions of one telling that are one content: where the second has no cue, and where both have
the same one."""
UNKNOWN = -100
"""The label of a word of which the readers do not say whether it is a cue."""


@dataclass(frozen=True, slots=True)
class Mention:
    """What somebody is marked to tell; in code points of a block."""

    telling: str
    cue: Span | None
    source: Span | None
    content: Spans


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a report as the program annotates it, and what is marked there; in its own code points."""

    text: str
    seen: Seen
    found: list[Tagged]
    """The outer attributions, after mending."""
    mentions: list[Mention]
    passages: list[Span]
    """The contents of the mentions as they were marked."""
    sentences: list[Span]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that are read at once."""

    features: Tensor
    """(words, width), as `firsthand.annotating.reading_on.nested_reader.features`."""
    cues: Tensor
    """(words,) 0 outside, 1 a cue's first word, 2 its others, `UNKNOWN`."""
    told: Tensor
    """(words,) 1 in a mention's content."""
    cue_shares: Tensor
    told_shares: Tensor
    """(words,) How much each label counts: more where the tagger has nothing."""
    pointed: list[Pointed]


def blocks_of(event: Marked, shared: Path) -> Iterator[Block]:
    """The blocks of an event's reports."""
    for _, text, marked in reports_of(event, shared):
        telling = {id(one): unit["id"] for unit in event["utterances"] for one in unit["mentions"]}
        for block in tagged_blocks(text, quotations(text)):
            own = text_of(block.doc)
            found = mended(block.tagged, block.doc, block.quoted_here)
            inner = nested(own, block.seen, [one.content for one in found], cues_and_sources(found))
            here = [
                Mention(
                    telling[id(one)],
                    _moved(one.get("cue_span"), block.start),
                    _moved(one["source_span"], block.start),
                    ((one["content_span"][0] - block.start, one["content_span"][1] - block.start),),
                )
                for one in marked
                if block.start <= one["content_span"][0] < block.start + len(own)
            ]
            here.sort(key=lambda one: one.content)
            known = [_with_cue(one, [*found, *(one.tagged for one in inner)]) for one in here]
            sentences = [(sentence.start_char, sentence.end_char) for sentence in block.doc.sents]
            passages = [one.content[0] for one in here]
            yield Block(own, block.seen, found, joined_pieces(known), passages, sentences)


def _moved(span: Sequence[int] | None, start: int) -> Span | None:
    return (span[0] - start, span[1] - start) if span else None


def _with_cue(mention: Mention, found: Sequence[Tagged]) -> Mention:
    """A mention without a cue with that of the attribution which has the same content, where there is one."""
    if mention.cue is not None:
        return mention
    alike = []
    for index, one in enumerate(found):
        both = size(common(one.content, mention.content))
        same_source = not mention.source or not one.source or common((mention.source,), (one.source,))
        if one.cue[0] < one.cue[1] and same_source and 2 * both >= size(mention.content):
            alike.append((2 * both / (size(one.content) + size(mention.content)), -index))
    if not alike or max(alike)[0] < 0.5:
        return mention
    best = found[-max(alike)[1]]
    return Mention(mention.telling, best.cue, mention.source or best.source, mention.content)


def joined_pieces(mentions: Sequence[Mention]) -> list[Mention]:
    """Mentions in text order, the pieces of one content made one."""
    found: list[Mention] = []
    for one in mentions:
        before = found[-1] if found else None
        if before is not None and before.telling == one.telling and one.cue in (None, before.cue):
            last, first = before.content[-1][1], one.content[0][0]
            between = tuple(span for span in (before.cue, before.source) if span)
            gap = first - last - sum(end - begin for begin, end in between if last <= begin and end <= first)
            if gap <= (TOGETHER if one.cue is None else APART):
                content = (*before.content, *one.content)
                found[-1] = Mention(before.telling, before.cue, before.source or one.source, content)
                continue
        found.append(one)
    return found


def stretches_of(block: Block, share: float) -> Iterator[Stretch]:
    """The stretches of a block; labels count ``share`` where the tagger has nothing."""
    words = block.seen.words
    contents = within(words, [one.content for one in block.found], ())
    cued = within(words, [tuple(one.cue for one in block.found)], ())
    told, unknown = np.zeros(len(words), dtype=np.float32), np.zeros(len(words), dtype=bool)
    pointed: list[Pointed] = []
    for one in block.mentions:
        content = touched(words, one.content)
        told[content] = 1
        if one.cue is None:
            around = (*one.content, *([one.source] if one.source else []))
            low, high = min(around)[0], max(end for _, end in around)
            unknown[touched(words, [span for span in block.sentences if span[0] < high and span[1] > low])] = True
            continue
        cue, source = touched(words, [one.cue]), touched(words, [one.source] if one.source else [])
        if len(cue) and len(content):
            ends = (int(source[0]), int(source[-1])) if len(source) else (-1, -1)
            pointed.append((int(cue[0]), int(cue[-1]), *ends, int(content[0]), int(content[-1])))
    cues = np.where(unknown, UNKNOWN, 0)
    for first, last, *_ in pointed:
        cues[first + 1 : last + 1] = 2
    cues[[one[0] for one in pointed]] = 1
    anywhere = np.ones(len(words), dtype=bool)
    for low, high in stretches(words):
        yield Stretch(
            torch.from_numpy(features(block.seen, anywhere, low, high)),
            torch.from_numpy(cues[low:high]),
            torch.from_numpy(told[low:high]),
            torch.from_numpy(np.where(contents | cued, 1, share).astype(np.float32)[low:high]),
            torch.from_numpy(np.where(contents, 1, share).astype(np.float32)[low:high]),
            list(local(pointed, low, high)),
        )
