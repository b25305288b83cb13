"""Ask which persons and bodies an article mentions in a stretch of its text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from briefing.model import Entity, EntityKind, Mention
    from briefing.span import Span


class MentionIndex:
    """The mentions of the entities of some kinds, in reading order."""

    def __init__(self, entities: tuple[Entity, ...], kinds: Collection[EntityKind]) -> None:
        """Index every mention of the `entities` whose kind is one of `kinds`."""
        self.entities = tuple(entity for entity in entities if entity.kind in kinds)
        held = [(m.span.start, e, m) for e in self.entities for m in e.mentions]
        held.sort(key=lambda row: row[0])
        self._mentions: list[tuple[Entity, Mention]] = [(e, mention) for _, e, mention in held]
        self._starts = [start for start, _, _ in held]

    def inside(self, start: int, end: int) -> list[tuple[Entity, Mention]]:
        """Return the mentions that begin from `start` on and before `end`, in reading order."""
        return self._mentions[
            bisect_left(self._starts, start) : bisect_right(self._starts, end - 1)
        ]

    def of(self, span: Span) -> list[tuple[Entity, Mention]]:
        """Return the mentions that begin in `span`, in reading order."""
        return self.inside(span.start, span.end)
