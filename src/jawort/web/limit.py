"""How often strangers may send something in: by address and by place, for all processes together.

The database counts (`ledger.public_try`), so a restart forgets nothing and four processes let in no
more than one. Each process remembers for itself only who is out until when: a flood from one
address costs a query now and then, not one for each request.
"""

from collections import OrderedDict
from collections.abc import Sequence
from datetime import datetime, timedelta
from ipaddress import ip_address, ip_network
from typing import Final

from jawort.ledger import public_try
from jawort.ledger.public_try import Rate
from jawort.ledger.work import Ledger

FROM_ONE_ADDRESS: Final = Rate(30, timedelta(seconds=20))
AT_ONE_PLACE: Final = Rate(2_000, timedelta(milliseconds=200))
"""A family or an office behind one address gets through, and so does a busy day; a flood does not.
Our choice."""

REMEMBERED: Final = 20_000
"""Who is out, remembered at most, about 4 MB; beyond that the one out longest is looked up anew."""

SWEEP_EVERY: Final = timedelta(minutes=1)


class Limit:
    """What may be sent in of one kind. Time is told, not read."""

    def __init__(self, ledger: Ledger, kind: str, *, remembered: int = REMEMBERED) -> None:
        self.kind = kind
        self.remembered = remembered
        self._ledger = ledger
        self._out_until: OrderedDict[str, datetime] = OrderedDict()
        self._swept_at: datetime | None = None

    def __len__(self) -> int:
        return len(self._out_until)

    async def allows(self, asked: Sequence[tuple[str, Rate]], *, now: datetime) -> bool:
        """Whether one more may be sent by all of these; if so it counts, and what is refused does
        not count for whoever refused it.
        """
        if any(self._out_until.get(who, now) > now for who, _ in asked):
            return False
        named = [(f"{self.kind}:{who}", rate) for who, rate in asked]
        async with self._ledger.house_work() as work:
            refused = await public_try.take(work, named, now=now)
            if self._swept_at is None or now - self._swept_at >= SWEEP_EVERY:
                self._swept_at = now
                await public_try.sweep(work, now=now)
        if refused is None:
            return True
        who, until = refused
        self._remember(who.removeprefix(f"{self.kind}:"), until)
        return False

    def _remember(self, who: str, until: datetime) -> None:
        self._out_until[who] = until
        self._out_until.move_to_end(who)
        if len(self._out_until) > self.remembered:
            self._out_until.popitem(last=False)


class Turnstile:
    """A limit for each address and one for each place; who stays within both gets through. One
    address alone can never use up a place for others.
    """

    def __init__(
        self, ledger: Ledger, address: Rate = FROM_ONE_ADDRESS, place: Rate = AT_ONE_PLACE
    ) -> None:
        self.address = address
        self.place = place
        self._limit = Limit(ledger, "form")

    async def lets_in(self, address: str, place: str, *, now: datetime) -> bool:
        """Whether somebody may send something in here now."""
        both = ((f"from {household(address)}", self.address), (f"at {place}", self.place))
        return await self._limit.allows(both, now=now)

    @property
    def wait_s(self) -> int:
        """After how many seconds it is worth trying again."""
        return max(1, int(self.address.one_each.total_seconds()))


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
