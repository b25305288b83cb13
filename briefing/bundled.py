"""Find the sample articles and themes that come with the program."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import Literal


def bundled(name: Literal["seeds", "themes"]) -> Path:
    """Return the folder `name`: of the installed package, or else of the checkout."""
    package = Path(str(files("briefing")))
    installed = package / "_bundled" / name
    return installed if installed.is_dir() else package.parent / name
