"""Errands: they reach the carrier, are tried again where that helps, and never carry content."""

from datetime import timedelta
from uuid import UUID

import pytest

from cloudapi_simulator.simulator import Simulator
from jawort.domain.endpoint import NewEndpoint
from jawort.ledger import contact, controller, endpoint, template
from jawort.ledger.controller import NewSender
from jawort.ledger.sending import errand
from jawort.outbox import errand as runner
from jawort.outbox.opening import open_outbox
from tests.people import erika
from tests.shop import NOON, Shop

SECOND = timedelta(seconds=1)


async def number(shop: Shop, meta: Simulator) -> UUID:
    """A number of ours behind the simulator."""
    async with shop.ledger.work(shop.controller.controller_id) as work:
        portfolio = await controller.add_portfolio(work, meta_id="1", now=NOON)
        new = NewSender(portfolio, "wa", "Sonnenschein", "DE", meta.phone_number_id, meta.waba_id)
        door = NewEndpoint("simulator", "s", "v", access_token=meta.token, base_url=meta.base_url)
        await endpoint.add(work, door, now=NOON)
        return await controller.add_sender(work, new, now=NOON)


async def run(shop: Shop, *, at: timedelta = timedelta(0)) -> int:
    async with open_outbox(
        shop.ledger, worker_id=UUID(int=1), clock=lambda: 0.0, only_loopback=True
    ) as outbox:
        return await runner.run_once(shop.ledger, outbox.carriers, now=NOON + at)  # type: ignore[arg-type]


async def states(shop: Shop) -> list[str]:
    async with shop.ledger.bare_connection() as connection:
        rows = await connection.fetch("SELECT state FROM errand ORDER BY state")
    return [row["state"] for row in rows]


async def test_the_list_of_templates_is_read_and_kept(shop: Shop) -> None:
    async with Simulator(at=NOON) as meta:
        sender_id = await number(shop, meta)
        async with shop.ledger.work(shop.controller.controller_id) as work:
            await errand.add(work, "template", sender_id, now=NOON)

        assert await run(shop) == 1

    async with shop.ledger.work(shop.controller.controller_id) as work:
        known = await template.every(work)
    assert known
    assert any(one.is_approved for one in known)
    assert await states(shop) == []


async def test_a_message_is_marked_as_read_and_typing_that_is_too_old_is_not_shown(
    shop: Shop,
) -> None:
    async with Simulator(at=NOON) as meta:
        sender_id = await number(shop, meta)
        anna = meta.introduce("+491713920001", wrote=True)
        wamid = meta.act(anna, "text", text="Hallo")["id"]
        async with shop.ledger.work(shop.controller.controller_id) as work:
            somebody = await erika(work)
            for kind in ("read_receipt", "typing"):
                await errand.add(work, kind, sender_id, about=wamid, contact_id=somebody, now=NOON)
        await run(shop, at=21 * SECOND)
        asked = str(meta.world.transcript.after())

    assert await states(shop) == []
    assert wamid in asked
    assert "typing_indicator" not in asked


async def test_what_the_carrier_will_never_do_fails_and_what_it_may_do_later_is_tried_again(
    shop: Shop,
) -> None:
    async with Simulator(at=NOON) as meta:
        sender_id = await number(shop, meta)
        async with shop.ledger.work(shop.controller.controller_id) as work:
            await errand.add(work, "read_receipt", sender_id, about="wamid.never", now=NOON)
        await run(shop)
    async with shop.ledger.work(shop.controller.controller_id) as work:
        await errand.add(work, "template", sender_id, now=NOON)
    assert await run(shop) == 1  # nobody answers there any more
    assert await run(shop, at=19 * SECOND) == 0
    assert await run(shop, at=21 * SECOND) == 1

    assert await states(shop) == ["failed", "waiting"]


async def test_under_a_full_stop_nobody_is_shown_that_we_read(shop: Shop) -> None:
    async with Simulator(at=NOON) as meta:
        sender_id = await number(shop, meta)
        async with shop.ledger.work(shop.controller.controller_id) as work:
            await controller.freeze(work, scope="all", reason="Probe", by="Anna", now=NOON)
            await errand.add(work, "read_receipt", sender_id, about="wamid.never", now=NOON)
        await run(shop)

    assert await states(shop) == []  # it was not even tried, or it would have failed


async def test_an_errand_goes_with_its_person(shop: Shop) -> None:
    from jawort.domain.contact import ContactState
    from jawort.ledger.keys.vault import ContactGone

    async with shop.ledger.work(shop.controller.controller_id) as work:
        portfolio = await controller.add_portfolio(work, meta_id="1", now=NOON)
        new = NewSender(portfolio, "wa", "Sonnenschein", "DE", "1", "1")
        sender_id = await controller.add_sender(work, new, now=NOON)
        somebody = await erika(work)
        await contact.set_state(work, [somebody], ContactState.ERASED)

        with pytest.raises(ContactGone):
            await errand.add(
                work, "read_receipt", sender_id, about="x", contact_id=somebody, now=NOON
            )
