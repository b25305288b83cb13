"""Read expressions whose article has no publication date.

What an expression means is worked out for two stand-in days: the fields that
differ are unknown, and where both meanings are equally far from their stand-in
the distance is known (TimeML 1.2.1, a value that hangs on an unknown anchor).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefing.model import Distance
from briefing.timeline.anchors import Reading
from briefing.timeline.values import days_of

if TYPE_CHECKING:
    from datetime import date

_MONTHS: Final = {"month": 1, "quarter": 3, "year": 12}


def masked(reading: Reading, other: str) -> Reading:
    """Return `reading` with an X for each digit of a field in which its value is not `other`."""
    here, there = reading.value.split("-"), other.split("-")
    if len(here) != len(there):
        return Reading(reading.type, "XXXX", reading.modifier)
    fields = [a if a == b else _masked(a) for a, b in zip(here, there, strict=True)]
    return Reading(reading.type, "-".join(fields), reading.modifier)


def _masked(words: str) -> str:
    date_part, mark, time_part = words.partition("T")
    return re.sub(r"\d", "X", date_part) + mark + time_part


def distance(values: tuple[str, str], days: tuple[date, date]) -> Distance | None:
    """Return how far `values` are from the stand-ins `days` that they were read for, if equally."""
    first, second = (_from(value, day) for value, day in zip(values, days, strict=True))
    return first if first == second else None


def _from(value: str, day: date) -> Distance | None:
    interval = days_of(value)
    if interval is None or interval.start is None:
        return None
    unit, start = interval.granularity, interval.start
    if unit in {"day", "part of day", "time"}:
        return Distance((start - day).days, "day")
    if unit == "week":
        weeks = (start.toordinal() - 1) // 7 - (day.toordinal() - 1) // 7
        return Distance(weeks, "week")
    if unit not in _MONTHS:
        return None
    size = _MONTHS[unit]
    steps = (start.year * 12 + start.month - 1) // size - (day.year * 12 + day.month - 1) // size
    return Distance(steps, unit)
