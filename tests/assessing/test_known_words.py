"""Known words: what the words of sources and passages say, however often it is asked."""

from __future__ import annotations

from firsthand.assessing.known_words import KnownWords, telling_words
from firsthand.model import Description, LocatedSpan, Mention, Source
from tests.assessing.linked import Said, linked


def test_telling_words_are_without_endings_and_little_words() -> None:
    assert telling_words("the Tarn Council’s lawyers") == ("tarn", "counci", "lawyer")
    assert telling_words("GOP senators") == ("republ", "senato")


def test_a_passage_says_what_its_words_say() -> None:
    collection = linked(Said("a", "Mira Tolland", "the piers never shut"), Said("a", "Owen Fesk", "the pier is shut"))
    known = KnownWords({}, {report.id: report.text for report in collection.reports})
    first, second = (known.passage(one) for one in collection.attributions)
    assert first.words == ("the", "piers", "never", "shut")
    assert first.telling == {"pier", "never", "shut"}
    assert (first.negates, second.negates) == (True, False)
    assert known.passage(collection.attributions[0]) == first


def test_a_source_acts_for_whom_its_descriptions_and_mentions_say() -> None:
    text = "Fesk, an aide to Tolland, left."
    aide = Source(
        "s1",
        "Owen Fesk",
        "person",
        mentions=(Mention("ra", (0, 24)), Mention("rb", (0, 4))),
        descriptions=(Description("lawyer for the Harbour Board", (LocatedSpan("ra", 0, 4),)),),
    )
    known = KnownWords({"s1": aide}, {"ra": text, "rb": "Fesk stayed."})
    assert list(map(set, known.acting(aide))) == [{"lawyer", "harbou", "board"}, {"fesk", "aide", "tollan"}]
    assert known.reports(aide) == {"ra", "rb"}
