"""The condition of a database as it is found: looked at for the doctor, and never changed."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import asyncpg
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.ledger.migration import check, migrations
from jawort.ledger.proof.format import signed_bytes
from jawort.ledger.proof.log import frontier, newest_head
from jawort.ledger.query import query
from jawort.ledger.work import HouseWork, Work

_SETTINGS = query("condition", "server_settings")
_KEKS_IN_USE = query("condition", "keks_in_use")

_PATIENCE_S = 10.0  # until a database that does not answer counts as out of reach

_UNREACHABLE = Sentence(
    "Die Datenbank antwortet nicht ({fault}).", "The database does not answer ({fault})."
)
_UNREACHABLE_CURE = Sentence(
    "Prüfen Sie JAWORT_DATABASE_URL und ob der Server läuft.",
    "Check JAWORT_DATABASE_URL, and whether the server runs.",
)


@dataclass(frozen=True, slots=True)
class Condition:
    """What was found: server, schema, and under which key-encrypting keys how many keys are."""

    major: int
    settings: Mapping[str, str]
    step_count: int
    known_step_count: int
    keks_in_use: Mapping[UUID, int]

    @property
    def schema_is_current(self) -> bool:
        """Every step this program knows was taken."""
        return self.step_count == self.known_step_count


@asynccontextmanager
async def look(dsn: str) -> AsyncIterator[Any]:
    """A connection as this account gets one, with the settings the server gives it, in a
    transaction that cannot write. Raises Refusal when there is none to be had.
    """
    try:
        connection = await asyncpg.connect(dsn, timeout=_PATIENCE_S)
    except (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError, ValueError) as no:
        # Only the kind of fault: its text may repeat the address with its password.
        problem = _UNREACHABLE.about(fault=type(no).__name__)
        raise Refusal("DATABASE_UNREACHABLE", problem, _UNREACHABLE_CURE) from None
    try:
        async with connection.transaction(isolation="repeatable_read", readonly=True):
            yield connection
    finally:
        await connection.close()


async def condition(connection: Any, names: Sequence[str]) -> Condition:
    """How the server is set and how far the schema is. Raises SchemaRefused for a database that
    is newer than this program, or changed.
    """
    rows = await connection.fetch(_SETTINGS.sql, list(names))
    known = migrations()
    done = await check(connection, known)
    in_use = await connection.fetch(_KEKS_IN_USE.sql) if done == len(known) else []
    return Condition(
        major=connection.get_server_version().major,
        settings={row["name"]: row["setting"] for row in rows},
        step_count=done,
        known_step_count=len(known),
        keks_in_use={row["kek_id"]: row["key_count"] for row in in_use},
    )


async def keks_in_use(work: HouseWork) -> dict[UUID, int]:
    """How many living keys are wrapped by each key-encrypting key."""
    return {row["kek_id"]: row["key_count"] for row in await work.rows(_KEKS_IN_USE)}


async def newest_head_at(work: Work) -> tuple[bool, datetime | None]:
    """Whether the newest signed head is genuine and ends where the log ends, and its time; None
    before the first fact was numbered. `jawort ledger verify` reads the whole log.
    """
    signed, edge = await newest_head(work), await frontier(work)
    if signed is None:
        return edge.size == 0, None
    head = signed.head
    public_key = Ed25519PublicKey.from_public_bytes(work.keyring.log_public_key())
    try:
        public_key.verify(signed.signature, signed_bytes(head))
    except InvalidSignature:
        return False, head.at
    return (head.size, head.root) == (edge.size, edge.root()), head.at
