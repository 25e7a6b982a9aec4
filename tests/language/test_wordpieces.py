"""Wordpieces: one table for all networks, and by how much each one's own differs."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.language import PieceTable, network, piece_table, shipped
from firsthand.language.wordpieces import FILE

NETWORKS = {
    "attribution-en": "tagger.onnx",
    "claims-en": "encoder.onnx",
    "counterfactuals-en": "tagger.onnx",
    "factuality-en": "factuality.onnx",
}


def test_a_vector_is_steps_from_zero() -> None:
    table = PieceTable(np.array([[3, 0], [2, 255]], np.uint8), np.array(2, np.uint8), np.array(0.5, np.float32))
    found = table.vectors(np.array([[1, 0, 1]]))
    assert found.dtype == np.float32
    assert found.tolist() == [[[0.0, 126.5], [0.5, -1.0], [0.0, 126.5]]]


def test_a_table_is_the_shared_one_and_differences_that_go_round(tmp_path: Path) -> None:
    with shipped("wordpieces-en") as folder, np.load(folder / FILE) as kept:
        shared, zero, size = kept["steps"], kept["zero"], kept["size"]
    differences = np.zeros_like(shared)
    differences[7] = 255
    np.savez_compressed(tmp_path / FILE, differences=differences, zero=zero, size=size)
    steps = piece_table(tmp_path).steps
    assert np.array_equal(steps[7].astype(int), (shared[7].astype(int) - 1) % 256)
    assert np.array_equal(np.delete(steps, 7, 0), np.delete(shared, 7, 0))


def test_a_folder_without_a_table_is_an_error_that_names_the_file(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=FILE):
        piece_table(tmp_path)


@pytest.mark.parametrize("model", NETWORKS)
def test_a_network_takes_what_its_table_gives(model: str) -> None:
    with shipped(model) as folder:
        wanted = {one.name: one for one in network(folder / NETWORKS[model]).get_inputs()}
        found = piece_table(folder).vectors(np.array([[101, 2158, 102]]))
    assert "pieces" not in wanted
    assert wanted["vectors"].shape == [1, "length", found.shape[2]]
    # Tables moved little in training: the vectors are about as long, and point the same way.
    with shipped("claims-en") as folder:
        begun = piece_table(folder).vectors(np.array([[101, 2158, 102]]))
    assert np.abs(found - begun).max() < 0.1 * np.abs(begun).max()


@pytest.fixture(scope="module")
def table() -> PieceTable:
    with shipped("claims-en") as folder:
        return piece_table(folder)


@given(pieces=st.lists(st.integers(0, 30521), max_size=20))
def test_a_pieces_vector_depends_on_nothing_beside_it(table: PieceTable, pieces: list[int]) -> None:
    together = table.vectors(np.array([pieces], dtype=np.int64))
    assert together.shape == (1, len(pieces), 384)
    for place, piece in enumerate(pieces):
        assert np.array_equal(together[0, place], table.vectors(np.array([[piece]]))[0, 0])
