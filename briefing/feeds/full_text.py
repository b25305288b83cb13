"""Fetch the pages behind the items of feeds for which the reader asked for full text."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from briefing.errors import BriefingError, FetchError
from briefing.feeds.cache import Cache, Kept
from briefing.feeds.kept import read_feed
from briefing.fetch import Bounds, Errand, Fetched
from briefing.fetch.client import fetch_each

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing.feeds.subscription import Subscription

MOST: Final = 30
"""Pages fetched for one feed at a time, newest items first as the feed lists them."""

_DEFAULT: Final = Bounds()


def fetch_full_texts(
    feeds: Sequence[Subscription],
    cache: Cache,
    deliver: Callable[[FetchError | None], None],
    *,
    bounds: Bounds = _DEFAULT,
    progress: Callable[[str, int], None] = lambda _address, _size: None,
    stopped: Callable[[], bool] = lambda: False,
) -> None:
    """Fetch the pages behind the kept items of those `feeds` that want full text.

    Pages that are kept already are not asked for again. `deliver` is told of
    each page why it failed, or None when it is kept.
    """
    wanted: dict[str, Subscription] = {}
    for feed in feeds:
        for address in _missing(feed, cache):
            wanted.setdefault(address, feed)
    errands = [
        Errand(address, typed=feed.address if feed.typed else None)
        for address, feed in wanted.items()
    ]

    def settle(index: int, result: Fetched | FetchError) -> None:
        errand = errands[index]
        error: FetchError | None = None
        if isinstance(result, FetchError):
            error = result
        else:
            kept = Kept(result.raw, result.media_type, result.validators, datetime.now(UTC))
            try:
                cache.put(errand.address, kept)
            except OSError:
                error = FetchError(result.address, "it cannot be kept; is the disk full?")
        deliver(error)

    fetch_each(errands, settle, bounds=bounds, progress=progress, stopped=stopped)


def _missing(feed: Subscription, cache: Cache) -> list[str]:
    if not feed.full_text:
        return []
    try:
        items = read_feed(feed, cache)
    except BriefingError:
        return []
    addresses = [item.source for item in items[:MOST] if item.source]
    return [address for address in addresses if cache.get(address) is None]
