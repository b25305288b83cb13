"""Find the expressions of quantity in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from briefing.figures.numbers import Number, Piece, pieces_of, read_number
from briefing.figures.words import (
    CASUALTIES,
    CHANGING,
    CURRENCIES,
    HARMING,
    IRREGULAR,
    MEASURES,
    MONEY,
    MONTHS,
    NO_PLURALS,
    PEOPLE,
    QUALIFIERS,
    STOPPERS,
    TIME_UNITS,
    TRAILING,
)
from briefing.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST_PHRASE: Final = 5
_TOTAL_REACH: Final = 20
"""How many words before its verb a total is looked for."""
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


@dataclass(frozen=True, slots=True)
class _Counted:
    """What follows a number: pieces up to `last`, of which [first, last) are the noun phrase."""

    first: int
    last: int
    unit: str | None


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
        counted = _counted(pieces, whole)
        if counted is None or _is_idle_one(pieces, whole, counted):
            continue
        yield _expression(text, pieces, whole, counted)
        at = max(at, counted.last)


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
        if after.text in "-–—/:’'" and whole.last + 1 < len(pieces):
            return pieces[whole.last + 1].start == after.end
        if after.text == "." and whole.last + 1 < len(pieces):
            return pieces[whole.last + 1].start == after.end
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


def _counted(pieces: list[Piece], number: Number) -> _Counted | None:
    """Return what `number` counts or measures, or None when it counts nothing we can name."""
    here = number.last
    if number.first and pieces[number.first - 1].text[-1] in CURRENCIES:
        sign = pieces[number.first - 1].text
        unit = CURRENCIES.get(sign, CURRENCIES.get(sign[-1]))
        return _complement(pieces, here, unit, {"in"})
    for words in TRAILING:
        if tuple(piece.low for piece in pieces[here : here + 2]) == words:
            here += 2
            break
    if _is_year(pieces, number):
        return None
    if (told := _total(pieces, number)) is not None:
        return told
    if here >= len(pieces):
        return None
    low = pieces[here].low
    if low in {"%", "percent", "pct"}:
        return _complement(pieces, here + 1, "percent", {"of"})
    following = pieces[here + 1].low if here + 1 < len(pieces) else ""
    if low == "per" and following == "cent":
        return _complement(pieces, here + 2, "percent", {"of"})
    if low == "percentage" and following in {"point", "points"}:
        return _Counted(here + 2, here + 2, "percentage points")
    if low in {"US", "U.S"} and following in MONEY:
        here, low = here + 1, following
    if low in MONEY and low != "pounds":
        return _complement(pieces, here + 1, MONEY[low], {"in"})
    if low == "square" and following in MEASURES:
        return _complement(pieces, here + 2, f"square {MEASURES[following]}", {"of"})
    if low in MEASURES:
        return _complement(pieces, here + 1, MEASURES[low], {"of"})
    if low in CASUALTIES:
        return _Counted(here, here + 1, "people")
    if number.value is None and low == "of":
        here += 1
    return _noun_phrase(pieces, here, number) or _casualties(pieces, here, number)


def _casualties(pieces: list[Piece], here: int, number: Number) -> _Counted | None:
    """Return people for a bare count of casualties ("killed 30", "nineteen were injured")."""
    follows = number.first > 0 and pieces[number.first - 1].low in HARMING
    if here + 1 < len(pieces) and pieces[here].low in {"were", "was"}:
        follows = follows or pieces[here + 1].low in CASUALTIES
    return _Counted(here, here, "people") if follows else None


def _total(pieces: list[Piece], number: Number) -> _Counted | None:
    """Return what a total counts that is named before its number ("the number of dead rose to")."""
    at = _qualifier_start(pieces, number.first)
    while at and pieces[at - 1].low in {"to", "at"}:
        at -= 1
    if not at or pieces[at - 1].low not in CHANGING:
        return None
    after = pieces[number.last].low if number.last < len(pieces) else ""
    if after in MEASURES or after in MONEY or after in {"%", "percent", "per", "-"}:
        return None
    for here in range(at - 2, max(-1, at - _TOTAL_REACH), -1):
        if pieces[here].low == "toll":
            return _Counted(here, here, "people")
        if pieces[here].low == "number" and pieces[here + 1].low == "of":
            last = _phrase_end(pieces, here + 2)
            if last is not None:
                return _Counted(
                    here + 2, last, "people" if _is_people(pieces[last - 1].low) else None
                )
    return None


def _is_year(pieces: list[Piece], number: Number) -> bool:
    alone = number.last == number.first + 1 and len(pieces[number.first].text) == 4
    return alone and number.in_digits and 1800 <= (number.value or 0) <= 2100


def _complement(pieces: list[Piece], here: int, unit: str | None, links: set[str]) -> _Counted:
    """Return a measure with its complement ("percent of voters"), or the measure alone."""
    if here + 1 < len(pieces) and pieces[here].low in links:
        first = here + 1
        if pieces[first].low in {"the", "all", "its", "their"}:
            first += 1
        last = _phrase_end(pieces, first)
        if last is not None:
            return _Counted(first, last, unit)
    return _Counted(here, here, unit)


def _noun_phrase(pieces: list[Piece], here: int, number: Number) -> _Counted | None:
    last = _phrase_end(pieces, here, single=number.value is not None and number.value == 1)
    if last is None:
        return None
    head = pieces[last - 1].low
    if head in TIME_UNITS or any(piece.low in TIME_UNITS for piece in pieces[here : here + 1]):
        return None
    return _Counted(here, last, "people" if _is_people(head) else None)


def _phrase_end(pieces: list[Piece], first: int, *, single: bool = False) -> int | None:
    """Return where the noun phrase that begins at `first` ends: behind its plural.

    For a count of one, behind the last word before a function word or mark.
    """
    end = None
    for at in range(first, min(first + _LONGEST_PHRASE, len(pieces))):
        piece = pieces[at]
        if not piece.text[0].isalpha():
            if piece.text == "-" and at > first and piece.start == pieces[at - 1].end:
                continue
            break
        if piece.low in STOPPERS:
            break
        if single:
            if at > first and piece.low.endswith("ed"):
                break
            end = at + 1
        elif _is_plural(piece.low):
            end = at + 1
        elif end is not None:
            break
    return end


def _is_people(low: str) -> bool:
    return low in PEOPLE or (low.endswith("men") and low not in NO_PLURALS)


def _is_plural(low: str) -> bool:
    if low in IRREGULAR or _is_people(low):
        return True
    plain = len(low) > 2 and low.endswith("s") and not low.endswith(("ss", "’s", "'s", "us", "is"))
    return plain and low not in NO_PLURALS


def _is_idle_one(pieces: list[Piece], number: Number, counted: _Counted) -> bool:
    """Return whether the number is a "one" that only points ("one village", "one day")."""
    if number.value != 1 or number.in_digits or counted.unit is not None:
        return False
    return _qualifier_start(pieces, number.first) == number.first


def _qualifier_start(pieces: list[Piece], first: int) -> int:
    """Return where the qualifier before piece `first` begins; `first` when there is none."""
    for words in QUALIFIERS:
        start = first - len(words)
        if start >= 0 and tuple(piece.low for piece in pieces[start:first]) == words:
            return start
    return first


def _expression(text: str, pieces: list[Piece], number: Number, counted: _Counted) -> Expression:
    first = number.first
    if first and pieces[first - 1].text[-1] in CURRENCIES:
        first -= 1
    start = _qualifier_start(pieces, first)
    last = max(number.last, counted.last)
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
