"""Which days matter most in a story."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from briefing.model import Analysis

_LATER: Final = timedelta(days=7)
_LATER_WEIGHT: Final = 2
"""What a mention a week later is worth beside one at the time: who still speaks of a day then
holds it for a turning point."""
_DAYS: Final = frozenset({"day", "part of day", "time"})


@dataclass(frozen=True, slots=True)
class StoryDay:
    """A day that the articles of a story name."""

    day: date
    articles: int
    """How many articles name it."""
    later: int
    """How many of these were published a week or more after it."""

    @property
    def weight(self) -> int:
        """How much of the story hangs on it; only the order has a meaning."""
        return self.articles + _LATER_WEIGHT * self.later


def rank_days(analyses: Sequence[Analysis]) -> tuple[StoryDay, ...]:
    """Return the days that `analyses` name, those that matter most first, then in order of time.

    A day counts once for each article that names it, however often it does,
    and again for each that looks back on it (after Ghalandari and Ifrim 2020,
    "Examining the state-of-the-art in news timeline summarization").
    """
    named: dict[date, int] = {}
    later: dict[date, int] = {}
    for analysis in analyses:
        published = analysis.article.published
        for day in set(_days(analysis)):
            named[day] = named.get(day, 0) + 1
            if published is not None and published - day >= _LATER:
                later[day] = later.get(day, 0) + 1
    ranked = [StoryDay(day, count, later.get(day, 0)) for day, count in named.items()]
    return tuple(sorted(ranked, key=lambda one: (-one.weight, one.day)))


def _days(analysis: Analysis) -> Iterator[date]:
    for timex in analysis.timexes:
        interval = timex.interval
        if interval is None or interval.granularity not in _DAYS or interval.start is None:
            continue
        if interval.start == interval.end:
            yield interval.start
