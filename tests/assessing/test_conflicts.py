from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.assessing import assess_claims, conflicts, near_conflicts
from firsthand.assessing.counting import disjoint, number_words, same_thing
from firsthand.model import Figure, Linked, Reuse, SeriesFit, TimeExpression, Utterance
from tests.assessing.linked import Said, linked
from tests.assessing.test_dating import told
from tests.documents import report


def figure(report_id: str, counted: str, low: float | None, high: float | None, **more: object) -> Figure:
    one = Figure(f"{report_id}.f1", report_id, ((0, 3),), "count", low, high, False, None, counted, None, None)
    return replace(one, **more)  # type: ignore[arg-type]


def collection(*figures: Figure, days: tuple[str | None, str | None] = (None, None), related: bool = True) -> Linked:
    one, other = report("The dam broke.", "one", published=days[0]), report("The dam burst.", "two", published=days[1])
    reuse = (Reuse(one.id, other.id, "unknown", (), (), 0.5),) if related else ()
    return Linked((one, other), (), (), (), (), reuse, figures)


def found(what: Linked) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.kind, one.of) for one in conflicts(what, assess_claims(what))]


CLASH = (figure("rone", "people killed", 40, 40), figure("rtwo", "people killed", 60, None))


def test_disjoint_figures_of_one_thing_clash() -> None:
    assert found(collection(*CLASH)) == [("figures", ("rone.f1", "rtwo.f1"))]


@pytest.mark.parametrize(
    "figures",
    [
        (CLASH[0], figure("rtwo", "people killed", 35, None)),
        (CLASH[0], figure("rtwo", "people wounded", 60, 60)),
        (CLASH[0], figure("rtwo", "houses killed", 60, 60)),
        (figure("rone", "people", 40, 40), figure("rtwo", "people", 60, 60)),
        (figure("rone", "people killed", 40, 40, approximate=True), figure("rtwo", "people killed", 43, 43)),
        (
            figure("rone", "people killed", 40, 40, as_of="2021-01-01"),
            figure("rtwo", "people killed", 60, 60, as_of="2021-01-02"),
        ),
        (*CLASH, figure("rone", "people killed", 61, 61, id="rone.f2")),
    ],
    ids=["within bounds", "another fate", "another noun", "too wide", "rounded", "another day", "knows both"],
)
def test_what_can_both_hold_does_not_clash(figures: tuple[Figure, ...]) -> None:
    assert found(collection(*figures)) == []


@pytest.mark.parametrize("counted", ["dead", "people died", "deaths", "death toll", "Brindle fire toll"])
def test_the_dead_are_the_dead_by_whatever_word(counted: str) -> None:
    assert found(collection(CLASH[0], figure("rtwo", counted, 60, 60))) == [("figures", ("rone.f1", "rtwo.f1"))]


def test_the_dead_and_the_injured_of_whom_no_more_is_said_are_not_listed_as_near() -> None:
    what = collection(figure("rone", "dead", 40, 40), figure("rtwo", "injured", 60, 60))
    assert near_conflicts(what, assess_claims(what)) == ()


def test_a_bare_noun_is_enough_where_the_sentence_is_the_same() -> None:
    one, other = (
        report(f"It rained. The {who} said {number} workers would lose their jobs at the Tarn plant.", name)
        for name, who, number in (("one", "union", "450"), ("two", "company", "300"))
    )
    figures = [
        figure(each.id, "workers", number, number, spans=((each.text.index(str(number)), each.text.index(" workers")),))
        for each, number in ((one, 450), (other, 300))
    ]
    what = Linked((one, other), (), (), (), (), (), tuple(figures))
    days = [replace(each, published="2026-03-14") for each in (one, other)]
    assert found(what) == []
    assert found(replace(what, reports=tuple(days))) == [("figures", (figures[0].id, figures[1].id))]


def test_how_many_tell_a_thing_is_no_count_of_it() -> None:
    lines = [Said("a", "two naval officers", "the pier is shut"), Said("b", "three naval officers", "the pier is shut")]
    what = linked(*lines, kinds={line.who or "": "anonymous" for line in lines})
    figures = tuple(
        figure(each.id, "naval officers", number, number) for each, number in zip(what.reports, (2, 3), strict=True)
    )
    assert found(replace(what, figures=figures)) == []
    elsewhere = tuple(replace(one, spans=((25, 28),)) for one in figures)
    assert [kind for kind, _ in found(replace(what, figures=elsewhere))] == ["figures"]


@pytest.mark.parametrize(("other", "clash"), [("Simon Reil", True), ("Ada Brook", False)])
def test_one_report_has_two_sides_where_two_are_known(other: str, clash: bool) -> None:
    lines = [Said("a", "Ada Brook", "40 million is what it costs"), Said("a", other, "11 million is what it costs")]
    what = linked(*lines)
    (one,) = what.reports
    figures = tuple(
        figure(one.id, "cost of repairs", number, number, id=f"f{number}", kind="money", unit="USD",
               spans=((one.text.index(str(number)),) * 2,), attribution=told.id)
        for number, told in zip((40, 11), what.attributions, strict=True)
    )  # fmt: skip
    assert bool(found(replace(what, figures=figures))) == clash


