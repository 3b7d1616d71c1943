"""A no that the platform tells in an answer is a withdrawal, once, for the whole person."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from jawort.domain.contact import Identifier, IdentifierKind
from jawort.ledger import contact, identity
from jawort.runners import obey
from tests.outbox.post import Office, refusal
from tests.outbox.street import crowd, rows
from tests.shop import NOON, Shop

SECOND = timedelta(seconds=1)


async def refused(shop: Shop, *, linked: bool = False) -> tuple[UUID, UUID | None]:
    """A campaign reaches somebody who has switched advertising off; gives the record, and another
    one of the same person.
    """
    _, people = await crowd(shop, 1)
    other: UUID | None = None
    if linked:
        async with shop.ledger.work(shop.controller.controller_id) as work:
            mail = Identifier(IdentifierKind.EMAIL, "erika@beispiel.example")
            other = await contact.add(work, contact.NewContact("import", (mail,)), now=NOON)
            await contact.link(work, other, people[0], reason="same person", now=NOON)
    office = Office(shop.ledger)
    office.post.faults = [refusal(131050)]
    await office.round()
    return people[0], other


async def facts(shop: Shop) -> list[Any]:
    return await rows(
        shop,
        "SELECT fact.kind, person.contact_id FROM fact JOIN fact_person AS person"
        " USING (controller_id, fact_id) WHERE fact.kind = 'consent_withdrawn'",
    )


async def record(shop: Shop, contact_id: UUID) -> tuple[Any, ...]:
    (row,) = await rows(
        shop,
        "SELECT platform_ads_stop, platform_ads_at, optout, optout_at FROM contact"
        " WHERE contact_id = $1",
        contact_id,
    )
    return tuple(row)


async def test_the_flag_holds_at_once_and_the_withdrawal_follows_once_with_its_fact(
    shop: Shop,
) -> None:
    somebody, _ = await refused(shop)
    assert await record(shop, somebody) == (True, NOON, "none", None)
    assert await facts(shop) == []

    assert await obey.run_once(shop.ledger, now=NOON + SECOND) == 1
    assert await obey.run_once(shop.ledger, now=NOON + 2 * SECOND) == 0

    assert await record(shop, somebody) == (True, NOON, "ads", NOON)
    assert [row["contact_id"] for row in await facts(shop)] == [somebody]
    async with shop.ledger.work(shop.controller.controller_id) as work:
        number = Identifier(IdentifierKind.PHONE, "+491713920010")
        assert await identity.noes(work, [number]) == {number: [("ads", NOON)]}


async def test_it_holds_for_every_record_of_the_person(shop: Shop) -> None:
    somebody, other = await refused(shop, linked=True)
    assert other is not None
    assert (await record(shop, other))[:2] == (True, NOON)

    await obey.run_once(shop.ledger, now=NOON + SECOND)

    assert await record(shop, other) == (True, NOON, "ads", NOON)
    assert {row["contact_id"] for row in await facts(shop)} == {somebody, other}


async def test_another_error_is_no_no_of_another_person(shop: Shop) -> None:
    _, people = await crowd(shop, 2)
    office = Office(shop.ledger)
    office.post.faults = [refusal(131050), refusal(131049)]
    await office.round()

    assert await obey.run_once(shop.ledger, now=NOON + SECOND) == 1

    records = sorted([await record(shop, one) for one in people], key=str)
    assert records == [(False, None, "none", None), (True, NOON, "ads", NOON)]
