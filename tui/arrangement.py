"""Which panes are shown, by the size of the window."""

from __future__ import annotations

from typing import Final, Literal

Pane = Literal["shelf", "reader", "sections"]

PANES: Final[tuple[Pane, ...]] = ("shelf", "reader", "sections")
"""From left to right."""

WIDE: Final = 130
MEDIUM: Final = 90
TALL: Final = 38


def visible_panes(width: int, focused: Pane, *, alone: bool) -> frozenset[Pane]:
    """Return the panes that a window of `width` columns shows while `focused` has the keys.

    All three when it is wide; the article with the sections or the list when it
    is medium; one when it is narrow, or when the reader wants one `alone`.
    """
    if alone or width < MEDIUM:
        return frozenset({focused})
    if width >= WIDE:
        return frozenset(PANES)
    return frozenset({"reader", "shelf" if focused == "shelf" else "sections"})


def stacks_sections(width: int, height: int, *, alone: bool) -> bool:
    """Return whether the sections stand under each other instead of behind tabs."""
    return width >= WIDE and height >= TALL and not alone


def masthead_lines(height: int) -> int:
    """Return how many lines the masthead takes in a window of `height` lines."""
    if height >= 20:
        return 3
    return 1 if height >= 10 else 0
