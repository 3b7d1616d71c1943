"""Scrubbing: after an erasure no file of the living database holds a destroyed key any more.

PostgreSQL keeps deleted rows in its pages and its write-ahead log until they are reused. The few
small parts that held destroyed keys are rewritten, the log is switched and older log files removed.
Source: postgresql.org documentation, "VACUUM", "WAL Configuration", versions 15 and 18.
Where this is not possible we say so: the keys then end with their key-encrypting key (35 days).
"""

import re
from collections.abc import Iterable
from typing import Any

import asyncpg

from jawort.ledger.work import Ledger

_PART = re.compile(r"data_key_\d{2}|day_key|delivery_[a-z0-9_]+")
_WAIT_ROUNDS = 50  # of a tenth of a second: how long an older reader may hold us up
_LOCK_TIMEOUT = "5s"

# What lets old log files or old rows live on elsewhere: then the house's own files are not clean.
_ELSEWHERE = """
SELECT current_setting('wal_recycle') = 'on' OR current_setting('archive_mode') <> 'off'
    OR current_setting('wal_keep_size') <> '0'
    OR EXISTS (SELECT FROM pg_replication_slots) OR EXISTS (SELECT FROM pg_stat_replication)
    OR EXISTS (SELECT FROM pg_prepared_xacts)
"""
_OLDER_READERS = """
SELECT count(*) FROM pg_stat_activity
WHERE pid <> pg_backend_pid() AND backend_xmin IS NOT NULL
    AND age(backend_xmin) > age($1::text::xid)
"""


async def scrub(ledger: Ledger, parts: Iterable[str]) -> bool:
    """Rewrite these parts of keys and deliveries and drop the log files that spoke of them.

    True when nothing of what was deleted before this call is left in the database's own files.
    False when the database does not allow it, or somebody held it up: call again later.
    """
    names = sorted(set(parts))
    if not all(_PART.fullmatch(name) for name in names):
        raise ValueError("only parts of the keys and the deliveries are scrubbed")
    async with ledger.bare_connection() as connection:
        try:
            return await _scrub(connection, names)
        except (
            asyncpg.InsufficientPrivilegeError,
            asyncpg.LockNotAvailableError,
            asyncpg.DeadlockDetectedError,
            asyncpg.QueryCanceledError,
        ):
            return False
        finally:
            await connection.execute("RESET lock_timeout")


async def is_possible(ledger: Ledger) -> bool:
    """Whether this database can be scrubbed at all: nobody copies its log or holds its rows."""
    async with ledger.bare_connection() as connection:
        return not await connection.fetchval(_ELSEWHERE)


async def _scrub(connection: Any, names: list[str]) -> bool:
    # Only the number of a transaction that began after the deletion tells who still sees it.
    mine = await connection.fetchval("SELECT pg_current_xact_id()::xid::text")
    rested = await _readers_left(connection, mine)
    await connection.execute(f"SET lock_timeout = '{_LOCK_TIMEOUT}'")
    rewritten = True
    for name in names:
        before = await connection.fetchval("SELECT pg_relation_filenode($1::text::regclass)", name)
        await connection.execute(f'VACUUM (FULL) "{name}"')
        after = await connection.fetchval("SELECT pg_relation_filenode($1::text::regclass)", name)
        rewritten = rewritten and before != after  # without the right, VACUUM only warns
    for _ in range(2):  # a checkpoint removes what lies before the one that began before it
        await connection.execute("SELECT pg_switch_wal()")
        await connection.execute("CHECKPOINT")
    return rested and rewritten and not await connection.fetchval(_ELSEWHERE)


async def _readers_left(connection: Any, mine: str) -> bool:
    """Wait until nobody looks at an older picture, in which the deleted rows are still there."""
    for _ in range(_WAIT_ROUNDS):
        if not await connection.fetchval(_OLDER_READERS, mine):
            return True
        await connection.execute("SELECT pg_sleep(0.1)")
    return False
