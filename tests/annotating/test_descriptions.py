from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from firsthand.annotating.mentions.beside_names import descriptions
from firsthand.language.parsing import pipeline
from tests.annotating.conftest import Annotated

Annotate = Callable[..., Annotated]


def by_words(found: Annotated) -> dict[str, str]:
    """The name of each mention of a source, by its words."""
    text = found.report.report.text
    return {text[slice(*m.span)]: source.name for source in found.report.sources for m in source.mentions}


def test_a_body_goes_by_its_names_last_word(annotate: Annotate) -> None:
    found = annotate("The Korrel Rivers Service closed the gates. It is old. The service said that the dam leaked.")
    assert by_words(found)["The service"] == "Korrel Rivers Service"


def test_a_newsletter_goes_by_what_it_is(annotate: Annotate) -> None:
    found = annotate(
        "The Rail Investor Newsletter reported that Ada Brook would leave. According to the newsletter, she has signed."
    )
    assert by_words(found)["the newsletter"] == "Rail Investor Newsletter"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "Only 900 have left, contradicting the figure that the Civil Protection Service has given out. “I do not know where "
            "the service found the others,” Ada Brook said.\n\nThe service had said on Monday that 1,200 were moved.",
            "The service",
            "Civil Protection Service",
        ),
        (
            "The mayor blamed the State Department on Monday. “The boats that the department sent were late,” Ada Brook said. "
            "The department said that the quay was full.",
            "The department",
            "State Department",
        ),
    ],
)
def test_a_body_that_was_only_spoken_of_by_its_last_word_is_no_other(
    annotate: Annotate, text: str, words: str, name: str
) -> None:
    assert by_words(annotate(text))[words] == name


@pytest.mark.parametrize(
    "told",
    [
        "Reed left the choir because he could no longer hear the organ, he said.",
        "Reed sold the mill because he wanted to see the sea, he said.",
        "Reed resigned in June since he was tired of the council, he said.",
    ],
)
def test_who_tells_what_moved_him(annotate: Annotate, told: str) -> None:
    before = "Tom Reed was the mayor until June. Paul Brook said that the hall was cold. He said it was old.\n\n"
    assert told.split(", he")[0] in annotate(before + told).by("Tom Reed")


def test_what_moved_him_may_be_told_by_whoever_spoke_before(annotate: Annotate) -> None:
    text = "Tom Reed left in June.\n\nPaul Brook said that it was cold. Reed left because he wanted to sing, he said."
    assert "Reed left because he wanted to sing" in annotate(text).by("Paul Brook")


def test_an_office_in_a_heading_is_who_holds_it(annotate: Annotate) -> None:
    found = annotate(
        "Ohio Governor Says Dam Will Hold\n\n"
        "Gov. Ada Brook of Ohio said on Monday that the dam would hold. “It is new,” Brook said."
    )
    assert [source.name for source in found.report.sources] == ["Ada Brook"]


def test_an_office_that_a_report_has_not_given_goes_to_the_foremost(annotate: Annotate) -> None:
    text = (
        "Ada Brook blamed the council on Sunday. Brook said that the dam was old. "
        "The presumptive presidential nominee said that it would break. Brook spoke in Ohio."
    )
    assert "that it would break" in annotate(text).by("Ada Brook")


def test_the_mayor_of_a_town_is_not_the_foremost(annotate: Annotate) -> None:
    text = "Ada Brook said that the dam was old. Brook spoke in Ohio. The mayor of Cincinnati said that it was new."
    assert len(annotate(text).by("Ada Brook")) == 1


def test_an_inspector_general_is_named_where_a_report_by_him_is(annotate: Annotate) -> None:
    text = (
        "The report by the inspector general, Ada Brook, was long. "
        "The inspector general said that the dam was old. Ms. Brook said that it leaked."
    )
    assert len(annotate(text).by("Ada Brook")) == 2


def test_a_thing_that_tells_is_the_one_that_was_called_so_before(annotate: Annotate) -> None:
    text = "The council made a vow to the town. The vow says that the dam must hold."
    found = by_words(annotate(text))
    assert found["The vow"] == found["a vow"]


def test_several_of_one_noun_are_the_last_who_were_called_so(annotate: Annotate) -> None:
    text = "Engineers from the town looked at the dam. It was late. The engineers said that the wall leaked."
    found = by_words(annotate(text))
    assert found["The engineers"] == "Engineers from the town"


def test_the_family_of_somebody_is_no_family_of_before(annotate: Annotate) -> None:
    text = "A family left the valley. It rained. The family of Ada Brook said that the dam was old."
    assert by_words(annotate(text))["The family of Ada Brook"] == "The family of Ada Brook"


@pytest.mark.parametrize("office", ["autocrat", "dictator"])
def test_a_ruler_by_another_word(annotate: Annotate, office: str) -> None:
    text = f"Tavenland’s President Simon Reed said that the dam was old. The {office} said that it would hold."
    assert len(annotate(text).by("Simon Reed")) == 2


def test_a_statement_is_whose_it_was_though_others_are_named_in_it(annotate: Annotate) -> None:
    found = annotate(
        "Owen Marsh, the harbour minister, said in a statement on Friday that the decision stood.\n\n"
        "“Mira Tolland and I have talked, and both believe that the wall is safe,” the statement said."
    )
    assert by_words(found)["the statement"] == "Owen Marsh"


