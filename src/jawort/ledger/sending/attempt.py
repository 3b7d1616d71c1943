"""Attempts: what became of each try to hand a message over, settled once and never twice.

An outcome is told by the worker that sent, by a status that carries the attempt id, or, where
nobody is left to tell, by the clock that says `unknown`. All three come through `settle`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, Literal, NamedTuple
from uuid import UUID

from jawort.ledger import stop
from jawort.ledger.query import query
from jawort.ledger.sending import departure
from jawort.ledger.sending.departure import Departed
from jawort.ledger.work import HouseWork, Work

_CONTACTS = query("attempt", "contacts")
_LIVING = query("attempt", "living")
_OF_IDS = query("attempt", "of_ids")
_SETTLE = query("attempt", "settle")
_OF_READY = query("attempt", "of_ready")
_MOVE = query("attempt", "move")
_FAIL_ACCEPTED = query("attempt", "fail_accepted")
_OVERDUE = query("attempt", "overdue")
_CONTROLLERS_OVERDUE = query("attempt", "controllers_overdue")
_UNKNOWN = query("attempt", "unknown")
_CLOSE_UNKNOWN = query("attempt", "close_unknown")
_NOES_UNTAKEN = query("attempt", "noes_untaken")
_CONTROLLERS_WITH_NOES = query("attempt", "controllers_with_noes")
_TAKE_NOES = query("attempt", "take_noes")

How = Literal["accepted", "error", "not_sent", "unknown"]
State = Literal["accepted", "failed", "unknown", "waiting"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one attempt, and what becomes of its message.

    how: accepted · error: a Graph error came back · not_sent: no byte left · unknown.
    state: where the message goes. not_before: when it waits, and then until when.
    wamid: the platform's id for it, which contains the number.
    pair_full_at: where the platform said that too much went to this person.
    """

    attempt_id: UUID
    how: How
    state: State
    error_code: int = 0
    not_before: datetime | None = None
    wamid: str = field(default="", repr=False)
    pair_full_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Callback:
    """A status that names the attempt it belongs to. `wamid` contains the number."""

    attempt_id: UUID
    state: str
    wamid: str = field(default="", repr=False)
    error_code: int = 0


class Unknown(NamedTuple):
    """A message of which nobody knows whether it left; it waits for its status, then a person."""

    ready_id: UUID
    contact_id: UUID
    conversation_id: UUID | None
    campaign_id: UUID | None
    purpose: str
    since: datetime


async def settle(work: Work, outcomes: Sequence[Outcome], *, now: datetime) -> set[UUID]:
    """Note outcomes with everything that follows; gives the attempts that were settled by this.

    What is settled already stays: a message that was accepted is never moved by a late doubt.
    In a constant number of queries. A person erased meanwhile is passed over.
    """
    told = {one.attempt_id: one for one in outcomes}
    rows = await work.rows(_CONTACTS, sorted(told))
    living = {row["contact_id"] for row in await work.rows(_LIVING, _unique(rows, "contact_id"))}
    mine = [row["attempt_id"] for row in rows if row["contact_id"] in living]
    if not mine:
        return set()
    await work.rows(_OF_IDS, mine)
    chosen = [told[one] for one in mine]
    settled = await work.rows(
        _SETTLE,
        now,
        [one.attempt_id for one in chosen],
        [one.how for one in chosen],
        [one.error_code for one in chosen],
        [one.pair_full_at for one in chosen],
    )
    outcome_of = {row["ready_id"]: told[row["attempt_id"]] for row in settled}
    if outcome_of:
        await _move(work, outcome_of, now=now)
    return {row["attempt_id"] for row in settled}


async def settle_by_callback(work: Work, heard: Sequence[Callback], *, now: datetime) -> set[UUID]:
    """Settle attempts by statuses that carry their id; gives those settled by this.

    A status proves that the platform took the message, even one that says it failed; the message
    is then kept under its id of the platform, so that its statuses find it. Call this before they
    are folded. An id that is none of ours, or none at all, is nothing to us.
    """
    taken: dict[UUID, Callback] = {}
    for one in heard:
        taken.setdefault(one.attempt_id, one)
    accepted = [
        Outcome(one.attempt_id, "accepted", "accepted", wamid=one.wamid) for one in taken.values()
    ]
    settled = await settle(work, accepted, now=now) if accepted else set()
    failed = sorted({one.attempt_id for one in heard if one.state == "failed"})
    if failed:
        rows = await work.rows(_OF_IDS, failed)
        await work.run(_FAIL_ACCEPTED, now, sorted({row["ready_id"] for row in rows}))
    return settled


