"""Lines that can be listed and followed to their source, and what they are made of."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from textual.content import Content

from briefing.phrases import date_words
from tui.dates import shorten_months

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from briefing.model import Article, Briefing, Reference, Span

_SHOWN_REFERENCES: Final = 3

Parts = tuple[tuple[str, str], ...]
"""Words with their styles, one after the other: of many thousand items only those are made into
Content that a list shows."""


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a section."""

    words: Parts
    references: tuple[Reference, ...] = ()
    """Where it comes from; the first is shown first."""
    lead: Parts = ()
    """What stands in the column before the words."""
    plain: str = ""
    """The words alone, for the clipboard and the filter."""
    heading: bool = False
    """A line over a group, which the cursor passes by."""
    speaker: str | None = None
    """The name that can be put right: of who says it, or of whom it is about."""
    date: Span | None = None
    """Of an event: the words of its date in its first article."""
    note: int | None = None
    """The number of the note that it shows."""


def reference_words(briefing: Briefing, references: Iterable[Reference]) -> str:
    """Return where `references` stand in a few words: "¶3, ¶7", with the outlet among many.

    Where they are of articles of one outlet on different days, the day tells which.
    """
    references = tuple(references)
    names = {
        number: _source_words(briefing.analyses[number].article) or f"article {number + 1}"
        for number in dict.fromkeys(reference.article for reference in references)
    }
    days: dict[str, set[date | None]] = {}
    for place, name in names.items():
        days.setdefault(name, set()).add(briefing.analyses[place].article.published)
    shown: dict[str, None] = {}
    for reference in references:
        article = briefing.analyses[reference.article].article
        number = article.paragraph_number(reference.span.start)
        words = f"¶{number}" if number else "header"
        if len(briefing.analyses) > 1:
            name = names[reference.article]
            if len(days[name]) > 1 and article.published is not None:
                day = shorten_months(date_words(article.published))
                name = f"{name} {day.rpartition(' ')[0]}"
            words = f"{name} {words}"
        shown[words] = None
    if len(shown) <= _SHOWN_REFERENCES:
        return ", ".join(shown)
    return f"{', '.join(list(shown)[:_SHOWN_REFERENCES])} +{len(shown) - _SHOWN_REFERENCES}"


def _source_words(article: Article) -> str:
    """Return by what an article is known among others: its outlet, or else its file."""
    return article.outlet or Path(article.source or "").stem


def fitting(parts: Iterable[str], width: int) -> str:
    """Return as many of `parts` with points between them as `width` cells hold, but the first."""
    words = ""
    for part in parts:
        longer = f"{words} · {part}" if words else part
        if words and cell_len(longer) > width:
            break
        words = longer
    return words


def shown(parts: Parts) -> Content:
    """Return `parts` as they are shown."""
    return Content.assemble(*parts)


def styled(words: str, style: str = "") -> Parts:
    """Return `words` in a style of Textual."""
    return ((words, style),)


def muted(words: str) -> Parts:
    """Return `words` as what is less important."""
    return styled(words, "$text-muted")


def trailer(*remarks: str | None) -> Parts:
    """Return what is said after an item: those of `remarks` that there are."""
    words = " · ".join(remark for remark in remarks if remark)
    return muted(f"  {words}") if words else ()


def heading(words: str, *remarks: str | None) -> Item:
    """Return a line over a group."""
    remark = " · ".join(remark for remark in remarks if remark)
    parts = styled(words, "bold")
    return Item(parts + muted(f"  {remark}") if remark else parts, plain=words, heading=True)
