"""Numbers with what they count and who says so."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from briefing.figures.expressions import Expression, find_expressions
from briefing.model import Figure

if TYPE_CHECKING:
    from briefing.model import Article, Quote, Sentence, Speaker, Timex
    from briefing.span import Span

_NESTED: Final = 6
"""How many quotes may begin between a figure and the start of the quote that holds it."""


def find_figures(
    article: Article,
    sentences: tuple[Sentence, ...],
    quotes: tuple[Quote, ...],
    timexes: tuple[Timex, ...],
) -> tuple[Figure, ...]:
    """Return the figures of `article` in reading order.

    Dates, times, ages, ordinals and numbers that are names are none. A figure
    inside clearly attributed words is said by their speaker.
    """
    voices = _Voices(quotes)
    times = sorted(timex.span for timex in timexes)
    return tuple(
        _figure(expression, sentence.span, voices)
        for sentence in sentences
        for expression in find_expressions(article.text, sentence.span)
        if not _meets(times, expression.number)
    )


def _meets(times: list[Span], number: Span) -> bool:
    """Return whether `number` is part of a temporal expression."""
    here = bisect_right(times, number.end, key=lambda span: span.start)
    return any(span.overlaps(number) for span in times[max(0, here - 2) : here])


def _figure(expression: Expression, sentence: Span, voices: _Voices) -> Figure:
    return Figure(
        span=expression.span,
        value=expression.value,
        unit=expression.unit,
        qualifier=expression.qualifier,
        counted=expression.counted,
        sentence=sentence,
        said_by=voices.at(expression.number),
    )


class _Voices:
    """Who clearly says what, by place."""

    def __init__(self, quotes: tuple[Quote, ...]) -> None:
        held = [(span, quote) for quote in quotes if quote.clear for span in quote.spans]
        held.sort(key=lambda row: row[0])
        self._held = held
        self._starts = [span.start for span, _ in held]

    def at(self, number: Span) -> Speaker | None:
        """Return who says `number`: marked words before reported ones, the nearest first."""
        here = bisect_right(self._starts, number.start)
        around = self._held[max(0, here - _NESTED) : here]
        covering = [quote for span, quote in reversed(around) if span.contains(number)]
        covering.sort(key=lambda quote: quote.kind == "indirect")
        return covering[0].speaker if covering else None
