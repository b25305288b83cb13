"""From a resolved expression to the days it names, with the preposition before it read.

Open sides and approximation as in ISO 8601-2 (EDTF): "since August 2024" runs
to the publication date, "until 2019" has no start.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from briefing.model import Granularity, Interval
from briefing.timeline.values import days_of, shift

if TYPE_CHECKING:
    from briefing.timeline.anchors import Reading

_RELATION: Final = re.compile(
    r"\b(since|until|till|through|by|after|before|from|between)\s+"
    r"(?:about |around |at least |the )?$",
    re.IGNORECASE,
)
_SPAN_WORDS: Final = re.compile(
    r"\b(last|past|previous|preceding|recent|next|coming|following)\b", re.IGNORECASE
)
_OWN_YEAR: Final = re.compile(r"\b(?:fiscal|financial)\b", re.IGNORECASE)
"""A company's own year, of which the text seldom says when it begins."""
_DURATION: Final = re.compile(r"P(T?)(\d+)([YMWDQH])")
_MORE_DAYS: Final = re.compile(
    r"(?:[-–]| and | to )([1-3]?\d)(?=[.,;)]|$|\s(?:in|at|for|with|by|near|when|as|after|before)\b)"
)
"""A further day behind one of a month; TIMEX3 marks the first day alone."""
_UNIT_NAMES: Final[dict[str, Granularity]] = {
    "Y": "year", "M": "month", "W": "week", "D": "day", "Q": "quarter",
}  # fmt: skip
_HEDGED: Final = frozenset(
    {"APPROX", "START", "MID", "END", "LESS_THAN", "MORE_THAN", "BEFORE", "AFTER"}
)


def interval_of(
    text: str, start: int, end: int, reading: Reading, published: date | None
) -> Interval | None:
    """Return the days that `text[start:end]`, read as `reading`, names; None for no place."""
    if reading.type == "SET":
        return None
    try:
        if reading.type == "DURATION":
            return _around(text[start:end], reading.value, published)
        interval = days_of(reading.value)
        if interval is None:
            return None
        if (
            "past" in text[start:end].lower().split()
            or text[max(0, start - 5) : start].lower() == "over "
        ):
            interval = _rolling(interval, published)
        interval = _narrowed(_to_last_day(interval, text[end : end + 16]), reading)
        if _OWN_YEAR.search(text, start, end):
            interval = replace(interval, approximate=True)
        return _related(interval, reading, text[max(0, start - 24) : start], published)
    except (ValueError, OverflowError):
        return None


def _to_last_day(interval: Interval, after: str) -> Interval:
    """Return the days from `interval`, one day, to the one that `after` adds ("March 3-5")."""
    found = _MORE_DAYS.match(after)
    day = interval.start
    if found is None or interval.granularity != "day" or day is None or int(found[1]) <= day.day:
        return interval
    return replace(interval, end=day.replace(day=int(found[1])))


def _around(words: str, value: str, published: date | None) -> Interval | None:
    found, side = _DURATION.fullmatch(value), _SPAN_WORDS.search(words)
    if found is None or side is None or published is None:
        return None
    count, unit = int(found[2]), found[3]
    if found[1]:
        if unit != "H":
            return None
        count, unit = -(-count // 24), "D"
    if side[1].lower() in {"next", "coming", "following"}:
        return Interval(published, shift(published, count, unit), _UNIT_NAMES[unit])
    return Interval(shift(published, -count, unit), published, _UNIT_NAMES[unit])


def _rolling(interval: Interval, published: date | None) -> Interval:
    """Return the year to the publication for "over the last year", marked as about so."""
    if published is None or interval.granularity != "year" or interval.end is None:
        return interval
    if interval.end.year != published.year - 1:
        return interval
    return Interval(shift(published, -1, "Y"), published, "year", approximate=True)


def _narrowed(interval: Interval, reading: Reading) -> Interval:
    hedged = reading.modifier in _HEDGED and interval.granularity not in {
        "day",
        "time",
        "part of day",
    }
    return replace(interval, approximate=True) if hedged else interval


def _related(interval: Interval, reading: Reading, before: str, published: date | None) -> Interval:
    found = _RELATION.search(before)
    if found is None:
        return interval
    match found[1].lower():
        case "since":
            later = (
                published if published and interval.start and published >= interval.start else None
            )
            return replace(interval, end=later, open_end=True)
        case "until" | "till" | "through" | "by":
            return replace(interval, start=None)
        case "before" if interval.start is not None:
            # The unit that ends it is named, not the day before: "before the summer".
            last = interval.end if reading.modifier == "END" else interval.start
            return replace(interval, start=None, end=last)
        case "after" if interval.end is not None:
            return replace(interval, start=interval.end + timedelta(days=1), end=None)
        case _:
            return interval
