"""Numbers with what they count and who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.figures.expressions import Expression, find_expressions
from briefing.model import Figure

if TYPE_CHECKING:
    from briefing.model import Article, Quote, Sentence, Speaker, Timex
    from briefing.span import Span


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
    found: list[Figure] = []
    for sentence in sentences:
        found.extend(
            _figure(expression, sentence.span, quotes)
            for expression in find_expressions(article.text, sentence.span)
            if not any(timex.span.overlaps(expression.number) for timex in timexes)
        )
    return tuple(found)


def _figure(expression: Expression, sentence: Span, quotes: tuple[Quote, ...]) -> Figure:
    return Figure(
        span=expression.span,
        value=expression.value,
        unit=expression.unit,
        qualifier=expression.qualifier,
        counted=expression.counted,
        sentence=sentence,
        said_by=_speaker(expression.number, quotes),
    )


def _speaker(number: Span, quotes: tuple[Quote, ...]) -> Speaker | None:
    """Return who clearly says the words around `number`; marked words before reported ones."""
    covering = [
        quote for quote in quotes if quote.clear and any(s.contains(number) for s in quote.spans)
    ]
    covering.sort(key=lambda quote: quote.kind == "indirect")
    return covering[0].speaker if covering else None
