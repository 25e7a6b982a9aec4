"""Relays: who passed a source's words on ("told Radio Liberty", "in a letter obtained by The Times").

Found by what stands around the name, in the sentence of the cue and outside its content.  A hearer who does not publish
("told the committee") is none, nor is the medium in which somebody publishes for himself ("in a tweet"), nor an outlet
that is the source itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from firsthand.annotating.mentions.mention import Form, Mention
from firsthand.annotating.mentions.outlets import in_full
from firsthand.annotating.mentions.written_names import EDGES, clean
from firsthand.annotating.spans import meet
from firsthand.language import text_of
from firsthand.language.calendar_names import MONTH, WEEKDAY
from firsthand.language.outlets import is_outlet
from firsthand.model import Attitude, Span, Spans

_WORD = r"(?:St\.|D\.C\.|[A-Z][\w&.’'-]{0,60}[\w&]|[A-Z])"
"""None so long that a line of letters and dots would be read again from each of them."""
_TITLE = r"[“\"'‘](?=[A-Z])[^“”\"\n]{2,60}?[”\"'’](?!\w)"
_NUMBER = r"(?:\s\d{1,2}(?=[.,;:”\"]|\s+(?:that|in|on|news|TV)\b|\s*$))?"
"""What goes with a station's name ("told *Kanal 7* that")."""
_NAME = rf"(?:[Tt]he\s+)?{_WORD}(?:\s+(?:(?:of|the|and|&|for|on)\s+)?{_WORD}){{0,5}}{_NUMBER}"
_OF_NAME = (
    r"(?:(?:'s|’s|')?\s+(?:(?:radio|news|television|TV|talk|morning|evening|cable|weekly|online)\s+)*"
    rf"(?:show|program|programme|podcast|channel|affiliate|station|newspaper|magazine|website|radio)(?:\s+{_NAME})?)"
)
_DESCRIBED = (
    r"(?:the|an?|another|multiple|several|local|two|three)\s+(?:[\w’'-]+\s+){0,3}?"
    r"(?:newspapers?|magazine|broadcaster|channels?|tabloid|weekly|networks?|"
    r"(?:news|media)\s+(?:outlets?|sites?|websites?)|(?:news|press|wire)\s+agenc(?:y|ies)|"
    r"(?:radio|television|TV|news)\s+(?:stations?|show))\b"
)
"""Outlets by what they are, one or several, before their name or without it; where nothing but that is said of one, `outlets.py`
knows more nouns."""
_WHOSE = r"(?:independent|local|national|opposition|private|public|state)(?:-(?:owned|run))?\s+"
_OF_THE_STATE = rf"{_WHOSE}(?:(?:broadcaster|channel|daily|news\s+agency|newspaper|weekly)\s+{_NAME}|(?:radio|television|TV)(?:\s+{_NAME})?)"
"""Outlets by whose they are, without an article ("told *state television*")."""
_PUBLISHER = (
    rf"(?:{_OF_THE_STATE}|{_DESCRIBED}(?:\s+{_NAME})?|(?:{_NAME})(?:{_OF_NAME})?(?:(?:['’]s?)?,?\s+{_TITLE})?|{_TITLE})"
)
_ARTICLES = r"(?:(?:an?|his|her|its)\s+)?"
_DATE = rf"(?:\s+(?:on\s+)?(?:earlier|late|later|this\s+week|last\s+\w+|{WEEKDAY}(?:\s+(?:morning|afternoon|evening|night))?|yesterday|today))?"
_TALK = r"(?:interviews?|conversations?|appearances?|statements?|comments?|remarks?|e-?mails?|letters?|messages?|op-eds?|columns?|articles?|essays?)"
_PASSED = (
    r"(?:obtained|published|posted|seen|reviewed|reported|aired|broadcast|carried|circulated|released|leaked|shown|"
    r"viewed|acquired|translated|recorded|quoted|cited|provided|sent|given|shared|distributed|made\s+public)"
)
_TOLD = re.compile(rf"\b(?i:told|tells|tell|telling|informed|informing)\s+{_ARTICLES}(?P<name>{_PUBLISHER})")
_PATTERNS = (
    re.compile(rf"\b{_TALK}{_DATE}\s+(?i:with|on|in|for|to|by)\s+{_ARTICLES}(?P<name>{_PUBLISHER})"),
    re.compile(rf"\b{_PASSED}{_DATE}\s+(?i:by|in|on|to|with)\s+{_ARTICLES}(?P<name>{_PUBLISHER})"),
    re.compile(
        r"\b(?i:said|says|say|saying|spoke|speaking|talking|confirmed|told\s+\w+|wrote|writing|writes|appeared|appearing)"
        rf"{_DATE}\s+(?i:on|in|to|for|with)\s+{_ARTICLES}(?P<name>{_PUBLISHER})"
    ),
    re.compile(rf"\b(?i:on|in|to|with|for)\s+{_ARTICLES}(?P<name>{_PUBLISHER})"),
    re.compile(rf"\b(?i:according\s+to|as)\s+{_ARTICLES}(?P<name>{_PUBLISHER})"),
    re.compile(rf"{_ARTICLES}(?P<name>{_PUBLISHER})\s+(?:first\s+|has\s+)?(?:reported|reports|quoted)\b"),
    re.compile(
        rf"\b(?:which|that)\s+(?P<name>{_PUBLISHER})\s+(?:has\s+|have\s+|had\s+)?"
        r"(?:acquired|obtained|read|reviewed|saw|seen|viewed)\b(?!\s+(?:that|by)\b)"
    ),
)
_INDEFINITE = re.compile(r"(?:an?|another|several|local|multiple|two|three)\s", re.IGNORECASE)
"""What makes an outlet one that has not been told of ("told *a* newspaper")."""
_ARTICLE = re.compile(r"^(?:[Tt]he|[Aa]n?)\s+")
_HEARER, _TALKING, _BY, _WHICH_HE_HAS = 0, 1, 2, 7
"""The numbers of the patterns for whoever was told, for interviews, for what somebody published, after whose "by" any name
will do, and for what somebody has seen."""
_AT_END = 20
_COMMA_AND_SPACE = 2
_HANDED_ON = (_BY, 5, 6, _WHICH_HE_HAS)
"""Those for whoever passes on what he may have from another outlet."""
_DESCRIPTION_BEFORE = re.compile(
    rf"(?:{_DESCRIBED}|{_WHOSE}(?:broadcaster|channel|daily|news\s+agency|newspaper|radio|television|TV|weekly))\s+(?=[A-Z])"
)
"""What a name of an outlet may stand behind ("the *news site* Harbour Watch")."""
_LAST_DAY = re.compile(
    rf"\s+(?:(?:on|in|and|for|of|the)\s*)?(?:{WEEKDAY}|{MONTH}|on|in|and|for|the|of(?!\s+(?:the\s+)?[A-Z]))\b.*$",
    re.DOTALL,
)
_SHOW = " show"
_OWN_MEDIUM = re.compile(
    r"(?:[Tt]he )?(?:Facebook|Instagram|Telegram|TikTok|Twitter|VK|Weibo|WhatsApp|X|YouTube)(?: (?:account|channel|feed|page))?"
)
"""What people publish on for themselves."""
_IS_QUOTED = re.compile(r"(?:cited|quoted) by\s")
"""Whoever quotes somebody passes him on, whatever else he does."""
_CAME_BY = re.compile(
    r"(?:(?:acquired|examined|obtained|read|reviewed|seen|viewed) by|(?:given|leaked|provided|sent|shown) to|shared with)\s"
)
"""Before whoever has a paper that another made; what he published he may have made himself."""
_RECORDING = re.compile(rf"\b(?:video|videotape|tape|footage|recording|audio|transcripts?)\b|\b{_PASSED}\s+by\b")
"""Documents that carry words without giving any of their own."""
_LONGEST_NAME = 6
_GATHERING = re.compile(
    r"\s+(?:audience|board|conference|convention|committee|crowd|dinner|event|gathering|meeting|panel|rally|summit)"
)
_HEARERS = frozenset(
    """
    administration agency army assembly bank board bureau cabinet campaign chamber club commission committee conference
    congress convention corporation council court department democrats embassy foundation government group house
    inquiry institute institution jury kremlin legislature ministry nation nato office panel parliament party police
    rally republicans school senate society summit tribunal u.n. un union university
    """.split()  # noqa: SIM905
)
"""Last words of names of bodies that are spoken to and do not publish."""


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A publisher's name in the words that make it a relay."""

    name: Span
    place: int
    """Where those words begin."""
    pattern: int
    """The number of the pattern that they fit, `_TOLD` being the first."""
    quotes: bool = False
    """Whether they say whom somebody quotes ("quoted by ...")."""
    has_it: bool = False
    """Whether they say who has come by something that another made ("obtained by ...", "which the Courier has seen")."""


