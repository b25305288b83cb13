"""Quotes by speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.model import Article, Entity, Quote, Sentence, Timex


def find_quotes(
    article: Article,
    sentences: tuple[Sentence, ...],
    entities: tuple[Entity, ...],
    timexes: tuple[Timex, ...],
) -> tuple[Quote, ...]:
    """Return the quotes of `article` in reading order, each with its best speaker."""
    return ()
