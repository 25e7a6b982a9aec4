"""The vocabulary: what every stage takes and gives, as frozen dataclasses.

Field for field this is the trace that ``firsthand trace --json`` writes; ``firsthand schema`` is generated from it.
Three rules hold everywhere:

* A span is ``(start, end)``, half open, in Unicode code points of the report's ``text``; ``text[start:end]`` is the
  very words.  A field ``...spans`` holds them in text order.
* A thing that belongs to one report through its own ``report`` field carries bare spans; anything else carries
  `LocatedSpan`, which names the report too.
* A trailing underscore keeps a field from clashing with a Python keyword and is dropped in JSON (``from_`` is ``from``).

Nothing here computes: it is the ground floor, imported by every stage and importing none.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Span = tuple[int, int]
"""``(start, end)`` in code points of a report's text, half open, never empty."""

Spans = tuple[Span, ...]
"""Spans of one report, in text order."""

SourceKind = Literal["person", "organisation", "group", "document", "anonymous"]
Unnamed = Literal["by request", "by role", "not at all"]
"""How a source without a name is unnamed: it asked for it, only an office or calling is given, or not even that."""
RelationKind = Literal["part of", "belongs to", "part of one", "includes"]
"""How two voices that are not one stand to each other: a body in a body, somebody or something of a body or person, two
bodies of one whole, several who are named together and one of them."""
AttributionKind = Literal["direct", "indirect", "mixed"]
Attitude = Literal["statement", "belief", "intention", "perception"]
StanceKind = Literal["asserts", "denies", "doubts"]
ConditionalRelation = Literal["if", "only if", "unless", "until", "triggers", "prevents"]
Independence = Literal["single origin", "independent", "partly dependent", "unknown"]
ArrowEffect = Literal["promotes", "prevents", "necessary", "sufficient"]
"""What an event does to another: it may bring it about or avert it, the other cannot come without it, or it is enough."""
BoundsMethod = Literal["exact", "searched", "simulated"]
"""How a range was come by: its very bounds; the ends of a search, so that the true range may be wider; by simulation."""


@dataclass(frozen=True, slots=True)
class LocatedSpan:
    """A span together with the report it lies in."""

    report: str
    """Id of the report."""
    start: int
    """First code point of the words."""
    end: int
    """One past the last code point of the words."""


# --- reports -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class CaptionPerson:
    """A person whom a picture's caption names."""

    name: str
    """The name as the caption writes it."""
    office: str | None
    """The office or role the caption gives, or null."""
    spans: Spans
    """Where the name stands."""


@dataclass(frozen=True, slots=True)
class Caption:
    """The words under a picture, and where the picture comes from."""

    spans: Spans
    """Where the caption stands in the report's text."""
    credit: str | None
    """Who is credited for the picture, or null where nobody is."""
    licence: str | None
    """The licence in its short form, as ``CC BY 4.0``; null where none is named."""
    source_url: str | None
    """The address the caption gives for the picture, or null."""
    people: tuple[CaptionPerson, ...] = ()
    """People the caption names."""


@dataclass(frozen=True, slots=True)
class PublishedBasis:
    """Why a report is taken to be of its date."""

    kind: Literal["metadata", "stated", "inferred"]
    """``metadata``: given beside the text; ``stated``: the text says so; ``inferred``: worked out."""
    spans: Spans
    """The words it rests on, where it rests on words."""
    why: str
    """One sentence that a reader can check."""
    probability: float | None = None
    """How likely the date is right where it was worked out, 0 to 1; null where it was given or stated."""


