"""The clock of files: fetches what people sent, and hands over what is to be sent."""

from datetime import datetime

from jawort.intake import media
from jawort.ledger.work import Ledger
from jawort.outbox import upload
from jawort.outbox.carrier import WhatsAppCarriers
from jawort.outbox.round import Outbox


async def run_once(outbox: Outbox, *, now: datetime) -> int:
    """Fetch what is due, a bounded number for each company; gives how many. Safe to repeat."""
    doors = outbox.carriers
    if not isinstance(doors, WhatsAppCarriers):
        return 0  # other carriers have no files
    return await media.run_once(outbox.ledger, doors, now=now, clock=outbox.clock)


async def hand_over(outbox: Outbox, *, now: datetime) -> int:
    """Hand files to the carriers whose messages wait for it; gives how many. Safe to repeat."""
    doors = outbox.carriers
    if not isinstance(doors, WhatsAppCarriers):
        return 0
    return await upload.run_once(outbox.ledger, doors, now=now)


async def sweep(ledger: Ledger, *, now: datetime) -> int:
    """Forget uploads that were broken off; gives how many. Safe to repeat."""
    return await media.sweep(ledger, now=now)
