"""Back references: what "it", "such a mandate" or "this refusal" takes up from the words before.

By rule, for things and events alone; who a person is stands in `coreference`.  Where nothing fits there is no answer.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from firsthand.annotating.clause_words import own_subject, subtree
from firsthand.annotating.mentions.nouns import ANONYMOUS, GROUPS, ORGANISATIONS, PEOPLE

_POINTING = frozenset(["this", "that", "such", "these", "those"])
_PRONOUNS = frozenset(["it", "this", "that"])
ACTORS = ANONYMOUS | GROUPS | ORGANISATIONS | PEOPLE
"""Who acts rather than happens: "it could spark a protest" is not of them."""
_BACK = 3
"""How many sentences before are searched."""
_STEM = 5
"""Letters that a verb and its noun share ("refuse", "refusal")."""
_SPEAKING = frozenset(["say", "tell", "add", "note", "mention", "argue", "warn", "think", "believe", "claim", "caution",
                       "explain", "write", "suggest", "state", "announce", "report", "predict", "indicate"])  # fmt: skip
_PLACES = ("nsubj", "nsubjpass", "dobj", "pobj", "attr", "conj")


def antecedent(word: Token) -> frozenset[int]:
    """The words that a pronoun or a pointing phrase with this main word takes up; empty where it takes up none.

    They stand before it in the parse, in its own sentence or one of the three before.
    """
    if word.pos_ == "PRON" and word.lower_ in _PRONOUNS and word.dep_ != "expl":
        found = _of_pronoun(word)
    elif word.pos_ == "NOUN" and any(
        c.lower_ in _POINTING and c.dep_ in ("det", "predet", "amod") for c in word.children
    ):
        found = _of_phrase(word)
    else:
        return frozenset()
    return frozenset(found or ())


def _of_pronoun(word: Token) -> set[int] | None:
    before = [token for token in word.sent if token.i < word.i and not _holds(token, word)]
    subjects = [t for t in before if t.dep_ in ("nsubj", "nsubjpass") and t.head.i < word.i]
    for places in (subjects, [t for t in before if t.dep_ in ("dobj", "pobj") and _in_other_clause(t, word)]):
        for token in reversed(places):
            if _is_thing(token):
                return _phrase(token)
    for sentence in _before(word):
        verb = _told(sentence)
        subject = own_subject(verb)
        if subject is not None and _is_thing(subject):
            return _phrase(subject)
        return _deed(verb)
    return None


def _of_phrase(word: Token) -> set[int] | None:
    lemma = word.lemma_.lower()
    tokens = [token for token in reversed(word.doc[word.sent.start : word.i]) if not _holds(token, word)]
    sentences = list(_before(word))
    tokens += [token for sentence in sentences for token in reversed(sentence)]
    for token in tokens:
        if token.pos_ == "NOUN" and token.lemma_.lower() == lemma and not _points(token) and token.dep_ in _PLACES:
            return _phrase(token)
    for token in tokens:
        if token.pos_ in ("VERB", "NOUN") and len(lemma) > _STEM and token.lemma_.lower()[:_STEM] == lemma[:_STEM]:
            return _deed(token) if token.pos_ == "VERB" else _phrase(token)
    return _deed(_told(sentences[0])) if sentences else None


def _before(word: Token) -> Iterator[Span]:
    """The sentences before a word's own, the nearest first; captions and headings, which have no verb, do not count."""
    doc, place, left = word.doc, word.sent.start, _BACK
    while place > 0 and left:
        sentence = doc[place - 1].sent
        place = sentence.start
        if sentence.root.pos_ in ("VERB", "AUX"):
            left -= 1
            yield sentence


def _told(sentence: Span) -> Token:
    """The main word of what a sentence says somebody said, the innermost; of the sentence itself where nobody speaks."""
    said = [
        token
        for token in sentence
        if token.dep_ == "ccomp" and token.pos_ in ("VERB", "AUX") and token.head.lemma_.lower() in _SPEAKING
    ]
    return said[-1] if said else sentence.root


def _deed(verb: Token) -> set[int]:
    """What is done: the innermost infinitive or gerund under a verb, with what hangs on it, without what it is for."""
    for _ in range(4):
        inner = next((c for c in verb.children if c.dep_ == "xcomp" and c.pos_ in ("VERB", "AUX")), None)
        if inner is None:
            break
        verb = inner
    subject = own_subject(verb)
    if verb.lemma_ == "be" and subject is not None:
        return _phrase(subject) if subject.pos_ == "NOUN" else set()
    words = subtree(verb)
    for child in verb.children:
        if child.dep_ in ("advcl", "aux", "mark", "cc", "punct", "conj"):
            words -= subtree(child)
    return words


def _phrase(noun: Token) -> set[int]:
    """A noun with what hangs on it, without what is told of it beside and what is joined to it."""
    words = subtree(noun)
    for child in noun.children:
        is_infinitive = any(c.dep_ == "aux" and c.lower_ == "to" for c in child.children)
        if child.dep_ in ("relcl", "conj", "cc", "appos") and not is_infinitive:
            words -= subtree(child)
    return words


def _is_thing(token: Token) -> bool:
    return token.tag_ == "NN" and token.pos_ == "NOUN" and token.lemma_.lower() not in ACTORS


def _points(token: Token) -> bool:
    return any(child.lower_ in _POINTING for child in token.children)


def _holds(token: Token, word: Token) -> bool:
    """Whether a word hangs on the token, so that the token's phrase holds it."""
    return token.i == word.i or token.is_ancestor(word)


def _in_other_clause(token: Token, word: Token) -> bool:
    """Whether a thing belongs to a verb that is not the pronoun's own."""
    verb = token.head
    while verb.pos_ not in ("VERB", "AUX") and verb.head.i != verb.i:
        verb = verb.head
    return verb.i != word.head.i


def pointing(doc: Doc, words: frozenset[int], head: int) -> Token | None:
    """The word among these that takes something up: the main word, or the subject or object of the main verb."""
    word = doc[head]
    if word.pos_ in ("NOUN", "PRON"):
        return word
    for child in word.children:
        if (
            child.dep_ in ("nsubj", "nsubjpass", "dobj")
            and child.i in words
            and child.pos_ == "NOUN"
            and _points(child)
        ):
            return child
    return None
