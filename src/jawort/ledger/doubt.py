"""Records of which nobody knows for certain who is behind them (law.md §8.1 `identity_ok`)."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from jawort.ledger.query import query
from jawort.ledger.work import Work

_LISTED = query("doubt", "listed")
_OF = query("doubt", "of")
_SETTLE = query("doubt", "settle")


class Doubt(NamedTuple):
    """A record in doubt, and since when."""

    contact_id: UUID
    since: datetime | None


async def listed(work: Work, *, count: int) -> list[Doubt]:
    """Records in doubt, the longest first."""
    return [Doubt(row["contact_id"], row["since"]) for row in await work.rows(_LISTED, count)]


async def of(work: Work, contacts: Sequence[UUID]) -> list[Doubt]:
    """Which of these records are in doubt, and since when."""
    rows = await work.rows(_OF, sorted(set(contacts))) if contacts else []
    return [Doubt(row["contact_id"], row["since"]) for row in rows]


async def settle(work: Work, contacts: Sequence[UUID], *, at: datetime) -> list[UUID]:
    """End the doubts that are older than a moment; gives the records in which one ended."""
    return [row["contact_id"] for row in await work.rows(_SETTLE, list(contacts), at)]
