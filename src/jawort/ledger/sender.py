"""The numbers and names a controller writes from, as they stand."""

from dataclasses import dataclass
from uuid import UUID

from jawort.ledger.query import query
from jawort.ledger.work import Work

_SENDERS = query("controller", "senders")


@dataclass(frozen=True, slots=True)
class Sender:
    """One business number or sender name that messages may leave from."""

    sender_id: UUID
    channel: str
    brand: str
    display_number: str
    phone_number_id: str


async def senders(work: Work) -> list[Sender]:
    """All senders that are not retired, the oldest first."""
    return [
        Sender(
            row["sender_id"],
            row["channel"],
            row["brand"],
            row["display_number"],
            row["phone_number_id"],
        )
        for row in await work.rows(_SENDERS)
        if row["retired_at"] is None
    ]
