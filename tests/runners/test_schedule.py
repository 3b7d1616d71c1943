"""The list of what is done now and then: each turn by one of many, and taken over from the dead."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from pgqueuer import SchedulerManager

from jawort.desk.house import backup
from jawort.ledger.journal import file_of, journal
from jawort.ledger.work import Ledger
from jawort.runners.schedule import SCHEMA, TURNS, House, Turn, keep_schedule, queries_over
from tests.shop import NOON

EVERY_SECOND = "* * * * * *"
PAGE = Path(__file__).parents[2] / "docs" / "runners.md"


def test_the_list_can_be_read_and_every_turn_says_why() -> None:
    assert len({turn.name for turn in TURNS}) == len(TURNS)
    clock = SchedulerManager(queries_over(None))
    for turn in TURNS:
        clock.schedule(turn.name, turn.often)  # raises ValueError for what is no rhythm
        assert turn.why


def test_the_page_for_operators_shows_the_same_list() -> None:
    rows = re.findall(r"^\| `(\w+)` \| `([^`]+)` \|", PAGE.read_text("utf-8"), re.M)

    assert rows == [(turn.name, turn.often) for turn in TURNS]


async def test_of_two_processes_only_one_is_in_a_turn(house: House) -> None:
    inside, most, came = 0, 0, 0
    enough = asyncio.Event()

    async def turn(_: House, now: datetime) -> int:
        nonlocal inside, most, came
        assert now == NOON
        inside, came = inside + 1, came + 1
        most = max(most, inside)
        await asyncio.sleep(2.5)  # the other process looks at the list meanwhile, more than once
        inside -= 1
        if came == 2:
            enough.set()
        return 1

    await _until(enough, house, [Turn("shared", EVERY_SECOND, "…", turn)], processes=2)

    assert most == 1


async def test_a_fault_in_a_turn_keeps_neither_it_nor_another_from_coming(house: House) -> None:
    came: list[str] = []
    enough = asyncio.Event()

    def turn(name: str, fault: bool) -> Callable[[House, datetime], Awaitable[int]]:
        async def run(_: House, __: datetime) -> int:
            came.append(name)
            if came.count("good") >= 1 and came.count("bad") >= 2:
                enough.set()
            if fault:
                raise RuntimeError("broken")
            return 0

        return run

    turns = [
        Turn("bad", EVERY_SECOND, "…", turn("bad", True)),
        Turn("good", EVERY_SECOND, "…", turn("good", False)),
    ]
    await _until(enough, house, turns)


async def test_a_turn_in_the_hands_of_a_killed_process_is_taken_over(house: House) -> None:
    """Without this a turn would never come again after `kill -9` in its middle."""
    async with house.ledger.bare_connection() as connection:
        await queries_over(connection).upgrade()
        await connection.execute(
            f"INSERT INTO {SCHEMA}.pgqueuer_schedules"
            " (expression, entrypoint, next_run, status, heartbeat)"
            " VALUES ($1, 'fallen', now() + interval '1 hour', 'picked',"
            " now() - interval '31 seconds')",
            EVERY_SECOND,
        )
    again = asyncio.Event()

    async def turn(_: House, __: datetime) -> int:
        again.set()
        return 1

    await _until(again, house, [Turn("fallen", EVERY_SECOND, "…", turn)])


async def test_it_stops_when_told_and_lets_a_turn_end(house: House) -> None:
    stop, begun, done = asyncio.Event(), asyncio.Event(), []

    async def turn(_: House, __: datetime) -> int:
        begun.set()
        await stop.wait()
        await asyncio.sleep(0)
        done.append("whole")
        return 1

    turns = [Turn("long", EVERY_SECOND, "…", turn)]
    keeping = asyncio.create_task(keep_schedule(house, stop=stop, turns=turns))
    await begun.wait()
    stop.set()
    await keeping

    assert done == ["whole"]


async def test_its_tables_stand_apart_and_hold_names_of_turns_only(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("PREFIX", "CHANNEL", "SCHEDULES_TABLE", "PGQUEUER_PREFIX", "PGQUEUER_SCHEMA"):
        monkeypatch.setenv(name, "elsewhere")
    came = asyncio.Event()

    async def turn(_: House, __: datetime) -> int:
        came.set()
        return 1

    await _until(came, house, [Turn("sequence", EVERY_SECOND, "…", turn)])

    async with house.ledger.bare_connection() as connection:
        places = await connection.fetch(
            "SELECT DISTINCT table_schema FROM information_schema.tables"
            " WHERE table_name LIKE '%pgqueuer%' OR table_name LIKE '%elsewhere%'"
        )
        (row,) = await connection.fetch(f"SELECT * FROM {SCHEMA}.pgqueuer_schedules")
    assert [one["table_schema"] for one in places] == [SCHEMA]
    words = {value for value in dict(row).values() if isinstance(value, str)}
    assert words == {"sequence", EVERY_SECOND, "queued"}


@pytest.fixture
def house(ledger: Ledger, tmp_path: Path) -> House:
    """An installation without a backup folder, at noon for ever."""
    return House(ledger, lambda: NOON, tmp_path, None, "0")


async def _until(
    sign: asyncio.Event, house: House, turns: list[Turn], *, processes: int = 1
) -> None:
    """Keep the schedule until a sign, as so many processes would; fails after twenty seconds."""
    stop = asyncio.Event()
    keeping = [
        asyncio.create_task(keep_schedule(house, stop=stop, turns=turns)) for _ in range(processes)
    ]
    try:
        async with asyncio.timeout(20):
            await sign.wait()
    finally:
        stop.set()
        await asyncio.gather(*keeping)


async def test_every_turn_of_the_list_can_be_done_and_done_again(
    house: House, tmp_path: Path
) -> None:
    """Each is safe to repeat; what was due is done the first time."""
    folder = tmp_path / "backups"
    folder.mkdir()
    await backup.make_sheet(house.ledger, now=NOON)
    backed_up = replace(house, backup_folder=folder)

    first = {turn.name: await turn.run(backed_up, NOON) for turn in TURNS}
    again = {turn.name: await turn.run(backed_up, NOON) for turn in TURNS}

    assert first == {turn.name: 0 for turn in TURNS} | {"back_up": 3, "day_part": 8}
    assert set(again.values()) == {0}
    assert await next(one for one in TURNS if one.name == "back_up").run(house, NOON) == 0


async def test_a_backup_that_is_refused_is_noted_by_its_code(house: House, tmp_path: Path) -> None:
    missing = replace(house, backup_folder=tmp_path / "absent")
    only = [one for one in TURNS if one.name == "back_up"]
    noted = asyncio.Event()

    async def back_up(one: House, now: datetime) -> int:
        try:
            return await only[0].run(one, now)
        finally:
            noted.set()

    with journal(tmp_path / "log", clock=house.clock):
        await _until(noted, missing, [replace(only[0], often=EVERY_SECOND, run=back_up)])

    told = (tmp_path / "log" / file_of(NOON.date())).read_text()
    assert '"event": "backup_refused"' in told
    assert str(tmp_path) not in told
