"""What an article says happened, and what kind of date stands beside it."""

from __future__ import annotations

from datetime import date

import pytest

from briefing import Article, Span, analyze

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


def lines(text: str) -> list[str]:
    return [event.text for event in analyze(Article.from_text(text, published=TUESDAY)).events]


def test_a_shortened_line_never_loses_who_says_so() -> None:
    text = (
        "Two gates of the dam gave way late on Monday, sending a wave of muddy water into the "
        "valley below the town and three villages beside the river and killing at least four "
        "people, rescue officials said."
    )
    (line,) = lines(text)
    assert "officials said" in line
    assert "at least four" in line


def test_words_of_a_direct_quotation_stand_behind_their_speaker() -> None:
    text = "“I came in September with a pen in my pocket,” Nerea Olbright said."
    assert lines(text) == ["Nerea Olbright: “I came in September with a pen in my pocket,”"]


def test_a_date_to_compare_with_is_no_event() -> None:
    assert "larger" not in " ".join(lines("It rained. The harvest was larger than in 2024."))
    assert lines("The tunnel was closed in 2024.") == ["The tunnel was closed in 2024."]


def test_a_number_to_compare_with_is_no_event_and_a_deadline_is_one() -> None:
    told = lines(
        "It rained. Nine people are missing, the board said, down from 27 on Tuesday. It promised"
        " four times more than the sum it named on Monday. The mill must open no later than Friday."
        " The pier may open as soon as Thursday. The water fell by more than a metre overnight."
    )
    assert [line for line in told if "rained" not in line] == [
        "The water fell by more than a metre overnight.",
        "The pier may open as soon as Thursday.",
        "The mill must open no later than Friday.",
    ]


def test_the_date_of_what_somebody_had_done_is_not_that_of_the_saying() -> None:
    text = "It rained. Orla Venn said she had stopped at the edge of the valley on Monday."
    (event,) = [
        event
        for event in analyze(Article.from_text(text, published=TUESDAY)).events
        if "stopped" in event.text
    ]
    assert event.basis == "event"


def test_a_leading_pronoun_is_named_where_only_one_person_can_be_meant() -> None:
    named = lines("Mayor Ilse Brandt said the harbour was safe. She closed it on Monday.")
    assert "[Ilse Brandt] closed it on Monday." in named
    rivals = lines("Mayor Ilse Brandt told Judge Ana Torvik so. She closed it on Monday.")
    assert "She closed it on Monday." in rivals


def test_a_sentence_that_begins_inside_a_quotation_is_told_as_one() -> None:
    text = (
        "“We hope the town will listen. And we hope that the harbour will answer,” Mayor Ilka Varn "
        "said Tuesday afternoon during a visit to the rebuilt bridge."
    )
    assert "Ilka Varn: “And we hope that the harbour will answer,”" in lines(text)


def test_a_long_sentence_is_cut_where_a_clause_ends() -> None:
    text = (
        "The harbour board said Tuesday that it has rebuilt one of the last bridges closed by the "
        "town in the Ostrel valley, months after a flood had carried its piers away at night."
    )
    (line,) = [one for one in lines(text) if "rebuilt" in one]
    assert line.endswith("in the Ostrel valley.")


def test_a_year_that_owns_a_thing_does_not_date_what_happened_there() -> None:
    text = "Yesterday, at this year’s Ostrel fair, the mayor unveiled the plan."
    analysis = analyze(Article.from_text(text, published=TUESDAY))
    place = text.index("unveiled")
    assert analysis.date_of(Span(place, place + 8)) == "2025-04-07"


@pytest.mark.parametrize(
    ("text", "word", "day"),
    [
        ("The ferry line has been losing passengers since 2019.", "losing", "2019"),
        ("Since its 1967 debut the line has carried miners, and will to 2030.", "carried", "1967"),
        ("The store has sold a tenth more than in 2019.", "sold", "2025-04-08"),
        ("It rained on Monday. The plan, begun two years ago, was dropped.", "begun", "2023"),
        (
            "It rained on Monday. The plan, begun two years ago, was dropped.",
            "dropped",
            "2025-04-07",
        ),
        ("The board met on Monday. The new pier has two cranes.", "has two", "2025-04-08"),
        ("The board met on Monday. The pier was closed.", "closed", "2025-04-07"),
        ("The board claims that the town broke a deal of 1991.", "claims", "2025-04-08"),
        ("The board met on Monday. Earlier in the day it rained.", "rained", "2025-04-07"),
    ],
)
def test_a_word_is_dated_by_what_governs_it(text: str, word: str, day: str) -> None:
    """What goes on since a date began on it; an aside keeps its date; the present is today's."""
    analysis = analyze(Article.from_text(text, published=TUESDAY))
    place = text.index(word)
    assert analysis.date_of(Span(place, place + len(word))) == day


def test_a_saying_inside_an_aside_is_dated_without_error() -> None:
    text = "The owner, who said that he would leave the old town for good in 2003, stayed."
    analysis = analyze(Article.from_text(text, published=TUESDAY))
    place = text.index("2003")
    assert analysis.date_of(Span(place, place + 4)) == "2003"


def test_the_day_from_which_a_distance_is_counted_is_not_that_of_the_event() -> None:
    text = "It rained. Two days before the vote on March 3, the mayor quit."
    analysis = analyze(Article.from_text(text, published=TUESDAY))
    (event,) = [event for event in analysis.events if "quit" in event.text]
    assert event.interval is not None
    assert event.interval.start == date(2025, 3, 1)


QUOTED = (
    "“On Monday we shall open the gates of the dam and let the water run through the whole "
    "valley of Ostrel until the last field is wet, because nobody has seen rain for so long,” "
    "Nerea Olbright said."
)
TOLD = (
    "On Monday the council of Ostrel opened the gates of the old dam above the town and let "
    "the water run through the whole valley until the last field beside the river was wet."
)


@pytest.mark.parametrize("text", [QUOTED, TOLD], ids=["quoted", "told"])
def test_a_long_line_ends_where_a_clause_ends_and_never_in_dots(text: str) -> None:
    told = [line for line in lines("It rained. " + text) if "Monday" in line]
    assert told
    for line in told:
        assert "…" not in line
        assert len(line.split()) <= 32
        assert line.rstrip(".”").endswith(("valley", "valley of Ostrel", "wet", "town"))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The fair ran from March 3-5.", (3, 5)),
        ("The summit was held on March 24 and 25.", (24, 25)),
        ("The school was shut March 12–14.", (12, 14)),
    ],
)
def test_days_of_one_month_are_one_interval(text: str, days: tuple[int, int]) -> None:
    (timex,) = analyze(Article.from_text(text, published=TUESDAY)).timexes
    assert timex.interval is not None
    assert (timex.interval.start, timex.interval.end) == tuple(date(2025, 3, day) for day in days)


def test_a_number_of_things_behind_a_day_is_no_further_day() -> None:
    text = "The parade of March 3 and 25 dogs were shown."
    (timex,) = analyze(Article.from_text(text, published=TUESDAY)).timexes
    assert timex.interval is not None
    assert timex.interval.end == date(2025, 3, 3)
