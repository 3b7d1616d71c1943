"""The life of look-up keys: a new one each quarter, identifiers hashed anew, the old one destroyed.

Until then whoever holds the key and guesses a number can test it against an old backup; afterwards
the hashes there say nothing (law.md E-18, T-07).
"""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.ids import first_id_of
from jawort.ledger.keys.key_life import note
from jawort.ledger.keys.keyed_hash import lookups
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.query import query
from jawort.ledger.work import HouseWork, Work

_OUTDATED = query("contact", "outdated_lookups")
_SET = query("contact", "set_lookup")
_OLDEST = query("contact", "oldest_lookup_generation")
_WAMIDS_BEFORE = query("retention", "wamids_before")

TURN = timedelta(days=90)
_REST = timedelta(days=8)  # raw deliveries marked with the old key are gone by then (RC13)
_BATCH = 500


async def make_if_due(work: HouseWork, *, now: datetime) -> bool:
    """Make a new look-up key when the newest is a quarter old."""
    number, _ = work.keyring.newest("lookup")
    if now - work.keyring.generation_made_at("lookup", number) < TURN:
        return False
    made = work.keyring.add_generation("lookup", now=now)
    await note(work, "lookup_key_made", f"lookup-{made}", now=now)
    return True


async def rehash(work: HouseWork) -> int:
    """Hash a batch of identifiers anew under the newest key; 0 when none is left."""
    newest, _ = work.keyring.newest("lookup")
    rows = await work.rows(_OUTDATED, newest, _BATCH)
    by_controller: dict[UUID, list[Any]] = {}
    for row in rows:
        by_controller.setdefault(row["controller_id"], []).append(row)
    for controller_id, mine in by_controller.items():
        own = Work(work.connection, work.keyring, controller_id)
        keys = await open_keys(own, [row["contact_id"] for row in mine])
        for row in mine:
            place = f"identifier.value_sealed:{row['identifier_id']}"
            value = keys.text(row["value_sealed"], place=place)
            identifier = Identifier(IdentifierKind(row["kind"]), value, row["portfolio_id"])
            hashes = lookups(work.keyring, controller_id, identifier)
            await own.run(_SET, row["identifier_id"], hashes[newest], newest)
    return len(rows)


async def destroy_unused(work: HouseWork, *, now: datetime) -> int:
    """Destroy every older look-up key that nothing refers to any more; gives their number.

    A message id keeps the hash it came with: the key goes when the last such message has gone.
    """
    newest, _ = work.keyring.newest("lookup")
    made_at = work.keyring.generation_made_at("lookup", newest)
    older = [number for number in work.keyring.generations("lookup") if number < newest]
    if not older or now - made_at < _REST:
        return 0
    oldest = await work.value(_OLDEST)
    if oldest is not None and oldest < newest:
        return 0
    if await work.value(_WAMIDS_BEFORE, first_id_of(made_at)):
        return 0
    for number in older:
        work.keyring.destroy_generation("lookup", number)
        await note(work, "lookup_key_destroyed", f"lookup-{number}", now=now)
    return len(older)
