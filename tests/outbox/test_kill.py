"""Nothing twice: worker processes are killed in the middle of a campaign, as often as it takes."""

import asyncio
import random
import sys
import time
from asyncio.subprocess import PIPE, Process
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest

from jawort.desk.sending import campaign
from jawort.desk.sending.campaign import Plan
from jawort.domain.arrival.update import Mention
from jawort.domain.contact import IdentifierKind
from jawort.domain.endpoint import NewEndpoint
from jawort.ledger import contact, delivery, endpoint
from jawort.ledger.sending import attempt, pace
from jawort.ledger.sending.attempt import Callback
from jawort.outbox import recover
from tests.outbox.upstream import LINE, Upstream, upstream
from tests.shop import NOON, Shop
from tests.stage import stage

ROOT = Path(__file__).parents[2]


async def _campaign(shop: Shop, url: str, count: int) -> dict[str, UUID]:
    """A running campaign to so many people, over a carrier at this address."""
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        people = {
            f"+493023125{number:03}": await made.person(f"+493023125{number:03}")
            for number in range(count)
        }
        for somebody in people.values():
            await made.consent(somebody)
        door = NewEndpoint("simulator", "secret", "verify", access_token="key", base_url=url)
        await endpoint.add(work, door, now=NOON)
        await work.connection.execute("UPDATE sender SET phone_number_id = $1", LINE)
        portfolio = await work.connection.fetchval("SELECT portfolio_id FROM sender")
        await pace.set_reach(work, portfolio, None)
        plan = Plan("Prospekt", await made.template(), purpose="ADS")
        campaign_id = await campaign.create(work, plan, by="Anna", now=NOON)
        await campaign.start(work, campaign_id, by="Anna", now=NOON)
        while await campaign.advance(work, campaign_id, now=NOON):
            pass
    return people


async def _start(dsn: str, keyring: Path, began: float) -> Process:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.outbox.worker", dsn, str(keyring), str(began),
        cwd=ROOT, stdout=PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    assert await process.stdout.readline() == b"ready\n"
    return process


async def _states(shop: Shop) -> dict[str, int]:
    async with shop.ledger.bare_connection() as connection:
        rows = await connection.fetch("SELECT state, count(*) FROM ready GROUP BY state")
    return {row["state"]: row["count"] for row in rows}


async def _until_done(
    shop: Shop, dsn: str, keyring: Path, *, kills: int, seed: int, began: float
) -> None:
    """Two processes work; one after another is killed in mid-sentence and replaced."""
    chance = random.Random(seed)
    processes = [await _start(dsn, keyring, began) for _ in range(2)]
    try:
        while (await _states(shop)).get("waiting"):
            await asyncio.sleep(chance.uniform(0.05, 0.4))
            if kills:
                kills -= 1
                gone = processes.pop(0)
                gone.kill()
                await gone.wait()
                processes.append(await _start(dsn, keyring, began))
        await asyncio.sleep(0.3)  # what is on its way is answered and noted
    finally:
        for one in processes:
            with suppress(ProcessLookupError):
                one.kill()
            await one.wait()


async def _killed_in_the_middle(
    shop: Shop,
    dsn: str,
    keyring: Path,
    *,
    people: int,
    kills: int,
    meanwhile: Callable[[dict[str, UUID], Upstream, float], Awaitable[Any]] | None = None,
) -> tuple[Upstream, dict[str, UUID]]:
    async with upstream() as counting:
        known = await _campaign(shop, counting.url, people)
        began = time.time()
        work = _until_done(shop, dsn, keyring, kills=kills, seed=people, began=began)
        if meanwhile:
            await asyncio.gather(work, meanwhile(known, counting, began))
        else:
            await work
    return counting, known


async def _check_nothing_twice(shop: Shop, counting: Upstream) -> None:
    """Whoever got a message got one; what is unknown is settled by the statuses alone."""
    assert max(counting.numbers.values()) == 1
    assert max(counting.attempts.values()) == 1
    later = NOON + timedelta(hours=1)
    await recover.run_once(shop.ledger, now=later)
    states = await _states(shop)
    assert set(states) <= {"accepted", "unknown", "refused"}
    known = states.get("accepted", 0)
    assert known <= counting.numbers.total() <= known + states.get("unknown", 0)
    heard = [Callback(UUID(one), "sent", f"wamid.{uuid4()}") for one in counting.attempts]
    async with shop.ledger.work(shop.controller.controller_id) as work:
        await attempt.settle_by_callback(work, heard, now=later)
    assert (await _states(shop)).get("accepted", 0) == counting.numbers.total()


async def test_killed_workers_send_nothing_twice(shop: Shop, dsn: str, tmp_path: Path) -> None:
    counting, people = await _killed_in_the_middle(
        shop, dsn, tmp_path / "keyring", people=60, kills=4
    )

    await _check_nothing_twice(shop, counting)
    assert counting.numbers.total() >= len(people) // 2


@pytest.mark.chaos
async def test_workers_killed_again_and_again_send_nothing_twice(
    shop: Shop, dsn: str, tmp_path: Path
) -> None:
    counting, _ = await _killed_in_the_middle(shop, dsn, tmp_path / "keyring", people=800, kills=60)

    await _check_nothing_twice(shop, counting)


@pytest.mark.chaos
async def test_stop_wins_over_killed_workers(shop: Shop, dsn: str, tmp_path: Path) -> None:
    stopped: dict[str, int] = {}

    async def withdraw(people: dict[str, UUID], counting: Upstream, began: float) -> None:
        """One after another says stop. What was taken up to a second after the 200 had passed its
        final check before; what comes later has not.
        """
        for number in random.Random(7).sample(sorted(people), 200):
            said = delivery.NewDelivery(
                shop.controller.controller_id,
                uuid4(),
                NOON + timedelta(seconds=time.time() - began),
                "speaks",
                b"STOP",
                (Mention(IdentifierKind.WA_ID, number.removeprefix("+")),),
            )
            async with shop.ledger.house_work() as house:
                await delivery.keep(house, [said])
            asyncio.get_running_loop().call_later(
                1.5, lambda one=number: stopped.update({one: counting.numbers[one]})
            )
            await asyncio.sleep(0.02)
            if len(stopped) % 5 == 0:
                await _read(shop, people)
        await asyncio.sleep(1.6)
        await _read(shop, people)

    counting, _ = await _killed_in_the_middle(
        shop, dsn, tmp_path / "keyring", people=600, kills=25, meanwhile=withdraw
    )

    assert len(stopped) == 200
    assert {one: counting.numbers[one] for one in stopped} == stopped
    assert 0 in stopped.values()
    await _check_nothing_twice(shop, counting)


async def _read(shop: Shop, people: dict[str, UUID]) -> None:
    """A reader takes in everything that was said so far."""
    from jawort.ledger.keys.keyed_hash import person_hashes

    async with shop.ledger.work(shop.controller.controller_id) as work:
        ring, controller_id = work.keyring, work.controller_id
        whose = {
            mark: somebody
            for number, somebody in people.items()
            for mark in person_hashes(ring, controller_id, IdentifierKind.PHONE, number)
        }
        rows = await work.connection.fetch(
            "SELECT delivery_id, persons FROM delivery WHERE read_at IS NULL FOR UPDATE"
        )
        speakers = [whose[mark] for row in rows for mark in row["persons"]]
        if speakers:
            await contact.set_optout(work, speakers, "all", at=NOON)
            await work.connection.execute(
                "UPDATE delivery SET state = 'read', read_at = received_at"
                " WHERE delivery_id = ANY($1::uuid[])",
                [row["delivery_id"] for row in rows],
            )
