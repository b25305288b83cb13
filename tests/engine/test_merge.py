"""Many articles, one briefing: speakers and names over all of them."""

from __future__ import annotations

from briefing import Analysis, Article, Span, analyze, brief
from briefing.merge.speakers import merge_speakers
from briefing.model import Entity, Mention, Quote, Speaker


def analysis(text: str, *quotes: tuple[str, Speaker | None], confidence: float = 1.0) -> Analysis:
    """An article of `text` in which each speaker says the given words."""
    return Analysis(
        article=Article.from_text(text),
        quotes=tuple(
            Quote("direct", (span(text, words),), None, None, speaker, confidence)
            for words, speaker in quotes
        ),
    )


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def person(name: str, role: str | None = None, *aliases: str) -> Speaker:
    return Speaker(name, name, "person", role, aliases)


def unnamed(label: str) -> Speaker:
    return Speaker(None, label, "unnamed")


def test_one_person_under_two_spellings_is_one_entry_with_all_quotes() -> None:
    briefing = brief(
        [
            analysis("One. Two.", ("One.", person("Ilya Marovsky", "mayor"))),
            analysis("Three.", ("Three.", person("Marovskyy"))),
        ]
    )
    (entry,) = briefing.speakers
    assert entry.speaker.name == "Ilya Marovsky"
    assert entry.speaker.role == "mayor"
    assert entry.speaker.aliases == ("Marovskyy",)
    assert [(one.article, one.quote.spans) for one in entry.quotes] == [
        (0, (Span(0, 4),)),
        (1, (Span(0, 6),)),
    ]


def test_unnamed_speakers_are_kept_apart_from_article_to_article() -> None:
    briefing = brief(
        [
            analysis(
                "One. Two.", ("One.", unnamed("a spokesman")), ("Two.", unnamed("A spokesman"))
            ),
            analysis("Three.", ("Three.", unnamed("a spokesman"))),
        ]
    )
    assert [len(entry.quotes) for entry in briefing.speakers] == [2, 1]


def test_the_most_quoted_come_first_and_the_unnamed_last() -> None:
    briefing = brief(
        [
            analysis(
                "One. Two. Three. Four. Five. Six.",
                ("One.", unnamed("an aide")),
                ("Two.", unnamed("an aide")),
                ("Three.", person("Ana Torvik")),
                ("Four.", person("Ruth Kemp")),
                ("Five.", person("Ruth Kemp")),
            )
        ]
    )
    assert [entry.speaker.label for entry in briefing.speakers] == [
        "Ruth Kemp",
        "Ana Torvik",
        "an aide",
    ]


def test_a_quote_of_an_unsure_or_unknown_speaker_stands_under_unclear() -> None:
    unsure = analysis("One. Two.", ("One.", person("Ana Torvik")), confidence=0.1)
    unknown = analysis("Three.", ("Three.", None))
    briefing = brief([unsure, unknown])
    assert briefing.speakers == ()
    assert len(briefing.unclear) == 2
    assert briefing.coverage.quotes_found == 2
    assert briefing.coverage.quotes_attributed == 0


def test_the_same_words_in_a_later_article_are_a_repeat_of_the_first() -> None:
    words = "We shall mend the bridge before winter."
    torvik = person("Ana Torvik")
    briefing = brief([analysis(words, (words, torvik)), analysis(f"x {words}", (words, torvik))])
    (entry,) = briefing.speakers
    (spoken,) = entry.quotes
    assert [reference.article for reference in spoken.repeats] == [1]
    assert spoken.repeats[0].span.start == 2


def test_entities_are_merged_with_every_mention() -> None:
    def names(text: str, *entities: tuple[str, tuple[str, ...]]) -> Analysis:
        return Analysis(
            article=Article.from_text(text),
            entities=tuple(
                Entity(name, "organization", (Mention(span(text, name)),), aliases)
                for name, aliases in entities
            ),
        )

    briefing = brief(
        [
            names("The Board of Tides (BOT) met.", ("Board of Tides", ("BOT",))),
            names("BOT met. The Guild met.", ("BOT", ()), ("Guild", ())),
        ]
    )
    first, second = briefing.entities
    assert (first.name, first.aliases) == ("Board of Tides", ("BOT",))
    assert [(ref.article, ref.span) for ref in first.references] == [
        (0, Span(4, 18)),
        (1, Span(0, 3)),
    ]
    assert second.name == "Guild"


def test_one_report_that_two_houses_spell_in_their_way_is_told_once() -> None:
    (speaker,), _ = merge_speakers(
        [
            analyze(Article.from_text(text))
            for text in (
                "Ana Reyes said that the lake stood forty centimetres below the upper mark.",
                "Ana Reyes said that the lake stood forty centimeters below the upper mark.",
            )
        ]
    )
    (quote,) = speaker.quotes
    assert [reference.article for reference in quote.repeats] == [1]


def test_reports_with_other_numbers_are_told_apart() -> None:
    (speaker,), _ = merge_speakers(
        [
            analyze(Article.from_text(f"Ana Reyes said that {n} boats were lost in a storm."))
            for n in (4, 7)
        ]
    )
    assert len(speaker.quotes) == 2
