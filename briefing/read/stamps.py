"""Read the day of a time stamp that a program wrote: in a feed, in metadata, in markup."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from typing import Final

from briefing.dates import read_date

_EPOCH: Final = re.compile(r"(\d{10})(?:\d{3})?(?:\.\d+)?")
"""Seconds or milliseconds since 1970, of a time since 2001."""
_LONGEST: Final = 100
_NONE: Final = frozenset({date(1, 1, 1), date(1900, 1, 1), date(1970, 1, 1)})
"""With these, programs say that they know no date."""


def read_stamp(stamp: str) -> date | None:
    """Return the day that `stamp` writes, in whatever zone it writes it, or None.

    ISO 8601, RFC 5322, seconds or milliseconds since 1970 (whose day is that of
    UTC), or a date in words as `read_date` knows them.
    """
    stamp = " ".join(stamp.split())
    day = _day(stamp) if len(stamp) <= _LONGEST else None
    return None if day in _NONE else day


def _day(stamp: str) -> date | None:
    if found := _EPOCH.fullmatch(stamp):
        return datetime.fromtimestamp(int(found[1]), UTC).date()
    try:
        return datetime.fromisoformat(stamp).date()
    except ValueError:
        pass
    try:
        return parsedate_to_datetime(stamp).date()
    except (TypeError, ValueError, IndexError, OverflowError):
        return read_date(stamp)
