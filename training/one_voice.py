"""Make ``src/firsthand/models/one-voice/weights.json``: how the evidence on two voices of one claim is weighed.

    python -m training.one_voice ../shared

Trains on the thirty events of ``corpora/tellings``: of each marked claim what the program finds (tellings, sources and
voices are its own), every pair of voices that rules leave apart.  Two are one if readers marked one source for both, or
counted one origin for the whole claim; they are two if readers marked two sources and counted as many origins as sources;
other pairs say nothing.  A logistic regression is fitted to them.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

from firsthand.assessing.one_voice import evidence
from firsthand.assessing.voices import Voices
from firsthand.linking.link import link_tellings
from firsthand.linking.matter import Matters
from firsthand.model import AnnotatedReport, Linked, LinkedClaim
from training.claims.fit import annotated, mentions_of
from training.logistic import logistic

OUT = Path(__file__).resolve().parent.parent / "src" / "firsthand" / "models" / "one-voice" / "weights.json"
PENALTY = 2.0


def examples(gold: dict[str, Any], reports: Sequence[AnnotatedReport]) -> Iterator[tuple[tuple[float, ...], bool]]:
    """The evidence on pairs of voices behind each marked claim, and whether they are one."""
    read = [one.report for one in reports]
    sources, attributions, utterances = link_tellings(reports, Matters(read))
    linked = Linked(tuple(read), sources, attributions, utterances, claims=(), reuse=())
    voices, known = Voices(linked), {source.id: source for source in sources}
    text_of = {report.id: report.text for report in read}
    mentions = mentions_of(gold, attributions, {report.id: Path(report.path).stem for report in read})
    source_of = {telling["id"]: telling["source"] for telling in gold["utterances"]}
    for claim in gold["claims"]:
        marked = {(telling, index) for telling, index in claim["mentions"]}
        behind = {
            one.id: {source_of[telling] for telling, _ in own}
            for one in attributions
            if (own := mentions.get(one.id, set()) & marked)
        }
        found = voices.of(LinkedClaim("c", "", tuple(behind), (), (), (), 1.0))
        own = [set().union(*(behind[one.id] for one in voice.attributions)) for voice in found]
        distinct = len({source_of[telling] for telling, _ in marked})
        for i, j in combinations(range(len(found)), 2):
            if own[i] & own[j] or claim["origins"] == 1:
                yield evidence(found[i], found[j], known, text_of, len(found)), True
            elif claim["origins"] >= distinct:
                yield evidence(found[i], found[j], known, text_of, len(found)), False


def fitted(some: Sequence[tuple[tuple[float, ...], bool]]) -> list[float]:
    """The weights."""
    numbers, right = np.array([numbers for numbers, _ in some]), np.array([one for _, one in some])
    return [round(float(weight), 4) for weight in logistic(numbers, right, PENALTY)]


def main() -> None:
    """Run the command that this module's docstring gives."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path, help="folder of corpora/")
    a = parser.parse_args()
    gold, texts = a.shared / "corpora" / "tellings" / "gold", a.shared / "corpora" / "basil"
    some = [
        example
        for file in sorted(gold.glob("*.json"))
        for example in examples(json.loads(file.read_text(encoding="utf-8")), annotated(file.stem, texts))
    ]
    print(len(some), "pairs,", sum(one for _, one in some), "of one voice")
    OUT.write_text(json.dumps({"weights": fitted(some)}) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
