"""Causes: conditionals without a conjunction ("a strike *could trigger* a coup", "they may act *to prevent* a split").

Only what has not happened when told: the verb stands under a modal, an infinitive or a word for what is likely.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from spacy.tokens import Span, Token

from firsthand.annotating.clause_words import is_negated, modal, own_subject, subject_of, subtree
from firsthand.annotating.conditions.back_references import ACTORS
from firsthand.annotating.conditions.conditional_clauses import Clauses, is_conditional
from firsthand.model import ConditionalRelation

_CAUSING = frozenset(
    ["cause", "trigger", "spark", "provoke", "ignite", "unleash", "precipitate", "induce", "mean", "spell", "prompt",
     "inflame", "foment", "hasten"]
)  # fmt: skip
_CAUSING_WITH = {
    ("lead", "to"), ("result", "in"), ("bring", "about"), ("pave", "for"), ("open", "to"), ("open", "for"), ("give", "to"),
    ("set", "off"), ("touch", "off"), ("usher", "in"), ("kick", "off"), ("end", "in"), ("culminate", "in"),
    ("contribute", "to"), ("escalate", "into"), ("plunge", "into"),
}  # fmt: skip
"""Verbs that cause something together with a preposition or a particle."""
_OBJECT_OF = {"pave": "way", "open": "door", "give": "rise"}
"""Those that need this noun beside the preposition ("pave the way for")."""
_PREVENTING = frozenset(
    ["prevent", "avert", "avoid", "forestall", "preclude", "deter", "thwart", "foil", "obviate", "preempt", "pre-empt"]
)
_PREVENTING_FROM = frozenset(
    ["stop", "keep", "block", "bar", "prohibit", "discourage", "save", "protect", "stave", "head", "ward", "fend"]
)
"""Verbs that prevent with "from", or with "off"."""
_WITH_OFF = frozenset(["stave", "head", "ward", "fend"])
_BREAKING = frozenset(["break", "stop", "block", "end", "defuse", "quell", "stem"])
_UPHEAVALS = frozenset(
    ["revolution", "revolt", "uprising", "rebellion", "coup", "strike", "riot", "unrest", "war", "civil", "crisis",
     "shutdown", "default", "backlash", "split", "collapse", "mutiny", "escalation", "violence", "attack", "siege"]
)  # fmt: skip
"""What one breaks, stops or ends before it comes, where that is the purpose of an act."""
_ACTING = frozenset(["act", "choose", "move", "work", "intervene", "step"])
_FOR_THE_SAKE = frozenset(["order", "time", "effort", "bid", "attempt"])
_LIKELY = frozenset(
    ["likely", "unlikely", "possible", "impossible", "probable", "improbable", "inevitable", "certain", "unavoidable",
     "plausible", "realistic", "conceivable", "feasible"]
)  # fmt: skip
_PROSPECTS = frozenset(
    ["scenario", "possibility", "probability", "likelihood", "certainty", "prospect", "risk", "danger"]
)
_CAUSES = frozenset(["trigger", "cause", "catalyst", "spark"])
_NEEDING = frozenset(["require", "need", "necessitate", "take"])
_PERSONS = frozenset(["i", "you", "he", "she", "we", "me", "him", "her", "us", "who", "whoever", "someone", "nobody"])
_RELATIVE = frozenset(["that", "which"])


def caused(sentence: Span) -> Iterator[Clauses]:
    """What a sentence says would bring something about, prevent it, or be needed for it, in text order."""
    for token in sentence:
        if token.pos_ not in ("VERB", "AUX"):
            continue
        lemma = token.lemma_.lower()
        yield from _by_verb(token, lemma)
        if lemma in ("have", "need", "must") or modal(token) is not None or token.dep_ == "xcomp":
            yield from _needed_to(token)
        if lemma in _NEEDING:
            yield from _required(token)
        if lemma == "make":
            yield from _made_likely(token)
        if lemma == "be":
            yield from _be_the_cause(token)


def _by_verb(verb: Token, lemma: str) -> Iterator[Clauses]:
    relation, effect = _effect(verb, lemma)
    if relation is None or not effect:
        return
    if _is_purpose(verb):
        yield from _purpose(verb, relation, effect)
        return
    if lemma in _BREAKING and lemma not in _PREVENTING_FROM:
        return
    if not _is_ahead(verb):
        return
    passive = any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children)
    if passive:
        agent = next((g for c in verb.children if c.dep_ == "agent" for g in c.children if g.dep_ == "pobj"), None)
        if agent is not None:
            yield _made(relation, subtree(agent), effect, agent, verb)
        return
    for words, head in _cause(verb):
        yield _made(relation, words, effect, head, verb)


def _made(relation: ConditionalRelation, condition: set[int], outcome: set[int], head: Token, verb: Token) -> Clauses:
    return Clauses(
        relation, frozenset(condition), frozenset(outcome - condition), head.i, verb.i, outcome_negated=is_negated(verb)
    )


def _effect(verb: Token, lemma: str) -> tuple[ConditionalRelation | None, set[int]]:
    """What a verb brings about or prevents, and which of the two; (None, nothing) for other verbs."""
    objects = [
        child
        for child in verb.children
        if child.dep_ in ("dobj", "nsubjpass") or (child.dep_ in ("nsubj", "ccomp", "xcomp") and child.i > verb.i)
    ]
    words = _all(objects)
    if lemma in _PREVENTING:
        return "prevents", words | _all(_prepositions([verb], ("from",)))
    if lemma in _PREVENTING_FROM:
        away = _all(_prepositions([verb, *objects], ("from",)))
        if any(verb.doc[index].tag_ == "VBG" for index in away) or (lemma in _WITH_OFF and _has_particle(verb, "off")):
            return "prevents", words | away
    if lemma in _BREAKING and any(verb.doc[index].lemma_.lower() in _UPHEAVALS for index in _heads(objects)):
        return "prevents", words
    brought = words if lemma in _CAUSING else _brought_about(verb, lemma, objects)
    return ("triggers", brought) if brought else (None, set())


def _brought_about(verb: Token, lemma: str, objects: list[Token]) -> set[int]:
    """What a verb causes together with a preposition or a particle ("lead to", "pave the way for", "set off")."""
    wanted = _OBJECT_OF.get(lemma)
    if wanted is not None and all(one.lemma_.lower() != wanted for one in objects):
        return set()
    joined = [word for with_lemma, word in _CAUSING_WITH if with_lemma == lemma]
    holders = [verb, *objects] if wanted is not None else [verb]
    named = [c for p in _prepositions(holders, joined) for c in p.children if c.dep_ in ("pobj", "pcomp")]
    if named:
        return _all(named)
    return _all(objects) if wanted is None and any(_has_particle(verb, word) for word in joined) else set()


def _prepositions(holders: Iterable[Token], words: Collection[str]) -> list[Token]:
    return [c for one in holders for c in one.children if c.dep_ in ("prep", "prt", "dative") and c.lower_ in words]


def _has_particle(verb: Token, word: str) -> bool:
    return any(c.lower_ == word and c.dep_ in ("prt", "prep", "advmod") for c in verb.children)


def _all(tokens: Iterable[Token]) -> set[int]:
    """The indices of words and of all that hangs on them."""
    return {index for token in tokens for index in subtree(token)}


def _heads(objects: list[Token]) -> list[int]:
    return [one.i for one in objects] + [c.i for one in objects for c in one.children if c.dep_ == "conj"]


def _is_purpose(verb: Token) -> bool:
    """Whether a verb is what an act is for ("act *to prevent*", "in order *to break*")."""
    if not _is_infinitive(verb):
        return False
    if verb.dep_ == "acl":
        return verb.head.lower_ in _FOR_THE_SAKE
    return verb.dep_ == "advcl" or (verb.dep_ == "xcomp" and verb.head.lemma_.lower() in _ACTING)


def _purpose(verb: Token, relation: ConditionalRelation, effect: set[int]) -> Iterator[Clauses]:
    """An act that has not been done, for the sake of what it brings or prevents."""
    if relation != "prevents":
        return
    means: Token = verb
    while means.head.i != means.i and (means.i == verb.i or means.pos_ not in ("VERB", "AUX")):
        means = means.head
    if means.pos_ not in ("VERB", "AUX") or means.i == verb.i or not (_is_ahead(means) or _is_infinitive(means)):
        return
    taken = {verb.i}
    node = verb
    while node.i != means.i:
        taken |= subtree(node)
        node = node.head
    words = _bare(means) - taken
    subject = subject_of(means)
    if subject is not None and subject.lower_ not in _RELATIVE:
        words |= subtree(subject)
    yield _made(relation, words, effect, means, verb)


def _bare(verb: Token) -> set[int]:
    """The words of a clause without what joins it to others, and without those that are joined to it."""
    beside = (c for c in verb.children if c.dep_ in ("mark", "cc", "conj") or (c.dep_ == "advcl" and is_conditional(c)))
    return subtree(verb) - _all(beside)


def _is_infinitive(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)


def _is_ahead(verb: Token) -> bool:
    """Whether what a verb says has not happened when told."""
    if modal(verb) is not None:
        return not any(c.dep_ == "aux" and c.lower_ in ("have", "'ve", "’ve") for c in verb.children)
    head = verb.head
    if verb.dep_ == "xcomp" and _is_infinitive(verb) and head.i != verb.i:
        return head.lemma_.lower() in (
            "likely", "expect", "threaten", "go", "set", "bind", "sure", "risk", "help", "try", "seek", "vow", "begin"
        ) and (modal(head) is not None or head.lemma_.lower() not in ("help", "try", "seek", "begin"))  # fmt: skip
    if verb.dep_ == "ccomp" and head.lemma_ == "help":
        return modal(head) is not None
    return verb.dep_ == "conj" and head.i != verb.i and own_subject(verb) is None and _is_ahead(head)


def _cause(verb: Token) -> Iterator[tuple[set[int], Token]]:
    """What brings something about: the verb's subject, what a relative clause hangs on, or the clause before "which"."""
    subject = subject_of(verb)
    if subject is None:
        return
    if subject.lower_ in _RELATIVE and subject.tag_ in ("WDT", "WP"):
        holder = subject.head
        while holder.dep_ not in ("relcl", "ROOT") and holder.head.i != holder.i:
            holder = holder.head
        noun = holder.head
        if holder.dep_ != "relcl":
            return
        comma = subject.i > 0 and verb.doc[subject.i - 1].text == ","
        clause = noun.head if noun.pos_ in ("NOUN", "PRON", "PROPN", "ADJ") else noun
        is_whole = verb.lemma_.lower() in ("mean", "make") or not _is_near(noun, subject)
        if subject.lower_ == "which" and comma and clause.pos_ in ("VERB", "AUX") and is_whole:
            yield {i for i in subtree(clause) - subtree(holder) if i < subject.i}, clause
            return
        if noun.dep_ == "attr" and noun.head.lemma_ == "be" and (upper := subject_of(noun.head)) is not None:
            if upper.lower_ not in _PERSONS:
                yield subtree(upper) - {noun.head.i}, upper
            return
        yield subtree(noun) - subtree(holder), noun
        return
    if not _acts(subject) and subject.lower_ != "there":
        yield subtree(subject), subject