async def controllers_overdue(work: HouseWork, *, before: datetime) -> list[UUID]:
    """Where attempts are open that began before a moment: their workers are gone."""
    return [row["controller_id"] for row in await work.rows(_CONTROLLERS_OVERDUE, before)]


async def give_up_overdue(work: Work, *, before: datetime, limit: int, now: datetime) -> int:
    """Say `unknown` of attempts whose worker is gone, because a byte may have left. They are never
    repeated by a machine (promise 3).
    """
    rows = await work.rows(_OVERDUE, before, limit)
    lost = [Outcome(row["attempt_id"], "unknown", "unknown") for row in rows]
    return len(await settle(work, lost, now=now)) if lost else 0


async def unknown(work: Work, *, count: int = 50) -> list[Unknown]:
    """Messages that wait for their status or a person, the oldest first."""
    rows = await work.rows(_UNKNOWN, count)
    return [Unknown(*(row[name] for name in Unknown._fields)) for row in rows]


async def close_unknown(work: Work, ready_id: UUID, *, arrived: bool, now: datetime) -> bool:
    """A person has found out whether it arrived. It is not sent again: whoever wants that writes a
    new message, which is judged like any other. False when it is not unknown (any more).
    """
    state: Final = "accepted" if arrived else "failed"
    return bool(await work.value(_CLOSE_UNKNOWN, ready_id, state, now))


async def stop_ads(work: Work, contacts: Sequence[UUID], *, at: datetime) -> None:
    """Note that the platform refused advertising for these people because they switched it off
    (131050): on all their records, with the time, so that an older *resume* does not undo it.

    This alone keeps advertising from leaving; the withdrawal follows from `noes_untaken`.
    Source: Meta, "Error codes", read 2026-11; law.md M-02.
    """
    rows = await work.rows(_LIVING, sorted(set(contacts))) if contacts else []
    people = await stop.members(work, _unique(rows, "contact_id"))
    concerned = {one for person in people.values() for one in person}
    if concerned:
        await stop.note_platform(work, dict.fromkeys(sorted(concerned), (True, at)))


class Told(NamedTuple):
    """A no to advertising that the platform told in answer to a message."""

    attempt_id: UUID
    contact_id: UUID
    at: datetime


async def controllers_with_noes(work: HouseWork) -> list[UUID]:
    """Where the platform has told a no that is no withdrawal in the log yet."""
    return [row["controller_id"] for row in await work.rows(_CONTROLLERS_WITH_NOES)]


async def noes_untaken(work: Work, *, limit: int) -> list[Told]:
    """Noes told in answers that nobody has taken yet, held until the transaction ends."""
    rows = await work.rows(_NOES_UNTAKEN, limit)
    return [Told(row["attempt_id"], row["contact_id"], row["ended_at"]) for row in rows]


async def take_noes(work: Work, taken: Sequence[Told], *, now: datetime) -> None:
    """Note that withdrawals were made of these."""
    await work.run(_TAKE_NOES, [one.attempt_id for one in taken], now)


async def _move(work: Work, outcome_of: dict[UUID, Outcome], *, now: datetime) -> None:
    rows = await work.rows(_OF_READY, sorted(outcome_of))
    here = [(row, outcome_of[row["ready_id"]]) for row in rows]
    left = [
        Departed(row, one.state, one.wamid)
        for row, one in here
        if one.state in ("accepted", "unknown") and row["state"] in ("leaving", "unknown")
    ]
    kept = await departure.note(work, left, now=now)
    nothing = departure.Kept(None, None)
    places = [kept.get(row["ready_id"], nothing) for row, _ in here]
    await work.run(
        _MOVE,
        now,
        [row["ready_id"] for row, _ in here],
        [one.state for _, one in here],
        [one.not_before for _, one in here],
        [one.how == "not_sent" for _, one in here],
        [place.message_id for place in places],
        [place.conversation_id for place in places],
    )


def _unique(rows: Sequence[Any], column: str) -> list[UUID]:
    return sorted({row[column] for row in rows})
