"""Left open: tellings that take no side on what they are about ("asked whether the dam is safe", "could not confirm it").

Who asks a thing, or weighs whether it is so, says neither that it is nor that it is not; nor does who will neither confirm
nor deny it, who does not recall it, who has no information on it, who makes a condition of it and who will not comment.
"""

from __future__ import annotations

import re

_ASKS = re.compile(r"\b(?:ask|en?quir|inquir|quer(?:y|ied)|question|wonder|want(?:s|ed)? to know\b)", re.IGNORECASE)
_MAKES_OUT = re.compile(
    r"\b(?:check|certain|clear|decid|determin|establish|examin|find out|investigat|say|see|settle|sure|tell|unclear|uncertain|unsure)",
    re.IGNORECASE,
)
"""Verbs with which "if" is "whether" ("to find out if"); of "know" and "said" only the negated ("did not know if")."""
_SAYS = re.compile(
    r"(?:\w+ )?(?:said|says?|told|tells?|wrote|writes?|added|argued|argues|warned|warns)\b", re.IGNORECASE
)
_OPENING = r"[\s“\"‘'(]*(?:about |as to |of |on |over )?"
_WHETHER = re.compile(rf"{_OPENING}whether\b", re.IGNORECASE)
_IF = re.compile(rf"{_OPENING}if\b", re.IGNORECASE)
_INDIRECT = re.compile(rf"{_OPENING}(?:how|if|wh(?:at|en|ere|ether|ich|o|ose|om|y))\b", re.IGNORECASE)
_CONDITION = re.compile(rf"{_OPENING}(?:but |and )?(?:that )?(?:even )?(?:if|unless)\s[^.!?]+,\s", re.IGNORECASE)
_NOT_KNOWN = re.compile(
    rf"{_OPENING}(?:that )?(?:it (?:is|was|remain(?:s|ed)|['’]s) )?(?:still )?(?:(?:far |much |still )?too (?:early|soon) to (?:\w+ ){{1,3}}?|(?:not (?:yet |immediately )?"
    r"(?:certain|clear|known)|uncertain|unclear|unknown) )(?:about |as to )?(?:how|if|wh(?:at|en|ere|ether|ich|o|ose|om|y))\b",
    re.IGNORECASE,
)
"""What says of a question that nobody can answer it ("it is too early to say *whether the engine failed*")."""
_ENDS = re.compile(r"([.!?…])[\"”’')\]]*(?=\s+[“\"‘'(]?[A-Z]|\s*$)")
_NEITHER = re.compile(
    r"\bconfirm\w* (?:n?or|and) (?:\w+ )?(?:den|reject)\w*|\b(?:den(?:y|ied|ies|ying)) (?:n?or|and) (?:\w+ )?confirm",
    re.IGNORECASE,
)
_MAKES_SURE = re.compile(
    r"\b(?:authenticat|confirm|corroborat|recall|recollect|remember|substantiat|verif)", re.IGNORECASE
)
_WILL_NOT = re.compile(
    r"\b(?:declin\w*|refus\w*|unable|unwilling) to (?:\w+ly )?(?:address|answer|authenticate|comment|confirm|corroborate|deny|disclose|discuss|recall"
    r"|reveal|say|substantiate|verify)\b"
    r"|\bnot (?:\w+ly )?(?:comment|respond|repl|answer)|n['’]t (?:\w+ly )?(?:comment|respond|answer)",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"\b(?:address|clarif|detail|disclos|elaborat|explain|give|gave|identif|indicat|name|provide|reveal|sa(?:id|y)|specif|state)",
    re.IGNORECASE,
)
"""Verbs with which, negated, nothing is told ("did not say *what was stored there*")."""
_UNKNOWN = r"(?:\w+ )?(?:confirmation|indication|information|knowledge|memory|recollection|record|word)\b"
_HAS_NONE = re.compile(
    rf"(?:\bno|\bnot (?:have |had |seen )?any|n['’]t (?:have |had |seen )?any) {_UNKNOWN}", re.IGNORECASE
)
_NONE = re.compile(rf"no {_UNKNOWN}", re.IGNORECASE)

_REFUSES = re.compile(r"\b(?:declin|refus)", re.IGNORECASE)
_TO_COMMENT = re.compile(
    r"\W*(?:to (?:\w+ly )?)?(?:comment|elaborate|be (?:interviewed|quoted)|respond|say more)\b(?:\W+\w+){0,6}\W*",
    re.IGNORECASE,
)

_WISHES = re.compile(r"\b(?:ask|insist|prefer|request|want|wish)", re.IGNORECASE)
_UNNAMED = re.compile(
    r"\W*(?:that |for |on )?(?:(?:his|her|their) (?:\w+ )?names? (?:\w+ ){0,3}(?:given|printed|published|used|withheld)"
    r"|(?:not to be|to not be|not be) (?:\w+ )?(?:cited|identified|named|quoted)"
    r"|to (?:be|remain|stay) (?:anonymous|nameless|unidentified|unnamed)|anonymity)\b",
    re.IGNORECASE,
)


def is_no_comment(cue: str, content: str) -> bool:
    """Tell whether a telling says no more than that nothing will be said, or by nobody known ("declined *to comment* on the talks",
    "asked *not to be named* because he feared for his job")."""
    is_refusal = _REFUSES.search(cue) is not None and _TO_COMMENT.fullmatch(content) is not None
    return is_refusal or (_WISHES.search(cue) is not None and _UNNAMED.match(content) is not None)


def leaves_open(cue: str, content: str, *, negated: bool, quoted: bool) -> bool:
    """Tell whether a telling takes no side on its content.

    ``negated`` says whether the cue is, ``quoted`` whether all of the content stands in quotation marks: there "whether you
    like it or not" and "if it rains" are somebody's own.
    """
    verb = content.split(maxsplit=2)[:2] if content.startswith("to ") else ()  # "declined | *to say* what it was"
    deed = " ".join((cue, *verb))
    if _NEITHER.search(cue) or _WILL_NOT.search(deed) or _HAS_NONE.search(cue) or _NONE.match(content):
        return True
    if _NOT_KNOWN.match(content) and not negated:
        return True
    if asks(cue):  # who does not ask, or need not wonder, lets it be
        return not negated and (_is_asked(content) or (not quoted and _INDIRECT.match(content) is not None))
    if negated and (_MAKES_SURE.search(cue) or (_TELLS.search(cue) and _INDIRECT.match(content))):
        return True
    if quoted or (not negated and _SAYS.fullmatch(cue)):
        return False
    return bool(_WHETHER.match(content) or (_IF.match(content) and (negated or _MAKES_OUT.search(cue))))


def condition(content: str) -> str:
    """Give the condition that a content begins with, of which it is not said that it holds ("*if the dam breaks*, the town will go"); ""
    where it begins otherwise."""
    found = _CONDITION.match(content)
    return found.group() if found is not None else ""


def asks(cue: str) -> bool:
    """Tell whether a cue is one of asking."""
    return _ASKS.search(cue) is not None


def _is_asked(content: str) -> bool:
    """Tell whether every sentence of a content is a question."""
    ends = {found[1] for found in _ENDS.finditer(content)}
    return ends == {"?"}
