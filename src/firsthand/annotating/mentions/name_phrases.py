"""Names in a parse: which words of a phrase are the name of whom it stands for."""

from __future__ import annotations

from spacy.tokens import Token

from firsthand.annotating.mentions.bodies_named import is_body_called, with_owner
from firsthand.annotating.mentions.nouns import (
    ANONYMOUS,
    DOCUMENTS,
    GROUPS,
    KEPT_UNNAMED,
    OFFICES,
    ORGANISATIONS,
    PEOPLE,
    PERIODICALS,
    TITLES,
)
from firsthand.language.legal_forms import is_firms
from firsthand.model import SourceKind

KINDS: dict[str, SourceKind] = {
    "PERSON": "person", "ORG": "organisation", "GPE": "organisation", "FAC": "organisation", "NORP": "group",
    "WORK_OF_ART": "document", "LAW": "document", "PRODUCT": "organisation", "EVENT": "organisation", "LOC": "organisation",
}  # fmt: skip
"""Kinds of source by the recogniser's labels."""
NAME_PARTS = ("compound", "flat", "nmod")
"""How the words before a name's last hang on it."""
_COMMON = ANONYMOUS | DOCUMENTS | GROUPS | ORGANISATIONS | PEOPLE
_AGENTIVE = ("er", "or", "ist", "ant", "ian", "man", "woman", "yst", "eer")
_NO_AGENTS = frozenset(
    ["acre", "answer", "banner", "barrier", "behavior", "border", "bumper", "center", "chamber", "chapter", "cluster",
     "color", "computer", "container", "corner", "corridor", "counter", "cover", "danger", "december", "dinner", "disaster",
     "door", "error", "factor", "fever", "fiber", "filibuster", "finger", "flavor", "floor", "flower", "folder", "gender",
     "grant", "harbor", "helicopter", "horror", "hunger", "labor", "ladder", "laser", "layer", "letter", "lever",
     "liquor", "list", "manner", "margin", "marker", "matter", "meteor", "meter", "mirror", "monitor", "motor",
     "murder", "november", "number", "october", "offer", "order", "over", "paper", "pepper", "plant", "poster", "powder", "power",
     "printer", "quarter", "radar", "reactor", "register", "restaurant", "river", "rumor", "sector", "semester",
     "september", "server", "shelter", "shoulder", "shutdown", "silver", "soccer", "spider", "starter",
     "sticker", "summer", "surrender", "sweater", "tanker", "temper", "terror", "theater", "thunder", "timber", "tower",
     "tractor", "trailer", "transfer", "trigger", "tumor", "upper", "vapor", "voice-over", "voiceover", "warrant", "water", "weather", "whisper",
     "winter", "wonder"]
)  # fmt: skip
"""Nouns that end as words for people do."""
_ONE_OF_A_PEOPLE = (
    "an",
    "ane",
    "ander",
    "ani",
    "ard",
    "aqi",
    "ede",
    "gentine",
    "inn",
    "li",
    "ole",
    "roat",
    "scot",
    "Scot",
    "Serb",
    "Turk",
    "man",
)
"""How nouns end for one who is of a country ("the *Spaniard*"), and those for all who are ("the French") do not."""
_PLACES = frozenset(["GPE", "LOC"])
_NO_PEOPLE = _PLACES | {"ORG", "NORP"}
_CUT = 2
"""Tokens that a word cut at its hyphen has before its last."""
_OPENING, _CLOSING = frozenset("\"“‘'("), frozenset("\"”’')")
"""Marks around a nickname."""
_NICKNAMED = 4
"""Tokens from a first name to a last one with a nickname between them ("Mira “*Mimi*” Brook")."""
_FEWEST_NAMES = 2
"""Words in a name that follows a description of a person, where the recogniser does not say that it is one."""


