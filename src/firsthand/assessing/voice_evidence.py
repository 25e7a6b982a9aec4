"""Evidence on two voices of one claim: numbers that bear on whether they are one origin.

Reports call one voice by its name here, by an office or a paper of his there ("Reil", "Reil's letter", "the chairman's
office"), and of groups nobody knows the borders ("environmental groups", "conservation groups").  A lawyer says what his
client holds, a group what its members say one by one, and of some we know only through the other.  What is said of one
claim narrows the choice: whoever is given the same words for it in another report is hardly somebody else, whoever
denies what the other asserts hardly the same.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

from firsthand.assessing.known_words import KnownWords, Passage, name_parts, telling_words
from firsthand.assessing.voices import Voice
from firsthand.model import Attribution, Source

EVIDENCE = (
    "two full names", "two last names", "same last word", "names share words", "one in the other's name", "of one party",
    "one described", "both described", "description fits", "the one and a person", "taken up",
    "of one kind", "documents", "a paper and a person", "a group", "two groups", "unnamed", "nobody named",
    "an organisation", "organisation and person", "two organisations", "one affiliation", "belongs to the other",
    "includes the other", "acts for the other", "member of the group", "group and person, near",
    "words alike", "a run of words", "words alike in one report", "near", "same passage", "one report", "two reports",
    "no report has both", "no report has both, words alike", "possibly the same", "told of by the other", "opposed",
    "one negates", "names the other", "agrees with somebody", "number of voices", "",
)  # fmt: skip
"""What `evidence` measures, in its order; the last is always 1."""

_NEAR = 80
"""Characters between two passages at which nearness is a half."""
_RUN = 6
"""Words in a run that hardly stand in two reports by chance."""
_HELD = 12
"""Passages of a voice that are searched for runs of words."""
_WORDS_TOLD = 6
"""Words from which likeness counts in full: two passages of two words are soon alike."""
_AGREES = re.compile(
    r"\b(?:agree|echo|concur|second(?:ed|s)\b|join|side[ds]? with|back(?:ed|s|ing)\b|support|endors|repeat|reiterat|"
    r"cit(?:e[sd]?|ing)\b|affirm|confirm|acknowledg|praise|applaud)",
    re.IGNORECASE,
)
_ARTICLES = frozenset(["a", "an", "the"])
_INDEFINITE = frozenset(
    ["a", "an", "one", "some", "another", "many", "several", "two", "three", "other", "others", "most"]
)
_PARTIES = frozenset(["republ", "democr", "libera", "conser", "labour", "green"])


def evidence(one: Voice, other: Voice, known: KnownWords, voices: int) -> tuple[float, ...]:
    """Give numbers about two of a claim's ``voices``, most between 0 and 1; see `EVIDENCE`."""
    sources = known.sources
    a, b = ([sources[each] for each in voice.sources] for voice in (one, other))
    said = {
        **_by_name(a, b, known),
        **_by_kind(a, b),
        **_by_ties(a, b),
        **_by_words(one, other, known),
        "taken up": is_taken_up(one, other, sources),
        "names the other": _names(one, other, known) or _names(other, one, known),
        "number of voices": math.log(voices),
        "": 1.0,
    }
    said["group and person, near"] = said["near"] * said["group and person"]
    said["no report has both, words alike"] = said["no report has both"] * said["words alike"]
    return tuple(float(said[name]) for name in EVIDENCE)


def _by_name(a: Sequence[Source], b: Sequence[Source], known: KnownWords) -> dict[str, float]:
    """Give what the names of two voices' sources say."""
    kinds = [_kinds(some) for some in (a, b)]
    names = [name_of(some) for some in (a, b)]
    full = [is_full(name, kind) for name, kind in zip(names, kinds, strict=True)]
    described = [is_described(name, kind) for name, kind in zip(names, kinds, strict=True)]
    words = [telling_words(name) for name in names]
    common, last = {*words[0]} & {*words[1]}, [own[-1:] for own in words]
    one_last = bool(last[0]) and last[0] == last[1]
    pairs = ((a, b), (b, a))
    return {
        "two full names": all(full),
        "two last names": kinds[0] | kinds[1] == {"person"} and not any(described) and all(last) and not one_last,
        "same last word": one_last,
        "names share words": 0.0 if all(full) else len(common) / max(1, min(len({*own}) for own in words)),
        "one in the other's name": any(full[k] and not full[1 - k] and {*last[k]} & {*words[1 - k]} for k in (0, 1)),
        "of one party": bool(common & _PARTIES),
        "one described": described[0] != described[1],
        "both described": all(described),
        "description fits": max(_fits(some, others) for some, others in pairs),
        "the one and a person": any(_is_the_one(pairs[k][0]) and full[1 - k] for k in (0, 1)),
        "nobody named": sum(not some for some in (a, b)),
        "acts for the other": any(_acts_for(some, others, known) for some, others in pairs),
        "member of the group": any(_is_member(some, others) for some, others in pairs),
        "no report has both": bool(a and b)
        and all(known.reports(source).isdisjoint(known.reports(each)) for source in a for each in b),
    }


