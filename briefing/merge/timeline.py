"""Merge the events of several articles into one timeline."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from briefing.model import Reference, TimelineEntry, Unplaced

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import Analysis, Event, EventModality, Interval

_WORD: Final = re.compile(r"\w{4,}")
_SAME: Final = 0.5
"""Share of the longer words that two lines of one date must have in common to be one event."""


def merge_timeline(analyses: Sequence[Analysis]) -> tuple[TimelineEntry, ...]:
    """Return the placed events of all articles in order of time, each with all its sources.

    Events of one date that say the same are one entry. Of entries that begin
    together the shorter interval comes first, and then the more reported.
    """
    by_interval: dict[tuple[Interval, bool, EventModality | None], list[tuple[int, Event]]] = {}
    for number, analysis in enumerate(analyses):
        published = analysis.article.published
        for event in analysis.events:
            if event.interval is not None:
                ahead = _is_ahead(event.interval, published)
                key = (event.interval, ahead, event.modality)
                by_interval.setdefault(key, []).append((number, event))
    entries = [
        entry
        for (interval, future, _), events in by_interval.items()
        for entry in _merged(interval, events, future=future)
    ]
    return tuple(sorted(entries, key=_order))


def find_unplaced(analyses: Sequence[Analysis]) -> tuple[Unplaced, ...]:
    """Return the dates of all articles that name no place on the calendar, in reading order.

    Durations and repetitions name none by nature and are no omission.
    """
    return tuple(
        Unplaced(timex, number, sentence.span)
        for number, analysis in enumerate(analyses)
        for timex in analysis.timexes
        if timex.interval is None and timex.type in {"DATE", "TIME"}
        if (sentence := analysis.sentence_at(timex.span.start)) is not None
    )


def _is_ahead(interval: Interval, published: date | None) -> bool:
    return published is not None and interval.start is not None and interval.start > published


def _merged(
    interval: Interval, events: list[tuple[int, Event]], *, future: bool
) -> list[TimelineEntry]:
    entries: list[tuple[frozenset[str], TimelineEntry]] = []
    for number, event in events:
        reference = Reference(number, event.sentence)
        words = frozenset(_WORD.findall(event.text.casefold()))
        for place, (known, entry) in enumerate(entries):
            if reference in entry.references or _overlap(known, words) >= _SAME:
                merged = dict.fromkeys((*entry.references, reference))
                entries[place] = known, replace(entry, references=tuple(merged))
                break
        else:
            entry = TimelineEntry(
                interval=interval,
                text=event.text,
                references=(reference,),
                said_by=event.said_by,
                basis=event.basis,
                event=event,
                future=future,
            )
            entries.append((words, entry))
    return [entry for _, entry in entries]


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(1, min(len(one), len(other)))


def _order(entry: TimelineEntry) -> tuple[bool, date, date, int, Reference]:
    interval = entry.interval
    start = interval.start or interval.end or date.max
    return (
        entry.future,
        start,
        interval.end or date.max,
        -len({reference.article for reference in entry.references}),
        entry.references[0],
    )
