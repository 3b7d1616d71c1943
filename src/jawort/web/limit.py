"""How often strangers may send something in: by address and by place, in bounded memory.

Each process counts for itself and forgets when it ends: with four processes somebody can send four
times as much. It keeps the database from being flooded, needs none, and proves nothing.
"""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import ip_address, ip_network
from typing import Final


@dataclass(frozen=True, slots=True)
class Rate:
    """So many at once, and then one more each time this has passed."""

    at_once: int
    one_each: timedelta


FROM_ONE_ADDRESS: Final = Rate(30, timedelta(seconds=20))
AT_ONE_PLACE: Final = Rate(2_000, timedelta(milliseconds=200))
"""A family or an office behind one address gets through, and so does a busy day; a flood does not.
Our choice."""

REMEMBERED: Final = 20_000
"""Keys remembered at most, about 4 MB; beyond that the one seen longest ago is forgotten."""


class Limit:
    """Counts by key. Time is told, not read."""

    def __init__(self, rate: Rate, *, remembered: int = REMEMBERED) -> None:
        self.rate = rate
        self.remembered = remembered
        self._free_at: OrderedDict[str, datetime] = OrderedDict()

    def __len__(self) -> int:
        return len(self._free_at)

    def allows(self, key: str, *, now: datetime) -> bool:
        """Whether one more may be sent; if so it counts. What is refused does not."""
        free_at = max(self._free_at.pop(key, now), now)
        allowed = free_at <= now + self.rate.one_each * (self.rate.at_once - 1)
        self._free_at[key] = free_at + self.rate.one_each if allowed else free_at
        if len(self._free_at) > self.remembered:
            self._free_at.popitem(last=False)
        return allowed


class Turnstile:
    """A limit for each address and one for each place; who stays within both gets through. One
    address alone can never use up a place for others.
    """

    def __init__(self, address: Rate = FROM_ONE_ADDRESS, place: Rate = AT_ONE_PLACE) -> None:
        self.addresses = Limit(address)
        self.places = Limit(place)

    def lets_in(self, address: str, place: str, *, now: datetime) -> bool:
        """Whether somebody may send something in here now."""
        if not self.addresses.allows(household(address), now=now):
            return False
        return self.places.allows(place, now=now)

    @property
    def wait_s(self) -> int:
        """After how many seconds it is worth trying again."""
        return max(1, int(self.addresses.rate.one_each.total_seconds()))


def household(address: str) -> str:
    """What counts as one sender: an IPv4 address, or the /64 that one line gets in IPv6; all that
    is no address together.
    """
    try:
        full = ip_address(address)
    except ValueError:
        return ""
    if full.version == 4:
        return str(full)
    mapped = getattr(full, "ipv4_mapped", None)
    return str(mapped) if mapped else str(ip_network(f"{full}/64", strict=False))
