"""Resolve quarters and halves of a year, and the period that a company reports.

Fiscal years are taken for calendar years: a text seldom says when its year begins.
"""

from __future__ import annotations

import re
from typing import Final

from briefing.timeline.anchors import Place, Reading
from briefing.timeline.calendar_dates import modifier
from briefing.timeline.lexicon import MONTHS, ORDINALS

Match = re.Match[str]

_ENDED: Final = re.compile(
    r" ended (?:on )?(Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d"
)
_YEARS: Final = {"last year": -1, "this year": 0, "next year": 1}


def quarter(found: Match, place: Place) -> Reading | None:
    """Read "the third quarter", "last year's fourth quarter", "the first half of 2025"."""
    anchors, groups = place.anchors, found.groupdict()
    dct, whose = anchors.dct, (groups["whose"] or "").lower().replace("’", "'")
    half = found["unit"].lower() == "half"
    word = found["ord"].lower()
    which = 2 if half and word in {"second", "last", "latter", "final"} else ORDINALS[word]
    if word == "last" and not half:
        return same_period(found, place)
    named = groups.get("y2") or groups["y"]
    placed = named or groups.get("of") or re.search(r"\b(?:in|for|during|of) $", place.before())
    if half and (which > 2 or not placed):
        return None
    rel = _YEARS.get(whose.removesuffix("'s"), _YEARS.get((groups.get("of") or "").lower()))
    if named:
        when = int(named)
    elif rel is not None:
        when = dct.year + rel
    else:
        begun = (dct.month - 1) // (6 if half else 3) + 1
        when = dct.year - (which > begun and place.direction != "future")
        if which == 4 and not half and place.direction is None and dct.month >= 9:
            when = dct.year
        if which < begun - 2 and place.direction == "future":
            when += 1
    if "year-" in whose:
        when = int(anchors.quarter[:4]) - 1 if anchors.quarter else dct.year - 1
    value = f"{when:04d}-{'H' if half else 'Q'}{which}"
    if not half and "year-" not in whose:
        anchors.report(value, place.end, fiscal="fiscal" in found[0].lower())
    return Reading("DATE", value, modifier(found))


def same_period(found: Match, place: Place) -> Reading | None:
    """Read "the quarter", "the latest period", "the year-ago quarter": the one last reported."""
    anchors, words = place.anchors, found[0].lower().replace("’", "'")
    if found["unit"].lower() == "period" and not re.search(
        r"year|latest|same|corresponding|comparable|\d{4}", words
    ):
        return None
    recent = re.search("latest|most recent", words) is not None
    year = re.search(r"\d{4}", words)
    if found["unit"].lower() == "period" and not recent:
        quarterly = anchors.quarter or anchors.reports_quarters
        if not quarterly or anchors.compares_longer(place.start):
            return Reading("DATE", year[0] if year else f"{anchors.dct.year - 1:04d}")
    completed = anchors.last_quarter
    base = anchors.quarter or completed
    if ended := _ENDED.match(place.after(20)):
        # The calendar quarter that holds the middle of the three months.
        middle = MONTHS[ended[1][:3].lower()] - 1 or 12
        when = anchors.dct.year - (middle > anchors.dct.month)
        ended_value = f"{when:04d}-Q{(middle + 2) // 3}"
        if not anchors.quarter:
            anchors.report(ended_value, place.end)
        return Reading("DATE", ended_value)
    if recent:
        base = min(base, completed)
    if year:
        return Reading("DATE", year[0] + base[4:])
    if re.search(r"year-|last year|year ago|year earlier|corresponding|comparable", words):
        return Reading("DATE", f"{int(base[:4]) - 1:04d}{base[4:]}")
    if re.match(r"(?:this|last|next|the (?:current|following|coming|previous|prior))\b", words):
        step = {"this": 1, "next": 2, "last": 0}.get(words.split()[0])
        if step is None:
            step = 1 if "current" in words else 2 if re.search("coming|following", words) else 0
        index = int(completed[:4]) * 4 + int(completed[6]) - 1 + step
        return Reading("DATE", f"{index // 4:04d}-Q{index % 4 + 1}")
    return Reading("DATE", base)


def numbered_quarter(found: Match, place: Place) -> Reading | None:
    """Read "Q3 2024", "H1"."""
    when = found["y"] or f"{place.anchors.dct.year:04d}"
    if found["unit"] == "H" and (int(found["n"]) > 2 or not found["y"]):
        return None
    return Reading("DATE", f"{when}-{found['unit']}{found['n']}")
