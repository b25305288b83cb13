"""The folders in which the reader's own data and kept copies lie."""

from __future__ import annotations

import os
from pathlib import Path


def data_folder() -> Path:
    """Return the folder of the reader's own data: BRIEFING_DATA, or that of the platform."""
    if given := os.environ.get("BRIEFING_DATA"):
        return Path(given)
    from platformdirs import user_data_path  # noqa: PLC0415 - only when nothing is given

    return user_data_path("briefing", appauthor=False)


def cache_folder() -> Path:
    """Return the folder of copies that can be fetched anew: BRIEFING_CACHE, or the platform's."""
    if given := os.environ.get("BRIEFING_CACHE"):
        return Path(given)
    from platformdirs import user_cache_path  # noqa: PLC0415 - only when nothing is given

    return user_cache_path("briefing", appauthor=False)
