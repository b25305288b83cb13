"""Find proper names: runs of capitalised words, cut into office, honorific and name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from briefing.language.names.capitals import (
    CLOSING,
    CONNECTORS,
    LONGEST,
    OPENING,
    SUFFIXES,
    run_end,
)
from briefing.language.names.lexicon import (
    CALENDAR,
    COMMON,
    GROUPS,
    HONORIFICS,
    LOCATION,
    OFFICES,
    ORGANISATION,
    Gender,
    gazetteer,
)
from briefing.language.names.phrases import HEADS
from briefing.language.wordlists import words
from briefing.span import Span

if TYPE_CHECKING:
    from briefing.language.tokens import Tokens
    from briefing.model import EntityKind

_UNITS: Final = words(
    """
    regiment brigade battalion division corps army fleet district circuit precinct squadron
    """
)
_COMPOUNDS: Final = words(
    "based majority led backed born style era area wide controlled owned only run"
)
"""Second halves that make an adjective of a name ("Lagos-based")."""
_PAGEANTS: Final = words("universe world america usa england france wales scotland")
"""What a "Miss" may be of without being so called."""
_PARTS: Final = words(
    "host moderator anchor reporter interviewer question answer caller speaker narrator audience"
)
"""In capitals, the part that somebody has in a transcript."""
_ORDINAL: Final = re.compile(r"\d{1,4}(?:st|nd|rd|th)")


@dataclass(frozen=True, slots=True)
class Name:
    """One proper name where it stands."""

    span: Span
    """The name itself."""
    first: int
    """Number of its first token."""
    last: int
    """Number of its last token."""
    words: tuple[str, ...]
    """Its words without full stops and commas."""
    kind: EntityKind
    """As far as the name itself tells."""
    gender: Gender | None = None
    role: tuple[int, int] | None = None
    """First and last token of the office before it ("Foreign Minister"), or None."""
    country: str | None = None
    """The country in front of it ("Russia’s", "Ukrainian"), lower case, or None."""


def find_names(
    text: str, tokens: Tokens, blocks: tuple[Span, ...], initial: frozenset[int]
) -> list[Name]:
    """Return the proper names inside `blocks`, in reading order.

    `initial` holds the numbers of the tokens that are capitalised only because
    a sentence begins there.
    """
    found: list[Name] = []
    for block in blocks:
        inside = tokens.inside(block)
        position = inside.start
        while position < inside.stop:
            word = tokens.words[position]
            if word[0].isupper() and word != "I" and not word.startswith(("I'", "I’")):
                end = run_end(text, tokens, position, inside.stop, initial)
                for name in _names_in(tokens, position, end, initial):
                    _append(found, name)
                position = end
            elif word[0].isdigit() and _ORDINAL.fullmatch(word):
                unit = _unit(tokens, position, inside.stop)
                if unit is not None:
                    _append(found, unit)
                    position = unit.last
                position += 1
            else:
                position += 1
    return found


def _append(found: list[Name], name: Name) -> None:
    """Append `name`, in place of the country that it begins with."""
    while found and found[-1].first >= name.first:
        found.pop()
    found.append(name)


def _unit(tokens: Tokens, position: int, stop: int) -> Name | None:
    """Return the unit that an ordinal begins ("9th separate rifle brigade"), or None."""
    for end in range(position + 1, min(position + 6, stop)):
        word = tokens.lower[end]
        if word in _UNITS:
            first, country = _owner(tokens, position)
            return _name(tokens, first, end, "organization", country=country)
        if not word.isalpha():
            return None
    return None


def _owner(tokens: Tokens, position: int) -> tuple[int, str | None]:
    """Return where the name at `position` begins with its country, and which country that is."""
    if position >= 2 and tokens.lower[position - 1] == "'s":
        country = tokens.lower[position - 2]
        if country in gazetteer().places and tokens.words[position - 2][0].isupper():
            return position - 2, country
    if position >= 1 and (country := gazetteer().adjectives.get(tokens.lower[position - 1], "")):
        return position - 1, country
    return position, None


def _name(
    tokens: Tokens,
    first: int,
    last: int,
    kind: EntityKind,
    *,
    gender: Gender | None = None,
    role: tuple[int, int] | None = None,
    country: str | None = None,
) -> Name:
    return Name(
        span=Span(tokens.starts[first], tokens.ends[last]),
        first=first,
        last=last,
        words=tuple(
            word.rstrip(".") if len(word) > 4 or word.count(".") < 2 else word
            for word in tokens.words[first : last + 1]
            if word not in {".", ","} and word not in OPENING and word not in CLOSING
        ),
        kind=kind,
        gender=gender,
        role=role,
        country=country,
    )


def _names_in(tokens: Tokens, start: int, end: int, initial: frozenset[int]) -> list[Name]:
    """Return the names in the run of capitals [start, end)."""
    lower = tokens.lower
    known = gazetteer()
    while start < end and (lower[start] in COMMON or lower[start] in CONNECTORS):
        rest = " ".join(lower[start:end])
        if rest in known.places or (
            start not in initial and start + 1 < end and lower[start] in known.first_names
        ):
            break
        start += 1
    if (
        start in initial
        and end - start > 1
        and lower[start].endswith(("ing", "ed"))
        and lower[start] not in known.first_names
    ):
        start += 1
    if end - start > 1 and _is_compound_role(lower[start]):
        start += 1
    if start in initial and end - start > 2 and lower[start] in HEADS:
        # "Singer Ada Quill" at the start of a sentence, where anything has a capital.
        start += lower[start + 1] in known.first_names
    while end > start and (lower[end - 1] in CONNECTORS or lower[end - 1] == ","):
        end -= 1
    if start >= end or end - start >= LONGEST:
        return []
    while (
        start < end
        and lower[start] in CALENDAR
        and (end - start == 1 or lower[start] not in known.first_names)
    ):
        start += 1
    while (
        end - start >= 1
        and lower[end - 1] in CALENDAR
        and not (end - start > 1 and lower[end - 2] in known.first_names)
    ):
        end -= 1
    if start >= end:
        return []
    return _classify(tokens, start, end)


def _classify(tokens: Tokens, start: int, end: int) -> list[Name]:
    lower, known = tokens.lower, gazetteer()
    rest = " ".join(lower[start:end])
    if rest in known.places:
        return [_name(tokens, start, end - 1, "place")]
    honorific = next((p for p in range(start, end - 1) if lower[p] in HONORIFICS), None)
    if honorific is not None and lower[end - 1] not in _PAGEANTS:
        return _titled(tokens, start, honorific, end)
    if person := _with_office(tokens, start, end):
        return [person]
    if any(lower[place] in ORGANISATION for place in range(start, end)):
        return _organisation(tokens, start, end)
    if end - start > 1 and lower[end - 1] in LOCATION:
        return [_name(tokens, start, end - 1, "place")]
    bare = start
    while bare < end and _is_descriptive(lower[bare]):
        bare += 1
    if bare == end:
        return []
    country = known.adjectives.get(lower[bare - 1]) if bare > start else None
    if bare > start and (end - bare > 1 or lower[bare] in known.first_names):
        start = bare
    if lower[start] in OFFICES and any(lower[place] == "of" for place in range(start, end)):
        return []
    if all(lower[place] in OFFICES or _is_descriptive(lower[place]) for place in range(start, end)):
        return []
    if lower[end - 1] == "." and lower[end - 2] not in SUFFIXES:
        end -= 1
    name = _plain(tokens, start, end, country)
    return [name] if name is not None else []


def _is_descriptive(word: str) -> bool:
    if word in GROUPS or word in gazetteer().adjectives or word[:-1] in gazetteer().adjectives:
        return True
    return "-" in word and word.rpartition("-")[2] in _COMPOUNDS


def _is_compound_role(word: str) -> bool:
    """Return whether `word`, in small letters, is an age or a role ("co-pilot", "ex-minister")."""
    before, _, last = word.rpartition("-")
    return before != "" and (last in HEADS or last in OFFICES or last == "old")


def _titled(tokens: Tokens, start: int, honorific: int, end: int) -> list[Name]:
    first = honorific + 1
    while first < end - 1 and (
        tokens.lower[first] == "."
        or tokens.lower[first] in HONORIFICS
        or tokens.lower[first] in OFFICES
    ):
        first += 1
    if first >= end:
        return []
    role = (start, honorific - 1) if honorific > start else None
    gender = HONORIFICS[tokens.lower[honorific]]
    return [_name(tokens, first, end - 1, "person", gender=gender, role=role)]


def _with_office(tokens: Tokens, start: int, end: int) -> Name | None:
    """Return the person in [start, end) when an office stands before the name, or None."""
    lower, known = tokens.lower, gazetteer()
    office = next((place for place in range(end - 2, start - 1, -1) if lower[place] in OFFICES), -1)
    if office < 0:
        return None
    first = office + 1
    if lower[first] == ".":
        first += 1
    if first < end and lower[first] in {"of", "for"}:
        caps = [place for place in range(first, end) if tokens.words[place][0].isupper()]
        two = caps[-2:]
        if len(caps) < 3 or (
            lower[two[0]] not in known.first_names and lower[caps[0]] not in {"state", "the"}
        ):
            return None
        first = two[0]
    end = next((place for place in range(first, end) if lower[place] in CONNECTORS), end)
    if first >= end or any(lower[place] in ORGANISATION for place in range(first, end)):
        return None
    if " ".join(lower[first:end]) in known.places:
        return None
    role_start = start
    while role_start < office and lower[role_start] in known.places:
        role_start += 1
    country = next(
        (
            known.adjectives[lower[place]]
            for place in range(start, office)
            if lower[place] in known.adjectives
        ),
        None,
    )
    gender: Gender | None = None
    if lower[office].endswith("woman"):
        gender = "female"
    elif lower[office].endswith("man"):
        gender = "male"
    gender = gender or known.first_names.get(lower[first])
    return _name(
        tokens, first, end - 1, "person", gender=gender, role=(start, first - 1), country=country
    )


def _organisation(tokens: Tokens, start: int, end: int) -> list[Name]:
    lower, known = tokens.lower, gazetteer()
    if end - start == 1 and lower[start] in OFFICES:
        return []
    country = known.adjectives.get(lower[start]) or (
        lower[start] if lower[start] in known.places and end - start > 1 else None
    )
    if country is None:
        owned, country = _owner(tokens, start)
        if country is not None and end - start > 1:
            start = owned
        else:
            country = None
    return [_name(tokens, start, end - 1, "organization", country=country)]


def _plain(tokens: Tokens, start: int, end: int, country: str | None) -> Name | None:
    """Return the name [start, end) that has no office, honorific or head.

    None for initials in the plural ("MPs").
    """
    lower, known = tokens.lower, gazetteer()
    size = end - start
    gender = known.first_names.get(lower[start])
    if size > 1 and lower[start] in known.first_names:
        return _name(tokens, start, end - 1, "person", gender=gender, country=country)
    word = tokens.words[start]
    if size == 1:
        if word[:-1].isupper() and word[-1] == "s" and size < len(word) - 1:
            return None
        if word.isupper() and lower[start] in _PARTS:
            return None
        if word.isupper() and len(word) > 1:
            return _name(tokens, start, start, "organization" if len(word) <= 6 else "unknown")
        return _name(tokens, start, start, "unknown", country=country)
    if all(w.isupper() for w in tokens.words[start:end]) or any(
        lower[place] in {"of", "for", "&"} for place in range(start, end)
    ):
        return _name(tokens, start, end - 1, "unknown", country=country)
    kind: EntityKind = "person" if "." in tokens.words[start + 1 : end] else "unknown"
    return _name(tokens, start, end - 1, kind, gender=gender, country=country)
