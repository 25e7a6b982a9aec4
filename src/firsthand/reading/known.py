"""Registers of known people and organisations: FollowTheMoney entities, or a table of ids and names."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from firsthand.model import KnownVoice, SourceKind
from firsthand.reading.content import measure, open_file
from firsthand.reading.encodings import decode, likely_encoding
from firsthand.reading.errors import ReadingError, UnreadableError, shown
from firsthand.reading.limits import Limits
from firsthand.reading.tables import open_table

_NAMES = ("name", "alias", "weakAlias", "previousName", "abbreviation")
"""Properties of a FollowTheMoney entity that hold names (followthemoney.tech, schema LegalEntity)."""

_SCHEMATA: dict[str, SourceKind] = {
    "person": "person", "organization": "organisation", "organisation": "organisation", "company": "organisation",
    "publicbody": "organisation", "legalentity": "organisation", "document": "document", "article": "document",
    "group": "group", "anonymous": "anonymous",
}  # fmt: skip

_DIVIDERS = re.compile(r"\s*[;|]\s*")
_OWN_IDS = re.compile(r"(?:r[0-9a-f]{8,}|[a-z]{1,3}\d+)(?:\..*)?")
"""What the trace's own ids look like."""


def read_known(path: str | Path) -> tuple[KnownVoice, ...]:
    """Read a register of known voices.

    Args:
        path: FollowTheMoney entities, one JSON object a line (of ``Person``, ``Organization``, ``Company``,
            ``PublicBody`` and ``LegalEntity``; entities of other schemata are left alone), or CSV or TSV with the columns
            ``id`` and ``name`` and any of ``aliases`` (divided by ``;`` or ``|``) and ``kind``.

    Returns:
        The voices in the order of the file.

    Raises:
        ReadingError: it cannot be read, is of neither form, or a line is wrong; the message names file, line and remedy.
    """
    try:
        with open_file(str(path), follow=True) as file:
            data = measure(file, Limits()).read()
        text = decode(data, likely_encoding(data) or "utf-8")
    except UnreadableError as problem:
        raise ReadingError(f"{path} {problem.reason}") from None
    lines = _entities(str(path), text) if text.lstrip()[:1] == "{" else _rows(str(path), text)
    found: dict[str, tuple[KnownVoice, str]] = {}
    for place, voice in lines:
        if not voice.id:
            raise ReadingError(f"{path}, {place}: has no id; give each person or organisation one of its own")
        if not voice.names:
            raise ReadingError(f"{path}, {place}: {shown(voice.id)} has no name; add one or take the line out")
        if _OWN_IDS.fullmatch(voice.id):
            raise ReadingError(
                f"{path}, {place}: the id {shown(voice.id)} is of the form that the trace uses for its own; put a prefix before it, as in {shown('my-' + voice.id)}"
            )
        if voice.id in found:
            raise ReadingError(
                f"{path}, {place}: the id {shown(voice.id)} stands on {found[voice.id][1]} already; make one line of the two"
            )
        found[voice.id] = voice, place
    if not found:
        raise ReadingError(
            f"{path} holds no person or organisation; give FollowTheMoney entities, one a line, or CSV with the columns id and name"
        )
    return tuple(voice for voice, _ in found.values())


def _entities(path: str, text: str) -> Iterator[tuple[str, KnownVoice]]:
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        place = f"line {number}"
        try:
            entity = msgspec.json.decode(line)
        except (msgspec.DecodeError, RecursionError) as problem:
            raise ReadingError(f"{path}, {place}: is not JSON ({problem}); write one entity a line") from None
        properties = entity.get("properties") if isinstance(entity, dict) else None
        if not isinstance(properties, dict) or not isinstance(entity.get("schema"), str):
            raise ReadingError(
                f"{path}, {place}: is no FollowTheMoney entity; it needs 'id', 'schema' and 'properties'"
            )
        kind = _SCHEMATA.get(entity["schema"].casefold())
        if kind in ("person", "organisation"):
            yield place, KnownVoice(_one_line(entity.get("id")), _names(entity, properties), kind)


def _names(entity: Mapping[str, Any], properties: Mapping[str, Any]) -> tuple[str, ...]:
    values: list[object] = [entity.get("caption")]
    for name in _NAMES:
        value = properties.get(name)
        values += value if isinstance(value, list) else [value]
    return tuple(dict.fromkeys(name for name in map(_one_line, values) if name))


def _rows(path: str, text: str) -> Iterator[tuple[str, KnownVoice]]:
    try:
        reader, header, above = open_table(io.StringIO(text, newline=""))
        columns = [cell.strip().casefold() for cell in header]
        missing = [name for name in ("id", "name") if name not in columns]
        if missing:
            raise ReadingError(
                f"{path}, line {above}: has no column {' and no column '.join(map(shown, missing))}; the first line must name the columns id, name, aliases and kind"
            )
        while True:
            place = f"line {above + reader.line_num + 1}"
            cells = next(reader, None)
            if cells is None:
                return
            if any(cell.strip() for cell in cells):
                yield place, _voice(path, place, dict(zip(columns, cells, strict=False)))
    except UnreadableError as problem:
        raise ReadingError(f"{path} {problem.reason}") from None
    except csv.Error as problem:
        raise ReadingError(f"{path} cannot be taken apart into cells: {problem}") from None


def _voice(path: str, place: str, row: Mapping[str, str]) -> KnownVoice:
    kind = _one_line(row.get("kind")).casefold()
    if kind and kind not in _SCHEMATA:
        raise ReadingError(
            f"{path}, {place}: the kind {shown(kind)} is none; write person, organisation, group or document, or leave it empty"
        )
    aliases = _DIVIDERS.split(_one_line(row.get("aliases")))
    names = tuple(dict.fromkeys(name for name in (_one_line(row.get("name")), *aliases) if name))
    return KnownVoice(_one_line(row.get("id")), names, _SCHEMATA.get(kind))


def _one_line(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""
