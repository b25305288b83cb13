"""What stands in each section of a briefing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.export.coverage import correction_lines, coverage_lines
from tui.dates import short_interval
from tui.items import Item, heading, muted, styled
from tui.making import (
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
    from tui.sections import SectionName


def items_of(name: SectionName, briefing: Briefing) -> tuple[Item, ...]:
    """Return the items of the section `name`; notes are the reader's and not in a briefing."""
    make = _MAKERS.get(name)
    return () if make is None else tuple(make(briefing))


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
        yield Item(styled(words), (), muted("·"), words)


_MAKERS: Final[Mapping[SectionName, Callable[[Briefing], Iterator[Item]]]] = {
    "bullets": _bullets,
    "quotes": _quotes,
    "timeline": _timeline,
    "people": _people,
    "figures": _figures,
    "coverage": _coverage,
    "new": news_items,
}
