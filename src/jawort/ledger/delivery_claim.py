"""Taking deliveries up to read them: each by one reader, and none can bring reading to a halt.

A reader notes what it takes up, in a row that goes with its own work. If it falls, the row stays
and tells which deliveries were in its hands: these are read alone. One that goes on felling readers
waits longer each time, because the cause may pass, and is then put aside as damaged.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from hashlib import sha256
from itertools import groupby
from typing import Any, Final
from uuid import UUID

from jawort.domain.arrival.update import Lane
from jawort.domain.ids import timed_id
from jawort.ledger.delivery import place
from jawort.ledger.keys import seal
from jawort.ledger.keys.keyring import KeyDestroyed
from jawort.ledger.keys.vault import OpenKeys
from jawort.ledger.query import query
from jawort.ledger.work import Ledger, Work

_LOCK_SUSPECT = query("delivery", "lock_suspect")
_LOCK_UNREAD = query("delivery", "lock_unread")
_BODIES = query("delivery", "bodies")
_DAY_KEYS = query("delivery", "day_keys")
_BOOT = query("delivery", "boot")
_NOTE_CLAIM = query("delivery", "note_claim")
_END_CLAIM = query("delivery", "end_claim")
_ANY_CLAIM = query("delivery", "any_claim")
_FALLEN = query("delivery", "fallen_claims")
_SUSPECT = query("delivery", "suspect")
_STILL_UNREAD = query("delivery", "still_unread")
_MARK_READ = query("delivery", "mark_read")
_NOTE_UNKNOWN = query("delivery", "note_unknown")

PAUSES: Final = (timedelta(0), timedelta(seconds=10), timedelta(minutes=1))
"""How long a delivery waits after it felled a reader once, twice, three times. At once at first:
most of those in the reader's hands are innocent."""

ATTEMPTS: Final = len(PAUSES) + 1
BYTES: Final = 8_000_000  # of bodies in one claim, beyond the first


@dataclass(frozen=True, slots=True)
class KeptDelivery:
    """A delivery as it was kept. `body` is None when its day key is destroyed."""

    day: date
    delivery_id: UUID
    endpoint_id: UUID
    received_at: datetime
    lane: Lane
    body: bytes | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class Claim:
    """Deliveries in one reader's hands, until its transaction ends.

    is_suspect: a single one that was in the hands of a reader that fell.
    """

    claim_id: UUID
    deliveries: tuple[KeptDelivery, ...]
    is_suspect: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading one delivery gave: counts, the place and field of what nobody understood."""

    day: date
    delivery_id: UUID
    update_count: int
    unknown: tuple[tuple[int, str], ...] = ()
    damaged: bool = False


async def claim(
    ledger: Ledger, work: Work, *, limit: int = 200, suspects: bool = True, now: datetime
) -> Claim | None:
    """Take up unread deliveries: speech first, the oldest first; None when there is none. What has
    felled a reader comes before them, alone and after its pause, unless `suspects` is False.

    Nobody else gets them while the transaction of `work` lasts. Uses a second connection for
    moments, so a pool needs one more than it has readers.
    """
    if await work.value(_ANY_CLAIM):
        async with ledger.work(work.controller_id) as aside:
            await _suspect_fallen(aside, now=now)
    alone = await work.rows(_LOCK_SUSPECT, now) if suspects else []
    rows = alone or await work.rows(_LOCK_UNREAD, limit)
    if not rows:
        return None
    chosen = _within(rows, BYTES)
    claim_id = timed_id(now, secrets.token_bytes(5) + await _boot(work))
    days = sorted({row["day"] for row in chosen})
    async with ledger.work(work.controller_id) as aside:
        await aside.run(_NOTE_CLAIM, claim_id, days, [row["delivery_id"] for row in chosen])
    return Claim(claim_id, await _opened(work, chosen), is_suspect=bool(alone))


async def finish(work: Work, done: Claim, readings: Sequence[Reading], *, now: datetime) -> None:
    """Note that deliveries are read, together with everything that came out of them."""
    for day, group in groupby(sorted(readings, key=lambda r: r.day), key=lambda r: r.day):
        mine = list(group)
        await work.run(
            _MARK_READ,
            day,
            now,
            [one.delivery_id for one in mine],
            ["damaged" if one.damaged else "read" for one in mine],
            [one.update_count for one in mine],
            [len(one.unknown) for one in mine],
        )
    strange = [(one.day, one.delivery_id, *what) for one in readings for what in one.unknown]
    if strange:
        await work.run(_NOTE_UNKNOWN, *(list(column) for column in zip(*strange, strict=True)))
    await work.run(_END_CLAIM, done.claim_id)


async def _suspect_fallen(aside: Work, *, now: datetime) -> None:
    """Count one more attempt for what was in the hands of readers that are gone; none where the
    database went away and took its readers along.
    """
    boot = await _boot(aside)
    for row in await aside.rows(_FALLEN):
        if row["claim_id"].bytes[-len(boot) :] != boot:
            await aside.run(_END_CLAIM, row["claim_id"])
            continue
        what = (row["days"], row["delivery_ids"])
        freed = await aside.run(_SUSPECT, *what, ATTEMPTS, now, list(PAUSES))
        # None to be freed, but some unread: their reader is alive and holds them.
        if freed or not await aside.value(_STILL_UNREAD, *what):
            await aside.run(_END_CLAIM, row["claim_id"])


async def _boot(work: Work) -> bytes:
    """Five bytes that stand for this start of the database; each claim ends with them."""
    started_at = await work.connection.fetchval(_BOOT.sql)
    return sha256(started_at.encode()).digest()[:5]


def _within(rows: Sequence[Any], limit: int) -> list[Any]:
    """As many as fit, at least the first."""
    chosen, size = [rows[0]], rows[0]["body_size"]
    for row in rows[1:]:
        size += row["body_size"]
        if size > limit:
            break
        chosen.append(row)
    return chosen


async def _opened(work: Work, chosen: Sequence[Any]) -> tuple[KeptDelivery, ...]:
    days = sorted({row["day"] for row in chosen})
    keys = await _keys(work, days)
    found: dict[UUID, KeptDelivery] = {}
    for day in days:
        ids = [row["delivery_id"] for row in chosen if row["day"] == day]
        for row in await work.rows(_BODIES, day, ids):
            values = dict(row)
            sealed = values.pop("body_sealed")
            try:
                body = keys.open(sealed, place=place(row["delivery_id"]))
            except (KeyDestroyed, ValueError):  # ValueError: the disk has changed it
                body = None
            found[row["delivery_id"]] = KeptDelivery(**values, body=body)
    return tuple(found[row["delivery_id"]] for row in chosen)


async def _keys(work: Work, days: Sequence[date]) -> OpenKeys:
    """The keys of these days that still exist; none is made here."""
    rows = await work.connection.fetch(_DAY_KEYS.sql, list(days))
    opened = []
    for row in rows:
        try:
            opened.append(seal.unwrap(work.keyring.kek(row["kek_id"]), row["wrapped"]))
        except KeyDestroyed:
            continue
    return OpenKeys(opened)
