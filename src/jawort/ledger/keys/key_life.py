"""The life of keys: a new key-encrypting key every week, the old one destroyed after 35 days."""

import secrets
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from jawort.domain.ids import timed_id
from jawort.domain.retention import FULL_ADDRESS_DAYS, KEK_LIFE_DAYS, KEK_TURN_DAYS
from jawort.ledger.keys import seal
from jawort.ledger.keys.keyring import Kek
from jawort.ledger.query import query
from jawort.ledger.work import HouseWork

_UNDER_KEK = query("key", "under_kek")
_REWRAP = query("key", "rewrap")
_COUNT_UNDER = query("key", "count_under_kek")
_DAYS_UNDER = query("key", "days_under_kek")
_REWRAP_DAY = query("key", "rewrap_day")
_DESTROY_DAYS = query("key", "destroy_days_before")
_NOTE = query("key", "note_event")

_BATCH = 2000  # keys rewrapped in one transaction


@dataclass(frozen=True, slots=True)
class Turned:
    """What one turn of the keys did."""

    made: int = 0
    rewrapped: int = 0
    destroyed: int = 0
    unreached: tuple[Path, ...] = ()  # folders with copies of destroyed keys that could not be read


async def make_if_due(work: HouseWork, *, now: datetime) -> bool:
    """Make a new key-encrypting key when the current one is a week old."""
    current = work.keyring.current_kek()
    if now - current.made_at < timedelta(days=KEK_TURN_DAYS):
        return False
    kek = work.keyring.add_kek(now=now)
    await note(work, "kek_made", str(kek.kek_id), now=now)
    return True


async def rewrap(work: HouseWork, old: Kek, *, now: datetime) -> int:
    """Wrap a batch of the living keys under `old` with the current key; 0 when none is left."""
    current = work.keyring.current_kek()
    if old.kek_id == current.kek_id:
        return 0
    rows = await work.rows(_UNDER_KEK, old.kek_id, _BATCH)
    changes = [
        (
            row["controller_id"],
            row["contact_id"],
            row["fate"],
            row["retention_class"],
            current.kek_id,
            seal.wrap(current, seal.unwrap(old, row["wrapped"])),
        )
        for row in rows
    ]
    await work.run_many(_REWRAP, changes)
    days = await work.rows(_DAYS_UNDER, old.kek_id)
    for row in days:
        key = seal.unwrap(old, row["wrapped"])
        await work.run(_REWRAP_DAY, row["day"], current.kek_id, seal.wrap(current, key))
    count = len(rows) + len(days)
    if count:
        await note(work, "rewrapped", str(old.kek_id), count=count, now=now)
    return count


async def destroy_if_due(work: HouseWork, kek: Kek, *, now: datetime) -> Turned:
    """Destroy a key-encrypting key 35 days after it was made, and its copies.

    Counted from its making, not from its retirement: whoever is erased under it, on its first day
    too, is out of reach 35 days later (promise 5). A key that still wraps a living one stays; the
    caller rewraps first.
    """
    if now - kek.made_at < timedelta(days=KEK_LIFE_DAYS):
        return Turned()
    if await work.value(_COUNT_UNDER, kek.kek_id):
        return Turned()
    unreached = work.keyring.destroy_kek(kek.kek_id)
    await note(work, "kek_destroyed", str(kek.kek_id), now=now)
    return Turned(destroyed=1, unreached=tuple(unreached))


async def destroy_old_days(work: HouseWork, *, now: datetime) -> list[date]:
    """Destroy the keys of days whose raw deliveries and full addresses are due (RC13, RC16)."""
    before = now.date() - timedelta(days=FULL_ADDRESS_DAYS)
    days = [row["day"] for row in await work.rows(_DESTROY_DAYS, before)]
    for day in days:
        await note(work, "day_key_destroyed", day.isoformat(), now=now)
    return days


async def note(work: HouseWork, event: str, key_id: str, *, count: int = 0, now: datetime) -> None:
    """Note what happened to a key (law.md T-08)."""
    await work.run(_NOTE, timed_id(now, secrets.token_bytes(10)), now, event, key_id, count)
