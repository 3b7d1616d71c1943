"""The clock of keys: weekly a new key-encrypting key, living keys wrapped anew, old ones destroyed.

Run it daily. It keeps promise 5: 35 days after it was made, no key-encrypting key exists any more,
and what only it could open in an old backup is gone for everybody.
"""

from datetime import datetime

from jawort.ledger import key_life, lookup_life
from jawort.ledger.work import Ledger

_MOST_BATCHES = 500  # of 2000 keys: what is left waits for the next run


async def run_once(ledger: Ledger, *, now: datetime) -> int:
    """Turn what is due; the answer counts made, wrapped and destroyed keys. Safe to repeat."""
    async with ledger.house_work() as work:
        done = int(await key_life.make_if_due(work, now=now))
    *olders, _ = ledger.keyring.keks()
    for kek in olders:
        for _ in range(_MOST_BATCHES):
            async with ledger.house_work() as work:
                wrapped = await key_life.rewrap(work, kek, now=now)
            done += wrapped
            if not wrapped:
                break
        async with ledger.house_work() as work:
            done += (await key_life.destroy_if_due(work, kek, now=now)).destroyed
    return done + await _turn_lookups(ledger, now=now)


async def _turn_lookups(ledger: Ledger, *, now: datetime) -> int:
    async with ledger.house_work() as work:
        done = int(await lookup_life.make_if_due(work, now=now))
    for _ in range(_MOST_BATCHES):
        async with ledger.house_work() as work:
            hashed = await lookup_life.rehash(work)
        done += hashed
        if not hashed:
            break
    async with ledger.house_work() as work:
        return done + await lookup_life.destroy_unused(work, now=now)
