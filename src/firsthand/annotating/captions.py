"""Captions: whom a picture shows, with the office that its caption gives.

Where captions stand, and who is credited for the picture, is known from reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Entity

from firsthand.model import Caption, CaptionPerson

_RIGHTS = re.compile(
    r"[(\[][^()\[\]]*(?:\bCC\b|Creative Commons|OGL|GFDL|public domain|Photo|Image|Picture|Credit|©|via )[^()\[\]]*[)\]]|\bSource\s*:.*"
    r"|(?:Photo|Image|Picture|Credit|©|Copyright)[^.]{0,40}[:/©].*",
    re.IGNORECASE | re.DOTALL,
)
"""Words of a caption that say where the picture comes from: whom they name it does not show."""
_APPOSITION = re.compile(
    r",\s+(?P<office>(?:(?:the|a|an|head|chief|director|president|minister|mayor|leader)\b)[^,.;()]{2,80})"
)
_EDGES = " \t\n,;:()[]“”\"‘’'"


def people_in(captions: Sequence[Caption], doc: Doc, start: int, text: str) -> Iterator[tuple[int, CaptionPerson]]:
    """The people whom captions name, each with its caption's index; ``doc`` is the parse of ``text`` from ``start`` on.

    An office is what stands before the name as its title ("Harbour Master Ada Brook"), or after it between commas.
    """
    for number, caption in enumerate(captions):
        if not caption.spans or not start <= caption.spans[0][0] < start + len(doc.text):
            continue
        first, last = caption.spans[0][0], caption.spans[-1][1]
        rights = [(first + found.start(), first + found.end()) for found in _RIGHTS.finditer(text[first:last])]
        for entity in doc.ents:
            begin, end = start + entity.start_char, start + entity.end_char
            inside = first <= begin and end <= last and not any(a <= begin < b for a, b in rights)
            # "Keane's left" says where another stands
            owner = (entity.end < len(doc) and doc[entity.end].tag_ == "POS") or entity[-1].tag_ == "POS"
            if entity.label_ == "PERSON" and inside and not owner:
                person = _person(entity, start, text, last)
                if person is not None:
                    yield number, person


def with_people(captions: Sequence[Caption], found: Sequence[tuple[int, CaptionPerson]]) -> tuple[Caption, ...]:
    """The captions with the people that were found in them."""
    return tuple(
        replace(caption, people=(*caption.people, *(person for index, person in found if index == number)))
        for number, caption in enumerate(captions)
    )


def _person(entity: Entity, start: int, text: str, last: int) -> CaptionPerson | None:
    begin, end = start + entity.start_char, start + entity.end_char
    while begin < end and text[begin] in _EDGES:
        begin += 1
    if (bracket := text.find("(", begin, end)) > 0:
        end = bracket
    while begin < end and text[end - 1] in _EDGES:
        end -= 1
    name = re.sub(r"['’]s$", "", text[begin:end])
    if not any(character.isalpha() for character in name):
        return None
    end = begin + len(name)
    title = [*_title(entity)]
    office = text[start + title[0].idx : start + title[-1].idx + len(title[-1])] if title else None
    if office is None and (after := _APPOSITION.match(text, end, last)):
        office = after["office"]
    return CaptionPerson(" ".join(name.split()), " ".join(office.split()) if office else None, ((begin, end),))


def _title(entity: Entity) -> list[Token]:
    """The capitalised words right before a name, but for an opening article."""
    words: list[Token] = []
    for token in reversed(list(entity.doc[entity.sent.start : entity.start])):
        fits = token.pos_ in ("PROPN", "NOUN", "ADJ") and token.text[:1].isupper()
        if not fits or token.ent_type_ == "PERSON":
            break
        words.insert(0, token)
    alone = len(words) == 1 and words[0].i == entity.sent.start and words[0].pos_ != "PROPN"
    return [] if alone else words
