"""Read the day, month or year that a reader sets in place of a wrong one."""

from __future__ import annotations

import calendar
import re
from datetime import date
from typing import TYPE_CHECKING, Final

from briefing.dates import read_date
from briefing.model.time import Interval

if TYPE_CHECKING:
    from briefing.model.time import Granularity

_PART: Final = re.compile(r"(\d{4})(?:-(\d\d))?")


def read_interval(words: str) -> Interval | None:
    """Return the interval that `words` name, or None.

    A year ("2024"), a month ("2024-08") or a day in any form that names year,
    month and day, each as coarse as it is written (ISO 8601-2, level 0); two
    of them with a slash between are the first and the last.
    """
    first, slash, last = words.strip().partition("/")
    start = _unit(first.strip())
    end = _unit(last.strip()) if slash else start
    if start is None or end is None or end[1] < start[0]:
        return None
    coarser = start[2] if start[2] == end[2] else "day"
    return Interval(start[0], end[1], coarser)


def _unit(words: str) -> tuple[date, date, Granularity] | None:
    part = _PART.fullmatch(words)
    if part is None:
        day = read_date(words)
        return None if day is None else (day, day, "day")
    year = int(part[1])
    if year == 0:
        return None
    if part[2] is None:
        return date(year, 1, 1), date(year, 12, 31), "year"
    month = int(part[2])
    if not 1 <= month <= 12:
        return None
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]), "month"
