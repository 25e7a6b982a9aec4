"""The direction of a time: whether what happens at it is told as past or as still to come, by tense and by what stands before."""

from __future__ import annotations

import re
from typing import Literal

from spacy.tokens import Token

from firsthand.annotating.calendar.time_words import TimeWords

Direction = Literal["past", "future", "unknown"]
"""Whether what happens at a time is told as past or as still to come."""

_PART_OF = r"(?:mid-|late\s+|early\s+|(?:the\s+)?(?:start|beginning|middle|end)\s+of\s+)?"
_LOOKED_FORWARD_TO = re.compile(
    rf"\b(?:(?P<limit>until|till|through|by)|ahead\s+of|before|starting|beginning|next|upcoming|(?:set|scheduled|slated|planned|forecast"
    r"|predicted|booked|due)\s+for|due(?:\s+(?:on|in|by))?|expected\s+(?:on|by|in)|come)\s+(?:the\s+|this\s+|on\s+)?"
    rf"{_PART_OF}$",
    re.IGNORECASE,
)
_LOOKED_BACK_AT = re.compile(rf"\b(?:since|after|as\s+of|back\s+in|dated)\s+(?:the\s+)?{_PART_OF}$", re.IGNORECASE)
_NAMED_AFTER = re.compile(r"\b(?P<thing>[a-z]+)\s+of\s+$", re.IGNORECASE)
_NAMED_AHEAD = frozenset(
    [
        "as",
        "date",
        "deadline",
        "end",
        "start",
        "beginning",
        "middle",
        "morning",
        "afternoon",
        "evening",
        "night",
        "week",
        "weekend",
        "target",
        "ahead",
        "instead",
        "outside",
        "because",
        "rest",
        "all",
        "part",
        "most",
        "half",
        "quarter",
        "days",
        "hours",
        "months",
    ]
)
"""Words before "of" and a day that do not say that something of that day is there: "the reply of 21 March" does."""
_REACH = 32
_COMING = frozenset(["will", "wo", "'ll", "’ll", "shall", "would", "can", "could", "may", "might", "ca"])
_LIKELY = frozenset(
    ["likely", "unlikely", "possible", "probable", "expected", "due", "forecast", "scheduled", "planned", "certain"]
)
"""What is said of something that is still to come: "rain was likely from Friday"."""
_LIMITED = frozenset(
    [
        "adjourn",
        "agree",
        "aim",
        "allow",
        "appoint",
        "ask",
        "ban",
        "bar",
        "block",
        "book",
        "call",
        "cancel",
        "close",
        "defer",
        "delay",
        "demand",
        "elect",
        "expect",
        "extend",
        "freeze",
        "give",
        "grant",
        "halt",
        "have",
        "hire",
        "hold",
        "intend",
        "invite",
        "jail",
        "need",
        "offer",
        "order",
        "plan",
        "pledge",
        "postpone",
        "promise",
        "push",
        "put",
        "remand",
        "request",
        "require",
        "reserve",
        "say",
        "schedule",
        "seek",
        "sentence",
        "set",
        "shut",
        "stop",
        "suspend",
        "tell",
        "try",
        "urge",
        "vow",
        "want",
    ]
)
"""Verbs whose "until" and "by" give a limit that was still to come when they happened: "adjourned until Friday"."""
_STILL = frozenset(
    ["closed", "open", "shut", "due", "off", "out", "valid", "good", "available", "unavailable", "suspended"]
)
_LOOKING_AHEAD = frozenset(
    [
        "plan",
        "schedule",
        "expect",
        "set",
        "slate",
        "intend",
        "aim",
        "hope",
        "prepare",
        "vow",
        "promise",
        "run",
        "head",
        "due",
    ]
)


def direction(words: TimeWords, text: str, token: Token) -> Direction:
    """How the tense of the clause looks on the time that ``token`` begins."""
    first = max(0, words.start - _REACH)
    if forward := _LOOKED_FORWARD_TO.search(text, first, words.start):
        return "past" if forward["limit"] and _is_told_as_done(token) else "future"
    if _LOOKED_BACK_AT.search(text, first, words.start):
        return "past"
    for verb in token.ancestors:
        if verb.pos_ not in ("VERB", "AUX"):
            continue
        helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
        lower = {helper.lower_ for helper in helpers}
        if lower & {"have", "has", "had"}:
            return "past"
        if lower & _COMING:
            return "future"
        if verb.lemma_ == "be" and any(
            child.lower_ in _LIKELY for child in verb.children if child.dep_ in ("acomp", "attr", "oprd")
        ):
            return "future"
        if "to" in lower:
            head = verb.head
            ahead = verb.dep_ == "relcl" or head.lemma_ in _LOOKING_AHEAD or head.lower_ in ("is", "are", "'s")
            if ahead and head.tag_ != "VBD":
                return "future"
            if head.pos_ in ("VERB", "AUX") and head.i != verb.i:
                continue
        if verb.tag_ == "VBG" and lower & {"is", "are", "’s", "'s", "’re", "'re"}:
            return "future" if verb.lemma_ in _LOOKING_AHEAD else "unknown"
        if verb.tag_ == "VBD" or lower & {"was", "were", "did"}:
            return "past"
        if verb.tag_ == "VBN":
            return "future" if verb.lemma_ in _LOOKING_AHEAD and not lower & {"was", "were"} else "past"
        break
    # "There is a reply of 21 March": a thing named after a day is there since that day.
    named = _NAMED_AFTER.search(text, first, words.start) if words.form in ("date", "month", "weekday") else None
    return "past" if named and named["thing"].lower() not in _NAMED_AHEAD else "unknown"


def _is_told_as_done(token: Token) -> bool:
    """Whether the clause of "until", "through" or "by" tells what was over at that time: "served until June"."""
    verb = next((verb for verb in token.ancestors if verb.pos_ in ("VERB", "AUX")), None)
    if verb is None or verb.lemma_.lower() in _LIMITED:
        return False
    if any(child.lower_ in _STILL for child in verb.children if child.dep_ in ("acomp", "attr", "oprd", "prt")):
        return False
    lower = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if lower & (_COMING | {"to", "must", "should", "has", "have"}):
        return False
    return verb.tag_ == "VBD" or (verb.tag_ == "VBN" and bool(lower & {"was", "were", "had", "been"}))
