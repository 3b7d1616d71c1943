"""Commands of ours as processes of their own, as an operator runs them."""

import asyncio
import http.client
import socket
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Final

from jawort.cli.run import LEASH, own_command

PATIENCE_S: Final = 30.0
_LOOK_S: Final = 0.02


@asynccontextmanager
async def running(
    environment: Mapping[str, str], *arguments: str
) -> AsyncIterator[asyncio.subprocess.Process]:
    """The command `jawort` with these arguments, until the block ends."""
    child = await asyncio.create_subprocess_exec(
        *own_command(*arguments),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
        env={**environment, LEASH: "1"},
    )
    try:
        yield child
    finally:
        if child.returncode is None:
            child.terminate()
        await child.wait()


async def until_healthy(child: asyncio.subprocess.Process, port: int) -> None:
    """Wait until `/health` says 200. Raises AssertionError when that does not come to be."""
    async with asyncio.timeout(PATIENCE_S):
        while not await asyncio.to_thread(_is_healthy, port):
            if child.returncode is not None:
                raise AssertionError("jawort did not start")
            await asyncio.sleep(_LOOK_S)


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


def _is_healthy(port: int) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE_S)
    try:
        connection.request("GET", "/health")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()
