"""What is kept of one article: its rows, and its parts that can be searched."""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing.library.codec import decoded, encoded
from briefing.model import Analysis, Article, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model import Event, Speaker


@dataclass(frozen=True, slots=True)
class Kept:
    """An article and its analysis, as the columns of the library hold them."""

    hash: str
    text: str
    header: str
    """Everything of the article but its text, as JSON."""
    title: str
    outlet: str | None
    published: str | None
    source: str | None
    body: bytes | None = None
    """The analysis without its article, as JSON, deflated; None before it is analysed."""
    passages: tuple[Passage, ...] = ()

    @classmethod
    def of(cls, analysis: Analysis) -> Kept:
        """Return the rows for `analysis`."""
        findings = encoded(replace(analysis, article=Article("", ())))
        kept = cls.unanalysed(analysis.article)
        return replace(
            kept,
            body=zlib.compress(findings.encode(), level=1),
            passages=tuple(_passages(analysis, kept.published)),
        )

    @classmethod
    def unanalysed(cls, article: Article) -> Kept:
        """Return the rows for `article` alone."""
        published = None if article.published is None else article.published.isoformat()
        return cls(
            hash=content_hash(article),
            text=article.text,
            header=encoded(replace(article, text="")),
            title=article.label,
            outlet=article.outlet,
            published=published,
            source=article.source,
        )


@dataclass(frozen=True, slots=True)
class Passage:
    """A quote, event or figure of an article."""

    type: str
    form: str | None
    """Of a quote: direct, partial or indirect."""
    day: str | None
    """Of an event: its first day; otherwise the day of publication."""
    last_day: str | None
    """Of an event: its last day; otherwise the day of publication."""
    span: Span
    speaker: str
    called: str
    """Every name of the speaker, to search in."""
    words: str


def content_hash(article: Article) -> str:
    """Return the SHA-256 of the text and header of `article`, wherever it came from."""
    return hashlib.sha256(encoded(replace(article, source=None)).encode()).hexdigest()


def rebuilt(text: str, header: str) -> Article:
    """Return the article that these columns hold; raises ValueError after a change of the model."""
    return replace(decoded(Article, header), text=text)


def analysis_of(article: Article, body: bytes) -> Analysis:
    """Return the analysis that `body` holds; raises ValueError after a change of the model."""
    return replace(decoded(Analysis, zlib.decompress(body).decode()), article=article)


def _passages(analysis: Analysis, published: str | None) -> Iterator[Passage]:
    text = analysis.article.text
    for quote in analysis.quotes:
        span = Span(quote.spans[0].start, quote.spans[-1].end)
        speaker, called = _names(quote.speaker)
        words = quote.text(text)
        yield Passage("quote", quote.kind, published, published, span, speaker, called, words)
    for event in analysis.events:
        speaker, called = _names(event.said_by)
        days = _days(event)
        yield Passage("event", None, *days, event.sentence, speaker, called, event.text)
    for figure in analysis.figures:
        speaker, called = _names(figure.said_by)
        words = " ".join(figure.sentence.of(text).split())
        yield Passage("figure", None, published, published, figure.span, speaker, called, words)


def _days(event: Event) -> tuple[str | None, str | None]:
    """Return the first and the last day of an event; of one with an open side, that it has."""
    if event.interval is None:
        return None, None
    first = event.interval.start or event.interval.end
    last = event.interval.end or event.interval.start
    if first is None or last is None:
        return None, None
    return first.isoformat(), last.isoformat()


def _names(speaker: Speaker | None) -> tuple[str, str]:
    if speaker is None:
        return "", ""
    return speaker.label, " | ".join(filter(None, (speaker.label, speaker.name, *speaker.aliases)))
