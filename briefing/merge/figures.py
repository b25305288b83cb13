"""Bring the figures of several articles together."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from briefing.model import FigureEntry, RepeatedFigure

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.model import Analysis

LONGER_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_ALIKE: Final = 0.6
"""Share of the longer words of the shorter sentence that two tellings of one figure share."""


def merge_figures(analyses: Sequence[Analysis]) -> tuple[FigureEntry, ...]:
    """Return the figures of all articles in order of article and reading.

    One that a later article tells again, in much the same sentence, is kept as
    a repeat of the first.
    """
    kept: list[FigureEntry] = []
    told: dict[tuple[object, ...], list[tuple[int, frozenset[str]]]] = {}
    for entry in all_figures(analyses):
        figure = entry.figure
        text = analyses[entry.article].article.text
        words = frozenset(LONGER_WORD.findall(figure.sentence.of(text).lower()))
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


def all_figures(analyses: Sequence[Analysis]) -> Iterator[FigureEntry]:
    """Yield every figure of every article, in order of article and reading."""
    for number, analysis in enumerate(analyses):
        yield from (FigureEntry(figure, number) for figure in analysis.figures)


def _are_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether two sentences share so many of their longer words that they tell one thing."""
    return len(one & other) >= max(1, _ALIKE * min(len(one), len(other)))
