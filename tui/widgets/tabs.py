"""The names of the sections with their counts, of which one is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widget import Widget

from tui.sections import SECTIONS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual.events import Click

    from tui.sections import Section, SectionName


class Tabs(Widget):
    """All names on one line if they fit, else on two."""

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
        """Take one line or two."""
        self._take_lines()
        self.refresh()

    def on_click(self, event: Click) -> None:
        """Tell which name was clicked."""
        if name := event.style.meta.get("section"):
            self.post_message(self.Clicked(name))

    def render(self) -> Content:
        """Return the names on as many lines as they take."""
        width = max(1, self.size.width)
        if self._row(SECTIONS).cell_length <= width:
            return self._row(SECTIONS)
        half = len(SECTIONS) // 2
        rows = [self._row(SECTIONS[:half]), self._row(SECTIONS[half:])]
        if max(row.cell_length for row in rows) > width:
            rows = [self._row(SECTIONS[:half], counted=False)]
            rows.append(self._row(SECTIONS[half:], counted=False))
        return Content("\n").join(row.truncate(width) for row in rows)

    def _take_lines(self) -> None:
        self.styles.height = 1 if self._row(SECTIONS).cell_length <= self.size.width else 2

    def _row(self, sections: Sequence[Section], *, counted: bool = True) -> Content:
        return Content("").join(self._tab(section, counted=counted) for section in sections)

    def _tab(self, section: Section, *, counted: bool) -> Content:
        count = self._counts.get(section.name) if counted else None
        words = f" {SECTIONS.index(section) + 1} {section.short}"
        words += f" {count} " if count is not None else " "
        style = "bold reverse" if section.name == self._open else "$text-muted"
        return Content.styled(words, style).stylize(Style.from_meta({"section": section.name}))
