"""Roles: what a nameless voice is by the noun that calls it, so far as it cannot be something else besides."""

from __future__ import annotations

import re

from firsthand.language.folding import folded

_NOUNS = {
    "airline carrier": "airline",
    "airport": "airport",
    "army military soldiers troops": "army",
    "company employer employers firm operator owner owners": "airline airport company insurer medicine port",
    "council councillors": "council",
    "court judge judges tribunal": "court",
    "jury": "court prosecution",
    "detectives police policemen": "police",
    "doctor doctors medic medics nurses paramedics surgeons": "labour medicine",
    "firefighters": "fire labour",
    "guerrillas insurgents militants militia rebel rebels separatists": "rebels",
    "hospital hospitals": "medicine",
    "insurer insurers": "insurer",
    "management manufacturer supplier": "company",
    "drivers employees miners staff workers": "airline airport labour medicine people port",
    "locals neighbors neighbours residents tenants villagers": "people",
    "opposition": "opposition",
    "port": "port",
    "prosecution prosecutor prosecutors": "prosecution",
    "strikers union unions": "labour",
}
_ROLES = {noun: frozenset(roles.split()) for nouns, roles in _NOUNS.items() for noun in nouns.split()}
_BEHIND = re.compile(r"[,(]|\s(?:and|as|at|by|for|from|in|near|of|on|outside|over|that|who|whose|with)\s")
"""Where what is said of those who are named by a noun begins."""


def roles_of(name: str) -> frozenset[str]:
    """Give what somebody called by a name may be ("the union", "doctors at Gorse"); nothing where its noun does not tell, or has a
    capital and may be part of a name of its own ("Kent Police")."""
    words = _BEHIND.split(name, maxsplit=1)[0].split()
    if not words or any(word[:1].isupper() for word in words[1:]):
        return frozenset()
    return _ROLES.get(folded(words[-1]), frozenset())
