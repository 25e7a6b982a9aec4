"""The development data, where it is there."""

from __future__ import annotations

from pathlib import Path

from firsthand.reading import read_reference
from tests.reading.files import read, reports


def test_every_text_is_read_whole(shared: Path) -> None:
    found = read(shared / "seeds")
    assert len(found) == len(reports(found)) == 2
    for report in reports(found):
        assert report.text == Path(report.path).read_text(encoding="utf-8")


def test_two_pictures_name_their_licence_and_one_names_nobody(shared: Path) -> None:
    captions = [caption for report in reports(read(shared / "seeds")) for caption in report.captions]
    assert [(caption.credit, caption.licence) for caption in captions] == [
        ("Kremlin.ru", "CC BY 4.0"),
        ("Kremlin.ru", "CC BY 3.0"),
        (None, None),
    ]
    assert all((caption.source_url or "").startswith("https://commons.wikimedia.org/") for caption in captions[:2])
    assert captions[2].source_url is None


def test_a_folders_index_dates_every_report(shared: Path) -> None:
    found = read(shared / "corpora" / "basil")
    assert len(found) == len(reports(found)) == 240
    assert all(report.outlet and report.published for report in reports(found))


def test_a_daily_series_is_read(shared: Path) -> None:
    file = shared / "corpora" / "reference" / "russia-losses-personnel-ukraine-general-staff.json"
    series = read_reference(f"{file}#personnel")
    assert series.points[0] == ("2022-02-25", 2800.0)
