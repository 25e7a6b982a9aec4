"""The report page: one HTML file that opens from disk, needs no network, and trusts nothing it shows.

Everything is in the file: the trace as a JSON data block, one style sheet, one script.  A content security policy in
the file itself allows exactly that script and that style sheet, by their SHA-256 (W3C, Content Security Policy
Level 3, "hash source"), and nothing else: no address can be fetched, no inline handler can run, no form can be sent.
"""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from importlib import resources

from firsthand.model import DrawnScenario, Trace
from firsthand.rendering.json import scenario_to_json, trace_to_json
from firsthand.rendering.scenario_picture import pictures

_ASSETS = resources.files("firsthand.rendering") / "page_assets"

# One script is made of them in this order: a file may use what stands before it.
SCRIPTS = (
    "elements.js",
    "trace.js",
    "wording.js",
    "lit_text.js",
    "rows.js",
    "search.js",
    "routes.js",
    "reader.js",
    "chain.js",
    "chain_picture.js",
    "ruled_rows.js",
    "certainty.js",
    "grades.js",
    "figures.js",
    "timeline.js",
    "conditionals.js",
    "scenario_picture.js",
    "scenario_words.js",
    "what_ifs.js",
    "scenario.js",
    "conflicts.js",
    "citation.js",
    "claims.js",
    "claim.js",
    "sources.js",
    "source.js",
    "reports.js",
    "report.js",
    "reuse.js",
    "inputs.js",
    "keyboard.js",
    "start.js",
)

# In JSON these stand only inside strings, so that an escape changes nothing of the value.  Without "<" no text of a
# report can end the data block or open a comment in it; U+2028 and U+2029 are line ends to some readers of scripts.
_UNSAFE_IN_MARKUP = str.maketrans({character: f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"})

_SLOT = re.compile(r"\{\{(policy|style|trace|scenario|script)\}\}")


def render_page(trace: Trace, scenario: DrawnScenario | None = None) -> str:
    """The report page of a trace: a whole HTML document (write it as UTF-8), the same for the same trace.

    Args:
        trace: what ``pipeline.trace`` gives; any list in it may be empty.
        scenario: what ``pipeline.draw_scenario`` gives of it.

    Returns:
        The document.  It shows claims, sources and reports with their words lit, and holds the trace's JSON in
        ``<script type="application/json" id="trace">``, that of the scenario and its pictures beside it.
    """
    style, script = _style(), _script()
    parts = {
        "policy": _policy(style, script),
        "style": style,
        "script": script,
        "trace": trace_to_json(trace).decode().translate(_UNSAFE_IN_MARKUP),
        "scenario": _scenario(scenario).decode().translate(_UNSAFE_IN_MARKUP),
    }
    # In one pass, so that what a report says is never taken for a slot.
    return _SLOT.sub(lambda slot: parts[slot[1]], _asset("page.html"))


@cache
def _asset(name: str) -> str:
    # As a browser hashes it: with "\n" for every line end, however the file was checked out.
    return "\n".join((_ASSETS / name).read_text(encoding="utf-8").splitlines()) + "\n"


@cache
def _style() -> str:
    return _asset("page.css")


@cache
def _script() -> str:
    return '"use strict";\n(() => {\n' + "\n".join(map(_asset, SCRIPTS)) + "})();\n"


def _scenario(scenario: DrawnScenario | None) -> bytes:
    return scenario_to_json(scenario, pictures(scenario) if scenario else ())


def _policy(style: str, script: str) -> str:
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src '{_hash_source(script)}'",
            f"style-src '{_hash_source(style)}'",
            "base-uri 'none'",
            "form-action 'none'",
            # No text may become markup or script even by a slip of ours: the page makes nodes, never HTML.
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        )
    )


def _hash_source(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
