"""Merging a new draft into a scenario that an analyst has worked on: added to, never overwritten.

Events are the same where they rest on the same conditional or have the same text; arrows where they lead from the same
event to the same with the same effect.  What the file says of a thing stays as it is, comments and order included; new
reasons are added to ``because`` and ``told``, new events and arrows at the end, and where the reports now put a number
differently that is said and the file's kept.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import tomlkit
from tomlkit.items import AoT, Array, Table

from firsthand.scenario.files import parse_scenario
from firsthand.scenario.network import Arrow, Event, Number, Scenario, ScenarioError, described
from firsthand.scenario.writing import arrow_to_toml, command_to_toml, event_to_toml


@dataclass(frozen=True, slots=True)
class Merged:
    """What a file becomes."""

    text: str
    diff: tuple[str, ...]
    """Lines of a unified diff from the file as it was; empty where nothing changes."""
    kept: tuple[str, ...]
    """A sentence for each number of the file that the reports now put differently."""


def merge(text: str, draft: Scenario, path: str = "scenario") -> Merged:
    """Merge ``draft`` into the ``text`` of a scenario's file, which messages call ``path``.

    Raises:
        ScenarioError: the text is no scenario.
    """
    old = parse_scenario(text, path)
    draft = _renamed(draft, _counterparts(draft, old))
    document = tomlkit.parse(text)
    kept: list[str] = []
    added: list[str] = []
    for event in draft.events.values():
        if event.id not in old.events:
            added.append(event_to_toml(event))
            continue
        table = document["event"][event.id]
        _extend(table, "told", event.told)
    arrows: AoT | list[Any] = document.get("arrow", [])
    at = {arrow.key: place for place, arrow in enumerate(old.arrows)}
    for arrow in draft.arrows:
        if arrow.key not in at:
            added.append(arrow_to_toml(arrow))
            continue
        table, before = arrows[at[arrow.key]], old.arrows[at[arrow.key]]
        if _extend(table, "because", arrow.strength.because):
            _extend(table, "said_by", arrow.said_by)
            for name, count in (("reports", arrow.reports), ("origins", arrow.origins)):
                if count and count > (getattr(before, name) or 0):
                    table[name] = count
        if (arrow.strength.low, arrow.strength.high) != (before.strength.low, before.strength.high):
            kept.append(
                f"{described(arrow, draft.events)}: the reports put {_range(arrow.strength)}, "
                f"the file keeps {_range(before.strength)}"
            )
    chains = {command.id for command in old.commands}
    added += [command_to_toml(command) for command in draft.commands if command.id not in chains]
    merged = tomlkit.dumps(document)
    if added:
        merged = merged.rstrip("\n") + "\n\n" + "\n".join(added)
    try:
        parse_scenario(merged, path)
    except ScenarioError as problem:
        raise ScenarioError(
            f"{path}: nothing can be added as it is written ({problem}); write events as [event.NAME] and arrows as [[arrow]]"
        ) from None
    diff = tuple(difflib.unified_diff(text.splitlines(), merged.splitlines(), path, f"{path}, merged", lineterm=""))
    return Merged(merged, diff, tuple(kept))


def _counterparts(draft: Scenario, old: Scenario) -> Mapping[str, str]:
    """The file's event for each of the draft's; its own name, made new where it is taken, for one that has none."""
    by_telling = {_cited(one): event.id for event in old.events.values() for one in event.told}
    by_text = {event.text.casefold(): event.id for event in old.events.values()}
    found: dict[str, str] = {}
    for event in draft.events.values():
        known = [by_telling[_cited(one)] for one in event.told if _cited(one) in by_telling]
        counterpart = known[0] if known else by_text.get(event.text.casefold())
        if counterpart is not None and counterpart not in found.values():
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
    events: dict[str, Event] = {names[one.id]: replace(one, id=names[one.id]) for one in draft.events.values()}
    arrows: Iterable[Arrow] = (replace(one, source=names[one.source], target=names[one.target]) for one in draft.arrows)
    return replace(draft, events=events, arrows=tuple(arrows))


def _extend(table: Table | Any, key: str, wanted: tuple[str, ...]) -> bool:
    """Add what is missing to a list of strings; True where anything was."""
    there = table.get(key, [])
    several = [str(there)] if isinstance(there, str) else [str(one) for one in there]
    missing = [one for one in wanted if one not in several]
    if not missing:
        return False
    if isinstance(there, Array):
        for one in missing:
            there.append(one)
        there.multiline(True)
    else:
        fresh = tomlkit.array()
        fresh.extend([*several, *missing])
        table[key] = fresh.multiline(True)
    return True


def _range(number: Number) -> str:
    return number.words or f"{number.low:g}–{number.high:g}"
