"""Turn the bytes of a text file into text."""

from __future__ import annotations

import codecs
from typing import Final

from briefing.errors import UnreadableError

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks (Unicode 16, section 23.8), longer ones before those they start with."""

_KINDS: Final = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
)
"""First bytes of files that are often mistaken for text."""

_SAMPLE: Final = 8192
_ENCODINGS_HELP: Final = "save it as UTF-8 text"


def decode(raw: bytes, source: str) -> str:
    """Return the text in `raw`: UTF-8, or UTF-16 or UTF-32 with a byte order mark.

    Line ends are left as they are. Raises UnreadableError, naming `source`,
    when the bytes are not text or not in one of these encodings.
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _decode(raw, encoding, source)
    for magic, kind in _KINDS:
        if raw.startswith(magic):
            raise UnreadableError(source, f"it is {kind}, not text; {_ENCODINGS_HELP}")
    if b"\0" in raw[:_SAMPLE]:
        raise UnreadableError(source, f"it is a binary file, not text; {_ENCODINGS_HELP}")
    return _decode(raw, "utf-8", source)


def _decode(raw: bytes, encoding: str, source: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        name = encoding.removesuffix("-sig").upper()
        reason = f"byte {error.start + 1:,} is not {name}; {_ENCODINGS_HELP}"
        raise UnreadableError(source, reason) from error
