"""A claim is copied as plain text, with who stands behind it and where the exact words stand."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenPage
from tests.browser.traces import hostile, velmora

TAKES = "navigator.clipboard.writeText = async (text) => { window.__copied = text; }"
REFUSES = """() => {
  navigator.clipboard.writeText = () => Promise.reject(new Error("not here"));
  document.addEventListener("copy", () => { window.__copied = document.activeElement.value; });
}"""


@pytest.mark.parametrize("clipboard", [TAKES, REFUSES])
def test_a_claim_is_copied_with_its_sources_and_the_exact_words(open_page: OpenPage, clipboard: str) -> None:
    trace = velmora()
    page = open_page(trace, "#/claim/c1")
    page.evaluate(clipboard)
    copy = page.get_by_role("button", name="Copy with its sources")
    copy.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#said")).to_have_text("Copied")
    expect(page.locator(".trail button").last).to_be_focused()
    lines = page.evaluate("window.__copied").splitlines()
    claim = next(one for one in trace.claims if one.id == "c1")
    assert lines[0] == claim.text
    assert lines[1].startswith(f"{len(claim.reports)} reports, 1 origin; single origin. ")
    assert any(re.match("Mara Kesten says so.*:$", line) for line in lines)
    texts = {report.path: report for report in trace.reports}
    quotes = [line for line in lines if line.startswith("- ")]
    assert len(quotes) == len(claim.attributions)
    for line in quotes:
        path, start, end = re.findall(r"([^;]+), characters (\d+)–(\d+)\)$", line)[0]
        words = " ".join(texts[path.strip()].text[int(start) : int(end)].split())
        assert words.strip("“”") in line


def test_what_is_copied_steers_nothing(open_page: OpenPage) -> None:
    page = open_page(hostile(), "#/claim/c1")
    page.evaluate(TAKES)
    page.get_by_role("button", name="Copy with its sources").click()
    expect(page.locator("#said")).to_have_text("Copied")
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00-\x09\x1b]", page.evaluate("window.__copied"))


def test_who_only_passes_words_on_is_said_to(open_page: OpenPage) -> None:
    trace = velmora()
    relays = {relay for attribution in trace.attributions for relay in attribution.relays}
    voices = {voice for attribution in trace.attributions for voice in (attribution.source, *attribution.holders)}
    only = next(source.name for source in trace.sources if source.id in relays - voices)
    page = open_page(trace, "#/sources")
    expect(page.locator(".row", has_text=only).first).to_contain_text("passes on what others say in")
    expect(page.locator(".row", has_text=only).first).not_to_contain_text("0 attributions")
