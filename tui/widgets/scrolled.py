"""A view that is scrolled by keys."""

from __future__ import annotations

from textual.scroll_view import ScrollView

from tui.commands import bindings


class ScrolledView(ScrollView):
    """Lines under each other, with the keys of every pane."""

    BINDINGS = bindings("pane")

    def action_cursor_down(self) -> None:
        """Scroll one line down."""
        self._scroll_by(1)

    def action_cursor_up(self) -> None:
        """Scroll one line up."""
        self._scroll_by(-1)

    def action_first(self) -> None:
        """Show the start."""
        self.scroll_home(animate=False)

    def action_last(self) -> None:
        """Show the end."""
        self.scroll_end(animate=False)

    def action_half_down(self) -> None:
        """Scroll half a page down."""
        self._scroll_by(max(1, self.size.height // 2))

    def action_half_up(self) -> None:
        """Scroll half a page up."""
        self._scroll_by(-max(1, self.size.height // 2))

    def action_page_down(self) -> None:
        """Scroll a page down, two lines short."""
        self._scroll_by(max(1, self.size.height - 2))

    def action_page_up(self) -> None:
        """Scroll a page up, two lines short."""
        self._scroll_by(-max(1, self.size.height - 2))

    def _scroll_by(self, lines: int) -> None:
        self.scroll_relative(y=lines, animate=False)
