"""Export: a trained tagger as an ONNX file of 8-bit weights, with the probability from which it speaks.

    python -m training.conditionals.export --run runs/counterfactual-taught --shared ../shared \\
        --out src/firsthand/models/counterfactuals-en

The threshold is chosen in 8 bits and behind the gate, on the sentences for choosing.
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

from benchmarks.conditionals.counterfactuals import for_detection
from firsthand.annotating.counterfactuals import CounterfactualTagger, may_be_counterfactual
from training.conditionals.model import Counterfactuals, load
from training.logistic import chances, logistic
from training.wordpieces import cut_pieces


def export(model: Counterfactuals, path: Path) -> None:
    """Write the tagger in 32 bits: one sentence at a time, of any length."""
    example = [torch.zeros(1, 20, dtype=torch.long) for _ in range(4)] + [torch.arange(1, 13)[None]]
    names = ["pieces", "case", "quote", "gap", "first"]
    axes = {name: {1: "length"} for name in names[:4]} | {"first": {1: "words"}, "labels": {1: "words"}}
    torch.onnx.export(
        model,
        tuple(example),
        str(path),
        input_names=names,
        output_names=["labels", "verdict"],
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
    parser.add_argument("--run", type=Path, required=True)
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
    settings = a.out / "settings.json"
    settings.write_text(json.dumps({"least": 0.5}), encoding="utf-8")
    least, f1 = threshold(a.out, a.shared)
    settings.write_text(json.dumps({"least": least}) + "\n", encoding="utf-8")
    digest = hashlib.sha256(target.read_bytes()).hexdigest()
    print(f"{target}: {target.stat().st_size / 1e6:.1f} MB, sha256 {digest}; from {least}: F1 {f1:.4f}")


if __name__ == "__main__":
    main()
