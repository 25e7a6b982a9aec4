"""Wordpieces: the table that all networks were begun with, and taking its copies out of them.

    python -m training.wordpieces --out src/firsthand/models/wordpieces-en

A network keeps by how many steps its own table differs: what was trained with one is right with no other.
"""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path

import numpy as np
import onnx
from onnx import helper, numpy_helper
from safetensors.numpy import load_file

from firsthand.language import shipped
from firsthand.language.wordpieces import FILE
from training.attributions.published import minilm

INPUT = "vectors"
"""What a network takes in place of pieces: (1, length, width), as `firsthand.language.piece_table` gives them."""


def cut_pieces(file: Path) -> None:
    """Take the table of pieces out of an 8-bit network, and write beside it by what it differs from the shared one.

    Raises:
        ValueError: where the network does more with pieces than look them up and count them.
    """
    network = onnx.load(file)
    graph = network.graph
    weights = {one.name: one for one in graph.initializer}
    looked_up = next(node for node in graph.node if node.op_type == "Gather" and node.input[1] == "pieces")
    read = next(node for node in graph.node if looked_up.output[0] in node.input)
    if read.op_type != "DequantizeLinear":
        raise ValueError(f"{file}: its table of pieces is not in 8 bits")
    held = (looked_up.input[0], read.input[1], read.input[2])
    steps, size, zero = (numpy_helper.to_array(weights[name]) for name in held)

    for node in (looked_up, read):
        graph.node.remove(node)
    for name in held:
        graph.initializer.remove(weights[name])
    for node in graph.node:
        if "pieces" in node.input and node.op_type != "Shape":
            raise ValueError(f"{file}: {node.name} wants pieces themselves")
        for place, name in enumerate(node.input):
            if name == read.output[0]:
                node.input[place] = INPUT
    # How many pieces there are is still asked: of a column of their vectors.
    graph.initializer.append(numpy_helper.from_array(np.array(0, dtype=np.int64), "first_column"))
    graph.node.insert(0, helper.make_node("Gather", [INPUT, "first_column"], ["pieces"], "pieces", axis=2))
    graph.input.remove(next(one for one in graph.input if one.name == "pieces"))
    # The shapes that the network knows of itself stay: without them the runtime joins other operations, and last bits differ.
    shape = [1, "length", steps.shape[1]]
    graph.input.insert(0, helper.make_tensor_value_info(INPUT, onnx.TensorProto.FLOAT, shape))
    onnx.checker.check_model(network)
    onnx.save(network, file)

    with shipped("wordpieces-en") as folder, np.load(folder / FILE) as shared:
        differences = steps - shared["steps"]
    np.savez_compressed(file.parent / FILE, differences=differences, zero=zero, size=size)


def in_steps(table: np.ndarray) -> dict[str, np.ndarray]:
    """A table in 8 bits with one step's size, as onnxruntime's quantiser makes it."""
    low, high = table.min(), table.max()
    size = np.float32((high - low) / 255)
    zero = np.rint(-low / size)
    steps = np.clip(np.rint(table / size) + zero, 0, 255).astype(np.uint8)
    return {"steps": steps, "zero": np.uint8(zero), "size": size}


def main() -> None:
    """Run the command that this module's docstring gives."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--out", type=Path, required=True, help="folder of the shipped file")
    a = parser.parse_args()
    table = load_file(minilm() / "model.safetensors")["embeddings.word_embeddings.weight"]
    target = a.out / FILE
    kept = in_steps(table.astype(np.float32))
    np.savez_compressed(target, steps=kept["steps"], zero=kept["zero"], size=kept["size"])
    digest = hashlib.sha256(target.read_bytes()).hexdigest()
    print(f"{target}: {target.stat().st_size / 1e6:.1f} MB, sha256 {digest}")


if __name__ == "__main__":
    main()
