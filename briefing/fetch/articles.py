"""Hand what was fetched to the readers of bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.plain import one_line
from briefing.read import read_bytes

if TYPE_CHECKING:
    from datetime import date

    from briefing.model import Article


def articles_in(
    raw: bytes, address: str, media_type: str | None, published: date | None
) -> list[Article]:
    """Return the articles in `raw`, which `address` gave as `media_type` (a Content-Type header).

    `published` is the date of articles that state none. Raises UnreadableError.
    """
    source = one_line(address)
    return read_bytes(raw, source, published=published, media_type=media_type, address=source)
