"""Mending: what rules put right in the tagger's output, each in its own file and measured by itself."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from firsthand.annotating.mending.adjacent_cues import with_adjacent_cues
from firsthand.annotating.mending.agents import without_governed
from firsthand.annotating.mending.borders import bordered
from firsthand.annotating.mending.contact_clauses import without_contact_clauses
from firsthand.annotating.mending.figures_put import with_figures_put
from firsthand.annotating.mending.headlines import headlined
from firsthand.annotating.mending.hearings import heard
from firsthand.annotating.mending.judged_nouns import without_judgements
from firsthand.annotating.mending.lent_subjects import with_lent_subjects
from firsthand.annotating.mending.misplaced import without_misplaced
from firsthand.annotating.mending.overlooked import overlooked
from firsthand.annotating.mending.quoted_by import with_quoted
from firsthand.annotating.mending.taken_up import with_taken_up
from firsthand.annotating.mending.tellers_within import with_tellers_within
from firsthand.annotating.mending.told_by_nobody import with_told_by_nobody
from firsthand.annotating.mending.trailing import trailing
from firsthand.annotating.mending.transcripts import transcribed
from firsthand.annotating.mending.unclaimed import claimed
from firsthand.annotating.mending.whole_subjects import with_whole_subjects
from firsthand.annotating.quotations import Quotation
from firsthand.annotating.tagging.tagger import Tagged
from firsthand.language import text_of


def mended(tagged: Sequence[Tagged], doc: Doc, quoted: Sequence[Quotation]) -> list[Tagged]:
    """The attributions of a parsed block of text, in its own code points; ``quoted`` are the quotations in it."""
    tagged = bordered(headlined(tagged, doc, quoted), text_of(doc), quoted)
    tagged = without_misplaced(without_judgements(tagged, doc), doc, quoted)
    tagged = with_tellers_within(tagged, doc)
    tagged = without_contact_clauses(with_whole_subjects(without_governed(tagged, doc), doc), doc)
    tagged = trailing(tagged, doc, quoted)
    tagged = transcribed(tagged, doc, quoted)
    tagged = with_adjacent_cues(tagged, doc, quoted)
    tagged = with_figures_put(overlooked(tagged, doc), doc)
    tagged = heard(tagged, doc, quoted)
    tagged = with_lent_subjects(with_told_by_nobody(tagged, doc), doc, quoted)
    return with_taken_up(with_quoted(claimed(tagged, doc, quoted), doc), doc)
