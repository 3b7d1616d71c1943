"""The clock of errands: calls that carry no content to a person, such as a read receipt."""

from datetime import datetime

from jawort.outbox import errand
from jawort.outbox.carrier import WhatsAppCarriers
from jawort.outbox.round import Outbox


async def run_once(outbox: Outbox, *, now: datetime) -> int:
    """Run what is due, a bounded number for each company; gives how many. Safe to repeat."""
    carriers = outbox.carriers
    if not isinstance(carriers, WhatsAppCarriers):
        return 0  # other carriers know no errands
    return await errand.run_once(outbox.ledger, carriers, now=now)
