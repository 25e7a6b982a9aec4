"""The JSON Schema (draft 2020-12) of what the program writes, generated from the model."""

from __future__ import annotations

import ast
import inspect
import json
from typing import Any

import msgspec

from firsthand import model
from firsthand.model import AnnotatedReport, Trace


def _field_documentation() -> dict[str, dict[str, str]]:
    """The sentence under each field, by class and field: Python keeps none of them at run time."""
    found: dict[str, dict[str, str]] = {}
    for node in ast.parse(inspect.getsource(model)).body:
        if not isinstance(node, ast.ClassDef):
            continue
        fields = found.setdefault(node.name, {})
        for field, sentence in zip(node.body, node.body[1:], strict=False):
            if (
                isinstance(field, ast.AnnAssign)
                and isinstance(field.target, ast.Name)
                and isinstance(sentence, ast.Expr)
                and isinstance(sentence.value, ast.Constant)
            ):
                fields[field.target.id] = str(sentence.value.value)
    return found


def _schema(of: type, title: str) -> dict[str, Any]:
    schema: dict[str, Any] = msgspec.json.schema(of)
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = title
    documentation = _field_documentation()
    for name, definition in schema["$defs"].items():
        # Every field is always written, those with a default too.
        definition["required"] = [field.removesuffix("_") for field in definition["properties"]]
        definition["properties"] = {
            field.removesuffix("_"): value | {"description": documentation[name][field]}
            for field, value in definition["properties"].items()
        }
        for value in definition["properties"].values():
            value.pop("default", None)
    return schema


def trace_schema() -> dict[str, Any]:
    """The schema of ``firsthand trace --json``."""
    return _schema(Trace, "firsthand trace")


def annotated_schema() -> dict[str, Any]:
    """The schema of one line of ``firsthand annotate``."""
    return _schema(AnnotatedReport, "firsthand annotate, one line")


def to_text(schema: dict[str, Any]) -> str:
    """A schema as indented JSON."""
    return json.dumps(schema, indent=2, ensure_ascii=False)
