"""A pulse: one runner called again and again in this process, at once while there is work.

For what must follow quickly, such as reading and sending. Many processes may beat the same pulse;
its runner sees to it that none does another's work. What is done now and then is in `schedule`.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from jawort.ledger.journal import note

Turn = Callable[[datetime], Awaitable[int]]
"""One turn of a runner at a moment: gives how much it did, 0 when nothing was due."""

_REST_S: Final = (0.2, 1.0, 2.0)
"""How long to rest after a fault, and after the next ones in a row: the database may be away, and
nobody should wait long for a message once it is back."""


@dataclass(slots=True)
class Pulse:
    """One runner with its rhythm. `name` is for the journal, `idle_s` how soon it looks by itself
    when nothing wakes it, `wakes_at` the channel of the database that does.

    breath_s: how long it rests after a turn that did something, but less than `many`: what comes
    meanwhile is dealt with together, which costs less. What comes to one at rest is never late.
    """

    name: str
    turn: Turn
    idle_s: float
    wakes_at: str = ""
    breath_s: float = 0.0
    many: int = 1
    _woken: asyncio.Event = field(default_factory=asyncio.Event)

    def wake(self) -> None:
        """There is something to do: do not wait."""
        self._woken.set()

    async def beat(self, *, clock: Callable[[], datetime], stop: asyncio.Event) -> None:
        """Take turns until `stop`. A turn under way is let come to its end.

        A fault ends one turn, not the pulse: it is noted by its kind, and the next turn comes.
        """
        faults = 0
        while not stop.is_set():
            self._woken.clear()  # before the turn: what comes during it is not missed
            try:
                done = await self.turn(clock())
            except Exception as fault:  # whatever it is, the next message must not wait for it
                faults += 1
                if faults.bit_count() == 1:  # the 1st, 2nd, 4th, 8th …: told, and not drowned in
                    kind = type(fault).__name__.lower()
                    note("turn_failed", level="error", runner=self.name, fault=kind, count=faults)
                await self._rest(_REST_S[min(faults, len(_REST_S)) - 1], stop, wakes=False)
                continue
            if faults:
                note("turn_works_again", runner=self.name, count=faults)
            faults = 0
            if not done:
                await self._rest(self.idle_s, stop, wakes=True)
            elif done < self.many:
                await self._rest(self.breath_s, stop, wakes=False)

    async def _rest(self, seconds: float, stop: asyncio.Event, *, wakes: bool) -> None:
        """Wait so long, or until told to stop or, where that counts, woken."""
        signs = [asyncio.create_task(stop.wait())]
        if wakes:
            signs.append(asyncio.create_task(self._woken.wait()))
        try:
            with suppress(TimeoutError):
                async with asyncio.timeout(seconds):
                    await asyncio.wait(signs, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for sign in signs:
                sign.cancel()
