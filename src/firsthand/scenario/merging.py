"""Merging a new draft into a scenario that an analyst has worked on: added to, never overwritten.

Events are the same where they rest on the same words or have the same text; arrows where they lead from the same event to
the same with the same effect.  What the file says of a thing stays as it is, comments and order included.  New reasons are
added to ``because`` and ``told``, new events and arrows at the end.  The file remembers what has been drawn into it: an
arrow that the analyst has taken out, turned round or given another effect is not drawn a second time, nor is a reason that
he has struck.  Where the reports now say otherwise than the file, that is said and the file's kept.
"""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from firsthand.scenario.editing import TableByTable, UneditableError
from firsthand.scenario.files import parse_scenario
from firsthand.scenario.network import Arrow, Command, Event, Number, Scenario, ScenarioError, described
from firsthand.scenario.writing import arrow_to_toml, command_to_toml, event_to_toml, with_drawn


@dataclass(frozen=True, slots=True)
class Merged:
    """What a file becomes."""

    text: str
    diff: tuple[str, ...]
    """Lines of a unified diff from the file as it was; empty where nothing changes."""
    kept: tuple[str, ...]
    """A sentence for each thing that the reports now put otherwise than the file, which keeps its own."""


def merge(text: str, draft: Scenario, path: str = "scenario") -> Merged:
    """Merge ``draft`` into the ``text`` of a scenario's file, which messages call ``path``.

    Raises:
        ScenarioError: the text is no scenario, or one that nothing can be added to as it is written.
    """
    old = parse_scenario(text, path)
    merging = _Merging(text, old, _renamed(draft, _counterparts(draft, old)))
    try:
        merging.arrows()
        merging.events()
        merging.commands()
        merged = merging.text()
        parse_scenario(merged, path)
    except (ScenarioError, UneditableError) as problem:
        raise ScenarioError(
            f"{path}: nothing can be added as it is written ({problem}); write events as [event.NAME] and arrows as [[arrow]]"
        ) from None
    diff = tuple(difflib.unified_diff(text.splitlines(), merged.splitlines(), path, f"{path}, merged", lineterm=""))
    return Merged(merged, diff, tuple(merging.kept))


class _Merging:
    def __init__(self, text: str, old: Scenario, draft: Scenario) -> None:
        self.old, self.draft = old, draft
        self.file = TableByTable(text)
        self.before = text
        # A file that remembers nothing has at least been given what it cites.
        self.drawn = set(old.drawn) or {
            reason.split(" ")[0] for arrow in old.arrows for reason in arrow.strength.because
        }
        self.added_arrows: list[Arrow] = []
        self.added: list[str] = []
        self.kept: list[str] = []

    def arrows(self) -> None:
        """Give the file's arrows their new reasons, and gather those that it has not had."""
        there = {arrow.key: place for place, arrow in enumerate(self.old.arrows)}
        taken: set[int] = set()
        for arrow in self.draft.arrows:
            place = there.get(arrow.key, self.unmodelled(arrow, taken))
            if place is not None:
                taken.add(place)
                self.extend(arrow, place)
            elif arrow.source == arrow.target:
                self.say(arrow, "the file makes one event of the two, and has no arrow")
            elif arrow.drawn_from and self.drawn.issuperset(arrow.drawn_from):
                self.say(arrow, "taken out of the file or changed there, and not drawn again")
            else:
                self.added_arrows.append(arrow)
                self.contradicted(arrow)

    def unmodelled(self, arrow: Arrow, taken: Collection[int]) -> int | None:
        """The same arrow of the file where one of the two belongs to no rival model."""
        for place, one in enumerate(self.old.arrows):
            if place not in taken and one.key[:-1] == arrow.key[:-1] and None in (one.model, arrow.model):
                return place
        return None

    def extend(self, arrow: Arrow, place: int) -> None:
        where, before = ("arrow", str(place)), self.old.arrows[place]
        reasons = _new_reasons(arrow, self.drawn)
        if self.file.extend(where, "because", reasons):
            self.file.extend(where, "said_by", arrow.said_by)
            for name, count in (("reports", arrow.reports), ("origins", arrow.origins)):
                if count and count > (getattr(before, name) or 0):
                    self.file.put(where, name, count)
        if arrow.model is not None and before.model is None and not self.drawn.issuperset(self.rivals_of(arrow)):
            self.file.put(where, "model", arrow.model)
            self.say(arrow, f"others contradict it now; the file's is put into the model of {arrow.model}")
        now, then = arrow.strength, before.strength
        if (now.low, now.high) != (then.low, then.high):
            self.say(arrow, f"the reports put {_range(now)}, the file keeps {_range(then)}")

    def rivals_of(self, arrow: Arrow) -> set[str]:
        """What the arrows are drawn from that stand against it between the same two events."""
        return {
            name
            for other in self.draft.arrows
            if (other.source, other.target) == (arrow.source, arrow.target) and other.model not in (None, arrow.model)
            for name in other.drawn_from
        }

    def contradicted(self, arrow: Arrow) -> None:
        for other in self.old.arrows:
            between = (other.source, other.target) == (arrow.source, arrow.target)
            if between and other.raises != arrow.raises and None in (arrow.model, other.model):
                self.say(
                    arrow,
                    f"added beside the file's contrary, {described(other, self.old.events)}; write model = under each to "
                    "have them answered apart",
                )

    def events(self) -> None:
        """Give the file's events their new tellings; add those that something new needs."""
        needed = {name for arrow in self.added_arrows for name in (arrow.source, arrow.target)}
        needed |= {name for command in self.new_commands() for name in command.events.values()}
        for event in self.draft.events.values():
            if event.id in self.old.events:
                fresh = [one for one in event.told if not self.told_already(one)]
                self.file.extend(("event", event.id), "told", fresh)
            elif event.id in needed:
                self.added.append(event_to_toml(event))
        self.added += [arrow_to_toml(arrow) for arrow in self.added_arrows]

    def told_already(self, told: str) -> bool:
        """Whether what tells it has been drawn before: then the file's list is as the analyst wants it."""
        if told.split(" ")[0] in self.drawn:
            return True
        return any(_cited(one) == _cited(told) for event in self.old.events.values() for one in event.told)

    def new_commands(self) -> list[Command]:
        there = {command.id for command in self.old.commands}
        names = {
            command.id: name
            for command in self.draft.commands
            for name in self.draft.drawn
            if name.endswith(f".{command.id}")
        }
        return [one for one in self.draft.commands if one.id not in there and names.get(one.id) not in self.drawn]

    def commands(self) -> None:
        """Add a chain of command that the file has not had, without the events that another decides there."""
        decided = {event for command in self.old.commands for event in command.events.values()}
        for command in self.new_commands():
            if decided & set(command.events.values()):
                self.kept.append(f"chain of command “{command.id}”: its events are decided by another in the file")
                command = replace(command, events={})
            self.added.append(command_to_toml(command))

    def say(self, arrow: Arrow, what: str) -> None:
        self.kept.append(f"{described(arrow, {**self.draft.events, **self.old.events})}: {what}")

    def text(self) -> str:
        merged, newline = self.file.text(), self.file.newline
        if self.added:
            added = "\n".join(self.added).replace("\n", newline)
            merged = merged.rstrip("\r\n") + newline * 2 + added
        if merged == self.before and not self.old.drawn:
            return merged
        fresh = [name for name in self.draft.drawn if name not in self.old.drawn]
        return with_drawn(merged, (*self.old.drawn, *fresh), newline) if fresh else merged


