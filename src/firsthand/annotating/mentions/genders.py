"""Gender: what a word or a given name tells of it; a pronoun's antecedent must not gainsay it."""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib import resources
from typing import Literal

from firsthand.annotating.mentions.given_names import MEN, WOMEN

Gender = Literal["", "m", "f"]

FEMALE = frozenset(
    ["mrs", "ms", "miss", "lady", "queen", "she", "her", "mother", "wife", "widow", "daughter", "sister", "princess", "girl",
     "actress", "aunt", "baroness", "dame", "duchess", "girlfriend", "gran", "granddaughter", "grandma", "grandmother", "granny",
     "landlady", "lass", "mam", "mom", "mum", "niece", "nun", "stepdaughter", "stepmother", "waitress"]
)  # fmt: skip
MALE = frozenset(
    ["mr", "sir", "lord", "king", "he", "his", "him", "man", "father", "husband", "son", "brother", "prince", "boy",
     "businessman", "cameraman", "congressman", "gunman", "policeman", "pope", "salesman", "spokesman",
     "bloke", "boyfriend", "dad", "grandad", "granddad", "grandfather", "grandpa", "grandson", "guy", "lad", "nephew", "postman",
     "stepfather", "stepson", "uncle", "waiter", "widower"]
)  # fmt: skip


def gender_of_word(word: str) -> Gender:
    """The gender that a noun, title or pronoun tells."""
    if word in FEMALE or word.endswith("woman"):
        return "f"
    return "m" if word in MALE else ""


def gender_of_first_name(name: str) -> Gender:
    """The gender that a first name by itself tells, with its accents or without them."""
    plain = _plain(name)
    return "f" if plain in WOMEN else "m" if plain in MEN else ""


def gender_of_full_name(name: str) -> Gender:
    """The gender that the first word of a full name tells."""
    first, *rest = name.split() or [""]
    return gender_of_first_name(first) or _recorded().get(_plain(first), "") if rest else ""


def _plain(name: str) -> str:
    """A name in small letters without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", name.casefold()) if not unicodedata.combining(c))


@cache
def _recorded() -> dict[str, Gender]:
    """The gender of given names the world over, from ``models/given-names``, which its CARD.md tells of."""
    folder = resources.files("firsthand").joinpath("models", "given-names")
    women, men = (folder.joinpath(file).read_text(encoding="ascii").split() for file in ("women.txt", "men.txt"))
    recorded: dict[str, Gender] = dict.fromkeys(women, "f")
    return recorded | dict.fromkeys(men, "m")