def _acts(word: Token) -> bool:
    """Whether a word stands for somebody who acts, and so for no event."""
    is_titled = any(c.text.endswith(".") and c.pos_ == "PROPN" and len(c) <= 5 for c in word.children)
    return word.lower_ in _PERSONS or word.lemma_.lower() in ACTORS or is_titled


def _is_near(noun: Token, pronoun: Token) -> bool:
    """Whether the noun that the parse gives a relative clause is a thing right before it."""
    return noun.pos_ in ("NOUN", "PROPN") and noun.i in (pronoun.i - 1, pronoun.i - 2) and noun.dep_ != "nsubj"


def _needed_to(verb: Token) -> Iterator[Clauses]:
    """ "They *would have to* mobilise *for* the city *to* hold": what is needed, and what for."""
    head = verb.head
    pressed = (verb.dep_ == "xcomp" and _is_infinitive(verb) and head.lemma_.lower() in ("have", "need")) or any(
        c.dep_ == "aux" and c.lower_ in ("must",) for c in verb.children
    )
    bare = verb.lemma_.lower() == "need" and modal(verb) is not None and any(c.dep_ == "dobj" for c in verb.children)
    if not (pressed or bare):
        return
    for child in verb.children:
        named = any(c.lower_ in ("for", "order") for c in child.children) and child.dep_ == "advcl"
        plain = child.dep_ == "advcl" and _is_infinitive(child) and child.i > verb.i
        if not (named or plain) or _is_preventing(child):
            continue
        subject = subject_of(verb)
        own = subtree(child)
        condition = _bare(verb) - own
        condition -= {c.i for c in verb.children if c.dep_ == "aux"}
        if not pressed:
            condition = _all(c for c in verb.children if c.dep_ == "dobj") - own
        elif subject is not None and subject.lower_ not in _RELATIVE:
            condition |= subtree(subject)
        outcome = own - {c.i for c in child.children if c.dep_ == "mark"}
        yield Clauses("only if", frozenset(condition), frozenset(outcome), verb.i, child.i)


