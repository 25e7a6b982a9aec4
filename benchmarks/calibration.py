"""How far the probability of attributions can be trusted: the whole program's, on PolNeAR's development part.

An attribution is right where the fixed scorer matches it with an annotated one; those within another's content are left
out, as the scorer leaves them out.
"""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

BINS = 15
"""Of equal width, in which promised and right are compared."""

Rows = list[dict[str, list[list[int]]]]
"""Attributions as spans of characters, by role."""
Article = tuple[str, str, Rows]
"""Name, text and annotated attributions, as the scorer reads them."""


def scorer(bench: Path, name: str = "score_attribution") -> Any:
    """One of the benchmark's scorers as a module.

    Raises:
        FileNotFoundError: where the folder does not hold it.
    """
    if not (bench / f"{name}.py").is_file():
        raise FileNotFoundError(f"no {name}.py in {bench}")
    # The scorers import one another by name.
    sys.path.insert(0, str(bench))
    try:
        return importlib.import_module(name)
    finally:
        sys.path.remove(str(bench))


def right_ones(module: Any, text: str, gold: Rows, found: Rows) -> list[bool]:
    """Whether the scorer matches each attribution that was found in an article with an annotated one."""
    tokens = module.tokenise(text)
    pairs = module.match(module.prepare(text, tokens, gold), module.prepare(text, tokens, found))
    matched = {place for _, place in pairs}
    return [place in matched for place in range(len(found))]


def expected_error(probability: NDArray[np.float64], right: NDArray[np.bool_], bins: int = BINS) -> float:
    """Expected calibration error over bins of equal width (Guo et al. 2017); (n,) and (n,), n > 0."""
    which = np.minimum((probability * bins).astype(int), bins - 1)
    return float(sum(abs((probability - right)[which == b].sum()) for b in range(bins)) / len(right))


def area_under_curve(probability: NDArray[np.float64], right: NDArray[np.bool_]) -> float:
    """Chance that a right attribution has the higher probability than a wrong one (ties count half); .5 without either."""
    good, bad = probability[right], probability[~right]
    if not len(good) or not len(bad):
        return 0.5
    return float(((good[:, None] > bad) + 0.5 * (good[:, None] == bad)).mean())


def figures(module: Any, articles: Iterable[Article], annotated: Iterable[str]) -> Mapping[str, float]:
    """Both figures of what `firsthand annotate --jsonl` wrote, over the articles that its lines name."""
    texts = {name: (text, gold) for name, text, gold in articles}
    probability: list[float] = []
    right: list[bool] = []
    for line in annotated:
        report = json.loads(line)
        name, found = module.read_prediction(report)
        right += right_ones(module, *texts[name], found)
        probability += [one["probability"] for one in report["attributions"] if one["parent"] is None]
    p, r = np.array(probability, dtype=np.float64), np.array(right, dtype=bool)
    return {"calibration.error": expected_error(p, r), "calibration.auroc": area_under_curve(p, r)}
