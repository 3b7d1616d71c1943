"""What has left, or may have, as a message in its thread, with the notice it showed."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, NamedTuple
from uuid import UUID

import msgspec

from jawort.domain.decision import Obligation
from jawort.domain.fact import FactKind, NewFact
from jawort.domain.ids import timed_id
from jawort.domain.notice.served import SERVE_AGAIN_AFTER
from jawort.domain.retention import RetentionClass
from jawort.ledger import fact, media
from jawort.ledger.keys import seal
from jawort.ledger.keys.keyed_hash import wamid_lookups
from jawort.ledger.keys.seal import DataKey
from jawort.ledger.keys.vault import OpenKeys, keys_to_seal
from jawort.ledger.query import query
from jawort.ledger.sending.ready import content_place
from jawort.ledger.work import Work

_THREADS = query("departure", "threads")
_ADD_THREADS = query("departure", "add_threads")
_ADD_MESSAGES = query("departure", "add_messages")
_NAME_MESSAGES = query("departure", "name_messages")
_ADD_KEYS = query("departure", "add_keys")
_SERVE_NOTICES = query("departure", "serve_notices")
_TELL_OF_AI = query("departure", "tell_of_ai")

_AI: Final = Obligation.AI.value


@dataclass(frozen=True, slots=True)
class Departed:
    """A row of the ready list that has left (`accepted`), or may have (`unknown`)."""

    row: Any
    state: str
    wamid: str = field(repr=False)

    @property
    def contact_id(self) -> UUID:
        """To whom."""
        contact_id: UUID = self.row["contact_id"]
        return contact_id


class Kept(NamedTuple):
    """Where a message stands now; both None: nowhere new."""

    message_id: UUID | None
    conversation_id: UUID | None


class _Content(msgspec.Struct, frozen=True):
    """Of an outgoing message only what was said, still as bytes."""

    content: msgspec.Raw


class _Kind(msgspec.Struct, frozen=True):
    """What kind of message it is."""

    name: str = msgspec.field(name="is")
    type: str = ""
    file_id: UUID | None = None


class _Ready(msgspec.Struct, frozen=True):
    """Of what lay sealed on the ready list only what is kept on."""

    content: _Content
    carries: tuple[str, ...] = ()
    notice_id: UUID | None = None


_READY: Final = msgspec.json.Decoder(_Ready)
_KIND: Final = msgspec.json.Decoder(_Kind)


@dataclass(frozen=True, slots=True)
class _Leaf:
    """One message to be kept."""

    departed: Departed
    message_id: UUID
    thread_id: UUID
    ready: _Ready
    key: DataKey
    mark: bytes | None


async def note(work: Work, left: Sequence[Departed], *, now: datetime) -> dict[UUID, Kept]:
    """Keep messages that have left in their threads, in a constant number of queries; gives where
    those stand that are new.

    A message kept as `unknown` before gets its id of the platform. Raises ContactGone when a
    person was erased meanwhile; hold the contacts first.
    """
    if not left:
        return {}
    keys = await keys_to_seal(work, sorted({one.contact_id for one in left}))
    known = [one for one in left if one.row["message_id"] is not None and one.wamid]
    fresh = [one for one in left if one.row["message_id"] is None]
    leaves = await _leaves(work, fresh, keys, now=now)
    await _add(work, leaves, now=now)
    await _name(work, known, keys, now=now)
    await _serve(work, [one for one in leaves if one.departed.state == "accepted"], now=now)
    return {one.departed.row["ready_id"]: Kept(one.message_id, one.thread_id) for one in leaves}


async def _leaves(
    work: Work, fresh: Sequence[Departed], keys: dict[UUID, DataKey], *, now: datetime
) -> list[_Leaf]:
    if not fresh:
        return []
    threads = await _threads(work, fresh, now=now)
    opened = OpenKeys(keys.values())
    leaves = []
    for one in fresh:
        ready_id = one.row["ready_id"]
        plain = opened.open(one.row["content_sealed"], place=content_place(ready_id))
        leaves.append(
            _Leaf(
                departed=one,
                message_id=timed_id(now, secrets.token_bytes(10)),
                thread_id=threads[ready_id],
                ready=_READY.decode(plain),
                key=keys[one.contact_id],
                mark=_mark(work, one.wamid),
            )
        )
    return leaves


async def _threads(work: Work, fresh: Sequence[Departed], *, now: datetime) -> dict[UUID, UUID]:
    """In which thread each message stands; one that has none gets a new one."""
    rows = await work.rows(_THREADS, [one.row["ready_id"] for one in fresh])
    found = {row["ready_id"]: row["conversation_id"] for row in rows if row["conversation_id"]}
    alone = [one for one in fresh if one.row["ready_id"] not in found]
    made: dict[tuple[UUID, UUID], UUID] = {}
    for one in alone:
        pair = (one.contact_id, one.row["sender_id"])
        thread_id = made.setdefault(pair, timed_id(now, secrets.token_bytes(10)))
        found[one.row["ready_id"]] = thread_id
    if made:
        pairs = list(made)
        await work.run(
            _ADD_THREADS,
            now,
            [made[pair] for pair in pairs],
            [pair[0] for pair in pairs],
            [pair[1] for pair in pairs],
        )
    return found


async def _add(work: Work, leaves: Sequence[_Leaf], *, now: datetime) -> None:
    if not leaves:
        return
    await work.run(
        _ADD_MESSAGES,
        now,
        [one.message_id for one in leaves],
        [one.thread_id for one in leaves],
        [one.departed.contact_id for one in leaves],
        [_kind(one.ready.content.content) for one in leaves],
        [
            seal.seal(
                one.key,
                bytes(one.ready.content.content),
                place=f"message.body_sealed:{one.message_id}",
            )
            for one in leaves
        ],
        [_wamid(one.key, one.departed.wamid, one.message_id) for one in leaves],
        [one.mark for one in leaves],
        [one.departed.state for one in leaves],
        [one.departed.row["origin"] for one in leaves],
        [one.departed.row["ready_id"] for one in leaves],
    )
    await _add_keys(
        work,
        [(one.mark, one.message_id, one.departed.contact_id) for one in leaves if one.mark],
    )
    carried = {one.message_id: _KIND.decode(one.ready.content.content).file_id for one in leaves}
    await media.name_messages(work, {file: told for told, file in carried.items() if file})


async def _name(
    work: Work, known: Sequence[Departed], keys: dict[UUID, DataKey], *, now: datetime
) -> None:
    if not known:
        return
    ids = [one.row["message_id"] for one in known]
    marks = [_mark(work, one.wamid) for one in known]
    sealed = [
        _wamid(keys[one.contact_id], one.wamid, message_id)
        for one, message_id in zip(known, ids, strict=True)
    ]
    await work.run(_NAME_MESSAGES, now, ids, sealed, marks)
    contacts = [one.contact_id for one in known]
    await _add_keys(work, list(zip(marks, ids, contacts, strict=True)))


async def _add_keys(work: Work, rows: Sequence[tuple[bytes | None, UUID, UUID]]) -> None:
    if rows:
        await work.run(_ADD_KEYS, *map(list, zip(*rows, strict=True)))


async def _serve(work: Work, leaves: Sequence[_Leaf], *, now: datetime) -> None:
    """What the person has now been shown: the privacy notice, and that an AI writes."""
    shown = [one for one in leaves if one.ready.notice_id is not None]
    if shown:
        rows = await work.rows(
            _SERVE_NOTICES,
            now,
            [one.departed.contact_id for one in shown],
            [one.ready.notice_id for one in shown],
            now - SERVE_AGAIN_AFTER,
        )
        facts = [
            NewFact(
                FactKind.NOTICE_SERVED,
                RetentionClass.LOG_PERSONAL,
                row["contact_id"],
                public={"notice": str(row["wording_id"])},
            )
            for row in rows
        ]
        if facts:
            await fact.append(work, facts, now=now)
    told = sorted({one.thread_id for one in leaves if _AI in one.ready.carries})
    if told:
        await work.run(_TELL_OF_AI, told)


def _kind(content: msgspec.Raw) -> str:
    """The kind of message, as inbound ones are called: text, image, template …"""
    kind = _KIND.decode(content)
    return kind.type if kind.name == "Attachment" else kind.name.lower()


def _mark(work: Work, wamid: str) -> bytes | None:
    if not wamid:
        return None
    hashes = wamid_lookups(work.keyring, work.controller_id, wamid)
    return hashes[max(hashes)]


def _wamid(key: DataKey, wamid: str, message_id: UUID) -> bytes | None:
    if not wamid:
        return None
    return seal.seal(key, wamid.encode(), place=f"message.wamid_sealed:{message_id}")
