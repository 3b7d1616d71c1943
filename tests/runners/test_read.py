"""Reading: each company's post, none of it twice, and no company waits for another's trouble."""

from uuid import UUID

import pytest

from jawort.desk import receive
from jawort.domain.contact import Identifier, IdentifierKind
from jawort.ledger import contact, controller, delivery, delivery_claim
from jawort.ledger.controller import NewSender
from jawort.ledger.delivery import NewDelivery
from jawort.ledger.identity import Moved
from jawort.ledger.keys.vault import ContactGone
from jawort.ledger.work import Ledger, Work
from jawort.runners import read
from tests.intake.carrier import LINE, said, text
from tests.shop import NOON, Shop

NUMBER = "491713920001"
OTHER_LINE = "206540352242922"


async def test_what_waits_is_read_once(shop: Shop) -> None:
    mine = await _company(shop.ledger, shop.controller.controller_id)
    await _keep(shop.ledger, mine, said(text(NUMBER)))

    assert await read.run_once(shop.ledger, now=NOON) == 1
    assert await read.run_once(shop.ledger, now=NOON) == 0

    assert await _knows(shop.ledger, mine, NUMBER)
    async with shop.ledger.reading(mine) as work:
        assert (await delivery.standing(work, now=NOON)).speaks == 0


async def test_a_turn_takes_no_more_than_its_limit(shop: Shop) -> None:
    mine = await _company(shop.ledger, shop.controller.controller_id)
    for number in range(5):
        await _keep(shop.ledger, mine, said(text(NUMBER, key=str(number))))

    counts = [await read.run_once(shop.ledger, now=NOON, limit=2) for _ in range(4)]

    assert counts == [2, 2, 1, 0]


async def test_what_cannot_be_read_keeps_no_other_company_waiting_and_is_put_aside(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = await _company(shop.ledger, shop.controller.controller_id)
    async with shop.ledger.house_work() as house:
        other = await controller.add(house, "Hofladen Apfel e. K., Jork", country="DE", now=NOON)
    theirs = await _company(shop.ledger, other.controller_id, OTHER_LINE)
    body = said(text(NUMBER))
    await _keep(shop.ledger, mine, body)
    await _keep(shop.ledger, theirs, body.replace(LINE.encode(), OTHER_LINE.encode()))
    whole = receive.take_in

    async def broken(work: Work, *arguments: object, **more: object) -> object:
        if work.controller_id == mine:
            raise RuntimeError("poison")
        return await whole(work, *arguments, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(receive, "take_in", broken)
    assert await read.run_once(shop.ledger, now=NOON) == 1
    assert await _knows(shop.ledger, theirs, NUMBER)
    for number in range(8):
        await read.run_once(shop.ledger, now=NOON + number * delivery_claim.PAUSES[-1])

    async with shop.ledger.reading(mine) as work:
        standing = await delivery.standing(work, now=NOON)
    assert (standing.speaks, standing.set_aside) == (0, 1)


async def test_what_is_meant_for_none_of_our_numbers_is_shown_with_its_place(shop: Shop) -> None:
    mine = await _company(shop.ledger, shop.controller.controller_id)
    both = said(text(NUMBER, key="1"), text(NUMBER, key="2"))
    foreign = both.replace(LINE.encode(), b"100000000000009")
    for body in (both, foreign, b"what is this"):
        await _keep(shop.ledger, mine, body)

    assert await read.run_once(shop.ledger, now=NOON) == 3

    async with shop.ledger.reading(mine) as work:
        shown = await delivery.strange(work)
        standing = await delivery.standing(work, now=NOON)
    unknown = sorted((one.field, one.position) for one in shown if one.what == "unknown")
    assert unknown == [("", 0), ("not_ours:messages", 0), ("not_ours:messages", 1)]
    assert (standing.unknown, standing.speaks) == (3, 0)
    assert len({one.delivery_id for one in shown if one.field}) == 1


async def test_places_are_found_over_several_portions(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = await _company(shop.ledger, shop.controller.controller_id)
    monkeypatch.setattr(read, "PORTION", 2)
    ours = said(*(text(NUMBER, key=str(number)) for number in range(3)))
    foreign = said(text(NUMBER, key="7")).replace(LINE.encode(), b"100000000000009")
    for body in (ours, foreign, ours.replace(b"wamid.", b"wamid.x")):
        await _keep(shop.ledger, mine, body)

    await read.run_once(shop.ledger, now=NOON)

    async with shop.ledger.reading(mine) as work:
        (shown,) = await delivery.strange(work)
    async with shop.ledger.bare_connection() as connection:
        assert await connection.fetchval("SELECT count(*) FROM message") == 6
    assert (shown.field, shown.position) == ("not_ours:messages", 0)


async def test_who_is_erased_in_the_same_moment_costs_the_batch_no_attempt(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = await _company(shop.ledger, shop.controller.controller_id)
    await _keep(shop.ledger, mine, said(text(NUMBER)))
    whole, faults = receive.take_in, [ContactGone("erased"), Moved("begun by another")]

    async def disturbed(work: Work, *arguments: object, **more: object) -> object:
        taken = await whole(work, *arguments, **more)  # type: ignore[arg-type]
        if faults:
            raise faults.pop()
        return taken

    monkeypatch.setattr(receive, "take_in", disturbed)

    assert await read.run_once(shop.ledger, now=NOON) == 1

    async with shop.ledger.bare_connection() as connection:
        assert await connection.fetchval("SELECT count(*) FROM message") == 1
        assert await connection.fetchval("SELECT max(attempt_count) FROM delivery") == 0


async def _company(ledger: Ledger, controller_id: UUID, line: str = LINE) -> UUID:
    async with ledger.work(controller_id) as work:
        portfolio = await controller.add_portfolio(work, meta_id="", now=NOON)
        new = NewSender(portfolio, "wa", "Marke", "DE", phone_number_id=line)
        await controller.add_sender(work, new, now=NOON)
    return controller_id


async def _keep(ledger: Ledger, controller_id: UUID, body: bytes) -> None:
    async with ledger.house_work() as work:
        new = NewDelivery(
            controller_id=controller_id,
            endpoint_id=controller_id,
            received_at=NOON,
            lane="speaks",
            body=body,
            persons=(),
            persons_known=False,
            refused_count=0,
        )
        await delivery.keep(work, [new])


async def _knows(ledger: Ledger, controller_id: UUID, number: str) -> bool:
    async with ledger.reading(controller_id) as work:
        found = await contact.find(work, Identifier(IdentifierKind.WA_ID, number))
    return found is not None
