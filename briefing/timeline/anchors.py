"""What the text has dated so far: the anchors of later expressions."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Final

from briefing.timeline.direction import Direction, continues, direction

if TYPE_CHECKING:
    from briefing.model import TimexModifier, TimexType

_CALENDAR: Final = re.compile(r"\d{2,4}(?:-.*)?")
_DAY_OR_MONTH: Final = re.compile(r"\d{4}-\d\d(?:-\d\d.*)?")
_LATE: Final = re.compile(r"T(?:NI|EV|1[89]|2[0-3])")
_LONGER: Final = re.compile(
    r"\b(?:six|nine)(?:\smonths|-month)|\bfirst\shalf\b|\bfor\sthe\syear\b", re.IGNORECASE
)
"""A longer period named since the quarter: what is compared is no longer the quarter."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A TIMEX3 type and value for an expression."""

    type: TimexType
    value: str
    modifier: TimexModifier | None = None


@dataclass(slots=True)
class Anchors:
    """Document state, updated from left to right."""

    text: str
    dct: date
    """Document creation time."""
    reports_quarters: bool = False
    last_value: str = ""
    last_day: date | None = None
    last_past: date | None = None
    """The last day named that does not lie ahead."""
    night: date | None = None
    """The day whose evening or night the text has told of last."""
    last_end: int = 0
    """Where the expression that named the last value ends."""
    quarter: str = ""
    """The last quarter that the text named itself, not by way of a comparison."""
    quarter_end: int = 0
    """Where the text named that quarter."""
    compared_end: int = 0
    """Where the text last named a year only to compare with it."""
    years: dict[tuple[int, int], int] = field(default_factory=dict)
    """Month-days seen with their year."""

    @property
    def last_quarter(self) -> str:
        """The quarter that had ended when the text was published."""
        index = self.dct.year * 4 + (self.dct.month - 1) // 3 - 1
        return f"{index // 4:04d}-Q{index % 4 + 1}"

    def report(self, quarter: str, end: int, *, fiscal: bool = False) -> None:
        """Take `quarter`, named up to offset `end`, for the one reported, if it can be.

        A report that looks back at an earlier quarter, or ahead at one that has
        not ended, goes on about its own; a company's fiscal quarters are its own.
        """
        ended = self.quarter <= self.last_quarter
        if not self.quarter or fiscal or not ended or self.quarter <= quarter <= self.last_quarter:
            self.quarter, self.quarter_end = quarter, end

    def compares_longer(self, start: int) -> bool:
        """Return whether the text before offset `start` names a longer period than the quarter."""
        return _LONGER.search(self.text, self.quarter_end, start) is not None

    def note(self, value: str, end: int) -> None:
        """Remember `value`, named up to offset `end`, if it is a place on the calendar."""
        if not _CALENDAR.fullmatch(value):
            return
        self.last_value = value
        self.last_end = end
        try:
            self.last_day = date.fromisoformat(value[:10])
        except ValueError:
            return
        if self.last_day <= self.dct:
            self.last_past = self.last_day
        if self.last_day < self.dct and _LATE.match(value, 10):
            self.night = self.last_day


@dataclass(frozen=True, slots=True)
class Place:
    """Where an expression stands: what a resolver may look at."""

    anchors: Anchors
    start: int
    end: int
    sentence: tuple[int, int]

    @property
    def direction(self) -> Direction | None:
        """Where the sentence points in time; after a date that lies ahead, further ahead."""
        anchors = self.anchors
        if (
            _DAY_OR_MONTH.fullmatch(anchors.last_value)
            and anchors.last_value > anchors.dct.isoformat()
            and self.sentence[0] <= anchors.last_end <= self.start
            and continues(anchors.text, anchors.last_end, self.start)
        ):
            return "future"
        return direction(anchors.text, self.start, self.end, self.sentence)

    @property
    def told_day(self) -> date | None:
        """The last day named that the sentence can go on about: none ahead if it looks back."""
        anchors = self.anchors
        ahead = anchors.last_day is not None and anchors.last_day > anchors.dct
        return anchors.last_past if ahead and self.direction == "past" else anchors.last_day

    def before(self, count: int = 24) -> str:
        """Return up to `count` characters before the expression, in lower case."""
        return self.anchors.text[max(self.sentence[0], self.start - count) : self.start].lower()

    def after(self, count: int = 24) -> str:
        """Return up to `count` characters after the expression."""
        return self.anchors.text[self.end : min(self.sentence[1], self.end + count)]
