"""Where the library lies."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from briefing.folders import data_folder

VARIABLE: Final = "BRIEFING_LIBRARY"


def library_path() -> Path:
    """Return the file that BRIEFING_LIBRARY names, or the one in the reader's data folder."""
    if chosen := os.environ.get(VARIABLE):
        return Path(chosen).expanduser()
    return data_folder() / "library.db"
