"""A date that a header or a reader wrote is read in full, or not at all."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.dates import read_date
from briefing.months import languages_of

MARCH_10 = date(2026, 3, 10)


@pytest.mark.parametrize(
    "words",
    [
        "2026-03-10",
        "2026-3-10",
        "2026/03/10",
        "2026-03-10T18:42:00Z",
        "2026-03-10 18:42:00+01:00",
        "March 10, 2026",
        "MARCH 10, 2026",
        "Mar. 10, 2026",
        "10 March 2026",
        "10th March 2026",
        "Tuesday, March 10, 2026",
        "Tue 10 Mar 2026 18.42 GMT",
        "Tue, 10 Mar 2026 18:42:00 +0000",
        "10 March 2026, 18:42",
        "March 10, 2026, 9:40 p.m. ET",
        "9:40 AM EST, Tue March 10, 2026",
        "10-Mar-2026",
        "10.03.2026",
        "10.3.2026, 18:42",
        "10. März 2026",
        "le 10 mars 2026",
        "10 de marzo de 2026",
        "10 марта 2026",
        "2026年3月10日",
        "Published 10 March 2026",
        "Published: March 10, 2026",
        "Last updated on March 10, 2026",
        "Posted at 2026-03-10",
        "date 2026-03-10",
    ],
)
def test_any_usual_way_to_write_a_date_is_read(words: str) -> None:
    assert read_date(words) == MARCH_10


@pytest.mark.parametrize(
    "words",
    ["March 2026", "2026", "10 March", "March 10", "Tuesday", "today", "yesterday", "2 hours ago"],
)
def test_nothing_is_filled_in_from_today(words: str) -> None:
    assert read_date(words) is None


@pytest.mark.parametrize("words", ["2026-02-30", "2026-13-01", "February 30, 2026", "31.04.2026"])
def test_a_day_that_no_calendar_has_is_no_date(words: str) -> None:
    assert read_date(words) is None


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("03/04/2026", None),
        ("3-4-2026", None),
        ("Tue 03/04/2026 18:42", None),
        ("03/03/2026", date(2026, 3, 3)),
        ("13/04/2026", date(2026, 4, 13)),
        ("04/13/2026", date(2026, 4, 13)),
        ("03.04.2026", date(2026, 4, 3)),
    ],
)
def test_numbers_are_read_only_where_day_and_month_cannot_be_mistaken(
    words: str, day: date | None
) -> None:
    assert read_date(words) == day


@pytest.mark.parametrize(
    "words", ["", "   ", "Published", "We may march", "seven", "Budget 2026: who pays", "x" * 500]
)
def test_words_without_a_date_are_no_date(words: str) -> None:
    assert read_date(words) is None


date_like = st.lists(
    st.sampled_from(["2026", "03", "10", "March", "Tue", "-", "/", ".", ":", ",", " ", "pm", "年"]),
    max_size=9,
).map("".join)


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=60) | date_like)
def test_no_words_make_it_fail(words: str) -> None:
    assert read_date(words) is None or read_date(words) == read_date(f" {words} ")


def test_a_headline_with_a_year_in_it_does_not_load_the_languages_of_the_world() -> None:
    code = (
        "import sys; from briefing import Article;"
        "Article.from_text('Budget 2026: who pays\\n\\nThe port does, it said on Tuesday.');"
        "assert 'dateparser' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("10 de marzo de 2026", MARCH_10),
        ("mardi 10 mars 2026 à 9h40", MARCH_10),
        ("Dienstag, 10. März 2026, 09:40 Uhr", MARCH_10),
        ("10 marca 2026", MARCH_10),
        ("10. mars 2026 kl. 09.40", MARCH_10),
        ("вторник, 10 марта 2026 г.", MARCH_10),
        ("2026年3月10日", MARCH_10),
        ("2026년 3월 10일", MARCH_10),
        ("10 Mart 2026 Salı", MARCH_10),
        ("Τρίτη 10 Μαρτίου 2026", MARCH_10),
        ("10 मार्च 2026", MARCH_10),
        ("10 مارس 2026", MARCH_10),
    ],
)
def test_a_date_in_another_language_is_read(words: str, day: date) -> None:
    assert read_date(words) == day


@pytest.mark.parametrize(
    ("line", "languages"),
    [
        ("zz 12 7 qq 2019", ()),
        ("3 mai 2024", ("fr", "de")),
        ("9 kwietnia 2025", ("pl",)),
        ("9. März 2025", ("de",)),
    ],
)
def test_a_line_is_looked_up_in_the_languages_of_its_month(
    line: str, languages: tuple[str, ...]
) -> None:
    """To look each up in all languages would take the readers of a large feed minutes."""
    found = languages_of(line)
    assert set(languages) <= set(found)
    assert len(found) <= 8
    assert bool(found) == bool(languages)
