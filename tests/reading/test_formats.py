"""PDF, Word and e-mail."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

from firsthand.model import Report
from firsthand.reading.pdf import join_lines, with_gaps, without_running_heads
from tests.reading.files import PAGE, PROSE, docx, pdf, read, read_one, reports, skipped

COLUMN = [
    "The harbour council of Brindle has put off a vote on the new ferry",
    "pier until May, its chair said on Tuesday. The engineers had asked",
    "for more time to sur-",
    "vey the seabed, she told the Courier, and the coun-",
    "cil agreed.",
    "The builder expects the pier to cost 4.2 million crowns, according",
    "to a letter.",
]


def test_a_pdf_is_read_in_paragraphs(tmp_path: Path) -> None:
    report = read_one(tmp_path / "a.pdf", pdf([COLUMN], title="Council delays vote"))
    first, second = report.text.split("\n\n")
    assert first.endswith("asked for more time to survey the seabed, she told the Courier, and the council agreed.")
    assert second == "The builder expects the pier to cost 4.2 million crowns, according to a letter."
    assert (report.title, report.authors) == ("Council delays vote", ("Mira Tolland", "Owen Fesk"))


def spaced(steps: list[tuple[str, int]]) -> bytes:
    """A PDF of one page whose lines each stand a number of points above the next."""
    plain = pdf([[line for line, _ in steps]])
    for line, step in steps:
        plain = plain.replace(f"({line}) Tj 0 -14 Td".encode(), f"({line}) Tj 0 -{step} Td".encode())
    return plain


def test_a_byline_as_wide_as_the_column_stands_by_itself(tmp_path: Path) -> None:
    byline = "The Brindle Courier, Tuesday 14 March 2023, by Mira Tolland"
    steps = [
        ("Council delays vote", 28),
        (byline, 28),
        *((line, 14) for line in COLUMN[:5]),
        *((x, 14) for x in COLUMN[5:]),
    ]
    report = read_one(tmp_path / "a.pdf", spaced(steps))
    assert report.text.split("\n\n")[:2] == ["Council delays vote", byline]
    assert report.text.split("\n\n")[2].startswith("The harbour council of Brindle")


def test_a_wider_gap_parts_paragraphs_whose_last_line_is_full(tmp_path: Path) -> None:
    lines = [f"Line {number} of the story is as wide as all the others are." for number in range(6)]
    text = read_one(tmp_path / "a.pdf", spaced([(line, 28 if line == lines[1] else 14) for line in lines])).text
    assert text == " ".join(lines[:2]) + "\n\n" + " ".join(lines[2:])


def test_even_lines_get_no_gap() -> None:
    assert with_gaps(["a", "b", "c"], [42.0, 28.0, 14.0]) == ["a", "b", "c"]


def test_a_second_column_and_lines_without_a_place_get_no_gap() -> None:
    assert with_gaps(["a", "b", "c", "", "d"], [42.0, 28.0, 42.0, None, 28.0]) == ["a", "b", "c", "", "d"]


def test_a_pdf_named_text_is_a_pdf(tmp_path: Path) -> None:
    assert read_one(tmp_path / "a.txt", pdf([COLUMN])).text.startswith("The harbour council")


def test_a_title_that_a_program_left_is_none(tmp_path: Path) -> None:
    assert read_one(tmp_path / "a.pdf", pdf([COLUMN], title="Microsoft Word - draft.docx")).title is None


def test_a_hyphen_that_the_text_uses_elsewhere_is_kept() -> None:
    assert (
        join_lines([["a well-", "known pier, and one less well-known"]]) == "a well-known pier, and one less well-known"
    )


def test_a_heading_stands_by_itself() -> None:
    wide = "x" * 60
    assert (
        join_lines([[wide, "ends.", "Costs in doubt", f"The {wide}"]])
        == f"{wide} ends.\n\nCosts in doubt\n\nThe {wide}"
    )


def test_a_paragraph_runs_over_the_page() -> None:
    assert (
        join_lines([["The council has put off"], ["the vote until May."]])
        == "The council has put off the vote until May."
    )


def test_running_heads_and_page_numbers_go() -> None:
    pages = [["The Brindle Courier", f"Words {name}.", str(number)] for number, name in enumerate("abc", start=1)]
    assert without_running_heads(pages) == [["Words a."], ["Words b."], ["Words c."]]


def test_word_gives_paragraphs_and_tables_in_order(tmp_path: Path) -> None:
    report = read_one(tmp_path / "a.docx", docx())
    assert report.text.split("\n\n") == [
        "Council delays vote on ferry pier",
        "The council has put off the vote, its chair said.",
        "Year\tFerries",
        "2022\t14",
        "The vote is now due in May.",
    ]
    assert (report.title, report.authors, report.published) == ("Council delays vote", ("Mira Tolland",), None)


def message(**parts: str) -> bytes:
    mail = EmailMessage()
    mail["From"] = "The Brindle Courier <alerts@courier.example>"
    mail["Subject"] = "Alert: council delays vote"
    mail["Date"] = "Tue, 14 Mar 2023 23:30:00 +0100"
    mail["Message-ID"] = "<1@courier.example>"
    mail.set_content(parts["plain"])
    if "page" in parts:
        mail.add_alternative(parts["page"], subtype="html")
    return mail.as_bytes()


def test_a_message_tells_title_outlet_and_date(tmp_path: Path) -> None:
    report = read_one(tmp_path / "a.eml", message(plain=PROSE))
    assert (report.title, report.outlet) == ("Alert: council delays vote", "The Brindle Courier")
    assert report.published == "2023-03-14"
    assert report.published_basis is not None
    assert "Date" in report.published_basis.why
    assert report.text == f"Alert: council delays vote\n\n{PROSE}"


def test_the_html_part_is_read_as_a_page(tmp_path: Path) -> None:
    report = read_one(tmp_path / "a.eml", message(plain="Open this in a browser.", page=PAGE))
    assert "Open this" not in report.text
    assert "According to a letter" in report.text
    start, end = report.captions[0].spans[0]
    assert report.text[start:end].startswith("The old pier")


def test_a_message_by_content_is_read_as_one(tmp_path: Path) -> None:
    assert read_one(tmp_path / "a.txt", message(plain=PROSE)).outlet == "The Brindle Courier"


def test_a_text_that_opens_like_a_memo_is_text(tmp_path: Path) -> None:
    memo = f"From: the chair\nTo: the council\nSubject: the pier\n\n{PROSE}"
    assert read_one(tmp_path / "a.txt", memo).text == memo


def mailbox(*messages: bytes) -> bytes:
    return b"\n".join(b"From - Tue Mar 14 23:30:00 2023\n" + one.replace(b"\nFrom ", b"\n>From ") for one in messages)


def test_every_message_of_a_mailbox_is_a_report(tmp_path: Path) -> None:
    told = "From the quay, Tomas Reil said that the pier would wait.\n\nFrom 2019 he led the council."
    file = tmp_path / "alerts.mbox"
    file.write_bytes(mailbox(message(plain=PROSE), message(plain=""), message(plain=told)))
    found = read(file)
    first, second = (one for one in found if isinstance(one, Report))
    assert [(first.record, second.record)] == [(0, 2)]
    assert (first.outlet, first.published) == ("The Brindle Courier", "2023-03-14")
    assert first.text.endswith(PROSE)
    assert second.text.endswith(told)
    assert [one.reason for one in skipped(found)] == ["message 2 is a message without text"]
    file.rename(tmp_path / "Inbox")
    assert len(reports(read(tmp_path / "Inbox"))) == 2


def test_a_page_that_a_browser_saved_as_one_file_is_not_the_browsers(tmp_path: Path) -> None:
    saved = EmailMessage()
    saved["From"] = "<Saved by Blink>"
    saved["Snapshot-Content-Location"] = "https://courier.example/pier"
    saved["Subject"] = "Council delays vote on ferry pier | The Brindle Courier"
    saved["Date"] = "Mon, 5 Aug 2024 10:00:00 -0000"
    saved.set_content(PAGE, subtype="html")
    report = read_one(tmp_path / "a.mhtml", saved.as_bytes())
    as_page = read_one(tmp_path / "a.html", PAGE)
    assert (report.text, report.title, report.outlet) == (as_page.text, as_page.title, as_page.outlet)
    assert (report.published, report.url) == ("2023-03-14", "https://courier.example/news/ferry-pier")
    bare = PAGE.replace('<link rel="canonical" href="https://courier.example/news/ferry-pier">', "")
    saved.set_content(bare, subtype="html")
    assert read_one(tmp_path / "b.mhtml", saved.as_bytes()).url == "https://courier.example/pier"
