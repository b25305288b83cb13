"""Give each temporal expression its TIMEX3 value, seen from the scene around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from briefing.timeline.calendar import (
    easter,
    interval_of,
    month_value,
    nth_weekday,
    quarter_value,
    shifted,
    shifted_month,
    week_value,
)
from briefing.timeline.lexicon import (
    FIXED_HOLIDAYS,
    MONTH_NUMBERS,
    ORDINALS,
    PART_CODES,
    SEASON_CODES,
    UNIT_CODES,
    WEEKDAY_NUMBERS,
    read_number,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.model import TimexModifier, TimexType
    from briefing.timeline.direction import Direction
    from briefing.timeline.scene import Scene

_EDGES: Final[dict[str, TimexModifier]] = {
    "early": "START",
    "earlier": "BEFORE",
    "the beginning of": "START",
    "the start of": "START",
    "mid": "MID",
    "the middle of": "MID",
    "late": "END",
    "later": "AFTER",
    "the end of": "END",
}
_HEDGES: Final[dict[str, TimexModifier]] = {
    "more than": "MORE_THAN",
    "over": "MORE_THAN",
    "at least": "MORE_THAN",
    "just over": "MORE_THAN",
    "less than": "LESS_THAN",
    "nearly": "LESS_THAN",
    "almost": "LESS_THAN",
    "up to": "LESS_THAN",
    "at most": "LESS_THAN",
    "under": "LESS_THAN",
    "just under": "LESS_THAN",
}
_AHEAD: Final = 200
"""Days ahead up to which a month and day without any cue stay in the current year."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression means."""

    type: TimexType
    value: str
    modifier: TimexModifier | None = None
    last: date | None = None
    """The last day, where the expression itself is a range ("March 3-5")."""


@dataclass(frozen=True, slots=True)
class Found:
    """An expression in its sentence."""

    match: re.Match[str]
    scene: Scene
    direction: Direction | None
    before: str
    """The words before it in its sentence, lower case."""
    after: str
    """The words behind it."""

    def get(self, *groups: str) -> str | None:
        """Return the first of `groups` that matched, with its blanks levelled, lower case."""
        known = self.match.groupdict()
        for group in groups:
            if known.get(group):
                return " ".join(known[group].lower().split())
        return None

    @property
    def dct(self) -> date | None:
        """The document's date."""
        return self.scene.document_date

    @property
    def modifier(self) -> TimexModifier | None:
        """What "early", "about" and the like add."""
        edge, hedge = self.get("edge"), self.get("hedge")
        if edge:
            return _EDGES.get(edge)
        return (_HEDGES.get(hedge) or "APPROX") if hedge else None


def resolve(name: str, found: Found) -> Reading | None:
    """Return what the expression that rule `name` matched means, or None when it is none."""
    return _READERS[name](found)


def _month_number(words: str) -> int:
    return MONTH_NUMBERS[words.rstrip(".").lower()]


def _year_number(words: str) -> int:
    year = int(words)
    if year < 100:
        return year + (1900 if year > 50 else 2000)
    return year


def _relative_year(found: Found, rel: str | None) -> int | None:
    if rel is None or found.dct is None:
        return None
    return found.dct.year + {"last": -1, "this": 0, "next": 1}[rel]


def _iso(found: Found) -> Reading | None:
    return _day_reading(
        _year_number(found.match["year"]), int(found.match["month"]), int(found.match["day"])
    )


def _slashes(found: Found) -> Reading | None:
    year, first, second = (
        _year_number(found.match["year"]),
        int(found.match["month"]),
        int(found.match["day"]),
    )
    return _day_reading(year, first, second) or _day_reading(year, second, first)


def _day_reading(year: int, month: int, day: int, last: int | None = None) -> Reading | None:
    try:
        value = date(year, month, day)
        return Reading(
            "DATE", value.isoformat(), last=date(year, month, last) if last and last > day else None
        )
    except ValueError:
        return None


def _date(found: Found) -> Reading | None:
    name = found.match["monthname"] or found.match["monthname2"]
    month = _month_number(name)
    day = int(re.sub(r"\D", "", found.match["day"] or found.match["day2"]))
    tail = found.match["last"] or found.match["last2"]
    last = int(re.sub(r"\D", "", tail)) if tail else None
    year = (
        int(found.match["year"])
        if found.match["year"]
        else _relative_year(found, found.get("relyear"))
    )
    if year is None:
        year = _year_of_day(found, month, day)
    if year is None:
        return Reading("DATE", f"XXXX-{month:02d}-{day:02d}")
    return _day_reading(year, month, day, last)


