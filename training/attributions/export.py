"""Export: a trained tagger as an ONNX file of 8-bit weights, with the settings that running it needs.

python -m training.attributions.export --run runs/minilm --vocabulary FOLDER --out src/firsthand/models/attribution-en
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
from torch import Tensor

from training.attributions.model import MINILM, MPNET, Tagger
from training.attributions.predict import tables_of
from training.wordpieces import cut_pieces

BONUS = 0.0
"""Added to the score of every beginning of a span: with more, more candidates …"""
LEAST = 0.35
"""… of which those less probable than this are dropped.  Both chosen with ``tune``."""
DOUBTFUL = 0.2
"""From which probability a word outside the best path's spans may still serve a cue as its source."""


def load_tagger(path: Path) -> tuple[Tagger, dict]:
    """A tagger from a checkpoint, and the checkpoint."""
    saved = torch.load(path, weights_only=False)
    model = Tagger(MPNET if saved["shape"] == "mpnet" else MINILM)
    model.load_state_dict(saved["model"])
    return model.eval(), saved


class WithStates(torch.nn.Module):
    """A tagger that gives the words' states too, for who reads on from them."""

    def __init__(self, model: Tagger) -> None:
        super().__init__()
        self.model = model

    def forward(self, pieces: Tensor, case: Tensor, quote: Tensor, gap: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        """What the tagger gives, and (batch, words, width) states."""
        x = self.model.encoder(pieces, case, quote, gap, None)
        x = x.gather(1, first[..., None].expand(-1, -1, x.shape[-1]))
        return self.model.label(x), self.model.link(x), self.model.entity(x), x


def export(model: Tagger, path: Path) -> None:
    """Write the tagger in 32 bits: one window at a time, of any length."""
    n, w = 20, 12
    example = [torch.zeros(1, n, dtype=torch.long) for _ in range(4)] + [torch.arange(1, w + 1)[None]]
    names = ["pieces", "case", "quote", "gap", "first"]
    axes = {name: {1: "length"} for name in names[:4]} | {
        "first": {1: "words"},
        "labels": {1: "words"},
        "links": {1: "words"},
        "entities": {1: "words"},
        "states": {1: "words"},
    }
    torch.onnx.export(
        WithStates(model),
        tuple(example),
        str(path),
        input_names=names,
        output_names=["labels", "links", "entities", "states"],
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )


def settings_of(model: Tagger, window: int, overlap: int) -> dict:
    """What decoding and linking need beside the graph."""
    tables = tables_of(model)
    rounded = lambda x: np.round(np.asarray(x, dtype=np.float64), 6).tolist()  # noqa: E731
    return {
        "window": window,
        "overlap": overlap,
        "bonus": BONUS,
        "least": LEAST,
        "doubtful": DOUBTFUL,
        "transitions": rounded(model.steps().detach()),
        "pairs": rounded(tables.pairs),
        "no_source": rounded(tables.no_source),
        "no_source_bias": round(tables.no_source_bias, 6),
    }


def main() -> None:
    """Run the command that this module's docstring gives."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--vocabulary", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--overlap", type=int, default=64)
    parser.add_argument("--whole", action="store_true", help="leave the layers in 32 bits, to compare")
    a = parser.parse_args()
    torch.set_num_threads(1)
    model, saved = load_tagger(a.run / "trained.pt")
    a.out.mkdir(parents=True, exist_ok=True)
    target = a.out / "tagger.onnx"
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "whole.onnx"
        export(model, whole)
        onnx.checker.check_model(str(whole))
        kinds = ["Gather"] if a.whole else None
        quantize_dynamic(whole, target, op_types_to_quantize=kinds, weight_type=QuantType.QInt8, per_channel=True)
    cut_pieces(target)
    tokenizer = json.loads((a.vocabulary / "tokenizer.json").read_text(encoding="utf-8"))
    tokenizer["padding"] = tokenizer["truncation"] = None
    (a.out / "tokenizer.json").write_text(json.dumps(tokenizer, ensure_ascii=False), encoding="utf-8")
    old = a.out / "settings.json"
    settings = settings_of(model, saved["window"], a.overlap)
    old.write_text(json.dumps(settings), encoding="utf-8")
    digest = hashlib.sha256(target.read_bytes()).hexdigest()
    print(f"{target}: {target.stat().st_size / 1e6:.1f} MB, sha256 {digest}")


if __name__ == "__main__":
    main()
