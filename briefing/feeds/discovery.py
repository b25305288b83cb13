"""Tell a feed from a page, and find the feeds that a page names."""

from __future__ import annotations

from contextlib import suppress
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Final
from urllib.parse import urljoin

from briefing.plain import one_line
from briefing.read.recognise import recognise

if TYPE_CHECKING:
    from collections.abc import Sequence

_HEAD: Final = 256 * 1024
"""Bytes at the start of a page in which its links to feeds stand."""
_MOST: Final = 20

_TYPES: Final = frozenset(
    {"application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml"}
)


def is_feed(raw: bytes) -> bool:
    """Return whether `raw` is RSS, Atom, RDF or JSON Feed, by its content."""
    return recognise(raw) in {"feed", "json feed"}


def feed_links(raw: bytes, address: str) -> list[str]:
    """Return the addresses of the feeds that the HTML page `raw` at `address` names.

    In the order of the page, each once (RSS autodiscovery: `link` elements with
    the relation "alternate" and the media type of a feed).
    """
    parser = _Links()
    # The parser of the standard library asserts what `<![…` may hold; what came before counts.
    with suppress(AssertionError):
        parser.feed(_decoded(raw[:_HEAD]))
    base = _joined(address, parser.base or "") or address
    found = (_joined(base, link) for link in parser.links[:_MOST])
    return list(dict.fromkeys(link for link in found if link))


def _joined(base: str, link: str) -> str | None:
    try:
        return one_line(urljoin(base, link))
    except ValueError:
        return None


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.base: str | None = None
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        given = {name: (value or "").strip() for name, value in attrs}
        if tag == "base" and self.base is None:
            self.base = given.get("href")
        if (
            tag == "link"
            and "alternate" in given.get("rel", "").lower().split()
            and given.get("type", "").partition(";")[0].strip().lower() in _TYPES
            and given.get("href")
        ):
            self.links.append(given["href"])


def _decoded(raw: bytes) -> str:
    """Return `raw` as text of which only the ASCII part matters."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace")
    return raw.decode("utf-8", "replace")