@dataclass(frozen=True, slots=True)
class Telling:
    """What finding relays needs to know of one attribution; spans and places count in the text."""

    place: int
    """Where the cue's main word begins."""
    cue: Spans
    source: Spans
    content: Spans
    parent: int | None
    """The index of the attribution within which it stands."""
    attitude: Attitude
    speaker: Mention | None
    cited: bool = False
    """Whether that one cites it as its source."""


def relays_of(
    doc: Doc, start: int, tellings: Sequence[Telling], quoted: Sequence[Span], outlets: frozenset[str] = frozenset()
) -> list[Spans]:
    """The relays that each attribution's own sentence names, nearest to the report first.

    Who obtained, published or reported something got it from whoever was told.

    ``doc`` is the parse of the text from ``start`` on, in which the attributions stand; ``quoted`` are the words in
    quotation marks; ``outlets`` are names that the report says are outlets'.
    """
    found: list[list[Span]] = [[] for _ in tellings]
    sentences: dict[int, list[int]] = {}
    for number, telling in enumerate(tellings):
        word = doc.char_span(telling.place - start, telling.place - start + 1, alignment_mode="expand")
        if word is not None and len(word):
            sentences.setdefault(word[0].sent.start, []).append(number)
    for first, numbers in sentences.items():
        sentence = doc[first].sent
        for phrase in sorted(_phrases(doc, start, (sentence.start_char, sentence.end_char), outlets), key=_nearness):
            for number in numbers:
                if _belongs(phrase, tellings[number], [tellings[other] for other in numbers], quoted):
                    found[number].append(phrase.name)
    return [tuple(spans) for spans in found]


