"""Which network addresses may be connected to."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Final

Destination = IPv4Address | IPv6Address

_GLOBAL_UNICAST: Final = IPv6Network("2000::/3")
_NAT64: Final = IPv6Network("64:ff9b::/96")
_NOT_HOSTS: Final = tuple(
    IPv6Network(network) for network in ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")
)
"""Protocol assignments with Teredo, documentation, 6to4 (IANA IPv6 special-purpose registry)."""

_RELAYS: Final = (int(IPv4Address("192.88.99.0")), int(IPv4Address("192.88.99.255")))
"""6to4 relay anycast (RFC 7526), which Python counts as global."""

_LOCAL_DOMAINS: Final = frozenset({"localhost", "local", "internal", "lan"})
_LOCAL_ZONE: Final = ".home.arpa"


def is_public(destination: Destination) -> bool:
    """Return whether `destination` is a host of the public internet.

    Everything else is refused: private, shared, loopback, link-local,
    multicast, reserved, documentation and benchmarking networks (IANA
    special-purpose address registries, RFC 6890), and IPv6 addresses that carry
    an IPv4 address (mapped, compatible, 6to4, Teredo), behind which any of the
    former can hide. Of these only the well-known prefix of NAT64 (RFC 6052) is
    unwrapped, because networks without IPv4 reach all of the old internet by it.
    """
    if isinstance(destination, IPv4Address):
        return (
            destination.is_global
            and not destination.is_multicast
            and not destination.is_reserved
            and not _RELAYS[0] <= int(destination) <= _RELAYS[1]
        )
    if destination.scope_id is not None:
        return False
    if destination in _NAT64:
        return is_public(IPv4Address(int(destination) & 0xFFFFFFFF))
    return (
        destination in _GLOBAL_UNICAST
        and destination.is_global
        and not any(destination in network for network in _NOT_HOSTS)
    )


def literal(host: str) -> Destination | None:
    """Return the network address that `host` is, or None when it is a name."""
    try:
        return ip_address(host.removeprefix("[").removesuffix("]"))
    except ValueError:
        return None


def names_own_network(host: str) -> bool:
    """Return whether `host` can only mean a machine of one's own network.

    That are network addresses, names without a dot, and names under domains
    that nobody can register: localhost (RFC 6761), local (RFC 6762), home.arpa
    (RFC 8375), internal (reserved by ICANN) and lan. A name that anybody can
    register is none of them, since its owner chooses where it leads.
    """
    name = host.lower().rstrip(".")
    return (
        literal(name) is not None
        or "." not in name
        or name.rpartition(".")[2] in _LOCAL_DOMAINS
        or name.endswith(_LOCAL_ZONE)
    )
