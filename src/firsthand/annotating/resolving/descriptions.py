"""Descriptions: who is meant by words that say what somebody or something is, and not what it is called."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Sequence

from firsthand.annotating.mentions.kinds import LANDMARKS
from firsthand.annotating.mentions.mention import Mention
from firsthand.annotating.mentions.nouns import (
    EITHER,
    OFFICES,
    ORGANISATIONS,
    OUTLETS,
    PEOPLE,
    SPEAKING_FOR,
    WORDS_OF_SOMEBODY,
)
from firsthand.annotating.mentions.tenures import PORTFOLIOS, TENURES
from firsthand.annotating.mentions.written_names import clean, without_titles
from firsthand.annotating.resolving.callings import Callings, modifiers, office_of, says_whence
from firsthand.annotating.resolving.history import Candidate, History, Voice
from firsthand.annotating.resolving.names import NameIndex
from firsthand.annotating.resolving.ranking import Ranker, called_so
from firsthand.language.outlets import is_address, is_outlet, is_outlet_described
from firsthand.model import SourceKind, Span, Spans

MANY = ("group", "organisation")
PUT_OFF = 4
"""How many sentences something lets pass before what it goes with: a lead before the name of whom it tells of, a document
after the words in which it was named."""
_ANY_BODY = frozenset(
    ["agency", "airline", "association", "bank", "blog", "broadcaster", "campaign", "channel", "charity", "club", "company", "department", "firm", "group", "institution", "journal", "magazine", "ministry", "movement",
     "network", "newspaper", "office", "organisation", "organization", "outlet", "paper", "party", "publication", "site", "station",
     "tabloid", "union", "university", "website"]
)  # fmt: skip
"""Nouns for a body that a report has named by another."""
_NEVER_OUTLETS = frozenset(
    ["airline", "association", "bank", "campaign", "charity", "club", "department", "ministry", "movement", "office", "party", "union",
     "university"]
)  # fmt: skip
"""Those that no outlet is called by."""
_PARTS = frozenset(["campaign", "department", "movement", "office"])
"""Those of them for what belongs to somebody else whom the name before them names."""
_NO_SHORT_NAMES = frozenset(["country", "house", "nation", "post", "state", "times"])
"""Words in which bodies' names end and that by themselves are rather something else."""
_FIRMS_BY_TRADE = frozenset(
    ["airline", "automaker", "brewer", "carmaker", "chipmaker", "conglomerate", "drugmaker", "lender", "miner", "planemaker", "refiner",
     "retailer", "startup", "steelmaker", "supermarket"]
)  # fmt: skip
"""Nouns for a company, by which reports of business call the one that they are about ("The *lender* said")."""
_FIRMS = _FIRMS_BY_TRADE | frozenset(
    ["chain", "company", "firm", "giant", "insurer", "maker", "manufacturer", "producer", "supplier"]
)
"""Those, and nouns that say by themselves no more than that a company is somebody's ("the Brindle *company*")."""
_NO_FIRMS = frozenset(
    ["academy", "agency", "authority", "college", "commission", "committee", "council", "court", "department", "hospital",
     "inspectorate", "ministry", "parliament", "party", "police", "school", "senate", "union", "university"]
)  # fmt: skip
"""Words in the names of bodies none of which is a company."""
_BOUND_FOR = re.compile(
    r"\b(?:bound for|(?:fl(?:ew|ies|ights?|own|y|ying)|head(?:ed|ing|s)?|sail(?:ed|ing|s)?|travel\w*) (?:for|from|to)) $"
)
_BEFORE = 20
"""Code points before a name in which it is looked for that somebody travels there."""
_SAME_TEAM = ("author", "researcher")
"""Nouns for those who did the research that a report tells of."""
_OF_ANY_TRADE = frozenset(
    ["author", "billionaire", "boy", "businessman", "businesswoman", "candidate", "child", "contender", "expert", "father", "girl",
     "guy", "man", "millionaire", "mogul", "mother", "nominee", "official", "person", "politician", "suspect", "teenager", "tycoon",
     "veteran", "victim", "woman", "writer", "youth"]
)  # fmt: skip
"""Nouns for one who may be something else: nobody is a pilot and a bookkeeper, but many a bookkeeper is a mother."""
_AGED = "-year-old"
_PARTISANS = frozenset(["democrat", "republican"])
_FOREMOST = 2
"""How high among the people whom a report names somebody stands whose office goes without saying."""
_FARTHEST_ISSUED = 1_200
"""How many code points back is looked for the words with which something was brought out."""
_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]\n]{2,60})[)\]]")
_REASON = re.compile(
    r"(?P<name>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,2})\s+[a-z][^.!?“”\"]*\b(?:because|since|so\s+that)\s+(?P<who>he|she)\s+"
    r"(?:could|couldn|can|did\s+not|didn|no\s+longer|felt|wanted|wished|hoped|feared|knew|thought|believed|was\s+(?:tired|afraid"
    r"|ashamed|sick|bored|unhappy|sorry))\b"
)
"""What somebody did and what moved him."""
_ISSUES = re.compile(
    r"\b(?:air(?:ed|ing|s)?|circulat(?:ed|es|ing)|file[ds]?|filing|issu(?:ed?|es|ing)|launch(?:ed|es|ing)?|post(?:ed|ing|s)?|publish(?:ed|es|ing)?"
    r"|put(?:s|ting)?\s+out|releas(?:ed?|es|ing)|roll(?:ed|s|ing)?\s+out|s[ea]n[dt](?:s|ing)?|sign(?:ed|s|ing)?|unveil(?:ed|s|ing)?|wr(?:ote|ites|iting))\b"
)
"""Verbs for bringing something out."""


