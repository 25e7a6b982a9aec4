"""What is measured on the development data: the program is run, and the fixed scorers read what it wrote.

The scorers and the data lie beside the checkout and are never copied into it.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks import calibration
from benchmarks.floors import Measurement, fingerprint

CHECK_EVENTS = ("01c59743", "0c78e748", "11c9f251", "22b6e900", "2b95d2cf")
"""The events across reports that nobody tunes on."""

ATTRIBUTION_HELD = (
    "attribution.all.f1",
    "attribution.direct.f1",
    "attribution.indirect.f1",
    "exact.source.f1",
    "exact.cue.f1",
    "exact.content.f1",
    "agreement.alpha",
    "calibration.auroc",
)
ATTRIBUTION_SHOWN = ("docs", "words", "attribution.all.p", "attribution.all.r", "calibration.error", *ATTRIBUTION_HELD)

CROSSREPORT_HELD = (
    "mention_f1",
    "source_name",
    "source_b3",
    "utterance_b3",
    "claim_found",
    "claim_known",
    "origins_exact",
    "origins_hard",
    "echo_f1",
)
CROSSREPORT_SHOWN = ("events", "mentions", "claims", "mention_p", "mention_r", *CROSSREPORT_HELD)

SERIES = "corpora/reference/russia-losses-personnel-ukraine-general-staff.json"


class MeasuringError(Exception):
    """The program or a scorer failed; the message names the command and ends with what it said."""


def program() -> Path:
    """The installed ``firsthand`` that belongs to this Python.

    Raises:
        MeasuringError: where it is not installed.
    """
    found = Path(sys.executable).with_name("firsthand")
    if not found.is_file():
        raise MeasuringError(f"{found} is missing: run `make test` once, or install the package into this environment")
    return found


def attribution(shared: Path, scratch: Path) -> Iterator[Measurement]:
    """Attributions in single reports: all of PolNeAR's dev part, its half for tuning and its half for checking.

    The halves are every second article by name: the 1st, 3rd, ... are for tuning, the others for checking.
    """
    split = shared / "corpora" / "polnear" / "dev"
    annotated = scratch / "polnear.jsonl"
    _run([program(), "annotate", split / "text", "--jsonl", annotated])
    lines = annotated.read_text(encoding="utf-8").splitlines()
    names = sorted({Path(json.loads(line)["path"]).stem for line in lines})
    made_on = fingerprint(
        shared, [*_files(split / "text"), *_files(split / "attributions"), *_scorers(shared, "pol*", "score_attr*")]
    )
    scorer = calibration.scorer(shared / "bench")
    articles = list(scorer.load(split))
    for part, chosen in (("dev", names), ("tune", names[::2]), ("check", names[1::2])):
        kept = scratch / f"polnear-{part}.jsonl"
        wanted = set(chosen)
        here = [line for line in lines if Path(json.loads(line)["path"]).stem in wanted]
        kept.write_text("".join(f"{line}\n" for line in here), encoding="utf-8")
        score = scratch / f"polnear-{part}.json"
        only = [] if part == "dev" else ["--only-pred-docs"]
        _run(
            [
                sys.executable,
                shared / "bench" / "score_attribution.py",
                "--gold",
                split,
                "--pred",
                kept,
                "--json",
                score,
                *only,
            ]
        )
        figures = _flat(json.loads(score.read_text(encoding="utf-8")))
        figures |= calibration.figures(scorer, articles, here)
        halves = {"dev": "", "tune": ", the 1st, 3rd, … article by name", "check": ", the 2nd, 4th, … article by name"}
        yield Measurement(
            f"polnear-{part}",
            f"firsthand annotate corpora/polnear/dev/text; bench/score_attribution.py{halves[part]}",
            made_on,
            {name: figures[name] for name in ATTRIBUTION_SHOWN},
            ATTRIBUTION_HELD,
        )


def crossreport(shared: Path, scratch: Path) -> Iterator[Measurement]:
    """Sources, tellings, claims and origins across reports: all development events, and those kept for checking."""
    bench = shared / "bench"
    data = bench / "crossreport" / "dev"
    traces = scratch / "crossreport"
    _run([sys.executable, bench / "run_crossreport.py", data / "gold", data / "text", traces, "--firsthand", program()])
    made_on = fingerprint(
        shared, [*_files(data / "gold"), *_files(data / "text"), *_scorers(shared, "*_crossreport.py")]
    )
    for part, events in (("dev", ()), ("check", CHECK_EVENTS)):
        score = scratch / f"crossreport-{part}.json"
        chosen = ["--events", *events] if events else []
        _run([sys.executable, bench / "score_crossreport.py", data / "gold", traces, "--json", score, *chosen])
        figures = _flat(json.loads(score.read_text(encoding="utf-8")))
        yield Measurement(
            f"crossreport-{part}",
            f"bench/run_crossreport.py; bench/score_crossreport.py{' on the check events' if events else ''}",
            made_on,
            {name: figures[name] for name in CROSSREPORT_SHOWN},
            CROSSREPORT_HELD,
        )


def seeds(shared: Path, scratch: Path) -> Iterator[Measurement]:
    """How many of the things a careful reader finds in the two seed reports stand in a trace of them."""
    checker, trace = shared / "bench" / "check_seeds.py", scratch / "seeds.json"
    _run([program(), "trace", shared / "seeds", "--reference", f"{shared / SERIES}#personnel", "--json", trace])
    # The checker ends with 1 as long as one check fails, which is no failure of the measurement.
    said = _run([sys.executable, checker, trace], accepted=(0, 1))
    counted = re.search(r"^(\d+) passed, (\d+) failed$", said, re.MULTILINE)
    if counted is None:
        raise MeasuringError(f"{checker} printed no 'N passed, N failed'")
    passed, failed = map(int, counted.groups())
    yield Measurement(
        "seeds",
        "firsthand trace seeds --reference the general staff's series; bench/check_seeds.py",
        fingerprint(shared, [*_files(shared / "seeds"), shared / SERIES, checker]),
        {"passed": passed, "checks": passed + failed},
        ("passed",),
    )


MEASURES = (attribution, crossreport, seeds)
"""Every measure the gate holds, in the order it is run."""


def _run(command: Sequence[str | Path], accepted: tuple[int, ...] = (0,)) -> str:
    words = [str(word) for word in command]
    done = subprocess.run(words, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode not in accepted:
        said = "\n".join(done.stderr.strip().splitlines()[-5:])
        raise MeasuringError(f"{' '.join(words)}\nended with {done.returncode}: {said}")
    return done.stdout


def _files(folder: Path) -> list[Path]:
    return [file for file in folder.rglob("*") if file.is_file()]


def _scorers(shared: Path, *patterns: str) -> list[Path]:
    return [file for pattern in patterns for file in (shared / "bench").glob(pattern)]


def _flat(value: dict[str, object], prefix: str = "") -> dict[str, float]:
    out: dict[str, float] = {}
    for key, inner in value.items():
        if isinstance(inner, dict):
            out |= _flat(inner, f"{prefix}{key}.")
        elif isinstance(inner, int | float):
            out[prefix + key] = inner
    return out
