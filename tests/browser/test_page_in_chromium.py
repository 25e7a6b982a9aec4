"""The report page as a person uses it: opened from disk, narrowed, searched, followed to the words."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from firsthand.model import Attribution, Report, Spans, Trace
from tests.browser.conftest import OpenPage
from tests.browser.large_trace import large
from tests.browser.story import Story
from tests.browser.traces import empty, velmora

QUAY = "The north quay will close on Friday because its piles have rotted."


@pytest.fixture(scope="module")
def trace() -> Trace:
    return velmora()


def rows(page: Page) -> list[str]:
    return [text or "" for text in page.locator(".row h2 a").all_text_contents()]


def lit_words(page: Page, key: str) -> str:
    """All that is lit as one part of one attribution, across paragraphs."""
    found: list[str] = page.eval_on_selector_all(
        ".report-text mark",
        "(marks, key) => marks.filter((m) => m.dataset.lit.split(' ').includes(key)).map((m) => m.textContent)",
        key,
    )
    return "".join(found)


def words(report: Report, spans: Spans) -> str:
    return "".join(report.text[start:end] for start, end in spans).replace("\n", "")


def parts(attribution: Attribution) -> dict[str, Spans]:
    return {
        "source": attribution.source_spans,
        "cue": attribution.cue_spans,
        "content": attribution.content_spans,
        "relay": attribution.relay_spans,
    }


def in_view(page: Page, selector: str) -> bool:
    """Whether an element lies inside what its scrolling pane shows."""
    seen: bool = page.eval_on_selector(
        selector,
        """(element) => {
          const inner = element.getBoundingClientRect();
          const outer = element.closest(".pane-text").getBoundingClientRect();
          return inner.top >= outer.top && inner.bottom <= outer.bottom;
        }""",
    )
    return seen


# --- the list of claims ------------------------------------------------------------------------------------------


def test_the_line_a_person_came_for_comes_first(open_page: OpenPage, trace: Trace) -> None:
    page = open_page(trace)
    expect(page.locator("h1")).to_have_text("2 claims look confirmed by several reports and go back to one origin.")
    summary = page.locator(".summary")
    expect(summary).to_contain_text("14 reports, 4 claims; 4 in several reports, 2 of those from one origin.")
    expect(summary).to_contain_text("Largest origin: Mara Kesten, behind 14 of 14 reports.")
    expect(summary).to_contain_text("2 inputs were not read: velmora/scan.pdf, velmora/broken.docx.")


def test_the_most_misleading_claim_stands_first(open_page: OpenPage, trace: Trace) -> None:
    page = open_page(trace)
    assert rows(page) == [
        QUAY,
        "Dredging would very likely take until spring.",
        "The north quay will close.",
        "Four hundred jobs hang on the quay.",
    ]
    first = page.locator(".row").first
    expect(first).to_contain_text(re.compile(r"14\s+reports,\s*1\s+origin"))
    expect(first).to_contain_text("Mara Kesten")
    expect(first).to_contain_text("single origin")


def test_who_denies_a_claim_is_named_apart(open_page: OpenPage, trace: Trace) -> None:
    row = open_page(trace).locator(".row", has_text="The north quay will close.")
    expect(row.locator(".who")).to_have_text("Mara Kesten; denied by Ilan Dorr")
    # one voice against another is no confirmation
    expect(row.locator(".chip").first).to_have_class("chip")


@pytest.mark.parametrize(
    ("pressed", "left"),
    [
        ("Several reports, one origin", [QUAY, "Dredging would very likely take until spring."]),
        ("Several origins", ["The north quay will close.", "Four hundred jobs hang on the quay."]),
        ("Denied", ["The north quay will close."]),
    ],
)
def test_a_filter_leaves_its_kind(open_page: OpenPage, trace: Trace, pressed: str, left: list[str]) -> None:
    page = open_page(trace)
    page.get_by_label(pressed).check()
    assert rows(page) == left
    expect(page.locator("#said")).to_have_text(f"{len(left)} of 4 claims")


def test_verdict_and_source_narrow_together_and_clear_undoes_them(open_page: OpenPage, trace: Trace) -> None:
    page = open_page(trace)
    page.get_by_label("Verdict on independence").select_option("partly dependent")
    assert rows(page) == ["The north quay will close."]
    page.get_by_label("Source", exact=True).select_option(label="Dockers' Union of Osk (1)")
    expect(page.locator(".empty")).to_have_text("No claim is like that.")
    page.get_by_role("button", name="Clear").click()
    assert len(rows(page)) == 4


def test_search_finds_quoted_words_in_any_case_and_order(open_page: OpenPage, trace: Trace) -> None:
    page = open_page(trace)
    search = page.get_by_label("Search claims and quoted words")
    search.fill("JOBS hundred")
    assert rows(page) == ["Four hundred jobs hang on the quay."]
    assert page.locator("mark.hit").all_text_contents() == ["hundred", "jobs"]
    search.fill('"jobs hundred"')
    assert rows(page) == []
    search.fill("spokesman ministry")
    assert rows(page) == ["The north quay will close."]


def test_a_filter_is_in_the_address_and_survives_going_back(open_page: OpenPage, trace: Trace) -> None:
    page = open_page(trace, "#/claims?show=echo")
    assert len(rows(page)) == 2
    page.get_by_role("link", name="Dredging").click()
    expect(page.locator("h1")).to_contain_text("Dredging")
    page.go_back()
    assert len(rows(page)) == 2
    focused = page.evaluate("document.activeElement.textContent")
    assert focused == "Dredging would very likely take until spring."


def test_a_trace_without_anything_says_so(open_page: OpenPage) -> None:
    page = open_page(empty())
    expect(page.locator("h1")).to_have_text("No claims were found.")
    for view in (
        "sources",
        "reports",
        "inputs",
        "conflicts",
        "forecasts",
        "figures",
        "conditions",
        "times",
        "claim/c9",
        "source/s9",
        "%",
    ):
        page.goto(f"{page.url.split('#')[0]}#/{view}")
        expect(page.locator("h1")).to_have_count(1)


# --- one claim ---------------------------------------------------------------------------------------------------


def test_a_claim_opens_with_the_very_words_lit(open_page: OpenPage, trace: Trace) -> None:
    page = open_page(trace)
    page.get_by_role("link", name=QUAY).click()
    claim = next(claim for claim in trace.claims if claim.text == QUAY)
    reports = {report.id: report for report in trace.reports}
    attributions = {attribution.id: attribution for attribution in trace.attributions}
    for place, id in enumerate(claim.attributions):
        attribution = attributions[id]
        report = reports[attribution.report]
        page.get_by_label("Report", exact=True).select_option(index=place)
        for part, spans in parts(attribution).items():
            assert lit_words(page, f"{id}:{part}") == words(report, spans), (report.outlet, part)
        assert in_view(page, "mark.content")


def test_words_far_down_a_long_report_are_scrolled_into_view(open_page: OpenPage) -> None:
    trace = large(reports=3, claims=12, each=25, sources=5)
    report = trace.reports[0]
    last = [attribution for attribution in trace.attributions if attribution.report == report.id][-1]
    claim = next((claim for claim in trace.claims if last.id in claim.attributions), trace.claims[0])
    page = open_page(trace, f"#/claim/{claim.id}")
    expect(page.locator(".report-text mark.content").first).to_be_visible()
    assert in_view(page, "mark.content")
    start, end = last.content_spans[0]
    page.goto(f"{page.url.split('#')[0]}#/report/{report.id}?at={start}-{end}")
    expect(page.locator("mark.at").first).to_be_visible()
    assert lit_words(page, "at") == report.text[start:end]
    assert page.eval_on_selector(".pane-text", "(pane) => pane.scrollTop") > 0
    assert in_view(page, "mark.at")


def test_the_chain_is_a_picture_and_a_list(open_page: OpenPage, trace: Trace) -> None:
    page = open_page(trace, "#/claim/c3")
    picture = page.get_by_role("img", name=re.compile("14 reports, 1 origin"))
    expect(picture).to_be_visible()
    assert page.locator(".node.report").count() == 14
    assert page.locator(".node.origin").count() == 1
    titles = page.locator(".edge title").all_text_contents()
    assert "Osk Evening Post → Capital Wire: “told Capital Wire”" in titles
    page.get_by_text("The chain in words").click()
    expect(page.locator(".chain-list li")).to_have_count(len(titles))
    boxes: list[dict[str, float]] = page.eval_on_selector_all(
        ".node rect", "(all) => all.map((one) => one.getBoundingClientRect().toJSON())"
    )
    for n, one in enumerate(boxes):
        for other in boxes[n + 1 :]:
            apart = one["right"] <= other["left"] or other["right"] <= one["left"]
            assert apart or one["bottom"] <= other["top"] or other["bottom"] <= one["top"]


def test_a_report_in_the_picture_turns_to_its_text(open_page: OpenPage, trace: Trace) -> None:
    page = open_page(trace, "#/claim/c3")
    page.locator(".node.report", has_text="Radio Osk").click()
    expect(page.locator(".pane-title")).to_contain_text("Radio Osk")
    expect(page.locator(".node.current")).to_contain_text("Radio Osk")


def test_whom_a_source_speaks_for_stands_behind_it(open_page: OpenPage, trace: Trace) -> None:
    page = open_page(trace, "#/claim/c4")
    columns = page.locator(".column-title").all_text_contents()
    assert columns == ["8 reports", "Sources", "Behind them"]
    expect(page.locator(".stances .chip.denies")).to_have_text("denies it")


def test_a_claim_shows_origins_likelihood_and_credibility(open_page: OpenPage, trace: Trace) -> None:
    page = open_page(trace, "#/claim/c1")
    expect(page.locator(".origins")).to_contain_text("Mara Kesten")
    expect(page.locator(".origins")).to_contain_text("One person spoke to one agency")
    expect(page.locator(".findings")).to_contain_text("very likely: 80 % to 95 %, UK PHIA Yardstick")
    expect(page.locator(".at-a-glance")).to_contain_text("Credibility (Admiralty code)")
    expect(page.locator(".stances")).to_contain_text("The same words in 6 reports")


# --- sources, reports, reuse, inputs -----------------------------------------------------------------------------


def test_a_source_shows_all_it_is_given_as_saying(open_page: OpenPage, trace: Trace) -> None:
    page = open_page(trace, "#/sources")
    page.get_by_role("link", name="Mara Kesten").click()
    expect(page.locator("h1")).to_have_text("Mara Kesten")
    said = sum(attribution.source == "s1" for attribution in trace.attributions)
    expect(page.locator("article")).to_contain_text(f"Given as its words or beliefs, {said} times")
    assert page.get_by_role("list", name="Attributions").get_by_role("listitem").count() == said
    expect(page.locator(".facts")).to_contain_text("harbour master")
    page.goto(f"{page.url.split('#')[0]}#/source/s6")
    expect(page.locator("article")).to_contain_text("Dockers' Union of Osk (35 %): Both speak for the dockers.")


def test_a_report_marks_every_attribution_alike_by_source(open_page: OpenPage, trace: Trace) -> None:
    styles = set()
    for report in trace.reports[:3]:
        page = open_page(trace, f"#/report/{report.id}")
        for attribution in trace.attributions:
            if attribution.report == report.id:
                for part, spans in parts(attribution).items():
                    assert lit_words(page, f"{attribution.id}:{part}") == words(report, spans)
        styles.add(page.get_by_label("Source 1: Mara Kesten").first.get_attribute("class"))
        expect(page.get_by_label("Source 1: Mara Kesten").first).to_have_text("1")
    assert len(styles) == 1


def test_words_within_words_are_lit_as_the_inner_sources(open_page: OpenPage) -> None:
    story = Story()
    outer, inner = story.source("Pell Arno", "person"), story.source("the council", "group")
    ids = story.report(
        "Tarn Herald",
        "Nested",
        "🌊 {a.s Pell Arno} {a.c said} {a.x that {b.s the council} {b.c believes} {b.x the dam is lost}}.",
        {"a": outer, "b": inner},
    )
    trace = story.trace()
    page = open_page(trace, f"#/report/{trace.reports[0].id}")
    assert lit_words(page, f"{ids['a']}:content") == "that the council believes the dam is lost"
    assert lit_words(page, f"{ids['b']}:content") == "the dam is lost"
    expect(page.locator("mark.voice", has_text="the dam is lost")).to_have_class("voice hue-1 line-0")


def test_a_report_shows_what_is_known_of_it(open_page: OpenPage, trace: Trace) -> None:
    page = open_page(trace, f"#/report/{trace.reports[0].id}")
    article = page.locator("article")
    for known in (
        "Juno Vale, Tam Ostrik",
        "3 May 2031",
        "The page names it in its metadata.",
        "Pell Arno",
        "CC BY 4.0",
    ):
        expect(article).to_contain_text(known)
    link = article.get_by_role("link", name="https://news.example/tarn-herald")
    expect(link).to_have_attribute("rel", "noopener noreferrer nofollow")


def test_two_reports_stand_side_by_side_with_their_shared_passages(open_page: OpenPage, trace: Trace) -> None:
    page = open_page(trace, f"#/report/{trace.reports[0].id}")
    page.locator("section", has_text="Passages shared").get_by_role("link", name="The Lantern").click()
    reuse, reports = trace.reuse[0], {report.id: report for report in trace.reports}
    for n in range(2):
        spans = (reuse.spans_from[n], reuse.spans_to[n])
        shown = [reports[span.report].text[span.start : span.end].replace("\n", "") for span in spans]
        assert lit_words(page, f"passage:{n}") == "".join(shown)
    expect(page.locator("article")).to_contain_text("The Lantern took from Tarn Herald: 2 passages, 71 %")


def test_what_was_not_read_is_named_with_its_reason(open_page: OpenPage, trace: Trace) -> None:
    page = open_page(trace)
    page.get_by_role("link", name="Why").click()
    expect(page.locator(".row").first).to_contain_text("velmora/scan.pdf")
    expect(page.locator(".row").first).to_contain_text("run it through OCR")
    expect(page.locator("main")).to_contain_text("3 files in the given folders")


def test_searching_the_reports_searches_their_whole_text(open_page: OpenPage, trace: Trace) -> None:
    page = open_page(trace, "#/reports")
    page.get_by_label("Search reports").fill("lime street")
    assert len(rows(page)) == sum("Lime Street" in report.text for report in trace.reports)
    expect(page.locator(".excerpt").first).to_contain_text("Shopkeepers along Lime Street lowered")
    assert page.locator(".excerpt").first.locator("mark").all_text_contents() == ["Lime", "Street"]


# --- size --------------------------------------------------------------------------------------------------------


def test_two_hundred_reports_open_in_two_seconds_and_stay_usable(open_page: OpenPage) -> None:
    trace = large()
    assert (len(trace.reports), len(trace.attributions), len(trace.claims)) == (200, 5000, 3000)
    page = open_page(trace)
    page.wait_for_function("window.__firstRow")
    assert page.evaluate("window.__firstRow") < 2000  # milliseconds from the start of navigation
    assert page.locator(".row").count() < 400
    page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    expect(page.locator(".row[aria-posinset='3000']")).to_be_attached()
    wanted = trace.claims[1234]
    page.get_by_label("Search claims and quoted words").fill(wanted.text.lower())
    assert rows(page) == [wanted.text]
    page.locator(".row a").click()
    expect(page.locator("mark.content").first).to_be_visible()
