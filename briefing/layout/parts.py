"""Lay out an article whose paragraphs and headings its format has told apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.block import Block, BlockKind
from briefing.dates import read_date
from briefing.layout.boilerplate import is_boilerplate, is_caption
from briefing.layout.byline import read_byline
from briefing.layout.dateline import find_dateline
from briefing.layout.header import Layout
from briefing.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

_TOP: Final = 4
"""Where a headline, a byline and a date are still looked for among the paragraphs."""
_SHORT: Final = 120
_REPEATED: Final = 5
"""Words of a paragraph that stands twice by mistake of the page and not of the writer."""


def lay_out_parts(parts: Sequence[tuple[BlockKind, str]], title: str | None) -> tuple[str, Layout]:
    """Return `parts`, each one line, as a text with blank lines between, and its layout.

    What the page repeats (the headline, a byline, a paragraph) and what belongs
    to the page and not to the story is told apart from the story.
    """
    lines: list[str] = []
    blocks: list[Block] = []
    seen: set[str] = set()
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    published: date | None = None
    place = 0
    for number, (given, words) in enumerate(parts):
        kind = given
        byline = read_byline(words) if number < _TOP and len(words) <= _SHORT else None
        day = (
            read_date(words)
            if number < _TOP and len(words) <= _SHORT and given != "heading"
            else None
        )
        if title is not None and number < _TOP and words.casefold() == title.casefold():
            kind = "header"
        elif byline is not None:
            kind, authors, outlet = "header", byline.authors or authors, byline.outlet or outlet
        elif day is not None:
            kind, published = "header", published or day
        elif kind == "paragraph":
            kind = _kind_of(words, repeated=words in seen)
        if len(words.split()) >= _REPEATED:
            seen.add(words)
        blocks.append(Block(kind, Span(place, place + len(words))))
        lines.append(words)
        place += len(words) + 2
    text = "\n\n".join(lines)
    lead = next((block.span for block in blocks if block.kind == "paragraph"), None)
    dateline = find_dateline(text, lead) if lead is not None else None
    return text, Layout(
        blocks=tuple(blocks),
        title=None,
        authors=authors,
        outlet=outlet or (dateline.agency if dateline else None),
        published=published,
        place=dateline.place if dateline else None,
        dateline=dateline.span if dateline else None,
    )


def _kind_of(words: str, *, repeated: bool) -> BlockKind:
    if repeated or is_boilerplate(words):
        return "boilerplate"
    return "caption" if is_caption(words) else "paragraph"
