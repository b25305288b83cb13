"""A line to write in."""

from __future__ import annotations

from textual.widgets import Input

from briefing.plain import safe


class Line(Input):
    """Holds nothing that could drive the terminal, also when that was pasted."""

    def validate_value(self, value: str) -> str:
        """Return `value` made safe, on one line."""
        return safe(value).replace("\n", " ")
