"""The weights of a shipped reader, from its 8 bits back to numbers that training can go on from."""

from __future__ import annotations

import json
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

_QUANTIZED = "_quantized"


def weights(folder: Path) -> dict[str, Tensor]:
    """The parameters of `training.nested.model.Reader` by name, as `training.nested.train.export` wrote them."""
    graph = onnx.load(str(folder / "nested.onnx")).graph
    stored = {one.name: torch.from_numpy(numpy_helper.to_array(one).copy()) for one in graph.initializer}

    def whole(name: str) -> Tensor:
        """(..., inputs, outputs); each output has a scale and a zero of its own."""
        base = name.removesuffix(_QUANTIZED)
        values = stored[name].float()
        shape = (-1, 1, values.shape[-1]) if values.ndim == 3 else (-1,)
        return (values - stored[base + "_zero_point"].float().view(shape)) * stored[base + "_scale"].view(shape)

    found = {name: values for name, values in stored.items() if name.endswith((".weight", ".bias"))}
    for node in graph.node:
        if node.op_type == "MatMulInteger":
            layer = node.output[0].split("/MatMul")[0].strip("/").split("/")[-1]
            found[f"{layer}.weight"] = whole(node.input[1]).T.contiguous()
        elif node.op_type == "DynamicQuantizeLSTM":
            inputs, states, bias = whole(node.input[1]), whole(node.input[2]), stored[node.input[3]]
            for direction, suffix in ((0, "l0"), (1, "l0_reverse")):
                found[f"recurrent.weight_ih_{suffix}"] = _gates(inputs[direction].T)
                found[f"recurrent.weight_hh_{suffix}"] = _gates(states[direction].T)
                for name, part in zip(("ih", "hh"), bias[direction].chunk(2), strict=True):
                    found[f"recurrent.bias_{name}_{suffix}"] = _gates(part)
    settings = json.loads((folder / "settings.json").read_text(encoding="utf-8"))
    return found | {"distances": torch.tensor(settings["distances"])}


def _gates(values: Tensor) -> Tensor:
    """From ONNX's order of gates (input, output, forget, cell) to torch's (input, forget, cell, output)."""
    entering, leaving, forgetting, cell = values.chunk(4, 0)
    return torch.cat([entering, forgetting, cell, leaving])
