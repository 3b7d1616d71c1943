"""Acts about keys: which there are, and turning those that are due. No key is ever shown."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Final
from uuid import UUID

from jawort.domain.retention import KEK_LIFE_DAYS
from jawort.ledger.condition import keks_in_use
from jawort.ledger.keys import key_life, lookup_life
from jawort.ledger.keys.key_life import Turned
from jawort.ledger.keys.keyring import Kek
from jawort.ledger.work import Ledger

_KINDS: Final = ("lookup", "suppression", "search")


@dataclass(frozen=True, slots=True)
class KekShown:
    """A key-encrypting key: when it was made, when it ends, and what it still wraps."""

    kek_id: UUID
    made_at: datetime
    ends_at: datetime
    key_count: int


@dataclass(frozen=True, slots=True)
class KeysShown:
    """What lies in the keyring, without the keys. `fingerprint` is what strangers compare."""

    keks: tuple[KekShown, ...]
    generations: dict[str, int]
    fingerprint: str
    copies: tuple[Path, ...]


async def show(ledger: Ledger) -> KeysShown:
    """Which keys there are."""
    ring = ledger.keyring
    async with ledger.house_work() as work:
        in_use = await keks_in_use(work)
    life = timedelta(days=KEK_LIFE_DAYS)
    return KeysShown(
        keks=tuple(
            KekShown(kek.kek_id, kek.made_at, kek.made_at + life, in_use.get(kek.kek_id, 0))
            for kek in ring.keks()
        ),
        generations={kind: len(ring.generations(kind)) for kind in _KINDS},
        fingerprint=sha256(ring.log_public_key()).hexdigest(),
        copies=tuple(ring.copies()),
    )


async def turn(ledger: Ledger, *, now: datetime) -> Turned:
    """Make a new key-encrypting key where it is due, wrap what the older ones wrap with it, and
    destroy those past their 35 days (promise 5); look-up keys likewise. Safe to stop and to repeat.
    """
    async with ledger.house_work() as work:
        made = int(await key_life.make_if_due(work, now=now))
    *olders, _ = ledger.keyring.keks()
    rewrapped, destroyed, unreached = 0, 0, set[Path]()
    for kek in olders:
        rewrapped += await _rewrap(ledger, kek, now=now)
        async with ledger.house_work() as work:
            done = await key_life.destroy_if_due(work, kek, now=now)
        destroyed += done.destroyed
        unreached |= set(done.unreached)
    made += await _make_lookup(ledger, now=now)
    async with ledger.house_work() as work:
        destroyed += await lookup_life.destroy_unused(work, now=now)
    return Turned(made, rewrapped, destroyed, tuple(sorted(unreached)))


async def _rewrap(ledger: Ledger, kek: Kek, *, now: datetime) -> int:
    total = 0
    while True:
        async with ledger.house_work() as work:
            count = await key_life.rewrap(work, kek, now=now)
        if not count:
            return total
        total += count


async def _make_lookup(ledger: Ledger, *, now: datetime) -> int:
    async with ledger.house_work() as work:
        made = int(await lookup_life.make_if_due(work, now=now))
    while True:
        async with ledger.house_work() as work:
            if not await lookup_life.rehash(work):
                return made
