"""Find the files in a folder that may be articles."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from briefing.errors import UnreadableError
from briefing.plain import one_line
from briefing.read.opening import named, open_regular, reason
from briefing.read.saved import belongs_to_page

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pathspec import PathSpec
    from pathspec.pattern import Pattern

    Ignored = tuple[tuple[Path, PathSpec[Pattern]], ...]
    """The patterns that hold in a folder, each with the folder whose file names them."""

# fmt: off
_SUFFIXES: Final = frozenset({
    ".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".mhtml", ".mht", ".xml",
    ".rss", ".atom", ".rdf", ".eml", ".mbox", ".epub", ".pdf", ".zip", ".gz", ".warc",
})
# fmt: on
"""Names under which articles are looked for in folders; a file that is named may have any."""
IGNORE_FILE: Final = ".briefingignore"
"""In a folder, names what of it is no article; .gitignore names what is not kept in git, which
may well be an article."""
_LARGEST_IGNORE_FILE: Final = 1024 * 1024
_NOT_ARTICLES: Final = frozenset({"readme", "license", "licence", "changelog", "notice"})
_LEADS_OUT: Final = "it is a link that leads out of the folder; name it itself"
_LEADS_NOWHERE: Final = "it is a link that leads nowhere"


def articles_in(folder: Path, lost: Callable[[UnreadableError], None]) -> list[Path]:
    """Return the files in `folder` and its subfolders that may be articles, in order of names.

    What a browser saved beside a page is left out: it holds advertisements. A
    pipe, device or socket with the name of an article is among them, so that
    reading it says what it is. A link to what stands in `folder` too is passed
    over, since it is found there; `lost` is told of one that leads elsewhere and
    of a subfolder that cannot be listed. Raises UnreadableError when `folder`
    itself or a file .briefingignore cannot be read.
    """
    try:
        root = folder.resolve()
        entries = _entries(folder)
    except OSError as error:
        raise UnreadableError(named(folder), reason(error)) from error
    found: list[Path] = []
    waiting = [(folder, entries, _patterns(folder, ()))]
    while waiting:
        place, entries, ignored = waiting.pop()
        names = {entry.name for entry in entries}
        for entry in entries:
            path = place / entry.name
            is_folder = entry.is_dir(follow_symlinks=False)
            if entry.name.startswith(".") or _is_ignored(path, ignored, is_folder=is_folder):
                continue
            if entry.is_symlink():
                if (why := _where_it_leads(path, root)) is not None:
                    lost(UnreadableError(named(path), why))
            elif is_folder and belongs_to_page(entry.name, names):
                continue
            elif is_folder:
                try:
                    waiting.append((path, _entries(path), _patterns(path, ignored)))
                except OSError as error:
                    lost(UnreadableError(named(path), reason(error)))
            elif _may_be_article(path):
                found.append(path)
    return sorted(found)


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        return list(entries)


def _may_be_article(path: Path) -> bool:
    return path.suffix.lower() in _SUFFIXES and path.stem.lower() not in _NOT_ARTICLES


def _where_it_leads(link: Path, root: Path) -> str | None:
    """Return why `link` is not followed, or None when what it leads to is no loss."""
    try:
        target = link.resolve(strict=True)
    except (OSError, RuntimeError):
        return _LEADS_NOWHERE if _may_be_article(link) else None
    if target.is_relative_to(root):
        return None
    return _LEADS_OUT if target.is_dir() or _may_be_article(link) else None


def _is_ignored(path: Path, ignored: Ignored, *, is_folder: bool) -> bool:
    """Return whether the patterns leave `path` out; those of the deepest folder decide."""
    for folder, patterns in reversed(ignored):
        name = path.relative_to(folder).as_posix() + ("/" if is_folder else "")
        verdict: bool | None = patterns.check_file(name).include
        if verdict is not None:
            return verdict
    return False


def _patterns(folder: Path, outer: Ignored) -> Ignored:
    """Return `outer` with the patterns of `folder`; raises UnreadableError for bad ones."""
    file = folder / IGNORE_FILE
    try:
        with open_regular(file) as opened:
            lines = opened.read(_LARGEST_IGNORE_FILE).decode("utf-8").splitlines()
    except FileNotFoundError:
        return outer
    except (OSError, ValueError) as error:
        raise UnreadableError(named(file), reason(error)) from error
    from pathspec import PathSpec  # noqa: PLC0415 - few folders have such a file
    from pathspec.patterns.gitignore import GitIgnorePatternError  # noqa: PLC0415

    try:
        return (*outer, (folder, PathSpec.from_lines("gitignore", lines)))
    except GitIgnorePatternError as error:
        why = f"it has a pattern that is none ({one_line(str(error))})"
        raise UnreadableError(named(file), why) from error
