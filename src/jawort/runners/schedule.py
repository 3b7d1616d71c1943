"""What is done now and then, in one list: which runner, how often, and why.

PgQueuer keeps the clock in the same database: of many `jawort work` processes one does each turn,
and when that one is killed another takes over within half a minute. Nothing personal is in it,
neither names nor ids: a turn is only called by its name.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from pgqueuer import AsyncpgDriver, Queries, SchedulerManager
from pgqueuer.adapters.persistence.qb import (
    QueryBuilderEnvironment,
    QueryQueueBuilder,
    QuerySchedulerBuilder,
)
from pgqueuer.domain.settings import DBSettings
from pgqueuer.models import Schedule
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource

from jawort.domain.backup import BackupRefused
from jawort.ledger.journal import note
from jawort.ledger.work import Ledger
from jawort.outbox import recover
from jawort.runners import (
    back_up,
    day_part,
    erase,
    expire,
    fetch_media,
    index,
    obey,
    pull_templates,
    retain,
    sequence,
    turn_keys,
    wake,
)

SCHEMA: Final = "jawort_clock"
"""PgQueuer's own tables stand apart from ours: they hold timers and nothing else."""

_AGAIN_S: Final = 2.0  # after the database was away


@dataclass(frozen=True, slots=True)
class House:
    """What a turn needs: the memory, the one clock, and where this installation keeps its files.

    version: of the program, noted in backups. backup_folder: None when nobody has chosen one.
    """

    ledger: Ledger
    clock: Callable[[], datetime]
    log_folder: Path
    backup_folder: Path | None
    version: str


@dataclass(frozen=True, slots=True)
class Turn:
    """One runner with its rhythm: `often` as cron writes it, in UTC; a sixth field is seconds."""

    name: str
    often: str
    why: str
    run: Callable[[House, datetime], Awaitable[int]]


async def _sequence(house: House, now: datetime) -> int:
    return await sequence.run_once(house.ledger, now=now)


async def _recover(house: House, now: datetime) -> int:
    return await recover.run_once(house.ledger, now=now)


async def _obey(house: House, now: datetime) -> int:
    return await obey.run_once(house.ledger, now=now)


async def _pull_templates(house: House, now: datetime) -> int:
    return await pull_templates.run_once(house.ledger, now=now)


async def _back_up(house: House, now: datetime) -> int:
    if house.backup_folder is None:
        return 0
    return await back_up.run_once(house.ledger, house.backup_folder, version=house.version, now=now)


async def _day_part(house: House, now: datetime) -> int:
    return await day_part.run_once(house.ledger, now=now)


async def _expire(house: House, now: datetime) -> int:
    return await expire.run_once(house.ledger, now=now)


async def _index(house: House, now: datetime) -> int:
    return await index.run_once(house.ledger, now=now)


async def _wake(house: House, now: datetime) -> int:
    return await wake.run_once(house.ledger, now=now)


async def _turn_keys(house: House, now: datetime) -> int:
    return await turn_keys.run_once(house.ledger, now=now)


async def _retain(house: House, now: datetime) -> int:
    return await retain.run_once(house.ledger, now=now, log_folder=house.log_folder)


async def _erase(house: House, now: datetime) -> int:
    return await erase.run_once(house.ledger, now=now)


async def _sweep_media(house: House, now: datetime) -> int:
    return await fetch_media.sweep(house.ledger, now=now)


TURNS: Final[Sequence[Turn]] = (
    Turn("sequence", "* * * * * */5", "a fact can be proven once it has its number", _sequence),
    Turn("recover", "* * * * * */30", "what a fallen worker had in hand is unknown", _recover),
    Turn("obey", "* * * * * */10", "a no told in an answer is a withdrawal", _obey),
    Turn("index", "* * * * * */5", "what we wrote is found as soon as it left", _index),
    Turn("wake", "* * * * * */20", "what was put off comes back by itself", _wake),
    Turn("back_up", "* * * * *", "a new no is in the backup a minute later", _back_up),
    Turn("expire", "*/10 * * * *", "who kept silent for a day has not said yes", _expire),
    Turn("erase", "*/10 * * * *", "who asked in the chat and confirmed it is erased", _erase),
    Turn(
        "pull_templates", "13 * * * *", "what is approved is known anew each day", _pull_templates
    ),
    Turn("sweep_media", "41 * * * *", "an upload that broke off leaves nothing", _sweep_media),
    Turn("day_part", "7 * * * *", "each day's deliveries can be dropped whole", _day_part),
    Turn("turn_keys", "22 * * * *", "keys end on their day, also after a night off", _turn_keys),
    Turn("retain", "37 */3 * * *", "nothing is kept longer than needed", _retain),
)
"""Often enough that a turn that failed, or a machine that was off, makes up for it within hours."""


class _Names(DBSettings):
    """PgQueuer's names for its tables, ours to say: it would read them from the environment, also
    from variables as common as `CHANNEL`.
    """

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return (init_settings,)


async def keep_schedule(
    house: House, *, stop: asyncio.Event, turns: Sequence[Turn] = TURNS
) -> None:
    """Take this process's share in the list until `stop`; a turn under way comes to its end.

    A lost connection is opened again. Raises what the database says when the clock's own tables
    cannot be made.
    """
    async with house.ledger.bare_connection() as connection:
        await queries_over(connection).upgrade()
    while not stop.is_set():
        try:
            async with house.ledger.bare_connection() as connection:
                await _keep(connection, house, turns, stop)
        except Exception as fault:  # the driver's, whatever it is: the clock must go on
            note("clock_lost", level="warning", fault=type(fault).__name__.lower())
            await _wait(stop, _AGAIN_S)


def queries_over(connection: Any) -> Queries:
    """PgQueuer over one connection of ours, in a schema of its own."""
    names = _Names(db_schema=SCHEMA)
    return Queries(
        AsyncpgDriver(connection),
        qbe=QueryBuilderEnvironment(names),
        qbq=QueryQueueBuilder(names),
        qbs=QuerySchedulerBuilder(names),
    )


async def _keep(connection: Any, house: House, turns: Sequence[Turn], stop: asyncio.Event) -> None:
    clock = SchedulerManager(queries_over(connection))
    for turn in turns:
        clock.schedule(turn.name, turn.often)(_called(turn, house))
    running = asyncio.create_task(clock.run())
    told = asyncio.create_task(stop.wait())
    try:
        await asyncio.wait({running, told}, return_when=asyncio.FIRST_COMPLETED)
        clock.shutdown.set()
        await running
    finally:
        told.cancel()
        running.cancel()


def _called(turn: Turn, house: House) -> Callable[[Schedule], Awaitable[None]]:
    async def call(_: Schedule) -> None:
        try:
            count = await turn.run(house, house.clock())
        except BackupRefused as refused:
            note("backup_refused", level="error", code=refused.code.lower())
        except Exception as fault:  # noted by its kind; the next turn is in the list already
            kind = type(fault).__name__.lower()
            note("turn_failed", level="error", runner=turn.name, fault=kind)
        else:
            if count:
                note("turn_done", runner=turn.name, done_count=count)

    return call


async def _wait(stop: asyncio.Event, seconds: float) -> None:
    try:
        await asyncio.wait_for(stop.wait(), seconds)
    except TimeoutError:
        return
