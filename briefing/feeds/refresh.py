"""Ask the servers of feeds what is new, and keep it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, Literal

from briefing.errors import FetchError
from briefing.feeds.cache import Cache, Head, Kept
from briefing.feeds.discovery import is_feed
from briefing.fetch import USUAL, Bounds, Errand, Fetched
from briefing.fetch.addresses import may_be_private, parse_address, shown
from briefing.fetch.client import fetch_each
from briefing.folders import cache_folder
from briefing.plain import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing.feeds.subscription import Subscription

Outcome = Literal["new", "unchanged", "gone", "failed"]

_NO_FEED: Final = "what it gives is no feed any more; what was kept of it stays"


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What came of asking for one feed."""

    before: Subscription
    after: Subscription
    """With its new address when it has moved for good, and marked when it is gone."""
    outcome: Outcome
    error: FetchError | None = None


def refresh(
    feeds: Sequence[Subscription],
    cache: Cache,
    deliver: Callable[[Refreshed], None],
    *,
    bounds: Bounds = USUAL,
    progress: Callable[[str, int], None] = lambda _address, _size: None,
    stopped: Callable[[], bool] = lambda: False,
) -> None:
    """Ask for all `feeds`, keep what is new in `cache`, and `deliver` what came of each.

    A feed that failed keeps its last good version. One that moved for good
    (301, 308) gets its new address, unless that is less safe, no feed, or
    reached by a redirect that is only for now; one that is gone (410) is marked
    and stays in the list, with what was kept of it.
    """
    errands = [
        Errand(
            feed.address,
            typed=feed.address if feed.typed else None,
            validators=head.validators if (head := cache.head(feed.address)) else None,
        )
        for feed in feeds
    ]

    def settle(index: int, result: Fetched | FetchError) -> None:
        deliver(_settled(feeds[index], result, cache))

    fetch_each(errands, settle, bounds=bounds, progress=progress, stopped=stopped)


def _settled(feed: Subscription, result: Fetched | FetchError, cache: Cache) -> Refreshed:
    if isinstance(result, FetchError):
        if result.status == 410:
            gone = replace(feed, gone=feed.gone or datetime.now(UTC).date())
            return Refreshed(feed, gone, "gone", result)
        return Refreshed(feed, feed, "failed", result)
    if not result.unchanged and not is_feed(result.raw):
        return Refreshed(feed, feed, "failed", FetchError(shown(feed.address), _NO_FEED))
    after = replace(_moved(feed, result.moved_to), gone=None)
    try:
        keep(after.address, result, cache, before=feed.address)
    except OSError as error:
        return Refreshed(feed, feed, "failed", cannot_keep(feed.address, error))
    return Refreshed(feed, after, "unchanged" if result.unchanged else "new")


def keep(address: str, fetched: Fetched, cache: Cache, *, before: str | None = None) -> None:
    """Keep `fetched` in `cache` as the copy of `address`, which was the one of `before`.

    Raises OSError when it cannot be written.
    """
    raw, media_type = fetched.raw, fetched.media_type
    if fetched.unchanged:
        last = cache.get(before or address)
        if last is None:
            return
        raw, media_type = last.raw, last.head.media_type
    cache.put(address, Kept(Head(media_type, fetched.validators, datetime.now(UTC)), raw))
    if before is not None and before != address:
        cache.move_pages(before, address)
        cache.forget(before)


def _moved(feed: Subscription, to: str | None) -> Subscription:
    if to is None:
        return feed
    new, old = parse_address(to), parse_address(feed.address)
    return replace(feed, address=to, typed=feed.typed and may_be_private(new, old))


def cannot_keep(address: str, error: OSError) -> FetchError:
    """Return why what `address` gave is lost again."""
    reason = one_line(error.strerror or "the disk fails").lower()
    return FetchError(
        shown(address), f"it cannot be kept in {one_line(str(cache_folder()))}: {reason}"
    )
