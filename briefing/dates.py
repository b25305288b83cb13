"""Read a date that a person or a header wrote; prose is the timeline's business."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import Final

from briefing.months import languages_of

_ISO: Final = re.compile(
    r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})"
    r"(?:[T,\s]\s*\d[\d:.]*\s*(?:[ap]\.?m\.?)?\s*(?:[+-]\d\d:?\d\d|[a-z]{1,5})?)?",
    re.IGNORECASE,
)
_LABEL: Final = re.compile(
    r"^\s*(?:(?:first|last|originally)\s+)?"
    r"(?:date|dated|published|posted|updated|modified|created|pubdate)\b\s*(?:at|on)?\s*[:\-–—|]?\s*",
    re.IGNORECASE,
)
_NUMERIC: Final = re.compile(r"\b(\d{1,2})([./-])(\d{1,2})\2(?:\d\d|\d{4})\b")
_NUMBER: Final = re.compile(r"\d+")
"""Day and year are numbers in every language; a headline with only a year is not looked at."""
_LONGEST: Final = 80
"""No format of a date is longer; dateparser is not asked about paragraphs."""
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_MOST_WORDS: Final = 6
"""A weekday, a month, a zone and the small words between; a longer line is looked up in English
only."""


@lru_cache(maxsize=512)
def read_date(words: str) -> date | None:
    """Return the calendar day that `words` name in full, or None.

    Any usual format and any language that dateparser knows; a leading label
    such as "Published" is passed over. Year, month and day must all be there:
    nothing is filled in from today. 03/04/2026 is a day of March to some and of
    April to others, and therefore none.
    """
    words = _LABEL.sub("", words, count=1).strip()
    if len(words) > _LONGEST or len(_NUMBER.findall(words)) < 2:
        return None
    if iso := _ISO.fullmatch(words):
        try:
            return date(int(iso[1]), int(iso[3]), int(iso[4]))
        except ValueError:
            return None
    return _ask_dateparser(words, _order(words))


def _order(words: str) -> str | None:
    """Return in which order to read day, month and year, or None when nobody can tell."""
    numeric = _NUMERIC.search(words)
    if numeric is None:
        return "MDY"
    first, second = int(numeric[1]), int(numeric[3])
    if numeric[2] == "." or first > 12:
        return "DMY"
    return "MDY" if second > 12 or first == second else None


def _ask_dateparser(words: str, order: str | None) -> date | None:
    """Return the day that `words` name with a month in some language, or in numbers."""
    if order is None:
        return None
    # Imported here: it costs 90 ms, and most articles need it never.
    from dateparser.date import DateDataParser  # noqa: PLC0415

    settings = {
        "DATE_ORDER": order,
        "PARSERS": ["absolute-time"],
        "REQUIRE_PARTS": ["year", "month", "day"],
        "RETURN_AS_TIMEZONE_AWARE": False,
    }

    def in_languages(languages: list[str]) -> date | None:
        found = DateDataParser(languages=languages, settings=settings).get_date_data(words)
        if found.date_obj is None or found.period not in {"day", "time"}:
            return None
        day: date = found.date_obj.date()
        return day

    if (day := in_languages(["en"])) is not None:
        return day
    may_be_foreign = "|" not in words and len(_WORD.findall(words)) <= _MOST_WORDS
    foreign = [one for one in languages_of(words) if one != "en"] if may_be_foreign else []
    return in_languages(foreign) if foreign else None
