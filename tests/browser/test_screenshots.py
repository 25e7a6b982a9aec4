"""Pictures of the page for a person to look at: FIRSTHAND_SCREENSHOTS=folder pytest tests/browser/test_screenshots.py"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.traces import velmora

FOLDER = os.environ.get("FIRSTHAND_SCREENSHOTS")


@pytest.mark.skipif(FOLDER is None, reason="FIRSTHAND_SCREENSHOTS names no folder")
@pytest.mark.parametrize(
    ("name", "width", "scheme", "media"),
    [
        ("light", 1280, "light", "screen"),
        ("dark", 1280, "dark", "screen"),
        ("narrow", 375, "light", "screen"),
        ("print", 720, "light", "print"),
    ],
)
def test_screenshots(open_page: OpenPage, name: str, width: int, scheme: str, media: str) -> None:
    trace = velmora()
    first, second = trace.reuse[0].from_, trace.reuse[0].to
    views = {
        "claims": "claims",
        "claim": "claim/c3",
        "claim-denied": "claim/c4",
        "sources": "sources",
        "source": "source/s1",
        "reports": "reports",
        "report": f"report/{trace.reports[4].id}",
        "shared": f"report/{first}/with/{second}",
        "inputs": "inputs",
        "conflicts": "conflicts",
        "forecasts": "forecasts",
        "figures": "figures",
    }
    folder = Path(FOLDER or "")
    folder.mkdir(parents=True, exist_ok=True)
    page = open_page(trace, width=width, scheme=scheme)
    start = page.url.split("#")[0]
    page.emulate_media(media="print" if media == "print" else "screen")
    for view, address in views.items():
        page.goto(f"{start}#/{address}")
        page.wait_for_timeout(150)  # the picture is drawn when its width is known
        file = folder / f"{name}-{view}.png"
        page.screenshot(path=file, full_page=name in ("narrow", "print"))
        assert file.stat().st_size > 0
