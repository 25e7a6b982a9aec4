"""A trace in which every judgement is filled in: forty reports of one telling, and all that is said about it."""

from __future__ import annotations

from dataclasses import replace

from firsthand.model import (
    Certainty,
    Conditional,
    Conflict,
    Credibility,
    Evidence,
    Figure,
    Forecast,
    LocatedCertainty,
    LocatedConfidence,
    Occasion,
    PublishedBasis,
    Reliability,
    Report,
    Span,
    TimeExpression,
    Trace,
)
from tests.browser.story import Story, located
from tests.browser.traces import HOSTILE

TELLING = (
    "{a.s Engineer Ana Brill} {a.c told Capital Wire on Friday} {a.x the Sorn dam will very likely fail by 1 June and drown more than 2,000 houses}.\n"
    "We are fairly confident of it, she said.\n"
    "{b.s Brill} {b.c said} {b.x if the sluices stay shut, the crest will overflow, and an overflow would wash the road away}."
)
ANSWER = (
    "{d.s The dam board} {d.c denied} {d.x that the Sorn dam will fail: at most 1,500 houses lie below it}.\n"
    "{e.s The board} {e.c said} {e.x the road holds unless the crest overflows; between 900 and 1,400 houses were counted in May}."
)


def words(report: Report, text: str) -> Span:
    """Where words stand first in a report."""
    start = report.text.index(text)
    return start, start + len(text)


def judged(reports: int = 40, hostile: bool = False) -> Trace:
    """A claim that ``reports`` reports carry, nearly all from one telling; with ``hostile`` its words attack the page."""
    story = Story()
    brill = story.source("Ana Brill", "person")
    wire = story.source("Capital Wire", "organisation")
    board = story.source("Sorn Dam Board", "organisation")
    told, warned, denied, added = [], [], [], []
    for n in range(reports):
        relays = {"a": (wire,)} if n % 4 else {}
        ids = story.report(
            f"Valley Paper {n + 1}", f"Dam in doubt, {n + 1}", TELLING, {"a": brill, "b": brill}, relays,
            f"2031-05-{10 + (n * n) % 9:02d}",
        )  # fmt: skip
        told.append(ids["a"])
        warned.append(ids["b"])
    ids = story.report("Board Bulletin", "The dam stands", ANSWER, {"d": board, "e": board})
    denied.append(ids["d"])
    added.append(ids["e"])
    first, second, third, fourth = map(story.utterance, (told, warned, denied, added))
    fails = story.claim(
        "The Sorn dam will fail by 1 June and drown more than 2,000 houses.",
        [[first], [third]],
        {third: "denies"},
        "partly dependent",
        "The board answers the engineer.",
    )
    story.claim("The crest will overflow.", [[second]])
    story.claim("The road holds.", [[fourth]])
    return _judged(story.trace(), fails, HOSTILE if hostile else "")


def _judged(trace: Trace, fails: str, attack: str) -> Trace:
    one = replace(trace.reports[0], text=f"{trace.reports[0].text}\n{attack}")
    tellings, answer = (one, *trace.reports[1:-1]), trace.reports[-1]
    likely = LocatedCertainty(
        "very likely", located(one.id, (words(one, "very likely"),)), 0.8, 0.9, "UK PHIA Yardstick"
    )
    denial = LocatedCertainty(
        f"hardly {attack}".strip(), located(one.id, (words(one, "very likely"),)), None, None, None
    )
    confidence = LocatedConfidence("moderate", "fairly confident", located(one.id, (words(one, "fairly confident"),)))
    evidence = Evidence(
        "Engineer", located(one.id, (words(one, "Engineer"),)), f"knows the matter at first hand {attack}".strip()
    )
    denies = Evidence("denied", located(answer.id, (words(answer, "denied"),)), "another origin denies it")
    claims = tuple(
        replace(
            claim,
            certainty=likely,
            confidence=confidence,
            credibility=Credibility("4", (denies,)),
            stances=tuple(replace(s, certainty=likely if s.stance == "asserts" else denial) for s in claim.stances),
        )
        if claim.id == fails
        else claim
        for claim in trace.claims
    )
    attributions = {(a.report, a.source_spans): a.id for a in trace.attributions}
    telling = {r.id: next(a.id for a in trace.attributions if a.report == r.id) for r in tellings}
    figures = [
        Figure(
            f"f{n}",
            r.id,
            (words(r, "more than 2,000"),),
            "count",
            2001,
            None,
            False,
            None,
            "houses",
            None,
            telling[r.id],
        )
        for n, r in enumerate(tellings)
    ]
    board = next(a.id for a in trace.attributions if a.report == answer.id)
    said = max(attributions[key] for key in attributions if key[0] == answer.id)
    figures += [
        Figure("fa", answer.id, (words(answer, "at most 1,500"),), "count", None, 1500, False, None, "houses", None, board),
        Figure("fb", answer.id, (words(answer, "between 900 and 1,400"),), "count", 900, 1400, True, None, f"houses counted {attack}".strip(), "2031-05-01", said),
        Figure("fc", answer.id, (words(answer, "May"),), "measure", None, None, False, "metres", "", None, None),
    ]  # fmt: skip
    could = Certainty("will", (words(one, "will overflow"),), 0.9, 1.0, "Kent")
    conditionals = [
        Conditional("k1", one.id, (words(one, "the sluices stay shut"),), (words(one, "the crest will overflow"),), "if", could, None),
        Conditional("k2", one.id, (words(one, "an overflow"),), (words(one, "wash the road away"),), "triggers", None, None),
        Conditional("k3", one.id, (words(one, "the crest will overflow"),), (words(one, "wash the road away"),), "triggers", None, None),
        Conditional("k4", answer.id, (words(answer, "the crest overflows"),), (words(answer, "the road holds"),), "unless", None, said),
    ]  # fmt: skip
    times = [
        TimeExpression("t1", one.id, (words(one, "Friday"),), "2031-05-09", "2031-05-09", "day"),
        TimeExpression("t2", one.id, (words(one, "by 1 June"),), None, "2031-06-01", "day"),
        TimeExpression("t3", answer.id, (words(answer, "May"),), "2031-05-01", "2031-05-31", "month"),
    ]
    undated = replace(
        answer,
        published=None,
        published_basis=PublishedBasis(
            "inferred", (words(answer, "May"),), f"It knows the count of May. {attack}".strip()
        ),
        published_range=("2031-05-12", "2031-05-31"),
    )
    occasion = Occasion("on Friday", located(one.id, (words(one, "on Friday"),)), "2031-05-09")
    return replace(
        trace,
        reports=(*tellings, undated),
        sources=tuple(
            replace(s, reliability=Reliability("B", (evidence,)) if s.name == "Ana Brill" else Reliability("F", ()))
            for s in trace.sources
        ),
        utterances=(replace(trace.utterances[0], occasion=occasion), *trace.utterances[1:]),
        claims=claims,
        figures=tuple(figures),
        conditionals=tuple(conditionals),
        times=tuple(times),
        conflicts=(
            Conflict("figures", (figures[0].id, "fa"), f"More than 2,000 and at most 1,500 houses cannot both lie below. {attack}".strip()),
            Conflict("stance", (fails, telling[one.id]), "One says that the dam fails, one denies it."),
        ),
        forecasts=(Forecast(fails, "2031-06-01", likely, "open"), Forecast(claims[1].id, None, None, "did not")),
    )  # fmt: skip
