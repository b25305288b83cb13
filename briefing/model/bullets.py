"""Briefing bullets and figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from briefing.model.quotes import Speaker
    from briefing.span import Span


@dataclass(frozen=True, slots=True)
class Edit:
    """One difference between a bullet and its sentence."""

    span: Span
    """The words of the article that the bullet leaves out."""
    replacement: str
    """What stands there instead: nothing, or a resolved name in brackets."""
    reason: Literal[
        "dateline",
        "connective",
        "apposition",
        "said-date",
        "reference",
        "capital",
        "clause",
        "stray-mark",
    ]


@dataclass(frozen=True, slots=True)
class Bullet:
    """One line of a briefing: sentences of the article, shortened only by named edits."""

    text: str
    sources: tuple[Span, ...]
    """The sentences it stands for, in reading order, never empty."""
    edits: tuple[Edit, ...] = ()
    """In reading order. The sources with these edits applied, joined by a blank, give `text`."""
    said_by: Speaker | None = None
    """To whom the sentence attributes it; None when the reporter says it."""
    salience: float = 0.0
    """How much the article makes of it, higher is more; only the order within one article
    has a meaning."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that the article reports."""

    span: Span
    """The whole expression, qualifier and counted noun included ("at least three people")."""
    value: float | None
    """None where the text gives an amount without a number ("dozens")."""
    unit: str | None
    """"people", "percent", "dollars", "km", "mph", "barrels per day"…; "share" for a part of one
    ("two thirds" is 0.6667); None for a bare count."""
    qualifier: str | None
    """"at least", "about", "more than"… in the article's words, or None."""
    counted: str
    """What is counted, in the article's words ("North Korean soldiers")."""
    sentence: Span
    said_by: Speaker | None = None
