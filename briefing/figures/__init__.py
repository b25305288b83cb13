"""Numbers with what they count and who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.model import Article, Figure, Quote, Sentence, Timex


def find_figures(
    article: Article,
    sentences: tuple[Sentence, ...],
    quotes: tuple[Quote, ...],
    timexes: tuple[Timex, ...],
) -> tuple[Figure, ...]:
    """Return the figures of `article` in reading order."""
    return ()
