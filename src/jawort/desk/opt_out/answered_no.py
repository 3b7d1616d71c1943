"""Noes the platform tells in answer to a message of ours (131050): obeyed like any other no.

While sending, the number's flag is set and nothing more: rooms on one floor are strangers. Here the
withdrawal follows, with its fact, for the whole person (law.md M-02: as an objection under
Art. 21(2) GDPR; withdrawing silently would leave a yes standing that the person has taken back).
"""

from datetime import datetime
from typing import Final
from uuid import UUID

from jawort.desk.arrival.heard import house
from jawort.desk.opt_out import stop
from jawort.desk.sending.message import send
from jawort.ledger import stop as memory
from jawort.ledger.sending import attempt
from jawort.ledger.work import Work

LIMIT: Final = 200


async def obey(work: Work, *, now: datetime, limit: int = LIMIT) -> int:
    """Make withdrawals of what the platform told; gives how many answers that were.

    Several answers about one person are one no, as of the latest. Safe to repeat.
    """
    told = await attempt.noes_untaken(work, limit=limit)
    if not told:
        return 0
    latest: dict[frozenset[UUID], stop.No] = {}
    members = await memory.members(work, sorted({one.contact_id for one in told}))
    for one in told:
        person = members[one.contact_id]
        known = latest.get(person)
        if known is None or known.since < one.at:
            latest[person] = stop.No(one.contact_id, "ads", one.at, one.at, "error_131050")
    company = await house(work, now=now)
    drafts = await stop.obey(work, list(latest.values()), members, company, now=now)
    if drafts:
        await send(work, drafts, now=now)
    await attempt.take_noes(work, told, now=now)
    return len(told)
