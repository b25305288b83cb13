"""Turn the bytes of a text file into text."""

from __future__ import annotations

import codecs
import re
from typing import Final

from briefing.errors import UnreadableError
from briefing.plain import one_line
from briefing.read.alphabets import japanese_encoding, single_byte_encoding

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
    | {"base64", "bz2", "hex", "quopri", "rot_13", "uu", "zlib"}
)
"""Codecs of Python that no file is kept in."""
_CHARSET: Final = re.compile(r";\s*charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_SAMPLE: Final = 8192
_GUESSED: Final = 256 * 1024
"""Bytes that are looked at for a guess; more tell no more."""
_SEQUENCES: Final = (
    (re.compile(rb"\x1b\$\)C"), "iso2022_kr"),
    (re.compile(rb"\x1b\$[B@](?:[!-~]{2})+\x1b\("), "iso2022_jp"),
    (re.compile(rb"~\{(?:[!-}][!-~])+~\}"), "hz"),
)
_WIDE: Final = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
_SHORTEST: Final = 16
"""Bytes from which a text without a mark is told from other files."""
_BLANKS: Final = 40
"""Signs among which there is a blank or the end of a line, in every text."""
_GUESS: Final = "read as {}, which was guessed; --encoding names another"
_ENCODINGS_HELP: Final = "save it as UTF-8 text"


def declared_encoding(media_type: str | None) -> str | None:
    """Return the encoding that a Content-Type header declares, where it is one that there is."""
    found = _CHARSET.search(media_type or "")
    try:
        name = codecs.lookup(found[1]).name if found else None
    except LookupError:
        return None
    return None if name is None or _is_no_charset(name) else name


def marked_encoding(raw: bytes) -> str | None:
    """Return the encoding that the byte order mark of `raw` names, or None without one."""
    return next((name for mark, name in _MARKS if raw.startswith(mark)), None)


def _is_no_charset(name: str) -> bool:
    return name.replace("-", "_") in _NO_CHARSETS


def decode(raw: bytes, source: str, encoding: str | None = None) -> tuple[str, str | None]:
    """Return the text in `raw`, and a notice where its encoding had to be guessed.

    UTF-8, UTF-16 or UTF-32 with a byte order mark, or `encoding` where it is
    given; otherwise the encoding in which the bytes look most like a language
    (by its letters, or by charset-normalizer). Line ends are left as they are. Raises
    UnreadableError, naming `source`, when the bytes are no text.
    """
    if encoding is not None:
        return _decode(raw, encoding, source), None
    if marked := marked_encoding(raw):
        return _decode(raw, marked, source), None
    for magic, kind in _KINDS:
        if raw.startswith(magic):
            raise UnreadableError(source, f"it is {kind}, not text; {_ENCODINGS_HELP}")
    if name := _without_mark(raw):
        return raw.decode(name), _GUESS.format(name)
    if b"\0" in raw[:_SAMPLE]:
        raise UnreadableError(source, f"it is a binary file, not text; {_ENCODINGS_HELP}")
    try:
        return raw.decode("utf-8"), None
    except UnicodeDecodeError:
        return _guess(raw, source)


def _guess(raw: bytes, source: str) -> tuple[str, str]:
    sample = raw[:_GUESSED]
    name = single_byte_encoding(sample) or japanese_encoding(sample) or _by_statistics(sample)
    try:
        text = raw.decode(name)
    except (UnicodeDecodeError, LookupError) as error:
        raise UnreadableError(source, f"its encoding cannot be told; {_ENCODINGS_HELP}") from error
    return text, _GUESS.format(name)


def _by_statistics(sample: bytes) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - most texts are UTF-8

    found = from_bytes(sample, cp_exclusion=["utf_7"]).best()
    return found.encoding if found is not None else ""


def _without_mark(raw: bytes) -> str | None:
    """Return the name of an encoding that is known by its bytes alone, or None.

    UTF-16 and UTF-32 without a mark have a zero in each ASCII sign; ISO 2022 and
    HZ (RFC 1468, 1557, 1843) write all in ASCII, and begin other signs with a
    sequence of their own.
    """
    for sequence, name in _SEQUENCES:
        if sequence.search(raw, 0, _GUESSED) and _decodes(raw, name):
            return name
    if b"\0" not in raw[:_SAMPLE] or len(raw) < _SHORTEST:
        return None
    return next((name for name in _WIDE if _is_wide(raw, name)), None)


def _is_wide(raw: bytes, name: str) -> bool:
    """Return whether `raw` is text in the encoding `name`: printable, with blanks among words."""
    sample = raw[:_SAMPLE].decode(name, "ignore")
    shown = sum(sign.isprintable() or sign.isspace() for sign in sample)
    blanks = sum(sign in " \n" for sign in sample)
    return shown == len(sample) > 0 and blanks * _BLANKS > len(sample) and _decodes(raw, name)


def _decodes(raw: bytes, name: str) -> bool:
    try:
        raw.decode(name)
    except UnicodeDecodeError:
        return False
    return True


def is_encoding(name: str) -> bool:
    """Return whether `name` is an encoding that texts are kept in."""
    try:
        return not _is_no_charset(codecs.lookup(name).name)
    except (LookupError, ValueError):
        return False


def _decode(raw: bytes, encoding: str, source: str) -> str:
    name = encoding.removesuffix("-sig").upper()
    try:
        return raw.decode(encoding if is_encoding(encoding) else "")
    except UnicodeDecodeError as error:
        reason = f"byte {error.start + 1:,} is not {name}; {_ENCODINGS_HELP}"
        raise UnreadableError(source, reason) from error
    except (LookupError, ValueError) as error:
        raise UnreadableError(source, f"there is no encoding {one_line(name)}") from error
