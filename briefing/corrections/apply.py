"""Apply what a reader has put right to a fresh analysis.

Corrections hold words, not offsets, and so they can be replayed after a new
version of the engine, of the article, or both. One whose words are gone is
reported as lost and changes nothing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from briefing.library import content_hash
from briefing.model import ArticleKey, Speaker
from briefing.model.days import read_interval
from briefing.pipeline import analyze, conclude
from briefing.plain import one_line
from briefing.selectors import locate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from briefing.model import (
        Analysis,
        Article,
        Correction,
        CorrectionKind,
        Entity,
        Event,
        QuoteKind,
        Span,
    )
    from briefing.selectors import Selector

_OF_STORIES: Final = frozenset({"same story", "own story"})
"""Kinds that change which articles belong together, and no analysis."""
_TELLING: Final = 5
"""So many words hardly stand in a text twice."""
_AROUND: Final = 12
"""Code points of the old surroundings that a few words must have kept on one side."""
_KINDS: tuple[QuoteKind, ...] = ("direct", "partial", "indirect")


def key_of(article: Article) -> ArticleKey:
    """Return what `article`, before any correction, is known by."""
    return ArticleKey(content_hash(article), article.source, article.label)


def analyze_corrected(
    article: Article,
    corrections: Sequence[Correction],
    *,
    bullets: int | None = None,
    analyze: Callable[..., Analysis] = analyze,
) -> Analysis:
    """Return the analysis of `article` with the corrections that are of it.

    `corrections` are those in force, oldest first; a later one stands against
    an earlier one. The result names those that were applied and those that
    found their words no more. Applying them again changes nothing.
    """
    mine = _of_article(article, corrections)
    if not mine:
        return analyze(article, bullets=bullets)
    article = _with_header(article, mine)
    return correct(analyze(article, bullets=bullets), mine, bullets=bullets)


def correct(
    analysis: Analysis, mine: Sequence[Correction], *, bullets: int | None = None
) -> Analysis:
    """Return `analysis` corrected by `mine`, which are all of its article."""
    desk = _Desk(analysis)
    done: list[Correction] = []
    lost: list[Correction] = []
    for correction in mine:
        (done if desk.carry_out(correction) else lost).append(correction)
    analysis = replace(
        analysis,
        entities=desk.entities,
        quotes=tuple(desk.quotes),
        dropped=tuple(desk.dropped),
        pinned=tuple(desk.pinned),
        corrections=tuple(done),
        lost=tuple(one for one in lost if one.article is not None),
    )
    return desk.correct_events(conclude(analysis, bullets=bullets))


def _of_article(article: Article, corrections: Sequence[Correction]) -> list[Correction]:
    if not corrections:
        return []
    key = key_of(article)
    return [
        one
        for one in corrections
        if one.kind not in _OF_STORIES and (one.article is None or same_article(one.article, key))
    ]


def same_article(one: ArticleKey, other: ArticleKey) -> bool:
    """Return whether two keys are of one article, or of two versions of it."""
    return one.hash == other.hash or (one.source is not None and one.source == other.source)


def _with_header(article: Article, mine: Iterable[Correction]) -> Article:
    for one in mine:
        if one.kind == "title":
            article = replace(article, title=one.value)
        elif one.kind == "outlet":
            article = replace(article, outlet=one.value)
        elif one.kind == "date" and (days := read_interval(one.value or "")) is not None:
            article = replace(article, published=days.start)
    return article


class _Desk:
    """One analysis while it is corrected."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._text = analysis.article.text
        self.entities = analysis.entities
        self.quotes = list(analysis.quotes)
        self.dropped: list[Span] = []
        self.pinned: list[Span] = []
        self._events: list[tuple[Correction, Span]] = []

    def carry_out(self, correction: Correction) -> bool:
        """Apply `correction`; return False where its words or its name are gone."""
        kind = correction.kind
        if kind in {"title", "outlet", "date"}:
            return True
        if kind == "name":
            return self._rename(correction)
        here = _found(self._text, correction.anchor) if correction.anchor else None
        if here is None:
            return False
        if kind in {"speaker", "kind", "no quote"}:
            return self._correct_quote(kind, here, correction.value)
        if kind in {"event date", "no event"}:
            self._events.append((correction, here))
            return any(self._is(event, correction, here) for event in self._analysis.events)
        return self._correct_bullet(correction, here)

    def _correct_quote(self, kind: CorrectionKind, here: Span, value: str | None) -> bool:
        number = next((n for n, quote in enumerate(self.quotes) if here in quote.spans), None)
        if number is None:
            return False
        quote = self.quotes[number]
        if kind == "no quote":
            del self.quotes[number]
            return True
        if kind == "kind":
            form = next((one for one in _KINDS if one == value), None)
            if form is None:
                return False
            self.quotes[number] = replace(quote, kind=form, corrected=True)
            return True
        if not value:
            return False
        self.quotes[number] = replace(
            quote, speaker=self._speaker(value), confidence=1.0, corrected=True
        )
        return True

    def _speaker(self, name: str) -> Speaker:
        """Return the speaker whom the article knows by `name`, or one of that name."""
        known = [quote.speaker for quote in self.quotes if quote.speaker is not None]
        for speaker in known:
            if _answers_to(speaker, name):
                return speaker
        for entity in self.entities:
            if name in (entity.name, *entity.aliases):
                return Speaker.of(entity)
        return Speaker(name, name, "person", corrected=True)

    def _rename(self, correction: Correction) -> bool:
        old, new = correction.subject, correction.value
        if not old or not new:
            return False
        found = [entity for entity in self.entities if old in (entity.name, *entity.aliases)]
        spoke = [q.speaker for q in self.quotes if q.speaker and _answers_to(q.speaker, old)]
        if not found and not spoke:
            return False
        target = next((e for e in self.entities if e.name == new and e not in found), None)
        if found:
            self.entities = _merged(self.entities, found, target, new)
        first = spoke[0] if spoke else None
        if first is not None:
            called = next((e for e in self.entities if e.name == new), None)
            known = Speaker.of(called) if called else None
            aliases = (*first.aliases, first.label)
            renamed = known or replace(first, name=new, label=new, aliases=aliases)
            speaker = replace(renamed, corrected=True)
            both = {
                *spoke,
                *(q.speaker for q in self.quotes if q.speaker and q.speaker.name == new),
            }
            self.quotes = [
                replace(quote, speaker=speaker) if quote.speaker in both else quote
                for quote in self.quotes
            ]
        return True

    def _correct_bullet(self, correction: Correction, here: Span) -> bool:
        sentence = self._analysis.sentence_at(here.start)
        if sentence is None:
            return False
        if correction.moves_bullet:
            return True
        taken, other = (
            (self.dropped, self.pinned)
            if correction.kind == "no bullet"
            else (self.pinned, self.dropped)
        )
        if sentence.span in other:
            other.remove(sentence.span)
        if sentence.span not in taken:
            taken.append(sentence.span)
        return True

    def _is(self, event: Event, correction: Correction, here: Span) -> bool:
        """Return whether `event` is the one that `correction` found `here`."""
        return event.sentence == here and timex_words(event, self._text) == correction.subject

    def correct_events(self, analysis: Analysis) -> Analysis:
        """Return `analysis` with its events corrected, in order of time."""
        if not self._events:
            return analysis
        events = []
        for event in analysis.events:
            corrected: Event | None = event
            for correction, here in self._events:
                if corrected is None or not self._is(event, correction, here):
                    continue
                days = read_interval(correction.value or "")
                if correction.kind == "no event":
                    corrected = None
                elif days is not None:
                    corrected = replace(corrected, interval=days, basis="event", corrected=True)
            if corrected is not None:
                events.append(corrected)
        return replace(analysis, events=tuple(sorted(events, key=lambda event: event.in_time)))


