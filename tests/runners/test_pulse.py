"""A pulse goes on while there is work, rests when there is none, and no fault ends it."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime

import pytest

from jawort.runners.pulse import Pulse
from tests.shop import NOON

FOR_EVER_S = 3600.0


async def test_it_goes_on_at_once_while_there_is_work() -> None:
    stop = asyncio.Event()
    left = [3, 2, 1, 0]

    async def turn(now: datetime) -> int:
        assert now == NOON
        if len(left) == 1:
            stop.set()
        return left.pop(0)

    await _beaten(Pulse("p", turn, FOR_EVER_S), stop)

    assert left == []


async def test_it_rests_until_it_is_woken() -> None:
    stop, turns = asyncio.Event(), asyncio.Queue[int]()
    pulse = Pulse("p", _counting(turns), FOR_EVER_S)
    beating = asyncio.create_task(pulse.beat(clock=lambda: NOON, stop=stop))
    await turns.get()
    for _ in range(20):
        await asyncio.sleep(0)
    assert turns.empty()

    pulse.wake()

    await turns.get()
    stop.set()
    await beating


async def test_what_comes_during_a_turn_is_not_missed() -> None:
    stop = asyncio.Event()
    count = 0

    async def turn(_: datetime) -> int:
        nonlocal count
        count += 1
        if count == 1:
            pulse.wake()  # something came while this turn looked elsewhere
        else:
            stop.set()
        return 0

    pulse = Pulse("p", turn, FOR_EVER_S)
    await _beaten(pulse, stop)

    assert count == 2


async def test_after_a_turn_with_much_to_do_it_goes_on_and_after_one_with_little_it_rests() -> None:
    stop, begun = asyncio.Event(), asyncio.Queue[int]()
    found = iter([5, 9, 4])

    async def turn(_: datetime) -> int:
        count = next(found)
        await begun.put(count)
        return count

    pulse = Pulse("p", turn, FOR_EVER_S, breath_s=FOR_EVER_S, many=5)
    beating = asyncio.create_task(pulse.beat(clock=lambda: NOON, stop=stop))
    async with asyncio.timeout(20):
        assert [await begun.get() for _ in range(3)] == [5, 9, 4]
    pulse.wake()  # what comes meanwhile waits until it has taken breath
    for _ in range(20):
        await asyncio.sleep(0)

    assert begun.empty()
    stop.set()
    async with asyncio.timeout(20):
        await beating


async def test_it_looks_by_itself_after_its_time() -> None:
    stop, turns = asyncio.Event(), asyncio.Queue[int]()
    pulse = Pulse("p", _counting(turns), 0.001)
    beating = asyncio.create_task(pulse.beat(clock=lambda: NOON, stop=stop))

    for _ in range(3):
        await turns.get()

    stop.set()
    await beating


async def test_a_fault_ends_one_turn_and_not_the_pulse() -> None:
    stop = asyncio.Event()
    count = 0

    async def turn(_: datetime) -> int:
        nonlocal count
        count += 1
        if count == 1:
            raise OSError("the database is away")
        stop.set()
        return 0

    await _beaten(Pulse("p", turn, FOR_EVER_S), stop)

    assert count == 2


async def test_many_faults_in_a_row_are_told_and_not_drowned_in(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stop, told = asyncio.Event(), []
    monkeypatch.setattr("jawort.runners.pulse._REST_S", (0.0,))
    monkeypatch.setattr(
        "jawort.runners.pulse.note", lambda word, **said: told.append((word, said["count"]))
    )
    count = 0

    async def turn(_: datetime) -> int:
        nonlocal count
        count += 1
        if count <= 9:
            raise ConnectionError("the database is away")
        stop.set()
        return 0

    await _beaten(Pulse("p", turn, FOR_EVER_S), stop)

    failed = [("turn_failed", number) for number in (1, 2, 4, 8)]
    assert told == [*failed, ("turn_works_again", 9)]


async def test_a_turn_under_way_comes_to_its_end_when_told_to_stop() -> None:
    stop, may_end, done = asyncio.Event(), asyncio.Event(), []

    async def turn(_: datetime) -> int:
        stop.set()
        await may_end.wait()
        done.append("whole")
        return 1

    beating = asyncio.create_task(Pulse("p", turn, FOR_EVER_S).beat(clock=lambda: NOON, stop=stop))
    await stop.wait()
    may_end.set()
    await beating

    assert done == ["whole"]


async def _beaten(pulse: Pulse, stop: asyncio.Event) -> None:
    """Let it beat until it is told to stop; a pulse that sleeps for ever is a failure."""
    async with asyncio.timeout(20):
        await pulse.beat(clock=lambda: NOON, stop=stop)


def _counting(turns: "asyncio.Queue[int]") -> Callable[[datetime], Awaitable[int]]:
    async def turn(_: datetime) -> int:
        await turns.put(1)
        return 0

    return turn
