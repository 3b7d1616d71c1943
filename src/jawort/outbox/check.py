"""The claim with its final check: one transaction that takes, judges again and records.

When it has ended, what may leave is noted as leaving. Until then no byte of it can have left.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

import msgspec

from jawort.domain.sending.draft import ReadyMessage
from jawort.domain.sending.outgoing import Outgoing, Recipient
from jawort.domain.sending.pace import PAIR
from jawort.ledger import controller, decision, delivery
from jawort.ledger.decision import NewDecision
from jawort.ledger.keys.keyring import KeyDestroyed
from jawort.ledger.keys.seal import DataKey
from jawort.ledger.keys.vault import OpenKeys, keys_to_seal
from jawort.ledger.sending import claim, pace
from jawort.ledger.sending.claim import Claimed, NewAttempt
from jawort.ledger.sending.pace import Room
from jawort.ledger.sending.ready import opened
from jawort.ledger.situation import gather
from jawort.ledger.work import Ledger, Work
from jawort.outbox.attachment import with_files
from jawort.outbox.verdict import Case, Ends, Leaves, Verdict, Waits, verdict

FIRST_BYTE_WITHIN_S: Final = 1.0
"""From the final check on; then it is given up and decided anew (house promise 2)."""

Monotonic = Callable[[], float]

_PRIORITY_MOST: Final = {"all": 1, "business": 2, "campaigns": 3}
"""What a stop leaves to be looked at at all; of that the gate refuses the rest (law.md R03)."""


@dataclass(frozen=True, slots=True)
class Departure:
    """One message that may leave until `deadline`, on the clock that measured its check."""

    controller_id: UUID
    attempt_id: UUID
    claimed: Claimed
    line: str
    to: Recipient = field(repr=False)
    message: Outgoing = field(repr=False)
    deadline: float


@dataclass(frozen=True, slots=True)
class Batch:
    """What a claim gave: who leaves, how many wait or ended, and when to come again.

    opens_at: when the pace lets the next one through; None when pace held nothing back.
    """

    departures: tuple[Departure, ...] = ()
    waiting: int = 0
    ended: int = 0
    opens_at: datetime | None = None

    @property
    def count(self) -> int:
        """How many messages were dealt with."""
        return len(self.departures) + self.waiting + self.ended


async def claim_and_check(
    ledger: Ledger,
    controller_id: UUID,
    *,
    worker_id: UUID,
    most: int,
    clock: Monotonic,
    now: datetime,
    lines: frozenset[str] | None = None,
) -> Batch:
    """Take what is due for one company, judge it again and note what leaves.

    lines: only from these of its numbers, by the platform's ids; None: from all of them.
    """
    async with ledger.work(controller_id) as work:
        looked_at = await _priority_most(work)
        rooms = await pace.take(work, most=most, priority_most=looked_at, lines=lines, now=now)
    opens = [room.opens_at for room in rooms if not room.count]
    if not any(room.count for room in rooms):
        return Batch(opens_at=min(opens, default=None))
    async with ledger.brisk_work(controller_id) as work:
        claimed = await claim.lock(work, rooms, priority_most=looked_at, now=now)
        verdicts, deadline, keys = await _judge(work, claimed, rooms, clock=clock, now=now)
        verdicts = await with_files(work, verdicts, now=now)
        verdicts = await _within_reach(work, verdicts, rooms, now=now)
        departures = await _record(
            work, verdicts, rooms, keys, worker_id=worker_id, deadline=deadline, now=now
        )
        await pace.give_back(work, _unused(rooms, departures))
    return Batch(
        departures=tuple(departures),
        waiting=sum(isinstance(one, Waits) for one in verdicts),
        ended=sum(isinstance(one, Ends) for one in verdicts),
        opens_at=min(opens, default=None),
    )


async def _priority_most(work: Work) -> int:
    stops = [_PRIORITY_MOST[one.scope] for one in await controller.freezes(work)]
    return min(stops, default=claim.EVERYTHING)


async def _judge(
    work: Work,
    claimed: Sequence[Claimed],
    rooms: Sequence[Room],
    *,
    clock: Monotonic,
    now: datetime,
) -> tuple[list[Verdict], float, dict[UUID, DataKey]]:
    """The final check. Its moment is before the first question to the database, so that nothing
    answered 200 before it can be missed; the second for the first byte runs from there.
    """
    if not claimed:
        return [], 0.0, {}
    living, gone = await claim.hold(work, [one.contact_id for one in claimed])
    keys = await keys_to_seal(work, sorted(living)) if living else {}
    box = OpenKeys(keys.values())
    messages = {one.ready_id: _opened(one, box) for one in claimed if one.contact_id in living}
    contacts = sorted(living)
    pairs = await claim.pair_pace(work, [one.pair for one in claimed])
    deadline = clock() + FIRST_BYTE_WITHIN_S
    # In this order: names, unread words, situation, names again (docs/outbox.md says why).
    named = await claim.names(work, contacts, box)
    marks = sorted({mark for one in named.values() for mark in one.marks})
    unheard = await delivery.unread_speakers(work, marks, now=now)
    asked = {key: one.question for key, one in messages.items() if one is not None}
    found = await gather(work, list(asked.values()), now=now) if asked else []
    gathered = dict(zip(asked, found, strict=True))
    after = await claim.name_ids(work, contacts)
    portfolios = {room.sender_id: room.portfolio_id for room in rooms}
    cases = [
        Case(
            claimed=one,
            message=messages.get(one.ready_id),
            portfolio_id=portfolios[one.sender_id],
            is_living=one.contact_id in living,
            is_gone=one.contact_id in gone,
            pair_full_at=pairs.get(one.pair),
            named=named.get(one.contact_id, claim.Named()),
            named_after=after.get(one.contact_id, frozenset()),
            gathered=gathered.get(one.ready_id),
        )
        for one in claimed
    ]
    return [verdict(case, unheard, now=now) for case in cases], deadline, keys


def _opened(one: Claimed, box: OpenKeys) -> ReadyMessage | None:
    try:
        return opened(one.content_sealed, one.ready_id, box)
    except (KeyDestroyed, ValueError):
        return None


async def _within_reach(
    work: Work, verdicts: list[Verdict], rooms: Sequence[Room], *, now: datetime
) -> list[Verdict]:
    """Hold back whom the portfolio may not begin to write to today (Meta's messaging limit)."""
    begun = [one for one in verdicts if isinstance(one, Leaves) and one.starts]
    if not begun:
        return verdicts
    contacts = [one.case.claimed.contact_id for one in begun]
    counted = await pace.reached(work, contacts, now=now)
    held: dict[UUID, datetime] = {}
    for portfolio_id in sorted({room.portfolio_id for room in rooms}):
        new = [
            one
            for one in begun
            if one.case.portfolio_id == portfolio_id and one.case.claimed.contact_id not in counted
        ]
        if not new:
            continue
        reach = await pace.take_reach(work, portfolio_id, len(new), now=now)
        held |= {one.case.claimed.ready_id: reach.more_at for one in new[reach.granted :]}
    return [
        Waits(one.case, held[one.case.claimed.ready_id])
        if one.case.claimed.ready_id in held
        else one
        for one in verdicts
    ]


async def _record(
    work: Work,
    verdicts: Sequence[Verdict],
    rooms: Sequence[Room],
    keys: dict[UUID, DataKey],
    *,
    worker_id: UUID,
    deadline: float,
    now: datetime,
) -> list[Departure]:
    decided = [(one, decision.new_id(now)) for one in verdicts if one.judged is not None]
    await decision.add(work, [_decision(one, id_) for one, id_ in decided], keys, now=now)
    waits = {one.case.claimed.ready_id: one.until for one in verdicts if isinstance(one, Waits)}
    await claim.put_back(work, waits)
    ends = {one.case.claimed.ready_id: one.state for one in verdicts if isinstance(one, Ends)}
    await claim.end_unsent(work, ends, now=now)
    attempts, departures = [], []
    lines = {room.sender_id: room.phone_number_id for room in rooms}
    for one, decision_id in decided:
        if not isinstance(one, Leaves):
            continue
        claimed, message = one.case.claimed, one.case.message
        assert message is not None
        attempt_id = claim.new_attempt_id()
        full_at = PAIR.after(one.case.pair_full_at, 1, now=now)
        attempts.append(NewAttempt(attempt_id, claimed, decision_id, one.starts, full_at))
        content = msgspec.structs.replace(message.content, callback_data=str(attempt_id))
        departures.append(
            Departure(
                work.controller_id,
                attempt_id,
                claimed,
                lines[claimed.sender_id],
                one.to,
                content,
                deadline,
            )
        )
    await claim.begin(work, attempts, worker_id=worker_id, now=now)
    return departures


def _decision(one: Verdict, decision_id: UUID) -> NewDecision:
    judged, case = one.judged, one.case
    assert judged is not None and case.gathered is not None
    return NewDecision(
        decision_id=decision_id,
        question=case.gathered.question,
        situation=judged.situation,
        decision=judged.decision,
        ready_id=case.claimed.ready_id,
        campaign_id=case.claimed.campaign_id,
        # Allowed already when it was asked for, and allowed still: that is a fact, and one is
        # enough. What had waited, or was put back, is allowed now for the first time.
        is_fact=not isinstance(one, Leaves) or case.claimed.not_before > case.claimed.queued_at,
    )


def _unused(rooms: Sequence[Room], departures: Sequence[Departure]) -> Mapping[UUID, timedelta]:
    """What was taken of the pace and is not needed, as a span of time."""
    unused = {}
    for room in rooms:
        used = sum(one.claimed.sender_id == room.sender_id for one in departures)
        if room.count > used:
            unused[room.sender_id] = room.pace.every * (room.count - used)
    return unused
