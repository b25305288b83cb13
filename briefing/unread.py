"""What the library has to open when nothing is named."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from briefing.library import Library, library_path

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from briefing.model import Article
    from briefing.sources import Progress, Source

_MOST: Final = 200
"""Articles opened at once; nobody reads more in a day, and a search finds the others."""


@dataclass(frozen=True, slots=True)
class Unread:
    """What is unread, starred or left for later in a library, the newest articles first."""

    path: Path

    @property
    def name(self) -> str:
        """What a list shows for it."""
        return "library"

    def read(
        self,
        *,
        published: date | None,  # noqa: ARG002 - kept articles have their dates
        progress: Progress,  # noqa: ARG002 - takes no time worth telling
        stopped: Callable[[], bool],  # noqa: ARG002
    ) -> list[Article]:
        """Return its articles; raises LibraryError."""
        with Library(self.path) as library:
            return [library.article(number) for number in library.to_read(_MOST)]


def shelved_sources() -> list[Path | Source]:
    """Return what the reader's library opens at a start: its watched folders, and itself.

    Empty where there is no library or nothing to read in it. Raises LibraryError.
    """
    path = library_path()
    if not path.exists():
        return []
    with Library(path) as library:
        folders = [Path(folder) for folder in library.watched()]
        return [*folders, Unread(path)] if library.to_read(1) else [*folders]
