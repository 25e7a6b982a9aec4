from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from firsthand.annotating import annotate_report
from firsthand.annotating.blocks import tagged_blocks
from firsthand.annotating.coreference import chains
from firsthand.annotating.mentions.surroundings import surroundings
from firsthand.annotating.quotations import quotations
from firsthand.annotating.resolving.names import stands_for, taken_apart
from tests.annotating.conftest import Annotated, make_report

Annotate = Callable[..., Annotated]


def test_a_last_name_is_the_full_name(annotate: Annotate) -> None:
    found = annotate("Ada Brook said that the dam was old. Brook added that it leaked. Ms. Brook said it would break.")
    assert [source.name for source in found.report.sources] == ["Ada Brook"]
    assert len(found.by("Ada Brook")) == 3


def test_the_full_name_may_come_later(annotate: Annotate) -> None:
    found = annotate(
        "Brook said that the dam was old. The council listened. In the evening, Ada Brook said that it leaked."
    )
    assert [source.name for source in found.report.sources] == ["Ada Brook"]


def test_a_name_is_not_cut_to_its_common_half(annotate: Annotate) -> None:
    text = "AND THE SKY\n\nThe Weather Office expects up to 60 millimetres of rain in the valley by Sunday."
    (source,) = annotate(text).report.sources
    assert (source.name, source.kind) == ("Weather Office", "organisation")


def test_two_people_stay_two(annotate: Annotate) -> None:
    found = annotate("Ada Brook said that the dam was old. Peter Lindqvist said that it was new.")
    assert [source.name for source in found.report.sources] == ["Ada Brook", "Peter Lindqvist"]


def test_two_of_one_last_name_stay_two(annotate: Annotate) -> None:
    text = "Ada Brook said that the dam was old. Brook said it leaked. Simon Brook said it was new. Brook said it was fine."
    found = annotate(text)
    assert [len(found.by(name)) for name in ("Ada Brook", "Simon Brook")] == [2, 2]


def test_a_pronoun_is_whoever_spoke_before(annotate: Annotate) -> None:
    found = annotate("Ada Brook said that Simon Reed had lied. She added that he owed her money.")
    assert found.by("Ada Brook")[1] == "that he owed her money"


def test_titles_tell_who_a_pronoun_is(annotate: Annotate) -> None:
    found = annotate("Mr. Reed said the dam was new. Mrs. Brook said it was old. He said she was wrong.")
    assert [found.names[a.source or ""] for a in found.report.attributions if a.parent is None] == [
        "Reed",
        "Brook",
        "Reed",
    ]


def test_who_is_what_it_hangs_on(annotate: Annotate) -> None:
    found = annotate("The dam was built by Ada Brook, who said that it would never break.")
    assert found.by("Ada Brook") == ["that it would never break"]


def test_i_in_a_quotation_is_the_speaker(annotate: Annotate) -> None:
    found = annotate("“I think that the dam will break,” said Ada Brook.")
    assert {a.source for a in found.report.attributions} == {found.report.sources[0].id}
    assert all(len(a.holders) == 1 for a in found.report.attributions)


def test_he_in_a_quotation_is_not_the_speaker(annotate: Annotate) -> None:
    found = annotate("Simon Reed left the town. “He believes that the dam will break,” Peter Lindqvist said.")
    inner = next(a for a in found.report.attributions if a.parent is not None)
    assert [found.names[holder] for holder in inner.holders] == ["Peter Lindqvist", "Simon Reed"]


def test_i_outside_quotations_is_the_author(annotate: Annotate) -> None:
    found = annotate("I think that the dam will break.", authors=("Nora Vale",))
    assert [(source.name, source.kind) for source in found.report.sources] == [("Nora Vale", "person")]


@pytest.mark.parametrize(
    ("authors", "expected"), [((), ("Dam Notes", "organisation")), (("Nora Vale",), ("Nora Vale", "person"))]
)
def test_where_no_author_is_known_it_is_whoever_brings_it_out(
    authors: tuple[str, ...], expected: tuple[str, str]
) -> None:
    told = replace(make_report("I think that the dam will break.", authors=authors), outlet="Dam Notes")
    assert [(source.name, source.kind) for source in annotate_report(told).sources] == [expected]


