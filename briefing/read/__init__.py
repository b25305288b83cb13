"""Read articles from files, folders and standard input."""

from __future__ import annotations

from pathlib import Path

from briefing.errors import UnreadableError
from briefing.model import Article


def read(source: str | Path) -> list[Article]:
    """Return the articles in the file or folder `source`; raises UnreadableError with the reason."""
    path = Path(source)
    try:
        paths = sorted(p for p in path.iterdir() if p.suffix == ".txt") if path.is_dir() else [path]
        return [Article.from_text(p.read_text("utf-8"), source=p.name) for p in paths]
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableError(str(source), str(error)) from error
