"""Chains of command that reports tell of: an order that must pass through so many hands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePath

from firsthand.language.number_names import NUMBERS
from firsthand.model import Report, Trace
from firsthand.scenario.network import Cited, Command, Number, located

_HANDS = re.compile(
    rf"\b({'|'.join(NUMBERS[2:13])}|[2-9]|1[0-2])\W{{1,3}}"
    r"(?:\w+\s){0,2}?(hands|keys|signatures|signatories|links|officers|officials|commanders|generals|engineers|operators)\b",
    re.IGNORECASE,
)
_NEEDED = re.compile(
    r"\b(?:required|requires?|needed|needs?|necessary|must|have to|has to|only if|all of|comply|obey|carry out|sign)\b",
    re.IGNORECASE,
)
_ORDERED = re.compile(r"\b(?:orders?|command|strike|launch|decree|instruction)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?=[\w’”\"])[^.!?\n]*)*[.!?\n]?")


@dataclass(frozen=True, slots=True)
class ToldChain:
    """A chain of command and where it is told."""

    command: Command
    why: Cited
    """The report's id with the words."""
    report: str
    hands: tuple[int, int]
    """Where its hands are counted."""

    @property
    def drawn(self) -> str:
        """What a scenario remembers it by."""
        return f"{self.report}.{self.command.id}"


def chain_told(trace: Trace) -> ToldChain | None:
    """The first chain of command that a report names with the number of its hands, or None.

    A sentence tells of one where it has a number of hands (keys, signatures, officers), says that they are needed, and
    speaks of an order.  How likely a hand complies is nobody's to say here: the numbers are left open.
    """
    for report in trace.reports:
        for sentence in _SENTENCE.finditer(report.text):
            words = sentence.group()
            hands = _HANDS.search(words)
            if hands and _NEEDED.search(words) and _ORDERED.search(words):
                number = hands[1].lower()
                count = int(number) if number.isdigit() else NUMBERS.index(number)
                start = sentence.start()
                whole = start + len(words) - len(words.lstrip()), start + len(words.rstrip())
                told = Cited(f"{report.id} “{' '.join(words.split())}” ({named(report)})", located(report.id, (whole,)))
                because = (told.text, "nobody says how likely a hand complies")
                open_ = Number(0.0, 1.0, because=because)
                return ToldChain(
                    Command(f"{number}-{hands[2].lower()}", count, count, 0, {"complies": open_}),
                    told,
                    report.id,
                    (start + hands.start(), start + hands.end()),
                )
    return None


def named(report: Report) -> str:
    """What a report is cited as: its file's name, and its row where it has one."""
    name = PurePath(report.path).name
    return name if report.record is None else f"{name}, row {report.record}"
