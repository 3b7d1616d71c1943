"""`jawort bench WHAT`: are the claims true on this machine?"""

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

What = Literal[
    "gate", "ledger", "start", "intake", "read", "outbox", "together", "intent", "consent", "inbox"
]

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
    """Measure what the documents claim; ends within two minutes, exit code 1 on a miss.

    Parameters
    ----------
    what
        gate: decisions. ledger: appending and verifying. start: starts and memory.
        intake: deliveries at the door. read: what was kept, taken in. outbox: messages sent.
        together: in and out at once. intent: messages understood. consent: yeses.
        inbox: a very full one, with twenty people at work (about four minutes).
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
    if what == "intent":
        from jawort.cli.bench import intent

        return await intent.measure()
    with _throw_away() as folder:
        if what == "start":
            from jawort.cli.bench import start

            return await start.measure(_environment(folder), folder)
        return await _measure_in(_place(folder), what)


async def _measure_in(place: Installation, what: What) -> Report:
    """Measure what needs a memory: a new one of its own."""
    from jawort.ledger.opening import open_ledger

    private = not place.database_url
    connections = {"outbox": 4, "together": 4, "inbox": 10}.get(what, 2)
    async with open_ledger(place, now=now(), connections=connections) as opened:
        if not opened.is_new:
            raise Refusal("BENCH_NOT_EMPTY", *_NOT_EMPTY)
        ledger = opened.ledger
        match what:
            case "intake":
                from jawort.cli.bench import intake

                return await intake.measure(
                    ledger, dsn=opened.dsn, clock=frame().clock, is_private=private
                )
            case "read":
                from jawort.cli.bench import read

                return await read.measure(ledger, is_private=private, now=now())
            case "outbox":
                from jawort.cli.bench import outbox

                return await outbox.measure(ledger, is_private=private, now=now())
            case "consent":
                from jawort.cli.bench import consent

                return await consent.measure(ledger, is_private=private, now=now())
            case "inbox":
                from jawort.cli.bench import inbox

                return await inbox.measure(ledger, is_private=private, now=now())
            case "together":
                from jawort.cli.bench import together

                return await together.measure(
                    ledger, _environment(place.home), clock=now, is_private=private
                )
            case _:
                from jawort.cli.bench import ledger as ledger_bench

                return await ledger_bench.measure(ledger, is_private=private, now=now())


def _environment(home: Path) -> dict[str, str]:
    """What a process of ours needs to work in the place of a measurement."""
    given = frame().environment
    kept = {
        name: value
        for name, value in given.items()
        if not name.startswith("JAWORT_") or name == "JAWORT_PG_BIN"
    }
    own = given.get("JAWORT_BENCH_DATABASE_URL", "")
    return {
        **kept,
        "JAWORT_HOME": str(home),
        "JAWORT_KEYRING": str(home / "keyring"),
        **({"JAWORT_DATABASE_URL": own} if own else {}),
    }


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
