"""Checking the log of a controller: number what waits, read all of it, say what was found."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from jawort.ledger.controller import Controller
from jawort.ledger.proof import log
from jawort.ledger.proof.verify import Verdict, verify
from jawort.ledger.work import Ledger


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check of one controller's log found. Whole means: no finding."""

    controller: Controller
    numbered: int
    verdict: Verdict
    fingerprint: str

    @property
    def whole(self) -> bool:
        """True when nothing was changed, dropped, added or put in another order."""
        return self.verdict.whole


async def number_waiting(ledger: Ledger, controller: Controller, *, now: datetime) -> int:
    """Give every committed fact its number, so that a check speaks about all of them."""
    count = 0
    while True:
        async with ledger.work(controller.controller_id) as work:
            done = await log.sequence(work, now=now)
        if not done.count:
            return count
        count += done.count


async def fact_count(ledger: Ledger, controller: Controller) -> int:
    """How many facts of this controller have a number."""
    async with ledger.reading(controller.controller_id) as work:
        return (await log.frontier(work)).size


async def check(ledger: Ledger, controller: Controller, *, now: datetime) -> Checked:
    """Check one controller's whole log (law.md G-07, T-01). The only change it makes is to number
    facts that waited; the check itself reads one picture of the log.
    """
    numbered = await number_waiting(ledger, controller, now=now)
    async with ledger.reading(controller.controller_id) as work:
        verdict = await verify(work)
        public_key = work.keyring.log_public_key()
    return Checked(
        controller=controller,
        numbered=numbered,
        verdict=verdict,
        fingerprint=sha256(public_key).hexdigest(),
    )
