from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.annotating.conftest import Annotated

Annotate = Callable[..., Annotated]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Brook said that the dam would break.", ("Ada Brook", "said", "that the dam would break")),
        ("Ada Brook said the dam would break.", ("Ada Brook", "said", "the dam would break")),
        ("“The dam will break,” said Ada Brook.", ("Ada Brook", "said", "“The dam will break,”")),
        ("“The dam will break,” Ada Brook said.", ("Ada Brook", "said", "“The dam will break,”")),
        ("Ada Brook said: “The dam will break.”", ("Ada Brook", "said:", "“The dam will break.”")),
        ("The dam, Ada Brook said, is cracked.", ("Ada Brook", "said", "The dam … is cracked")),
        (
            "According to the ministry, the dam is cracked and will have to be rebuilt next year.",
            ("the ministry", "According to", "the dam is cracked and will have to be rebuilt next year"),
        ),
        ("The dam is cracked, according to Ada Brook.", ("Ada Brook", "according to", "The dam is cracked")),
        ("Ada Brook did not say that the dam was safe.", ("Ada Brook", "did not say", "that the dam was safe")),
    ],
)  # fmt: skip
def test_constructions(annotate: Annotate, text: str, expected: tuple[str, str, str]) -> None:
    assert annotate(text).said == [expected]


@pytest.mark.parametrize(
    "quotation",
    [
        "“The dam will break,”", '"The dam will break,"', "‘The dam will break,’", "'The dam will break,'", "«The dam will break,»",
        "''The dam will break,''",
    ],
)  # fmt: skip
def test_every_style_of_mark(annotate: Annotate, quotation: str) -> None:
    assert annotate(f"{quotation} said Ada Brook.").said == [("Ada Brook", "said", quotation)]


@pytest.mark.parametrize(
    "text", ["ADA BROOK SAID THAT THE DAM WOULD BREAK.", "ada brook said that the dam would break, and left."]
)
def test_case_does_not_matter(annotate: Annotate, text: str) -> None:
    found = annotate(text)
    (attribution,) = found.report.attributions
    assert found.words(attribution.source_spans).lower() == "ada brook"
    assert found.words(attribution.content_spans).lower().startswith("that the dam would break")


def test_a_transcript(annotate: Annotate) -> None:
    found = annotate("KERR: It is not safe.\nHOLM: I do not agree. It was inspected in May.")
    outer = [a for a in found.report.attributions if a.parent is None]
    assert [found.words(a.source_spans) for a in outer] == ["KERR", "HOLM"]


def test_a_source_may_be_two(annotate: Annotate) -> None:
    found = annotate("Critics and river watchers said that the dam would break in spring.")
    assert found.words(found.report.attributions[0].source_spans) == "Critics and river watchers"


def test_nothing_is_told_where_nobody_tells(annotate: Annotate) -> None:
    assert annotate("The dam is old. It leaks every spring. The town has four thousand people.").said == []


def test_a_quotation_of_several_sentences_is_one_content(annotate: Annotate) -> None:
    (said,) = annotate("“The dam is old. It leaks. It will break,” Ada Brook said on Monday.").said
    assert said[2] == "“The dam is old. It leaks. It will break,”"


def test_a_quotation_that_goes_on_after_the_cue(annotate: Annotate) -> None:
    (said,) = annotate("“The dam is old,” Ada Brook said. “It will break in spring.”").said
    assert said == ("Ada Brook", "said", "“The dam is old,” … “It will break in spring.”")


def test_a_quotation_that_goes_on_in_the_next_paragraph(annotate: Annotate) -> None:
    text = (
        "“The dam is old,” Ada Brook said.\n\n“It will break in spring, and nobody will be warned.”\n\nThe town waits."
    )
    (said,) = annotate(text).said
    assert said[2] == "“The dam is old,” … “It will break in spring, and nobody will be warned.”"


def test_a_quotation_over_several_paragraphs(annotate: Annotate) -> None:
    text = "“The dam is old.\n\n“It leaks every spring.\n\n“And it will break,” Ada Brook said."
    (said,) = annotate(text).said
    assert said[2] == "“The dam is old.\n\n“It leaks every spring.\n\n“And it will break,”"


