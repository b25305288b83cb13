"""Open a file that a reader names, but nothing that only looks like one."""

from __future__ import annotations

import os
import stat
from typing import IO, TYPE_CHECKING, Final

from briefing.errors import UnreadableError
from briefing.plain import one_line, system_words

if TYPE_CHECKING:
    from pathlib import Path

_KINDS: Final = {
    stat.S_IFIFO: "a pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
    stat.S_IFDIR: "a folder",
}
_FLAGS: Final = os.O_RDONLY | sum(
    getattr(os, name, 0) for name in ("O_NONBLOCK", "O_NOCTTY", "O_BINARY")
)
"""To open a pipe would wait for a writer. No system has all three flags."""


def open_regular(path: Path) -> IO[bytes]:
    """Return the file `path`, open for reading.

    Raises UnreadableError for a pipe, socket, device or folder, before it is
    opened and also when it takes the place of a file meanwhile; OSError or
    ValueError when there is none or it may not be read.
    """
    # To open a device can already make it act, so it is looked at first.
    _require_regular(path, path.stat())
    file = os.fdopen(os.open(path, _FLAGS), "rb")
    try:
        _require_regular(path, os.fstat(file.fileno()))
    except BaseException:
        file.close()
        raise
    return file


def _require_regular(path: Path, about: os.stat_result) -> None:
    if not stat.S_ISREG(about.st_mode):
        kind = _KINDS.get(stat.S_IFMT(about.st_mode), "something else")
        raise UnreadableError(named(path), f"it is {kind}, not an ordinary file")


def named(path: Path) -> str:
    """Return `path` as a message shows it."""
    return one_line(str(path)) or "(no name)"


def reason(error: OSError | ValueError) -> str:
    """Return in a reader's words why a file could not be opened."""
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, PermissionError):
        return "you may not read it; check its permissions"
    if isinstance(error, UnicodeDecodeError):
        return "it is not UTF-8 text"
    return system_words(error)
