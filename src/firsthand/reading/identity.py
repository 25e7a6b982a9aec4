"""Who a report is: its id, what is known of it beside its file, and which files are one and the same report."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Iterable, Iterator, Sequence

from firsthand.model import PublishedBasis, Report, Skipped
from firsthand.reading.article import Article
from firsthand.reading.dates import date_bounds
from firsthand.reading.folders import Ignored
from firsthand.reading.languages import language_of
from firsthand.reading.metadata import Known


def report_id(text: str, outlet: str | None, url: str | None) -> str:
    """Return ``r`` and the first 8 hexadecimal digits of the SHA-256 over text, outlet and address."""
    parts = "\0".join((text, outlet or "", url or ""))
    return "r" + hashlib.sha256(parts.encode()).hexdigest()[:8]


def make_report(article: Article, path: str, file_sha256: str, known: Sequence[Known]) -> Report:
    """Make a report of what its file says and what is known beside it.

    Args:
        article: what the file says.
        path: the report's path.
        file_sha256: of the bytes on disk.
        known: metadata, which wins over the file field by field, the earlier over the later.
    """
    outlet = next((k.outlet for k in known if k.outlet), article.outlet)
    url = next((k.url for k in known if k.url), article.url)
    published, why = next(
        ((k.published, f"given in {k.where}") for k in known if k.published),
        (article.published, f"taken from {article.published_why}"),
    )
    earliest, latest = date_bounds(published)
    day = earliest if earliest == latest else None
    return Report(
        id=report_id(article.text, outlet, url),
        path=path,
        paths=(path,),
        record=article.record,
        sha256=hashlib.sha256(article.text.encode()).hexdigest(),
        file_sha256=file_sha256,
        title=next((k.title for k in known if k.title), article.title),
        outlet=outlet,
        authors=next((k.authors for k in known if k.authors), article.authors),
        url=url,
        language=language_of(article.text),
        published=day,
        published_basis=PublishedBasis("metadata", (), f"The date is {why}.") if day else None,
        published_range=(earliest, latest),
        text=article.text,
        captions=article.captions,
    )


def merge_reports(found: Iterable[Report | Skipped | Ignored]) -> Iterator[Report | Skipped | Ignored]:
    """Make one report of files with the same bytes, and tell reports with the same id apart.

    Two files are one report where neither outlet nor address differs; what one of them does not say is taken from the
    other.  Anything else is passed on at once; the reports follow, in the order of their first path.
    """
    reports: list[Report] = []
    by_bytes: dict[tuple[str, int | None], list[int]] = {}
    for item in found:
        if not isinstance(item, Report):
            yield item
            continue
        alike = by_bytes.setdefault((item.file_sha256, item.record), [])
        place = next((place for place in alike if _may_be_one(reports[place], item)), None)
        if place is None:
            alike.append(len(reports))
            reports.append(item)
        else:
            reports[place] = _merged(reports[place], item)
    yield from _told_apart(reports)


def _may_be_one(one: Report, other: Report) -> bool:
    return not any(
        mine and theirs and mine != theirs for mine, theirs in ((one.outlet, other.outlet), (one.url, other.url))
    )


def _merged(one: Report, other: Report) -> Report:
    outlet, url = one.outlet or other.outlet, one.url or other.url
    dated = one if one.published_range != (None, None) else other
    return dataclasses.replace(
        one,
        id=report_id(one.text, outlet, url),
        paths=tuple(dict.fromkeys(one.paths + other.paths)),
        title=one.title or other.title,
        outlet=outlet,
        authors=one.authors or other.authors,
        url=url,
        published=dated.published,
        published_basis=dated.published_basis,
        published_range=dated.published_range,
    )


def _told_apart(reports: Iterable[Report]) -> Iterator[Report]:
    """Give the second report of an id the id with ``-2`` behind it, the third ``-3``, and so on."""
    seen: dict[str, int] = {}
    for report in reports:
        number = seen[report.id] = seen.get(report.id, 0) + 1
        yield report if number == 1 else dataclasses.replace(report, id=f"{report.id}-{number}")
