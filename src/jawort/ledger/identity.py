"""Who is meant: records found by what a carrier calls a person, for a whole batch at once."""

from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import asyncpg

from jawort.domain.contact import Identifier, IdentifierKind
from jawort.ledger.keys.keyed_hash import lookups, remembered
from jawort.ledger.query import query
from jawort.ledger.work import Work

_KNOWN_AS = query("identity", "known_as")
_MEMBERS = query("identity", "members")
_HOLD = query("identity", "hold")
_HELD = query("identity", "held")
_HOLDERS = query("identity", "holders")
_SET_VALIDITY = query("identity", "set_validity")
_DOUBT = query("identity", "doubt")
_LINK = query("identity", "link")
_ERASED = query("identity", "erased")
_FORGET = query("identity", "forget")
_NOES = query("identity", "noes")


@dataclass(slots=True)
class Held:
    """An identifier in somebody's hands, from a moment on until it ended. `identifier_id` None:
    not kept yet. `lookup` says which one it is without showing it.
    """

    identifier_id: UUID | None
    contact_id: UUID
    kind: IdentifierKind
    portfolio_id: UUID
    lookup: bytes
    valid_from: datetime
    valid_to: datetime | None


@dataclass(frozen=True, slots=True)
class Circle:
    """Everybody a batch may be about, held until the transaction ends.

    records: rows of `contact` by id. members: for each record all records of the same person.
    """

    records: Mapping[UUID, Any]
    members: Mapping[UUID, frozenset[UUID]]
    held: Sequence[Held]


class Moved(Exception):
    """Somebody else changed who is who in the same moment: ask again."""


@asynccontextmanager
async def undivided(work: Work) -> AsyncIterator[None]:
    """All that is written inside, or nothing of it. Raises Moved when another reader has begun a
    record for the same person in this moment.
    """
    try:
        async with work.connection.transaction():
            yield
    except asyncpg.UniqueViolationError:
        raise Moved from None


def marks(work: Work, identifier: Identifier) -> tuple[bytes, ...]:
    """The look-up hashes of an identifier, the one that is written first."""
    hashes = lookups(work.keyring, work.controller_id, identifier)
    return tuple(hashes[number] for number in sorted(hashes, reverse=True))


async def circle(work: Work, hashes: Sequence[bytes]) -> Circle:
    """Everybody known by one of these hashes, with all records of the same persons and all that
    they are or were known by. Raises Moved when that changed meanwhile.
    """
    wanted = list(hashes)
    known = [row["contact_id"] for row in await work.rows(_KNOWN_AS, wanted)]
    members: dict[UUID, set[UUID]] = {}
    for row in await work.rows(_MEMBERS, known) if known else []:
        members.setdefault(row["asked"], set()).add(row["contact_id"])
    everyone = sorted({one for people in members.values() for one in people})
    rows = await work.rows(_HOLD, everyone) if everyone else []
    records = {row["contact_id"]: row for row in rows}
    held = [
        Held(
            row["identifier_id"],
            row["contact_id"],
            IdentifierKind(row["kind"]),
            row["portfolio_id"],
            row["lookup"],
            row["valid_from"],
            row["valid_to"],
        )
        for row in await work.rows(_HELD, wanted, everyone)
    ]
    living = ("active", "blocked")
    if any(one.contact_id not in records for one in held) or any(
        row["state"] not in living for row in rows
    ):
        raise Moved
    whole = {one: frozenset(people) for people in members.values() for one in people}
    return Circle(records, whole, held)


async def holders(work: Work, identifiers: Iterable[Identifier]) -> dict[Identifier, UUID]:
    """Whose records have these identifiers now."""
    owners = {mark: one for one in identifiers for mark in marks(work, one)}
    rows = await work.rows(_HOLDERS, list(owners)) if owners else []
    return {owners[row["lookup"]]: row["contact_id"] for row in rows}


async def set_validity(work: Work, changed: Sequence[Held]) -> None:
    """Keep the changed times of identifiers."""
    await work.run(
        _SET_VALIDITY,
        [one.identifier_id for one in changed],
        [one.valid_from for one in changed],
        [one.valid_to for one in changed],
    )


async def doubt(work: Work, since: Mapping[UUID, datetime]) -> None:
    """Note that it is uncertain who uses these records' identifiers: nothing is sent to them on
    our own account until it is settled (law.md §8.1 `identity_ok`).
    """
    await work.run(_DOUBT, list(since), list(since.values()))


async def link(
    work: Work, pairs: Iterable[tuple[UUID, UUID]], *, reason: str, now: datetime
) -> None:
    """Say of each first record that it is the same person as the second."""
    several = list(pairs)
    await work.run(_LINK, [one for one, _ in several], [other for _, other in several], reason, now)


async def erasures(work: Work, identifiers: Iterable[Identifier]) -> dict[Identifier, datetime]:
    """Which of these belonged to somebody who was erased, and when that was."""
    owners = _remembered(work, identifiers)
    found: dict[Identifier, datetime] = {}
    for row in await work.rows(_ERASED, list(owners)) if owners else []:
        for identifier in owners[row["hash"]]:
            at = row["erased_at"]
            found[identifier] = max(at, found.get(identifier, at))
    return found


async def count_forgotten(work: Work, identifiers: Iterable[Identifier]) -> None:
    """Count that something from before an erasure arrived and was not kept."""
    await work.run(_FORGET, list(_remembered(work, identifiers)))


async def noes(
    work: Work, identifiers: Iterable[Identifier]
) -> dict[Identifier, list[tuple[str, datetime]]]:
    """Which noes are remembered for these, with the time since when."""
    owners = _remembered(work, identifiers)
    found: dict[Identifier, list[tuple[str, datetime]]] = {}
    for row in await work.rows(_NOES, list(owners)) if owners else []:
        for identifier in owners[row["hash"]]:
            found.setdefault(identifier, []).append((row["scope"], row["since"]))
    return found


def _remembered(work: Work, identifiers: Iterable[Identifier]) -> dict[bytes, list[Identifier]]:
    owners: dict[bytes, list[Identifier]] = {}
    for identifier in identifiers:
        for hash_ in remembered(work.keyring, work.controller_id, identifier).values():
            owners.setdefault(hash_, []).append(identifier)
    return owners