def test_reports_on_unrelated_matters_or_of_other_weeks_do_not_clash() -> None:
    assert found(collection(*CLASH, related=False)) == []
    assert found(collection(*CLASH, days=("2021-01-01", "2021-03-01"))) == []
    assert found(collection(*CLASH, days=("2021-01-01", "2021-01-02"))) != []


def test_falls_of_two_days_do_not_clash() -> None:
    one, other = (
        report(f"Halvex shares fell {number} on {day}.", name)
        for number, day, name in (("14 %", "Monday", "one"), ("23 %", "Tuesday", "two"))
    )
    figures = [
        figure(f"r{name}", "Halvex shares", share, share, kind="share", spans=((19, 23),))
        for name, share in (("one", 0.14), ("two", 0.23))
    ]
    what = replace(collection(*figures), reports=(one, other))
    assert [kind for kind, _ in found(what)] == ["figures"]
    times = tuple(
        TimeExpression(f"{which.id}.t1", which.id, ((27, len(which.text) - 1),), day, day, "day")
        for which, day in ((one, "2025-03-03"), (other, "2025-03-04"))
    )
    assert not found(replace(what, times=times))
    dated = [replace(each, published=day) for each, day in ((one, "2025-03-03"), (other, "2025-03-06"))]
    assert not found(replace(what, reports=tuple(dated)))
    assert found(replace(what, reports=(dated[0], replace(dated[1], published="2025-03-04")))) != []


DAM = (figure("rone", "people evacuated", 900, 900), figure("rtwo", "people evacuated", 1200, None))
BELOW = "Only 900 people were evacuated from the villages below the Tarn Dam, the mayor said."


@pytest.mark.parametrize(
    ("other_text", "days", "clash"),
    [
        ("More than 1,200 were evacuated from five villages below the Tarn Dam.", ("2021-01-01", "2021-01-02"), True),
        ("More than 1,200 were evacuated from five villages below the Tarn Dam.", ("2021-01-01", "2021-01-03"), False),
        ("More than 1,200 were evacuated from five villages below the Tarn Dam.", (None, None), False),
        ("More than 1,200 were evacuated from five villages below the Ost Dam.", ("2021-01-01", "2021-01-01"), False),
        ("More than 1,200 were evacuated from villages. It snows below the Tarn Dam.", ("2021-01-01",) * 2, False),
    ],
    ids=["one place", "two days later", "undated", "another place", "another sentence"],
)
def test_a_place_and_a_day_tie_two_figures(other_text: str, days: tuple[str | None, str | None], clash: bool) -> None:
    one, other = report(BELOW, "one", published=days[0]), report(other_text, "two", published=days[1])
    at = [replace(each, spans=((10, 13),)) for each in DAM]
    assert bool(found(Linked((one, other), (), (), (), (), (), tuple(at)))) is clash


def test_a_number_that_two_reports_print_against_a_third_is_one_conflict() -> None:
    what = collection(*DAM)
    third = report("The dam gave.", "three")
    again = replace(DAM[1], id="rthree.f1", report="rthree")
    reuse = (*what.reuse, Reuse("rone", "rthree", "unknown", (), (), 0.5))
    what = replace(what, reports=(*what.reports, third), figures=(*what.figures, again), reuse=reuse)
    (clash,) = conflicts(what, ())
    assert clash.of == ("rone.f1", "rtwo.f1", "rthree.f1")
    assert clash.why.startswith("one.txt gives 900; two.txt and three.txt give 1,200 or more: both count")


def test_a_rounded_number_does_not_clash_with_the_exact_one() -> None:
    watch = figure("rone", "gold watch", 43_000, 43_000, kind="money", unit="USD")
    assert not disjoint(watch, replace(watch, low=43_350.0, high=43_350.0))
    assert disjoint(watch, replace(watch, low=43_600.0, high=43_600.0))
    assert disjoint(replace(watch, low=900.0, high=900.0), replace(watch, low=940.0, high=940.0))
    assert not disjoint(replace(watch, low=2e6, high=2e6), replace(watch, low=2.4e6, high=2.4e6))


def test_killed_against_wounded_is_explained() -> None:
    what = collection(CLASH[0], figure("rtwo", "people wounded", 60, 60))
    (near,) = near_conflicts(what, ())
    assert near.of == ("rone.f1", "rtwo.f1")
    assert "“people killed”" in near.why
    assert "“people wounded”" in near.why


