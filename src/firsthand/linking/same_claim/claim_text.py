"""The sentence that stands for a claim: the clearest of its wordings, and nothing but the reports' words.

What is put in stands in brackets, as editors do it: after "he", "she" or "I" the name of whoever that is, and before a cue
that has lost its subject the name of its source.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from itertools import pairwise

from firsthand.model import Attribution, Referent, Span, Spans

_SENTENCE_LENGTH = (25, 240)
"""Characters of a claim that reads well: shorter is a fragment, longer several claims."""
_REFERS_BACK = re.compile(r"(?:he|she|it|they|we|i|this|these|those|his|her|their|its|to|and|but)\b", re.IGNORECASE)
_MARKS = " \t\n“”\"'‘’,.;:–—-…"
_I = re.compile(r"\bI\b(?!\.)(?:['’]\w+)?")
_CONTRACTED = re.compile(r"['’]\w+")
_CUE_AND_CONTENT = 2
"""Characters at most between a cue and what is said, where the two are read together."""
_TO_DO = re.compile(r"(?:(?:him|her|it|them|us|me|you)\s+)?(?:not\s+)?to\s+[a-z]", re.IGNORECASE)
"""What somebody is to do: no clause, whatever clauses hang on it ("not to be named because the plan is secret")."""
_SENTENCE_OVER = re.compile(r"[.!?][\"”’)]*\s*[“\"‘(]?\s*$")
_THAT = re.compile(r"^that\s+", re.IGNORECASE)
_POINTING = re.compile(
    r"(?:That|that\s+(?:(?:is|was|would|could|does|did|has)(?:n['’]t)?|will|won['’]t|can(?:not|['’]t)?|may|might|must))\b"
)
"""A "that" which points at something, and does not begin what is said: at a sentence's head, and before its verb."""
_QUOTES = re.compile(r".*\b(?:cit|quot)(?:e[ds]?|ing)", re.IGNORECASE | re.DOTALL)
_TAKES_UP = re.compile(
    r".*\b(?:back|confirm|contradict|den(?:y|ie[ds])|dismiss|disput|doubt|echo|question|rebut|refut|reject|repeat|repudiat)",
    re.IGNORECASE | re.DOTALL,
)
_CLAIM_THAT = re.compile(
    r"(?:(?:an?|any|his|her|its|such|that|the|their|these|this|those|(?:(?:the )?[\w’'-]+ ){0,3}[\w-]+['’]s?) )?(?:[\w-]+ )?"
    r"(?:accusation|allegation|account|argument|assertion|charge|claim|contention|criticism|finding|idea|notion|report|rumou?r|stor(?:y|ie)|suggestion"
    r"|theor(?:y|ie)|version|view)s? (?:(?:by|from|of) [^.;:“”\"\n]{1,60}? )?that (?!(?:he|she|it|they|we|i|this|these|those|his|her|their|its)\b)(?=\w)",
    re.IGNORECASE,
)
_AS_SAYING = re.compile(r"[^.;:“”\"\n]{1,80}? as (?:saying|telling(?: [\w’'-]+){1,3}?(?= that\b))(?: that)? (?=[^\s.])")
_AND_THAT = re.compile(
    r"\b(and|but|or) that (?=(?:an?|the|he|she|it|they|we|I|you|there|no|nobody|none|nothing|his|her|their|its|our|my|your"
    r"|most|many|some|all|both|any|every|each|several|few|about|more|if|when|unless|what)\b|[A-Z\d“\"])"
)
"""A second "that" of what is said; "and that was all" points at something."""


def clearest(texts: Mapping[int, str], clauses: Collection[int], ties: Mapping[int, float]) -> int:
    """Give the number of the wording that reads best by itself: one of the ``clauses``, no question, and of a sentence's length with
    no pronoun at its head; of equals the one most like the rest."""

    def badness(wording: int) -> tuple[int, float, int]:
        shortest, longest = _SENTENCE_LENGTH
        fit = shortest <= len(texts[wording]) <= longest and not _REFERS_BACK.match(texts[wording])
        is_asked = texts[wording].endswith("?")
        return (not fit) + (wording not in clauses) + is_asked, -ties[wording], wording

    return min(texts, key=badness)


