"""Group commit: what arrives while one commit runs goes into the next, and 200 follows it."""

import asyncio
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from jawort.intake.fault import fault_code
from jawort.intake.limit import Limits
from jawort.ledger.delivery import DayKeys, NewDelivery, keep
from jawort.ledger.work import HouseWork, Ledger

BREATH_S: Final = 0.01
"""Between two groups while many arrive: what comes meanwhile shares one commit."""


class NotKept(Exception):
    """The memory did not confirm in time that a delivery is durable: the sender must come again."""


@dataclass(slots=True)
class _Waiting:
    """Deliveries of one request, and who waits for their commit."""

    items: Sequence[NewDelivery] = field(repr=False)
    size: int
    done: "asyncio.Future[None]"


class Group:
    """Collects deliveries and commits them together, one group after the other.

    A delivery that comes alone is committed at once. While many come, the next group takes a
    breath (`BREATH_S`) first: fewer commits leave more of the machine to reading and sending. The
    writer runs only while something waits.
    """

    def __init__(self, ledger: Ledger, limits: Limits) -> None:
        self._ledger = ledger
        self._limits = limits
        self._days = DayKeys()
        self._waiting: deque[_Waiting] = deque()
        self._writer: asyncio.Task[None] | None = None
        self.largest_count = 0  # the most requests in one commit, for measuring
        self.commit_count = 0

    async def keep(self, items: Sequence[NewDelivery]) -> None:
        """Come back when these deliveries are durable. Raises NotKept when that is not certain."""
        size = sum(len(item.body) for item in items)
        done = asyncio.get_running_loop().create_future()
        self._waiting.append(_Waiting(items, size, done))
        if self._writer is None or self._writer.done():
            self._writer = asyncio.create_task(self._write())
        await done

    async def close(self) -> None:
        """Let the groups under way end."""
        while self._writer is not None and not self._writer.done():
            await asyncio.wait([self._writer])

    async def _write(self) -> None:
        # Giving a connection back takes a moment, in which more may arrive: hence asked again.
        while self._waiting:
            group: list[_Waiting] = []
            try:
                async with self._ledger.bare_connection() as connection:
                    work = HouseWork(connection, self._ledger.keyring)
                    while group := self._next():
                        await self._commit(work, group)
                        if len(group) > 1:
                            await asyncio.sleep(BREATH_S)
            except Exception as fault:  # whatever it is, everybody who waits must hear of it
                group += self._waiting
                self._waiting.clear()
                for one in group:
                    if not one.done.done():
                        one.done.set_exception(NotKept(fault_code(fault)))

    async def _commit(self, work: HouseWork, group: Sequence[_Waiting]) -> None:
        async with asyncio.timeout(self._limits.commit_s):
            await keep(work, [item for one in group for item in one.items], days=self._days)
        self.commit_count += 1
        self.largest_count = max(self.largest_count, len(group))
        for one in group:
            if not one.done.done():
                one.done.set_result(None)

    def _next(self) -> list[_Waiting]:
        """What waits, in its order, up to the size of a group; at least one."""
        group: list[_Waiting] = []
        size = 0
        while self._waiting:
            size += self._waiting[0].size
            if group and size > self._limits.group_bytes:
                break
            group.append(self._waiting.popleft())
        return group
