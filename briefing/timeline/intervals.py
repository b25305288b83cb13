"""Widen or narrow the days of an expression by the words around it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from briefing.model import Interval
from briefing.timeline.calendar import interval_of, shifted

if TYPE_CHECKING:
    from briefing.model import Granularity
    from briefing.timeline.resolve import Found, Reading

_SINCE: Final = re.compile(r"\bsince\s+(?:at least\s+|about\s+)?$")
_UNTIL: Final = re.compile(r"\b(?:until|till|through)\s+$")
_WINDOW: Final = re.compile(
    r"P(?:T(?P<clock>\d+)(?P<clockunit>[HM])|(?P<count>\d+)(?P<unit>[DWMY]))"
)
_GRANULARITIES: Final[dict[str, Granularity]] = {"D": "day", "W": "week", "M": "month", "Y": "year"}


def widened(interval: Interval | None, reading: Reading, found: Found) -> Interval | None:
    """Return the days that the expression names with the preposition before it read.

    "since August 2024" lasts to the publication, "until June" has no start, and
    "the past two weeks" is the stretch up to the publication.
    """
    if interval is None:
        return _window(reading, found)
    if _SINCE.search(found.before):
        end = found.dct
        if end is None or (interval.start is not None and interval.start > end):
            return replace(interval, end=None)
        return replace(interval, end=end)
    if _UNTIL.search(found.before):
        return replace(interval, start=None)
    if reading.modifier in {"START", "MID", "END", "APPROX"}:
        return replace(interval, approximate=True)
    return interval


def _window(reading: Reading, found: Found) -> Interval | None:
    """Return the days of "the past two weeks" or "the next five years", seen from publication."""
    way = found.get("way", "rel")
    dct = found.dct
    match = _WINDOW.fullmatch(reading.value)
    if dct is None or match is None or reading.type != "DURATION" or way is None:
        return None
    way = way.removeprefix("the ")
    if way not in {"past", "last", "next", "coming"}:
        return None
    sign = 1 if way in {"next", "coming"} else -1
    if match["clock"]:
        hours = int(match["clock"]) if match["clockunit"] == "H" else 0
        days = round(hours / 24)
        return _between(dct, _moved(dct, sign * days), "day", approximate=False)
    unit, count = match["unit"], int(match["count"])
    value = shifted(dct, sign * count, unit)
    there = interval_of(value) if value else None
    if there is None or there.start is None:
        return None
    day = _same_place(dct, there.start, unit, sign * count)
    return _between(dct, day, _GRANULARITIES[unit], approximate=True)


def _same_place(dct: date, start: date, unit: str, count: int) -> date | None:
    """Return the day that lies in the unit beginning at `start` where `dct` lies in its own."""
    if unit in "DW":
        return _moved(dct, count * (7 if unit == "W" else 1))
    month = dct.month if unit == "Y" else start.month
    for day in (dct.day, 30, 29, 28):
        try:
            return date(start.year, month, day)
        except ValueError:
            continue
    return None


def _moved(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days)
    except OverflowError:
        return None


def _between(
    one: date, other: date | None, granularity: Granularity, *, approximate: bool
) -> Interval | None:
    if other is None:
        return None
    return Interval(min(one, other), max(one, other), granularity, approximate=approximate)
