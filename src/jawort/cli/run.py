"""`jawort web` and `jawort run`: the doors and pages alone, or everything, watched over."""

import asyncio
import os
import signal
import sys
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager, closing
from typing import Final

from jawort.cli.frame import DONE, FAULT, REFUSED, WRONG_USE, frame, house, say
from jawort.domain.sentence import Sentence

LEASH: Final = "JAWORT_SUPERVISED"  # set for a child: it ends when its standard input closes
STOP_S: Final = 20.0  # what a child may take to end before it is ended; its turns have 8 of them
RETRY_S: Final = (1.0, 2.0, 5.0, 15.0, 30.0)
SETTLED_S: Final = 60.0  # after so long a start counts as good
LOOK_S: Final = 1.0

_OPEN = Sentence(
    "Jawort läuft: {address} (Ende mit Strg-C)", "Jawort is running: {address} (end with Ctrl-C)"
)
_NOT_LOOPBACK = Sentence(
    "Von außen nur über TLS: Stellen Sie einen Proxy mit Zertifikat davor. Übersicht und Messwerte "
    "gibt es nur auf diesem Rechner selbst.",
    "From outside only through TLS: put a proxy with a certificate before it. Overview and metrics "
    "exist on this machine only.",
)
_FIRST = Sentence(
    "Noch hat niemand ein Konto. Öffnen Sie {address}setup/begin und geben Sie diesen Code ein: "
    "{code}",
    "Nobody has an account yet. Open {address}setup/begin and type this code: {code}",
)
_AGAIN = Sentence(
    "jawort {what} ging unerwartet zu Ende (Code {code}) und startet in {delay_s:.0f} s neu.",
    "jawort {what} ended unexpectedly (code {code}) and starts again in {delay_s:.0f} s.",
)
_DATABASE_AGAIN = Sentence(
    "Die private Datenbank ist unerwartet zu Ende gegangen und wird neu gestartet.",
    "The private database ended unexpectedly and is being started again.",
)


_CHILDREN: Final = (("web",), ("work",))


def web() -> int:
    """Serve the doors and pages until Ctrl-C or SIGTERM.

    Starts the private database when it does not run yet, and ends it again.
    """
    import uvloop

    return uvloop.run(_web())


def run() -> int:
    """Run `jawort web` and `jawort work`, and start again what ends unexpectedly.

    Ends with Ctrl-C or SIGTERM.
    """
    from jawort.ledger.journal import journal

    with journal(frame().installation().log_folder, clock=frame().clock):
        return asyncio.run(_supervise(_CHILDREN))


def ended_by_signals() -> asyncio.Event:
    """Set once somebody wants this process to end."""
    stop = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    return stop


def ended_by_signals_or_leash() -> asyncio.Event:
    """As `ended_by_signals`; under a supervisor also once that is gone."""
    stop = ended_by_signals()
    if frame().environment.get(LEASH):
        asyncio.get_running_loop().add_reader(0, stop.set)
    return stop


async def _web() -> int:
    from jawort.cli.lasting import for_good, set_apart
    from jawort.desk.house import setup
    from jawort.desk.house.restore import refuse_unfinished
    from jawort.ledger.journal import journal, note

    stop = ended_by_signals_or_leash()
    with for_good():
        place, doors, clock = frame().installation(), frame().doors(), frame().clock
    set_apart()
    with (
        closing(doors.bound(place.host, place.port)) as listener,
        journal(place.log_folder, clock=clock),
    ):
        async with house(connections=10) as opened:
            await refuse_unfinished(opened.ledger)
            say(_OPEN.about(address=doors.address(listener)))
            if not doors.is_this_machine(place.host):
                say(_NOT_LOOPBACK)
            if code := await setup.new_code(opened.ledger, now=clock()):
                say(_FIRST.about(address=doors.address(listener), code=code))
            note("web_started")
            await doors.open_doors(opened.ledger, listener, clock=clock, stop=stop)
            note("web_ended")
    return DONE


