"""Read what was kept of a feed, without asking anybody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.errors import BriefingError, UnreadableError
from briefing.feeds.cache import Cache
from briefing.feeds.store import load
from briefing.fetch.articles import articles_in
from briefing.plain import one_line

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from briefing.feeds.subscription import Subscription
    from briefing.model import Article


@dataclass(frozen=True, slots=True)
class KeptFeed:
    """The last good version of a feed, as a source of articles."""

    feed: Subscription
    cache: Cache

    @property
    def name(self) -> str:
        """The title of the feed, or its address."""
        return one_line(self.feed.label)

    def read(
        self,
        *,
        published: date | None = None,
        progress: Callable[[str, int], None] = lambda _address, _size: None,
        stopped: Callable[[], bool] = lambda: False,
    ) -> list[Article]:
        """Return the articles of the feed, with full text where the page behind one was kept.

        Raises UnreadableError when nothing was kept, or when it cannot be read.
        """
        del progress, stopped  # nothing is fetched here
        items = read_feed(self.feed, self.cache, published)
        if not self.feed.full_text:
            return items
        return [self._full(item, published) for item in items]

    def _full(self, item: Article, published: date | None) -> Article:
        """Return the article on the page behind `item`, if one was kept that says more."""
        address = page_behind(item, self.feed)
        kept = self.cache.behind(self.feed.address).get(address) if address else None
        if kept is None:
            return item
        try:
            (full, *_) = articles_in(
                kept.raw,
                kept.head.validators.address,
                kept.head.media_type,
                item.published or published,
            )
        except BriefingError:
            return item
        return full if len(full.text) > len(item.text) else item


def kept_feeds() -> list[KeptFeed]:
    """Return all that the reader follows; raises FeedsError when the list is damaged."""
    cache = Cache()
    return [KeptFeed(feed, cache) for feed in load()]


def own_title(feed: Subscription, cache: Cache) -> str | None:
    """Return how `feed` calls itself in what was kept of it, or None where that does not tell."""
    try:
        return next((item.outlet for item in read_feed(feed, cache) if item.outlet), None)
    except BriefingError:
        return None


def page_behind(item: Article, feed: Subscription) -> str | None:
    """Return the address of the page behind `item` of `feed`, or None when it names none."""
    source = item.source or ""
    is_page = source.startswith(("http://", "https://")) and source != feed.address
    return source if is_page else None


def read_feed(feed: Subscription, cache: Cache, published: date | None = None) -> list[Article]:
    """Return the items that `cache` holds of `feed`; raises UnreadableError."""
    kept = cache.get(feed.address)
    if kept is None:
        raise UnreadableError(
            one_line(feed.label), "nothing of it was fetched yet; run `briefing feeds refresh`"
        )
    return articles_in(kept.raw, feed.address, kept.head.media_type, published)
