"""Clauses: whom a sentence's grammar makes a pronoun stand for, and whom it bars."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from firsthand.annotating.mentions.mention import Mention
from firsthand.model import Span, Spans


def main_subject(pronoun: Mention, behind: Iterable[Mention], content_of: Mapping[Span, Spans]) -> Mention | None:
    """The name that is the subject of the sentence which a clause with the pronoun begins ("Though *she* likes the plan, *Ada
    Brook* voted no"); none where that subject tells the clause ("*He* was wrong, Ada Brook said").

    ``behind`` are the mentions behind the pronoun, ``content_of`` what each source tells.
    """
    for mention in behind:
        is_subject = mention.form == "name" and mention.is_subject and mention.verb == pronoun.above
        if is_subject and not any(start <= pronoun.span[0] < end for start, end in content_of.get(mention.span, ())):
            return mention
    return None


def told_subject(pronoun: Mention, told: Iterable[Mention]) -> Mention | None:
    """The name that is the subject of what the pronoun behind it tells in the same sentence ("*Brook Bank* will close its branches,
    *it* said"): who makes his deeds known has mostly done so himself.

    ``told`` are the mentions in what the pronoun tells.
    """
    for mention in told:
        is_before = mention.form == "name" and mention.is_subject and mention.span[1] <= pronoun.span[0]
        if is_before and mention.verb >= 0 and (mention.above == pronoun.verb or pronoun.above == mention.verb):
            return mention
    return None


def spoken_to(pronoun: Mention, behind: Iterable[Mention]) -> Iterator[Mention]:
    """Those who belong to the verb of a subject and are not it ("*he* asked *the mayor* whether …")."""
    for mention in behind:
        is_one = mention.form == "name" or (mention.form == "definite" and not mention.plural)
        if is_one and mention.verb == pronoun.verb and not mention.is_subject:
            yield mention
