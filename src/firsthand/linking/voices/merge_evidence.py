"""Whether two sources are one voice: the evidence for and against it, each piece in words, and a probability.

Each kind of evidence is a number from 0 to 1 with a phrase that a reader can check; a logistic regression weighs them
(`models/source-merging/weights.json`, made by `training/source_merging.py`).  Which pairs are looked at, and what is done with
the answer, is decided elsewhere.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Literal, NamedTuple

from firsthand.linking.matter import SAME_MATTER
from firsthand.linking.voices.name_variants import Agreement, full_forms, given_names_agree, is_a_spelling
from firsthand.linking.voices.names import PersonName
from firsthand.linking.voices.organisations import Likeness, likeness
from firsthand.linking.voices.profiles import Profile

PairKind = Literal["person", "organisation"]

WHOLE = frozenset(["same full name", "same words"])
"""Evidence that rests on a whole name, not on a part that several may share."""

_TOLD_OTHERWISE = frozenset(["other office", "other affiliation", "described otherwise"])
"""What says nothing against one who bears a whole name in two reports on one matter: each says of him what serves it.

In 45 events that were read 181 of 192 such pairs were one person; in the others a passage had been given to the wrong one.
"""


class Evidence(NamedTuple):
    """One reason for or against two sources being one voice."""

    feature: str
    """Its name among the weights."""
    value: float
    """How much of it there is, 0 to 1."""
    words: str
    """The reason, a clause that a sentence can hold; empty for what needs no telling."""


class Verdict(NamedTuple):
    """What the evidence comes to."""

    probability: float
    """That the two are one voice, if there is nobody else whom the name fits."""
    supporting: tuple[str, ...]
    """Reasons for, the weightiest first."""
    opposing: tuple[str, ...]
    """Reasons against."""


def pair_evidence(
    one: Profile, other: Profile, matter: Callable[[], float]
) -> tuple[PairKind, tuple[Evidence, ...]] | None:
    """Compare two voices; None where their names do not fit each other at all.

    ``matter`` gives how much the reports that name them are about one thing, from 0 to 1 (1 in one report); it is asked
    only where the names fit, because that is what costs.
    """
    kind: PairKind = "person" if "person" in one.kinds | other.kinds else "organisation"
    if one.calling or other.calling:
        forms = _called_so(one, other) or _called_so(other, one)
    else:
        forms = _person_evidence(one, other) if kind == "person" else _organisation_evidence(one, other)
    if forms is None:
        return None
    is_whole = forms[0].feature in WHOLE
    circumstances = _circumstances(one, other, matter(), is_whole)
    if forms[0].feature == "same full name" and _is_one_matter(circumstances):
        circumstances = tuple(item for item in circumstances if item.feature not in _TOLD_OTHERWISE)
    return kind, (*forms, *circumstances)


def _is_one_matter(circumstances: Sequence[Evidence]) -> bool:
    """Whether what stands beside two names says that the reports are on one matter."""
    return any(item.feature == "reports alike" and item.value >= SAME_MATTER for item in circumstances)


def judge(kind: PairKind, evidence: Sequence[Evidence]) -> Verdict:
    """Weigh the evidence on two voices."""
    weights = _weights()[kind]
    weighed = [(weights.get(item.feature, 0.0) * item.value, item.words) for item in evidence]
    total = weights["bias"] + sum(weight for weight, _ in weighed)
    names = [item.words for item in evidence[:1] if item.words]
    told = [
        (weight, item)
        for item, (weight, _) in zip(evidence[1:], weighed[1:], strict=True)
        # What agreeing would tell is told already where the weights give it the other sign.
        if item.words and (weight < 0) == _speaks_against(item.feature)
    ]
    told.sort(key=lambda pair: -abs(pair[0]))
    return Verdict(
        1 / (1 + math.exp(-max(-30.0, min(30.0, total)))),
        (*names, *(item.words for weight, item in told if weight > 0)),
        tuple(item.words for weight, item in told if weight < 0),
    )


def _speaks_against(feature: str) -> bool:
    """Whether evidence is of a difference, as its name says."""
    return feature in ("in one report", "shorter form of a group") or any(
        word in feature.split() for word in ("differ", "other", "otherwise", "one")
    )


@cache
def _weights() -> Mapping[str, Mapping[str, float]]:
    file = resources.files("firsthand") / "models" / "source-merging" / "weights.json"
    read: Mapping[str, Mapping[str, float]] = json.loads(file.read_text(encoding="utf-8"))["weights"]
    return read


def _called_so(unnamed: Profile, named: Profile) -> tuple[Evidence, ...] | None:
    """Hold the description of somebody unnamed against what is said of a person; None where it says anything else."""
    if not unnamed.calling or not named.names or not unnamed.calling <= named.said_of | set(_of(named)):
        return None
    return (Evidence("called so", 1, f"“{unnamed.titles[0]}” is what is said of “{_shown(named.names[0])}” elsewhere"),)


def _of(named: Profile) -> Iterable[str]:
    return (office[:6] for office in named.offices)


def _person_evidence(one: Profile, other: Profile) -> tuple[Evidence, ...] | None:
    """Compare the forms of two people's names by the two that agree best; None where none do."""
    best: tuple[Evidence, ...] | None = None
    for name in one.names:
        for known in other.names:
            found = compare_names(name, known)
            if found is not None and (best is None or _strength(found) > _strength(best)):
                best = found
    if best is None:
        return None
    generations = [{name.generation for name in profile.names} for profile in (one, other)]
    named = generations[0] | generations[1]
    if len(named - {""}) > 1:
        best = (*best, Evidence("generations differ", 1, f"one is {' and the other '.join(sorted(named - {''}))}"))
    elif generations[0] != generations[1] and set(one.reports) & set(other.reports):
        best = (
            *best,
            Evidence("generations differ", 1, "one report tells of one with, and of one without, Jr. or Sr."),
        )
    return best


