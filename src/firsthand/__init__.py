"""firsthand: who says so, who they heard it from, and how many independent origins stand behind a claim.

>>> import firsthand
>>> trace = firsthand.trace(["reports/"])                       # doctest: +SKIP
>>> [claim.text for claim in trace.claims if claim.origin_count == 1 < len(claim.reports)]   # doctest: +SKIP
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__version__ = "0.1.0"
__all__ = ["__version__", "annotate", "trace"]

if TYPE_CHECKING:
    from firsthand.pipeline import annotate, trace


def __getattr__(name: str) -> object:
    # Loaded on first use: the command line asks for the version alone and must answer at once.
    if name in ("annotate", "trace"):
        from firsthand import pipeline

        return getattr(pipeline, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
