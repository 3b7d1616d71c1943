"""Which addresses of the front door are open: known in advance, so that guessing costs nothing."""

import asyncio
from datetime import datetime, timedelta
from uuid import UUID

from jawort.ledger.endpoint import OpenDoor, open_doors
from jawort.ledger.work import Ledger


class OpenDoors:
    """All open doors of the house, read anew when they are older than `lasts`.

    The whole list is held, so that a stranger who tries addresses causes no query. A door that is
    opened or closed elsewhere is noticed when the list is renewed, or at once after `forget`.
    """

    def __init__(self, ledger: Ledger, *, lasts: timedelta) -> None:
        self._ledger = ledger
        self._lasts = lasts
        self._doors: dict[UUID, OpenDoor] = {}
        self._read_at: datetime | None = None
        self._renewing = asyncio.Lock()

    def forget(self) -> None:
        """Read the list again before the next delivery."""
        self._read_at = None

    async def find(self, endpoint_id: UUID, *, now: datetime) -> OpenDoor | None:
        """The open door of this id. Raises what the database raises when it does not answer."""
        if not self._is_fresh(now):
            async with self._renewing:
                if not self._is_fresh(now):
                    async with self._ledger.house_work() as work:
                        self._doors = await open_doors(work)
                    self._read_at = now
        return self._doors.get(endpoint_id)

    def _is_fresh(self, now: datetime) -> bool:
        # A clock that was set back makes the list old, not eternal.
        return self._read_at is not None and abs(now - self._read_at) < self._lasts