@dataclass(frozen=True, slots=True)
class Report:
    """An article as published."""

    id: str
    """Made from the text, the outlet and the address, so that it does not depend on what else is read."""
    path: str
    """The path as given on the command line; for a file found in a folder, the folder as given plus the rest."""
    paths: tuple[str, ...]
    """Every path under which the very same file was read; the first is ``path``."""
    record: int | None
    """The row of a table, from 0; null where the file is one report."""
    sha256: str
    """SHA-256 of the text in UTF-8, hexadecimal."""
    file_sha256: str
    """SHA-256 of the file's bytes as they lie on disk, hexadecimal: the same for every row of a table."""
    title: str | None
    """The headline, or null."""
    outlet: str | None
    """Who published it, or null."""
    authors: tuple[str, ...]
    """The byline's names."""
    url: str | None
    """The canonical address, or null.  Never fetched."""
    language: str | None
    """ISO 639-1 code of the language it is written in, or null where it cannot be told."""
    published: str | None
    """ISO 8601 date (``2022-05-20``), or null."""
    published_basis: PublishedBasis | None
    """Why that date, or null where there is none."""
    published_range: tuple[str | None, str | None]
    """Earliest and latest ISO date it can be of; either may be null."""
    text: str
    """What was read.  Every span of this report counts in it."""
    captions: tuple[Caption, ...] = ()
    """Its pictures' captions, in text order."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """An input that was not read, and why."""

    path: str
    """The path as given, or the folder as given plus the rest."""
    reason: str
    """One sentence: what is wrong and, where there is one, the remedy."""


# --- sources -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Description:
    """Words that say what a source is."""

    words: str
    """The words."""
    spans: tuple[LocatedSpan, ...]
    """Where they stand."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a report refers to a source."""

    report: str
    """Id of the report."""
    span: Span
    """The words that refer: a name, a description, a pronoun."""


@dataclass(frozen=True, slots=True)
class PossiblySame:
    """Another source that may be the same voice."""

    source: str
    """Id of the other source."""
    why: str
    """The reason, in a sentence."""
    probability: float
    """0 to 1."""


@dataclass(frozen=True, slots=True)
class Merge:
    """Why what one report calls by a name is this source."""

    report: str
    """Id of the report."""
    name: str
    """What the report calls it."""
    why: str
    """The reasons for and against, in a sentence or two."""
    probability: float
    """0 to 1."""


@dataclass(frozen=True, slots=True)
class Relation:
    """How a source stands to another that is not the same voice, where the reports' words tell."""

    kind: RelationKind
    """What it is to the other."""
    source: str
    """Id of the other: the whole, or another part of it."""
    whole: str
    """The whole, in words ("the FBI", "Britain"); for several who are named together, the one among them."""
    why: str
    """The reason, in a sentence."""
    spans: tuple[LocatedSpan, ...]
    """The words it rests on."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words that bear on a grade."""

    words: str
    """The words."""
    spans: tuple[LocatedSpan, ...]
    """Where they stand."""
    effect: str
    """What they do to the grade, in a few words."""


@dataclass(frozen=True, slots=True)
class Reliability:
    """The first axis of NATO's Admiralty code (AJP-2.1): how far a source can be relied on."""

    grade: Literal["A", "B", "C", "D", "E", "F"]
    """A best, E worst, F cannot be judged."""
    why: tuple[Evidence, ...]
    """The words it rests on."""


@dataclass(frozen=True, slots=True)
class Source:
    """The person, organisation, group, document or unnamed voice behind attributions."""

    id: str
    """Unique within the trace (or within the line that ``annotate`` writes)."""
    name: str
    """The fullest name the reports give; for the unnamed, their description."""
    kind: SourceKind
    """What it is."""
    unnamed: Unnamed | None = None
    """How it comes to have no name; null where the reports name it, and for documents and organisations."""
    descriptions: tuple[Description, ...] = ()
    """Words that say what it is ("the expert")."""
    affiliations: tuple[Description, ...] = ()
    """Whom it belongs to, as the reports say."""
    speaks_for: tuple[str, ...] = ()
    """Ids of the sources it speaks for (a spokesperson's organisation)."""
    possibly_same: tuple[PossiblySame, ...] = ()
    """Sources that may be the same voice but were not taken to be."""
    merges: tuple[Merge, ...] = ()
    """Why the voices of single reports were taken to be this one; of the first none is needed."""
    mentions: tuple[Mention, ...] = ()
    """Every place that refers to it, by report and then in text order."""
    reliability: Reliability | None = None
    """How far it can be relied on, or null where that was not judged."""
    relations: tuple[Relation, ...] = ()
    """Whose part it is, or with whom it is part of one whole."""


@dataclass(frozen=True, slots=True)
class KnownVoice:
    """A person or organisation that the user's own register holds; in the trace its id stands for the voice."""

    id: str
    """The register's id."""
    names: tuple[str, ...]
    """Its name, then its aliases."""
    kind: SourceKind | None
    """What the register says it is, or null."""


