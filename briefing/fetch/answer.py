"""What is asked of the network, and what comes back."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server said of the version that it sent (RFC 9110, section 8.8)."""

    address: str
    """Which sent it; another one after a redirect knows nothing of them."""
    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class Errand:
    """An address to fetch."""

    address: str
    typed: str | None = None
    """The address that the reader typed; only that host may lie in a private network."""
    validators: Validators | None = None
    """Of the version that is kept, which then need not be sent again."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave."""

    address: str
    """Where it was in the end, after redirects."""
    raw: bytes
    """The body, unpacked; empty when it is `unchanged`."""
    media_type: str | None
    """The header Content-Type as it came, parameters included; safe to print."""
    validators: Validators
    unchanged: bool = False
    """Whether the version that is kept is still the newest (304 Not Modified)."""
    moved_to: str | None = None
    """The new address when it has moved for good (RFC 9110, sections 15.4.2 and 15.4.9)."""