def test_a_description_is_whoever_was_introduced_so(annotate: Annotate) -> None:
    text = (
        "Dam expert Ada Brook said that the wall was old. Peter Lindqvist, a farmer, said it was new. "
        "The expert added that it leaked. The farmer said it was dry."
    )
    found = annotate(text)
    assert [len(found.by(name)) for name in ("Ada Brook", "Peter Lindqvist")] == [2, 2]


def test_a_lead_that_puts_off_the_name(annotate: Annotate) -> None:
    tail = " The town is afraid. Dam expert Ada Brook said that it leaked."
    assert len(annotate("The dam is old, according to an expert." + tail).by("Ada Brook")) == 2
    assert len(annotate("The dam is old, according to a farmer." + tail).by("Ada Brook")) == 1


def test_a_spokesman_who_is_not_named_stays_so(annotate: Annotate) -> None:
    found = annotate("A spokesman said that the dam was old. Council spokesman Simon Reed said that it was new.")
    assert [source.name for source in found.report.sources] == ["A spokesman", "Simon Reed"]


def test_what_a_report_says_of_a_source(annotate: Annotate) -> None:
    found = annotate("Ada Brook, a hydrologist at Harbour University, said that the dam was old.")
    (source,) = found.report.sources
    assert [description.words for description in source.descriptions] == ["a hydrologist at Harbour University"]
    assert [affiliation.words for affiliation in source.affiliations] == ["Harbour University"]


@pytest.mark.parametrize(
    "opening",
    [
        "The former head of inspections at the Harbour Dam, Ada Brook, said",
        "The mayor, Ada Brook, said",
        "Energy Minister Ada Brook said",
        "Ada Brook, the energy minister, said",
    ],
)
def test_a_role_before_or_after_a_name_describes_it(annotate: Annotate, opening: str) -> None:
    found = annotate(f"{opening} that the dam was old. Brook added that it leaked.")
    (source,) = found.report.sources
    assert source.name == "Ada Brook"
    assert source.descriptions != ()


@pytest.mark.parametrize("pronoun", ["We", "They", "It", "He", "This", "You"])
def test_a_pronoun_that_nobody_fits_names_no_source(annotate: Annotate, pronoun: str) -> None:
    found = annotate(f"{pronoun} said that the dam would break in spring.")
    assert found.report.sources == ()
    for attribution in found.report.attributions:
        assert (attribution.source, attribution.holders) == (None, ())
        assert attribution.source_spans != ()


def test_a_nested_pronoun_that_nobody_fits_leaves_its_parent_as_holder(annotate: Annotate) -> None:
    found = annotate("Ada Brook said that they believe that the dam will break.")
    inner = next(a for a in found.report.attributions if a.parent is not None)
    assert inner.source is None
    assert [found.names[holder] for holder in inner.holders] == ["Ada Brook"]


def test_i_in_a_quotation_that_goes_on_is_the_speaker(annotate: Annotate) -> None:
    found = annotate("“The wall is old,” Ada Brook said. “It leaks. I believe that it will break in spring.”")
    assert set(found.names.values()) == {"Ada Brook"}
    assert all(a.source is not None for a in found.report.attributions)


def test_who_and_who_is_what_both_hang_on(annotate: Annotate) -> None:
    found = annotate(
        "Two officials who have seen the file, and who said that it was false, told the council that it would be burnt."
    )
    assert {name.casefold() for name in found.names.values()} == {"two officials"}


def test_she_is_the_subject_just_before_rather_than_an_older_source(annotate: Annotate) -> None:
    text = (
        "“The dam is old,” Ada Brook said. “It will break.” The minister, Nora Vale, dismissed the account in a "
        "statement. “No such letter exists,” she said."
    )
    assert "“No such letter exists,”" in annotate(text).by("Nora Vale")


def test_given_names_tell_who_a_pronoun_is(annotate: Annotate) -> None:
    found = annotate("Margaret Reed met Peter Lindqvist. He said that the dam was old. She said that it was new.")
    assert found.by("Peter Lindqvist") == ["that the dam was old"]
    assert found.by("Margaret Reed") == ["that it was new"]


