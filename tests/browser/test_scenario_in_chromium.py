"""The scenario on the page: a picture that can be read, every arrow's words one click away, what-ifs, and the same by key."""

from __future__ import annotations

import math
import re
from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect

from firsthand.model import AnswerRange, DrawnScenario, Trace
from tests.browser.conftest import OpenPage
from tests.browser.scenarios import quarrel
from tests.browser.test_access_in_chromium import CONTRAST
from tests.browser.traces import empty
from tests.scenario.traces import drawn_of

# Boxes of all that is written in the picture, as the screen has them; and how large it is written.
LABELS = """
(svg) => [...svg.querySelectorAll("text")].map((text) => {
  const { left, right, top, bottom } = text.getBoundingClientRect();
  const box = text.parentElement.querySelector("rect").getBoundingClientRect();
  return { left, right, top, bottom, size: parseFloat(getComputedStyle(text).fontSize), words: text.textContent,
    inside: left >= box.left && right <= box.right && top >= box.top - 1 && bottom <= box.bottom + 1 };
})
"""


@pytest.fixture(scope="module", params=[10, 60])
def knotted(request: pytest.FixtureRequest) -> tuple[Trace, DrawnScenario]:
    trace = quarrel(request.param)
    return trace, drawn_of(trace)


@pytest.fixture(scope="module")
def small() -> tuple[Trace, DrawnScenario]:
    trace = quarrel(10)
    return trace, drawn_of(trace)


def shown(answer: AnswerRange) -> str:
    """A range as the page writes it: never narrower than it is."""
    low, high = math.floor(answer.low * 100 + 1e-6) / 100, math.ceil(answer.high * 100 - 1e-6) / 100
    return f"{low:.2f}–{high:.2f}" if low != high else f"{low:.2f}"


def open_scenario(
    open_page: OpenPage, given: tuple[Trace, DrawnScenario], at: str = "", width: int = 1280, scheme: str = "light"
) -> Page:
    trace, scenario = given
    page = open_page(trace, f"#/scenario{at}", width, scheme, scenario)
    expect(page.locator(".scenario-frame svg")).to_have_count(1)
    return page


@pytest.mark.parametrize("width", [1280, 390])
def test_labels_are_large_enough_and_none_lies_on_another(
    open_page: OpenPage, knotted: tuple[Trace, DrawnScenario], width: int
) -> None:
    page = open_scenario(open_page, knotted, width=width)
    labels = page.locator(".scenario-frame svg").evaluate(LABELS)
    events = knotted[1].events
    assert page.locator(".scenario-frame .box").count() == len(events)
    assert len(labels) >= len(events)
    assert min(label["size"] for label in labels) >= 11
    assert [label["words"] for label in labels if not label["inside"]] == []
    for n, one in enumerate(labels):
        for other in labels[n + 1 :]:
            beside = one["right"] <= other["left"] or other["right"] <= one["left"]
            # Lines of one label stand on one another's heels; half a pixel is rounding.
            assert beside or one["bottom"] <= other["top"] + 1.5 or other["bottom"] <= one["top"] + 1.5
    # Nothing is cut short that has so few words.
    assert not [label["words"] for label in labels if label["words"].endswith("…")]
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_every_arrow_is_drawn_and_kinds_differ_otherwise_than_by_colour(
    open_page: OpenPage, knotted: tuple[Trace, DrawnScenario]
) -> None:
    page = open_scenario(open_page, knotted)
    arrows = knotted[1].arrows
    assert page.locator(".scenario-frame .way .line").count() == len(arrows)
    shapes = "(ways) => [...new Set(ways.map((way) => [...way.querySelectorAll('.head path')].map((p) => p.getAttribute('d')).join()))]"
    heads = {
        effect: page.locator(f".scenario-frame .way.{effect}").evaluate_all(shapes)
        for effect in {arrow.effect for arrow in arrows}
    }
    assert all(len(found) == 1 for found in heads.values())
    assert len({found[0] for found in heads.values()}) == len(heads) >= 3
    assert page.locator(".scenario-frame .not").count() == sum(arrow.absent for arrow in arrows)
    widths = page.locator(".scenario-frame .way .line").evaluate_all(
        "(lines) => lines.map((line) => [line.getAttribute('stroke-width'), line.getAttribute('stroke-dasharray')])"
    )
    assert len({tuple(one) for one in widths}) >= 3
    meanings = page.get_by_role("list", name="How arrows are drawn").get_by_role("listitem").all_text_contents()
    assert meanings[0] == "promotes"
    assert {"where it does not happen", "the words give no odds"} <= set(meanings)


