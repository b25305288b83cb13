"""Show everything in ASCII, for terminals that have no other signs."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from rich.segment import Segment
from textual.filter import LineFilter

if TYPE_CHECKING:
    from textual.color import Color

SIGNS: Final = {
    # What was made of a sentence, and kinds of quotes and dates: each unlike the others.
    "•": "*",
    "◆": "+",
    "●": "@",
    "◐": "%",
    "○": "o",
    "◇": "~",
    "≠": "!",
    "★": "$",
    "✎": "n",
    "▪": "-",
    "±": "~",
    "▌": "|",
    "▐": "|",
    "¶": "P",
    # Marks of the language.
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "‘": "'",
    "’": "'",
    "‚": "'",
    "–": "-",
    "—": "-",
    "−": "-",
    "…": ".",
    "·": "-",
    "×": "x",
    "€": "E",
    "£": "L",
    "ß": "s",
    "æ": "a",
    "ø": "o",
    "đ": "d",
    "ł": "l",
    "ı": "i",
    # Keys.
    "↑": "^",
    "↓": "v",
    "←": "<",
    "→": ">",
    "▶": ">",
    "▼": "v",
    "✓": "x",
    # Lines.
    **dict.fromkeys("─╌┄┈▁▄╴╶", "-"),
    **dict.fromkeys("━╍┅┉═▔▀╸╺", "="),
    **dict.fromkeys("│╎┆┊┃╏┇┋║▏▎▕▍▋▊▉", "|"),
    **dict.fromkeys("┌┐└┘├┤┬┴┼╭╮╰╯╔╗╚╝╠╣╦╩╬┏┓┗┛┣┫┳┻╋╾╼", "+"),
    **dict.fromkeys("▛▜▙▟", "+"),
    # Ends of scrollbars, which are drawn as grounds.
    **dict.fromkeys("▂▃▅▆▇", " "),
    **dict.fromkeys("█▓▒░", "#"),
}
"""Signs of one cell and what stands for them."""
_UNKNOWN: Final = "?"


class AsciiOnly(LineFilter):
    """Puts signs of ASCII in the place of all others; nothing moves, every line keeps its width."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """Return `segments` in ASCII."""
        return [
            segment if segment.text.isascii() else Segment(in_ascii(segment.text), *segment[1:])
            for segment in segments
        ]


@lru_cache(4096)
def in_ascii(text: str) -> str:
    """Return `text` in ASCII, as many cells wide as before.

    Letters lose their accents; what has no likeness becomes question marks.
    """
    words = "".join(_likeness(sign) for sign in text)
    width = cell_len(text)
    return words[:width].ljust(width)


@lru_cache(4096)
def _likeness(sign: str) -> str:
    if sign.isascii():
        return sign
    if known := SIGNS.get(sign):
        return known
    width = cell_len(sign)
    plain = "".join(part for part in unicodedata.normalize("NFKD", sign) if part.isascii())
    return plain if len(plain) == width and plain.isprintable() else _UNKNOWN * width
