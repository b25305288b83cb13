"""Cut a text into blocks: header lines, headings, paragraphs, captions, boilerplate."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from briefing.layout.header import is_header_line
from briefing.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE: Final = re.compile(r"[^\n]+")
_GAP: Final = re.compile(r"\n[^\S\n]*\n")
_SENTENCE_END: Final = re.compile(r"[.!?…:;\"”’'»)\]][\"”’'»)\]]*\s*$")
_WRAP_WIDTHS: Final = range(45, 101)
"""Widths at which mail and text files wrap their lines."""
_DEEPEST: Final = 12
"""Where a header is looked for among lines that stand together."""


def paragraphs(text: str) -> tuple[Span, ...]:
    """Return the spans of the paragraphs of `text`, without the white space around them.

    Paragraphs end at blank lines. Lines that stand together are paragraphs of
    their own, unless they look wrapped at a fixed width and are no header.
    """
    found: list[Span] = []
    for chunk in _chunks(text):
        lines = [
            line
            for match in _LINE.finditer(text, chunk.start, chunk.end)
            if len(line := Span(*match.span()).trimmed(text))
        ]
        words = [line.of(text) for line in lines]
        if _is_wrapped(words) and (found or not any(map(is_header_line, words[1:_DEEPEST]))):
            found.append(Span(lines[0].start, lines[-1].end))
        else:
            found.extend(lines)
    return tuple(found)


def _chunks(text: str) -> Iterator[Span]:
    start = 0
    for gap in _GAP.finditer(text):
        yield Span(start, gap.start())
        start = gap.end()
    yield Span(start, len(text))


def _is_wrapped(lines: list[str]) -> bool:
    """Return whether these lines are one paragraph cut at a margin.

    Nearly every line then is so full that the next word would not have fitted,
    and most of them stop in mid-sentence.
    """
    width = max(map(len, lines), default=0)
    if len(lines) < 2 or width not in _WRAP_WIDTHS:
        return False
    short = sum(
        len(line) + 1 + len(after.split(maxsplit=1)[0]) <= width for line, after in pairwise(lines)
    )
    stops = sum(_SENTENCE_END.search(line) is not None for line in lines[:-1])
    return short * 10 < len(lines) and stops <= (len(lines) - 1) // 2
