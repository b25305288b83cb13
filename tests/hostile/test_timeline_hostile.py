"""Texts that no newsroom writes."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from briefing import Article, analyze
from briefing.language import find_sentences
from briefing.timeline import date_spans, find_events, find_timexes


@pytest.mark.parametrize("published", [None, date(1, 1, 1), date(9999, 12, 31), date(2024, 2, 29)])
@pytest.mark.parametrize(
    "text",
    [
        "On Feb. 30 and 31 June 2024 nothing happened 99999 years ago.",
        "They met 9999 years ago, 9999 months later, next decade, last century.",
        "In 0000-00-00 and 2024-13-45 and 12/31/9999 at 25:61 p.m.",
        "the the last last next Tuesday Tuesday of of May may March march",
        "Ramadan, Easter 1999, last Christmas, next Thanksgiving, this Halloween.",
    ],
)
def test_dates_that_do_not_exist_raise_nothing(text: str, published: date | None) -> None:
    analysis = analyze(Article.from_text(text, published=published))
    assert all(0 <= t.span.start < t.span.end <= len(text) for t in analysis.timexes)


@pytest.mark.parametrize(
    "unit", ["Tuesday ", "19", "last ", "a hundred ", "March 1, ", "one to two to ", "early mid-"]
)
def test_a_long_row_of_one_word_is_read_and_dated_without_overlap(unit: str) -> None:
    article = Article.from_text(unit * 4000, published=date(2025, 4, 8))
    sentences = find_sentences(article)
    timexes = find_timexes(article, sentences)
    dated = date_spans(article, sentences, timexes)
    find_events(article, sentences, (), (), timexes)
    assert all(a.span.end <= b.span.start for a, b in pairwise(dated))


def test_each_date_of_an_endless_sentence_is_told_with_what_stands_around_it() -> None:
    """Told with all of it, ten thousand dates would take minutes and gigabytes."""
    article = Article.from_text("It opened on 3 May 2024, closed on 5 May 2024 and " * 1000)
    events = analyze(article).events
    assert len(events) == 2000
    assert max(len(event.text) for event in events) < 5000
    assert all("May 2024" in event.text for event in events)
