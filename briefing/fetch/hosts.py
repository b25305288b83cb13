"""Politeness: one request to a host at a time, with a pause between two."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from contextlib import asynccontextmanager
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


class Hosts:
    """Gives turns to requests, host by host."""

    def __init__(self, pause: float, at_once: int, due: dict[str, float]) -> None:
        """`pause` seconds lie between two requests to a host; `at_once` hosts are asked.

        `due` says when each host may be asked again, on the monotonic clock,
        and is kept up to date.
        """
        self._pause = pause
        self._free = asyncio.Semaphore(at_once)
        self._locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._due = due

    @asynccontextmanager
    async def turn(self, host: str) -> AsyncIterator[None]:
        """Wait until `host` may be asked, and keep the others waiting meanwhile."""
        async with self._locks[host]:
            await asyncio.sleep(self._due.get(host, 0.0) - monotonic())
            async with self._free:
                try:
                    yield
                finally:
                    self.rest(host, self._pause)

    def rest(self, host: str, seconds: float) -> None:
        """Leave `host` alone for at least `seconds` from here on."""
        due = monotonic() + seconds
        self._due[host] = max(due, self._due.get(host, 0.0))
