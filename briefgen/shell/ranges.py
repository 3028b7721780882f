"""
Addresses that are never fetched from: this machine, private networks and what else is no public host.

From the special-purpose registries of IANA (RFC 6890 and its updates). A page, a feed or a redirect may name any host; without
this a stranger's file could make the reader's machine ask its own router, its cloud's metadata service or its database.
"""

from __future__ import annotations

import ipaddress
import socket
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Range = ipaddress.IPv4Network | ipaddress.IPv6Network

REFUSED: tuple[Range, ...] = tuple(
    ipaddress.ip_network(text)
    for text in (
        "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 "
        "192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4 "
        "::/3 2001::/23 2001:db8::/32 2002::/16 3fff::/20 4000::/2 8000::/1"
    ).split()
)
"""
Ranges that are refused. Of IPv6 all but 2000::/3, the only part given out so far: so the addresses that carry an IPv4 address
within (mapped, translated) and those of local networks are all refused by one rule; Teredo and 6to4 lie in 2000::/3 and are
named.
"""


def resolve(host: str, port: int) -> tuple[str, ...]:
    """
    Return the addresses of a host as text, in the order in which they are to be tried.

    Raises:
        OSError: the name has none, or it could not be looked up.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(place[4][0]) for place in found))


def first_refused(addresses: Sequence[str], refused: Sequence[Range]) -> str | None:
    """Return the first address that lies in a refused range, or that is none; None when all may be asked."""
    return next((address for address in addresses if _is_refused(address, refused)), None)


def _is_refused(text: str, refused: Sequence[Range]) -> bool:
    try:
        address = _unwrapped(ipaddress.ip_address(text.partition("%")[0]))
    except ValueError:
        return True
    return any(address in one for one in refused if one.version == address.version)


def _unwrapped(address: Address) -> Address:
    """Return the IPv4 address that an IPv6 address stands for (``::ffff:127.0.0.1``), or the address itself."""
    mapped = address.ipv4_mapped if isinstance(address, ipaddress.IPv6Address) else None
    return mapped or address
