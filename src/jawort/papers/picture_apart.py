"""Drawing a picture in a process of its own, so that a hostile file harms nobody else."""

from __future__ import annotations

import asyncio
import sys
from typing import Final
from weakref import WeakKeyDictionary

import msgspec

from jawort.papers.picture import Drawn, Order, Unreadable

AT_ONCE: Final = 2
"""Pictures drawn at the same time in one process of ours: each may take much memory."""

PATIENCE_S: Final = 120.0
"""The limit that counts is the time of the processor; this one is for what hangs."""
_COMMAND: Final = (sys.executable, "-I", "-m", "jawort.papers.picture")
_turns: WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Semaphore] = WeakKeyDictionary()


async def draw_apart(data: bytes, order: Order) -> Drawn:
    """As `picture.draw`, elsewhere. Raises Unreadable, also when the drawing crashed or took
    longer than two minutes.
    """
    turn = _turns.setdefault(asyncio.get_running_loop(), asyncio.Semaphore(AT_ONCE))
    async with turn:
        process = await asyncio.create_subprocess_exec(
            *_COMMAND,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            env={},
        )
        try:
            told, _ = await asyncio.wait_for(
                process.communicate(msgspec.json.encode(order) + b"\n" + data), PATIENCE_S
            )
        except (TimeoutError, ConnectionError) as fault:
            raise Unreadable from fault
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
    if process.returncode != 0:
        raise Unreadable
    try:
        return msgspec.msgpack.decode(told, type=Drawn)
    except msgspec.MsgspecError as fault:
        raise Unreadable from fault
