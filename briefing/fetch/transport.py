"""The one door to the network: every request goes to an address that was checked."""

from __future__ import annotations

import asyncio
import socket
import threading
from functools import cache
from typing import TYPE_CHECKING, Final

import httpx

from briefing.errors import FetchError
from briefing.fetch.addresses import may_be_private, port_of, shown
from briefing.fetch.destinations import Destination, is_public, literal

if TYPE_CHECKING:
    import ssl

TYPED: Final = "briefing.typed"
"""Extension of a request: the address that the reader typed, or None."""

_UNKNOWN: Final = "the host is unknown; check the address and your network"
_NO_SUCH_NAME: Final = frozenset(
    getattr(socket, name) for name in ("EAI_NONAME", "EAI_NODATA") if hasattr(socket, name)
)

_NO_KEEPING: Final = httpx.Limits(max_keepalive_connections=0)
"""Connections are pooled by network address; kept ones would serve other hosts at that address."""


class CheckedTransport(httpx.AsyncBaseTransport):
    """Resolves each host once, checks all its addresses, and connects to those.

    The connection is made to the network address itself, with the name in Host
    and SNI, so that a name that resolves otherwise a moment later (DNS
    rebinding) leads nowhere. Proxies of the environment are not used: behind
    one nobody could tell where a name leads. The certificates are those of
    SSL_CERT_FILE or SSL_CERT_DIR if set, else of certifi.
    """

    def __init__(self) -> None:
        self._inner = httpx.AsyncHTTPTransport(
            verify=_certificates(), trust_env=False, limits=_NO_KEEPING
        )

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send `request` to the first of its host's addresses that takes the connection.

        Raises FetchError when an address must not be connected to, and the
        errors of httpx.
        """
        destinations = await _resolve(request.url)
        if not may_be_private(request.url, request.extensions.get(TYPED)):
            for destination in destinations:
                _check(request.url, destination)
        failure: httpx.TransportError | None = None
        for destination in destinations:
            try:
                return await self._inner.handle_async_request(_to(destination, request))
            except (httpx.ConnectError, httpx.ConnectTimeout) as error:
                failure = error
        raise failure or FetchError(shown(request.url), _UNKNOWN)

    async def aclose(self) -> None:
        """Close all connections."""
        await self._inner.aclose()


@cache
def _certificates() -> ssl.SSLContext:
    # Loading them takes longer than most requests.
    return httpx.create_ssl_context()


def _to(destination: Destination, request: httpx.Request) -> httpx.Request:
    """Return `request` addressed to `destination`; its Host header stays."""
    return httpx.Request(
        request.method,
        request.url.copy_with(host=str(destination)),
        headers=request.headers,
        stream=request.stream,
        extensions={**request.extensions, "sni_hostname": _wire_name(request.url)},
    )


def _wire_name(url: httpx.URL) -> str:
    """Return the host as it goes over the wire; httpx has encoded it (IDNA 2008) already."""
    return url.raw_host.decode("ascii")


def _check(url: httpx.URL, destination: Destination) -> None:
    if is_public(destination):
        return
    if literal(url.host) is not None:
        reason = "it is an address of a private network, which nothing but you may ask for"
    else:
        reason = f"it leads into a private network ({destination})"
    raise FetchError(shown(url), f"{reason}; type that very address if you mean it")


async def _resolve(url: httpx.URL) -> list[Destination]:
    """Return the network addresses of the host of `url`, without doubles, in their order."""
    if (given := literal(url.host)) is not None:
        return [given]
    try:
        found = await _look_up(_wire_name(url), port_of(url))
    except UnicodeError as error:
        raise FetchError(shown(url), _UNKNOWN) from error
    except OSError as error:
        if error.errno in _NO_SUCH_NAME:
            raise FetchError(shown(url), _UNKNOWN) from error
        raise httpx.ConnectError("the name service fails") from error
    return list(dict.fromkeys(d for d in map(literal, found) if d is not None))


async def _look_up(host: str, port: int) -> list[str]:
    # In a thread of its own that nobody waits for: a resolver can hang for minutes, cannot be
    # interrupted, and would hold up the end of the event loop's own threads.
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[list[str]] = loop.create_future()

    def settle(found: list[str] | None, error: OSError | UnicodeError | None) -> None:
        if answer.done():
            return
        if error is not None:
            answer.set_exception(error)
        else:
            answer.set_result(found or [])

    def ask() -> None:
        found, failure = None, None
        try:
            found = [
                str(entry[4][0])
                for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            ]
        except (OSError, UnicodeError) as error:
            failure = error
        try:
            loop.call_soon_threadsafe(settle, found, failure)
        except RuntimeError:
            return  # the loop has ended meanwhile; nobody waits for the answer

    threading.Thread(target=ask, name="look up a host", daemon=True).start()
    return await answer
