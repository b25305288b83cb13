"""Find the temporal expressions of an article and resolve them from left to right.

All candidates compete; the leftmost, then the longest wins (compare HeidelTime,
Strötgen & Gertz 2010). A resolver may refuse, and the next candidate is tried.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from briefing.model import Timex
from briefing.span import Span
from briefing.timeline import calendar_dates as dates
from briefing.timeline import quarters, years
from briefing.timeline import unit_phrases as units
from briefing.timeline.anchors import Anchors, Place, Reading
from briefing.timeline.english import is_english
from briefing.timeline.intervals import interval_of
from briefing.timeline.pairs import read_together
from briefing.timeline.triggers import rules
from briefing.timeline.undated import distance, masked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.model import Article, Distance, Sentence

_RESOLVERS: Final[dict[str, Callable[[re.Match[str], Place], Reading | None]]] = {
    "month day": dates.month_day,
    "month year": dates.month_year,
    "month of year": dates.month_of_year,
    "month": dates.bare_month,
    "week of": dates.week_of_day,
    "weekday": dates.weekday,
    "iso date": dates.iso_date,
    "numeric date": dates.numeric_date,
    "year": years.year,
    "short year": years.short_year,
    "years": years.years,
    "decade": years.decade,
    "century": years.century,
    "spelled year": years.spelled_year,
    "season": years.season,
    "clock": dates.clock,
    "noon": dates.noon,
    "holiday": dates.holiday_date,
    "quarter": quarters.quarter,
    "same period": quarters.same_period,
    "numbered quarter": quarters.numbered_quarter,
    "relative unit": units.relative_unit,
    "counted span": units.counted_span,
    "recent units": units.recent_units,
    "ago": units.ago,
    "year ago": units.year_ago,
    "vague ago": units.vague_ago,
    "unit before": units.unit_before,
    "duration": units.duration,
    "bare units": units.bare_units,
    "set": units.unit_set,
    "adverb set": units.adverb_set,
    "edge of unit": units.the_unit,
    "the unit": units.the_unit,
    "year end": units.year_end,
    "day word": units.day_word,
    "day part": units.day_part,
    "bare part": units.bare_part,
    "now": units.now,
    "once": units.once,
    "ahead": units.ahead,
}
_ANY_LANGUAGE: Final = frozenset({"iso date", "numeric date"})
_AROUND: Final = 72
"""Characters that an expression may reach beyond the word that betrays it."""
_TITLE: Final = re.compile(r"[\"“‘`'](?:[A-Z]\w+|\d+)(?: [A-Z]\w+)+")
"""What opens a quotation in capitals is the name of a programme or a book ("This Week")."""
_STAND_INS: Final = (date(2001, 2, 3), date(1987, 11, 27))
"""Two days with nothing in common: what comes out the same for both hangs on neither."""


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    reading: Reading


def find_timexes(article: Article, sentences: tuple[Sentence, ...]) -> tuple[Timex, ...]:
    """Return the temporal expressions of `article`, with value and interval, in reading order.

    Without a publication date, the parts of a value that hang on it become X
    ("XXXX-03-18"), and it has no interval, but where it can be told the distance
    from the publication.
    """
    text = article.text
    stretches = tuple(_stretches(article))
    starts = [sentence.span.start for sentence in sentences]
    candidates = _candidates(text, stretches, english=is_english(text))

    def sentence_of(start: int, stretch: tuple[int, int]) -> tuple[int, int]:
        here = bisect_right(starts, start) - 1
        if here >= 0 and sentences[here].span.end > start:
            return sentences[here].span.start, sentences[here].span.end
        return stretch

    found: list[_Found] = []
    distances: dict[int, Distance | None] = {}
    if article.published is not None:
        found = _read(text, article.published, candidates, sentence_of)
    else:
        first, second = (_read(text, day, candidates, sentence_of) for day in _STAND_INS)
        others = {(item.start, item.end): item.reading.value for item in second}
        for item in first:
            other = others.get((item.start, item.end))
            if other is not None and other != item.reading.value:
                distances[item.start] = distance((item.reading.value, other), _STAND_INS)
                item = _Found(item.start, item.end, masked(item.reading, other))  # noqa: PLW2901
            found.append(item)
    alone = (
        Timex(
            Span(item.start, item.end),
            item.reading.type,
            item.reading.value,
            item.reading.modifier,
            interval_of(text, item.start, item.end, item.reading, article.published),
            distances.get(item.start),
        )
        for item in found
    )
    return read_together(text, alone, article.published)


def _stretches(article: Article) -> Iterator[tuple[int, int]]:
    for block in article.blocks:
        if block.kind == "boilerplate":
            continue
        start = block.span.start
        if article.dateline is not None and block.span.contains(article.dateline):
            start = article.dateline.end
        yield start, block.span.end


Candidate = tuple[int, int, int, str, "re.Match[str]", tuple[int, int]]


def _candidates(
    text: str, stretches: tuple[tuple[int, int], ...], *, english: bool
) -> list[Candidate]:
    found: list[Candidate] = []
    for stretch in stretches:
        order = 0
        words = text[slice(*stretch)]
        lower = words.lower()
        for group in rules():
            windows = tuple(_windows(group.hits(words, lower), stretch))
            for name, pattern in group.patterns:
                order += 1
                if not english and name not in _ANY_LANGUAGE:
                    continue
                found.extend(
                    (match.start(), -match.end(), order, name, match, stretch)
                    for window in windows
                    for match in pattern.finditer(text, *window)
                )
    return sorted(found, key=lambda candidate: candidate[:3])


def _windows(hits: list[tuple[int, int]], stretch: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Yield the parts of `stretch` around `hits`, which count from its start, apart."""
    first = stretch[0]
    start = end = -1
    for hit_start, hit_end in hits:
        if start >= 0 and first + hit_start - _AROUND > end:
            yield start, end
            start = -1
        if start < 0:
            start = max(first, first + hit_start - _AROUND)
        end = max(end, min(stretch[1], first + hit_end + _AROUND))
    if start >= 0:
        yield start, end


def _read(
    text: str,
    dct: date,
    candidates: list[Candidate],
    sentence_of: Callable[[int, tuple[int, int]], tuple[int, int]],
) -> list[_Found]:
    anchors = Anchors(
        text, dct, reports_quarters=len(re.findall("quarter", text, re.IGNORECASE)) >= 2
    )
    found: list[_Found] = []
    done = 0
    for start, minus_end, _, name, match, stretch in candidates:
        if start < done or _TITLE.fullmatch(text[start - 1 : -minus_end] if start else ""):
            continue
        end = -minus_end
        place = Place(anchors, start, end, sentence_of(start, stretch))
        try:
            reading = _RESOLVERS[name](match, place)
        except (ValueError, OverflowError):
            continue
        if reading is None:
            continue
        end -= len(match[0]) - len(match[0].rstrip(" ,"))
        found.append(_Found(start, end, reading))
        anchors.note(reading.value, end)
        done = end
    return found