def test_words_in_quotation_marks_alone_are_no_attribution(annotate: Annotate) -> None:
    assert annotate("The boat is called “The Grey Heron” and lies in the harbour.").by("The Grey Heron") == []


def test_one_within_anothers_content(annotate: Annotate) -> None:
    found = annotate("Ada Brook said that the farmers believe that the dam will break.")
    outer, inner = found.report.attributions
    assert (outer.parent, inner.parent) == (None, outer.id)
    assert [found.names[holder] for holder in inner.holders] == ["Ada Brook", "the farmers"]
    assert (outer.attitude, inner.attitude) == ("statement", "belief")


def test_one_told_by_what_comes_after_it(annotate: Annotate) -> None:
    found = annotate("The farmers have concluded that the dam will break, according to Ada Brook.")
    inner = next(a for a in found.report.attributions if a.parent is not None)
    assert [found.names[holder] for holder in inner.holders] == ["Ada Brook", "The farmers"]


def test_nobody_named(annotate: Annotate) -> None:
    found = annotate("It was reported that the dam had broken.")
    (attribution,) = found.report.attributions
    assert (attribution.source, attribution.source_spans, attribution.holders) == (None, (), ())
    assert found.words(attribution.content_spans) == "that the dam had broken"


def test_negated(annotate: Annotate) -> None:
    flags = [
        annotate(f"Ada Brook {verb} that the dam was safe.").report.attributions[0].negated
        for verb in ("did not say", "never said", "said")
    ]
    assert flags == [True, True, False]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“The dam will break,” said Ada Brook.", "direct"),
        ("Ada Brook said the dam was “rotten to the core” and old.", "mixed"),
        ("Ada Brook said the dam was rotten.", "indirect"),
    ],
)
def test_kinds(annotate: Annotate, text: str, kind: str) -> None:
    assert [a.kind for a in annotate(text).report.attributions if a.parent is None] == [kind]


@pytest.mark.parametrize(
    ("verb", "attitude"),
    [("believes that", "belief"), ("fears that", "belief"), ("promised that", "statement"), ("said that", "statement")],
)
def test_attitudes(annotate: Annotate, verb: str, attitude: str) -> None:
    (attribution,) = annotate(f"Ada Brook {verb} the dam would be mended.").report.attributions
    assert attribution.attitude == attitude


def test_the_station_that_was_told_is_a_relay(annotate: Annotate) -> None:
    found = annotate("Ada Brook told Harbour Radio News that the dam would break.")
    (attribution,) = found.report.attributions
    assert [found.names[relay] for relay in attribution.relays] == ["Harbour Radio News"]
    assert found.words(attribution.relay_spans) == "Harbour Radio News"
    assert [found.names[holder] for holder in attribution.holders] == ["Ada Brook"]


def test_probabilities_are_of_one(annotate: Annotate) -> None:
    found = annotate("Ada Brook said that the dam would break. The mayor wants to mend it.")
    assert all(0.0 < attribution.probability < 1.0 for attribution in found.report.attributions)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Brook said that the dam would break.", True),
        ("Ada Brook said the council knew it.", True),
        ("Ada Brook asked him to leave the valley.", False),
        ("Ada Brook accused the ministry of hiding the letter.", False),
        ("Ada Brook denied the charge.", False),
        ("Ada Brook asked how the council knew it.", False),
        ("Ada Brook did not know whether the dam would break.", False),
        ("“How did the council know it?” asked Ada Brook.", True),
        ("Ada Brook said that what the council knew was wrong.", True),
        (
            "Ada Brook considers a breach before winter a realistic possibility and ties it to the water: another two metres, "
            "and the east wall goes.",
            False,
        ),
        ("Ada Brook called the wall unsafe when the water rose.", False),
    ],
)
def test_whether_what_is_said_can_stand_by_itself(annotate: Annotate, text: str, expected: bool) -> None:
    assert [one.clause for one in annotate(text).report.attributions if one.parent is None] == [expected]