# --- attributions ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Certainty:
    """What the text says of likelihood, on a published yardstick."""

    phrase: str
    """The words."""
    spans: Spans
    """Where they stand."""
    low: float | None
    """Lower probability on the yardstick, or null where the phrase stands on none."""
    high: float | None
    """Upper probability, or null."""
    scale: str | None
    """Name of the yardstick, or null."""


@dataclass(frozen=True, slots=True)
class LocatedCertainty:
    """`Certainty` of something that several reports may carry."""

    phrase: str
    """The words."""
    spans: tuple[LocatedSpan, ...]
    """Where they stand."""
    low: float | None
    """Lower probability, or null."""
    high: float | None
    """Upper probability, or null."""
    scale: str | None
    """Name of the yardstick, or null."""


@dataclass(frozen=True, slots=True)
class Confidence:
    """What the text says of the basis; never mixed with likelihood."""

    level: Literal["low", "moderate", "high"]
    """The level the phrase stands for."""
    phrase: str
    """The words."""
    spans: Spans
    """Where they stand."""


@dataclass(frozen=True, slots=True)
class LocatedConfidence:
    """`Confidence` of something that several reports may carry."""

    level: Literal["low", "moderate", "high"]
    """The level the phrase stands for."""
    phrase: str
    """The words."""
    spans: tuple[LocatedSpan, ...]
    """Where they stand."""


@dataclass(frozen=True, slots=True)
class Referent:
    """Whom a pronoun means."""

    span: Span
    """The pronoun."""
    name: str
    """The name that the report gives whom it means."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """One place where a report gives somebody's words, knowledge or belief."""

    id: str
    """The report's id, a dot, ``a`` and its number in text order."""
    report: str
    """Id of the report."""
    source_spans: Spans
    """The words that name the source; empty where the text names none."""
    cue_spans: Spans
    """The words that tie source and content ("said", "according to")."""
    content_spans: Spans
    """What was said, known or believed; never empty."""
    relay_spans: Spans
    """The words that name who passed it on ("told Radio Liberty")."""
    kind: AttributionKind
    """``direct``: quoted throughout; ``mixed``: partly; ``indirect``: not at all."""
    attitude: Attitude
    """What the cue makes of it."""
    source: str | None
    """Id of the source its own source span names, or null."""
    holders: tuple[str, ...] = ()
    """Source ids, outermost first, ending with ``source``; nobody stands twice."""
    parent: str | None = None
    """Id of the attribution whose content holds this one, or null."""
    relays: tuple[str, ...] = ()
    """Source ids of whoever passed it on, nearest to the report first."""
    certainty: Certainty | None = None
    """How likely the source puts it, or null."""
    reporter_certainty: Certainty | None = None
    """The distance of whoever passes it on ("reportedly", "may have said"), or null; never mixed with the source's own."""
    confidence: Confidence | None = None
    """What is said of the basis, or null."""
    factuality: float | None = None
    """How certain the source presents what it says, -3 (certainly not so) to 3 (certainly so), as a trained model reads it
    where a hedge, a negation or something ahead stands in it; else null."""
    ahead: bool = False
    """Whether what is said had not happened when it was told ("it will rain")."""
    negated: bool = False
    """Whether the cue is negated ("did not say that")."""
    clause: bool = False
    """Whether what is said can stand by itself: a verb that is finite and has its subject there."""
    referents: tuple[Referent, ...] = ()
    """Whom "he" and "she" mean where they are subjects of what is said and go back to a name, in text order."""
    probability: float = 1.0
    """How likely the attribution is right, 0 to 1."""


