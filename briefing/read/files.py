"""Find and read the files that a reader names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import UnreadableError
from briefing.read.folder import articles_in
from briefing.read.formats import LARGEST, read_bytes
from briefing.read.opening import named, open_regular, reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from briefing.model import Article


def read(
    source: str | Path,
    *,
    published: date | None = None,
    encoding: str | None = None,
    lost: Callable[[UnreadableError], None] | None = None,
) -> list[Article]:
    """Return the articles in the file or folder `source`, in any format that is known.

    `published` is the publication date of articles that state none, `encoding`
    that of texts whose encoding is guessed otherwise. `lost` is told of every
    file of a folder or an archive that holds no article, and the rest is read;
    without it the first such file of a folder is an error, and those of an
    archive are named in the notice of its first article. Raises
    UnreadableError, which names the file and the reason, when `source` is
    missing, empty, too large or without an article.
    """
    paths = expand([source], lost or _refuse)
    found: list[Article] = []
    for path in paths:
        try:
            found += _read_file(path, published=published, encoding=encoding, lost=lost)
        except UnreadableError as error:
            if lost is None or len(paths) == 1:
                raise
            lost(error)
    return found


def expand(
    sources: Iterable[str | Path], lost: Callable[[UnreadableError], None] = lambda _: None
) -> tuple[Path, ...]:
    """Return the files that `sources` name, folders replaced by the files of articles in them.

    Folders are read with their subfolders, in the order of their names; hidden
    files and a README, LICENSE or CHANGELOG in them are passed over, and so is
    what a file .briefingignore in the folder or a subfolder names, in the
    patterns of gitignore. Links in a folder are not followed out of it; `lost`
    is told of those, and of subfolders that may not be read. A file that is
    named itself is always taken. Raises
    UnreadableError for a folder that cannot be listed or holds no such file.
    """
    found: dict[Path, None] = {}
    for source in sources:
        path = Path(source)
        if source and _is_folder(path):
            inside = articles_in(path, lost)
            if not inside:
                raise UnreadableError(
                    named(path), "the folder holds no file that may be an article"
                )
            found.update(dict.fromkeys(inside))
        else:
            found[path] = None
    return tuple(found)


def _refuse(error: UnreadableError) -> None:
    raise error


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError as error:
        raise UnreadableError(named(path), reason(error)) from error


def _read_file(
    path: Path,
    *,
    published: date | None,
    encoding: str | None,
    lost: Callable[[UnreadableError], None] | None,
) -> list[Article]:
    try:
        with open_regular(path) as file:
            raw = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise UnreadableError(named(path), reason(error)) from error
    if len(raw) > LARGEST:
        raise UnreadableError(named(path), f"it is larger than {LARGEST // 1024**2} MB; split it")
    return read_bytes(raw, named(path), published=published, encoding=encoding, lost=lost)
