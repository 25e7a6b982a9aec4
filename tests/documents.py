"""Small reports and traces built by hand, for tests of what comes after reading."""

from __future__ import annotations

from hashlib import sha256

from firsthand.model import (
    Attribution,
    Claim,
    Edge,
    LargestOrigin,
    LocatedSpan,
    Mention,
    Origin,
    Report,
    Reuse,
    Skipped,
    Source,
    Span,
    Stance,
    Summary,
    Trace,
    Utterance,
)


def report(text: str, name: str = "a", outlet: str | None = None, published: str | None = None) -> Report:
    """A report of that text, read from ``<name>.txt``."""
    return Report(
        id=f"r{name}",
        path=f"{name}.txt",
        paths=(f"{name}.txt",),
        record=None,
        sha256=sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        file_sha256=sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        title=None,
        outlet=outlet,
        authors=(),
        url=None,
        language="en",
        published=published,
        published_basis=None,
        published_range=(published, published),
        text=text,
    )


def span_of(text: str, words: str) -> Span:
    """Where the words stand; they must stand exactly once."""
    assert text.count(words) == 1, words
    start = text.index(words)
    return start, start + len(words)


def echo_trace() -> Trace:
    """Two reports of one interview: one source, one claim, one origin."""
    texts = {
        "first": "Mira Tolland said the northern dam will fail before spring.",
        "second": "The dam in the north will not see spring, Tolland told Radio Ost.",
    }
    first, second = (report(text, name) for name, text in texts.items())

    def attribution(of: Report, source: str, cue: str, content: str) -> Attribution:
        return Attribution(
            id=f"{of.id}.a1",
            report=of.id,
            source_spans=(span_of(of.text, source),),
            cue_spans=(span_of(of.text, cue),),
            content_spans=(span_of(of.text, content),),
            relay_spans=(),
            kind="indirect",
            attitude="statement",
            source="s1",
            holders=("s1",),
        )

    one = attribution(first, "Mira Tolland", "said", "the northern dam will fail before spring")
    two = attribution(second, "Tolland", "told", "The dam in the north will not see spring")
    locate = {a.report: LocatedSpan(a.report, *a.source_spans[0]) for a in (one, two)}
    claim = Claim(
        id="c1",
        text="The northern dam will fail before spring.",
        attributions=(one.id, two.id),
        stances=(Stance("u1", "asserts"),),
        reports=(first.id, second.id),
        origins=(Origin("c1.o1", "s1", ("u1",), "Mira Tolland, in 2 reports."),),
        origin_count=1,
        origin_count_low=1,
        asserted_by=1,
        denied_by=0,
        independence="single origin",
        independence_why="Both reports give the words of Mira Tolland.",
        chain=tuple(Edge(a.report, "s1", (locate[a.report],)) for a in (one, two)),
        certainty=None,
        confidence=None,
        credibility=None,
        probability=0.8,
    )
    tolland = Source(
        id="s1",
        name="Mira Tolland",
        kind="person",
        mentions=tuple(Mention(a.report, a.source_spans[0]) for a in (one, two)),
    )
    shared = (span_of(first.text, "dam"), span_of(second.text, "dam"))
    return Trace(
        reports=(first, second),
        sources=(tolland,),
        attributions=(one, two),
        utterances=(Utterance("u1", "s1", (one.id, two.id)),),
        claims=(claim,),
        reuse=(
            Reuse(
                first.id,
                second.id,
                "unknown",
                (LocatedSpan(first.id, *shared[0]),),
                (LocatedSpan(second.id, *shared[1]),),
                0.1,
            ),
        ),
        figures=(),
        times=(),
        conflicts=(),
        conditionals=(),
        forecasts=(),
        skipped=(Skipped("broken.pdf", "it is empty"),),
        ignored=2,
        summary=Summary(2, 1, 1, 1, LargestOrigin("s1", "Mira Tolland", (first.id, second.id))),
        firsthand="0.1.0",
    )
