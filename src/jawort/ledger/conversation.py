"""Conversations: one thread of a person with one of our senders."""

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from jawort.domain.ids import timed_id
from jawort.ledger.query import query
from jawort.ledger.work import Work

_ROUTES = query("conversation", "routes")
_RUNNING = query("conversation", "running")
_OPEN = query("conversation", "open")
_NEWEST_WITH = query("conversation", "newest_with")
_WANT_HUMAN = query("conversation", "want_human")

Pair = tuple[UUID, UUID]  # contact, sender


@dataclass(frozen=True, slots=True)
class Route:
    """To whom an update was addressed: one of our senders, and within which portfolio.

    endpoint_id: the door of its account; None where none is named.
    """

    sender_id: UUID
    portfolio_id: UUID
    channel: str
    phone_number_id: str
    waba_id: str
    is_retired: bool
    endpoint_id: UUID | None = None


async def routes(work: Work) -> list[Route]:
    """All our senders, those in use first."""
    return [
        Route(
            row["sender_id"],
            row["portfolio_id"],
            row["channel"],
            row["phone_number_id"],
            row["waba_id"],
            row["retired_at"] is not None,
            row["endpoint_id"],
        )
        for row in await work.rows(_ROUTES)
    ]


async def running(
    work: Work,
    pairs: Iterable[Pair],
    *,
    initiated_by: Literal["user", "business"],
    now: datetime,
) -> dict[Pair, UUID]:
    """The running conversation of each pair; where there is none, one is opened."""
    wanted = sorted(set(pairs))
    contacts, senders = [one for one, _ in wanted], [one for _, one in wanted]
    rows = await work.rows(_RUNNING, contacts, senders) if wanted else []
    found = {(row["contact_id"], row["sender_id"]): row["conversation_id"] for row in rows}
    missing = [pair for pair in wanted if pair not in found]
    if missing:
        made = [timed_id(now, secrets.token_bytes(10)) for _ in missing]
        await work.run(
            _OPEN, made, [one for one, _ in missing], [one for _, one in missing], initiated_by, now
        )
        found |= dict(zip(missing, made, strict=True))
    return {pair: found[pair] for pair in wanted}


async def newest_with(work: Work, people: Sequence[UUID]) -> UUID | None:
    """The thread in which these records wrote last; None where there is none."""
    found = await work.value(_NEWEST_WITH, list(people))
    return UUID(str(found)) if found else None


async def want_human(work: Work, conversations: Sequence[UUID]) -> None:
    """A human is asked for: no bot answers in these until somebody hands them back."""
    await work.run(_WANT_HUMAN, list(conversations))