def test_arrows_end_where_they_point(open_page: OpenPage, small: tuple[Trace, DrawnScenario]) -> None:
    page = open_scenario(open_page, small)
    for number, arrow in enumerate(small[1].arrows):
        tip = page.locator(f".scenario-frame [data-at=a{number}] .head").get_attribute("transform") or ""
        x, y = (float(one) for one in re.findall(r"[-\d.]+", tip)[:2])
        target = next(n for n, event in enumerate(small[1].events) if event.id == arrow.to)
        box = page.locator(f".scenario-frame [data-at=e{target}] rect")
        left, top, width, height = (float(box.get_attribute(name) or "nan") for name in ("x", "y", "width", "height"))
        assert left - 0.2 <= x <= left + width + 0.2
        assert top - 0.2 <= y <= top + height + 0.2


def test_an_arrows_words_are_one_click_away_and_lead_into_the_reports(
    open_page: OpenPage, small: tuple[Trace, DrawnScenario]
) -> None:
    trace, scenario = small
    number, arrow = next((n, one) for n, one in enumerate(scenario.arrows) if one.reports > 1)
    conditional = next(one for one in trace.conditionals if one.id == arrow.conditionals[0])
    report = next(one for one in trace.reports if one.id == conditional.report)
    page = open_scenario(open_page, small)
    expect(page.locator("figure .panel")).to_contain_text("Press an event or an arrow")
    page.locator(f".scenario-frame [data-at=a{number}] .reach").dispatch_event("click")
    panel = page.locator("figure .panel")
    expect(panel).to_contain_text(f"{arrow.reports} reports, {arrow.origins} origin")
    expect(panel).to_contain_text(arrow.said_by[0])
    assert panel.locator(".if-then").count() == len(arrow.conditionals)
    (start, end), *_ = conditional.condition_spans
    cited = panel.locator(".cited").first
    expect(cited).to_have_text(report.text[start:end])
    expect(cited).to_be_in_viewport()
    cited.locator("bdi").click()
    expect(page.locator("mark.at").first).to_have_text(report.text[start:end])
    page.go_back()
    expect(page.locator("figure .panel h2")).to_contain_text("promotes")
    expect(page.locator(f".scenario-frame [data-at=a{number}]")).to_have_class(re.compile("current"))


def test_an_event_shows_its_words_and_its_arrows(open_page: OpenPage, small: tuple[Trace, DrawnScenario]) -> None:
    page = open_scenario(open_page, small)
    event = small[1].events[1]
    page.locator(".scenario-frame [data-at=e1] rect").click()
    panel = page.locator("figure .panel")
    expect(panel.locator("h2")).to_have_text(event.text)
    assert panel.locator(".quotes li").count() == len(event.told)
    touching = [arrow for arrow in small[1].arrows if event.id in (arrow.from_, arrow.to)]
    assert panel.locator("button").count() == len(touching)
    assert page.locator(".scenario-frame .way.touched").count() == len(touching)
    panel.locator("button").first.click()
    expect(page.locator("figure .panel h2")).to_contain_text(
        re.compile("promotes|prevents|is necessary for|is sufficient for")
    )


def test_the_picture_is_gone_through_by_key(open_page: OpenPage, small: tuple[Trace, DrawnScenario]) -> None:
    page = open_scenario(open_page, small)
    stops = page.locator(".scenario-frame [tabindex='0']")
    expect(stops).to_have_count(1)
    stops.focus()
    seen = []
    for _ in range(len(small[1].events) + len(small[1].arrows)):
        seen.append(page.evaluate("document.activeElement.dataset.at"))
        page.keyboard.press("ArrowRight")
    assert len(set(seen)) == len(seen)
    assert seen[0].startswith("e")
    assert page.evaluate("document.activeElement.dataset.at") == seen[0]
    page.keyboard.press("End")
    page.keyboard.press("Enter")
    chosen = page.evaluate("document.activeElement.dataset.at")
    expect(page.locator("figure .panel h2")).not_to_be_empty()
    expect(page.locator(f"[data-at={chosen}]")).to_have_attribute("aria-pressed", "true")
    assert page.url.endswith(f"?at={chosen}")