def _is_preventing(verb: Token) -> bool:
    return _effect(verb, verb.lemma_.lower())[0] == "prevents"


def _required(verb: Token) -> Iterator[Clauses]:
    """ "A launch *would require* five keys", "five keys *are required to* launch"."""
    subject = subject_of(verb)
    if subject is None:
        return
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    if passive and verb.lemma_.lower() in ("require", "need"):
        purposes = [c for c in verb.children if c.dep_ in ("xcomp", "advcl") and _is_infinitive(c)]
        purposes += [g for c in verb.children if c.dep_ == "prep" and c.lower_ == "for" for g in c.children if g.dep_ == "pobj"]  # fmt: skip
        thing = subject
        if subject.lower_ in _RELATIVE and verb.dep_ == "relcl":
            thing = verb.head
        is_duty = thing.pos_ == "PROPN" or thing.lower_ in (*_PERSONS, "they", "it", "everyone", "that", "which")
        for purpose in purposes[:1]:
            if purpose.pos_ == "VERB" and (is_duty or _is_obliged(thing)):
                return
            means = subtree(thing) - (subtree(verb) if verb.dep_ == "relcl" else set())
            yield Clauses("only if", frozenset(means), frozenset(subtree(purpose)), thing.i, purpose.i)
        return
    if verb.lemma_.lower() in ("require", "necessitate") and modal(verb) is not None and not passive:
        objects = [c for c in verb.children if c.dep_ == "dobj"]
        binds = any(c.dep_ in ("xcomp", "ccomp") for c in verb.children) or any(
            g.dep_ in ("acl", "relcl") and _is_infinitive(g) for c in objects for g in c.children
        )
        if objects and not binds and not _acts(subject) and subject.lower_ not in (*_RELATIVE, "they"):
            yield Clauses(
                "only if", frozenset(subtree(objects[0])), frozenset(subtree(subject)), objects[0].i, subject.i
            )


