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
    body: bytes
    """The analysis without its article, as JSON, deflated."""
    passages: tuple[Passage, ...]

    @classmethod
    def of(cls, analysis: Analysis) -> Kept:
        """Return the rows for `analysis`."""
        article = analysis.article
        published = None if article.published is None else article.published.isoformat()
        findings = encoded(replace(analysis, article=Article("", ())))
        return cls(
            hash=content_hash(article),
            text=article.text,
            header=encoded(replace(article, text="")),
            title=article.label,
            outlet=article.outlet,
            published=published,
            source=article.source,
            body=zlib.compress(findings.encode(), level=1),
            passages=tuple(_passages(analysis, published)),
        )


@dataclass(frozen=True, slots=True)
class Passage:
    """A quote, event or figure of an article."""

    type: str
    form: str | None
    """Of a quote: direct, partial or indirect."""
    day: str | None
    """Of an event: its first day; otherwise the day of publication."""
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
        yield Passage("quote", quote.kind, published, span, speaker, called, quote.text(text))
    for event in analysis.events:
        speaker, called = _names(event.said_by)
        yield Passage("event", None, _day(event), event.sentence, speaker, called, event.text)
    for figure in analysis.figures:
        speaker, called = _names(figure.said_by)
        words = " ".join(figure.sentence.of(text).split())
        yield Passage("figure", None, published, figure.span, speaker, called, words)


def _day(event: Event) -> str | None:
    interval = event.interval
    day = None if interval is None else interval.start or interval.end
    return None if day is None else day.isoformat()


def _names(speaker: Speaker | None) -> tuple[str, str]:
    if speaker is None:
        return "", ""
    return speaker.label, " | ".join(filter(None, (speaker.label, speaker.name, *speaker.aliases)))
