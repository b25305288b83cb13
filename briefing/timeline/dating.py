"""Which date holds where in the text.

A date holds in its sentence; between two dates in one sentence the nearer one
holds; a sentence without a date takes the story day, which is the first day
that the story names, or else the publication date.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from briefing.model import DatedSpan, Timex
from briefing.span import Span

if TYPE_CHECKING:
    from briefing.model import Article, Sentence

_CALENDAR: Final = re.compile(r"\d{4}(?:-.*)?")
_COMPARED: Final = re.compile(
    r"(?:\bthan|\bcompared (?:with|to)|\bversus|\bsince)\s+(?:[a-z]+\s+)?(?:in |on |the )?$",
    re.IGNORECASE,
)
_OWNS: Final = re.compile(r"['’]s\s")
_BORDER: Final = re.compile(r"[,;]\s|\s(?:and|but|while|after|before|which)\s")
_REPORTED: Final = re.compile(
    r"\b(?:said|says|announced|told|stated|confirmed|claimed|added|reported|predicts|expects)\b"
)
"""The saying has the story's day where a date stands only in what is said."""
_BESIDE: Final = 25
"""A date this near to the saying is of the saying itself."""
_EARLY: Final = 3
"""The story day is named in the first sentences or nowhere."""


def dates_in(text: str, sentence: Span, timexes: tuple[Timex, ...]) -> list[Timex]:
    """Return the timexes of `sentence` that date something: calendar dates outside comparisons."""
    first = bisect_left(timexes, sentence.start, key=lambda timex: timex.span.start)
    found = []
    for timex in timexes[first:]:
        if timex.span.start >= sentence.end:
            break
        before = text[max(sentence.start, timex.span.start - 30) : timex.span.start]
        if is_calendar(timex) and not _COMPARED.search(before):
            found.append(timex)
    return [timex for timex in found if not _is_of_a_name(text, timex)] or found


def _is_of_a_name(text: str, timex: Timex) -> bool:
    """Return whether `timex` owns a thing ("this year's congress") and is coarser than a day."""
    return timex.value.isdigit() and _OWNS.match(text, timex.span.end) is not None


def is_calendar(timex: Timex) -> bool:
    """Return whether `timex` names a place on the calendar by its value."""
    return timex.type in {"DATE", "TIME"} and _CALENDAR.fullmatch(timex.value) is not None


def story_day(
    article: Article, sentences: tuple[Sentence, ...], timexes: tuple[Timex, ...]
) -> str | None:
    """Return the day the story is about: the first one named early, else the publication date."""
    published = article.published.isoformat() if article.published else None
    for sentence in sentences[:_EARLY]:
        for timex in dates_in(article.text, sentence.span, timexes):
            day = timex.value[:10]
            if (
                len(day) == 10
                and day[4:5] == "-"
                and "W" not in day
                and (published is None or day <= published)
            ):
                return day
    return published


def spans_of_dates(
    article: Article, sentences: tuple[Sentence, ...], timexes: tuple[Timex, ...]
) -> tuple[DatedSpan, ...]:
    """Return the stretches in which a date holds, in order, without overlap."""
    text, day = article.text, story_day(article, sentences, timexes)
    whole = {sentence.span for sentence in sentences}
    stretches = sorted(
        whole | {block.span for block in article.blocks if block.kind in {"heading", "header"}}
    )
    dated: list[DatedSpan] = []
    for stretch in stretches:
        dates = dates_in(text, stretch, timexes)
        if not dates:
            if day is not None and len(stretch):
                dated.append(DatedSpan(stretch, day))
            continue
        start = stretch.start
        cue = _REPORTED.search(text, start, dates[0].span.start)
        if cue is not None and day is not None and cue.end() < dates[0].span.start - _BESIDE:
            dated.append(DatedSpan(Span(start, cue.end()), day))
            start = cue.end()
        for here, following in zip(dates, [*dates[1:], None], strict=True):
            end = stretch.end
            if following is not None:
                border = _BORDER.search(text, here.span.end, following.span.start)
                end = border.start() if border else (here.span.end + following.span.start) // 2
            dated.append(DatedSpan(Span(start, end), here.value.split("T")[0]))
            start = end
    return tuple(dated)
