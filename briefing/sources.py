"""Where articles can come from: what the app and the command line read alike."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from briefing.errors import UsageError
from briefing.plain import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from briefing.model import Article

    Progress = Callable[[str, int], None]
    """Told what is being fetched and how many bytes of it have come."""

_ADDRESS: Final = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
"""A scheme as in RFC 3986, section 3.1, but longer than a drive letter."""


class Source(Protocol):
    """Something other than a file; to read it may take long."""

    @property
    def name(self) -> str:
        """What a list shows for it; safe to print."""

    def read(
        self, *, published: date | None, progress: Progress, stopped: Callable[[], bool]
    ) -> list[Article]:
        """Return its articles; `published` is the date of those that state none.

        Raises BriefingError, also when `stopped` says so meanwhile.
        """


@dataclass(frozen=True, slots=True)
class Page:
    """A page or feed that the reader asked for by its address."""

    address: str
    due: dict[str, float] = field(default_factory=dict, compare=False, repr=False)
    """When each host may be asked again, on the monotonic clock; shared by what is read together,
    so that it is polite as a whole."""

    @property
    def name(self) -> str:
        """The address."""
        return one_line(self.address)

    def read(
        self, *, published: date | None, progress: Progress, stopped: Callable[[], bool]
    ) -> list[Article]:
        """Fetch the address and return the articles there; raises FetchError, UnreadableError."""
        # Imported here, so that the app is on the screen before the network client is loaded.
        from briefing.fetch import Errand  # noqa: PLC0415
        from briefing.fetch.articles import articles_in  # noqa: PLC0415
        from briefing.fetch.client import fetch  # noqa: PLC0415

        errand = Errand(self.address, typed=self.address)
        fetched = fetch(errand, progress=progress, stopped=stopped, due=self.due)
        return articles_in(fetched.raw, fetched.address, fetched.media_type, published)


def named_by(words: Iterable[str]) -> list[Path | Source]:
    """Return what `words` name: pages for addresses, paths for all else; each word once.

    Raises UsageError for a word without a sign, which would name the folder one is in.
    """
    due: dict[str, float] = {}
    named = dict.fromkeys(words)
    if "" in named:
        raise UsageError("one of the names is empty; name a file, a folder or an address")
    return [Page(word, due) if _ADDRESS.match(word) else Path(word) for word in named]
