"""Which period a business report means by "a year ago", "the quarter", "fiscal 2025"."""

from __future__ import annotations

from datetime import date

import pytest

from briefing import Article, analyze

LATE_OCTOBER = date(2025, 10, 30)

REPORTS = [
    (
        "one-mention-of-the-quarter-is-enough",
        (
            "Brint Rail said third-quarter net income fell to 9 million from 10 million"
            " in the year-ago period."
        ),
        ["2025-Q3", "2024-Q3"],
    ),
    (
        "two-comparisons-in-a-row-are-with-the-same-year",
        (
            "In 2023 Brint Rail sold ten ships, up from eight a year earlier."
            " It had 40 workers, compared with 30 a year earlier."
        ),
        ["2023", "2022", "2022"],
    ),
    (
        "nine-months-are-no-quarter",
        (
            "Third-quarter profit rose. In the first nine months, profit was 300 million,"
            " compared with 190 million in the 2024 period."
        ),
        ["2025-Q3", "P9M", "2024"],
    ),
    (
        "a-quarter-that-lies-ahead-is-not-the-one-reported",
        (
            "Third-quarter profit rose. The flood will lead to a fourth-quarter charge."
            " The yards lost 7 million, compared with 6 million a year ago."
        ),
        ["2025-Q3", "2025-Q4", "2024-Q3"],
    ),
    (
        "a-quarter-looked-back-at-is-not-the-one-reported",
        (
            "Third-quarter profit rose. After a flat second quarter, sales gained."
            " Costs were lower than a year ago."
        ),
        ["2025-Q3", "2025-Q2", "2024-Q3"],
    ),
    (
        "the-latest-period-is-no-year-ago",
        "Profit fell. There were no gains in the latest period.",
        ["2025-Q3"],
    ),
    ("from-quarter-to-quarter", "The quarter-to-quarter change was small.", []),
]


@pytest.mark.parametrize(
    ("text", "values"), [row[1:] for row in REPORTS], ids=[row[0] for row in REPORTS]
)
def test_a_report_compares_with_the_period_in_play(text: str, values: list[str]) -> None:
    timexes = analyze(Article.from_text(text, published=LATE_OCTOBER)).timexes
    assert [timex.value for timex in timexes] == values


PERIODS = [
    ("Profit rose in the quarter ended July 31.", "2025-05-01", "2025-07-31", "quarter", False),
    ("Profit rose in the year ended June 30, 2025.", "2024-07-01", "2025-06-30", "year", False),
    (
        "Profit rose in the fiscal year that ended in June.",
        "2024-07-01",
        "2025-06-30",
        "year",
        False,
    ),
    ("Profit rose in the nine months to Sept. 30.", "2025-01-01", "2025-09-30", "month", False),
    ("Profit rose in the 12 months through August.", "2024-09-01", "2025-08-31", "month", False),
    ("Profit rose in fiscal 2024.", "2024-01-01", "2024-12-31", "year", True),
    ("Profit rose in the fiscal first quarter.", "2025-01-01", "2025-03-31", "quarter", True),
]


@pytest.mark.parametrize(
    ("text", "start", "end", "granularity", "approximate"), PERIODS, ids=[row[0] for row in PERIODS]
)
def test_a_period_of_a_report_is_the_days_that_it_names(
    text: str, start: str, end: str, granularity: str, approximate: bool
) -> None:
    """A company's own year is vague unless the text says when it ended."""
    first = analyze(Article.from_text(text, published=LATE_OCTOBER)).timexes[0].interval
    assert first is not None
    found = (str(first.start), str(first.end), first.granularity, first.approximate)
    assert found == (start, end, granularity, approximate)