def _counterparts(draft: Scenario, old: Scenario) -> Mapping[str, str]:
    """The file's event for each of the draft's; its own name, made new where it is taken, for one that has none.

    Where the file tells two of the draft's as one event, both are that one.
    """
    by_telling = {_cited(one): event.id for event in old.events.values() for one in event.told}
    by_text = {event.text.casefold(): event.id for event in old.events.values()}
    found: dict[str, str] = {}
    for event in draft.events.values():
        known = [by_telling[_cited(one)] for one in event.told if _cited(one) in by_telling]
        counterpart = known[0] if known else by_text.get(event.text.casefold())
        if counterpart is not None:
            found[event.id] = counterpart
    taken = {*old.events, *found.values()}
    for name in draft.events:
        if name not in found:
            new, number = name, 2
            while new in taken:
                new, number = f"{name}-{number}", number + 1
            taken.add(new)
            found[name] = new
    return found


def _cited(told: str) -> str:
    """What a telling is known by: the conditional's id and its words, without where the report lies."""
    return told.rpartition(" (")[0] or told


def _renamed(draft: Scenario, names: Mapping[str, str]) -> Scenario:
    events: dict[str, Event] = {}
    for one in draft.events.values():
        name = names[one.id]
        told = (*events[name].told, *one.told) if name in events else one.told
        events[name] = replace(one, id=name, told=told)
    arrows: Iterable[Arrow] = (replace(one, source=names[one.source], target=names[one.target]) for one in draft.arrows)
    commands = (
        replace(one, events={role: names[event] for role, event in one.events.items()}) for one in draft.commands
    )
    return replace(draft, events=events, arrows=tuple(arrows), commands=tuple(commands))


def _new_reasons(arrow: Arrow, drawn: Collection[str]) -> Sequence[str]:
    """An arrow's reasons that the file has not had."""
    reasons = arrow.strength.because
    if len(reasons) == len(arrow.drawn_from):
        return [why for why, name in zip(reasons, arrow.drawn_from, strict=True) if name not in drawn]
    return () if arrow.drawn_from and set(arrow.drawn_from) <= set(drawn) else reasons


def _range(number: Number) -> str:
    if number.words:
        return number.words
    return f"{number.low:g}–{number.high:g}" if number.low != number.high else f"{number.low:g}"
