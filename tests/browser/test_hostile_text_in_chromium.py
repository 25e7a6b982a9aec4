"""Reports are hostile text: whatever they hold, the page shows it and nothing of it runs."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from firsthand.rendering.page import render_page
from tests.browser.conftest import WATCH, OpenPage, Watch
from tests.browser.traces import HOSTILE, hostile, velmora


@pytest.mark.parametrize(
    "view", ["claims", "claim/c1", "sources", "source/s1", "reports", "report/REPORT", "inputs", "conflicts"]
)
def test_nothing_that_a_report_holds_runs_or_is_fetched(open_page: OpenPage, view: str) -> None:
    trace = hostile()
    page = open_page(trace, "#/" + view.replace("REPORT", trace.reports[0].id))
    expect(page.locator("h1")).to_have_count(1)
    # The file's own two blocks of data, one script and one style sheet, and not one element that a report asked for.
    assert page.locator("script").count() == 3
    assert page.locator("style").count() == 1
    assert page.locator("img, iframe, object, embed, base, main svg[onload]").count() == 0
    handlers = "(all) => all.flatMap((one) => one.getAttributeNames()).filter((name) => name.startsWith('on'))"
    assert page.eval_on_selector_all("*", handlers) == []
    styles: list[str] = page.eval_on_selector_all("[style]", "(all) => all.map((one) => one.getAttribute('style'))")
    assert set(styles) <= {""}  # a list's height before its rows are built, taken back since
    addresses: list[str] = page.eval_on_selector_all("a[href]", "(all) => all.map((one) => one.getAttribute('href'))")
    assert [address for address in addresses if not address.startswith(("#", "https://", "http://"))] == []


def test_hostile_text_is_shown_as_it_stands(open_page: OpenPage) -> None:
    trace = hostile()
    page = open_page(trace, f"#/report/{trace.reports[0].id}")
    assert page.locator("h1").text_content() == f"Title {HOSTILE}"
    shown = page.eval_on_selector_all(".report-text p", "(all) => all.map((one) => one.textContent).join('\\n')")
    assert "<script>window.__pwned = 6</script>" in shown
    page.goto(f"{page.url.split('#')[0]}#/source/s1")
    assert page.locator("h1").text_content() == f"Ana {HOSTILE}"


def test_addresses_that_are_not_of_the_web_are_words(open_page: OpenPage) -> None:
    trace = hostile()
    page = open_page(trace, f"#/report/{trace.reports[0].id}")
    address = page.get_by_text("javascript:window.__pwned=7", exact=True)
    expect(address).to_be_visible()
    assert address.evaluate("(one) => one.closest('a')") is None
    picture = page.get_by_text("data:text/html,<script>window.__pwned=9</script>", exact=True)
    assert picture.evaluate("(one) => one.closest('a')") is None


def test_direction_overrides_are_shown_and_reach_nothing_around_them(open_page: OpenPage) -> None:
    page = open_page(hostile(), "#/source/s1")
    control = page.locator("h1 .control").first
    assert control.evaluate("(one) => [one.tagName, one.dataset.code, one.textContent]") == ["BDI", "U+202E", "\u202e"]
    assert control.evaluate("(one) => getComputedStyle(one).unicodeBidi") == "isolate"
    left_to_right = """(title) => {
      const text = [...title.querySelector("bdi").childNodes].find((node) => node.data?.includes("gnp.exe"));
      const at = (n) => { const range = new Range(); range.setStart(text, n); range.setEnd(text, n + 1); return range.getBoundingClientRect().left; };
      const start = text.data.indexOf("gnp.exe");
      return at(start) < at(start + 1);
    }"""
    assert page.locator("h1").evaluate(left_to_right)


def test_the_policy_stops_what_would_run_or_be_fetched(chromium: Browser, tmp_path: Path) -> None:
    """The watch of the other tests can fail: a script, a handler and a fetch that are tried are seen and stopped."""
    file = tmp_path / "report.html"
    page_text = render_page(velmora())
    injected = '<img src="https://evil.example/x.png" onerror="window.__pwned = 1"><script>window.__pwned = 2</script>'
    file.write_text(page_text.replace("</noscript>", f"</noscript>{injected}"), encoding="utf-8")
    page = chromium.new_page()
    page.add_init_script(WATCH)
    watch = Watch(file.as_uri())
    watch.over(page)
    page.goto(file.as_uri())
    page.evaluate("fetch('https://evil.example/').catch(() => 0)")
    page.wait_for_function("window.__violations.length >= 3")
    assert page.evaluate("typeof window.__pwned") == "undefined"
    broken = {violation.split(":")[0] for violation in page.evaluate("window.__violations")}
    assert {"img-src", "script-src-elem", "connect-src"} <= broken
    assert watch.left == []
    with pytest.raises(AssertionError):
        watch.check(page)
    page.context.close()
