"""Answers that wait until the person writes again, sealed under that person's key."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

import msgspec

from jawort.domain.conversation.composer import KEPT_FOR, Writing
from jawort.domain.ids import timed_id
from jawort.ledger import inbox, media
from jawort.ledger.composer import Thread
from jawort.ledger.keys import seal
from jawort.ledger.keys.keyring import KeyDestroyed
from jawort.ledger.keys.vault import keys_to_seal, open_keys
from jawort.ledger.query import query
from jawort.ledger.work import Work

_KEEP = query("composer", "keep")
_KEPT_UNDER = query("composer", "kept_under")
_KEPT_OF = query("composer", "kept_of")
_KEPT_DUE = query("composer", "kept_due")
_KEPT_ENDS = query("composer", "kept_ends")
_WITHDRAW_KEPT = query("composer", "withdraw_kept")


@dataclass(frozen=True, slots=True)
class Kept:
    """One answer that waits, opened."""

    kept_id: UUID
    conversation_id: UUID
    contact_id: UUID
    account_id: UUID
    state: str
    code: str
    kept_at: datetime
    keep_until: datetime
    idempotency_key: str
    writing: Writing = field(repr=False)


class End(NamedTuple):
    """How the waiting ended: left or held, why, and as which entry of the ready list."""

    state: str
    code: str
    ready_id: UUID | None


async def keep(
    work: Work, where: Thread, account_id: UUID, writing: Writing, key: str, *, now: datetime
) -> bool:
    """Keep an answer until the person writes, and the file it carries. False when it is kept
    already under this key.

    Raises ContactGone when the person is erased.
    """
    data_key = (await keys_to_seal(work, [where.contact_id]))[where.contact_id]
    kept_id = timed_id(now, secrets.token_bytes(10))
    sealed = seal.seal(data_key, msgspec.json.encode(writing), place=_place(kept_id))
    done = await work.run(
        _KEEP,
        kept_id,
        where.conversation_id,
        where.contact_id,
        account_id,
        sealed,
        key,
        now,
        now + KEPT_FOR,
    )
    if done and writing.enclosure is not None:
        await media.wait_in(work, [(writing.enclosure.media_id, kept_id)])
    if done:
        await inbox.tell(work, [where.conversation_id])  # colleagues have it before them
    return done == 1


async def under(work: Work, key: str) -> Kept | None:
    """What was kept under the key of a press, whatever became of it since; None when nothing."""
    return next(iter(await _opened(work, await work.rows(_KEPT_UNDER, key))), None)


async def of(work: Work, conversation_id: UUID) -> list[Kept]:
    """What waits in a conversation, and what was held when its time came; the oldest first."""
    return await _opened(work, await work.rows(_KEPT_OF, conversation_id))


async def due(work: Work, conversations: Sequence[UUID], *, now: datetime) -> list[Kept]:
    """What waits for the people of these conversations at the same numbers of ours and is not too
    old, taken into this transaction's hands; each with the conversation it is to leave in.

    One query for any number of conversations.
    """
    return await _opened(work, await work.rows(_KEPT_DUE, list(conversations), now))


async def end(work: Work, ends: Mapping[UUID, End], *, now: datetime) -> None:
    """Note how the waiting ended."""
    if ends:
        ids = sorted(ends)
        await work.run(
            _KEPT_ENDS,
            now,
            ids,
            [ends[one].state for one in ids],
            [ends[one].code for one in ids],
            [ends[one].ready_id for one in ids],
        )


async def withdraw(
    work: Work, conversation_id: UUID, kept_id: UUID, *, now: datetime
) -> Writing | None:
    """Take a waiting answer back; gives its words. None when it waits no more."""
    row = await work.row(_WITHDRAW_KEPT, conversation_id, kept_id, now)
    if row is None:
        return None
    await inbox.tell(work, [conversation_id])
    keys = await open_keys(work, [row["contact_id"]])
    plain = keys.open(row["content_sealed"], place=_place(kept_id))
    return msgspec.json.decode(plain, type=Writing)


async def _opened(work: Work, rows: Sequence[Any]) -> list[Kept]:
    if not rows:
        return []
    keys = await open_keys(work, [row["contact_id"] for row in rows])
    found = []
    for row in rows:
        values = dict(row)
        try:
            plain = keys.open(values.pop("content_sealed"), place=_place(row["kept_id"]))
        except KeyDestroyed:
            continue
        found.append(Kept(**values, writing=msgspec.json.decode(plain, type=Writing)))
    return found


def _place(kept_id: UUID) -> str:
    return f"kept_answer.content_sealed:{kept_id}"
