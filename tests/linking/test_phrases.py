from __future__ import annotations

import numpy as np

from firsthand.linking.same_claim.phrases import phrases_alike


def test_phrases_of_one_event_are_likelier_one_than_not() -> None:
    phrases = ["a mutiny", "a soldiers' mutiny", "the sluice jams", "the sluice gate jams"]
    found = phrases_alike(phrases)
    assert found[0, 1] > 0.5
    assert found[2, 3] > 0.5
    assert found[:2, 2:].max() < 0.1
    assert np.array_equal(found, found.T)


def test_no_phrases_are_no_pairs() -> None:
    assert phrases_alike([]).size in (0, 1)
