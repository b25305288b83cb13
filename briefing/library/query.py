"""The language of searches: words, "exact phrases" and fields such as speaker:brandt."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from briefing.errors import QueryError
from briefing.model.days import read_interval
from briefing.plain import one_line

FIELDS: Final = ("speaker", "kind", "before", "after", "outlet", "tag", "has", "is")
_ONE_OF: Final = {
    "kind": ("direct", "partial", "indirect"),
    "has": ("quote", "event", "figure", "note", "highlight"),
    "is": ("read", "unread", "starred", "later"),
}
_PART: Final = re.compile(r'(?:(?P<field>[A-Za-z]+):)?(?:"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+))')
_WORD: Final = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Query:
    """What a search asks for; every part must hold."""

    words: tuple[str, ...] = ()
    """Each found as the start of a word."""
    phrases: tuple[str, ...] = ()
    """Each found as it stands, but for case and accents."""
    fields: tuple[tuple[str, str], ...] = ()
    """Of `FIELDS`, in the order asked; days as ISO 8601."""

    def of(self, field: str) -> tuple[str, ...]:
        """Return what is asked of `field`."""
        return tuple(value for name, value in self.fields if name == field)


def parse_query(words: str) -> Query:
    """Return what `words` ask for; raises QueryError with what to write instead.

    A word with a colon whose first part is no field ("12:30") is a word.
    """
    words = one_line(words).replace("“", '"').replace("”", '"')
    if words.count('"') % 2:
        raise QueryError('a phrase is not closed; write it as "exact phrase"')
    plain: list[str] = []
    phrases: list[str] = []
    fields: list[tuple[str, str]] = []
    for part in _PART.finditer(words):
        name = (part["field"] or "").lower()
        value = part["word"] if part["phrase"] is None else part["phrase"].strip()
        if name in FIELDS:
            fields.append((name, _checked(name, value)))
        elif name and not value.startswith("//") and part["phrase"] is None and name.isalpha():
            raise QueryError(f"there is no field {name}:; the fields are {', '.join(FIELDS)}")
        elif part["phrase"] is not None:
            phrases.append(value)
        else:
            plain.append(part[0])
    found = Query(
        tuple(word for word in plain if _WORD.search(word)),
        tuple(phrase for phrase in phrases if _WORD.search(phrase)),
        tuple(fields),
    )
    if found == Query():
        raise QueryError('a search needs a word, a "phrase" or a field such as speaker:brandt')
    return found


def _checked(name: str, value: str) -> str:
    if name in {"before", "after"}:
        days = read_interval(value)
        day = None if days is None else days.start if name == "before" else days.end
        if day is None:
            raise QueryError(f"{name}: wants a date such as 2025-04-08 or 2025, not “{value}”")
        return day.isoformat()
    if name in _ONE_OF:
        if value.lower() not in _ONE_OF[name]:
            raise QueryError(f"{name}: is one of {', '.join(_ONE_OF[name])}, not “{value}”")
        return value.lower()
    if not _WORD.search(value):
        raise QueryError(f"{name}: wants a name behind it")
    return value
