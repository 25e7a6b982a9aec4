from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from firsthand.annotating.conditionals import Found, conditionals
from firsthand.annotating.conditions.counterfactuals import Reading
from firsthand.language import parse
from tests.annotating.conftest import Annotated

Annotate = Callable[..., Annotated]


def open_only(_sentence: str) -> Reading:
    """A tagger that takes nothing for a counterfactual: the rules by themselves."""
    return Reading(0.0, False, None, None)


def found(text: str) -> list[Found]:
    return [one for block in parse(text) for one in conditionals(block.doc, block.start, [], open_only)]


def ruled(text: str) -> list[tuple[str, str, str]]:
    """Relation, condition and outcome of each conditional, pieces parted by dots."""
    words = [[" … ".join(text[a:b] for a, b in spans) for spans in (one.condition, one.outcome)] for one in found(text)]
    return [(one.relation, condition, outcome) for one, (condition, outcome) in zip(found(text), words, strict=True)]


@pytest.mark.parametrize(
    ("text", "relation", "condition", "outcome"),
    [
        ("If the dam breaks, the valley will flood.", "if", "the dam breaks", "the valley will flood"),
        ("The valley will flood if the dam breaks.", "if", "the dam breaks", "The valley will flood"),
        ("The law, if approved, would close the port.", "if", "approved", "The law … would close the port"),
        ("If true, the story would end his career.", "if", "true", "the story would end his career"),
        (
            "The loan will be paid as long as the bank survives.",
            "if",
            "the bank survives",
            "The loan will be paid",
        ),
        ("Provided that the votes are counted, the result will stand.", "if", "the votes are counted", "the result will stand"),
        ("Should the dam break, the valley will flood.", "if", "the dam break", "the valley will flood"),
        ("Unless the council pays, the workers will strike.", "unless", "the council pays", "the workers will strike"),
        ("The bridge cannot open without a permit.", "unless", "a permit", "The bridge cannot open"),
        ("The council will not meet until the mayor returns.", "until", "the mayor returns", "The council will not meet"),
        ("The minister will sign only if the court agrees.", "only if", "the court agrees", "The minister will sign"),
        ("Only if the court agrees will the minister sign.", "only if", "the court agrees", "will the minister sign"),
        ("Three keys are required to launch the rocket.", "only if", "Three keys", "to launch the rocket"),
        ("A drought could spark a revolt.", "triggers", "A drought", "a revolt"),
        ("A strike may lead to an election.", "triggers", "A strike", "an election"),
        ("They may pay the fine to avoid a trial.", "prevents", "They may pay the fine", "a trial"),
        ("The coup could be averted by a quick vote.", "prevents", "a quick vote", "The coup"),
    ],
)  # fmt: skip
def test_each_relation(text: str, relation: str, condition: str, outcome: str) -> None:
    assert ruled(text) == [(relation, condition, outcome)]


@pytest.mark.parametrize(
    "text",
    [
        "He was asked if the dam would break.",
        "Reporters asked the mayor, again, if the dam would hold.",
        "It was unclear if the dam would hold.",
        "She walked as if the floor were hot.",
        "There are few, if any, witnesses.",
        "Hundreds, if not thousands, came.",
        "Even if the dam holds, the valley will flood.",
        "What if the dam breaks?",
        "If you ask me, the dam is safe.",
        "The council met until Friday.",
        "He lived in Oster until he died.",
        "The strike triggered an election.",
        "Drivers are required to wear belts.",
        "If Ada was too cold, Simon was too loud.",
    ],
)
def test_what_looks_like_one_and_is_none(text: str) -> None:
    assert ruled(text) == []


def test_conditions_on_conditions() -> None:
    text = "If the dam breaks and if the rain goes on, then, unless the gates are opened, the valley will flood."
    assert ruled(text) == [
        ("if", "the dam breaks … the rain goes on", "the valley will flood"),
        ("unless", "the gates are opened", "the valley will flood"),
    ]


