"""What the text has dated so far: the anchors of later expressions."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Final

from briefing.timeline.direction import Direction, direction

if TYPE_CHECKING:
    from briefing.model import TimexModifier, TimexType

_CALENDAR: Final = re.compile(r"\d{2,4}(?:-.*)?")


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
    quarter: str = ""
    """The last quarter that the text named itself, not by way of a comparison."""
    quarter_end: int = 0
    """Where the text named that quarter."""
    years: dict[tuple[int, int], int] = field(default_factory=dict)
    """Month-days seen with their year."""

    def note(self, value: str) -> None:
        """Remember `value` if it names a place on the calendar."""
        if not _CALENDAR.fullmatch(value):
            return
        self.last_value = value
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
        """Where the sentence points in time."""
        return direction(self.anchors.text, self.start, self.end, self.sentence)

    def before(self, count: int = 24) -> str:
        """Return up to `count` characters before the expression, in lower case."""
        return self.anchors.text[max(self.sentence[0], self.start - count) : self.start].lower()

    def after(self, count: int = 24) -> str:
        """Return up to `count` characters after the expression."""
        return self.anchors.text[self.end : min(self.sentence[1], self.end + count)]
