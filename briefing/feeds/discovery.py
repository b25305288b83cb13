"""Tell a feed from a page, and find the feeds that a page names."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Final
from urllib.parse import urljoin

from briefing.plain import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

_HEAD: Final = 256 * 1024
"""Bytes at the start of a page in which its links to feeds stand."""
_PROLOG: Final = 16 * 1024
_MOST: Final = 20

_ROOTS: Final = frozenset({"rss", "feed", "rdf"})
"""Of RSS 0.9x and 2.0, Atom (RFC 4287), and RSS 1.0, without a namespace prefix."""
_TYPES: Final = frozenset(
    {"application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml"}
)
_TAG: Final = re.compile(r"<(?:[\w.-]+:)?([a-z]+)", re.IGNORECASE)


def is_feed(raw: bytes) -> bool:
    """Return whether `raw` is RSS, Atom, RDF or JSON Feed, by its content."""
    start = _decoded(raw[:_PROLOG]).lstrip("\ufeff \t\r\n")
    if start.startswith("{"):
        return _is_json_feed(raw)
    root = _TAG.match(_without_prolog(start))
    return root is not None and root[1].lower() in _ROOTS


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


def _without_prolog(start: str) -> str:
    """Return `start` without declaration, comments, instructions and document type."""
    ends = {"<?": "?>", "<!--": "-->", "<!": ">"}
    place = 0
    while end := next((ends[sign] for sign in ends if start.startswith(sign, place)), None):
        after = start.find(end, place)
        if after < 0:
            return ""
        place = after + len(end)
        while place < len(start) and start[place].isspace():
            place += 1
    return start[place:]


def _is_json_feed(raw: bytes) -> bool:
    try:
        feed = json.loads(raw)
    except (ValueError, RecursionError):
        return False
    return (
        isinstance(feed, dict)
        and isinstance(feed.get("items"), list)
        and "jsonfeed.org/version" in str(feed.get("version"))
    )


def _decoded(raw: bytes) -> str:
    """Return `raw` as text of which only the ASCII part matters."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace")
    return raw.decode("utf-8", "replace")
