"""Fold a text into lines of a given width, and know where each line stands in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len, get_character_cell_size

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.model import Block, BlockKind

_NARROW: Final = re.compile(
    "[\x20-\x7e\xa0-\xac\xae-\u02ff\u0391-\u03ff\u0410-\u044f\u2010-\u2027\u2030-\u203b]*"
)
"""Code points that take one cell each and join with nothing, which is most of the news."""
_WORD: Final = re.compile(r"[^ \n]+|[ \n]+")
_PLAIN: Final = str.maketrans({"\n": " "})


@dataclass(frozen=True, slots=True)
class Line:
    """One line on the screen; `start` and `end` are offsets into the text."""

    start: int
    end: int
    kind: BlockKind | None
    """None for the empty line between blocks."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A text in lines, with the way from an offset to its line and back."""

    lines: tuple[Line, ...]
    starts: tuple[int, ...]

    def line_of(self, offset: int) -> int:
        """Return the number of the line that holds `offset`, or the last one before it."""
        return max(0, bisect_right(self.starts, offset) - 1)


def fold(text: str, blocks: Sequence[Block], width: int) -> Folded:
    """Return the `blocks` of `text` in lines of at most `width` cells, an empty line between them.

    A character wider than `width` still gets a line of its own. Linear in the
    length of the text.
    """
    width = max(1, width)
    lines: list[Line] = []
    for block in blocks:
        if lines:
            lines.append(Line(lines[-1].end, lines[-1].end, None))
        start, end = block.span.start, block.span.end
        if _NARROW.fullmatch(text, start, end):
            cuts = _cut_narrow(text, start, end, width)
        else:
            cuts = _cut_wide(text, start, end, width)
        lines.extend(Line(first, last, block.kind) for first, last in cuts)
    return Folded(tuple(lines), tuple(line.start for line in lines))


def printed(text: str, line: Line) -> str:
    """Return what is shown of `text` on `line`: one sign for each code point."""
    return text[line.start : line.end].translate(_PLAIN)


def _cut_narrow(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    while end - start > width:
        # A blank right after the last cell ends the line without being shown.
        cut = text.rfind(" ", start, start + width + 1)
        if cut <= start:
            cut = start + width
        yield start, cut
        start = cut
        while start < end and text[start] == " ":
            start += 1
    if start < end:
        yield start, end


def _cut_wide(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    line, filled, shown = start, 0, start
    for word in _WORD.finditer(text, start, end):
        cells = cell_len(word[0].translate(_PLAIN))
        if word[0][0] in " \n":
            filled += cells
            if shown == line:
                line, filled, shown = word.end(), 0, word.end()
            continue
        if filled + cells > width and shown > line:
            yield line, shown
            line, filled = word.start(), 0
        if cells <= width:
            filled += cells
            shown = word.end()
            continue
        for offset in range(word.start(), word.end()):
            cell = get_character_cell_size(text[offset])
            if filled + cell > width and offset > line:
                yield line, offset
                line, filled = offset, 0
            filled += cell
        shown = word.end()
    if shown > line:
        yield line, shown
