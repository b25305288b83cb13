"""Themes: every text can be read on every ground it stands on."""

from __future__ import annotations

import pytest
from textual.color import Color
from textual.theme import Theme

from tui.themes import DEFAULT, load_themes

THEMES = {theme.name: theme for theme in load_themes()}
LEGIBLE = 4.5
"""Contrast ratio for text, WCAG 2.2 success criterion 1.4.3."""
HIGH = 7.0
"""The enhanced ratio, criterion 1.4.6."""

PAIRS = [
    (text, ground)
    for text in ("foreground", "text-muted", "text-accent")
    for ground in ("background", "surface", "panel", "block-cursor-background")
] + [
    ("text-error", "background"),
    ("text-error", "surface"),
    ("text-error", "panel"),
    ("text-error", "block-cursor-background"),
    ("text-warning", "background"),
    ("foreground", "mark-background"),
    ("foreground", "hit-background"),
    ("hit-current-foreground", "hit-current-background"),
]


def colours(theme: Theme) -> dict[str, str]:
    return {**theme.to_color_system().generate(), **theme.variables}


def contrast(theme: Theme, text: str, ground: str) -> float:
    """Return the contrast ratio of two colours of `theme` (WCAG 2.2, relative luminance)."""

    def luminance(name: str) -> float:
        channels = Color.parse(colours(theme)[name]).rgb
        linear = [
            value / 255 / 12.92
            if value / 255 <= 0.04045
            else ((value / 255 + 0.055) / 1.055) ** 2.4
            for value in channels
        ]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    bright, dim = sorted((luminance(text), luminance(ground)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


@pytest.mark.parametrize(("text", "ground"), PAIRS, ids=lambda name: name)
@pytest.mark.parametrize("name", THEMES)
def test_text_stands_out_from_its_ground(name: str, text: str, ground: str) -> None:
    assert contrast(THEMES[name], text, ground) >= LEGIBLE


@pytest.mark.parametrize("name", ["midnight", "noon"])
@pytest.mark.parametrize("text", ["foreground", "text-muted", "text-accent", "text-error"])
def test_the_high_contrast_themes_are_that(name: str, text: str) -> None:
    assert contrast(THEMES[name], text, "background") >= HIGH


def test_there_are_dark_and_light_themes_and_the_default_comes_first() -> None:
    assert next(iter(THEMES)) == DEFAULT
    assert {theme.dark for theme in THEMES.values()} == {True, False}


def test_all_themes_name_the_same_colours() -> None:
    assert {frozenset(theme.variables) for theme in THEMES.values()} == {
        frozenset(THEMES[DEFAULT].variables)
    }
