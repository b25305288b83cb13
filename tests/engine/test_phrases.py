"""Dates for a reader: in the unit in which the text speaks, never finer."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.model import Granularity, Interval
from briefing.phrases import interval_words


def day(words: str | None) -> date | None:
    return date.fromisoformat(words) if words else None


@pytest.mark.parametrize(
    ("start", "end", "granularity", "words"),
    [
        ("2025-04-08", "2025-04-08", "day", "8 April 2025"),
        ("2025-04-07", "2025-04-08", "day", "7–8 April 2025"),
        ("2025-03-30", "2025-04-02", "day", "30 March – 2 April 2025"),
        ("2024-12-30", "2025-01-02", "day", "30 December 2024 – 2 January 2025"),
        ("2025-04-08", "2025-04-08", "part of day", "8 April 2025"),
        ("2025-04-05", "2025-04-06", "weekend", "5–6 April 2025"),
        ("2025-03-31", "2025-04-06", "week", "week of 31 March 2025"),
        ("2025-01-01", "2025-01-31", "month", "January 2025"),
        ("2024-11-01", "2025-01-31", "month", "November 2024 – January 2025"),
        ("2025-01-01", "2025-03-31", "month", "January – March 2025"),
        ("2025-04-01", "2025-06-30", "quarter", "second quarter of 2025"),
        ("2025-07-01", "2025-12-31", "half", "second half of 2025"),
        ("2024-12-01", "2025-02-28", "season", "winter 2024"),
        ("2024-01-01", "2024-12-31", "year", "2024"),
        ("2019-01-01", "2021-12-31", "year", "2019 – 2021"),
        ("1990-01-01", "1999-12-31", "decade", "the 1990s"),
        ("1901-01-01", "2000-12-31", "century", "20th century"),
        ("2001-01-01", "2100-12-31", "century", "21st century"),
        ("2024-08-01", None, "month", "since August 2024"),
        (None, "2019-12-31", "year", "until 2019"),
        (None, None, "day", "at an unknown time"),
    ],
)
def test_an_interval_is_worded_as_coarsely_as_the_text(
    start: str | None, end: str | None, granularity: Granularity, words: str
) -> None:
    assert interval_words(Interval(day(start), day(end), granularity)) == words


def test_an_open_end_is_worded_as_open_whatever_the_article_knows() -> None:
    since = Interval(date(2024, 8, 1), date(2025, 4, 8), "month", open_end=True)
    assert interval_words(since) == "since August 2024"


def test_a_year_that_is_no_calendar_year_is_worded_by_its_months() -> None:
    year = Interval(date(2024, 4, 8), date(2025, 4, 8), "year", approximate=True)
    assert interval_words(year) == "about April 2024 – April 2025"


def test_a_hedged_date_stays_hedged() -> None:
    year = Interval(date(2010, 1, 1), date(2010, 12, 31), "year", approximate=True)
    assert interval_words(year) == "about 2010"
