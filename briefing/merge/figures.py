"""Bring the figures of several articles together, and find where they disagree."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.language.terms import terms
from briefing.model import FigureConflict, FigureEntry, RepeatedFigure

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.model import Analysis

_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_SHARED: Final = 3
"""Words of four letters or more that the sentences of two counts of one thing share."""
_ALIKE: Final = 0.6
"""Share of the longer words of the shorter sentence that two tellings of one figure share."""
_PART_OF: Final = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|all|both|most|many|some|half|none"
    r"|several|any|each)\sof\s(?:the|its|their|his|her|our|these|those)\s(?:[\w’'-]+\s){0,2}$",
    re.IGNORECASE,
)
"""Before a number that tells how many there are in all, of which a part is spoken of."""
_REACH: Final = 60
_VAGUE: Final = frozenset({"people", "others", "percent", "times", "things", "points"})


def merge_figures(analyses: Sequence[Analysis]) -> tuple[FigureEntry, ...]:
    """Return the figures of all articles in order of article and reading.

    One that a later article tells again, in much the same sentence, is kept as
    a repeat of the first.
    """
    kept: list[FigureEntry] = []
    told: dict[tuple[object, ...], list[tuple[int, frozenset[str]]]] = {}
    for entry in _all_figures(analyses):
        figure = entry.figure
        text = analyses[entry.article].article.text
        words = frozenset(_WORD.findall(figure.sentence.of(text).lower()))
        amount = figure.value if figure.value is not None else figure.span.of(text).lower()
        counted = None if figure.unit else figure.counted.lower()
        earlier = told.setdefault((amount, figure.unit, figure.qualifier, counted), [])
        for place, known in earlier:
            articles = {one.article for one in kept[place].told}
            if entry.article not in articles and _are_alike(words, known):
                again = RepeatedFigure(figure, entry.article)
                kept[place] = replace(kept[place], repeats=(*kept[place].repeats, again))
                break
        else:
            earlier.append((len(kept), words))
            kept.append(entry)
    return tuple(kept)


def _all_figures(analyses: Sequence[Analysis]) -> Iterator[FigureEntry]:
    for number, analysis in enumerate(analyses):
        yield from (FigureEntry(figure, number) for figure in analysis.figures)


def _are_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether two sentences share so many of their longer words that they tell one thing."""
    return len(one & other) >= max(1, _ALIKE * min(len(one), len(other)))


def find_conflicts(analyses: Sequence[Analysis]) -> tuple[FigureConflict, ...]:
    """Return the things that different articles count differently, each in order of publication.

    Two figures count one thing when what is counted agrees in its last word,
    with none before it that speaks against it, and their sentences share
    further words. How many there are in all ("two of the five gates") is
    another thing than how many of them something happened to. A figure that
    agrees with nothing else is in no conflict. Precise rather than complete.
    """
    if len(analyses) == 1:
        return ()
    counts: dict[tuple[str, str | None], list[list[_Count]]] = {}
    for entry in _all_figures(analyses):
        if entry.figure.value is None or not (head := _head(entry)):
            continue
        text = analyses[entry.article].article.text
        before = text[max(0, entry.figure.span.start - _REACH) : entry.figure.span.start]
        one = _Count(entry, _context(analyses, entry), _PART_OF.search(before) is not None)
        groups = counts.setdefault((head, entry.figure.unit), [])
        needed = _SHARED + (head in _VAGUE)
        fitting = next((g for g in groups if all(_agree(one, c, needed) for c in g)), None)
        if fitting is None:
            groups.append([one])
        else:
            fitting.append(one)
    found = []
    for group in (group for groups in counts.values() for group in groups):
        results = {(count.entry.figure.value, count.entry.figure.qualifier) for count in group}
        if len(results) > 1:
            entries = sorted((c.entry for c in group), key=lambda entry: _order(analyses, entry))
            found.append(FigureConflict(_name(entries[0]), tuple(entries)))
    return tuple(found)


class _Count(NamedTuple):
    entry: FigureEntry
    context: frozenset[str]
    in_all: bool
    """Whether it says how many there are, and not how many of them something happened to."""

    @property
    def kind(self) -> frozenset[str]:
        """The words before the last one of what is counted ("spillway" of "spillway gates")."""
        return frozenset(_name(self.entry).lower().split()[:-1])


def _agree(one: _Count, other: _Count, needed: int) -> bool:
    """Return whether two counts with one head, of different articles, are of one thing."""
    if one.entry.article == other.entry.article or one.in_all != other.in_all:
        return False
    if not (one.kind <= other.kind or other.kind <= one.kind):
        return False
    return len(one.context & other.context) >= needed


def _order(analyses: Sequence[Analysis], entry: FigureEntry) -> tuple[date, int, int]:
    published = analyses[entry.article].article.published or date.max
    return published, entry.article, entry.figure.span.start


def _name(entry: FigureEntry) -> str:
    return entry.figure.counted or entry.figure.unit or ""


def _head(entry: FigureEntry) -> str:
    words = _name(entry).lower().split()
    return words[-1] if words else ""


def _context(analyses: Sequence[Analysis], entry: FigureEntry) -> frozenset[str]:
    """Return the longer words of the sentence, without those of the figure itself.

    Of a thing that the title speaks of, the words of the title tell the
    context too, without inflection ("gates fail" beside "gates failed").
    """
    article = analyses[entry.article].article
    text = article.text
    sentence, span = entry.figure.sentence, entry.figure.span
    around = text[sentence.start : span.start] + " " + text[span.end : sentence.end]
    headline = frozenset(terms(article.title or ""))
    head = frozenset(terms(_head(entry)))
    told = headline - head if head & headline and _head(entry) not in _VAGUE else frozenset()
    return frozenset(_WORD.findall(around.lower())) | told
