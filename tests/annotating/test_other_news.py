"""Kinds of news that the program was not made on: court, science, wire, sport, fact-checks, interviews."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.annotating.conftest import Annotated

Annotate = Callable[..., Annotated]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The view was echoed by Dr Mira Tolland, a partner at Reed Surgery, who said that the ward cannot cope.",
         "Mira Tolland"),
        ("Two sources with knowledge of the talks, who declined to be named, said that the bank would raise its rates.",
         "Two sources with knowledge of the talks"),
        ("Mira Drost, an industrial chemist whose fear was that the paint held lead, died on Sunday.",
         "Mira Drost"),
    ],
)  # fmt: skip
def test_who_is_somebody_and_neither_a_body_nor_a_thing(annotate: Annotate, text: str, who: str) -> None:
    assert {name for name, _, _ in annotate(text).said} == {who}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The coastguard said that no ship was near the bridge.", "The coastguard", "organisation"),
        ("The paper suggests that earlier surveys were wrong.", "The paper", "document"),
        ("The paper said that it would print the letter.", "The paper", "organisation"),
        ("The Office for Rail Statistics said that one train in four ran late.", "Office for Rail Statistics", "organisation"),
        ("Passenger group RailVoice said that the trains ran late.", "RailVoice", "organisation"),
        ("Ratings agency Corvin & Lowe said that debts could rise.", "Corvin & Lowe", "organisation"),
        ("A group calling itself Grey Heron said that it had the records.", "Grey Heron", "organisation"),
        ("The hackers, who call themselves Grey Heron, say that they have the records.", "Grey Heron", "organisation"),
        ("Ada Brook, who calls herself Viper, said that she had sold them.", "Ada Brook", "person"),
        ("One survivor, who gave her name only as Mele, said that the wind took the roof.", "Mele", "person"),
        ("Simon Draycott KC, prosecuting, said that the carer had lied.", "Simon Draycott", "person"),
        ("Cllr Denise Attwell said that the plan was poor.", "Denise Attwell", "person"),
    ],
)  # fmt: skip
def test_whom_words_make_of_a_source(annotate: Annotate, text: str, name: str, kind: str) -> None:
    (source,) = annotate(text).report.sources
    assert (source.name, source.kind) == (name, kind)


def test_one_of_several_is_somebody(annotate: Annotate) -> None:
    found = annotate("Three soldiers said that they had fled. One said that the order came from the palace.")
    assert [name for name, _, _ in found.said if name] == ["Three soldiers", "One"]


def test_a_document_is_its_first_noun_however_much_follows(annotate: Annotate) -> None:
    found = annotate(
        'The pilot said "we have smoke, request immediate return", according to a transcript of the exchange published by '
        "the news site Harbour Lookout and confirmed by a person briefed on the probe."
    )
    assert "a transcript of the exchange published by the news site Harbour Lookout" in found.kinds
    assert "the probe" not in found.kinds


def test_nobody_calls_himself_by_a_description(annotate: Annotate) -> None:
    found = annotate(
        "Rovers manager Steve Kettle was angry. The match was lost. "
        'Kettle said: "As far as I know he will stay. The chairman has told me that he is not for sale."'
    )
    assert found.by("The chairman") == ["that he is not for sale"]


def test_the_authors_are_the_researchers(annotate: Annotate) -> None:
    found = annotate(
        "The researchers estimate that the meadows will die. Conservation groups welcomed the findings. "
        "The authors say that more work is needed."
    )
    assert "that more work is needed" in found.by("The researchers") or "more work is needed" in str(
        found.by("The researchers")
    )


def test_a_nephew_is_no_she(annotate: Annotate) -> None:
    found = annotate("The nephew noticed that the house was cold. The house was old. She said that it was warm.")
    assert len(found.by("The nephew")) == 1


def test_whose_age_is_told_before_a_comma_is_whoever_spoke(annotate: Annotate) -> None:
    found = annotate(
        "“It is a disgrace,” manager Steve Kettle said. “I will not stay.”\n\n"
        "The 52-year-old, who was booked, added: “The lads deserved better.”"
    )
    assert {name for name, _, _ in found.said} == {"Steve Kettle"}


def test_labels_of_a_fact_check_are_nobody(annotate: Annotate) -> None:
    found = annotate(
        "CLAIM: A video shows that the minister fled the town.\n\nVERDICT: False. The video was made in 2019.\n\n"
        "THE FACTS: The video was shared by many people on Monday."
    )
    assert {"CLAIM", "VERDICT", "THE FACTS"}.isdisjoint(found.kinds)


@pytest.mark.parametrize(
    ("text", "relays"),
    [
        ("Mira Tolland told local broadcaster SBC that the roof was gone.", {"SBC"}),
        ("In a letter published by the news site Harbour Lookout, Mira Tolland said that the dam was old.",
         {"Harbour Lookout"}),
        ("Simon Reed denied a report in the Harbour Gazette that he had fled. The mill sold its boats. Two workers told the "
         "newspaper that the boats were old.", {"Harbour Gazette"}),
        ("In an interview with the Harbour Gazette, Mira Tolland said that the dam was old. Later she told a student "
         "newspaper that it was safe.", {"Harbour Gazette", "student newspaper"}),
    ],
)  # fmt: skip
def test_outlets_that_are_described(annotate: Annotate, text: str, relays: set[str]) -> None:
    found = annotate(text)
    assert {found.names[relay] for one in found.report.attributions for relay in one.relays} == relays


@pytest.mark.parametrize(
    ("text", "who", "content"),
    [
        ("The jury was told that the wall had been cut by night.", None, "that the wall had been cut by night"),
        ("Wilma Drost, a chemist, died on Sunday at her home in Lower Aston. She was 97.\n\nThe cause was pneumonia, said her son, Martin.",
         "Martin", "The cause was pneumonia"),
    ],
)  # fmt: skip
def test_what_is_no_part_of_what_is_told(annotate: Annotate, text: str, who: str | None, content: str) -> None:
    assert (who, content) in [(name, told) for name, _, told in annotate(text).said]


def test_asking_not_to_be_named_is_of_its_own_sentence(annotate: Annotate) -> None:
    found = annotate(
        "Larkspur Partners has called for Lindqvist to step down, people familiar with the matter said, asking not to be "
        "identified because the talks are private. A Larkspur representative declined to comment."
    )
    assert "not to be identified because the talks are private" in found.by("people familiar with the matter")


def test_who_replies_is_not_who_asked(annotate: Annotate) -> None:
    found = annotate(
        "The clip shows minister Bertrand Tolland. In it, a reporter asks Tolland what he would say to parents who are worried. "
        "He replies: “It is a lie.”"
    )
    assert "“It is a lie.”" in found.by("Bertrand Tolland")


def test_who_tells_between_a_subject_and_its_verb_is_not_that_subject(annotate: Annotate) -> None:
    found = annotate(
        "Dr. Mira Tolland grew up in the valley. Her mother, she once said, “counted everything twice and trusted nobody.”"
    )
    assert found.by("Mira Tolland") == ["“counted everything twice and trusted nobody.”"]


def test_the_letters_of_an_interview_stand_for_people(annotate: Annotate) -> None:
    found = annotate(
        "Mira Tolland was deputy head of inspections at the dam. She spoke to Ada Fiske.\n\n"
        "Q: What did the director say?\n\nA: He said the meters were old. I think that they were new.\n\n"
        "Q: Is the dam safe?\n\nA: Nobody knows how old the wall is."
    )
    assert len(found.by("Mira Tolland")) >= 3
    assert (found.kinds["Q"], found.kinds["Mira Tolland"]) == ("person", "person")
    assert "the meters were old" in found.by("the director")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A hospital source put the toll at 24. “We have run out of blood,” the source said.", "A hospital source"),
        ("Jorge Valdano insisted that he had been caught. “He clipped my heel,” the Argentine said.", "Jorge Valdano"),
        ("Shares in Orvella Group Plc fell as much as 17% on Thursday after the flooring maker cut its guidance. The flooring maker "
         "said that it would close two plants.", "Orvella Group Plc"),
        ("Tarrow Foods said on Monday that it had received an offer from private equity firm Kestrel Point. The FTSE 250 company "
         "said that it would think.",
         "Tarrow Foods"),
        ("“It has delivered neither,” its coast director Hélène Marchetti said.", "Hélène Marchetti"),
        ("The company's largest shareholder, Reed Asset Management, said that it would not sell.", "Reed Asset Management"),
    ],
)  # fmt: skip
def test_who_is_called_otherwise(annotate: Annotate, text: str, name: str) -> None:
    assert {who for who, _, _ in annotate(text).said} == {name}


def test_a_country_is_no_group_and_no_station(annotate: Annotate) -> None:
    found = annotate(
        "Press Shield International condemned the arrests. Lumara ranks last of 180 countries. The group said that 14 journalists "
        "had been attacked. A man told Radio Free Lumara that he was afraid."
    )
    assert not found.by("Radio Free Lumara")
    assert not found.by("Lumara")


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Dean Tolland poured petrol over the car on the drive of the woman's home on March 2, Eastport Crown Court heard.",
         "Dean Tolland poured petrol over the car on the drive of the woman's home on March 2"),
        ("A live-in carer stole almost £50,000 from a blind widow and spent it on cruises, a court has heard.",
         "A live-in carer stole almost £50,000 from a blind widow and spent it on cruises"),
    ],
)  # fmt: skip
def test_what_a_court_heard_it_does_not_say(annotate: Annotate, text: str, content: str) -> None:
    assert [(who, what) for who, _, what in annotate(text).said] == [(None, content)]


def test_a_court_finds_and_tells(annotate: Annotate) -> None:
    found = annotate(
        "The court found that she had lied. The court told her to pay the costs. The inquest was told that he slept."
    )
    assert [who for who, _, _ in found.said] == ["The court", "The court", None]


def test_a_participle_before_a_teller_is_not_told(annotate: Annotate) -> None:
    found = annotate(
        "Sentencing, Judge Rosa Tolland told Hallam: “It is only by good fortune that nobody was killed. You have shown no "
        "remorse.”"
    )
    assert found.by("Rosa Tolland") == [
        "“It is only by good fortune that nobody was killed. You have shown no remorse.”"
    ]


def test_i_is_who_answers_where_questions_are_paragraphs(annotate: Annotate) -> None:
    found = annotate(
        "Novelist Mira Tolland on drowned villages\n\nBy Simon Reed\n\nWere you thinking of the dam?\n\n"
        "I thought that the dam would break.\n\nCritics call it your best book.\n\nMy editor thinks that it is a love story.\n\n"
        "Do you own a phone?\n\nI hope that nobody finds it.\n\nTolland will read from the novel on Saturday."
    )
    assert found.by("Mira Tolland") == ["that the dam would break", "that nobody finds it"]


def test_a_sentence_with_its_own_teller_is_not_the_next_ones(annotate: Annotate) -> None:
    found = annotate(
        "Two people died when a coach left the road near Ospreda.\n\n"
        'The coach operator, Glenside Tours, said: "Our thoughts are with the families." The vehicle had passed its annual test '
        "in April, according to the ministry.\n\n"
        "It is understood the driver, a man in his 60s, is among the dead. An investigation is under way, the Road Safety "
        "Executive confirmed."
    )
    assert found.by("the ministry") == ["The vehicle had passed its annual test in April"]
    assert found.by("Road Safety Executive") == ["An investigation is under way"]


def test_whoever_made_or_saw_what_shows_it_does_not_show_it(annotate: Annotate) -> None:
    imagery = "Commercial satellite imagery taken by Orbis on 4 June and reviewed by Openfield"
    ((name, _, _),) = annotate(f"{imagery} shows at least 3 km of freshly dug trenches east of the Varn crossing.").said
    assert name == imagery


def test_this_is_what_the_paragraph_above_says(annotate: Annotate) -> None:
    found = annotate(
        "Over the past day, Russian troops shelled the Kosari community 14 times, leaving two civilians wounded.\n\n"
        "This was reported by the press service of the Kosari District Military Administration on Facebook, Ukrpress reports."
    )
    ((name, cue, content),) = found.said
    assert name == "the press service of the Kosari District Military Administration"
    assert (cue, content.split(",")[0]) == ("was reported by", "Over the past day")


def test_this_is_nothing_where_another_tells_what_stands_above(annotate: Annotate) -> None:
    found = annotate(
        "The harbour board said the quay would close on Monday.\n\nThis was reported by the Courier on Tuesday evening."
    )
    assert found.by("The harbour board") == ["the quay would close on Monday"]
    assert not any(cue == "was reported by" and "quay" in content for _, cue, content in found.said)


def test_labels_of_turns_with_an_office_and_a_remark_and_of_accounts(annotate: Annotate) -> None:
    found = annotate(
        "BENNING: The audit found that 412 bridges had gone six years without a check.\n\n"
        "DORA KESTEVEN, INSPECTORATE CHIEF (on tape): We simply do not have the people. [inaudible] down to nine engineers.\n\n"
        "BENNING: Nobody is applying for the posts, she says."
    )
    assert "We simply do not have the people. [inaudible] down to nine engineers." in found.by("DORA KESTEVEN")
    found = annotate(
        "@councillorjem: I have seen the fire report. Residents of Tamar House were told to stay put.\n\n"
        "RT @tamar_residents: We warned them in 2019. We have the emails."
    )
    assert found.by("@tamar_residents")[0] == "We warned them in 2019. We have the emails."


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("A chieftain of the party said that talks were at an advanced stage.", "A chieftain of the party", "anonymous"),
        ("Shri Balraj Kothari said that no decision had been taken.", "Balraj Kothari", "person"),
    ],
)  # fmt: skip
def test_callings_and_titles_of_other_countries(annotate: Annotate, text: str, name: str, kind: str) -> None:
    (source,) = annotate(text).report.sources
    assert (source.name, source.kind) == (name, kind)


def test_initials_and_last_names_before_turns_are_whom_they_fit(annotate: Annotate) -> None:
    found = annotate(
        "Hydrologist Petra Voss spoke to Martin Gale about dams.\n\n"
        "Martin Gale: You have said that the dam should never have been built. Why?\n\n"
        "Petra Voss: Because the bedrock is chalk and everyone knew it.\n\n"
        "MG: Do you regret that you signed the paper?\n\n"
        "PV: I do regret it every day of my life."
    )
    assert "I do regret it every day of my life." in found.by("Petra Voss")
    assert "Do you regret that you signed the paper?" in found.by("Martin Gale")
    found = annotate(
        "ANCHOR: Our transport editor Lyle Benning has the details.\n\n"
        "BENNING: The audit found that 412 bridges had gone six years without a check."
    )
    assert found.kinds.get("Lyle Benning") == "person"


def test_a_quotation_that_other_words_introduce_is_not_the_speakers_above(annotate: Annotate) -> None:
    found = annotate(
        "All primary schools in Carrick County will be closed tomorrow, the county council has confirmed.\n\n"
        "16:15 GMT\n'We heard the roof go'\n\n"
        "Maeve Tobin, who runs a guesthouse in Inverlee, tells us: \"We heard the roof go at about two. I've never been so "
        'frightened."\n\n15:58 GMT\nOur correspondent Dan Prewitt reports from the harbour: "Waves are coming right over the '
        'sea wall."'
    )
    assert any("the roof go" in content for content in found.by("Maeve Tobin"))
    assert not any("Waves" in content for content in found.by("Maeve Tobin"))


def test_an_account_is_no_document(annotate: Annotate) -> None:
    found = annotate(
        "@councillorjem: I have seen the fire report. Residents of Tamar House were told to stay put.\n\n"
        "@BeaconHomesUK: We are aware of posts about Tamar House and cannot comment on them."
    )
    assert (found.kinds["@councillorjem"], found.kinds["@BeaconHomesUK"]) == ("person", "person")
