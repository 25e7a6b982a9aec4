"""Set the example reports that are not plain text: a PDF and a Word document from the paragraphs in `documents/`.

    python -m benchmarks.typeset

Standard library only, and the same bytes at every run, so that a test can hold the committed files to their text.
"""

from __future__ import annotations

import textwrap
import zipfile
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

HERE = Path(__file__).resolve().parent
EXAMPLES = HERE.parent / "examples" / "korrel-dam"

PAGE_WIDTH, PAGE_HEIGHT, MARGIN = 595, 842, 72
"""A4 in points."""
LINE_LENGTH, LINES_A_PAGE = 84, 32
"""Characters of 11-point Helvetica that fit between the margins whatever they are, and lines of 18 points."""

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def paragraphs(text: str) -> list[str]:
    """Paragraphs of a text, which blank lines part; the first is the headline, the second the dateline."""
    return [" ".join(paragraph.split()) for paragraph in text.split("\n\n") if paragraph.strip()]


def pdf(text: str) -> bytes:
    """A PDF 1.4 of the text in the standard font Helvetica, a running head and a page number on every page.

    Raises:
        UnicodeEncodeError: where the text has a character that the font's encoding (Windows-1252) lacks.
    """
    headline, dateline, *body = paragraphs(text)
    lines = ["", *(line for paragraph in [dateline, *body] for line in [*textwrap.wrap(paragraph, LINE_LENGTH), ""])]
    pages = [lines[at : at + LINES_A_PAGE] for at in range(0, len(lines), LINES_A_PAGE)]
    running = dateline.split(" · ")[0]
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    for number, page in enumerate(pages, 1):
        drawn = [_shown(9, PAGE_HEIGHT - 42, running)]
        drawn += [_shown(16, PAGE_HEIGHT - MARGIN - 18, headline)] if number == 1 else []
        drawn += [_shown(11, PAGE_HEIGHT - MARGIN - 36 - 18 * row, line) for row, line in enumerate(page) if line]
        drawn += [_shown(9, 42, f"{number} / {len(pages)}")]
        content = b"\n".join(drawn)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {PAGE_WIDTH} {PAGE_HEIGHT}] "
            f"/Resources << /Font << /F1 3 0 R >> >> /Contents {len(objects) + 2} 0 R >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    kids = " ".join(f"{4 + 2 * at} 0 R" for at in range(len(pages)))
    objects[1] = f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode()
    title = b"<< /Title (%s) >>" % _string(headline)
    return _file([*objects, title])


def docx(text: str) -> bytes:
    """A Word document of the text: the headline as a title, the rest as plain paragraphs."""
    headline, *rest = paragraphs(text)
    styled = f'<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>{escape(headline)}</w:t></w:r></w:p>'
    plain = "".join(f"<w:p><w:r><w:t>{escape(paragraph)}</w:t></w:r></w:p>" for paragraph in rest)
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{main}.styles+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{office}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{office}/styles" Target="styles.xml"/></Relationships>',
        "word/styles.xml": f'<w:styles xmlns:w="{WORD}">'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style></w:styles>',
        "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{styled}{plain}</w:body></w:document>',
    }
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, part in parts.items():
            # A fixed time and no compression: the bytes must not depend on the day or on the zlib at hand.
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), XML + part)
    return out.getvalue()


DOCUMENTS = {
    "tavenland-review.pdf": ("tavenland-review.txt", pdf),
    "lower-taven-observer.docx": ("lower-taven-observer.txt", docx),
}
"""Each file of the examples made here, with its text and how it is set."""


def _string(text: str) -> bytes:
    encoded = text.encode("cp1252")
    return encoded.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _shown(size: int, height: int, text: str) -> bytes:
    return b"BT /F1 %d Tf %d %d Td (%s) Tj ET" % (size, MARGIN, height, _string(text))


def _file(objects: list[bytes]) -> bytes:
    """Number the objects from 1 (the first is the catalogue, the last the document's information) and index them."""
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    size = len(objects) + 1
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>" % (size, len(objects))
    return out + b"xref\n0 %d\n0000000000 65535 f \n%s%s\nstartxref\n%d\n%%%%EOF\n" % (size, table, trailer, len(out))


def main() -> None:
    """Write the documents of the examples."""
    for name, (source, made) in DOCUMENTS.items():
        (EXAMPLES / name).write_bytes(made((HERE / "documents" / source).read_text(encoding="utf-8")))
        print(f"wrote {EXAMPLES / name}")


if __name__ == "__main__":
    main()
