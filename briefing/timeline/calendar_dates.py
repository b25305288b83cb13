"""Resolve expressions that name a day, month or clock time of the calendar.

Each resolver takes a match and its place and returns a reading, or None where
the words are no temporal expression after all. Values as in TimeML 1.2.1.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from briefing.timeline.anchors import Place, Reading
from briefing.timeline.holidays import holiday, ramadan
from briefing.timeline.lexicon import (
    DAYS_OF_MONTH,
    MODIFIERS,
    MONTHS,
    PARTS_OF_DAY,
    WEEKDAYS,
)
from briefing.timeline.values import unit_of, week_of

if TYPE_CHECKING:
    from briefing.model import TimexModifier

Match = re.Match[str]

_AHEAD_YEARS: Final = 9
_ADJOINS: Final = re.compile(
    r"(?:^|\b(?:in|of|since|until|till|by|from|to|through|during|for|on|after|before|and|between|this|last|next"
    r"|each|every|early|late|mid|the|ending|ended|beginning|begin|start|as|until)\s|[(,-]\s?)$"
)
_AT: Final = re.compile(
    r"\b(?:at|by|from|until|till|to|since|around|about|before|after|between|and|shortly|past)\s$"
)
"""What stands before a time of day that has no other sign; the time of a race has none."""
_EVENING: Final = 18
_NAMED_DAY: Final = re.compile(r"\b(?:super|black|bloody|cyber|shrove|maundy|holy|giving)\s$")
"""What makes a weekday the name of a day of the year, or of one in history."""
_NO_MONTH: Final = re.compile(r"\s+[A-Z][a-z]+")
_MARCH_OF: Final = re.compile(r"\s+(?:of|for|on|to|against|through)\b")
_DEADLINE: Final = re.compile(r"\b(?:by|until|till)\s$")


def modifier(found: Match) -> TimexModifier | None:
    """Return the TIMEX3 mod of the modifier word in `found`, or None."""
    words = (found.groupdict().get("mod") or "").lower()
    return MODIFIERS.get(words)


def reading_of(found: Match, value: str) -> Reading:
    """Return the reading of `found` as the date `value`, with the modifier that it holds."""
    return Reading("DATE", value, modifier(found))


def month_of(found: Match) -> int:
    """Return the month that `found` names, counted from 1."""
    return MONTHS[found["mon"][:3].lower()]


def month_day(found: Match, place: Place) -> Reading | None:
    """Read "March 18", "18 March 2025", "Friday, Oct. 13"."""
    groups, anchors = found.groupdict(), place.anchors
    nth = groups.get("nth")
    month, day = month_of(found), DAYS_OF_MONTH[nth.lower()] if nth else int(found["d"])
    named = groups.get("y")
    year = (
        int(named)
        if named
        else (
            anchors.years.get((month, day))
            or _year_by_weekday(found, month, day, place.anchors.dct)
            or _year_of(month, day, place, (groups.get("rel") or "").lower())
        )
    )
    if named is None and found["mon"] == "May" and place.before(3).endswith("i "):
        return None
    try:
        value = date(year, month, day).isoformat()
    except ValueError:
        return None
    if named:
        anchors.years[month, day] = year
    if part := groups.get("part"):
        return Reading("TIME", f"{value}T{PARTS_OF_DAY[part.lower()]}")
    return reading_of(found, value)


def _year_by_weekday(found: Match, month: int, day: int, dct: date) -> int | None:
    """Return the nearest year in which the day falls on the weekday that the text names."""
    named = WEEKDAYS.get(found[0][:3].lower())
    for step in (0, -1, 1):
        try:
            if named is not None and date(dct.year + step, month, day).weekday() == named:
                return dct.year + step
        except ValueError:
            continue
    return None


def _year_of(month: int, day: int, place: Place, rel: str) -> int:
    dct = place.anchors.dct
    best: list[tuple[int, int]] = []
    way = {"last": "past", "next": "future"}.get(rel) or place.direction
    for year in (dct.year - 1, dct.year, dct.year + 1):
        try:
            away = (date(year, month, day) - dct).days
        except ValueError:
            continue
        if way == "past":
            # "extended to Nov. 20" speaks of a day just ahead, not of one eleven months back.
            cost = -away if away <= 0 else away + (240 if away <= 60 else 400)
        elif way == "future":
            cost = away if away >= 0 else 300 - away
            cost = 20 if year == dct.year and -45 < away < 0 else cost
        else:
            cost = abs(away) if year == dct.year and away <= 200 else abs(away) + 60
        best.append((cost, year))
    return min(best)[1] if best else dct.year


def month_year(found: Match, place: Place) -> Reading | None:
    """Read "August 2024", "August '24"."""
    return reading_of(found, f"{named_year(found, place)}-{month_of(found):02d}")


def named_year(found: Match, place: Place) -> str:
    """Return the year named with four digits, or with the two of the last such year but a few.

    Two digits name a year of the past hundred, or one that lies less than ten years ahead.
    """
    groups = found.groupdict()
    if named := groups.get("y"):
        return named
    latest = place.anchors.dct.year + _AHEAD_YEARS
    return f"{latest - (latest - int(groups['yy'])) % 100:04d}"


def month_of_year(found: Match, place: Place) -> Reading | None:
    """Read "July last year"."""
    year = place.anchors.dct.year + {"last": -1, "this": 0, "next": 1}[found["rel"].lower()]
    return reading_of(found, f"{year:04d}-{month_of(found):02d}")


def bare_month(found: Match, place: Place) -> Reading | None:
    """Read "January", "last May", "early November"."""
    name, month, dct = found["mon"], month_of(found), place.anchors.dct
    rel = (found["rel"] or "").lower()
    weak = name in {"May", "March"} or (len(name.rstrip(".")) <= 3 and not name.endswith("."))
    if weak and not rel and not found["mod"] and not _ADJOINS.search(place.before()):
        return None
    march = place.before(4) == "the " and _MARCH_OF.match(place.after())
    if weak and not rel and (march or _NO_MONTH.match(place.after())):
        return None
    if rel in {"each", "every"}:
        return Reading("SET", f"XXXX-{month:02d}")
    way = place.direction
    if rel in {"last", "this past"}:
        year = dct.year - (month >= dct.month)
    elif rel in {"next", "this coming"}:
        year = dct.year + (month <= dct.month)
    elif rel == "this":
        year = dct.year
    elif month > dct.month:
        ahead = way == "future" or (way is None and month - dct.month <= 3)
        year = dct.year if ahead else dct.year - 1
    else:
        # A deadline is not behind; "will open in September" may be a late report of it.
        least = 1 if _DEADLINE.search(place.before()) else 6
        year = dct.year + (way == "future" and dct.month - month >= least)
    return reading_of(found, f"{year:04d}-{month:02d}")


def week_of_day(found: Match, place: Place) -> Reading | None:
    """Read "the week of March 6"."""
    day = month_day(found, place)
    return Reading("DATE", week_of(date.fromisoformat(day.value))) if day else None


def weekday_date(name: str, place: Place, rel: str = "") -> date:
    """Return the day of the weekday `name`: that of the publication where it is the same day.

    Otherwise the sentence decides which way to look; without a cue, back.
    """
    dct = place.anchors.dct
    back = (dct.weekday() - WEEKDAYS[name[:3].lower()]) % 7
    ahead = (-back) % 7
    if rel in {"last", "past", "this past", "the previous"}:
        base = place.anchors.last_day
        if rel == "the previous" and base and base < dct:
            return base - timedelta(days=(base.weekday() - WEEKDAYS[name[:3].lower()]) % 7 or 7)
        return dct - timedelta(days=back or 7)
    if rel in {"next", "coming", "this coming", "the following", "the next"}:
        if rel == "the following" and place.anchors.last_day:
            base = place.anchors.last_day
            return base + timedelta(days=(WEEKDAYS[name[:3].lower()] - base.weekday()) % 7 or 7)
        return dct + timedelta(days=ahead or 7)
    if back == 0:
        return dct
    return (
        dct + timedelta(days=ahead) if place.direction == "future" else dct - timedelta(days=back)
    )


def weekday(found: Match, place: Place) -> Reading | None:
    """Read "Tuesday", "last Friday", "Wednesday night", "Tuesdays"."""
    groups = found.groupdict()
    rel, part = (groups.get("rel") or "").lower(), (groups.get("part") or "").lower()
    if groups.get("plural") or groups.get("nights") or rel in {"each", "every"}:
        suffix = f"T{PARTS_OF_DAY[part]}" if part else ""
        return Reading("SET", f"XXXX-WXX-{WEEKDAYS[found['dow'][:3].lower()] + 1}{suffix}")
    if re.match(r"(?:'s|’s)?[ ][A-Z][a-z]*[ ]?(?:Herald|Times|Post|Journal)", place.after()):
        return None
    if not rel and _NAMED_DAY.search(place.before()):
        return None
    day = weekday_date(found["dow"], place, rel).isoformat()
    if part:
        return Reading("TIME", f"{day}T{PARTS_OF_DAY[part]}")
    return Reading("DATE", day, MODIFIERS.get((groups.get("when") or "").lower()))


def iso_date(found: Match, _place: Place) -> Reading | None:
    """Read "2025-04-08" (ISO 8601)."""
    try:
        return Reading("DATE", date(int(found["y"]), int(found["m"]), int(found["d"])).isoformat())
    except ValueError:
        return None


def numeric_date(found: Match, _place: Place) -> Reading | None:
    """Read "25/12/2024"; where day and month cannot be told apart, only the year is sure."""
    first, second = int(found["a"]), int(found["b"])
    day, month = (first, second) if first > 12 else (second, first)
    try:
        whole = date(int(found["y"]), month, day).isoformat()
    except ValueError:
        return None
    return Reading("DATE", whole if max(first, second) > 12 or first == second else found["y"])


def clock(found: Match, place: Place) -> Reading | None:
    """Read "10 p.m. Wednesday", "5 p.m. EST, Nov. 6", "17:00 GMT"."""
    groups, anchors = found.groupdict(), place.anchors
    hour, minute = int(found["hour"]), groups.get("minute")
    told = any(groups.get(name) for name in ("half", "zone", "dow", "ref", "mon"))
    if not told and not _AT.search(place.before()):
        return None
    half = (groups.get("half") or "").lower()
    if half.startswith("p") and hour < 12:
        hour += 12
    elif half.startswith("a") and hour == 12:
        hour = 0
    day = anchors.dct
    if groups.get("dow"):
        day = weekday_date(groups["dow"], place)
    elif groups.get("ref"):
        day += timedelta(days={"today": 0, "yesterday": -1, "tomorrow": 1}[groups["ref"].lower()])
    elif groups.get("mon"):
        whole = month_day(found, place)
        if whole is None:
            return None
        day = date.fromisoformat(whole.value)
    elif anchors.night and hour >= _EVENING and anchors.last_end < place.sentence[0]:
        day = anchors.night
    elif (told_day := place.told_day) is not None:
        day = told_day
    zone = "Z" if (groups.get("zone") or "").upper() in {"GMT", "UTC"} else ""
    return Reading("TIME", f"{day.isoformat()}T{hour:02d}:{minute or '00'}{zone}")


def noon(found: Match, place: Place) -> Reading | None:
    """Read "(at) midnight"."""
    day = place.told_day or place.anchors.dct
    return Reading("TIME", f"{day.isoformat()}T{PARTS_OF_DAY[found['part'].lower()]}")


def holiday_date(found: Match, place: Place) -> Reading | None:
    """Read "last Thanksgiving", "Easter 2024", "Ramadan"."""
    dct, rel = place.anchors.dct, (found["rel"] or "").lower()
    name = found["name"].lower().replace("’", "'")
    stem = re.sub(r" (?:week|weekend)$", "", name)

    def day_in(when: int) -> date | None:
        return ramadan(when)[0] if stem == "ramadan" else holiday(stem, when)

    if found["y"]:
        day = day_in(int(found["y"]))
    else:
        days = [day for when in (-1, 0, 1) if (day := day_in(dct.year + when))]
        ahead = rel == "next" or (not rel and place.direction == "future")
        day = next((d for d in days if d > dct), None) if ahead else None
        if day is None:
            begun = timedelta(days=7 if name.endswith("week") else 0)
            past = [d for d in days if d - begun < dct or (d == dct and not rel)]
            day = days[1] if rel == "this" else past[-1] if past else None
    if day is None:
        return None
    if stem == "ramadan":
        return Reading("DATE", unit_of(day, "M"), "APPROX")
    if name.endswith("weekend"):
        return Reading("DATE", week_of(day) + "-WE")
    return Reading("DATE", week_of(day) if name.endswith("week") else day.isoformat())
