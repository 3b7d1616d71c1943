"""The way to the carriers: which door a company's messages go through, and with which key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Protocol, assert_never
from urllib.parse import urlsplit

from jawort.domain.endpoint import NewEndpoint
from jawort.domain.outgoing import Outgoing, Recipient
from jawort.ledger import endpoint
from jawort.ledger.work import Work
from jawort.provider.whatsapp import dialect, send
from jawort.provider.whatsapp.dialect import Dialect
from jawort.provider.whatsapp.send import Accepted
from jawort.provider.whatsapp.transport import AccessKey, Session, Transport

LOOPBACK: Final = frozenset({"127.0.0.1", "::1", "localhost"})


class Carrier(Protocol):
    """Whoever takes messages from us, each exactly once."""

    async def send(
        self, line: str, message: Outgoing, to: Recipient, *, first_byte_within_s: float
    ) -> Accepted:
        """Hand one message over, from the number `line`. Raises Fault: how far it came."""
        ...


class Carriers(Protocol):
    """Finds the carrier of a company."""

    async def of(self, work: Work) -> Carrier | None:
        """The carrier to send with now; None where no key to send with is on record."""
        ...


@dataclass(frozen=True, slots=True)
class WhatsApp:
    """The Cloud API behind one door."""

    transport: Transport

    async def send(
        self, line: str, message: Outgoing, to: Recipient, *, first_byte_within_s: float
    ) -> Accepted:
        """As Carrier."""
        return await send.send(
            self.transport, line, message, to, first_byte_within_s=first_byte_within_s
        )


@dataclass(frozen=True, slots=True)
class WhatsAppCarriers:
    """Carriers by the doors on record. The newest open door with a key to send with is taken, and
    asked for anew each time: a new key counts at once.

    only_loopback: the clock is a pretended one, and what it says may not reach the world.
    """

    session: Session
    only_loopback: bool = False

    async def of(self, work: Work) -> WhatsApp | None:
        """As Carriers."""
        transport = await self.transport_of(work)
        return None if transport is None else WhatsApp(transport)

    async def transport_of(self, work: Work) -> Transport | None:
        """The connection with its key, for whatever this company says or asks."""
        doors = [one for one in await endpoint.endpoints(work) if one.closed_at is None]
        keyed = [one.opened for one in doors if one.opened.access_token]
        if not keyed:
            return None
        spoken = dialect_of(keyed[-1])
        if self.only_loopback and urlsplit(spoken.base_url).hostname not in LOOPBACK:
            return None
        return Transport(self.session, spoken, AccessKey(keyed[-1].access_token))


def dialect_of(door: NewEndpoint) -> Dialect:
    """How the carrier behind a door speaks. Raises ValueError for a simulator elsewhere."""
    match door.dialect:
        case "meta":
            return dialect.meta(base_url=door.base_url) if door.base_url else dialect.meta()
        case "360dialog":
            url = door.base_url
            return dialect.dialog360(base_url=url) if url else dialect.dialog360()
        case "simulator":
            return dialect.simulator(door.base_url or "http://127.0.0.1")
        case other:
            assert_never(other)
