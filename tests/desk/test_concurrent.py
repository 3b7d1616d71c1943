"""Many readers at once, about the same people: everything is kept once, and nobody is stuck."""

import asyncio
import random
from datetime import timedelta

import pytest

from tests.desk.arrivals import Counter, by, open_counter, prefers, reports, says, sent
from tests.shop import NOON, Shop


@pytest.fixture
async def counter(shop: Shop) -> Counter:
    """A shop that is ready to receive."""
    return await open_counter(shop)


async def test_readers_of_the_same_people_keep_everything_once(counter: Counter) -> None:
    chance = random.Random("readers")
    names = [by(f"49171392{number:04}", f"DE.{number:08}") for number in range(8)]
    await counter.take(says("Hallo", who=names[0]))
    for number in range(6):
        await sent(counter, f"wamid.out.{number}")
    batches = []
    for _ in range(24):
        batch = []
        for _ in range(12):
            at = NOON + timedelta(seconds=chance.randrange(3600))
            who = chance.choice(names)
            word = chance.choice(["Hallo", "STOP", "stop werbung", "Hilfe", "Auskunft"])
            batch.append(says(word, who=who, at=at))
        batch.append(prefers("stop", who=chance.choice(names)))
        batch += [reports(f"wamid.out.{one}", "read") for one in chance.sample(range(6), 3)]
        batches.append(batch)
    twice = batches + batches[:8]
    chance.shuffle(twice)

    taken = await asyncio.gather(
        *(counter.take(*batch, now=NOON + timedelta(hours=2)) for batch in twice)
    )

    assert sum(one.messages for one in taken) == 24 * 12
    assert sum(one.statuses for one in taken) == 6
    assert len(await counter.rows("SELECT FROM contact")) == len(names)
    assert len(await counter.rows("SELECT FROM conversation")) == len(names)
    cases = await counter.rows("SELECT contact_id FROM right_request WHERE kind = 'access'")
    assert len(cases) == len({row["contact_id"] for row in cases})
