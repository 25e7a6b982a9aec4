"""Four bits: a network's large matrices in blocks of 4-bit steps, each block with its own size of a step and its own zero.

The runtime's own operators read the blocks (com.microsoft's MatMulNBits and GatherBlockQuantized).  What is multiplied with them is
put into 8 bits in the same blocks, on the way: where one number of a few hundred is large, it then spoils its block alone.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
from onnx import NodeProto, TensorProto, helper, numpy_helper

MOST = 15
"""The greatest step."""
DOMAIN = "com.microsoft"
IN_8_BITS = 4
"""MatMulNBits' word for how it may reckon; twice as fast as in 32 bits."""


def in_blocks(matrix: np.ndarray, block: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Put the rows of a matrix (rows, width) into blocks.

    Steps (rows, blocks, block / 2), two to a byte, the first in its lower half; sizes (rows, blocks); zeros
    (rows, (blocks + 1) / 2), packed likewise.
    """
    rows, width = matrix.shape
    values = matrix.astype(np.float32).reshape(rows, width // block, block)
    low, high = np.minimum(values.min(2), 0), np.maximum(values.max(2), 0)
    sizes = np.maximum((high - low) / MOST, np.finfo(np.float32).tiny).astype(np.float32)
    zeros = np.rint(-low / sizes)
    steps = np.clip(np.rint(values / sizes[..., None]) + zeros[..., None], 0, MOST)
    return _packed(steps), sizes, _packed(zeros)


def _packed(steps: np.ndarray) -> np.ndarray:
    odd = np.pad(steps.astype(np.uint8), [(0, 0)] * (steps.ndim - 1) + [(0, steps.shape[-1] % 2)])
    return odd[..., ::2] | odd[..., 1::2] << 4


def to_four_bits(file: Path, least: int, block: int) -> None:
    """Put every matrix of at least so many numbers into blocks of so many: those that multiply, and those rows are taken from."""
    network = onnx.load(file)
    graph = network.graph
    matrices = {one.name: one for one in graph.initializer if len(one.dims) == 2 and np.prod(one.dims) >= least}
    for place, node in enumerate(graph.node):
        if node.op_type == "MatMul" and node.input[1] in matrices:
            made = _multiplied(node, matrices[node.input[1]], block)
        elif node.op_type == "Gather" and node.input[0] in matrices:
            made = _looked_up(node, matrices[node.input[0]], block)
        else:
            continue
        replaced, held = made
        graph.initializer.extend(held)
        graph.node[place].CopyFrom(replaced)
    read = {name for node in graph.node for name in node.input}
    for name in set(matrices) - read:
        graph.initializer.remove(matrices[name])
    network.opset_import.append(helper.make_opsetid(DOMAIN, 1))
    onnx.save(network, file)


def _multiplied(node: NodeProto, matrix: TensorProto, block: int) -> tuple[NodeProto, list[TensorProto]]:
    """A product with a matrix (width in, width out)."""
    values = numpy_helper.to_array(matrix)
    held = _named(matrix.name, in_blocks(values.T, block))
    names = [node.input[0], *(one.name for one in held)]
    how = {"K": values.shape[0], "N": values.shape[1], "bits": 4, "block_size": block, "accuracy_level": IN_8_BITS}
    return helper.make_node("MatMulNBits", names, node.output, node.name, domain=DOMAIN, **how), held


def _looked_up(node: NodeProto, matrix: TensorProto, block: int) -> tuple[NodeProto, list[TensorProto]]:
    """Rows taken from a table."""
    steps, sizes, zeros = in_blocks(numpy_helper.to_array(matrix), block)
    held = _named(matrix.name, (steps.reshape(len(steps), -1), sizes, zeros))
    names = [held[0].name, node.input[1], held[1].name, held[2].name]
    how = {"gather_axis": 0, "quantize_axis": 1, "block_size": block, "bits": 4}
    return helper.make_node("GatherBlockQuantized", names, node.output, node.name, domain=DOMAIN, **how), held


def _named(name: str, arrays: tuple[np.ndarray, np.ndarray, np.ndarray]) -> list[TensorProto]:
    roles = ("steps", "sizes", "zeros")
    return [numpy_helper.from_array(array, f"{name}_{role}") for role, array in zip(roles, arrays, strict=True)]
