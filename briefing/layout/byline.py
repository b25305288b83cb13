"""Read who wrote an article, and for whom, from its byline."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_BYLINE: Final = re.compile(
    r"(?:(?:story|report|words|text|written|reported)\s)?by:?\s+(?P<names>\S.*)", re.IGNORECASE
)
_AND: Final = re.compile(r"\s*(?:[,;&]|\band\b)\s*", re.IGNORECASE)
_FOR: Final = re.compile(r"\s+(?:(?P<outlet>for|of)|in|at)\s+(?=[^\W\d_a-z])")
_BRACKETS: Final = re.compile(r"\s*\((?P<outlet>[^()]*)\)$")
_NO_NAMES: Final = re.compile(r"[\d|•·—–/]|\s-\s")
_ROLE: Final = re.compile(
    r"\b(?:correspondent|editor|reporter|writer|staff|bureau|contributor|columnist|analyst)s?\b",
    re.IGNORECASE,
)
_MOST_WORDS: Final = 5
# fmt: off
_PARTICLES: Final = frozenset({
    "al", "ap", "bin", "d", "da", "das", "de", "del", "den", "der", "di", "dos", "du", "e",
    "el", "ibn", "la", "le", "of", "the", "ter", "van", "von", "y",
})
# fmt: on
"""Words that stand in small letters inside a name."""
_PREFIX: Final = re.compile(r"[-’']")
# fmt: off
_MASTHEADS: Final = frozenset({
    "agency", "bulletin", "chronicle", "courier", "daily", "dispatch", "echo", "express",
    "gazette", "globe", "guardian", "herald", "independent", "journal", "ledger", "magazine",
    "mail", "monitor", "network", "news", "observer", "post", "press", "radio", "record",
    "register", "review", "service", "standard", "star", "sun", "telegraph", "television",
    "times", "today", "tribune", "tv", "weekly", "wire",
})
# fmt: on
"""Words that newspapers, agencies and stations end their names with."""


@dataclass(frozen=True, slots=True)
class Byline:
    """The people and the outlet that a byline names; both may be missing ("By our staff")."""

    authors: tuple[str, ...] = ()
    outlet: str | None = None


def read_byline(line: str) -> Byline | None:
    """Return what `line` says if it is a byline ("By Ana Torvik, Ostrawire"), or None."""
    found = _BYLINE.fullmatch(line)
    return read_names(found["names"]) if found else None


def read_names(names: str) -> Byline | None:
    """Return the people and the outlet in a list of names, or None when it names nobody."""
    names, outlet = _cut_outlet(names.strip(" ."))
    authors: list[str] = []
    for number, part in enumerate(_AND.split(names)):
        if _ROLE.search(part) and len(part.split()) <= _MOST_WORDS:
            continue
        if not is_name(part):
            if number == 0 or _NO_NAMES.search(part):
                return None
        elif is_masthead(part) or len(part.split()) == 1:
            outlet = outlet or part
        else:
            authors.append(part)
    return Byline(tuple(authors), outlet)


def is_name(words: str) -> bool:
    """Return whether `words` are written as a name: capitals, but for particles inside."""
    parts = words.split()
    return (
        0 < len(parts) <= _MOST_WORDS
        and all(part[0].isalpha() for part in parts)
        and all(not part[0].islower() or _PREFIX.split(part)[0] in _PARTICLES for part in parts)
        and parts[-1] not in _PARTICLES
    )


def is_masthead(name: str) -> bool:
    """Return whether `name` is one that only a paper, an agency or a station bears."""
    words = name.split()
    return len(words) > 1 and (words[0] == "The" or words[-1].lower() in _MASTHEADS)


def _cut_outlet(names: str) -> tuple[str, str | None]:
    """Return `names` without "(Outlet)", "for Outlet" or "in Town" behind them, and the outlet."""
    if found := _BRACKETS.search(names):
        return names[: found.start()], found["outlet"].strip() or None
    if found := _FOR.search(names):
        rest = names[found.end() :]
        return names[: found.start()], rest if found["outlet"] and is_name(rest) else None
    return names, None
