"""Read who wrote a page and when from what it shows its readers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lxml import etree

from briefing.layout.byline import is_masthead, is_name
from briefing.read.people import people_in
from briefing.read.stamps import read_stamp

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from lxml.html import HtmlElement

_ELSEWHERE: Final = (
    "not(ancestor::*[self::aside or self::footer or self::nav or self::div and "
    "(contains(@class,'comment') or contains(@class,'related') or contains(@class,'recommend'))])"
)
"""Of what is not about this article."""
_SHORT: Final = "string-length(normalize-space(.)) < 160"
_BYLINES: Final = etree.XPath(
    f"//*[contains(@class,'byline') or contains(@class,'Byline')][{_SHORT}][{_ELSEWHERE}]"
)
_AUTHORS: Final = etree.XPath(
    "//*[contains(concat(' ',@rel,' '),' author ') or @itemprop='author' "
    "or contains(@class,'author-name') or contains(@class,'author__name') "
    f"or contains(@class,'authorName')][{_SHORT}][{_ELSEWHERE}]"
)
_LIKELY_AUTHORS: Final = etree.XPath(
    "//*[self::a or self::span or self::div or self::p or self::address or self::li or self::h4]"
    "[contains(@class,'author') or contains(@class,'Author') or contains(@class,'writer') "
    "or contains(@class,'contributor') or @id='author' or contains(@data-testid,'author') "
    "or contains(@href,'/author') or contains(@href,'/writer') or contains(@href,'/profile/') "
    "or contains(@href,'/contributor') or contains(@href,'/reporter') or contains(@href,'/staff/') "
    f"or contains(@href,'/people/')][string-length(normalize-space(.)) < 80][{_ELSEWHERE}]"
)
"""What only may be an author; it counts when it is written as the name of a person."""
_NAMES: Final = etree.XPath(".//*[@itemprop='name']")
_TIMES: Final = etree.XPath(
    "//*[self::time or @itemprop='datePublished' or @pubdate or contains(@class,'publish') or "
    "contains(@class,'dateline') or contains(@class,'byline') or contains(@class,'timestamp') or "
    f"contains(@class,'entry-date') or contains(@class,'post-date')][{_SHORT}][{_ELSEWHERE}]"
)
_MOST_TIMES: Final = 12
_CHANGED: Final = re.compile(r"updat|modif|aktualisiert|mis à jour|actualizado", re.IGNORECASE)
_PUBLISHED: Final = re.compile(r"publish|pubdate|dateposted|posted", re.IGNORECASE)
_CELL: Final = re.compile(r"\s*[|•·\n]\s*|\s+[–—]\s+")
_NEAR: Final = 3
"""Steps up from the name of the first author to what holds those of the others."""


def visible_authors(root: HtmlElement) -> tuple[str, ...]:
    """Return the people in the byline that the page under `root` shows, or none."""
    for byline in _BYLINES(root):
        if people := people_in([_lines(byline)]):
            return people
    authors = [(one, _people(one)) for one in _AUTHORS(root)]
    likely = ((one, tuple(filter(_is_full_name, _people(one)))) for one in _LIKELY_AUTHORS(root))
    return _beside_each_other(authors) or _beside_each_other(list(likely))


def _beside_each_other(found: list[tuple[HtmlElement, tuple[str, ...]]]) -> tuple[str, ...]:
    """Return the people of the first element that has some, and of those near it."""
    first = next((element for element, people in found if people), None)
    if first is None:
        return ()
    around = first
    for _ in range(_NEAR):
        around = around.getparent() if around.getparent() is not None else around
    near = set(around.iter())
    return tuple(dict.fromkeys(p for element, people in found if element in near for p in people))


def _is_full_name(name: str) -> bool:
    return len(name.split()) > 1 and is_name(name) and not is_masthead(name)


def visible_day(root: HtmlElement) -> date | None:
    """Return the day of publication that the page under `root` shows, or None.

    A day that is called one of publication is preferred to others; one of the
    last change does not count.
    """
    others: list[date] = []
    for element in _TIMES(root)[:_MOST_TIMES]:
        about = " ".join((element.get("class") or "", element.get("itemprop") or ""))
        label = f"{about} {_before(element)}"
        if _CHANGED.search(label):
            continue
        day = next(_days(element), None)
        if day is not None and _PUBLISHED.search(f"{label} {' '.join(element.keys())}"):
            return day
        if day is not None:
            others.append(day)
    return others[0] if others else None


def _people(author: HtmlElement) -> tuple[str, ...]:
    return people_in([_lines(one) for one in _NAMES(author) or [author]])


def _days(element: HtmlElement) -> Iterator[date]:
    for stamp in (element.get("datetime"), element.get("content"), element.get("title")):
        if stamp and (day := read_stamp(stamp)):
            yield day
    for cell in _CELL.split(_lines(element)):
        if not _CHANGED.search(cell) and (day := read_stamp(cell)):
            yield day


def _before(element: HtmlElement) -> str:
    """Return the words that stand directly before `element`, which may say what it is."""
    previous = element.getprevious()
    parent = element.getparent()
    if previous is not None:
        return previous.tail or str(previous.text_content()) if _is_element(previous) else ""
    return (parent.text or "") if parent is not None else ""


def _is_element(node: HtmlElement) -> bool:
    return isinstance(node.tag, str)


def _lines(element: HtmlElement) -> str:
    """Return the text of `element`, with a line feed between what stands in blocks of its own."""
    found: list[str] = []
    for one in element.iter():
        if one is not element and one.tag in {"p", "div", "li", "br", "time"}:
            found.append("\n")
        found.append((one.text or "") if _is_element(one) else "")
        if one is not element:
            found.append(one.tail or "")
    return re.sub(r"[^\S\n]+", " ", "".join(found))
