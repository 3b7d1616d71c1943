"""Keys turn weekly and end after 35 days; here the weeks take a second."""

from datetime import timedelta

import pytest

from jawort.domain.contact import Identifier, IdentifierKind
from jawort.ledger import contact, message
from jawort.ledger.keys.keyring import KeyDestroyed
from jawort.ledger.keys.vault import day_key, open_keys
from jawort.runners import sequence, turn_keys
from tests.ledger.full_person import add_full_person
from tests.shop import NOON, Shop

PHONE = Identifier(IdentifierKind.PHONE, "+491713920031")


async def test_a_new_key_is_made_after_a_week_and_not_before(shop: Shop) -> None:
    first = shop.ledger.keyring.current_kek()

    await turn_keys.run_once(shop.ledger, now=NOON + timedelta(days=7) - timedelta(seconds=1))
    assert shop.ledger.keyring.current_kek() == first
    await turn_keys.run_once(shop.ledger, now=NOON + timedelta(days=7))
    assert shop.ledger.keyring.current_kek() != first


async def test_a_key_lives_35_days_from_its_making_and_everything_living_stays_readable(
    shop: Shop,
) -> None:
    first = shop.ledger.keyring.current_kek()
    async with shop.ledger.work(shop.controller.controller_id) as work:
        full = await add_full_person(work)

    for day in range(35):
        await turn_keys.run_once(shop.ledger, now=NOON + timedelta(days=day))
    assert shop.ledger.keyring.kek(first.kek_id) == first
    await turn_keys.run_once(shop.ledger, now=NOON + timedelta(days=35))

    with pytest.raises(KeyDestroyed):
        shop.ledger.keyring.kek(first.kek_id)
    assert len(shop.ledger.keyring.keks()) == 5
    async with shop.ledger.reading(full.controller_id) as work:
        keys = await open_keys(work, full.people)
        for one in await message.messages_of(work, full.people, keys):
            assert one.body is not None


async def test_after_a_long_sleep_one_run_wraps_anew_before_it_destroys(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        somebody = await contact.add(work, contact.NewContact("inbound", (PHONE,), "Ö"), now=NOON)
    async with shop.ledger.house_work() as house:
        before = await day_key(house, NOON.date())

    await turn_keys.run_once(shop.ledger, now=NOON + timedelta(days=400))

    assert len(shop.ledger.keyring.keks()) == 1
    async with shop.ledger.work(shop.controller.controller_id) as work:
        (one,) = await contact.contacts(work, [somebody], await open_keys(work, [somebody]))
        assert one.name == "Ö"
    async with shop.ledger.house_work() as house:
        assert await day_key(house, NOON.date()) == before


async def test_a_second_run_in_the_same_moment_does_nothing(shop: Shop) -> None:
    now = NOON + timedelta(days=50)

    assert await turn_keys.run_once(shop.ledger, now=now) > 0
    assert await turn_keys.run_once(shop.ledger, now=now) == 0


async def test_look_up_keys_turn_each_quarter_and_everybody_is_still_found(shop: Shop) -> None:
    ring = shop.ledger.keyring
    async with shop.ledger.work(shop.controller.controller_id) as work:
        somebody = await contact.add(work, contact.NewContact("inbound", (PHONE,)), now=NOON)

    quarter = NOON + timedelta(days=90)
    await turn_keys.run_once(shop.ledger, now=quarter)
    assert sorted(ring.generations("lookup")) == [1, 2]
    await turn_keys.run_once(shop.ledger, now=quarter + timedelta(days=8))

    assert sorted(ring.generations("lookup")) == [2]
    assert sorted(ring.generations("suppression")) == [1]
    async with shop.ledger.work(shop.controller.controller_id) as work:
        assert await contact.find(work, PHONE) == somebody


async def test_a_look_up_key_stays_while_an_old_message_id_needs_it(shop: Shop) -> None:
    ring = shop.ledger.keyring
    async with shop.ledger.work(shop.controller.controller_id) as work:
        await add_full_person(work)

    await turn_keys.run_once(shop.ledger, now=NOON + timedelta(days=90))
    await turn_keys.run_once(shop.ledger, now=NOON + timedelta(days=100))
    assert sorted(ring.generations("lookup")) == [1, 2]
    async with shop.ledger.bare_connection() as connection:
        await connection.execute("DELETE FROM message_key")
        await connection.execute("UPDATE message SET wamid_lookup = NULL")
    await turn_keys.run_once(shop.ledger, now=NOON + timedelta(days=101))

    assert sorted(ring.generations("lookup")) == [2]


async def test_waiting_facts_of_every_controller_get_their_numbers(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        await add_full_person(work)

    assert await sequence.run_once(shop.ledger, now=NOON) == 2
    assert await sequence.run_once(shop.ledger, now=NOON) == 0