def apart(relays: Iterable[Mention]) -> tuple[Mention, ...]:
    """Those of several relays that share no word with one before them: two readings of the same words are one relay."""
    kept: list[Mention] = []
    for one in relays:
        if all(
            one.span == other.span or one.span[1] <= other.span[0] or other.span[1] <= one.span[0] for other in kept
        ):
            kept.append(one)
    return tuple(kept)


def passed_on(
    tellings: Sequence[Telling], text: str, outlets: frozenset[str] = frozenset()
) -> tuple[list[list[Mention]], list[int | None]]:
    """For each attribution, the sources around it that only carry it, outermost first; and the one that holds it.

    An outlet that tells what somebody says or thinks is a relay, and so is a recording or a paper that somebody handed
    on; anybody else who says it holds it.
    """
    carried: list[list[Mention]] = []
    holders: list[int | None] = []
    for telling in tellings:
        relays: list[Mention] = []
        outer = telling.parent
        while outer is not None and _carries(tellings[outer], telling, text, outlets):
            around = tellings[outer]
            if around.speaker is not None:
                relays.insert(0, around.speaker)
            outer = around.parent
        carried.append(relays)
        holders.append(outer)
    return carried, holders


def _carries(outer: Telling, telling: Telling, text: str, outlets: frozenset[str]) -> bool:
    if outer.speaker is None or telling.speaker is None or outer.attitude not in ("statement", "perception"):
        return False
    if not any(character.isalpha() for begin, end in outer.cue for character in text[begin:end]):
        return False
    words = " ".join(text[begin:end] for begin, end in outer.source)
    if outer.speaker.kind == "document" and _RECORDING.search(words):
        return telling.attitude == "statement"
    if outer.speaker.name in outlets:
        return True
    if outer.speaker.kind == "person" and not words.lower().startswith("the "):
        return False
    if telling.cited:
        return True
    return len(words.split()) <= _LONGEST_NAME and is_outlet(words)


def relay_mention(span: Span, text: str, outlets: frozenset[str] = frozenset()) -> Mention:
    """The mention that a relay's name makes, in full where one of the ``outlets`` of the report ends in it."""
    name = _ARTICLE.sub("", " ".join(text[span[0] : span[1]].split()))
    name = re.sub(r"[,.]([”\"’'])$", r"\1", name)
    name = in_full(name, outlets)
    words = name.split()
    form: Form
    if any(word.strip(EDGES)[:1].isupper() for word in words):
        form = "name"
    elif _INDEFINITE.match(text, *span):
        form = "other"
    else:
        form = "definite"
    place = text.rfind(words[-1], *span)
    head = clean(words[-1]).lower()
    return Mention(span, form, name, "organisation", True, head, False, "", False, place=max(place, span[0]))


def _phrases(doc: Doc, start: int, sentence: Span, outlets: frozenset[str]) -> Iterator[_Phrase]:
    """Names of publishers in a sentence."""
    taken: list[Span] = []
    text = text_of(doc)
    begin, end = sentence
    for number, pattern in enumerate((_TOLD, *_PATTERNS)):
        at = begin
        while match := pattern.search(text, at, end):
            at = match.start() + 1
            span = _without_show(doc, _trimmed(text, match.span("name")))
            words = text[span[0] : span[1]]
            is_described = span[0] > match.start("name")
            if not words or any(meet(span, other) for other in taken):
                continue
            before = text[match.start() : span[0]]
            quotes = number == _BY and _IS_QUOTED.match(before) is not None
            has_it = number == _WHICH_HE_HAS or (number == _BY and _CAME_BY.match(before) is not None)
            if _OWN_MEDIUM.fullmatch(words):
                fits = False
            elif is_described or _ARTICLE.sub("", words) in outlets or quotes:
                fits = True
            elif number == _HEARER:
                fits = is_outlet(words) or (_is_organisation(doc, span) and not _GATHERING.match(text, span[1]))
            elif number == _BY and " by " in before:
                fits = is_outlet(words) or _is_organisation(doc, span) or _is_organisation(doc, span, "NORP")
            else:
                fits = is_outlet(words) or _is_programme(words, before)
            if fits:
                taken.append(span)
                yield _Phrase((span[0] + start, span[1] + start), match.start() + start, number, quotes, has_it)


