"""What several are called who are named in one breath."""

from __future__ import annotations

import pytest

from firsthand.annotating.resolving.history import Voice
from firsthand.annotating.resolving.named_together import joint_name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Ms. Brook and Mr. Reed", "Ada Brook and Simon Reed"),
        ("Speaker Ada Brook (L-Gorse) and Senator Simon Reed of Brindle", "Ada Brook and Simon Reed"),
        ("Brook, Reed and three other Liberals", ""),
        ("Brook and Mr. Reed's lawyers", ""),
    ],
)
def test_people_named_together_have_their_full_names(words: str, name: str) -> None:
    assert joint_name(words, [Voice("Ada Brook", "person"), Voice("Simon Reed", "person")]) == name


def test_a_body_is_no_member() -> None:
    members = [Voice("Harbour Board", "organisation"), Voice("Ada Brook", "person"), Voice("Simon Reed", "person")]
    assert joint_name("Harbour Board Speaker Ada Brook and Simon Reed", members) == "Ada Brook and Simon Reed"