def _is_obliged(thing: Token) -> bool:
    """Whether those who are required are bound by a rule ("drivers are required to wear belts"), and no means."""
    return not any(c.dep_ == "nummod" for c in thing.children) and thing.tag_ in ("NNS", "NNPS")


def _made_likely(verb: Token) -> Iterator[Clauses]:
    """ "Which *makes* a coup a *realistic scenario*"."""
    if any(child.dep_ == "neg" for child in verb.children):
        return
    inside = [word for word in verb.subtree if word.i > verb.i]
    verdict = next(
        (w for w in inside if w.lemma_.lower() in _PROSPECTS | _LIKELY and w.i - verb.i <= 14 and _is_verdict(w, verb)),
        None,
    )
    if verdict is None:
        return
    if verdict.dep_ == "amod" and verdict.head.lemma_.lower() in _PROSPECTS:
        verdict = verdict.head
    phrase = subtree(verdict) if verdict.pos_ in ("NOUN", "ADJ") else {verdict.i}
    things = {w.i for w in inside if w.i < min(phrase)}
    if not things or all(verb.doc[i].pos_ in ("ADV", "DET", "PUNCT") for i in things):
        return
    for words, head in _cause(verb):
        yield _made("triggers", words, things, head, verb)


def _is_verdict(word: Token, verb: Token) -> bool:
    """Whether a word is the last thing that a verb makes of something: no deeper than its complement."""
    for _ in range(3):
        if word.head.i == verb.i:
            return True
        if word.dep_ in ("pobj", "relcl"):
            return False
        word = word.head
    return False


def _be_the_cause(verb: Token) -> Iterator[Clauses]:
    """ "The refusal *will be the trigger for* a coup"."""
    cause = next((c for c in verb.children if c.dep_ == "attr" and c.lemma_.lower() in _CAUSES), None)
    subject = own_subject(verb)
    if cause is None or subject is None or modal(verb) is None or subject.lower_ in _PERSONS:
        return
    outcome = {
        i
        for c in cause.children
        if c.dep_ == "prep" and c.lower_ in ("of", "for")
        for g in c.children
        for i in subtree(g)
    }
    if not outcome:
        others = [c for c in verb.children if c.dep_ in ("attr", "appos") and c.i > cause.i]
        others += [c for c in cause.children if c.dep_ == "appos"]
        outcome = {i for c in others[:1] for i in subtree(c)}
    if outcome:
        yield _made("triggers", subtree(subject), outcome, subject, verb)
