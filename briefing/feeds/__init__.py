"""The feeds that the reader follows: the list of them, asking what is new, reading what was kept.

The list is the reader's own data (`feeds.opml` in the data folder); what was
fetched lies in the cache folder and can be fetched anew. Asking needs the
network, all else works without it.
"""

from briefing.feeds.cache import Cache
from briefing.feeds.kept import KeptFeed, kept_feeds
from briefing.feeds.opml import read_opml, write_opml
from briefing.feeds.store import load, save
from briefing.feeds.subscription import Subscription

__all__ = [
    "Cache",
    "KeptFeed",
    "Subscription",
    "kept_feeds",
    "load",
    "read_opml",
    "save",
    "write_opml",
]
