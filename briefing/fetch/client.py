"""Fetch addresses, several at a time, from a thread that waits for them."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import TYPE_CHECKING, Final

import httpx

from briefing._version import __version__
from briefing.errors import FetchError
from briefing.fetch.addresses import shown
from briefing.fetch.asking import Asker
from briefing.fetch.bounds import USUAL, Bounds
from briefing.fetch.hosts import Hosts
from briefing.fetch.transport import CheckedTransport

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Sequence

    from briefing.fetch.answer import Errand, Fetched

    Deliver = Callable[[int, Fetched | FetchError], None]
    Progress = Callable[[str, int], None]

USER_AGENT: Final = f"briefing/{__version__}"
STOPPED: Final = "stopped"

_LOOK_UP: Final = 0.1
"""Seconds between two looks at whether to stop."""


def fetch(
    errand: Errand,
    *,
    bounds: Bounds = USUAL,
    progress: Progress = lambda _address, _size: None,
    stopped: Callable[[], bool] = lambda: False,
    due: dict[str, float] | None = None,
) -> Fetched:
    """Return what the address of `errand` gives.

    `progress` is told the address and how many bytes have come in; `due` says
    when each host may be asked again (monotonic clock) and is kept up to date,
    so that one errand after the other stays polite. Raises
    FetchError, also once `stopped` says so. Must not be called where an event
    loop runs; a thread beside it is the place.
    """
    results: list[Fetched | FetchError] = []
    fetch_each(
        [errand],
        lambda _index, result: results.append(result),
        bounds=bounds,
        progress=progress,
        stopped=stopped,
        due=due,
    )
    (result,) = results
    if isinstance(result, FetchError):
        raise result
    return result


def fetch_each(
    errands: Sequence[Errand],
    deliver: Deliver,
    *,
    bounds: Bounds = USUAL,
    progress: Progress = lambda _address, _size: None,
    stopped: Callable[[], bool] = lambda: False,
    due: dict[str, float] | None = None,
) -> None:
    """Fetch all `errands`; `deliver` each one's index and result as it comes.

    `deliver` is called exactly once for each errand, in the calling thread,
    and should be quick, for the others wait meanwhile. What is not done when
    `stopped` says so is delivered as a FetchError with the reason STOPPED.
    """
    hosts = Hosts(bounds.host_pause, bounds.at_once, {} if due is None else due)
    asyncio.run(
        _fetch_each(
            errands, deliver, bounds=bounds, hosts=hosts, progress=progress, stopped=stopped
        )
    )


async def _fetch_each(
    errands: Sequence[Errand],
    deliver: Deliver,
    *,
    bounds: Bounds,
    hosts: Hosts,
    progress: Progress,
    stopped: Callable[[], bool],
) -> None:
    waiting = set(range(len(errands)))

    async def run(index: int, client: httpx.AsyncClient) -> None:
        try:
            result: Fetched | FetchError = await Asker(
                client, hosts, bounds, errands[index], progress
            ).fetch()
        except FetchError as error:
            result = error
        waiting.discard(index)
        deliver(index, result)

    async with _client(bounds) as client:
        tasks = [asyncio.create_task(run(index, client)) for index in range(len(errands))]
        await _finish(tasks, stopped)
    for index in sorted(waiting):
        deliver(index, FetchError(shown(errands[index].address), STOPPED))


async def _finish(tasks: list[asyncio.Task[None]], stopped: Callable[[], bool]) -> None:
    """Wait for `tasks`, or cancel them when `stopped` says so; raises what a task raised."""
    try:
        pending = set(tasks)
        while pending and not stopped():
            done, pending = await asyncio.wait(
                pending, timeout=_LOOK_UP, return_when=asyncio.FIRST_EXCEPTION
            )
            for task in done:
                task.result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


@asynccontextmanager
async def _client(bounds: Bounds) -> AsyncIterator[httpx.AsyncClient]:
    """Give a client without memory: no cookies, no log-ins, no proxies, no redirects of its own."""
    async with httpx.AsyncClient(
        transport=CheckedTransport(),
        trust_env=False,
        follow_redirects=False,
        cookies=CookieJar(DefaultCookiePolicy(allowed_domains=())),
        headers={"User-Agent": USER_AGENT},
        timeout=httpx.Timeout(bounds.silence, connect=bounds.connect),
    ) as client:
        yield client
