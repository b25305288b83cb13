"""How well text stands out from its ground (WCAG 2.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.color import Color

if TYPE_CHECKING:
    from textual.theme import Theme

LEGIBLE: Final = 4.5
"""Contrast ratio for text, success criterion 1.4.3."""

_GROUNDS: Final = ("background", "surface", "panel", "block-cursor-background")
PAIRS: Final = (
    *(
        (text, ground)
        for text in ("foreground", "text-muted", "text-accent")
        for ground in _GROUNDS
    ),
    *((text, ground) for text in ("text-error", "text-warning") for ground in _GROUNDS),
    ("text-success", "background"),
    ("text-success", "surface"),
    ("block-cursor-foreground", "block-cursor-background"),
    ("note-foreground", "note-background"),
    ("mark-foreground", "mark-background"),
    ("hit-foreground", "hit-background"),
    ("hit-current-foreground", "hit-current-background"),
)
"""Every text of the app with every ground it stands on."""


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21, by their relative luminance."""
    bright, dim = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def illegible(theme: Theme) -> list[tuple[str, str, float]]:
    """Return the pairs of text and ground in `theme` that are hard to read, with their ratio.

    None when the terminal chooses the colours: nothing can be computed then.
    """
    if theme.ansi:
        return []
    colours = {**theme.to_color_system().generate(), **theme.variables}
    ratios = ((text, ground, contrast(colours[text], colours[ground])) for text, ground in PAIRS)
    return [found for found in ratios if found[2] < LEGIBLE]


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(value / 255) for value in Color.parse(colour).rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)
