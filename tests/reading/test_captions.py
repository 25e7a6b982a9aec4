from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.reading.captions import captions_in_text, read_rights


@pytest.mark.parametrize(
    ("words", "credit", "licence", "address"),
    [
        (
            "The pier (Lena Orr, CC BY 4.0 , via Wikimedia Commons). Source: https://commons.wikimedia.org/wiki/File:P_(1).jpg",
            "Lena Orr",
            "CC BY 4.0",
            "https://commons.wikimedia.org/wiki/File:P_(1).jpg",
        ),
        ("The chair. Photo by Ann Lee / Harbour Press", "Ann Lee / Harbour Press", None, None),
        ("The chair (Photo: Ann Lee)", "Ann Lee", None, None),
        ("The quay (AP Photo/Ann Lee)", "Ann Lee", None, None),
        ("A ferry. © Ann Lee, CC-BY-SA-3.0", "Ann Lee", "CC BY-SA 3.0", None),
        ("Ann Lee, Creative Commons Attribution-ShareAlike 4.0 International", "Ann Lee", "CC BY-SA 4.0", None),
        ("The map is under CC BY–NC–ND 2.0.", None, "CC BY-NC-ND 2.0", None),
        ("https://creativecommons.org/publicdomain/zero/1.0/", None, "CC0 1.0", None),
        ("The seal (public domain)", None, "public domain", None),
        ("A quay in the rain", None, None, None),
    ],
)
def test_rights(words: str, credit: str | None, licence: str | None, address: str | None) -> None:
    rights = read_rights(words)
    assert (rights.credit, rights.licence, rights.source_url) == (credit, licence, address)


def test_a_caption_in_plain_text_is_the_line_it_stands_on() -> None:
    text = "The council met.\n  The pier (Lena Orr, CC BY 4.0). \nIt did not vote."
    (caption,) = captions_in_text(text)
    assert text[slice(*caption.spans[0])] == "The pier (Lena Orr, CC BY 4.0)."
    assert (caption.credit, caption.licence) == ("Lena Orr", "CC BY 4.0")


@pytest.mark.parametrize(
    "line",
    [
        "The pictures were released under CC BY 4.0, the council said.",
        "See the council's report. Source: https://council.example/report",
        "Source: https://council.example/pier.jpg",
        "The photo by Ann Lee shows the pier, the council said, and nobody doubts it.",
        "(A video shows the pier on fire)",
    ],
)
def test_prose_is_no_caption(line: str) -> None:
    assert captions_in_text(f"One.\n{line}\nTwo.") == ()


@given(
    st.lists(st.sampled_from(["The pier (Photo: Ann Lee)", "The council met.", "", " A (CC BY 4.0)", "é (Photo: X Y)"]))
)
def test_spans_are_the_very_words(lines: list[str]) -> None:
    text = "\n".join(lines)
    found = [text[start:end] for caption in captions_in_text(text) for start, end in caption.spans]
    assert found == [line.strip() for line in lines if "(" in line]
