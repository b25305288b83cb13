"""Fetch the pages behind the items of feeds for which the reader asked for full text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.errors import BriefingError, FetchError
from briefing.feeds.kept import page_behind, read_feed
from briefing.feeds.refresh import cannot_keep, keep
from briefing.fetch import USUAL, Bounds, Errand, Fetched
from briefing.fetch.client import fetch_each

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing.feeds.cache import Cache
    from briefing.feeds.subscription import Subscription

MOST: Final = 30
"""Pages fetched for one feed at a time, newest items first as the feed lists them."""


def fetch_full_texts(
    feeds: Sequence[Subscription],
    cache: Cache,
    deliver: Callable[[FetchError | None], None],
    *,
    bounds: Bounds = USUAL,
    progress: Callable[[str, int], None] = lambda _address, _size: None,
    stopped: Callable[[], bool] = lambda: False,
) -> None:
    """Fetch the pages behind the kept items of those `feeds` that want full text.

    Pages that are kept already are not asked for again. `deliver` is told of
    each page why it failed, or None when it is kept.
    """
    wanted = [
        (feed, address) for feed in feeds if feed.full_text for address in _missing(feed, cache)
    ]
    errands = [
        Errand(address, typed=feed.address if feed.typed else None) for feed, address in wanted
    ]

    def settle(index: int, result: Fetched | FetchError) -> None:
        feed, address = wanted[index]
        if isinstance(result, FetchError):
            deliver(result)
            return
        try:
            keep(address, result, cache.behind(feed.address))
        except OSError as error:
            deliver(cannot_keep(address, error))
        else:
            deliver(None)

    fetch_each(errands, settle, bounds=bounds, progress=progress, stopped=stopped)


def _missing(feed: Subscription, cache: Cache) -> list[str]:
    """Return which pages behind `feed` are not kept; those of items it no longer has are left."""
    try:
        items = read_feed(feed, cache)
    except BriefingError:
        return []
    addresses = [address for item in items if (address := page_behind(item, feed))]
    pages = cache.behind(feed.address)
    pages.keep_only(addresses)
    return [address for address in addresses[:MOST] if pages.head(address) is None]
