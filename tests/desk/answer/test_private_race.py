"""A chat set apart in the very moment in which somebody answers in it: nothing leaves."""

import asyncio
from datetime import timedelta
from uuid import UUID

import pytest

from jawort.desk.answer import composer, retry
from jawort.desk.answer.reply import Answer, reply
from jawort.desk.conversation import progress
from jawort.domain.conversation.composer import Press, Sent, Writing
from jawort.domain.refusal import Refusal
from jawort.domain.sending.outgoing import Outgoing, Text
from jawort.domain.staff.account import Actor, Role
from jawort.ledger.work import Ledger, Work
from tests.shop import NOON, Shop
from tests.stage import stage

HOUR = timedelta(hours=1)
PRESS = Press(Writing(text="Ja, ab 16 Uhr."), "k")
TRIES = 1_500  # half a minute


def lead(work: Work) -> Actor:
    return Actor(UUID(int=1), work.controller_id, "Miriam Adler", Role.LEAD)


async def asked(shop: Shop) -> UUID:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        conversation, _ = await made.says(await made.person(), at=NOON - HOUR)
    return conversation


async def somebody_waits(ledger: Ledger) -> None:
    """Until a transaction waits for another one."""
    async with ledger.bare_connection() as connection:
        for _ in range(TRIES):
            if await connection.fetchval("SELECT count(*) FROM pg_locks WHERE NOT granted"):
                return
            await asyncio.sleep(0.02)
    raise AssertionError("nobody ever waited")


async def states(ledger: Ledger) -> list[str]:
    async with ledger.bare_connection() as connection:
        return [row["state"] for row in await connection.fetch("SELECT state FROM ready")]


async def test_what_was_written_just_before_is_called_back(shop: Shop) -> None:
    conversation, owner = await asked(shop), shop.controller.controller_id
    is_written = asyncio.Event()

    async def answer() -> Sent:
        async with shop.ledger.work(owner) as work:
            sent = await composer.send(work, lead(work), conversation, PRESS, now=NOON)
            is_written.set()
            await somebody_waits(shop.ledger)
        return sent

    async def set_apart() -> None:
        await is_written.wait()
        async with shop.ledger.work(owner) as work:
            await progress.set_private(work, lead(work), [conversation], now=NOON)

    sent, _ = await asyncio.gather(answer(), set_apart())

    assert sent.what == "queued"
    assert await states(shop.ledger) == ["cancelled"]


@pytest.mark.parametrize("road", ["composer", "again", "reply"])
async def test_what_is_written_just_after_is_refused(shop: Shop, road: str) -> None:
    conversation, owner = await asked(shop), shop.controller.controller_id
    is_apart = asyncio.Event()
    failed = UUID(int=0)
    if road == "again":
        async with shop.ledger.work(owner) as work:
            done = await composer.send(work, lead(work), conversation, PRESS, now=NOON)
            assert done.ready_id is not None
            failed = done.ready_id
            await work.connection.execute("UPDATE ready SET state = 'failed'")

    async def set_apart() -> None:
        async with shop.ledger.work(owner) as work:
            await progress.set_private(work, lead(work), [conversation], now=NOON)
            is_apart.set()
            await somebody_waits(shop.ledger)

    async def write() -> str:
        await is_apart.wait()
        async with shop.ledger.work(owner) as work:
            try:
                if road == "composer":
                    sent = await composer.send(work, lead(work), conversation, PRESS, now=NOON)
                    return sent.what
                if road == "again":
                    await retry.again(work, lead(work), conversation, failed, now=NOON)
                else:
                    await reply(work, conversation, Answer(Outgoing(Text("Ja.")), "k2"), now=NOON)
            except Refusal as refused:
                return refused.code
        return "sent"

    _, said = await asyncio.gather(set_apart(), write())

    assert said == ("held" if road == "composer" else "CONVERSATION_PRIVATE")
    assert await states(shop.ledger) == (["failed"] if road == "again" else [])
