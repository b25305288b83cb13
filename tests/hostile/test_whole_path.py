"""Any text goes all the way from article to export: no exception, no wrong offset, no escape."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing import Analysis, Article, Span, analyze, brief, to_json, to_markdown
from briefing.bundled import bundled
from tests.proportion import in_proportion

SAMPLES = sorted(bundled("seeds").glob("*.txt"))
PUBLISHED = date(2026, 2, 28)

NEWS_WORDS = (
    *("“", "”", '"', "'", "‘", "’", "«", "»", "„", "``", "''", "—", "–", "-", "…", "(", ")", "["),
    *(".", ",", ";", ":", "?", "!", "\n", "\n\n", "\t", "\r\n", "\u2028", "\ufeff"),
    *("said", "says", "told", "added", "according to", "that", "who", "which", "whose", "not"),
    *("he", "she", "they", "I", "we", "the", "a", "Ana Torvik", "Ms. Brandt", "Mr.", "U.S."),
    *("Minister of Rivers", "spokesman", "OSTMARK (ANP) --", "bridge", "killed", "never"),
    *("Monday", "tomorrow", "last week", "May", "March 3", "2025", "Q1", "since", "until"),
    *("two days before", "previously", "12%", "$4 million", "at least", "dozens", "No. 7"),
)

news_like = st.lists(st.sampled_from(NEWS_WORDS), max_size=120).map(" ".join)
any_text = st.text(max_size=400)


def spans_in(value: object) -> list[Span]:
    """Return every span that the nouns in `value` hold."""
    if isinstance(value, Span):
        return [value]
    if isinstance(value, tuple):
        return [span for item in value for span in spans_in(item)]
    if is_dataclass(value) and not isinstance(value, Article):
        return [s for field in fields(value) for s in spans_in(getattr(value, field.name))]
    return []


def check(text: str, published: date | None = PUBLISHED) -> Analysis:
    analysis = analyze(Article.from_text(text, published=published))
    assert len(analysis.article.text) == len(text)
    for span in spans_in(analysis):
        assert span.end <= len(text)
    for block in analysis.article.blocks:
        assert block.span.of(analysis.article.text).strip()
    ends = 0
    for sentence in analysis.sentences:
        assert sentence.span.start >= ends
        ends = sentence.span.end
        assert analysis.article.blocks[sentence.block].span.contains(sentence.span)
    for quote in analysis.quotes:
        assert quote.spans
        assert list(quote.spans) == sorted(quote.spans)
        assert all(len(span) for span in quote.spans)
    briefing = brief([analysis])
    for exported in (to_markdown(briefing), to_json(briefing)):
        exported.encode()
        assert not any(sign in exported for sign in "\x00\x07\x08\x1b\x7f\x9b\u202e\u2066")
    return analysis


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(any_text)
def test_any_text_goes_all_the_way(text: str) -> None:
    check(text)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(news_like, st.sampled_from([PUBLISHED, None, date.min, date.max]))
def test_any_pile_of_news_words_goes_all_the_way(text: str, published: date | None) -> None:
    check(text, published)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_cut_of_a_sample_goes_all_the_way(path: Path) -> None:
    text = path.read_text("utf-8")
    step = len(text) // 12
    for cut in range(0, len(text), step):
        check(text[:cut])
        check(text[cut : cut + step])


def test_a_briefing_of_all_samples_is_the_same_every_time() -> None:
    articles = [Article.from_text(path.read_text("utf-8")) for path in SAMPLES]
    first = to_json(brief([analyze(article) for article in articles]))
    assert first == to_json(brief([analyze(article) for article in articles]))


NASTY = {
    "one word": "a",
    "apostrophes": "'",
    "openers": "“",
    "straight marks": '"',
    "brackets": "(",
    "line feeds": "\n",
    "blanks": " ",
    "stops": ". ",
    "dots": ".",
    "marks": "?!",
    "capitals": "Ana Torvik ",
    "said": "he said ",
    "digits": "1",
    "numbers": "12,345 ",
    "dates": "May 3 ",
    "commas": "x, ",
    "dashes": "-",
    "said that": "“No,” Ana Torvik said that he said on Monday. ",
}


@pytest.mark.parametrize("unit", NASTY.values(), ids=NASTY)
def test_time_grows_with_the_length_of_a_nasty_text_and_no_faster(unit: str) -> None:
    def go_through(text: str) -> None:
        analyze(Article.from_text(text, published=PUBLISHED))

    assert in_proportion(go_through, unit, 8_000)
