"""Which lines of a long timeline a reader is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.stories.days import rank_days

if TYPE_CHECKING:
    from briefing.model import Briefing, TimelineEntry

_LINES: Final = 25
"""A timeline longer than this is no longer read as one."""
_OPEN: Final = 1_000_000
"""Days that an interval with an open side counts for: coarser than any other."""


def shown_timeline(briefing: Briefing) -> tuple[tuple[TimelineEntry, ...], str]:
    """Return the lines of the timeline to show, in its order, and words for the rest, or "".

    Of more than 25 lines those stay that most articles report, then those of
    the days that matter most in the story (`rank_days`), then what is dated
    itself before what is dated by its telling, the finer date and the earlier
    line. The same briefing gives the same lines.
    """
    entries = briefing.timeline
    if len(entries) <= _LINES:
        return entries, ""
    weights = {ranked.day: ranked.weight for ranked in rank_days(briefing.analyses)}

    def merit(number: int) -> tuple[int, int, bool, int, int]:
        entry = entries[number]
        start, end = entry.interval.start, entry.interval.end
        articles = {reference.article for reference in entry.references}
        length = (end - start).days if start is not None and end is not None else _OPEN
        weight = weights.get(start, 0) if start is not None and length == 0 else 0
        return -len(articles), -weight, entry.basis != "event", length, number

    kept = sorted(sorted(range(len(entries)), key=merit)[:_LINES])
    left = len(entries) - _LINES
    rest = f"{left} more are in the JSON file, the table of events and the calendar"
    return tuple(entries[number] for number in kept), rest
