"""TIMEX3 values as days on the calendar, and days as values.

Values follow TimeML 1.2.1, which extends ISO 8601; intervals are the days from
the first to the last of the unit (ISO 8601-2, EDTF).
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from briefing.model import Interval

if TYPE_CHECKING:
    from briefing.model import Granularity

_VALUE: Final = re.compile(
    r"(?P<year>\d{4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|W(?P<week>\d\d)(?P<weekend>-WE)?"
    r"|Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)))?(?P<clock>T.*)?"
)
_DECADE: Final = re.compile(r"(\d{3})X?")
_CENTURY: Final = re.compile(r"(\d{2})(?:XX)?")
_SEASON_STARTS: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def interval_of(value: str) -> Interval | None:
    """Return the days that a calendar `value` names, or None when it names none."""
    if found := _VALUE.fullmatch(value):
        try:
            return _named(found)
        except ValueError:
            return None
    if decade := _DECADE.fullmatch(value):
        return _years(int(decade[1]) * 10, 10, "decade")
    if century := _CENTURY.fullmatch(value):
        return _years(int(century[1]) * 100, 100, "century")
    return None


def _named(found: re.Match[str]) -> Interval:
    year = int(found["year"])
    if found["day"]:
        day = date(year, int(found["month"]), int(found["day"]))
        clock = found["clock"] or ""
        return Interval(day, day, "day" if not clock else _clock_granularity(clock))
    if found["month"]:
        return _months(year, int(found["month"]), 1, "month")
    if found["week"]:
        monday = date.fromisocalendar(year, int(found["week"]), 1)
        if found["weekend"]:
            return Interval(monday + timedelta(5), monday + timedelta(6), "weekend")
        return Interval(monday, monday + timedelta(6), "week")
    if found["quarter"]:
        return _months(year, int(found["quarter"]) * 3 - 2, 3, "quarter")
    if found["half"]:
        return _months(year, int(found["half"]) * 6 - 5, 6, "half")
    if found["season"]:
        return _months(year, _SEASON_STARTS[found["season"]], 3, "season")
    return _years(year, 1, "year")


def _clock_granularity(clock: str) -> Granularity:
    return "time" if clock[1:2].isdigit() else "part of day"


def _months(year: int, month: int, count: int, granularity: Granularity) -> Interval:
    last_year, last_month = shifted_month(year, month, count - 1)
    last = date(last_year, last_month, monthrange(last_year, last_month)[1])
    return Interval(date(year, month, 1), last, granularity)


def _years(first: int, count: int, granularity: Granularity) -> Interval | None:
    if not 1 <= first <= 9999 - count:
        return None
    return Interval(date(first, 1, 1), date(first + count - 1, 12, 31), granularity)


def shifted_month(year: int, month: int, count: int) -> tuple[int, int]:
    """Return the year and month `count` months after the given one."""
    place = year * 12 + month - 1 + count
    return place // 12, place % 12 + 1


def month_value(year: int, month: int) -> str:
    """Return the value of a month."""
    return f"{year:04d}-{month:02d}"


def week_value(day: date) -> str:
    """Return the value of the ISO week that holds `day`."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def quarter_value(year: int, quarter: int) -> str:
    """Return the value of a quarter; quarters below 1 and above 4 are of other years."""
    return f"{year + (quarter - 1) // 4:04d}-Q{(quarter - 1) % 4 + 1}"


def shifted(day: date, count: float, unit: str) -> str | None:
    """Return the value `count` units of `unit` (a TIMEX3 letter) from `day`, in that unit.

    None when that leaves the calendar, or when the unit is of the clock.
    """
    whole = round(count)
    try:
        match unit:
            case "D":
                return (day + timedelta(whole)).isoformat()
            case "W":
                return week_value(day + timedelta(7 * whole))
            case "M":
                year, month = shifted_month(day.year, day.month, whole)
                return month_value(year, month) if 1 <= year <= 9999 else None
            case "Q":
                return quarter_value(day.year, (day.month - 1) // 3 + 1 + whole)
            case "Y":
                return f"{day.year + whole:04d}" if 1 <= day.year + whole <= 9999 else None
            case "E":
                return f"{(day.year + 10 * whole) // 10:03d}"
            case "C":
                return f"{(day.year + 100 * whole) // 100:02d}"
            case _:
                return None
    except (OverflowError, ValueError):
        return None


def easter(year: int) -> date:
    """Return Easter Sunday of `year` (the anonymous Gregorian algorithm, Meeus 1991, ch. 8)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """Return the `nth` weekday of a month; the last one when `nth` is -1."""
    if nth > 0:
        first = date(year, month, 1)
        return first + timedelta((weekday - first.weekday()) % 7 + 7 * (nth - 1))
    last = date(year, month, monthrange(year, month)[1])
    return last - timedelta((last.weekday() - weekday) % 7)
