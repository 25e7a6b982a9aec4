"""Headline lines: what looks like a headline by its length and its end."""

from __future__ import annotations

_LONGEST = 18
"""Words."""
_SENTENCE_ENDS = (".", "!", "?", ":", ";", ",", "…", "”", '"')


def may_be_headline(line: str) -> bool:
    """Whether a line is no longer than a headline and ends in no sentence's or clause's mark.

    Headings within a text are shorter (`borders`).
    """
    return not line.rstrip().endswith(_SENTENCE_ENDS) and len(line.split()) <= _LONGEST