# --- figures, times, conditionals --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SeriesFit:
    """The days on which a reference series stood at what a figure says."""

    series: str
    """The series: its file's name and its column."""
    dates: tuple[tuple[str, str], ...]
    """Stretches of ISO dates, ends included, in order."""
    why: str
    """What was compared with what, in a sentence."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that a report gives, with its bounds and what it counts."""

    id: str
    """Unique within the trace."""
    report: str
    """Id of the report."""
    spans: Spans
    """The words that give it."""
    kind: Literal["count", "share", "money", "age", "measure"]
    """What sort of number it is."""
    low: float | None
    """Lower bound, null where unbounded; shares as fractions of 1."""
    high: float | None
    """Upper bound, null where unbounded."""
    approximate: bool
    """Whether the words say it is approximate."""
    unit: str | None
    """The unit or currency, or null for plain counts."""
    counted: str
    """What is counted; empty where the text does not say."""
    as_of: str | None
    """ISO date it is of, or null."""
    attribution: str | None
    """Id of the attribution that gives it, or null."""
    fits: tuple[SeriesFit, ...] = ()
    """Which dates of the user's reference series it fits; empty where no series holds it."""


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time that a report names, resolved against the report's date."""

    id: str
    """Unique within the trace."""
    report: str
    """Id of the report."""
    spans: Spans
    """The words."""
    earliest: str | None
    """ISO date or time, null where it cannot be told."""
    latest: str | None
    """ISO date or time, null where it cannot be told."""
    granularity: str
    """The size of the unit named: ``minute``, ``hour``, ``day``, ``week``, ``month``, ``season``, ``year``..."""


@dataclass(frozen=True, slots=True)
class Conditional:
    """A condition and what the text says would follow."""

    id: str
    """Unique within the trace."""
    report: str
    """Id of the report."""
    condition_spans: Spans
    """The condition, without the word that announces it; before words that refer back, what they refer to."""
    outcome_spans: Spans
    """The outcome, likewise."""
    relation: ConditionalRelation
    """How they are tied: ``if``: the condition brings the outcome; ``only if``: it cannot come without; ``unless``: it
    comes without; ``until``: it holds up to then; ``triggers``, ``prevents``: the condition causes or averts it."""
    certainty: Certainty | None
    """What is said of its likelihood, or null."""
    attribution: str | None
    """Id of the attribution that gives it, or null."""
    mood: Literal["open", "counterfactual"] = "open"
    """``counterfactual``: told as contrary to what is or was."""
    condition_negated: bool = False
    """Whether the condition's clause is negated ("if he does *not* sign")."""
    outcome_negated: bool = False
    """Whether the outcome's clause is negated; with ``triggers`` and ``prevents``, whether the verb is ("will *not* cause")."""


# --- across reports ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Occasion:
    """When and where a source spoke, as the text names it."""

    words: str
    """The words."""
    spans: tuple[LocatedSpan, ...]
    """Where they stand."""
    date: str | None
    """ISO date, or null."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """One act of telling by one source, in however many reports."""

    id: str
    """Unique within the trace."""
    source: str | None
    """Id of the source, or null where nobody is named."""
    attributions: tuple[str, ...]
    """Ids of the attributions that give it.  Every attribution is in exactly one utterance."""
    relays: tuple[str, ...] = ()
    """Source ids of whoever passed it on; a nested one's outer holders are among them."""
    occasion: Occasion | None = None
    """The occasion, where the text names one."""


@dataclass(frozen=True, slots=True)
class Stance:
    """What an utterance does with a claim."""

    utterance: str
    """Id of the utterance."""
    stance: StanceKind
    """What it does."""
    certainty: LocatedCertainty | None = None
    """How likely it puts the claim, or null."""


@dataclass(frozen=True, slots=True)
class Edge:
    """One step of a claim's chain, from whoever tells to whoever it was heard from."""

    from_: str
    """Id of a report or a source."""
    to: str
    """Id of a source."""
    spans: tuple[LocatedSpan, ...]
    """The words that make the step."""


@dataclass(frozen=True, slots=True)
class LinkedClaim:
    """A claim before its origins are counted."""

    id: str
    """Unique within the trace."""
    text: str
    """A readable sentence, made of the reports' words."""
    attributions: tuple[str, ...]
    """Ids of the attributions that bear on it, by report and then in text order."""
    stances: tuple[Stance, ...]
    """One for each utterance that bears on it."""
    reports: tuple[str, ...]
    """Ids of the reports that carry it, in the order they were read."""
    chain: tuple[Edge, ...]
    """Report → relay → source → holder."""
    probability: float
    """How likely its attributions belong together, 0 to 1."""
    agreeing: tuple[tuple[str, ...], ...] = ()
    """Its attributions in parts within which each says, likelier than not, what another does; empty where not judged."""


