"""An article folded for a width, and what is to be seen on each of its lines."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final, Literal

from briefing.span import Span
from tui.widgets.folding import fold, printed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import Article
    from tui.provenance import Sourced
    from tui.widgets.folding import Line

Layer = Literal["muted", "heading", "note", "mark", "hit", "hit-current"]
"""What makes a stretch of text look different from the rest; later ones lie on top."""

_MUTED = frozenset({"header", "caption", "boilerplate"})
_fold: Final = lru_cache(maxsize=4)(fold)
"""A text of a megabyte takes 0.1 s, and readers come back to what they have just left."""


class Page:
    """Knows of every line which words stand on it, how they look, and the signs beside it."""

    def __init__(self, article: Article, width: int) -> None:
        self._text = article.text
        self._folded = _fold(article.text, article.blocks, width)
        self._signs: dict[int, str] = {}
        self.marks: tuple[Span, ...] = ()
        """The source that is looked at, in the order of its references."""
        self.notes: tuple[Span, ...] = ()
        """What the reader highlighted or wrote about."""
        self.hits: tuple[Span, ...] = ()
        """All hits of a search, in reading order."""
        self.hit: int | None = None
        """Which of them is looked at."""

    def __len__(self) -> int:
        return len(self._folded.lines)

    def line_of(self, offset: int) -> int:
        """Return the number of the line that holds `offset`."""
        return self._folded.line_of(offset)

    def offset_of(self, number: int) -> int:
        """Return where the line `number`, or the last one before it, begins in the text."""
        lines = self._folded.lines
        return lines[min(number, len(lines) - 1)].start if lines else 0

    def offset_at(self, number: int, column: int) -> int:
        """Return the offset of a code point on the line `number`, or of the nearest there is."""
        if number >= len(self._folded.lines):
            return self.length
        line = self._folded.lines[max(0, number)]
        return min(line.end, line.start + max(0, column))

    @property
    def length(self) -> int:
        """How long the text is."""
        return len(self._text)

    def words(self, number: int) -> str:
        """Return what is written on the line `number`."""
        return printed(self._text, self._folded.lines[number])

    def signs(self, number: int) -> str:
        """Return the signs of what was made of a sentence that begins on the line `number`."""
        return self._signs.get(number, "")

    def is_marked(self, number: int) -> bool:
        """Return whether some of the line `number` is marked."""
        line = self._folded.lines[number]
        return any(span.start < line.end and line.start < span.end for span in self.marks)

    def place_signs(self, sourced: Sequence[Sourced]) -> None:
        """Put the signs of `sourced` beside the lines on which the sentences begin."""
        self._signs = {}
        for one in sourced:
            number = self.line_of(one.span.start)
            before = self._signs.get(number, " " * len(one.signs))
            self._signs[number] = "".join(
                new if new != " " else old for new, old in zip(one.signs, before, strict=True)
            )

    def runs(self, number: int) -> list[tuple[str, tuple[Layer, ...]]]:
        """Return the words of the line `number`, cut where their looks change."""
        line = self._folded.lines[number]
        words = printed(self._text, line)
        ground: tuple[Layer, ...] = ()
        if line.kind in _MUTED:
            ground = ("muted",)
        elif line.kind == "heading":
            ground = ("heading",)
        stretches = self._stretches(line)
        cuts = {line.start, line.end}
        for span, _ in stretches:
            cuts |= {max(span.start, line.start), min(span.end, line.end)}
        return [
            (
                words[start - line.start : end - line.start],
                ground
                + tuple(
                    layer for span, layer in stretches if span.start <= start and end <= span.end
                ),
            )
            for start, end in pairwise(sorted(cuts))
        ]

    def _stretches(self, line: Line) -> list[tuple[Span, Layer]]:
        """Return the marks and hits that touch `line`."""
        here = Span(line.start, line.end)
        found: list[tuple[Span, Layer]] = [
            (span, "note") for span in self.notes if span.overlaps(here)
        ]
        found += ((span, "mark") for span in self.marks if span.overlaps(here))
        first = bisect_right(self.hits, line.start, key=lambda span: span.end)
        beyond = bisect_left(self.hits, line.end, key=lambda span: span.start)
        found += (
            (self.hits[number], "hit-current" if number == self.hit else "hit")
            for number in range(first, beyond)
        )
        return found
