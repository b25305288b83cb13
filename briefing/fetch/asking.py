"""Ask one address for what it holds, with its redirects and further attempts."""

from __future__ import annotations

import asyncio
import ssl
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import TYPE_CHECKING, Final
from urllib.request import getproxies

import httpx

from briefing.errors import FetchError
from briefing.fetch.addresses import parse_address, shown
from briefing.fetch.answer import Errand, Fetched, Validators
from briefing.fetch.body import ACCEPTED, Body, BodyError
from briefing.fetch.media import ACCEPT, is_taken, media_type
from briefing.fetch.statuses import duration, retry_after, status_words
from briefing.fetch.transport import TYPED
from briefing.plain import one_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.fetch.bounds import Bounds
    from briefing.fetch.hosts import Hosts

_PERMANENT: Final = frozenset({301, 308})
_REDIRECTS: Final = _PERMANENT | {302, 303, 307}
_OVERLOADED: Final = frozenset({429, 502, 503, 504})
_LONGEST_HEADER: Final = 1000

_NO_WAY: Final = "no connection to the server; check the address and your network"


@dataclass(slots=True)
class _Answer:
    status: int
    headers: httpx.Headers
    body: bytes = b""


class _PassingError(Exception):
    """An attempt that failed in a way that may pass; the server may ask to `wait` (seconds)."""

    def __init__(self, reason: str, status: int | None = None, wait: float | None = None) -> None:
        super().__init__(reason)
        self.reason, self.status, self.wait = reason, status, wait


