"""The list of templates is read once a day for each number, and asked for once."""

from datetime import timedelta
from uuid import UUID

from jawort.ledger import controller, sender
from jawort.ledger.controller import NewSender
from jawort.ledger.sending import errand
from jawort.runners import pull_templates
from tests.shop import NOON, Shop

DAY = timedelta(days=1)
SECOND = timedelta(seconds=1)


async def number(shop: Shop, line: str, *, account: str = "100200300400500") -> UUID:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        portfolio = await controller.portfolio_of(work, account, now=NOON)
        new = NewSender(portfolio, "wa", "Sonnenschein", "DE", line, account)
        return await controller.add_sender(work, new, now=NOON)


async def read(shop: Shop, sender_id: UUID) -> None:
    """The errand is run, at NOON."""
    async with shop.ledger.work(shop.controller.controller_id) as work:
        for one in await errand.take(work, [sender_id], limit=9, now=NOON):
            await errand.done(work, one.errand_id)
        await sender.note_templates(work, sender_id, now=NOON)


async def test_a_list_that_was_never_read_or_is_a_day_old_is_asked_for(shop: Shop) -> None:
    mine = await number(shop, "1")

    assert await pull_templates.run_once(shop.ledger, now=NOON) == 1
    assert await pull_templates.run_once(shop.ledger, now=NOON) == 0  # it waits already
    await read(shop, mine)
    assert await pull_templates.run_once(shop.ledger, now=NOON + DAY) == 0
    assert await pull_templates.run_once(shop.ledger, now=NOON + DAY + SECOND) == 1


async def test_each_number_is_asked_for_and_one_without_an_account_is_not(shop: Shop) -> None:
    for line in ("1", "2"):
        await number(shop, line)
    async with shop.ledger.work(shop.controller.controller_id) as work:
        portfolio = await controller.add_portfolio(work, meta_id="", now=NOON)
        await controller.add_sender(work, NewSender(portfolio, "wa", "A", "DE"), now=NOON)
        await controller.add_sender(work, NewSender(portfolio, "sms", "A", "DE"), now=NOON)

    assert await pull_templates.run_once(shop.ledger, now=NOON) == 2
