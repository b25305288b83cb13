"""Read who wrote a page, when, for whom and under which title. Runs confined.

A page says it up to three times: in JSON-LD (schema.org), in meta elements
(OpenGraph and others) and to its reader. What two of them agree on is taken,
otherwise what the first says.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final, TypeVar

from briefing.read.linked_data import LinkedArticle, linked_articles
from briefing.read.people import people_in
from briefing.read.stamps import read_stamp
from briefing.read.visible import visible_authors, visible_day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from lxml.html import HtmlElement

_Claim = TypeVar("_Claim")
_SEPARATOR: Final = re.compile(r"\s+[|–—·»-]\s+|\s*\|\s*")
_WORD: Final = re.compile(r"\w+")
_DATE_NAMES: Final = (
    "article:published_time",
    "datepublished",
    "og:published_time",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.created",
    "citation_publication_date",
)
_AUTHOR_NAMES: Final = (
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "byl",
    "citation_author",
)
_OUTLET_NAMES: Final = ("og:site_name", "application-name", "dc.publisher")
# fmt: off
_MONTHS: Final = (
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
)
# fmt: on
_DAY_OF_ADDRESS: Final = re.compile(
    rf"/((?:19|20)\d\d)[/-](\d{{1,2}}|{'|'.join(_MONTHS)})[/-](\d{{1,2}})[/-]"
)
_LONGEST: Final = 300
_OUTLET_WORDS: Final = 5


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says of itself; what it does not say is None or empty."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    published: date | None = None
    paid: bool = False
    """Whether the page says that its text is not free to read."""


def read_metadata(root: HtmlElement, address: str | None = None) -> Metadata:
    """Return what the page under `root`, which stands at `address`, says of its article."""
    said = _meta(root)
    headings = [text for h1 in root.iter("h1") if (text := _shown(h1))]
    window_title = next((_shown(title) for title in root.iterfind(".//title")), "")
    addresses = [*_canonical(root), *said.get("og:url", []), *([address] if address else [])]
    linked = _of_this_page(linked_articles(root), addresses, [*headings, window_title])

    shown_title = next(iter(said.get("og:title", headings)), "")
    outlet = _outlet([one.outlet for one in linked], said, window_title, shown_title)
    titles = [*(one.title for one in linked if not one.is_page), *said.get("og:title", [])[:1]]
    titles += [*headings[:2], *(one.title for one in linked if one.is_page)]
    titles.append(_first_part(window_title))

    def is_person(name: str) -> bool:
        return outlet is None or outlet.casefold() not in name.casefold()

    authors = (
        next((one.authors for one in linked if one.authors), ()),
        next((people for name in _AUTHOR_NAMES if (people := people_in(said.get(name, [])))), ()),
        visible_authors(root),
    )
    days = (
        next((one.published for one in linked if one.published and not one.is_page), None),
        next(
            (day for name in _DATE_NAMES for day in map(read_stamp, said.get(name, [])) if day),
            None,
        ),
        visible_day(root),
        next((one.published for one in linked if one.published and one.is_page), None),
        next(filter(None, map(_day_of, addresses)), None),
    )
    return Metadata(
        title=_title([title for title in titles if title], outlet),
        authors=_authors([tuple(filter(is_person, names)) for names in authors]),
        outlet=outlet,
        published=_agreed([day for day in days if day is not None], lambda a, b: a == b),
        paid=any(one.is_paid for one in linked),
    )


def _of_this_page(
    found: Sequence[LinkedArticle], addresses: Iterable[str], titles: Sequence[str]
) -> list[LinkedArticle]:
    """Return the one of the articles `found` that the page is about, and what is about the page."""
    articles = [one for one in found if not one.is_page]
    places = {_bare(address) for address in addresses}

    def fit(article: LinkedArticle) -> tuple[bool, float]:
        at_home = any(_bare(address) in places for address in article.addresses)
        return at_home, max((_likeness(article.title or "", title) for title in titles), default=0)

    best = [max(articles, key=fit)] if articles else []
    return [*best, *(one for one in found if one.is_page)]


def _bare(address: str) -> str:
    return address.partition("#")[0].partition("?")[0].rstrip("/")


def _canonical(root: HtmlElement) -> list[str]:
    return [
        href
        for link in root.iter("link")
        if "canonical" in (link.get("rel") or "").lower().split() and (href := link.get("href"))
    ]


def _meta(root: HtmlElement) -> dict[str, list[str]]:
    """Return what the meta elements say, by name in small letters."""
    said: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        value = " ".join((meta.get("content") or "").split())[:_LONGEST]
        if name and value:
            said.setdefault(name, []).append(value)
    return said


def _outlet(
    linked: Iterable[str | None],
    said: dict[str, list[str]],
    window_title: str,
    shown_title: str,
) -> str | None:
    names = [*linked, *(name for key in _OUTLET_NAMES for name in said.get(key, []))]
    for name in names:
        if name and "://" not in name and not name.startswith("www."):
            return name
    *front, last = _SEPARATOR.split(window_title)
    is_named = front and shown_title and _likeness(front[0], shown_title) > 0
    return last if is_named and 0 < len(last.split()) <= _OUTLET_WORDS else None


def _authors(claims: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the people on whom the claims agree; one that names more of them counts for all."""
    chosen = _agreed([names for names in claims if names], lambda a, b: bool(set(a) & set(b))) or ()
    return next((names for names in claims if set(names) > set(chosen)), chosen) if chosen else ()


def _agreed(claims: Sequence[_Claim], agree: Callable[[_Claim, _Claim], bool]) -> _Claim | None:
    """Return the first of `claims` with which most of them agree."""
    return max(claims, key=lambda one: sum(agree(one, other) for other in claims), default=None)


def _title(titles: Sequence[str], outlet: str | None) -> str | None:
    """Return the title on which most of the page agrees, the most trusted of equals.

    A headline for search engines ("Ferry: all we know") loses against what the
    page shows above its text.
    """
    named = [_without_outlet(title, outlet) for title in titles]
    named = [title for title in named if title.casefold() != (outlet or "").casefold()]
    return max(named, key=lambda one: sum(_likeness(one, other) for other in named), default=None)


def _without_outlet(title: str, outlet: str | None) -> str:
    *front, last = _SEPARATOR.split(title)
    if outlet is not None and front and last.casefold() == outlet.casefold():
        return title[: len(title) - len(last)].rstrip(" |–—·»-")
    return title


def _first_part(title: str) -> str:
    return _SEPARATOR.split(title)[0]


def _likeness(one: str, other: str) -> float:
    """Return which share of their words two titles have in common."""
    first, second = (set(_WORD.findall(title.lower())) for title in (one, other))
    return len(first & second) / max(1, len(first | second))


def _day_of(address: str) -> date | None:
    """Return the day in the path of `address` ("/2026/03/04/"), or None."""
    found = _DAY_OF_ADDRESS.search(address.lower())
    if found is None:
        return None
    month = _MONTHS.index(found[2]) + 1 if found[2] in _MONTHS else int(found[2])
    try:
        return date(int(found[1]), month, int(found[3]))
    except ValueError:
        return None


def _shown(element: HtmlElement) -> str:
    return " ".join(str(element.text_content()).split())[:_LONGEST]
