"""A trace of the size that the report page must bear, in invented words."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

from firsthand.model import Attribution, Claim, Edge, Origin, Stance, Summary, Trace, Utterance
from tests.browser.story import Story, located


def large(reports: int = 200, claims: int = 3000, each: int = 25, sources: int = 700, seed: int = 11) -> Trace:
    """``each`` attributions a report; with the numbers given, about 1.5 MB of text. The same for the same numbers."""
    pick = random.Random(seed)
    syllables = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "er", "il", "or")]
    lexicon = ["".join(pick.choices(syllables, k=pick.randint(1, 4))) for _ in range(4000)]

    def words(number: int) -> str:
        return " ".join(pick.choices(lexicon, k=number))

    story = Story()
    for _ in range(sources):
        story.source(words(2).title(), pick.choice(("person", "organisation", "document")))
    for _ in range(reports):
        text, voices = [], {}
        for key in (f"k{n}" for n in range(each)):
            source = pick.choice(story.sources)
            voices[key] = source.id
            text.append(
                f"{words(28).capitalize()}.\n{{{key}.s {source.name}}} {{{key}.c said}} {{{key}.x {words(14)}}}."
            )
        story.report(f"{words(2).title()} Post", words(7).capitalize(), "\n".join(text), voices)
    given = pick.sample(story.attributions, len(story.attributions))
    story.utterances = [Utterance(f"u{n}", one.source, (one.id,)) for n, one in enumerate(given, 1)]
    story.claims = _claims(list(zip(story.utterances, given, strict=True)), claims, pick, words)
    shared = [claim for claim in story.claims if len(claim.reports) > 1]
    summary = Summary(reports, claims, len(shared), sum(claim.origin_count == 1 for claim in shared), None)
    return replace(story.trace(), summary=summary)


def _claims(
    told: list[tuple[Utterance, Attribution]], number: int, pick: random.Random, words: Callable[[int], str]
) -> list[Claim]:
    """Every ninth claim is carried several times, every other one of them with one origin."""
    claims = []
    for n in range(1, number + 1):
        carried = pick.choice((2, 3, 5, 8)) if n % 9 == 0 and len(told) > 8 + number - n else 1
        mine = [told.pop() for _ in range(carried)]
        bearing = [attribution for _, attribution in mine]
        utterances = [utterance for utterance, _ in mine]
        origins = [utterances] if n % 2 == 0 else [[utterance] for utterance in utterances]
        claims.append(
            Claim(
                id=f"c{n}",
                text=f"{words(12).capitalize()}.",
                attributions=tuple(attribution.id for attribution in bearing),
                stances=tuple(Stance(utterance.id, "asserts") for utterance in utterances),
                reports=tuple(dict.fromkeys(attribution.report for attribution in bearing)),
                origins=tuple(
                    Origin(f"c{n}.o{m}", origin[0].source, tuple(one.id for one in origin), "They name nobody else.")
                    for m, origin in enumerate(origins, 1)
                ),
                origin_count=len(origins),
                origin_count_low=len(origins),
                asserted_by=len(origins),
                denied_by=0,
                independence="single origin" if len(origins) == 1 else "independent",
                independence_why="They name nobody else.",
                chain=tuple(Edge(a.report, a.source or "", located(a.report, a.source_spans)) for a in bearing),
                certainty=None,
                confidence=None,
                credibility=None,
                probability=0.9,
            )
        )
    return claims
