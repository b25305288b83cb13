"""PDF files made of lines at given places, so that tests need no other program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_LIGATURES = {"ﬁ": "\x01", "ﬂ": "\x02", "ﬀ": "\x03", "ﬃ": "\x04", "ﬄ": "\x05"}
_FONT = (
    b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</BaseEncoding/WinAnsiEncoding"
    b"/Differences[1/fi/fl/ff/ffi/ffl]>>>>"
)
WIDTH, HEIGHT = 595, 842
"""A4, in points."""


@dataclass(frozen=True)
class Line:
    """Words with the place of their first sign, in points from the lower left corner."""

    words: str
    x: float = 72
    y: float = 700
    size: float = 11


def column(
    lines: Iterable[str], *, x: float = 72, top: float = 740, size: float = 11
) -> list[Line]:
    """Return `lines` one below the other; an empty one leaves a gap."""
    return [
        Line(words, x, top - number * size * 1.3, size)
        for number, words in enumerate(lines)
        if words
    ]


def pdf(*pages: Sequence[Line], title: str = "", author: str = "") -> bytes:
    """Return a PDF (ISO 32000-1) of `pages`, which draws the lines in the order given."""
    first = 4
    numbers = range(first, first + 2 * len(pages), 2)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>"
        % (len(pages), b" ".join(b"%d 0 R" % number for number in numbers)),
        _FONT,
    ]
    for number, lines in zip(numbers, pages, strict=True):
        drawn = b"\n".join(map(_drawn, lines))
        objects += [
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Contents %d 0 R"
            b"/Resources<</Font<</F 3 0 R>>>>>>" % (WIDTH, HEIGHT, number + 1),
            b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn),
        ]
    objects.append(b"<</Title(%s)/Author(%s)>>" % (_escaped(title), _escaped(author)))
    return _file(objects)


def _drawn(line: Line) -> bytes:
    place = f"BT /F {line.size:g} Tf {line.x:g} {line.y:g} Td ".encode()
    return place + b"(" + _escaped(line.words) + b") Tj ET"


def _escaped(words: str) -> bytes:
    raw = words.translate(str.maketrans(_LIGATURES)).encode("cp1252")
    for sign in (b"\\", b"(", b")"):
        raw = raw.replace(sign, b"\\" + sign)
    return raw


def _file(objects: Sequence[bytes]) -> bytes:
    """Return `objects` as a file whose last object is the document's information."""
    raw, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(raw))
        raw += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    size = len(objects) + 1
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return raw + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R/Info %d 0 R>>\n"
        b"startxref\n%d\n%%%%EOF\n" % (size, table, size, len(objects), len(raw))
    )
