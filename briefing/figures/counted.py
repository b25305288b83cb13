"""Tell what a number counts or measures."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from briefing.figures.numbers import read_number
from briefing.figures.words import (
    AFFECTED,
    AUXILIARIES,
    CASUALTIES,
    CHANGING,
    CURRENCIES,
    FATES,
    HARMING,
    IRREGULAR,
    MEASURES,
    MONEY,
    NO_PLURALS,
    PEOPLE,
    QUALIFIERS,
    RATES,
    SHORT_DIVISORS,
    STOPPERS,
    TIME_UNITS,
    TRAILING,
)

if TYPE_CHECKING:
    from briefing.figures.numbers import Number, Piece

_LONGEST_PHRASE: Final = 5
_DETERMINERS: Final = frozenset(
    {"the", "all", "its", "their", "his", "her", "our", "my", "these", "those"}
)
_DISTANCES: Final = frozenset({"km", "miles", "meters", "feet"})
_PRICED: Final = frozenset({"share", "head", "person", "piece", "ticket", "bottle"})
"""What prices are told by behind an article ("38 cents a share"), beside measures and times."""
_PARTS_OF_A_ROW: Final = frozenset({"first", "second", "latter", "other", "either", "better"})
"""What makes a half one of two ("the first half of the match")."""
_TOTAL_REACH: Final = 20
"""How many words before its verb a total is looked for."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What follows a number: pieces up to `last`, of which [first, last) are the noun phrase."""

    first: int
    last: int
    unit: str | None
    end: int = 0
    """Where the expression ends, if that is behind the noun phrase ("barrels of oil a day")."""


def find_counted(pieces: list[Piece], number: Number) -> Counted | None:
    """Return what `number` counts or measures, or None when it counts nothing we can name."""
    if number.is_share:
        return _share(pieces, number)
    here = number.last
    if number.first and pieces[number.first - 1].text[-1] in CURRENCIES:
        sign = pieces[number.first - 1].text
        unit = CURRENCIES.get(sign, CURRENCIES.get(sign[-1]))
        return _rated(pieces, _complement(pieces, here, unit, {"in"}))
    for words in TRAILING:
        if tuple(piece.low for piece in pieces[here : here + 2]) == words:
            here += 2
            break
    if _is_year(pieces, number):
        return None
    if (told := _total(pieces, number)) is not None:
        return told
    if number.first and pieces[number.first - 1].low == "magnitude" and (number.value or 10) < 10:
        return Counted(here, here, "magnitude")
    if here >= len(pieces):
        return None
    if (measure := _measure(pieces, here)) is not None:
        return _rated(pieces, measure)
    low = pieces[here].low
    if low in CASUALTIES:
        return Counted(here, here + 1, "people")
    if low == "of" and number.value != 1:
        here += _owner(pieces, here) if number.value else 1
    return _noun_phrase(pieces, here, number) or _affected(pieces, here, number)


def _measure(pieces: list[Piece], here: int) -> Counted | None:
    """Return the unit that stands at `here`, with what is measured, or None."""
    low = pieces[here].low
    following = pieces[here + 1].low if here + 1 < len(pieces) else ""
    if low == "-" and (following in MEASURES or following == "magnitude"):
        return Counted(here + 2, here + 2, MEASURES.get(following, following))
    if low in {"%", "percent", "pct"}:
        return _complement(pieces, here + 1, "percent", {"of"})
    if low == "per" and following == "cent":
        return _complement(pieces, here + 2, "percent", {"of"})
    if low == "percentage" and following in {"point", "points"}:
        return Counted(here + 2, here + 2, "percentage points")
    if low in {"US", "U.S"} and following in MONEY:
        here, low = here + 1, following
    if low in MONEY and low != "pounds":
        return _complement(pieces, here + 1, MONEY[low], {"in"})
    if low in {"square", "cubic", "nautical"} and following in MEASURES:
        return _complement(pieces, here + 2, f"{low} {MEASURES[following]}", {"of"})
    if low not in MEASURES:
        return None
    # "Within 100 miles of the islands" measures no islands.
    near = pieces[here + 2].low if here + 2 < len(pieces) else ""
    links = set[str]() if MEASURES[low] in _DISTANCES and near in _DETERMINERS else {"of"}
    return _complement(pieces, here + 1, MEASURES[low], links)


def _rated(pieces: list[Piece], counted: Counted) -> Counted:
    """Return `counted` with what it is counted by ("per hour", "a day", "/h"), if anything."""
    at = counted.last
    if counted.unit is None or at + 1 >= len(pieces) or not pieces[at + 1].text[0].isalpha():
        return counted
    mark, by = pieces[at], SHORT_DIVISORS.get(pieces[at + 1].low, pieces[at + 1].low)
    glued = pieces[at - 1].end == mark.start and mark.end == pieces[at + 1].start
    if not (
        mark.low == "per"
        or (mark.text == "/" and glued)
        or (mark.low in {"a", "an"} and (by in TIME_UNITS or by in MEASURES or by in _PRICED))
    ):
        return counted
    unit = RATES.get((counted.unit, by), f"{counted.unit} per {by}")
    return replace(counted, unit=unit, end=at + 2)


