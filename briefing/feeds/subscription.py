"""A feed that the reader follows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Subscription:
    """One line of the list of feeds."""

    address: str
    title: str | None = None
    """Given by the reader, or else by the feed; None until the feed has been read."""
    page: str | None = None
    """The address of the site that it belongs to, which an OPML file may tell."""
    category: str | None = None
    """The folders that it lies in, as OPML writes them ("/Europe/Harbours")."""
    full_text: bool = False
    """Whether the page behind each of its items is fetched as well."""
    typed: bool = True
    """Whether the reader typed the address, which then may lie in a private network."""
    gone: date | None = None
    """The day on which the server said that it is gone for good (410)."""

    @property
    def label(self) -> str:
        """A line to show for it."""
        return self.title or self.address
