"""A body's name is whole, with what it is for, the capitals before it and the state that it is of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.annotating.conftest import Annotated

Annotate = Callable[..., Annotated]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Security Service of Ukraine said that the bridge had been hit.", "Security Service of Ukraine"),
        ("On Monday the Main Harbour Directorate said that four ships had sunk.", "Main Harbour Directorate"),
        ("Britain's Ministry of Defence said that the depot had been destroyed.", "Britain's Ministry of Defence"),
        ("The think tank Institute for Conflict Study assessed that the ships would move.", "Institute for Conflict Study"),
        ("On Monday Norwegian claims that the bridge had been hit were all over the papers.", "Norway"),
    ],
)  # fmt: skip
def test_a_bodys_name_is_whole(annotate: Annotate, text: str, name: str) -> None:
    sources = {source.name: source.kind for source in annotate(text).report.sources}
    assert sources.get(name) == "organisation", sources


@pytest.mark.parametrize(
    ("words", "name", "kind"),
    [
        ("One prominent blogger, known as Grey Heron, claimed", "Grey Heron", "person"),
        ("A fighter who goes by the call sign Badger said", "Badger", "person"),
        ("A group of divers known as the Mud Larks said", "Mud Larks", "organisation"),
    ],
)
def test_who_is_known_by_a_name_has_it(annotate: Annotate, words: str, name: str, kind: str) -> None:
    sources = {source.name: source.kind for source in annotate(f"{words} that the pier had been left.").report.sources}
    assert sources.get(name) == kind, sources
