"""Which kinds of answers are taken."""

from __future__ import annotations

from typing import Final

_TAKEN: Final = frozenset(
    {
        "application/xhtml+xml",
        "application/xml",
        "application/json",
        "application/pdf",
        "application/x-pdf",
        "application/epub+zip",
        "application/zip",
        "application/gzip",
        "application/x-gzip",
        "application/mbox",
        "application/warc",
        "application/octet-stream",
        "binary/octet-stream",
        "message/rfc822",
    }
)
"""Beside text and all that is XML or JSON; the octet streams are known by their content."""

_REFUSED: Final = frozenset({"text/javascript", "text/css", "text/event-stream"})
_SUFFIXES: Final = ("+xml", "+json")
_PICTURES: Final = frozenset({"image", "audio", "video", "font", "model"})

ACCEPT: Final = (
    "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, "
    "application/feed+json, text/plain;q=0.9, application/pdf;q=0.8, */*;q=0.5"
)


def media_type(header: str | None) -> str | None:
    """Return the media type in a header Content-Type, lower case, without its parameters."""
    name = (header or "").partition(";")[0].strip().lower()
    return name or None


def is_taken(name: str | None) -> bool:
    """Return whether an answer of the media type `name` can hold articles.

    One without a type is taken too, and known by its content.
    """
    if name is None or name in _TAKEN:
        return True
    if name in _REFUSED or name.partition("/")[0] in _PICTURES:
        return False
    return name.startswith("text/") or name.endswith(_SUFFIXES)
