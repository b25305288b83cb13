"""Find the expressions of quantity in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from briefing.figures.counted import Counted, find_counted, qualifier_start
from briefing.figures.numbers import Number, Piece, pieces_of, read_number
from briefing.figures.words import CURRENCIES, MEASURES, MONTHS, STOPPERS, TRAILING
from briefing.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_RANGE: Final = frozenset({"to", "-", "–", "—", "and", "or"})
_AGED: Final = frozenset({"aged", "age", "number", "no", "nos", "page", "chapter", "section"})


@dataclass(frozen=True, slots=True)
class Expression:
    """A number with its qualifier, its unit and what it counts."""

    span: Span
    number: Span
    """The number alone."""
    value: float | None
    unit: str | None
    qualifier: str | None
    counted: str


def find_expressions(text: str, sentence: Span) -> Iterator[Expression]:
    """Yield the quantities of `sentence`; a number that counts nothing is none."""
    pieces = pieces_of(text, sentence)
    at = 0
    while at < len(pieces):
        number = read_number(pieces, at)
        if number is None:
            at += 1
            continue
        whole = _range(pieces, number)
        at = whole.last
        if _is_part_of_something(pieces, whole, number):
            continue
        counted = find_counted(pieces, whole)
        if counted is None or _is_idle_one(pieces, whole, counted):
            continue
        yield _expression(text, pieces, whole, counted)
        at = max(at, counted.last, counted.end)


def _range(pieces: list[Piece], number: Number) -> Number:
    """Return `number` with the upper end of its range, if it has one; the value is the lower."""
    here = number.last
    if here + 1 >= len(pieces) or pieces[here].low not in _RANGE:
        return number
    between = "between" in {piece.low for piece in pieces[max(0, number.first - 2) : number.first]}
    if pieces[here].low in {"and", "or"} and not (between and pieces[here].low == "and"):
        return number
    upper = here + 1
    if pieces[upper].text[-1] in CURRENCIES and upper + 1 < len(pieces):
        upper += 1
    other = read_number(pieces, upper)
    if other is None or other.value is None or number.value is None or other.value <= number.value:
        return number
    value = number.value
    size = other.value / float(pieces[upper].text.replace(",", "")) if other.in_digits else 1.0
    if number.in_digits and number.last == number.first + 1 and value < 1000 <= size:
        value *= size
    return Number(number.first, other.last, value, number.in_digits)


def _is_part_of_something(pieces: list[Piece], whole: Number, number: Number) -> bool:
    """Return whether the number is part of a date, a time, a score, a name or a compound."""
    before = pieces[whole.first - 1] if whole.first else None
    after = pieces[whole.last] if whole.last < len(pieces) else None
    if after is not None and after.start == pieces[whole.last - 1].end:
        if after.text[0].isalpha() and after.low not in MEASURES:
            return True
        following = pieces[whole.last + 1] if whole.last + 1 < len(pieces) else None
        glued = following is not None and following.start == after.end
        if after.text in "-–—/:’'." and glued and not _is_measured(pieces, whole.last):
            return True
    if before is None:
        return False
    touching = before.end == pieces[whole.first].start
    if touching and before.text[-1] not in CURRENCIES and before.text not in '(“"‘[—–~':
        return True
    if before.low in _AGED or before.low in MONTHS:
        return True
    if before.text == "." and whole.first > 1 and pieces[whole.first - 2].low in _AGED | MONTHS:
        return True
    named = before.text[0].isupper() and whole.first > 1 and before.low not in STOPPERS
    return number.in_digits and named and before.text[-1] not in CURRENCIES


def _is_idle_one(pieces: list[Piece], number: Number, counted: Counted) -> bool:
    """Return whether the number is a "one" that only points ("one village", "one day")."""
    if number.value != 1 or number.in_digits or counted.unit is not None:
        return False
    return qualifier_start(pieces, number.first) == number.first


def _is_measured(pieces: list[Piece], here: int) -> bool:
    """Return whether a hyphen and a measure stand at `here` ("12-foot"), and no second one."""
    if pieces[here].text != "-" or pieces[here + 1].low not in MEASURES.keys() | {"magnitude"}:
        return False
    return here + 2 >= len(pieces) or pieces[here + 2].text != "-"


def _expression(text: str, pieces: list[Piece], number: Number, counted: Counted) -> Expression:
    first = number.first
    before = pieces[first - 1] if first else None
    if before and (before.text[-1] in CURRENCIES or before.low == counted.unit == "magnitude"):
        first -= 1
    start = qualifier_start(pieces, first)
    last = max(number.last, counted.last, counted.end)
    qualifier = text[pieces[start].start : pieces[first - 1].end] if start < first else None
    trailing = tuple(piece.low for piece in pieces[number.last : number.last + 2])
    if qualifier is None and trailing in TRAILING:
        qualifier = " ".join(trailing)
    phrase = pieces[counted.first : counted.last]
    return Expression(
        span=Span(pieces[start].start, pieces[last - 1].end),
        number=Span(pieces[number.first].start, pieces[number.last - 1].end),
        value=number.value,
        unit=counted.unit,
        qualifier=qualifier.lower() if qualifier else None,
        counted=text[phrase[0].start : phrase[-1].end] if phrase else "",
    )
