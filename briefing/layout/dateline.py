"""Find the dateline before the lead: "KYIV (Reuters) -", "WASHINGTON, Aug. 11 (Xinhua) --"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from briefing.span import Span

_NAME: Final = r"[^\W\d_][\w.’'-]*"
_TOWN: Final = rf"{_NAME}(?:\s(?:de|la|el|al|of|the|{_NAME})){{0,3}}"
_PLACE: Final = rf"(?P<place>{_TOWN}(?:\s?[,/]\s?{_TOWN}){{0,3}}?)"
_MONTH: Final = (
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"  # Sept. and September
)
_DAY: Final = rf"(?:,?\s(?:{_MONTH}\s\d{{1,2}}|\d{{1,2}}\s{_MONTH})(?:,?\s\d{{4}})?)"
_AGENCY: Final = r"\(\s?(?P<agency>[^\W\d_][\w .&’'-]{1,30}?)\s?\)"
_DASH: Final = r"\s?(?:--|—|–|-(?=\s)|―|:(?=\s))\s?"

_WITH_AGENCY: Final = re.compile(
    rf"\s*(?:{_PLACE}{_DAY}?\s{{0,3}})?{_AGENCY}(?:\s{{0,2}}{_DASH}|\s?(?=[A-Z“\"‘]))"
)
_WITH_DASH: Final = re.compile(rf"\s*{_PLACE}{_DAY}?(?:\s?(?:--|—|–|―)\s?|\s-\s)")
_LOOK: Final = 120
"""No dateline is longer."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where a report was filed, and by which agency."""

    span: Span
    """With the dash and the white space behind it; the first sentence starts at its end."""
    place: str | None
    agency: str | None


def find_dateline(text: str, paragraph: Span) -> Dateline | None:
    """Return the dateline at the start of `paragraph`, or None.

    Without an agency in brackets, the place must be in capitals or its dash be
    a long one, so that "Well - he came" is not a dateline.
    """
    end = min(paragraph.end, paragraph.start + _LOOK)
    if found := _WITH_AGENCY.match(text, paragraph.start, end):
        if found["place"] is None and not _looks_like_agency(found["agency"]):
            return None
        return _dateline(found)
    found = _WITH_DASH.match(text, paragraph.start, end)
    if found is None or not _is_written_as_place(found["place"]):
        return None
    return _dateline(found)


def _dateline(found: re.Match[str]) -> Dateline:
    agency = found.groupdict().get("agency")
    return Dateline(
        span=Span(*found.span()),
        place=" ".join(found["place"].split()) if found["place"] else None,
        agency=" ".join(agency.split()) if agency else None,
    )


def _looks_like_agency(words: str) -> bool:
    return words[:1].isupper() and len(words.split()) <= 3


def _is_written_as_place(place: str) -> bool:
    town = place.split(",", maxsplit=1)[0].split("/", maxsplit=1)[0]
    return town.isupper() and len(town) > 2
