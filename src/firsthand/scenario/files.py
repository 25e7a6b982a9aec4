"""Reading a scenario's TOML file; whatever is wrong with it is named with its line and a remedy."""

from __future__ import annotations

import difflib
import math
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn, cast

from firsthand.scenario.likelihood import on_yardstick, scales
from firsthand.scenario.lines import lines_of
from firsthand.scenario.network import (
    EFFECTS,
    MOST_CAUSES,
    MOST_EVENTS,
    ROLES,
    Arrow,
    Command,
    Effect,
    Event,
    Number,
    Scenario,
    ScenarioError,
)

UNKNOWN = (0.0, 1.0)
"""What stands for a number that nobody gives."""
COMMAND_NUMBERS = ("complies", "shared", "leaning", "wants", "believed", "sure")
_KEYS = {
    "": {"title", "steps", "drawn", "event", "arrow", "command"},
    "event": {"text", "likelihood", "scale", "because", "observable", "told"},
    "arrow": {
        "from", "to", "effect", "strength", "scale", "because", "said_by", "reports", "origins", "cut", "model",
    },
    "command": {"hands", "required", "expected", "scale", "because", *ROLES, *COMMAND_NUMBERS},
}  # fmt: skip
_TIES: tuple[tuple[str, Effect, str], ...] = (
    ("order", "necessary", "refusal"),
    ("order", "necessary", "compliance"),
    ("refusal", "prevents", "compliance"),
    ("belief", "necessary", "order"),
)
"""How the events of a chain of command hang together in any network that has them."""
_SAYS = {"necessary": "is necessary for", "prevents": "prevents"}
_LARGEST = 8 * 1024 * 1024


def read_scenario(path: Path) -> Scenario:
    """Read a scenario.

    Raises:
        ScenarioError: the file is no scenario; the message names the file, the line and a remedy.
    """
    return parse_scenario(text_of(path), str(path))


def text_of(path: Path) -> str:
    """The text of a scenario's file, line ends as they are.

    Raises:
        ScenarioError: it cannot be read.
    """
    try:
        if path.stat().st_size > _LARGEST:
            raise ScenarioError(f"{path}: larger than 8 MB; a scenario is a few pages of TOML")
        return path.read_bytes().decode("utf-8-sig")
    except OSError as problem:
        raise ScenarioError(f"{path}: {problem.strerror}; name a file that `firsthand scenario` has written") from None
    except UnicodeDecodeError:
        raise ScenarioError(f"{path}: not UTF-8 text; name a file that `firsthand scenario` has written") from None


def parse_scenario(text: str, path: str = "scenario") -> Scenario:
    """Read a scenario from the text of its file; ``path`` is what messages call it.

    Raises:
        ScenarioError: as `read_scenario`.
    """
    return _Reading(text, path).scenario()


