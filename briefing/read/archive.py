"""Open archives: count the bytes as they come out, and never use a name as a path."""

from __future__ import annotations

import gzip
import io
import struct
import zipfile
import zlib
from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING, Final

from briefing.errors import UnreadableError
from briefing.plain import one_line
from briefing.read.saved import belongs_to_page

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_BYTES: Final = 128 * 1024 * 1024
"""Of all members together, as they come out."""
MOST_SECONDS: Final = 300.0
"""For all of them together; each has a limit of its own too."""
_MOST_MEMBERS: Final = 2000
_CHUNK: Final = 1024 * 1024
_METHODS: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""Of the others the standard library unpacks all at once: two kilobytes of bzip2 take 4 GB."""
_OFFICE: Final = {
    "word/document.xml": "a Word document",
    "xl/workbook.xml": "a spreadsheet",
    "ppt/presentation.xml": "a presentation",
    "content.xml": "an office document",
}
"""Members by which archives are known that are documents themselves."""
_DAMAGED: Final = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    LookupError,
    struct.error,
)
"""What the standard library raises for archives that are none."""


@dataclass(slots=True)
class Allowance:
    """What is left of the bytes and the time that a source may take, archives in it included."""

    size: int = field(default_factory=lambda: MOST_BYTES)
    due: float = field(default_factory=lambda: monotonic() + MOST_SECONDS)
    """When its time is up, on the monotonic clock."""

    def seconds(self, most: float) -> float:
        """Return how long one file may take that may not take more than `most` seconds."""
        return max(0.0, min(most, self.due - monotonic()))

    def take(self, raw: bytes, source: str) -> bytes:
        """Return `raw`, unpacked from `source`; raises UnreadableError when it is too much."""
        if len(raw) > self.size:
            self.size = 0
            raise UnreadableError(source, f"it unpacks to more than {MOST_BYTES // 1024**2} MB")
        self.size -= len(raw)
        return raw


class Archive:
    """A ZIP archive in memory; raises UnreadableError when it is none."""

    def __init__(self, raw: bytes, source: str, allowance: Allowance) -> None:
        self._source = source
        self._allowance = allowance
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(raw))
            self.names = [info.filename for info in self._zip.infolist() if not info.is_dir()]
        except _DAMAGED as error:
            raise UnreadableError(source, "the archive is damaged") from error
        self._known = frozenset(self.names)
        if len(self.names) > _MOST_MEMBERS:
            raise UnreadableError(source, f"it holds more than {_MOST_MEMBERS:,} files; unpack it")

    @property
    def is_book(self) -> bool:
        """Whether it is an EPUB (EPUB 3.3, section 4.2.6.2)."""
        return "META-INF/container.xml" in self.names

    @property
    def office_kind(self) -> str | None:
        """What kind of an office document it is ("a Word document"), or None."""
        return next((kind for name, kind in _OFFICE.items() if name in self.names), None)

    def seconds(self, most: float) -> float:
        """Return how long one of its files may take that may not take more than `most` seconds."""
        return self._allowance.seconds(most)

    def member(self, name: str) -> bytes:
        """Return the bytes of the member `name`; raises UnreadableError."""
        try:
            info = self._zip.getinfo(name)
            if info.flag_bits & 1:
                raise UnreadableError(self._shown(name), "it is encrypted; unpack it first")
            if info.compress_type not in _METHODS:
                raise UnreadableError(
                    self._shown(name), "it is packed in a rare way; unpack it first"
                )
            with self._zip.open(info) as file:
                raw = file.read(self._allowance.size + 1)
        except KeyError as error:
            raise UnreadableError(self._source, "a file that it names is missing") from error
        except _DAMAGED as error:
            raise UnreadableError(self._shown(name), "it is damaged in the archive") from error
        return self._allowance.take(raw, self._source)

    def members(self) -> Iterator[tuple[str, bytes | UnreadableError]]:
        """Yield the files that may be articles with their bytes, or why there are none."""
        for name in sorted(self.names):
            parts = [part for part in name.split("/") if part not in {".", ".."}]
            if any(part.startswith((".", "__MACOSX")) for part in parts) or self._is_part(name):
                continue
            if self._allowance.size <= 0 or not self._allowance.seconds(1):
                reason = "it takes too much to read all of the archive; unpack it"
                yield self._source, UnreadableError(self._source, reason)
                return
            try:
                yield self._shown(name), self.member(name)
            except UnreadableError as error:
                yield self._shown(name), error

    def _is_part(self, name: str) -> bool:
        """Return whether a folder above the member belongs to a page that a browser saved."""
        folders = name.split("/")[:-1]
        return any(
            belongs_to_page("/".join(folders[:depth]), self._known)
            for depth in range(1, len(folders) + 1)
        )

    def _shown(self, name: str) -> str:
        return one_line(f"{self._source} › {name}")


def gunzip(raw: bytes, source: str, allowance: Allowance) -> bytes:
    """Return what `raw` unpacks to; raises UnreadableError."""
    found = bytearray()
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(raw)) as file:
            while len(found) <= allowance.size and (chunk := file.read(_CHUNK)):
                found += chunk
    except _DAMAGED as error:
        raise UnreadableError(source, "the archive is damaged") from error
    return allowance.take(bytes(found), source)
