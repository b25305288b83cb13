"""Resolve expressions made of units: "last week", "two years ago", "the past ten days", "daily".

Each resolver takes a match and its place and returns a reading, or None where
the words are no temporal expression after all. Values as in TimeML 1.2.1.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from briefing.timeline.anchors import Place, Reading
from briefing.timeline.calendar_dates import modifier
from briefing.timeline.lexicon import PARTS_OF_DAY, UNITS, number
from briefing.timeline.values import shift, unit_of

Match = re.Match[str]

_COMPARES: Final = re.compile(r"\b(?:from|with|to|than|versus|against)\b[^.;]*$")
_YEAR_ENDED: Final = re.compile(r"\s+(?:(?:that|which) )?(?:end(?:s|ed|ing)?|ago|earlier|before)\b")
_CLOCK_UNITS: Final = frozenset({"second", "minute", "hour"})
_PRICE: Final = re.compile(
    r"(?:[\d.]+|cents?|dollars?|million|billion|percent|%|times|once|twice)\s$"
)


def _unit(found: Match) -> str:
    word = found["unit"].lower()
    word = word.split(" and ")[0]
    return word.removesuffix("s")


def _code(word: str) -> str:
    return UNITS.get(word, "Y")


def period(count: float | None, word: str) -> str:
    """Return the ISO 8601 duration of `count` units, with X for a count that is vague."""
    prefix = "PT" if word in _CLOCK_UNITS else "P"
    code = "D" if word == "weekend" else _code(word)
    if count is None:
        return f"{prefix}X{code}"
    if word == "decade":
        count, code = count * 10, "Y"
    if word == "weekend":
        count *= 2
    if count == int(count):
        return f"{prefix}{int(count)}{code}"
    part = {"year": (12, "M"), "hour": (60, "M"), "minute": (60, "S")}.get(word)
    if part:
        small = round((count - int(count)) * part[0])
        whole = f"{int(count)}{code}" if int(count) else ""
        return f"{prefix}{whole}{small}{part[1]}"
    return f"{prefix}{count:g}{code}"


def relative_unit(found: Match, place: Place) -> Reading | None:
    """Read "last week", "this year", "the following day", "the past decade", "that month"."""
    anchors, word = place.anchors, _unit(found)
    rel = found["rel"].lower().removeprefix("the ").strip()
    the, code, day = found["rel"].lower().startswith("the "), _code(_unit(found)), anchors.dct
    mod = modifier(found)
    if rel in {"following", "previous", "preceding", "next", "same", "that same", "that"} and (
        the or rel.startswith("that") or rel in {"following", "previous"}
    ):
        base = _last_named(place, word)
        step = {"following": 1, "next": 1, "previous": -1, "preceding": -1}.get(rel, 0)
        if rel == "next" and word != "day":
            base = day
        if rel == "same" and word not in {"day", "month", "year", "week"}:
            return None
        day = shift(base, step, code)
    elif rel in {"last", "past", "this past", "previous", "preceding"}:
        if rel == "past" and the and word in {"year", "month", "week"}:
            return (
                Reading("DURATION", f"P1{code}")
                if word != "year"
                else Reading("DATE", unit_of(shift(day, -1, code), code))
            )
        if word == "decade" and rel == "past":
            return Reading("DURATION", "P10Y")
        if word == "day":
            return Reading("DURATION", "P1D") if the else None
        day = shift(day, -1, code)
        if word == "weekend" and place.anchors.dct.weekday() >= 5:
            day = place.anchors.dct - timedelta(days=7)
    elif rel in {"next", "coming", "this coming"}:
        day = shift(day, 1 if word != "weekend" or anchors.dct.weekday() >= 5 else 0, code)
    elif rel in {"entire", "full", "whole", "first", "latest"}:
        if word in {"day", "week", "quarter"} or rel == "first":
            return Reading("DURATION", period(1, word)) if rel != "first" else None
        if rel == "latest":
            day = shift(day, -1, code) if word != "year" or found["fiscal"] else day
    elif rel == "this" and word == "weekend" and place.direction == "past" and day.weekday() < 5:
        day = shift(day, -1, "W")
    elif rel == "this" and word in {"day", "decade", "century"} and word == "day":
        return Reading("DATE", day.isoformat())
    part = found["part"]
    if part and word == "day":
        return Reading("TIME", f"{day.isoformat()}T{PARTS_OF_DAY[part.lower()]}")
    return Reading("DATE", unit_of(day, code), mod)


def _last_named(place: Place, word: str) -> date:
    """Return a day in the last date named, from which units called `word` are counted."""
    base, value = place.told_day or place.anchors.dct, place.anchors.last_value
    if word in {"day", "week", "weekend"} or not value[:4].isdigit():
        return base
    month = int(value[5:7]) if value[5:7].isdigit() else 1
    return base.replace(year=int(value[:4]) or 1, month=max(1, min(12, month)), day=1)


def unit_before(found: Match, place: Place) -> Reading | None:
    """Read "the year before", "the day after": a unit from the date named last."""
    word = _unit(found)
    step = 1 if found["dir"].lower() == "after" else -1
    day = shift(_last_named(place, word), step, _code(word))
    return Reading("DATE", unit_of(day, _code(word)))


def counted_span(found: Match, _place: Place) -> Reading | None:
    """Read "the past two weeks", "the next few days", "the first nine months"."""
    rel = found["rel"].lower().removeprefix("the ")
    words = found["count"].lower().split(" to ")[-1 if " to " in found["count"].lower() else 0]
    if (
        rel in {"first", "final", "opening", "these", "those", "recent"}
        and "the" not in found["rel"].lower()
    ) and rel not in {"recent", "these", "first"}:
        return None
    count = None if " to " in found["count"].lower() else number(words)
    return Reading("DURATION", period(count, _unit(found)), modifier(found))


def recent_units(found: Match, _place: Place) -> Reading | None:
    """Read "recent weeks", "the coming months", "the years ahead"."""
    rel = found["rel"].lower().removeprefix("the ").strip()
    if (
        rel == "the"
        and not found[0].lower().endswith(("ahead", "to come"))
        and _unit(found) != "year"
    ):
        return None
    if rel in {"future", "past"} and _unit(found) == "quarter":
        return Reading("DATE", f"{rel.upper()}_REF")
    return Reading("DURATION", period(None, _unit(found)))


def ago(found: Match, place: Place) -> Reading | None:
    """Read "two years ago", "six weeks later", "a day earlier", "two days before the vote"."""
    anchors, word = place.anchors, _unit(found)
    way = found["dir"].lower()
    count = number(found["count"])
    if count and found["half"]:
        count += 0.5
    than = way in {"later", "earlier"} and place.after(5).startswith(" than")
    if than or way in {"before", "after", "prior"}:
        return Reading("DURATION", period(count, word), modifier(found))
    back = way in {"ago", "earlier", "prior"}
    if count is None:
        if way == "ago":
            return Reading("DATE", "PAST_REF")
        return Reading("DURATION", period(None, word))
    if word in _CLOCK_UNITS:
        if way == "ago" and word == "hour":
            return Reading("TIME", f"{anchors.dct.isoformat()}")
        return Reading("DURATION", period(count, word))
    base = (
        anchors.dct
        if way in {"ago", "from now", "from today", "hence"}
        else anchors.last_day or anchors.dct
    )
    step = -count if back else count
    if (
        way in {"earlier", "later"}
        and word in {"year", "month", "decade"}
        and anchors.last_value[:4].isdigit()
    ):
        value = anchors.last_value
        month = int(value[5:7]) if value[5:7].isdigit() else base.month
        base = base.replace(year=max(1, int(value[:4])), month=max(1, min(12, month)), day=1)
    code = "Y" if word == "decade" else _code(word)
    if code == "Y":
        moved = shift(base, round(step * (120 if word == "decade" else 12)), "M")
    else:
        moved = shift(base, int(step), code)
    return Reading("DATE", unit_of(moved, code), modifier(found))


def year_ago(found: Match, place: Place) -> Reading | None:
    """Read "a year earlier", "year-ago": the period last named, a year before."""
    anchors = place.anchors
    longer = anchors.compares_longer(place.start)
    if anchors.quarter and not longer:
        return Reading("DATE", f"{int(anchors.quarter[:4]) - 1:04d}{anchors.quarter[4:]}")
    value = anchors.last_value
    if (
        found["dir"].lower() == "earlier"
        and not (anchors.quarter and longer)
        and value[:4].isdigit()
        and not re.search(r"W|WE|T", value)
    ) and len(value) <= 7:
        compares = _COMPARES.search(place.before(70))
        again = compares and anchors.last_end == anchors.compared_end
        anchors.compared_end = place.end if compares else 0
        return Reading("DATE", f"{int(value[:4]) - (not again):04d}{value[4:]}")
    return Reading("DATE", f"{anchors.dct.year - 1:04d}", modifier(found))


def vague_ago(found: Match, _place: Place) -> Reading | None:
    """Read "months after": a distance that the text does not count."""
    return Reading("DURATION", period(None, _unit(found)))


def duration(found: Match, place: Place) -> Reading | None:
    """Read "three months", "five-year", "a few days"; not rates and ages."""
    word, words = _unit(found), found["count"].lower()
    if found["old"] or place.after(5) == " old " or place.after(5) in {" old.", " old,"}:
        return None
    if words in {"a", "an"} and not found["half"]:
        if word in {"second", "quarter"} or _PRICE.search(place.before()):
            return None
        if re.search(r"(?:[a-z]s|rate|[a-z]%)\s$", place.before()) and not re.search(
            r"(?:was|is|has|lasts?|takes|lasted|as|this|spends|less)\s$", place.before()
        ):
            return None
        if (
            (found["the"] or "").lower() != "within"
            and not found["mod"]
            and not re.search(
                r"\b(?:for|in|within|than|about|over|nearly|almost|after|of|took|spent|least|once|twice|was|is)\s$",
                place.before(),
            )
        ):
            return None
    if word == "second" and not re.search(r"\d|seconds", found[0]):
        return None
    if word == "quarter" and not re.search("quarters", found[0].lower()):
        return None
    if word == "quarter" and words in {"three", "one"}:
        return None
    if word == "day" and words == "one" and place.direction == "future" and "-" not in found[0]:
        return Reading("DATE", "FUTURE_REF")
    if words == "some" and not word.endswith("s") and not found[0].lower().endswith("s"):
        return None
    count = number(re.split(r" to | or |(?<=\d)-(?=\d)", words)[0])
    if found["half"] and count:
        count += 0.5
    return Reading("DURATION", period(count, word), modifier(found))


def bare_units(found: Match, place: Place) -> Reading | None:
    """Read "for years", "within weeks"."""
    long = found[0].lower().endswith("-long")
    if not long and not re.search(
        r"\b(?:for|in|within|over|of|after|last|took|take|lasted|be|follows|followed|spent)\s$",
        place.before(),
    ):
        return None
    many = found["unit"].lower().endswith("s")
    return Reading("DURATION", period(None if many else 1, _unit(found)))


def unit_set(found: Match, _place: Place) -> Reading | None:
    """Read "every day", "each year", "every two weeks"."""
    words = found["count"] or "one"
    return Reading("SET", period(2 if words == "other" else number(words), _unit(found)))


def adverb_set(found: Match, place: Place) -> Reading | None:
    """Read "daily", "annually"."""
    word = found["set"].lower()
    if word == "quarterly" or place.after(4).startswith((" New", " Mai", " Tel")):
        return None
    code = {"hourly": "PT1H", "daily": "P1D", "weekly": "P1W", "monthly": "P1M"}.get(word, "P1Y")
    return Reading("SET", code)


def the_unit(found: Match, place: Place) -> Reading | None:
    """Read "the year", "the weekend", "the end of the month"."""
    word, dct = _unit(found), place.anchors.dct
    code = _code(word)
    if word == "weekend":
        base = dct if place.direction == "future" or dct.weekday() >= 5 else shift(dct, -1, "W")
        return Reading("DATE", unit_of(base, "WE"))
    if word == "day":
        return Reading("DATE", (place.anchors.last_day or dct).isoformat(), modifier(found))
    if word == "quarter" and place.anchors.quarter:
        return Reading("DATE", place.anchors.quarter)
    if word == "year" and "mod" not in found.groupdict():
        if _YEAR_ENDED.match(place.after()):
            return Reading("DURATION", "P1Y")
        if not found["fiscal"] and not re.search(r"\b(?:for|of|in|during|this)\s$", place.before()):
            return None
    return Reading(
        "DATE", unit_of(dct, code), modifier(found) if "mod" in found.groupdict() else None
    )


def year_end(_found: Match, place: Place) -> Reading | None:
    """Read "year-end"."""
    dct = place.anchors.dct
    year = dct.year - (place.direction == "past" and dct.month < 7)
    return Reading("DATE", f"{year:04d}-12-31")


def day_word(found: Match, place: Place) -> Reading | None:
    """Read "yesterday", "tomorrow morning", "overnight"."""
    groups, dct = found.groupdict(), place.anchors.dct
    ref, part = found["ref"].lower(), groups.get("part")
    if ref in {"tonight", "overnight"}:
        told = place.told_day if place.anchors.last_end > place.sentence[0] else None
        night = told if told and ref == "overnight" else dct
        return Reading("TIME", f"{night.isoformat()}TNI")
    step = {"today": 0, "yesterday": -1, "tomorrow": 1, "the day before yesterday": -2,
            "the day after tomorrow": 2}[ref]  # fmt: skip
    if ref == "today" and re.match(r"['’]s [a-z]", place.after()):
        return Reading("DATE", "PRESENT_REF")
    day = (dct + timedelta(days=step)).isoformat()
    if part:
        return Reading("TIME", f"{day}T{PARTS_OF_DAY[part.lower()]}")
    if (groups["when"] or "").startswith("mid-"):
        return Reading("TIME", f"{day}T{PARTS_OF_DAY[groups['when'][4:].lower()]}")
    return Reading("DATE", day)


def day_part(found: Match, place: Place) -> Reading | None:
    """Read "this morning", "last night", "the next morning"."""
    rel, part, dct = found["rel"].lower(), found["part"].lower(), place.anchors.dct
    base = place.anchors.last_day or dct
    if rel == "last" and part not in {"night", "evening"}:
        return None
    if rel == "the" and not re.search(r"\b(?:in|during)\s$", place.before()):
        return None
    day = {"last": dct - timedelta(days=1), "this": dct}.get(rel)
    if day is None:
        day = base + timedelta(days=1 if "next" in rel or "following" in rel else 0)
    return Reading("TIME", f"{day.isoformat()}T{PARTS_OF_DAY[part]}")


def bare_part(found: Match, place: Place) -> Reading | None:
    """Read "mid-afternoon"."""
    return Reading("TIME", f"{place.anchors.dct.isoformat()}T{PARTS_OF_DAY[found['part'].lower()]}")


def now(_found: Match, _place: Place) -> Reading | None:
    """Read "now", "currently"."""
    return Reading("DATE", "PRESENT_REF")


def once(_found: Match, _place: Place) -> Reading | None:
    """Read "recently", "the past"."""
    return Reading("DATE", "PAST_REF")


def ahead(found: Match, place: Place) -> Reading | None:
    """Read "soon", "the near future"; not the "soon" of a tale, nor "the future of" a thing."""
    word = found[0].lower()
    if word == "soon" and (place.after(2).startswith("-") or place.direction == "past"):
        return None
    if word == "the future" and place.after(4) == " of ":
        return None
    return Reading("DATE", "FUTURE_REF")
