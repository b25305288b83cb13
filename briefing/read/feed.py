"""Read a feed: RSS, Atom, RDF (through feedparser) or JSON Feed 1.1. Runs confined."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from briefing.read.draft import Draft, noticed, texts
from briefing.read.markup import parts_of
from briefing.read.people import people_in
from briefing.read.stamps import read_stamp

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

_TEASER: Final = 120
"""Words up to which a summary without a full text is no article."""
_NOTICE: Final = "only the teaser of the feed; the article is at its address"
_TITLE_ONLY: Final = "the feed gives its title only; the article is at its address"
_ADDRESS_FIRST: Final = re.compile(r"\s*\S+@\S+\s+\((?P<name>[^()]+)\)\s*")
_ADDRESS_LAST: Final = re.compile(r"\s*(?P<name>[^()<>@]+?)\s*[(<]\S+@\S+[)>]\s*")
_CUT_OFF: Final = re.compile(
    r"(?:\[\s*(?:…|\.\.\.)\s*\]|(?:^|[.!?…:\"”»)\]]\s*)(?:continue reading|weiterlesen|"
    r"lire la suite|leer más|leggi tutto|read (?:more|on|the (?:full|rest|whole)\b))"
    r"[^.?!]{0,80})\W*$",
    re.IGNORECASE,
)
"""How a text ends that goes on elsewhere."""
_APPEARED: Final = re.compile(r"\s*The post .{1,300} appeared first on .{1,200}", re.DOTALL)
"""What WordPress puts below each item."""
_LONGEST: Final = 300
"""Signs of an author; no name with its address has more."""
_MARKUP: Final = re.compile("[<&]")
_MOST: Final = 2000


def read(raw: bytes, address: str | None) -> list[Draft]:
    """Return the items of the feed `raw`; raises ValueError with the reason when there are none."""
    del address
    is_json = raw.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")
    items = list(_json_items(raw) if is_json else _items(raw))
    drafts = [draft for draft in items[:_MOST] if draft.parts or draft.title]
    if not drafts:
        raise ValueError("the feed holds no item")
    cut = f"only the first {_MOST:,} of {len(items):,} items" if len(items) > _MOST else None
    return noticed(drafts, cut)


def _items(raw: bytes) -> Iterator[Draft]:
    if b"<!ENTITY" in raw[:65536]:
        raise ValueError("it declares entities, which no feed needs")
    import feedparser  # noqa: PLC0415 - JSON Feed does without

    # A file, never a string: feedparser opens strings that look like paths or addresses. Tags and
    # links are left out of the text anyway, so they need not be made safe or complete first.
    found = feedparser.parse(io.BytesIO(raw), sanitize_html=False, resolve_relative_uris=False)
    outlet = _plain(found.feed.get("title"))
    for entry in found.entries:
        contents = [one.get("value") or "" for one in entry.get("content", ())]
        full = max(contents, key=len, default="")
        summary = entry.get("summary") or ""
        yield _draft(
            full if len(full) >= len(summary) else summary,
            is_full=bool(full),
            title=entry.get("title"),
            authors=_people(_authors(entry), outlet),
            outlet=outlet,
            published=read_stamp(entry.get("published") or entry.get("updated") or ""),
            address=entry.get("link") or None,
        )


def _json_items(raw: bytes) -> Iterator[Draft]:
    try:
        feed = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise ValueError("it is not JSON that can be read") from error
    if not isinstance(feed, dict) or not isinstance(feed.get("items"), list):
        raise ValueError("it is no JSON Feed")  # noqa: TRY004 - about the words, not about types
    for item in feed["items"]:
        if isinstance(item, dict):
            yield _json_item(item, feed)


def _json_item(item: Mapping[str, object], feed: Mapping[str, object]) -> Draft:
    def text(key: str) -> str:
        value = item.get(key)
        return value if isinstance(value, str) else ""

    title = feed.get("title")
    people = item.get("authors") or feed.get("authors") or [item.get("author")]
    names = [
        one["name"]
        for one in (people if isinstance(people, list) else [])
        if isinstance(one, dict) and isinstance(one.get("name"), str)
    ]
    full = text("content_html")
    draft = _draft(
        full or text("summary"),
        is_full=bool(full or text("content_text")),
        title=text("title") or None,
        authors=_people(names, title if isinstance(title, str) else None),
        outlet=title if isinstance(title, str) else None,
        published=read_stamp(text("date_published")),
        address=text("url") or None,
    )
    if not full and text("content_text"):
        plain = texts(text("content_text").split("\n"))
        return replace(draft, parts=plain, notice=None)
    return draft


def _draft(
    markup: str,
    *,
    is_full: bool,
    title: str | None,
    authors: tuple[str, ...],
    outlet: str | None,
    published: date | None,
    address: str | None,
) -> Draft:
    draft = Draft(parts_of(markup), _plain(title), authors, outlet, published, address)
    if draft.words == 0:
        return replace(draft, notice=_TITLE_ONLY)
    if _is_cut_off(draft) or (draft.words < _TEASER and not is_full):
        return replace(draft, notice=_NOTICE)
    return draft


def _is_cut_off(draft: Draft) -> bool:
    last = next((text for _, text in reversed(draft.parts) if not _APPEARED.match(text)), "")
    return _CUT_OFF.search(last) is not None


def _plain(markup: str | None) -> str | None:
    """Return the words of a title, which may be markup, or None."""
    if markup and not _MARKUP.search(markup):
        return " ".join(markup.split()) or None
    return " ".join(text for _, text in parts_of(markup or "")) or None


def _people(names: Iterable[str], outlet: str | None) -> tuple[str, ...]:
    """Return the people among `names`; the outlet itself is none."""
    return tuple(name for name in people_in(names) if name.casefold() != (outlet or "").casefold())


def _authors(entry: Mapping[str, Any]) -> tuple[str, ...]:
    """Return who wrote an item, without the addresses that RSS 2.0 wants there."""
    names = [str(one.get("name") or "") for one in entry.get("authors", ())]
    written = str(entry.get("author") or "")
    if "@" in written or not any(names):
        # feedparser cuts an address of an unknown top-level domain in two.
        names = [written]
    people = []
    for name in (name[:_LONGEST] for name in names):
        found = _ADDRESS_FIRST.fullmatch(name) or _ADDRESS_LAST.fullmatch(name)
        people.append((found["name"] if found else "" if "@" in name else name).strip())
    return tuple(person for person in people if person)