def test_a_description_passes_over_people_of_another_office(annotate: Annotate) -> None:
    text = (
        "“We counted the beds,” Ada Brook said in the hall. The service's spokesman, Simon Reed, said that the number "
        "was right. It is no quarrel, according to the mayor."
    )
    found = annotate(text)
    assert len(found.by("Ada Brook")) == 2


def test_of_two_presidents_the_nearer_is_meant(annotate: Annotate) -> None:
    text = (
        "President Ada Brook said that the dam was old. President Simon Reed said that it was new. "
        "The president said that it would hold."
    )
    assert len(annotate(text).by("Simon Reed")) == 2


@pytest.mark.parametrize("described", ["the ministry", "the agency", "Mr. Reed's lawyer", "the spokesman"])
def test_the_same_description_twice_is_one_source(annotate: Annotate, described: str) -> None:
    first = described[0].upper() + described[1:]
    text = f"{first} said that the dam was old. A storm came. {first} said on Tuesday that the wall leaked."
    sources = annotate(text).report.sources
    assert len(sources) == 1


def test_ministries_of_different_things_stay_two(annotate: Annotate) -> None:
    found = annotate("The energy ministry said that the dam was old. The education ministry said that it was new.")
    assert len(found.report.sources) == 2


def test_the_woman_whom_a_lead_does_not_name_yet(annotate: Annotate) -> None:
    found = annotate("The woman who inspected the dam said that it was old. “It leaks,” Ada Brook told the paper.")
    assert list(found.names.values()) == ["Ada Brook"]


def test_a_headline_may_give_the_full_name(annotate: Annotate) -> None:
    found = annotate("Ada Brook warns of the dam\n\nThe wall is old. Brook said that it would break in spring.")
    assert list(found.names.values()) == ["Ada Brook"]


def test_a_possessive_may_give_the_full_name(annotate: Annotate) -> None:
    found = annotate("Ada Brook's house stands below the dam. The wall is old. Brook said that it would break.")
    assert list(found.names.values()) == ["Ada Brook"]


def test_a_title_is_no_part_of_a_person_but_of_a_department(annotate: Annotate) -> None:
    found = annotate("Councillor Simon Reed said that the dam was old. The Justice Department said that it was new.")
    assert found.kinds == {"Simon Reed": "person", "Justice Department": "organisation"}


def test_a_vice_president_is_not_the_president(annotate: Annotate) -> None:
    text = (
        "President Ada Brook left the town. Vice President Simon Reed said that the dam was old. "
        "The president said that it was new."
    )
    assert annotate(text).by("Ada Brook") == ["that it was new"]


def test_after_a_title_stands_a_last_name(annotate: Annotate) -> None:
    found = annotate("Brook Vale said that the dam was old. Ms. Brook said that it was new.")
    assert list(found.names.values()) == ["Brook Vale", "Brook"]


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("Ada Brook", "person"),
        ("The Ministry of Water", "organisation"),
        ("The government", "organisation"),
        ("Critics and river watchers", "group"),
        ("Sources", "anonymous"),
        ("A person familiar with the plan", "anonymous"),
        ("A spokesman", "anonymous"),
        ("The report", "document"),
        ("A new survey", "document"),
        ("The regional headquarters", "organisation"),
        ("The mine", "organisation"),
        ("The ship's stewardess", "person"),
        ("Troops", "group"),
    ],
)
def test_kinds(annotate: Annotate, source: str, kind: str) -> None:
    found = annotate(f"{source} said that the dam would break in spring.")
    assert [s.kind for s in found.report.sources] == [kind]


def test_names_are_clean(annotate: Annotate) -> None:
    found = annotate(
        "Ada Brook's claim that the dam was old surprised\nthe town. Reed, of the council, said it was new."
    )
    assert [source.name for source in found.report.sources] == ["Ada Brook", "Reed"]


def test_mentions_lie_where_the_words_are(annotate: Annotate) -> None:
    found = annotate("Ada Brook said that the dam was old. She added that it leaked.")
    (source,) = found.report.sources
    assert [found.text[m.span[0] : m.span[1]] for m in source.mentions] == ["Ada Brook", "She"]


