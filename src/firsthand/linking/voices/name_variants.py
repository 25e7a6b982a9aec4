"""The ways in which one name is written: short forms, initials, spellings in Latin letters of names from elsewhere."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from nicknames import NickNamer

Agreement = Literal["same", "short form", "initial", "spelling"]

_NICKNAMES = NickNamer()

_SPELLINGS = [
    (re.compile(pattern), plain)
    for pattern, plain in [
        ("^sh(?=[pt])", "s"),  # Shtein, Stein
        ("shch|sch|sh|tch|tsch|ch|kh|gh", "h"),  # Christo, Khristo, Hristo
        ("ph", "f"), ("ts|tz|cz", "s"), ("ks|x", "ks"), ("th", "t"), ("dj|dzh|zh|j(?=[aou])", "j"),
        ("[ckq]", "k"), ("w", "v"), ("v$|ff$", "f"), ("z", "s"), ("ou|oo", "u"), ("[iy]?[iyj]+", "i"), ("ie|ye", "e"),
        ("[iy]?[ao]$", "a"), (r"(.)\1+", r"\1"),
    ]
]  # fmt: skip
"""How the same sounds are written, in the order in which they are made alike.

After the tables of romanisation (BGN/PCGN, ISO 9, press usage) of Cyrillic and Arabic names: what they differ in.
"""

_ONE_NAME = {
    form: forms.split()[0]
    for forms in (
        "aleksandr alexander alexandr oleksandr aliaksandr", "aleksey alexey alexei aleksei alexej oleksiy oleksii aliaksei",
        "anatoly anatoliy anatolii anatol", "andrey andrei andriy andrii andrej", "anna hanna", "artem artyom",
        "daniil danil danylo", "denis denys", "dmitry dmitri dmitriy dmytro dzmitry", "ekaterina yekaterina kateryna",
        "elena yelena olena alena", "elizaveta yelizaveta yelyzaveta", "evgeny yevgeny evgeniy yevgeniy yevhen yevhenii yauhen",
        "fyodor fedor fedir", "grigory grigoriy hryhoriy hryhorii", "igor ihor ihar", "ilya illia illya", "irina iryna",
        "kirill kiril kyrylo", "maxim maksim maksym", "mikhail mykhailo mykhaylo mikhal", "nikita mykyta", "nikolay nikolai mykola mikalai",
        "oleg oleh aleh", "olga olha", "pavel pavlo", "pyotr petr petro", "sergey sergei serhiy serhii siarhei", "svetlana svitlana",
        "tatiana tatyana tetiana tetyana", "vasily vasiliy vasyl", "vitaly vitaliy vitalii vital", "vladimir volodymyr uladzimir",
        "vladislav vladyslav uladzislau", "vyacheslav viacheslav",
    )
    for form in forms.split()
}  # fmt: skip
"""What one given name is in Russian, Ukrainian and Belarusian, as reports romanise it: of one bearer they use several."""

_SHORT_FOR = {
    short: full.split()
    for short, full in (
        pair.split(": ")
        for pair in (
            # Russian, Ukrainian, Polish
            "sasha: aleksandr aleksandra", "misha: mikhail", "dima: dmitry", "vova: vladimir", "volodya: vladimir",
            "kolya: nikolay", "kostya: konstantin", "zhenya: evgeny evgenia", "lyosha: aleksey", "pasha: pavel", "petya: pyotr",
            "seryozha: sergey", "borya: boris", "vanya: ivan", "tolya: anatoly", "yura: yury", "katya: ekaterina", "masha: maria",
            "natasha: natalia", "nastya: anastasia", "lena: elena", "olya: olga", "sveta: svetlana", "tanya: tatiana",
            "galya: galina", "jurek: jerzy", "gosia: malgorzata", "kasia: katarzyna", "basia: barbara",
            # Spanish, Portuguese, Italian
            "pepe: jose", "paco: francisco", "pancho: francisco", "kiko: francisco", "nacho: ignacio", "memo: guillermo",
            "beto: alberto roberto humberto", "chuy: jesus", "chucho: jesus", "quique: enrique", "lalo: eduardo",
            "lupe: guadalupe", "concha: concepcion", "lola: dolores", "ze: jose", "zeca: jose",
            "beppe: giuseppe", "peppe: giuseppe", "gigi: luigi", "pippo: filippo giuseppe", "sandro: alessandro",
            # German, Dutch
            "uli: ulrich", "hansi: hans johann johannes", "sepp: josef", "heiner: heinrich", "heinz: heinrich", "jupp: josef",
            "wim: willem", "joop: johannes", "kees: cornelis", "jaap: jacob",
            # Hebrew
            "bibi: benjamin binyamin", "yossi: yosef joseph", "moshe: moses", "avi: avraham abraham avigdor", "arik: ariel",
            "gabi: gabriel gavriel", "tzipi: tzipora", "itzik: yitzhak isaac", "dudi: david", "rafi: rafael rephael",
        )
    )
}  # fmt: skip
"""Folded first names that are short for others and that English dictionaries of such lack."""

_FEWEST_LETTERS = 3
"""Letters that a beginning of a first name must have to be its short form, and a spelling to be compared."""

_LONG = 6
"""Letters from which a name whose vowels alone differ is another spelling ("Mohammed"), and no other name ("Moran")."""


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """Give what the spellings of a folded word have in common: ``grozev`` and ``grosev`` are ``grosef``."""
    for pattern, plain in _SPELLINGS:
        word = pattern.sub(plain, word)
    return word


@lru_cache(maxsize=65536)
def consonants(word: str) -> str:
    """Give the consonants of a folded word's skeleton, first letter kept: ``kiril`` and ``kyrylo`` are ``krl``."""
    plain = skeleton(word).replace("g", "k")  # Gaddafi, Qaddafi
    return plain[:1] + re.sub("[aeiou]", "", plain[1:])


