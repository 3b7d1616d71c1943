"""The numbers and names a controller writes from, and through which door each of them speaks."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from jawort.domain.endpoint import Endpoint
from jawort.ledger.endpoint import endpoints
from jawort.ledger.query import query
from jawort.ledger.work import HouseWork, Work

_SENDERS = query("controller", "senders")
_USE = query("controller", "use_endpoint")
_TEMPLATES_READ = query("controller", "templates_read")
_TEMPLATES_DUE = query("controller", "templates_due")


@dataclass(frozen=True, slots=True)
class Sender:
    """One business number or sender name that messages may leave from.

    endpoint_id: the door of its account; None: the newest open one with a key to send with.
    """

    sender_id: UUID
    portfolio_id: UUID
    channel: str
    brand: str
    display_number: str
    phone_number_id: str
    waba_id: str
    endpoint_id: UUID | None


async def senders(work: Work) -> list[Sender]:
    """All senders that are not retired, the oldest first."""
    return [
        Sender(*(row[name] for name in Sender.__slots__))
        for row in await work.rows(_SENDERS)
        if row["retired_at"] is None
    ]


async def doors(work: Work) -> dict[UUID, Endpoint]:
    """The door each number on WhatsApp may speak through now. Whose door is closed, or has no key
    to send with, is missing: it never borrows the key of another account.
    """
    keyed = {
        one.endpoint_id: one
        for one in await endpoints(work)
        if one.closed_at is None and one.opened.access_token
    }
    newest = next(reversed(keyed), None)
    own = {
        one.sender_id: one.endpoint_id or newest
        for one in await senders(work)
        if one.channel == "wa"
    }
    return {sender_id: keyed[door] for sender_id, door in own.items() if door in keyed}


async def use_endpoint(work: Work, sender_id: UUID, endpoint_id: UUID) -> bool:
    """Let a number speak through this door from now on. False: no such number, or no such open
    door of this controller.
    """
    return await work.run(_USE, sender_id, endpoint_id) == 1


async def note_templates(work: Work, sender_id: UUID, *, now: datetime) -> None:
    """Note that the list of templates of this number was read."""
    await work.run(_TEMPLATES_READ, sender_id, now)


async def templates_due(work: HouseWork, *, before: datetime) -> Mapping[UUID, list[UUID]]:
    """By controller the numbers whose list of templates was not read since a moment."""
    found: dict[UUID, list[UUID]] = {}
    for row in await work.rows(_TEMPLATES_DUE, before):
        found.setdefault(row["controller_id"], []).append(row["sender_id"])
    return found
