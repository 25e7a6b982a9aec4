"""Export: a trained tagger as an ONNX file of 8-bit weights, a second reader in 4 bits, and when which of them speaks.

    python -m training.conditionals.export --run runs/counterfactual-taught --second runs/counterfactual-second \\
        --shared ../shared --out src/firsthand/models/counterfactuals-en

The threshold is chosen on what is shipped, behind the gate, on the sentences for choosing.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from benchmarks.conditionals.counterfactuals import for_detection
from firsthand.annotating.conditions.counterfactuals import CounterfactualTagger, may_be_counterfactual
from training.conditionals.model import Counterfactuals, load
from training.four_bits import to_four_bits
from training.logistic import chances, logistic
from training.wordpieces import cut_pieces

DOUBT = (0.05, 0.98)
"""Between which of the tagger's probabilities the second reader decides: a fifth of what passes the gate, and no worse
than if it read everything."""
LARGE, BLOCK = 300_000, 128
"""Numbers from which on a matrix of the second reader is put into 4 bits, and those that share a size and a zero."""


class Verdict(nn.Module):
    """A tagger without its labels: what is asked of a second reader."""

    def __init__(self, model: Counterfactuals) -> None:
        super().__init__()
        self.model = model

    def forward(self, pieces: Tensor, case: Tensor, quote: Tensor, gap: Tensor) -> Tensor:
        """(1, length) ids and features; (1,) log-odds."""
        x = self.model.encoder(pieces, case, quote, gap, None)
        return self.model.verdict(torch.cat([x.mean(1), x.amax(1)], -1))[:, 0]


def export(model: Counterfactuals, path: Path) -> None:
    """Write the tagger in 32 bits: one sentence at a time, of any length."""
    _write(model, path, {"first": torch.arange(1, 13)[None]}, ["labels", "verdict"])


def export_second(model: Counterfactuals, path: Path) -> None:
    """Write the second reader in 4 bits."""
    _write(Verdict(model).eval(), path, {}, ["verdict"])
    onnx.checker.check_model(str(path))
    to_four_bits(path, LARGE, BLOCK)


def _write(model: nn.Module, path: Path, words: dict[str, Tensor], outputs: list[str]) -> None:
    pieces = {name: torch.zeros(1, 20, dtype=torch.long) for name in ("pieces", "case", "quote", "gap")}
    axes = {name: {1: "length"} for name in pieces} | {name: {1: "words"} for name in (*words, *outputs[:-1])}
    torch.onnx.export(
        model,
        (*pieces.values(), *words.values()),
        str(path),
        input_names=[*pieces, *words],
        output_names=outputs,
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )


def threshold(folder: Path, shared: Path) -> tuple[float, float]:
    """The probability from which detection is expected to be best on the sentences for choosing, and its F1 there.

    Probabilities are first made to fit those sentences by a logistic curve: F1 expected of them is smooth where F1 counted
    on so few sentences is not, and its greatest value says more about others.
    """
    tagger = CounterfactualTagger(folder)
    tune = [one for one in for_detection(shared) if one.part == "tune"]
    passed = [one for one in tune if may_be_counterfactual(one.text)]
    raw = np.clip([tagger.read(one.text).probability for one in passed], 1e-6, 1 - 1e-6)
    gold = np.array([one.counterfactual for one in passed])
    order = np.argsort(-raw, kind="stable")
    curve = np.stack([np.log(raw / (1 - raw)), np.ones_like(raw)], 1)
    fitted = chances(curve, logistic(curve, gold, 1e-6))[order]
    expected = 2 * fitted.cumsum() / (fitted.sum() + np.arange(1, len(fitted) + 1))
    least = round(float(raw[order][expected.argmax()]), 4)
    wanted, given = sum(one.counterfactual for one in tune), raw >= least
    return least, float(2 * (gold & given).sum() / (wanted + given.sum()))


def main() -> None:
    """Run the command that this module's docstring gives."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--run", type=Path, required=True, help="the tagger's folder")
    parser.add_argument("--second", type=Path, required=True, help="the second reader's folder")
    parser.add_argument(
        "--whole",
        type=Path,
        help="what is shipped in its place: the same that has learned from the sentences for choosing too",
    )
    parser.add_argument("--shared", type=Path, required=True, help="folder of the development data")
    parser.add_argument("--out", type=Path, required=True)
    a = parser.parse_args()
    torch.set_num_threads(1)
    a.out.mkdir(parents=True, exist_ok=True)
    target = a.out / "tagger.onnx"
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "whole.onnx"
        export(load(a.run / "last.pt"), whole)
        onnx.checker.check_model(str(whole))
        quantize_dynamic(whole, target, weight_type=QuantType.QInt8, per_channel=True)
    cut_pieces(target)
    export_second(load(a.second / "last.pt"), a.out / "second.onnx")
    settings = a.out / "settings.json"
    settings.write_text(json.dumps({"least": 0.5, "doubt": DOUBT}), encoding="utf-8")
    least, f1 = threshold(a.out, a.shared)
    settings.write_text(json.dumps({"least": least, "doubt": DOUBT}) + "\n", encoding="utf-8")
    if a.whole:
        export_second(load(a.whole / "last.pt"), a.out / "second.onnx")
    for file in (target, a.out / "second.onnx"):
        digest = hashlib.sha256(file.read_bytes()).hexdigest()
        print(f"{file}: {file.stat().st_size / 1e6:.1f} MB, sha256 {digest}")
    print(f"from {least}: F1 {f1:.4f}")


if __name__ == "__main__":
    main()
