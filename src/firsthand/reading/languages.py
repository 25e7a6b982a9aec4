"""Which language a text is written in."""

from __future__ import annotations

from functools import cache
from typing import Any

_SAMPLE = 3000
_FEWEST_LETTERS = 40
_LIKELIEST = 0.5


@cache
def _identifier() -> Any:
    from py3langid import langid

    return langid.LanguageIdentifier.from_model_file(langid.MODEL_FILE, norm_probs=True, min_confidence=_LIKELIEST)


def language_of(text: str) -> str | None:
    """Return the ISO 639-1 code of a text's language, or null for a text too short or too mixed to tell.

    The method is langid.py's (Lui and Baldwin, ACL 2012) on the first 3,000 code points.
    """
    sample = text[:_SAMPLE]
    if sum(map(str.isalpha, sample)) < _FEWEST_LETTERS:
        return None
    code: str = _identifier().classify(sample)[0]
    return code if len(code) == 2 else None
