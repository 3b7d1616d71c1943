"""Messages as rows: sealed under their contact's data key, found again by a keyed hash."""

import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

import msgspec

from jawort.domain.ids import in_turn, timed_id
from jawort.domain.retention import RetentionClass
from jawort.ledger.keys import seal
from jawort.ledger.keys.keyed_hash import wamid_lookups
from jawort.ledger.keys.keyring import KeyDestroyed
from jawort.ledger.keys.vault import OpenKeys, keys_to_seal
from jawort.ledger.query import query
from jawort.ledger.work import Work

_OPEN_CONVERSATION = query("message", "open_conversation")
_HEARD = query("message", "heard")
_ADD = query("message", "add")
_ADD_KEYS = query("message", "add_keys")
_BY_WAMID = query("message", "by_wamid")
_OF_CONTACTS = query("message", "of_contacts")
_NEWEST_OF = query("message", "newest_of")
_ADD_NOTE = query("message", "add_note")


@dataclass(frozen=True, slots=True)
class NewMessage:
    """A message to be kept. `body` is its content as JSON values; `at` is Meta's time for inbound
    messages, ours for outbound ones.

    heard_at: from when on an inbound message opens the window; `at`, at most now, when it is None.
    answers_wamid: Meta's id of the message it quotes.
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
    heard_at: datetime | None = None
    answers_wamid: str = field(default="", repr=False)


class KeptMessage(NamedTuple):
    """A message that was kept just now, and the message of the same thread that it quotes."""

    message_id: UUID
    reply_to: UUID | None


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
    """Keep a message; None when one with the same id of Meta's is kept already."""
    (kept,) = await add_all(work, [new], now=now)
    return kept.message_id if kept else None


async def add_all(
    work: Work, news: Sequence[NewMessage], *, now: datetime
) -> list[KeptMessage | None]:
    """Keep some messages, in a constant number of queries; None for each that is kept already,
    by its id at Meta's.

    An inbound message opens the customer service window and nothing else (promise 4). Raises
    ContactGone when a contact was erased meanwhile.
    """
    keys = await _keys(work, news)
    marks = _Marks(work)
    known = await marks.known([one for new in news for one in (new.wamid, new.answers_wamid)])
    ids = [timed_id(now, in_turn(place, secrets.token_bytes(8))) for place in range(len(news))]
    wanted = {
        marks.newest(new.wamid): message_id
        for message_id, new in zip(reversed(ids), reversed(news), strict=True)
        if new.wamid and not marks.any_in(new.wamid, known)
    }
    contact_of = {one: new.contact_id for one, new in zip(ids, news, strict=True)}
    fresh = set(wanted.values())
    if wanted:  # in one order, so that two readers of the same messages wait in one direction
        rows = [(mark, wanted[mark], contact_of[wanted[mark]]) for mark in sorted(wanted)]
        added = await work.rows(_ADD_KEYS, *map(list, zip(*rows, strict=True)))
        fresh = {row["message_id"] for row in added}
    kept: list[KeptMessage | None] = []
    made: list[tuple[object, ...]] = []
    for message_id, new in zip(ids, news, strict=True):
        if new.wamid and message_id not in fresh:
            kept.append(None)
            continue
        quoted = marks.any_in(new.answers_wamid, known) if new.answers_wamid else None
        reply_to = (
            quoted["message_id"] if quoted and quoted["contact_id"] == new.contact_id else None
        )
        kept.append(KeptMessage(message_id, reply_to))
        key = keys[new.contact_id, new.retention_class]
        mark = marks.newest(new.wamid) if new.wamid else None
        made.append(_row(message_id, new, key, mark=mark, reply_to=reply_to))
    if made:
        columns = [list(column) for column in zip(*made, strict=True)]
        await work.run(_ADD, *columns[:11], now, columns[11])
        heard = [
            (new.conversation_id, new.heard_at or min(new.at, now))
            for new, one in zip(news, kept, strict=True)
            if one and new.direction == "in"
        ]
        await hear(work, heard)
    return kept


async def hear(work: Work, heard: Sequence[tuple[UUID, datetime]]) -> None:
    """Note that persons wrote in these conversations, or called: the window opens."""
    if heard:
        await work.run(_HEARD, [one for one, _ in heard], [at for _, at in heard])


def _row(
    message_id: UUID,
    new: NewMessage,
    key: seal.DataKey,
    *,
    mark: bytes | None,
    reply_to: UUID | None,
) -> tuple[object, ...]:
    wamid = new.wamid.encode(errors="surrogatepass")
    return (
        message_id,
        new.conversation_id,
        new.contact_id,
        new.direction,
        new.kind,
        seal.seal(key, msgspec.json.encode(new.body), place=_place("body_sealed", message_id)),
        seal.seal(key, wamid, place=_place("wamid_sealed", message_id)) if wamid else None,
        mark,
        reply_to,
        new.at,
        new.origin,
        new.retention_class.value,
    )


async def _keys(
    work: Work, news: Sequence[NewMessage]
) -> dict[tuple[UUID, RetentionClass], seal.DataKey]:
    contacts: dict[RetentionClass, set[UUID]] = {}
    for new in news:
        contacts.setdefault(new.retention_class, set()).add(new.contact_id)
    keys: dict[tuple[UUID, RetentionClass], seal.DataKey] = {}
    for retention_class in sorted(contacts):
        found = await keys_to_seal(work, sorted(contacts[retention_class]), retention_class)
        keys |= {(contact, retention_class): key for contact, key in found.items()}
    return keys


class _Marks:
    """Keyed hashes of Meta's message ids, each made once."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._made: dict[str, dict[int, bytes]] = {}

    def of(self, wamid: str) -> dict[int, bytes]:
        if wamid not in self._made:
            self._made[wamid] = wamid_lookups(self._work.keyring, self._work.controller_id, wamid)
        return self._made[wamid]

    def newest(self, wamid: str) -> bytes:
        made = self.of(wamid)
        return made[max(made)]

    def any_in(self, wamid: str, known: Mapping[bytes, Any]) -> Any:
        return next((known[mark] for mark in self.of(wamid).values() if mark in known), None)

    async def known(self, wamids: Iterable[str]) -> dict[bytes, Any]:
        """The messages that are kept under these ids, by hash."""
        marks = [mark for wamid in wamids if wamid for mark in self.of(wamid).values()]
        rows = await self._work.rows(_BY_WAMID, marks) if marks else []
        return {row["wamid_lookup"]: row for row in rows}


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


async def newest_of(work: Work, people: Sequence[UUID], *, count: int) -> list[Any]:
    """Rows of the newest messages of some contacts, still sealed, newest first; `is_private` where
    the conversation is set apart. `ledger.thread.opened` opens one.
    """
    return await work.rows(_NEWEST_OF, list(people), count)


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
