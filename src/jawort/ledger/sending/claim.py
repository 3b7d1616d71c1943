"""Taking messages off the ready list: each in the hands of one worker, for one transaction.

What is claimed is locked and nothing more: if the worker falls before it commits, the database
gives the messages back at once, and no byte of them can have left.
"""

import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.ids import timeless_id
from jawort.ledger.contact import value_place
from jawort.ledger.keys.keyed_hash import person_hashes
from jawort.ledger.keys.keyring import KeyDestroyed
from jawort.ledger.keys.vault import OpenKeys, open_keys
from jawort.ledger.query import query
from jawort.ledger.sending.pace import Room
from jawort.ledger.work import HouseWork, Work

_CONTROLLERS_DUE = query("claim", "controllers_due")
_NEXT_DUE = query("claim", "next_due")
_LOCK = query("claim", "lock")
_HOLD_PAIRS = query("claim", "hold_pairs")
_HOLD_CONTACTS = query("claim", "hold_contacts")
_GONE_CONTACTS = query("claim", "gone_contacts")
_BUSY_PAIRS = query("claim", "busy_pairs")
_PAIR_PACE = query("claim", "pair_pace")
_NAMES = query("claim", "names")
_NAMES_AGAIN = query("claim", "names_again")
_PUT_BACK = query("claim", "put_back")
_END_UNSENT = query("claim", "end_unsent")
_LEAVE = query("claim", "leave")
_BEGIN = query("claim", "begin")

EVERYTHING: Final = 4
"""The last priority: what goes to many."""

Pair = tuple[UUID, UUID]


@dataclass(frozen=True, slots=True)
class Claimed:
    """One message off the ready list, still sealed."""

    ready_id: UUID
    sender_id: UUID
    contact_id: UUID
    conversation_id: UUID | None
    message_id: UUID | None
    campaign_id: UUID | None
    origin: str
    purpose: str
    priority: int
    content_sealed: bytes = field(repr=False)
    not_before: datetime
    attempt_count: int
    queued_at: datetime

    @property
    def pair(self) -> Pair:
        """Who speaks to whom."""
        return self.sender_id, self.contact_id


@dataclass(frozen=True, slots=True)
class Named:
    """What one person is known by at this moment, over all linked records.

    marks: the keyed hashes by which unread deliveries are found. own: the identifiers of the very
    record written to, the newest first. ids: which identifiers these are, to see a change.
    """

    marks: frozenset[bytes] = frozenset()
    own: tuple[Identifier, ...] = ()
    ids: frozenset[UUID] = frozenset()
    unreadable: bool = False


@dataclass(frozen=True, slots=True)
class NewAttempt:
    """A try to hand a message over, noted before its first byte leaves."""

    attempt_id: UUID
    claimed: Claimed
    decision_id: UUID
    starts: bool
    pair_full_at: datetime


def new_attempt_id() -> UUID:
    """A random id: it travels to the carrier and back and tells nothing."""
    return timeless_id(secrets.token_bytes(16))


async def controllers_due(work: HouseWork, *, now: datetime) -> list[UUID]:
    """For whom something may leave now."""
    return [row["controller_id"] for row in await work.rows(_CONTROLLERS_DUE, now)]


async def next_due(work: HouseWork) -> datetime | None:
    """When the next message waits for its turn; None when none waits."""
    at = await work.value(_NEXT_DUE)
    assert at is None or isinstance(at, datetime)
    return at


async def lock(
    work: Work, rooms: Sequence[Room], *, priority_most: int, now: datetime
) -> list[Claimed]:
    """Take what is due into this transaction's hands, at most one message of each person.

    In the order of priority; other workers' messages are passed over. While one message to a
    person is leaving, no other is taken. People who are erased come too: their messages end here.
    """
    open_rooms = [room for room in rooms if room.count]
    ids, counts = [one.sender_id for one in open_rooms], [one.count for one in open_rooms]
    rows = [Claimed(**dict(row)) for row in await work.rows(_LOCK, now, ids, counts, priority_most)]
    if not rows:
        return []
    held = await _pairs(work, _HOLD_PAIRS, [one.pair for one in rows])
    busy = await _pairs(work, _BUSY_PAIRS, sorted(held))
    free, chosen = held - busy, []
    for one in rows:
        if one.pair in free:
            free.discard(one.pair)
            chosen.append(one)
    return chosen


