"""Pronouns: whom "he", "she", "it" and "they" go back to, by grammar, by who speaks, and else by the ranking."""

from __future__ import annotations

import re
from collections.abc import Mapping

from firsthand.annotating.mentions.mention import Mention
from firsthand.annotating.mentions.pronoun_words import NEUTER, ONE_PERSON, THEY, THIRD_PERSON
from firsthand.annotating.resolving.asked import ASKED_WITHIN, asked_of, asker, interrupted
from firsthand.annotating.resolving.bearers import Bearers
from firsthand.annotating.resolving.clauses import main_subject, spoken_to, told_subject
from firsthand.annotating.resolving.descriptions import MANY, Descriptions
from firsthand.annotating.resolving.history import History, Voice, whole
from firsthand.annotating.resolving.spoken_of import SpokenOf
from firsthand.model import Span, Spans

SUBJECTS = frozenset(["he", "she"])
_SHOWS = re.compile(r"(?:contain|detail|indicate|list|mention|reveal|show|suggest)(?:s|ed|d|n|ing)?\b")
_GOES_ON = 2
"""Sentences within which whoever has spoken goes on ("The army said it would hold.  *Norland has attacked, it said.*")."""
_CLAUSE = 100
"""Code points behind a subject in which whoever is spoken to is looked for."""


class Pronouns:
    """The pronouns of a report of ``text``.

    ``voice_at`` says who a mention is, by its span, ``voice_of_noun`` by where its noun begins and whether several are named
    together; both grow as the report is gone through.
    """

    def __init__(
        self,
        text: str,
        spoken_of: SpokenOf,
        history: History,
        bearers: Bearers,
        descriptions: Descriptions,
        voice_at: Mapping[Span, Voice],
        voice_of_noun: Mapping[tuple[int, bool], Voice],
    ) -> None:
        self._text, self._spoken_of, self._history = text, spoken_of, history
        self._bearers, self._descriptions = bearers, descriptions
        self._voice_at, self._voice_of_noun = voice_at, voice_of_noun

    def antecedent(self, pronoun: Mention, speaker: Voice | None) -> Voice | None:
        """Whom a pronoun of the third person means, who is not ``speaker``; None where nobody fits."""
        if pronoun.head not in THIRD_PERSON:
            return None
        own = self._spoken_of.content_of.get(pronoun.span, ())
        by_words = self._descriptions.in_brackets(pronoun) or self._descriptions.with_reason(pronoun, own)
        if by_words is not None:
            return by_words
        if pronoun.head in ONE_PERSON and (later := self._main_subject(pronoun)) is not None:
            return later
        is_told = pronoun.span in self._spoken_of.told
        told_to = self._spoken_to(pronoun, own) if pronoun.head in SUBJECTS else []
        told_of = self._voice_of_noun.get((pronoun.not_of, False)) if pronoun.not_of >= 0 else None
        others = (speaker, *self._own_side(speaker), told_of, *told_to, *self._not_oneself(pronoun))

        def fits(voice: Voice) -> bool:
            if any(voice is other for other in others):
                return False
            if pronoun.head in ONE_PERSON:
                return (
                    voice.kind in ("person", "anonymous") and not voice.plural and voice.gender in ("", pronoun.gender)
                )
            if pronoun.head in NEUTER:
                return voice.kind in ("organisation", "document", "group") and not voice.plural
            is_paper = voice.kind == "document" and is_told and not self._shows(pronoun)
            return (voice.plural and not is_paper) or voice.kind in (*MANY, "anonymous")

        named = self._bearers.alone(self._spoken_of.within(own))
        candidates = self._history.candidates(pronoun.span[0], fits, own, named)
        if pronoun.head not in THEY and not any(one.latest.is_told and one.distance <= _GOES_ON for one in candidates):
            of_itself = self._of_itself(pronoun, own)
            if of_itself is not None and fits(of_itself):
                return of_itself
        return self._descriptions.chosen(pronoun, whole(candidates) if pronoun.head in THEY else candidates)

    def _of_itself(self, pronoun: Mention, own: Spans) -> Voice | None:
        """Who is the subject of what a pronoun behind it tells ("*Brook Bank* will close its branches, *it* said")."""
        if self._history.is_quoted(pronoun.span[0]):
            return None
        subject = told_subject(pronoun, self._spoken_of.within(own))
        if subject is None or self._history.is_quoted(subject.span[0]):  # who is quoted calls himself "I"
            return None
        bearers = self._bearers.of(subject)
        return bearers[0] if len(bearers) == 1 else None

    def _own_side(self, speaker: Voice | None) -> list[Voice]:
        """The bodies to which whoever speaks belongs, as his mentions say: they are "we" to him."""
        spans = sorted({span for mention in (speaker.mentions if speaker else ()) for span in mention.affiliations})
        return [*self._bearers.alone(self._spoken_of.within(tuple(spans)))]

    def _shows(self, pronoun: Mention) -> bool:
        """Whether what a pronoun's verb says papers and data do ("*they* do not show a leak")."""
        return pronoun.verb >= 0 and _SHOWS.match(self._text, pronoun.verb) is not None

    def _not_oneself(self, pronoun: Mention) -> list[Voice | None]:
        """Who has just asked what a pronoun answers, of whom that question is, and of whom it tells that stands before it."""
        told = self._spoken_of.told
        if pronoun.span not in told:
            return []
        here = self._history.sentence(pronoun.span[0])
        before = self._spoken_of.before(pronoun.span[0], ASKED_WITHIN)
        near = [m for m in before if here - self._history.sentence(m.span[0]) <= 1]
        others = (
            asker(pronoun, [m for m in near if m.span in told], self._text),
            interrupted(pronoun, before, self._text),
            *asked_of(pronoun, near, self._text),
        )
        return [self._voice_at.get(other.span) for other in others if other is not None]

    def _main_subject(self, pronoun: Mention) -> Voice | None:
        """Who is named behind a pronoun as the subject of the sentence that its clause begins."""
        if pronoun.above < pronoun.span[1] or self._history.is_quoted(pronoun.span[0]):
            return None
        behind = self._spoken_of.within(((pronoun.span[1], pronoun.above),))
        name = main_subject(pronoun, behind, self._spoken_of.content_of)
        bearers = self._bearers.of(name) if name is not None else []
        fitting = [one for one in bearers if one.kind == "person" and one.gender in ("", pronoun.gender)]
        return fitting[0] if len(bearers) == len(fitting) == 1 else None

    def _spoken_to(self, pronoun: Mention, own: Spans) -> list[Voice]:
        """Who is told by a subject, and so is not it."""
        end = own[0][0] if own and own[0][0] > pronoun.span[1] else pronoun.span[1] + _CLAUSE
        found = spoken_to(pronoun, self._spoken_of.within(((pronoun.span[1], end),)))
        bearers = (self._bearers.of(m) if m.form == "name" else [self._descriptions.described(m)] for m in found)
        return [ones[0] for ones in bearers if len(ones) == 1 and ones[0] is not None]
