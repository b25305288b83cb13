"""Write a briefing as JSON for other programs.

The shape is described by `briefing.schema.json` beside this module. Every
item points into its article with the selectors of the W3C Web Annotation Data
Model (sections 4.2.4 and 4.2.5): a TextPositionSelector in Unicode code
points, and a TextQuoteSelector with the words around.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, TypeAlias

from briefing.export.coverage import coverage_lines
from briefing.phrases import distance_words
from briefing.selectors import select

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from briefing.model import (
        Article,
        Briefing,
        BriefingBullet,
        Correction,
        Distance,
        EntityEntry,
        FigureEntry,
        Interval,
        News,
        Reference,
        Span,
        Speaker,
        SpeakerEntry,
        SpokenQuote,
        TimelineEntry,
    )

FORMAT: Final = "briefing"
VERSION: Final = 1
"""Grows when a program that reads version N could misread what is written."""

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"


def to_json(briefing: Briefing) -> str:
    """Return `briefing` as JSON, byte for byte the same for the same briefing."""
    return json.dumps(_Writer(briefing).document(), ensure_ascii=False, indent=2) + "\n"


class _Writer:
    """Turns the nouns of one briefing into JSON values."""

    def __init__(self, briefing: Briefing) -> None:
        self._briefing = briefing
        self._articles = [analysis.article for analysis in briefing.analyses]

    def document(self) -> dict[str, Json]:
        briefing = self._briefing
        return {
            "format": FORMAT,
            "version": VERSION,
            "articles": [_article(article) for article in self._articles],
            "bullets": [self._bullet(bullet) for bullet in briefing.bullets],
            "speakers": [self._voice(entry) for entry in briefing.speakers],
            "unclear": [
                {**self._quote(spoken), "perhaps": _maybe_speaker(spoken.quote.speaker)}
                for spoken in briefing.unclear
            ],
            "timeline": [self._entry(entry) for entry in briefing.timeline],
            "unresolved": [
                {
                    "timex": self._target(item.article, item.timex.span),
                    "value": item.timex.value,
                    "distance": _distance(item.timex.distance),
                    "words": distance_words(item.timex.distance) if item.timex.distance else "",
                }
                for item in briefing.unplaced
            ],
            "entities": [self._entity(entry) for entry in briefing.entities],
            "figures": [self._figure(entry) for entry in briefing.figures],
            "conflicts": [
                {
                    "counted": conflict.counted,
                    "figures": [self._figure(entry) for entry in conflict.entries],
                }
                for conflict in briefing.conflicts
            ],
            "coverage": self._coverage(),
            "news": None if briefing.news is None else self._news(briefing.news),
            "corrections": [
                self._correction(number, one, applied=applied)
                for number, analysis in enumerate(briefing.analyses)
                for applied, some in ((True, analysis.corrections), (False, analysis.lost))
                for one in some
            ],
        }

    def _target(self, article: int, span: Span) -> Json:
        words = select(self._articles[article].text, span)
        return {
            "article": article,
            "selector": [
                {"type": "TextPositionSelector", "start": span.start, "end": span.end},
                {
                    "type": "TextQuoteSelector",
                    "exact": words.exact,
                    "prefix": words.prefix,
                    "suffix": words.suffix,
                },
            ],
        }

    def _targets(self, references: Iterable[Reference]) -> list[Json]:
        return [self._target(reference.article, reference.span) for reference in references]

    def _bullet(self, bullet: BriefingBullet) -> Json:
        first = bullet.references[0].article
        return {
            "text": bullet.text,
            "said_by": _maybe_speaker(bullet.said_by),
            "outlets": bullet.outlets,
            "edits": [
                {
                    "target": self._target(first, edit.span),
                    "replacement": edit.replacement,
                    "reason": edit.reason,
                }
                for edit in bullet.edits
            ],
            "sources": self._targets(bullet.references),
        }

    def _voice(self, entry: SpeakerEntry) -> Json:
        return {**_speaker(entry.speaker), "quotes": [self._quote(one) for one in entry.quotes]}

    def _quote(self, spoken: SpokenQuote) -> dict[str, Json]:
        quote, article = spoken.quote, spoken.article
        return {
            "kind": quote.kind,
            "words": [self._target(article, span) for span in quote.spans],
            "cue": self._target(article, quote.cue) if quote.cue else None,
            "mention": self._target(article, quote.mention) if quote.mention else None,
            "confidence": round(quote.confidence, 3),
            "said": _interval(quote.said) if quote.said else None,
            "denial": self._target(article, quote.denial) if quote.denial else None,
            "venue": quote.venue,
            "corrected": quote.corrected,
            "repeats": self._targets(spoken.repeats),
        }

    def _entry(self, entry: TimelineEntry) -> Json:
        return {
            "text": entry.text,
            "when": _interval(entry.interval),
            "basis": entry.basis,
            "modality": entry.event.modality,
            "future": entry.future,
            "corrected": entry.event.corrected,
            "said_by": _maybe_speaker(entry.said_by),
            "sources": self._targets(entry.references),
        }

    def _entity(self, entry: EntityEntry) -> Json:
        return {
            "name": entry.name,
            "kind": entry.kind,
            "role": entry.role,
            "aliases": list(entry.aliases),
            "mentions": self._targets(entry.references),
        }

    def _figure(self, entry: FigureEntry) -> Json:
        figure = entry.figure
        return {
            "target": self._target(entry.article, figure.span),
            "value": figure.value,
            "unit": figure.unit,
            "qualifier": figure.qualifier,
            "counted": figure.counted,
            "said_by": _maybe_speaker(figure.said_by),
            "sentence": self._target(entry.article, figure.sentence),
            "repeats": [self._target(one.article, one.figure.span) for one in entry.repeats],
        }

    def _news(self, news: News) -> Json:
        return {
            "since": news.since,
            "bullets": [self._bullet(bullet) for bullet in news.bullets],
            "speakers": [_maybe_speaker(speaker) for speaker in news.speakers],
            "quotes": [self._voice(entry) for entry in news.quotes],
            "timeline": [self._entry(entry) for entry in news.events],
            "figures": [self._figure(entry) for entry in news.figures],
            "conflicts": [conflict.counted for conflict in news.conflicts],
            "rewritten": [
                {
                    "article": one.article,
                    "before": one.before,
                    "after": self._target(one.article, one.after) if one.after else None,
                }
                for one in news.rewritten
            ],
        }

    def _correction(self, article: int, one: Correction, *, applied: bool) -> Json:
        return {
            "article": article,
            "number": one.number,
            "kind": one.kind,
            "exact": one.anchor.exact if one.anchor else None,
            "subject": one.subject,
            "value": one.value,
            "applied": applied,
        }

    def _coverage(self) -> Json:
        coverage = self._briefing.coverage
        return {
            "quotations": {
                "found": coverage.quotes_found,
                "attributed": coverage.quotes_attributed,
            },
            "dates": {"found": coverage.timexes_found, "placed": coverage.timexes_placed},
            "sentences": {
                "all": coverage.sentences,
                "in_bullets": coverage.sentences_in_bullets,
            },
            "undated_articles": coverage.undated_articles,
            "words": list(coverage_lines(self._briefing)),
        }


def _article(article: Article) -> Json:
    return {
        "title": article.title,
        "label": article.label,
        "label_is_derived": article.label_is_derived,
        "authors": list(article.authors),
        "outlet": article.outlet,
        "published": _day(article.published),
        "place": article.place,
        "source": article.source,
    }


def _speaker(speaker: Speaker) -> dict[str, Json]:
    return {
        "name": speaker.name,
        "label": speaker.label,
        "kind": speaker.kind,
        "role": speaker.role,
        "aliases": list(speaker.aliases),
        "corrected": speaker.corrected,
    }


def _maybe_speaker(speaker: Speaker | None) -> Json:
    return None if speaker is None else dict(_speaker(speaker))


def _interval(interval: Interval) -> Json:
    return {
        "start": _day(interval.start),
        "end": _day(interval.end),
        "granularity": interval.granularity,
        "approximate": interval.approximate,
        "open_end": interval.open_end,
    }


def _distance(distance: Distance | None) -> Json:
    return {"count": distance.count, "unit": distance.unit} if distance else None


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