def _year_of_day(found: Found, month: int, day: int) -> int | None:
    """Return the year that "March 18" is of: the nearest, unless the verb looks elsewhere."""
    if found.dct is None:
        return None
    for year in (found.dct.year, found.dct.year - 1, found.dct.year + 1):
        try:
            distance = (date(year, month, day) - found.dct).days
        except ValueError:
            continue
        if found.direction == "past" and -365 <= distance <= 0:
            return year
        if found.direction == "future" and 0 <= distance <= 365:
            return year
        if found.direction is None and -366 + _AHEAD <= distance <= _AHEAD:
            return year
    return found.dct.year


def _month(found: Found) -> Reading | None:
    words, name = found.match[0], found.match["monthname"]
    bare = not (found.match["year"] or found.match["relyear"] or found.match["edge"])
    if (
        bare
        and name in {"May", "March"}
        and not re.search(
            r"\b(?:in|of|since|until|by|from|to|and|through|during|for|before|after|for|between|this|last|next)\s$",
            found.before,
        )
    ):
        return None
    if (
        bare
        and name.rstrip(".") in {"Jan", "Jun", "Mar", "Apr", "Dec", "Sep"}
        and not name.endswith(".")
    ):
        return None
    month = _month_number(name)
    year = (
        int(found.match["year"])
        if found.match["year"]
        else _relative_year(found, found.get("relyear"))
    )
    if year is None:
        year = _year_of_month(found, month)
    if year is None:
        return Reading("DATE", f"XXXX-{month:02d}", found.modifier)
    del words
    return Reading("DATE", month_value(year, month), found.modifier)


def _year_of_month(found: Found, month: int) -> int | None:
    dct = found.dct
    if dct is None:
        return None
    if month > dct.month:
        soon = found.direction is None and month == dct.month + 1
        return dct.year if found.direction == "future" or soon else dct.year - 1
    if found.direction == "future" and dct.month - month >= 6:
        return dct.year + 1
    return dct.year


def _relmonth(found: Found) -> Reading | None:
    month, rel = _month_number(found.match["monthname"]), found.get("rel") or ""
    dct = found.dct
    if dct is None:
        return Reading("DATE", f"XXXX-{month:02d}")
    if rel in {"last", "this past"}:
        year = dct.year if month < dct.month else dct.year - 1
    elif rel in {"next", "this coming"}:
        year = dct.year if month > dct.month else dct.year + 1
    else:
        year = dct.year
    return Reading("DATE", month_value(year, month))


def _weekday(found: Found) -> Reading | None:
    number = WEEKDAY_NUMBERS[found.match["weekday"].lower()]
    rel, part = found.get("rel"), found.get("part")
    clock = f"T{PART_CODES[part]}" if part else ""
    if rel in {"every", "each"} or found.match["many"]:
        return Reading("SET", f"XXXX-WXX-{number + 1}{clock}")
    kind: TimexType = "TIME" if part else "DATE"
    if found.dct is None:
        return Reading(kind, f"XXXX-WXX-{number + 1}{clock}")
    if weekrel := found.get("weekrel"):
        monday = found.dct - timedelta(found.dct.weekday())
        day = monday + timedelta(number + {"last": -7, "this": 0, "next": 7}[weekrel])
        return Reading(kind, day.isoformat() + clock)
    ahead = (number - found.dct.weekday()) % 7
    back = (found.dct.weekday() - number) % 7
    if rel in {"last", "past", "this past"}:
        days = -(back or 7)
    elif rel in {"next", "this coming"}:
        days = ahead or 7
    elif rel == "this" or found.direction == "future":
        days = ahead
    else:
        days = -back
    return _shifted_day(found.dct, days, kind, clock, found.modifier)


def _shifted_day(
    day: date, days: int, kind: TimexType, clock: str = "", modifier: TimexModifier | None = None
) -> Reading | None:
    try:
        return Reading(kind, (day + timedelta(days)).isoformat() + clock, modifier)
    except OverflowError:
        return None


