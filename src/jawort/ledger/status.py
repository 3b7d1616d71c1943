"""Reports about our messages: each is kept once, and the message climbs as far as they tell."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from jawort.domain.sending.status import REMEMBERED_ONLY, climbed
from jawort.ledger.keys.keyed_hash import wamid_lookups
from jawort.ledger.query import query
from jawort.ledger.work import Work

_MESSAGES = query("status", "messages")
_ADD = query("status", "add")
_CLIMB = query("status", "climb")


@dataclass(frozen=True, slots=True, repr=False)
class NewStatus:
    """One report about one message of ours, named by Meta's id. `error_code` 0: none."""

    wamid: str
    state: str
    at: datetime
    error_code: int = 0
    pricing: str = ""


@dataclass(frozen=True, slots=True)
class KnownStatus:
    """A report about a message we know. `is_new` False: it was told before."""

    message_id: UUID
    contact_id: UUID
    is_new: bool


async def add_all(work: Work, reports: Sequence[NewStatus]) -> list[KnownStatus | None]:
    """Keep some reports, in three queries; None for each about a message we do not know.

    A report that comes late, or again, is kept and moves nothing. Nobody's record is made by one.
    """
    marks: dict[str, tuple[bytes, ...]] = {}
    for one in reports:
        if one.wamid not in marks:
            hashes = wamid_lookups(work.keyring, work.controller_id, one.wamid)
            marks[one.wamid] = tuple(hashes.values())
    wanted = [mark for found in marks.values() for mark in found]
    by_mark = {row["wamid_lookup"]: row for row in await work.rows(_MESSAGES, wanted)}
    owners = [next((by_mark[m] for m in marks[one.wamid] if m in by_mark), None) for one in reports]
    told: dict[tuple[UUID, str], tuple[object, ...]] = {}
    steps: dict[UUID, dict[str, datetime]] = {}
    current: dict[UUID, str] = {}
    for one, row in zip(reports, owners, strict=True):
        if row is None:
            continue
        message_id = row["message_id"]
        current[message_id] = row["status"]
        steps.setdefault(message_id, {}).setdefault(one.state, one.at)
        place = (message_id, one.state)
        told.setdefault(place, (message_id, row["contact_id"], *_report(one)))
    fresh = await _keep(work, told)
    await _climb(work, current, steps)
    seen: set[tuple[UUID, str]] = set()
    known: list[KnownStatus | None] = []
    for one, row in zip(reports, owners, strict=True):
        if row is None:
            known.append(None)
            continue
        place = (row["message_id"], one.state)
        known.append(
            KnownStatus(row["message_id"], row["contact_id"], place in fresh and place not in seen)
        )
        seen.add(place)
    return known


def _report(one: NewStatus) -> tuple[object, ...]:
    return one.state, one.at, one.error_code, one.pricing


async def _keep(
    work: Work, told: dict[tuple[UUID, str], tuple[object, ...]]
) -> set[tuple[UUID, str]]:
    if not told:
        return set()
    columns = [list(column) for column in zip(*told.values(), strict=True)]
    return {(row["message_id"], row["status"]) for row in await work.rows(_ADD, *columns)}


async def _climb(
    work: Work, current: dict[UUID, str], steps: dict[UUID, dict[str, datetime]]
) -> None:
    moved = []
    for message_id, told in steps.items():
        now_at = climbed(current[message_id], set(told) - REMEMBERED_ONLY)
        if now_at != current[message_id]:
            moved.append((message_id, now_at, told[now_at]))
    if moved:
        await work.run(_CLIMB, *map(list, zip(*moved, strict=True)))