def _by_kind(a: Sequence[Source], b: Sequence[Source]) -> dict[str, float]:
    """Give what the kinds of two voices' sources say."""
    one, other = _kinds(a), _kinds(b)
    both = one | other
    return {
        "of one kind": one == other,
        "documents": ("document" in one) + ("document" in other),
        "a paper and a person": ("document" in one) != ("document" in other) and "person" in both,
        "a group": "group" in both,
        "two groups": one == other == {"group"},
        "group and person": both == {"group", "person"},
        "unnamed": ("anonymous" in one) + ("anonymous" in other),
        "an organisation": "organisation" in both,
        "organisation and person": both == {"organisation", "person"},
        "two organisations": one == other == {"organisation"},
    }


def _kinds(some: Sequence[Source]) -> set[str]:
    """Give the kind of a voice's first source; none where it has no source."""
    return {source.kind for source in some[:1]}


def _by_ties(a: Sequence[Source], b: Sequence[Source]) -> dict[str, float]:
    """Give what linking says of two voices' sources."""
    ids = [{source.id for source in some} for some in (a, b)]
    towards = ((a, ids[1]), (b, ids[0]))
    relations = {
        relation.kind
        for some, others in towards
        for source in some
        for relation in source.relations
        if relation.source in others
    }
    possible = (
        one.probability
        for some, others in towards
        for source in some
        for one in source.possibly_same
        if one.source in others
    )
    return {
        "one affiliation": bool(_affiliations(a) & _affiliations(b)),
        "belongs to the other": bool(relations & {"belongs to", "part of"}),
        "includes the other": "includes" in relations,
        "possibly the same": max(possible, default=0.0),
    }


def _by_words(one: Voice, other: Voice, known: KnownWords) -> dict[str, float]:
    """Give what the passages of two voices say."""
    alike, near, within = _words_alike(one.attributions, other.attributions, known)
    where = [{attribution.report for attribution in voice.attributions} for voice in (one, other)]
    told = is_told_of(one, other) or is_told_of(other, one)
    return {
        "words alike": alike,
        "a run of words": _run(one.attributions, other.attributions, known),
        "words alike in one report": within,
        "near": near,
        "same passage": not told and _same_passage(one, other),
        "one report": len(where[0] | where[1]) == 1,
        "two reports": where[0].isdisjoint(where[1]),
        "told of by the other": told,
        "opposed": _is_opposed(one, other),
        "one negates": _negates(one, known) != _negates(other, known),
        "agrees with somebody": _agrees(one, known) or _agrees(other, known),
    }


def _fits(described: Sequence[Source], named: Sequence[Source]) -> float:
    """Give the share of a description's words that the reports say of the other in its name, affiliations or descriptions."""
    name = name_of(described)
    if not described or not named or not is_described(name, {described[0].kind}):
        return 0.0
    known = {
        word
        for source in named
        for each in (*source.affiliations, *source.descriptions)
        for word in telling_words(each.words)
    }
    words = {*telling_words(name)}
    return len(words & known) / len(words) if words else 0.0


def _is_the_one(some: Sequence[Source]) -> bool:
    """Tell whether a source is a description of one man whom the reader knows already ("the Tarn lawyer", "Staffer")."""
    words = name_of(some).casefold().split()
    if not words or some[0].kind not in ("person", "anonymous") or not is_described(some[0].name, {some[0].kind}):
        return False
    return words[0] not in _INDEFINITE and not words[-1].endswith("s")


def is_taken_up(one: Voice, other: Voice, sources: Mapping[str, Source]) -> bool:
    """Tell whether, in one report, one voice takes up the other: "a source in the ministry", then "the source"."""
    if len({each.report for voice in (one, other) for each in voice.attributions}) > 1:
        return False
    names = [
        [word for each in voice.sources[:1] for word in sources[each].name.casefold().split()] for voice in (one, other)
    ]
    return all(names) and any(
        len(taking) == 2 and taking[0] == "the" and taken[0] in _INDEFINITE and taking[1] in taken
        for taking, taken in (names, names[::-1])
    )


def _is_member(some: Sequence[Source], group: Sequence[Source]) -> bool:
    """Tell whether a person's affiliations share words with the name of a group."""
    if not some or not group or some[0].kind != "person" or group[0].kind != "group":
        return False
    known = {word for source in some for each in source.affiliations for word in telling_words(each.words)}
    return bool(known & {*telling_words(group[0].name)})


