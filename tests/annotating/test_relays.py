from __future__ import annotations

from collections.abc import Callable

import pytest

from firsthand.annotating.mentions.outlets import in_full, outlets_named, own_outlet
from firsthand.language.outlets import is_outlet
from tests.annotating.conftest import Annotated

Annotate = Callable[..., Annotated]


def relays(found: Annotated) -> list[list[str]]:
    """The names of the relays of each attribution, nearest to the report first."""
    return [[found.names[relay] for relay in one.relays] for one in found.report.attributions]


@pytest.mark.parametrize(
    ("text", "relay"),
    [
        ("Ada Brook told Harbour Radio News that the dam would break.", "Harbour Radio News"),
        ("The dam would break, officials told the Harbour Courier.", "Harbour Courier"),
        ("In a letter obtained by the Harbour Courier, the minister warned that the dam would break.", "Harbour Courier"),
        ("“The dam is old,” Ada Brook said on KXYZ's “Morning on the River” on Sunday.", "KXYZ's “Morning on the River”"),
        ("Ada Brook said on “Morning Harbour” that the dam was old.", "“Morning Harbour”"),
        ("Ada Brook said on KXYZ radio that the dam was old.", "KXYZ radio"),
        ("Ada Brook told Kanal 7 that the dam was old.", "Kanal 7"),
        ("Ada Brook told state television that the dam was old.", "state television"),
        ("In remarks carried by state broadcaster RTS, Ada Brook said that the dam was old.", "RTS"),
    ],
)  # fmt: skip
def test_who_passed_it_on(annotate: Annotate, text: str, relay: str) -> None:
    found = annotate(text)
    assert relays(found) == [[relay]]
    (attribution,) = found.report.attributions
    assert relay in found.words(attribution.relay_spans)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Brook told reporters that the dam was cracked.",
        "Ada Brook told the Harbour Council committee that the dam was cracked.",
        "Ada Brook said in the Senate on Tuesday that the dam was old.",
        "In a video posted on Monday, Ada Brook said that the dam was cracked.",
        "Ada Brook wrote on her Telegram channel that the dam was cracked.",
    ],
)
def test_a_hearer_who_does_not_publish_is_none(annotate: Annotate, text: str) -> None:
    assert set(map(tuple, relays(annotate(text)))) == {()}


@pytest.mark.parametrize(
    ("text", "relay"),
    [
        ("Documents reviewed by the Harbour Courier show that the tank leaked in May.", ["Harbour Courier"]),
        ("The plan was dropped, according to emails seen by Delta Weekly.", ["Delta Weekly"]),
        ("A memo leaked to the Harbour Courier says the bank is broke.", ["Harbour Courier"]),
        ("A poll published by the Harbour Courier found that half of the voters were unsure.", []),
        ("Court records seen by the committee show that the ships were sold.", []),
        ("A man seen by the Harbour Courier said that the ships were sold.", []),
    ],
)
def test_whoever_has_come_by_a_paper_passes_it_on(annotate: Annotate, text: str, relay: list[str]) -> None:
    assert relays(annotate(text)) == [relay]


def test_who_published_what_another_was_told_is_nearer_to_the_report(annotate: Annotate) -> None:
    found = annotate(
        "In an interview with the Harbour Courier published by Delta Weekly, Ada Brook said the dam would break."
    )
    assert relays(found) == [["Delta Weekly", "Harbour Courier"]]
    spans = found.report.attributions[0].relay_spans
    assert list(spans) == sorted(spans)


def test_an_outlet_that_says_what_somebody_said_is_a_relay_and_no_holder(annotate: Annotate) -> None:
    found = annotate("The Harbour Courier reported that officials said the dam would break.")
    outer, inner = found.report.attributions
    assert inner.parent == outer.id
    assert relays(found) == [[], ["Harbour Courier"]]
    assert [found.names[holder] for holder in inner.holders] == ["officials"]


def test_a_person_who_says_it_is_a_holder(annotate: Annotate) -> None:
    found = annotate("Ada Brook said that Simon Reed had claimed that the dam would break.")
    inner = found.report.attributions[1]
    assert (relays(found)[1], [found.names[holder] for holder in inner.holders]) == ([], ["Ada Brook", "Simon Reed"])


def test_an_outlets_own_finding_has_no_relay(annotate: Annotate) -> None:
    assert relays(annotate("The Harbour Courier reported that the dam had cracked.")) == [[]]


def test_an_interview_is_its_speakers_alone(annotate: Annotate) -> None:
    found = annotate('Ada Brook called the plan "rotten" in a Harbour Post op-ed, while Simon Reed said it was fair.')
    assert [bool(names) for names in relays(found)] == [True, False]


@pytest.mark.parametrize("words", ["The Harbour Courier", "KXYZ", "a local radio station", "Delta News", "CNN"])
def test_outlets(words: str) -> None:
    assert is_outlet(words)


@pytest.mark.parametrize("words", ["a news conference", "the reporter", "the post", "Ada Brook", "the Senate", ""])
def test_what_is_no_outlet(words: str) -> None:
    assert not is_outlet(words)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("HARBOUR, May 3 (Tanva) - The dam broke.", {"Tanva"}),
        ("The weekly Der Bote reported that the dam broke.", {"Der Bote"}),
        ("The dam broke, the news agency Tanva said.", {"Tanva"}),
        ("Sud Est, a daily newspaper, had it first.", {"Sud Est"}),
        ("The weekly Senate lunch was put off; the daily Harbour ferry ran.", set()),
    ],
)
def test_what_a_report_says_is_an_outlet(text: str, names: set[str]) -> None:
    assert outlets_named(text) == names


@pytest.mark.parametrize(("outlet", "names"), [("The Mainland", {"Mainland"}), ("  ", set()), (None, set())])
def test_a_report_has_an_outlet_of_its_own(outlet: str | None, names: set[str]) -> None:
    assert own_outlet(outlet) == names


def test_an_outlet_by_what_the_report_says_of_it_passes_on(annotate: Annotate) -> None:
    found = annotate("The weekly Der Bote has the letter. Der Bote wrote that Simon Reed denied it.")
    assert ["Der Bote"] in relays(found)


def test_an_outlet_is_told_of_again_by_what_it_is(annotate: Annotate) -> None:
    found = annotate(
        "The weekly Der Bote has the letter. The weekly said two officers had confirmed that it was genuine."
    )
    assert relays(found)[-1] == ["Der Bote"]


def test_two_readings_of_the_same_words_are_one_relay(annotate: Annotate) -> None:
    for one in annotate('0 according to" 10T News said said:/').report.attributions:
        places = [place for span in one.relay_spans for place in span]
        assert places == sorted(places)


@pytest.mark.parametrize(
    ("name", "outlets", "full"),
    [
        ("Courier", {"Harbour Courier", "Radio Ost"}, "Harbour Courier"),
        ("Courier", {"Harbour Courier", "Lorne Courier"}, "Courier"),
        ("Courier", {"Radio Ost"}, "Courier"),
        ("Lorne Courier", {"Harbour Courier"}, "Lorne Courier"),
        ("Ost", {"Radio Ost"}, "Radio Ost"),
    ],
)
def test_an_outlet_by_its_last_word(name: str, outlets: set[str], full: str) -> None:
    assert in_full(name, outlets) == full