@pytest.mark.parametrize(
    ("short", "full", "expected"),
    [
        ("brook", "ada brook", True),
        ("ada", "ada brook", True),
        ("paul ryan", "paul d ryan", True),
        ("post", "the harbour post", True),
        ("fsb", "federal security bureau", True),
        ("simon brook", "ada brook", False),
        ("paul reed", "paul reed jr", False),
        ("reed", "ada brook", False),
    ],
)
def test_which_names_can_be_one(short: str, full: str, expected: bool) -> None:
    assert stands_for(taken_apart(short), taken_apart(full)) is expected


def test_a_group_is_not_a_larger_one_of_its_kind(annotate: Annotate) -> None:
    found = annotate(
        "The Young Liberals said that the dam was old. Liberals said that it was new. The White House said that it was "
        "safe. The House said that nobody knew."
    )
    assert found.by("Young Liberals") == ["that the dam was old"]
    assert found.by("Liberals") == ["that it was new"]
    assert found.by("White House") == ["that it was safe"]
    assert found.by("House") == ["that nobody knew"]


def test_a_possessor_is_no_role_of_who_is_described(annotate: Annotate) -> None:
    found = annotate(
        "Simon Reed, the women's lawyer, said that the dam was old. The report came in May. He added that it leaked."
    )
    assert found.by("Simon Reed") == ["that the dam was old", "that it leaked"]


def test_whoever_is_told_of_in_a_quotation_does_not_speak_it(annotate: Annotate) -> None:
    found = annotate(
        "Simon Reed criticised Peter Lindqvist over the dam. “The wall is old, and Peter Lindqvist should open the gates,” "
        "he said."
    )
    assert len(found.by("Simon Reed")) >= 1
    assert found.by("Peter Lindqvist") == []


def test_a_last_name_alone_may_be_that_of_a_junior(annotate: Annotate) -> None:
    found = annotate("Simon Reed Jr. said that the dam was old. Reed added that it leaked.")
    assert len(found.report.sources) == 1


def test_a_last_name_alone_is_the_juniors_of_whom_the_report_tells(annotate: Annotate) -> None:
    found = annotate(
        "Former Mayor Simon Reed Jr. said that the dam was old. Simon Reed Jr. lives in the house of his aunt, Emma Reed. "
        "Mr. Reed added that it leaked."
    )
    assert len(found.by("Simon Reed Jr")) == 2


def test_an_age_goes_back_to_who_is_told_of(annotate: Annotate) -> None:
    found = annotate("Simon Reed warned on Monday that the dam was old. “It leaks,” the 43-year-old said.")
    assert len(found.by("Simon Reed")) == 2


def test_the_report_of_an_outlet_is_the_outlet(annotate: Annotate) -> None:
    found = annotate(
        "The Harbour Courier said that the dam was old. According to the Harbour Courier’s report, it leaked. "
        "The inspector's report said that it was sound."
    )
    assert len(found.by("Harbour Courier")) == 2
    assert found.kinds["The inspector's report"] == "document"


def test_a_title_keeps_a_man_from_a_woman_of_his_name(annotate: Annotate) -> None:
    found = annotate("Margaret Reed said that the dam was old. Mr. Reed said that it was new.")
    assert len(found.report.sources) == 2


def test_a_former_president_is_not_the_president(annotate: Annotate) -> None:
    found = annotate("Former President Simon Reed said that the dam was old. The president said that it was new.")
    assert found.by("Simon Reed") == ["that the dam was old"]


@pytest.mark.parametrize("article", ["The advertisement", "The new advertisement"])
def test_what_somebody_brought_out_is_theirs(annotate: Annotate, article: str) -> None:
    found = annotate(
        "The Harbour Fund released an advertisement on Monday. The dam is old, and the valley below it is full of people. "
        f"{article} says that it leaks."
    )
    assert [source.name for source in found.report.sources] == ["Harbour Fund"]


def test_a_statement_is_its_makers(annotate: Annotate) -> None:
    found = annotate("Ada Brook said in a statement that the dam was old. The statement said that it leaked.")
    assert len(found.by("Ada Brook")) == 2


def test_a_company_is_no_person_whatever_it_is_called_beside(annotate: Annotate) -> None:
    found = annotate("Brindle Power, the operator, said that the dam was old.")
    assert set(found.kinds.values()) == {"organisation"}