def _deictic(found: Found) -> Reading | None:
    word, part = found.get("word") or "", found.get("part")
    days = {
        "yesterday": -1,
        "tomorrow": 1,
        "last night": -1,
        "the day before yesterday": -2,
        "the day after tomorrow": 2,
    }.get(word, 0)
    code = "NI" if "night" in word else PART_CODES[part] if part else ""
    kind: TimexType = "TIME" if code else "DATE"
    clock = f"T{code}" if code else ""
    if found.dct is None:
        return Reading(kind, f"XXXX-XX-XX{clock}")
    return _shifted_day(found.dct, days, kind, clock, found.modifier)


def _thispart(found: Found) -> Reading | None:
    clock = f"T{PART_CODES[found.get('part') or '']}"
    return Reading(
        "TIME", (found.dct.isoformat() if found.dct else "XXXX-XX-XX") + clock, found.modifier
    )


def _year(found: Found) -> Reading | None:
    marked = found.match["edge"] or found.match["the"] or found.match["until"]
    if not marked and re.search(
        r"(?:[$£€]|\bno\.|\bflight|\broom|\bmodel|\bhighway|\b(?:about|nearly|almost|over|some|than|least|approximately|these|those|all|only))\s$",
        found.before,
    ):
        return None
    if (
        not marked
        and re.match(
            r"\s(?:[a-z]+s\b|people|(?:per|percent|million|billion|feet|men|women)\b)", found.after
        )
        and not re.match(
            r"\s(?:was|is|has|as|its|his|this|elections|results|sales|earnings|figures|levels|earnings|revenues|profits|forms|rules|gains|losses)\b",
            found.after,
        )
    ):
        return None
    year = int(found.match["year"])
    last = None
    if until := found.match["until"]:
        end = int(until) if len(until) == 4 else year // 100 * 100 + int(until)
        if end > year:
            last = date(end, 12, 31)
    return Reading("DATE", f"{year:04d}", found.modifier, last)


def _decade(found: Found) -> Reading | None:
    digits = re.sub(r"\D", "", found.match["decade"])
    if len(digits) == 2:
        digits = ("19" if int(digits) > 20 else "20") + digits
    return Reading("DATE", digits[:3], found.modifier)


def _century(found: Found) -> Reading | None:
    number = int(found.match["number"])
    return Reading("DATE", f"{number - 1:02d}") if 1 <= number <= 30 else None


def _quarter(found: Found) -> Reading | None:
    number, half = ORDINALS[found.get("ordinal") or ""], found.get("size") == "half"
    if half and (
        number > 2
        or not (
            found.get("year", "year2", "relyear", "relyear2")
            or found.match[0].lower().startswith("the ")
        )
    ):
        return None
    year_words = found.get("year", "year2")
    year = (
        int(year_words) if year_words else _relative_year(found, found.get("relyear", "relyear2"))
    )
    if year is None:
        year = _year_of_part(found, number, 6 if half else 3)
    letter = "H" if half else "Q"
    return Reading("DATE", f"{year:04d}-{letter}{number}" if year else f"XXXX-{letter}{number}")


def _year_of_part(found: Found, number: int, months: int) -> int | None:
    if found.dct is None:
        return None
    begins = (number - 1) * months + 1
    if begins > found.dct.month and found.direction != "future":
        return found.dct.year - 1
    return found.dct.year


def _shortquarter(found: Found) -> Reading | None:
    number = int(found.match["number"] or found.match["number2"])
    words = found.match["year"] or found.match["year2"]
    year = int(words) if words else _year_of_part(found, number, 3)
    return Reading("DATE", f"{year:04d}-Q{number}" if year else f"XXXX-Q{number}")


