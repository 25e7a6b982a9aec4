"""Shipped models: where their files lie, and how their networks are run."""

from __future__ import annotations

from contextlib import AbstractContextManager
from importlib import resources
from pathlib import Path

import onnxruntime


def shipped(name: str) -> AbstractContextManager[Path]:
    """The folder of a model that comes with the program, for as long as the context lasts."""
    return resources.as_file(resources.files("firsthand").joinpath("models", name))


def network(file: Path) -> onnxruntime.InferenceSession:
    """A network ready to run on one thread of the processor; it sends nothing anywhere.

    One thread, so that sums are made in one order and the same input gives the same bytes.
    """
    onnxruntime.disable_telemetry_events()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])
