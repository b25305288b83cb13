"""Read the pages that a crawler kept in a WARC file (ISO 28500:2017). Runs confined."""

from __future__ import annotations

import codecs
import io
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Final

from warcio.archiveiterator import ArchiveIterator

from briefing.read.archive import MOST_BYTES
from briefing.read.decode import declared_encoding
from briefing.read.draft import Draft, noticed, texts
from briefing.read.page import read as read_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from warcio.recordloader import ArcWarcRecord

_MOST_PAGES: Final = 2000
_DAMAGED: Final = "the web archive is damaged; what comes after the damage is missing"
_OK: Final = "200"
_PAGES: Final = ("text/html", "application/xhtml+xml")


def read(raw: bytes, address: str | None) -> list[Draft]:
    """Return the articles of the pages in `raw`; raises ValueError when there are none.

    Answers with another status than 200, what is no text, and pages without an
    article are passed over; of a damaged file what stands before the damage is kept.
    """
    del address
    found: list[Draft] = []
    left = MOST_BYTES
    archive = _Archive(raw)
    records = archive.answers()
    for record in islice(records, _MOST_PAGES):
        head = record.http_headers
        media_type = ((head.get_header("Content-Type") if head else None) or "").lower()
        if not media_type.startswith((*_PAGES, "text/plain")):
            continue
        body = record.content_stream().read(left + 1)
        left -= len(body)
        if left < 0:
            raise ValueError(f"it unpacks to more than {MOST_BYTES // 1024**2} MB")
        place = record.rec_headers.get_header("WARC-Target-URI")
        found += _drafts(body, media_type, place)
    if not found:
        raise ValueError("no page in the web archive is an article")
    cut = f"only the first {_MOST_PAGES:,} pages" if next(records, None) is not None else None
    return noticed(found, cut, _DAMAGED if archive.is_damaged else None)


class _Archive:
    """Records of a web archive, up to where it is damaged."""

    def __init__(self, raw: bytes) -> None:
        self._raw = raw
        self.is_damaged = False

    def answers(self) -> Iterator[ArcWarcRecord]:
        """Yield the answers of servers with status 200."""
        try:
            for record in ArchiveIterator(io.BytesIO(self._raw), ensure_http_headers=True):
                head = record.http_headers
                answered = head is None or head.get_statuscode() == _OK
                if record.rec_type in {"response", "resource"} and answered:
                    yield record
                    self.is_damaged |= record.raw_stream.limit > 0
        except Exception:  # noqa: BLE001 - warcio raises whatever its parsers meet
            self.is_damaged = True


def _drafts(body: bytes, media_type: str, place: str | None) -> list[Draft]:
    encoding = declared_encoding(media_type)
    try:
        if media_type.startswith(_PAGES):
            if encoding is not None:
                body = codecs.BOM_UTF8 + body.decode(encoding, "replace").encode()
            return [replace(draft, address=place) for draft in read_page(body, place)]
        lines = body.decode(encoding or "utf-8", "replace").split("\n")
        return [Draft(texts(lines), address=place)]
    except ValueError:
        return []