def _period(found: Found) -> Reading | None:
    if found.match[0].lower().endswith("this quarter") and found.dct:
        return Reading("DATE", quarter_value(found.dct.year, (found.dct.month + 2) // 3))
    if found.scene.last_quarter:
        return Reading("DATE", found.scene.last_quarter)
    if found.dct is None or "quarter" not in found.match[0].lower():
        return None
    return Reading("DATE", quarter_value(found.dct.year, (found.dct.month + 2) // 3 - 1))


def _lastquarter(found: Found) -> Reading | None:
    if found.dct is None:
        return Reading("DATE", "XXXX-QX")
    step = 1 if found.get("rel") == "next" else -1
    return Reading("DATE", quarter_value(found.dct.year, (found.dct.month + 2) // 3 + step))


def _yearago(found: Found) -> Reading | None:
    scene = found.scene
    if scene.last_quarter and scene.quarters > 1:
        year, quarter = scene.last_quarter.split("-Q")
        return Reading("DATE", f"{int(year) - 1:04d}-Q{quarter}")
    if "quarter" in found.match[0] and found.dct:
        return Reading("DATE", quarter_value(found.dct.year - 1, (found.dct.month + 2) // 3 - 1))
    if scene.quarters > 1 and found.dct:
        return Reading("DATE", quarter_value(found.dct.year - 1, (found.dct.month + 2) // 3 - 1))
    interval = interval_of(scene.last_value) if scene.last_value else None
    base = (
        interval.start.year
        if interval
        and interval.start
        and "ago" not in found.match[0]
        and interval.granularity == "year"
        else found.dct.year
        if found.dct
        else None
    )
    return Reading("DATE", f"{base - 1:04d}" if base else "XXXX")


_STEPS: Final = {
    "last": -1,
    "the last": -1,
    "the previous": -1,
    "the preceding": -1,
    "next": 1,
    "the next": 1,
    "the coming": 1,
    "the following": 1,
    "this coming": 1,
    "the past": -1,
    "this past": -1,
}


def _relunit(found: Found) -> Reading | None:
    rel, unit = found.get("rel") or "", found.get("unit") or ""
    code = UNIT_CODES[unit]
    if rel in {"the past", "the coming", "the last"} and not found.match["edge"]:
        return Reading(
            "DURATION",
            f"P1{'W' if unit == 'weekend' else code}" if code not in "EC" else f"P1{code}",
        )
    dct = found.dct
    if dct is None:
        return Reading("DATE", {"W": "XXXX-WXX", "M": "XXXX-XX"}.get(code, "XXXX"), found.modifier)
    step = _STEPS.get(rel, 0)
    anchor = dct
    if rel in {"the following", "the previous", "the preceding"} and found.scene.last_day:
        anchor = found.scene.last_day
    value = shifted(anchor, step, code)
    if value is None:
        return None
    if unit == "weekend":
        value = week_value(_monday_of_weekend(dct, step)) + "-WE"
    return Reading("DATE", value, found.modifier)


def _monday_of_weekend(dct: date, step: int) -> date:
    monday = dct - timedelta(dct.weekday())
    return (
        monday + timedelta(7 * min(step, 0))
        if step <= 0 and dct.weekday() < 5 and step < 0
        else monday + timedelta(7 * max(step, 0))
    )


def _season(found: Found) -> Reading | None:
    code = SEASON_CODES[found.get("season", "season2") or ""]
    year_words, rel = found.get("year", "year2"), found.get("rel")
    if year_words:
        return Reading("DATE", f"{int(year_words):04d}-{code}", found.modifier)
    if rel == "the" and not re.search(
        r"\b(?:in|of|during|over|since|until|by|before|after|through|for)\s$", found.before
    ):
        return None
    dct = found.dct
    if dct is None:
        return Reading("DATE", f"XXXX-{code}")
    start = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    year = dct.year
    if rel in {"last", "this past"} or (rel == "the" and found.direction == "past"):
        year = dct.year - 1 if start + 2 >= dct.month or code == "WI" else dct.year
    elif rel in {"next", "this coming"}:
        year = dct.year + 1 if start <= dct.month else dct.year
    return Reading("DATE", f"{year:04d}-{code}", found.modifier)


def _number(found: Found) -> float | None:
    words = found.get("count")
    return read_number(words) if words else None


def _period_value(count: float | None, code: str) -> str:
    amount = "X" if count is None else f"{count:g}"
    if code.startswith("T"):
        return f"PT{amount}{code[1]}"
    if code == "2W":
        return f"P{count * 2:g}W" if count else "PXW"
    if code == "Q":
        return f"P{count * 3:g}M" if count else "PXQ"
    if code == "E":
        return f"P{count * 10:g}Y" if count else "PXE"
    if code == "C":
        return f"P{count * 100:g}Y" if count else "PXC"
    return f"P{amount}{code}"


def _ago(found: Found) -> Reading | None:
    unit, way, count = found.get("unit") or "", found.get("way") or "", _number(found)
    code = UNIT_CODES[unit]
    past = way in {"ago", "earlier", "before", "beforehand"}
    if way in {"before", "after"}:
        return Reading("DURATION", _period_value(count, code), found.modifier)
    if count is None:
        return Reading("DATE", "PAST_REF" if past else "FUTURE_REF")
    anchor = found.dct if way in {"ago", "from now", "hence"} else found.scene.last_day or found.dct
    if anchor is None:
        return Reading("DURATION", _period_value(count, code), found.modifier)
    if code.startswith("T"):
        if way == "ago":
            return (
                Reading("TIME", "PAST_REF")
                if code != "TH" or count < 12
                else _shifted_day(anchor, -round(count / 24), "DATE")
            )
        return Reading("DURATION", _period_value(count, code), found.modifier)
    if code == "2W":
        count, code = count * 2, "W"
    value = shifted(anchor, -count if past else count, code)
    return Reading("DATE", value, found.modifier) if value else None


def _window(found: Found) -> Reading | None:
    return Reading("DURATION", _period_value(_number(found), UNIT_CODES[found.get("unit") or ""]))


def _duration(found: Found) -> Reading | None:
    unit, words = found.get("unit") or "", found.get("count")
    count = _number(found)
    text = found.match[0].lower()
    if found.match["old"] or re.match(r"\s(?:old|of age)\b", found.after):
        return None
    if words in {"a", "an"}:
        if unit in {"second", "quarter", "minute"} and not found.match["hedge"]:
            return None
        if re.search(
            r"(?:\d|\bpercent|%|\bmillion|\bbillion|cents|\btimes|\bonce|\btwice|\bflights|[a-z]s)\s$",
            found.before,
        ) and not re.search(r"\b(?:was|is|has|for|in|as|within)\s$", found.before):
            return None
    if words in {"one"} and unit in {"second", "quarter"}:
        return None
    if unit == "quarter" and re.search(r"three[-\s]quarter", text):
        return None
    if (
        unit == "second"
        and words
        and words not in {"a", "an"}
        and found.match[0].endswith("second")
    ):
        return None
    if found.match["half"] and count is not None:
        count += 0.5
    return Reading("DURATION", _period_value(count, UNIT_CODES[unit]), found.modifier)


def _longduration(found: Found) -> Reading | None:
    if not re.search(
        r"\b(?:for|in|of|over|within|by|after|during|take|takes|took|through|spent|recent)\s$",
        found.before,
    ) and not re.match(r"\s(?:ago|later|earlier|after|before|of)\b", found.after):
        return None
    if re.match(r"\sago\b", found.after):
        return Reading("DATE", "PAST_REF")
    unit = (found.get("unit") or "").removesuffix("s")
    return Reading(
        "DURATION", _period_value(None, UNIT_CODES[{"centurie": "century"}.get(unit, unit)])
    )


def _adjective(found: Found) -> Reading | None:
    count = _number(found)
    unit = found.get("unit") or ""
    if count is None or found.match["old"] or found.get("count") in {"a", "an"}:
        return None
    return Reading("DURATION", _period_value(count, UNIT_CODES[unit]))


def _following(found: Found) -> Reading | None:
    way = found.get("way", "way2")
    anchor = found.scene.last_day
    if anchor is None:
        return None
    step = {"following": 1, "next": 1, "after": 1, "previous": -1, "before": -1}.get(way or "", 0)
    unit = found.get("unit") or "day"
    clock = f"T{PART_CODES[unit]}" if unit in PART_CODES else ""
    return _shifted_day(anchor, step, "TIME" if clock else "DATE", clock)


def _weekend(found: Found) -> Reading | None:
    if found.dct is None:
        return Reading("DATE", "XXXX-WXX-WE")
    step = 0 if found.direction == "future" or found.dct.weekday() >= 5 else -1
    monday = found.dct - timedelta(found.dct.weekday()) + timedelta(7 * step)
    return Reading("DATE", week_value(monday) + "-WE")


def _often(found: Found) -> Reading | None:
    if weekday := found.get("weekday"):
        return Reading("SET", f"XXXX-WXX-{WEEKDAY_NUMBERS[weekday] + 1}")
    if word := found.get("word"):
        return Reading(
            "SET",
            {
                "daily": "P1D",
                "weekly": "P1W",
                "monthly": "P1M",
                "annually": "P1Y",
                "nightly": "P1D",
                "hourly": "PT1H",
            }[word],
        )
    unit = found.get("unit") or "day"
    return Reading(
        "SET", _period_value(2 if found.match["other"] else 1, UNIT_CODES.get(unit, "D"))
    )


def _clock(found: Found) -> Reading | None:
    words = found.match["clock"].lower()
    shift = {"yesterday": -1, "tomorrow": 1}.get(found.get("day") or "", 0)
    anchor = found.dct
    if (
        found.get("day") is None
        and found.scene.last_day
        and found.scene.last_value
        and len(found.scene.last_value) >= 10
    ):
        anchor = found.scene.last_day
    day = (anchor + timedelta(shift)).isoformat() if anchor else "XXXX-XX-XX"
    if words.startswith("noon"):
        return Reading("TIME", f"{day}T12:00")
    if words.startswith("midnight"):
        return Reading("TIME", f"{day}T24:00")
    if found.match["hour24"]:
        if not re.search(
            r"\b(?:at|by|until|before|after|around|from|since|about|to)\s$", found.before
        ):
            return None
        return Reading("TIME", f"{day}T{int(found.match['hour24']):02d}:{found.match['minute24']}")
    hour = int(found.match["hour"])
    if hour > 12:
        return None
    hour = hour % 12 + (12 if words and "p" in (found.match["half"] or "").lower() else 0)
    return Reading("TIME", f"{day}T{hour:02d}:{found.match['minute'] or '00'}")


def _holiday(found: Found) -> Reading | None:
    name = found.get("holiday") or ""
    dct = found.dct
    words = found.match["year"]
    if words:
        return _holiday_in(name, int(words))
    if dct is None:
        return None
    years = {"last": (dct.year - 1, dct.year), "next": (dct.year, dct.year + 1)}.get(
        found.get("rel") or "", (dct.year - 1, dct.year, dct.year + 1)
    )
    days = [(year, _holiday_in(name, year)) for year in years]
    dated = [(date.fromisoformat(r.value), r) for _, r in days if r is not None]
    if found.direction == "past" or found.get("rel") == "last":
        dated = [one for one in dated if one[0] <= dct] or dated
    elif found.direction == "future" or found.get("rel") == "next":
        dated = [one for one in dated if one[0] >= dct] or dated
    return min(dated, key=lambda one: abs((one[0] - dct).days))[1] if dated else None


def _holiday_in(name: str, year: int) -> Reading | None:
    if not 1583 <= year <= 9000:
        return None
    if name in FIXED_HOLIDAYS:
        return Reading("DATE", date(year, *FIXED_HOLIDAYS[name]).isoformat())
    moving = {
        "thanksgiving": lambda: nth_weekday(year, 11, 3, 4),
        "labor day": lambda: nth_weekday(year, 9, 0, 1),
        "memorial day": lambda: nth_weekday(year, 5, 0, -1),
        "independence day": lambda: date(year, 7, 4),
        "good friday": lambda: easter(year) - timedelta(2),
        "easter monday": lambda: easter(year) + timedelta(1),
        "easter": lambda: easter(year),
    }
    for key, day in moving.items():
        if name.startswith(key):
            return Reading("DATE", day().isoformat())
    return None


def _reference(value: str) -> Callable[[Found], Reading | None]:
    return lambda _: Reading("DATE", value)


_READERS: Final[dict[str, Callable[[Found], Reading | None]]] = {
    "iso": _iso,
    "slashes": _slashes,
    "date": _date,
    "month": _month,
    "relmonth": _relmonth,
    "weekday": _weekday,
    "deictic": _deictic,
    "thispart": _thispart,
    "year": _year,
    "decade": _decade,
    "century": _century,
    "quarter": _quarter,
    "shortquarter": _shortquarter,
    "period": _period,
    "lastquarter": _lastquarter,
    "yearago": _yearago,
    "relunit": _relunit,
    "season": _season,
    "ago": _ago,
    "window": _window,
    "duration": _duration,
    "longduration": _longduration,
    "adjective": _adjective,
    "following": _following,
    "weekend": _weekend,
    "often": _often,
    "clock": _clock,
    "present": _reference("PRESENT_REF"),
    "past": _reference("PAST_REF"),
    "future": _reference("FUTURE_REF"),
    "holiday": _holiday,
}
