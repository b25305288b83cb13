"""Read articles from bytes of any kind that is known."""

from __future__ import annotations

import codecs
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from briefing.errors import UnreadableError
from briefing.model import Article
from briefing.plain import one_line
from briefing.read.archive import Allowance, Archive, gunzip
from briefing.read.book import read_book
from briefing.read.confined import SECONDS, read_confined
from briefing.read.decode import declared_encoding, decode
from briefing.read.recognise import recognise

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from briefing.read.confined import Reader
    from briefing.read.draft import Draft
    from briefing.read.recognise import Kind

    Lost = Callable[[UnreadableError], None]

LARGEST: Final = 32 * 1024 * 1024
"""Bytes; a text beyond that is a data set, not an article."""
_READERS: Final[dict[Kind, Reader]] = {
    "page": "page",
    "feed": "feed",
    "json feed": "feed",
    "mail": "mail",
    "pdf": "pdf",
    "warc": "warc",
}
_MANY_SECONDS: Final = 120.0
"""For a web archive, which holds up to two thousand pages."""
_DEEPEST: Final = 2
"""How deep archives may stand in archives."""
_MOST_NAMED: Final = 3


def read_bytes(
    raw: bytes,
    source: str,
    *,
    published: date | None = None,
    media_type: str | None = None,
    address: str | None = None,
    encoding: str | None = None,
    lost: Lost | None = None,
    depth: int = 0,
    allowance: Allowance | None = None,
) -> list[Article]:
    """Return the articles in `raw`, which came from `source`.

    `published` dates articles that state no date. `media_type` (a Content-Type
    header) and `address` (of a page) are hints from whoever fetched it,
    `encoding` the name of the encoding where the reader knows better. `lost` is
    told of every file of an archive that holds no article; without it the first
    article's notice names them. `depth` and `allowance` tell of an archive in an
    archive how deep it lies and what it may still take. Raises UnreadableError
    when no article is in it.
    """
    allowance = allowance or Allowance()
    source = one_line(source)
    kind = recognise(raw, media_type)
    encoding = encoding or declared_encoding(media_type)
    if kind == "opml":
        reason = "it is a list of feeds; take it in with `briefing feeds import`"
        raise UnreadableError(source, reason)
    if kind in {"zip", "gzip"} and depth >= _DEEPEST:
        raise UnreadableError(source, "it is an archive in an archive in an archive; unpack it")
    read_inner = partial(
        read_bytes,
        published=published,
        encoding=encoding,
        lost=lost,
        depth=depth + 1,
        allowance=allowance,
    )
    if kind == "gzip":
        return read_inner(gunzip(raw, source, allowance), source)
    if kind == "zip":
        found = _read_archive(Archive(raw, source, allowance), source, read_inner, lost)
    elif kind in _READERS:
        if kind == "page" and encoding is not None:
            raw = codecs.BOM_UTF8 + decode(raw, source, encoding)[0].encode("utf-8", "replace")
        seconds = allowance.seconds(_MANY_SECONDS if kind == "warc" else SECONDS)
        drafts = read_confined(_READERS[kind], raw, source, address=address, seconds=seconds)
        found = [_article(draft, source) for draft in drafts]
    else:
        found = [_text(raw, source, encoding)]
    return [_dated(article, published) for article in found]


def _text(raw: bytes, source: str, encoding: str | None) -> Article:
    if len(raw) > LARGEST:
        raise UnreadableError(source, f"it is larger than {LARGEST // 1024**2} MB; split it")
    text, notice = decode(raw, source, encoding)
    if not text.strip():
        raise UnreadableError(source, "it is empty")
    if not any(map(str.isalnum, text)):
        raise UnreadableError(source, "it holds no words")
    return replace(Article.from_text(text, source=source), notice=notice)


def _article(draft: Draft, source: str) -> Article:
    return Article.from_parts(
        draft.parts,
        title=draft.title,
        authors=draft.authors,
        outlet=draft.outlet,
        published=draft.published,
        source=draft.address or source,
        notice=draft.notice,
    )


def _dated(article: Article, published: date | None) -> Article:
    if article.published is not None or published is None:
        return article
    return replace(article, published=published)


def _read_archive(
    archive: Archive,
    source: str,
    read_inner: Callable[[bytes, str], list[Article]],
    lost: Lost | None,
) -> list[Article]:
    if archive.is_book:
        return [_article(draft, source) for draft in read_book(archive, source)]
    if archive.office_kind is not None:
        reason = f"it is {archive.office_kind}; save it as PDF, HTML or text"
        raise UnreadableError(source, reason)
    found: list[Article] = []
    failed: list[UnreadableError] = []
    for name, raw in archive.members():
        try:
            if isinstance(raw, UnreadableError):
                raise raw
            found += read_inner(raw, name)
        except UnreadableError as error:
            failed.append(error)
    if not found:
        raise failed[0] if len(failed) == 1 else UnreadableError(source, _no_article_in(failed))
    if lost is not None:
        for one in failed:
            lost(one)
    elif failed:
        found[0] = _noticed(found[0], f"not all of the archive could be read: {_named(failed)}")
    return found


def _no_article_in(failed: list[UnreadableError]) -> str:
    return f"no file in it is an article: {_named(failed)}" if failed else "the archive is empty"


def _named(failed: list[UnreadableError]) -> str:
    """Return the first of `failed` with their reasons, and how many more there are."""
    shown = [f"{error.source}: {error.reason}" for error in failed[:_MOST_NAMED]]
    more = len(failed) - len(shown)
    return "; ".join([*shown, f"and {more} more"] if more else shown)


def _noticed(article: Article, notice: str) -> Article:
    return replace(article, notice="; ".join(filter(None, (article.notice, notice))))
