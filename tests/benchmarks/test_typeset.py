"""The example reports that are made from text."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from benchmarks.typeset import DOCUMENTS, HERE, pdf


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_committed_file_is_what_its_text_makes(name: str, examples: Path) -> None:
    source, made = DOCUMENTS[name]
    text = (HERE / "documents" / source).read_text(encoding="utf-8")
    assert (examples / "korrel-dam" / name).read_bytes() == made(text)


def test_a_long_text_runs_over_pages_and_loses_nothing(tmp_path: Path) -> None:
    body = "\n\n".join(f"Paragraph {number} (of many) on a \\ and “quotes”." for number in range(40))
    file = tmp_path / "long.pdf"
    file.write_bytes(pdf(f"Headline\n\nOutlet · today\n\n{body}"))
    pages = [page.extract_text() for page in PdfReader(file).pages]
    assert len(pages) > 1
    assert all(f"Paragraph {number} (of many) on a \\ and “quotes”." in "\n".join(pages) for number in range(40))
