"""The sections of a briefing, and a briefing laid out in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.model import Briefing
    from tui.items import Item

SectionName = Literal[
    "bullets", "quotes", "timeline", "people", "figures", "coverage", "new", "notes"
]

QUOTE_SIGNS: Final = {"direct": "●", "partial": "◐", "indirect": "○"}
"""How much of a quote is word for word: all, a part, nothing."""
EVENT_SIGNS: Final = {"event": "◆", "statement": "“", "inferred": "◇"}
"""What a date is of: what happened, only what was said about it, the day of the story."""
DATE_WIDTH: Final = 17
"""Of the column of signs and dates; “since Aug 2022” fits on one line."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a briefing with a pane of its own."""

    name: SectionName
    title: str
    short: str
    """The title where there is little room."""
    lead: int
    """Width of the column before the words."""
    empty: str
    """Why there may be nothing."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A briefing and the items of all its sections."""

    briefing: Briefing
    items: Mapping[SectionName, tuple[Item, ...]]


SECTIONS: Final = (
    Section("bullets", "Bullets", "Bullets", 2, "Too little text for bullets."),
    Section("quotes", "Quotes", "Quotes", 2, "Nobody is quoted."),
    Section("timeline", "Timeline", "Timeline", DATE_WIDTH, "No date is named."),
    Section("people", "People & places", "People", 4, "Nobody is named, and no place."),
    Section("figures", "Figures", "Figures", 2, "No figures are given."),
    Section("coverage", "Coverage", "Coverage", 2, "Nothing has been analysed."),
    Section("new", "New", "New", 2, "You have read nothing of this before; all of it is new."),
    Section(
        "notes",
        "Notes",
        "Notes",
        2,
        "No notes yet; w writes one on the marked sentence, H highlights it.",
    ),
)
"""In the order of their number keys."""


def section_name(words: str | None) -> SectionName | None:
    """Return `words` as the name of a section, or None when they are none."""
    return next((section.name for section in SECTIONS if section.name == words), None)


def lay_out(briefing: Briefing) -> Sheet:
    """Return `briefing` with its items, which takes long when there are many."""
    # Loaded in the thread that lays out the first briefing, after the first paint.
    from tui.filling import items_of  # noqa: PLC0415

    return Sheet(briefing, {section.name: items_of(section.name, briefing) for section in SECTIONS})
