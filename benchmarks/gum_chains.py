"""The resolver's chains beside those that people marked, for one document of GUM.

What is compared is what the resolver is made for: people and organisations by names, descriptions and pronouns of the third
person outside quotation marks.  "I", "you" and the like are left out, since the corpus' files do not say who speaks, and so are
relative, demonstrative and reflexive pronouns, and what stands in quotation marks as a pronoun, which in a report is its
speaker's matter.  A mention is its main word's place, as in Coreferee, whose own measure is taken too: of the pronouns that are
marked, the share whose chain holds the marked mention before them, those passed over that the resolver takes for no mention.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable
from dataclasses import dataclass

from spacy.tokens import Doc

from benchmarks.coreference_scores import Chain
from benchmarks.given_sources import Given, head_of, is_speaking, read_given, told_by
from benchmarks.gum_documents import Document
from firsthand.annotating.coreference import chains
from firsthand.annotating.quotations import quotations
from firsthand.annotating.resolving.ranking import Ranker
from firsthand.model import Span

SORTS = frozenset(["person", "organization"])
THIRD = frozenset(["he", "him", "his", "she", "her", "it", "its", "they", "them", "their"])


@dataclass(frozen=True, slots=True)
class Compared:
    """A document's chains as people marked them and as they were found, mentions being places in the text."""

    key: list[Chain]
    system: list[Chain]
    anaphors: int
    """Pronouns with a marked mention before them that the resolver takes for a mention too."""
    resolved: int
    """Of those, the ones whose chain, as it was found, holds the nearest such mention before them."""

    def of_both(self) -> tuple[list[Chain], list[Chain]]:
        """The chains of those mentions alone that are marked and were found: what is left is who goes with whom."""
        marked, found = frozenset[Hashable]().union(*self.key), frozenset[Hashable]().union(*self.system)
        return [chain & found for chain in self.key], [chain & marked for chain in self.system]


def compare(document: Document, choose: Ranker) -> Compared:
    """Resolve a document and set the chains side by side; subjects of verbs of speech are its sources."""
    entity_at: dict[int, int] = {}
    pronouns: set[int] = set()
    elsewhere: set[int] = set()
    """Places of marked mentions that are not compared."""
    quoted = quotations(document.text)

    def given(doc: Doc, start: int) -> list[Given]:
        widest: dict[int, Span] = {}
        for span in document.mentions:
            head = head_of(doc, start, span)
            if head is not None and (head.i not in widest or span[1] - span[0] > widest[head.i][1] - widest[head.i][0]):
                widest[head.i] = span
        for index, span in sorted(widest.items()):
            place, entity = start + doc[index].idx, document.mentions[span]
            is_third = doc[index].lower_ in THIRD
            is_other = doc[index].pos_ in ("PRON", "DET") and not is_third
            is_quoted = is_third and any(one.start <= place < one.end for one in quoted)
            if document.sorts[entity] not in SORTS or is_other or is_quoted:
                elsewhere.add(place)
            else:
                entity_at[place] = entity
                pronouns.update([place] if is_third else [])
        return [Given(span, told_by(doc[i].head, start)) for i, span in sorted(widest.items()) if is_speaking(doc[i])]

    _, held, around = read_given(document.text, given)
    found = [frozenset(mention.place for mention in chain) - elsewhere for chain in chains(held, around, choose)]
    marked: dict[int, list[int]] = defaultdict(list)
    for place, entity in sorted(entity_at.items()):
        marked[entity].append(place)
    together = {place: chain for chain in found for place in chain}
    before = [
        (place, earlier)
        for own in marked.values()
        for number, place in enumerate(own)
        if place in pronouns and (earlier := max((one for one in own[:number] if one in together), default=-1)) >= 0
    ]
    right = sum(earlier in together.get(place, ()) for place, earlier in before)
    return Compared([frozenset(own) for own in marked.values()], _apart(found), len(before), right)


def _apart(found: list[frozenset[int]]) -> list[Chain]:
    """The chains with no mention in two of them: the first has it."""
    taken: set[int] = set()
    kept: list[Chain] = []
    for chain in found:
        kept.append(chain - taken)
        taken |= chain
    return kept
