"""A list with a cursor that stops at both ends."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from textual.strip import Strip
from textual.widgets import OptionList

from tui.commands import bindings


class CursorList(OptionList):
    """An option list with the keys of every pane."""

    BINDINGS = bindings("pane")
    COMPONENT_CLASSES: ClassVar[set[str]] = {"cursor-list--bar"}

    def render_line(self, y: int) -> Strip:
        """Return a line of the list, with a bar before the item under the cursor."""
        strip = super().render_line(y)
        style = next((segment.style for segment in strip), None)
        if self.highlighted is None or style is None:
            return strip
        if style.meta.get("option") != self.highlighted:
            return strip
        bar = self.get_component_rich_style("cursor-list--bar", partial=True)
        return Strip.join([Strip([Segment("▌", style + bar)], 1), strip.crop(1)])

    def on_resize(self) -> None:
        """Keep the item under the cursor in sight; its lines are known only after the layout."""
        self.call_after_refresh(self.scroll_to_highlight)

    def action_cursor_down(self) -> None:
        """Move the cursor to the next item, if there is one."""
        self._step(1, 1)

    def action_cursor_up(self) -> None:
        """Move the cursor to the item before, if there is one."""
        self._step(-1, 1)

    def action_page_down(self) -> None:
        """Move the cursor about a page down."""
        self._step(1, 2 * self._half_page())

    def action_page_up(self) -> None:
        """Move the cursor about a page up."""
        self._step(-1, 2 * self._half_page())

    def action_half_down(self) -> None:
        """Move the cursor about half a page down."""
        self._step(1, self._half_page())

    def action_half_up(self) -> None:
        """Move the cursor about half a page up."""
        self._step(-1, self._half_page())

    def _half_page(self) -> int:
        lines_per_item = max(1, self.virtual_size.height // max(1, self.option_count))
        return max(1, self.size.height // 2 // lines_per_item)

    def _step(self, direction: int, count: int) -> None:
        """Move the cursor over `count` items that can be stood on, or as many as there are."""
        if self.highlighted is None:
            self.action_first()
        if self.highlighted is None:
            return
        target = here = self.highlighted
        while count and 0 <= here + direction < self.option_count:
            here += direction
            if not self.options[here].disabled:
                target = here
                count -= 1
        self.highlighted = target
        if direction < 0 and all(option.disabled for option in self.options[:target]):
            # The heading over the first item cannot be stood on, but it shall be seen.
            self.scroll_home(animate=False)
