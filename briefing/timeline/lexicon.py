"""The words of time, as data: months, days, units, numbers, parts of the day."""

from __future__ import annotations

from typing import Final

MONTH_NUMBERS: Final = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
WEEKDAY_NUMBERS: Final = {
    name: number
    for number, names in enumerate(
        (
            ("monday", "mon"),
            ("tuesday", "tues", "tue"),
            ("wednesday", "wed"),
            ("thursday", "thurs", "thu"),
            ("friday", "fri"),
            ("saturday",),
            ("sunday",),
        )
    )
    for name in names
}
"""Monday is 0, as in `date.weekday`; "sat" and "sun" are words of other meaning."""

UNIT_CODES: Final = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "night": "D",
    "week": "W",
    "weekend": "W",
    "fortnight": "2W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "E",
    "century": "C",
    "centur": "C",
}
"""The unit letters of TIMEX3 durations (TimeML 1.2.1); a leading T is of the clock."""

SEASON_CODES: Final = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}
PART_CODES: Final = {
    "morning": "MO",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
    "midday": "MI",
}
ORDINALS: Final = {
    word: number
    for number, words in enumerate(
        (("first", "1st"), ("second", "2nd"), ("third", "3rd"), ("fourth", "4th", "final")), start=1
    )
    for word in words
}

_ONES: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety"
NUMBER_WORDS: Final[dict[str, int]] = (
    {word: number for number, word in enumerate(_ONES.split())}
    | {word: 10 * number for number, word in enumerate(_TENS.split(), start=2)}
    | {"a": 1, "an": 1, "one": 1, "hundred": 100, "a hundred": 100, "dozen": 12, "a dozen": 12}
    | {"couple": 2, "a couple": 2, "a couple of": 2}
)

FIXED_HOLIDAYS: Final = {
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "valentine's day": (2, 14),
    "halloween": (10, 31),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
}
"""Holidays that fall on one day of the year, as month and day."""


def read_number(words: str) -> float | None:
    """Return the number that `words` spell ("twenty-four", "2.5", "a couple of"), or None."""
    plain = words.lower().replace("-", " ").strip()
    if plain in NUMBER_WORDS:
        return NUMBER_WORDS[plain]
    try:
        return float(plain.replace(",", ""))
    except ValueError:
        pass
    total = 0
    for word in plain.split():
        if word in {"and", "of"}:
            continue
        if word not in NUMBER_WORDS:
            return None
        total = (
            total * NUMBER_WORDS[word]
            if word == "hundred" and total
            else total + NUMBER_WORDS[word]
        )
    return total or None
