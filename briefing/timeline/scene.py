"""What a temporal expression is seen from: the document's date, and what was named before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.timeline.calendar import interval_of

if TYPE_CHECKING:
    from datetime import date


@dataclass(slots=True)
class Scene:
    """The state of the reading, carried from expression to expression."""

    document_date: date | None
    """The document creation time of TimeML; None where the article states none."""
    last_value: str | None = None
    """The calendar value named last."""
    last_quarter: str | None = None
    """The quarter that the text itself named last; year-ago phrases do not count."""
    quarters: int = 0
    """How often the article speaks of quarters: an earnings report does so all the time."""

    def remember(self, value: str) -> None:
        """Take note of a calendar value that the text names."""
        if interval_of(value) is not None:
            self.last_value = value

    @property
    def last_day(self) -> date | None:
        """The first day of the value named last."""
        interval = interval_of(self.last_value) if self.last_value else None
        return interval.start if interval else None
