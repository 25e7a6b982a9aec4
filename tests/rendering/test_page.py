"""The report page as a file: its policy, the trace inside it, the same bytes for the same trace."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from importlib import resources

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.model import DrawnArrow, DrawnEvent, DrawnScenario, Skipped, Trace
from firsthand.rendering.json import trace_to_json
from firsthand.rendering.page import SCRIPTS, render_page
from tests.browser.traces import empty, hostile, velmora


class Elements(HTMLParser):
    """What an HTML parser makes of the page: every element's attributes, and what script and style hold."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.inside: dict[int, str] = {}
        self.closed: set[int] = set()
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        place = len(self.found) - 1
        if place not in self.closed:
            self.inside[place] = self.inside.get(place, "") + data

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002
        self.closed.add(len(self.found) - 1)

    def of(self, tag: str) -> list[tuple[dict[str, str | None], str]]:
        return [(attrs, self.inside.get(n, "")) for n, (name, attrs) in enumerate(self.found) if name == tag]


def with_text(text: str) -> Trace:
    return replace(empty(), skipped=(Skipped(text, text),))


def policy(page: str) -> dict[str, str]:
    meta = next(attrs for attrs, _ in Elements(page).of("meta") if "http-equiv" in attrs)
    assert meta["http-equiv"] == "Content-Security-Policy"
    directives = (directive.split(" ", 1) for directive in (meta["content"] or "").split("; "))
    return dict(directives)


def embedded(page: str) -> object:
    data = next(text for attrs, text in Elements(page).of("script") if attrs.get("id") == "trace")
    return json.loads(data)


@pytest.mark.parametrize("trace", [empty(), velmora(), hostile()], ids=["empty", "velmora", "hostile"])
def test_the_policy_allows_the_files_own_script_and_style_and_nothing_else(trace: Trace) -> None:
    page = render_page(trace)
    allowed = policy(page)
    (_, style), *others = Elements(page).of("style")
    (_, script), *more = [(attrs, text) for attrs, text in Elements(page).of("script") if "type" not in attrs]
    assert (others, more) == ([], [])
    for directive, text in (("style-src", style), ("script-src", script)):
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert allowed.pop(directive) == f"'sha256-{digest}'"
    assert allowed == {
        "default-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "require-trusted-types-for": "'script'",
        "trusted-types": "'none'",
    }


def test_the_policy_stands_before_what_it_governs() -> None:
    tags = [tag for tag, _ in Elements(render_page(velmora())).found]
    assert tags.index("meta") < min(tags.index("style"), tags.index("script"))
    assert tags[tags.index("meta") : tags.index("meta") + 2] == ["meta", "meta"]


@pytest.mark.parametrize("trace", [velmora(), hostile()], ids=["velmora", "hostile"])
def test_the_page_has_no_inline_handler_style_or_address(trace: Trace) -> None:
    for tag, attrs in Elements(render_page(trace)).found:
        assert not [name for name in attrs if name.startswith("on") or name in ("style", "src")], tag
        assert all(attrs[name] and str(attrs[name]).startswith("#") for name in attrs if name == "href")


@pytest.mark.parametrize("trace", [empty(), velmora(), hostile()], ids=["empty", "velmora", "hostile"])
def test_the_trace_inside_is_the_trace(trace: Trace) -> None:
    assert embedded(render_page(trace)) == json.loads(trace_to_json(trace))


@pytest.mark.parametrize(
    "text",
    [
        "</script><script>alert(1)</script>",
        "<!--<script>",
        "-->",
        "]]>",
        "\u2028\u2029",
        "{{script}}{{trace}}{{policy}}",
        "\\1 \\g<0>",
        "&lt;/script&gt;",
        "\u0000\u001b\ufeff",
        "</SCRIPT\n>",
        "🌊",
    ],
)
def test_hostile_text_stays_in_the_data_block(text: str) -> None:
    page, plain = render_page(with_text(text)), render_page(with_text(""))
    assert embedded(page)["skipped"] == [{"path": text, "reason": text}]  # type: ignore[index]
    assert Elements(page).found == Elements(plain).found


@given(st.text(st.characters(exclude_categories=["Cs"])))
@settings(max_examples=30, deadline=None)
def test_any_text_of_a_scenario_stays_in_its_block(text: str) -> None:
    events = (DrawnEvent("e0", text, ()), DrawnEvent("e1", text, ()))
    arrow = DrawnArrow("e0", False, "e1", "promotes", 0.5, 1.0, (text,), (text,), (), (text,), 1, 1, text)
    page = render_page(empty(), DrawnScenario(events, (arrow,), (), None, (), 0, 0, ""))
    start = page.index('id="scenario">') + len('id="scenario">')
    block = page[start : page.rindex("</script>\n<script>")]
    assert not set("<>&\u2028\u2029") & set(block)
    assert json.loads(block)["drawn"]["arrows"][0]["why"] == [text]


@given(st.text(st.characters(exclude_categories=["Cs"])))
@settings(max_examples=60, deadline=None)
def test_any_text_stays_in_the_data_block(text: str) -> None:
    page = render_page(with_text(text))
    assert embedded(page)["skipped"][0]["path"] == text  # type: ignore[index]
    block = page[
        page.index('id="trace">') + len('id="trace">') : page.rindex(
            '</script>\n<script type="application/json" id="scenario">'
        )
    ]
    assert not set("<>&\u2028\u2029") & set(block)


def test_the_same_trace_gives_the_same_page() -> None:
    assert render_page(velmora()) == render_page(velmora())


def test_every_script_is_in_the_page_once() -> None:
    folder = resources.files("firsthand.rendering") / "page_assets"
    there = sorted(asset.name for asset in folder.iterdir() if asset.name.endswith(".js"))
    assert sorted(SCRIPTS) == there
    for name in there:
        text = (folder / name).read_text(encoding="utf-8")
        assert len(text.splitlines()) < 400
        assert render_page(empty()).count(text) == 1


def test_no_script_makes_markup_from_text() -> None:
    folder = resources.files("firsthand.rendering") / "page_assets"
    for name in SCRIPTS:
        text = (folder / name).read_text(encoding="utf-8")
        forbidden = r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|DOMParser|\bfetch\(|XMLHttpRequest|sendBeacon"
        assert re.search(forbidden, text) is None, name
