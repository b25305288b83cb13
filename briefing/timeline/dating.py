"""Decide which date holds at each word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefing.model import DatedSpan
from briefing.span import Span
from briefing.timeline.calendar import interval_of

if TYPE_CHECKING:
    from briefing.model import Article, Sentence, Timex

_COMPARED: Final = re.compile(r"\b(?:than|compared with|compared to|from|versus|since)\s+(?:in\s+|the\s+)?$", re.I)
_NUMERIC: Final = re.compile(r"\d{4}")


def date_spans(
    article: Article, sentences: tuple[Sentence, ...], timexes: tuple[Timex, ...]
) -> tuple[DatedSpan, ...]:
    """Return the stretches of text in which a date holds, in order, without overlap.

    In a sentence with calendar expressions, each word has the nearest one;
    elsewhere the story's day holds.
    """
    story = article.published.isoformat() if article.published else None
    found: list[DatedSpan] = []
    place = 0
    for sentence in sentences:
        while place < len(timexes) and timexes[place].span.end <= sentence.span.start:
            place += 1
        inside = []
        here = place
        while here < len(timexes) and timexes[here].span.start < sentence.span.end:
            inside.append(timexes[here])
            here += 1
        dating = [timex for timex in inside if _dates(timex, article.text)]
        if dating:
            found.extend(_nearest(sentence.span, dating))
        elif story is not None:
            found.append(DatedSpan(sentence.span, story))
    return tuple(found)


def _dates(timex: Timex, text: str) -> bool:
    if timex.type not in {"DATE", "TIME"} or not _NUMERIC.match(timex.value):
        return False
    if interval_of(timex.value) is None:
        return False
    return _COMPARED.search(text[max(0, timex.span.start - 20) : timex.span.start]) is None


def _nearest(sentence: Span, dating: list[Timex]) -> list[DatedSpan]:
    found = []
    start = sentence.start
    for timex, following in zip(dating, [*dating[1:], None], strict=True):
        end = (timex.span.end + following.span.start) // 2 if following else sentence.end
        if end > start:
            found.append(DatedSpan(Span(start, end), timex.value.split("T")[0]))
            start = end
    return found
