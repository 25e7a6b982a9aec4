"""Very many annotated reports made of a few."""

from __future__ import annotations

from benchmarks.scale.variants import varied
from firsthand.linking import link_reports
from tests.linking.annotated import collection


def test_the_first_round_is_the_reports_themselves() -> None:
    made = collection(6)
    assert list(varied(made, 6)) == made
    assert list(varied(made, 14)) == list(varied(made, 14))


def test_what_was_annotated_moves_with_its_words() -> None:
    made = collection(12)
    for one, other in zip(made, list(varied(made, 24))[12:], strict=True):
        assert one.report.text != other.report.text
        for attribution, moved in zip(one.attributions, other.attributions, strict=True):
            assert moved.report == other.report.id
            assert moved.id.startswith(other.report.id)
            for name in ("source_spans", "cue_spans", "content_spans"):
                before = [one.report.text[start:end].split() for start, end in getattr(attribution, name)]
                after = [other.report.text[start:end].split() for start, end in getattr(moved, name)]
                assert [len(words) for words in before] == [len(words) for words in after]
            (start, end), (first, last) = attribution.cue_spans[0], moved.cue_spans[0]
            assert one.report.text[start:end] == other.report.text[first:last]
        for source, moved_source in zip(one.sources, other.sources, strict=True):
            start, end = moved_source.mentions[0].span
            if one.report.text[slice(*source.mentions[0].span)] == source.name:
                assert other.report.text[start:end] == moved_source.name


def test_rounds_are_other_events_told_of_in_the_same_way() -> None:
    made = collection(12)
    alone, many = link_reports(made), link_reports(list(varied(made, 36)))
    assert 2 * len(alone.attributions) < len(many.attributions)
    assert 2 * len(alone.claims) < len(many.claims)
