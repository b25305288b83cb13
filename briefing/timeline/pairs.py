"""Read two temporal expressions together: a range, or a distance to a day that is named.

The values stay those of the single expressions (TimeML 1.2.1 marks each by itself);
the intervals are those that the pair names (ISO 8601-1, 3.1.1.6, start and end).
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from briefing.model import Granularity, Interval, Timex
from briefing.timeline.values import days_of, shift, unit_of

if TYPE_CHECKING:
    from collections.abc import Iterable

_OPENING: Final = re.compile(r"\b(from|between)\s+(?:the\s+)?$", re.IGNORECASE)
_LINKS: Final = {
    "from": re.compile(r"\s*(?:to|through|until|till|-|–)\s+(?:the\s+)?"),
    "between": re.compile(r"\s+and\s+(?:the\s+)?"),
}
_DISTANCE: Final = re.compile(r"\b(before|after)$", re.IGNORECASE)
_OF_A_DAY: Final = re.compile(r"\s+(?:(?:[\w’'-]+\s+){1,5}(?:on|of)\s+|(?:the\s+)?)")
_TO_ITS_END: Final = re.compile(
    r",?\s+(?:(?:that|which)\s+)?(?:ended|ending|ends|to|through)\s+(?:on\s+|in\s+)?"
)
_RUNS: Final = re.compile(r",?\s+(?:which|that)\s+(?:runs?|ran|lasts?|lasted)\s+from\s+")
_PERIOD: Final = re.compile(r"P(\d+)([WMY])")
_COUNT: Final = re.compile(r"P(\d+)([DWMY])")
_UNITS: Final[dict[str, Granularity]] = {"W": "week", "M": "month", "Y": "year"}
_MONTHS: Final[dict[Granularity, int]] = {"quarter": 3, "half": 6, "year": 12}
_WEEKDAY: Final = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)


def read_together(text: str, timexes: Iterable[Timex], published: date | None) -> tuple[Timex, ...]:
    """Return `timexes` with the intervals of those that a pair of them names.

    Both ends of a range carry the whole range, so that it is one place in time.
    A weekday moves by a week where the range would otherwise run backwards.
    """
    read = list(timexes)
    for place in range(len(read) - 1):
        first, second = read[place], read[place + 1]
        between = text[first.span.end : second.span.start]
        opening = _OPENING.search(text, max(0, first.span.start - 16), first.span.start)
        if opening is not None and _LINKS[opening[1].lower()].fullmatch(between):
            read[place : place + 2] = _range(text, first, second, published)
        elif names_end(text, first, second):
            read[place] = _to_its_end(first, second)
        elif counts_from(text, first, second):
            read[place] = _weekday_from(text, first, second)
        elif _OF_A_DAY.fullmatch(between):
            read[place] = _at_distance(text, first, second)
    for place in range(len(read) - 1):
        if _RUNS.fullmatch(text, read[place].span.end, read[place + 1].span.start):
            # The text says itself which months its own half or year has.
            read[place] = replace(read[place], interval=read[place + 1].interval)
    return tuple(read)


def _range(text: str, first: Timex, second: Timex, published: date | None) -> tuple[Timex, Timex]:
    start, end = _named_days(first), _named_days(second)
    if start is None or end is None or start.start is None or end.end is None:
        return first, second
    if start.start > end.end and published is not None:
        if not (
            _WEEKDAY.fullmatch(first.span.of(text)) and _WEEKDAY.fullmatch(second.span.of(text))
        ):
            return first, second
        if start.start > published:
            second = _moved(second, 7)
        else:
            first = _moved(first, -7)
        start, end = _named_days(first), _named_days(second)
    if start is None or end is None or start.start is None or end.end is None:
        return first, second
    if start.start > end.end:
        return first, second
    whole = Interval(start.start, end.end, start.granularity, start.approximate or end.approximate)
    return replace(first, interval=whole), replace(second, interval=whole)


def counts_from(text: str, weekday: Timex, timex: Timex) -> bool:
    """Return whether `weekday` is counted from `timex` ("the Tuesday after Easter")."""
    days = _named_days(timex)
    return (
        _WEEKDAY.fullmatch(weekday.span.of(text)) is not None
        and text[weekday.span.end : timex.span.start] in {" after ", " before "}
        and days is not None
        and days.granularity == "day"
        and _WEEKDAY.fullmatch(timex.span.of(text)) is None
    )


def _weekday_from(text: str, weekday: Timex, timex: Timex) -> Timex:
    days = _named_days(timex)
    if days is None or days.start is None:
        return weekday
    step = 1 if text.startswith(" after ", weekday.span.end) else -1
    ahead = step * (date.fromisoformat(weekday.value).weekday() - days.start.weekday()) % 7
    try:
        day = days.start + timedelta(days=step * (ahead or 7))
    except OverflowError:
        return weekday
    return replace(weekday, value=day.isoformat(), interval=Interval(day, day, "day"))


def names_end(text: str, period: Timex, timex: Timex) -> bool:
    """Return whether `timex` only says when `period` ended ("the year ended June 30")."""
    return (
        _TO_ITS_END.fullmatch(text, period.span.end, timex.span.start) is not None
        and _length(period) is not None
    )


def _length(period: Timex) -> tuple[int, str, Granularity] | None:
    """Return how many weeks, months or years (W, M, Y) `period` is long, and in which unit."""
    if counted := _PERIOD.fullmatch(period.value):
        return int(counted[1]), counted[2], _UNITS[counted[2]]
    days = _named_days(period)
    if days is None or days.granularity not in _MONTHS:
        return None
    return _MONTHS[days.granularity], "M", days.granularity


def _to_its_end(period: Timex, timex: Timex) -> Timex:
    """Return `period` with the days up to the end that `timex` names."""
    length, last = _length(period), _named_days(timex)
    if length is None or last is None or last.end is None:
        return period
    count, unit, granularity = length
    try:
        start = shift(last.end + timedelta(days=1), -count, unit)
    except (ValueError, OverflowError):
        return period
    return replace(period, interval=Interval(start, last.end, granularity))


def _named_days(timex: Timex) -> Interval | None:
    return days_of(timex.value) if timex.type in {"DATE", "TIME"} else None


def _moved(timex: Timex, days: int) -> Timex:
    try:
        day = date.fromisoformat(timex.value) + timedelta(days=days)
    except (ValueError, OverflowError):
        return timex
    return replace(timex, value=day.isoformat())


def _at_distance(text: str, distance: Timex, anchor: Timex) -> Timex:
    way, count = _DISTANCE.search(distance.span.of(text)), _COUNT.fullmatch(distance.value)
    days = _named_days(anchor)
    if way is None or count is None or days is None or days.start is None:
        return distance
    if days.start != days.end:
        return distance
    step = int(count[1]) * (-1 if way[1].lower() == "before" else 1)
    try:
        moved = shift(days.start, step, count[2])
    except (ValueError, OverflowError):
        return distance
    return replace(distance, interval=days_of(unit_of(moved, count[2])))