def test_people_named_together_have_a_name(annotate: Annotate) -> None:
    found = annotate("Ada Brook and Simon Reed said that the dam was old.")
    assert [(source.kind, source.unnamed) for source in found.report.sources] == [("group", None)]


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Lumara, Tarn say talks to go on", "Lumara and Tarn"),
        ("Ada Brook, Halvex deny payments", "Ada Brook and Halvex"),
    ],
)
def test_two_whom_a_heading_names_with_a_comma(annotate: Annotate, heading: str, name: str) -> None:
    found = annotate(f"{heading}\n\nThe dam was old.")
    assert found.kinds == {name: "group"}


def test_a_source_who_tells_of_a_pilot_is_not_the_pilot(annotate: Annotate) -> None:
    found = annotate("A source close to the inquiry said that the pilot had complained of ice. It was cold.")
    assert "ice" in found.by("the pilot")


def test_an_office_with_capitals_is_no_name(annotate: Annotate) -> None:
    found = annotate("“It is old,” said House Minority Whip Steny Lindqvist. Lindqvist added that it leaked.")
    assert [source.name for source in found.report.sources] == ["Steny Lindqvist"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Simon Reed built the dam. Mary Brook said that he had lied about it.", [("he", "Simon Reed")]),
        ("Mary Brook was in the valley. Simon Reed said that so far she had not lied.", [("she", "Mary Brook")]),
        # Read where it stands: after somebody else, as nobody's subject, or too late to be the one who is spoken of.
        ("Simon Reed built the dam. Mary Brook said that Peter Lindqvist fell before he could leave.", []),
        ("Simon Reed built the dam. Mary Brook said that his wall was cracked.", []),
        ("A worker left. Mary Brook said that it was late.", []),
    ],
)
def test_whom_the_subject_of_what_is_said_means(annotate: Annotate, text: str, expected: list[tuple[str, str]]) -> None:
    found = annotate(text).report.attributions
    told = [(text[slice(*one.span)], one.name) for attribution in found for one in attribution.referents]
    assert told == expected


def test_a_president_is_not_the_daughter_whom_the_report_names_later(annotate: Annotate) -> None:
    text = (
        "President Brook said that the dam was old. His daughters, Ada and Eve Brook, were there. "
        "“It leaks,” Eve Brook said. President Brook said that it would break."
    )
    found = annotate(text)
    assert len(found.by("Eve Brook")) == 1


def test_a_man_who_bears_a_number_is_found_by_his_title(annotate: Annotate) -> None:
    text = "Simon T. Reed III said that the dam was old. Margaret Reed said that it was new. Mr. Reed said it leaked."
    assert len(annotate(text).by("Simon T. Reed III")) == 2


def test_of_two_of_one_last_name_the_office_tells(annotate: Annotate) -> None:
    text = "President Simon Reed and his wife, Margaret Reed, came. Reed said that the dam was old."
    assert annotate(text).by("Simon Reed") == ["that the dam was old"]


def test_who_was_among_those_that_did_something(annotate: Annotate) -> None:
    text = "Ada Brook was among the guests who said that the dam was old."
    assert annotate(text).by("Ada Brook") == ["that the dam was old"]


@pytest.mark.parametrize(
    "source",
    ["Former Speaker of the House Ada Brook", "Mr. Reed’s lawyer Ada Brook", "One of the guests, Senator Ada Brook,"],
)
def test_a_name_after_what_somebody_is(annotate: Annotate, source: str) -> None:
    found = annotate(f"{source} said that the dam was old.")
    assert found.by("Ada Brook") == ["that the dam was old"]


def test_they_may_be_all_of_many(annotate: Annotate) -> None:
    text = "All of the guests saw the wall from the road, and they said that the dam was old."
    text_of = annotate(text)
    assert [source.name for source in text_of.report.sources] == ["All of the guests"]


def test_everybody_is_in_one_chain_at_most() -> None:
    text = "Ada Brook met Simon Reed. She said that he was old. The guests laughed."
    around = surroundings(text, quotations(text))
    for block in tagged_blocks(text, quotations(text)):
        around.add(block.doc, block.start)
    words = [[text[slice(*m.span)] for m in chain] for chain in chains([], around)]
    assert words == [["Ada Brook", "She"], ["Simon Reed", "he"], ["The guests"]]


