"""Labels as rows: words of the company, put on conversations."""

import secrets
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from jawort.domain.conversation.inbox import Label
from jawort.domain.ids import timed_id
from jawort.ledger.query import query
from jawort.ledger.work import Work

_LABELS = query("label", "labels")
_COUNTS = query("label", "counts")
_ADD = query("label", "add")
_CHANGE = query("label", "change")
_REMOVE = query("label", "remove")
_PUT = query("label", "put")
_TAKE_OFF = query("label", "take_off")


async def labels(work: Work) -> list[Label]:
    """All labels of the company, by name."""
    return [Label(row["label_id"], row["name"], row["colour"]) for row in await work.rows(_LABELS)]


async def counts(work: Work) -> dict[UUID, int]:
    """On how many conversations each label is put; a label that is put on none is missing."""
    return {row["label_id"]: row["count"] for row in await work.rows(_COUNTS)}


async def add(work: Work, name: str, colour: str, *, now: datetime) -> UUID | None:
    """A new label; None when there is one of this name."""
    made = await work.value(_ADD, timed_id(now, secrets.token_bytes(10)), name, colour)
    return UUID(str(made)) if made else None


async def change(work: Work, label_id: UUID, name: str, colour: str) -> bool:
    """Call a label otherwise. False: there is no such label, or another one has this name."""
    return await work.run(_CHANGE, label_id, name, colour) == 1


async def remove(work: Work, label_id: UUID) -> bool:
    """Remove a label, also from every conversation. False: there is none."""
    return await work.run(_REMOVE, label_id) == 1


async def put(work: Work, conversations: Sequence[UUID], label_id: UUID) -> set[UUID]:
    """Put a label on conversations; gives those that did not have it."""
    rows = await work.rows(_PUT, list(conversations), label_id)
    return {row["conversation_id"] for row in rows}


async def take_off(work: Work, conversations: Sequence[UUID], label_id: UUID) -> set[UUID]:
    """Take a label off conversations; gives those that had it."""
    rows = await work.rows(_TAKE_OFF, list(conversations), label_id)
    return {row["conversation_id"] for row in rows}
