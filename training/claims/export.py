"""Export: a trained encoder of passages as an ONNX file of 8-bit weights.

python -m training.claims.export --run runs/claims --out src/firsthand/models/claims-en
"""

from __future__ import annotations

import argparse
import hashlib
import json
import tempfile
from pathlib import Path

import onnx
import torch
import torch.nn.functional as functional
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.attributions.model import MINILM, Encoder
from training.claims.data import CONTEXT
from training.claims.train import LONGEST, SentenceEncoder
from training.wordpieces import cut_pieces


class OnePassage(nn.Module):
    """The encoder for a single passage, without a mask."""

    def __init__(self, model: SentenceEncoder) -> None:
        super().__init__()
        self.encoder = model.encoder

    def forward(self, pieces: Tensor, counted: Tensor) -> Tensor:
        """(1, length) ids, and which count; (1, width)."""
        none = torch.zeros_like(pieces)
        hidden = self.encoder(pieces, none, none, none, None)
        return functional.normalize((hidden * counted[..., None]).sum(1), dim=-1)


def main() -> None:
    """Run the command that this module's docstring gives."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    a = parser.parse_args()
    torch.set_num_threads(1)
    model = SentenceEncoder(Encoder(MINILM, 30522))
    model.load_state_dict(torch.load(a.run / "last.pt", weights_only=False)["model"])
    a.out.mkdir(parents=True, exist_ok=True)
    target = a.out / "encoder.onnx"
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "whole.onnx"
        torch.onnx.export(
            OnePassage(model).eval(),
            (torch.zeros(1, 12, dtype=torch.long), torch.ones(1, 12)),
            str(whole),
            input_names=["pieces", "counted"],
            output_names=["vector"],
            dynamic_axes={"pieces": {1: "length"}, "counted": {1: "length"}},
            opset_version=17,
            dynamo=False,
        )
        onnx.checker.check_model(str(whole))
        quantize_dynamic(whole, target, weight_type=QuantType.QInt8, per_channel=True)
    cut_pieces(target)
    file = a.out / "settings.json"
    settings = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    settings["encoder"] = {"context": CONTEXT, "before": LONGEST // 2, "longest": LONGEST}
    file.write_text(json.dumps(settings, indent=1) + "\n", encoding="utf-8")
    digest = hashlib.sha256(target.read_bytes()).hexdigest()
    print(f"{target}: {target.stat().st_size / 1e6:.1f} MB, sha256 {digest}")


if __name__ == "__main__":
    main()
