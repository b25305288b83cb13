"""Many articles, one briefing: speakers and names over all of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing import Analysis, Article, Briefing, Span, analyze, brief
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


def test_an_article_does_not_repeat_itself() -> None:
    words = "We shall mend the bridge before winter."
    twice = analysis(f"{words} {words}", (words, person("Ana Torvik")))
    second = replace(twice.quotes[0], spans=(Span(len(words) + 1, 2 * len(words) + 1),))
    (entry,) = brief([replace(twice, quotes=(*twice.quotes, second))]).speakers
    assert len(entry.quotes) == 2


def test_words_so_few_that_they_may_be_said_twice_are_no_repeat() -> None:
    torvik = person("Ana Torvik")
    (entry,) = brief([analysis("Not yet.", ("Not yet.", torvik))] * 2).speakers
    assert len(entry.quotes) == 2


def told(*texts: str, day: int = 10) -> Briefing:
    """Brief `texts`, each published a day before the one in front of it."""
    return brief(
        [
            analyze(Article.from_text(text, published=date(2026, 3, day - place)))
            for place, text in enumerate(texts)
        ]
    )


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("Nine boats waited beside gates.", "Seven boats waited beside gates.", True),
        ("Nine boats waited near gates.", "Seven boats waited beside gates.", False),
        (
            "Nine people waited beside harbour gates.",
            "Ten people waited beside harbour gates.",
            True,
        ),
        ("Nine people waited beside gates.", "Ten people waited beside gates.", False),
        (
            "The storm over the harbour killed nine people in Kenya and Tanzania on Sunday.",
            "The storm over the harbour killed seven people in Kenya on Sunday.",
            False,
        ),
        (
            "The storm over the harbour killed nine people in Kenya and Tanzania on Sunday.",
            "The storm over the harbour killed seven people in Kenya and Tanzania on Sunday.",
            True,
        ),
        (
            "The storm over the harbour killed nine people on Sunday.",
            "The storm over the harbour killed seven people on that isle alone on Sunday.",
            False,
        ),
        ("Nine boats waited beside gates.", "The seven boats waited beside gates.", False),
        (
            "Nine boats blocked old harbour gates on Sunday.",
            "Seven boats passed old harbour gates on Sunday.",
            False,
        ),
        (
            "Nine boats passed old harbour gates on Sunday.",
            "Seven boats passed old harbour gates on Sunday.",
            True,
        ),
    ],
    ids=[
        "three words",
        "two words",
        "of people: four words",
        "of people: three words",
        "two countries and one of them",
        "the same two countries",
        "a part alone",
        "those spoken of before",
        "another act",
        "the same act",
    ],
)
def test_counts_differ_where_enough_around_them_is_the_same(
    one: str, other: str, differ: bool
) -> None:
    assert bool(told(one, other).conflicts) is differ


def test_counts_that_differ_come_in_order_of_publication() -> None:
    (conflict,) = told(
        "Nine boats waited beside gates.", "Two boats waited beside gates."
    ).conflicts
    assert [entry.figure.value for entry in conflict.entries] == [2, 9]


def test_two_counts_of_one_article_do_not_differ() -> None:
    both = "Nine boats waited beside gates.\n\nSeven boats waited beside gates."
    assert told(both, "The mill burnt down.").conflicts == ()


@pytest.mark.parametrize(("day", "ahead"), [(9, True), (10, False), (11, False)])
def test_what_happens_after_publication_is_ahead(day: int, ahead: bool) -> None:
    (entry,) = told("The ferry will run again on 10 March 2026.", day=day).timeline
    assert entry.future is ahead


def test_how_long_something_took_is_no_date_left_open() -> None:
    briefing = told("The crew waited for two days. Recently the tide rose.")
    assert [item.timex.type for item in briefing.unplaced] == ["DATE"]
    assert "DURATION" in {timex.type for timex in briefing.analyses[0].timexes}


def test_two_events_of_one_sentence_and_date_are_one_line() -> None:
    text = "The pier fell and boats sank on 9 March 2026."
    made = analyze(Article.from_text(text))
    (event,) = made.events
    other = replace(event, text="Boats sank")
    (entry,) = brief([replace(made, events=(replace(event, text="The pier fell"), other))]).timeline
    assert entry.text == "The pier fell"