def _trimmed(text: str, span: Span) -> Span:
    """A name without a day's name or a loose preposition at its end, and without a possessive's ending."""
    start, end = span
    words = text[start:end]
    if not words.endswith(("”", '"')):
        shorter = _LAST_DAY.sub("", words)
        end = start + len(shorter.rstrip(" ,.’'"))
        if text[start:end].endswith(("'s", "’s")):
            end -= 2
        if described := _DESCRIPTION_BEFORE.match(text, start, end):
            start = described.end()
    return start, end


def _without_show(doc: Doc, span: Span) -> Span:
    """A name without the verb that papers have behind it ("records seen by the Courier *show* that ...")."""
    end = span[1] - len(_SHOW)
    if not text_of(doc)[slice(*span)].endswith(_SHOW):
        return span
    verb = doc.char_span(end + 1, span[1])
    return (span[0], end) if verb is not None and verb[0].pos_ == "VERB" else span


def _is_programme(words: str, before: str) -> bool:
    """Whether a title in quotation marks is what somebody appears in: it comes after "on"."""
    return words[0] in "“\"'‘" and re.search(r"\bon\s+(?:the\s+)?$", before, re.IGNORECASE) is not None


def _is_organisation(doc: Doc, span: Span, label: str = "ORG") -> bool:
    found = doc.char_span(span[0], span[1], alignment_mode="expand")
    if found is None or not len(found):
        return False
    last = found[-2] if found[-1].is_digit and len(found) > 1 else found[-1]
    return last.ent_type_ == label and last.pos_ == "PROPN" and last.lower_ not in _HEARERS


def _nearness(phrase: _Phrase) -> tuple[bool, Span]:
    """Those who pass on what others were told come first."""
    return phrase.pattern not in _HANDED_ON, phrase.name


def _belongs(phrase: _Phrase, telling: Telling, others: Sequence[Telling], quoted: Sequence[Span]) -> bool:
    """Whether a publisher's name passes on a telling: it is no part of it, and no other speaker's cue lies between."""
    name, place = phrase.name, phrase.place
    if any(meet(name, span) for span in telling.source):
        # "Documents *seen by the Courier* show ..." have it from whoever made them, and the report from the Courier.
        return phrase.has_it and telling.speaker is not None and telling.speaker.kind == "document"
    if phrase.pattern == _HEARER:
        return any(first <= place < last for first, last in telling.cue)
    if any(meet(name, span) for one in others for span in one.source):
        return False
    if _is_told_of(phrase, telling, quoted):
        return False
    if phrase.quotes and (beside := [one for one in others if _stands_right_before(one.source, place)]):
        return telling in beside
    if telling.place < place:
        return not any(telling.place < one.place < place and _differ(one, telling) for one in others)
    return not any(one.place < telling.place and _differ(one, telling) for one in others)


def _stands_right_before(source: Spans, place: int) -> bool:
    """Whether only a space, or a comma with it, parts a source from a place behind it."""
    return any(0 <= place - last <= _COMMA_AND_SPACE for _, last in source)


def _differ(one: Telling, other: Telling) -> bool:
    """Whether two attributions are plainly not one speaker's."""
    if one.speaker is None or other.speaker is None or "pronoun" in (one.speaker.form, other.speaker.form):
        return False
    return one.speaker.name != other.speaker.name


def _is_told_of(phrase: _Phrase, telling: Telling, quoted: Sequence[Span]) -> bool:
    """Whether the name is part of what is told; what follows the content's last quotation marks is not, nor is the
    interview at its end ("rejected the plan in an interview with ...")."""
    name = phrase.name
    for first, last in telling.content:
        if first <= name[0] < last:
            if phrase.pattern == _TALKING and last - name[1] <= _AT_END:
                return False
            ends = [end for begin, end in quoted if first <= begin and end <= last]
            return not ends or name[0] < max(ends)
    return any(begin <= name[0] < end and end - begin > name[1] - name[0] for begin, end in quoted)
