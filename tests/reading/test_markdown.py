"""Markdown: blocks without their marks, and what stands above them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.reading.errors import UnreadableError
from firsthand.reading.front_matter import split_front_matter
from firsthand.reading.markdown import read_markdown
from tests.reading.files import PROSE, read_one

CLIPPED = """---
title: "Ferry toll rises"
source: "https://ledger.example/ferry"
author:
  - "[[Ann Field]]"
  - "[[People/Bo Lund|Bo Lund]]"
published: 2026-03-03
created: 2026-04-01
tags:
  - "clippings"
---
The toll rose, [the coast guard](https://guard.example) **said**.[^1]

![Divers on the quay at Varrow. Photo: Ina Falk](wreck.jpg)

> [!quote] Rolle
> "The search goes on."

- first
- second, with `code`

| port | dead |
|------|------|
| Brenn | 14 |

<script>alert(1)</script>

<div>Set <b>in</b> HTML<!-- unseen --></div>

[^1]: By telephone.
"""


def read(text: str) -> str:
    return read_markdown(text.encode(), 100_000).text


def test_a_clipped_page_is_read_as_it_was_seen(tmp_path: Path) -> None:
    report = read_one(tmp_path / "ferry.md", CLIPPED)
    assert report.text.split("\n\n") == [
        "Ferry toll rises",
        "The toll rose, the coast guard said.",
        "Divers on the quay at Varrow. Photo: Ina Falk",
        'Rolle\n"The search goes on."',
        "first",
        "second, with code",
        "port\tdead",
        "Brenn\t14",
        "Set in HTML",
        "By telephone.",
    ]
    assert (report.title, report.outlet, report.authors) == ("Ferry toll rises", None, ("Ann Field", "Bo Lund"))
    assert (report.url, report.published) == ("https://ledger.example/ferry", "2026-03-03")
    assert report.published_basis is not None
    assert report.published_basis.why == "The date is taken from 'published' above the text."
    (caption,) = report.captions
    assert [report.text[start:end] for start, end in caption.spans] == ["Divers on the quay at Varrow. Photo: Ina Falk"]
    assert caption.credit == "Ina Falk"


@pytest.mark.parametrize(
    ("above", "title", "outlet", "published"),
    [
        ("---\ntitle: Rolle: no bodies left\ndate: 3 March 2026\n---\n", "Rolle: no bodies left", None, "2026-03-03"),
        ("---\ntitle: 'It''s over'\npublisher: Tanva\n...\n", "It's over", "Tanva", None),
        ('+++\ntitle = "Over"\ndate = 2026-03-03T10:00:00Z\n+++\n', "Over", None, "2026-03-03"),
        ("---\nheadline: Over\nsource: Harbour Post\npublished: soon\n---\n", "Over", "Harbour Post", None),
        ("---\ntitle: [Over]\nauthor: {name: Bo Lund}\n---\n", "Over", None, None),
        (
            "---\ntitle: Rolle: over\nsite: [Tanva]\ntags: &a [*b]\nnote: |\n  on: two\n  lines\n---\n",
            "Rolle: over",
            "Tanva",
            None,
        ),
    ],
)
def test_what_stands_above_is_told(above: str, title: str, outlet: str | None, published: str | None) -> None:
    told = split_front_matter(f"{above}{PROSE}")
    assert (told.title, told.outlet, told.published) == (title, outlet, published)
    assert told.text == PROSE


@pytest.mark.parametrize(
    "text",
    [
        f"---\n{PROSE}\n---\n{PROSE}",
        f"---\n\n{PROSE}",
        f"{PROSE}\n\n---\ntitle: Over\n---\n",
        f"+++\ntitle = \n+++\n{PROSE}",
    ],
    ids=["prose between rules", "a rule", "below the text", "no TOML"],
)
def test_what_only_looks_like_it_stays(text: str) -> None:
    told = split_front_matter(text)
    assert told.title is None
    assert told.text == text


def test_a_list_that_holds_itself_names_nobody() -> None:
    about = split_front_matter("---\nauthor: &a [*a, *a]\ntitle: &b [*b]\n---\nText")
    assert about.authors == ()
    assert about.title is None


def test_objects_are_never_made(tmp_path: Path) -> None:
    made = tmp_path / "made"
    text = f"---\ntitle: !!python/object/apply:os.system ['touch {made}']\n---\n{PROSE}"
    assert read(text).endswith(PROSE.strip())
    assert not made.exists()


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("# The *Celandine*\n\nIt sank.", "The Celandine\n\nIt sank."),
        ("It sank, said [[Inga Rolle|Rolle]] of the [[coast guard]].", "It sank, said Rolle of the coast guard."),
        ("It ==sank==.\n\n![[wreck.png]]\n\n%% my own note %%", "It sank."),
        ("It cost 3 < 5 & 2*3*4 = 24.", "It cost 3 < 5 & 234 = 24."),
        ("One line\nand the next.  \nA third.", "One line\nand the next.\nA third."),
        ("AT&T said 5 > 3.", "AT&T said 5 > 3."),
    ],
)
def test_marks_are_left_out_and_words_stay(written: str, words: str) -> None:
    assert read(written) == words


@pytest.mark.parametrize("text", ["", "---\ntitle: Over\n---\n", "![](a.png)", "***"])
def test_without_words_it_is_no_report(text: str) -> None:
    with pytest.raises(UnreadableError, match=r"is empty|has no text"):
        read(text)


MARKS = st.text(alphabet="ab \n\t#*_`[]()<>!|-+=:\"'&;~^%$\\.1{}", max_size=120)


@given(st.sampled_from(["", "---\n", "+++\n"]), MARKS, st.sampled_from(["", "\n---\n", "\n+++\n"]), MARKS)
def test_any_marks_are_read(opens: str, above: str, closes: str, below: str) -> None:
    try:
        article = read_markdown(f"{opens}{above}{closes}{below}".encode(), 100_000)
    except UnreadableError:
        return
    assert article.text == article.text.strip() != ""
    assert all(article.text[start:end] for caption in article.captions for start, end in caption.spans)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("**13:05 The wall holds**\nThe mayor said so.", "13:05 The wall holds\n\nThe mayor said so."),
        ("**The wall holds.**\nThe mayor said so.", "The wall holds.\nThe mayor said so."),
        ("**Claim:** the wall holds\n**Verdict:** it does", "Claim: the wall holds\nVerdict: it does"),
        ("The wall\n**holds**", "The wall\nholds"),
        ("![The wall at dawn](wall.jpg)\nThe mayor said so.", "The wall at dawn\nThe mayor said so."),
    ],
    ids=["heading", "sentence", "beginning", "end", "picture"],
)
def test_a_line_in_bold_letters_stands_over_what_follows(written: str, text: str) -> None:
    assert read_markdown(written.encode(), 1_000).text == text
