"""Tell whether names in several articles are of one person, body or place."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORD: Final = re.compile(r"\w+")
_SLAVIC_ENDING: Final = re.compile(r"s?k(?:yy|yi|iy|ii|ij|yj|y|i)$")
_DOUBLED: Final = re.compile(r"(\w)\1+")
_SHORT_NAMES: Final = 5
"""Surnames shorter than this must agree to the letter."""
_SUFFIXES: Final = frozenset({"jr", "sr", "ii", "iii", "iv"})
_ARTICLES: Final = frozenset({"the", "a", "an"})


@dataclass(frozen=True, slots=True)
class Named:
    """A name as one article uses it."""

    article: int
    name: str
    aliases: tuple[str, ...]
    is_person: bool


@dataclass(slots=True)
class _Group:
    place: int
    members: list[int]
    names: set[tuple[str, ...]] = field(default_factory=set)


def same_identity(named: Iterable[Named]) -> list[list[int]]:
    """Return the numbers of `named` in groups, one group for each person, body or place.

    Persons are one when their surnames agree, spelling variants of
    transliteration included, and their first names do not contradict each
    other; a bare surname joins the only person who bears it. Everything else
    is one when a name or an alias agrees. Groups and members keep the order in
    which they came.
    """
    everything = list(named)
    groups = _persons(everything) + _others(everything)
    return sorted((sorted(group) for group in groups), key=lambda group: group[0])


def folded(name: str) -> tuple[str, ...]:
    """Return the words of `name` without accents, case, articles and suffixes such as Jr."""
    plain = unicodedata.normalize("NFKD", name.replace("’", "'").replace("'s ", " "))
    kept = "".join(sign for sign in plain if not unicodedata.combining(sign)).casefold()
    words = [word for word in _WORD.findall(kept) if word not in _ARTICLES]
    while len(words) > 1 and words[-1] in _SUFFIXES:
        words.pop()
    return tuple(words)


def _persons(everything: list[Named]) -> list[list[int]]:
    numbers = [number for number, named in enumerate(everything) if named.is_person]
    # Full names first: a bare surname can then see all who bear it.
    numbers.sort(key=lambda number: (-len(folded(everything[number].name)), number))
    groups: list[_Group] = []
    alike: dict[tuple[str, ...], list[int]] = {}
    for number in numbers:
        name = folded(everything[number].name)
        # Only these can agree; of a thousand people few do.
        near = sorted({place for key in _keys(name) for place in alike.get(key, ())})
        fitting = [
            groups[place]
            for place in near
            if all(_agree(name, other) for other in groups[place].names)
        ]
        if len(fitting) > 1:
            here = everything[number].article
            fitting = [
                group
                for group in fitting
                if any(everything[member].article == here for member in group.members)
            ]
        if len(fitting) == 1:
            group = fitting[0]
            group.members.append(number)
        else:
            group = _Group(len(groups), [number])
            groups.append(group)
        if name not in group.names:
            group.names.add(name)
            for key in _keys(name):
                alike.setdefault(key, []).append(group.place)
    return [group.members for group in groups]


def _keys(name: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return keys of which two names that agree share at least one."""
    if not name:
        return []
    return [(_spelling(name[-1]),), (_spelling(name[0]), name[-1][0])]


def _agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Return whether two folded names of persons can be one."""
    if not one or not other:
        return False
    if len(one) == 1 or len(other) == 1:
        return _spelling(one[-1]) == _spelling(other[-1])
    first, second = _spelling(one[0]), _spelling(other[0])
    if first == second:
        return _spelling(one[-1]) == _spelling(other[-1]) or _is_variant(one[-1], other[-1])
    initials = len(first) == 1 or len(second) == 1
    return initials and first[0] == second[0] and _spelling(one[-1]) == _spelling(other[-1])


def _spelling(name: str) -> str:
    """Return `name` with the letters and endings levelled that transliterations vary."""
    return _DOUBLED.sub(r"\1", _SLAVIC_ENDING.sub("ski", name).replace("y", "i"))


def _is_variant(one: str, other: str) -> bool:
    """Return whether two surnames under one first name differ by at most one letter."""
    if min(len(one), len(other)) < _SHORT_NAMES or one[0] != other[0]:
        return False
    if len(one) > len(other):
        one, other = other, one
    if len(other) - len(one) > 1:
        return False
    here = next((i for i, sign in enumerate(one) if sign != other[i]), len(one))
    return one[here:] == other[here + 1 :] or one[here + 1 :] == other[here + 1 :]


def _others(everything: list[Named]) -> list[list[int]]:
    groups: list[list[int]] = []
    group_of: dict[tuple[str, ...], int] = {}
    for number, named in enumerate(everything):
        if named.is_person:
            continue
        keys = [key for key in map(folded, (named.name, *named.aliases)) if key]
        known = next((group_of[key] for key in keys if key in group_of), None)
        if known is None:
            known = len(groups)
            groups.append([])
        groups[known].append(number)
        for key in keys:
            group_of.setdefault(key, known)
    return groups
