"""Own stance: what a telling does with its own content, by its cue.

Who disputes it denies it, who does not think it neither (not thinking a thing is thinking it is not so, Horn 1978; not
knowing it leaves it open).
"""

from __future__ import annotations

import re

from firsthand.linking.stance.called_untrue import TOLD, UNTRUE, is_called_untrue, is_untrue_as_called
from firsthand.linking.stance.left_open import leaves_open
from firsthand.model import Attribution, Spans, StanceKind

DENIES = re.compile(r"\b(?:den(?:y|ies|ied|ying)|disput|refut|rebut|contradict|disavow|repudiat)", re.IGNORECASE)
_TURNS_DOWN = re.compile(
    r"\b(?:reject|dismiss|recant|retract|withdr[aeo]w|t(?:ake|ook|aking) back|walk(?:ed|ing|s)? back)", re.IGNORECASE
)
_TOLD = re.compile(
    rf"\b(?:{TOLD}|account|argument|confession|criticism|remark|statement|testimony|version|view)s?\b", re.IGNORECASE
)
"""What is said and can be untrue; whatever else is turned down, a plan or an offer, is only not wanted."""
_AS_UNTRUE = re.compile(rf"\bas [“\"‘']?{UNTRUE}\b", re.IGNORECASE)
"""What turns a thing down by what it is called ("dismissed the tape *as a fake*")."""
_CALLS = re.compile(r"\b(?:brand|call|condemn|decr(?:y|ied)|denounc|describ|label|slam|term)", re.IGNORECASE)
_ACCUSES = re.compile(r"\b(?:accus|charg)", re.IGNORECASE)
_OF_LYING = re.compile(
    r"\bof (?:having )?(?:fabricat|fak|invent|l(?:ying|ied)|ma(?:de|king) up|mis(?:leading|led)|spread(?:ing)? (?:falsehood|lie|rumou?r))",
    re.IGNORECASE,
)
"""What somebody is accused of whose word is disputed ("accused her *of lying* about the pier")."""
DOUBTS = re.compile(r"\b(?:doubt|question|s[kc]eptic|unsure|uncertain|unconvinced|wonder)", re.IGNORECASE)
_IS_OF_A_MIND = re.compile(
    r"\b(?:think|thought|believ|expect|suppos|imagin|reckon|consider|feel|felt|anticipat|foresee|envision|agree|accept"
    r"|support|back|favou?r|endors|want|like|approv|buy|share|trust)",
    re.IGNORECASE,
)
_IS_AMAZED = re.compile(r"\b(?:can(?:no|['’])?t|could(?: not|n['’]t)) (?:\w+ )?believe", re.IGNORECASE)
_NOT = re.compile(r"\b(?:never|no|nobody|none|nor|not(?! only\b)|nothing)\b|n['’]t\b|\bcannot\b", re.IGNORECASE)
_BEGINNING = 8
"""Words within which the negation stands that is of a content's first clause."""


def stance_of(attribution: Attribution, text: str) -> StanceKind:
    """Tell what an attribution does with its content, from its cue in the report's ``text`` and whether that is negated.

    Who does not believe it denies it; who does not say it or know of it leaves it in doubt; who does not deny or doubt it
    lets it be, and so does who cannot believe his eyes.  Who turns down what is no statement, or does not do a thing, does
    just that.
    """
    cue = joined(text, attribution.cue_spans)
    content = content_of(attribution, text)
    if leaves_open(cue, content, negated=attribution.negated, quoted=attribution.kind == "direct"):
        return "doubts"
    if denies_outright(attribution, text):
        return "asserts" if attribution.negated else "denies"
    if DOUBTS.search(cue):
        return "asserts" if attribution.negated else "doubts"
    if not attribution.negated or _IS_AMAZED.search(cue):
        return "denies" if is_called_untrue(content) and not attribution.negated else "asserts"
    if _IS_OF_A_MIND.search(cue):
        return "denies"
    return "doubts" if attribution.clause or attribution.attitude in ("belief", "perception") else "asserts"


def denies_outright(one: Attribution, text: str) -> bool:
    """Tell whether a cue is a verb of denial: who does not want or expect a thing does not say that it is not so."""
    cue = joined(text, one.cue_spans)
    if DENIES.search(cue) is not None:
        return True
    content = content_of(one, text)
    if _CALLS.search(cue) is not None and is_untrue_as_called(content):
        return True
    if _ACCUSES.search(cue) is not None and _OF_LYING.search(content) is not None:
        return True
    if _TURNS_DOWN.search(cue) is None:
        return False
    return _TOLD.search(content) is not None or _AS_UNTRUE.search(content) is not None or content.startswith("that ")


def is_negated(one: Attribution, text: str) -> bool:
    """Tell whether what is said begins with a negation, near enough to its start to be that of its first clause."""
    return _NOT.search(" ".join(content_of(one, text).split()[:_BEGINNING])) is not None


def content_of(one: Attribution, text: str) -> str:
    """Give what a telling says, its pieces joined."""
    return joined(text, one.content_spans)


def joined(text: str, spans: Spans) -> str:
    """Give the words of spans of a text, joined by spaces."""
    return " ".join(text[start:end] for start, end in spans)
