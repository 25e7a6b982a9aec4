"""Whom captions show."""

from __future__ import annotations

from dataclasses import replace

from firsthand.annotating import annotate_report
from firsthand.reading.captions import captions_in_text
from tests.annotating.conftest import make_report

TEXT = """The lock at Velm was shut on Monday.

President Robert Keane with Harbour Minister Laura Whitfield (Keane’s left) (Velm.example, CC BY 4.0, via Wikimedia Commons)

(Social media video snapshot shows a barge in the lock, sunk by the ice)

The minister said that it would open again.
"""


def test_people_with_their_offices_and_not_who_is_credited() -> None:
    captions = captions_in_text(TEXT)
    annotated = annotate_report(replace(make_report(TEXT), captions=captions)).report
    first, second = annotated.captions
    assert [(person.name, person.office) for person in first.people] == [
        ("Robert Keane", "President"),
        ("Laura Whitfield", "Harbour Minister"),
    ]
    for person in first.people:
        assert [annotated.text[start:end] for start, end in person.spans] == [person.name]
    assert first.licence == "CC BY 4.0"
    assert (second.credit, second.licence, second.source_url, second.people) == (None, None, None, ())


def test_a_remark_in_brackets_is_no_caption() -> None:
    assert captions_in_text("(He showed us a picture later.)\n\n(See page 4.)\n") == ()