def test_a_full_name_is_nobody_else_of_that_last_name(annotate: Annotate) -> None:
    text = "Joseph R. Reed said that the dam was old. Representative Simon Reed said that it was new."
    assert annotate(text).by("Simon Reed") == ["that it was new"]


def test_a_former_holder_is_still_one_who_held_the_office(annotate: Annotate) -> None:
    text = "Simon Reed, the former governor of Ohio, came. Mr. Reed said that the dam was old. The former governor said it leaked."
    assert len(annotate(text).by("Simon Reed")) == 2


def test_she_is_not_her_spokesman(annotate: Annotate) -> None:
    text = "Ada Brook said that the dam was old. A spokesman for her came later. She added that it leaked."
    assert len(annotate(text).by("Ada Brook")) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Brook said that the dam was old. Mr. Brook said that it was new. Mrs. Brook said that it was cracked.",
        "“It governs Congress.”\n\nPolitics\n\nPolitics Daily said that Ada Politics had left.",
    ],
)
def test_a_name_whose_bearers_are_others_by_now_is_no_error(annotate: Annotate, text: str) -> None:
    assert all(one.source for one in annotate(text).report.attributions)


def test_they_are_two_who_were_named_together_without_speaking(annotate: Annotate) -> None:
    text = "The council met. Ada Brook and Simon Reed came to the hall on Monday. They said that the dam was old."
    assert [source.name for source in annotate(text).report.sources] == ["Ada Brook and Simon Reed"]


def test_they_are_not_what_their_own_clause_tells_of(annotate: Annotate) -> None:
    text = "Ada Brook wants to abolish the panel, which they called a waste of money."
    assert "the panel" not in {source.name for source in annotate(text).report.sources}


def test_they_may_be_anybody(annotate: Annotate) -> None:
    text = (
        "The council met on Monday. Nobody who lives below the dam should leave because they say that they are afraid."
    )
    assert "that they are afraid" in {content for who, _, content in annotate(text).said if who is None}


def test_they_are_no_illness(annotate: Annotate) -> None:
    text = "The engineers could not meet in March because of COVID, but they said that the dam was old."
    assert annotate(text).by("engineers") or annotate(text).by("The engineers")


def test_several_of_one_noun_far_apart_are_not_one(annotate: Annotate) -> None:
    far = "The dam is old. The wall is high. The lake is deep. The road is long. The town is small. "
    text = f"Visitors from the coast came in May. {far}Visitors from the coast said that it was cold."
    (source,) = annotate(text).report.sources
    assert len(source.mentions) == 1


def test_what_is_told_again_far_off_is_by_the_same(annotate: Annotate) -> None:
    far = "The dam is old. The wall is high. The lake is deep. The road is long. The town is small. "
    text = f"Engineers said that it leaked. {far}Engineers said that it was cold."
    (source,) = annotate(text).report.sources
    assert len(source.mentions) == 2


def test_brackets_say_who_a_pronoun_is(annotate: Annotate) -> None:
    text = "Ada Brook met Simon Reed and Peter Lindqvist. Lindqvist came late. “He (Reed) said that it leaked,” Brook said."
    assert "that it leaked" in annotate(text).by("Simon Reed")


def test_nobody_is_nobody_in_the_next_sentence(annotate: Annotate) -> None:
    text = "The council met on Monday. Nobody came. They said that the dam was old."
    assert "Nobody" not in {source.name for source in annotate(text).report.sources}


def test_the_wife_of_a_man_is_no_man(annotate: Annotate) -> None:
    found = annotate("Simon Reed said that he was sorry. Mr. Reed's wife came too. She said that the dam was old.")
    assert [source.name for source in found.report.sources] == ["Simon Reed", "Mr. Reed's wife"]


def test_a_first_name_tells_more_than_a_relative_beside_it(annotate: Annotate) -> None:
    found = annotate("Simon Reed, his mother and two sisters came to the court. He said that the dam was old.")
    assert [source.name for source in found.report.sources] == ["Simon Reed"]


def test_a_last_name_is_not_of_somebody_yet_to_be_named(annotate: Annotate) -> None:
    found = annotate(
        "Simon Reed stood in court on Monday. Reed said that he was sorry. His wife, Eve Reed, and her son wept.\n\n"
        "Eve Reed left early. Eve Reed came back at noon."
    )
    assert [source.name for source in found.report.sources] == ["Simon Reed"]


