"""A Chromium that opens report pages from disk and notices whatever they should not do."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page, Route, sync_playwright

from firsthand.model import DrawnScenario, Trace
from firsthand.rendering.page import render_page

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

# Before any script of the page: what the policy forbids is counted, whoever tries it, and the moment is noted at which
# the first row has been drawn.
WATCH = """
window.__violations = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.__violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`));
new MutationObserver((_, observer) => {
  if (!document.querySelector(".row")) return;
  observer.disconnect();
  requestAnimationFrame(() => setTimeout(() => (window.__firstRow = performance.now())));
}).observe(document, { childList: true, subtree: true });
"""


@dataclass
class Watch:
    """What a page did beyond showing itself."""

    address: str
    elsewhere: list[str] = field(default_factory=list)
    """Addresses that were asked for, also where the policy stopped it."""
    left: list[str] = field(default_factory=list)
    """Addresses whose request went past the policy."""
    complaints: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def over(self, page: Page) -> None:
        """Start watching."""
        page.on("request", lambda request: self._asked(request.url))
        page.on("console", lambda message: self.complaints.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", self._dismiss)
        page.route("**/*", self._let_through)

    def check(self, page: Page) -> None:
        """Fail if the page asked for anything, complained, or let something run."""
        assert page.evaluate("window.__violations") == []
        assert page.evaluate("typeof window.__pwned") == "undefined"
        assert (self.elsewhere, self.complaints, self.dialogs) == ([], [], [])

    def _dismiss(self, dialog: Dialog) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def _asked(self, url: str) -> None:
        if url.split("#")[0] != self.address:
            self.elsewhere.append(url)

    def _let_through(self, route: Route) -> None:
        if route.request.url.split("#")[0] == self.address:
            route.continue_()
        else:
            self.left.append(route.request.url)
            route.abort()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A Chromium or Chrome of this machine."""
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        pytest.fail("no Chromium on this machine: apt-get install chromium", pytrace=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(QUIET))
        yield browser
        browser.close()


OpenPage = Callable[..., Page]


@pytest.fixture
def open_page(chromium: Browser, tmp_path: Path) -> Iterator[OpenPage]:
    """A function that writes a trace's page to disk and opens it; afterwards everything it opened is checked."""
    watched: list[tuple[Page, Watch]] = []

    def opened(
        trace: Trace, view: str = "", width: int = 1280, scheme: str = "light", scenario: DrawnScenario | None = None
    ) -> Page:
        file = tmp_path / f"report-{len(watched)}.html"
        file.write_text(render_page(trace, scenario), encoding="utf-8", newline="")
        context = chromium.new_context(
            viewport={"width": width, "height": 800},
            color_scheme="dark" if scheme == "dark" else "light",
            reduced_motion="reduce",
        )
        context.set_default_timeout(60_000)
        page = context.new_page()
        page.add_init_script(WATCH)
        watch = Watch(file.as_uri())
        watch.over(page)
        watched.append((page, watch))
        page.goto(file.as_uri() + view)
        return page

    yield opened
    for page, watch in watched:
        watch.check(page)
        page.context.close()
