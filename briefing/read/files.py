"""Find and read the files that a reader names."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import TYPE_CHECKING, Final

from briefing.errors import UnreadableError
from briefing.plain import one_line
from briefing.read.formats import read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from briefing.model import Article

LARGEST: Final = 32 * 1024 * 1024
"""Bytes; a text beyond that is a data set, not an article."""

# fmt: off
_SUFFIXES: Final = frozenset({
    ".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".xml", ".rss", ".atom",
    ".rdf", ".eml", ".mbox", ".epub", ".pdf", ".zip", ".gz", ".warc",
})
# fmt: on
"""Names under which articles are looked for in folders; a file that is named may have any."""
IGNORE_FILE: Final = ".briefingignore"
"""In a folder, names what of it is no article."""
_NOT_ARTICLES: Final = frozenset({"readme", "license", "licence", "changelog", "notice"})


def read(
    source: str | Path, *, published: date | None = None, encoding: str | None = None
) -> list[Article]:
    """Return the articles in the file or folder `source`, in any format that is known.

    `published` is the publication date of articles that state none, `encoding`
    that of texts whose encoding is guessed otherwise. Raises UnreadableError,
    which names the file and the reason, for the first file that is missing,
    empty, too large or without an article.
    """
    return [
        article
        for path in expand([source])
        for article in _read_file(path, published=published, encoding=encoding)
    ]


def expand(sources: Iterable[str | Path]) -> tuple[Path, ...]:
    """Return the files that `sources` name, folders replaced by the text files in them.

    Folders are read with their subfolders, in the order of their names; hidden
    files and a README, LICENSE or CHANGELOG in them are passed over, and so is
    what a file .briefingignore in the folder names, in the patterns of
    gitignore. A file
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
                    _shown(path), "the folder holds no file that may be an article"
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
    is_ignored = _ignored(folder / IGNORE_FILE)
    # Path.rglob follows no symbolic link to a folder, so a link cannot lead in circles.
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in _SUFFIXES
        and path.stem.lower() not in _NOT_ARTICLES
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
        and not is_ignored(path.relative_to(folder).as_posix())
        and path.is_file()
    )


def _ignored(file: Path) -> Callable[[str], bool]:
    """Return what tells whether a path is ignored; raises UnreadableError for a bad `file`."""
    try:
        lines = file.read_text("utf-8").splitlines()
    except FileNotFoundError:
        return lambda _: False
    except (OSError, ValueError) as error:
        raise UnreadableError(_shown(file), _reason(error)) from error
    from pathspec import PathSpec  # noqa: PLC0415 - few folders have such a file
    from pathspec.patterns.gitignore import GitIgnorePatternError  # noqa: PLC0415

    try:
        return PathSpec.from_lines("gitignore", lines).match_file
    except GitIgnorePatternError as error:
        reason = f"it has a pattern that is none ({one_line(str(error))})"
        raise UnreadableError(_shown(file), reason) from error


def _read_file(path: Path, *, published: date | None, encoding: str | None) -> list[Article]:
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
    return read_bytes(raw, name, published=published, encoding=encoding)


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
