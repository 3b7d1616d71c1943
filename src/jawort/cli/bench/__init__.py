"""`jawort bench gate|ledger|start|intake|read|outbox`: are the claims true on this machine?"""

import asyncio
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Literal

from jawort.cli.bench.frame import Report
from jawort.cli.frame import DONE, REFUSED, frame, now, say
from jawort.domain.installation import Installation
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence

What = Literal["gate", "ledger", "start", "intake", "read", "outbox"]

_NOT_EMPTY = (
    Sentence(
        "Gemessen wird nur in einer leeren Datenbank, und diese ist es nicht.",
        "Measuring is done in an empty database only, and this one is not.",
    ),
    Sentence(
        "Legen Sie eine eigene Datenbank dafür an, oder lassen Sie JAWORT_BENCH_DATABASE_URL weg.",
        "Make a database of its own for this, or leave JAWORT_BENCH_DATABASE_URL out.",
    ),
)


def bench(what: What, *, json: bool = False) -> int:
    """Measure what the documents claim; ends within 50 seconds, exit code 1 on a miss.

    Parameters
    ----------
    what
        gate: decisions. ledger: appending and verifying. start: starts and memory.
        intake: deliveries at the door. read: what was kept, taken in. outbox: messages sent.
    json
        One JSON line for machines.
    """
    import sys

    import uvloop

    # As it runs in production: sending under uvloop, the others bring their own or need none.
    report = (uvloop.run if what == "outbox" else asyncio.run)(_measure(what))
    sys.stdout.write(f"{report.as_json() if json else report.as_table()}\n")
    for note in report.notes:
        say(note)
    return DONE if report.met else REFUSED


async def _measure(what: What) -> Report:
    if what == "gate":
        from jawort.cli.bench import gate

        return await gate.measure()
    with _throw_away() as folder:
        if what == "start":
            from jawort.cli.bench import start

            kept = {
                name: value
                for name, value in frame().environment.items()
                if not name.startswith("JAWORT_") or name == "JAWORT_PG_BIN"
            }
            return await start.measure(kept, folder)
        if what == "intake":
            return await _measure_intake(_place(folder))
        if what == "read":
            return await _measure_read(_place(folder))
        if what == "outbox":
            return await _measure_outbox(_place(folder))
        return await _measure_ledger(_place(folder))


async def _measure_outbox(place: Installation) -> Report:
    from jawort.cli.bench import outbox
    from jawort.ledger.opening import open_ledger

    async with open_ledger(place, now=now(), connections=4) as opened:
        if not opened.is_new:
            raise Refusal("BENCH_NOT_EMPTY", *_NOT_EMPTY)
        return await outbox.measure(opened.ledger, is_private=not place.database_url, now=now())


async def _measure_intake(place: Installation) -> Report:
    from jawort.cli.bench import intake
    from jawort.ledger.opening import open_ledger

    async with open_ledger(place, now=now(), connections=2) as opened:
        if not opened.is_new:
            raise Refusal("BENCH_NOT_EMPTY", *_NOT_EMPTY)
        return await intake.measure(
            opened.ledger,
            dsn=opened.dsn,
            clock=frame().clock,
            is_private=not place.database_url,
        )


async def _measure_read(place: Installation) -> Report:
    from jawort.cli.bench import read
    from jawort.ledger.opening import open_ledger

    async with open_ledger(place, now=now(), connections=2) as opened:
        if not opened.is_new:
            raise Refusal("BENCH_NOT_EMPTY", *_NOT_EMPTY)
        return await read.measure(opened.ledger, is_private=not place.database_url, now=now())


async def _measure_ledger(place: Installation) -> Report:
    from jawort.cli.bench import ledger
    from jawort.ledger.opening import open_ledger

    async with open_ledger(place, now=now(), connections=2) as opened:
        if not opened.is_new:
            raise Refusal("BENCH_NOT_EMPTY", *_NOT_EMPTY)
        return await ledger.measure(opened.ledger, is_private=not place.database_url, now=now())


def _place(folder: Path) -> Installation:
    """An installation of its own: never the one that may hold real people."""
    return replace(
        frame().installation(),
        home=folder,
        keyring=folder / "keyring",
        log_folder=folder / "log",
        database_url=frame().environment.get("JAWORT_BENCH_DATABASE_URL", ""),
    )


@contextmanager
def _throw_away() -> Iterator[Path]:
    """A new folder that is removed with all that is in it."""
    folder = Path(tempfile.mkdtemp(prefix="jawort-bench-"))
    if frame().is_root:
        folder.chmod(0o711)  # the database runs as another account, which must get through
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
