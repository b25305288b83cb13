"""What happened when: the dated sentences of an article, one line each."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from briefing.model import Event, Interval
from briefing.timeline.clauses import wording

if TYPE_CHECKING:
    from briefing.model import Article, Entity, EventBasis, Quote, Sentence, Speaker, Timex
    from briefing.span import Span

_SAYING: Final = re.compile(
    r"\b(?:said|says|told|added|announced|claimed|wrote|stated|declared|confirmed|insisted|argued|warned|acknowledged)\b"
)
_SAID_AT: Final = re.compile(
    r"\b(?:said|says|told|added|claimed|wrote|stated|declared|confirmed|insisted|argued|warned)\s"
    r"(?:[\w’']+\s){0,4}(?:(?:in|at|during)\s[^.,;]{1,60})?(?:on\s|late\s|early\s)?$"
)
_SAID_AFTER: Final = re.compile(
    r"^[,\s]*(?:that\b|in (?:a|an) (?:statement|interview|post|speech))"
)
_VAGUE_TO_LIST: Final = frozenset({"PAST_REF"})


def dated_events(
    article: Article,
    sentences: tuple[Sentence, ...],
    entities: tuple[Entity, ...],
    quotes: tuple[Quote, ...],
    timexes: tuple[Timex, ...],
) -> tuple[Event, ...]:
    """Return one event for each date or vague time in a sentence, in order of time, undated last.

    The lead, where it names no date, is placed by the publication date and says so.
    """
    events: list[Event] = []
    for number, sentence in enumerate(sentences):
        inside = _inside(sentence.span, timexes)
        shown = [
            timex for timex in inside if timex.interval is not None or timex.value in _VAGUE_TO_LIST
        ]
        for timex in shown:
            events.append(_event(article, sentence, entities, quotes, timex))
        if number == 0 and not any(timex.interval for timex in inside) and article.published:
            day = Interval(article.published, article.published, "day")
            text = wording(article, sentence.span, None, entities, quotes)
            said_by = _speaker(sentence.span, None, quotes)
            events.append(Event(text, None, day, sentence.span, said_by, "inferred"))
    return tuple(sorted(events, key=_order))


def _order(event: Event) -> tuple[bool, int, int, int]:
    interval = event.interval
    if interval is None:
        return True, 0, 0, event.sentence.start
    start = interval.start or interval.end
    end = interval.end or interval.start
    if start is None or end is None:
        return True, 0, 0, event.sentence.start
    return False, start.toordinal(), (end - start).days, event.sentence.start


def _inside(span: Span, timexes: tuple[Timex, ...]) -> list[Timex]:
    first = bisect_left(timexes, span.start, key=lambda timex: timex.span.start)
    last = bisect_left(timexes, span.end, key=lambda timex: timex.span.start)
    return list(timexes[first:last])


def _event(
    article: Article,
    sentence: Sentence,
    entities: tuple[Entity, ...],
    quotes: tuple[Quote, ...],
    timex: Timex,
) -> Event:
    return Event(
        text=wording(article, sentence.span, timex, entities, quotes),
        timex=timex,
        interval=timex.interval,
        sentence=sentence.span,
        said_by=_speaker(sentence.span, timex, quotes),
        basis=_basis(article.text, sentence.span, timex),
    )


def _basis(text: str, sentence: Span, timex: Timex) -> EventBasis:
    """Return whether the date is of the saying: it stands beside the cue, outside what is said."""
    before = text[sentence.start : timex.span.start]
    if _SAID_AT.search(before[-120:]):
        return "statement"
    after = text[timex.span.end : sentence.end]
    if _SAYING.search(before[-60:]) and _SAID_AFTER.match(after[:40]):
        return "statement"
    return "event"


def _speaker(sentence: Span, timex: Timex | None, quotes: tuple[Quote, ...]) -> Speaker | None:
    where = timex.span if timex is not None else sentence
    for quote in quotes:
        if quote.clear and any(span.overlaps(where) for span in quote.spans):
            return quote.speaker
    for quote in quotes:
        if quote.clear and quote.cue is not None and sentence.contains(quote.cue):
            return quote.speaker
    return None
