"""Dates as the text gives them, and what happened on them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date

    from briefing.model.quotes import Speaker
    from briefing.span import Span

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
TimexModifier = Literal[
    "START", "MID", "END", "APPROX", "LESS_THAN", "MORE_THAN", "BEFORE", "AFTER"
]
Granularity = Literal[
    "century",
    "decade",
    "year",
    "half",
    "season",
    "quarter",
    "month",
    "week",
    "weekend",
    "day",
    "part of day",
    "time",
]
EventBasis = Literal["event", "statement", "inferred"]
EventModality = Literal["planned", "hypothetical"]


@dataclass(frozen=True, slots=True)
class Interval:
    """A stretch of calendar days, as coarse as the text says it.

    Closed on both sides: `start` and `end` are the first and the last day. A
    side is None where the text leaves it open ("until 2019" has no start).
    Follows the intervals of ISO 8601-2 (EDTF). Raises ValueError when the days
    run backwards.
    """

    start: date | None
    end: date | None
    granularity: Granularity
    """The unit in which the text speaks; shown as such, never refined."""
    approximate: bool = False
    """The text hedges the date itself ("about 2010", "early March", "over the last year")."""
    open_end: bool = False
    """The text leaves the end open ("since August 2024"); `end` then is the publication date,
    as far as the article knows, or None without one."""

    def __post_init__(self) -> None:
        if self.start is not None and self.end is not None and self.start > self.end:
            message = f"an interval runs forwards, not from {self.start} to {self.end}"
            raise ValueError(message)


@dataclass(frozen=True, slots=True)
class Distance:
    """How far from a publication date that is not known an expression lies."""

    count: int
    """Below 0 before publication."""
    unit: Granularity


@dataclass(frozen=True, slots=True)
class Timex:
    """A temporal expression, annotated as TimeML's TIMEX3 (TimeML 1.2.1)."""

    span: Span
    type: TimexType
    value: str
    """TIMEX3 value: "2025-04-08", "2025-W14", "P2W", "PRESENT_REF", "XXXX-WXX-2"…"""
    modifier: TimexModifier | None = None
    interval: Interval | None = None
    """The days it names, with the preposition before it read ("since August 2024" is open to the
    publication date); None when it names no place on the calendar."""
    distance: Distance | None = None
    """How far from the unknown publication date it lies ("yesterday"); None where the article has
    a date, and where it cannot be told ("Tuesday")."""


@dataclass(frozen=True, slots=True)
class Event:
    """What happened, and when the text says it did."""

    text: str
    """A clause of at most about 25 words that reads alone and keeps its attribution."""
    timex: Timex | None
    """None only where `basis` is "inferred"."""
    interval: Interval | None
    """None when the expression stays unresolved."""
    sentence: Span
    said_by: Speaker | None
    """Who says that it happened; None when the reporter does."""
    basis: EventBasis
    """Whether the date is of the event, only of the statement about it, or inferred from
    the story's day."""
    corrected: bool = False
    """Whether a reader has put the date right."""
    modality: EventModality | None = None
    """Whether the text tells it only as what had been planned or would have been; None for what it
    tells as a fact."""

    @property
    def in_time(self) -> tuple[bool, int, int, int]:
        """What events are sorted by: their start, then how exact they are; undated ones last."""
        start = end = None
        if self.interval is not None:
            start = self.interval.start or self.interval.end
            end = self.interval.end or self.interval.start
        if start is None or end is None:
            return True, 0, 0, self.sentence.start
        return False, start.toordinal(), (end - start).days, self.sentence.start


@dataclass(frozen=True, slots=True)
class DatedSpan:
    """A stretch of text and the date that holds in it."""

    span: Span
    value: str
    """TIMEX3 calendar value."""
