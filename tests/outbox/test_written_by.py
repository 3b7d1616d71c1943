"""What somebody of the staff writes leaves when its seconds are over, and bears their name."""

from datetime import timedelta
from uuid import UUID

from jawort.desk.answer import composer
from jawort.domain.conversation.composer import Press, Sent, Writing
from jawort.domain.staff.account import Actor, Role
from tests.outbox.post import Office
from tests.shop import NOON, Shop
from tests.stage import stage

WRITER = UUID(int=7)


async def _sent(shop: Shop) -> tuple[UUID, Sent]:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        conversation, _ = await made.says(await made.person())
        me = Actor(WRITER, work.controller_id, "Miriam Adler", Role.AGENT)
        press = Press(Writing(text="Ja, ab 16 Uhr."), "composer:1", undo_s=5)
        return conversation, await composer.send(work, me, conversation, press, now=NOON)


async def test_it_waits_its_seconds_and_stands_in_the_thread_under_its_writer(shop: Shop) -> None:
    await _sent(shop)
    office = Office(shop.ledger)

    early = await office.round(at=NOON + timedelta(seconds=4))
    late = await office.round(at=NOON + timedelta(seconds=5))

    assert (early.count, late.count) == (0, 1)
    async with shop.ledger.bare_connection() as connection:
        writer = await connection.fetchval("SELECT written_by FROM message WHERE direction = 'out'")
    assert writer == WRITER


async def test_what_was_taken_back_never_leaves(shop: Shop) -> None:
    conversation, sent = await _sent(shop)
    assert sent.ready_id is not None
    async with shop.ledger.work(shop.controller.controller_id) as work:
        me = Actor(WRITER, work.controller_id, "Miriam Adler", Role.AGENT)
        await composer.take_back(work, me, conversation, sent.ready_id, now=NOON)
    office = Office(shop.ledger)

    await office.round(at=NOON + timedelta(minutes=1))

    assert office.post.taken == []
