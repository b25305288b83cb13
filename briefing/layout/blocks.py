"""Cut a text into blocks: header lines, headings, paragraphs, captions, boilerplate."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from briefing.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

BlockKind = Literal["header", "heading", "paragraph", "caption", "boilerplate"]


@dataclass(frozen=True, slots=True)
class Block:
    """A line or paragraph of an article and what it is for."""

    kind: BlockKind
    span: Span
    """Without the white space around it."""


_LINE: Final = re.compile(r"[^\n]+")
_GAP: Final = re.compile(r"\n[^\S\n]*\n")
_SENTENCE_END: Final = re.compile(r"[.!?…:;\"”’'»)\]][\"”’'»)\]]*\s*$")
_WRAP_WIDTHS: Final = range(45, 101)
"""Widths at which mail and text files wrap their lines."""


def paragraphs(text: str) -> tuple[Span, ...]:
    """Return the spans of the paragraphs of `text`, without the white space around them.

    Paragraphs end at blank lines. Lines that stand together are paragraphs of
    their own, unless they look wrapped at a fixed width.
    """
    found: list[Span] = []
    for chunk in _chunks(text):
        lines = [Span(*line.span()).trimmed(text) for line in _LINE.finditer(text, *_bounds(chunk))]
        lines = [line for line in lines if len(line)]
        if _is_wrapped([len(line) for line in lines], [line.of(text) for line in lines]):
            found.append(Span(lines[0].start, lines[-1].end))
        else:
            found.extend(lines)
    return tuple(found)


def _bounds(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _chunks(text: str) -> Iterator[Span]:
    start = 0
    for gap in _GAP.finditer(text):
        yield Span(start, gap.start())
        start = gap.end()
    yield Span(start, len(text))


def _is_wrapped(widths: list[int], lines: list[str]) -> bool:
    """Return whether these lines are one paragraph cut at a margin.

    All lines but the last then fill the measure, and most of them stop in mid-sentence.
    """
    if len(lines) < 2:
        return False
    full = widths[:-1]
    if max(widths) not in _WRAP_WIDTHS or min(full) < max(widths) - 20:
        return False
    stops = sum(_SENTENCE_END.search(line) is not None for line in lines[:-1])
    return stops <= len(full) // 2
