"""Blocks of a page set one under the other, headline first, with where its captions then stand."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.model import Caption
from firsthand.reading.captions import Rights

_BETWEEN = "\n\n"
_BEGINNING = 3
"""Blocks among which a page's own headline stands, where its text has it."""


def stack(title: str | None, blocks: Sequence[tuple[str, Rights | None]]) -> tuple[str, tuple[Caption, ...]]:
    """Set headline and blocks one under the other; the headline only where the text does not begin with it.

    Args:
        title: the headline, if there is one.
        blocks: each block's words, and of a caption what it says of its picture's rights; blocks without words go.

    Returns:
        The text, and where its captions stand in it.
    """
    blocks = [block for block in blocks if block[0]]
    if title and not any(title.casefold() in words.casefold() for words, _ in blocks[:_BEGINNING]):
        blocks.insert(0, (title, None))
    captions = []
    start = 0
    for words, rights in blocks:
        if rights is not None:
            spans = ((start, start + len(words)),)
            captions.append(Caption(spans, rights.credit, rights.licence, rights.source_url))
        start += len(words) + len(_BETWEEN)
    return _BETWEEN.join(words for words, _ in blocks), tuple(captions)