def test_a_condition_split_from_its_only() -> None:
    text = "The minister will only sign the treaty if the court agrees."
    assert ruled(text) == [("only if", "the court agrees", "The minister will only sign the treaty")]


def test_negations_of_both_sides() -> None:
    (one,) = found("The talks will not fail if the rebels do not come.")
    assert (one.condition_negated, one.outcome_negated) == (True, True)
    (one,) = found("The workers will return if the council pays.")
    assert (one.condition_negated, one.outcome_negated) == (False, False)


def test_two_negations_stay_two() -> None:
    (one,) = found("The workers will not return unless the council does not vote.")
    assert (one.relation, one.condition_negated, one.outcome_negated) == ("unless", True, True)


def test_what_a_pointing_phrase_takes_up_stands_before_it() -> None:
    text = "The envoy warned of a blockade. Such a blockade would cause a famine, she said."
    assert ruled(text) == [("triggers", "a blockade … Such a blockade", "a famine")]


def test_what_it_takes_up_is_the_deed_where_only_an_actor_stands_before() -> None:
    text = "The council wants to close the bridge. It could spark a protest."
    assert ruled(text) == [("triggers", "close the bridge … It", "a protest")]


def test_what_it_takes_up_in_the_clause_before() -> None:
    text = "While a blockade could slow the army, it could also spark a revolt."
    assert ("triggers", "a blockade … it", "a revolt") in ruled(text)


def test_a_quotation_broken_by_its_speaker(annotate: Annotate) -> None:
    report = annotate("“If the dam breaks,” Ada Brook said, “the valley will flood.”")
    (one,) = report.report.conditionals
    assert report.words(one.condition_spans) == "the dam breaks"
    assert "the valley will flood" in report.words(one.outcome_spans)
    assert "Brook" not in report.words(one.outcome_spans)


def test_whose_conditional_it_is(annotate: Annotate) -> None:
    report = annotate("Ada Brook said that the valley would flood if the dam broke. The dam is old.")
    (one,) = report.report.conditionals
    by_id = {a.id: a for a in report.report.attributions}
    assert one.attribution is not None
    assert report.names[by_id[one.attribution].source or ""] == "Ada Brook"


def test_nobodys_conditional(annotate: Annotate) -> None:
    (one,) = annotate("If the dam breaks, the valley will flood.").report.conditionals
    assert one.attribution is None


def test_ids_are_numbered_in_text_order(annotate: Annotate) -> None:
    report = annotate("If the dam breaks, the valley will flood.\n\nUnless the council pays, the workers will strike.")
    assert [one.id.rsplit(".", 1)[1] for one in report.report.conditionals] == ["c1", "c2"]


_WORDS = st.sampled_from(
    ["if", "If", "only", "unless", "until", "as", "even", "not", "the", "dam", "breaks", "it", "would", "have", "could",
     "cause", "prevent", "had", "were", "without", "a", "flood", ",", ".", "“", "”", '"', "?", ";", ":", "(", ")", "any",
     "such", "this", "which", "makes", "likely", "to", "in", "order", "need", "required", "long", "\n\n", "—", "said", "he"]
)  # fmt: skip


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(st.lists(_WORDS, max_size=40).map(" ".join), st.text(max_size=80)))
def test_any_text_gives_words_of_its_own(text: str) -> None:
    for block in parse(text):
        first = conditionals(block.doc, block.start, [])
        for one in first:
            for spans in (one.condition, one.outcome):
                assert spans
                assert all(0 <= start < end <= len(text) and text[start:end].strip() for start, end in spans)
        assert conditionals(block.doc, block.start, []) == first


def test_what_somebody_in_the_condition_is_sure_of_does_not_cut_the_condition_short() -> None:
    text = "Until he is sure that the guards will obey, he will not give the order."
    inner = text.index("that the guards")
    whole, sure = ((0, len(text)),), ((inner, len(text)),)
    (one,) = [one for block in parse(text) for one in conditionals(block.doc, block.start, [whole, sure], open_only)]
    assert one.told == 0
    assert "".join(text[a:b] for a, b in one.condition) == "he is sure that the guards will obey"
