"""A text beside a narrow column, its lines under each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.strip import Strip
from textual.visual import Visual

if TYPE_CHECKING:
    from textual.content import Content
    from textual.css.styles import RulesMap
    from textual.style import Style
    from textual.visual import RenderOptions


class Hanging(Visual):
    """`words` wrapped beside a column of `indent` cells, which holds `lead`."""

    def __init__(self, lead: Content, words: Content, indent: int) -> None:
        self._lead = lead
        self._words = words
        self._indent = indent

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Return the lines of both columns beside each other."""
        indent = self._room_for_lead(width)
        strips = self._words.render_strips(max(1, width - indent), height, style, options)
        blank = Strip([Segment(" " * indent, style.rich_style)], indent)
        leads = self._lead.render_strips(indent - 1, height, style, options) if indent > 1 else []
        blanks = [blank] * max(0, len(leads) - len(strips))
        rows = []
        for number, strip in enumerate([*strips, *blanks]):
            column = blank
            if number < len(leads):
                column = leads[number].adjust_cell_length(indent, style.rich_style)
            rows.append(Strip.join([column, strip]) if strip is not blank else column)
        return rows

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Return the width at which nothing wraps."""
        return self._indent + self._words.get_optimal_width(rules, container_width)

    def get_minimal_width(self, rules: RulesMap) -> int:
        """Return the width at which every word still fits."""
        return self._indent + self._words.get_minimal_width(rules)

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Return how many lines it takes at `width`."""
        indent = self._room_for_lead(width)
        height = self._words.get_height(rules, max(1, width - indent))
        if indent > 1 and self._lead.cell_length >= indent:
            return max(height, self._lead.get_height(rules, indent - 1))
        return height

    def _room_for_lead(self, width: int) -> int:
        """Return the width of the column; in a very narrow pane the words go first."""
        return self._indent if width >= self._indent + 8 else 0
