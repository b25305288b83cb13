"""Which date holds where in the text.

A date holds in its sentence; between two dates in one sentence the nearer one
holds; a date in an aside ("the plan, begun two years ago, …") holds in the
aside. A sentence without a date takes the publication date where it tells in
the present how things are, and else the story day, which is the first day that
the story names, or the publication date if it names none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from briefing.model import DatedSpan, Timex
from briefing.span import Span

if TYPE_CHECKING:
    from datetime import date

    from briefing.model import Article, Sentence

_CALENDAR: Final = re.compile(r"\d{4}(?:-.*)?")
_COMPARED: Final = re.compile(
    r"(?:\bthan|\bcompared (?:with|to)|\bversus)\s+(?:[a-z]+\s+)?(?:in |on |the )?$",
    re.IGNORECASE,
)
_SINCE: Final = re.compile(r"\bsince\s+(?:[a-z]+\s+)?(?:in |on |the )?$", re.IGNORECASE)
_ONGOING: Final = re.compile(
    r"\b(?:has|have|had)\s(?:[a-z]+ly\s)?(?:been\b|[a-z-]+(?:ed|ing)\b|[a-z]+-sold\b)"
)
"""What has gone on since a date began on it (TimeML 1.2.1, begin point of a state)."""
_ASIDE: Final = re.compile(
    r",\s(?:[a-z]+ly\s)?(?:[a-z]{3,}ed|begun|born|due|built|made|held|set|who|which)\b[^,;]*$"
)
_AS_OF_NOW: Final = re.compile(
    r"\b(?:is|are|has|have|does|do|remains?|comes?|uses?|includes?|features?|offers?|contains?|needs?|wants?|costs?)\b"
)
_PAST_OR_AHEAD: Final = re.compile(
    r"\b(?:was|were|had|did|will|would|said|told|been|claims|says|states|[a-z]{2,}ed"
    r"|(?:has|have)\s(?:[a-z]+en|lost|made|sold|built|won|begun|become|found|left|met|held|set|cut|put|paid))\b"
)
_OWNS: Final = re.compile(r"['’]s\s")
_BORDER: Final = re.compile(r"[,;]\s|\s(?:and|but|while|after|before|which)\s")
_REPORTED: Final = re.compile(
    r"\b(?:said|says|announced|told|stated|confirmed|claimed|added|reported|predicts|expects"
    r"|claims|argues|warns|believes|insists)\b"
)
"""The saying has the story's day where a date stands only in what is said."""
_BESIDE: Final = 25
"""A date this near to the saying is of the saying itself."""
_BEFORE: Final = 30
"""Characters in which the words that govern a date stand before it."""
_EARLY: Final = 3
"""The story day is named in the first sentences or nowhere."""


def dates_in(text: str, sentence: Span, timexes: tuple[Timex, ...]) -> list[Timex]:
    """Return the timexes of `sentence` that date something: calendar dates outside comparisons."""
    first = bisect_left(timexes, sentence.start, key=lambda timex: timex.span.start)
    found = []
    for timex in timexes[first:]:
        if timex.span.start >= sentence.end:
            break
        before = text[max(sentence.start, timex.span.start - _BEFORE) : timex.span.start]
        if not is_calendar(timex) or _COMPARED.search(before):
            continue
        if since := _SINCE.search(before):
            opens = not before[: since.start()].strip() and len(before) < _BEFORE
            if not _ONGOING.search(
                text, sentence.start, sentence.end if opens else timex.span.start
            ):
                continue
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
            if _SINCE.search(article.text, max(0, timex.span.start - 30), timex.span.start):
                continue
            day = timex.value[:10]
            if (
                len(day) == 10
                and day[4:5] == "-"
                and "W" not in day
                and (published is None or day <= published)
            ):
                return day
    return published


def date_spans(
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
            holds = _day_of_undated(stretch.of(text), day, article.published)
            if holds is not None and len(stretch):
                dated.append(DatedSpan(stretch, holds))
            continue
        start = stretch.start
        cue = _REPORTED.search(text, start, dates[0].span.start)
        if cue is not None and day is not None and cue.end() < dates[0].span.start - _BESIDE:
            dated.append(DatedSpan(Span(start, cue.end()), day))
            start = cue.end()
        if len(dates) == 1 and day is not None:
            aside = _aside(text, stretch, dates[0].span)
            if aside is not None and aside.start >= start:
                dated.extend(
                    DatedSpan(part, value)
                    for part, value in (
                        (Span(start, aside.start), day),
                        (aside, dates[0].value.split("T")[0]),
                        (Span(aside.end, stretch.end), day),
                    )
                    if part.start < part.end
                )
                continue
        for here, following in zip(dates, [*dates[1:], None], strict=True):
            end = stretch.end
            if following is not None:
                border = _BORDER.search(text, here.span.end, following.span.start)
                end = border.start() if border else (here.span.end + following.span.start) // 2
            dated.append(DatedSpan(Span(start, end), here.value.split("T")[0]))
            start = end
    return tuple(dated)


def _day_of_undated(words: str, day: str | None, published: date | None) -> str | None:
    """Return the date that holds in the sentence `words`, which names none."""
    if published is not None and _AS_OF_NOW.search(words) and not _PAST_OR_AHEAD.search(words):
        return published.isoformat()
    return day


def _aside(text: str, stretch: Span, date_span: Span) -> Span | None:
    """Return the words between two commas that hold the date, if they are an aside."""
    opening = _ASIDE.search(text, stretch.start, date_span.start)
    if opening is None or not text.startswith(",", date_span.end):
        return None
    return Span(opening.start(), date_span.end)
