"""How quick a start is, and how much memory a process at rest takes."""

import asyncio
import time
from collections.abc import Mapping
from pathlib import Path
from statistics import median
from typing import Final

from jawort.cli.bench.frame import Line, Report
from jawort.cli.bench.process import free_port, running, until_healthy

NEW_S_MOST: Final = 8.0  # to the first answer, with a new database
WARM_S_MOST: Final = 3.0  # with a database that is there, files in the cache
REST_MB_MOST: Final = 160.0
HELP_S_MOST: Final = 0.5

_REST_S: Final = 0.5


async def measure(environment: Mapping[str, str], folder: Path, *, rounds: int = 3) -> Report:
    """Start `jawort web` in an empty folder, then again and again; ask for help some times."""
    new_s, rest_mb = await _first_answer(environment, folder)
    again = [await _first_answer(environment, folder) for _ in range(rounds)]
    helped = [await _help(environment) for _ in range(rounds)]
    return Report(
        (
            Line("start: new database to first answer", new_s, "s", most=NEW_S_MOST),
            Line("start: to first answer", median(one for one, _ in again), "s", most=WARM_S_MOST),
            Line(
                "start: memory at rest",
                max(rest_mb, *(one for _, one in again)),
                "MB",
                most=REST_MB_MOST,
            ),
            Line("start: jawort --help", median(helped), "s", most=HELP_S_MOST),
        )
    )


async def _first_answer(environment: Mapping[str, str], folder: Path) -> tuple[float, float]:
    """Seconds until `/health` says 200, and the resident memory in MB half a second later."""
    port = free_port()
    settings = {"JAWORT_HOME": str(folder), "JAWORT_LISTEN": f"127.0.0.1:{port}"}
    began = time.perf_counter()
    async with running({**environment, **settings}, "web") as child:
        await until_healthy(child, port)
        took_s = time.perf_counter() - began
        await asyncio.sleep(_REST_S)
        return took_s, _resident_mb(child.pid)


async def _help(environment: Mapping[str, str]) -> float:
    began = time.perf_counter()
    async with running(environment, "--help") as child:
        await child.wait()
    return time.perf_counter() - began


def _resident_mb(pid: int) -> float:
    """Source: proc(5), statm: the second field, in pages of 4 KiB on every system we run on."""
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * 4096 / 1e6
