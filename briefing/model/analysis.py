"""Everything that is known about one article."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.model.article import Article
    from briefing.model.bullets import Bullet, Figure
    from briefing.model.correction import Correction
    from briefing.model.names import Entity
    from briefing.model.quotes import Quote
    from briefing.model.text import Sentence
    from briefing.model.time import DatedSpan, Event, Timex
    from briefing.span import Span


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the engine found in one article; every item points into `article.text`."""

    article: Article
    sentences: tuple[Sentence, ...] = ()
    entities: tuple[Entity, ...] = ()
    quotes: tuple[Quote, ...] = ()
    timexes: tuple[Timex, ...] = ()
    dated: tuple[DatedSpan, ...] = ()
    """The stretches of text in which a date holds, in order, without overlap."""
    events: tuple[Event, ...] = ()
    """In order of time, undated last."""
    figures: tuple[Figure, ...] = ()
    bullets: tuple[Bullet, ...] = ()
    """Most salient first."""
    dropped: tuple[Span, ...] = ()
    """Sentences that a reader wants in no bullet."""
    pinned: tuple[Span, ...] = ()
    """Sentences that a reader wants first among the bullets, in that order."""
    corrections: tuple[Correction, ...] = ()
    """What a reader has put right and was found, in the order in which it was done."""
    lost: tuple[Correction, ...] = ()
    """Corrections of this article whose words are gone from it."""

    @property
    def people(self) -> tuple[Entity, ...]:
        """The persons among the entities."""
        return tuple(entity for entity in self.entities if entity.kind == "person")

    def date_of(self, span: Span) -> str | None:
        """Return the TIMEX3 value of when the event mentioned at `span` happened, or None."""
        here = bisect_right(self.dated, span.start, key=lambda dated: dated.span.start) - 1
        if here >= 0 and self.dated[here].span.end > span.start:
            return self.dated[here].value
        return None

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence that holds `offset`, or None between sentences."""
        here = bisect_right(self.sentences, offset, key=lambda s: s.span.start) - 1
        if here >= 0 and self.sentences[here].span.end > offset:
            return self.sentences[here]
        return None
