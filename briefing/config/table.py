"""The one table of settings: file, environment, options, documentation are made from it."""

from __future__ import annotations

from typing import Any, Final

from briefing.config.kinds import Choice, Count, CountOrAuto, Setting, Switch, ThemeName

THEME: Final = Setting("theme", ThemeName(), "ink", "Colours of the app; `t` shows them all")
MEASURE: Final = Setting(
    "measure", Count(40, 120), 76, "Longest line of an article, in columns; `<` and `>` change it"
)
SECTION: Final = Setting(
    "section",
    Choice(("bullets", "quotes", "timeline", "people", "figures", "coverage", "new", "notes")),
    "bullets",
    "Section of the briefing that is open at the start",
)
BULLETS: Final = Setting(
    "bullets",
    CountOrAuto(Count(1, 50)),
    None,
    "How many bullets a briefing has; auto goes by length, 3 to 7",
    ("open", "export"),
)
ASCII: Final = Setting(
    "ascii",
    Choice(("auto", "on", "off")),
    "auto",
    "Signs and borders in ASCII only; auto: where locale or terminal has no Unicode",
)
MOTION: Final = Setting(
    "motion",
    Choice(("auto", "reduced", "full")),
    "auto",
    "Animations and blinking; auto follows TEXTUAL_ANIMATIONS",
)
MOUSE: Final = Setting(
    "mouse", Switch(), True, "Whether the app hears the mouse; else the terminal keeps it"
)
CLIPBOARD: Final = Setting(
    "clipboard",
    Choice(("auto", "terminal", "system", "off")),
    "auto",
    "How text is copied: through the terminal (OSC 52), by a program of the system; auto: both",
)
KEEP: Final = Setting(
    "keep",
    Switch(),
    True,
    "Whether the app keeps what is opened, and what you make of it, in the library",
)

SETTINGS: Final[tuple[Setting[Any], ...]] = (
    THEME,
    MEASURE,
    SECTION,
    BULLETS,
    ASCII,
    MOTION,
    MOUSE,
    CLIPBOARD,
    KEEP,
)
"""In the order in which they are documented."""
