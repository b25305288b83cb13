"""Open the file of the library: checked, brought up to date, shared with other instances."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from briefing.errors import LibraryError
from briefing.library.schema import STEPS
from briefing.plain import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_PATIENCE: Final = 10.0
"""Seconds to wait for another instance's transaction; ours take far less."""
_LARGE: Final = 8 * 1024 * 1024
"""Bytes beyond which a file is looked through only where something speaks for damage, since that
takes seconds with ten thousand articles; and then without the indexes."""
_REASONS: Final = {
    sqlite3.SQLITE_FULL: "the disk is full; make room and try again",
    sqlite3.SQLITE_READONLY: "it may not be written; check its permissions "
    "or name another file in BRIEFING_LIBRARY",
    sqlite3.SQLITE_CANTOPEN: "it cannot be opened; check its folder "
    "or name another file in BRIEFING_LIBRARY",
    sqlite3.SQLITE_BUSY: "another program holds it; close that and try again",
    sqlite3.SQLITE_IOERR: "the disk does not answer as it should; check it",
    sqlite3.SQLITE_CORRUPT: "it is damaged; open it again to have it moved aside",
}


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what SQLite raises about the file `path` into LibraryError."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code == sqlite3.SQLITE_CORRUPT:
            suspect(path)
        raise LibraryError(one_line(str(path)), _REASONS.get(code, one_line(str(error)))) from error
    except OSError as error:
        raise LibraryError(
            one_line(str(path)), one_line(error.strerror or str(error)).lower()
        ) from error


def connect(
    path: Path, *, steps: Sequence[Sequence[str]] = STEPS
) -> tuple[sqlite3.Connection, str | None]:
    """Return the library in `path`, made if there is none, and a sentence to show, or None.

    The sentence says where a damaged file was moved. `steps` brings an older
    file up to date, after a copy of it was laid beside it. Raises LibraryError.
    """
    with told(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            return _open(path, steps), None
        except sqlite3.DatabaseError as error:
            code = getattr(error, "sqlite_errorcode", 0) & 0xFF
            if code not in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
                raise
        aside = _move_aside(path)
        message = f"the library was damaged and is now {one_line(str(aside))}; a new one is begun"
        return _open(path, steps), message


@contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """Write all that happens inside, or nothing."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        # SQLite has rolled back by itself after some errors, a full disk among them.
        with suppress(sqlite3.Error):
            db.execute("ROLLBACK")
        raise


def sound(db: sqlite3.Connection, *, quick: bool) -> bool:
    """Return whether SQLite finds no damage."""
    check = "quick_check" if quick else "integrity_check"
    return bool(db.execute(f"PRAGMA {check}(1)").fetchone()[0] == "ok")


def _open(path: Path, steps: Sequence[Sequence[str]]) -> sqlite3.Connection:
    is_suspect = _is_suspect(path)
    db = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)
    try:
        db.execute("PRAGMA foreign_keys = ON")
        version = _checked(db, path, len(steps), suspect=is_suspect)
        if db.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
            db.execute("PRAGMA journal_mode = WAL")
        # FULL, so that what was confirmed outlives the power as well.
        db.execute("PRAGMA synchronous = FULL")
        if version < len(steps):
            _migrate(db, path, steps)
    except BaseException:
        db.close()
        raise
    return db


def _checked(db: sqlite3.Connection, path: Path, newest: int, *, suspect: bool) -> int:
    """Return the version of an undamaged library that is no newer than `newest`."""
    version = int(db.execute("PRAGMA user_version").fetchone()[0])
    if version > newest:
        raise LibraryError(
            one_line(str(path)), "a newer briefing made it; use that, or name another file"
        )
    large = path.stat().st_size > _LARGE
    if (suspect or not large) and not sound(db, quick=large):
        damage = sqlite3.DatabaseError("damaged")
        damage.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        raise damage
    return version


def suspect(path: Path) -> None:
    """Have the file looked through when it is opened next."""
    with suppress(OSError):
        _mark(path).touch()


def _is_suspect(path: Path) -> bool:
    """Return whether the file was left open by a crash, or found damaged while it was used."""
    log = path.with_name(f"{path.name}-wal")
    if _mark(path).exists():
        return True
    try:
        return log.stat().st_size > 0
    except OSError:
        return False


def _mark(path: Path) -> Path:
    return path.with_name(f"{path.name}.suspect")


def _migrate(db: sqlite3.Connection, path: Path, steps: Sequence[Sequence[str]]) -> None:
    version = db.execute("PRAGMA user_version").fetchone()[0]
    if version:
        with closing(sqlite3.connect(path.with_name(f"{path.name}.version-{version}"))) as copy:
            db.backup(copy)
    with transaction(db):
        # Read again under the lock: another instance may have been faster.
        version = db.execute("PRAGMA user_version").fetchone()[0]
        for step in steps[version:]:
            for statement in step:
                db.execute(statement)
        db.execute(f"PRAGMA user_version = {max(version, len(steps))}")


def _move_aside(path: Path) -> Path:
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
    aside = path.with_name(f"{path.name}.damaged-{stamp}")
    path.rename(aside)
    _mark(path).unlink(missing_ok=True)
    for suffix in ("-wal", "-shm"):
        with suppress(FileNotFoundError):
            path.with_name(path.name + suffix).rename(aside.with_name(aside.name + suffix))
    return aside
