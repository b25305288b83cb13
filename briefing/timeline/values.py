"""TIMEX3 values and the days they stand for.

Values follow TimeML 1.2.1, which extends ISO 8601; the days follow the closed
intervals of ISO 8601-2 (EDTF).
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from briefing.model import Granularity, Interval

_DAY: Final = re.compile(r"(\d{4})-(\d\d)-(\d\d)(T.+)?")
_MONTH: Final = re.compile(r"(\d{4})-(\d\d)")
_WEEK: Final = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_PART: Final = re.compile(r"(\d{4})-(?:Q([1-4])|H([12])|(SP|SU|FA|WI))")
_YEAR: Final = re.compile(r"(\d{4})")
_DECADE: Final = re.compile(r"(\d{3})")
_CENTURY: Final = re.compile(r"(\d\d)")
_SEASON_MONTHS: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def days_of(value: str) -> Interval | None:
    """Return the days that the calendar value `value` names, or None for any other value."""
    try:
        return _days_of(value)
    except (ValueError, OverflowError):
        return None


def _days_of(value: str) -> Interval | None:
    if found := _DAY.fullmatch(value):
        day = date(int(found[1]), int(found[2]), int(found[3]))
        unit: Granularity = "day"
        if found[4]:
            unit = "time" if found[4][1].isdigit() else "part of day"
        return Interval(day, day, unit)
    if found := _MONTH.fullmatch(value):
        return months(int(found[1]), int(found[2]), 1, "month")
    if found := _WEEK.fullmatch(value):
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        start = monday + timedelta(days=5) if found[3] else monday
        return Interval(start, monday + timedelta(days=6), "weekend" if found[3] else "week")
    if found := _PART.fullmatch(value):
        year = int(found[1])
        if found[2]:
            return months(year, 3 * int(found[2]) - 2, 3, "quarter")
        if found[3]:
            return months(year, 6 * int(found[3]) - 5, 6, "half")
        return months(year, _SEASON_MONTHS[found[4]], 3, "season")
    if found := _YEAR.fullmatch(value):
        return months(int(found[1]), 1, 12, "year")
    if found := _DECADE.fullmatch(value):
        return Interval(date(int(value) * 10, 1, 1), date(int(value) * 10 + 9, 12, 31), "decade")
    if _CENTURY.fullmatch(value):
        first = int(value) * 100
        return Interval(date(first + 1, 1, 1), date(first + 100, 12, 31), "century")
    return None


def months(year: int, month: int, count: int, granularity: Granularity) -> Interval:
    """Return the interval of `count` months from the first of `month` in `year`."""
    last_year, last_month = divmod(year * 12 + month - 1 + count, 12)
    end = date(last_year, last_month + 1, 1) - timedelta(days=1)
    return Interval(date(year, month, 1), end, granularity)


def week_of(day: date) -> str:
    """Return the ISO week of `day` as a TIMEX3 value."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def unit_of(day: date, unit: str) -> str:
    """Return the value of the `unit` ("D", "W", "M", "Q", "Y", "E", "C", "WE") that holds `day`."""
    match unit:
        case "D":
            return day.isoformat()
        case "W":
            return week_of(day)
        case "WE":
            return week_of(day) + "-WE"
        case "M":
            return f"{day.year:04d}-{day.month:02d}"
        case "Q":
            return f"{day.year:04d}-Q{(day.month + 2) // 3}"
        case "E":
            return f"{day.year // 10:03d}"
        case "C":
            return f"{day.year // 100:02d}"
        case _:
            return f"{day.year:04d}"


def shift(day: date, count: int, unit: str) -> date:
    """Return `day` moved by `count` units, at the last day of a month that is too short.

    Raises OverflowError or ValueError beyond the years 1 to 9999.
    """
    days = {"D": 1, "W": 7, "WE": 7}.get(unit)
    if days:
        return day + timedelta(days=days * count)
    steps = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200}[unit] * count
    year, month = divmod(day.year * 12 + day.month - 1 + steps, 12)
    first = date(year, month + 1, 1)
    end = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return first.replace(day=min(day.day, end.day))