@pytest.mark.parametrize(
    ("party", "names"), [("Republican", ["Ada Brook"]), ("Democrat", ["Ada Brook", "The Ohio Democrat"])]
)
def test_who_is_called_by_place_and_party_has_just_been_named(annotate: Annotate, party: str, names: list[str]) -> None:
    found = annotate(
        f"Representative Ada Brook, a Republican, said that the dam was old. The Ohio {party} warned that it leaked."
    )
    assert [source.name for source in found.report.sources] == names


def test_where_an_office_is_held_does_not_make_it_another(annotate: Annotate) -> None:
    found = annotate("The regional governor said no. Ada Brook, the governor of Lesna, said that debris had fallen.")
    assert [source.name for source in found.report.sources] == ["Ada Brook"]


def test_general_is_no_rank_of_a_staff(annotate: Annotate) -> None:
    (source,) = annotate("The Gorse General Staff claims that some 4,000 tonnes of it were destroyed.").report.sources
    assert (source.name, source.kind) == ("Gorse General Staff", "organisation")


@pytest.mark.parametrize("words", ["Nobody told us that the water was bad", "Anyone who says that it is bad is wrong"])
def test_nobody_is_no_source(annotate: Annotate, words: str) -> None:
    found = annotate(f"“{words},” Ada Brook said on Monday.")
    assert [source.name for source in found.report.sources] == ["Ada Brook"]


@pytest.mark.parametrize("question", ["Asked by Ms. Quill whether Tom Reed knew", "Asked about the gate by Ms. Quill"])
def test_neither_who_asks_nor_of_whom_is_who_answers(annotate: Annotate, question: str) -> None:
    found = annotate(
        f"Ada Quill opened the case. Nadia Feld said that it was locked.\n\n{question}, she said that it was."
    )
    assert [*found.names.values()][-1] == "Nadia Feld"
    assert found.names[found.report.attributions[-1].source or ""] == "Nadia Feld"


@pytest.mark.parametrize(
    "source", ["One of the three, Viktor Dahl,", "Another, Viktor Dahl,", "One of them, Viktor Dahl of Port Lorne,"]
)
def test_one_of_several_who_is_named(annotate: Annotate, source: str) -> None:
    assert [*annotate(f"{source} said that the dam was old.").names.values()] == ["Viktor Dahl"]


def test_one_of_two_who_is_not_named_is_somebody(annotate: Annotate) -> None:
    found = annotate("Two ministers spoke to this magazine. “We lost by four points,” one said.")
    assert [(s.name, s.kind) for s in found.report.sources] == [("one", "anonymous")]


def test_what_stands_before_a_noun_with_a_hyphen_is_its_own(annotate: Annotate) -> None:
    found = annotate("The ex-treasurer of the harbour board said that he was innocent.")
    assert [(s.name, s.kind) for s in found.report.sources] == [("The ex-treasurer of the harbour board", "person")]


def test_what_stands_before_an_office_and_before_the_name_both_describe(annotate: Annotate) -> None:
    found = annotate("The head of the observer mission, former judge Ada Brook, said that power had failed.")
    described = [one.words for one in found.report.sources[0].descriptions]
    assert described == ["The head of the observer mission", "former judge"]


def test_they_may_be_data_that_show_something(annotate: Annotate) -> None:
    found = annotate("The data show that the engine lost power. They do not show a fire warning in the cabin.")
    assert {*found.names.values()} == {"The data"}
    assert len([one for one in found.report.attributions if one.source]) == 2


def test_a_state_is_no_paper_that_begins_with_its_name(annotate: Annotate) -> None:
    found = annotate(
        "Iran International reported that two ships had been seized. Iran said that it had stopped them. "
        "The Jakarta Post wrote that they were small."
    )
    assert found.by("Iran") == ["that it had stopped them"]
    assert found.by("Iran International") == ["that two ships had been seized"]


def test_who_speaks_for_a_body_does_not_call_it_they(annotate: Annotate) -> None:
    found = annotate(
        "HUR spokesman Ondrej Vail said the recording proved that Veska was hiding its losses. "
        "“They say three. Their own officer says eighteen,” Vail told national television."
    )
    assert found.by("HUR") == []
