"""Anchor a remark to words of a text, so that it is found again when the text has moved.

The TextQuoteSelector and TextPositionSelector of the W3C Web Annotation Data
Model (2017), section 4.2: the quote with what stands around it decides, the
position is a hint.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from briefing.span import Span

_AROUND: Final = 32
"""Code points of context on each side; what browsers' annotators keep."""


@dataclass(frozen=True, slots=True)
class Selector:
    """Words of a text and where they stand."""

    exact: str
    prefix: str
    """What stands before; empty at the start of the text."""
    suffix: str
    start: int
    """Where the words stood when they were marked; a hint."""


def select(text: str, span: Span) -> Selector:
    """Return what finds the words of `text` at `span` again."""
    return Selector(
        exact=span.of(text),
        prefix=text[max(0, span.start - _AROUND) : span.start],
        suffix=text[span.end : span.end + _AROUND],
        start=span.start,
    )


def locate(text: str, selector: Selector) -> Span | None:
    """Return where the words of `selector` stand in `text`, or None when they are gone.

    Among several places the one with most of the context around it is taken,
    then the one nearest to the old position.
    """
    if not selector.exact:
        return None
    places: list[int] = []
    here = text.find(selector.exact)
    while here >= 0:
        places.append(here)
        here = text.find(selector.exact, here + 1)
    if not places:
        return None

    def fit(start: int) -> tuple[int, int]:
        end = start + len(selector.exact)
        context = _common(text[max(0, start - _AROUND) : start][::-1], selector.prefix[::-1])
        context += _common(text[end : end + _AROUND], selector.suffix)
        return -context, abs(start - selector.start)

    start = min(places, key=fit)
    return Span(start, start + len(selector.exact))


def _common(one: str, other: str) -> int:
    for length, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return length
    return min(len(one), len(other))
