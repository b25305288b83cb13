"""What a reader has put right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from briefing.selectors import Selector

CorrectionKind = Literal[
    "title",
    "outlet",
    "date",
    "name",
    "speaker",
    "kind",
    "no quote",
    "event date",
    "no event",
    "no bullet",
    "first bullet",
    "bullet before",
    "bullet after",
    "same story",
    "own story",
]


@dataclass(frozen=True, slots=True)
class ArticleKey:
    """Which article a correction is of, also after it was read again or has moved."""

    hash: str
    """SHA-256 of its text and header."""
    source: str | None
    """The file name or address that it came from, so that a new version is known."""
    label: str
    """For the reader."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing that a reader has put right, as data."""

    number: int
    """Counted from 1 in the order in which they were made; never given twice."""
    kind: CorrectionKind
    article: ArticleKey | None
    """None for a name that is put right in every article."""
    anchor: Selector | None
    """The words of the article that it is about; None for its header and for names."""
    subject: str | None = None
    """The name that is put right; of an event, the words of its date in the sentence."""
    value: str | None = None
    """What is right instead: a name, a date, a kind of quote; None where something is dropped.

    Of a bullet that is moved, a sentence of the one beside which it is to stand, on one line.
    """
    other: ArticleKey | None = None
    """Another article whose story it belongs to."""

    @property
    def moves_bullet(self) -> bool:
        """Whether it changes the order of the bullets, which is a briefing's and no article's."""
        return self.kind in {"bullet before", "bullet after"}

    @property
    def words(self) -> str:
        """What was put right, in one sentence for a reader."""
        about = f"“{self.anchor.exact}”" if self.anchor else ""
        match self.kind:
            case "title" | "outlet":
                return f"the {self.kind} is “{self.value}”"
            case "date":
                return f"the date of publication is {self.value}"
            case "name":
                return f"“{self.subject}” is {self.value}"
            case "speaker":
                return f"{about} was said by {self.value}"
            case "kind":
                return f"{about} is a quote of the kind {self.value}"
            case "no quote":
                return f"{about} is no quote"
            case "event date":
                return f"“{self.subject}” in {about} is {self.value}"
            case "no event":
                return f"{about} is left out of the timeline"
            case "no bullet":
                return f"{about} is left out of the bullets"
            case "first bullet":
                return f"{about} stands first among the bullets"
            case "bullet before" | "bullet after":
                return f"{about} stands {self.kind.split()[1]} “{self.value}” among the bullets"
            case "same story":
                return f"it belongs to the story of “{self.other.label if self.other else ''}”"
            case "own story":
                return "it tells a story of its own"
