"""Evidence: each piece in words, and what it comes to."""

from __future__ import annotations

from firsthand.linking.voices.merge_evidence import Verdict, judge, pair_evidence
from firsthand.linking.voices.profiles import Profile, profile
from firsthand.model import Description, LocatedSpan, Mention, Source, SourceKind
from tests.documents import report


def known(words: str, name: str = "", kind: SourceKind = "person", said: str = "") -> Profile:
    """Whom a report that says only ``words`` and ``said`` tells of."""
    document = report(f"{words}. {said}", words, None, None)
    described = (
        (Description(said, (LocatedSpan(document.id, len(words) + 2, len(words) + 2 + len(said)),)),) if said else ()
    )
    mention = Mention(document.id, (0, len(words)))
    return profile(Source("s", name or words, kind, descriptions=described, mentions=(mention,)), document)


def verdict(one: Profile, other: Profile, matter: float = 0.5) -> Verdict:
    found = pair_evidence(one, other, lambda: matter)
    assert found is not None
    return judge(*found)


def test_other_names_are_not_even_compared() -> None:
    assert pair_evidence(known("Mira Tolland"), known("Owen Fesk"), lambda: 1.0) is None


def test_the_matter_of_the_reports_counts() -> None:
    one, other = known("Mira Tolland"), known("Tolland")
    assert verdict(one, other, 0.9).probability > verdict(one, other, 0.0).probability


def test_offices_that_differ_speak_against_and_say_so() -> None:
    senator = known("Sen. Mira Tolland", "Mira Tolland", said="a senator")
    coach = known("Mira Tolland", said="the coach of the Brindle Gulls")
    found = verdict(senator, coach, 0.05)
    assert found.probability < verdict(senator, known("Sen. Mira K. Tolland", "Mira K. Tolland"), 0.05).probability
    assert any("senator" in words and "coach" in words for words in found.opposing)


def test_middle_names_generations_and_genders_that_differ_keep_people_apart() -> None:
    for one, other in [
        (known("Mira K. Tolland"), known("Mira B. Tolland")),
        (known("Tomas Reil Sr."), known("Tomas Reil Jr.")),
        (known("Mr. Reil", "Jo Reil"), known("Ms. Reil", "Jo Reil")),
    ]:
        assert verdict(one, other, 0.6).probability < 0.5


def test_a_spelling_and_a_short_form_are_told_in_words() -> None:
    assert any("spel" in words for words in verdict(known("Khristo Tarev"), known("Christo Tareff")).supporting)
    assert any("short" in words for words in verdict(known("Bill Reil"), known("William Reil")).supporting)


def test_in_reports_on_one_matter_a_whole_name_is_one_person_however_he_is_described() -> None:
    senator = known("Sen. Mira Tolland", "Mira Tolland", said="a senator")
    coach = known("Mira Tolland", said="the coach of the Brindle Gulls")
    assert verdict(senator, coach, 0.4).probability > 0.9
    assert not verdict(senator, coach, 0.4).opposing
    assert verdict(senator, coach, 0.3).opposing
