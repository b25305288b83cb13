"""Word the status codes of HTTP, and read how long a server asks to wait."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Final

_REASONS: Final = {
    401: "it asks for a login, which is not given; save the page in your browser and open the file",
    402: "it asks to be paid; save the page in your browser and open the file",
    403: "the server refuses it; save the page in your browser and open the file",
    404: "there is no such page; check the address",
    410: "it is gone for good",
    429: "the server is asked too often; try again later",
    451: "the server may not show it for legal reasons",
    503: "the server is overloaded; try again later",
}


def status_words(status: int) -> str:
    """Return why an answer with `status` holds nothing to read, and what can be done."""
    if status in _REASONS:
        return _REASONS[status]
    try:
        phrase = HTTPStatus(status).phrase
    except ValueError:
        phrase = "unknown"
    if status >= 500:
        return f"the server failed ({status} {phrase}); try again later"
    return f"the server answers {status} {phrase}"


def retry_after(header: str) -> float | None:
    """Return the seconds that Retry-After asks for (RFC 9110, section 10.2.3), or None."""
    words = header.strip()
    if words.isascii() and words.isdigit():
        return float(words[:9])
    try:
        date = parsedate_to_datetime(words)
    except ValueError:
        return None
    if date.tzinfo is None:
        date = date.replace(tzinfo=UTC)
    return max(0.0, (date - datetime.now(UTC)).total_seconds())


def duration(seconds: float) -> str:
    """Return `seconds` in words ("30 seconds", "12 minutes")."""
    if seconds < 120:
        return f"{seconds:.3g} seconds"
    return f"{seconds / 60:.0f} minutes"
