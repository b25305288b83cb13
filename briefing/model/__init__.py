"""The nouns: what an article, a quote, an event, a bullet and a briefing are."""

from briefing.block import Block, BlockKind
from briefing.model.analysis import Analysis
from briefing.model.article import Article
from briefing.model.briefing import (
    Briefing,
    BriefingBullet,
    Coverage,
    EntityEntry,
    FigureConflict,
    FigureEntry,
    News,
    Reference,
    RepeatedFigure,
    RewrittenSentence,
    SpeakerEntry,
    SpokenQuote,
    TimelineEntry,
    Unplaced,
)
from briefing.model.bullets import Bullet, Edit, Figure
from briefing.model.correction import ArticleKey, Correction, CorrectionKind
from briefing.model.names import Entity, EntityKind, Mention, MentionForm
from briefing.model.quotes import Quote, QuoteKind, Speaker, SpeakerKind
from briefing.model.story import Story
from briefing.model.text import Sentence
from briefing.model.time import (
    DatedSpan,
    Distance,
    Event,
    EventBasis,
    EventModality,
    Granularity,
    Interval,
    Timex,
    TimexModifier,
    TimexType,
)
from briefing.selectors import Selector
from briefing.span import Span

__all__ = [
    "Analysis",
    "Article",
    "ArticleKey",
    "Block",
    "BlockKind",
    "Briefing",
    "BriefingBullet",
    "Bullet",
    "Correction",
    "CorrectionKind",
    "Coverage",
    "DatedSpan",
    "Distance",
    "Edit",
    "Entity",
    "EntityEntry",
    "EntityKind",
    "Event",
    "EventBasis",
    "EventModality",
    "Figure",
    "FigureConflict",
    "FigureEntry",
    "Granularity",
    "Interval",
    "Mention",
    "MentionForm",
    "News",
    "Quote",
    "QuoteKind",
    "Reference",
    "RepeatedFigure",
    "RewrittenSentence",
    "Selector",
    "Sentence",
    "Span",
    "Speaker",
    "SpeakerEntry",
    "SpeakerKind",
    "SpokenQuote",
    "Story",
    "TimelineEntry",
    "Timex",
    "TimexModifier",
    "TimexType",
    "Unplaced",
]
