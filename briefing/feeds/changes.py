"""Change the list of feeds: add to it, take from it, join another list, note what was learnt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.errors import FeedsError
from briefing.plain import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.feeds.subscription import Subscription

    Feeds = tuple[Subscription, ...]


def with_feed(feeds: Feeds, feed: Subscription) -> Feeds:
    """Return `feeds` with `feed` at their end; raises FeedsError when it is there already."""
    if any(each.address == feed.address for each in feeds):
        raise FeedsError(
            f"{one_line(feed.address)} is in the list already; see `briefing feeds list`"
        )
    return (*feeds, feed)


def chosen(feeds: Feeds, words: str) -> Subscription:
    """Return the feed that `words` name by its address or its number; raises FeedsError."""
    for feed in feeds:
        if feed.address == words:
            return feed
    if words.isascii() and words.isdigit() and 1 <= int(words[:9]) <= len(feeds):
        return feeds[int(words) - 1]
    raise FeedsError(f"there is no feed “{one_line(words)}”; see `briefing feeds list`")


def joined(feeds: Feeds, others: Iterable[Subscription]) -> Feeds:
    """Return `feeds` followed by those of `others` that are not among them."""
    known = {feed.address for feed in feeds}
    return (*feeds, *(other for other in others if other.address not in known))


def learnt(feeds: Feeds, changes: Sequence[tuple[Subscription, Subscription]]) -> Feeds:
    """Return `feeds` with each first of a pair in `changes` replaced by the second.

    A feed whose new address another one has already keeps its own: none is lost.
    """
    after = dict(changes)
    taken = {feed.address for feed in feeds}
    result = []
    for feed in feeds:
        new = after.get(feed, feed)
        if new.address != feed.address and new.address in taken:
            new = feed
        taken.add(new.address)
        result.append(new)
    return tuple(result)