async def _supervise(children: Sequence[tuple[str, ...]]) -> int:
    """Hold the private database and keep the children running until told to end."""
    from jawort.desk.house.restore import refuse_unfinished

    stop = ended_by_signals()
    async with _private_database(stop):
        # Schema and keys are made here, once: two children must not both make them. What cannot
        # be opened is refused here, with its cure, before anything is started.
        async with house(connections=1) as opened:
            await refuse_unfinished(opened.ledger)
        tasks = [asyncio.create_task(_keep_running(child, stop=stop)) for child in children]
        codes = await asyncio.gather(*tasks)
    return max(codes)


@asynccontextmanager
async def _private_database(stop: asyncio.Event) -> AsyncIterator[None]:
    """The private database, owned by the supervisor, so that a child may end and come back."""
    place = frame().installation()
    if place.database_url:
        yield
        return
    from jawort.ledger.journal import note
    from jawort.ledger.postgres.server import PrivateServer

    def start() -> PrivateServer:
        return PrivateServer.start(place.home / "database", binaries=place.postgres_binaries)

    held = [await asyncio.to_thread(start)]

    async def watch() -> None:
        while not stop.is_set():
            if not held[-1].is_alive():
                say(_DATABASE_AGAIN)
                note("database_ended", level="error")
                await asyncio.to_thread(held[-1].stop)
                held.append(await asyncio.to_thread(start))
            await _wait(stop, LOOK_S)

    watching = asyncio.create_task(watch())
    try:
        yield
    finally:
        stop.set()
        try:
            await watching
        finally:
            await asyncio.to_thread(held[-1].stop)


async def _keep_running(arguments: tuple[str, ...], *, stop: asyncio.Event) -> int:
    """Start a command of ours again whenever it ends, more slowly each time it fails at once.

    A refusal at the first start ends everything: it would only be repeated.
    """
    from jawort.ledger.journal import note

    failures = 0
    first = True
    while not stop.is_set():
        began = time.monotonic()
        code = await _run_once(arguments, stop)
        if stop.is_set():
            return DONE if code in (0, -signal.SIGTERM) else FAULT
        if first and code in (REFUSED, WRONG_USE):
            stop.set()
            return code
        first = False
        failures = 0 if time.monotonic() - began > SETTLED_S else failures + 1
        delay_s = RETRY_S[min(failures, len(RETRY_S)) - 1] if failures else RETRY_S[0]
        say(_AGAIN.about(what=" ".join(arguments), code=code, delay_s=delay_s))
        note("child_ended", level="error", child=arguments[0], exit_code=code)
        await _wait(stop, delay_s)
    return DONE


async def _run_once(arguments: tuple[str, ...], stop: asyncio.Event) -> int:
    """Run one command of ours to its end, which comes soon after `stop`. Gives its exit code."""
    child = await asyncio.create_subprocess_exec(
        *own_command(*arguments),
        stdin=asyncio.subprocess.PIPE,  # closes when we end, however we end
        env=_environment(frame().environment),
        start_new_session=True,  # Ctrl-C reaches us alone, and we end it in order
    )
    ended = asyncio.create_task(child.wait())
    told = asyncio.create_task(stop.wait())
    await asyncio.wait({ended, told}, return_when=asyncio.FIRST_COMPLETED)
    told.cancel()
    if not ended.done():
        child.terminate()
        try:
            await asyncio.wait_for(asyncio.shield(ended), STOP_S)
        except TimeoutError:
            child.kill()
    return await ended


def own_command(*arguments: str) -> tuple[str, ...]:
    """How to start a command of ours in a process of its own, wherever it is installed."""
    return (sys.executable, "-P", "-c", "from jawort.main import main; main()", *arguments)


def _environment(given: Mapping[str, str]) -> dict[str, str]:
    return {**os.environ, **given, LEASH: "1"}


async def _wait(stop: asyncio.Event, seconds: float) -> None:
    """Wait so long, or until told to end."""
    try:
        await asyncio.wait_for(stop.wait(), seconds)
    except TimeoutError:
        return
