"""Tell the full name of a person from what stands around it, and whether it is a person's."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from briefing.language.names.lexicon import GROUPS, OFFICES, gazetteer
from briefing.language.names.phrases import HEADS
from briefing.language.wordlists import words

if TYPE_CHECKING:
    from briefing.language.names.lexicon import Gender
    from briefing.model import Entity

_INVITING: Final = words("meet see watch read says why how when after")
"""What headlines put before a full name."""
_SUFFIXES: Final = words("jr sr ii iii iv")
_AGED: Final = re.compile(r",? (?:aged )?\d{1,2}(?:[,.)]|-year-old)| \(\d{1,2}\)")
"""An age behind a name ("Ada Moor, 39,")."""


def full_name(entity: Entity) -> str:
    """Return the name of a person without an origin behind it or a trade before it."""
    return _bare(entity.name)


@lru_cache(maxsize=4096)
def _bare(name: str) -> str:
    parts = name.split(" of ", maxsplit=1)[0].split()
    table = gazetteer().first_names
    first = parts[0].lower()
    if (
        len(parts) > 2
        and first not in table
        and (
            first in _INVITING | HEADS | OFFICES or (parts[1].lower() in table and _is_trade(first))
        )
    ):
        parts = parts[1:]
    return " ".join(parts)


def surname(name: str) -> str:
    """Return the family name in the full name of a person, without "Jr." behind it."""
    parts = name.split()
    if len(parts) > 2 and parts[-1].lower().strip(".") in _SUFFIXES:
        parts.pop()
    return parts[-1].rstrip(",")


def is_first_name(word: str) -> bool:
    """Return whether `word` is a common first name, in the gazetteer."""
    return word.lower() in gazetteer().first_names


def gender_of(name: str) -> Gender | None:
    """Return the gender that the first word of a full name tells, or None."""
    return gazetteer().first_names.get(name.split(maxsplit=1)[0].lower())


def _is_trade(word: str) -> bool:
    """Return whether a word before a first name tells what somebody is or comes from."""
    table = gazetteer()
    return (
        word in GROUPS
        or word in table.adjectives
        or word in table.places
        or word.endswith(("er", "or", "ist", "man", "ian"))
    )


def is_certain(text: str, entity: Entity) -> bool:
    """Return whether more than the shape of its name tells that `entity` of `text` is a person."""
    first = full_name(entity).split()[0].lower()
    return entity.kind == "person" and (
        first in gazetteer().first_names
        or entity.gender is not None
        or any(m.form == "pronoun" or _AGED.match(text, m.span.end) for m in entity.mentions)
    )
