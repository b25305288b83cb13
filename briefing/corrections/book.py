"""Keep corrections in a plain text file that is the reader's own.

One line of JSON for each step, added at the end: a correction, or that one is
revoked or stands again. Nothing is ever rewritten, so that the file can be
read, compared and carried to another machine.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, replace
from typing import IO, TYPE_CHECKING, Any, Final, get_args

from briefing.corrections.locking import locked
from briefing.errors import CorrectionError
from briefing.folders import data_folder
from briefing.model import ArticleKey, Correction, CorrectionKind, Selector
from briefing.plain import one_line, safe, system_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_KINDS: Final[tuple[CorrectionKind, ...]] = get_args(CorrectionKind)
_LARGEST: Final = 64 * 1024**2
_MOST_UNDONE: Final = 1000


@dataclass(frozen=True, slots=True)
class Entry:
    """A correction and whether it is in force."""

    correction: Correction
    in_force: bool


def corrections_file() -> Path:
    """Return the file of the corrections: `corrections.jsonl` in the reader's data folder."""
    return data_folder() / "corrections.jsonl"


class Book:
    """The reader's corrections, oldest first, and how they came about."""

    def __init__(self, path: Path | None = None) -> None:
        """Read the corrections in `path`; there are none where there is no file.

        A line that is no correction is passed over and named in `problems`.
        Raises CorrectionError when the file cannot be read.
        """
        self.path = corrections_file() if path is None else path
        self.problems: list[str] = []
        self._made: dict[int, Correction] = {}
        self._revoked: dict[int, None] = {}
        """In the order in which they were revoked."""
        self._undone: list[int] = []
        """What `redo` makes stand again, the next one last."""
        self._read()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every correction, revoked ones too, in the order in which they were made."""
        return tuple(Entry(one, n not in self._revoked) for n, one in self._made.items())

    @property
    def in_force(self) -> tuple[Correction, ...]:
        """The corrections that are not revoked, oldest first."""
        return tuple(entry.correction for entry in self.entries if entry.in_force)

    def add(
        self,
        kind: CorrectionKind,
        article: ArticleKey | None,
        *,
        anchor: Selector | None = None,
        subject: str | None = None,
        value: str | None = None,
        other: ArticleKey | None = None,
    ) -> Correction:
        """Write down a correction and return it; raises CorrectionError when that fails."""
        self._write(
            lambda: [_row(Correction(self._next(), kind, article, anchor, subject, value, other))]
        )
        return self._made[max(self._made)]

    def revoke(self, number: int) -> Correction:
        """Take correction `number` back; raises CorrectionError when it is not in force."""
        if number not in self._made or number in self._revoked:
            raise CorrectionError(f"there is no correction {number} in force")
        self._write(lambda: [{"revoke": number}])
        return self._made[number]

    def restore(self, number: int) -> Correction:
        """Let correction `number` stand again; raises CorrectionError when it is not revoked."""
        if number not in self._revoked:
            raise CorrectionError(f"correction {number} is not revoked")
        self._write(lambda: [{"restore": number}])
        return self._made[number]

    def undo(self) -> Correction | None:
        """Revoke the correction that was made last, and return it; None when none is in force."""
        standing = [number for number in self._made if number not in self._revoked]
        return self.revoke(standing[-1]) if standing else None

    def redo(self) -> Correction | None:
        """Restore what was revoked last, unless something was corrected since; else None."""
        return self.restore(self._undone[-1]) if self._undone else None

    def take_in(self, other: Book) -> int:
        """Add the corrections in force of `other` that are not here; return how many."""
        before = len(self._made)

        def fresh() -> list[dict[str, Any]]:
            known = {replace(one, number=0) for one in self._made.values()}
            new = [one for one in other.in_force if replace(one, number=0) not in known]
            first = self._next()
            return [_row(replace(one, number=first + place)) for place, one in enumerate(new)]

        self._write(fresh)
        return len(self._made) - before

    def in_words(self) -> str:
        """Return the corrections in force as lines of a file that `take_in` reads."""
        return "".join(_line(_row(one)) for one in self.in_force)

    def _next(self) -> int:
        return max(self._made, default=0) + 1

    def _read(self) -> None:
        """Take over what stands in the file."""
        try:
            with self.path.open("rb") as file:
                raw = file.read(_LARGEST + 1)
        except FileNotFoundError:
            return
        except (OSError, ValueError) as error:
            raise CorrectionError(f"cannot read {self._name}: {system_words(error)}") from error
        self._take_all(raw)

    def _take_all(self, raw: bytes) -> None:
        if len(raw) > _LARGEST:
            raise CorrectionError(f"cannot read {self._name}: it is larger than 64 MB")
        self.problems, self._made, self._revoked, self._undone = [], {}, {}, []
        # JSON leaves some signs bare that splitlines() takes for the end of a line.
        for number, line in enumerate(raw.decode("utf-8", "replace").split("\n"), start=1):
            if line.strip() and not self._take(_parsed(line)):
                self.problems.append(f"{self._name}, line {number} is no correction")

    def _take(self, row: object) -> bool:
        """Take one step over into what is known; return False when it is none."""
        if not isinstance(row, dict):
            return False
        number = row.get("revoke")
        if isinstance(number, int) and number in self._made:
            self._revoked[number] = None
            self._undone = [*self._undone, number][-_MOST_UNDONE:]
            return True
        number = row.get("restore")
        if isinstance(number, int) and number in self._revoked:
            del self._revoked[number]
            self._undone = [one for one in self._undone if one != number]
            return True
        one = _correction(row)
        if one is None or one.number in self._made:
            return False
        self._made[one.number] = one
        self._undone.clear()
        return True

    def _write(self, make: Callable[[], list[dict[str, Any]]]) -> None:
        """Add the rows that `make` gives to the file, and only then to what is known.

        What another instance has written meanwhile is read first, under a lock,
        so that `make` numbers behind it; a line that was torn by a crash is ended.
        """
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self.path.open("a+b") as file, locked(file):
                file.seek(0)
                raw = file.read(_LARGEST + 1)
                self._take_all(raw)
                rows = make()
                words = "".join(map(_line, rows)).encode()
                if not words:
                    return
                _append(file, (b"" if raw.endswith(b"\n") or not raw else b"\n") + words)
        except (OSError, ValueError) as error:
            raise CorrectionError(f"cannot write {self._name}: {system_words(error)}") from error
        for row in rows:
            self._take(row)

    @property
    def _name(self) -> str:
        return one_line(str(self.path))


def _append(file: IO[bytes], words: bytes) -> None:
    """Write `words` at the end of `file`, wholly or not at all."""
    size = file.seek(0, os.SEEK_END)
    try:
        file.write(words)
        file.flush()
        os.fsync(file.fileno())
    except OSError:
        file.truncate(size)
        raise


def _parsed(line: str) -> object:
    try:
        found: object = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return found


def _row(one: Correction) -> dict[str, Any]:
    return {name: value for name, value in asdict(one).items() if value is not None}


def _line(row: dict[str, Any]) -> str:
    return json.dumps(row, ensure_ascii=False) + "\n"


def _correction(row: dict[str, Any]) -> Correction | None:
    """Return the correction that `row` holds, safe to show, or None when it holds none."""
    number = row.get("number")
    kind = next((one for one in _KINDS if one == row.get("kind")), None)
    if not isinstance(number, int) or number < 1 or kind is None:
        return None
    article, anchor, other = row.get("article"), row.get("anchor"), row.get("other")
    subject, value = row.get("subject"), row.get("value")
    try:
        return Correction(
            number=number,
            kind=kind,
            article=None if article is None else ArticleKey(**_texts(article)),
            anchor=None if anchor is None else _selector(anchor),
            subject=None if subject is None else one_line(subject),
            value=None if value is None else one_line(value),
            other=None if other is None else ArticleKey(**_texts(other)),
        )
    except (TypeError, AttributeError, ValueError, KeyError):
        return None


def _texts(row: dict[str, str | None]) -> dict[str, Any]:
    texts = {name: None if value is None else one_line(value) for name, value in row.items()}
    return {"source": None, **texts}


def _selector(row: dict[str, Any]) -> Selector:
    return Selector(
        exact=safe(row["exact"]),
        prefix=safe(row["prefix"]),
        suffix=safe(row["suffix"]),
        start=max(0, int(row["start"])),
    )
