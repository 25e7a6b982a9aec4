"""What sort of source the words of one mention make of whom they refer to."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from firsthand.annotating.mentions.main_words import main_word
from firsthand.annotating.mentions.mention import Mention, mention
from firsthand.language.parsing import pipeline
from tests.annotating.conftest import Annotated


def read(sentence: str, words: str) -> Mention:
    doc = pipeline()(sentence)
    start = sentence.index(words)
    part = doc.char_span(start, start + len(words), alignment_mode="expand")
    assert part is not None
    return mention(main_word(part), 0, sentence, (start, start + len(words)))


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Half of the voters", "group"),
        ("A lot of the guests", "group"),
        ("The women", "group"),
        ("Two women", "anonymous"),
        ("A second of the people", "anonymous"),
        ("The first of them", "anonymous"),
        ("A second of the letters", "document"),
        ("Media accounts", "document"),
        ("Tax receipts", "document"),
        ("Senior figures", "group"),
        ("New figures", "document"),
        ("The leadership", "group"),
        ("The tycoon", "person"),
        ("The regulator", "organisation"),
        ("The coast guard", "organisation"),
        ("The guard", "person"),
        ("The grid operator", "organisation"),
        ("The operator", "person"),
        ("The airport", "organisation"),
        ("The second", "anonymous"),
        ("The signatories", "group"),
        ("Three people present at the meeting", "anonymous"),
        ("The group", "organisation"),
        ("A group of voters", "group"),
        ("The Senate panel", "organisation"),
        ("One of the oldest groups", "organisation"),
        ("Every member", "group"),
        ("A host of them", "group"),
        ("Residents", "group"),
        ("Officials", "anonymous"),
        ("People familiar with the talks", "anonymous"),
        ("People in the valley", "group"),
        ("Court papers", "document"),
        ("Emails and letters", "document"),
        ("The governor and presidential candidate", "person"),
        ("The governor and the mayor", "group"),
        ("A voice-over", "document"),
        ("Voices for and against it", "group"),
        ("Subordinates", "group"),
        ("A team of engineers", "group"),
        ("The team", "organisation"),
        ("An association of engineers", "organisation"),
    ],
)
def test_the_main_noun_gives_the_kind(words: str, kind: str) -> None:
    assert read(f"{words} said that the dam would hold.", words).kind == kind


def test_whoever_is_called_who_is_no_document() -> None:
    assert (
        read("Three gaffers who had seen the dam said it would hold.", "Three gaffers who had seen the dam").kind
        == "group"
    )


def test_a_noun_nobody_knows_is_somebody_where_it_hopes() -> None:
    assert read("Some zorks hope that the dam holds.", "Some zorks").kind == "group"
    assert read("Some zorks show that the dam holds.", "Some zorks").kind == "document"


@pytest.mark.parametrize("name", ["CourierPress", "the Gannoway"])
def test_a_name_that_is_written_as_no_persons_is_a_bodys(name: str) -> None:
    assert read(f"On Monday {name} reported that the dam would hold.", name).kind == "organisation"


@pytest.mark.parametrize("name", ["Corran Veldt, which", "Corran Lines"])
def test_what_is_called_which_or_lines_is_a_body(name: str) -> None:
    rest = " runs it, said that it would hold." if name.endswith("which") else " said that it would hold."
    assert read(f"{name}{rest}", name.removesuffix(", which")).kind == "organisation"


def test_a_people_is_a_group_whatever_the_recogniser_makes_of_it() -> None:
    assert read("Only the Brookites said that the dam would hold.", "Brookites").kind == "group"


def test_who_is_a_person_behind_a_thing() -> None:
    doc = pipeline()("It drew the wrath of Laura Brook, who said that the dam would hold.")
    who = next(token for token in doc if token.lower_ == "who")
    name = doc.char_span(21, 32, label="PERSON")
    assert name is not None
    doc.set_ents([name], default="unmodified")
    assert mention(who, 0, doc.text, (who.idx, who.idx + 3)).name == "Laura Brook"


def test_what_somebody_is_in_capitals_is_no_name() -> None:
    found = read("BRINDLE Staffer says the dam will hold.", "BRINDLE Staffer")
    assert (found.form, found.name) == ("other", "BRINDLE Staffer")


def test_what_a_body_without_a_name_puts_out_is_its_own_words() -> None:
    found = read("A statement from the mayor's office said the dam would hold.", "A statement from the mayor's office")
    assert (found.kind, found.name) == ("organisation", "the mayor's office")


def test_his_letter_is_he() -> None:
    found = read("Her letter said the dam would hold.", "Her letter")
    assert (found.form, found.head, found.gender) == ("pronoun", "her", "f")


@pytest.mark.parametrize("office", ["Secretary of the Harbour", "Brindle Board Director of Works"])
def test_whoever_stands_behind_an_office_bears_the_name(office: str) -> None:
    words = f"{office} Laura Brook"
    found = read(f"{words} said that the dam would hold.", words)
    assert (found.form, found.name, found.kind) == ("name", "Laura Brook", "person")


def test_a_full_name_is_a_persons_whatever_its_last_word_means(annotate: Callable[..., Annotated]) -> None:
    assert annotate("Laura Church said that the dam would hold.").kinds == {"Laura Church": "person"}


def test_whoever_bears_a_post_is_no_body() -> None:
    assert read("On Monday the Special Counsel said that the dam would hold.", "the Special Counsel").kind == "person"
    assert read("On Monday the Gorse Council said that it would hold.", "the Gorse Council").kind == "organisation"


def test_what_is_called_a_group_by_its_side_is_a_body() -> None:
    sentence = "Fairwater, an advocacy group in the valley, said that the dam would hold."
    assert read(sentence, "Fairwater, an advocacy group in the valley,").kind == "organisation"


def test_a_paper_is_a_body_and_no_document() -> None:
    assert (
        read("On Monday the Harbour Review reported that it would hold.", "the Harbour Review").kind == "organisation"
    )


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Taven, which has lost money for years, said that the dam would hold.", "organisation"),
        ("Taven reported that the dam would hold.", "organisation"),
        ("Mr. Taven reported that the dam would hold.", "person"),
        ("On Monday Politico said that the dam would hold.", "organisation"),
    ],
)
def test_one_word_is_a_bodys_name_where_it_reports_or_is_a_which(sentence: str, kind: str) -> None:
    words = "Politico" if "Politico" in sentence else "Mr. Taven" if "Mr." in sentence else "Taven"
    assert read(sentence, words).kind == kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The shipping company Halvex said that it knew nothing.", "Halvex"),
        ("The weekly Der Bote said that the contract was void.", "Der Bote"),
        ("The ship's owner, Brandt Marine, said that it was sound.", "Brandt Marine"),
        ("The ship's maker, Martin Brandt plc, said that it was sound.", "Martin Brandt plc"),
        ("Halvex Medical said that it was sound.", "Halvex Medical"),
        ("The Telegram channel Severny Dnevnik said that two missiles had hit the depot.", "Severny Dnevnik"),
    ],
)
def test_a_name_behind_what_sort_of_body_it_is(annotate: Callable[..., Annotated], text: str, name: str) -> None:
    assert annotate(text).kinds == {name: "organisation"}


@pytest.mark.parametrize(
    "text",
    [
        "Dagens Puls had reported, citing two officers, that the dam was cracked. Dagens Puls said that it would break.",
        "The dam was cracked, according to documents seen by Dagens Puls. Dagens Puls said that it would break.",
    ],
)
def test_whoever_reports_and_cites_is_an_outlet(annotate: Callable[..., Annotated], text: str) -> None:
    assert annotate(text).kinds["Dagens Puls"] == "organisation"


def test_a_person_may_see_papers_and_cite_others(annotate: Callable[..., Annotated]) -> None:
    text = "The dam was cracked, according to documents seen by Ada Brook. Ada Brook said that it would break."
    assert annotate(text).kinds["Ada Brook"] == "person"


def test_whoever_bears_a_legal_form_once_is_a_firm(annotate: Callable[..., Annotated]) -> None:
    text = "Halvex AB closed its yard in May. Halvex denied that it was lost. “We are sorry,” Halvex said."
    assert set(annotate(text).kinds.values()) == {"organisation"}
