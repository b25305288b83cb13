"""Where the configuration is kept on this platform."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

VARIABLE: Final = "BRIEFING_CONFIG"
"""Names another file than the platform's."""


def config_path(environ: Mapping[str, str] = os.environ) -> Path:
    """Return the path of the configuration file, whether it is there or not."""
    named = environ.get(VARIABLE, "")
    if named:
        return Path(named).expanduser()
    from platformdirs import user_config_path  # noqa: PLC0415 - only when the folder is asked for

    return user_config_path("briefing", appauthor=False) / "config.toml"


def themes_folder(environ: Mapping[str, str] = os.environ) -> Path:
    """Return the folder of the reader's own themes, beside the configuration file."""
    return config_path(environ).parent / "themes"


def shown_path(path: Path) -> str:
    """Return `path` as it is told to the reader, with `~` for the home folder."""
    try:
        return str(Path("~") / path.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(path)
