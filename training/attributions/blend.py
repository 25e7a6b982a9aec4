"""Blending: a tagger's weights drawn back a little towards those that its training began from.

    python -m training.attributions.blend --run runs/names --towards runs/student --out runs/blended

What the further training taught is kept and what it unlearned comes back (Wortsman and others 2022, "Robust fine-tuning",
interpolate weights in this way).  Chosen on the held-out tenth and the tuning events among shares of 0, 0.2 and a third.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

SHARE = 0.2
"""Of the weights, the part that is the earlier run's."""


def main() -> None:
    """Run the command that this module's docstring gives."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--towards", type=Path, required=True, help="the run that it began from")
    parser.add_argument("--out", type=Path, required=True)
    a = parser.parse_args()
    saved = torch.load(a.run / "trained.pt", weights_only=False)
    earlier = torch.load(a.towards / "trained.pt", weights_only=False)["model"]
    saved["model"] = {
        name: torch.lerp(value, earlier[name], SHARE) if name in earlier and value.is_floating_point() else value
        for name, value in saved["model"].items()
    }
    a.out.mkdir(parents=True, exist_ok=True)
    torch.save(saved, a.out / "trained.pt")


if __name__ == "__main__":
    main()
