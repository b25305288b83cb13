"""Read the theme files."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Final

from textual.theme import Theme

from briefing.bundled import bundled

if TYPE_CHECKING:
    from pathlib import Path

DEFAULT: Final = "ink"


def load_themes() -> tuple[Theme, ...]:
    """Return the themes that come with the program, the default one first, then by name."""
    paths = sorted(bundled("themes").glob("*.toml"), key=lambda p: (p.stem != DEFAULT, p.stem))
    return tuple(read_theme(path) for path in paths)


def read_theme(path: Path) -> Theme:
    """Return the theme in the file `path`; its name is the file's."""
    words = tomllib.loads(path.read_text("utf-8"))
    return Theme(
        name=path.stem, dark=words["dark"], variables=dict(words["variables"]), **words["colors"]
    )
