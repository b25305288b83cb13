"""Word what happened when, and who says so."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from briefing.model import Event

if TYPE_CHECKING:
    from briefing.model import Article, Entity, Quote, Sentence, Speaker, Timex
    from briefing.span import Span

_MOST_WORDS: Final = 25
_CLAUSE_END: Final = re.compile(
    r"[;—–]|,\s(?=(?:which|who|where|while|although|though|as|but|and|with|after|before|months|weeks)\b)"
)
_LATEST: Final = date.max


def find_events(
    article: Article,
    sentences: tuple[Sentence, ...],
    entities: tuple[Entity, ...],
    quotes: tuple[Quote, ...],
    timexes: tuple[Timex, ...],
) -> tuple[Event, ...]:
    """Return what happened when, in order of time, undated last.

    One event for each sentence and date. The date is of the statement where it
    stands beside the cue of reported words, outside the words themselves.
    """
    names = _pronoun_names(entities)
    starts = [sentence.span.start for sentence in sentences]
    by_sentence: dict[int, list[Timex]] = {}
    place = 0
    for timex in timexes:
        while place + 1 < len(starts) and starts[place + 1] <= timex.span.start:
            place += 1
        if sentences and sentences[place].span.contains(timex.span):
            by_sentence.setdefault(place, []).append(timex)
    quoted: dict[int, list[Quote]] = {}
    place = 0
    for quote in sorted(quotes, key=lambda quote: quote.spans[0]):
        while place + 1 < len(starts) and starts[place + 1] <= quote.spans[0].start:
            place += 1
        quoted.setdefault(place, []).append(quote)
    events = []
    for number, inside in by_sentence.items():
        sentence = sentences[number].span
        told = quoted.get(number, [])
        seen = set()
        for timex in inside:
            if timex.type in {"SET"} or (timex.type == "DURATION" and timex.interval is None):
                continue
            if (timex.interval, timex.interval is None and timex.value) in seen:
                continue
            seen.add((timex.interval, timex.interval is None and timex.value))
            covering = next((q for q in told if any(s.contains(timex.span) for s in q.spans)), None)
            reporting = covering or next((q for q in told if q.clear), None)
            is_statement = covering is None and _beside_cue(timex, told)
            events.append(
                Event(
                    text=_worded(article.text, sentence, timex, names),
                    timex=timex,
                    interval=timex.interval,
                    sentence=sentence,
                    said_by=_clear_speaker(reporting),
                    basis="statement" if is_statement else "event",
                )
            )
    return tuple(sorted(events, key=_order))


def _order(event: Event) -> tuple[bool, date, date, int]:
    interval = event.interval
    if interval is None:
        return True, _LATEST, _LATEST, event.sentence.start
    start = interval.start or interval.end or _LATEST
    return False, start, interval.end or _LATEST, event.sentence.start


def _clear_speaker(quote: Quote | None) -> Speaker | None:
    return quote.speaker if quote is not None and quote.clear else None


def _beside_cue(timex: Timex, quotes: list[Quote]) -> bool:
    return any(
        quote.cue is not None
        and (
            0 <= timex.span.start - quote.cue.end <= 30
            or 0 <= quote.cue.start - timex.span.end <= 3
        )
        for quote in quotes
    )


def _pronoun_names(entities: tuple[Entity, ...]) -> dict[int, tuple[int, str]]:
    """Return the end and the name of each resolved subject pronoun, by its offset."""
    return {
        mention.span.start: (mention.span.end, entity.name)
        for entity in entities
        if entity.kind == "person"
        for mention in entity.mentions
        if mention.form == "pronoun"
    }


_SUBJECTS: Final = frozenset({"he", "she", "they", "it"})


def _worded(text: str, sentence: Span, timex: Timex, names: dict[int, tuple[int, str]]) -> str:
    """Return the sentence, or the part around the date, with names for leading pronouns."""
    start, end = _clause(text, sentence, timex)
    words = []
    place = start
    while place < end:
        if place in names and text[place : names[place][0]].lower() in _SUBJECTS:
            last, name = names[place]
            words.append(f"[{name}]")
            place = last
        else:
            words.append(text[place])
            place += 1
    return _shortened("".join(words).split())


def _clause(text: str, sentence: Span, timex: Timex) -> tuple[int, int]:
    if len(sentence.of(text).split()) <= _MOST_WORDS:
        return sentence.start, sentence.end
    end = sentence.end
    for found in _CLAUSE_END.finditer(text, timex.span.end, sentence.end):
        if len(text[sentence.start : found.start()].split()) >= 6:
            end = found.start()
            break
    return sentence.start, end


def _shortened(words: list[str]) -> str:
    if len(words) <= _MOST_WORDS + 10:
        return " ".join(words)
    return " ".join(words[: _MOST_WORDS + 5]).rstrip(",;: ") + " […]"
