"""How often strangers may send something in: borders, all processes together, nobody pays for
others, and no address stands anywhere.
"""

import asyncio
import random
from datetime import datetime, timedelta

import pytest

from jawort.ledger.public_try import Rate
from jawort.ledger.work import Ledger
from jawort.runners import retain
from jawort.web.limit import FROM_ONE_ADDRESS, Limit, Turnstile, household
from tests.shop import NOON

QUICK = Rate(3, timedelta(seconds=10))
ADDRESS = "198.51.100.9"


async def tries(limit: Limit, who: str, times: int, *, now: datetime = NOON) -> list[bool]:
    """What somebody gets who tries so often."""
    return [await limit.allows([(who, QUICK)], now=now) for _ in range(times)]


async def kept(ledger: Ledger) -> list[bytes]:
    """What the database knows about who has sent something in."""
    async with ledger.bare_connection() as connection:
        return [row["who"] for row in await connection.fetch("SELECT who FROM public_try")]


async def test_so_many_at_once_and_then_one_each_time_it_has_passed(ledger: Ledger) -> None:
    limit = Limit(ledger, "test")

    assert await tries(limit, "a", 5) == [True] * 3 + [False] * 2
    assert await tries(limit, "a", 1, now=NOON + timedelta(seconds=9)) == [False]
    assert await tries(limit, "a", 1, now=NOON + timedelta(seconds=10)) == [True]
    assert await tries(limit, "a", 1, now=NOON + timedelta(seconds=19)) == [False]


async def test_who_has_waited_long_enough_begins_anew_and_not_with_more(ledger: Ledger) -> None:
    limit = Limit(ledger, "test")
    await tries(limit, "a", 5)

    assert await tries(limit, "a", 4, now=NOON + timedelta(days=1)) == [True] * 3 + [False]


async def test_what_is_refused_does_not_make_the_wait_longer(ledger: Ledger) -> None:
    limit = Limit(ledger, "test")
    for _ in range(20):
        await tries(Limit(ledger, "test"), "a", 5)  # processes that have never heard of them

    assert await tries(limit, "a", 1, now=NOON + timedelta(seconds=10)) == [True]


async def test_a_clock_that_goes_back_lets_nobody_in_who_was_out(ledger: Ledger) -> None:
    await tries(Limit(ledger, "test"), "a", 3)

    earlier = NOON - timedelta(hours=1)

    assert await tries(Limit(ledger, "test"), "a", 1, now=earlier) == [False]


async def test_one_never_counts_for_another_nor_one_kind_for_another(ledger: Ledger) -> None:
    limit = Limit(ledger, "test")
    await tries(limit, "a", 10)

    assert await tries(limit, "b", 1) == [True]
    assert await tries(Limit(ledger, "other"), "a", 1) == [True]


async def test_a_restart_forgets_nobody_who_is_out(ledger: Ledger) -> None:
    before = Limit(ledger, "test")
    await tries(before, "a", 3)

    restarted = Limit(ledger, "test")

    assert await tries(restarted, "a", 1) == [False]


async def test_several_processes_let_in_no_more_than_one_would(ledger: Ledger) -> None:
    doors = [Turnstile(ledger, Rate(5, timedelta(seconds=20))) for _ in range(4)]

    said = await asyncio.gather(*(door.lets_in(ADDRESS, "form", now=NOON) for door in doors * 5))

    assert sum(said) == 5


async def test_who_is_out_is_remembered_in_bounded_memory_and_asked_for_once(
    ledger: Ledger,
) -> None:
    limit = Limit(ledger, "test", remembered=4)
    for who in "abcdefgh":
        await tries(limit, who, 4)

    assert len(limit) == 4
    async with ledger.bare_connection() as connection:
        await connection.execute("DELETE FROM public_try")
    assert await tries(limit, "h", 1) == [False]  # known here: nothing was asked
    assert await tries(limit, "a", 1) == [True]


@pytest.mark.parametrize("seed", range(3))
async def test_nobody_gets_more_than_the_rate_in_any_span(ledger: Ledger, seed: int) -> None:
    chance = random.Random(f"limit {seed}")
    doors = [Limit(ledger, "test") for _ in range(2)]
    now, let_in = NOON, []
    for _ in range(120):
        now += timedelta(seconds=chance.choice([0, 0, 0, 1, 5, 30]))
        if await chance.choice(doors).allows([("a", QUICK)], now=now):
            let_in.append(now)

    assert len(let_in) > 10
    for place, first in enumerate(let_in):
        for count, last in enumerate(let_in[place:], start=1):
            assert count <= 3 + (last - first) // QUICK.one_each


async def test_ten_thousand_from_one_address_leave_the_place_to_others(ledger: Ledger) -> None:
    turnstile = Turnstile(ledger)

    flood = [await turnstile.lets_in(ADDRESS, "form", now=NOON) for _ in range(10_000)]
    others = [await turnstile.lets_in(f"203.0.113.{at}", "form", now=NOON) for at in range(50)]

    assert sum(flood) == FROM_ONE_ADDRESS.at_once
    assert all(others)


async def test_a_flood_from_everywhere_is_stopped_at_its_place_and_no_other(
    ledger: Ledger,
) -> None:
    turnstile = Turnstile(ledger, place=Rate(10, timedelta(seconds=1)))

    flood = [await turnstile.lets_in(f"203.0.113.{at}", "form", now=NOON) for at in range(60)]

    assert sum(flood) == 10
    assert await turnstile.lets_in(ADDRESS, "other form", now=NOON)


async def test_no_address_stands_in_the_database_and_what_counts_no_more_goes(
    ledger: Ledger,
) -> None:
    await Turnstile(ledger).lets_in(ADDRESS, "form", now=NOON)
    known = await kept(ledger)
    soon = NOON + timedelta(minutes=2)
    await Turnstile(ledger).lets_in("203.0.113.7", "form", now=soon)  # a door sweeps by the way
    after = await kept(ledger)

    assert len(known) == 2 and all(len(who) == 32 for who in known)
    assert not any(ADDRESS.encode() in who for who in known)
    assert len(after) == 2 and len(set(known) & set(after)) == 1  # the place, counted again


async def test_the_daily_clock_removes_what_nobody_swept(ledger: Ledger) -> None:
    await Turnstile(ledger).lets_in(ADDRESS, "form", now=NOON)
    await retain.run_once(ledger, now=NOON)
    same_day = len(await kept(ledger))
    await retain.run_once(ledger, now=NOON + timedelta(days=1))

    assert (same_day, len(await kept(ledger))) == (2, 0)


@pytest.mark.parametrize(
    ("address", "counts_as"),
    [
        ("203.0.113.9", "203.0.113.9"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::1", "2001:db8:1:2::/64"),
        ("::ffff:203.0.113.9", "203.0.113.9"),
        ("", ""),
        ("unknown", ""),
    ],
)
def test_what_counts_as_one_sender(address: str, counts_as: str) -> None:
    assert household(address) == counts_as