def test_units_are_converted_before_they_are_compared() -> None:
    miles = figure("rone", "fencing", 55, 55, kind="measure", unit="mile")
    same = figure("rtwo", "fencing", 88.5, 88.6, kind="measure", unit="kilometer")
    more = figure("rtwo", "fencing", 120, 120, kind="measure", unit="kilometer")
    assert not disjoint(miles, same)
    assert disjoint(miles, more)
    assert same_thing(miles, replace(more, unit="kilogram")) == "different"
    assert not disjoint(miles, replace(more, unit="kilogram"))


def test_two_currencies_are_not_compared() -> None:
    dollars = figure("rone", "mill repairs", 10, 10, kind="money", unit="USD")
    assert same_thing(dollars, replace(dollars, unit="EUR", low=90.0, high=90.0)) == "different"


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (figure("r", "x", 28700, None), "28,700 or more"),
        (figure("r", "x", None, 1 / 3, kind="share"), "up to 33.33 %"),
        (figure("r", "x", 80, 80, approximate=True), "about 80"),
        (figure("r", "x", 2, 3), "2 to 3"),
        (figure("r", "x", 5, 5, unit="mile"), "5 mile"),
    ],
)
def test_numbers_as_one_reads_them(one: Figure, words: str) -> None:
    assert number_words(one) == words


def test_stances_on_two_things_do_not_clash() -> None:
    what = linked(Said("a", "Ada Brook"), Said("b", "Lee Marsh", "nobody will resign", stance="denies"))
    assert [one for one in conflicts(what, assess_claims(what)) if one.kind == "stance"] == []


def test_who_tells_of_a_denial_does_not_clash_with_it() -> None:
    said = Said("a", "Ada Brook", "Lee Marsh said the pier is shut", stance="asserts")
    what = linked(said, Said("a", "Lee Marsh", "the pier is shut", stance="denies", inside=0))
    assert [one for one in conflicts(what, assess_claims(what)) if one.kind == "stance"] == []


def test_opposed_stances_clash_and_say_who_is_on_which_side() -> None:
    what = linked(Said("a", "Ada Brook"), Said("b", "Lee Marsh", stance="denies"))
    (clash,) = conflicts(what, assess_claims(what))
    assert clash.kind == "stance"
    assert "asserted by Ada Brook, denied by Lee Marsh" in clash.why


def test_whom_another_tells_of_takes_a_side_through_him() -> None:
    words = "the dam of the board is shut"
    lines = [
        Said("a", "Ada Brook", f"Ivo Reed said {words}"),
        Said("a", "Ivo Reed", words, inside=0),
        Said("b", "Lee Marsh", words, stance="denies"),
    ]
    (clash,) = conflicts(what := linked(*lines), assess_claims(what))
    assert "asserted by Ada Brook, denied by Lee Marsh" in clash.why
    lines[0] = replace(lines[0], stance="denies")
    (clash,) = conflicts(what := linked(*lines), assess_claims(what))
    assert "asserted by Ivo Reed (according to Ada Brook), denied by Ada Brook and Lee Marsh" in clash.why


def test_doubt_is_no_denial() -> None:
    what = linked(Said("a", "Ada Brook"), Said("b", "Lee Marsh", stance="doubts"))
    assert conflicts(what, assess_claims(what)) == ()


def test_one_telling_on_two_days_clashes() -> None:
    one, other = (
        report("Brook said Monday the dam is safe.", "one"),
        report("The dam is safe, Brook said Tuesday.", "two"),
    )
    attributions = (told(one, "said", "the dam is safe"), told(other, "said", "The dam is safe"))
    times = tuple(
        TimeExpression(f"{of.id}.t1", of.id, ((of.text.index(day), of.text.index(day) + 6),), iso, iso, "day")
        for of, day, iso in ((one, "Monday", "2021-03-01"), (other, "Tuesda", "2021-03-02"))
    )
    utterance = Utterance("u1", None, tuple(attribution.id for attribution in attributions))
    what = Linked((one, other), (), attributions, (utterance,), (), (), (), (), times)
    assert [(one.kind, one.of) for one in conflicts(what, ())] == [("dates", ("rone.t1", "rtwo.t1"))]


def test_a_report_older_than_its_figure_clashes() -> None:
    fit = SeriesFit("geese.csv#geese", (("2021-03-02", "2021-03-02"),), "The series stood there.")
    what = collection(figure("rone", "geese", 10400, None, fits=(fit,)), days=("2021-02-01", None))
    assert found(what) == [("dates", ("rone", "rone.f1"))]


def test_nothing_clashes_in_nothing() -> None:
    nothing = Linked((), (), (), (), (), ())
    assert conflicts(nothing, ()) == near_conflicts(nothing, ()) == ()


def test_what_is_denied_near_by_does_not_clash() -> None:
    what = linked(Said("a", "Ada Brook"), Said("b", "Lee Marsh", stance="denies"))
    (claim,) = what.claims
    apart = replace(claim, agreeing=tuple((one,) for one in claim.attributions))
    what = replace(what, claims=(apart,))
    assert [one for one in conflicts(what, assess_claims(what)) if one.kind == "stance"] == []