def _answers_to(speaker: Speaker, name: str) -> bool:
    return name in (speaker.name, speaker.label, *speaker.aliases)


def timex_words(event: Event, text: str) -> str | None:
    """Return the words of the date of `event`, or None where it has none of its own."""
    return one_line(event.timex.span.of(text)) if event.timex else None


def _found(text: str, anchor: Selector) -> Span | None:
    """Return where the words of `anchor` stand, or None when they or all around them are gone.

    A few words may stand in many places; then some of what stood around them must be there.
    """
    here = locate(text, anchor)
    if here is None or len(anchor.exact.split()) >= _TELLING:
        return here
    before, after = text[: here.start], text[here.end :]
    kept = before.endswith(anchor.prefix[-_AROUND:]) or after.startswith(anchor.suffix[:_AROUND])
    return here if kept else None


def _merged(
    entities: tuple[Entity, ...], found: list[Entity], target: Entity | None, name: str
) -> tuple[Entity, ...]:
    """Return `entities` with those `found` put into `target`, or called `name` where it is new."""
    group = [*([target] if target else []), *found]
    forms = [form for entity in group for form in (entity.name, *entity.aliases)]
    one = replace(
        group[0],
        name=name,
        aliases=tuple(form for form in dict.fromkeys(forms) if form != name),
        mentions=tuple(
            sorted((m for entity in group for m in entity.mentions), key=lambda m: m.span)
        ),
        role=next((entity.role for entity in group if entity.role), None),
    )
    place = min(entities.index(entity) for entity in group)
    rest = [entity for entity in entities if entity not in group]
    return (*rest[:place], one, *rest[place:])
