"""Begin to follow a feed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing.errors import FetchError
from briefing.feeds.changes import with_feed
from briefing.feeds.discovery import feed_links, is_feed
from briefing.feeds.kept import own_title
from briefing.feeds.refresh import cannot_keep, keep
from briefing.feeds.subscription import Subscription
from briefing.fetch import USUAL, Bounds, Errand, Fetched
from briefing.fetch.addresses import may_be_private, parse_address, shown
from briefing.fetch.client import fetch

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.feeds.cache import Cache


@dataclass(frozen=True, slots=True)
class Found:
    """What an address led to."""

    feed: Subscription
    others: tuple[str, ...] = ()
    """Further feeds that the page at the address names."""


def subscribe(
    words: str,
    feeds: tuple[Subscription, ...],
    cache: Cache,
    *,
    check: bool = True,
    bounds: Bounds = USUAL,
    progress: Callable[[str, int], None] = lambda _address, _size: None,
) -> Found:
    """Return the feed at the address `words`, which is not among `feeds`, and keep its items.

    Where the address is that of a page, the first feed that the page names is
    taken. Without `check` nothing is fetched and the address taken as it is.
    Raises FetchError when there is no feed, FeedsError when it is in the list.
    """
    typed = str(parse_address(words))
    feed = Subscription(typed)
    with_feed(feeds, feed)
    if not check:
        return Found(feed)
    fetched = fetch(Errand(typed, typed=typed), bounds=bounds, progress=progress)
    if is_feed(fetched.raw):
        return Found(_kept(fetched.moved_to or typed, typed, fetched, feeds, cache))
    links = feed_links(fetched.raw, fetched.address)
    if not links:
        raise FetchError(
            shown(typed), "there is no feed, nor does the page name one; give the feed's address"
        )
    first, *others = links
    fetched = fetch(Errand(first, typed=typed), bounds=bounds, progress=progress)
    if not is_feed(fetched.raw):
        raise FetchError(shown(first), f"it is no feed, though {shown(typed)} says so")
    return Found(_kept(fetched.moved_to or first, typed, fetched, feeds, cache), tuple(others))


def _kept(
    address: str, typed: str, fetched: Fetched, feeds: tuple[Subscription, ...], cache: Cache
) -> Subscription:
    private = may_be_private(parse_address(address), parse_address(typed))
    feed = Subscription(address, typed=address == typed or private)
    with_feed(feeds, feed)
    try:
        keep(feed.address, fetched, cache)
    except OSError as error:
        raise cannot_keep(feed.address, error) from error
    return replace(feed, title=own_title(feed, cache))
