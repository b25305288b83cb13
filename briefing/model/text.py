"""What a paragraph is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.span import Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a paragraph or caption; a sentence never crosses a block."""

    span: Span
    """Without the white space around it, with its closing mark, without a dateline before it."""
    block: int
    """Which of `Article.blocks` it stands in, from 0."""