def name_of(head: Token, *, alone: bool = False) -> list[Token]:
    """The tokens of the name that the head ends or is part of; none where it bears no name.

    Several who are named together have none, unless the first is to be taken ``alone``.
    """
    if is_coordinated(head) and not alone:
        return _name_at_end(head)
    if head.lower_.rstrip(".") in TITLES and head.i + 1 < head.sent.end:
        after = head.nbor(1)
        if after.pos_ == "PROPN" and after.ent_type_ == "PERSON":
            return [token for token in _entity_of(after) if token.i > head.i]
    is_one = head.tag_ not in ("NNS", "NNPS")
    for token in (head, *(child for child in head.children if child.dep_ == "appos" and is_one)):
        entity = _entity_of(token) if token.ent_type_ in KINDS else []
        is_bearer = token.ent_type_ == "PERSON" and head.lemma_.lower() in PEOPLE
        is_bearer |= is_firms(" ".join(word.text for word in entity))
        run = [token]
        while run[0].i > token.sent.start and (left := run[0].nbor(-1)).pos_ == "PROPN" and left.dep_ in NAME_PARTS:
            run.insert(0, left)
        is_bearer = bool(entity) and (is_bearer or is_named_right_behind(head, entity))
        if token is not head and not (is_bearer or is_body_called(head, run)):
            continue
        if token.pos_ == "PROPN":
            return _of_proper_noun(token, entity, run)
        # The tagger may take a name for an adjective or a common noun; then the recogniser's word counts.
        if (
            entity
            and entity[-1].i == token.i
            and (token.ent_type_ in ("ORG", "NORP", "GPE", "FAC") or (token.ent_type_ == "PERSON" and token.is_title))
        ):
            return _from_first_name(entity)
    return apposed(head) or _name_at_end(head)


def _of_proper_noun(token: Token, entity: list[Token], run: list[Token]) -> list[Token]:
    """The tokens of the name of which a proper noun is the main word.

    ``entity`` are those that the recogniser takes for a name's, ``run`` the proper nouns before the word that belong to it,
    and itself.
    """
    if _is_post(entity if entity[-1:] == [token] else run) or (len(entity) == 1 and _is_somebodys(token)):
        return []
    if (len(entity) < _FEWEST_NAMES and (bearer := _name_after(token))) or (bearer := _after_office(run)):
        return bearer
    if not entity:
        if bearer := _name_at_end(token):
            return bearer
        if not any(other.text[0].isupper() for other in run) or _is_office(run):
            return []
        is_large = token.i == token.sent.start or (token.is_upper and token.i == token.sent.start + 1)
        is_common = len(run) == 1 and is_large and not {noun_lemma(token), token.lower_}.isdisjoint(_COMMON)
        return [] if is_common else with_owner(_with_hyphen(_behind_office(run)))
    if is_one_of_a_people(token):
        return []
    core = [other for other in entity if other.i <= token.i or token.ent_type_ != "PERSON" or _is_beside(other, token)]
    is_general = len(run) > 1 and run[-_CUT].lower_ == "general" and noun_lemma(token) in GROUPS
    if core == run[-1:] and (is_general or (token.ent_type_ == "ORG" and noun_lemma(token) in ORGANISATIONS)):
        core = run  # "the Weather *Office*", "the General *Staff*": the recogniser took the common half of it
    return with_owner(_with_number(_with_hyphen(_with_first_name(_from_first_name(core)))))


def is_named_right_behind(noun: Token, name: list[Token]) -> bool:
    """Whether a noun says what sort of body the name behind it is, without a comma ("the shipping *company* Brook")."""
    is_body = noun.pos_ in ("NOUN", "ADJ") and noun_lemma(noun) in ORGANISATIONS | PERIODICALS | {"group"}
    return is_body and name[0].i == noun.i + 1 and name[-1].pos_ == "PROPN"


