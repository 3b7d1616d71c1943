"""Messages as rows: sealed under their contact's data key, found again by a keyed hash."""

import secrets
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from jawort.domain.ids import timed_id
from jawort.domain.retention import RetentionClass
from jawort.ledger import seal
from jawort.ledger.keyed_hash import wamid_lookups
from jawort.ledger.keyring import KeyDestroyed
from jawort.ledger.query import query
from jawort.ledger.vault import OpenKeys, keys_to_seal
from jawort.ledger.work import Work

_OPEN_CONVERSATION = query("message", "open_conversation")
_HEARD = query("message", "heard")
_ADD = query("message", "add")
_ADD_KEY = query("message", "add_key")
_BY_WAMID = query("message", "by_wamid")
_OF_CONTACTS = query("message", "of_contacts")
_ADD_NOTE = query("message", "add_note")


@dataclass(frozen=True, slots=True)
class NewMessage:
    """A message to be kept. `body` is its content as JSON values; `at` is Meta's time for inbound
    messages, ours for outbound ones.
    """

    conversation_id: UUID
    contact_id: UUID
    direction: str
    kind: str
    at: datetime
    body: dict[str, Any] = field(repr=False)
    wamid: str = field(default="", repr=False)
    origin: str = ""
    retention_class: RetentionClass = RetentionClass.CHAT


@dataclass(frozen=True, slots=True)
class Message:
    """A kept message, opened."""

    message_id: UUID
    conversation_id: UUID
    contact_id: UUID
    direction: str
    kind: str
    at: datetime
    status: str
    body: dict[str, Any] | None = field(repr=False)


async def open_conversation(
    work: Work, contact_id: UUID, sender_id: UUID, *, initiated_by: str, now: datetime
) -> UUID:
    """Begin a conversation of a contact with one of our senders."""
    conversation_id = timed_id(now, secrets.token_bytes(10))
    await work.run(
        _OPEN_CONVERSATION, conversation_id, contact_id, sender_id, "service", initiated_by, now
    )
    return conversation_id


async def add(work: Work, new: NewMessage, *, now: datetime) -> UUID | None:
    """Keep a message; None when one with the same id of Meta's is kept already.

    An inbound message opens the customer service window and nothing else (promise 4). Raises
    ContactGone when the contact was erased meanwhile.
    """
    key = (await keys_to_seal(work, [new.contact_id], new.retention_class))[new.contact_id]
    message_id = timed_id(now, secrets.token_bytes(10))
    wamid = lookup = None
    if new.wamid:
        hashes = wamid_lookups(work.keyring, work.controller_id, new.wamid)
        if await work.rows(_BY_WAMID, list(hashes.values())):
            return None
        lookup = hashes[max(hashes)]
        if not await work.run(_ADD_KEY, lookup, message_id, new.contact_id):
            return None
        wamid = seal.seal(key, new.wamid.encode(), place=_place("wamid_sealed", message_id))
    body = seal.seal(key, msgspec.json.encode(new.body), place=_place("body_sealed", message_id))
    await work.run(
        _ADD,
        message_id,
        new.conversation_id,
        new.contact_id,
        new.direction,
        new.kind,
        body,
        wamid,
        lookup,
        None,
        new.at,
        now,
        new.origin,
        new.retention_class.value,
    )
    if new.direction == "in":
        await work.run(_HEARD, new.conversation_id, min(new.at, now))
    return message_id


async def messages_of(work: Work, contacts: list[UUID], keys: OpenKeys) -> list[Message]:
    """All that was written by or to some contacts, oldest first, as far as `keys` open it."""
    messages = []
    for row in await work.rows(_OF_CONTACTS, contacts):
        body = None
        if row["body_sealed"] is not None:
            try:
                place = _place("body_sealed", row["message_id"])
                body = msgspec.json.decode(keys.open(row["body_sealed"], place=place))
            except KeyDestroyed:
                body = None
        messages.append(
            Message(
                row["message_id"],
                row["conversation_id"],
                row["contact_id"],
                row["direction"],
                row["kind"],
                row["at"],
                row["status"],
                body,
            )
        )
    return messages


async def add_note(
    work: Work, conversation_id: UUID, contact_id: UUID, *, by: UUID, body: str, now: datetime
) -> UUID:
    """Keep an internal note. It belongs to what the person may ask for (Art. 15 GDPR)."""
    key = (await keys_to_seal(work, [contact_id]))[contact_id]
    note_id = timed_id(now, secrets.token_bytes(10))
    sealed = seal.seal(key, body.encode(), place=f"note.body_sealed:{note_id}")
    await work.run(_ADD_NOTE, note_id, conversation_id, contact_id, by, sealed, now)
    return note_id


def _place(column: str, message_id: UUID) -> str:
    return f"message.{column}:{message_id}"
