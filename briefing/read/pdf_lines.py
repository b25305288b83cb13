"""Find the lines of a PDF in reading order, without what runs along on every page.

A PDF draws words at places and knows neither lines nor columns.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pypdf import PageObject

_CLEAN: Final = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
"""Alphabetic presentation forms (Unicode, U+FB00 to U+FB06)."""
_SAME_ROW: Final = 0.3
"""Of the size of the letters: how far apart the feet of two pieces of one line stand."""
_LONG: Final = 15
"""Signs from which a piece of a line is one of prose and not of a table."""
_SPLIT_ROWS: Final = 4
_SPLIT_SHARE: Final = 0.35
"""Rows, and their share of all, in which a piece begins where another column does."""
_EDGE: Final = 2
"""Lines at the top and at the bottom of a page that may be no part of its text."""
_RUNNING_SHARE: Final = 0.4
_DIGITS: Final = re.compile(r"\d+")
_PAGE_NUMBER: Final = re.compile(
    r"\W*(?:(?:page|seite|p\.)\s*)?(\d{1,4})(?:\s*(?:of|von|de|/)\s*\d{1,4})?\W*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of one column of a page."""

    words: str
    page: int
    """From 0."""
    x: float
    y: float
    """Of the foot of its first letter, in points from the lower left corner of the page."""
    size: float
    """Of its letters, in points."""


def lines_of(page: PageObject, number: int) -> list[Line]:
    """Return the lines of `page` in reading order, column by column."""
    rows: list[list[Line]] = []
    for piece in _pieces(page, number):
        if rows and abs(rows[-1][0].y - piece.y) <= _SAME_ROW * max(piece.size, rows[-1][0].size):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    starts = _column_starts(rows)
    if not starts:
        return [_joined(row) for row in rows]
    parts = [_cut(row, starts) for row in rows]
    split = [number for number, row in enumerate(parts) if sum(map(bool, row)) > 1]
    above, among, below = parts[: split[0]], parts[split[0] : split[-1] + 1], parts[split[-1] + 1 :]
    columns = [[row[number] for row in among] for number in range(len(starts) + 1)]
    ordered = [*(one for row in above for one in row), *(one for each in columns for one in each)]
    ordered += [one for row in below for one in row]
    return [_joined(row) for row in ordered if row]


def without_running_lines(pages: Sequence[Sequence[Line]]) -> list[Line]:
    """Return the lines of `pages` without running headers and footers and page numbers.

    Those stand at the edge of a page, and on other pages at the same height,
    but for their numbers.
    """
    edges = [_edge(lines) for lines in pages]
    repeated = Counter(key for edge in edges for key in {_key(line) for line in edge})
    least = max(2.0, _RUNNING_SHARE * len(pages))

    def is_running(line: Line) -> bool:
        found = _PAGE_NUMBER.fullmatch(line.words)
        return repeated[_key(line)] >= least or (
            found is not None and int(found[1]) == line.page + 1
        )

    return [
        line
        for lines, edge in zip(pages, edges, strict=True)
        for line in lines
        if line not in edge or not is_running(line)
    ]


def _pieces(page: PageObject, number: int) -> list[Line]:
    found: list[Line] = []

    def hear(text: str, matrix: list[float], place: list[float], _: Any, size: float) -> None:
        words = text.translate(_CLEAN)
        if words.strip():
            # The matrix of the text, then that of the page (ISO 32000-1, section 9.4.4).
            a, b, c, d, e, f = matrix
            x, y = place[4] * a + place[5] * c + e, place[4] * b + place[5] * d + f
            scale = sqrt(abs((a * d - b * c) * (place[0] * place[3] - place[1] * place[2])))
            found.append(Line(words, number, x, y, abs(size) * scale))

    page.extract_text(visitor_text=hear)
    return found


def _joined(row: Sequence[Line]) -> Line:
    first = row[0]
    words = " ".join("".join(piece.words for piece in row).split())
    return Line(words, first.page, first.x, first.y, max(piece.size for piece in row))


def _column_starts(rows: Sequence[Sequence[Line]]) -> list[float]:
    """Return where columns begin when the lines of several are drawn row by row."""
    starts = Counter(
        round(piece.x)
        for row in rows
        for before, piece in itertools.pairwise(row)
        if min(len(before.words.strip()), len(piece.words.strip())) >= _LONG
    )
    least = max(_SPLIT_ROWS, _SPLIT_SHARE * len(rows))
    return sorted(float(x) for x, count in starts.items() if count >= least)


def _cut(row: Sequence[Line], starts: Sequence[float]) -> list[list[Line]]:
    """Return the pieces of `row` by the column in which they begin."""
    columns: list[list[Line]] = [[] for _ in range(len(starts) + 1)]
    for piece in row:
        columns[sum(round(piece.x) >= start for start in starts)].append(piece)
    return columns


def _edge(lines: Sequence[Line]) -> set[Line]:
    heights = sorted({round(line.y) for line in lines})
    outer = {*heights[:_EDGE], *heights[-_EDGE:]}
    return {line for line in lines if round(line.y) in outer}


def _key(line: Line) -> tuple[str, int, int]:
    return _DIGITS.sub("#", line.words.casefold()), round(line.y), round(line.size)
