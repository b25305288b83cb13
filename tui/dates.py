"""Word dates for a narrow column."""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING, Final

from briefing.phrases import interval_words

if TYPE_CHECKING:
    from briefing.model import Interval

_MONTH: Final = re.compile(
    r"\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)\b"
)
_BEFORE_YEAR: Final = re.compile(r" (?=\d{4}\b)")
_QUARTER: Final = re.compile(r"\b(first|second|third|fourth) quarter of ")
_QUARTERS: Final = {"first": "Q1 ", "second": "Q2 ", "third": "Q3 ", "fourth": "Q4 "}


def short_interval(interval: Interval) -> str:
    """Return `interval` in few letters: "8 Apr 2025", "Q1 2025", "since Aug 2024", "~2010"."""
    words = _QUARTER.sub(lambda found: _QUARTERS[found[1]], interval_words(interval))
    return shorten_months(words).replace("about ", "~")


def shorten_months(words: str) -> str:
    """Return `words` with the names of months cut to three letters."""
    return _MONTH.sub(r"\1", words)


def date_lines(words: str, width: int) -> list[str]:
    """Return the date `words` in lines of `width` letters; a month stays with its year."""
    lines = textwrap.wrap(_BEFORE_YEAR.sub("\u00a0", words), width)
    return [line.replace("\u00a0", " ") for line in lines]
