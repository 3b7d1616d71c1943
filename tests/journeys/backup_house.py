"""A house with two controllers that is backed up, lost and restored in the journeys."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from uuid import UUID

import asyncpg

from jawort.desk.house import backup
from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.fact import FactKind, NewFact
from jawort.domain.retention import RetentionClass
from jawort.ledger import contact, controller, fact, suppression
from jawort.ledger.controller import Controller
from jawort.ledger.keys.keyring import Keyring
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.proof import log
from jawort.ledger.query import query
from jawort.ledger.work import Ledger, Work, open_pool
from tests.conftest import copied
from tests.shop import NOON

VERSION = "0.1.0"
HOUR = timedelta(hours=1)
ERIKA = Identifier(IdentifierKind.PHONE, "+491713920001")
MEHMET = Identifier(IdentifierKind.PHONE, "+491713920002")
JULE = Identifier(IdentifierKind.PHONE, "+491713920003")
KARL = Identifier(IdentifierKind.PHONE, "+491713920004")
_numbers = count(1)


@dataclass(frozen=True)
class Two:
    """A house with two controllers, three people at the first and one at the second."""

    ledger: Ledger
    first: UUID
    second: UUID
    people: dict[Identifier, UUID]


@asynccontextmanager
async def new_house(
    server_dsn: str, keyring: Keyring, *, template: str = "template1"
) -> AsyncIterator[Ledger]:
    """A fresh database beside the first one, with nothing in it, and a memory on it."""
    name = f"restored_{next(_numbers)}"
    connection = await asyncpg.connect(server_dsn)
    try:
        async with copied(connection, server_dsn, name, template=template) as dsn:
            pool = await open_pool(dsn, size=4)
            try:
                yield Ledger(pool, keyring)
            finally:
                await pool.close()
    finally:
        await connection.close()


async def welcome(ledger: Ledger, one: Controller, number: Identifier) -> UUID:
    async with ledger.work(one.controller_id) as work:
        new = contact.NewContact("inbound", (number,), name=f"Person {number.value[-1]}")
        contact_id = await contact.add(work, new, now=NOON)
        given = NewFact(
            FactKind.CONSENT_GIVEN,
            RetentionClass.CONSENT_PROOF,
            contact_id,
            public={"purpose": "ADS"},
            personal={"text": "Ja, gern"},
        )
        await fact.append(work, [given], now=NOON)
    return contact_id


async def say_no(
    ledger: Ledger, controller_id: UUID, number: Identifier, scope: str, *, at: datetime
) -> None:
    async with ledger.work(controller_id) as work:
        await suppression.add(work, [number], scope, since=at, now=at)


async def number_facts(ledger: Ledger, *, now: datetime) -> None:
    async with ledger.house_work() as house:
        everybody = await controller.controllers(house)
    for one in everybody:
        async with ledger.work(one.controller_id) as work:
            await log.sequence(work, now=now)


async def make_backup(two: Two, target: Path, *, now: datetime = NOON) -> Path:
    return (await backup.back_up(two.ledger, target, version=VERSION, now=now)).folder


async def rows_of(ledger: Ledger) -> dict[str, list[str]]:
    """Every row of every table as text, in a steady order."""
    found = {}
    async with ledger.bare_connection() as connection:
        for row in await connection.fetch(query("backup", "tables").sql):
            name = row["name"]
            texts = await connection.fetch(f'SELECT t::text FROM "{name}" AS t')
            found[name] = sorted(str(text[0]) for text in texts)
    return found


async def scopes_of(ledger: Ledger, controller_id: UUID, number: Identifier) -> set[str]:
    async with ledger.reading(controller_id) as work:
        return set(await suppression.scopes(work, [number]))


async def freezes_of(ledger: Ledger, controller_id: UUID) -> list[str]:
    async with ledger.reading(controller_id) as work:
        return [freeze.scope for freeze in await controller.freezes(work)]


async def record_of(work: Work, contact_id: UUID) -> contact.Contact:
    (one,) = await contact.contacts(work, [contact_id], await open_keys(work, [contact_id]))
    return one


def names_in(folder: Path) -> set[str]:
    """What lies in a folder."""
    return {path.name for path in folder.iterdir()}


def bytes_in(folder: Path) -> bytes:
    """Everything that lies in a folder, however deep, in one piece."""
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())
