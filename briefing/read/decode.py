"""Turn the bytes of a text file into text."""

from __future__ import annotations

import codecs
import re
from typing import Final

from briefing.errors import UnreadableError
from briefing.plain import one_line

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks (Unicode 16, section 23.8), longer ones before those they start with."""

_KINDS: Final = (
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
)
"""First bytes of files that are often mistaken for text."""

_NO_CHARSETS: Final = frozenset(
    {"punycode", "idna", "utf_7", "unicode_escape", "raw_unicode_escape", "undefined"}
    | {"base64", "bz2", "hex", "quopri", "rot13", "uu", "zlib"}
)
"""Codecs of Python that no file is kept in."""
_CHARSET: Final = re.compile(r";\s*charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_SAMPLE: Final = 8192
_WESTERN: Final = ("cp1252", "mac_roman")
"""What old English, French, German or Spanish files are in; a few accents are too little for
statistics, so these are tried by hand before a guess."""
_USUAL: Final = frozenset("àâäáåãæçéèêëíîïñóôöòøúûüßÀÂÄÁÅÆÇÉÈÊÍÑÓÔÖØÚÜ‘’“”„«»–—…•€£§°©®·\xa0")
_MOSTLY: Final = 0.97
_GUESSED: Final = 256 * 1024
"""Bytes that are looked at for a guess; more tell no more."""
_ENCODINGS_HELP: Final = "save it as UTF-8 text"


def declared_encoding(media_type: str | None) -> str | None:
    """Return the encoding that a Content-Type header declares, where it is one that there is."""
    found = _CHARSET.search(media_type or "")
    try:
        name = codecs.lookup(found[1]).name if found else None
    except LookupError:
        return None
    return None if name is None or _is_no_charset(name) else name


def _is_no_charset(name: str) -> bool:
    return name.replace("-", "_") in _NO_CHARSETS


def decode(raw: bytes, source: str, encoding: str | None = None) -> tuple[str, str | None]:
    """Return the text in `raw`, and a notice where its encoding had to be guessed.

    UTF-8, UTF-16 or UTF-32 with a byte order mark, or `encoding` where it is
    given; otherwise the encoding in which the bytes look most like a language
    (charset-normalizer). Line ends are left as they are. Raises
    UnreadableError, naming `source`, when the bytes are no text.
    """
    if encoding is not None:
        return _decode(raw, encoding, source), None
    for mark, known in _MARKS:
        if raw.startswith(mark):
            return _decode(raw, known, source), None
    for magic, kind in _KINDS:
        if raw.startswith(magic):
            raise UnreadableError(source, f"it is {kind}, not text; {_ENCODINGS_HELP}")
    if b"\0" in raw[:_SAMPLE]:
        raise UnreadableError(source, f"it is a binary file, not text; {_ENCODINGS_HELP}")
    try:
        return raw.decode("utf-8"), None
    except UnicodeDecodeError:
        return _guess(raw, source)


def _guess(raw: bytes, source: str) -> tuple[str, str]:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - most texts are UTF-8

    sample = raw[:_GUESSED]
    name = next((one for one in _WESTERN if _is_western(sample, one)), None)
    if name is None:
        found = from_bytes(sample, cp_exclusion=["utf_7"]).best()
        name = found.encoding if found is not None else ""
    try:
        text = raw.decode(name)
    except (UnicodeDecodeError, LookupError) as error:
        raise UnreadableError(source, f"its encoding cannot be told; {_ENCODINGS_HELP}") from error
    return text, f"read as {name}, which was guessed; --encoding names another"


def _is_western(sample: bytes, encoding: str) -> bool:
    """Return whether `sample` in `encoding` has hardly a sign that western news does not use."""
    try:
        signs = [sign for sign in sample.decode(encoding) if sign > "\x7f"]
    except UnicodeDecodeError:
        return False
    return sum(sign in _USUAL for sign in signs) >= _MOSTLY * len(signs)


def _decode(raw: bytes, encoding: str, source: str) -> str:
    name = encoding.removesuffix("-sig").upper()
    try:
        known = not _is_no_charset(codecs.lookup(encoding).name)
        return raw.decode(encoding if known else "")
    except UnicodeDecodeError as error:
        reason = f"byte {error.start + 1:,} is not {name}; {_ENCODINGS_HELP}"
        raise UnreadableError(source, reason) from error
    except (LookupError, ValueError) as error:
        raise UnreadableError(source, f"there is no encoding {one_line(name)}") from error
