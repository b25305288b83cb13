"""One timeline from the events of many articles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefing.model import Reference, TimelineEntry, Unplaced

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import Analysis, Event, Interval

_WORD: Final = re.compile(r"\w{4,}")
_ALIKE: Final = 0.5
"""Share of the shorter line's content words that two reports of one event have in common."""


def merge_timeline(analyses: Sequence[Analysis]) -> tuple[TimelineEntry, ...]:
    """Return the placed events of all `analyses`, the same event once, in order of time.

    Two events are the same when they have the same interval and most of their
    content words in common; every sentence that reports it is kept.
    """
    groups: dict[Interval, list[list[tuple[int, Event, frozenset[str]]]]] = {}
    for number, analysis in enumerate(analyses):
        for event in analysis.events:
            if event.interval is None:
                continue
            words = frozenset(_WORD.findall(event.text.lower()))
            same_day = groups.setdefault(event.interval, [])
            for group in same_day:
                if _alike(words, group[0][2]):
                    group.append((number, event, words))
                    break
            else:
                same_day.append([(number, event, words)])
    entries = [
        _entry(interval, [(number, event) for number, event, _ in group], analyses)
        for interval, same_day in groups.items()
        for group in same_day
    ]
    return tuple(sorted(entries, key=_order))


def unplaced(analyses: Sequence[Analysis]) -> tuple[Unplaced, ...]:
    """Return the expressions of `analyses` that name no place on the calendar, in reading order."""
    return tuple(
        Unplaced(timex, number, sentence.span)
        for number, analysis in enumerate(analyses)
        for timex in analysis.timexes
        if timex.interval is None and (sentence := analysis.sentence_at(timex.span.start))
    )


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    shorter = min(len(one), len(other))
    return shorter > 0 and len(one & other) >= _ALIKE * shorter


def _entry(
    interval: Interval, reports: list[tuple[int, Event]], analyses: Sequence[Analysis]
) -> TimelineEntry:
    number, event = reports[0]
    references = tuple(dict.fromkeys(Reference(n, report.sentence) for n, report in reports))
    published = analyses[number].article.published
    start = interval.start or interval.end
    return TimelineEntry(
        interval=interval,
        text=event.text,
        references=references,
        said_by=event.said_by,
        basis=event.basis,
        event=event,
        future=published is not None and start is not None and start > published,
    )


def _order(entry: TimelineEntry) -> tuple[int, int, int, Reference]:
    start = entry.interval.start or entry.interval.end
    end = entry.interval.end or entry.interval.start
    if start is None or end is None:
        return 0, 0, 0, entry.references[0]
    return start.toordinal(), (end - start).days, -len(entry.references), entry.references[0]
