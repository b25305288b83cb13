"""What an article says happened, and what kind of date stands beside it."""

from __future__ import annotations

from datetime import date

from briefing import Article, analyze

TUESDAY = date(2025, 4, 8)


def test_the_date_of_the_saying_is_not_the_date_of_the_event() -> None:
    text = (
        "Ostrel rebuilt its bridge in January. Mayor Ilka Varn said Tuesday that the toll is gone."
    )
    bases = {
        event.timex.span.of(text): event.basis
        for event in analyze(Article.from_text(text, published=TUESDAY)).events
        if event.timex is not None
    }
    assert bases == {"January": "event", "Tuesday": "statement"}


def test_a_lead_without_a_date_is_placed_by_the_story_day_and_says_so() -> None:
    text = "Two divers were found alive off the coast of Ostrel, the harbour office reported."
    (event,) = analyze(Article.from_text(text, published=TUESDAY)).events
    assert (event.timex, event.basis) == (None, "inferred")


def test_a_vague_time_gets_no_day() -> None:
    text = "The harbour was dredged in 2019. The pier was recently repaired."
    events = analyze(Article.from_text(text, published=TUESDAY)).events
    assert [e.interval for e in events if e.timex and e.timex.value == "PAST_REF"] == [None]


def test_events_stand_in_order_of_time_with_the_undated_last() -> None:
    text = "It opened in March 2024. It was recently sold. It was built in 1999."
    events = analyze(Article.from_text(text, published=TUESDAY)).events
    assert [date(1999, 1, 1), date(2024, 3, 1), None] == [
        event.interval and event.interval.start for event in events
    ]


def test_a_date_in_a_comparison_does_not_date_the_sentence() -> None:
    text = "The company sold more boats on Monday than in 2019."
    analysis = analyze(Article.from_text(text, published=TUESDAY))
    words = text.index("2019")
    span = type(analysis.timexes[0].span)(words, words + 4)
    assert analysis.date_of(span) == "2025-04-07"