def _name_at_end(head: Token) -> list[Token]:
    """The full name at the end of a phrase for one person, where the parser hangs it elsewhere.

    "Secretary of the Harbour Ada Brook", "former mayor and harbour expert Ada Brook": without another title, article or
    preposition just before it, which would make it somebody else's.
    """
    if noun_lemma(head) not in PEOPLE or head.tag_ in ("NNS", "NNPS"):
        return []
    last = head.right_edge
    if last.i == head.i or last.ent_type_ != "PERSON":
        return []
    name = _from_first_name(_entity_of(last))
    before = name[0].nbor(-1) if name[0].i > head.i else head
    is_office = before.pos_ == "PROPN" and head.is_title and head.i + 1 < name[0].i and head.nbor(1).lower_ == "of"
    is_calling = before.pos_ == "NOUN" and before.i != head.i and is_human(before)
    is_calling = is_calling and not any(child.dep_ in ("det", "poss") for child in (*head.children, *before.children))
    is_calling = is_calling and all(token.tag_ not in ("IN", "TO") for token in head.doc[head.i : before.i])
    is_free = before.lower_.rstrip(".") not in TITLES and all(
        token.text not in ",;:" for token in head.doc[head.i : name[0].i]
    )
    return name if len(name) >= _FEWEST_NAMES and is_free and (is_office or is_calling) else []


def _is_beside(other: Token, token: Token) -> bool:
    """Whether the parser hangs a name's last word beside its first, and not on it ("lawyer *Ada Brook*")."""
    return token.dep_ == other.dep_ == "appos" and token.head.i == other.head.i


def _is_office(run: list[Token]) -> bool:
    """Whether it is an office with a capital and no name ("the President")."""
    return len(run) == 1 and noun_lemma(run[0]) in PEOPLE and any(child.dep_ == "det" for child in run[0].children)


def _is_post(words: list[Token]) -> bool:
    """Whether it is somebody's office in a heading and no name ("Harbour *Governor*", "*GOP Rep*")."""
    if len(words) < _FEWEST_NAMES or words[0].ent_type_ not in _NO_PEOPLE or words[-1].tag_ in ("NNS", "NNPS"):
        return False
    post = words[-1].lower_.rstrip(".")
    return TITLES.get(post, post) in OFFICES | KEPT_UNNAMED and all(t.ent_type_ != "PERSON" for t in words)


def _is_somebodys(token: Token) -> bool:
    """Whether one word is a person's own something in a heading, and so no name ("Brook's Top *Brass*")."""
    return any(child.dep_ == "poss" and child.ent_type_ == "PERSON" for child in token.children)


def is_one_of_a_people(token: Token) -> bool:
    """Whether one of a party or people is meant, and not all of them ("the top *Republican* on the board", "the *Swede*")."""
    is_one = token.ent_type_ == "NORP" and token.tag_ in ("NN", "NNP")
    is_one = is_one and (noun_lemma(token) in PEOPLE or token.text.endswith(_ONE_OF_A_PEOPLE))
    return is_one and any(child.dep_ == "det" for child in token.children)


def _name_after(token: Token) -> list[Token]:
    """The full name in apposition to one word that the recogniser does not know ("another leading Dem, Ada Brook,")."""
    for child in token.children:
        if (
            child.dep_ == "appos"
            and child.ent_type_ == "PERSON"
            and any(other.dep_ == "det" for other in token.children)
        ):
            entity = [other for other in child.subtree if other.i <= child.i and other.ent_type_ == "PERSON"]
            if len(entity) >= _FEWEST_NAMES:
                return entity
    return []


def _after_office(run: list[Token]) -> list[Token]:
    """The name that follows an office with capitals at once, where the parser sets it in apposition to that.

    "House Minority Whip Ada Brook (N.C.)", whether the recogniser knows the name or not.
    """
    office = run[-1]
    if len(run) < _FEWEST_NAMES or noun_lemma(office) not in PEOPLE or office.i + 1 >= office.sent.end:
        return []
    if any(token.ent_type_ == "PERSON" for token in run):
        return []
    for child in office.children:
        if child.dep_ == "appos" and child.pos_ == "PROPN":
            name = [token for token in child.subtree if token.i <= child.i and token.dep_ in (*NAME_PARTS, "appos")]
            is_next = name[0].i == office.i + 1 and name[-1].i - name[0].i == len(name) - 1
            if is_next and len(name) >= _FEWEST_NAMES and not any(t.lemma_.lower() in _COMMON for t in name):
                return name
    return []


