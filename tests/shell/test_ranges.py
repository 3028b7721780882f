from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.shell.ranges import REFUSED, first_refused

if TYPE_CHECKING:
    import ipaddress

PRIVATE = """
127.0.0.1 127.255.255.254 0.0.0.0 10.1.2.3 100.64.0.1 169.254.169.254 172.16.0.1 172.31.255.255 192.168.0.1 192.0.2.7
198.18.0.1 198.51.100.1 203.0.113.9 224.0.0.1 239.255.255.250 240.0.0.1 255.255.255.255 192.0.0.8 192.88.99.1
:: ::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::127.0.0.1 64:ff9b::7f00:1 64:ff9b:1::1 100::1 2001::1 2001:db8::1 2002:7f00:1::
fc00::1 fd12:3456::1 fe80::1 fe80::1%eth0 fec0::1 ff02::1 3fff::1 5f00::1 nonsense
""".split()
PUBLIC = [
    "1.1.1.1",
    "8.8.8.8",
    "93.184.216.34",
    "172.32.0.1",
    "172.15.0.1",
    "100.128.0.1",
    "2606:4700::1111",
    "2a00:1450:4001::8a",
]


@pytest.mark.parametrize("address", PRIVATE)
def test_no_address_of_a_machine_or_a_private_network_may_be_asked(address: str) -> None:
    assert first_refused(["1.1.1.1", address], REFUSED) == address


def test_public_addresses_may_be_asked() -> None:
    assert first_refused(PUBLIC, REFUSED) is None


@given(st.ip_addresses())
def test_nothing_is_allowed_that_the_standard_library_knows_as_not_global(address: ipaddress.IPv4Address) -> None:
    if first_refused([str(address)], REFUSED) is None:
        assert address.is_global
        assert not address.is_multicast
