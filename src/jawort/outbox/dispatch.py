"""Sending what may leave, all at once, and noting how each ended as soon as it is known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from jawort.ledger import contact
from jawort.ledger.sending import attempt, pace
from jawort.ledger.work import CONFLICTS, Ledger, Work
from jawort.outbox.carrier import Carrier
from jawort.outbox.check import Departure, Monotonic
from jawort.outbox.retry import Aftermath, Ending, Late, Lost, aftermath
from jawort.provider.whatsapp.transport import Fault

_TRIES: Final = 3


@dataclass(frozen=True, slots=True)
class Report:
    """How one departure ended."""

    departure: Departure
    ending: Ending


async def send(carrier: Carrier, departure: Departure, *, clock: Monotonic) -> Report:
    """Hand one message over, if its time has not run out. Whatever happens is an ending."""
    left_s = departure.deadline - clock()
    if left_s <= 0:
        return Report(departure, Late())
    try:
        accepted = await carrier.send(
            departure.line, departure.message, departure.to, first_byte_within_s=left_s
        )
    except Fault as fault:
        return Report(departure, fault)
    except Exception as fault:  # whatever it is: a byte may have left, so it must not be repeated
        return Report(departure, Lost(type(fault).__name__))
    return Report(departure, accepted)


async def note(ledger: Ledger, reports: Iterable[Report], *, now: datetime) -> None:
    """Remember how some departures ended, with all that follows, one transaction a company.

    If the ledger does not answer, the attempts stay open: later they count as unknown, and a
    status settles them.
    """
    of_company: dict[UUID, list[Report]] = {}
    for one in reports:
        of_company.setdefault(one.departure.controller_id, []).append(one)
    for controller_id, mine in of_company.items():
        for attempts_left in reversed(range(_TRIES)):
            try:
                async with ledger.brisk_work(controller_id) as work:
                    await _note(work, mine, now=now)
                break
            except CONFLICTS:
                if not attempts_left:
                    raise


async def _note(work: Work, reports: Sequence[Report], *, now: datetime) -> None:
    told = [(one, aftermath(one.departure, one.ending, now=now)) for one in reports]
    # People before their attempts, as whoever reads statuses does: so nobody waits in a circle.
    stopped = [one.departure.claimed.contact_id for one, after in told if after.stopped_ads]
    await attempt.stop_ads(work, stopped, at=now)
    await attempt.settle(work, [after.outcome for _, after in told], now=now)
    doubtful = sorted(
        {one.departure.claimed.contact_id for one, after in told if after.is_doubtful}
    )
    if doubtful:
        await contact.set_identity(work, doubtful, False, at=now)
    await _slow_down(work, told, now=now)


async def _slow_down(
    work: Work, told: Sequence[tuple[Report, Aftermath]], *, now: datetime
) -> None:
    """Numbers rest, or stop, as the carrier asked. Last, because others wait for these rows."""
    rests: dict[UUID, datetime] = {}
    halts: dict[UUID, int] = {}
    for one, after in told:
        sender_id = one.departure.claimed.sender_id
        if after.rests_until is not None:
            rests[sender_id] = max(after.rests_until, rests.get(sender_id, after.rests_until))
        if after.halt_code is not None:
            halts.setdefault(sender_id, after.halt_code)
    await pace.pause(work, rests)
    await pace.halt(work, halts, now=now)
