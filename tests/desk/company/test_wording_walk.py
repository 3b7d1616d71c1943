"""Random histories of people and texts: a fold from facts is always what has grown, and a yes to a
text that has ended never counts.
"""

import random
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from jawort.desk.company import wording
from jawort.domain.setting import Setting, SettingKey
from jawort.ledger import controller
from jawort.ledger.consent import rebuild
from jawort.ledger.situation import situations
from tests.desk.arrivals import Counter, open_counter, says, sent
from tests.desk.company.test_wording import advertisement
from tests.domain.wording.texts import also
from tests.shop import NOON, Shop

MINUTE = timedelta(minutes=1)
ALL = "SELECT * FROM standing_consent ORDER BY contact_id, purpose_id, sender_id"


async def ready(shop: Shop) -> Counter:
    made = await open_counter(shop)
    async with made.work() as work:
        address = Setting(SettingKey.NOTICE_URL, "https://autohaus.example/chat", NOON, "Anna")
        await controller.set_setting(work, address)
        await work.connection.execute("UPDATE purpose SET cap_count = 1, cap_days = 7")
        await work.connection.execute("UPDATE wording SET withdrawn_at = $1", NOON)
    return made


async def publish(counter: Counter, number: int, at: Any) -> UUID:
    async with counter.work() as work:
        made = await wording.draft(
            work, counter.purpose_id, surface="thread", language="de", now=at
        )
        text = also(made.text, name=f"text {number}")
        return await wording.publish(work, text, by="Anna", now=at)


@pytest.mark.parametrize("seed", [0, 1, 3])
async def test_no_history_lets_a_yes_outlive_its_text(shop: Shop, seed: int) -> None:
    chance = random.Random(f"wording {seed}")
    counter = await ready(shop)
    in_force: list[UUID] = [await publish(counter, 0, NOON)]
    ended: set[UUID] = set()
    seen = set()
    for step in range(1, 40):
        at = NOON + step * MINUTE
        deed = chance.choice(["START", "START", "JA", "JA", "JA", "STOP", "publish", "end", "end"])
        if deed == "publish" or not in_force:
            in_force.append(await publish(counter, step, at))
        elif deed == "end":
            text = in_force.pop(chance.choice([-1, -1, -1, 0]))
            async with counter.work() as work:
                await wording.withdraw(work, text, by="Anna", why="x", really=True, now=at)
            ended.add(text)
        else:
            await counter.take(says(deed, at=at))
        for row in await counter.rows(
            "SELECT ready_id FROM ready WHERE purpose = 'L_DOI' AND state = 'waiting'"
        ):
            await sent(counter, f"wamid.{seed}.{step}", ready_id=row["ready_id"])
        before = await counter.rows(ALL)
        async with counter.work() as work:
            await rebuild(work)
            people = await work.connection.fetch("SELECT contact_id FROM contact")
            asked = [advertisement(counter, one["contact_id"]) for one in people]
            found = await situations(work, asked, now=at)

        assert await counter.rows(ALL) == before
        for row in before:
            assert row["state"] != "granted" or row["wording_id"] not in ended
        assert all(
            one.consent != "granted" or before[0]["wording_id"] not in ended for one in found
        )
        seen |= {row["state"] for row in before}
    assert {"granted", "invalid"} <= seen
