"""The sections of a briefing, as items that can be listed and followed to their source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from textual.content import Content

from briefing.export.coverage import correction_lines, coverage_lines
from tui.dates import short_interval
from tui.items import Item, heading, muted
from tui.making import (
    DATE_WIDTH,
    bullet_item,
    conflict_item,
    entity_item,
    event_item,
    figure_item,
    new_to_reader,
    quote_item,
    unplaced_item,
)
from tui.news import news_items

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from briefing.model import Briefing

SectionName = Literal[
    "bullets", "quotes", "timeline", "people", "figures", "coverage", "new", "notes"
]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a briefing with a pane of its own."""

    name: SectionName
    title: str
    short: str
    """The title where there is little room."""
    lead: int
    """Width of the column before the words."""
    items: Callable[[Briefing], Iterator[Item]]
    empty: str
    """Why there may be nothing."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A briefing and the items of all its sections."""

    briefing: Briefing
    items: Mapping[SectionName, tuple[Item, ...]]


def lay_out(briefing: Briefing) -> Sheet:
    """Return `briefing` with its items, which takes long when there are many."""
    return Sheet(briefing, {section.name: tuple(section.items(briefing)) for section in SECTIONS})


def _bullets(briefing: Briefing) -> Iterator[Item]:
    fresh = new_to_reader(briefing)
    for bullet in briefing.bullets:
        yield bullet_item(briefing, bullet, fresh=id(bullet) in fresh)


def _quotes(briefing: Briefing) -> Iterator[Item]:
    fresh = new_to_reader(briefing)
    for entry in briefing.speakers:
        count = len(entry.quotes)
        corrected = "name corrected" if entry.speaker.corrected else None
        yield heading(entry.speaker.label, entry.speaker.role, corrected, str(count))
        for spoken in entry.quotes:
            yield quote_item(briefing, spoken, entry.speaker, fresh=id(spoken) in fresh)
    if briefing.unclear:
        yield heading("Speaker unclear", str(len(briefing.unclear)))
        for spoken in briefing.unclear:
            yield quote_item(briefing, spoken, None, fresh=False)


def _timeline(briefing: Briefing) -> Iterator[Item]:
    fresh = new_to_reader(briefing)
    ahead = False
    above = ""
    for entry in briefing.timeline:
        if entry.future and not ahead:
            ahead = True
            yield heading("Ahead", "after publication")
        yield event_item(briefing, entry, above, fresh=id(entry) in fresh)
        above = short_interval(entry.interval)
    if briefing.unplaced:
        yield heading("Without a place in time", str(len(briefing.unplaced)))
    for unplaced in briefing.unplaced:
        yield unplaced_item(briefing, unplaced)


def _people(briefing: Briefing) -> Iterator[Item]:
    groups = (
        ("person", "People"),
        ("organization", "Organisations"),
        ("place", "Places"),
        ("unknown", "Other names"),
    )
    for kind, title in groups:
        entries = [entry for entry in briefing.entities if entry.kind == kind]
        if entries:
            yield heading(title, str(len(entries)))
        yield from map(entity_item, entries)


def _figures(briefing: Briefing) -> Iterator[Item]:
    fresh = new_to_reader(briefing)
    if briefing.conflicts:
        yield heading("Figures that differ", str(len(briefing.conflicts)))
    for conflict in briefing.conflicts:
        yield conflict_item(briefing, conflict, fresh=id(conflict) in fresh)
    if briefing.conflicts and briefing.figures:
        yield heading("All figures", str(len(briefing.figures)))
    for entry in briefing.figures:
        yield figure_item(briefing, entry, fresh=id(entry) in fresh)


def _coverage(briefing: Briefing) -> Iterator[Item]:
    for line in (*coverage_lines(briefing), *correction_lines(briefing)):
        words = line[:1].upper() + line[1:]
        yield Item(Content(words), (), muted("·"), words)


def _no_items(_briefing: Briefing) -> Iterator[Item]:
    """Yield nothing: notes belong to the reader, not to the briefing."""
    return iter(())


SECTIONS: Final = (
    Section("bullets", "Bullets", "Bullets", 2, _bullets, "Too little text for bullets."),
    Section("quotes", "Quotes", "Quotes", 2, _quotes, "Nobody is quoted."),
    Section("timeline", "Timeline", "Timeline", DATE_WIDTH, _timeline, "No date is named."),
    Section("people", "People & places", "People", 4, _people, "Nobody is named, and no place."),
    Section("figures", "Figures", "Figures", 2, _figures, "No figures are given."),
    Section("coverage", "Coverage", "Coverage", 2, _coverage, "Nothing has been analysed."),
    Section("new", "New", "New", 2, news_items, "You have read nothing of this before."),
    Section("notes", "Notes", "Notes", 2, _no_items, "You have written nothing here."),
)
"""In the order of their number keys."""
