"""Read who wrote a page, when, for whom and under which title. Runs confined.

A page says it up to four times: in JSON-LD (schema.org), in OpenGraph, in meta
elements and to its reader. What is for machines is checked against the rest.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from lxml import etree

from briefing.dates import read_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from lxml.html import HtmlElement

_ARTICLE: Final = re.compile(r"(?:News|Blog|Opinion|Analysis|Reportage|Review)?(?:Article|Posting)")
_BY: Final = re.compile(r"^\s*(?:by|von|par|por|di|door|av)\s+", re.IGNORECASE)
_AND: Final = re.compile(r"\s*(?:;|,(?!\s*(?:jr|sr)\b)|\s(?:and|und|et|y)\s|&)\s*", re.IGNORECASE)
_NO_NAME: Final = re.compile(
    r"https?:|www\.|@|\d|^(?:admin|editor|redaktion|unknown)$"
    r"|\b(?:staff|desk|newsroom|team|editors|reporters|agencies|correspondents?)$",
    re.IGNORECASE,
)
"""What stands where an author should, and is nobody's name."""
_SEPARATOR: Final = re.compile(r"\s+[|–—·»-]\s+|\s*\|\s*")
_WORD: Final = re.compile(r"\w+")
_DATE_NAMES: Final = (
    "article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "og:published_time",
)
_AUTHOR_NAMES: Final = ("author", "article:author", "parsely-author", "dc.creator", "byl")
_BYLINES: Final = etree.XPath(
    "//*[@rel='author' or @itemprop='author' or contains(@class,'byline') or "
    "contains(@class,'author-name')][string-length(normalize-space(.)) < 120]"
)
_LONGEST: Final = 300
_MOST_NODES: Final = 500


@dataclass(slots=True)
class Metadata:
    """What a page says of itself; what it does not say is None or empty."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    published: date | None = None
    paid: bool = False
    """Whether the page says that its text is not free to read."""


@dataclass(slots=True)
class _Claims:
    titles: list[str] = field(default_factory=list)
    authors: list[tuple[str, ...]] = field(default_factory=list)
    outlets: list[str] = field(default_factory=list)
    dates: list[date] = field(default_factory=list)
    paid: bool = False


def read_metadata(root: HtmlElement) -> Metadata:
    """Return what the page under `root` says of its article."""
    claims = _Claims()
    for node in _nodes(root):
        _hear_node(claims, node)
    _hear_meta(claims, root)
    _hear_page(claims, root)
    return Metadata(
        title=_title(claims),
        authors=_authors(claims),
        outlet=next(iter(claims.outlets), None),
        published=next(iter(claims.dates), None),
        paid=claims.paid,
    )


def _nodes(root: HtmlElement) -> Iterator[dict[str, object]]:
    """Yield the objects of the page's JSON-LD that are of an article."""
    for script in root.iterfind(".//script[@type='application/ld+json']"):
        try:
            waiting: list[object] = [json.loads(script.text or "")]
        except (ValueError, RecursionError):
            continue
        seen = 0
        while waiting and seen < _MOST_NODES:
            seen += 1
            node = waiting.pop(0)
            if isinstance(node, list):
                waiting[:0] = node
            elif isinstance(node, dict):
                kinds = node.get("@type")
                if any(_ARTICLE.fullmatch(kind) for kind in _strings(kinds)):
                    yield node
                waiting.extend(value for value in (node.get("@graph"),) if value)


def _hear_node(claims: _Claims, node: dict[str, object]) -> None:
    claims.titles += _strings(node.get("headline"))[:1]
    claims.authors.append(people_in(_names(node.get("author"))))
    claims.outlets += [name for name in _names(node.get("publisher")) if name][:1]
    for value in _strings(node.get("datePublished"))[:1]:
        claims.dates += _day(value)
    if str(node.get("isAccessibleForFree", "")).lower() == "false":
        claims.paid = True


def _hear_meta(claims: _Claims, root: HtmlElement) -> None:
    said: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        value = " ".join((meta.get("content") or "").split())[:_LONGEST]
        if name and value:
            said.setdefault(name, []).append(value)
    claims.titles += said.get("og:title", [])[:1]
    claims.outlets += said.get("og:site_name", [])[:1]
    for name in _AUTHOR_NAMES:
        claims.authors.append(people_in(said.get(name, [])))
    for name in _DATE_NAMES:
        for value in said.get(name, [])[:1]:
            claims.dates += _day(value)


def _hear_page(claims: _Claims, root: HtmlElement) -> None:
    claims.titles += [_shown(h1) for h1 in root.iter("h1")][:1]
    for element in root.iterfind(".//title"):
        claims.titles.append(_SEPARATOR.split(_shown(element))[0])
        break
    bylines = _BYLINES(root)
    claims.authors += [people_in([_BY.sub("", _shown(byline))]) for byline in bylines[:3]]
    for time in root.iter("time"):
        claims.dates += _day(time.get("datetime") or _shown(time))
        if claims.dates:
            break


def _authors(claims: _Claims) -> tuple[str, ...]:
    """Return the first people that the page names; its outlet is none, whoever says so."""
    outlets = {outlet.casefold() for outlet in claims.outlets}
    named = (
        tuple(name for name in names if name.casefold() not in outlets) for names in claims.authors
    )
    return next((names for names in named if names), ())


def _title(claims: _Claims) -> str | None:
    """Return the title on which most of the page agrees, the most trusted of equals.

    A headline for search engines ("Ferry: all we know") loses against what the
    page shows above its text.
    """
    titles = [" ".join(title.split()) for title in claims.titles if title.strip()]
    if not titles:
        return None
    words = [set(_WORD.findall(title.lower())) for title in titles]

    def agreement(number: int) -> float:
        return sum(
            len(words[number] & other) / max(1, len(words[number] | other)) for other in words
        )

    return titles[max(range(len(titles)), key=lambda number: (agreement(number), -number))]


def _day(value: str) -> list[date]:
    day = read_date(value[:_LONGEST])
    return [day] if day is not None else []


def _strings(value: object) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [text for text in values if isinstance(text, str)]


def _names(value: object) -> list[str]:
    values = value if isinstance(value, list) else [value]
    names = [one.get("name") if isinstance(one, dict) else one for one in values]
    return [name for found in names for name in _strings(found)]


def people_in(names: Iterable[str]) -> tuple[str, ...]:
    """Return the people in `names`: lists taken apart, addresses and "Courier staff" left out."""
    people = [
        " ".join(person.split())
        for name in names
        for person in _AND.split(_BY.sub("", name))
        if person.strip() and not _NO_NAME.search(person.strip()) and len(person) < 60
    ]
    return tuple(dict.fromkeys(people))


def _shown(element: HtmlElement) -> str:
    return " ".join(str(element.text_content()).split())[:_LONGEST]
