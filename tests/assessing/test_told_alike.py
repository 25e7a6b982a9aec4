"""Two numbers of a bare noun in one sentence are of one count."""

from __future__ import annotations

import pytest

from firsthand.assessing.told_alike import told_alike

ONE = "300 workers would lose their jobs at the Tarn plant"


@pytest.mark.parametrize(
    ("one", "other", "counted"),
    [
        (ONE, "450 workers would lose their jobs at the Tarn plant", "workers"),
        (ONE, "about 450 workers were to lose their jobs when the Tarn plant closes", "workers"),
        ("5,000 people had marched through Tarn", "20,000 people had marched through Tarn", "people"),
    ],
)
def test_the_same_sentence_but_for_the_number(one: str, other: str, counted: str) -> None:
    assert told_alike(one, other, counted, on_one_matter=False)
    assert told_alike(other, one, counted, on_one_matter=False)


@pytest.mark.parametrize(
    ("one", "other", "counted"),
    [
        (ONE, "450 workers would lose their jobs at the Brindle plant", "workers"),
        (ONE, "another 450 workers would lose their jobs at the Tarn plant", "workers"),
        (ONE, "450 workers live in Tarn", "workers"),
        ("it sold 300 cars through Tarn in March", "it sold 450 cars through Tarn in June", "cars"),
        ("300 workers would lose their jobs", "450 workers would lose their jobs", "workers"),
    ],
)
def test_what_only_looks_like_it(one: str, other: str, counted: str) -> None:
    assert not told_alike(one, other, counted, on_one_matter=False)


def test_reports_on_one_matter_need_no_name() -> None:
    one, other = "300 workers would lose their jobs", "450 workers would lose their jobs"
    assert told_alike(one, other, "workers", on_one_matter=True)
