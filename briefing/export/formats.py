"""All the formats in which a briefing can be written, in one table."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Final

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


def _by(module: str, function: str) -> Callable[..., str]:
    """Return a function of a module of this package, which is loaded when it is called.

    The command line names the formats at every start, and writes in one at most.
    """

    def write(briefing: Briefing, **options: bool) -> str:
        found: Callable[..., str] = getattr(import_module(f"briefing.export.{module}"), function)
        return found(briefing, **options)

    return write


_html = _by("html", "to_html")
_ALL: Final = (
    Format("markdown", "Markdown", ".md", _by("markdown", "to_markdown")),
    Format("obsidian", "Markdown for Obsidian", ".md", _by("obsidian", "to_obsidian")),
    Format("html", "a web page", ".html", _html, partial(_html, full_text=True)),
    Format("json", "JSON", ".json", _by("json", "to_json")),
    Format("quotes", "a table of quotes (CSV)", ".quotes.csv", _by("tables", "quotes_to_csv")),
    Format("events", "a table of events (CSV)", ".events.csv", _by("tables", "events_to_csv")),
    Format("figures", "a table of figures (CSV)", ".figures.csv", _by("tables", "figures_to_csv")),
    Format(
        "calendar",
        "a calendar of the timeline (iCalendar)",
        ".ics",
        _by("calendar", "to_icalendar"),
    ),
)

FORMATS: Final = {one.name: one for one in _ALL}
"""By name, the usual one first."""
