"""What `demo` and `tour` stand on: a place of their own that is thrown away, and the simulator."""

import asyncio
import os
import re
import secrets
import shutil
import signal
import sys
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from jawort.cli.frame import frame
from jawort.cli.pretended_meta import PretendedMeta
from jawort.domain.installation import Installation

SIMULATOR_S: Final = 20.0  # a cold start on a slow disk
STOP_S: Final = 5.0
_ADDRESS: Final = re.compile(r"^Cloud API\s+(http://\S+)$")


@contextmanager
def throw_away(prefix: str) -> Iterator[Path]:
    """A new folder that is removed with all that is in it."""
    folder = Path(tempfile.mkdtemp(prefix=prefix))
    if frame().is_root:
        folder.chmod(0o711)  # the database runs as another account, which must get through
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def place_in(folder: Path) -> Installation:
    """An installation of its own: never the one that may hold real people."""
    return replace(
        frame().installation(),
        home=folder,
        keyring=folder / "keyring",
        log_folder=folder / "log",
        database_url="",
        backup_folder=None,
    )


@asynccontextmanager
async def simulator(stop: asyncio.Event, *options: str) -> AsyncIterator[PretendedMeta | None]:
    """The pretended Cloud API as a process of its own; None if it is silent.

    Its secrets are random and end with it: they open nothing else. They travel in the
    environment, where no list of processes shows them and no leading dash makes them an option.
    """
    token, app_secret = secrets.token_urlsafe(24), secrets.token_hex(16)
    child = await asyncio.create_subprocess_exec(
        sys.executable,
        "-P",
        "-m",
        "cloudapi_simulator",
        *("--port", "0"),
        *options,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env={
            **os.environ,
            "PYTHONUNBUFFERED": "1",
            "CLOUDAPI_SIMULATOR_TOKEN": token,
            "CLOUDAPI_SIMULATOR_APP_SECRET": app_secret,
        },
        start_new_session=True,
    )
    address: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    listening = asyncio.create_task(_listen(child, address))
    told = asyncio.create_task(stop.wait())
    either: set[asyncio.Future[Any]] = {address, told}
    try:
        await asyncio.wait(either, timeout=SIMULATOR_S, return_when=asyncio.FIRST_COMPLETED)
        found = address.result() if address.done() else ""
        yield PretendedMeta(found, token, app_secret) if found else None
    finally:
        told.cancel()
        await _end(child)
        await listening


async def _listen(child: asyncio.subprocess.Process, address: asyncio.Future[str]) -> None:
    """Wait for the address the simulator prints; read on, so that it never waits for a reader."""
    assert child.stdout is not None
    async for line in child.stdout:
        found = _ADDRESS.match(line.decode(errors="replace").strip())
        if found and not address.done():
            address.set_result(found[1])
    if not address.done():
        address.set_result("")


async def _end(child: asyncio.subprocess.Process) -> None:
    if child.returncode is None:
        child.send_signal(signal.SIGTERM)
    try:
        await asyncio.wait_for(child.wait(), STOP_S)
    except TimeoutError:
        child.kill()
        await child.wait()
