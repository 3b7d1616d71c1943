"""Notes as rows: what colleagues tell each other beside a conversation, sealed like a message."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from jawort.domain.ids import timed_id
from jawort.ledger.keys import seal
from jawort.ledger.keys.keyring import KeyDestroyed
from jawort.ledger.keys.vault import OpenKeys, keys_to_seal
from jawort.ledger.query import query
from jawort.ledger.work import Work

_ADD = query("note", "add")
_MENTION = query("note", "mention")
_SEE = query("note", "see")
_OF = query("note", "of")


@dataclass(frozen=True, slots=True)
class Note:
    """A note, opened."""

    note_id: UUID
    conversation_id: UUID
    written_by: UUID
    at: datetime
    mentions: tuple[UUID, ...]
    body: str = field(repr=False)


async def add(
    work: Work, conversation_id: UUID, contact_id: UUID, body: str, *, by: UUID, now: datetime
) -> UUID:
    """Keep a note. It belongs to what the person may ask for (Art. 15 GDPR)."""
    key = (await keys_to_seal(work, [contact_id]))[contact_id]
    note_id = timed_id(now, secrets.token_bytes(10))
    sealed = seal.seal(key, body.encode(), place=_place(note_id))
    await work.run(_ADD, note_id, conversation_id, by, sealed, now)
    return note_id


async def mention(work: Work, note_id: UUID, accounts: Sequence[UUID]) -> set[UUID]:
    """Note whom a note names; who does not work here any more is left out."""
    rows = await work.rows(_MENTION, note_id, list(accounts)) if accounts else []
    return {row["account_id"] for row in rows}


async def see(work: Work, conversation_id: UUID, account_id: UUID, *, now: datetime) -> None:
    """Somebody has seen what names them here."""
    await work.run(_SEE, conversation_id, account_id, now)


async def of(
    work: Work, conversations: Sequence[UUID], keys: OpenKeys, *, since: datetime, until: datetime
) -> list[Note]:
    """The notes of some conversations in a span of time; those whose key is gone are left out."""
    found = []
    for row in await work.rows(_OF, list(conversations), since, until):
        try:
            body = keys.text(row["body_sealed"], place=_place(row["note_id"]))
        except KeyDestroyed:
            continue
        found.append(
            Note(
                row["note_id"],
                row["conversation_id"],
                row["written_by"],
                row["at"],
                tuple(row["mentions"]),
                body,
            )
        )
    return found


def _place(note_id: UUID) -> str:
    return f"note.body_sealed:{note_id}"
