"""The tables of figures, as Markdown: one function a table, from what was measured and what others reach."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

Figures = Mapping[str, Any]
"""What `figures.json` or `peers.json` holds."""


def attribution(figures: Figures, peers: Figures) -> str:
    """Attributions in single reports, per cent; ours on the development part, others on the test part."""
    head = ("", "on", "P", "R", "F1", "direct", "indirect", "exact source / cue / content", "alpha", "ECE / AUROC")
    parts = (("polnear-dev", "dev, 84 articles"), ("polnear-check", "dev, the half for checking"))
    rows = [_attribution_row("**firsthand**", on, figures[name]["figures"]) for name, on in parts]
    rows += [_attribution_row(peer["name"], peer["on"], peer["figures"]) for peer in peers["attribution"]]
    return _markdown(head, rows)


def crossreport(figures: Figures, peers: Figures) -> str:
    """Sources, tellings, claims and origins across reports, fractions of 1."""
    shown = (
        ("mention_f1", "mention F1"),
        ("source_name", "source name"),
        ("source_b3", "source B³"),
        ("utterance_b3", "utterance B³"),
        ("claim_found", "claim found"),
        ("claim_known", "claim known"),
        ("origins_exact", "origins exact"),
        ("origins_hard", "origins hard"),
        ("echo_f1", "echo F1"),
    )
    parts = (("crossreport-dev", "10 events"), ("crossreport-check", "the 5 for checking"))
    measured = [("**firsthand**", on, figures[name]["figures"]) for name, on in parts]
    measured += [(peer["name"], peer["on"], peer["figures"]) for peer in peers["crossreport"]]
    rows = [[name, on, *(_fraction(row.get(key)) for key, _ in shown)] for name, on, row in measured]
    return _markdown(("", "on", *(label for _, label in shown)), rows)


def seeds(figures: Figures, _peers: Figures) -> str:
    """Checks of the seed reports that hold."""
    counted = figures["seeds"]["figures"]
    return f"{counted['passed']:g} of {counted['checks']:g} checks hold."


def scale(figures: Figures, _peers: Figures) -> str:
    """Time and memory against the number of reports."""
    measured = figures["scale"]
    rows = [
        [f"{row['reports']}", f"{row['seconds']:.1f}", f"{row['cpu_seconds']:.1f}", f"{row['peak_mb']:.0f}"]
        for row in measured["runs"]
    ]
    return (
        _markdown(("reports", "seconds", "of computing", "peak memory, MB"), rows)
        + f"\n\nComputing grows with the number of reports to the power of {measured['exponent']:.2f} ({measured['machine']})."
    )


def speed(figures: Figures, _peers: Figures) -> str:
    """What a person waits for."""
    measured = figures["speed"]
    rows = [
        [f"`{row['command']}`", f"{row['seconds']:.2f}", f"{row['cpu_seconds']:.2f}", f"{row['peak_mb']:.0f}"]
        for row in measured["runs"]
    ]
    head = ("command", "seconds", "of computing", "peak memory, MB")
    return f"{_markdown(head, rows)}\n\n{measured['machine']}."


def parts(figures: Figures, _peers: Figures) -> str:
    """What each part does by itself, on data made for it."""
    nested, attitudes = figures["nested"]["figures"], figures["attitudes"]["figures"]
    relays, gum = figures["relays-unseen"]["figures"], figures["gum"]["figures"]
    chains = figures["gum_chains"]["figures"]
    people, linked = figures["ecbplus"]["figures"], figures["source_linking"]["figures"]["unseen_tellings"]
    largest = figures["source_scale"]["runs"][-1]
    across = figures["scale_across"]["runs"][-1]
    rows = [
        [
            "attributions within attributions, F1",
            f"{nested['even']['nested']} in 30 reports",
            _fraction(nested["even"]["f1"]),
        ],
        ["two annotators of them", "60 reports", _fraction(nested["agreement"]["nested_f1"])],
        ["attitudes, accuracy", f"{attitudes['even']['rows']} attributions", _fraction(attitudes["even"]["accuracy"])],
        ["relays by name, F1", f"{relays['tellings']} tellings that have one", _fraction(relays["f1"])],
        ["speakers' pronouns and descriptions, right", f"GUM, {gum['mentions']}, five folds", _fraction(gum["right"])],
        [
            "chains of people and organisations, CoNLL F1 / LEA F1",
            "GUM, five folds, every marked mention; [beside Coreferee](../docs/errors/coreference.md)",
            f"{_fraction(chains['conll'])} / {_fraction(chains['lea_f'])}",
        ],
        [
            "people across documents, B³ F1",
            f"ECB+ topics 31–35, {people['mentions']} mentions",
            _fraction(people["b3_f1"]),
        ],
        [
            "sources across reports, given each report's, B³ F1",
            f"15 events, {linked['mentions']}",
            _fraction(linked["b3_f1"]),
        ],
        [
            "linking the sources of very many reports",
            f"{largest['reports']:,} reports",
            f"{largest['cpu_seconds']:.0f} s of computing, growing with n to the power of {figures['source_scale']['exponent']:.2f}",
        ],
        [
            "linking everything, and origins, of very many annotated and encoded reports",
            f"{across['reports']:,} reports",
            f"{across['linking_seconds'] + across['assessing_seconds']:.0f} s of computing, {across['peak_mb']:,} MB, "
            f"growing with n to the power of {figures['scale_across']['exponent']:.2f}",
        ],
    ]
    return _markdown(("", "on", ""), rows)


def judgement(figures: Figures, _peers: Figures) -> str:
    """What is judged of a claim, each by itself."""
    kinds, quantities = figures["source_kinds"]["figures"]["unseen_tellings"], figures["quantities"]["figures"]["check"]
    shootings, hedges = figures["shootings"]["figures"]["held back"], figures["hedges"]["figures"]["even"]
    given, facts = figures["conditionals"]["figures"], figures["factuality"]["figures"]
    rows = [
        ["kinds of sources, accuracy", f"{kinds['sources']} in unseen events", _fraction(kinds["kinds"])],
        ["unnamed sources, F1", f"{kinds['unnamed']} in unseen events", _fraction(kinds["unnamed_f1"])],
        ["figures, value and bound right", f"{quantities['figures']}", _fraction(quantities["value_and_bounds"])],
        ["what they count, right", f"{quantities['figures']}", _fraction(quantities["counted"])],
        ["times, value right", f"{quantities['times']}", _fraction(quantities["time_value"])],
        ["ages, F1", f"{shootings['articles']} articles of the Gun Violence Database", _fraction(shootings["ages_f1"])],
        ["hedges with phrase and band, F1", f"{hedges['hedges']}", _fraction(hedges["f1"])],
        ["open conditionals, F1", f"{given['even']['sentences']} sentences", _fraction(given["even"]["f1"])],
        [
            "conditions of counterfactuals, F1 by characters",
            f"{given['condition']['sentences']} sentences",
            _fraction(given["condition"]["f1"]),
        ],
        ["their outcomes", f"{given['outcome']['sentences']} sentences", _fraction(given["outcome"]["f1"])],
        [
            "counterfactual sentences found, F1",
            f"{given['detection']['sentences']:,}",
            _fraction(given["detection"]["f1"]),
        ],
        *(
            [
                "how certain an event is presented, Pearson's r / mean error",
                f"{name}, {facts[key]['events']:,} events",
                f"{_fraction(facts[key]['pearson_r'])} / {_fraction(facts[key]['mean_absolute_error'])}",
            ]
            for key, name in (("UW", "UW"), ("UDS_IH2", "UDS-IH2"))
        ),
    ]
    return _markdown(("", "on", ""), rows)


def reuse(figures: Figures, _peers: Figures) -> str:
    """Text taken over, beside two peers."""
    rows = [
        [
            f"{100 * float(change):.0f} %",
            *(f"{_fraction(grade[who]['ari'])} / {_fraction(grade[who]['f1'])}" for who in ("ours", "lsh", "overlap")),
        ]
        for change, grade in sorted(figures["reuse"]["grades"].items())
    ]
    return _markdown(("changed", "**firsthand**", "MinHash-LSH (datasketch)", "overlap of n-grams"), rows)


def annotating(figures: Figures, _peers: Figures) -> str:
    """What annotating costs."""
    cost = figures["annotating"]
    alone, two = cost["runs"]
    return (
        f"Annotating {cost['articles']} articles takes {cost['cpu_seconds']:.1f} s of computing, {cost['ratio']:.2f} times "
        f"what spaCy's small English pipeline alone takes. `firsthand annotate` does {alone['reports_a_second']:.1f} reports "
        f"a second on one core and {two['reports_a_second']:.1f} on two, with a peak of {alone['peak_mb']} MB a process "
        f"({cost['machine']})."
    )


TABLES: Mapping[str, Callable[[Figures, Figures], str]] = {
    "attribution": attribution,
    "crossreport": crossreport,
    "seeds": seeds,
    "parts": parts,
    "judgement": judgement,
    "reuse": reuse,
    "annotating": annotating,
    "scale": scale,
    "speed": speed,
}
"""Every table by the name that a marker gives."""


def _attribution_row(name: str, on: str, row: Figures) -> list[str]:
    percent = [
        _per_cent(row.get(f"attribution.{key}")) for key in ("all.p", "all.r", "all.f1", "direct.f1", "indirect.f1")
    ]
    exact = " / ".join(_per_cent(row.get(f"exact.{role}.f1")) for role in ("source", "cue", "content"))
    sureness = " / ".join(_thousandths(row.get(f"calibration.{key}")) for key in ("error", "auroc"))
    return [name, on, *percent, exact, _fraction(row.get("agreement.alpha")), sureness]


def _per_cent(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:.1f}"


def _fraction(share: float | None) -> str:
    return "–" if share is None else f"{share:.2f}"


def _thousandths(share: float | None) -> str:
    return "–" if share is None else f"{share:.3f}"


def _markdown(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, ["---"] * len(head), *rows))
