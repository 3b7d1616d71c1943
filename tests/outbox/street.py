"""What the tests of the outbox begin with: an answer that waits, a campaign that runs."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from jawort.desk.sending import campaign
from jawort.desk.sending.campaign import Plan
from tests.outbox.post import queue_reply
from tests.shop import NOON, Shop
from tests.stage import stage

SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)


async def rows(shop: Shop, statement: str, *values: Any) -> list[Any]:
    async with shop.ledger.bare_connection() as connection:
        return list(await connection.fetch(statement, *values))


async def state(shop: Shop, ready_id: UUID | None) -> str:
    (row,) = await rows(shop, "SELECT state FROM ready WHERE ready_id = $1", ready_id)
    return str(row["state"])


async def reply(shop: Shop, **said: Any) -> tuple[UUID, UUID]:
    """A customer who has just written, and an answer on the ready list."""
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody = await made.person()
        outcome = await queue_reply(made, somebody, **said)
        assert outcome.ready_id is not None
        return somebody, outcome.ready_id


async def crowd(shop: Shop, count: int) -> tuple[UUID, list[UUID]]:
    """A running campaign that has put so many people on the ready list."""
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        people = [await made.person(f"+4917139200{10 + number}") for number in range(count)]
        for somebody in people:
            await made.consent(somebody)
        plan = Plan("Prospekt", await made.template(), purpose="ADS")
        campaign_id = await campaign.create(work, plan, by="Anna", now=NOON)
        await campaign.start(work, campaign_id, by="Anna", now=NOON)
        await campaign.advance(work, campaign_id, now=NOON)
        return campaign_id, people