@dataclass(frozen=True, slots=True)
class Reuse:
    """Passages that one report shares with another."""

    from_: str
    """Id of the report that had it (first, where that is known)."""
    to: str
    """Id of the other report."""
    direction: Literal["known", "unknown"]
    """``known``: ``to`` took from ``from``."""
    spans_from: tuple[LocatedSpan, ...]
    """The passages in ``from``."""
    spans_to: tuple[LocatedSpan, ...]
    """The passages in ``to``, in the order of ``spans_from``."""
    similarity: float
    """Share of the shorter report's words that are the same in shared passages, quotations left out, 0 to 1."""
    why: str = ""
    """What tells the direction, or that each report credits the other; empty where nothing tells."""


# --- assessments -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Origin:
    """An independent way in which a claim entered the record."""

    id: str
    """Unique within the trace."""
    source: str | None
    """Id of the source it goes back to, or null where nobody is named."""
    utterances: tuple[str, ...]
    """Ids of the utterances that rest on it."""
    why: str
    """One sentence that a reader can check."""


@dataclass(frozen=True, slots=True)
class Credibility:
    """The second axis of NATO's Admiralty code (AJP-2.1): how far a claim can be believed."""

    grade: Literal["1", "2", "3", "4", "5", "6"]
    """1 confirmed, 5 improbable, 6 cannot be judged."""
    why: tuple[Evidence, ...]
    """The words it rests on."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A checkable proposition that utterances assert, deny or doubt, with its origins counted."""

    id: str
    """Unique within the trace."""
    text: str
    """A readable sentence, made of the reports' words."""
    attributions: tuple[str, ...]
    """Ids of the attributions that bear on it."""
    stances: tuple[Stance, ...]
    """One for each utterance that bears on it."""
    reports: tuple[str, ...]
    """Ids of the reports that carry it."""
    origins: tuple[Origin, ...]
    """The independent ways in which it entered the record."""
    origin_count: int
    """The length of ``origins``."""
    origin_count_low: int
    """The same with partly dependent origins taken together."""
    asserted_by: int
    """How many origins assert it."""
    denied_by: int
    """How many origins deny it."""
    independence: Independence
    """The verdict."""
    independence_why: str
    """The verdict's reason, in a sentence."""
    chain: tuple[Edge, ...]
    """Report → relay → source → holder, every step with its words."""
    certainty: LocatedCertainty | None
    """What is said of its likelihood, or null."""
    confidence: LocatedConfidence | None
    """What is said of its basis, or null."""
    credibility: Credibility | None
    """How far it can be believed, or null where that was not judged."""
    probability: float
    """How likely its attributions belong together, 0 to 1."""


@dataclass(frozen=True, slots=True)
class EvidenceRule:
    """Words that stand for something when a report says them of a source."""

    counts: str
    """What a match counts as, for `GradeRule.least` and `GradeRule.most`."""
    effect: str
    """What it does to the grade, in a few words."""
    words: tuple[str, ...]
    """Regular expressions, matched whatever the case."""


@dataclass(frozen=True, slots=True)
class GradeRule:
    """What it takes for a grade."""

    grade: str
    """``A`` to ``E`` for a source, ``1`` to ``5`` for a claim."""
    means: str
    """What the grade says, in a sentence."""
    least: tuple[tuple[str, int], ...]
    """How many there must be of what is counted, at least."""
    most: tuple[tuple[str, int], ...]
    """How many there may be, at most."""


@dataclass(frozen=True, slots=True)
class Grading:
    """The rules of grading: of several that hold the first gives the grade, where none does it is F or 6."""

    evidence: tuple[EvidenceRule, ...]
    """What words count as."""
    reliability: tuple[GradeRule, ...]
    """From the evidence on a source to its grade."""
    credibility: tuple[GradeRule, ...]
    """From the numbers of a claim's origins to its grade."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Things that cannot both hold."""

    kind: Literal["figures", "stance", "dates"]
    """What clashes."""
    of: tuple[str, ...]
    """Ids of the things."""
    why: str
    """The reason, in a sentence."""