class _Reading:
    def __init__(self, text: str, path: str) -> None:
        self.path = path
        try:
            self.tables = tomllib.loads(text)
        except (tomllib.TOMLDecodeError, RecursionError) as problem:
            raise ScenarioError(_syntax(path, text, str(problem))) from None
        self.lines = lines_of(text)

    def refuse(self, where: tuple[str, ...], problem: str, remedy: str) -> NoReturn:
        line = next((self.lines[where[:size]] for size in range(len(where), 0, -1) if where[:size] in self.lines), 1)
        raise ScenarioError(f"{self.path}:{line}: {problem}; {remedy}")

    def scenario(self) -> Scenario:
        self.only(("",), self.tables, "")
        events = self.table(self.tables.get("event", {}), "event")
        arrows = self.tables.get("arrow", [])
        if not isinstance(arrows, list) or not all(isinstance(one, dict) for one in arrows):
            self.refuse(("arrow",), "“arrow” is not a list of tables", "begin each arrow with [[arrow]]")
        if not events:
            self.refuse(("",), "there is no event", "add a table [event.NAME] with a text")
        if len(events) > MOST_EVENTS:
            late = list(events)[MOST_EVENTS]
            self.refuse(
                ("event", late),
                f"{len(events)} events, and {MOST_EVENTS} at most are reckoned with",
                "ask one part at a time: take out what the question does not touch",
            )
        read = {key: self.event(key, self.table(value, f"event.{key}")) for key, value in events.items()}
        drawn = tuple(self.arrow(number, value, read) for number, value in enumerate(arrows))
        self.check(drawn)
        commands = self.table(self.tables.get("command", {}), "command")
        chains = tuple(self.command(key, self.table(value, f"command.{key}"), read) for key, value in commands.items())
        self.check_chains(chains, drawn)
        steps = self.tables.get("steps")
        if steps is not None and not (_is_whole(steps) and 1 <= steps <= 12):
            self.refuse(("steps",), f"steps = {steps!r}", "write a whole number from 1 to 12")
        return Scenario(
            title=self.string((), self.tables, "title") or "",
            events=read,
            arrows=drawn,
            commands=chains,
            steps=steps,
            drawn=self.strings((), self.tables, "drawn"),
            path=self.path,
            lines={(where[0], where[1]): line for where, line in self.lines.items() if len(where) == 2},
        )

    def event(self, key: str, table: Mapping[str, Any]) -> Event:
        where = ("event", key)
        self.only(where, table, "event")
        if key.lower().startswith("not ") or not key.strip():
            self.refuse(where, f"an event may not be called “{key}”", "“not” is for questions and arrows; rename it")
        return Event(
            id=key,
            text=self.string(where, table, "text") or key,
            likelihood=self.number(where, table, "likelihood"),
            observable=self.flag(where, table, "observable", default=True),
            told=self.strings(where, table, "told"),
        )

    def arrow(self, number: int, table: Mapping[str, Any], events: Mapping[str, Event]) -> Arrow:
        where = ("arrow", str(number))
        self.only(where, table, "arrow")
        source, target, effect = (self.string(where, table, key) for key in ("from", "to", "effect"))
        absent = source is not None and source.lower().startswith("not ")
        source = source[4:].strip() if source and absent else source
        for key, name in (("from", source), ("to", target)):
            if not name:
                self.refuse(where, f"the arrow has no “{key}”", f'add {key} = "NAME" with the name of an event')
            if name not in events:
                self.refuse((*where, key), f"there is no event “{name}”", _suggestion(name, events, f"[event.{name}]"))
        if effect not in EFFECTS:
            self.refuse((*where, "effect"), f"effect = {effect!r}", f"write one of {', '.join(EFFECTS)}")
        if source == target:
            self.refuse(where, f"the arrow leads from “{source}” to itself", "take it out")
        return Arrow(
            source=cast(str, source),
            absent=absent,
            target=cast(str, target),
            effect=effect,
            strength=self.number(where, table, "strength"),
            said_by=self.strings(where, table, "said_by"),
            reports=self.count(where, table, "reports"),
            origins=self.count(where, table, "origins"),
            cut=self.flag(where, table, "cut", default=False),
            model=self.string(where, table, "model"),
        )

    def command(self, key: str, table: Mapping[str, Any], events: Mapping[str, Event]) -> Command:
        where = ("command", key)
        self.only(where, table, "command")
        hands = self.count(where, table, "hands")
        if not hands or hands > 1000:
            self.refuse((*where, "hands"), f"hands = {hands}", "write how many hands the order passes, 1 to 1000")
        required, expected = self.count(where, table, "required"), self.count(where, table, "expected")
        if required is not None and not 1 <= required <= hands:
            self.refuse((*where, "required"), f"required = {required}", f"write 1 to {hands}, or leave it out for all")
        if expected is not None and expected >= hands:
            self.refuse((*where, "expected"), f"expected = {expected}", f"a hand has {hands - 1} others: write fewer")
        numbers = {name: self.number(where, table, name) for name in COMMAND_NUMBERS if name in table}
        roles = {role: name for role in ROLES if (name := self.string(where, table, role))}
        for role, name in roles.items():
            if name not in events:
                self.refuse((*where, role), f"there is no event “{name}”", _suggestion(name, events, f"[event.{name}]"))
        return Command(key, hands, required or hands, expected or 0, numbers, roles)

    def check_chains(self, commands: Sequence[Command], arrows: Sequence[Arrow]) -> None:
        """Whether each event is decided by one chain, and the network says how they hang together."""
        of: dict[str, str] = {}
        drawn = {(arrow.source, arrow.effect, arrow.target) for arrow in arrows if not arrow.absent}
        for command in commands:
            where, roles = ("command", command.id), command.events
            for role, event in roles.items():
                if event in of:
                    self.refuse((*where, role), f"“{event}” is decided already, by “{of[event]}”", "name another event")
                of[event] = f"{command.id}, {role}"
            for one, effect, other in _TIES:
                if one in roles and other in roles and (roles[one], effect, roles[other]) not in drawn:
                    self.refuse(
                        (*where, other),
                        f"no arrow says that “{roles[one]}” {_SAYS[effect]} “{roles[other]}”",
                        f'add [[arrow]] from = "{roles[one]}" to = "{roles[other]}" effect = "{effect}" strength = 1 with a because',
                    )

    def check(self, arrows: tuple[Arrow, ...]) -> None:
        first: dict[object, int] = {}
        causes: dict[str, set[str]] = {}
        for number, arrow in enumerate(arrows):
            if arrow.key in first:
                line = self.lines.get(("arrow", str(first[arrow.key])), 1)
                self.refuse(("arrow", str(number)), f"the same arrow stands in line {line}", "put the two into one")
            first[arrow.key] = number
            causes.setdefault(arrow.target, set()).add(arrow.source)
            if len(causes[arrow.target]) > MOST_CAUSES:
                self.refuse(
                    ("arrow", str(number)),
                    f"more than {MOST_CAUSES} events act on “{arrow.target}”",
                    "put an event in between that takes several of them together",
                )

    def number(self, where: tuple[str, ...], table: Mapping[str, Any], key: str) -> Number:
        value, at = table.get(key), (*where, key)
        because = self.strings(where, table, "because")
        if value is None:
            return Number(*UNKNOWN, because=because)
        if not because:
            self.refuse(at, f"nothing says why {key} is {value!r}", 'add because = "analyst: ..." to the table')
        scale = self.string(where, table, "scale")
        if isinstance(value, str):
            return self.worded(at, value, scale, because)
        low, high = value if isinstance(value, list) and len(value) == 2 else (value, value)
        for one in (low, high):
            if isinstance(one, bool) or not isinstance(one, int | float) or not math.isfinite(one):
                self.refuse(at, f"{key} = {value!r}", "write a number, a range [low, high] or a word of likelihood")
            if not 0 <= one <= 1:
                self.refuse(at, f"{one} is no probability", "write numbers from 0 to 1")
        if low > high:
            self.refuse(at, f"the range [{low}, {high}] is upside down", f"write [{high}, {low}]")
        return Number(float(low), float(high), because=because)

    def worded(self, at: tuple[str, ...], words: str, scale: str | None, because: tuple[str, ...]) -> Number:
        if scale is not None and scale not in scales():
            self.refuse((*at[:-1], "scale"), f"there is no yardstick “{scale}”", f"name one of {', '.join(scales())}")
        try:
            band = on_yardstick(words, scale)
        except KeyError as problem:
            self.refuse(at, str(problem.args[0]), "write a range [low, high] instead")
        if band is None:
            on = f"“{scale}”" if scale else "any yardstick"
            self.refuse(at, f"“{words}” stands for no numbers on {on}", "write a range [low, high] instead")
        return Number(*band, words, because)

    def only(self, where: tuple[str, ...], table: Mapping[str, Any], kind: str) -> None:
        for key in table:
            if key not in _KEYS[kind]:
                at = (*where, key) if kind else (key,)
                near = _suggestion(key, _KEYS[kind], "")
                self.refuse(at, f"“{key}” means nothing here", near or "take it out")

    def table(self, value: object, name: str) -> Mapping[str, Any]:
        if not isinstance(value, dict):
            self.refuse(tuple(name.split(".")), f"“{name}” is not a table", f"write [{name}.NAME]")
        return value

    def string(self, where: tuple[str, ...], table: Mapping[str, Any], key: str) -> str | None:
        value = table.get(key)
        if value is not None and not isinstance(value, str):
            self.refuse((*where, key), f"{key} = {value!r}", "write words between quotation marks")
        return value

    def strings(self, where: tuple[str, ...], table: Mapping[str, Any], key: str) -> tuple[str, ...]:
        value = table.get(key, [])
        several = [value] if isinstance(value, str) else value
        if not isinstance(several, list) or not all(isinstance(one, str) for one in several):
            self.refuse((*where, key), f"{key} = {value!r}", "write words between quotation marks, or a list of such")
        return tuple(one for one in several if one.strip())

    def flag(self, where: tuple[str, ...], table: Mapping[str, Any], key: str, *, default: bool) -> bool:
        value = table.get(key, default)
        if not isinstance(value, bool):
            self.refuse((*where, key), f"{key} = {value!r}", "write true or false")
        return value

    def count(self, where: tuple[str, ...], table: Mapping[str, Any], key: str) -> int | None:
        value = table.get(key)
        if value is not None and not (_is_whole(value) and value >= 0):
            self.refuse((*where, key), f"{key} = {value!r}", "write a whole number")
        return value


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _suggestion(name: str, known: Iterable[str], table: str) -> str:
    near = difflib.get_close_matches(name, list(known), 3, 0.5)
    meant = f"did you mean {' or '.join(f'“{one}”' for one in near)}?" if near else ""
    return " ".join(filter(None, [meant, f"{'If not, add' if near else 'add'} a table {table}" if table else ""]))


def _syntax(path: str, text: str, problem: str) -> str:
    at = re.search(r"\(at line (\d+)", problem)
    line = int(at[1]) if at else text.count("\n") + 1
    what = problem.partition(" (at ")[0]
    if "twice" in what or "overwrite" in what:
        return f"{path}:{line}: {what[0].lower() + what[1:]}; the same table or key stands above: put the two into one"
    return f"{path}:{line}: {what[0].lower() + what[1:]}; mend the TOML there (quotation marks, brackets, commas)"
