"""The names of the sections with their counts, of which one is open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widget import Widget

from tui.sections import SECTIONS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.events import Click

    from tui.sections import Section, SectionName

_MOST_ROWS: Final = 2


class Tabs(Widget):
    """All names, on as many lines as they take."""

    class Clicked(Message):
        """The reader wants to see the section `name`."""

        def __init__(self, name: SectionName) -> None:
            self.name = name
            super().__init__()

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._open: SectionName = "bullets"
        self._counts: Mapping[SectionName, int] = {}

    def show(self, active: SectionName, counts: Mapping[SectionName, int]) -> None:
        """Show the section `active` as open."""
        self._open, self._counts = active, counts
        self._take_lines()
        self.refresh()

    def on_resize(self) -> None:
        """Take as many lines as are needed."""
        self._take_lines()
        self.refresh()

    def on_click(self, event: Click) -> None:
        """Tell which name was clicked."""
        if name := event.style.meta.get("section"):
            self.post_message(self.Clicked(name))

    def render(self) -> Content:
        """Return the names with their counts."""
        rows = self._rows()
        return Content("\n").join(row.truncate(max(1, self.size.width)) for row in rows)

    def _take_lines(self) -> None:
        self.styles.height = len(self._rows())

    def _rows(self) -> list[Content]:
        """Return the names in rows, with their counts unless those would take more than two."""
        rows = self._filled(counted=True)
        return rows if len(rows) <= _MOST_ROWS else self._filled(counted=False)

    def _filled(self, *, counted: bool) -> list[Content]:
        rows = [Content("")]
        for section in SECTIONS:
            tab = self._tab(section, counted=counted)
            if rows[-1] and rows[-1].cell_length + tab.cell_length > self.size.width:
                rows.append(Content(""))
            rows[-1] += tab
        return rows

    def _tab(self, section: Section, *, counted: bool) -> Content:
        count = self._counts.get(section.name) if counted else None
        words = f" {SECTIONS.index(section) + 1} {section.short}"
        words += f" {count} " if count is not None else " "
        style = "bold reverse" if section.name == self._open else "$text-muted"
        return Content.styled(words, style).stylize(Style.from_meta({"section": section.name}))