class Descriptions:
    """What resolving one report knows of descriptions."""

    def __init__(
        self, text: str, told: Container[Span], names: NameIndex[Voice], callings: Callings, history: History,
        outlets: frozenset[str], choose: Ranker,
    ) -> None:  # fmt: skip
        """``told`` are the spans of sources and relays, ``outlets`` the names that the text says are outlets'; the rest is
        filled as the report is read."""
        self.text, self.told, self.names, self.callings = text, told, names, callings
        self.history, self.outlets, self.choose = history, outlets, choose
        self.by_words: dict[str, Voice] = {}
        """The last who were called by some words."""

    def described(self, mention: Mention) -> Voice | None:
        """Who a definite description is by its very words or by its main word: of several who bear it, the nearest."""
        known = self.by_words.get(mention.name.casefold())
        if mention.plural:
            return known or self._several(mention)
        fitting = self.callings.bearers(mention)
        if not any(voice.is_source or voice.standing for voice in fitting):
            # "The service" that was only spoken of before is the Harbour Service as well.
            fitting = self._named_so(mention) or fitting
        known_of = [voice for voice in fitting if voice.is_source or voice.standing]
        fitting = known_of or fitting
        if len(fitting) < 2:
            return fitting[0] if fitting else None
        among = {id(voice) for voice in fitting}
        near = self.history.candidates(mention.span[0], lambda voice: id(voice) in among)
        return near[0].latest.voice if near else max(fitting, key=lambda voice: voice.last)

    def _several(self, mention: Mention) -> Voice | None:
        """Those of whom a bare plural ("the results") tells again: the nearest that were called so."""
        if modifiers(mention.name, mention.head) or mention.span not in self.told:
            return None
        nouns = (mention.head, *_SAME_TEAM) if mention.head in _SAME_TEAM else (mention.head,)
        called = (max(self.callings.several(noun), key=lambda voice: voice.last, default=None) for noun in nouns)
        return next((voice for voice in called if voice is not None), None)

    def _named_so(self, mention: Mention) -> list[Voice]:
        """Whom a description names beside what it is ("the *Brook* company"), or by its name's last word ("the *service*" for
        the Harbour Service)."""
        before = mention.name.split()[1:-1]
        if not before and mention.head in ORGANISATIONS - _NO_SHORT_NAMES and mention.span in self.told:
            longer = [voice for voice in self.names.candidates(mention.head) if voice.kind == "organisation"]
            words = ((voice, [word.casefold() for word in voice.name.split()]) for voice in longer if voice.last >= 0)
            return [
                voice
                for voice, (*before, last) in words
                if before and (last == mention.head or before[0] != mention.head)
            ]
        if mention.head not in _ANY_BODY - _PARTS or not before or not all(word[0].isupper() for word in before):
            return []
        return [voice for voice in self.names.candidates(" ".join(before)) if voice.kind != "person"]

    def maker(self, mention: Mention, own: Spans = ()) -> Voice | None:
        """Whose words a document is: by its own description, or as the last who was quoted from one ("said in a
        statement ... *The statement* said"); ``own`` is what it tells, in which nobody is quoted from it."""
        if mention.maker:
            bearers = self.names.candidates(mention.maker)
            return min(bearers, key=lambda voice: (voice.standing, -voice.last)) if bearers else None
        if mention.head not in WORDS_OF_SOMEBODY:
            return None
        words = mention.name.lower().split()
        if words[0] in ("a", "an", "its", "their") and (issuer := self._issuer(mention.span[0])) is not None:
            return issuer
        if words[0] != "the" or words[-1] != mention.head:
            return None
        if (issued := self._issued_before(mention)) is not None:
            return issued
        if mention.name.lower() != f"the {mention.head}":
            return None
        before = self.history.told_before(mention.span[0], own)
        if before is None or self.history.sentence(mention.span[0]) - before.sentence > PUT_OFF:
            return None
        brought_in = re.compile(rf"\b(?:an?|his|her|their|its)\s+(?:\w+\s+)?{re.escape(mention.head)}\b")
        found = brought_in.search(self.text, before.mention.span[1], mention.span[0])
        if found is None:
            return None
        # "Reed stands for delay. The campaign used that line in *a video*": whoever told last has nothing to do with it.
        if self.history.sentence(found.start()) == before.sentence:
            return before.voice
        subject = self.history.subject_before(found.start())
        return None if subject is None else subject.voice

    def in_brackets(self, pronoun: Mention) -> Voice | None:
        """Whom brackets right behind a pronoun name ("He (*Mr. Reed*) said …")."""
        named = _BRACKETS.match(self.text, pronoun.place + len(pronoun.head))
        bearers = self.names.candidates(without_titles(clean(named[1]))) if named else []
        return bearers[0] if len(bearers) == 1 else None

    def with_reason(self, pronoun: Mention, content: Spans) -> Voice | None:
        """Who gives the reason for what he did himself, at a paragraph's head ("*Reed* left because he wanted to sing, he said").

        Whoever is named in what somebody says is as a rule another; but what moved him only he can tell.
        """
        if (
            not content
            or content[-1][1] > pronoun.span[0]
            or self.text[: content[0][0]].rstrip(" ")[-1:] not in ("", "\n")
        ):
            return None
        found = _REASON.match(self.text, content[0][0], content[-1][1])
        if found is None or found["who"] != pronoun.head:
            return None
        bearers = self.names.candidates(found["name"])
        is_one = len(bearers) == 1 and bearers[0].kind == "person" and bearers[0].gender in ("", pronoun.gender)
        return bearers[0] if is_one else None

    def _issuer(self, place: int) -> Voice | None:
        """Who is said to bring out what is named at a place ("the Harbour Fund released *a statement*")."""
        subject = self.history.subject_before(place)
        if subject is None or not _ISSUES.search(self.text[subject.mention.span[1] : place]):
            return None
        return subject.voice

    def _issued_before(self, mention: Mention) -> Voice | None:
        """Who brought out, a few sentences before, what is now spoken of again ("... released an ad. *The ad* says ...")."""
        start = max(0, mention.span[0] - _FARTHEST_ISSUED)
        nouns = re.compile(
            rf"\b(?:an?|its|his|her|their)\s+(?:[\w-]+\s+){{0,4}}{re.escape(mention.head)}\b", re.IGNORECASE
        )
        for found in reversed([*nouns.finditer(self.text, start, mention.span[0])]):
            if self.history.sentence(mention.span[0]) - self.history.sentence(found.start()) > PUT_OFF:
                return None
            if (issuer := self._issuer(found.start())) is not None:
                return issuer
        return None

    def ranked(self, mention: Mention) -> Voice | None:
        """Who a description is that no rule ties to anybody, where it says nothing but what somebody is."""
        if is_outlet_described(self.text[slice(*mention.span)]):
            return self._outlet(mention)
        if mention.head in _PARTISANS and mention.name.casefold().startswith("the ") and not mention.plural:
            return self._partisan(mention)
        is_person = _is_of_a_person(mention)
        is_called_whence = mention.form == "definite" and mention.kind == "person" and not is_person
        if is_called_whence and mention.name.split()[-1].istitle():
            return self._just_told(mention, "person")
        said = modifiers(mention.name, mention.head)
        if is_person and says_whence(mention):
            return self._just_told(mention, "person")
        if mention.head in (_FIRMS if said else _FIRMS_BY_TRADE) and mention.kind == "organisation":
            return self._just_told(mention, "organisation")
        if not (is_person or mention.head in _ANY_BODY):
            return None
        is_office = _is_of_an_office(mention)
        if is_office and (principal := self._spoken_for(mention)) is not None:
            return principal
        if mention.head in EITHER and (body := self._body_before(mention)) is not None:
            return body
        if said and not (is_office and mention.span in self.told and _says_little(mention)):
            return None
        candidates = self.history.candidates(mention.span[0], self._fitting(mention))
        if is_office and candidates:
            return min(candidates, key=lambda one: (one.latest.voice.standing, one.rank)).latest.voice
        if mention.head in OUTLETS:
            return candidates[0].latest.voice if candidates else None
        if mention.head in _FIRMS:
            # Who obtained the papers is named beside the company that they are of, which alone is called so.
            candidates = [one for one in candidates if not is_outlet(one.latest.voice.name)] or candidates
            return self.chosen(mention, candidates) or self._only_subject(mention, candidates)
        meant = self.chosen(mention, candidates)
        return meant if meant is None or not is_person or self._may_be(mention, meant) else None

    def _fitting(self, mention: Mention) -> Callable[[Voice], bool]:
        """What tells whether somebody is of the sort that a description is of."""
        is_person, is_office = _is_of_a_person(mention), _is_of_an_office(mention)
        is_bare = not modifiers(mention.name, mention.head)
        of_that_office = [] if is_bare else self.callings.introduced(mention.head)

        def fits(voice: Voice) -> bool:
            if mention.plural or mention.kind == "group":
                return voice.kind in (*MANY, "anonymous") and (voice.plural or not mention.plural)
            if is_office:
                is_one = (
                    voice.kind == "person"
                    and 0 < voice.standing <= _FOREMOST
                    and voice not in of_that_office
                    and not self.callings.holds_another(voice, office_of(mention))
                )
                return is_one and not (mention.gender and voice.gender and voice.gender != mention.gender)
            if is_person:
                is_one = voice.kind in ("person", "anonymous") and not voice.plural
                return is_one and not (mention.gender and voice.gender and voice.gender != mention.gender)
            is_such = is_outlet(voice.name) if mention.head in OUTLETS else not _is_a_place(voice)
            # "the minister's office" has no name and is called an office: it is no company.
            is_such &= voice.standing > 0 or called_so(mention, voice) != "other"
            if mention.head in _NEVER_OUTLETS:
                is_such &= voice.name not in self.outlets and not is_outlet(voice.name)
            if mention.head in _FIRMS:
                is_such &= not self._is_no_firm(voice)
            return voice.kind == mention.kind and not voice.plural and is_such

        return fits

    def _may_be(self, mention: Mention, voice: Voice) -> bool:
        """Whether somebody may be what a noun for people says: who has a name, only what he has been called or what anybody may be,
        unless the report is about him ("the *pilot*" is no chief executive named before), as little as a source who tells of one; several
        without a name, only what they have been called ("the *observers*" are not the members of a team)."""
        if called_so(mention, voice) in ("head", "role", "name") or (mention.plural and voice.standing > 0):
            return True
        if mention.plural or mention.head in _OF_ANY_TRADE or mention.head.endswith(_AGED):
            return not mention.plural
        return voice.standing in (0, 1) and not self.history.in_content(mention.span[0])

    def _outlet(self, mention: Mention) -> Voice | None:
        """The outlet that the report has named last before this sentence, in which another may be told of it."""

        def fits(voice: Voice) -> bool:
            if voice.plural or voice.name in self.outlets:
                return not voice.plural
            return voice.kind != "person" and (is_outlet(voice.name) or is_address(voice.name))

        near = self.history.candidates(mention.span[0], fits)
        here = self.history.sentence(mention.span[0])
        before = (one.latest for one in near if self.history.sentence(one.latest.mention.span[0]) < here)
        return next((past.voice for past in before if past.voice.name[:1].isupper()), None)

    def _partisan(self, mention: Mention) -> Voice | None:
        """Who has just been named and is now called by party and place ("Ada Brook voted no. The *Ohio Democrat* said …")."""
        *said, last = mention.name.split()[1:]
        if not said or last.casefold() != mention.head or self.history.is_quoted(mention.span[0]):
            return None

        def fits(voice: Voice) -> bool:
            is_one = voice.kind == "person" and voice.standing > 0 and not voice.plural
            return is_one and self.callings.may_be_of_party(voice, mention.head)

        near = [one for one in self.history.candidates(mention.span[0], fits) if one.distance <= PUT_OFF // 2]
        return min(near, key=lambda one: (one.behind, one.rank)).latest.voice if near else None

    def _just_told(self, mention: Mention, kind: SourceKind) -> Voice | None:
        """Who of a kind has a name and is what the sentence or two before are about ("Ada Brook won. … The
        *Swede* said", "Harbour Foods sold its mills. The Brindle *company* said")."""
        last = self.text[slice(*mention.span)].split(",")[0].split()[-1].casefold()
        if self.history.is_quoted(mention.span[0]) or mention.plural or last != mention.head:
            return None  # what follows the noun may name it ("the security firm *Brook.com*")

        def fits(voice: Voice) -> bool:
            is_one = voice.kind == kind and voice.standing > 0 and not voice.plural and not _is_a_place(voice)
            return is_one and not (kind == "organisation" and self._is_no_firm(voice))

        near = self.history.candidates(mention.span[0], fits)
        near = [one for one in near if one.distance <= PUT_OFF // 2 and not one.latest.is_quoted]
        foremost = [one for one in near if not one.behind]
        return foremost[0].latest.voice if len(foremost) == 1 else None

    def _is_no_firm(self, voice: Voice) -> bool:
        """Whether a body is none that makes or carries things: an authority, the report's "radio station Brindle FM", a town
        that one travels to."""
        if voice.name in self.outlets or not _NO_FIRMS.isdisjoint(voice.name.casefold().split()):
            return True
        places = (mention.span[0] for mention in voice.mentions if mention.form == "name")
        return any(_BOUND_FOR.search(self.text, max(0, place - _BEFORE), place) for place in places)

    def _only_subject(self, mention: Mention, candidates: Sequence[Candidate]) -> Voice | None:
        """The only one of them who was lately the subject of a sentence, where who tells is called no more than what it is
        ("Brook Lines bought none, invoices show. … The *company* said it had")."""
        near = [one for one in candidates if one.distance <= PUT_OFF and one.latest.mention.is_subject]
        is_one = mention.span in self.told and not modifiers(mention.name, mention.head) and len(near) == 1
        return near[0].latest.voice if is_one else None

    def _spoken_for(self, mention: Mention) -> Voice | None:
        """Whom somebody's own spokesman means by an office ("a spokesman for Ada Brook said that *the minister* …")."""
        before = self.history.told_before(mention.span[0])
        if before is None or before.mention.head not in SPEAKING_FOR:
            return None
        if before.sentence != self.history.sentence(mention.span[0]):
            return None
        named = (past.voice for past in self.history.within(before.mention.span) if past.mention.form == "name")
        return next((voice for voice in named if voice.kind == "person" and voice is not before.voice), None)

    def _body_before(self, mention: Mention) -> Voice | None:
        """The last body that has been spoken of a sentence before at most, where a bare description may be a body's."""
        if mention.plural or modifiers(mention.name, mention.head):
            return None
        near = self.history.candidates(mention.span[0], lambda voice: voice.kind == "organisation" and not voice.plural)
        named = (one.latest.voice for one in near if one.distance < PUT_OFF // 2 and one.latest.mention.form == "name")
        return next(named, None)

    def chosen(self, mention: Mention, candidates: list[Candidate]) -> Voice | None:
        """Whom the trained ranking takes of those who fit."""
        return self.choose(mention, candidates, self.history, mention.span in self.told) if candidates else None


def _is_of_a_person(mention: Mention) -> bool:
    return mention.head in PEOPLE or mention.head.endswith(_AGED)


def _is_of_an_office(mention: Mention) -> bool:
    return mention.head in OFFICES and not mention.plural


def _is_a_place(voice: Voice) -> bool:
    """Whether all that names somebody is a place's name: a country is no company, group or agency, and a lake is none either."""
    named = [mention for mention in voice.mentions if mention.form == "name"]
    return bool(named) and (voice.name.split()[0].casefold() in LANDMARKS or all(m.is_place for m in named))


def _says_little(mention: Mention) -> bool:
    """Whether a description of an office says nothing beside it that could be another's: no party, country, rank or portfolio,
    and nothing behind it ("the *presumptive* nominee")."""
    *words, last = mention.name.split()[1:]
    tells = TENURES | PORTFOLIOS
    return last.casefold() == mention.head and all(word.islower() and word not in tells for word in words)