def _behind_office(run: list[Token]) -> list[Token]:
    """A run of capitals without the office that begins it ("House Minority Whip *Ada Brook*")."""
    offices = [at for at, token in enumerate(run[:-_FEWEST_NAMES]) if noun_lemma(token) in PEOPLE]
    return run[offices[-1] + 1 :] if offices else run


def _with_first_name(name: list[Token]) -> list[Token]:
    """A person's last name with the first name that the recogniser does not know, where the parser joins them."""
    first = name[0]
    if len(name) > 1 or first.ent_type_ != "PERSON" or first.i == first.sent.start:
        return name
    before = first.nbor(-1)
    if first.i - _NICKNAMED >= first.sent.start and before.text in _CLOSING:
        given, opening, nickname, _, *_ = first.doc[first.i - _NICKNAMED : first.i + 1]
        if (
            given.pos_ == nickname.pos_ == "PROPN"
            and opening.text in _OPENING
            and given.lower_.rstrip(".") not in TITLES
        ):
            return [*first.doc[given.i : first.i + 1]]
    is_first_name = before.pos_ == "PROPN" and before.ent_type_ == "" and before.head.i == first.i and before.is_title
    word = before.lower_.rstrip(".")
    return (
        [before, *name]
        if is_first_name and word not in TITLES and not is_human(before) and word not in _COMMON
        else name
    )


def _with_hyphen(name: list[Token]) -> list[Token]:
    """A name whose first word the tokeniser or the recogniser has cut at a hyphen, whole again."""
    doc = name[0].doc
    while (
        name[0].i >= name[0].sent.start + 2 and doc[name[0].i - 1].text in "-–" and not doc[name[0].i - 2].whitespace_
    ):
        if doc[name[0].i - 1].whitespace_ or doc[name[0].i - 2].pos_ != "PROPN":
            break
        name = [doc[name[0].i - 2], doc[name[0].i - 1], *name]
    return name


def _with_number(name: list[Token]) -> list[Token]:
    """A body's name with the number behind it, as stations bear one ("Channel *7*")."""
    last = name[-1]
    if last.ent_type_ != "ORG" or last.i + 1 >= last.sent.end:
        return name
    after = last.nbor(1)
    return [*name, after] if after.is_digit and after.head.i == last.i and not last.lower_.isdigit() else name


def apposed(head: Token) -> list[Token]:
    """The name that a comma sets off after a description of one person, wherever the parser hangs it.

    "The head of inspections at the dam, Ada Brook, said": of several persons described before the comma ("a lawyer for
    the minister, …") the last one is meant, so that the first then gets no name.
    """
    if not (is_human(head) and head.tag_ == "NN" and head.pos_ == "NOUN") and not _is_one_of_several(head):
        return []
    doc, end = head.doc, head.sent.end
    inside = {token.i for token in head.subtree}
    comma = head.i + 1
    while comma < end and doc[comma].text != ",":
        token = doc[comma]
        is_another = token.lemma_.lower() in PEOPLE and not _is_one_of_several(head)
        if token.i not in inside or is_another or token.ent_type_ == "PERSON":
            return []
        comma += 1
    run: list[Token] = []
    for token in doc[min(comma + 1, end) : end]:
        if token.pos_ != "PROPN" and not (run and token.text in "-–’'"):
            break
        run.append(token)
    while len(run) > _FEWEST_NAMES and run[0].lower_.rstrip(".") in TITLES:
        run = run[1:]
    if not run or run[-1].i not in inside or any(token.lemma_.lower() in _COMMON for token in run):
        return []
    behind = doc[run[-1].i + 1] if run[-1].i + 1 < end else None  # "one of them, Ada Brook *of* Port Lorne"
    if behind is not None and behind.pos_ not in ("PUNCT", "VERB", "AUX") and behind.lower_ not in ("from", "of"):
        return []
    labels = {token.ent_type_ for token in run}
    unlikely: frozenset[str] = frozenset() if doc[comma - 1].ent_type_ in _PLACES else _PLACES
    is_name = labels <= {"PERSON", "", *unlikely} and len(run) >= _FEWEST_NAMES
    is_name = is_name and (noun_lemma(head) in PEOPLE or _is_one_of_several(head))
    is_person = "PERSON" in labels and labels <= {"PERSON", ""}
    return run if is_person or is_name else []


