"""The report page for everyone: by keys alone, in light and dark, on a narrow screen, on paper, by its names."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from firsthand.model import Trace
from tests.browser.conftest import OpenPage
from tests.browser.large_trace import large
from tests.browser.traces import velmora

QUAY = "The north quay will close on Friday because its piles have rotted."


@pytest.fixture(scope="module")
def trace() -> Trace:
    return velmora()


def test_everything_can_be_reached_by_keys(open_page: OpenPage, trace: Trace) -> None:
    page = open_page(trace)
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("/")
    expect(page.locator("input.search")).to_be_focused()
    page.keyboard.type("will close")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("j")
    page.keyboard.press("k")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("The north quay will close.")
    expect(page.locator("h1")).to_be_focused()
    page.keyboard.press("]")
    expect(page.locator(".pane-head select")).to_have_value(trace.claims[3].reports[1])
    page.keyboard.press("k")
    expect(page.locator("h1")).to_have_text(QUAY)
    page.keyboard.press("Escape")
    expect(page.locator("input.search")).to_have_value("will close")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()


def test_single_keys_can_be_switched_off(open_page: OpenPage, trace: Trace) -> None:
    page = open_page(trace)
    page.get_by_role("button", name="Keys").click()
    page.get_by_label("Use single keys").uncheck()
    page.get_by_role("button", name="Close").click()
    page.keyboard.press("/")
    expect(page.locator("input.search")).not_to_be_focused()


CONTRAST = """
() => {
  const channels = (colour) => {
    const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = ([r, g, b]) => [r, g, b]
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    .reduce((sum, value, n) => sum + value * [0.2126, 0.7152, 0.0722][n], 0);
  const ground = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const colour = channels(getComputedStyle(one).backgroundColor);
      if (colour[3] === 255) return colour;
    }
    return [255, 255, 255, 255];
  };
  const faint = new Set();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || !element.checkVisibility() || element.closest("script, svg, :disabled")) continue;
    const [one, other] = [luminance(channels(getComputedStyle(element).color)), luminance(ground(element))];
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    if (ratio < 4.5) faint.add(`${element.tagName}.${element.className}: ${ratio.toFixed(2)}`);
  }
  return [...faint];
}
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground(open_page: OpenPage, trace: Trace, scheme: str) -> None:
    page = open_page(trace, scheme=scheme)
    start = page.url.split("#")[0]
    first, second = trace.reuse[0].from_, trace.reuse[0].to
    views = (
        "claims",
        "claim/c3",
        "claim/c4",
        "sources",
        "source/s1",
        "reports",
        f"report/{first}",
        "inputs",
        "conflicts",
        "forecasts",
        "figures",
    )
    for view in (*views, f"report/{first}/with/{second}", f"report/{trace.reports[9].id}"):
        page.goto(f"{start}#/{view}")
        expect(page.locator("h1")).to_have_count(1)
        assert page.evaluate(CONTRAST) == [], view


def test_the_theme_button_overrides_the_system(open_page: OpenPage, trace: Trace) -> None:
    page = open_page(trace, scheme="dark")
    background = "getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(background)
    page.get_by_role("button", name="Switch to light colours").click()
    light = page.evaluate(background)
    assert (dark, light) == ("rgb(20, 23, 26)", "rgb(250, 249, 246)")


def test_a_narrow_screen_needs_no_sideways_scrolling(open_page: OpenPage, trace: Trace) -> None:
    page = open_page(trace, width=375)
    start = page.url.split("#")[0]
    report = trace.reports[0].id
    for view in ("claims", "claim/c3", "sources", "source/s1", "reports", f"report/{report}", "inputs", "conflicts"):
        page.goto(f"{start}#/{view}")
        expect(page.locator("h1")).to_have_count(1)
        assert page.evaluate("document.documentElement.scrollWidth") <= 375, view


def test_printing_leaves_the_controls_out_and_the_text_whole(open_page: OpenPage, trace: Trace) -> None:
    page = open_page(trace, "#/claim/c3")
    page.emulate_media(media="print")
    expect(page.locator(".bar")).to_be_hidden()
    assert page.eval_on_selector(".pane-text", "(pane) => getComputedStyle(pane).overflowY") == "visible"


def test_printing_builds_every_row(open_page: OpenPage) -> None:
    trace = large(reports=30, claims=300, each=15, sources=2)
    page = open_page(trace, "#/source/s1")
    rows_shown = page.get_by_role("list", name="Attributions").get_by_role("listitem")
    said = sum(attribution.source == "s1" for attribution in trace.attributions)
    assert rows_shown.count() < said
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert rows_shown.count() == said


def test_every_control_has_a_name_and_every_landmark_is_there(open_page: OpenPage, trace: Trace) -> None:
    page = open_page(trace)
    start = page.url.split("#")[0]
    for view in ("claims", "claim/c3", f"report/{trace.reports[0].id}", "sources"):
        page.goto(f"{start}#/{view}")
        nameless = page.eval_on_selector_all(
            "a[href], button, input, select, [role=region], [role=list], [role=img]",
            "(all) => all.filter((one) => !(one.ariaLabel || one.textContent.trim() || one.labels?.length)).length",
        )
        assert nameless == 0
        for landmark in ("banner", "navigation", "main"):
            expect(page.get_by_role(landmark).first).to_be_attached()
