"""All the formats in which a briefing can be written, in one table."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from briefing.export.calendar import to_icalendar
from briefing.export.html import to_html
from briefing.export.json import to_json
from briefing.export.markdown import to_markdown
from briefing.export.obsidian import to_obsidian
from briefing.export.tables import events_to_csv, figures_to_csv, quotes_to_csv

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.model import Briefing


@dataclass(frozen=True, slots=True)
class Format:
    """A format of exports."""

    name: str
    """As the command line calls it."""
    words: str
    """As a reader calls it."""
    suffix: str
    write: Callable[[Briefing], str]
    write_in_full: Callable[[Briefing], str] | None = None
    """As `write`, with the full text of the articles, where the format can hold it."""


_ALL: Final = (
    Format("markdown", "Markdown", ".md", to_markdown),
    Format("obsidian", "Markdown for Obsidian", ".md", to_obsidian),
    Format("html", "a web page", ".html", to_html, partial(to_html, full_text=True)),
    Format("json", "JSON", ".json", to_json),
    Format("quotes", "a table of quotes (CSV)", ".quotes.csv", quotes_to_csv),
    Format("events", "a table of events (CSV)", ".events.csv", events_to_csv),
    Format("figures", "a table of figures (CSV)", ".figures.csv", figures_to_csv),
    Format("calendar", "a calendar of the timeline (iCalendar)", ".ics", to_icalendar),
)

FORMATS: Final = {one.name: one for one in _ALL}
"""By name, the usual one first."""
