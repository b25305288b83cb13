"""Find and read the files that a reader names."""

from __future__ import annotations

import stat
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from briefing.errors import UnreadableError
from briefing.model import Article
from briefing.plain import one_line
from briefing.read.decode import decode

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

LARGEST: Final = 32 * 1024 * 1024
"""Bytes; a text beyond that is a data set, not an article."""

_SUFFIXES: Final = frozenset({".txt", ".text", ".md", ".markdown"})
_NOT_ARTICLES: Final = frozenset({"readme", "license", "licence", "changelog", "notice"})


def read(source: str | Path, *, published: date | None = None) -> list[Article]:
    """Return the articles in the file or folder `source`.

    `published` is the publication date of articles that state none. Raises
    UnreadableError, which names the file and the reason, for the first file
    that is missing, empty, binary, too large or in an unknown encoding.
    """
    return [
        article for path in expand([source]) for article in _read_file(path, published=published)
    ]


def read_bytes(raw: bytes, source: str, *, published: date | None = None) -> list[Article]:
    """Return the articles in `raw`, which came from `source`; raises UnreadableError."""
    text = decode(raw, source)
    if not text.strip():
        raise UnreadableError(source, "it is empty")
    article = Article.from_text(text, source=source)
    if article.published is None and published is not None:
        article = replace(article, published=published)
    return [article]


def expand(sources: Iterable[str | Path]) -> tuple[Path, ...]:
    """Return the files that `sources` name, folders replaced by the text files in them.

    Folders are read with their subfolders, in the order of their names; hidden
    files and a README, LICENSE or CHANGELOG in them are passed over. A file
    that is named itself is always taken. Raises UnreadableError for a folder
    without a text file.
    """
    found: dict[Path, None] = {}
    for source in sources:
        path = Path(source)
        if source and _is_folder(path):
            inside = _articles_in(path)
            if not inside:
                raise UnreadableError(
                    _shown(path), "the folder holds no text file (.txt, .text, .md, .markdown)"
                )
            found.update(dict.fromkeys(inside))
        else:
            found[path] = None
    return tuple(found)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError as error:
        raise UnreadableError(_shown(path), _reason(error)) from error


def _articles_in(folder: Path) -> list[Path]:
    # Path.rglob follows no symbolic link to a folder, so a link cannot lead in circles.
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in _SUFFIXES
        and path.stem.lower() not in _NOT_ARTICLES
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
        and path.is_file()
    )


def _read_file(path: Path, *, published: date | None) -> list[Article]:
    name = _shown(path)
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise UnreadableError(name, "it is not an ordinary file")
        if about.st_size > LARGEST:
            raise UnreadableError(name, f"it is larger than {LARGEST // 1024**2} MB; split it")
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise UnreadableError(name, _reason(error)) from error
    return read_bytes(raw, name, published=published)


def _shown(path: Path) -> str:
    return one_line(str(path)) or "(no name)"


def _reason(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, PermissionError):
        return "you may not read it; check its permissions"
    if isinstance(error, OSError) and error.strerror:
        return one_line(error.strerror).lower()
    return "its name is not one a file can have"
