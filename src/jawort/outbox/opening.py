"""Opening the outbox: one worker's connections to the carriers, closed again at the end."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from uuid import UUID

from jawort.ledger.work import Ledger
from jawort.outbox.carrier import WhatsAppCarriers
from jawort.outbox.check import Monotonic
from jawort.outbox.round import UNDER_WAY, Outbox
from jawort.provider.whatsapp.transport import open_session


@asynccontextmanager
async def open_outbox(
    ledger: Ledger,
    *,
    worker_id: UUID,
    clock: Monotonic,
    only_loopback: bool = False,
    is_ending: Callable[[], bool] = lambda: False,
) -> AsyncIterator[Outbox]:
    """An outbox for one worker.

    only_loopback: the time of day is pretended, so nothing may reach the world. is_ending: whether
    the worker has been told to end; a round under way claims nothing more then.
    """
    async with open_session(connections=UNDER_WAY) as session:
        carriers = WhatsAppCarriers(session, only_loopback=only_loopback)
        yield Outbox(ledger, carriers, worker_id, clock, is_ending=is_ending)
