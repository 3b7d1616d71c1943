"""Noting who was refused at the door, so that an attack is seen and cannot flood the log."""

import asyncio
from collections import OrderedDict
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from jawort.intake.fault import fault_code
from jawort.intake.limit import Limits
from jawort.ledger import security
from jawort.ledger.journal import note
from jawort.ledger.work import Ledger

_NETWORKS: Final = 1_000  # remembered at once; a wider attack shows in the counts
_WRITING: Final = 2  # events being written at once; the rest is only counted


class Watch:
    """Writes a security event for a refusal: at most one for each network and stretch of time.

    The sender is answered first; what cannot be written at once is counted and told with the next.
    """

    def __init__(self, ledger: Ledger, limits: Limits) -> None:
        self._ledger = ledger
        self._every = timedelta(seconds=limits.event_s)
        self._told: OrderedDict[str, datetime] = OrderedDict()
        self._writing: set[asyncio.Task[None]] = set()

    def refused(
        self, code: str, *, address: str, controller_id: UUID | None, now: datetime
    ) -> None:
        """Note a refusal with its code. Never raises and never waits."""
        network = security.network(address)
        told = self._told.get(network)
        if (told is not None and now - told < self._every) or len(self._writing) >= _WRITING:
            return
        self._told[network] = now
        self._told.move_to_end(network)
        if len(self._told) > _NETWORKS:
            self._told.popitem(last=False)
        task = asyncio.create_task(self._write(code, address, controller_id, now))
        self._writing.add(task)
        task.add_done_callback(self._writing.discard)

    async def close(self) -> None:
        """Let what is being written end."""
        if self._writing:
            await asyncio.wait(self._writing)

    async def _write(
        self, code: str, address: str, controller_id: UUID | None, now: datetime
    ) -> None:
        try:
            async with self._ledger.house_work() as work:
                await security.note(
                    work,
                    "door_refused",
                    detail=code,
                    address=address,
                    controller_id=controller_id,
                    now=now,
                )
        except Exception as fault:  # the refusal stands; that it was not noted is noted
            note("door.event_lost", level="warning", fault=fault_code(fault))
