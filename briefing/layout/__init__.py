"""Where the header, the headings, the paragraphs and the boilerplate of a text stand."""

from __future__ import annotations

from briefing.block import Block, BlockKind
from briefing.layout.blocks import paragraphs
from briefing.layout.boilerplate import is_boilerplate, is_caption, read_running_header
from briefing.layout.dateline import Dateline, find_dateline
from briefing.layout.header import Header, Layout, read_header, read_lines
from briefing.layout.headings import is_heading
from briefing.layout.parts import lay_out_parts
from briefing.span import Span

__all__ = ["Block", "BlockKind", "Dateline", "Header", "Layout", "lay_out", "lay_out_parts"]


def lay_out(text: str) -> Layout:
    """Return what every paragraph of `text` is for, and what its header says.

    Whatever the text, each block is a span of it, the blocks are in order, and
    no two overlap.
    """
    parts = paragraphs(text)
    running = read_running_header(text, parts[0].start) if parts else None
    if running is not None and running.end < parts[0].end:
        line = Span(parts[0].start, running.end).trimmed(text)
        parts = (line, Span(running.end, parts[0].end), *parts[1:])
        header = read_lines(f"By {running.byline}", f"Published: {running.date}")
    else:
        header = read_header(text, parts)
    dateline = find_dateline(text, parts[header.length]) if header.length < len(parts) else None
    kinds: list[BlockKind] = ["header"] * header.length
    kinds += [
        _kind_of(text, parts, number, has_dateline=dateline is not None and number == header.length)
        for number in range(header.length, len(parts))
    ]
    return Layout(
        blocks=tuple(Block(kind, span) for kind, span in zip(kinds, parts, strict=True)),
        title=header.title,
        authors=header.authors,
        outlet=header.outlet or (dateline.agency if dateline else None),
        published=header.published,
        place=dateline.place if dateline else None,
        dateline=dateline.span if dateline else None,
    )


def _kind_of(text: str, parts: tuple[Span, ...], number: int, *, has_dateline: bool) -> BlockKind:
    if has_dateline:
        return "paragraph"
    words = parts[number].of(text)
    if is_boilerplate(words):
        return "boilerplate"
    if is_caption(words):
        return "caption"
    if is_heading(words) and number + 1 < len(parts):
        return "heading"
    return "paragraph"
