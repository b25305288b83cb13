"""Lists of feeds in OPML 2.0, as every feed reader writes and reads them (opml.org/spec2.opml)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final
from xml.etree.ElementTree import (
    Element,
    ParseError,
    SubElement,
    indent,
    register_namespace,
    tostring,
)

from briefing.errors import FeedsError
from briefing.feeds.subscription import Subscription
from briefing.plain import REPLACEMENT, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LARGEST: Final = 16 * 1024 * 1024
"""Bytes; some hundred thousand feeds."""

_OWN: Final = "urn:briefing:feeds"
"""The namespace of what OPML has no attribute for."""
_NO_XML: Final = str.maketrans("\ufffe\uffff", REPLACEMENT * 2)
"""Code points that are safe to show but not allowed in XML 1.0 (section 2.2)."""


def read_opml(raw: bytes, name: str) -> tuple[Subscription, ...]:
    """Return the feeds in the OPML file `raw`, each address once, in their order.

    Folders become categories. Raises FeedsError, which names the file `name`,
    when it is no OPML.
    """
    from defusedxml import DefusedXmlException  # noqa: PLC0415 - only when there is a list
    from defusedxml.ElementTree import fromstring  # noqa: PLC0415

    if len(raw) > LARGEST:
        raise FeedsError(f"cannot read {name}: it is larger than {LARGEST // 1024**2} MB")
    try:
        root = fromstring(raw)
    except ParseError as error:
        line = error.position[0]
        raise FeedsError(
            f"cannot read {name}: line {line} is not well-formed XML; mend it or export it anew"
        ) from error
    except (DefusedXmlException, ValueError, LookupError) as error:
        raise FeedsError(
            f"cannot read {name}: it holds XML that a list of feeds has no use for"
        ) from error
    if root.tag.lower() != "opml":
        raise FeedsError(f"cannot read {name}: it is not an OPML file; export one from your reader")
    found: dict[str, Subscription] = {}
    for feed in _outlines(root):
        found.setdefault(feed.address, feed)
    return tuple(found.values())


def write_opml(feeds: Iterable[Subscription]) -> str:
    """Return `feeds` as an OPML file, from which `read_opml` makes the same feeds."""
    register_namespace("briefing", _OWN)
    root = Element("opml", version="2.0")
    SubElement(SubElement(root, "head"), "title").text = "Feeds of briefing"
    body = SubElement(root, "body")
    for feed in feeds:
        SubElement(body, "outline", _attributes(feed))
    indent(root)
    lines = tostring(root, encoding="unicode", xml_declaration=False)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{lines}\n'


def _outlines(root: Element) -> Iterator[Subscription]:
    """Yield the feeds under `root`; no recursion, for folders can be nested without end."""
    waiting: list[tuple[Element, str]] = [(root, "")]
    while waiting:
        element, folder = waiting.pop()
        attributes = {name.lower(): one_line(value) for name, value in element.attrib.items()}
        if address := attributes.get("xmlurl"):
            yield _subscription(address, attributes, folder)
        elif element.tag == "outline" and (name := attributes.get("text")):
            folder = f"{folder}/{name.replace('/', '-')}"
        waiting.extend((child, folder) for child in reversed(element))


def _subscription(address: str, attributes: dict[str, str], folder: str) -> Subscription:
    def own(name: str) -> str:
        return attributes.get(f"{{{_OWN}}}{name}", "")

    title = attributes.get("text") or attributes.get("title")
    try:
        gone = date.fromisoformat(own("gone")) if own("gone") else None
    except ValueError:
        gone = None
    return Subscription(
        address=address,
        title=title if title != address else None,
        page=attributes.get("htmlurl") or None,
        category=attributes.get("category") or folder or None,
        full_text=own("fulltext") == "true",
        typed=own("typed") == "true",
        gone=gone,
    )


def _attributes(feed: Subscription) -> dict[str, str]:
    own = {
        "fullText": "true" if feed.full_text else None,
        "typed": "true" if feed.typed else None,
        "gone": feed.gone.isoformat() if feed.gone else None,
    }
    plain = {
        "type": "rss",
        "text": feed.label,
        "title": feed.title,
        "xmlUrl": feed.address,
        "htmlUrl": feed.page,
        "category": feed.category,
    }
    every = {**plain, **{f"{{{_OWN}}}{name}": value for name, value in own.items()}}
    return {name: one_line(value).translate(_NO_XML) for name, value in every.items() if value}
