"""A network without its table of pieces gives what it gave, from the vectors that the table beside it gives."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

onnx = pytest.importorskip("onnx", reason="training's packages are not installed")
onnxruntime = pytest.importorskip("onnxruntime")
pytest.importorskip("safetensors")

from firsthand.language import piece_table  # noqa: E402
from training.wordpieces import INPUT, cut_pieces, in_steps  # noqa: E402


def written(file: Path, last: str) -> None:
    """A network that looks pieces up in 8 bits, and does one thing more with them."""
    kept = in_steps(np.random.default_rng(1).normal(size=(30522, 384)).astype(np.float32) / 20)
    nodes = [
        onnx.helper.make_node("Gather", ["steps", "pieces"], ["rows"], "rows"),
        onnx.helper.make_node("DequantizeLinear", ["rows", "size", "zero"], ["x"], "x"),
        onnx.helper.make_node("ReduceSum", ["x", "width"], ["sums"], "sums", keepdims=0),
        onnx.helper.make_node(last, ["pieces"], ["count"], "count"),
    ]
    weights = [onnx.numpy_helper.from_array(np.asarray(array), name) for name, array in kept.items()]
    graph = onnx.helper.make_graph(
        nodes,
        "small",
        [onnx.helper.make_tensor_value_info("pieces", onnx.TensorProto.INT64, [1, "length"])],
        [
            onnx.helper.make_tensor_value_info("sums", onnx.TensorProto.FLOAT, [1, "length"]),
            onnx.helper.make_tensor_value_info(
                "count", onnx.TensorProto.INT64, [2] if last == "Shape" else [1, "length"]
            ),
        ],
        [*weights, onnx.numpy_helper.from_array(np.array([2]), "width")],
    )
    onnx.save(onnx.helper.make_model(graph, opset_imports=[onnx.helper.make_opsetid("", 17)], ir_version=8), file)


def run(file: Path, name: str, value: np.ndarray) -> list[np.ndarray]:
    session = onnxruntime.InferenceSession(str(file), providers=["CPUExecutionProvider"])
    found: list[np.ndarray] = session.run(None, {name: value})
    return found


def test_a_network_without_its_table_gives_the_same_bytes(tmp_path: Path) -> None:
    file, pieces = tmp_path / "small.onnx", np.array([[5, 30521, 0, 5]])
    written(file, "Shape")
    before, large = run(file, "pieces", pieces), file.stat().st_size
    cut_pieces(file)
    after = run(file, INPUT, piece_table(tmp_path).vectors(pieces))
    assert all(np.array_equal(one, other) for one, other in zip(before, after, strict=True))
    assert file.stat().st_size < large / 1000


def test_a_network_that_wants_the_pieces_themselves_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "small.onnx"
    written(file, "Identity")
    before = file.read_bytes()
    with pytest.raises(ValueError, match="wants pieces themselves"):
        cut_pieces(file)
    assert file.read_bytes() == before
