"""Put dates, speakers and quotes into words for a reader."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from briefing.model import (
        Article,
        Distance,
        FigureConflict,
        FigureEntry,
        Interval,
        Quote,
        RewrittenSentence,
        Speaker,
        SpokenQuote,
        TimelineEntry,
    )
    from briefing.span import Span

_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_BASES: Final = {
    "statement": "date of the statement",
    "inferred": "date inferred from the day of publication",
}
_MOST_OUTLETS: Final = 3
"""Outlets that are named beside a count; a reader wants no more of one number."""
_WEEK: Final = 7
_SEASON: Final = 92
"""The most days of a season."""
_WHOLE_YEAR: Final = (1, 1, 12, 31)
_SEASONS: Final = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}


def date_words(day: date) -> str:
    """Return `day` as "8 April 2025"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def interval_words(interval: Interval) -> str:
    """Return `interval` in the unit in which the text speaks, never finer.

    "8 April 2025", "7–8 April 2025", "January 2025", "2024", "first quarter of
    2025", "since August 2024", "until 2019", "about 2010".
    """
    start, end = interval.start, interval.end
    hedge = "about " if interval.approximate else ""
    if start is None:
        return f"until {hedge}{_unit_words(end, interval)}" if end else "at an unknown time"
    if end is None or interval.open_end:
        return f"since {hedge}{_unit_words(start, interval)}"
    return hedge + _range_words(start, end, interval)


def distance_words(distance: Distance) -> str:
    """Return `distance` as "the day before publication" or "2 weeks after publication"."""
    count, unit = distance.count, distance.unit
    if count == 0:
        return f"the {unit} of publication"
    many = f"the {unit}" if abs(count) == 1 else f"{abs(count)} {unit}s"
    return f"{many} {'before' if count < 0 else 'after'} publication"


def _unit_words(day: date, interval: Interval) -> str:
    """Return the unit of `interval` that holds `day`."""
    match interval.granularity:
        case "century":
            return f"{_ordinal((day.year - 1) // 100 + 1)} century"
        case "decade":
            return f"the {day.year // 10 * 10}s"
        case "year":
            return str(day.year)
        case "half":
            return f"{'first' if day.month <= 6 else 'second'} half of {day.year}"
        case "quarter":
            names = ("first", "second", "third", "fourth")
            return f"{names[(day.month - 1) // 3]} quarter of {day.year}"
        case "season":
            return f"{_SEASONS[day.month // 3 * 3 or 12]} {day.year}"
        case "month":
            return f"{_MONTHS[day.month - 1]} {day.year}"
        case "week":
            return f"week of {date_words(day)}"
        case _:
            return date_words(day)


def _range_words(start: date, end: date, interval: Interval) -> str:
    if (
        interval.granularity == "year"
        and (start.month, start.day, end.month, end.day) != _WHOLE_YEAR
    ):
        # A year up to some day is no calendar year; its months say so.
        interval = replace(interval, granularity="month")
    first, last = _unit_words(start, interval), _unit_words(end, interval)
    if interval.granularity == "week" and (end - start).days >= _WEEK:
        return _range_words(start, end, replace(interval, granularity="day"))
    if interval.granularity in {"week", "season"} and (end - start).days <= _SEASON:
        # A week and a winter run over the border of the unit that would name their end.
        return first
    if first == last:
        return first
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{last}"
    if start.year == end.year and first.endswith(f" {start.year}"):
        first = first.removesuffix(f" {start.year}")
    return f"{first} – {last}"


def _ordinal(number: int) -> str:
    suffix = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10)
    return f"{number}{suffix or 'th'}"


def article_facts(article: Article) -> tuple[str, ...]:
    """Return what is known of `article` besides its text: outlet, authors, date, place, source."""
    facts = (
        article.outlet,
        ", ".join(article.authors),
        date_words(article.published) if article.published else "no date",
        article.place,
        article.source,
    )
    return tuple(fact for fact in facts if fact)


def speaker_words(speaker: Speaker) -> str:
    """Return the name or description of `speaker`, with the role where the article gives one."""
    facts = (speaker.role, "name corrected" if speaker.corrected else None)
    known = "; ".join(fact for fact in facts if fact)
    return f"{speaker.label} ({known})" if known else speaker.label


def quoted(quote: Quote, article_text: str) -> str:
    """Return the words of `quote`, in marks where the article has them in marks."""
    if quote.kind == "indirect":
        return quote.text(article_text)
    return " […] ".join(f"“{span.of(article_text)}”" for span in quote.spans)


