"""Writing a scenario as TOML that reads well."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from firsthand.scenario.network import Arrow, Command, Event, Number, Scenario

_HEAD = """\
# A scenario: events, and what reports say one does to another.  Edit it; `firsthand ask` reads it.
# A number is a probability: 0.3, a range [0.2, 0.4], or a word of likelihood ("likely").  Every table with a number says
# why in `because`.  A likelihood is how likely the event is where nothing here brings it about; a strength, how likely
# the effect shows where the source acts (of a necessary one: that the target fails without it).
"""
_DRAWN = "# What has been drawn so far.  Change or take out anything below: it will not be drawn a second time.\n"
_IDS_A_LINE = 6
_THERE = re.compile(r"^drawn[ \t]*=[ \t]*\[[^\]]*\]", re.MULTILINE)
_TABLE = re.compile(r"^[ \t]*\[", re.MULTILINE)
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def scenario_to_toml(scenario: Scenario) -> str:
    """The file that `read_scenario` reads back; the same scenario gives the same bytes."""
    parts = [_HEAD, f"title = {quoted(scenario.title)}\n"]
    if scenario.steps is not None:
        parts.append(f"steps = {scenario.steps}\n")
    if scenario.drawn:
        parts.append(f"\n{_DRAWN}{_drawn(scenario.drawn)}\n")
    parts += [f"\n{event_to_toml(event)}" for event in scenario.events.values()]
    parts += [f"\n{arrow_to_toml(arrow)}" for arrow in scenario.arrows]
    parts += [f"\n{command_to_toml(command)}" for command in scenario.commands]
    return "".join(parts)


def event_to_toml(event: Event) -> str:
    """An event's table."""
    lines = [f"[event.{key(event.id)}]", f"text = {quoted(event.text)}"]
    # what nobody puts has no reason either
    if event.likelihood.because:
        lines += [f"likelihood = {_number(event.likelihood)}", f"because = {strings(event.likelihood.because)}"]
    if not event.observable:
        lines.append("observable = false")
    if event.told:
        lines.append(f"told = {strings(event.told)}")
    return "\n".join(lines) + "\n"


def arrow_to_toml(arrow: Arrow) -> str:
    """An arrow's table."""
    lines = [
        "[[arrow]]",
        f"from = {quoted(('not ' if arrow.absent else '') + arrow.source)}",
        f"to = {quoted(arrow.target)}",
        f"effect = {quoted(arrow.effect)}",
        f"strength = {_number(arrow.strength)}",
        f"because = {strings(arrow.strength.because)}",
    ]
    if arrow.said_by:
        lines.append(f"said_by = {strings(arrow.said_by)}")
    lines += [f"{name} = {count}" for name, count in (("reports", arrow.reports), ("origins", arrow.origins)) if count]
    if arrow.cut:
        lines.append("cut = true")
    if arrow.model is not None:
        lines.append(f"model = {quoted(arrow.model)}")
    return "\n".join(lines) + "\n"


def command_to_toml(command: Command) -> str:
    """A chain of command's table."""
    lines = [f"[command.{key(command.id)}]", f"hands = {command.hands}"]
    if command.required != command.hands:
        lines.append(f"required = {command.required}")
    if command.expected:
        lines.append(f"expected = {command.expected}")
    lines += [f"{role} = {quoted(event)}" for role, event in command.events.items()]
    lines += [f"{name} = {_number(number)}" for name, number in command.numbers.items()]
    because = dict.fromkeys(one for number in command.numbers.values() for one in number.because)
    lines.append(f"because = {strings(because)}")
    return "\n".join(lines) + "\n"


def quoted(words: str) -> str:
    """A basic string of TOML."""
    return '"' + "".join(_escaped(words)) + '"'


def _escaped(words: str) -> Iterator[str]:
    for character in words:
        if character in _ESCAPES:
            yield _ESCAPES[character]
        elif ord(character) < 32 or ord(character) == 127:
            yield f"\\u{ord(character):04x}"
        elif 0xD800 <= ord(character) <= 0xDFFF:
            yield "\\ufffd"
        else:
            yield character


def key(name: str) -> str:
    """A key of TOML, bare where it can be."""
    bare = name and all(one.isascii() and (one.isalnum() or one in "-_") for one in name)
    return name if bare else quoted(name)


def strings(several: Iterable[str]) -> str:
    """One string, or a list of strings a line each."""
    every = list(several)
    if len(every) == 1:
        return quoted(every[0])
    return "[\n" + "".join(f"  {quoted(one)},\n" for one in every) + "]" if every else "[]"


def with_drawn(text: str, drawn: Iterable[str], newline: str) -> str:
    """The text of a file with what has been drawn into it, in the place of what it said of that or at its head."""
    said = _drawn(drawn).replace("\n", newline)
    there = _THERE.search(text)
    if there:
        return text[: there.start()] + said + text[there.end() :]
    first = _TABLE.search(text)
    place = first.start() if first else len(text)
    return f"{text[:place]}{_DRAWN.replace(chr(10), newline)}{said}{newline * 2}{text[place:]}"


def _drawn(several: Iterable[str]) -> str:
    every = [quoted(one) for one in several]
    lines = [", ".join(every[at : at + _IDS_A_LINE]) for at in range(0, len(every), _IDS_A_LINE)]
    return "drawn = [\n" + "".join(f"  {line},\n" for line in lines) + "]"


def _number(number: Number) -> str:
    if number.words is not None:
        return quoted(number.words)
    if number.low == number.high:
        return repr(number.low)
    return f"[{number.low!r}, {number.high!r}]"
