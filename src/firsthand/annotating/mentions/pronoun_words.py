"""Pronouns by whom they stand for, in small letters."""

from __future__ import annotations

FIRST_PERSON = frozenset(["i", "me", "my", "we", "us", "our"])
ONE_PERSON = frozenset(["he", "him", "his", "she", "her"])
NEUTER = frozenset(["it", "its"])
THEY = frozenset(["they", "them", "their"])
THIRD_PERSON = ONE_PERSON | NEUTER | THEY
SEVERAL = frozenset(["we", "us", "our"]) | THEY
RELATIVE = frozenset(["who", "whom", "whose", "which", "that"])
