"""Records that are one person, or may be: links in force, proposals, and what each restrains."""

import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from jawort.domain.ids import timed_id
from jawort.domain.merge import Restraint
from jawort.ledger.query import query
from jawort.ledger.work import Work

_PROPOSE = query("merge", "propose")
_PROPOSALS = query("merge", "proposals")
_PROPOSALS_OF = query("merge", "proposals_of")
_SETTLE = query("merge", "settle")
_LINKS = query("merge", "links")
_LINKS_OF = query("merge", "links_of")
_RESTRAINTS = query("merge", "restraints")
_RESTRAIN = query("merge", "restrain")
_ROOT = query("merge", "root")


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two records that may be one person, and why that is supposed."""

    contact_id: UUID
    other_id: UUID
    reason: str
    proposed_at: datetime


@dataclass(frozen=True, slots=True)
class Link:
    """Two records that are treated as one person since a moment."""

    contact_id: UUID
    linked_to: UUID
    reason: str
    linked_at: datetime


async def propose(
    work: Work, pairs: Iterable[tuple[UUID, UUID]], reason: str, *, now: datetime
) -> None:
    """Note pairs that may be one person; a pair somebody has looked at is not proposed again."""
    several = sorted({(min(pair), max(pair)) for pair in pairs})
    ids = [timed_id(now, secrets.token_bytes(10)) for _ in several]
    firsts, seconds = [one for one, _ in several], [other for _, other in several]
    await work.run(_PROPOSE, ids, firsts, seconds, reason, now)


async def proposals(work: Work, *, limit: int) -> list[Proposal]:
    """What nobody has looked at yet, the oldest first."""
    return [
        Proposal(row["contact_id"], row["linked_to"], row["reason"], row["proposed_at"])
        for row in await work.rows(_PROPOSALS, limit)
    ]


async def proposals_of(work: Work, people: Sequence[UUID]) -> list[Proposal]:
    """With whom one of these records may be one person, and nobody has looked at it yet."""
    return [
        Proposal(row["contact_id"], row["linked_to"], row["reason"], row["proposed_at"])
        for row in await work.rows(_PROPOSALS_OF, list(people))
    ]


async def settle(
    work: Work, ones: Sequence[UUID], others: Sequence[UUID], outcome: str, *, now: datetime
) -> int:
    """Note what somebody found about every pair between two persons; gives how many it settled."""
    return await work.run(_SETTLE, list(ones), list(others), outcome, now)


async def links(work: Work, *, limit: int) -> list[Link]:
    """All merges in force, the newest first."""
    return [
        Link(row["contact_id"], row["linked_to"], row["reason"], row["linked_at"])
        for row in await work.rows(_LINKS, None, limit)
    ]


async def link_of(work: Work, contact_id: UUID) -> Link | None:
    """The link in force that goes out from a record."""
    rows = await work.rows(_LINKS, contact_id, 1)
    return next((Link(*row) for row in rows), None)


async def links_of(work: Work, people: Sequence[UUID]) -> list[Link]:
    """All links in force between these records."""
    return [Link(*row) for row in await work.rows(_LINKS_OF, list(people))]


async def root_of(work: Work, people: Sequence[UUID]) -> UUID:
    """The record of a person from which no link goes out: a new one can begin there."""
    return UUID(str(await work.value(_ROOT, list(people))))


async def restraints(work: Work, contacts: Sequence[UUID]) -> dict[UUID, Restraint]:
    """What keeps us from writing, on each of these records."""
    return {
        row["contact_id"]: Restraint(*(row[name] for name in Restraint.__slots__))
        for row in await work.rows(_RESTRAINTS, list(contacts))
    }


async def restrain(work: Work, found: Mapping[UUID, Restraint]) -> None:
    """Put these restraints on these records."""
    values = [
        (one, *(getattr(what, name) for name in Restraint.__slots__)) for one, what in found.items()
    ]
    if values:
        await work.run(_RESTRAIN, *map(list, zip(*values, strict=True)))
