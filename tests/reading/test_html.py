from __future__ import annotations

from pathlib import Path

import pytest

from firsthand.reading.html import page_encoding, read_html
from tests.reading.files import PAGE, PROSE, read_one

MOST = 100_000


def test_a_page_says_what_it_is(tmp_path: Path) -> None:
    report = read_one(tmp_path / "a.html", PAGE)
    assert report.title == "Council delays vote on ferry pier"
    assert report.outlet == "The Brindle Courier"
    assert report.authors == ("Mira Tolland", "Owen Fesk")
    assert report.url == "https://courier.example/news/ferry-pier"
    assert (report.published, report.published_range) == ("2023-03-14", ("2023-03-14", "2023-03-14"))
    assert report.published_basis is not None
    assert report.published_basis.kind == "metadata"


def test_the_text_is_headline_body_and_captions_in_their_place() -> None:
    text = read_html(PAGE.encode(), MOST).text
    order = [
        text.index(words)
        for words in ("Council delays", "The old pier", "The harbour", "Tomas Reil, chair.", "According")
    ]
    assert order == sorted(order)
    assert text.startswith("Council delays vote on ferry pier\n\n")
    assert text.count("Council delays vote") == 1


def test_menus_and_footers_are_left_out() -> None:
    text = read_html(PAGE.encode(), MOST).text
    assert not [words for words in ("Sport", "Related", "Ferry fares", "All rights reserved") if words in text]


def test_captions_carry_credit_licence_and_address() -> None:
    article = read_html(PAGE.encode(), MOST)
    pier, reil = article.captions
    assert (pier.credit, pier.licence, pier.source_url) == ("Lena Orr", "CC BY-SA 4.0", None)
    assert (reil.credit, reil.licence) == ("Owen Fesk / Courier", "CC BY 4.0")
    assert reil.source_url == "https://commons.wikimedia.org/wiki/File:Reil.jpg"
    start, end = reil.spans[0]
    assert article.text[start:end] == "Tomas Reil, chair. Photo: Owen Fesk / Courier Licence Wikimedia Commons"


def test_a_date_in_the_prose_is_not_the_pages() -> None:
    prose = "<p>The first ferry of the Norvik line came to the old pier of Brindle on 3 February 2001, said the chair of the harbour council, who was there with her two sons and a brass band.</p>"
    assert read_html(f"<html><body><article>{prose * 3}</article></body></html>".encode(), MOST).published is None


def test_the_headline_is_put_first_where_the_body_lacks_it() -> None:
    page = PAGE.replace("<h1>Council delays vote on ferry pier</h1>", "")
    article = read_html(page.encode(), MOST)
    assert article.text.startswith("Council delays vote on ferry pier\n\n")
    assert [article.text[slice(*c.spans[0])][:8] for c in article.captions] == ["The old ", "Tomas Re"]


@pytest.mark.parametrize(
    ("declared", "written"),
    [("windows-1252", "cp1252"), ("iso-8859-1", "cp1252"), ("koi8-r", "koi8-r"), ("", "cp1252")],
)
def test_a_page_declares_its_encoding(declared: str, written: str) -> None:
    words = (
        "Мэр сказал" if written == "koi8-r" else "“Not before May,” said the mayor of the café, and the council agreed."
    )
    page = PAGE.replace('<meta charset="utf-8">', f'<meta charset="{declared}">').replace("“We do not have", words)
    data = page.encode(written, "ignore")
    assert page_encoding(data) == written
    assert words in read_html(data, MOST).text


def test_utf8_is_believed_over_what_the_page_declares() -> None:
    assert page_encoding('<meta charset="iso-8859-1">“'.encode()) == "utf-8"


def test_a_page_by_content_is_read_as_one_whatever_its_name(tmp_path: Path) -> None:
    assert read_one(tmp_path / "a.txt", PAGE).outlet == "The Brindle Courier"


def test_a_page_reads_the_same_twice() -> None:
    assert read_html(PAGE.encode(), MOST) == read_html(PAGE.encode(), MOST)


BODY = PAGE[PAGE.index("<p>The harbour") : PAGE.index('<figure><img src="reil')]
FIGURE = '<figure><img src="a.jpg"><figcaption>The pier in winter. Photo: Lena Orr</figcaption></figure>'


@pytest.mark.parametrize(
    "layout",
    [
        f"<main><header><h1>Council delays vote</h1>{FIGURE}</header><article>{BODY}</article></main>",
        f'<div><div><h1>Council delays vote</h1></div><div class="lead-image">{FIGURE}</div><div class="text">{BODY}</div></div>',
        f"<article><h1>Council delays vote</h1>{BODY}{FIGURE}</article>",
        f'<article><h1>Council delays vote</h1><figure class="gallery">{FIGURE}</figure>{BODY}</article>',
        '<div class="post"><h1>Council delays vote</h1><div class="entry-content"><div class="wp-caption"><img src="a.jpg">'
        f'<p class="wp-caption-text">The pier in winter. Photo: Lena Orr</p></div>{BODY}</div></div>',
    ],
)
def test_captions_are_found_in_many_layouts(layout: str) -> None:
    article = read_html(f"<!doctype html><html><body><nav>Home</nav>{layout}</body></html>".encode(), MOST)
    (caption,) = article.captions
    assert article.text[slice(*caption.spans[0])] == "The pier in winter. Photo: Lena Orr"
    assert caption.credit == "Lena Orr"
    assert article.text.startswith("Council delays vote\n\n")


def test_pictures_of_other_stories_are_left_out() -> None:
    teasers = f'<aside><h2>More</h2>{FIGURE}<a href="/x">Ferry fares to rise</a></aside>'
    page = f"<html><body><article><h1>Council delays vote</h1>{BODY}</article>{teasers}</body></html>"
    assert read_html(page.encode(), MOST).captions == ()


def test_a_broken_address_costs_no_more_than_itself(tmp_path: Path) -> None:
    page = PAGE.replace("https://courier.example/news/ferry-pier", "http://[pier").replace(
        "https://commons.wikimedia.org/wiki/File:Reil.jpg", "http://[commons.wikimedia.org/Reil.jpg"
    )
    report = read_one(tmp_path / "a.html", page)
    assert "According to a letter" in report.text
    assert report.url is None
    assert [caption.source_url for caption in report.captions][-1] is None
    note = read_one(tmp_path / "a.md", f'---\ntitle: Pier\nsource: "http://[pier"\n---\n{PROSE}')
    assert note.text.endswith(PROSE)
    assert (note.title, note.url) == ("Pier", None)
