"""The orders in which the sections of a briefing can be read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefing.model import Briefing, FigureEntry, SpeakerEntry
    from tui.sections import SectionName

    Place = tuple[int, int]
    """Index of an article in the briefing, offset into its text."""


@dataclass(frozen=True, slots=True)
class Order:
    """A way to sort the entries of one section."""

    words: str
    """By what, for the border: "by speaker"."""
    sort: Callable[[Briefing], Briefing]
    """Returns the briefing with the entries of that section in this order."""


def _bullets_by_position(briefing: Briefing) -> Briefing:
    bullets = sorted(
        briefing.bullets, key=lambda b: (b.references[0].article, b.references[0].span)
    )
    return replace(briefing, bullets=tuple(bullets))


def _quotes_by_speaker(briefing: Briefing) -> Briefing:
    # Speakers without a name stay last, as they do by count.
    speakers = sorted(
        briefing.speakers, key=lambda e: (e.speaker.name is None, e.speaker.label.casefold())
    )
    return replace(briefing, speakers=tuple(speakers))


def _quotes_by_position(briefing: Briefing) -> Briefing:
    return replace(briefing, speakers=tuple(sorted(briefing.speakers, key=_first_quote)))


def _first_quote(entry: SpeakerEntry) -> Place:
    return min((spoken.article, spoken.quote.spans[0].start) for spoken in entry.quotes)


def _timeline_by_reports(briefing: Briefing) -> Briefing:
    # What lies ahead stays apart, under its heading.
    timeline = sorted(
        briefing.timeline,
        key=lambda entry: (entry.future, -len({r.article for r in entry.references})),
    )
    return replace(briefing, timeline=tuple(timeline))


def _names_by_alphabet(briefing: Briefing) -> Briefing:
    entities = sorted(briefing.entities, key=lambda entity: entity.name.casefold())
    return replace(briefing, entities=tuple(entities))


def _figures_by_size(briefing: Briefing) -> Briefing:
    return replace(briefing, figures=tuple(sorted(briefing.figures, key=_unit_and_size)))


def _unit_and_size(entry: FigureEntry) -> tuple[str, bool, float]:
    value = entry.figure.value
    return (entry.figure.unit or "", value is None, -(value or 0.0))


ORDERS: Final[Mapping[SectionName, tuple[Order, ...]]] = {
    "bullets": (Order("by position", _bullets_by_position),),
    "quotes": (
        Order("by speaker", _quotes_by_speaker),
        Order("by position", _quotes_by_position),
    ),
    "timeline": (Order("most reported first", _timeline_by_reports),),
    "people": (Order("by name", _names_by_alphabet),),
    "figures": (Order("by unit and size", _figures_by_size),),
}
"""The orders of each section besides its own, which is that of the briefing."""
