from __future__ import annotations

from firsthand.annotating.mentions.mention import Mention
from firsthand.annotating.resolving.history import FARTHEST_SENTENCES, History, Voice


def named(name: str, place: int) -> Mention:
    return Mention((place, place + len(name)), "name", name, "person", True, name.lower(), False, "", True, place=place)


def anybody(_: Voice) -> bool:
    return True


BROOK, REED = Voice("Brook", "person"), Voice("Reed", "person")


def test_the_latest_comes_first() -> None:
    history = History([0, 10, 20, 30], [], [0], [])
    for voice, place in ((BROOK, 0), (REED, 10), (BROOK, 20)):
        history.add(voice, named(voice.name, place), True)
    found = history.candidates(35, anybody)
    assert [(c.latest.voice, c.distance, c.rank, c.count) for c in found] == [(BROOK, 1, 0, 2), (REED, 2, 1, 1)]
    assert history.speaker_before(15) is REED


def test_what_is_quoted_counts_no_sentences_and_comes_last() -> None:
    history = History([0, 10, 20, 30], [], [0], [(9, 29)])
    history.add(BROOK, named("Brook", 0), True)
    history.add(REED, named("Reed", 20), False)
    assert [(c.latest.voice, c.distance) for c in history.candidates(30, anybody)] == [(BROOK, 1), (REED, 1)]
    assert [c.latest.voice for c in history.candidates(25, anybody)] == [REED, BROOK]


def test_nobody_is_looked_for_too_far_back() -> None:
    history = History(range(0, 1000, 10), [], [0], [])
    history.add(BROOK, named("Brook", 0), True)
    assert history.candidates(10 * FARTHEST_SENTENCES, anybody)
    assert not history.candidates(10 * FARTHEST_SENTENCES + 10, anybody)


def test_only_those_who_fit_are_candidates() -> None:
    history = History([0, 10], [], [0], [])
    history.add(BROOK, named("Brook", 0), True)
    history.add(REED, named("Reed", 5), True)
    assert [c.latest.voice for c in history.candidates(12, lambda voice: voice is BROOK)] == [BROOK]
