"""What happened when: the dated sentences of an article, one line each."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final

from briefing.model import Event, Interval
from briefing.timeline.clauses import Pronouns, wording

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
_NEAR: Final = 30
"""Characters between the word that reports speech and the date of the saying."""
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
    said, pronouns = _Said(quotes), Pronouns(article.text, entities)
    for number, sentence in enumerate(sentences):
        inside = _inside(sentence.span, timexes)
        shown = [
            timex for timex in inside if timex.interval is not None or timex.value in _VAGUE_TO_LIST
        ]
        events.extend(_event(article, sentence, pronouns, said, timex) for timex in shown)
        if number == 0 and not any(timex.interval for timex in inside) and article.published:
            day = Interval(article.published, article.published, "day")
            text = wording(article, sentence.span, None, pronouns)
            said_by = said.speaker(sentence.span, None)
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
    pronouns: Pronouns,
    said: _Said,
    timex: Timex,
) -> Event:
    return Event(
        text=wording(article, sentence.span, timex, pronouns),
        timex=timex,
        interval=timex.interval,
        sentence=sentence.span,
        said_by=said.speaker(sentence.span, timex),
        basis="statement" if said.beside_cue(timex) else _basis(article.text, sentence.span, timex),
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


class _Said:
    """The clear quotes of an article by place, so that a look-up costs a bisection."""

    def __init__(self, quotes: tuple[Quote, ...]) -> None:
        self._words = sorted(
            ((span, quote.speaker) for quote in quotes if quote.clear for span in quote.spans),
            key=lambda item: item[0],
        )
        self._cues = sorted(
            (
                (quote.cue, quote.speaker)
                for quote in quotes
                if quote.clear and quote.cue is not None
            ),
            key=lambda item: item[0],
        )

    def speaker(self, sentence: Span, timex: Timex | None) -> Speaker | None:
        """Return whose words hold the date, or else who speaks in the sentence."""
        where = timex.span if timex is not None else sentence
        here = bisect_right(self._words, where.start, key=lambda item: item[0].start) - 1
        if here >= 0 and self._words[here][0].contains(where):
            return self._words[here][1]
        cue = bisect_left(self._cues, sentence.start, key=lambda item: item[0].start)
        if cue < len(self._cues) and sentence.contains(self._cues[cue][0]):
            return self._cues[cue][1]
        return None

    def beside_cue(self, timex: Timex) -> bool:
        """Return whether the date stands at the word that reports speech, outside the words."""
        here = bisect_right(self._words, timex.span.start, key=lambda item: item[0].start) - 1
        if here >= 0 and self._words[here][0].contains(timex.span):
            return False
        place = bisect_left(self._cues, timex.span.start, key=lambda item: item[0].start)
        near = self._cues[max(0, place - 1) : place + 1]
        return any(
            0 <= timex.span.start - cue.end <= _NEAR or 0 <= cue.start - timex.span.end <= 3
            for cue, _ in near
        )
