"""How well people and groups are told apart across documents: ECB+, gold mentions of human participants.

    python -m benchmarks.ecbplus [--shared DIR] [--topics 31 32 33 34 35] [--record]

What is given and what is measured:

* Given: the gold mentions of human participants (``HUMAN_PART_*``) and which of one document go together (ECB+'s chains
  within a document, a mention without a relation by itself).  Each such chain becomes one source of a report, as
  annotating would make it: name, kind, descriptions and affiliations come from the shipped mention reader, from the
  words and their parse, never from the corpus's tags or from another document.
* Measured: what the shipped linking of sources makes of the documents of one topic together, against ECB+'s chains
  across documents, as B-cubed (Bagga & Baldwin 1998) over mentions, all topics in one.
* Scored are the mentions in sentences in which the corpus ties at least one mention of any kind to a chain.  ECB+ ties
  mentions only in sentences selected for it (Cybulska & Vossen 2014); elsewhere the same name stands untied again and
  again, which says nothing.  The figures for every mention are given too.
* Topics 31 to 35 are held back: nothing was tuned on them or read in them.
"""

from __future__ import annotations

import sys
import xml.etree.ElementTree as ElementTree
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.figures import FIGURES, record
from benchmarks.marked_sources import b_cubed, plain_report
from benchmarks.options import options
from firsthand.annotating.blocks import tagged_blocks
from firsthand.annotating.mentions.mention import Mention as Words
from firsthand.annotating.mentions.mention import mention
from firsthand.annotating.quotations import quotations
from firsthand.linking.matter import Matters
from firsthand.linking.sources import link_sources
from firsthand.model import AnnotatedReport, Description, LocatedSpan, Mention, Source, Span

HELD_BACK = (31, 32, 33, 34, 35)


class Marked(NamedTuple):
    """One document with its gold chains."""

    text: str
    chains: dict[str, list[Span]]
    """By the chain's name, the same in all documents of a topic; of a mention tied to nothing a name of its own."""
    selected: frozenset[Span]
    """The mentions that are scored."""


def read(file: Path) -> Marked:
    """Read an ECB+ document: its tokens joined by spaces, a line a sentence."""
    root = ElementTree.parse(file).getroot()
    places: dict[str, Span] = {}
    sentence_of: dict[str, str] = {}
    text, last = "", None
    for token in root.findall("token"):
        own, word = token.attrib["t_id"], token.text or ""
        sentence_of[own] = token.attrib["sentence"]
        text += "" if last is None else " " if last == sentence_of[own] else "\n"
        last = sentence_of[own]
        places[own] = (len(text), len(text) + len(word))
        text += word
    chain_of: dict[str, str] = {}
    for relation in root.iterfind("Relations/*"):
        target = relation.find("target")
        across = relation.get("note") if relation.tag == "CROSS_DOC_COREF" else None
        inside = f"{file.name}:{target.attrib['m_id']}" if target is not None else file.name
        for source in relation.findall("source"):
            chain_of[source.attrib["m_id"]] = across or inside
    chains: defaultdict[str, list[Span]] = defaultdict(list)
    found: list[tuple[str, Span]] = []
    tied: set[str] = set()
    for marked in root.iterfind("Markables/*"):
        tokens = [anchor.attrib["t_id"] for anchor in marked.findall("token_anchor")]
        if not tokens:
            continue
        own, sentence = marked.attrib["m_id"], sentence_of[tokens[0]]
        if own in chain_of:
            tied.add(sentence)
        if marked.tag.startswith("HUMAN_PART"):
            span = places[tokens[0]][0], max(places[token][1] for token in tokens)
            chains[chain_of.get(own, f"{file.name}:{own}")].append(span)
            found.append((sentence, span))
    return Marked(text, dict(chains), frozenset(span for sentence, span in found if sentence in tied))


def document(file: Path) -> tuple[AnnotatedReport, dict[str, str], frozenset[Span]]:
    """Give a document as annotating would: a source for each chain.  And each source's chain, and the scored mentions."""
    marked = read(file)
    report = plain_report(file.name, marked.text)
    read_as = _words(marked)
    sources, chain_of = [], {}
    for number, (chain, spans) in enumerate(sorted(marked.chains.items(), key=lambda item: sorted(item[1])), 1):
        own = f"{report.id}.s{number}"
        chain_of[own] = chain
        sources.append(_source(own, report.id, marked.text, sorted(set(spans)), read_as))
    return AnnotatedReport(report.path, None, report, tuple(sources), ()), chain_of, marked.selected


