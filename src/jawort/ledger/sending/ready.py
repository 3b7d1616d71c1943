"""The ready list: what may leave and waits for its turn, sealed under its person's key."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

import msgspec

from jawort.domain.sending.draft import ReadyMessage
from jawort.ledger.keys import seal
from jawort.ledger.keys.seal import DataKey
from jawort.ledger.keys.vault import OpenKeys
from jawort.ledger.query import query
from jawort.ledger.work import Work

_EARLIER = query("ready", "earlier")
_EARLIER_IN_CAMPAIGN = query("ready", "earlier_in_campaign")
_ADD = query("ready", "add")
_REQUEST = query("ready", "request")


@dataclass(frozen=True, slots=True)
class NewReady:
    """An entry for the ready list. `not_before`: now, or the end of the quiet hours."""

    ready_id: UUID
    decision_id: UUID
    message: ReadyMessage
    idempotency_key: str
    campaign_id: UUID | None
    priority: int
    not_before: datetime


class Earlier(NamedTuple):
    """The first time a message was asked for."""

    ready_id: UUID
    decision_id: UUID
    not_before: datetime


class Request(NamedTuple):
    """Where to answer, and the newest message of the person there, if there is one."""

    contact_id: UUID
    sender_id: UUID
    channel: str
    inbound_id: UUID | None


async def earlier(work: Work, named: Iterable[tuple[str, str]]) -> dict[tuple[str, str], Earlier]:
    """What stands on the list, or stood there, under these origins and keys."""
    wanted = sorted(set(named))
    rows = await work.rows(_EARLIER, [one[0] for one in wanted], [one[1] for one in wanted])
    return {(row["origin"], row["idempotency_key"]): _earlier(row) for row in rows}


async def earlier_in_campaign(
    work: Work, named: Iterable[tuple[UUID, UUID]]
) -> dict[tuple[UUID, UUID], Earlier]:
    """What these campaigns have for these contacts already: never a second message."""
    wanted = sorted(set(named))
    if not wanted:
        return {}
    rows = await work.rows(
        _EARLIER_IN_CAMPAIGN, [one[0] for one in wanted], [one[1] for one in wanted]
    )
    return {(row["campaign_id"], row["contact_id"]): _earlier(row) for row in rows}


async def add(
    work: Work, new: Sequence[NewReady], keys: dict[UUID, DataKey], *, now: datetime
) -> set[UUID]:
    """Put entries on the list; gives the ids of those that got in. The others stand there already,
    put by another process: look them up.

    In the order of their keys, so that two processes with the same messages wait for each other
    in one direction only.
    """
    rows = sorted(new, key=lambda one: (one.message.question.origin, one.idempotency_key))
    questions = [one.message.question for one in rows]
    done = await work.rows(
        _ADD,
        now,
        [one.ready_id for one in rows],
        [one.sender_id for one in questions],
        [one.contact_id for one in questions],
        [one.conversation_id for one in questions],
        [one.campaign_id for one in rows],
        [one.decision_id for one in rows],
        [one.origin for one in questions],
        [one.idempotency_key for one in rows],
        [one.purpose for one in questions],
        [one.topic for one in questions],
        [one.case_id for one in questions],
        [one.requested_by for one in questions],
        [one.priority for one in rows],
        [
            seal.seal(
                keys[one.message.question.contact_id],
                msgspec.json.encode(one.message),
                place=content_place(one.ready_id),
            )
            for one in rows
        ],
        [one.not_before for one in rows],
    )
    return {row["ready_id"] for row in done}


def opened(sealed: bytes, ready_id: UUID, keys: OpenKeys) -> ReadyMessage:
    """What lies sealed in an entry. Raises KeyDestroyed when its person is erased."""
    plain = keys.open(sealed, place=content_place(ready_id))
    return msgspec.json.decode(plain, type=ReadyMessage)


async def request(work: Work, conversation_id: UUID) -> Request | None:
    """The thread of this id; None when this controller has none."""
    row = await work.row(_REQUEST, conversation_id)
    return Request(**dict(row)) if row else None


def content_place(ready_id: UUID) -> str:
    """Where the content of an entry stands: it opens nowhere else."""
    return f"ready.content_sealed:{ready_id}"


def _earlier(row: dict[str, object]) -> Earlier:
    return Earlier(row["ready_id"], row["decision_id"], row["not_before"])  # type: ignore[arg-type]
