"""A scenario: events, arrows between them, and the ranges that somebody put on them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import get_args

from firsthand.model import ArrowEffect, LocatedSpan, Spans

Effect = ArrowEffect
EFFECTS: tuple[Effect, ...] = get_args(Effect)

ROLES = ("order", "refusal", "compliance", "belief")
"""What an event may be to a chain of command: the order is given; refused; carried out; whoever gives it is sure of it."""
MOST_EVENTS = 300
"""Events of one scenario: beyond that nobody can check what it says."""
MOST_CAUSES = 14
"""Events with arrows into one event: its table has two to that power of rows."""


class ScenarioError(ValueError):
    """What is wrong with a scenario or a question, where, and what to do about it."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A reason, or a telling of an event, as a draft makes it: what the file says, and what of a trace it rests on."""

    text: str
    """As the file has it."""
    words: tuple[LocatedSpan, ...] = ()
    """Where the words stand that it quotes, and what they refer back to; none for a convention."""
    conditional: str | None = None
    """Id of the conditional whose words they are."""
    remark: str = ""
    """What it says beside the words."""


def located(report: str, spans: Spans) -> tuple[LocatedSpan, ...]:
    """Spans of one report, in text order, each once."""
    return tuple(LocatedSpan(report, start, end) for start, end in sorted(set(spans)))


@dataclass(frozen=True, slots=True)
class Number:
    """A probability as somebody put it: a range, with the words it was written in and the reasons for it."""

    low: float
    high: float
    words: str | None = None
    """The word of likelihood it stands for, where it was written as one."""
    because: tuple[str, ...] = ()
    """Ids of claims and conditionals with their words, or "analyst: ..."."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happens or does not."""

    id: str
    text: str
    likelihood: Number
    """How likely it comes about where nothing in the scenario brings it about."""
    observable: bool = True
    """Whether somebody outside could see that it happened."""
    told: tuple[str, ...] = ()
    """Where the event is spoken of."""
    cited: tuple[Cited, ...] = field(default=(), compare=False)
    """The same as a draft knows it; none where the scenario is a file's."""


@dataclass(frozen=True, slots=True)
class Arrow:
    """What one event does to another."""

    source: str
    """Id of the event that acts."""
    absent: bool
    """Whether it acts where it does not happen (``from = "not ..."``)."""
    target: str
    """Id of the event acted upon."""
    effect: Effect
    strength: Number
    """How likely the effect shows where the source acts; for ``necessary``: that the target fails without the source."""
    said_by: tuple[str, ...] = ()
    reports: int | None = None
    origins: int | None = None
    cut: bool = False
    """Whether the analyst has taken it out of the reckoning (to open a cycle); it is still shown."""
    model: str | None = None
    """The rival model it belongs to; None where all share it."""
    cited: tuple[Cited, ...] = field(default=(), compare=False)
    """The strength's reasons as a draft knows them; none where the scenario is a file's."""
    drawn_from: tuple[str, ...] = field(default=(), compare=False)
    """Ids of what a draft draws it from, one for each reason where they are as many; the file has them under ``drawn``."""

    @property
    def raises(self) -> bool:
        """Whether the source's happening makes the target likelier."""
        return (self.effect != "prevents") != self.absent

    @property
    def key(self) -> tuple[str, bool, str, str, str | None]:
        """What makes two arrows the same one."""
        return self.source, self.absent, self.target, self.effect, self.model


@dataclass(frozen=True, slots=True)
class Command:
    """A chain of command as the file has it; what its numbers mean stands in `firsthand.scenario.command`."""

    id: str
    hands: int
    required: int
    expected: int
    numbers: Mapping[str, Number]
    events: Mapping[str, str] = field(default_factory=dict)
    """Ids of the network's events that it decides, by what they are to it (`ROLES`)."""


@dataclass(frozen=True, slots=True)
class Scenario:
    """Events and arrows, in the order of the file."""

    title: str
    events: Mapping[str, Event]
    arrows: tuple[Arrow, ...]
    commands: tuple[Command, ...] = ()
    steps: int | None = None
    """Over how many steps cycles are unrolled, where the analyst says so."""
    drawn: tuple[str, ...] = ()
    """Ids of all that has been drawn into it: what is taken out of the file is not drawn again."""
    path: str = "scenario"
    lines: Mapping[tuple[str, str], int] = field(default_factory=dict)
    """Line of each table: ("event", id), ("arrow", number from 0), ("command", id)."""

    @property
    def models(self) -> tuple[str, ...]:
        """Names of its rival models, in the order of their first arrows; empty where there is but one model."""
        return tuple(dict.fromkeys(arrow.model for arrow in self.arrows if arrow.model is not None))

    def arrows_of(self, model: str | None) -> Iterator[Arrow]:
        """The arrows that are reckoned with in one of the rival models."""
        for arrow in self.arrows:
            if not arrow.cut and arrow.model in (None, model):
                yield arrow


def described(arrow: Arrow, events: Mapping[str, Event]) -> str:
    """An arrow as a phrase: "“order refused” promotes “coup”"."""
    source = f"{'not ' if arrow.absent else ''}“{events[arrow.source].text}”"
    verb = {
        "promotes": "promotes",
        "prevents": "prevents",
        "necessary": "is necessary for",
        "sufficient": "is sufficient for",
    }[arrow.effect]
    return f"{source} {verb} “{events[arrow.target].text}”"
