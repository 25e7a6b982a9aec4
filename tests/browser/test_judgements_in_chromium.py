"""What the page says of how sure, how much, when and on what condition, where it is to be found and how it is drawn."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect

from firsthand.model import Trace
from firsthand.rendering import json as rendering_json
from firsthand.rendering import page as rendering
from tests.browser.conftest import OpenPage
from tests.browser.judged import judged
from tests.browser.large_trace import large
from tests.browser.test_access_in_chromium import CONTRAST
from tests.browser.traces import HOSTILE, empty

VIEWS = ("claims", "claim/c1", "conflicts", "forecasts", "figures", "conditions", "times", "source/s1", "sources")
VERDICT = "41 reports, 2 origins; 40 of the 41 rest on one interview with Ana Brill on Friday."


@pytest.fixture(scope="module")
def trace() -> Trace:
    return judged()


@pytest.fixture
def with_fields(open_page: OpenPage, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Page]:
    """Opens a trace's page with more in its JSON than the vocabulary holds: a later version's trace, as it were."""

    def opened(trace: Trace, summary: dict[str, object], **fields: object) -> Page:
        plain = rendering_json.trace_to_json

        def more(given: Trace) -> bytes:
            made = json.loads(plain(given))
            made["summary"] |= summary
            return json.dumps(made | fields).encode()

        with monkeypatch.context() as patched:
            patched.setattr(rendering, "trace_to_json", more)
            return open_page(trace)

    return opened


def shape(page: Page, selector: str) -> list[dict[str, float]]:
    boxes: list[dict[str, float]] = page.eval_on_selector_all(
        selector, "(all) => all.map((one) => one.getBoundingClientRect().toJSON())"
    )
    return boxes


def test_the_verdict_on_the_whole_set_leads(with_fields: Callable[..., Page], trace: Trace) -> None:
    page = with_fields(trace, {"verdict": VERDICT})
    expect(page.locator("h1")).to_have_text(VERDICT)
    expect(page.locator(".summary")).to_contain_text("1 claim looks confirmed by several reports")
    assert page.locator(".resting rect").count() == 41


@pytest.mark.parametrize("reports", [1, 40, 200])
def test_the_picture_shows_the_collapse_whatever_the_number(open_page: OpenPage, reports: int) -> None:
    page = open_page(judged(reports), "#/claim/c1")
    expect(page.locator(".node.report").first).to_be_visible()
    drawn = page.locator(".node.report").count()
    assert drawn == reports + 1 if reports < 60 else drawn <= 34
    assert page.locator(".node.origin").count() == 2
    titles = page.locator(".column-title").all_text_contents()
    assert titles[0] == f"{reports + 1} reports"
    expect(page.locator(".node.origin", has_text="Ana Brill")).to_contain_text(f"{reports} report")
    boxes = shape(page, ".node rect")
    for n, one in enumerate(boxes):
        for other in boxes[n + 1 :]:
            apart = one["right"] <= other["left"] or other["right"] <= one["left"]
            assert apart or one["bottom"] <= other["top"] or other["bottom"] <= one["top"]
    if reports == 200:
        assert page.locator(".node.report", has_text=re.compile("and [0-9]+ more")).count() == 2


def test_likelihood_is_a_bar_from_nought_to_one_and_confidence_is_apart(open_page: OpenPage, trace: Trace) -> None:
    page = open_page(trace, "#/claim/c1")
    row = page.locator(".likelihoods li").first
    expect(row).to_contain_text("very likely: 80 % to 90 %, UK PHIA Yardstick")
    rule = row.locator("svg.ruling").bounding_box()
    bar = row.locator("rect.stretch").bounding_box()
    assert rule
    assert bar
    assert (bar["x"] - rule["x"]) / rule["width"] == pytest.approx(0.8, abs=0.01)
    assert bar["width"] / rule["width"] == pytest.approx(0.1, abs=0.01)
    unmeasured = page.locator(".likelihoods li", has_text="no published yardstick has this phrase")
    expect(unmeasured).to_have_count(1)
    expect(unmeasured.locator(".stretch")).to_have_count(0)
    glance = page.locator(".at-a-glance > div")
    assert glance.locator("dt").all_text_contents() == [
        "Likelihood",
        "Confidence in the basis",
        "Credibility (Admiralty code)",
    ]
    expect(glance.nth(1)).to_contain_text("moderate")
    assert glance.nth(1).locator(".step.full").count() == 2


@pytest.mark.parametrize(
    ("view", "grade", "words", "effect"),
    [
        ("claim/c1", "doubtful", "denied", "another origin denies it"),
        ("source/s1", "usually reliable", "Engineer", "knows the matter at first hand"),
    ],
)
def test_a_grade_opens_to_the_words_it_rests_on(
    open_page: OpenPage, trace: Trace, view: str, grade: str, words: str, effect: str
) -> None:
    page = open_page(trace, f"#/{view}")
    reasons = page.locator(".reasons")
    expect(reasons).to_be_hidden()
    page.locator("details.graded summary", has_text=grade).click()
    expect(reasons).to_be_visible()
    expect(reasons).to_contain_text(effect)
    reasons.get_by_role("link").first.click()
    expect(page.locator("mark.at").first).to_have_text(words)


def test_figures_of_one_kind_lie_on_one_axis_and_run_off_it_where_unbounded(open_page: OpenPage, trace: Trace) -> None:
    page = open_page(trace, "#/figures")
    houses = page.locator(".row", has=page.get_by_role("heading", name=re.compile("^houses in conflict")))
    expect(houses.locator(".ruled > li")).to_have_count(2)  # forty reports give one and the same figure
    expect(houses).to_contain_text("and 37 more")
    least, most = (houses.locator("li", has_text=source) for source in ("Ana Brill", "Sorn Dam Board"))
    axis = least.locator("svg.ruling").bounding_box()
    above, below = least.locator("rect.stretch").bounding_box(), most.locator("rect.stretch").bounding_box()
    assert axis
    assert above
    assert below
    assert above["x"] + above["width"] == pytest.approx(axis["x"] + axis["width"], abs=1)
    assert below["x"] == pytest.approx(axis["x"], abs=1)
    assert below["x"] + below["width"] < above["x"]
    assert houses.locator(".unbounded").count() == 2
    expect(page.locator("main")).to_contain_text("not bounded metres")
    expect(page.locator("main")).to_contain_text("about 900 to 1,400 houses counted, as of 1 May 2031")


def test_what_clashes_is_told_from_what_only_seems_to(with_fields: Callable[..., Page], trace: Trace) -> None:
    near = {"kind": "figures", "of": ["f0", "fb"], "why": "Houses that lie below and houses counted are not one thing."}
    page = with_fields(trace, {}, near_conflicts=[near])
    page.get_by_role("link", name="Conflicts 3").click()
    clash = page.locator("section", has=page.get_by_role("heading", name="What cannot both hold"))
    expect(clash).to_contain_text("cannot both lie below")
    assert clash.locator("li .stretch").count() == 2
    seeming = page.locator("section", has=page.get_by_role("heading", name="Seem to conflict and do not"))
    expect(seeming).to_contain_text("are not one thing")


def test_a_timeline_shows_tellings_and_dates_worked_out_with_their_reason(open_page: OpenPage, trace: Trace) -> None:
    page = open_page(trace, "#/claim/c1")
    line = page.get_by_role("list", name="Timeline")
    expect(line).to_contain_text("Ana Brill told it")
    expect(line).to_contain_text("40 reports published")
    guessed = line.get_by_role("listitem").filter(has_text="date worked out")
    expect(guessed).to_contain_text("12 May 2031 to 31 May 2031: It knows the count of May.")
    assert guessed.locator(".stretch.about").count() == 1
    page.goto(f"{page.url.split('#')[0]}#/report/{trace.reports[-1].id}")
    expect(page.locator(".facts").first).to_contain_text("12 May 2031 to 31 May 2031")


def test_conditions_hang_together_in_a_picture_and_in_words(open_page: OpenPage, trace: Trace) -> None:
    page = open_page(trace, "#/conditions")
    events = page.locator(".node.event title").all_text_contents()
    assert sorted(events) == ["an overflow", "the crest will overflow", "the sluices stay shut", "wash the road away"]
    assert sorted(page.locator(".tie-label").all_text_contents()) == ["if", "triggers", "triggers"]
    page.get_by_text("In words, with who says so").click()
    expect(page.locator("figure .if-then")).to_have_count(3)
    alone = page.locator(".conditionals > ul .if-then")
    expect(alone).to_contain_text(re.compile("unless .*the crest overflows.*the road holds"))
    page.locator(".node.event", has_text="wash the road away").locator("text").click()
    expect(page.locator("mark.at").first).to_have_text("wash the road away")


def test_forecasts_say_how_they_stand(open_page: OpenPage, trace: Trace) -> None:
    page = open_page(trace, "#/forecasts")
    first, second = page.locator(".forecasts > li").all()
    expect(first).to_contain_text("by 1 June 2031")
    expect(first).to_contain_text("open")
    expect(second).to_contain_text("did not")


def test_what_is_empty_takes_no_room(open_page: OpenPage, trace: Trace) -> None:
    bare = replace(trace, figures=(), times=(), conflicts=(), conditionals=(), forecasts=())
    page = open_page(bare, "#/claim/c2")
    shown = page.locator("article h2").all_text_contents()
    assert shown == ["Where it comes from", "Origin", "Who says so", "When", "In numbers"]
    expect(page.locator(".at-a-glance")).to_have_count(0)
    nothing = open_page(empty())
    assert nothing.locator("#views a").all_text_contents() == ["Claims 0", "Sources 0", "Reports 0"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_can_be_read_in_light_and_dark_and_on_a_narrow_screen(
    open_page: OpenPage, trace: Trace, scheme: str
) -> None:
    page = open_page(trace, scheme=scheme, width=390)
    start = page.url.split("#")[0]
    for view in VIEWS:
        page.goto(f"{start}#/{view}")
        expect(page.locator("h1")).to_have_count(1)
        assert page.evaluate(CONTRAST) == [], view
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, view


@pytest.mark.parametrize("view", VIEWS)
def test_hostile_words_in_a_judgement_are_shown_and_do_nothing(open_page: OpenPage, view: str) -> None:
    page = open_page(judged(3, hostile=True), f"#/{view}")
    expect(page.locator("h1")).to_have_count(1)
    assert page.locator("img, iframe, object, embed, base, main svg[onload]").count() == 0
    if view in ("conflicts", "times", "figures"):
        shown = page.locator("main").text_content() or ""
        assert HOSTILE[:30] in shown


def test_two_hundred_judged_reports_open_in_two_seconds(open_page: OpenPage) -> None:
    trace = large()
    told = judged(200)
    full = replace(
        trace,
        reports=(*trace.reports, *told.reports),
        figures=told.figures,
        times=told.times,
        conflicts=told.conflicts,
        conditionals=told.conditionals,
    )
    page = open_page(full)
    page.wait_for_function("window.__firstRow")
    assert page.evaluate("window.__firstRow") < 2000
