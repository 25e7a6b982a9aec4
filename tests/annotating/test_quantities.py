from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from firsthand.annotating import annotate_report
from firsthand.annotating.quantities import Quantities
from firsthand.language import parse
from firsthand.model import Attribution, Figure, Report, TimeExpression
from tests.annotating.conftest import Annotated
from tests.documents import report, span_of

TEXT = "As of Friday, Brook said Lee counted 1,200 geese.\n\nThe dam has 40 gates."


def collected(of: Report, *attributions: Attribution) -> tuple[tuple[Figure, ...], tuple[TimeExpression, ...]]:
    quantities = Quantities(of)
    for block in parse(of.text):
        quantities.add(block.doc, block.start)
    return quantities.figures(attributions), quantities.times()


def telling(of: Report, number: int, content: str) -> Attribution:
    spans = (span_of(of.text, content),)
    return Attribution(f"{of.id}.a{number}", of.id, (), spans, spans, (), "indirect", "statement", None)


def test_a_figure_belongs_to_the_innermost_content_around_it() -> None:
    of = report(TEXT)
    outer, inner = telling(of, 1, "Lee counted 1,200 geese"), telling(of, 2, "1,200 geese")
    (geese, gates), _ = collected(of, outer, inner)
    assert (geese.attribution, gates.attribution) == ("ra.a2", None)


def test_a_figure_has_the_day_that_its_sentence_counts_as_of() -> None:
    (geese, gates), (friday,) = collected(report(TEXT, published="2021-03-03"))
    assert (geese.as_of, gates.as_of) == ("2021-02-26", None)
    assert (friday.earliest, friday.id) == ("2021-02-26", "ra.t1")


def test_without_a_day_of_publication_the_day_is_left_open() -> None:
    (geese, _), (friday,) = collected(report(TEXT))
    assert geese.as_of is None
    assert friday.earliest is None


def test_a_report_has_its_figures_and_times(annotate: Callable[..., Annotated]) -> None:
    annotated = annotate("Ada Brook said on Monday that at least 300 geese had left.")
    assert [annotated.words(figure.spans) for figure in annotated.report.figures] == ["at least 300"]
    assert [annotated.words(time.spans) for time in annotated.report.times] == ["Monday"]
    assert annotated.report.figures[0].attribution == annotated.report.attributions[0].id


def test_a_report_in_another_language_has_none() -> None:
    foreign = replace(report("Mindestens 300 Gänse flogen am 3. Mai 2021 fort."), language="de")
    annotated = annotate_report(foreign)
    assert annotated.figures == ()
    assert annotated.times == ()
