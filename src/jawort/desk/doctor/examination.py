"""The examination in its order: first what can be told without the database, then the rest."""

from collections.abc import AsyncIterator, Mapping
from datetime import datetime

from jawort.desk.doctor.finding import Finding, Standing, fine, refused
from jawort.desk.doctor.house import backups, companies, restored
from jawort.desk.doctor.keys import keys
from jawort.desk.doctor.machine import machine
from jawort.desk.doctor.server import NAMES, own_database, private_database, server
from jawort.domain.installation import Installation
from jawort.domain.refusal import Refusal
from jawort.ledger.condition import Condition, condition, look
from jawort.ledger.keys.keyring import Keyring
from jawort.ledger.postgres.server import PrivateServer
from jawort.ledger.work import Ledger, open_pool


async def examine(
    place: Installation, environment: Mapping[str, str], *, now: datetime
) -> AsyncIterator[Finding]:
    """Look at everything and tell it as it is found. Changes nothing: a private database that is
    at rest is started for the examination and put to rest again, and none is made.
    """
    for finding in machine(place, environment):
        yield finding
    for finding in backups(place.backup_folder, now=now):
        yield finding
    if place.database_url:
        for finding in own_database(place.database_url):
            yield finding
        async for finding in _database(place, place.database_url, now=now):
            yield finding
        return
    lying = private_database(place.home / "database")
    yield lying
    if lying.standing is not Standing.OK:
        return
    try:
        running = PrivateServer.start(place.home / "database", binaries=place.postgres_binaries)
    except Refusal as no:
        yield refused(no)
        return
    with running:
        async for finding in _database(place, running.dsn, now=now):
            yield finding


async def _database(place: Installation, dsn: str, *, now: datetime) -> AsyncIterator[Finding]:
    try:
        async with look(dsn) as connection:
            found = await condition(connection, NAMES)
    except Refusal as no:
        yield refused(no)
        return
    yield fine(
        "database_answers",
        f"Die Datenbank antwortet: PostgreSQL {found.major}.",
        f"The database answers: PostgreSQL {found.major}.",
    )
    for finding in server(found):
        yield finding
    if not found.schema_is_current:
        return  # what lies in an older schema is told once it is brought forward
    async for finding in _house(place, dsn, found, now=now):
        yield finding


async def _house(
    place: Installation, dsn: str, found: Condition, *, now: datetime
) -> AsyncIterator[Finding]:
    try:
        ring = Keyring.open(place.keyring)
    except Refusal as no:
        if found.keks_in_use:
            yield refused(no)
        else:
            yield fine(
                "keyring_none",
                "Der Schlüsselbund entsteht mit der ersten Firma.",
                "The keyring is made with the first company.",
            )
        return
    for finding in keys(ring, found.keks_in_use, now=now):
        yield finding
    ledger = Ledger(await open_pool(dsn, size=2, statement_cache=place.statement_cache), ring)
    try:
        for finding in [*await restored(ledger), *await companies(ledger, now=now)]:
            yield finding
    finally:
        await ledger.close()
