"""Find the people in what stands where an author should: lists, roles, addresses and outlets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_CELL: Final = re.compile(r"\s*[|•·;\n]\s*|\s+[–—-]\s+")
_BY: Final = re.compile(
    r"^\W*(?:(?:written|reported|story|words|text|reporting|report|interview)\s+)?"
    r"(?:by|von|par|por|di|door|av|af)\b:?\s+",
    re.IGNORECASE,
)
_OTHER_WORK: Final = re.compile(
    r"^\W*(?:photo(?:graph)?(?:s|y)?|pictures?|video|illustrat(?:ions?|ed)|graphics?|edit(?:ed|ing)|"
    r"translat(?:ed|ion)|produced|(?:additional|more) reporting|research|fotos?|bilder)\b.*\s",
    re.IGNORECASE,
)
"""Who took the pictures or edited the text is not who wrote it."""
_FULL_STOP: Final = re.compile(r"(?<=\w{3})\.$")
_CONTACT: Final = re.compile(r"\S*@\S+|https?:\S+|www\.\S+")
_BRACKETS: Final = re.compile(r"\s*\([^()]*\)\s*")
_WHERE: Final = re.compile(r"\s+(?:for|of|in|at|für|aus|à|en)\s+(?=[^\W\d_a-z]).*$")
"""For whom, or from where ("Ana Reyes in Ostrel")."""
_AND: Final = re.compile(
    r"\s*(?:,(?!\s*(?:jr|sr)\b)|\s(?:and|und|et|y|og|och|with)\s|&)\s*", re.IGNORECASE
)
_TURNED: Final = re.compile(r"([^\W\d_][\w’'-]+),\s+([^\W\d_][\w.’'-]+)")
"""A name in the order of a library ("Reyes, Ana")."""
_JUNIOR: Final = re.compile(r"(?:jr|sr|i{2,3}|ph\.?d|m\.?d|esq|mba)\.?", re.IGNORECASE)
_NO_NAME: Final = re.compile(
    r"\d|/|^(?:admin(?:istrator)?|editor|editors?|redaktion|unknown|anonymous|guest|contributor|"
    r"updated|published|view|more|share|follow)\b"
    r"|\b(?:staff|desk|newsroom|team|editors?|reporters?|agenc(?:y|ies)|correspondents?|writers?|"
    r"columnists?|contributors?|bureau|chief|producers?|photographers?|analysts?|read|online|"
    r"editorial(?: board)?|webmaster|press office|wires?)$",
    re.IGNORECASE,
)
"""What stands where an author should, and is nobody's name."""
_LONGEST_CLAIM: Final = 1000
_LONGEST: Final = 60
_MOST_WORDS: Final = 6


def people_in(claims: Iterable[str]) -> tuple[str, ...]:
    """Return the people whom `claims` name, each once, in their order.

    Lists are taken apart; roles, addresses, "Courier staff" and who took the
    pictures are left out, and a name all in capitals gets small letters.
    """
    return tuple(dict.fromkeys(person for claim in claims for person in _people(claim)))


def _people(claim: str) -> Iterator[str]:
    for cell in _CELL.split(_CONTACT.sub(" ", claim[:_LONGEST_CLAIM])):
        words = _FULL_STOP.sub("", _BRACKETS.sub(" ", _BY.sub("", cell)).strip(" ,:"))
        if _OTHER_WORK.match(words):
            continue
        if (turned := _TURNED.fullmatch(words)) and not _JUNIOR.fullmatch(turned[2]):
            words = f"{turned[2]} {turned[1]}"
        for part in _AND.split(words):
            name = _cased(" ".join(_WHERE.sub("", _BY.sub("", part)).split()).strip(" ,:"))
            if _is_name(name):
                yield name


def _is_name(words: str) -> bool:
    return (
        0 < len(words) <= _LONGEST
        and len(words.split()) <= _MOST_WORDS
        and not _NO_NAME.search(words)
        and not _JUNIOR.fullmatch(words)
        # A single word in small letters is how somebody logs in.
        and not (words.islower() and " " not in words)
    )


def _cased(name: str) -> str:
    return name.title() if name.isupper() and " " in name else name
