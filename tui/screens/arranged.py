"""A screen of panes that shows as many of them as the window has room for."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Final

from textual.screen import Screen

from tui.arrangement import PANES, Pane, masthead_lines, stacks_sections, visible_panes
from tui.sections import section_name
from tui.widgets.briefing_pane import BriefingPane
from tui.widgets.keybar import KeyBar
from tui.widgets.masthead import Masthead
from tui.widgets.prompt import Prompt
from tui.widgets.reader import Reader
from tui.widgets.shelf import Shelf

if TYPE_CHECKING:
    from textual.events import DescendantFocus
    from textual.geometry import Size
    from textual.widget import Widget

    from tui.commands import Place
    from tui.sections import SectionName
    from tui.widgets.tabs import Tabs

_PLACES: Final[dict[Pane, Place]] = {
    "shelf": "list",
    "reader": "article",
    "sections": "section",
}
_MOMENT: Final = 3.0
"""Seconds that a word to the reader is shown."""


class ArrangedScreen(Screen[None]):
    """Knows which pane has the keys, and arranges the panes around it."""

    def __init__(self) -> None:
        super().__init__()
        self._pane: Pane = "reader"
        self._zoomed = False
        self._arranged: tuple[Size, frozenset[Pane], Pane, bool] | None = None
        """What the panes are arranged for."""
        self._said: tuple[str, float] = ("", 0.0)
        """What was shown for a moment last, and until when."""

    @property
    def shelf(self) -> Shelf:
        """The list of articles."""
        return self.query_one(Shelf)

    @property
    def reader(self) -> Reader:
        """The article."""
        return self.query_one(Reader)

    @property
    def sections(self) -> BriefingPane:
        """The sections of the briefing."""
        return self.query_one(BriefingPane)

    @property
    def prompt(self) -> Prompt:
        """The line to write in."""
        return self.query_one(Prompt)

    @property
    def shown(self) -> frozenset[Pane]:
        """The panes that are shown."""
        return visible_panes(self.size.width, self._pane, alone=self._zoomed)

    def on_resize(self) -> None:
        """Arrange the panes for the new size."""
        self.lay_out_panes()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Arrange the panes around the one that has got the keys."""
        self.query_one(KeyBar).writing = isinstance(event.widget, Prompt)
        for pane in event.widget.ancestors_with_self:
            if pane.id in PANES and pane.id != self._pane:
                self._pane = pane.id
                self.lay_out_panes()
        if isinstance(event.widget.parent, BriefingPane):
            name = section_name(event.widget.id)
            if name is not None and name != self.sections.active:
                self.sections.open(name)

    def on_tabs_clicked(self, event: Tabs.Clicked) -> None:
        """Open the section whose name was clicked."""
        self.action_section(event.name)

    def lay_out_panes(self) -> None:
        """Show the panes that there is room for."""
        width, height = self.size
        visible = self.shown
        arranged = (self.size, visible, self._pane, self._zoomed)
        if arranged == self._arranged:
            return
        self._arranged = arranged
        with self.app.batch_update():
            for pane in PANES:
                self.query_one(f"#{pane}").display = pane in visible
            panes = self.query_one("#panes")
            panes.set_class(len(visible) == 1, "-alone")
            panes.set_class(len(visible) == len(PANES), "-all")
            self.query_one(Masthead).lines = masthead_lines(height)
            self.sections.stack(stacks_sections(width, height, alone=self._zoomed))
            keys = self.query_one(KeyBar)
            keys.display = height >= 4
            keys.place = _PLACES[self._pane]

    def go_to(self, pane: Pane) -> None:
        """Give the keys to `pane`."""
        self._pane = pane
        self.lay_out_panes()
        target: Widget = (
            self.sections.open_list if pane == "sections" else self.query_one(f"#{pane}")
        )
        # Widget.focus() would wait for a later turn, and the next key be heard in the old pane.
        self.set_focus(target)

    def action_move(self, by: int) -> None:
        """Give the keys to the pane on the left or on the right."""
        there = PANES.index(self._pane) + by
        if 0 <= there < len(PANES):
            self.go_to(PANES[there])

    def action_articles(self) -> None:
        """Go to the list of articles, or from there to the article."""
        self.go_to("reader" if self._pane == "shelf" else "shelf")

    def action_section(self, name: SectionName) -> None:
        """Open the section `name` and give it the keys."""
        self.sections.open(name)
        self.go_to("sections")

    def action_turn(self, by: int) -> None:
        """Open the next section; from another pane, the section that is open."""
        if self._pane == "sections":
            self.sections.turn(by)
        self.go_to("sections")

    def action_zoom(self) -> None:
        """Show one pane alone, or all of them."""
        self._zoomed = not self._zoomed
        self.lay_out_panes()

    def say(self, words: str) -> None:
        """Show `words` for a moment; what is on the screen already is not shown twice."""
        words_before, until = self._said
        if words != words_before or monotonic() >= until:
            self._said = words, monotonic() + _MOMENT
            self.notify(words, timeout=_MOMENT, markup=False)
