"""Read numbers, in digits and in words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from briefing.language.wordlists import words

if TYPE_CHECKING:
    from briefing.span import Span

_PIECE: Final = re.compile(
    r"(?:US|AU|CA|NZ|HK|A|C|R)?[$£€¥₹]"
    r"|[0-9]+(?:,[0-9]{3}(?![0-9]))+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?"
    r"|[^\W\d_]+(?:[’'][^\W\d_]+)*"
    r"|\S"
)

_UNITS: Final = {
    "zero": 0,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
}
_TENS: Final = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_SMALL: Final = _UNITS | _TENS
MAGNITUDES: Final = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "m": 1e6,
    "mn": 1e6,
    "bn": 1e9,
    "tn": 1e12,
    "k": 1e3,
    "dozen": 12.0,
}
_DIVISORS: Final = {
    form: size
    for size, forms in {
        2: "half",
        3: "third thirds",
        4: "quarter quarters fourth fourths",
        5: "fifth fifths",
        6: "sixth sixths",
        7: "seventh sevenths",
        8: "eighth eighths",
        10: "tenth tenths",
    }.items()
    for form in forms.split()
}
_SHORT: Final = words("m mn bn tn k")
_CROWDS: Final = words("dozens scores hundreds thousands millions billions trillions tens")


@dataclass(frozen=True, slots=True)
class Piece:
    """A word, a number in digits, or a mark."""

    text: str
    low: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Number:
    """A number, as the pieces [first, last) of a sentence."""

    first: int
    last: int
    value: float | None
    """None for an amount without a number ("dozens")."""
    in_digits: bool = False
    is_share: bool = False
    """Whether it is a part of one ("two thirds")."""


def pieces_of(text: str, span: Span) -> list[Piece]:
    """Return the words, numbers and marks of `span`."""
    return [
        Piece(found[0], found[0].lower(), found.start(), found.end())
        for found in _PIECE.finditer(text, span.start, span.end)
    ]


def read_number(pieces: list[Piece], at: int) -> Number | None:
    """Return the number that begins at piece `at`, or None.

    "3.5 million", "twenty-one", "a hundred and twenty", "half a dozen", "two thirds"
    and "tens of thousands" are one number each.
    """
    if (share := _share(pieces, at)) is not None:
        return share
    low = pieces[at].low
    if low[0] in "0123456789":
        return _digits(pieces, at)
    if low in _CROWDS:
        return _crowd(pieces, at)
    following = pieces[at + 1].low if at + 1 < len(pieces) else ""
    if low == "half" and following in {"a", "an"} and at + 2 < len(pieces):
        size = MAGNITUDES.get(pieces[at + 2].low)
        return Number(at, at + 3, size / 2) if size and size >= 12 else None
    if low in {"a", "an"}:
        return _spelled(pieces, at + 1, at) if following in MAGNITUDES else None
    return _spelled(pieces, at, at) if low in _SMALL else None


def _share(pieces: list[Piece], at: int) -> Number | None:
    """Read a part of one that begins at `at` and is followed by "of"."""
    low = pieces[at].low
    parts = 1 if low in {"a", "half"} else _UNITS.get(low)
    here = at if low == "half" else at + 1
    if here < len(pieces) and pieces[here].text == "-":
        here += 1
    if not parts or here + 1 >= len(pieces) or pieces[here + 1].low != "of":
        return None
    size = _DIVISORS.get(pieces[here].text)
    if size is None or parts >= size:
        return None
    return Number(at, here + 1, round(parts / size, 4), is_share=True)


def _digits(pieces: list[Piece], at: int) -> Number:
    value = float(pieces[at].text.replace(",", ""))
    last = at + 1
    while last < len(pieces):
        piece = pieces[last]
        glued = piece.start == pieces[last - 1].end
        size = MAGNITUDES.get(piece.low)
        if size is None or (glued != (piece.low in _SHORT)):
            break
        value *= size
        last += 1
    return Number(at, last, value, in_digits=True)


def _crowd(pieces: list[Piece], at: int) -> Number | None:
    last = at + 1
    while last + 1 < len(pieces) and pieces[last].low == "of":
        if pieces[last + 1].low not in _CROWDS:
            break
        last += 2
    return None if pieces[at].low == "tens" and last == at + 1 else Number(at, last, None)


def _spelled(pieces: list[Piece], at: int, first: int) -> Number | None:
    """Read number words as English composes them: sums of products by magnitude."""
    total, part, last = 0.0, 1.0 if at > first else 0.0, at
    while last < len(pieces):
        word = pieces[last].low
        if word in _SMALL:
            if last > at and pieces[last - 1].low in _UNITS:
                break
            part += _SMALL[word]
        elif word in MAGNITUDES and word not in _SHORT:
            size = MAGNITUDES[word]
            part = (part or 1.0) * size
            if size >= 1e3:
                total, part = total + part, 0.0
        elif _adds_half(pieces, last):
            part += 0.5
            last += 2
        elif not _joins(pieces, last):
            break
        last += 1
    return Number(first, last, total + part) if last > at else None


def _adds_half(pieces: list[Piece], at: int) -> bool:
    """Return whether "and a half" stands at `at`."""
    return [piece.low for piece in pieces[at : at + 3]] == ["and", "a", "half"]


def _joins(pieces: list[Piece], at: int) -> bool:
    """Return whether the hyphen or "and" at `at` stands inside one number."""
    if at + 1 >= len(pieces) or pieces[at + 1].low not in _SMALL:
        return False
    before = pieces[at - 1].low
    if pieces[at].low == "and":
        return before in MAGNITUDES
    return pieces[at].low == "-" and before in _TENS and pieces[at + 1].low in _UNITS
