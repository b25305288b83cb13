"""Take addresses apart, and say why one is refused."""

from __future__ import annotations

from typing import Final

import httpx

from briefing.errors import FetchError
from briefing.fetch.destinations import names_own_network
from briefing.plain import one_line

SCHEMES: Final = {"http": 80, "https": 443}
"""What can be fetched, with the default ports."""

_LONGEST: Final = 8000
"""Characters; the least that RFC 9110, section 4.1 asks servers to take."""
_SHOWN: Final = 200


def parse_address(words: str) -> httpx.URL:
    """Return the address that `words` are, without its fragment.

    Raises FetchError for anything but a http or https address with a host and
    without a user name or password.
    """
    if len(words) > _LONGEST:
        raise FetchError(shown(words), "the address is too long")
    try:
        address = httpx.URL(words.strip())
        scheme, host, port = address.scheme, address.host, address.port
    # A host that is no name in any encoding of the DNS ends in the codec's own errors.
    except (httpx.InvalidURL, ValueError) as error:
        raise FetchError(shown(words), "it is not an address; check how it is written") from error
    if scheme not in SCHEMES:
        what = (
            f"“{one_line(scheme)}:” is not fetched" if scheme else "it has no http:// or https://"
        )
        raise FetchError(shown(words), f"{what}; give an address with http:// or https://")
    if not host:
        raise FetchError(shown(words), "it names no host; check how it is written")
    if port is not None and not 0 < port < 65536:
        raise FetchError(shown(words), f"there is no port {port}; check how it is written")
    if address.userinfo:
        # Not shown, for the password may stand in it.
        raise FetchError(
            shown(str(address.copy_with(username=None, password=None))),
            "addresses with a user name or password are not fetched; leave them out",
        )
    return address.copy_with(fragment=None)


def shown(address: str | httpx.URL) -> str:
    """Return `address` safe to print and of bearable length."""
    words = one_line(str(address)) or "(no address)"
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"


def port_of(address: httpx.URL) -> int:
    """Return the port of `address`, the default one of its scheme included."""
    return address.port or SCHEMES[address.scheme]


def may_be_private(address: httpx.URL, typed: httpx.URL | None) -> bool:
    """Return whether `address` may lead into one's own network.

    It may when the reader typed this very host and port, and the host can mean
    nothing but a machine of that network. A page, feed or redirect never can
    send there. A change from http to https on the usual ports is the same host.
    """
    if typed is None or address.host != typed.host or not names_own_network(typed.host):
        return False
    usual = all(port_of(url) == SCHEMES[url.scheme] for url in (address, typed))
    return usual or port_of(address) == port_of(typed)
