"""Cited: whom a telling names as its source ("the Courier reported, *citing two officers*, that the road was shut").

The tagger, as PolNeAR does, gives the citing to whoever cites, with those who are cited for its content.  What matters to a
reader is that the officers say the road was shut, and that he has it from the Courier: they are made the source of what
is reported, within the Courier's telling.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from firsthand.annotating.mentions.name_phrases import is_calling, noun_lemma
from firsthand.annotating.mentions.nouns import ANONYMOUS, DOCUMENTS, KEPT_UNNAMED, SPEAKING
from firsthand.annotating.spans import holds, meet, trimmed
from firsthand.annotating.tagging.tagger import Tagged
from firsthand.language import text_of
from firsthand.language.outlets import is_outlet
from firsthand.model import Span, Spans

_CITES = re.compile(r"(?:has |had |have )?(?:cit|quot)(?:ing|es|ed|e)", re.IGNORECASE)
_CITING = re.compile(r"\b(?:citing|cited|quoting|quoted)\b", re.IGNORECASE)
_LEARNED = re.compile(r"(?:(?:has|have|had) )?(?:also |since )?(?:heard|learn(?:ed|t))", re.IGNORECASE)
_LEARNED_FROM = re.compile(r"\b(?:heard|learn(?:ed|t)) from\b", re.IGNORECASE)
"""What outlets say of what they were told ("the Courier *has learned from* two officers")."""
_CIRCLES = frozenset({"circle", "quarter"})
"""Nouns for nobody in particular from whom outlets hear."""
_REPORTS = re.compile(r"\b(?:report|reveal)|\baccording\b", re.IGNORECASE)
"""Cues of whoever passes on what he was told; who says or claims a thing may cite what speaks for it."""
_TELLS = re.compile(
    r"\b(?:report|reveal|said|sa(?:ys?|ying)\b|wr[io]te|writing|claim|announc)|\baccording\b|\b(?:gave|puts?)\b",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"\s+(?:(?:also|earlier|first|has|had|later|previously|since|subsequently|then) ){0,2}(?P<verb>reported|revealed|said|wrote)(?: [^,.\n]{1,40})?,\s+"
)
_REPORTED_AND_CITED = re.compile(
    r"\b(?P<verb>report(?:ed|s)|revealed|reveals|said|says|wrote|writes)(?: [^,.\n]{1,40})?,\s+(?:citing|quoting)\s[^,.;:\n]{3,80},\s+(?P<that>that)\s"
)
_BEFORE_CITING = re.compile(r"(?: [^,.\n]{1,40})?,\s+")
"""What stands between "reported" and "citing", however the parser ties them."""
_ASIDE = 160
"""Characters behind a cue within which who is cited is named."""
_REPORTER = re.compile(r"\b(?:correspondent|journalist|reporter)\b", re.IGNORECASE)
_THAT = re.compile(r",?\s*that\s")
_NAMES = frozenset({"PERSON", "ORG", "NORP"})
_RELATIVE = frozenset({"which", "who", "that"})


@dataclass(frozen=True, slots=True)
class Cited:
    """A telling of somebody who is cited."""

    tagged: Tagged
    outer: int
    """The index of the telling that cites him."""


def cited(found: Sequence[Tagged], doc: Doc) -> tuple[list[Tagged], list[Cited]]:
    """The attributions of a parsed block, those that only cite taken out, and who is cited within which of the rest."""
    text = text_of(doc)
    if not (_CITING.search(text) or _LEARNED_FROM.search(text)):
        return list(found), []
    found = kept = [_with_what_follows(one, doc) for one in found]
    inner: list[tuple[Tagged, Tagged]] = []
    for one in [*found, *_overlooked(found, doc)]:
        cue = doc.char_span(*one.cue, alignment_mode="expand")
        if one.source is None or cue is None or _CITES.fullmatch(text[slice(*one.cue)]) is None:
            continue
        someone = _someone(cue.root)
        if someone is None:
            continue
        named = _words_of(someone)
        telling = (
            _telling(one, named, kept, cue.root)
            or _by_account(one, named, cue.root, text)
            or _by_report(one, named, text)
        )
        if telling is None or not _may_stand_for(telling, someone, text):
            continue
        content = _without(telling.content, (min(one.cue[0], named[0]), named[1]), text)
        if not content:
            continue
        outer = replace(telling, content=content)
        kept = [outer if other == telling else other for other in kept if other is not one]
        if outer not in kept:
            kept.append(outer)
        inner.append((Tagged(named, one.cue, content, min(one.probability, telling.probability)), outer))
    for outer, someone in [(one, who) for one in kept if (who := _learned_from(one, doc)) is not None]:
        first, last = _words_of(someone)
        # The parser may take "that the mill would close" for a clause about the two officials who tell it.
        named = first, min([last, *(begin - 1 for begin, _ in outer.content if begin > someone.idx)])
        content = _without(outer.content, (outer.cue[0], named[1]), text)
        if content:
            whole = replace(outer, content=content)
            kept = [whole if other is outer else other for other in kept]
            inner.append((Tagged(named, (named[0] - len("from "), named[0] - 1), content, outer.probability), whole))
    kept.sort(key=lambda one: one.cue)
    return kept, [Cited(one, kept.index(outer)) for one, outer in inner if outer in kept]


def _with_what_follows(one: Tagged, doc: Doc) -> Tagged:
    """A telling with what stands behind "reported, citing X, that", where the tagger took it for the end of who is cited, or took
    what was said before for it; any other as it is."""
    text = text_of(doc)
    verb = _REPORTED_AND_CITED.search(text, one.cue[0], min(len(text), one.cue[1] + _ASIDE))
    if verb is None or verb.start("verb") >= one.cue[1] or one.source is None or one.source[0] > one.cue[0]:
        return one
    that = doc.char_span(*verb.span("that"), alignment_mode="expand")
    if that is None or any(0 <= begin - that.start_char <= len("that ") for begin, _ in one.content):
        return one
    behind = trimmed(text, (that.start_char, that.sent.end_char))
    end = behind[1] - (text[behind[1] - 1] in ".!")
    return replace(one, cue=verb.span("verb"), content=((behind[0], end),)) if end > verb.end() else one


def _learned_from(one: Tagged, doc: Doc) -> Token | None:
    """From whom an outlet says that it has learned a thing; None where it says no such thing."""
    text = text_of(doc)
    cue = doc.char_span(*one.cue, alignment_mode="expand")
    if one.source is None or cue is None or _LEARNED.fullmatch(text[slice(*one.cue)].removesuffix(" from")) is None:
        return None
    if not is_outlet(text[slice(*one.source)]):
        return None
    verb = next((word for word in cue if word.lemma_.lower() in ("hear", "learn")), None)
    behind = [child for child in verb.children if child.lower_ == "from"] if verb is not None else []
    found = next((who for child in behind[:1] for who in child.children if who.dep_ == "pobj"), None)
    if verb is None or found is None or found.pos_ == "PRON" or behind[0].i != verb.i + 1:
        return None
    lemma = noun_lemma(found)
    speaks = found.ent_type_ in _NAMES or is_calling(lemma) or lemma in (SPEAKING - DOCUMENTS) | _CIRCLES
    return found if speaks else None


def _overlooked(found: Sequence[Tagged], doc: Doc) -> Iterator[Tagged]:
    """The citing that the tagger marked nowhere, by whoever tells in the clause that it hangs on."""
    for match in _CITING.finditer(text_of(doc)):
        cue = match.span()
        span = doc.char_span(*cue, alignment_mode="expand")
        if span is None or any(meet(cue, one.cue) or holds(one.content, cue[0]) for one in found):
            continue
        above = span.root.head
        for one in found:
            if one.source is None:
                continue
            is_above = any(begin <= above.idx < end for begin, end in (one.source, one.cue))
            if is_above or _BEFORE_CITING.fullmatch(text_of(doc), one.cue[1], max(one.cue[1], cue[0])):
                yield Tagged(one.source, cue, (cue,), one.probability)
                break


def _someone(cue: Token) -> Token | None:
    """Whoever a verb cites, where that can speak; not the one who is quoted "as saying" it, whose words are read anyway."""
    if any(child.dep_ == "prep" and child.lower_ == "as" for child in cue.children):
        return None
    found = next((child for child in cue.children if child.dep_ in ("dobj", "obj") and child.i > cue.i), None)
    if found is None or found.pos_ == "PRON":
        return None
    lemma = noun_lemma(found)
    speaks = found.ent_type_ in _NAMES or found.pos_ == "PROPN" or is_calling(lemma) or lemma in SPEAKING
    return found if speaks else None


def _words_of(noun: Token) -> Span:
    """A noun with what belongs to it, up to a comma behind it."""
    words = sorted((word for word in noun.subtree if not word.is_space), key=lambda word: word.i)
    last = noun
    for word in words:
        if word.i > noun.i:
            if word.text in (",", ";", "–", "—") or word.i != last.i + 1:
                break
            last = word
    return words[0].idx, last.idx + len(last)


def _telling(one: Tagged, named: Span, others: Sequence[Tagged], cue: Token) -> Tagged | None:
    """What the one who cites tells in the same sentence."""
    first, last = cue.sent.start_char, cue.sent.end_char
    text = text_of(cue.doc)
    for other in others:
        if other is one or other.source is None or not first <= other.cue[0] < last or meet(other.cue, one.cue):
            continue
        if not _TELLS.search(text[slice(*other.cue)]) or meet(other.source, named):
            continue
        if _is_the_same(one, other, text):
            return other
    return None


def _is_the_same(one: Tagged, other: Tagged, text: str) -> bool:
    """Whether two attributions have one source: the same words, or a relative pronoun right behind them."""
    if one.source is None or other.source is None:
        return False
    if meet(one.source, other.source):
        return True
    between = text[other.source[1] : one.source[0]]
    return text[slice(*one.source)].lower() in _RELATIVE and not any(map(str.isalnum, between))


def _by_account(one: Tagged, named: Span, cue: Token, text: str) -> Tagged | None:
    """What stands behind "according to X, who cited Y," where the tagger took it for the end of what is cited."""
    whole = cue.head
    if cue.dep_ not in ("relcl", "acl") or whole.dep_ != "pobj" or whole.head.lower_ != "to":
        return None
    according = whole.head.head
    if according.lower_ != "according":
        return None
    content = _behind(one.content, named[1], text)
    if not content:
        return None
    source = whole.left_edge.idx, whole.idx + len(whole)
    return Tagged(source, (according.idx, whole.head.idx + 2), content, one.probability)


def _by_report(one: Tagged, named: Span, text: str) -> Tagged | None:
    """What stands behind "the Courier reported, citing X, that", where the tagger took it for the end of what is cited.

    By the words alone: the parser makes the second clause the main one.
    """
    assert one.source is not None
    reports = _REPORTED.fullmatch(text, one.source[1], max(one.source[1], one.cue[0]))
    if reports is None or not _THAT.match(text, named[1]):
        return None
    content = _behind(one.content, named[1], text)
    return Tagged(one.source, reports.span("verb"), content, one.probability) if content else None


def _behind(content: Spans, place: int, text: str) -> Spans:
    """What of a content stands behind a place, without what parts it from that."""
    rest = (trimmed(text, (max(begin, place), end)) for begin, end in content if end > place)
    return tuple((begin, end) for begin, end in rest if begin < end)


def _may_stand_for(telling: Tagged, someone: Token, text: str) -> bool:
    """Whether what is told is the word of the one who is cited.

    An outlet and its reporter tell what they have from others.  Whoever else reports a thing may have it from people, and who says it from
    those who will not be named; but a paper, and whom a speaker names, only bear him out ("Brook said the plan was sound,
    citing the mayor").
    """
    assert telling.source is not None
    words = text[slice(*telling.source)]
    lemma = noun_lemma(someone)
    if is_outlet(words) or _REPORTER.search(words) is not None:
        return True
    if lemma in ANONYMOUS or lemma == "people" or (lemma in KEPT_UNNAMED and someone.tag_ == "NNS"):
        return True
    return _REPORTS.search(text[slice(*telling.cue)]) is not None and lemma not in DOCUMENTS


def _without(content: Spans, hole: Span, text: str) -> Spans:
    return tuple(_pieces(content, hole, text))


def _pieces(content: Spans, hole: Span, text: str) -> Iterator[Span]:
    for begin, end in content:
        if not meet((begin, end), hole):
            yield begin, end
            continue
        for part in ((begin, min(end, hole[0])), (max(begin, hole[1]), end)):
            if part[0] < part[1]:
                span = trimmed(text, part)
                if span[0] < span[1] and any(map(str.isalnum, text[slice(*span)])):
                    yield span
