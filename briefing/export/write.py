"""Put an export on disk: whole or not at all, and never over something unasked."""

from __future__ import annotations

import os
import re
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Final

from briefing.errors import ExportError
from briefing.plain import one_line, system_words

_OTHER: Final = re.compile(r"[^a-z0-9]+")
_LONGEST: Final = 60
_RESERVED: Final = frozenset(
    {"con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(10)}
)
"""Names that Windows keeps for devices, whatever their suffix."""


def safe_name(words: str, suffix: str) -> str:
    """Return a file name for `words`, in a-z, 0-9 and hyphens, ending in `suffix`.

    The alphabet is fixed, so that no title can name a hidden file, another
    folder or a device.
    """
    stem = _OTHER.sub("-", words.lower()).strip("-")[:_LONGEST].rstrip("-")
    if not stem or stem in _RESERVED:
        stem = f"briefing-{stem}".rstrip("-")
    return stem + suffix


def replace_whole(target: Path, raw: bytes) -> None:
    """Put `raw` in the place of whatever stands at `target`, as a whole or not at all.

    Raises OSError, and leaves what stood there as it was.
    """
    temporary = _written_beside(target, raw)
    try:
        temporary.replace(target)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise


def write_new(target: Path, text: str, *, overwrite: bool = False) -> None:
    """Write `text` to `target` in UTF-8, as a whole or not at all.

    A file that stands there is replaced only with `overwrite`; a symbolic link
    never is, nor followed. Raises ExportError with the reason, and leaves what
    stood there as it was.
    """
    name = one_line(str(target))
    try:
        if target.is_symlink():
            raise ExportError(name, "it is a symbolic link; give the file itself")
        if target.is_dir():
            raise ExportError(name, "it is a folder; add a file name")
        if not target.parent.is_dir():
            raise ExportError(name, f"there is no folder {one_line(str(target.parent))}")
        if overwrite:
            replace_whole(target, text.encode())
        else:
            _create(target, text.encode())
    except FileExistsError as error:
        raise ExportError(name, "it exists; choose another name or ask to overwrite it") from error
    except (OSError, ValueError) as error:
        raise ExportError(name, system_words(error)) from error


def _create(target: Path, raw: bytes) -> None:
    temporary = _written_beside(target, raw)
    try:
        # A hard link fails when the target exists, so a file that appears
        # meanwhile is not lost; file systems without links get the plain way.
        try:
            os.link(temporary, target)
        except FileExistsError:
            raise
        except OSError:
            with target.open("xb") as file:
                file.write(raw)
    finally:
        temporary.unlink(missing_ok=True)


def _written_beside(target: Path, raw: bytes) -> Path:
    """Return a temporary file in the folder of `target` that holds `raw` and is on the disk."""
    handle, name = tempfile.mkstemp(prefix=".briefing-", suffix=".tmp", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o666 & ~_umask())
    except BaseException:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    return temporary


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
