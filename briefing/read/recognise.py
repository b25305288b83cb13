"""Tell what some bytes are, by what they hold and not by what they are called."""

from __future__ import annotations

import re
from typing import Final, Literal

Kind = Literal["text", "page", "feed", "json feed", "opml", "mail", "pdf", "zip", "gzip", "warc"]

_LOOK: Final = 16 * 1024
_ROOT: Final = re.compile(r"<(?:[a-z][\w.-]*:)?([a-z][\w.-]*)(?=[\s>/])", re.IGNORECASE)
_HEADERS: Final = re.compile(
    r"(?:From |(?:(?:[A-Za-z][\w-]{1,40}):[^\n]*(?:\r?\n[ \t][^\n]*)*\r?\n){2,})"
)
_MAIL: Final = re.compile(
    r"^(?:received|message-id|mime-version|return-path|delivered-to|content-type|x-[\w-]+):",
    re.IGNORECASE | re.MULTILINE,
)
_SENDER: Final = re.compile(r"^(?:from|subject|date):", re.IGNORECASE | re.MULTILINE)
_JSON_FEED: Final = re.compile(
    r'"version"\s*:\s*"https?:\\?/\\?/(?:www\.)?jsonfeed\.org\\?/version'
)
_PAGE_ROOTS: Final = frozenset(
    {"html", "head", "body", "article", "main", "div", "section", "title", "meta", "p", "h1"}
)
_FEED_ROOTS: Final = frozenset({"rss", "feed", "rdf"})
_MAGIC: Final[tuple[tuple[bytes, Kind], ...]] = (
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),  # without a member
    (b"\x1f\x8b", "gzip"),
    (b"WARC/", "warc"),
)


def recognise(raw: bytes, media_type: str | None = None) -> Kind:
    """Return what `raw` is; `media_type` (a Content-Type header) decides where it does not tell.

    "text" means: no other kind that is known here; it may still turn out to be
    no text at all.
    """
    for magic, kind in _MAGIC:
        if raw.startswith(magic):
            return kind
    start = _decoded(raw[:_LOOK])
    if (root := _root(start)) is not None:
        if root in _FEED_ROOTS:
            return "feed"
        if root == "opml":
            return "opml"
        if root in _PAGE_ROOTS:
            return "page"
    if start.startswith("{") and _JSON_FEED.search(_decoded(raw[: _LOOK * 16])):
        return "json feed"
    if _is_mail(start):
        return "mail"
    declared = (media_type or "").partition(";")[0].strip().lower()
    return "page" if declared in {"text/html", "application/xhtml+xml"} else "text"


def _decoded(raw: bytes) -> str:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace").lstrip("\ufeff \t\r\n")
    return raw.decode("utf-8", "replace").lstrip("\ufeff \t\r\n")


def _root(start: str) -> str | None:
    """Return the name of the first element of `start`, or None where none begins it."""
    root = _ROOT.match(_without_prolog(start))
    return root[1].lower() if root else None


def _without_prolog(start: str) -> str:
    """Return `start` without declaration, comments, instructions and document type."""
    ends = {"<?": "?>", "<!--": "-->", "<!": ">"}
    place = 0
    while end := next((ends[sign] for sign in ends if start.startswith(sign, place)), None):
        inner = start.find("[", place)
        if end == ">" and 0 <= inner < start.find(end, place):
            # A document type with declarations inside (XML 1.0, section 2.8).
            end = "]>" if start.find("]>", inner) >= 0 else ">"
        after = start.find(end, place)
        if after < 0:
            return ""
        place = after + len(end)
        while place < len(start) and start[place].isspace():
            place += 1
    return start[place:]


def _is_mail(start: str) -> bool:
    """Return whether `start` begins with header fields of which some only mail has."""
    if start.startswith("From ") and _SENDER.search(start):
        return True
    headers = _HEADERS.match(start)
    if headers is None:
        return False
    return _MAIL.search(headers[0]) is not None and _SENDER.search(headers[0]) is not None
