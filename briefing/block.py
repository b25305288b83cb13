"""A part of an article and what it is for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from briefing.span import Span

BlockKind = Literal["header", "heading", "paragraph", "caption", "boilerplate"]


@dataclass(frozen=True, slots=True)
class Block:
    """A line or paragraph of an article and what it is for."""

    kind: BlockKind
    span: Span
    """Without the white space around it."""