@lru_cache(maxsize=65536)
def given_names_agree(one: str, other: str) -> Agreement | None:
    """Tell how two folded first names can be one person's; None where they are different names."""
    if one == other:
        return "same"
    if not one or not other:
        return None
    if one[0] == other[0] and min(len(one), len(other)) == 1:
        return "initial"
    short, long = sorted((one, other), key=len)
    if len(short) >= _FEWEST_LETTERS and long.startswith(short):
        return "short form"
    if full_forms(one) & full_forms(other):
        return "short form"
    if _ONE_NAME.get(one, one) == _ONE_NAME.get(other, other) or is_a_spelling(one, other):
        return "spelling"
    return "short form" if _in_one_spelling(full_forms(one)) & _in_one_spelling(full_forms(other)) else None


def _in_one_spelling(names: frozenset[str]) -> set[str]:
    return {_ONE_NAME.get(name, name) for name in names}


def is_a_spelling(one: str, other: str) -> bool:
    """Tell whether two folded words can be one name spelt differently."""
    if min(len(one), len(other)) < _FEWEST_LETTERS:
        return False
    first, second = skeleton(one), skeleton(other)
    if first == second:
        return True
    short, long = sorted((first, second), key=len)
    if len(long) - len(short) == 1 and long[:-1] == short and long[-1] in "aeiou":
        return True  # Kiril, Kyrylo
    if len(short) >= _LONG and len(long) - len(short) <= 1 and consonants(one) == consonants(other):
        return True
    return _is_a_slip(one, other)


def _is_a_slip(one: str, other: str) -> bool:
    """Tell whether a long word is another with one letter more within it ("Leonhard", "Leonard"); what is added at an end
    makes another name of it ("Roberta", "Stefano")."""
    short, long = sorted((one, other), key=len)
    if len(short) < _LONG or len(long) - len(short) != 1:
        return False
    at = next((place for place, letter in enumerate(short) if letter != long[place]), len(short))
    return 0 < at < len(short) - 1 and long[at + 1 :] == short[at:]


@lru_cache(maxsize=65536)
def full_forms(name: str) -> frozenset[str]:
    """Give the folded first names that a folded one may be short for, itself among them."""
    return frozenset({name, *_NICKNAMES.canonicals_of(name), *_SHORT_FOR.get(name, ())})
