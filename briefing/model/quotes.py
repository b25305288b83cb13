"""Quotes and who said them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from briefing.model.names import Entity
    from briefing.model.time import Interval
    from briefing.span import Span

QuoteKind = Literal["direct", "partial", "indirect"]
SpeakerKind = Literal["person", "organization", "place", "unnamed"]

CLEAR: Final = 0.45
"""An attribution below this confidence is shown as unclear, with the guess as a hint."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who says something in an article."""

    name: str | None
    """Canonical name, or None for somebody nobody can name ("a ministry spokesman")."""
    label: str
    """What a reader is shown: the name, or the article's own description of an unnamed speaker."""
    kind: SpeakerKind
    role: str | None = None
    """In the article's words, or None."""
    aliases: tuple[str, ...] = ()
    """Other forms of the name in the article; used to merge speakers across articles."""
    corrected: bool = False
    """Whether a reader has given the name."""

    @classmethod
    def of(cls, entity: Entity) -> Speaker:
        """Return `entity` as a speaker; a name of an unknown kind is taken for a person's."""
        kind = "person" if entity.kind == "unknown" else entity.kind
        return cls(entity.name, entity.name, kind, entity.role, entity.aliases)


@dataclass(frozen=True, slots=True)
class Quote:
    """Words attributed to a speaker.

    Direct: whole clauses between marks. Partial: a phrase between marks inside
    the reporter's sentence. Indirect: reported speech without marks.
    """

    kind: QuoteKind
    spans: tuple[Span, ...]
    """The words without the outer marks, in reading order; more than one when an attribution
    interrupts them or they run on over paragraphs."""
    cue: Span | None
    """The word that reports the speech ("said", "according to"), or None."""
    mention: Span | None
    """Where the text names the speaker of these words: a name, a description or a pronoun."""
    speaker: Speaker | None
    """The best reading of who said it; None when the text does not tell at all."""
    confidence: float = 1.0
    """How sure the attribution is, 0 to 1, calibrated on labelled news."""
    said: Interval | None = None
    """When it was said, where the text tells."""
    denial: Span | None = None
    """The words that tell that this was not said, or was denied ("declined to say"), or None."""
    venue: str | None = None
    """Where it was said, in the article's words ("in a post on Telegram"), or None."""
    corrected: bool = False
    """Whether a reader has put its speaker or kind right."""

    @property
    def clear(self) -> bool:
        """Whether the attribution is sure enough to stand under the speaker's name."""
        return self.speaker is not None and self.confidence >= CLEAR

    def text(self, article_text: str) -> str:
        """Return the words of this quote, parts joined by an ellipsis in brackets."""
        return " […] ".join(span.of(article_text) for span in self.spans)