async def hold(work: Work, contacts: Iterable[UUID]) -> tuple[set[UUID], set[UUID]]:
    """Hold the living among these contacts against erasure; gives them, and those that are gone.

    Who is neither is being changed at this moment: try again later, and wait for nothing here,
    because erasure may be waiting for us.
    """
    wanted = sorted(set(contacts))
    living = {row["contact_id"] for row in await work.rows(_HOLD_CONTACTS, wanted)}
    rest = [one for one in wanted if one not in living]
    gone = {row["contact_id"] for row in await work.rows(_GONE_CONTACTS, rest)} if rest else set()
    return living, gone


async def pair_pace(work: Work, pairs: Sequence[Pair]) -> dict[Pair, datetime]:
    """For each pair when everything said to that person is paid for again."""
    rows = await work.rows(_PAIR_PACE, *_columns(pairs))
    return {(row["sender_id"], row["contact_id"]): row["pair_full_at"] for row in rows}


async def names(work: Work, contacts: Sequence[UUID], mine: OpenKeys) -> dict[UUID, Named]:
    """What these persons are known by, to find what they have said and where to write to them.

    mine: the keys of these contacts themselves; those of linked records are opened here.
    """
    rows = await work.rows(_NAMES, list(contacts))
    linked = {row["contact_id"] for row in rows} - set(contacts)
    others = await open_keys(work, sorted(linked)) if linked else mine
    marks: dict[UUID, set[bytes]] = {one: set() for one in contacts}
    own: dict[UUID, list[Identifier]] = {one: [] for one in contacts}
    ids: dict[UUID, set[UUID]] = {one: set() for one in contacts}
    unreadable = set()
    for row in rows:
        asked = row["asked"]
        ids[asked].add(row["identifier_id"])
        identifier = _opened(row, others if row["contact_id"] in linked else mine)
        if identifier is None:
            unreadable.add(asked)
            continue
        ring, kind = work.keyring, identifier.kind
        marks[asked] |= set(person_hashes(ring, work.controller_id, kind, identifier.value))
        if row["contact_id"] == asked:
            own[asked].append(identifier)
    return {
        one: Named(frozenset(marks[one]), tuple(own[one]), frozenset(ids[one]), one in unreadable)
        for one in contacts
    }


async def name_ids(work: Work, contacts: Sequence[UUID]) -> dict[UUID, frozenset[UUID]]:
    """Which identifiers these persons have now, to compare with what was asked about."""
    rows = await work.rows(_NAMES_AGAIN, list(contacts))
    return {row["asked"]: frozenset(row["ids"]) for row in rows}


async def put_back(work: Work, at: Mapping[UUID, datetime]) -> None:
    """Let messages wait until a moment, when they are judged anew."""
    if at:
        ids = sorted(at)
        await work.run(_PUT_BACK, ids, [at[one] for one in ids])


async def end_unsent(work: Work, states: Mapping[UUID, str], *, now: datetime) -> None:
    """End messages of which no byte has left: `refused`, `failed` or `cancelled`."""
    if states:
        ids = sorted(states)
        await work.run(_END_UNSENT, now, ids, [states[one] for one in ids])


async def begin(
    work: Work, attempts: Sequence[NewAttempt], *, worker_id: UUID, now: datetime
) -> None:
    """Note that these messages are leaving. Once this is committed bytes may be on their way, and
    whatever is not heard of again is `unknown`.
    """
    if not attempts:
        return
    rows = sorted(attempts, key=lambda one: one.claimed.ready_id)
    await work.run(_LEAVE, worker_id, now, [one.claimed.ready_id for one in rows])
    await work.run(
        _BEGIN,
        now,
        [one.attempt_id for one in rows],
        [one.claimed.ready_id for one in rows],
        [one.claimed.contact_id for one in rows],
        [one.decision_id for one in rows],
        [one.claimed.sender_id for one in rows],
        [one.starts for one in rows],
        [one.pair_full_at for one in rows],
    )


async def _pairs(work: Work, which: Any, pairs: Sequence[Pair]) -> set[Pair]:
    if not pairs:
        return set()
    rows = await work.rows(which, *_columns(pairs))
    return {(row["sender_id"], row["contact_id"]) for row in rows}


def _columns(pairs: Sequence[Pair]) -> tuple[list[UUID], list[UUID]]:
    return [one[0] for one in pairs], [one[1] for one in pairs]


def _opened(row: Any, keys: OpenKeys) -> Identifier | None:
    try:
        value = keys.text(row["value_sealed"], place=value_place(row["identifier_id"]))
    except KeyDestroyed:
        return None
    return Identifier(IdentifierKind(row["kind"]), value, row["portfolio_id"])
