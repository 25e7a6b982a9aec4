"""Linking as a whole: whatever the reports hold, everything is kept, resolves, and costs no more than it must."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.linking import encode_passages, link_reports
from firsthand.linking.matter import SAME_MATTER, Matters
from firsthand.model import AnnotatedReport, Linked
from tests.documents import report
from tests.linking.annotated import Told, annotated, collection

PEOPLE = ["Mira Tolland", "Ms. Tolland", "Owen Tolland", "Tolland", "officials", "the Pier Board", None]
CONTENTS = [
    "the northern pier of Brindle harbour will be closed until May",
    "Brindle harbour closes its northern pier for repairs",
    "the pier is not closed",
    "seven goats ate a bishop's hat in Tarn",
    "no",
]
LINES = st.builds(
    Told,
    who=st.sampled_from(PEOPLE),
    content=st.sampled_from(CONTENTS),
    cue=st.sampled_from(["said", "denied that", "tweeted"]),
    kind=st.sampled_from(["person", "organisation", "group", "document", "anonymous"]),
    relay=st.sampled_from([None, None, "Radio Ost"]),
)
COLLECTIONS = st.lists(st.lists(LINES, max_size=5), max_size=4).map(
    lambda reports: [annotated(f"n{number}", lines) for number, lines in enumerate(reports)]
)


def parts(linked: Linked) -> dict[str, set[frozenset[str]]]:
    """What is put together, without ids that follow the order of reading."""
    members: dict[str, set[str]] = {}
    for one in linked.attributions:
        members.setdefault(one.source or one.id, set()).add(one.id)
    return {
        "sources": {frozenset(ids) for ids in members.values()},
        "utterances": {frozenset(one.attributions) for one in linked.utterances},
        "claims": {frozenset((claim.text, *claim.attributions)) for claim in linked.claims},
    }


@given(COLLECTIONS)
def test_every_attribution_is_in_exactly_one_utterance_and_in_no_claim_twice(reports: list[AnnotatedReport]) -> None:
    linked = link_reports(reports)
    told = [one for utterance in linked.utterances for one in utterance.attributions]
    assert sorted(told) == sorted(one.id for one in linked.attributions)
    assert all(len(claim.attributions) == len(set(claim.attributions)) for claim in linked.claims)


@given(COLLECTIONS)
def test_every_id_resolves(reports: list[AnnotatedReport]) -> None:
    linked = link_reports(reports)
    sources = {source.id for source in linked.sources}
    known = sources | {one.report.id for one in reports}
    for one in linked.attributions:
        assert {*one.holders, *one.relays} <= sources
        assert one.source is None or one.holders[-1] == one.source
    for utterance in linked.utterances:
        assert {*utterance.relays, *filter(None, [utterance.source])} <= sources
    utterances = {utterance.id for utterance in linked.utterances}
    for claim in linked.claims:
        assert {stance.utterance for stance in claim.stances} <= utterances
        assert {end for edge in claim.chain for end in (edge.from_, edge.to)} <= known
        assert all(edge.spans for edge in claim.chain)
    for source in linked.sources:
        assert {*source.speaks_for, *(possible.source for possible in source.possibly_same)} <= sources - {source.id}


@settings(deadline=None)
@given(COLLECTIONS.flatmap(lambda reports: st.tuples(st.just(reports), st.permutations(reports))))
def test_the_order_of_reading_puts_nothing_else_together(
    orders: tuple[list[AnnotatedReport], list[AnnotatedReport]],
) -> None:
    as_read, turned = orders
    assert parts(link_reports(as_read)) == parts(link_reports(turned))


def test_no_report_and_a_report_that_tells_nothing() -> None:
    assert link_reports([]) == Linked((), (), (), (), (), ())
    alone = link_reports([annotated("a", [], prose="Nobody said a word.")])
    assert (alone.claims, alone.utterances, alone.sources) == ((), (), ())


def test_the_same_report_twice_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match=r"a\.txt"):
        link_reports([annotated("a", []), annotated("a", [])])


def test_two_that_became_one_stand_once_among_the_holders() -> None:
    outer = Told("Mira Tolland", f"Tolland believes {CONTENTS[0]}")
    linked = link_reports([annotated("a", [outer, Told("Tolland", CONTENTS[0], cue="believes", inside=0)])])
    assert linked.attributions[1].holders == (linked.attributions[0].source,)


def test_attributions_nested_in_a_circle_do_no_harm() -> None:
    made = annotated("a", [Told("Mira Tolland", CONTENTS[0]), Told("Owen Fesk", CONTENTS[1])])
    first, second = made.attributions
    circle = (
        replace(first, parent=second.id, source_spans=(), holders=(second.source or "", first.source or "")),
        replace(second, parent=first.id, source_spans=(), holders=(first.source or "", second.source or "")),
    )
    link_reports([replace(made, attributions=circle)])


def test_figures_conditionals_and_times_are_kept() -> None:
    made = annotated("a", [Told("Mira Tolland", CONTENTS[0])])
    linked = link_reports([made])
    assert (linked.figures, linked.conditionals, linked.times) == (made.figures, made.conditionals, made.times)


def test_one_matter_is_told_from_another() -> None:
    pier = "The pier of Brindle harbour is closed. The harbour council wants the pier repaired by May."
    again = "Brindle's harbour council has closed the pier. Repairs to the pier begin in May."
    goats = "Seven goats ate a bishop's hat in Tarn. The bishop forgave the goats."
    matters = Matters([report(pier, "a"), report(again, "b"), report(goats, "c"), report("", "d")])
    assert matters.same("ra", "rb")
    assert not matters.same("ra", "rc")
    assert not matters.same("ra", "rd")
    assert matters.same("rd", "rd")


def test_short_reports_share_fewer_words_on_one_matter() -> None:
    post = (
        "Debris of a drone fell on a warehouse near Lesna at night and caused a fire, its governor wrote. Nobody was hurt. "
        "Windows broke in twelve houses along the river, and buses will not cross the bridge before noon. I ask everyone to "
        "stay calm, to film nothing and to keep children away from metal parts on the ground. Schools open late."
    )
    wire = (
        "A depot near Lesna burned after a raid at night. Debris caused a fire in a warehouse, its governor wrote; the army said that ten "
        "drones were shot down over three districts. Two officers told us of missiles, and a woman heard explosions until "
        "dawn. Trains were late, the exchange opened lower and the price of diesel rose by a tenth."
    )
    matters = Matters([report(post, "a"), report(wire, "b")])
    assert matters.likeness("ra", "rb") < SAME_MATTER
    assert matters.same("ra", "rb")


def seconds(reports: Sequence[AnnotatedReport]) -> float:
    encoded = list(map(encode_passages, reports))
    begun = time.process_time()
    link_reports(reports, encoded=encoded)
    return time.process_time() - begun


def test_four_times_the_reports_take_about_four_times_as_long() -> None:
    many = collection(240)
    few = many[:60]
    assert min(seconds(few), seconds(few)) * 4 * 2.5 > seconds(many)


PROGRAM = """
from firsthand.linking import link_reports
from tests.linking.annotated import collection
print(repr(link_reports(collection(12))))
"""


def test_the_same_reports_give_the_same_bytes_whatever_the_hash_seed() -> None:
    outputs = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
