"""Four bits: nothing is further from where it was than half a step, and the runtime reads what is written."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

onnx = pytest.importorskip("onnx", reason="training's packages are not installed")
onnxruntime = pytest.importorskip("onnxruntime")

from training.four_bits import in_blocks, to_four_bits  # noqa: E402

BLOCK = 16


def unpacked(packed: np.ndarray, count: int) -> np.ndarray:
    """Steps, one to a byte."""
    return np.stack([packed & 15, packed >> 4], -1).reshape(*packed.shape[:-1], -1)[..., :count]


def told(matrix: np.ndarray) -> np.ndarray:
    """What blocks say that a matrix was."""
    steps, sizes, zeros = in_blocks(matrix, BLOCK)
    blocks = matrix.shape[1] // BLOCK
    values = unpacked(steps, BLOCK).astype(np.float64) - unpacked(zeros, blocks)[..., None]
    found: np.ndarray = (values * sizes[..., None]).reshape(matrix.shape)
    return found


@given(arrays(np.float32, st.tuples(st.integers(1, 3), st.sampled_from([16, 48])), elements=st.floats(-8, 8, width=32)))
def test_no_number_moves_by_more_than_a_step(matrix: np.ndarray) -> None:
    sizes = np.repeat(in_blocks(matrix, BLOCK)[1], BLOCK, axis=1)
    assert (np.abs(told(matrix) - matrix) <= 1.001 * sizes).all()


def test_nothing_stays_nothing() -> None:
    assert not told(np.zeros((2, 32), np.float32)).any()


def test_the_runtime_reads_what_is_written(tmp_path: Path) -> None:
    rng = np.random.default_rng(1)
    table, weights = rng.normal(size=(40, 32)).astype(np.float32), rng.normal(size=(32, 48)).astype(np.float32)
    nodes = [
        onnx.helper.make_node("Gather", ["table", "pieces"], ["rows"], "rows"),
        onnx.helper.make_node("MatMul", ["rows", "weights"], ["product"], "product"),
    ]
    graph = onnx.helper.make_graph(
        nodes,
        "small",
        [onnx.helper.make_tensor_value_info("pieces", onnx.TensorProto.INT64, [1, "length"])],
        [onnx.helper.make_tensor_value_info("product", onnx.TensorProto.FLOAT, [1, "length", 48])],
        [onnx.numpy_helper.from_array(table, "table"), onnx.numpy_helper.from_array(weights, "weights")],
    )
    file = tmp_path / "small.onnx"
    opset = [onnx.helper.make_opsetid("", 17)]
    onnx.save(onnx.helper.make_model(graph, opset_imports=opset, ir_version=8), file)
    to_four_bits(file, 1000, BLOCK)
    pieces = np.array([[3, 39, 0]])
    (found,) = onnxruntime.InferenceSession(str(file), providers=["CPUExecutionProvider"]).run(None, {"pieces": pieces})
    wanted = told(table)[pieces] @ told(weights.T).T
    assert np.abs(found - wanted).max() < 0.02 * np.abs(wanted).max()
    assert {node.op_type for node in onnx.load(file).graph.node} == {"GatherBlockQuantized", "MatMulNBits"}
