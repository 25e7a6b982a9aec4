"""Whom pronouns and descriptions go back to, in documents whose coreference people have marked.

    python -m benchmarks.gum [--shared DIR] [--record]

GUM's news, interviews, speeches and podcasts (training and development parts).  Every marked mention that is the subject
of a verb of speech, by the parse, is given to the resolver as a source.  A pronoun of the third person or a description is
right when what its source is otherwise called (by names; failing those by descriptions; failing those by pronouns before it)
mostly belongs to its entity, or when neither its entity nor its source has another mention that says who it is.  "I" and "you"
outside quotations are counted apart: the corpus' files do not say who speaks.

The resolver's chains of people and organisations are set beside the marked ones by MUC, B³, CEAF over entities, CoNLL's mean of
the three, and LEA (`gum_chains` says which mentions are compared), and pronouns are counted as Coreferee counts anaphors.

What is trained is trained in five folds: every fifth document is resolved by weights that have seen the others (and the
half of the marked events that is for training).  `--record` puts the outcome into `benchmarks/figures.json`.  Four minutes.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import partial

from spacy.tokens import Doc, Token

from benchmarks.coreference_scores import Scores
from benchmarks.figures import FIGURES, record
from benchmarks.given_sources import Given, Outcome, head_of, is_speaking, resolve_given, told_by
from benchmarks.gum_chains import compare
from benchmarks.gum_documents import Document, genre, read
from benchmarks.options import options
from firsthand.annotating.quotations import quotations
from firsthand.annotating.resolving.ranking import Ranker, by_weight
from firsthand.model import Source, Span
from training.antecedents import GENRES as LEARNED
from training.antecedents import of_events, of_gum, train

GENRES = ("news", "interview", "speech", "podcast")
FOLDS = 5
_FIRST = frozenset(["i", "me", "my", "we", "us", "our"])
_THIRD = frozenset(["he", "him", "his", "she", "her", "it", "its", "they", "them", "their"])
_OTHER = frozenset("you your who which that this these those one someone somebody everyone anyone what there".split())  # noqa: SIM905
_SAYS_WHO = ("name", "description")
_WHO = {"name": 0, "description": 1}


def form_of(head: Token, is_quoted: bool) -> str:
    """What sort of mention a main word makes: a name, a description, or which sort of pronoun."""
    word = head.lower_
    if word in _FIRST:
        return "first person in a quotation" if is_quoted else "first person"
    if word in _THIRD:
        return "pronoun"
    if word in _OTHER:
        return "other"
    return "name" if head.pos_ == "PROPN" else "description"


def score(document: Document, choose_antecedent: Ranker) -> Counter[tuple[str, bool]]:
    """How many of a document's mentions of each form are resolved to the right entity, and how many are not."""
    entity_at: dict[int, int] = {}
    forms: dict[int, str] = {}
    known: dict[int, list[int]] = defaultdict(list)
    asked: dict[Span, int] = {}
    quoted = quotations(document.text)

    def choose(doc: Doc, start: int) -> list[Given]:
        widest: dict[int, Span] = {}
        for span in document.mentions:
            head = head_of(doc, start, span)
            if head is not None and (head.i not in widest or span[1] - span[0] > widest[head.i][1] - widest[head.i][0]):
                widest[head.i] = span
        given = []
        for index, span in sorted(widest.items()):
            place, entity = start + doc[index].idx, document.mentions[span]
            entity_at[place] = entity
            forms[place] = form_of(doc[index], any(one.start <= place < one.end for one in quoted))
            if forms[place] in _SAYS_WHO:
                known[entity].append(place)
            if is_speaking(doc[index]):
                asked[span] = place
                given.append(Given(span, told_by(doc[index].head, start)))
        return given

    given, outcome = resolve_given(document.text, choose, choose_antecedent=choose_antecedent)
    told: Counter[tuple[str, bool]] = Counter()
    for one, source in zip(given, outcome.sources, strict=True):
        place = asked[one.span]
        told[forms[place], _is_right(one, place, source, outcome, entity_at, forms, known)] += 1
    return told


def _is_right(
    one: Given, place: int, source: Source | None, outcome: Outcome, entity_at: dict[int, int], forms: dict[int, str],
    known: dict[int, list[int]],
) -> bool:  # fmt: skip
    entity = entity_at[place]
    heads = [outcome.heads[m.span] for m in (source.mentions if source else ()) if m.span != one.span]
    # A pronoun that comes later is resolved through this mention and says nothing of who this one is.
    telling = [head for head in heads if head in entity_at and (forms[head] in _WHO or head < place)]
    others = [(_WHO.get(forms[head], 2), entity_at[head]) for head in telling]
    clearest = min((sort for sort, _ in others), default=0)
    votes = Counter(found for sort, found in others if sort == clearest)
    called = votes.most_common(1)[0][0] if votes else None
    elsewhere = [other for other in known[entity] if other != place]
    is_first = forms[place] in _SAYS_WHO and not any(other < place for other in elsewhere)
    return called == entity or (called is None and (not elsewhere or is_first))


def figures(counted: Counter[tuple[str, bool]]) -> dict[str, float]:
    """Shares that are right, with the numbers of mentions."""
    found: dict[str, float] = {}
    for form in sorted({form for form, _ in counted}):
        total = counted[form, True] + counted[form, False]
        found[f"{form}.mentions"], found[f"{form}.right"] = total, counted[form, True] / total
    main = ("pronoun", "description")
    right, wrong = (sum(counted[form, verdict] for form in main) for verdict in (True, False))
    return {**found, "mentions": right + wrong, "right": right / (right + wrong or 1)}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and give the exit status."""
    parser = options("Share of pronouns and descriptions that go back to the right entity.")
    asked = parser.parse_args(arguments)
    corpora = asked.shared / "corpora"
    files = sorted((corpora / "gum" / "coref").glob("*.tsv"))
    if not files:
        print(f"gum: there is no {corpora / 'gum'}; nothing was measured", file=sys.stderr)
        return 0
    documents = [(read(path), genre(path)) for path in files if genre(path) in LEARNED]
    learned, events = [of_gum(*one) for one in documents], of_events(asked.shared)
    counted: Counter[tuple[str, bool]] = Counter()
    scores, of_both, anaphors, resolved = Scores(), Scores(), 0, 0
    for fold in range(FOLDS):
        weights = train([*(one for number, one in enumerate(learned) if number % FOLDS != fold), *events])
        held = [one for number, (one, kind) in enumerate(documents) if number % FOLDS == fold and kind in GENRES]
        for document in held:
            choose = partial(by_weight, weights)
            counted += score(document, choose)
            compared = compare(document, choose)
            scores.add(compared.key, compared.system)
            of_both.add(*compared.of_both())
            anaphors, resolved = anaphors + compared.anaphors, resolved + compared.resolved
    found = figures(counted)
    shared = {f"of_both.{name}": figure for name, figure in of_both.figures().items()}
    chains = {**scores.figures(), **shared, "anaphors.mentions": anaphors, "anaphors.right": resolved / (anaphors or 1)}
    for name, figure in (*found.items(), *chains.items()):
        print(f"{name:40} {figure:g}" if name.endswith("mentions") else f"{name:40} {figure:.3f}")
    if asked.record:
        how = f"python -m benchmarks.gum; GUM train and dev, {', '.join(GENRES)}; five folds"
        chains_how = f"{how}; chains of people and organisations, mentions as benchmarks/gum_chains.py says"
        record({"gum": {"how": how, "figures": found}, "gum_chains": {"how": chains_how, "figures": chains}}, FIGURES)
    return 0


if __name__ == "__main__":
    sys.exit(main())