def is_told_of(voice: Voice, by: Voice) -> bool:
    """Tell whether all that ``voice`` says of the claim reaches us through ``by``."""
    return bool(voice.sources) and all({*each.holders[:-1]} & {*by.sources} for each in voice.attributions)


def name_of(some: Sequence[Source]) -> str:
    """Give what a voice of these sources is called."""
    return some[0].name if some else ""


def is_full(name: str, kind: set[str]) -> bool:
    """Tell whether a name is a person's with a first name or a title."""
    return kind == {"person"} and sum(word[:1].isupper() for word in name_parts(name)) > 1


def is_described(name: str, kind: set[str]) -> bool:
    """Tell whether a name is a description: nothing after its first word begins with a capital."""
    words = name_parts(name)
    is_name = "person" in kind and len(words) == 2 and words[0].casefold() not in _ARTICLES
    return not is_name and not any(word[:1].isupper() for word in words[1:])


def _is_opposed(one: Voice, other: Voice) -> bool:
    """Tell whether one only asserts what the other only denies or doubts."""
    first, second = {*one.stances}, {*other.stances}
    return bool(first and second) and ("asserts" in first) != ("asserts" in second) and not first & second


def _negates(voice: Voice, known: KnownWords) -> bool:
    return any(known.passage(each).negates for each in voice.attributions)


def _acts_for(some: Sequence[Source], others: Sequence[Source], known: KnownWords) -> bool:
    """Tell whether the words for the one say that he is the other's lawyer, spokesman, aide, campaign or the like."""
    whole: set[str] = set()
    for source in others:
        words = telling_words(source.name)
        whole |= {*(words[-1:] if source.kind == "person" else words)}
    return any(not whole.isdisjoint(words) for source in some for words in known.acting(source))


def _names(voice: Voice, other: Voice, known: KnownWords) -> bool:
    """Tell whether what a voice says of the claim names the other."""
    names = [known.sources[each].name for each in other.sources]
    last = {name.split()[-1].casefold() for name in names if name[:1].isupper()}
    return any(not last.isdisjoint(known.passage(each).words) for each in voice.attributions)


def _agrees(voice: Voice, known: KnownWords) -> bool:
    return all(
        any(_AGREES.search(known.text_of[each.report][start:end]) for start, end in each.cue_spans)
        for each in voice.attributions
    )


def _same_passage(one: Voice, other: Voice) -> bool:
    return any(
        a.report == b.report and any(s < f and t < e for s, e in a.content_spans for t, f in b.content_spans)
        for a in one.attributions
        for b in other.attributions
    )


def _affiliations(some: Sequence[Source]) -> set[str]:
    names = [affiliation.words for source in some for affiliation in source.affiliations]
    names += [source.name for source in some if source.kind in ("organisation", "group")]
    return {" ".join(words) for name in names if (words := telling_words(name))}


def _words_alike(
    some: Sequence[Attribution], others: Sequence[Attribution], known: KnownWords
) -> tuple[float, float, float]:
    """Give how alike the words of two voices are in different reports, how near they stand in one, how alike there; 0 to 1."""
    alike = near = within = 0.0
    own = [known.passage(one).telling for one in some]
    theirs = [known.passage(one).telling for one in others]
    for one, words in zip(some, own, strict=True):
        for other, their_words in zip(others, theirs, strict=True):
            few = min(len(words), len(their_words))
            likeness = len(words & their_words) / few * min(1.0, few / _WORDS_TOLD) if few > 1 else 0.0
            if one.report != other.report:
                alike = max(alike, likeness)
            else:
                first, second = sorted((one.content_spans, other.content_spans))
                gap = second[0][0] - first[-1][1]
                near = max(near, 1 / (1 + max(0, gap) / _NEAR))
                within = max(within, likeness if gap >= 0 else 0.0)
    return alike, near, within


def _give_other_numbers(one: Passage, other: Passage) -> bool:
    """Tell whether two passages have numbers and none in common: with those, like words are not the same words."""
    return bool(one.numbers) and bool(other.numbers) and one.numbers.isdisjoint(other.numbers)


def _run(some: Sequence[Attribution], others: Sequence[Attribution], known: KnownWords) -> float:
    """Give how long a run of words two voices share in different reports; 1 from `_RUN` words on."""
    longest = 0
    own = [(one.report, known.passage(one)) for one in some[:_HELD]]
    for other in others[:_HELD]:
        theirs = known.passage(other)
        matcher = SequenceMatcher(None, b=theirs.words, autojunk=False)
        for report, passage in own:
            if report != other.report and not _give_other_numbers(passage, theirs):
                matcher.set_seq1(passage.words)
                longest = max(longest, matcher.find_longest_match().size)
    return min(1.0, longest / _RUN)
