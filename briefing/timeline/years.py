"""Resolve expressions that name a season, year, decade or century of the calendar.

Each resolver takes a match and its place and returns a reading, or None where
the words are no temporal expression after all. Values as in TimeML 1.2.1.
"""

from __future__ import annotations

import re
from typing import Final

from briefing.timeline.anchors import Place, Reading
from briefing.timeline.calendar_dates import month_of, named_year, reading_of
from briefing.timeline.lexicon import SEASONS, number

Match = re.Match[str]

_COUNTED: Final = re.compile(
    r"\s+(?:people|men|women|dollars|jobs|shares|miles|feet|troops|soldiers|points|workers|employees|units"
    r"|votes|cars|homes|barrels|tons|tonnes|metres|meters|km|kilometers|pounds|students|members|percent|cases"
    r"|deaths|words|pages|prisoners|square|acres|copies|hours|days|years|million|rpm|mph)\b"
)
_CLOCK_DAY: Final = re.compile(r"\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
"""Behind four digits, the day of a time of day ("2053 Wednesday night")."""
_YEAR_BEFORE: Final = re.compile(
    r"(?:[$£€#]|\bno\.?\s|\bnumber\s|\broute\s|\broom\s|\bflight\s|\bboeing\s|\bus\$)\s*$"
)
_YEAR_WORD: Final = re.compile(
    r"\b(?:in|of|since|until|till|by|from|to|through|during|for|before|after|early|late|mid|the|and|between|around|than|year"
    r"|fiscal|its|his|their|with|or|as|on|a|at|about|calendar"
    r"|back|spring|summer|fall|winter|autumn|our)[ -]$"
    r"|[(,;:–-]\s?$"
)


_SHORT_YEAR: Final = re.compile(
    r"\b(?:in|of|since|until|till|by|from|to|during|for|before|after|early|late|mid|back)[ -]$"
)


def year(found: Match, place: Place) -> Reading | None:
    """Read "2024", "fiscal 2025", "early 1990"; not "1,200 people" or "$1990"."""
    value = int(found["y"])
    before, after = place.before(), place.after()
    named = bool(found["mod"] or found["fiscal"])
    if _YEAR_BEFORE.search(before) or _COUNTED.match(after) or _CLOCK_DAY.match(after):
        return None
    if (
        not named
        and not 1800 <= value <= 2060
        and not re.search(r"\b(?:in|since|of|by)\s$", before)
    ):
        return None
    if (
        not named
        and not _YEAR_WORD.search(before)
        and before.strip()
        and not before.strip().endswith("'s")
    ):
        near = re.match(r"\s*(?:$|[.,;:)]|and\b|or\b|to\b|was\b|[a-z]+\b)", after)
        if near is None or re.search(r"[\w]$", before):
            return None
    return reading_of(found, found["y"])


def short_year(found: Match, place: Place) -> Reading | None:
    """Read "'98" behind a preposition."""
    if not _SHORT_YEAR.search(place.before()) or _COUNTED.match(place.after()):
        return None
    return Reading("DATE", named_year(found, place))


def years(found: Match, _place: Place) -> Reading | None:
    """Read "2019-20"."""
    return reading_of(found, found["y"])


def decade(found: Match, _place: Place) -> Reading | None:
    """Read "the 1990s", "the '80s", "the nineties"."""
    groups = found.groupdict()
    if word := groups.get("word"):
        tens = ("twen", "thir", "for", "fif", "six", "seven", "eigh", "nine")
        digit = next(n for n, stem in enumerate(tens, 2) if word.lower().startswith(stem))
        return reading_of(found, f"19{digit}")
    return reading_of(found, groups["y"] if groups.get("y") else f"19{groups['yy']}")


def century(found: Match, _place: Place) -> Reading | None:
    """Read "the 20th century"."""
    return reading_of(found, f"{int(found['nth']) - 1:02d}")


def spelled_year(found: Match, _place: Place) -> Reading | None:
    """Read "nineteen ninety-six"."""
    rest = number(found["rest"] or "") or 0
    century_word = (found.groupdict().get("cent") or "").lower()
    base = {"nineteen": 1900, "eighteen": 1800}.get(century_word, 2000)
    groups = found.groupdict()
    part = f"-{month_of(found):02d}" if groups.get("mon") else ""
    if name := groups.get("season"):
        part = f"-{SEASONS[name.lower()]}"
    return reading_of(found, f"{base + int(rest)}{part}")


def season(found: Match, place: Place) -> Reading | None:
    """Read "last summer", "the spring of 2019"."""
    groups, dct = found.groupdict(), place.anchors.dct
    code = SEASONS[found["season"].lower()]
    rel = (groups.get("rel") or groups.get("yrel") or "").lower()
    month = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    if groups.get("y") or groups.get("yy"):
        return reading_of(found, f"{named_year(found, place)}-{code}")
    if (
        found["season"].lower() == "fall"
        and rel == "the"
        and not re.search(r"\b(?:in|since|by|of|during|until)\s$", place.before())
    ):
        return None
    if groups.get("yrel"):
        return reading_of(found, f"{dct.year + {'last': -1, 'this': 0, 'next': 1}[rel]}-{code}")
    when = dct.year
    if rel in {"last", "the past", "this past", "the previous"}:
        when -= dct.month < month + 3
    elif rel in {"next", "this coming", "the following"}:
        when += dct.month >= month
    elif rel != "this" and month > dct.month and place.direction == "past":
        when -= 1
    elif rel != "this" and month + 3 <= dct.month and place.direction == "future":
        when += 1
    return reading_of(found, f"{when:04d}-{code}")
