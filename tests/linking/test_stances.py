"""Stances: what the cue does with the content, what is told within another's words, and what the claim's own words do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.linking.stance.own_stance import stance_of
from firsthand.linking.stance.stances import stances
from firsthand.model import Attribution, StanceKind


def of(text: str, cue: str, content: str, number: int = 1, **fields: object) -> Attribution:
    """An attribution of ``content`` by ``cue`` in a text."""
    spans = [((text.index(words), text.index(words) + len(words)),) for words in (cue, content)]
    one = Attribution(f"r.a{number}", "r", (), spans[0], spans[1], (), "indirect", "statement", None, clause=True)
    return replace(one, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "cue", "content", "negated", "clause", "stance"),
    [
        ("Tolland does not expect that the pier will go", "does not expect", "that the pier will go", True, True, "denies"),
        ("Tolland does not know that the pier went", "does not know", "that the pier went", True, True, "doubts"),
        ("Nobody knows which pier is shut", "knows", "which pier is shut", True, True, "doubts"),
        ("Tolland could not believe what she saw", "could not believe", "what she saw", True, True, "asserts"),
        ("Tolland rejected claims that she lied", "rejected", "claims that she lied", False, False, "denies"),
        ("Tolland withdrew her statement that she lied", "withdrew", "her statement that she lied", False, False, "denies"),
        ("Tolland took back her claim that she lied", "took back", "her claim that she lied", False, False, "denies"),
        ("Tolland withdrew the offer of the port", "withdrew", "the offer of the port", False, False, "asserts"),
        ("Tolland rejected the offer of the port", "rejected", "the offer of the port", False, False, "asserts"),
        ("Tolland did not reject the story", "did not reject", "the story", True, False, "asserts"),
        ("Tolland called the claim that she lied a smear", "called", "the claim that she lied a smear", False, False, "denies"),
        ("Tolland called the pier that she built a lie", "called", "the pier that she built a lie", False, False, "asserts"),
        ("Tolland accused Fesk of lying about the pier", "accused", "Fesk of lying about the pier", False, False, "denies"),
        ("Tolland accused Fesk of shutting the pier", "accused", "Fesk of shutting the pier", False, False, "asserts"),
        ("Tolland said it was untrue that it is shut", "said", "it was untrue that it is shut", False, True, "denies"),
        ("Tolland disputes it", "disputes", "it", False, False, "denies"),
        ("Tolland could not sign another report", "could not sign", "another report", True, False, "asserts"),
        ("Tolland would not say that it is shut", "would not say", "that it is shut", True, True, "doubts"),
        ("Fesk asked whether the pier is shut", "asked", "whether the pier is shut", False, True, "doubts"),
        ("Fesk did not recall the letter", "did not recall", "the letter", True, False, "doubts"),
        ("Fesk would neither confirm nor deny it", "would neither confirm nor deny", "it", True, False, "doubts"),
    ],
)  # fmt: skip
def test_the_cue_does_it(text: str, cue: str, content: str, negated: bool, clause: bool, stance: StanceKind) -> None:
    assert stance_of(of(text, cue, content, negated=negated, clause=clause), text) == stance


UTTERANCE = {"r.a1": "u1", "r.a2": "u2", "r.a3": "u3"}


def towards(text: str, *some: Attribution, worded: int | None = None, with_cue: bool = False) -> list[StanceKind]:
    told = some[worded] if worded is not None else None
    return [one.stance for one in stances(some, UTTERANCE, {"r": text}, told, with_cue=with_cue)]


def test_who_says_that_she_denies_it_tells_of_a_denial() -> None:
    text = "Fesk said that Tolland denied that the pier is shut."
    outer = of(text, "said", "that Tolland denied that the pier is shut")
    inner = of(text, "denied", "that the pier is shut", 2, parent="r.a1")
    assert towards(text, outer, inner) == ["denies", "denies"]
    assert towards(text, outer, inner, worded=0) == ["asserts", "asserts"]
    assert towards(text, outer, inner, worded=1) == ["denies", "denies"]


def test_who_rejects_what_others_claim_is_against_them() -> None:
    text = "Fesk rejected claims by Tolland that the pier is shut."
    outer = of(text, "rejected", "claims by Tolland that the pier is shut", clause=False)
    inner = of(text, "claims", "that the pier is shut", 2, parent="r.a1")
    assert towards(text, outer, inner, worded=1) == ["denies", "asserts"]


def test_a_claim_that_stands_in_a_denials_words_is_asserted_by_whoever_denies() -> None:
    text = "Tolland does not expect a breach of the pier. Fesk expects a breach. Orr said a breach is near."
    no = of(text, "does not expect", "a breach of the pier", negated=True, clause=False)
    yes = of(text, "expects", "a breach", 2, clause=False)
    said = of(text, "said", "a breach is near", 3)
    assert towards(text, no, yes, said, worded=0, with_cue=True) == ["asserts", "denies", "denies"]
    assert towards(text, no, yes, said, worded=2) == ["denies", "asserts", "asserts"]


def test_what_stands_within_a_speech_does_not_turn_it() -> None:
    text = "“We counted the beds of every house in the town. I do not know where the rest are,” Tolland said."
    whole = of(text, "said", "“We counted the beds of every house in the town. I do not know where the rest are,”")
    inner = of(text, "do not know", "where the rest are", 2, negated=True, attitude="belief", parent="r.a1")
    (found,) = stances([whole, inner], {"r.a1": "u1", "r.a2": "u1"}, {"r": text})
    assert found.stance == "asserts"


def test_a_telling_that_is_even_denies() -> None:
    text = "Tolland said the pier is open. She denied that it is shut."
    some = [of(text, "said", "the pier is open"), of(text, "denied", "that it is shut", 2)]
    (found,) = stances(some, {"r.a1": "u1", "r.a2": "u1"}, {"r": text})
    assert found.stance == "denies"


def test_two_that_say_they_hold_each_other_end() -> None:
    text = "Fesk said Tolland denied it."
    one = of(text, "said", "Tolland denied it", parent="r.a2")
    other = of(text, "denied", "it", 2, parent="r.a1")
    assert len(towards(text, one, other)) == 2


def test_who_denies_having_seen_it_says_that_he_never_saw_it() -> None:
    text = "Fesk said he had never seen the letter. Tolland denied having seen the letter."
    never = of(text, "said", "he had never seen the letter")
    denied = of(text, "denied", "having seen the letter", 2)
    assert towards(text, never, denied, worded=0) == ["asserts", "asserts"]
    assert towards(text, never, denied, worded=1, with_cue=True) == ["asserts", "asserts"]
    assert towards(text, never, denied, worded=1) == ["denies", "denies"]


def test_of_two_things_said_at_once_the_nearer_one_counts() -> None:
    text = "Fesk said the firm kept to all laws. Tolland said the firm kept to the laws. Tolland denied that money was frozen."
    kept = [
        of(text, "Fesk said", "the firm kept to all laws"),
        of(text, "Tolland said", "the firm kept to the laws", 2),
    ]
    denied = of(text, "denied", "that money was frozen", 3)
    found = stances([*kept, denied], {"r.a1": "u1", "r.a2": "u2", "r.a3": "u2"}, {"r": text}, kept[0])
    assert [one.stance for one in found] == ["asserts", "asserts"]


def test_who_negates_the_claims_verb_denies_it() -> None:
    text = "Tolland said that the seals were replaced in May. Fesk said that the seals were never replaced."
    first = of(text, "said", "that the seals were replaced in May", source="r.s1")
    second = of(text, "said", "that the seals were never replaced", 2, source="r.s2")
    assert towards(text, first, second, worded=0) == ["asserts", "denies"]
    assert towards(text, first, second, worded=1) == ["denies", "asserts"]
    assert towards(text, first, replace(second, source="r.s1"), worded=0) == ["asserts", "asserts"]


def test_who_makes_a_condition_of_it_leaves_it_open() -> None:
    text = "Fesk said that the pier is shut. Tolland said that if the pier is shut, she will resign."
    said = of(text, "said", "that the pier is shut", source="r.s1")
    condition = of(text, "Tolland said", "that if the pier is shut, she will resign", 2, source="r.s2")
    assert towards(text, said, condition, worded=0) == ["asserts", "doubts"]
    assert towards(text, condition, worded=0) == ["asserts"]


def test_what_follows_from_a_condition_is_said() -> None:
    text = "Fesk said that the pier is rotten. Tolland said that if you look at it, you see the pier is rotten."
    said = of(text, "said", "that the pier is rotten", source="r.s1")
    seen = of(text, "Tolland said", "that if you look at it, you see the pier is rotten", 2, source="r.s2")
    assert towards(text, said, seen, worded=0) == ["asserts", "asserts"]


def test_no_evidence_is_what_was_not_found() -> None:
    text = "Fesk said the board had not found a leak. Tolland said there was no evidence of a leak."
    said = of(text, "said", "the board had not found a leak", source="r.s1")
    none = of(text, "Tolland said", "there was no evidence of a leak", 2, source="r.s2")
    assert towards(text, said, none, worded=0) == ["asserts", "asserts"]


def test_a_question_is_no_claim_that_it_asks() -> None:
    text = "Asked whether the pier is shut, Tolland left."
    asked = of(text, "Asked", "whether the pier is shut")
    assert towards(text, asked, worded=0, with_cue=True) == ["doubts"]


def test_who_calls_a_claim_false_denies_what_it_claims() -> None:
    text = "Fesk said the pier is shut. Tolland said the claim that the pier is shut is false."
    said = of(text, "said", "the pier is shut")
    false = of(text, "Tolland said", "the claim that the pier is shut is false", 2)
    claim = of(text, "claim", "that the pier is shut", 3, parent="r.a2", clause=True)
    assert towards(text, said, false, claim, worded=0) == ["asserts", "denies", "asserts"]
    assert towards(text, said, false, claim, worded=1) == ["denies", "asserts", "denies"]