_STRENGTH = {"same full name": 4, "short form of the first name": 3, "first initial": 2, "another spelling": 2}


def _strength(evidence: Sequence[Evidence]) -> tuple[int, int]:
    return max(_STRENGTH.get(item.feature, 0) for item in evidence), -len(evidence)


def compare_names(one: PersonName, other: PersonName) -> tuple[Evidence, ...] | None:
    """Compare two people's names; None where they cannot be one's."""
    if one.last == other.last:
        found = _compare_given(one, other) or _contained(one, other) or _contained(other, one)
    elif one.given and other.given and is_a_spelling(one.last, other.last):
        agreement = given_names_agree(one.given[0], other.given[0])
        wide = agreement in ("same", "spelling", "short form")
        found = (
            [Evidence("another spelling", 1, f"“{_shown(one)}” may be “{_shown(other)}” spelt otherwise")]
            if wide
            else None
        )
    elif (alone := _first_name_alone(one, other) or _first_name_alone(other, one)) is not None:
        found = [alone]
    else:
        found = _contained(one, other) or _contained(other, one)
    if found is None:
        return None
    if one.given and other.given and bool(one.generation) != bool(other.generation):
        found.append(Evidence("one generation named", 1, "only one of the names says Jr., Sr. or the like"))
    return tuple(found)


def _first_name_alone(one: PersonName, other: PersonName) -> Evidence | None:
    if one.given or not other.given or not full_forms(one.last) & full_forms(other.given[0]):
        return None
    return Evidence("first name alone", 1, f"“{_shown(one)}” may be the first name of “{_shown(other)}”")


def _compare_given(one: PersonName, other: PersonName) -> list[Evidence] | None:
    if not one.given and not other.given:
        return [Evidence("last name alone", 1, f"both are called “{_shown(one)}”")]
    if not one.given or not other.given:
        return [Evidence("one last name alone", 1, f"“{_shown(one)}” and “{_shown(other)}” share the last name")]
    agreement, rest_one, rest_other = _first_names(one.given, other.given)
    if agreement is None:
        return None
    names = f"“{_shown(one)}” and “{_shown(other)}”"
    found = [
        {
            "same": Evidence("same full name", 1, f"both are called “{_shown(min(one, other, key=len))}”" if one == other else f"{names} share first and last name"),
            "short form": Evidence("short form of the first name", 1, f"in {names} one first name is short for the other"),
            "initial": Evidence("first initial", 1, f"in {names} one has the other's initial"),
            "spelling": Evidence("another spelling", 1, f"{names} may be two spellings of one name"),
        }[agreement]
    ]  # fmt: skip
    if rest_one and rest_other:
        if any(given_names_agree(a, b) for a in rest_one for b in rest_other):
            found.append(Evidence("same middle name", 1, "their middle names agree"))
        else:
            found.append(Evidence("middle names differ", 1, f"their middle names differ: {names}"))
    return found


