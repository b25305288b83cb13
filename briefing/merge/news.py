"""Tell what of a briefing is new to its reader, fact by fact."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.model import News, Reference, RewrittenSentence
from briefing.stories import compare

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from briefing.model import (
        Analysis,
        Briefing,
        FigureEntry,
        Span,
        Speaker,
        SpeakerEntry,
        SpokenQuote,
    )


def find_news(
    briefing: Briefing,
    since: str,
    *,
    known: Collection[int] = (),
    earlier: Mapping[int, Analysis] | None = None,
) -> News:
    """Return what of `briefing` its reader has not seen.

    `since` says in words from when on. `known` are the articles that the reader
    has seen as they are, as indices into `briefing.analyses`; `earlier` holds
    for an article that has changed what the reader saw of it. A fact is new
    when no sentence that supports it was there before.
    """
    seen = _Seen(briefing, known)
    rewritten: list[RewrittenSentence] = []
    for number, before in sorted((earlier or {}).items()):
        for row in compare(before, briefing.analyses[number]):
            if row.change == "same" and row.later is not None:
                seen.add(number, row.later)
            elif row.earlier is not None:
                words = row.earlier.of(before.article.text)
                rewritten.append(RewrittenSentence(number, " ".join(words.split()), row.later))
    spoken = [
        (entry, tuple(one for one in entry.quotes if not seen.quote(one)))
        for entry in briefing.speakers
    ]
    return News(
        since=since,
        bullets=tuple(one for one in briefing.bullets if not seen.any(one.references)),
        speakers=_new_speakers(spoken),
        quotes=tuple(replace(entry, quotes=fresh) for entry, fresh in spoken if fresh),
        events=tuple(one for one in briefing.timeline if not seen.any(one.references)),
        figures=tuple(one for one in briefing.figures if not seen.figure(one)),
        conflicts=tuple(
            one
            for one in briefing.conflicts
            if not all(seen.figure(entry) for entry in one.entries)
        ),
        rewritten=tuple(rewritten),
    )


def _new_speakers(
    spoken: Iterable[tuple[SpeakerEntry, tuple[SpokenQuote, ...]]],
) -> tuple[Speaker, ...]:
    """Return who has quotes that are all new, each label once.

    Somebody without a name is new only where nobody with that label spoke before:
    "the police" of two articles are two entries, but no news to a reader.
    """
    found: dict[str, Speaker] = {}
    heard: set[str] = set()
    for entry, fresh in spoken:
        speaker = entry.speaker
        if fresh == entry.quotes:
            found.setdefault(speaker.label, speaker)
        elif speaker.name is None:
            heard.add(speaker.label)
    return tuple(one for label, one in found.items() if one.name or label not in heard)


class _Seen:
    """What a reader has seen: whole articles, and sentences of others."""

    def __init__(self, briefing: Briefing, articles: Collection[int]) -> None:
        self._articles = frozenset(articles)
        self._sentences: dict[int, list[Span]] = {}
        self._figures = {
            _counted(entry)
            for entry in briefing.figures
            if any(one.article in self._articles for one in entry.told)
        }

    def add(self, article: int, sentence: Span) -> None:
        self._sentences.setdefault(article, []).append(sentence)

    def any(self, references: Iterable[Reference]) -> bool:
        return any(self._one(reference) for reference in references)

    def _one(self, reference: Reference) -> bool:
        return reference.article in self._articles or any(
            sentence.overlaps(reference.span)
            for sentence in self._sentences.get(reference.article, ())
        )

    def quote(self, spoken: SpokenQuote) -> bool:
        own = (Reference(spoken.article, span) for span in spoken.quote.spans)
        return self.any((*own, *spoken.repeats))

    def figure(self, entry: FigureEntry) -> bool:
        """Return whether this count was known, be it from another article."""
        known = _counted(entry) in self._figures
        return known or self.any(entry.sentences)


def _counted(entry: FigureEntry) -> tuple[object, ...]:
    figure = entry.figure
    return figure.value, figure.unit, figure.qualifier, figure.counted.casefold()
