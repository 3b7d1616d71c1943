"""Service windows as rows: those that end soon, and those that ended while somebody waited."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

import asyncpg

from jawort.domain.ids import first_id_of
from jawort.domain.window import MARGIN, SERVICE_WINDOW_FOR, closes_at
from jawort.ledger.inbox import SETTLING, closing_span
from jawort.ledger.query import query
from jawort.ledger.work import Work

_MISSED = query("window", "missed")
_CLOSING_FOR = query("window", "closing_for")
_LOOK_FOR = query("window", "look_for")


class TooMuch(Exception):
    """There is more to look through than anybody should be made to wait for."""


@dataclass(frozen=True, slots=True)
class MissedRow:
    """A window that ended at `ends_at` while the person waited, since `asked_at`.

    asked_id: their last message in it. wrote_again_at, answered_at: what happened afterwards.
    answer_waits: our answer is kept until they write.
    """

    conversation_id: UUID
    contact_id: UUID
    sender_id: UUID
    queue: str
    ends_at: datetime
    asked_at: datetime
    asked_id: UUID
    wrote_again_at: datetime | None
    answered_at: datetime | None
    answer_waits: bool


_COLUMNS = tuple(MissedRow.__dataclass_fields__)


async def missed(
    work: Work, *, since: datetime, until: datetime, count: int, within: timedelta
) -> list[MissedRow]:
    """Windows on WhatsApp that ended in this span while somebody waited, the newest first.

    within: how long the database may look. Raises TooMuch when that is not enough; the transaction
    has ended then.
    """
    window_for = SERVICE_WINDOW_FOR - MARGIN
    begins = first_id_of(since - 2 * SERVICE_WINDOW_FOR)  # a message may be kept after its time
    asked = (window_for, since, until, begins, count, SETTLING)
    before = await work.value(_LOOK_FOR, f"{within // timedelta(milliseconds=1)}ms")
    try:
        rows = await work.rows(_MISSED, *asked)
    except asyncpg.QueryCanceledError:
        raise TooMuch from None
    await work.value(_LOOK_FOR, before)
    return [MissedRow(*(row[name] for name in _COLUMNS)) for row in rows]


async def closing_for(
    work: Work, account_id: UUID, *, count: int, now: datetime
) -> list[tuple[UUID, datetime]]:
    """Who waits for this account, or for nobody yet, and whose window ends within four hours; with
    the time at which it does, the first first.
    """
    rows = await work.rows(_CLOSING_FOR, account_id, *closing_span(now), count, SETTLING)
    return [(row["conversation_id"], closes_at(row["last_inbound_at"], "wa")) for row in rows]
