"""Named entities, from scores of words to the parse."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.annotating.blocks import tagged_blocks
from firsthand.annotating.quotations import quotations
from firsthand.annotating.tagging.entities import ENTITY_LABELS, TYPES, entity_spans, set_entities
from firsthand.language.parsing import pipeline

PERSON, ORG = TYPES.index("PERSON"), TYPES.index("ORG")


def scores(*labels: str) -> np.ndarray:
    """Scores of words whose best labels are, for instance, ``O``, ``B-ORG``, ``I-ORG``."""
    made = np.zeros((len(labels), ENTITY_LABELS), dtype=np.float32)
    for row, label in zip(made, labels, strict=True):
        row[0 if label == "O" else 1 + 2 * TYPES.index(label[2:]) + (label[0] == "I")] = 1
    return made


@pytest.mark.parametrize(
    ("labels", "spans"),
    [
        ("O B-PERSON I-PERSON O", [(1, 3, PERSON)]),
        ("B-PERSON B-PERSON", [(0, 1, PERSON), (1, 2, PERSON)]),
        ("O I-ORG I-ORG", [(1, 3, ORG)]),
        ("B-ORG I-PERSON I-ORG O", [(0, 3, ORG)]),
        ("B-ORG O I-ORG", [(0, 1, ORG), (2, 3, ORG)]),
        ("O O", []),
    ],
)
def test_spans_of_labels(labels: str, spans: list[tuple[int, int, int]]) -> None:
    assert entity_spans(scores(*labels.split())) == spans


def test_no_words_no_names() -> None:
    assert entity_spans(np.zeros((0, ENTITY_LABELS), dtype=np.float32)) == []


def test_a_token_that_two_names_share_is_the_firsts() -> None:
    doc = pipeline()("Brook-Reed spoke.")
    set_entities(doc, [((0, 5), "PERSON"), ((6, 10), "ORG"), ((11, 16), "ORG")])
    assert (doc.ents[0].text, doc.ents[0].label_) == ("Brook", "PERSON")
    assert doc[-2].ent_type_ == "ORG"


def test_a_name_ends_with_its_paragraph_and_has_letters() -> None:
    text = "Ada Brook\n\nReed’s dam."
    doc = pipeline()(text)
    set_entities(doc, [((0, 15), "PERSON"), ((15, 17), "ORG")])
    assert [entity.text for entity in doc.ents] == ["Ada Brook"]


@pytest.mark.parametrize(
    ("text", "half", "kind", "whole"),
    [
        ("On Monday Brook Lines said no.", "Brook", "PERSON", ("Brook Lines", "ORG")),
        ("On Monday Brook Lines said no.", "Lines", "ORG", ("Brook Lines", "ORG")),
        ("On Monday the Islamic State said no.", "Islamic", "NORP", ("Islamic State", "NORP")),
        ("On Monday Ada Brook Post said no.", "Ada Brook", "PERSON", ("Ada Brook", "PERSON")),
        ("On Monday the Ada Brook Campaign said no.", "Ada Brook", "PERSON", ("Ada Brook Campaign", "ORG")),
        ("On Monday Brook lines the street.", "Brook", "PERSON", ("Brook", "PERSON")),
        ("On Monday Brook Medical AB said no.", "Medical AB", "ORG", ("Brook Medical AB", "ORG")),
        ("On Monday Brook Lift GmbH said no.", "Brook Lift", "PERSON", ("Brook Lift GmbH", "ORG")),
        ("On Monday Martin Brook plc said no.", "Martin Brook plc", "PERSON", ("Martin Brook plc", "ORG")),
        ("ON MONDAY BROOK LEFT AS REED SAID NO.", "BROOK", "PERSON", ("BROOK", "PERSON")),
    ],
)
def test_half_a_bodys_name_is_made_whole(text: str, half: str, kind: str, whole: tuple[str, str]) -> None:
    doc = pipeline()(text)
    start = text.index(half)
    set_entities(doc, [((start, start + len(half)), kind)])
    assert [(entity.text, entity.label_) for entity in doc.ents] == [whole]


def test_a_firms_first_words_are_no_name_by_themselves() -> None:
    text = "On Monday Brook Medical AB said no."
    doc = pipeline()(text)
    set_entities(doc, [((10, 15), "PERSON"), ((16, 26), "ORG")])
    assert [(entity.text, entity.label_) for entity in doc.ents] == [("Brook Medical AB", "ORG")]


def test_names_in_a_story() -> None:
    text = "Ada Brook, who leads the Harbour Trust, told Germany's government on Friday that the dam leaks."
    kinds = {entity.text: entity.label_ for block in tagged_blocks(text, quotations(text)) for entity in block.doc.ents}
    assert kinds["Ada Brook"] == "PERSON"
    assert kinds["Germany"] == "GPE"
    assert kinds["Friday"] == "DATE"
    assert "ORG" in {label for words, label in kinds.items() if "Harbour Trust" in words}


@given(st.text(alphabet="Ada Brook’s.“”\n\u200f", max_size=80))
def test_any_text_has_names_that_resolve(text: str) -> None:
    for block in tagged_blocks(text, quotations(text)):
        for entity in block.doc.ents:
            assert entity.text.strip()
            assert entity.label_ in TYPES
