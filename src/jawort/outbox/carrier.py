"""The way to the carriers: which door a company's messages go through, and with which key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Protocol, assert_never
from urllib.parse import urlsplit
from uuid import UUID

from jawort.domain.endpoint import NewEndpoint
from jawort.domain.sending.outgoing import Outgoing, Recipient
from jawort.ledger import sender
from jawort.ledger.work import Work
from jawort.provider.whatsapp import dialect, send
from jawort.provider.whatsapp.dialect import Dialect
from jawort.provider.whatsapp.send import Accepted
from jawort.provider.whatsapp.transport import AccessKey, Session, Transport

LOOPBACK: Final = frozenset({"127.0.0.1", "::1", "localhost"})


class Carrier(Protocol):
    """Whoever takes messages from us, each exactly once."""

    @property
    def lines(self) -> frozenset[str] | None:
        """The ids of the numbers it speaks for; None: all of them."""
        ...

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
    """The Cloud API, behind the door of each number: accounts never share a key."""

    transports: Mapping[str, Transport]

    @property
    def lines(self) -> frozenset[str]:
        """As Carrier."""
        return frozenset(self.transports)

    async def send(
        self, line: str, message: Outgoing, to: Recipient, *, first_byte_within_s: float
    ) -> Accepted:
        """As Carrier."""
        return await send.send(
            self.transports[line], line, message, to, first_byte_within_s=first_byte_within_s
        )


@dataclass(frozen=True, slots=True)
class WhatsAppCarriers:
    """Carriers by the doors on record, asked for anew each time: a new key counts at once.

    only_loopback: the clock is a pretended one, and what it says may not reach the world.
    """

    session: Session
    only_loopback: bool = False

    async def of(self, work: Work) -> WhatsApp | None:
        """As Carriers."""
        found = await self.transports_of(work)
        by_line = {
            one.phone_number_id: found[one.sender_id]
            for one in await sender.senders(work)
            if one.sender_id in found and one.phone_number_id
        }
        return WhatsApp(by_line) if by_line else None

    async def transports_of(self, work: Work) -> dict[UUID, Transport]:
        """The connection of each of the company's numbers with the key of its own account, for
        whatever it says or asks. A number without a key is missing.
        """
        found = {}
        for sender_id, door in (await sender.doors(work)).items():
            spoken = dialect_of(door.opened)
            if self.only_loopback and urlsplit(spoken.base_url).hostname not in LOOPBACK:
                continue
            key = AccessKey(door.opened.access_token)
            found[sender_id] = Transport(self.session, spoken, key)
        return found


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
