"""Bring the figures of several articles together, and find where they disagree."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from briefing.model import FigureConflict, FigureEntry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import Analysis

_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_SHARED: Final = 3
"""Words of four letters or more that the sentences of two counts of one thing share."""
_VAGUE: Final = frozenset({"people", "others", "percent", "times", "things", "points"})


def merge_figures(analyses: Sequence[Analysis]) -> tuple[FigureEntry, ...]:
    """Return the figures of all articles in order of article and reading."""
    return tuple(
        FigureEntry(figure, number)
        for number, analysis in enumerate(analyses)
        for figure in analysis.figures
    )


def find_conflicts(analyses: Sequence[Analysis]) -> tuple[FigureConflict, ...]:
    """Return the things that different articles count differently, each in order of publication.

    Two figures count one thing when what is counted agrees word by word and
    their sentences share further words; a figure that agrees with nothing
    else is in no conflict. Precise rather than complete.
    """
    groups: list[list[FigureEntry]] = []
    for entry in merge_figures(analyses):
        if entry.figure.value is None:
            continue
        fitting = [g for g in groups if all(_count_the_same(analyses, entry, e) for e in g)]
        if fitting:
            fitting[0].append(entry)
        else:
            groups.append([entry])
    conflicts = []
    for group in groups:
        results = {(entry.figure.value, entry.figure.qualifier) for entry in group}
        if len(results) > 1 and len({entry.article for entry in group}) > 1:
            entries = sorted(group, key=lambda entry: _order(analyses, entry))
            conflicts.append(FigureConflict(_name(entries[0]), tuple(entries)))
    return tuple(conflicts)


def _order(analyses: Sequence[Analysis], entry: FigureEntry) -> tuple[date, int, int]:
    published = analyses[entry.article].article.published or date.max
    return published, entry.article, entry.figure.span.start


def _name(entry: FigureEntry) -> str:
    return entry.figure.counted or entry.figure.unit or ""


def _count_the_same(analyses: Sequence[Analysis], one: FigureEntry, other: FigureEntry) -> bool:
    if one.article == other.article or one.figure.unit != other.figure.unit:
        return False
    head, other_head = _head(one), _head(other)
    if not head or head != other_head:
        return False
    shared = _context(analyses, one) & _context(analyses, other)
    return len(shared) >= _SHARED + (head in _VAGUE)


def _head(entry: FigureEntry) -> str:
    words = _name(entry).lower().split()
    return words[-1] if words else ""


def _context(analyses: Sequence[Analysis], entry: FigureEntry) -> frozenset[str]:
    """Return the longer words of the sentence, without those of the figure itself."""
    text = analyses[entry.article].article.text
    sentence, span = entry.figure.sentence, entry.figure.span
    around = text[sentence.start : span.start] + " " + text[span.end : sentence.end]
    return frozenset(_WORD.findall(around.lower()))