@dataclass(frozen=True, slots=True)
class OldTelling:
    """A telling that a report passes on as if it were new."""

    report: str
    """Id of the report."""
    utterance: str
    """Id of the utterance that it passes on."""
    first_report: str
    """Id of the earliest report that carries it."""
    why: str
    """The reason, in a sentence, with both dates."""


@dataclass(frozen=True, slots=True)
class Forecast:
    """A claim about what had not happened when it was told."""

    claim: str
    """Id of the claim."""
    horizon: str | None
    """ISO date by which it should have happened, or null."""
    certainty: LocatedCertainty | None
    """How likely it was put, or null."""
    status: Literal["open", "came true", "did not", "cannot be told"]
    """How it went, as far as the reports or the user say."""
    why: str = ""
    """What the status rests on, in a sentence; empty where it is open."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How something turned out, as the user says."""

    words: str
    """Words of the forecast, or the id of its claim."""
    status: Literal["came true", "did not", "cannot be told"]
    """How it went."""
    date: str | None
    """ISO date on which it was known, or null."""
    place: str
    """File and line that say so."""


@dataclass(frozen=True, slots=True)
class ReferenceSeries:
    """One column of numbers by date that the user gives to hold figures against."""

    path: str
    """The file, as given."""
    column: str
    """The column's name."""
    points: tuple[tuple[str, float], ...]
    """ISO date and value, by date; dates that the file leaves out are left out."""


# --- what the stages hand on -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class AnnotatedReport:
    """One report with what was found in it; nothing is linked to other reports."""

    path: str
    """The report's path."""
    record: int | None
    """The report's row, or null."""
    report: Report
    """The report."""
    sources: tuple[Source, ...]
    """The sources of this report alone, in the order of their first mention."""
    attributions: tuple[Attribution, ...]
    """Its attributions, in text order."""
    figures: tuple[Figure, ...] = ()
    """Its figures, in text order."""
    conditionals: tuple[Conditional, ...] = ()
    """Its conditionals, in text order."""
    times: tuple[TimeExpression, ...] = ()
    """Its times, in text order."""


@dataclass(frozen=True, slots=True)
class Linked:
    """All reports together: voices, tellings and claims told apart and put together."""

    reports: tuple[Report, ...]
    """In the order they were read."""
    sources: tuple[Source, ...]
    """One for each voice, across reports, in the order of their first mention."""
    attributions: tuple[Attribution, ...]
    """By report and then in text order; their source ids are those of ``sources``."""
    utterances: tuple[Utterance, ...]
    """In the order of their first attribution."""
    claims: tuple[LinkedClaim, ...]
    """In the order of their first attribution."""
    reuse: tuple[Reuse, ...]
    """By report."""
    figures: tuple[Figure, ...] = ()
    """By report and then in text order."""
    conditionals: tuple[Conditional, ...] = ()
    """By report and then in text order."""
    times: tuple[TimeExpression, ...] = ()
    """By report and then in text order."""


@dataclass(frozen=True, slots=True)
class LargestOrigin:
    """The origin on which most of the reports rests: largest by the share of each report's claims that go back to it."""

    source: str | None
    """Id of the source, or null where nobody is named."""
    name: str
    """Its name, or what stands for one."""
    reports: tuple[str, ...]
    """Ids of the reports that rest on it."""


@dataclass(frozen=True, slots=True)
class Summary:
    """The numbers a person came for."""

    reports: int
    """Reports read."""
    claims: int
    """Claims found."""
    claims_in_several_reports: int
    """Claims that two reports or more carry."""
    of_those_one_origin: int
    """How many of those go back to one origin."""
    largest_origin: LargestOrigin | None
    """The origin on which most of the reports rests, or null where there is no claim."""
    verdict: str = ""
    """How many origins stand behind how many reports, in a sentence; empty where there is no claim."""


