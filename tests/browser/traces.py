"""Traces for the report page: Velmora, its people and its papers are invented."""

from __future__ import annotations

from dataclasses import replace

from firsthand.model import (
    Caption,
    CaptionPerson,
    Certainty,
    Conflict,
    Credibility,
    Description,
    Evidence,
    Figure,
    Forecast,
    LocatedCertainty,
    LocatedSpan,
    Mention,
    PossiblySame,
    PublishedBasis,
    Reliability,
    Reuse,
    Skipped,
    Trace,
)
from tests.browser.story import Story, located

OUTLETS = (
    "Tarn Herald",
    "Osk Evening Post",
    "Velmora Today",
    "The Lantern",
    "Harbour Gazette",
    "Radio Osk",
    "Morrow Courier",
    "Isle Dispatch",
    "The Ledger",
    "Brenna Times",
    "North Quay News",
    "Capital Wire",
    "The Signal",
    "Estuary Weekly",
)

_OPENINGS = (
    "The ferries of Osk tied up early, and the fish market stayed shut.",
    "A cold wind kept the piers empty on Saturday 🌊 while crews waited for orders.",
    "Shopkeepers along Lime Street lowered their shutters before noon.",
)


def velmora() -> Trace:
    """Fourteen reports of one interview, a denial, a count from two sides, and most of what a page can be asked to show."""
    story = Story()
    kesten = story.source("Mara Kesten", "person")
    agency = story.source("Capital Wire", "organisation")
    ministry = story.source("Ministry of Waters", "organisation")
    spokesman = story.source("Ilan Dorr", "person", speaks_for=(ministry,))
    union = story.source("Dockers' Union of Osk", "organisation")
    unnamed = story.source("two people who work at the port", "anonymous")
    closing, dredging, jobs, denials, unnamed_jobs = [], [], [], [], []
    for n, outlet in enumerate(OUTLETS):
        relay = "" if n % 3 == 0 else "{a.r told Capital Wire} "
        text = (
            f"{_OPENINGS[n % 3]}\n"
            f"{{a.s Harbour master Mara Kesten}} {{a.c said}} {relay}{{a.x the north quay will close on Friday because its piles have rotted}}.\n"
            "Nobody from the port board came to the door. Lorries were turned round at the gate, and the crane stood still."
        )
        voices: dict[str, str | None] = {"a": kesten}
        if n < 6:
            text += "\n{b.s Kesten} {b.c added} that {b.x dredging would very likely take until spring}."
            voices["b"] = kesten
        if n in (2, 7, 11):
            text += "\n{d.s Ilan Dorr, a spokesman for the Ministry of Waters}, {d.c denied} {d.x that the quay would close}."
            voices["d"] = spokesman
        if n in (4, 5, 9):
            text += "\n{j.s The dockers' union} {j.c says} {j.x four hundred jobs hang on the quay}."
            voices["j"] = union
        if n == 9:
            text += "\n{k.s Two people who work at the port} {k.c put} {k.x the number of jobs at four hundred}, too."
            voices["k"] = unnamed
        ids = story.report(
            outlet,
            ("Quay to close, harbour master says", "Osk loses its quay", "Piles rotten at north quay")[n % 3],
            text,
            voices,
            {"a": (agency,)} if relay else {},
            f"2031-05-{3 + n % 4:02d}" if n != 13 else None,
        )
        closing.append(ids["a"])
        dredging += [ids["b"]] if "b" in ids else []
        denials += [ids["d"]] if "d" in ids else []
        jobs += [ids["j"]] if "j" in ids else []
        unnamed_jobs += [ids["k"]] if "k" in ids else []
    told, added, denied, counted, whispered = map(story.utterance, (closing, dredging, denials, jobs, unnamed_jobs))
    story.claim("Dredging would very likely take until spring.", [[added]])
    story.claim(
        "Four hundred jobs hang on the quay.",
        [[counted], [whispered]],
        independence="independent",
        why="The union and two people at the port each count the jobs, and neither names the other.",
    )
    story.claim("The north quay will close on Friday because its piles have rotted.", [[told]])
    story.claim(
        "The north quay will close.",
        [[added], [denied]],
        {denied: "denies"},
        "partly dependent",
        "Harbour master and ministry answer each other: the ministry's words name the harbour master's.",
    )
    trace = story.trace(
        (
            Skipped(
                "velmora/scan.pdf", "the file holds pictures of pages and no text; run it through OCR and give that"
            ),
            Skipped("velmora/broken.docx", "the file is cut short; ask for it anew"),
        ),
        ignored=3,
    )
    return _with_the_rest(trace, kesten, union, unnamed)


