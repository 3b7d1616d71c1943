"""Being woken: the database tells every process that something has come, so nobody has to ask."""

import asyncio
from collections.abc import Callable, Collection
from contextlib import suppress
from typing import Any, Final

from jawort.ledger.journal import note
from jawort.ledger.work import AWAY, Ledger

DELIVERY: Final = "jawort_delivery"
"""Something came in at the door and waits to be read. The payload is the controller only."""

READY: Final = "jawort_ready"
"""Something was put on the ready list. The payload is the controller only."""

INBOX: Final = "jawort_inbox"
"""Something in a conversation changed. The payload is the controller only."""

_AGAIN_S: Final = 1.0  # after the database was away; whoever listens asks by himself meanwhile


async def listen(
    ledger: Ledger, channels: Collection[str], heard: Callable[[str], None], *, stop: asyncio.Event
) -> None:
    """Call `heard` with the channel whenever it is notified, until `stop`; one connection for all.

    A lost connection is opened again. What was said meanwhile is not told again: ask now and then.
    """

    def told(channel: str, _whose: str) -> None:
        heard(channel)

    await listen_whose(ledger, channels, told, stop=stop)


async def listen_whose(
    ledger: Ledger,
    channels: Collection[str],
    heard: Callable[[str, str], None],
    *,
    stop: asyncio.Event,
) -> None:
    """The same for who also wants to know whose it is: `heard` gets the channel and the id of the
    controller, empty where something may have come for anybody.
    """
    was_away = False
    while not stop.is_set():
        try:
            await _listen(ledger, channels, heard, stop)
        except AWAY as fault:
            if not was_away:
                note("listening_lost", level="warning", fault=type(fault).__name__.lower())
            was_away = True
        else:
            was_away = False
        with suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), _AGAIN_S)


async def _listen(
    ledger: Ledger,
    channels: Collection[str],
    heard: Callable[[str, str], None],
    stop: asyncio.Event,
) -> None:
    gone = asyncio.Event()

    def tell(_connection: Any, _pid: int, channel: str, payload: object) -> None:
        heard(channel, str(payload))

    def lost(_connection: Any) -> None:
        gone.set()

    async with ledger.bare_connection() as connection:
        connection.add_termination_listener(lost)
        try:
            for channel in channels:
                await connection.add_listener(channel, tell)
            for channel in channels:
                heard(channel, "")  # what came before the first word could be heard
            waiting = [asyncio.create_task(one.wait()) for one in (stop, gone)]
            try:
                await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
            finally:
                for task in waiting:
                    task.cancel()
        finally:
            connection.remove_termination_listener(lost)
            if not connection.is_closed():
                for channel in channels:
                    await connection.remove_listener(channel, tell)
