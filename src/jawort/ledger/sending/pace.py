"""Pace as rows: how fast each number speaks and how many people a portfolio reaches, shared by
all workers on all machines.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from jawort.domain.sending.pace import REACH_FOR, Pace, hour_of, of_sender
from jawort.ledger.query import query
from jawort.ledger.work import Work

_ADD = query("pace", "add")
_OPEN_SENDERS = query("pace", "open_senders")
_NOTE = query("pace", "note")
_GIVE_BACK = query("pace", "give_back")
_PAUSE = query("pace", "pause")
_HALT = query("pace", "halt")
_RESUME = query("pace", "resume")
_HALTED = query("pace", "halted")
_REACHED = query("pace", "reached")
_OPEN_HOUR = query("pace", "open_hour")
_REACH_LEFT = query("pace", "reach_left")
_ADD_REACH = query("pace", "add_reach")
_DROP_OLD_HOURS = query("pace", "drop_old_hours")
_SET_REACH = query("pace", "set_reach")
_SET_THROUGHPUT = query("pace", "set_throughput")


@dataclass(frozen=True, slots=True)
class Room:
    """So many messages a number may send now. What is granted and not used is given back."""

    sender_id: UUID
    portfolio_id: UUID
    phone_number_id: str
    pace: Pace
    count: int
    opens_at: datetime


class Halted(NamedTuple):
    """A number that says nothing until a person has put something right."""

    sender_id: UUID
    halted_at: datetime
    code: int


class Reach(NamedTuple):
    """How many of the people asked for a portfolio may begin to write to, and when to ask again."""

    granted: int
    more_at: datetime


async def take(
    work: Work,
    *,
    most: int,
    priority_most: int,
    lines: frozenset[str] | None = None,
    now: datetime,
) -> list[Room]:
    """Take room for each number that has something due; at most `most` messages each. `lines`:
    only for these of them, by the platform's ids.

    Commit soon: other workers wait for the end of this transaction, and only here. A room of 0
    says when it opens. Numbers that are halted or paused are not among them.
    """
    await work.run(_ADD, now)
    among = None if lines is None else sorted(lines)
    rows = await work.rows(_OPEN_SENDERS, now, priority_most, among)
    rooms = [_room(row, most, now=now) for row in rows]
    taken = [(row, room) for row, room in zip(rows, rooms, strict=True) if room.count]
    if taken:
        full = [room.pace.after(row["full_at"], room.count, now=now) for row, room in taken]
        await work.run(_NOTE, [room.sender_id for _, room in taken], full)
    return rooms


async def give_back(work: Work, unused: Mapping[UUID, timedelta]) -> None:
    """Give back what was taken and not used. The last thing to do before the transaction ends."""
    if unused:
        ids = sorted(unused)
        await work.run(_GIVE_BACK, ids, [unused[one] for one in ids])


async def pause(work: Work, until: Mapping[UUID, datetime]) -> None:
    """Let numbers rest because the carrier asked for it; a longer rest stays."""
    if until:
        ids = sorted(until)
        await work.run(_PAUSE, ids, [until[one] for one in ids])


async def halt(work: Work, codes: Mapping[UUID, int], *, now: datetime) -> None:
    """Let numbers say nothing more until a person resumes them; the first reason stays."""
    if codes:
        ids = sorted(codes)
        await work.run(_HALT, now, ids, [codes[one] for one in ids])


async def resume(work: Work, sender_id: UUID) -> bool:
    """A person has put it right: the number speaks again. False when this controller has none."""
    return await work.run(_RESUME, sender_id) == 1


async def halted(work: Work) -> list[Halted]:
    """Which numbers wait for a person, and the carrier's code for why."""
    rows = await work.rows(_HALTED)
    return [Halted(row["sender_id"], row["halted_at"], row["halted_code"]) for row in rows]


async def reached(work: Work, contacts: Sequence[UUID], *, now: datetime) -> set[UUID]:
    """Which of these were begun to be written to in the last 24 hours: they count once."""
    rows = await work.rows(_REACHED, list(contacts), now - REACH_FOR)
    return {row["contact_id"] for row in rows}


async def take_reach(work: Work, portfolio_id: UUID, wanted: int, *, now: datetime) -> Reach:
    """Take a part of the messaging limit.

    People are counted by the hour and each hour is kept whole, so the limit is never passed in any
    24 hours, and a place comes back up to an hour late. Call it late in a transaction: others who
    begin to write from this portfolio wait for its end.
    Source: Meta, "Messaging limits", Dec 2025 (platform.md §4.5): unique people outside the
    service window in rolling 24 hours, per business portfolio; 250 for new ones.
    """
    hour = hour_of(now)
    since = hour - REACH_FOR
    await work.run(_OPEN_HOUR, portfolio_id, hour)
    row = await work.row(_REACH_LEFT, portfolio_id, since)
    left = None if row is None else row["left"]
    granted = wanted if row is not None and left is None else max(0, min(wanted, int(left or 0)))
    if granted:
        await work.run(_ADD_REACH, portfolio_id, hour, granted)
    await work.run(_DROP_OLD_HOURS, portfolio_id, since)
    oldest = row["oldest"] if row is not None and row["oldest"] else hour
    return Reach(granted, oldest + REACH_FOR + timedelta(hours=1))


async def set_reach(
    work: Work, portfolio_id: UUID, per_day: int | None, *, told_at: datetime | None = None
) -> bool:
    """Note the messaging limit the platform has told; None: unlimited. False: no such portfolio,
    or something newer is known.
    """
    return await work.run(_SET_REACH, portfolio_id, per_day, told_at) == 1


async def set_throughput(work: Work, sender_id: UUID, per_second: int) -> bool:
    """Note how many messages a second the platform takes from a number: 80, or 1,000 for the large.
    False: no such number.
    """
    return await work.run(_SET_THROUGHPUT, sender_id, per_second) == 1


def _room(row: Any, most: int, *, now: datetime) -> Room:
    pace = of_sender(row["throughput_per_second"])
    count = min(most, pace.room(row["full_at"], now=now))
    return Room(
        sender_id=row["sender_id"],
        portfolio_id=row["portfolio_id"],
        phone_number_id=row["phone_number_id"],
        pace=pace,
        count=count,
        opens_at=now if count else pace.opens_at(row["full_at"], now=now),
    )
