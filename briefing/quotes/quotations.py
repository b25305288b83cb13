"""From marked runs and reported clauses to the quotes of an article."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from briefing.language.wordlists import words
from briefing.model import Quote
from briefing.quotes.attribution import attribute
from briefing.quotes.circumstances import said_when, venue_after
from briefing.quotes.confidence import confidence
from briefing.quotes.cues import cue_beside
from briefing.quotes.denials import denial
from briefing.quotes.indirect import find_reports
from briefing.quotes.joining import join
from briefing.quotes.reading import read
from briefing.quotes.sources import find_source
from briefing.quotes.speakers import Speakers
from briefing.quotes.speech_runs import is_speech, kind_of
from briefing.quotes.turns import find_turns
from briefing.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.model import Article, Entity, Interval, QuoteKind, Sentence, Speaker, Timex
    from briefing.quotes.attribution import Attribution
    from briefing.quotes.reading import Reading
    from briefing.quotes.turns import Turn

_TIMES: Final = words(
    """
    time moment hour day date week weekend month quarter year decade century morning afternoon
    evening night spring summer autumn winter
    """
)
_KEY: Final = re.compile(r"[a-z][a-z_-]{0,20}:\s*")


def find_quotes(
    article: Article,
    sentences: tuple[Sentence, ...],
    entities: tuple[Entity, ...],
    timexes: tuple[Timex, ...],
) -> tuple[Quote, ...]:
    """Return the quotes of `article` in reading order, each with its best speaker.

    The parts of one quote are in order and never overlap. A marked fragment
    inside reported speech is a partial quote of its own beside the report.
    """
    reading = read(article, sentences, entities)
    speakers = Speakers(reading)
    reported = _without_echoes(list(_reported(reading, speakers, timexes)))
    found = [*_marked(reading, speakers, timexes), *reported]
    turns = find_turns(reading)
    found = [quote for quote in found if not _is_within(quote, turns)]
    found += [_spoken(reading, speakers, turn) for turn in turns]
    found.sort(key=lambda quote: (quote.spans[0].start, -quote.spans[-1].end))
    found = list(_with_issuers(article.text, _settled_by_reports(found)))
    return tuple(map(_without_the_mute, found))


def _is_within(quote: Quote, turns: tuple[Turn, ...]) -> bool:
    """Return whether one of `turns` holds the words of `quote`."""
    here = bisect_right(turns, quote.spans[0].start, key=lambda turn: turn.label.start) - 1
    return here >= 0 and quote.spans[-1].end <= turns[here].words.end


def _spoken(reading: Reading, speakers: Speakers, turn: Turn) -> Quote:
    label = turn.label.of(reading.text)
    return Quote(
        kind="direct",
        spans=(turn.words,),
        cue=None,
        mention=turn.mention.span if turn.mention else turn.label,
        speaker=speakers.of(turn.mention) if turn.mention else speakers.called(label),
    )


def _without_the_mute(quote: Quote) -> Quote:
    """Return `quote` without a speaker that is a time: "a review in the spring called it sound"."""
    if quote.speaker is None or quote.speaker.name is not None:
        return quote
    if _TIMES.isdisjoint(quote.speaker.label.lower().split()[-1:]):
        return quote
    return replace(quote, mention=None, speaker=None, confidence=0.0)


def _settled_by_reports(quotes: Iterable[Quote]) -> Iterator[Quote]:
    """Yield `quotes`, where marked words of nobody clear stand in a report of somebody's as theirs.

    "She said that it would comply “to the letter”" is one saying. The quotes come in
    reading order, the longer of two that begin together first.
    """
    report: Quote | None = None
    for quote in quotes:
        if quote.kind == "indirect":
            report = quote if quote.clear else None
        elif report is not None and _holds(report, quote) and _is_less_known(quote, report):
            yield replace(
                quote,
                cue=report.cue,
                mention=report.mention,
                speaker=report.speaker,
                confidence=report.confidence,
                said=report.said,
                venue=report.venue,
                denial=report.denial,
            )
            continue
        yield quote


def _is_less_known(quote: Quote, report: Quote) -> bool:
    """Return whether the speaker of `report` is known better than that of `quote`."""
    one, other = quote.speaker, report.speaker
    return not quote.clear or (
        one is not None and one.name is None and other is not None and other.name is not None
    )


def _with_issuers(text: str, quotes: Iterable[Quote]) -> Iterator[Quote]:
    """Yield `quotes`, with "the statement" replaced by who spoke "in a statement" before."""
    issuers: dict[str, Quote] = {}
    for quote in quotes:
        if quote.mention and quote.speaker and quote.speaker.name is None:
            words = quote.mention.of(text).lower().split()
            issuer = issuers.get(words[-1]) if words[0] == "the" else None
            if issuer is not None:
                sure = min(quote.confidence, issuer.confidence)
                yield replace(quote, speaker=issuer.speaker, confidence=sure)
                continue
        elif quote.venue and quote.speaker:
            issuers[quote.venue.lower().split()[-1]] = quote
        yield quote


def _marked(reading: Reading, speakers: Speakers, timexes: tuple[Timex, ...]) -> Iterator[Quote]:
    runs = [
        number
        for number in range(len(reading.runs))
        if is_speech(reading, number) and not _is_header_value(reading, number)
    ]
    for parts in join(reading, attribute(reading, runs)):
        head = max(parts, key=lambda part: (not part.carried, part.probability))
        cue = _cue_of(reading, head)
        mention = head.mention
        yield Quote(
            kind=_kind(reading, parts),
            spans=tuple(reading.runs[part.run].words for part in parts),
            cue=_span(reading, range(cue, cue + 1)) if cue is not None else None,
            mention=mention.span if mention else None,
            speaker=speakers.of(mention) if mention else None,
            confidence=confidence(reading, head.mention, head.probability),
            said=_said(reading, cue, timexes),
            denial=_denial(reading, cue, cue) if cue is not None else None,
            venue=venue_after(reading, cue) if cue is not None else None,
        )


def _is_header_value(reading: Reading, number: int) -> bool:
    """Return whether the marks only hold the value of a header field (title: "…")."""
    run = reading.runs[number]
    line = reading.block_tokens[run.block]
    start = reading.tokens.starts[line.start]
    return _KEY.fullmatch(reading.text, start, run.whole.start) is not None


def _without_echoes(reported: list[Quote]) -> Iterator[Quote]:
    """Yield `reported` without those that only repeat a part of a longer report.

    "She said that she had warned that the gates were old" holds two cues, but
    for one speaker it is one report.
    """
    latest: dict[Speaker | None, Quote] = {}
    for quote in sorted(reported, key=lambda one: (one.spans[0].start, -one.spans[-1].end)):
        longer = latest.get(quote.speaker)
        if longer is None or not _holds(longer, quote):
            latest[quote.speaker] = quote
            yield quote


def _holds(longer: Quote, shorter: Quote) -> bool:
    return all(any(outer.contains(span) for outer in longer.spans) for span in shorter.spans)


def _kind(reading: Reading, parts: list[Attribution]) -> QuoteKind:
    direct = any(kind_of(reading, part.run) == "direct" for part in parts)
    return "direct" if direct or len(parts) > 1 else "partial"


def _cue_of(reading: Reading, attribution: Attribution) -> int | None:
    if attribution.mention is None:
        return None
    beside = cue_beside(reading, attribution.mention)
    return beside[1] if beside else None


def _said(reading: Reading, cue: int | None, timexes: tuple[Timex, ...]) -> Interval | None:
    if cue is None:
        return None
    return said_when(reading, cue, reading.sentence_at(cue), timexes)


def _reported(reading: Reading, speakers: Speakers, timexes: tuple[Timex, ...]) -> Iterator[Quote]:
    for report in find_reports(reading):
        source = find_source(reading, report.cue, report.form)
        cue = report.cue
        yield Quote(
            kind="indirect",
            spans=tuple(_span(reading, part) for part in report.parts),
            cue=_span(reading, range(cue.first, cue.last + 1)),
            mention=source.mention.span if source else None,
            speaker=speakers.of(source.mention) if source else None,
            confidence=confidence(reading, source.mention, source.probability) if source else 0.0,
            said=said_when(reading, cue.last, _outside(reading, report.parts, cue.last), timexes),
            denial=_denial(reading, cue.first, cue.last),
            venue=venue_after(reading, cue.last),
        )


def _denial(reading: Reading, first: int, last: int) -> Span | None:
    found = denial(reading, first, last)
    return _span(reading, found) if found is not None else None


def _outside(reading: Reading, parts: tuple[range, ...], cue: int) -> range:
    """Return the tokens of the cue's sentence that belong to no part."""
    sentence = reading.sentence_at(cue)
    start = max((part.stop for part in parts if part.stop <= cue), default=sentence.start)
    stop = min((part.start for part in parts if part.start > cue), default=sentence.stop)
    return range(start, stop)


def _span(reading: Reading, tokens: range) -> Span:
    return Span(reading.tokens.starts[tokens.start], reading.tokens.ends[tokens.stop - 1])
