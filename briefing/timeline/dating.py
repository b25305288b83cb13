"""Decide which date holds at each word."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from briefing.model import DatedSpan
from briefing.span import Span

if TYPE_CHECKING:
    from briefing.model import Article, Sentence, Timex

_COMPARED: Final = re.compile(
    r"\b(?:than|compared with|compared to|versus|since)\s+(?:in\s+|the\s+)?$", re.IGNORECASE
)
_CALENDAR: Final = re.compile(r"\d{4}")
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_LOOK_BEHIND: Final = 24
_LEAD: Final = 3
"""Sentences at the start in which a report names the day of its story."""
_FRESH: Final = timedelta(days=4)
"""News is not older than that."""


def date_spans(
    article: Article, sentences: tuple[Sentence, ...], timexes: tuple[Timex, ...]
) -> tuple[DatedSpan, ...]:
    """Return the stretches of text in which a date holds, in order, without overlap.

    In a sentence with calendar expressions each word has the nearest one, dates
    of a comparison left out; elsewhere the day of the story holds, which the
    lead names or which is the day of publication.
    """
    dating = [timex for timex in timexes if _dates(timex, article.text)]
    story = _story_day(article, sentences, dating)
    found: list[DatedSpan] = []
    place = 0
    for stretch in _stretches(article, sentences):
        while place < len(dating) and dating[place].span.end <= stretch.start:
            place += 1
        last = place
        while last < len(dating) and dating[last].span.start < stretch.end:
            last += 1
        if last > place:
            found.extend(_nearest(stretch, dating[place:last]))
        elif story is not None:
            found.append(DatedSpan(stretch, story))
        place = last
    return tuple(found)


def _stretches(article: Article, sentences: tuple[Sentence, ...]) -> list[Span]:
    held = {sentence.block for sentence in sentences}
    others = [block.span for number, block in enumerate(article.blocks) if number not in held]
    return sorted([*others, *(sentence.span for sentence in sentences)])


def _dates(timex: Timex, text: str) -> bool:
    if timex.type not in {"DATE", "TIME"} or not _CALENDAR.match(timex.value):
        return False
    before = text[max(0, timex.span.start - _LOOK_BEHIND) : timex.span.start]
    return _COMPARED.search(before) is None


def _story_day(
    article: Article, sentences: tuple[Sentence, ...], dating: list[Timex]
) -> str | None:
    """Return the day that the lead names if it is fresh, or the day of publication."""
    if article.published is None:
        return None
    end = sentences[min(_LEAD, len(sentences)) - 1].span.end if sentences else 0
    for timex in dating:
        if timex.span.start >= end:
            break
        if _DAY.match(timex.value):
            day = date.fromisoformat(timex.value[:10])
            if timedelta(0) <= article.published - day <= _FRESH:
                return day.isoformat()
    return article.published.isoformat()


def _nearest(stretch: Span, dating: list[Timex]) -> list[DatedSpan]:
    found = []
    start = stretch.start
    for timex, following in zip(dating, [*dating[1:], None], strict=True):
        end = (timex.span.end + following.span.start) // 2 if following else stretch.end
        if end > start:
            found.append(DatedSpan(Span(start, end), timex.value.split("T")[0]))
            start = end
    return found
