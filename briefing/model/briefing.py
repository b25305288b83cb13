"""A briefing: one or more analyses merged, every line with its references."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.model.analysis import Analysis
    from briefing.model.bullets import Edit, Figure
    from briefing.model.names import EntityKind
    from briefing.model.quotes import Quote, Speaker
    from briefing.model.time import Event, EventBasis, Interval, Timex
    from briefing.span import Span


@dataclass(frozen=True, slots=True, order=True)
class Reference:
    """Where something stands: which article of the briefing, and where in its text."""

    article: int
    """Index into `Briefing.analyses`."""
    span: Span


@dataclass(frozen=True, slots=True)
class BriefingBullet:
    """A bullet of one article, with everything else that supports it."""

    text: str
    references: tuple[Reference, ...]
    """Its own sentences first, then the sentences of other articles that say the same."""
    said_by: Speaker | None = None
    edits: tuple[Edit, ...] = ()
    """Into the article of the first reference."""
    outlets: int = 1
    """How many different outlets support it; near-copies of one text count once."""


@dataclass(frozen=True, slots=True)
class SpokenQuote:
    """A quote and the article it stands in."""

    quote: Quote
    article: int
    repeats: tuple[Reference, ...] = ()
    """The same words in other articles."""


@dataclass(frozen=True, slots=True)
class SpeakerEntry:
    """One person or body and all their quotes, in order of article and reading."""

    speaker: Speaker
    quotes: tuple[SpokenQuote, ...]


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One line of the timeline, with every article that reports it."""

    interval: Interval
    text: str
    references: tuple[Reference, ...]
    """The sentences, the one that `text` is from first."""
    said_by: Speaker | None
    basis: EventBasis
    event: Event
    """The event of the first reference."""
    future: bool = False
    """Whether it lies after the publication of the first article that reports it."""


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A temporal expression that names no place on the calendar; listed, never dropped."""

    timex: Timex
    article: int
    sentence: Span


@dataclass(frozen=True, slots=True)
class EntityEntry:
    """One person, body or place over all articles of the briefing."""

    name: str
    kind: EntityKind
    role: str | None
    aliases: tuple[str, ...]
    references: tuple[Reference, ...]
    """Every mention, in order of article and reading."""


@dataclass(frozen=True, slots=True)
class RepeatedFigure:
    """A figure that another article has given before, and the article it stands in."""

    figure: Figure
    article: int


@dataclass(frozen=True, slots=True)
class FigureEntry:
    """A figure and the article it stands in."""

    figure: Figure
    article: int
    repeats: tuple[RepeatedFigure, ...] = ()
    """The same figure, told in much the same sentence, in other articles."""

    @property
    def told(self) -> tuple[RepeatedFigure, ...]:
        """The figure and its repeats."""
        return (RepeatedFigure(self.figure, self.article), *self.repeats)

    @property
    def sentences(self) -> tuple[Reference, ...]:
        """The sentences that give it, its own first."""
        return tuple(Reference(one.article, one.figure.sentence) for one in self.told)


@dataclass(frozen=True, slots=True)
class FigureConflict:
    """The same thing counted with different results."""

    counted: str
    entries: tuple[FigureEntry, ...]
    """In order of publication."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the briefing stands for, and what it leaves open."""

    quotes_found: int
    """Quotations between marks."""
    quotes_attributed: int
    """Of these, how many stand under a speaker."""
    timexes_found: int
    timexes_placed: int
    """Of these, how many name a place on the calendar."""
    sentences: int
    sentences_in_bullets: int
    undated_articles: int
    """Articles without a publication date, in which relative dates stay unresolved."""
    foreign_articles: int
    """Articles that are not in English, in which only dates in digits are read."""


@dataclass(frozen=True, slots=True)
class RewrittenSentence:
    """A sentence that an outlet took out or changed since the reader saw the article."""

    article: int
    """The article as it is now; index into `Briefing.analyses`."""
    before: str
    """The words that the reader saw."""
    after: Span | None
    """What stands there now; None where nothing does."""


@dataclass(frozen=True, slots=True)
class News:
    """What of a briefing its reader has not seen before."""

    since: str
    """Since when, in words for a reader: "11 March 2026", "you last read"."""
    bullets: tuple[BriefingBullet, ...]
    speakers: tuple[Speaker, ...]
    """Who speaks now and did not before."""
    quotes: tuple[SpeakerEntry, ...]
    """By speaker, as in the briefing, with the new ones only."""
    events: tuple[TimelineEntry, ...]
    figures: tuple[FigureEntry, ...]
    conflicts: tuple[FigureConflict, ...]
    """Counts of which at least one side is new."""
    rewritten: tuple[RewrittenSentence, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing new at all."""
        return not (
            self.bullets
            or self.speakers
            or self.quotes
            or self.events
            or self.figures
            or self.conflicts
            or self.rewritten
        )


@dataclass(frozen=True, slots=True)
class Briefing:
    """One or more articles, merged."""

    analyses: tuple[Analysis, ...]
    bullets: tuple[BriefingBullet, ...]
    speakers: tuple[SpeakerEntry, ...]
    """Most quoted first; unnamed speakers after named ones."""
    unclear: tuple[SpokenQuote, ...]
    """Quotes whose speaker the text does not settle; `quote.speaker` is a hint only."""
    timeline: tuple[TimelineEntry, ...]
    unplaced: tuple[Unplaced, ...]
    entities: tuple[EntityEntry, ...]
    """Most mentioned first."""
    figures: tuple[FigureEntry, ...]
    conflicts: tuple[FigureConflict, ...]
    coverage: Coverage
    news: News | None = None
    """What is new since the reader's last visit; None when that was not asked."""
