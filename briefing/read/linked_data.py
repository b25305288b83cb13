"""Read what a page says of itself in JSON-LD, in the words of schema.org."""

from __future__ import annotations

import json
import re
from collections import deque
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING, Final

from briefing.read.people import people_in
from briefing.read.stamps import read_stamp

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from lxml.html import HtmlElement

    Node = dict[str, object]

_ARTICLE: Final = re.compile(r"[A-Za-z]*(?:Article|Posting)|Report")
_PAGE: Final = re.compile(r"(?:Web|Item|About|Collection)Page")
_NO_PERSON: Final = re.compile(r"[A-Za-z]*Organization|Corporation|Brand|WebSite|Thing")
_NESTED: Final = ("@graph", "mainEntity", "mainEntityOfPage")
"""Where the article of a page may stand; not in lists of others, nor in comments."""
_WRAPPING: Final = re.compile(r"^\s*(?:<!--|/\*+|//\s*<!\[CDATA\[)|(?://\s*)?(?:-->|\]\]>|\*/)\s*$")
_LAST_COMMA: Final = re.compile(r",(?=\s*[}\]])")
_MOST_NODES: Final = 500


@dataclass(frozen=True, slots=True)
class LinkedArticle:
    """What one node of JSON-LD says of an article; what it does not say is None or empty."""

    title: str | None
    authors: tuple[str, ...]
    outlet: str | None
    published: date | None
    is_paid: bool
    addresses: frozenset[str]
    """Of the article and of its page."""
    is_page: bool
    """Whether it is about the page and not about an article in it."""


def linked_articles(root: HtmlElement) -> list[LinkedArticle]:
    """Return the articles of the JSON-LD under `root`, then its pages, each in its order."""
    nodes = list(_nodes(root))
    named = {str(node["@id"]): node for node in reversed(nodes) if "@id" in node and len(node) > 1}
    articles = [_article(node, named) for node in nodes if _is(node, _ARTICLE)]
    pages = [_article(node, named, is_page=True) for node in nodes if _is(node, _PAGE)]
    return articles + pages


def _nodes(root: HtmlElement) -> Iterator[Node]:
    waiting: deque[object] = deque()
    for script in root.iter("script"):
        if (script.get("type") or "").lower().strip().startswith("application/ld+json"):
            waiting.append(_parsed(script.text or ""))
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        node = waiting.popleft()
        if isinstance(node, list):
            waiting.extendleft(reversed(node))
        elif isinstance(node, dict):
            yield node
            waiting.extend(node[key] for key in _NESTED if isinstance(node.get(key), dict | list))


def _parsed(text: str) -> object:
    """Return what `text` holds, also where it is JSON only nearly, or None."""
    text = _WRAPPING.sub("", text)
    for attempt in (text, _LAST_COMMA.sub("", text)):
        try:
            found: object = json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
        return found
    return None


def _article(node: Node, named: dict[str, Node], *, is_page: bool = False) -> LinkedArticle:
    def nodes_at(key: str) -> list[object]:
        return [_resolved(one, named) for one in _listed(node.get(key))]

    people = [name for one in nodes_at("author") or nodes_at("creator") for name in _person(one)]
    outlets = [name for one in nodes_at("publisher") for name in _names(one)]
    headlines = _texts(node.get("headline")) or _texts(node.get("name"))
    days = map(read_stamp, _texts(node.get("datePublished")))
    places = [node.get("url"), node.get("@id"), node.get("mainEntityOfPage")]
    return LinkedArticle(
        title=next(iter(headlines), None),
        authors=people_in(people),
        outlet=next(iter(outlets), None),
        published=next(filter(None, days), None),
        is_paid=str(node.get("isAccessibleForFree", "")).lower() == "false",
        addresses=frozenset(text for place in places for text in _addresses(place)),
        is_page=is_page,
    )


def _resolved(value: object, named: dict[str, Node]) -> object:
    """Return the node that `value` refers to by its "@id", or `value`."""
    if isinstance(value, dict) and "name" not in value:
        return named.get(str(value.get("@id")), value)
    return value


def _person(value: object) -> list[str]:
    return [] if isinstance(value, dict) and _is(value, _NO_PERSON) else _names(value)


def _names(value: object) -> list[str]:
    if not isinstance(value, dict):
        return _texts(value)
    if names := _texts(value.get("name")):
        return names
    parts = [text for key in ("givenName", "familyName") for text in _texts(value.get(key))[:1]]
    return [" ".join(parts)] if parts else []


def _addresses(value: object) -> list[str]:
    return _texts(value.get("@id")) if isinstance(value, dict) else _texts(value)


def _is(node: Node, kind: re.Pattern[str]) -> bool:
    return any(kind.fullmatch(name.rpartition("/")[2]) for name in _texts(node.get("@type")))


def _texts(value: object) -> list[str]:
    texts = (unescape(text) for text in _listed(value) if isinstance(text, str))
    return [shown for text in texts if (shown := " ".join(text.split()))]


def _listed(value: object) -> list[object]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