def _with_the_rest(trace: Trace, kesten: str, union: str, unnamed: str) -> Trace:
    """The fields that the story does not need, each filled once, so that the page shows them."""
    first, second, fifth = trace.reports[0], trace.reports[3], trace.reports[4]
    caption = "Mara Kesten on the north quay, 2 May. Photo: Pell Arno, CC BY 4.0"
    text = f"{first.text}\n{caption}"
    start = len(first.text) + 1
    reports = list(trace.reports)
    reports[0] = replace(
        first,
        text=text,
        authors=("Juno Vale", "Tam Ostrik"),
        published_basis=PublishedBasis("metadata", (), "The page names it in its metadata."),
        captions=(
            Caption(
                ((start, len(text)),),
                "Pell Arno",
                "CC BY 4.0",
                "https://pictures.example/quay",
                (CaptionPerson("Mara Kesten", "harbour master", ((start, start + 11),)),),
            ),
        ),
    )
    reports[13] = replace(reports[13], published_range=("2031-05-03", "2031-05-09"))
    title_span = located(first.id, ((first.text.index("Harbour master"), first.text.index(" Mara Kesten")),))
    master = Description("harbour master", title_span)
    likely = next(claim for claim in trace.claims if claim.text.startswith("Dredging"))
    words = first.text.index("very likely")
    certainty = LocatedCertainty(
        "very likely", located(first.id, ((words, words + 11),)), 0.8, 0.95, "UK PHIA Yardstick"
    )
    graded = replace(
        likely,
        certainty=certainty,
        credibility=Credibility("3", (Evidence("very likely", certainty.spans, "a likelihood, not an observation"),)),
    )
    jobs = fifth.text.index("four hundred jobs")
    job_attribution = next(a for a in trace.attributions if a.report == fifth.id and a.source == union)
    shared = first.text.index("Nobody from"), len(first.text)
    again = second.text.index("Nobody from")
    passage = first.text.index("the north quay"), first.text.index("\nNobody")
    repeated = second.text.index("the north quay")
    return replace(
        trace,
        reports=tuple(reports),
        sources=tuple(
            replace(
                source,
                descriptions=(master,),
                affiliations=(Description("port of Osk", title_span),),
                mentions=(Mention(first.id, (title_span[0].start, title_span[0].end)),),
                reliability=Reliability("F", ()),
            )
            if source.id == kesten
            else replace(source, possibly_same=(PossiblySame(union, "Both speak for the dockers.", 0.35),))
            if source.id == unnamed
            else source
            for source in trace.sources
        ),
        attributions=tuple(
            replace(a, certainty=Certainty("very likely", ((a.content_spans[0][0] + 15, a.content_spans[0][0] + 26),), 0.8, 0.95, "UK PHIA Yardstick"))
            if a.id in likely.attributions
            else a
            for a in trace.attributions
        ),
        claims=tuple(graded if claim is likely else claim for claim in trace.claims),
        reuse=(
            Reuse(
                first.id,
                second.id,
                "known",
                located(first.id, (passage, shared)),
                located(
                    second.id,
                    (
                        (repeated, repeated + passage[1] - passage[0]),
                        (again, again + len("Nobody from the port board came to the door.")),
                    ),
                ),
                0.71,
            ),
        ),
        figures=(
            Figure("f1", fifth.id, ((jobs, jobs + 12),), "count", 400, 400, False, None, "jobs", None, job_attribution.id),
        ),
        conflicts=(Conflict("stance", tuple(c.id for c in trace.claims[-2:]), "One says that the quay closes, one denies it."),),
        forecasts=(Forecast(likely.id, "2032-03-20", certainty, "open"),),
    )  # fmt: skip


HOSTILE = (
    "</script><script>window.__pwned = 1; alert(1)</script><!-- <script> ]]> "
    '<img src=x onerror="window.__pwned = 2"> <svg onload=window.__pwned=3> '
    "javascript:window.__pwned=4 {{script}} {{trace}} \u2028\u2029 \u202egnp.exe\u202c \u0000\u001b[2J &lt;b&gt; "
    "<base href=//evil.example> <style>*{display:none}</style> <iframe srcdoc='<script>parent.__pwned=5</script>'>"
)


def hostile() -> Trace:
    """One report and one source whose every free field tries to break out of the page."""
    story = Story()
    source = story.source(f"Ana {HOSTILE}", "person")
    ids = story.report(f"Outlet {HOSTILE}", f"Title {HOSTILE}", "{a.s Ana} {a.c said} {a.x it rains}.", {"a": source})
    other = story.report("Second", "Other", "{a.s Ana} {a.c says} {a.x it rains}.", {"a": source})
    told = story.utterance([ids["a"], other["a"]])
    story.claim(f"It rains {HOSTILE}", [[told]], why=HOSTILE)
    trace = story.trace((Skipped(f"inbox/{HOSTILE}", HOSTILE),), 1)
    report = replace(
        trace.reports[0],
        text=f"{trace.reports[0].text}\n{HOSTILE}\n<script>window.__pwned = 6</script>",
        path=f"in/{HOSTILE}",
        paths=(f"in/{HOSTILE}", "in/second"),
        url="javascript:window.__pwned=7",
        authors=(HOSTILE,),
        language='en" onclick="window.__pwned=8',
        published=HOSTILE,
        captions=(
            Caption(((0, 3),), HOSTILE, HOSTILE, "data:text/html,<script>window.__pwned=9</script>", (CaptionPerson(HOSTILE, HOSTILE, ()),)),
        ),
    )  # fmt: skip
    described = (Description(HOSTILE, (LocatedSpan(report.id, 0, 3),)),)
    return replace(
        trace,
        reports=(report, trace.reports[1]),
        sources=tuple(replace(s, descriptions=described, affiliations=described) for s in trace.sources),
        conflicts=(Conflict("stance", (trace.claims[0].id, HOSTILE), HOSTILE),),
        firsthand=HOSTILE,
    )


def empty() -> Trace:
    """Nothing was found in anything."""
    return Story().trace()
