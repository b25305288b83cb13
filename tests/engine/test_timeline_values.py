"""What an expression means on the day the article appeared (TimeML 1.2.1 values)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import Article, analyze

TUESDAY = date(2025, 4, 8)

VALUES = [
    ("The mayor of Ostrel spoke on Tuesday.", TUESDAY, "Tuesday", "2025-04-08"),
    ("The mayor of Ostrel spoke on Monday.", TUESDAY, "Monday", "2025-04-07"),
    ("The council will vote on Friday.", TUESDAY, "Friday", "2025-04-11"),
    ("The bridge closed last Tuesday.", TUESDAY, "last Tuesday", "2025-04-01"),
    ("The bridge closed on Wednesday.", date(2025, 1, 1), "Wednesday", "2025-01-01"),
    ("The bridge closed on Tuesday.", date(2025, 1, 1), "Tuesday", "2024-12-31"),
    ("The plant shut yesterday.", date(2024, 3, 1), "yesterday", "2024-02-29"),
    ("The plant reopens tomorrow.", date(2023, 12, 31), "tomorrow", "2024-01-01"),
    ("The plant shut on March 18.", TUESDAY, "March 18", "2025-03-18"),
    ("The plant shut on Dec. 30.", date(2025, 1, 3), "Dec. 30", "2024-12-30"),
    ("The ship sailed on 29 February 2024.", TUESDAY, "29 February 2024", "2024-02-29"),
    ("The fair opened in January.", TUESDAY, "January", "2025-01"),
    ("The fair opened in October.", TUESDAY, "October", "2024-10"),
    ("The fair will open in October.", TUESDAY, "October", "2025-10"),
    ("The union struck in August 2024.", TUESDAY, "August 2024", "2024-08"),
    ("The law passed last year.", TUESDAY, "last year", "2024"),
    ("The law passed last month.", date(2025, 1, 31), "last month", "2024-12"),
    ("The law passed two weeks ago.", TUESDAY, "two weeks ago", "2025-W13"),
    ("The law passed three months ago.", date(2025, 1, 5), "three months ago", "2024-10"),
    ("Sales rose in the third quarter of 2024.", TUESDAY, "the third quarter of 2024", "2024-Q3"),
    ("Sales rose in the fourth quarter.", date(2025, 1, 2), "the fourth quarter", "2024-Q4"),
    ("The town grew in the 1990s.", TUESDAY, "the 1990s", "199"),
    ("It rained last night.", TUESDAY, "last night", "2025-04-07TNI"),
    ("He spoke at 2:05 p.m. Tuesday.", TUESDAY, "2:05 p.m. Tuesday", "2025-04-08T14:05"),
    ("The hall stood empty last summer.", TUESDAY, "last summer", "2024-SU"),
    ("Ten people met over the past two weeks.", TUESDAY, "the past two weeks", "P2W"),
    ("They met for Thanksgiving 2024.", TUESDAY, "Thanksgiving 2024", "2024-11-28"),
    ("They met for Easter 2024.", TUESDAY, "Easter 2024", "2024-03-31"),
    ("Ministers meet Monday in Ostrel.", TUESDAY, "Monday", "2025-04-14"),
    ("The vote was put to the town Monday.", TUESDAY, "Monday", "2025-04-07"),
    ("The strike was postponed until Monday.", TUESDAY, "Monday", "2025-04-14"),
    ("The owners announced the plan Aug. 21.", TUESDAY, "Aug. 21", "2024-08-21"),
    ("The council told tenants to leave by June 30.", TUESDAY, "June 30", "2025-06-30"),
    ("The county agreed to buy the mill in June.", TUESDAY, "June", "2025-06"),
    ("It had been due to end Friday.", TUESDAY, "Friday", "2025-04-04"),
    ("The dam broke last Oct. 3.", TUESDAY, "last Oct. 3", "2024-10-03"),
    ("Sales rose in the latest quarter.", date(2025, 1, 9), "the latest quarter", "2024-Q4"),
    ("She recently moved to Ostrel.", TUESDAY, "recently", "PAST_REF"),
    ("The mayor could not be reached Wednesday.", TUESDAY, "Wednesday", "2025-04-02"),
    ("The mayor couldn’t be reached on Thursday.", TUESDAY, "Thursday", "2025-04-03"),
    ("The mayor could be freed on Thursday.", TUESDAY, "Thursday", "2025-04-10"),
    ("Neither man could be found Wednesday.", TUESDAY, "Wednesday", "2025-04-02"),
    ("He marked a return to the crowds of early December.", TUESDAY, "early December", "2024-12"),
    ("He wins if the case is heard in May.", TUESDAY, "May", "2025-05"),
    ("The bank has extended its loan through June.", TUESDAY, "June", "2025-06"),
    ("They let the fair begin Saturday night.", TUESDAY, "Saturday night", "2025-04-05TNI"),
    (
        "He died on the night of Friday, March 28.",
        TUESDAY,
        "night of Friday, March 28",
        "2025-03-28TNI",
    ),
    ("The March vote was close.", TUESDAY, "March", "2025-03"),
    ("The town voted in the class of '98.", TUESDAY, "'98", "1998"),
    ("It opened in March ’09.", TUESDAY, "March ’09", "2009-03"),
    ("It opened in summer '24.", TUESDAY, "summer '24", "2024-SU"),
    ("The fair is on March eighth.", date(2025, 3, 1), "March eighth", "2025-03-08"),
    (
        "It was the winter of nineteen ninety-four.",
        TUESDAY,
        "the winter of nineteen ninety-four",
        "1994-WI",
    ),
    ("It fell to 30, down from 45 the year before.", TUESDAY, "the year before", "2024"),
    ("It takes two to three weeks.", TUESDAY, "two to three weeks", "P2W"),
    ("Rents fell in the past 10 to 15 years.", TUESDAY, "the past 10 to 15 years", "PXY"),
    ("It took two and a half years.", TUESDAY, "two and a half years", "P2Y6M"),
    ("It took half an hour.", TUESDAY, "half an hour", "PT30M"),
    ("It took a year and a half.", TUESDAY, "a year and a half", "P1Y6M"),
    ("It closed two and a half years ago.", TUESDAY, "two and a half years ago", "2022"),
    ("It closed a year and a half ago.", TUESDAY, "a year and a half ago", "2023"),
    ("The talk lasted nearly an hour.", TUESDAY, "nearly an hour", "PT1H"),
    ("The crew expects a stay of over a week.", TUESDAY, "over a week", "P1W"),
    ("The deal follows months of talks.", TUESDAY, "months", "PXM"),
    ("They held a day-long meeting.", TUESDAY, "day-long", "P1D"),
    ("It will close by year's end.", TUESDAY, "year's end", "2025-12-31"),
    ("Schools will stay closed until Monday.", TUESDAY, "Monday", "2025-04-14"),
    ("The pier had stayed closed on Monday.", TUESDAY, "Monday", "2025-04-07"),
    ("The log has no order to open a gate on Monday.", TUESDAY, "Monday", "2025-04-07"),
    ("The mayor declared Saturday a day of mourning.", TUESDAY, "Saturday", "2025-04-12"),
    ("Noon is a day later than planned.", TUESDAY, "a day later", "P1D"),
    ("The toll has risen due to a gale on Saturday.", TUESDAY, "Saturday", "2025-04-05"),
    ("I have instructed the board to report on Monday.", TUESDAY, "Monday", "2025-04-14"),
    ("It struck at 2053 Wednesday night.", TUESDAY, "Wednesday night", "2025-04-02TNI"),
    ("They prayed as Easter week began.", date(2025, 4, 14), "Easter week", "2025-W16"),
]


@pytest.mark.parametrize(
    ("text", "published", "words", "value"), VALUES, ids=[f"{v[2]}-{v[1]}" for v in VALUES]
)
def test_an_expression_means_this_value(text: str, published: date, words: str, value: str) -> None:
    timexes = analyze(Article.from_text(text, published=published)).timexes
    assert [(words, value)] == [(timex.span.of(text), timex.value) for timex in timexes]


@pytest.mark.parametrize(
    ("text", "later"),
    [
        ("A panel is to begin on Monday, March 16, and to report by June 30.", "June 30"),
        ("The panel will begin on April 2 and is asked to report by June 30.", "June 30"),
        ("The county has called a meeting for April 2 and a vote for June 9.", "June 9"),
        ("The ferry will stop on April 2 and, closed by the storm, wait for June 9.", "June 9"),
    ],
)
def test_a_date_joined_to_one_that_lies_ahead_lies_ahead(text: str, later: str) -> None:
    timexes = analyze(Article.from_text(text, published=date(2026, 3, 11))).timexes
    (found,) = (timex for timex in timexes if timex.span.of(text) == later)
    assert found.value == f"2026-06-{later[-2:].strip():0>2}"


@pytest.mark.parametrize(
    "text",
    [
        "The choir may sing, and they march well.",
        "He paid $2019 for 1,990 tiles.",
        "The second man lost a quarter of it.",
        "The girl is an 8-year-old.",
        "Orla Venn, 52 years old, has a 6-month-old son.",
        "He was soon released, for the future of the town.",
        "The council let the works begin as previously planned.",
        'He was a guest on "This Week" and "60 Minutes".',
        "The sales of Black Friday and Super Tuesday were good.",
        "She ran the mile in 4:14 and the race in 2:14:04.",
        "They saw the March of the Mothers.",
        "His jersey had the number '98 on it, and he ate '20 fish.",
        "OSTREL, March 12 (Ostrel Wire) -- The mill burned.",
    ],
)
def test_words_that_only_look_like_dates_are_none(text: str) -> None:
    assert analyze(Article.from_text(text, published=TUESDAY)).timexes == ()


def test_a_quarter_that_ended_on_a_day_is_the_one_that_holds_its_middle() -> None:
    text = "Sales rose in the quarter ended July 31."
    values = [t.value for t in analyze(Article.from_text(text, published=TUESDAY)).timexes]
    assert values == ["2024-Q2", "2024-07-31"]


INTERVALS = [
    ("They have ruled since August 2024.", date(2024, 8, 1), TUESDAY, "month"),
    ("They ruled until 2019.", None, date(2019, 12, 31), "year"),
    ("Three died in the last 24 hours.", date(2025, 4, 7), TUESDAY, "day"),
    ("They met over the past two weeks.", date(2025, 3, 25), TUESDAY, "week"),
    ("He spoke Tuesday afternoon.", TUESDAY, TUESDAY, "part of day"),
    ("Sales rose in the first half of 2024.", date(2024, 1, 1), date(2024, 6, 30), "half"),
    ("It began in the 1990s.", date(1990, 1, 1), date(1999, 12, 31), "decade"),
    ("They met in February 2024.", date(2024, 2, 1), date(2024, 2, 29), "month"),
]


@pytest.mark.parametrize(
    ("text", "start", "end", "granularity"), INTERVALS, ids=[row[0] for row in INTERVALS]
)
def test_an_expression_is_an_interval_as_coarse_as_its_words(
    text: str, start: date | None, end: date | None, granularity: str
) -> None:
    (timex,) = analyze(Article.from_text(text, published=TUESDAY)).timexes
    assert timex.interval is not None
    assert (start, end, granularity) == (
        timex.interval.start,
        timex.interval.end,
        timex.interval.granularity,
    )


def test_without_a_publication_date_only_what_hangs_on_it_stays_open() -> None:
    text = "It closed on March 18, said the mayor, who left in August 2024."
    first, second = analyze(Article.from_text(text)).timexes
    assert (first.value, first.interval) == ("XXXX-03-18", None)
    assert second.value == "2024-08"
    assert second.interval is not None


def test_an_article_in_another_language_yields_no_english_dates() -> None:
    text = (
        "Der Bürgermeister von Ostrel sagte am Montag, die Brücke werde erst im März wieder "
        "geöffnet, weil die Arbeiten an den Pfeilern länger dauern als geplant und das Geld "
        "dafür noch nicht bewilligt ist; der Rat hat sie am 2025-04-01 beraten."
    )
    timexes = analyze(Article.from_text(text, published=TUESDAY)).timexes
    assert [timex.value for timex in timexes] == ["2025-04-01"]


@given(days=st.integers(0, 20000))
def test_a_weekday_is_never_further_than_a_week_from_publication(days: int) -> None:
    published = date(1980, 1, 1) + timedelta(days=days)
    (timex,) = analyze(Article.from_text("The mayor spoke on Friday.", published=published)).timexes
    assert 0 <= (published - date.fromisoformat(timex.value)).days < 7


@given(words=st.text(alphabet="March 189,2024-Tuesdaylsnextwkgo.", max_size=120))
def test_no_text_makes_it_raise_and_no_interval_runs_backwards(words: str) -> None:
    for timex in analyze(Article.from_text(words, published=TUESDAY)).timexes:
        assert timex.span.of(words)
        if timex.interval is not None and timex.interval.start and timex.interval.end:
            assert timex.interval.start <= timex.interval.end


def test_shifting_the_text_does_not_change_the_values() -> None:
    text = "The mayor spoke on Monday. The fair will open in October."
    moved = "Nothing else was in the paper.\n\n" + text
    here, there = (
        [timex.value for timex in analyze(Article.from_text(t, published=TUESDAY)).timexes]
        for t in (text, moved)
    )
    assert here == there


@pytest.mark.parametrize(
    ("text", "published", "start", "end"),
    [
        ("Talks were held between Monday and Wednesday.", TUESDAY, "2025-03-31", "2025-04-02"),
        ("Talks will be held between Friday and Monday.", TUESDAY, "2025-04-11", "2025-04-14"),
        ("It will rain from Monday to Wednesday.", date(2025, 4, 9), "2025-04-14", "2025-04-16"),
        ("He was jailed from June 2021 to May 2023.", TUESDAY, "2021-06-01", "2023-05-31"),
        ("The tunnel was dug between 1994 and 1996.", TUESDAY, "1994-01-01", "1996-12-31"),
        ("It rained from Dec. 30, 2024 to Jan. 2, 2025.", TUESDAY, "2024-12-30", "2025-01-02"),
    ],
)
def test_both_ends_of_a_range_carry_the_whole_range(
    text: str, published: date, start: str, end: str
) -> None:
    timexes = analyze(Article.from_text(text, published=published)).timexes
    intervals = {timex.interval for timex in timexes}
    (whole,) = intervals
    assert whole is not None
    assert (str(whole.start), str(whole.end)) == (start, end)


def test_a_distance_to_a_day_that_is_named_is_a_day() -> None:
    text = "Two days before the vote on March 1, 2024, the mayor quit."
    first = analyze(Article.from_text(text, published=TUESDAY)).timexes[0]
    assert first.value == "P2D"
    assert first.interval is not None
    assert first.interval.start == date(2024, 2, 28)


def test_what_has_happened_is_not_placed_by_a_day_that_lies_ahead() -> None:
    text = (
        "The hall burned on Saturday. The judge will hear the case on May 5. The fire had begun at"
        " about 13:40, and a second one was seen on the same day."
    )
    values = [t.value for t in analyze(Article.from_text(text, published=TUESDAY)).timexes]
    assert values == ["2025-04-05", "2025-05-05", "2025-04-05T13:40", "2025-04-05"]


def test_overnight_is_the_night_of_the_day_that_the_sentence_names() -> None:
    text = "After his arrest on Friday he was held overnight and freed on the next day."
    values = [t.value for t in analyze(Article.from_text(text, published=TUESDAY)).timexes]
    assert values == ["2025-04-04", "2025-04-04TNI", "2025-04-05"]


def test_a_distance_to_a_day_that_names_a_thing_is_a_day() -> None:
    text = "Half of the town was dark two days after the March 3 gale."
    first = analyze(Article.from_text(text, published=TUESDAY)).timexes[0]
    assert first.value == "P2D"
    assert first.interval is not None
    assert first.interval.start == date(2025, 3, 5)


def test_a_weekday_after_a_feast_is_counted_from_it() -> None:
    text = "The court took up the case on the Tuesday after Easter 2024."
    first = analyze(Article.from_text(text, published=TUESDAY)).timexes[0]
    assert first.value == "2024-04-02"


def test_a_period_that_the_text_spells_out_is_those_months() -> None:
    text = "In the first half, which runs from July to December, sales were high."
    first = analyze(Article.from_text(text, published=date(2026, 2, 5))).timexes[0].interval
    assert first is not None
    assert (str(first.start), str(first.end)) == ("2025-07-01", "2025-12-31")


def test_a_late_hour_without_a_day_is_of_the_night_that_was_told_of() -> None:
    text = (
        "The gates failed on Monday night, the board said on Wednesday. Engineers found that a"
        " surge at 10:38 p.m. was to blame. On Tuesday the lights went out at 9 p.m. in the hall."
    )
    timexes = analyze(Article.from_text(text, published=date(2025, 4, 9))).timexes
    times = [timex.value for timex in timexes if "p.m." in timex.span.of(text)]
    assert times == ["2025-04-07T22:38", "2025-04-08T21:00"]
