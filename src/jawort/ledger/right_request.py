"""Requests of persons for their rights: the case, and that it was answered (Art. 12, 15, 20)."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from uuid import UUID

from jawort.domain.ids import timed_id
from jawort.domain.retention import add_months
from jawort.ledger.query import query
from jawort.ledger.work import Work

_OPEN = query("person", "open_requests")
_ANSWER = query("person", "answer_requests")
_ADD_ANSWERED = query("person", "add_answered_request")
_ADD = query("right", "add")
_OPEN_OF = query("right", "open_of")
_WAITING = query("right", "waiting")
_CONFIRM = query("right", "confirm")
_WITHDRAW = query("right", "withdraw")
_CONFIRMED = query("right", "confirmed_erasures")


@dataclass(frozen=True, slots=True)
class NewRequest:
    """A request of a person, to be answered within a month (Art. 12(3) GDPR)."""

    request_id: UUID
    contact_id: UUID
    kind: str
    received_at: datetime
    source: str

    @property
    def due_on(self) -> date:
        """The same day of the next month, or that month's last day."""
        return add_months(self.received_at.astimezone(UTC).date(), 1)


@dataclass(frozen=True, slots=True)
class Unconfirmed:
    """An erasure that was asked for and not confirmed. `asked_in`: our message that asks back, None
    until it has left; `is_last`: nothing of ours came after it.
    """

    request_id: UUID
    contact_id: UUID
    received_at: datetime
    asked_in: UUID | None
    is_last: bool


async def add_all(work: Work, news: Sequence[NewRequest]) -> None:
    """Open the cases of some requests."""
    await work.run(
        _ADD,
        [one.request_id for one in news],
        [one.contact_id for one in news],
        [one.kind for one in news],
        [one.received_at for one in news],
        [one.due_on for one in news],
        [one.source for one in news],
    )


async def with_open(work: Work, people: Sequence[UUID]) -> set[tuple[UUID, str]]:
    """Which of these people have a case open, and of which kind."""
    return {(row["contact_id"], row["kind"]) for row in await work.rows(_OPEN_OF, list(people))}


async def unconfirmed(work: Work, people: Sequence[UUID]) -> list[Unconfirmed]:
    """Erasures these people asked for in the chat and have not confirmed, the oldest first."""
    return [Unconfirmed(**dict(row)) for row in await work.rows(_WAITING, list(people))]


async def confirm(work: Work, requests: Sequence[UUID], *, at: datetime) -> list[UUID]:
    """The person has confirmed that everything is to be erased. Gives those that were not yet."""
    return [row["request_id"] for row in await work.rows(_CONFIRM, list(requests), at)]


async def take_back(work: Work, requests: Sequence[UUID], *, now: datetime) -> list[UUID]:
    """The person does not want the erasure after all."""
    return [row["request_id"] for row in await work.rows(_WITHDRAW, list(requests), now)]


async def confirmed_erasures(work: Work, *, by: datetime) -> list[tuple[UUID, UUID]]:
    """Erasures confirmed up to a moment and not carried out: request and contact, oldest first."""
    return [(row["request_id"], row["contact_id"]) for row in await work.rows(_CONFIRMED, by)]


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
