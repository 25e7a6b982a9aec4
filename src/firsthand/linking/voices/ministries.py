"""Ministries: one name for all the ways in which a state's is called ("the Russian MoD", "Russia's Defense Ministry")."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.language.states import state_meant, state_of_capital

_SPELT_OUT = {"mod": ("defence", "ministry"), "mfa": ("foreign", "ministry"), "mofa": ("foreign", "ministry")}
"""What ministries are called for short, in small letters."""
_SAME = {"defense": "defence", "internal": "interior"}
_EMPTY = frozenset(["affairs", "federation", "in", "kingdom", "republic"])
"""Words of a ministry's full name that others leave out ("of Foreign *Affairs* of the *Republic* of Brindle")."""
_MADE_FROM = "ian"
"""How adjectives end that are made from a state's name in "ia", of whatever state."""


def ministry_words(forms: Sequence[str]) -> tuple[str, ...] | None:
    """Give the words of a ministry's name in one order, its state first; None where the words name no ministry.

    ``forms`` are folded, without articles and the like.  States are named by their names: "russian" is "russia".
    """
    words = [word for form in forms for word in _SPELT_OUT.get(form, (form,))]
    if "ministry" not in words or words == ["ministry"]:
        return None
    states, subjects = [], []
    for word in (_SAME.get(word, word) for word in words):
        state = state_meant(word) or state_of_capital(word)
        if state is not None:
            states.append(state.casefold())
        elif word.endswith(_MADE_FROM):
            states.append(word[:-1])
        elif word != "ministry" and word not in _EMPTY:
            subjects.append(word)
    # An unknown state's name cannot be told from a subject by itself: sorted, "osmaria defence" is "defence osmaria".
    return (*sorted(dict.fromkeys((*states, *subjects))), "ministry")