def _share(pieces: list[Piece], number: Number) -> Counted | None:
    """Return of what `number` is a part; a part of a time is none."""
    before = pieces[number.first - 1].low if number.first else ""
    if before in _PARTS_OF_A_ROW:
        return None
    behind = {piece.low for piece in pieces[number.last + 1 : number.last + 4]}
    if behind & TIME_UNITS:
        return None
    return _complement(pieces, number.last, "share", {"of"})


def _owner(pieces: list[Piece], of: int) -> int:
    """Return how many pieces "of the", "of his" or "of Falk’s" has before a bare noun, or 0."""
    owned = 0
    for here in range(of + 1, min(of + 4, len(pieces))):
        if pieces[here].low in _DETERMINERS or pieces[here].low.endswith(("’s", "'s")):
            owned = here
    if not owned or owned + 1 >= len(pieces) or read_number(pieces, owned + 1) is not None:
        return 0
    return owned + 1 - of


def _affected(pieces: list[Piece], here: int, number: Number) -> Counted | None:
    """Return people for a bare count of them ("killed 30", "nineteen died", "35 were rescued")."""
    follows = number.first > 0 and pieces[number.first - 1].low in HARMING
    at = here
    while at < min(here + 3, len(pieces)) and pieces[at].low in AUXILIARIES:
        at += 1
    verb = pieces[at].low if at < len(pieces) else ""
    follows = follows or (verb in AFFECTED if at > here else verb in FATES)
    return Counted(here, here, "people") if follows else None


def _total(pieces: list[Piece], number: Number) -> Counted | None:
    """Return what a total counts that is named before its number ("the number of dead rose to")."""
    at = qualifier_start(pieces, number.first)
    while at and pieces[at - 1].low in {"to", "at"}:
        at -= 1
    if not at or pieces[at - 1].low not in CHANGING:
        return None
    after = pieces[number.last].low if number.last < len(pieces) else ""
    if after in MEASURES or after in MONEY or after in {"%", "percent", "per", "-"}:
        return None
    for here in range(at - 2, max(-1, at - _TOTAL_REACH), -1):
        if pieces[here].low == "toll":
            return Counted(here, here, "people")
        if pieces[here].low == "number" and pieces[here + 1].low == "of":
            last = _phrase_end(pieces, here + 2)
            if last is not None:
                return Counted(
                    here + 2, last, "people" if _is_people(pieces[last - 1].low) else None
                )
    return None


def _is_year(pieces: list[Piece], number: Number) -> bool:
    alone = number.last == number.first + 1 and len(pieces[number.first].text) == 4
    return alone and number.in_digits and 1800 <= (number.value or 0) <= 2100


def _complement(pieces: list[Piece], here: int, unit: str | None, links: set[str]) -> Counted:
    """Return a measure with its complement ("percent of voters"), or the measure alone."""
    if here + 1 < len(pieces) and pieces[here].low in links:
        first = here + 1
        if pieces[first].low in _DETERMINERS:
            first += 1
        last = _phrase_end(pieces, first) or _mass_end(pieces, first)
        if last is not None:
            return Counted(first, last, unit)
    return Counted(here, here, unit)


def _mass_end(pieces: list[Piece], first: int) -> int | None:
    """Return where a noun of one word without a plural ends ("oil"), if `first` is clearly one."""
    plain = first < len(pieces) and pieces[first].text.isalpha() and pieces[first].text.islower()
    if not plain or pieces[first].low in STOPPERS:
        return None
    after = pieces[first + 1] if first + 1 < len(pieces) else None
    ends = after is None or after.low in STOPPERS or not after.text[0].isalnum()
    return first + 1 if ends and (after is None or after.text not in "-’'") else None


def _noun_phrase(pieces: list[Piece], here: int, number: Number) -> Counted | None:
    last = _phrase_end(pieces, here, single=number.value is not None and number.value == 1)
    if last is None:
        return None
    head = pieces[last - 1].low
    if head in TIME_UNITS or any(piece.low in TIME_UNITS for piece in pieces[here : here + 1]):
        return None
    return Counted(here, last, "people" if _is_people(head) else None)


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


def qualifier_start(pieces: list[Piece], first: int) -> int:
    """Return where the qualifier before piece `first` begins; `first` when there is none."""
    for words in QUALIFIERS:
        start = first - len(words)
        if start >= 0 and tuple(piece.low for piece in pieces[start:first]) == words:
            return start
    return first
