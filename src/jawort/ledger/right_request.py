"""Requests of persons for their rights: the case, and that it was answered (Art. 12, 15, 20)."""

import secrets
from collections.abc import Sequence
from datetime import UTC, datetime
from uuid import UUID

from jawort.domain.ids import timed_id
from jawort.domain.retention import add_months
from jawort.ledger.query import query
from jawort.ledger.work import Work

_OPEN = query("person", "open_requests")
_ANSWER = query("person", "answer_requests")
_ADD_ANSWERED = query("person", "add_answered_request")


async def open_requests(work: Work, people: Sequence[UUID], kinds: Sequence[str]) -> list[UUID]:
    """The open requests of these kinds, the oldest first."""
    rows = await work.rows(_OPEN, list(people), list(kinds))
    return [row["request_id"] for row in rows]


async def answer(work: Work, requests: Sequence[UUID], *, now: datetime) -> None:
    """Note that requests were answered."""
    await work.run(_ANSWER, list(requests), now)


async def add_answered(
    work: Work, contact_id: UUID, kind: str, *, source: str, now: datetime
) -> UUID:
    """Note a request that is answered in the moment it is made."""
    request_id = timed_id(now, secrets.token_bytes(10))
    due_on = add_months(now.astimezone(UTC).date(), 1)  # Art. 12(3) GDPR
    await work.run(_ADD_ANSWERED, request_id, contact_id, kind, now, due_on, source)
    return request_id


async def names(work: Work) -> dict[UUID, str]:
    """What ids of labels, purposes and wordings stand for, in the words of the business."""
    return {row["id"]: row["name"] for row in await work.rows(_NAMES)}


_NAMES = query("person", "names")
