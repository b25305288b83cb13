"""The days of holidays that journalists name."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

FIXED: Final = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24),
    "boxing day": (12, 26), "new year's day": (1, 1), "new year's eve": (12, 31),
    "halloween": (10, 31), "valentine's day": (2, 14), "independence day": (7, 4),
    "st. patrick's day": (3, 17), "veterans day": (11, 11), "epiphany": (1, 6),
    "all saints' day": (11, 1), "bastille day": (7, 14), "may day": (5, 1),
}  # fmt: skip
"""Month and day."""
FLOATING: Final = {
    "thanksgiving": (11, 3, 4), "thanksgiving day": (11, 3, 4), "labor day": (9, 0, 1),
    "memorial day": (5, 0, -1), "mother's day": (5, 6, 2), "father's day": (6, 6, 3),
    "martin luther king day": (1, 0, 3), "presidents day": (2, 0, 3), "columbus day": (10, 0, 2),
}  # fmt: skip
"""Month, weekday from Monday, which one in the month (-1 the last): United States."""
MOVABLE: Final = {
    "easter": 0, "easter sunday": 0, "easter monday": 1, "good friday": -2, "palm sunday": -7,
    "ash wednesday": -46, "pentecost": 49, "mardi gras": -47,
}  # fmt: skip
"""Days after Easter Sunday."""


def holiday(name: str, year: int) -> date | None:
    """Return the day of the holiday `name` (lower case, straight apostrophe) in `year`."""
    if name in FIXED:
        return date(year, *FIXED[name])
    if name in MOVABLE:
        return easter(year) + timedelta(days=MOVABLE[name])
    if name == "election day":
        return _nth_weekday(year, 11, 0, 1) + timedelta(days=1)
    if name in FLOATING:
        return _nth_weekday(year, *FLOATING[name])
    return None


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, ch. 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def ramadan(year: int) -> tuple[date, date]:
    """Return first and last day of the Ramadan that begins in `year`, give or take a day.

    By the tabular Islamic calendar (civil epoch, 16 July 622); the month really
    begins with a sighting of the moon, so the days are approximate.
    """
    for lunar_year in range(int((year - 622) * 1.0307) - 1, int((year - 622) * 1.0307) + 3):
        first = _islamic(lunar_year, 9)
        if first.year == year:
            return first, first + timedelta(days=29)
    first = _islamic(int((year - 622) * 1.0307), 9)
    return first, first + timedelta(days=29)


def _islamic(year: int, month: int) -> date:
    days = (year - 1) * 354 + (3 + 11 * year) // 30 + (59 * (month - 1) + 1) // 2
    return date.fromordinal(227015 + days)


def _nth_weekday(year: int, month: int, weekday: int, which: int) -> date:
    if which < 0:
        following = date(year + month // 12, month % 12 + 1, 1)
        return following - timedelta(days=(following.weekday() - 1 - weekday) % 7 + 1)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))
