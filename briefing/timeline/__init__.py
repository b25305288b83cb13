"""Every date in an article, and the event beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.timeline.dating import spans_of_dates
from briefing.timeline.english import is_english
from briefing.timeline.events import dated_events
from briefing.timeline.find import resolve_all

if TYPE_CHECKING:
    from briefing.model import Article, DatedSpan, Entity, Event, Quote, Sentence, Timex

__all__ = ["date_spans", "find_events", "find_timexes", "is_english"]


def find_timexes(article: Article, sentences: tuple[Sentence, ...]) -> tuple[Timex, ...]:
    """Return the temporal expressions of `article`, resolved, in reading order."""
    return resolve_all(article, sentences)


def date_spans(
    article: Article, sentences: tuple[Sentence, ...], timexes: tuple[Timex, ...]
) -> tuple[DatedSpan, ...]:
    """Return the stretches of text in which a date holds, in order, without overlap."""
    return spans_of_dates(article, sentences, timexes)


def find_events(
    article: Article,
    sentences: tuple[Sentence, ...],
    entities: tuple[Entity, ...],
    quotes: tuple[Quote, ...],
    timexes: tuple[Timex, ...],
) -> tuple[Event, ...]:
    """Return what happened when, in order of time, undated last."""
    return dated_events(article, sentences, entities, quotes, timexes)