def _is_one_of_several(head: Token) -> bool:
    """Whether a number picks one out of people ("*one* of the women, Ada Brook,", "*another*, Ada Brook,")."""
    if head.lower_ not in ("another", "one") or head.i + 1 >= head.sent.end:
        return False
    if head.nbor(1).text == ",":
        return True
    of_whom = head.nbor(1).children if head.nbor(1).lower_ == "of" else ()
    return any(noun_lemma(noun) in PEOPLE or noun.tag_ == "CD" or noun.lower_ == "them" for noun in of_whom)


def _entity_of(token: Token) -> list[Token]:
    """The tokens of the recognised name that a token is part of, as far as its sentence goes; one that the parser took for
    a sentence by itself belongs to the next."""
    doc, sentence = token.doc, token.sent
    first, last = token.i, token.i + 1
    while first > sentence.start and doc[first].ent_iob_ == "I":
        first -= 1
    if (
        first == sentence.start
        and doc[first].ent_iob_ == "I"
        and doc[first - 1].is_title
        and doc[first - 1].is_sent_start
    ):
        first -= 1
    while last < sentence.end and doc[last].ent_iob_ == "I":
        last += 1
    return list(doc[first:last])


def _is_possessor(token: Token) -> bool:
    return token.text.isspace() or (token.dep_ == "poss" and token.is_lower)


def _from_first_name(tokens: list[Token]) -> list[Token]:
    while len(tokens) > 1 and (tokens[0].pos_ in ("DET", "PUNCT", "SPACE", "PART") or _is_possessor(tokens[0])):
        tokens = tokens[1:]
    return tokens


def is_coordinated(head: Token) -> bool:
    """Whether a phrase goes on with another of its sort ("Ada Brook and Simon Reed")."""
    others = [child for child in head.children if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN", "PRON")]
    others = [other for other in others if not _are_letters(other)]
    return bool(others) and not _is_one_in_two_words(head, others)


def _are_letters(other: Token) -> bool:
    """Whether an "or" gives only the letters that what stands before goes by ("the Harbour Command, *or HARCOM*,")."""
    return other.is_upper and len(other) > 1 and other.i > 0 and other.nbor(-1).lower_ == "or"


def _is_one_in_two_words(head: Token, others: list[Token]) -> bool:
    """Whether two callings behind one article are one person's ("the senator and presidential candidate")."""
    nouns = [head, *others]
    is_calling = all(noun.tag_ == "NN" and noun_lemma(noun) in PEOPLE for noun in nouns)
    has_article = any(child.dep_ in ("det", "poss") for child in head.children)
    return (
        is_calling
        and has_article
        and not any(child.dep_ in ("det", "poss") for noun in others for child in noun.children)
    )


def noun_lemma(head: Token) -> str:
    """The lemma in small letters, that of "mayor-*elect*" with what stands before it; a plural with a capital, which spaCy
    leaves as it is, without its s."""
    lemma = head.lemma_.lower()
    if head.lower_ == "elect" and head.i >= head.sent.start + _CUT and head.nbor(-1).text == "-":
        return f"{head.nbor(-_CUT).lower_}-elect"
    is_kept = head.tag_ == "NNPS" or (head.pos_ == "PROPN" and head.i == head.sent.start)
    return lemma.removesuffix("s") if is_kept and not lemma.endswith("ss") else lemma


def is_human(head: Token) -> bool:
    """Whether a noun or pronoun stands for people: by the list of such nouns, or by its ending."""
    lemma = noun_lemma(head)
    if head.pos_ == "PRON":
        return lemma not in ("this", "that", "it", "which", "what", "something", "nothing", "everything", "anything")
    return is_calling(lemma)


def is_calling(lemma: str) -> bool:
    """Whether a noun is a word for a human being: by the list of such nouns, or by its ending."""
    return lemma in PEOPLE or (lemma.endswith(_AGENTIVE) and lemma not in _NO_AGENTS)
