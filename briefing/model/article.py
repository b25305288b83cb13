"""An article: its text, and what its header says about it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from briefing.plain import one_line, safe
from briefing.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from briefing.block import Block, BlockKind

_LABEL_LENGTH: Final = 72
_PARAGRAPHS: Final = frozenset({"paragraph", "boilerplate"})


@dataclass(frozen=True, slots=True)
class Article:
    """One piece of news, safe to show, with every part a span of `text`."""

    text: str
    blocks: tuple[Block, ...]
    """The text cut into header lines, headings, paragraphs, captions and boilerplate, in order."""
    title: str | None = None
    """None where the source has no title; see `label` for something to show."""
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    published: date | None = None
    """The document creation time of TimeML; None where the source does not tell."""
    place: str | None = None
    """Of the dateline ("Kyiv, Ukraine")."""
    dateline: Span | None = None
    """The dateline with its dash, which is not part of the first sentence."""
    source: str | None = None
    """The file name or address that the text came from."""
    notice: str | None = None
    """What of the article was lost or guessed on the way here, in words for a reader."""

    @classmethod
    def from_text(
        cls,
        text: str,
        *,
        published: date | None = None,
        title: str | None = None,
        outlet: str | None = None,
        source: str | None = None,
    ) -> Article:
        """Return the article that `text` holds; offsets into `text` hold for `Article.text`.

        What the caller gives stands; what it leaves out is read from the header
        of the text (title, byline, date line, dateline), or stays None.
        """
        text = safe(text)
        from briefing.layout import lay_out  # noqa: PLC0415 - most of the app needs the type only

        layout = lay_out(text)
        return cls(
            text=text,
            blocks=layout.blocks,
            title=one_line(title) if title else layout.title,
            authors=layout.authors,
            outlet=one_line(outlet) if outlet else layout.outlet,
            published=published or layout.published,
            place=layout.place,
            dateline=layout.dateline,
            source=one_line(source) if source else None,
        )

    @classmethod
    def from_parts(
        cls,
        parts: Iterable[tuple[BlockKind, str]],
        *,
        title: str | None = None,
        authors: Iterable[str] = (),
        outlet: str | None = None,
        published: date | None = None,
        source: str | None = None,
        notice: str | None = None,
    ) -> Article:
        """Return the article that `parts` make, each a block of its own.

        For formats that tell paragraphs, headings and captions apart. White
        space inside a part becomes one blank; empty parts are left out. What
        the caller gives stands; what it leaves out is read from the first
        parts, or stays missing.
        """
        lines = [(kind, words) for kind, text in parts if (words := one_line(text))]
        headline = one_line(title) if title else None
        from briefing.layout import lay_out_parts  # noqa: PLC0415 - as above

        text, layout = lay_out_parts(lines, headline or None)
        return cls(
            text=text,
            blocks=layout.blocks,
            title=headline or None,
            authors=tuple(name for author in authors if (name := one_line(author)))
            or layout.authors,
            outlet=one_line(outlet) if outlet else layout.outlet,
            published=published or layout.published,
            place=layout.place,
            dateline=layout.dateline,
            source=one_line(source) if source else None,
            notice=one_line(notice) if notice else None,
        )

    @property
    def label(self) -> str:
        """A line to show in a list: the title, or the start of the lead marked by an ellipsis."""
        if self.title:
            return self.title
        lead = next((block.span for block in self.blocks if block.kind == "paragraph"), Span(0, 0))
        start = lead.start
        if self.dateline is not None and lead.contains(self.dateline):
            start = self.dateline.end
        words = one_line(self.text[start : lead.end])
        if not words:
            return self.source or "(empty)"
        if len(words) <= _LABEL_LENGTH:
            return words
        return words[:_LABEL_LENGTH].rsplit(" ", 1)[0].rstrip(" ,;:—–-") + "…"

    @property
    def label_is_derived(self) -> bool:
        """Whether `label` is made from the lead because the source has no title."""
        return self.title is None

    def block_at(self, offset: int) -> int | None:
        """Return the number of the block that holds `offset`, or None between blocks."""
        here = bisect_right(self.blocks, offset, key=lambda block: block.span.start) - 1
        return here if here >= 0 and offset < self.blocks[here].span.end else None

    def paragraph_number(self, offset: int) -> int | None:
        """Return which paragraph holds `offset`, counted from 1 as a reader would count them.

        Boilerplate stands in paragraphs as well; header lines, headings and captions do not.
        """
        here = self.block_at(offset)
        if here is None or self.blocks[here].kind not in _PARAGRAPHS:
            return None
        return sum(block.kind in _PARAGRAPHS for block in self.blocks[: here + 1])
