"""The same words on different days: a year's end and start, a leap day, both sides of a quarter."""

from __future__ import annotations

from datetime import date

import pytest

from briefing import Article, analyze

DAYS = (
    date(2024, 2, 29),  # a Thursday
    date(2024, 12, 31),  # a Tuesday, in the first ISO week of 2025
    date(2025, 1, 1),
    date(2025, 3, 31),  # a Monday
    date(2025, 4, 1),
)

TABLE = {
    "closed on Wednesday": ("2024-02-28", "2024-12-25", "2025-01-01", "2025-03-26", "2025-03-26"),
    "closed on Tuesday": ("2024-02-27", "2024-12-31", "2024-12-31", "2025-03-25", "2025-04-01"),
    "closed last Tuesday": ("2024-02-27", "2024-12-24", "2024-12-31", "2025-03-25", "2025-03-25"),
    "opens next Tuesday": ("2024-03-05", "2025-01-07", "2025-01-07", "2025-04-01", "2025-04-08"),
    "closes on Friday": ("2024-03-01", "2025-01-03", "2025-01-03", "2025-04-04", "2025-04-04"),
    "closed yesterday": ("2024-02-28", "2024-12-30", "2024-12-31", "2025-03-30", "2025-03-31"),
    "opens tomorrow": ("2024-03-01", "2025-01-01", "2025-01-02", "2025-04-01", "2025-04-02"),
    "closed on December 30": ("2023-12-30", *("2024-12-30",) * 4),
    "will open on June 1": ("2024-06-01", *("2025-06-01",) * 4),
    "closed last week": ("2024-W08", "2024-W52", "2024-W52", "2025-W13", "2025-W13"),
    "opens next week": ("2024-W10", "2025-W02", "2025-W02", "2025-W15", "2025-W15"),
    "closed last month": ("2024-01", "2024-11", "2024-12", "2025-02", "2025-03"),
    "opens next month": ("2024-03", "2025-01", "2025-02", "2025-04", "2025-05"),
    "closed three months ago": ("2023-11", "2024-09", "2024-10", "2024-12", "2025-01"),
    "closed last quarter": ("2023-Q4", "2024-Q3", "2024-Q4", "2024-Q4", "2025-Q1"),
    "closed this quarter": ("2024-Q1", "2024-Q4", "2025-Q1", "2025-Q1", "2025-Q2"),
    "closed last year": ("2023", "2023", "2024", "2024", "2024"),
    "opens next year": ("2025", "2025", "2026", "2026", "2026"),
    "closed two years ago": ("2022", "2022", "2023", "2023", "2023"),
    "closed in December": ("2023-12", "2024-12", "2024-12", "2024-12", "2024-12"),
    "will open in April": ("2024-04", "2025-04", "2025-04", "2025-04", "2025-04"),
    "closed last summer": ("2023-SU", "2024-SU", "2024-SU", "2024-SU", "2024-SU"),
}

ROWS = [
    pytest.param(words, day, value, id=f"{words}, {day}")
    for words, values in TABLE.items()
    for day, value in zip(DAYS, values, strict=True)
]


@pytest.mark.parametrize(("words", "day", "value"), ROWS)
def test_words_mean_another_day_on_another_day(words: str, day: date, value: str) -> None:
    (timex,) = analyze(Article.from_text(f"The mill {words}.", published=day)).timexes
    assert timex.value == value
