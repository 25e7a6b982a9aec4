"""What goes wrong in reading, in words for the person who gave the input."""

from __future__ import annotations


class ReadingError(ValueError):
    """A file that the user named for what it says (metadata, a reference series) is not of its form.

    The message names the file, what is wrong and the remedy.
    """


class UnreadableError(Exception):
    """An input could not be read as a report.

    Args:
        reason: one sentence without the input's name: what is wrong, and the remedy where there is one.
        cannot_be_report: whether the content shows a kind of file that never is a report (a picture, a program).
    """

    def __init__(self, reason: str, *, cannot_be_report: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.cannot_be_report = cannot_be_report


def shown(words: object) -> str:
    """Return hostile words as they may stand in a message: in quotes, short, and harmless to a terminal."""
    return repr(str(words)[:60])
