"""Read the pages that a crawler kept in a WARC file (ISO 28500:2017), through warcio."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from briefing.errors import UnreadableError
from briefing.plain import one_line
from briefing.read.archive import MOST_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_PAGES: Final = 2000
_OK: Final = "200"
_TEXTS: Final = ("text/html", "application/xhtml+xml", "text/plain")


@dataclass(frozen=True, slots=True)
class Page:
    """One page as a server gave it."""

    address: str
    media_type: str
    body: bytes


def pages_of(raw: bytes, source: str) -> Iterator[Page]:
    """Yield the pages in the web archive `raw`: answers with status 200 that hold text.

    Raises UnreadableError, naming `source`, when it is damaged before its
    first page or holds too much.
    """
    from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415 - only for archives
    from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415

    left, pages = MOST_BYTES, 0
    try:
        for record in ArchiveIterator(io.BytesIO(raw), ensure_http_headers=True):
            if record.rec_type not in {"response", "resource"}:
                continue
            head = record.http_headers
            media_type = head.get_header("Content-Type") if head else None
            if head and head.get_statuscode() != _OK:
                continue
            if not (media_type or "").lower().startswith(_TEXTS):
                continue
            body = record.content_stream().read(left + 1)
            left -= len(body)
            pages += 1
            if left < 0 or pages > _MOST_PAGES:
                raise UnreadableError(
                    source, f"it holds more than {_MOST_PAGES:,} pages; unpack it"
                )
            address = one_line(record.rec_headers.get_header("WARC-Target-URI") or source)
            yield Page(address, media_type or "", body)
    except (ArchiveLoadFailed, EOFError, ValueError, OSError) as error:
        if not pages:
            raise UnreadableError(source, "the web archive is damaged") from error
