"""Write the quotes, the events or the figures of a briefing as a table (CSV, RFC 4180)."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

from briefing.model import FigureEntry
from briefing.phrases import distance_words, interval_words
from briefing.plain import one_line
from briefing.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.model import Analysis, Article, Briefing, Interval, Quote, Unplaced

_FORMULA: Final = ("=", "+", "-", "@")
"""With these a spreadsheet begins a formula (OWASP, CSV injection)."""
_WHERE: Final = ("article", "outlet", "published", "paragraph", "start", "end", "sentence")
_WHEN: Final = ("when", "from", "to", "granularity", "approximate", "open_end")

Cell = str | int | float | None


def quotes_to_csv(briefing: Briefing) -> str:
    """Return one row for each quote, in order of article and reading; unclear ones included.

    Offsets are in code points of the article's text, the end exclusive.
    """
    rows = [
        (
            quote.speaker.label if quote.clear and quote.speaker else None,
            quote.speaker.role if quote.clear and quote.speaker else None,
            "" if quote.clear or quote.speaker is None else quote.speaker.label,
            quote.kind,
            quote.text(analysis.article.text),
            round(quote.confidence, 2),
            quote.denial.of(analysis.article.text) if quote.denial else None,
            quote.venue,
            _yes(quote.corrected),
            *_when(quote.said),
            *_where(analysis.article, _extent(quote), _sentence(analysis, quote)),
        )
        for analysis in briefing.analyses
        for quote in analysis.quotes
    ]
    names = ("speaker", "role", "perhaps", "kind", "words", "confidence", "denial", "venue")
    return _table((*names, "corrected", *_WHEN, *_WHERE), rows)


def events_to_csv(briefing: Briefing) -> str:
    """Return one row for each source of each line of the timeline, in its order.

    Dates that name no place on the calendar follow, with no number and the
    basis "unresolved"; `when` then tells how far from the publication they
    lie, where that can be told.
    """
    rows = [
        (
            number,
            entry.text,
            entry.said_by.label if entry.said_by else None,
            entry.basis,
            entry.event.modality,
            _yes(entry.future),
            _yes(entry.event.corrected),
            *_when(entry.interval),
            *_where(briefing.analyses[where.article].article, where.span, where.span),
        )
        for number, entry in enumerate(briefing.timeline, start=1)
        for where in entry.references
    ]
    rows += [_unresolved(briefing, item) for item in briefing.unplaced]
    return _table(
        ("event", "text", "said_by", "basis", "modality", "ahead", "corrected", *_WHEN, *_WHERE),
        rows,
    )


def _unresolved(briefing: Briefing, item: Unplaced) -> tuple[Cell, ...]:
    article, timex = briefing.analyses[item.article].article, item.timex
    when = distance_words(timex.distance) if timex.distance else None
    unknown = (None,) * (len(_WHEN) - 1)
    about = (None, timex.span.of(article.text), None, "unresolved", None, None, None)
    return (*about, when, *unknown, *_where(article, timex.span, item.sentence))


def figures_to_csv(briefing: Briefing) -> str:
    """Return one row for each figure, in order of article and reading."""
    disputed = {
        entry: conflict.counted for conflict in briefing.conflicts for entry in conflict.entries
    }
    found = sorted(
        (FigureEntry(one.figure, one.article) for entry in briefing.figures for one in entry.told),
        key=lambda one: (one.article, one.figure.span),
    )
    rows = [_figure(briefing, entry, disputed.get(entry)) for entry in found]
    names = ("words", "value", "unit", "qualifier", "counted", "said_by", "differs_on")
    return _table((*names, *_WHERE), rows)


def _figure(briefing: Briefing, entry: FigureEntry, disputed: str | None) -> tuple[Cell, ...]:
    figure, article = entry.figure, briefing.analyses[entry.article].article
    return (
        figure.span.of(article.text),
        _number(figure.value),
        figure.unit,
        figure.qualifier,
        figure.counted,
        figure.said_by.label if figure.said_by else None,
        disputed,
        *_where(article, figure.span, figure.sentence),
    )


def _yes(true: bool) -> str:
    return "yes" if true else "no"


def _extent(quote: Quote) -> Span:
    return Span(quote.spans[0].start, quote.spans[-1].end)


def _sentence(analysis: Analysis, quote: Quote) -> Span:
    sentence = analysis.sentence_at(quote.spans[0].start)
    return sentence.span if sentence else _extent(quote)


def _number(value: float | None) -> Cell:
    return int(value) if value is not None and value.is_integer() else value


def _when(interval: Interval | None) -> tuple[Cell, ...]:
    if interval is None:
        return ("",) * len(_WHEN)
    return (
        interval_words(interval),
        interval.start.isoformat() if interval.start else None,
        interval.end.isoformat() if interval.end else None,
        interval.granularity,
        _yes(interval.approximate),
        _yes(interval.open_end),
    )


def _where(article: Article, span: Span, shown: Span) -> tuple[Cell, ...]:
    return (
        article.label,
        article.outlet,
        article.published.isoformat() if article.published else None,
        article.paragraph_number(span.start),
        span.start,
        span.end,
        shown.of(article.text),
    )


def _table(names: tuple[str, ...], rows: Iterable[tuple[Cell, ...]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(names)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return text.getvalue()


def _cell(value: Cell) -> Cell:
    """Return `value` as one line that a spreadsheet takes for what it is."""
    if not isinstance(value, str):
        return value
    words = one_line(value)
    return f"'{words}" if words.startswith(_FORMULA) else words
