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
    last_end: int = 0
    """Where the expression that named the last value ends."""
    quarter: str = ""
    """The last quarter that the text named itself, not by way of a comparison."""
    quarter_end: int = 0
    """Where the text named that quarter."""
    years: dict[tuple[int, int], int] = field(default_factory=dict)
    """Month-days seen with their year."""

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

    def before(self, count: int = 24) -> str:
        """Return up to `count` characters before the expression, in lower case."""
        return self.anchors.text[max(self.sentence[0], self.start - count) : self.start].lower()

    def after(self, count: int = 24) -> str:
        """Return up to `count` characters after the expression."""
        return self.anchors.text[self.end : min(self.sentence[1], self.end + count)]