def test_the_table_says_all_that_the_picture_shows(open_page: OpenPage, knotted: tuple[Trace, DrawnScenario]) -> None:
    page = open_scenario(open_page, knotted)
    rows = page.locator("table.arrows tbody tr")
    assert rows.count() == len(knotted[1].arrows)
    names = page.locator(".scenario-frame .way").evaluate_all(
        "(ways) => ways.map((way) => way.getAttribute('aria-label'))"
    )
    for row, arrow in zip(rows.all()[:8], knotted[1].arrows[:8], strict=True):
        said = row.locator("summary").text_content() or ""
        assert any(name.startswith(said) for name in names)
        row.locator("summary").click()
        expect(row.locator(".if-then")).to_have_count(len(arrow.conditionals))


def test_what_ifs_are_ranges_with_their_bars(open_page: OpenPage, small: tuple[Trace, DrawnScenario]) -> None:
    scenario = small[1]
    page = open_scenario(open_page, small)
    table = page.locator("table.what-ifs").first
    first = scenario.what_ifs[0]
    texts = {event.id: event.text for event in scenario.events}
    group = table.locator("tbody").first
    expect(group.locator(".outcome")).to_contain_text(texts[first.outcome])
    row = group.locator("tr").nth(1)
    expect(row.locator("th")).to_have_text(texts[first.condition])
    ways = ((first.given, first.given_not), row.locator("td").all())
    told = [
        (answer, cell) for answer, cell in zip(*ways, strict=True) if answer and shown(answer) != shown(first.plain)
    ]
    assert told
    for answer, cell in told:
        expect(cell.locator(".answer").first).to_contain_text(shown(answer))
        bar, rule = cell.locator(".stretch").first.bounding_box(), cell.locator("svg.ruling").first.bounding_box()
        assert bar
        assert rule
        assert (bar["x"] - rule["x"]) / rule["width"] == pytest.approx(answer.low, abs=0.02)
        assert bar["width"] / rule["width"] == pytest.approx(answer.high - answer.low, abs=0.02)
    expect(page.locator("main")).to_contain_text(re.compile("exact bounds"))
    expect(page.locator("main")).to_contain_text(f"unrolled over {scenario.steps} steps")
    expect(page.locator("main")).to_contain_text("A cycle: ")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_it_can_be_read_in_light_and_dark_and_on_a_narrow_screen(
    open_page: OpenPage, small: tuple[Trace, DrawnScenario], scheme: str, width: int
) -> None:
    page = open_scenario(open_page, small, "?at=a0", width, scheme)
    assert page.evaluate(CONTRAST) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    # In the picture ink stands on paper as it does elsewhere.
    ink = page.locator(".scenario-frame text").first.evaluate("(text) => getComputedStyle(text).fill")
    assert ink == page.evaluate("getComputedStyle(document.body).color")


def test_a_wide_picture_is_scrolled_in_its_frame(open_page: OpenPage) -> None:
    trace = quarrel(60)
    page = open_scenario(open_page, (trace, drawn_of(trace)), width=390)
    frame = page.locator(".scenario-frame")
    inner, outer = (frame.evaluate(f"(one) => one.{name}") for name in ("scrollWidth", "clientWidth"))
    assert inner > outer
    page.locator(".scenario-frame [tabindex='0']").focus()
    page.keyboard.press("End")
    focused = page.locator(":focus rect, :focus .line").first
    expect(focused).to_be_in_viewport()


def test_hostile_words_are_shown_and_do_nothing(open_page: OpenPage) -> None:
    trace = quarrel(6, hostile=True)
    scenario = drawn_of(trace)
    page = open_scenario(open_page, (trace, scenario))
    attacked = next(n for n, event in enumerate(scenario.events) if "script" in event.text)
    page.locator(f".scenario-frame [data-at=e{attacked}] rect").click()
    expect(page.locator("figure .panel h2")).to_contain_text("<script>window.__pwned")
    for words in page.locator("table.arrows summary").all():
        words.click()
    assert page.locator("main :is(img, iframe, object, embed, base, script, svg[onload])").count() == 0


def test_what_could_not_be_drawn_says_why_and_what_is_not_there_has_no_tab(
    open_page: OpenPage, small: tuple[Trace, DrawnScenario]
) -> None:
    page = open_page(empty(), "#/scenario")
    expect(page.locator("main")).to_contain_text("No report says what would follow from what.")
    assert page.locator("#views a", has_text="Scenario").count() == 0
    none = replace(small[1], events=(), arrows=(), what_ifs=(), cycles=(), trouble="2000 conditionals are too many")
    page = open_page(small[0], "#/scenario", scenario=none)
    expect(page.locator("main")).to_contain_text("Nothing is drawn: 2000 conditionals are too many.")