def _first_names(
    one: tuple[str, ...], other: tuple[str, ...]
) -> tuple[Agreement | None, tuple[str, ...], tuple[str, ...]]:
    """Compare the names before the last; "W. Mark" agrees with "Mark", the name he goes by."""
    agreement = given_names_agree(one[0], other[0])
    if agreement is not None:
        return agreement, one[1:], other[1:]
    for long, short in ((one, other), (other, one)):
        if len(long) > 1 and len(long[0]) == 1 and (agreement := given_names_agree(long[1], short[0])) is not None:
            return ("short form" if agreement == "same" else agreement), (), ()
    return None, (), ()


def _contained(long: PersonName, short: PersonName) -> list[Evidence] | None:
    """Find a full name within a longer run of words, or before a further last name."""
    parts = (*long.given, long.last)
    if not short.given or len(parts) < 3 or len(short.given[0]) == 1:
        return None
    for at in range(len(parts) - 1):
        if parts[at] == short.given[0] and parts[at + 1] == short.last:
            words = f"“{_shown(short)}” stands within “{_shown(long)}”"
            return [
                Evidence("further last name" if at == 0 and len(parts) == 3 else "name within longer words", 1, words)
            ]
    return None


_ALIKE: Mapping[Likeness, tuple[str, str]] = {
    "same": ("same words", "{0} and {1} are the same words"),
    "acronym": ("acronym", "{0} and {1} are an acronym and what it stands for"),
    "spelling": ("another spelling", "{0} may be {1} spelt otherwise"),
    "shortened": ("shorter form", "{0} and {1} are a name and a shorter form of it"),
}
"""How two organisations' names can be alike, the likeliest first: the evidence that it is, and in words."""


def _organisation_evidence(one: Profile, other: Profile) -> tuple[Evidence, ...] | None:
    order = list(_ALIKE)
    found = [
        (order.index(how), first, second)
        for first in one.titles
        for second in other.titles
        if (how := likeness(first, second)) is not None
    ]
    if not found:
        return None
    at, first, second = min(found)
    feature, words = _ALIKE[order[at]]
    if first == second:
        words = "both are called {0}"
    best = (Evidence(feature, 1, words.format(f"“{first}”", f"“{second}”")),)
    if order[at] == "shortened" and "group" in one.kinds | other.kinds:
        return (*best, Evidence("shorter form of a group", 1, "one group may be a part of the other"))
    return best


def _circumstances(one: Profile, other: Profile, matter: float, is_whole: bool) -> tuple[Evidence, ...]:
    """What speaks for or against beside the names: matter, office, affiliation, gender, kind."""
    together = bool(set(one.reports) & set(other.reports))
    if together and not is_whole:
        # A report that names one voice in two ways has most often told them to be one by itself.
        found = [Evidence("in one report", 1, "one report speaks of both")]
    else:
        found = [Evidence("reports alike", matter, "one report speaks of both" if together else _of_matter(matter))]
    offices = one.offices & other.offices
    if offices:
        found.append(Evidence("same office", 1, f"both are called {_listed(offices)}"))
    elif one.offices and other.offices:
        words = f"one is called {_listed(one.offices)}, the other {_listed(other.offices)}"
        found.append(Evidence("other office", 1, words))
    affiliations = one.affiliations & other.affiliations
    if affiliations:
        found.append(
            Evidence("same affiliation", 1, f"both belong to {_listed(' '.join(key) for key in affiliations)}")
        )
    elif one.affiliations and other.affiliations:
        found.append(Evidence("other affiliation", 1, "they are said to belong to different organisations"))
    said = one.said_of & other.said_of
    if said:
        share = len(said) / min(len(one.said_of), len(other.said_of))
        found.append(Evidence("described alike", share, "they are described in the same words"))
    elif one.said_of and other.said_of:
        found.append(Evidence("described otherwise", 1, "they are described in other words"))
    if one.genders and other.genders and not one.genders & other.genders:
        found.append(Evidence("other gender", 1, "one is a man, the other a woman"))
    if not one.kinds & other.kinds:
        kinds = sorted(one.kinds ^ other.kinds)
        words = f"they were taken for different kinds of source: {', '.join(kinds)}"
        found += [Evidence(f"one a {kind}", 1, words) for kind in kinds if kind != "person"]
    return tuple(found)


def _of_matter(matter: float) -> str:
    return f"their reports are alike to {matter:.0%}"


def _listed(words: Iterable[str]) -> str:
    return ", ".join(sorted(words))


def _shown(name: PersonName) -> str:
    return name.whole.title()