def test_a_video_is_not_that_of_whoever_told_last(annotate: Annotate) -> None:
    found = annotate(
        "Conservatives claimed that Simon Reed stands for higher fares. The Tolland campaign used that line on Monday in a"
        " video. The video said that fares would double."
    )
    assert by_words(found)["The video"] == "The Tolland campaign"


def test_the_site_is_the_outlet_just_named(annotate: Annotate) -> None:
    found = annotate(
        "The photo was put out by HarbourWatch.com, a website run by Simon Reed. The site said that the dam would break."
    )
    assert by_words(found)["The site"] == "HarbourWatch.com"


def test_what_is_his_is_called_by_whose_it_is_where_the_report_says_so(annotate: Annotate) -> None:
    found = annotate(
        "Simon Reed and Tom Brook spoke. His office said that he was ill. Later, Reed’s office said that he was well."
    )
    assert by_words(found)["His office"].endswith("Reed’s office")


def test_the_company_is_not_the_paper_that_has_its_invoices(annotate: Annotate) -> None:
    text = (
        "Corran Lines never bought new seals for the bow door, according to invoices obtained by the Harbour Post.\n\n"
        "The company said on Tuesday that the seals were replaced in December."
    )
    assert by_words(annotate(text))["The company"] == "Corran Lines"


def test_the_company_is_no_university(annotate: Annotate) -> None:
    text = (
        "Professor Ada Brook of Tarn University believes that the pumps were never tested.\n\n"
        "The company said on Tuesday that it knew of no fault."
    )
    assert "University" not in by_words(annotate(text))["The company"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "“It flew well,” said Brook Air's chief executive, Ivo Reed.\n\nThe pilot reported smoke, a person familiar with it said.",
            "The pilot",
        ),
        (
            "Ada Vale wrote it. Ada Vale read it. Brook Air's chief executive, Ivo Reed, denied it.\n\nThe pilot said that it shook.",
            "The pilot",
        ),
        (
            "Two members of her team said that they would sue.\n\nThe observers said that lights had failed.",
            "The observers",
        ),
    ],
    ids=["of whom it is told", "another is foremost", "several"],
)
def test_nobody_has_two_trades(annotate: Annotate, text: str, words: str) -> None:
    assert by_words(annotate(text))[words] == words


def test_but_whom_the_report_is_about_may_be_an_engineer_too(annotate: Annotate) -> None:
    found = annotate(
        "The inspector Mira Tolland resigned. Tolland said that it leaked. “They knew,” the engineer said."
    )
    assert by_words(found)["the engineer"] == "Mira Tolland"


def test_but_anybody_may_be_a_woman(annotate: Annotate) -> None:
    found = annotate("Ada Brook, a cashier, said that she was shaken. “It is dark here,” the woman said.")
    assert by_words(found)["the woman"] == "Ada Brook"


def test_an_airline_is_neither_a_town_nor_a_station(annotate: Annotate) -> None:
    found = annotate(
        "A cargo plane crashed into a hillside near Ostrel on Tuesday, the civil aviation authority said.\n\n"
        "The Halden Freight turboprop was bound for Miravel with a load of mail and car parts, the airline said in a statement.\n\n"
        "Local radio station Ostrel FM reports that there were six people aboard. The airline says five."
    )
    called = by_words(found)
    assert called["the airline"] == called["The airline"] == "Halden Freight"


def test_a_company_is_not_what_was_called_an_office(annotate: Annotate) -> None:
    found = annotate("The minister's office called the remark wrong. The company said that a bird was to blame.")
    assert by_words(found)["The company"] == "The company"


def test_a_ministry_is_no_outlet(annotate: Annotate) -> None:
    found = annotate(
        "“It is deep,” Ada Brook told the Courier. The choice had been approved by the ministry, she said."
    )
    assert by_words(found).get("the ministry") != "Courier"
    found = annotate("The Courier reported that it leaked. The ministry said that it did not.")
    assert by_words(found)["The ministry"] == "The ministry"


def test_a_minister_with_a_portfolio_is_nobody_who_is_called_something_else(annotate: Annotate) -> None:
    text = (
        "The local MP, Rhian Cole, accused the company of contempt. The environment secretary told parliament that he had "
        "asked for a report."
    )
    assert annotate(text).by("Rhian Cole") == ["the company of contempt"]


def test_one_of_some_is_then_called_by_their_noun(annotate: Annotate) -> None:
    found = annotate(
        "One of the paper's reviewers, who asked not to be named, told me that he had raised the matter twice. “It was ignored,” "
        "the reviewer said."
    )
    assert "“It was ignored,”" in found.by("One of the paper's reviewers")


def test_what_is_said_behind_a_name_and_a_colon_does_not_describe_its_bearer(annotate: Annotate) -> None:
    found = annotate("Petra Lind: Tomas Weil, thank you for coming in. Did you hide them?\n\nTomas Weil: I did not.")
    assert all(not source.descriptions for source in found.report.sources)


def test_a_name_may_be_the_last_word_of_a_text() -> None:
    doc = Doc(
        pipeline().vocab, ["lawyer", ",", "Brook"], pos=["NOUN", "PUNCT", "PROPN"], heads=[2, 2, 2],
        deps=["appos", "punct", "ROOT"],
    )  # fmt: skip
    assert descriptions(doc[2], [doc[2]], 0)[0] == ((0, 6),)
