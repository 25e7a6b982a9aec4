"""Export: the trained model as an ONNX file of 8-bit weights.

    python -m training.factuality.export --run runs/factuality --out src/firsthand/models/factuality-en

It reads the tokenizer of ``models/attribution-en``, whose encoder has the same vocabulary.
"""

from __future__ import annotations

import argparse
import hashlib
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.factuality.data import SETS
from training.factuality.model import Factuality
from training.wordpieces import cut_pieces


class Folded(nn.Module):
    """The model with its unused embeddings folded into those of places: one sentence at a time, of any length."""

    def __init__(self, model: Factuality) -> None:
        super().__init__()
        self.model = model
        encoder = model.encoder
        unused = encoder.case.weight[0] + encoder.quote.weight[0] + encoder.gap.weight[0]
        encoder.places.weight.data += unused.detach()

    def forward(self, pieces: Tensor) -> Tensor:
        """(1, length) ids; (1, length, sets) scores, -3 to 3."""
        encoder, model = self.model.encoder, self.model
        x = encoder.pieces(pieces) + encoder.places(torch.arange(pieces.shape[1]))
        x = encoder.norm(x)
        for layer in encoder.layers:
            x = layer(x, None)
        return 3 * torch.tanh(model.score(torch.tanh(model.inner(x))))


def main() -> None:
    """Run the command that this module's docstring gives."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    a = parser.parse_args()
    torch.set_num_threads(1)
    saved = torch.load(a.run / "best.pt", weights_only=False)
    model = Factuality()
    model.load_state_dict(saved["model"])
    a.out.mkdir(parents=True, exist_ok=True)
    target = a.out / "factuality.onnx"
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "whole.onnx"
        example = (torch.zeros(1, 12, dtype=torch.long),)
        axes = {"pieces": {1: "length"}, "scores": {1: "length"}}
        torch.onnx.export(
            Folded(model).eval(), example, str(whole), input_names=["pieces"], output_names=["scores"],
            dynamic_axes=axes, opset_version=17, dynamo=False,
        )  # fmt: skip
        onnx.checker.check_model(str(whole))
        quantize_dynamic(whole, target, weight_type=QuantType.QInt8, per_channel=True)
    cut_pieces(target)
    digest = hashlib.sha256(target.read_bytes()).hexdigest()
    held = "  ".join(f"{name} {e:.3f} {r:.3f}" for name, (e, r) in zip(SETS, saved["held_back"], strict=True))
    print(f"{target}: {target.stat().st_size / 1e6:.1f} MB, sha256 {digest}; held back, error and r: {held}")


if __name__ == "__main__":
    main()
