"""Conflicts, where there are too many to look through."""

from __future__ import annotations

from dataclasses import replace

from playwright.sync_api import expect

from firsthand.model import Trace
from tests.browser.conftest import OpenPage
from tests.browser.judged import judged


def many() -> Trace:
    trace = judged(3)
    again = tuple(replace(one, why=f"{one.why} Case {n}.") for n in range(150) for one in trace.conflicts)
    return replace(trace, conflicts=again)


def test_many_conflicts_are_drawn_as_they_come_near_and_searched(open_page: OpenPage) -> None:
    trace = many()
    page = open_page(trace, "#/conflicts")
    rows = page.locator(".conflicts .row")
    assert 0 < rows.count() <= 80 < len(trace.conflicts)
    expect(page.get_by_role("heading", level=2)).to_have_text(f"What cannot both hold: {len(trace.conflicts)}")
    page.keyboard.press("/")
    page.keyboard.type("case 117.")
    expect(rows).to_have_count(len(trace.conflicts) // 150)
    expect(rows.first).to_contain_text("Case 117.")
    figures = next(one for one in trace.conflicts if one.kind == "figures")
    expect(page.locator(".conflicts .row", has_text=figures.why[:20]).locator(".ruled-frame").first).to_be_visible()
    assert page.url.endswith("#/conflicts?q=case+117.")
    page.get_by_role("searchbox").fill("no such thing")
    expect(page.locator(".empty")).to_have_text("Nothing is like that.")


def test_a_search_of_conflicts_finds_who_says_what_clashes(open_page: OpenPage) -> None:
    trace = many()
    figures = {figure.id: figure for figure in trace.figures}
    sources = {source.id: source for source in trace.sources}
    attributions = {attribution.id: attribution for attribution in trace.attributions}
    clash = next(one for one in trace.conflicts if one.kind == "figures")
    teller = next(
        sources[source].name
        for thing in clash.of
        if (told := figures[thing].attribution) and (source := attributions[told].source)
    )
    page = open_page(trace, "#/conflicts")
    page.get_by_role("searchbox").fill(f"“{teller}”")
    expect(page.locator(".conflicts .row", has_text=clash.why).first).to_be_visible()
