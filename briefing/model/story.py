"""A story: articles about the same event."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Story:
    """Articles that tell of the same event, and which of them are copies of one text."""

    articles: tuple[int, ...]
    """Indices of its articles, in order of publication, never empty; undated ones last."""
    copies: tuple[tuple[int, ...], ...]
    """The same articles by the text they print: near-copies of one text stand together, the
    earliest first. As many groups as there are independent reports."""

    @property
    def reports(self) -> int:
        """How many independent texts the story rests on."""
        return len(self.copies)
