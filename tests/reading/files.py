"""Files of every form that reports come in, built by hand, and short ways to read them."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

from firsthand.model import Report, Skipped
from firsthand.reading import Ignored, Limits, Metadata, read_reports

PROSE = (
    "The harbour council of Brindle has put off a vote on the new ferry pier until May, its chair said on Tuesday.\n\n"
    "“We do not have the figures that we need,” said Tomas Reil, who has led the council since 2019.\n\n"
    "According to a letter seen by the Courier, the builder expects the pier to cost 4.2 million crowns."
)

PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<title>Council delays vote on ferry pier | The Brindle Courier</title>
<link rel="canonical" href="https://courier.example/news/ferry-pier">
<meta property="og:site_name" content="The Brindle Courier">
<meta property="og:title" content="Council delays vote on ferry pier">
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
 "headline": "Council delays vote on ferry pier", "datePublished": "2023-03-14T08:15:00+01:00",
 "author": [{"@type": "Person", "name": "Mira Tolland"}, {"@type": "Person", "name": "Owen Fesk"}]}</script>
</head><body>
<header><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav></header>
<main><article><h1>Council delays vote on ferry pier</h1><time datetime="2023-03-14">14 March 2023</time>
<figure><img src="pier.jpg" alt=""><figcaption>The old pier, seen from the north quay.
 (Lena Orr, CC BY-SA 4.0, via Wikimedia Commons)</figcaption></figure>
<p>The harbour council of Brindle has put off a vote on the new ferry pier until May, its chair said on Tuesday.</p>
<p>“We do not have the figures that we need,” said Tomas Reil, who has led the council since 2019. He told the Courier
 that on 3 February 2001 the first ferry had come.</p>
<figure><img src="reil.jpg" alt=""><figcaption>Tomas Reil, chair. <span class="credit">Photo: Owen Fesk / Courier</span>
 <a href="https://creativecommons.org/licenses/by/4.0/">Licence</a>
 <a href="https://commons.wikimedia.org/wiki/File:Reil.jpg">Wikimedia Commons</a></figcaption></figure>
<p>According to a letter seen by the Courier, the builder expects the pier to cost 4.2 million crowns.</p>
</article></main>
<aside><h3>Related</h3><ul><li><a href="/fares">Ferry fares to rise</a></li></ul></aside>
<footer>© 2023 The Brindle Courier. All rights reserved.</footer></body></html>"""


def pdf(pages: Sequence[Sequence[str]], title: str = "") -> bytes:
    """A PDF with these lines of text on its pages."""
    count = len(pages)
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(count))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number, lines in enumerate(pages):
        shown = " ".join(f"({line}) Tj 0 -14 Td" for line in lines)
        stream = f"BT /F1 11 Tf 72 720 Td {shown} ET".encode("latin-1")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {5 + 2 * number} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    objects.append(f"<< /Title ({title}) /Author (Mira Tolland; Owen Fesk) >>".encode())
    file, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return file + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (size, table, size, len(objects), len(file))
    )


def docx() -> bytes:
    """A Word document with a heading, a paragraph, a table and another paragraph."""
    import docx as word

    document = word.Document()
    document.core_properties.title = "Council delays vote"
    document.core_properties.author = "Mira Tolland"
    document.add_heading("Council delays vote on ferry pier", level=1)
    document.add_paragraph("The council has put off the vote, its chair said.")
    table = document.add_table(rows=2, cols=2)
    for row, cells in zip(table.rows, (("Year", "Ferries"), ("2022", "14")), strict=True):
        for cell, words in zip(row.cells, cells, strict=True):
            cell.text = words
    document.add_paragraph("The vote is now due in May.")
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def parquet(columns: dict[str, list[object]]) -> bytes:
    """A Parquet file of these columns."""
    import pyarrow as pa
    from pyarrow import parquet as pq

    file = io.BytesIO()
    pq.write_table(pa.table(columns), file)
    return file.getvalue()


def read(
    *paths: Path | str,
    limits: Limits | None = None,
    metadata: Metadata | None = None,
    merge_duplicates: bool = True,
) -> list[Report | Skipped | Ignored]:
    """Everything that reading gives for these paths."""
    return list(read_reports([str(path) for path in paths], limits or Limits(), metadata, merge_duplicates))


def read_one(path: Path, content: bytes | str, **given: object) -> Report:
    """The one report in a file of this content, which is written first."""
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    found = read(path, **given)  # type: ignore[arg-type]
    assert len(found) == 1, found
    assert isinstance(found[0], Report), found[0]
    return found[0]


def skipped(found: Sequence[Report | Skipped | Ignored]) -> list[Skipped]:
    """Those that were not read."""
    return [item for item in found if isinstance(item, Skipped)]


def reports(found: Sequence[Report | Skipped | Ignored]) -> list[Report]:
    """Those that were read."""
    return [item for item in found if isinstance(item, Report)]
