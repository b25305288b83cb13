"""Find on which line of a TOML file a key stands, which tomllib does not tell."""

from __future__ import annotations

import re
from typing import Final

_HEADER: Final = re.compile(r"\s*\[([^\[\]]+)\]\s*(?:#.*)?")
_KEY: Final = re.compile(r"""\s*((?:"[^"]*"|'[^']*'|[\w.-])+)\s*=""")


def lines_of_keys(text: str) -> dict[str, int]:
    """Return the line, counted from one, on which each key of `text` is set first.

    Keys are written with the name of their table and without quotation marks:
    `keys.room.next`. Lines inside a string of several lines may be taken for
    keys; the answer only serves to point at a place.
    """
    found: dict[str, int] = {}
    table = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if header := _HEADER.fullmatch(line):
            table = _bare(header[1]) + "."
            found.setdefault(_bare(header[1]), number)
        elif key := _KEY.match(line):
            found.setdefault(table + _bare(key[1]), number)
    return found


def _bare(name: str) -> str:
    return name.translate({ord('"'): None, ord("'"): None}).strip()
