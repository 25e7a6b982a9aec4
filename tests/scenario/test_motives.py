"""What people do about what they know, believe or fear, in sentences of our own."""

from __future__ import annotations

import pytest

from firsthand.model import Attribution
from firsthand.scenario.motives import Motive, motives
from tests.documents import report


def found(text: str, *attributions: Attribution) -> list[Motive]:
    return list(motives(report(text, "a"), attributions))


def parts(text: str, one: Motive) -> tuple[str, str, str]:
    return one.mind, text[slice(*one.matter)], text[slice(*one.deed)]


@pytest.mark.parametrize(
    ("text", "mind", "matter", "deed"),
    [
        ("They know that the harvest is lost. They are packing.", "known", "the harvest is lost", "packing"),
        (
            "The wardens know that the dam will fail. They are preparing to leave the valley.",
            "known", "the dam will fail", "preparing to leave the valley",
        ),
        (
            "The millers fear a flood. Some of them are moving their families out of the valley.",
            "feared", "a flood", "moving their families out of the valley",
        ),
        (
            "The guild masters, who are aware of the danger, are selling their barges.",
            "known", "the danger", "selling their barges",
        ),
        (
            "The officers realise that the siege is lost, and they are making preparations for a retreat.",
            "known", "the siege is lost", "making preparations for a retreat",
        ),
        (
            "The reeve believes that the king will fall. He has already begun to hide his silver.",
            "believed", "the king will fall", "begun to hide his silver",
        ),
        ("The elders are packing. They know that the river will rise.", "known", "the river will rise", "packing"),
        ("The villagers expect a hard winter. They have stockpiled wood.", "believed", "a hard winter", "stockpiled wood"),
        (
            "Officials at the bank understand the danger. These officials are preparing a rescue.",
            "known", "the danger", "preparing a rescue",
        ),
        (
            "The elders of the guild are striving to sell the barges, which means they expect a drought.",
            "believed", "a drought", "striving to sell the barges",
        ),
    ],
)  # fmt: skip
def test_what_is_known_and_what_is_set_about_side_by_side(text: str, mind: str, matter: str, deed: str) -> None:
    (one,) = found(text)
    assert parts(text, one) == (mind, matter, deed)
    assert not one.said


@pytest.mark.parametrize(
    ("text", "mind", "matter", "deed"),
    [
        (
            "The bakers are closing their shops because they fear a revolt.",
            "feared", "a revolt", "closing their shops",
        ),
        ("Fearing a revolt, the council will close the gates.", "feared", "a revolt", "close the gates"),
        ("The farmers are selling their cattle for fear of a flood.", "feared", "a flood", "selling their cattle"),
        ("Fear of a flood drives the farmers to sell their cattle.", "feared", "a flood", "sell their cattle"),
        (
            "The captains know that the town will fall, so they send their families away.",
            "known", "the town will fall", "send their families away",
        ),
    ],
)  # fmt: skip
def test_where_the_reason_is_named_it_is_said(text: str, mind: str, matter: str, deed: str) -> None:
    (one,) = found(text)
    assert parts(text, one) == (mind, matter, deed)
    assert one.said


@pytest.mark.parametrize(
    "text",
    [
        "They know the town well. They are packing.",
        "They do not know that the harvest is lost. They are packing.",
        "They would know that the harvest is lost. They are packing.",
        "If they know that the harvest is lost, they are packing already.",
        "They know whether the harvest is lost. They are packing.",
        "The wardens know that the dam will fail. The bakers are preparing bread.",
        "He knows that it will rain. They are packing.",
        "I think that it will rain. I am packing.",
        "It is feared that the dam will fail. They are packing.",
        "They know that the harvest is lost. They are singing.",
        "They know that the harvest is lost. They live in the hills.",
        "They know that the harvest is lost. They are not leaving.",
        "They know that the army is preparing an attack.",
        "They are preparing to learn that the harvest is lost.",
        "They make sure that the doors are locked. They are leaving the city.",
        "The wardens know that the dam will fail. It was built in 1950. They are packing.",
        "The bakers closed their shops because they feared a revolt.",
        "Nothing is known here, and nobody does a thing about it.",
    ],
)
def test_where_nothing_is_told_nothing_is_drawn(text: str) -> None:
    assert found(text) == []


def quoted(text: str, words: str, source: str, name: str) -> Attribution:
    start = text.index(words)
    content = ((start, start + len(words)),)
    return Attribution(name, "a", (), (), content, (), "direct", "statement", source, (source,))


def test_two_sentences_of_two_voices_are_nobodys_motive() -> None:
    first, second = "“The wardens know that the dam will fail.”", "“They are packing their silver already.”"
    text = f"{first} {second}"
    alone = found(text, quoted(text, first, "s1", "a1"), quoted(text, second, "s1", "a2"))
    assert [one.attribution for one in alone] == ["a2"]
    assert not found(text, quoted(text, first, "s1", "a1"), quoted(text, second, "s2", "a2"))


def test_who_is_meant_at_the_head_of_a_quotation_was_spoken_of_in_the_one_before() -> None:
    first = "“It is the old families within the guilds who understand that the siege is lost,”"
    second = "“These are men who know the danger, and they are now preparing their flight,”"
    text = f"{first} Ilka Varn said. The walls have stood for a hundred years.\n\n{second} Varn said."
    drawn = found(text, quoted(text, first, "s1", "a1"), quoted(text, second, "s1", "a2"))
    assert [parts(text, one)[1:] for one in drawn] == [
        ("the siege is lost", "preparing their flight"),
        ("the danger", "preparing their flight"),
    ]


def test_what_somebody_abstains_from_is_not_done() -> None:
    text = "The king is abstaining from an attack, probably because he fears a revolt."
    (one,) = found(text)
    assert parts(text, one) == ("feared", "a revolt", "an attack")
    assert one.negated
    assert one.hedge is not None
    assert one.hedge.phrase == "probably"
