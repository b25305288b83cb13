"""Which sentences of an article something was made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from briefing.model import Analysis
    from briefing.span import Span

SIGNS: Final = "•“◆"
"""A bullet, a quote, an event; in the order of the columns in the gutter."""


@dataclass(frozen=True, slots=True)
class Sourced:
    """A sentence and the signs of what was made of it."""

    span: Span
    signs: str
    """A column for each of `SIGNS`, blank where there is none; or the signs of a change."""


def sourced_sentences(analysis: Analysis) -> tuple[Sourced, ...]:
    """Return the sentences that something in `analysis` was made of, in reading order."""
    bullets = [span for bullet in analysis.bullets for span in bullet.sources]
    quotes = [span for quote in analysis.quotes for span in quote.spans]
    events = [event.sentence for event in analysis.events]
    made: dict[Span, set[str]] = {}
    for sign, spans in zip(SIGNS, (bullets, quotes, events), strict=True):
        for span in spans:
            sentence = analysis.sentence_at(span.start)
            made.setdefault(sentence.span if sentence else span, set()).add(sign)
    return tuple(
        Sourced(span, "".join(sign if sign in signs else " " for sign in SIGNS))
        for span, signs in sorted(made.items(), key=lambda item: item[0])
    )
