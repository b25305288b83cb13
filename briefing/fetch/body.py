"""Unpack the body of an answer as it comes in, and stop when it grows too large."""

from __future__ import annotations

import zlib
from typing import Final

_WINDOWS: Final = {
    "gzip": zlib.MAX_WBITS | 16,
    "x-gzip": zlib.MAX_WBITS | 16,
    "deflate": zlib.MAX_WBITS,
}
"""Content codings (RFC 9110, section 8.4.1) with the window sizes of zlib."""

_MOST_MEMBERS: Final = 100
"""Of a gzip file; empty ones cost time and no bytes."""

ACCEPTED: Final = "gzip, deflate"


class BodyError(Exception):
    """A body that cannot be taken; its words are the reason."""


class Body:
    """Collects a body of at most `largest` bytes, on the wire and unpacked."""

    def __init__(self, coding: str, largest: int) -> None:
        """`coding` is the header Content-Encoding; raises BodyError for one not asked for."""
        # One coding at most: each further one multiplies what a few bytes can grow to.
        self._coding = coding.strip().lower() or "identity"
        if self._coding != "identity" and self._coding not in _WINDOWS:
            raise BodyError("the server packs the answer in a way that was not asked for")
        self._largest = largest
        self._unpacker = (
            None if self._coding == "identity" else zlib.decompressobj(_WINDOWS[self._coding])
        )
        self._members = 1
        self._received = 0
        self._unpacked = bytearray()

    @property
    def size(self) -> int:
        """How many bytes have come in, unpacked."""
        return len(self._unpacked)

    def add(self, wire: bytes) -> None:
        """Take in `wire`, the next bytes as they came; raises BodyError."""
        self._received += len(wire)
        if self._received > self._largest:
            raise self._too_large()
        if self._unpacker is None:
            self._keep(wire)
            return
        try:
            self._unpack(wire)
        except zlib.error as error:
            raise BodyError("the answer is damaged") from error

    def finish(self) -> bytes:
        """Return the whole body; raises BodyError when its end is missing."""
        if self._unpacker is not None and self._received and not self._unpacker.eof:
            raise BodyError("the answer broke off")
        return bytes(self._unpacked)

    def _unpack(self, wire: bytes) -> None:
        if self._coding == "deflate" and self._received == len(wire) and not _is_zlib(wire):
            self._unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
        while wire and self._unpacker is not None:
            if self._unpacker.eof:
                # Another member of a gzip file (RFC 1952, section 2.2); other bytes are padding.
                if not self._coding.endswith("gzip") or not wire.startswith(b"\x1f\x8b"):
                    return
                self._members += 1
                if self._members > _MOST_MEMBERS:
                    raise BodyError("the answer is packed in too many pieces")
                self._unpacker = zlib.decompressobj(_WINDOWS[self._coding])
            self._keep(self._unpacker.decompress(wire, self._largest - self.size + 1))
            wire = self._unpacker.unconsumed_tail or self._unpacker.unused_data

    def _keep(self, part: bytes) -> None:
        self._unpacked += part
        if self.size > self._largest:
            raise self._too_large()

    def _too_large(self) -> BodyError:
        return BodyError(f"it is larger than {self._largest / 1024**2:,.3g} MB")


def _is_zlib(wire: bytes) -> bool:
    """Return whether `wire` begins like the zlib format (RFC 1950), which "deflate" means.

    Some servers send the bare stream of RFC 1951 under that name.
    """
    return len(wire) < 2 or (wire[0] & 0x0F == 8 and int.from_bytes(wire[:2], "big") % 31 == 0)
