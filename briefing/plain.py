"""Make text from outside safe to print in a terminal, without moving an offset."""

from __future__ import annotations

import re
from typing import Final

REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"

_LINE_ENDS: Final = "\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_BIDI_CONTROLS: Final = "\u202a-\u202e\u2066-\u2069"
"""Embeddings, overrides and isolates (UAX #9); the implicit marks cannot reorder words."""

_UNSAFE: Final = re.compile(
    f"[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f{_BIDI_CONTROLS}"
    "\ud800-\udfff\ufdd0-\ufdef\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_ALTERED: Final = re.compile(f"{_UNSAFE.pattern[:-1]}\t\r{_LINE_ENDS}]")
"""Everything that is replaced; most texts have none of it, and a search is quick."""
_RETURN: Final = re.compile("\r(?!\n)")
_SPACES: Final = str.maketrans({**dict.fromkeys(_LINE_ENDS, "\n"), "\t": " ", "\r": " "})


def safe(text: str) -> str:
    """Return `text` with every code point that could drive a terminal replaced.

    One code point in, one out, so offsets into `text` and into the result are
    the same. Line ends of any kind become a line feed (the return of a pair
    becomes a space), a tab becomes a space, and control characters, bidi
    overrides, lone surrogates and tag characters become U+FFFD. Applying it
    twice changes nothing more.
    """
    if not _ALTERED.search(text):
        return text
    return _UNSAFE.sub(REPLACEMENT, _RETURN.sub("\n", text).translate(_SPACES))


def one_line(text: str) -> str:
    """Return `text` made safe and folded to one line, for titles, labels and messages."""
    return " ".join(safe(text).split())


def system_words(error: OSError | ValueError) -> str:
    """Return why a file cannot be opened or written, in the words of the system, on one safe line.

    A name that no file can have (with a NUL, say) is a ValueError of the standard library.
    """
    words = error.strerror if isinstance(error, OSError) else None
    return one_line(words or "its name is not one a file can have").lower()
