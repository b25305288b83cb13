"""A span names a stretch of text by half-open offsets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import Span

offsets = st.integers(0, 40)
spans = st.tuples(offsets, offsets).map(lambda pair: Span(min(pair), max(pair)))


@pytest.mark.parametrize(("start", "end"), [(3, 2), (-1, 2), (-2, -1)])
def test_a_span_that_runs_backwards_or_below_zero_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="runs forwards from zero"):
        Span(start, end)


def test_a_span_slices_by_code_points_not_by_bytes() -> None:
    assert Span(2, 7).of("🚒 füñf €") == "füñf "


def test_spans_that_only_touch_do_not_overlap() -> None:
    assert not Span(0, 3).overlaps(Span(3, 5))
    assert Span(0, 4).overlaps(Span(3, 5))


@given(spans, spans)
def test_overlapping_is_sharing_an_offset(one: Span, other: Span) -> None:
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    assert one.overlaps(other) == bool(shared) or not (len(one) and len(other))
    assert one.overlaps(other) == other.overlaps(one)


@given(spans, spans)
def test_a_span_contains_what_adds_nothing_to_it(one: Span, other: Span) -> None:
    joined = Span(min(one.start, other.start), max(one.end, other.end))
    assert one.contains(other) == (joined == one)


@given(st.text(st.sampled_from(" \n\u00a0ab"), max_size=40), spans)
def test_trimming_takes_away_white_space_and_nothing_else(text: str, span: Span) -> None:
    span = Span(min(span.start, len(text)), min(span.end, len(text)))
    trimmed = span.trimmed(text)
    assert span.contains(trimmed)
    assert trimmed.of(text) == span.of(text).strip()


def test_spans_sort_in_reading_order() -> None:
    assert sorted([Span(4, 6), Span(0, 9), Span(0, 2)]) == [Span(0, 2), Span(0, 9), Span(4, 6)]