def figure_words(entry: FigureEntry, articles: Sequence[Article]) -> str:
    """Return the words of a figure on one line, with what is counted where they leave it out."""
    figure = entry.figure
    words = " ".join(figure.span.of(articles[entry.article].text).split())
    counted = figure.counted or "people"
    bare = figure.unit == "people" and counted.casefold() not in words.casefold()
    return f"{words} {counted}" if bare else words


def conflict_words(conflict: FigureConflict, articles: Sequence[Article]) -> str:
    """Return what is counted and with which results, in order of publication."""
    counts = (figure_words(entry, articles) for entry in conflict.entries)
    results = {words.casefold(): words for words in counts}.values()
    return f"{conflict.counted}: {' — '.join(results)}"


def event_facts(entry: TimelineEntry) -> tuple[str, ...]:
    """Return what a reader must know beside the words of an event.

    What its date is of, whether it was only planned or would have been, that a
    reader has put the date right, and that it lies ahead.
    """
    facts = (
        _BASES.get(entry.basis),
        entry.event.modality,
        "date corrected" if entry.event.corrected else None,
        "ahead" if entry.future else None,
    )
    return tuple(fact for fact in facts if fact)


def rewritten_words(sentence: RewrittenSentence, article: Article) -> str:
    """Return what became of a sentence of `article` that its outlet has changed."""
    if sentence.after is None:
        return f"{article.label}: “{sentence.before}” was taken out"
    now = " ".join(sentence.after.of(article.text).split())
    return f"{article.label}: “{sentence.before}” is now “{now}”"


class Count(NamedTuple):
    """One of the results with which a thing is counted, and whose it is."""

    words: str
    facts: tuple[str, ...]
    """The outlets that have it, since when and until when, and who says it."""
    entries: tuple[FigureEntry, ...]


def differing_counts(conflict: FigureConflict, articles: Sequence[Article]) -> Iterator[Count]:
    """Yield the results of `conflict` in order of publication, each once for whoever says it."""
    alike: dict[tuple[str, str], list[FigureEntry]] = {}
    for entry in conflict.entries:
        said_by = entry.figure.said_by.label if entry.figure.said_by else ""
        alike.setdefault((figure_words(entry, articles).casefold(), said_by), []).append(entry)
    for (_, said_by), entries in alike.items():
        told = [articles[entry.article] for entry in entries]
        outlets = list(dict.fromkeys(one.outlet or one.source or one.label for one in told))
        if len(outlets) > _MOST_OUTLETS:
            outlets[_MOST_OUTLETS:] = [f"and {len(outlets) - _MOST_OUTLETS} more"]
        days = sorted(one.published for one in told if one.published is not None)
        dates = " to ".join(dict.fromkeys(map(date_words, (days[0], days[-1])))) if days else ""
        facts = tuple(fact for fact in (*outlets, dates, said_by) if fact)
        yield Count(figure_words(entries[0], articles), facts, tuple(entries))


def told_once(quotes: Sequence[SpokenQuote]) -> tuple[SpokenQuote, ...]:
    """Return `quotes` without those that stand inside another one of them, which has their words.

    A phrase in marks inside reported speech ("would comply “to the letter”") is such a one.
    """
    reported = sorted(
        (one.article, span)
        for one in quotes
        if one.quote.kind == "indirect"
        for span in one.quote.spans
    )

    def is_inside(article: int, span: Span) -> bool:
        here = bisect_right(reported, (article, span.start), key=lambda at: (at[0], at[1].start))
        return (
            here > 0 and reported[here - 1][0] == article and reported[here - 1][1].contains(span)
        )

    return tuple(
        one
        for one in quotes
        if one.quote.kind == "indirect"
        or one.quote.corrected
        or not all(is_inside(one.article, span) for span in one.quote.spans)
    )


def guess_words(quote: Quote) -> str | None:
    """Return who may have said a quote that nobody clear says; None where it is no one who speaks.

    "It" is no hint for a reader, nor is "a copy".
    """
    # The word lists are not loaded before the first paint.
    from briefing.language.names.lexicon import GROUPS  # noqa: PLC0415
    from briefing.language.names.phrases import HEADS, PLURAL_HEADS  # noqa: PLC0415

    guess = quote.speaker
    if guess is None:
        return None
    speaking = HEADS | PLURAL_HEADS | GROUPS
    can_speak = guess.name is not None or not speaking.isdisjoint(guess.label.lower().split())
    return guess.label if can_speak else None


def quote_facts(quote: Quote, article_text: str) -> tuple[str, ...]:
    """Return what a reader must know beside the words: kind, denial, day, venue, correction."""
    facts = (
        quote.kind,
        f"“{quote.denial.of(article_text)}”" if quote.denial else None,
        interval_words(quote.said) if quote.said else None,
        quote.venue,
        "corrected" if quote.corrected else None,
    )
    return tuple(fact for fact in facts if fact)
