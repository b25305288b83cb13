"""Every date in an article, and the event beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.model import Article, DatedSpan, Entity, Event, Quote, Sentence, Timex


def find_timexes(article: Article, sentences: tuple[Sentence, ...]) -> tuple[Timex, ...]:
    """Return the temporal expressions of `article`, resolved, in reading order."""
    return ()


def date_spans(
    article: Article, sentences: tuple[Sentence, ...], timexes: tuple[Timex, ...]
) -> tuple[DatedSpan, ...]:
    """Return the stretches of text in which a date holds, in order, without overlap."""
    return ()


def find_events(
    article: Article,
    sentences: tuple[Sentence, ...],
    entities: tuple[Entity, ...],
    quotes: tuple[Quote, ...],
    timexes: tuple[Timex, ...],
) -> tuple[Event, ...]:
    """Return what happened when, in order of time, undated last."""
    return ()
