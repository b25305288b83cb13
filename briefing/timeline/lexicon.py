"""The words of time in English: names of months, days, seasons, numbers and units.

Written by hand for this grammar; the values are those of TIMEX3 (TimeML 1.2.1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from briefing.model import TimexModifier

MONTHS: Final = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6,
    "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
"""By the first three letters."""
WEEKDAYS: Final = {"mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6}
"""By the first three letters, counted from Monday."""
SEASONS: Final = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
PARTS_OF_DAY: Final = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "noon": "12:00",
    "midday": "12:00", "midnight": "24:00", "overnight": "NI",
}  # fmt: skip
UNITS: Final = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "weekend": "WE",
    "month": "M", "quarter": "Q", "year": "Y", "decade": "E", "century": "C", "centurie": "C",
}  # fmt: skip
"""Of the singular; "centurie" is "centuries" without its s."""
SMALL: Final = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "a": 1, "an": 1,
    "another": 1,
}  # fmt: skip
TENS: Final = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
ORDINALS: Final = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "final": 4,
    "last": 4, "latter": 2,
}  # fmt: skip
DAYS_OF_MONTH: Final = {
    word: day
    for day, word in enumerate(
        [
            *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"),
            *("ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth"),
            *("sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"),
            *("twenty-first", "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth"),
            *("twenty-sixth", "twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth"),
            "thirty-first",
        ],
        1,
    )
}
MODIFIERS: Final[dict[str, TimexModifier]] = {
    "early": "START", "late": "END", "mid": "MID", "about": "APPROX", "around": "APPROX",
    "roughly": "APPROX", "approximately": "APPROX", "some": "APPROX", "nearly": "LESS_THAN",
    "almost": "LESS_THAN", "less than": "LESS_THAN", "more than": "MORE_THAN",
    "over": "MORE_THAN", "at least": "MORE_THAN", "up to": "LESS_THAN", "the end of": "END",
    "earlier": "BEFORE", "later": "AFTER", "the beginning of": "START", "the start of": "START",
    "the middle of": "MID",
}  # fmt: skip

_PAST: Final = frozenset(
    [
        *("said", "was", "were", "had", "did", "told", "came", "went", "began"),
        *("became", "took", "made", "gave", "got", "saw", "knew", "left", "fell"),
        *("rose", "held", "met", "won", "lost", "killed", "died", "found", "kept"),
        *("brought", "ran", "cut", "hit", "struck", "shot", "led", "paid", "sent"),
        *("spoke", "wrote", "broke", "chose", "drew", "drove", "fought", "flew", "grew"),
        *("heard", "lay", "meant", "put", "sat", "sold", "spent", "stood", "stole"),
        *("swore", "taught", "thought", "threw", "wore", "been", "sought", "built", "bought"),
        *("caught", "felt", "sank", "stuck", "tore", "shook", "blew", "fled", "hid"),
        *("rode", "spun", "swept", "swung", "slept", "slid", "sang", "dealt", "withdrew"),
        *("undertook", "overcame", "froze", "crept", "laid"),
    ]
)
"""Irregular past forms and auxiliaries of the past."""
_NOT_PAST: Final = frozenset(
    [
        *(
            "unspecified",
            "need",
            "proceed",
            "speed",
            "exceed",
            "indeed",
            "succeed",
            "hundred",
            "unidentified",
        ),
        *("red", "bed", "limited", "united", "led-by", "feed", "seed", "breed", "advanced"),
        *(
            "estimated",
            "so-called",
            "based",
            "shed",
            "fixed",
            "increased",
            "related",
            "proposed",
            "continued",
        ),
    ]
)
"""Words in -ed that tell no past."""


def is_past(word: str) -> bool:
    """Return whether `word`, in small letters, looks like a verb in the past."""
    return word in _PAST or (word.endswith("ed") and len(word) > 4 and word not in _NOT_PAST)


def number(words: str) -> float | None:
    """Return the number that `words` spell ("twenty-four", "1,200", "2 1/2"), or None."""
    words = words.lower().replace(",", "").strip()
    words, half, _ = words.partition("half")
    if half:
        return (number(words.removesuffix("and a ").removesuffix("a ")) or 0) + 0.5
    total = 0.0
    for word in words.replace("-", " ").split():
        if word in SMALL:
            total += SMALL[word]
        elif word in TENS:
            total += TENS[word]
        elif word in {"hundred", "thousand"}:
            total = max(total, 1) * (100 if word == "hundred" else 1000)
        elif word == "1/2":
            total += 0.5
        elif word == "dozen":
            total = max(total, 1) * 12
        elif word == "couple":
            total = 2
        elif word.replace(".", "", 1).isdecimal() and len(word) < 9:
            total += float(word)
        elif word not in {"of", "and"}:
            return None
    return total or None
