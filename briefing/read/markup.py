"""Turn a piece of HTML into paragraphs, headings and captions. Runs confined."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lxml import etree, html

from briefing.plain import REPLACEMENT

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from briefing.read.draft import PartKind

# fmt: off
_BREAKS: Final = frozenset({
    "p", "div", "li", "dd", "dt", "blockquote", "section", "article", "header", "footer", "main",
    "aside", "ul", "ol", "dl", "table", "tr", "td", "th", "pre", "address", "h1", "h2", "h3",
    "h4", "h5", "h6", "figure", "figcaption", "br", "hr", "form", "fieldset", "nav", "body",
})
# fmt: on
_SILENT: Final = frozenset({"script", "style", "noscript", "template", "svg", "head", "title"})
_HIDDEN: Final = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all", re.IGNORECASE)
_SEEN: Final = re.compile("[^\\s\u00ad\u034f\u200b-\u200f\u2060\ufeff]")
"""What is more than white space and signs without a width, with which letters fill a preview."""
_PARSER: Final = html.HTMLParser(encoding="utf-8")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_CAPTIONS: Final = frozenset({"figcaption", "caption"})


def parts_of(markup: str) -> tuple[tuple[PartKind, str], ...]:
    """Return the text of `markup`, cut where its blocks begin and end; tags are left out.

    A list item is a paragraph. Nothing is fetched, and no script is looked at.
    """
    try:
        # Texts in JSON that were cut end in half of a surrogate pair, which cannot be encoded.
        raw = _SURROGATE.sub(REPLACEMENT, markup).encode()
        root = html.document_fromstring(raw, parser=_PARSER)
    except (etree.LxmlError, ValueError):
        return ()
    found: list[tuple[PartKind, str]] = []
    words: list[str] = []
    kind: PartKind = "paragraph"

    def end() -> None:
        if not words:
            return
        text = " ".join("".join(words).split())
        if _SEEN.search(text):
            found.append((kind, text))
        words.clear()

    unread = 0
    # A walk without recursion: nesting has no limit that the parser of Python could keep.
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if tag in _BREAKS:
                end()
                kind = _kind(tag, kind)
            unread += _is_unread(element, tag)
            words.append("" if unread else element.text or "")
            continue
        if event == "end":
            unread -= _is_unread(element, tag)
            if tag in _BREAKS:
                end()
                kind = "paragraph"
        words.append("" if unread else element.tail or "")
    end()
    return tuple(found)


def _is_unread(element: HtmlElement, tag: str) -> bool:
    """Return whether a reader does not see what stands in `element`, as letters hide previews."""
    style = element.get("style")
    return (
        tag in _SILENT
        or (style is not None and _HIDDEN.search(style) is not None)
        or element.get("hidden") is not None
    )


def _kind(tag: str, outer: PartKind) -> PartKind:
    if tag in _HEADINGS:
        return "heading"
    if tag in _CAPTIONS:
        return "caption"
    return outer if tag == "br" else "paragraph"
