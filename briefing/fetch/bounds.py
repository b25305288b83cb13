"""How much a fetch may take before it is given up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Bounds:
    """Limits of one errand; seconds and bytes."""

    deadline: float = 60.0
    """For an address with all its redirects and attempts, pauses between them not counted."""
    silence: float = 15.0
    """For a server that says nothing."""
    connect: float = 8.0
    """For a connection to one of the addresses of a host."""
    largest: int = 32 * 1024 * 1024
    """Of a body, counted as it comes in and again as it is unpacked."""
    redirects: int = 8
    attempts: int = 3
    """How often an address is asked when the connection fails or the server is overloaded."""
    backoff: float = 1.0
    """The first pause before another attempt; each further one is twice as long."""
    longest_pause: float = 30.0
    """A server that asks for a longer one (Retry-After) is left alone."""
    host_pause: float = 1.0
    """Between two requests to the same host."""
    at_once: int = 6
    """Hosts asked at the same time; one host is never asked twice at a time."""


USUAL: Final = Bounds()
