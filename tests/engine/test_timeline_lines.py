"""How an event is worded: short, whole, and never without who says so."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import Article, analyze

TUESDAY = date(2025, 4, 8)
RAIN = "It rained in Ostrel. "


def lines(text: str) -> list[str]:
    events = analyze(Article.from_text(RAIN + text, published=TUESDAY)).events
    return [event.text for event in events if event.basis != "inferred"]


SHORTER = [
    (
        "brackets-go",
        (
            "The Ostrel Harbour Board (OHB) closed the old north pier on Monday after a survey"
            " by the State Office for Bridges (SOB) had found long deep cracks in nine of its"
            " piles."
        ),
        "The Ostrel Harbour Board closed the old north pier on Monday.",
    ),
    (
        "an-aside-about-somebody-goes",
        (
            "Harbour master Ilka Varn, who had warned the board of the cracks in the piles of"
            " the pier in four long letters, was given the keys of the town on Monday in the"
            " great hall."
        ),
        "Harbour master Ilka Varn was given the keys of the town on Monday in the great hall.",
    ),
    (
        "an-aside-between-dashes-goes",
        (
            "The piles of the north pier — which were driven into the mud by a crew of forty"
            " men and nine horses when the town was still young — gave way on Monday in a gale."
        ),
        "The piles of the north pier gave way on Monday in a gale.",
    ),
    (
        "what-is-only-conceded-before-goes",
        (
            "While many of the traders of the old fish market had hoped that the pier could be"
            " held for one more summer, the harbour board closed it on Monday for good."
        ),
        "The harbour board closed it on Monday for good.",
    ),
    (
        "what-comes-with-it-goes",
        (
            "The harbour board closed the old north pier of Ostrel to boats and to walkers on"
            " Monday amid fears that the gale of the night had moved nine of its forty long"
            " piles."
        ),
        "The harbour board closed the old north pier of Ostrel to boats and to walkers on Monday.",
    ),
]


@pytest.mark.parametrize(
    ("text", "line"), [row[1:] for row in SHORTER], ids=[row[0] for row in SHORTER]
)
def test_a_long_line_loses_what_is_beside_its_point(text: str, line: str) -> None:
    assert lines(text) == [line]


WHOLE = [
    (
        "In a survey published on Monday in the gazette of Ostrel by the keepers of the old"
        " harbour and by the town, the piers warned nobody and were called sound by nine men."
    ),
    (
        "The mayors of the valley were told that a survey of the pier — planned for Monday after"
        " the gale of the winter had moved nine piles — warned of a long and costly work to come."
    ),
    (
        "In March, a long survey of the piles of the north pier, ordered by the harbour board"
        " of the town of Ostrel and paid by the state, warned that a gale could move nine of"
        " them."
    ),
    (
        "The survey of the piles, published on Monday in the town gazette of Ostrel beside a"
        " drawing of the pier and its forty piles, warned that a gale could move nine of them."
    ),
    (
        "On Sunday the mayors Ilka Varn of Ostrel and Nerea Olbright of the valley town of"
        " Lowmere met the masters of the three old fish halls and the keeper of the lighthouse."
    ),
]


@pytest.mark.parametrize("text", WHOLE)
def test_a_line_never_loses_its_subject_or_its_verb(text: str) -> None:
    for line in lines(text):
        assert any(verb in line for verb in (" warned ", " met ")), line
        assert any(who in line for who in ("survey", "mayors")), line


BROKEN = [
    (
        "On Monday the council held a long debate of four hours in the great hall above the"
        " market in which the leader of the small party admitted that he had misjudged the whole"
        " affair."
    ),
    (
        "On Monday the harbour board closed three of the oldest piers of the town of Ostrel in"
        " the north, some of which had stood in the mud for more than two hundred years."
    ),
]


@pytest.mark.parametrize("text", BROKEN)
def test_a_line_never_ends_in_a_word_that_wants_another(text: str) -> None:
    (line,) = lines(text)
    assert line.split()[-1] not in {"in.", "of.", "some.", "and.", "to."}
    assert len(line.split()) <= 25


def test_a_clause_that_goes_on_does_not_end_behind_words_between_commas() -> None:
    text = (
        "On Monday the council of Ostrel held the harbour master, Ilka Varn, in contempt of its"
        " court of nine judges and let her friends and the town wait for the whole night."
    )
    (line,) = lines(text)
    assert "in contempt of its court" in line


def test_a_long_line_keeps_who_says_so_at_its_end() -> None:
    text = (
        "Two men called the harbour office of Ostrel on Monday night after a boy had found a"
        " chest full of old silver keys below the pier, according to the town police."
    )
    assert lines(text) == [
        "Two men called the harbour office of Ostrel on Monday night, according to the town police."
    ]


def test_a_date_that_stands_late_is_told_by_its_own_clause() -> None:
    text = (
        "On Monday the harbour board closed the old north pier of Ostrel to all boats and to"
        " all walkers from the valley; the mill of Lowmere had been shut for good in March."
    )
    assert lines(text) == [
        "The mill of Lowmere had been shut for good in March.",
        (
            "On Monday the harbour board closed the old north pier of Ostrel to all boats and to"
            " all walkers from the valley."
        ),
    ]
    leaning = text.replace("the mill of Lowmere", "its sister pier")
    assert "harbour board" in lines(leaning)[0]


def test_a_time_that_stands_alone_is_no_event() -> None:
    assert lines("The mill shut on Monday. (12:00 UTC).") == ["The mill shut on Monday."]


def test_words_in_another_script_give_no_line() -> None:
    text = "The mill was shut on Monday. «Мы закрыли мельницу March 3, потому что вода ушла»."
    assert lines(text) == ["The mill was shut on Monday."]


KEPT = [
    (
        (
            "Harbour master Ilka Varn, who told the board of the cracks in the piles of the"
            " pier in four long letters, had been given the keys of the town on Monday in the"
            " hall."
        ),
        "who told the board",
    ),
    (
        (
            "The boats of the three fish halls, which held, by the word of the harbour office,"
            " at least ninety sleeping men and boys, sank on Monday night in the gale off"
            " Ostrel."
        ),
        "at least ninety",
    ),
    (
        (
            "Nine men of the crew of the old north pier of the town of Ostrel (four of them on"
            " Monday and the rest in the night) were brought to the hall of the harbour board by"
            " boat."
        ),
        "on Monday",
    ),
    (
        (
            "While the town had hoped for one more summer for the old north pier and its forty"
            " long piles, she closed it to boats and to walkers and to everybody else on Monday."
        ),
        "While the town",
    ),
]


@pytest.mark.parametrize(("text", "words"), KEPT)
def test_a_line_keeps_its_date_its_source_and_whom_it_speaks_of(text: str, words: str) -> None:
    assert all(words in line for line in lines(text))
    assert lines(text)


def test_a_dated_telling_of_unclear_words_is_an_event_and_the_words_are_not() -> None:
    words = "It is found that the keys of the pier were given in January to a man with no claim."
    assert lines(f"And on Monday there it was: “{words}”") == [f"On Monday there it was: “{words}”"]


def test_a_quotation_that_runs_on_is_closed_where_a_clause_ends() -> None:
    text = (
        "The opinion of the harbour court, released on Monday, ran in part, “It is found that"
        " the keys of the old pier were given to a man who had no claim to them at all or to"
        " it.”"
    )
    told = [line for line in lines(text) if line.startswith("The opinion")]
    assert told == [
        (
            "The opinion of the harbour court, released on Monday, ran in part, “It is found"
            " that the keys of the old pier were given to a man”"
        )
    ]


def test_words_that_nobody_clear_says_still_hold_their_date() -> None:
    text = "“We came to the pier with forty long boats, and then, in March, the pier was gone.”"
    (line,) = lines(text)
    assert "in March" in line


def test_a_year_that_is_part_of_a_name_gives_no_line_beside_a_date() -> None:
    text = "On Monday the party chose Ilka Varn for the 2028 harbour election."
    assert lines(text) == [text]
    assert lines("The party lost the 2020 harbour election.") == [
        "The party lost the 2020 harbour election."
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Lowmere navy, which sent a boat in March, said on Monday it had no plans.",
            "The Lowmere navy sent a boat in March.",
        ),
        (
            "Ilka Varn, the harbour master, who left in March, said the pier was sound.",
            "Ilka Varn, the harbour master, left in March.",
        ),
        (
            "The lawyer for Ilka Varn, who was hurt in March, said the pier was sound.",
            "The lawyer for Ilka Varn, who was hurt in March, said the pier was sound.",
        ),
    ],
)
def test_a_date_in_an_aside_is_told_by_the_aside_where_it_is_clear_about_whom(
    text: str, told: str
) -> None:
    events = analyze(Article.from_text(RAIN + text, published=TUESDAY)).events
    (event,) = [one for one in events if one.timex and one.timex.value == "2025-03"]
    assert (event.text, event.basis) == (told, "event")
    assert event.said_by is None or "said" in event.text


COMPARED = [
    "Shares closed at 27 crowns on Monday, their highest level since November 2021.",
    "Net profit rose on Monday to 41 million, from 33 million a year earlier.",
    "The town will pay 12 crowns on Friday, compared with 10 crowns last year.",
    "Sales on Monday were nearly twice as large as in 2024.",
    "This week the herd counted 60 head, up from 48 (in the book) last year.",
    "The mill reports third-quarter results on May 7.",
    "The council must find the money by Friday, when next year's budget is due.",
]


@pytest.mark.parametrize("text", COMPARED)
def test_a_date_that_something_is_only_measured_by_gives_no_line(text: str) -> None:
    assert lines(text) == [text]


def test_a_line_does_not_end_in_a_length_that_wants_its_event() -> None:
    text = (
        "The highest court of Ostrel on Monday ordered the harbour board to open the lists of the"
        " old town again, three and a half weeks before the long-awaited vote."
    )
    assert lines(text)[0].endswith("of the old town again.")


def test_a_weekday_on_which_things_are_done_gives_no_line_beside_a_date() -> None:
    text = "On Thursday the council cut the library's Saturday hours."
    assert lines(text) == [text]


def test_since_when_something_beside_the_point_went_on_dates_nothing_else() -> None:
    text = (
        "On Monday the council kept the mill open, ending a row that had split Ostrel since June."
    )
    assert lines(text) == [text]
    lead = "The council kept the mill open, ending a row that had split Ostrel since June."
    (event,) = analyze(Article.from_text(lead, published=TUESDAY)).events
    assert (event.text, event.basis) == (lead, "inferred")
    assert lines("Ilka Varn has led the board since 2019.") == [
        "Ilka Varn has led the board since 2019."
    ]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                *("the pier", "on Monday", "(the old one)", ", who said so,", "— it seems —"),
                *("“we will not”", "while", "; and", "Ilka Varn", "at least nine", "amid fears"),
                "closed",
            ]
        ),
        min_size=1,
        max_size=40,
    )
)
def test_a_line_is_made_of_words_of_its_sentence_in_their_order(parts: list[str]) -> None:
    for event in analyze(Article.from_text(" ".join(parts) + ".", published=TUESDAY)).events:
        if event.timex is None or event.text.startswith(("Speaker unclear", "Ilka Varn:")):
            continue
        rest = iter(" ".join(parts).lower().replace(",", "").split())
        words = [word.strip(".,;:—–-").lower() for word in event.text.split()]
        assert all(
            any(word == other.strip(".,;:—–-") for other in rest) for word in words if word
        ), event.text