@dataclass(frozen=True, slots=True)
class Trace:
    """Everything: the one object that ``firsthand trace --json`` writes."""

    reports: tuple[Report, ...]
    """In the order they were read."""
    sources: tuple[Source, ...]
    """In the order of their first mention."""
    attributions: tuple[Attribution, ...]
    """By report and then in text order."""
    utterances: tuple[Utterance, ...]
    """In the order of their first attribution."""
    claims: tuple[Claim, ...]
    """In the order of their first attribution."""
    reuse: tuple[Reuse, ...]
    """By report."""
    figures: tuple[Figure, ...]
    """By report and then in text order."""
    times: tuple[TimeExpression, ...]
    """By report and then in text order."""
    conflicts: tuple[Conflict, ...]
    """In the order of the first thing named."""
    conditionals: tuple[Conditional, ...]
    """By report and then in text order."""
    forecasts: tuple[Forecast, ...]
    """In the order of their claims."""
    skipped: tuple[Skipped, ...]
    """Inputs that were not read, in the order they were met."""
    ignored: int
    """Files in given folders that cannot be reports."""
    summary: Summary
    """The numbers a person came for."""
    firsthand: str
    """Version of the program."""
    near_conflicts: tuple[Conflict, ...] = ()
    """Things that seem to clash and do not, each with the reason, in the order of the first thing named."""
    old_tellings: tuple[OldTelling, ...] = ()
    """Tellings that reports pass on as if they were new, by report."""
    schema: int = 1
    """Version of this form."""


# --- what would follow from what ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class DrawnEvent:
    """Something that reports give as a condition or an outcome, as the report page draws it."""

    id: str
    """Unique within the scenario."""
    text: str
    """What happens, in a few words."""
    told: tuple[tuple[LocatedSpan, ...], ...]
    """Where it is spoken of: for each telling its words, before words that refer back what they refer to."""


@dataclass(frozen=True, slots=True)
class DrawnArrow:
    """What one event does to another, with the words it rests on."""

    from_: str
    """Id of the event that acts."""
    absent: bool
    """Whether it acts where it does not happen."""
    to: str
    """Id of the event acted upon."""
    effect: ArrowEffect
    """What it does."""
    low: float
    """Least probability that the effect shows where the event acts."""
    high: float
    """Greatest probability of the same."""
    why: tuple[str, ...]
    """What the range rests on, a phrase each."""
    conditionals: tuple[str, ...]
    """Ids of the conditionals that say so."""
    told: tuple[tuple[LocatedSpan, ...], ...]
    """Where it is said without a conditional: for each telling its words."""
    said_by: tuple[str, ...]
    """Names of those who say so."""
    reports: int
    """In how many reports they do; 0 where nobody says it and it follows from what the words mean."""
    origins: int
    """From how many origins."""
    model: str | None
    """The rival model it belongs to, or null where all share it."""


@dataclass(frozen=True, slots=True)
class AnswerRange:
    """Between what a probability lies."""

    low: float
    """At least."""
    high: float
    """At most."""
    method: BoundsMethod
    """How the two were found."""


@dataclass(frozen=True, slots=True)
class WhatIf:
    """How likely an event is as things are, and with another known to happen, or made to."""

    outcome: str
    """Id of the event asked about."""
    condition: str
    """Id of the event that is known or made to happen or not."""
    model: str | None
    """The rival model that answers, or null where there is but one."""
    plain: AnswerRange
    """As things are."""
    given: AnswerRange | None
    """The condition being known to happen; null where it cannot."""
    given_not: AnswerRange | None
    """The condition being known not to happen; null where it must."""
    done: AnswerRange | None
    """Somebody making the condition happen; null where that is the same as its being known to."""
    done_not: AnswerRange | None
    """Somebody keeping the condition from happening; null where that is the same as its being known not to."""


@dataclass(frozen=True, slots=True)
class DrawnScenario:
    """What reports say would follow from what, drawn and asked beforehand for the report page."""

    events: tuple[DrawnEvent, ...]
    """In the order in which they are first told."""
    arrows: tuple[DrawnArrow, ...]
    """In the order in which they are first told."""
    cycles: tuple[tuple[str, ...], ...]
    """Ids of the events of one way round for each set of cycles that hang together, the first again at the end."""
    steps: int | None
    """Over how many steps cycles were unrolled to be answered; null where there are none."""
    what_ifs: tuple[WhatIf, ...]
    """Those whose answers differ from how things are, nearest first."""
    unmoved: int
    """Pairs of events that were asked as well and whose answers do not."""
    unasked: int
    """Pairs of events that were not asked: those farthest apart, and those that would take too long."""
    trouble: str
    """Why nothing could be drawn, in a sentence; empty where something was."""