@dataclass(slots=True)
class Asker:
    """Fetches one errand at a time on a shared client; see `briefing.fetch` for the rules."""

    client: httpx.AsyncClient
    hosts: Hosts
    bounds: Bounds
    errand: Errand
    progress: Callable[[str, int], None]
    """Told the address and how many bytes of it have come in."""
    _spent: float = field(default=0.0, init=False)

    async def fetch(self) -> Fetched:
        """Return what the address of the errand gives; raises FetchError."""
        first = url = parse_address(self.errand.address)
        typed = parse_address(self.errand.typed) if self.errand.typed is not None else None
        seen = {url}
        for_good, moved_to = True, None
        while True:
            try:
                answer = await self._ask_patiently(url, typed)
                if answer.status not in _REDIRECTS:
                    return self._taken(url, answer, moved_to)
            except FetchError as error:
                if url == first:
                    raise
                # What is gone elsewhere is gone here only if it has moved there for good.
                status = error.status if for_good else None
                reason = f"it redirects to {shown(url)}: {error.reason}"
                raise FetchError(self._name, reason, status=status) from error
            target = self._redirect(url, answer)
            for_good = for_good and answer.status in _PERMANENT and not _loses_safety(url, target)
            if for_good:
                moved_to = str(target)
            if target in seen:
                raise FetchError(self._name, "it redirects in circles; open it in your browser")
            if len(seen) > self.bounds.redirects:
                raise FetchError(self._name, "it redirects too often; open it in your browser")
            seen.add(target)
            url = target

    @property
    def _name(self) -> str:
        return shown(self.errand.address)

    def _redirect(self, url: httpx.URL, answer: _Answer) -> httpx.URL:
        location = answer.headers.get("location")
        if not location:
            raise FetchError(self._name, "it redirects nowhere; open it in your browser")
        try:
            return parse_address(str(url.join(location)))
        except (httpx.InvalidURL, ValueError) as error:
            raise FetchError(self._name, "it redirects to what is no address") from error
        except FetchError as error:
            where = f"it redirects to {error.address}: {error.reason}"
            raise FetchError(self._name, where) from error

    async def _ask_patiently(self, url: httpx.URL, typed: httpx.URL | None) -> _Answer:
        """Return the answer of `url`, asking again after a while when it may help."""
        attempt = 0
        while True:
            attempt += 1
            try:
                async with self.hosts.turn(url.host):
                    return await self._ask_in_time(url, typed)
            except _PassingError as failure:
                wait = self.bounds.backoff * 2 ** (attempt - 1)
                if failure.wait is not None:
                    wait = max(wait, failure.wait)
                if attempt >= self.bounds.attempts or wait > self.bounds.longest_pause:
                    raise self._given_up(url, failure) from failure
                self.hosts.rest(url.host, wait)

    def _given_up(self, url: httpx.URL, failure: _PassingError) -> FetchError:
        reason = failure.reason
        if failure.wait is not None and failure.wait > self.bounds.longest_pause:
            reason = f"{reason} (it asks to wait {duration(failure.wait)})"
        return FetchError(shown(url), reason, status=failure.status)

    async def _ask_in_time(self, url: httpx.URL, typed: httpx.URL | None) -> _Answer:
        clock = asyncio.get_running_loop().time
        begun = clock()
        try:
            async with asyncio.timeout(self.bounds.deadline - self._spent):
                return await self._ask(url, typed)
        except TimeoutError as error:
            taken = duration(self.bounds.deadline)
            raise FetchError(shown(url), f"it took longer than {taken}; try again later") from error
        finally:
            self._spent += clock() - begun

    async def _ask(self, url: httpx.URL, typed: httpx.URL | None) -> _Answer:
        try:
            async with self.client.stream(
                "GET", url, headers=self._headers(url), extensions={TYPED: typed}
            ) as response:
                answer = _Answer(response.status_code, response.headers)
                if answer.status in _OVERLOADED:
                    wait = retry_after(response.headers.get("retry-after", ""))
                    raise _PassingError(status_words(answer.status), answer.status, wait)
                if answer.status == HTTPStatus.OK:
                    answer.body = await self._body(response)
                return answer
        except httpx.TimeoutException as error:
            raise _PassingError("the server does not answer; try again later") from error
        except httpx.TransportError as error:
            raise self._broken(url, error) from error
        except (httpx.InvalidURL, ValueError) as error:
            raise FetchError(shown(url), "it is not an address; check how it is written") from error

    def _headers(self, url: httpx.URL) -> dict[str, str]:
        headers = {"Accept": ACCEPT, "Accept-Encoding": ACCEPTED, "Connection": "close"}
        kept = self.errand.validators
        if kept is not None and kept.address == str(url):
            if kept.etag:
                headers["If-None-Match"] = kept.etag
            if kept.last_modified:
                headers["If-Modified-Since"] = kept.last_modified
        return headers

    async def _body(self, response: httpx.Response) -> bytes:
        kind = media_type(response.headers.get("content-type"))
        if not is_taken(kind):
            what = one_line(kind or "")[:60]
            raise FetchError(self._name, f"it is {what}, not a page, feed, text or PDF")
        try:
            body = Body(response.headers.get("content-encoding", ""), self.bounds.largest)
            async for wire in response.aiter_raw():
                body.add(wire)
                self.progress(self._name, body.size)
            return body.finish()
        except BodyError as error:
            raise FetchError(self._name, str(error)) from error

    def _broken(self, url: httpx.URL, error: httpx.TransportError) -> FetchError | _PassingError:
        cause: BaseException | None = error
        while cause is not None:
            if isinstance(cause, ssl.SSLCertVerificationError):
                return FetchError(
                    shown(url), f"its certificate is not valid ({one_line(cause.verify_message)})"
                )
            cause = cause.__cause__ or cause.__context__
        if isinstance(error, httpx.ConnectError):
            unused = "; proxies are not used" if getproxies() else ""
            return _PassingError(f"{_NO_WAY}{unused}")
        if isinstance(error, httpx.RemoteProtocolError):
            return _PassingError("the answer breaks off or is no HTTP")
        return _PassingError("the connection broke off; try again later")

    def _taken(self, url: httpx.URL, answer: _Answer, moved_to: str | None) -> Fetched:
        validators = Validators(
            str(url), _kept(answer.headers, "etag"), _kept(answer.headers, "last-modified")
        )
        kind = one_line(answer.headers.get("content-type", "")) or None
        asked = self.errand.validators
        if answer.status == HTTPStatus.NOT_MODIFIED and asked and asked.address == str(url):
            return Fetched(str(url), b"", kind, asked, unchanged=True, moved_to=moved_to)
        if answer.status != HTTPStatus.OK:
            raise FetchError(shown(url), status_words(answer.status), status=answer.status)
        return Fetched(str(url), answer.body, kind, validators, moved_to=moved_to)


def _loses_safety(url: httpx.URL, target: httpx.URL) -> bool:
    return url.scheme == "https" and target.scheme != "https"


def _kept(headers: httpx.Headers, name: str) -> str | None:
    """Return a header that is to be sent back one day, unless it is no plain short text."""
    value: str = headers.get(name, "")
    plain = value.isascii() and value.isprintable() and len(value) <= _LONGEST_HEADER
    return value if value and plain else None