def _words(marked: Marked) -> dict[Span, Words]:
    wanted = sorted({span for spans in marked.chains.values() for span in spans})
    found: dict[Span, Words] = {}
    for block in tagged_blocks(marked.text, quotations(marked.text)):
        size = len(block.doc.text)
        for start, end in wanted:
            if block.start <= start < block.start + size:
                own = block.doc.char_span(start - block.start, min(end - block.start, size), alignment_mode="expand")
                if own is not None:
                    found[start, end] = mention(own.root, block.start, marked.text)
    return found


def _source(own: str, report: str, text: str, spans: Sequence[Span], read_as: dict[Span, Words]) -> Source:
    """Make a source as coreference does: the name of most words, the kind most mentions speak for."""
    words = [read_as[span] for span in spans if span in read_as]
    names = [one for one in words if one.form == "name"]
    others = [one for one in words if one.form != "pronoun"]
    speaking = names or others or words
    name = max(names, key=lambda one: len(one.name.split())).name if names else speaking[0].name if speaking else ""
    kinds = Counter(one.kind for one in speaking)

    def listed(places: list[Span]) -> tuple[Description, ...]:
        return tuple(Description(text[a:b], (LocatedSpan(report, a, b),)) for a, b in sorted(set(places)))

    return Source(
        id=own,
        name=name or text[slice(*spans[0])],
        kind=max(sorted(kinds), key=lambda kind: kinds[kind]) if kinds else "anonymous",
        descriptions=listed([place for one in words for place in one.descriptions]),
        affiliations=listed([place for one in words for place in one.affiliations]),
        mentions=tuple(Mention(report, span) for span in spans),
    )


def topics(folder: Path, chosen: Sequence[int]) -> Iterator[tuple[int, list[Path]]]:
    """Give the documents of the chosen topics that there are."""
    for topic in chosen:
        if files := sorted((folder / str(topic)).glob("*.xml")):
            yield topic, files


def measure(folder: Path, chosen: Sequence[int]) -> dict[str, float]:
    """Link the documents of each topic and score all topics in one."""
    gold: dict[tuple[int, str, Span, str], tuple[int, str]] = {}
    linked: dict[tuple[int, str, Span, str], tuple[int, str]] = {}
    alone: dict[tuple[int, str, Span, str], str] = {}
    scored: set[tuple[int, str, Span, str]] = set()
    documents = 0
    for topic, files in topics(folder, chosen):
        made = [document(file) for file in files]
        documents += len(made)
        annotated = [one for one, _, _ in made]
        _, new_id = link_sources(annotated, Matters([one.report for one in annotated]))
        for one, chain_of, selected in made:
            for source in one.sources:
                for place in source.mentions:
                    key = topic, one.path, place.span, source.id
                    gold[key] = topic, chain_of[source.id]
                    linked[key] = topic, new_id[source.id]
                    alone[key] = source.id
                    if place.span in selected:
                        scored.add(key)
    out: dict[str, float] = {"documents": documents, "mentions": len(scored), "every_mention": len(gold)}
    for name, system in (("", linked), ("alone_", alone)):
        for part, keys in (("", scored), ("every_", set(gold))):
            scores = b_cubed({key: gold[key] for key in keys}, {key: system[key] for key in keys})
            out |= {f"{part}{name}b3_{what}": value for what, value in zip(("p", "r", "f1"), scores, strict=True)}
    return {name: round(value, 4) for name, value in out.items()}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and give the exit status."""
    parser = options("Sources across documents on ECB+.")
    parser.add_argument("--topics", type=int, nargs="+", default=list(HELD_BACK), metavar="N")
    asked = parser.parse_args(arguments)
    folder = asked.shared / "corpora" / "ecbplus"
    if not folder.is_dir():
        print(f"ecbplus: there is no {folder}; nothing was measured", file=sys.stderr)
        return 1
    figures = measure(folder, asked.topics)
    for name, value in figures.items():
        print(f"{name:20} {value:.4f}" if isinstance(value, float) else f"{name:20} {value}")
    if asked.record:
        how = f"python -m benchmarks.ecbplus --topics {' '.join(map(str, asked.topics))}"
        record({"ecbplus": {"how": how, "figures": figures}}, FIGURES)
    return 0


if __name__ == "__main__":
    sys.exit(main())
