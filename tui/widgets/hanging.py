"""A text beside a narrow column, its lines under each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.segment import Segment
from textual.content import Content
from textual.strip import Strip
from textual.visual import Visual

if TYPE_CHECKING:
    from textual.css.styles import RulesMap
    from textual.style import Style
    from textual.visual import RenderOptions

_SIGNS: Final = 4
"""A column that holds signs or a number, and leaves room for the words in every pane."""
_READABLE: Final = 26
"""Cells below which words beside a wide column are hard to read."""
_FEWEST: Final = 8


class Hanging(Visual):
    """`words` wrapped beside a column of `indent` cells, which holds `lead`."""

    def __init__(self, lead: Content, words: Content, indent: int) -> None:
        self._lead = lead
        self._words = words
        self._indent = indent

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Return the lines of both columns beside each other, or under each other if need be."""
        indent = self._room_for_lead(width)
        strips = self._words.render_strips(max(1, width - indent), height, style, options)
        blank = Strip([Segment(" " * indent, style.rich_style)], indent)
        if self._is_over(width):
            lead = self._in_one_line().render_strips(width, height, style, options)
            return [*lead, *(Strip.join([blank, strip]) for strip in strips)]
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
        if self._is_over(width):
            return height + self._in_one_line().get_height(rules, width)
        if indent > 1 and (self._lead.cell_length >= indent or "\n" in self._lead.plain):
            return max(height, self._lead.get_height(rules, indent - 1))
        return height

    def _is_over(self, width: int) -> bool:
        """Return whether the lead stands over the words, which would have too little room."""
        wide = self._indent > _SIGNS and width < self._indent + _READABLE
        return wide and self._lead.cell_length > _SIGNS and width >= _SIGNS + _FEWEST

    def _in_one_line(self) -> Content:
        lines = (line.rstrip() for line in self._lead.split("\n"))
        return Content(" ").join(
            line[len(line.plain) - len(line.plain.lstrip()) :] for line in lines
        )

    def _room_for_lead(self, width: int) -> int:
        """Return the width of the column; in a very narrow pane the words go first."""
        if self._indent > _SIGNS and width < self._indent + _READABLE:
            return _SIGNS if width >= _SIGNS + _FEWEST else 0
        return self._indent if width >= self._indent + _FEWEST else 0