def readable(text: str, told: Attribution, speaker: str | None, subject: str | None = None) -> str:
    """Give what is said as a sentence to be read by itself, from its report's ``text``.

    "That" and marks at its edges go; after "he" or "she" its name stands in brackets, and the ``speaker``'s after an "I"
    that is quoted.  What is no clause stands after its cue ("asked" + "her to leave"), and that after its ``subject``.
    """
    named: set[str] = set()
    spans = _spans(text, told)
    pieces = [_with_names(text, span, told.referents, named) for span in spans]
    # where the cue stood between two halves of a quotation, their marks would close and open nothing
    pieces = [piece.strip('“”"') for piece in pieces] if len(pieces) > 1 else pieces
    for place, (one, other) in enumerate(pairwise(spans)):
        pieces[place] = _closed(pieces[place], text[one[1] : other[0]])
    words = " ".join(pieces)
    trimmed = words.strip(_MARKS)
    trimmed = (trimmed if _points_at(trimmed, told) else _THAT.sub("", trimmed).strip(_MARKS)) or words
    if (
        any(trimmed.count(opening) != trimmed.count(closing) for opening, closing in ("“”", "()"))
        or trimmed.count('"') % 2
    ):
        trimmed = re.sub(r'[“”"()]', "", trimmed)
    if told.kind != "direct":
        trimmed = _AND_THAT.sub(r"\1 ", trimmed)
    if speaker is not None and told.kind != "indirect":
        trimmed = _I.sub(lambda found: f"{found[0]} [{speaker}]", trimmed, count=1)
    if subject is not None and _lacks_subject(text, told, spans):
        return f"[{subject[:1].upper()}{subject[1:]}] {trimmed[:1].lower()}{trimmed[1:]}"
    return trimmed[:1].upper() + trimmed[1:]


def _points_at(words: str, told: Attribution) -> bool:
    """Tell whether what is said begins with a "that" that is not the reporter's ("*That* is our plan", "*That* money went")."""
    return _POINTING.match(words) is not None or (told.kind == "direct" and _THAT.match(words) is not None)


def has_cue(text: str, told: Attribution) -> bool:
    """Tell whether the sentence that `readable` makes has words of the cue in it."""
    return any(span in told.cue_spans for span in _spans(text, told))


def _spans(text: str, told: Attribution) -> Spans:
    if (said := _said_by_another(text, told)) is not None:
        return said
    is_to_do = _TO_DO.match(text, told.content_spans[0][0]) is not None
    return told.content_spans if told.clause and not is_to_do else _with_cue(text, told)


def _said_by_another(text: str, told: Attribution) -> Spans | None:
    """Give what is another's word in what is told, without the words for it; None where nothing is.

    "Quoted an officer as saying that *the pier is shut*", "rejected Brook's claim that *the pier is shut*".
    """
    (start, end), *rest = told.content_spans
    for cue, words in ((_QUOTES, _AS_SAYING), (_TAKES_UP, _CLAIM_THAT)):
        found = words.match(text, start, end)
        if found is not None and any(cue.match(text, *span) for span in told.cue_spans):
            return (found.end(), end), *rest
    return None


def _lacks_subject(text: str, told: Attribution, spans: Spans) -> bool:
    """Tell whether the sentence begins with a cue right before which its source stands in the report."""
    return (
        spans[0] in told.cue_spans
        and bool(told.source_spans)
        and _goes_on(text[told.source_spans[-1][1] : spans[0][0]])
    )


def _closed(piece: str, between: str) -> str:
    """Give a piece with the mark that parted it from the next one: what stood ``between`` them is left out with its own."""
    if _SENTENCE_OVER.search(between):
        return piece.rstrip(",;:–—- ") + ("" if piece.rstrip("”’)").endswith((".", "!", "?", "…")) else ".")
    if ";" in between:
        return piece.rstrip(",") + ";"
    return f"{piece}," if between.strip() == "," else piece


def _with_names(text: str, span: Span, referents: Collection[Referent], named: set[str]) -> str:
    """The words of a span on one line, each name once, where it is first meant; it is then among the ``named``."""
    words, at = "", span[0]
    for referent in referents:
        start, end = referent.span
        if at <= start and end <= span[1] and referent.name not in named:
            contracted = _CONTRACTED.match(text, end)
            end = contracted.end() if contracted else end
            words, at = f"{words}{text[at:end]} [{referent.name}]", end
            named.add(referent.name)
    return " ".join((words + text[at : span[1]]).split())


def _with_cue(text: str, told: Attribution) -> Spans:
    """The spans of what is said, and those of the cue that lead on to one of them from the one before, or from none."""
    if told.kind == "direct":
        return told.content_spans
    spans = sorted((*told.cue_spans, *told.content_spans))
    return tuple(
        span
        for number, span in enumerate(spans)
        if span in told.content_spans
        or (
            all(_goes_on(text[one[1] : other[0]]) for one, other in pairwise(spans[max(0, number - 1) : number + 2]))
            and number + 1 < len(spans)
        )
    )


def _goes_on(between: str) -> bool:
    return 0 < len(between) <= _CUE_AND_CONTENT and between.isspace() and "\n" not in between
