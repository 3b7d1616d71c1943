"""Thirty-five days of keys in a second: weekly turns, rewrapped living keys, destroyed old ones."""

from datetime import datetime, timedelta

import pytest

from jawort.domain.retention import KEK_LIFE_DAYS, KEK_TURN_DAYS
from jawort.ledger import contact
from jawort.ledger.keys import key_life
from jawort.ledger.keys.keyring import KeyDestroyed
from jawort.ledger.keys.vault import day_key, open_keys
from jawort.ledger.work import Ledger
from tests.people import erika
from tests.shop import NOON, Shop

DAY = timedelta(days=1)


async def _turn(ledger: Ledger, now: datetime) -> None:
    """What the runner does: make, rewrap everything, destroy."""
    async with ledger.house_work() as work:
        await key_life.make_if_due(work, now=now)
    for kek in ledger.keyring.keks():
        while True:
            async with ledger.house_work() as work:
                if not await key_life.rewrap(work, kek, now=now):
                    break
    for kek in ledger.keyring.keks():
        async with ledger.house_work() as work:
            await key_life.destroy_if_due(work, kek, now=now)


async def test_after_35_days_the_first_key_is_gone_and_everybody_still_opens(shop: Shop) -> None:
    ledger = shop.ledger
    first = ledger.keyring.current_kek()
    async with ledger.work(shop.controller.controller_id) as work:
        somebody = await erika(work)

    for day in range(KEK_LIFE_DAYS):
        await _turn(ledger, NOON + day * DAY)
    assert first in ledger.keyring.keks()
    assert len(ledger.keyring.keks()) == KEK_LIFE_DAYS // KEK_TURN_DAYS

    await _turn(ledger, NOON + KEK_LIFE_DAYS * DAY)
    assert first not in ledger.keyring.keks()
    async with ledger.work(shop.controller.controller_id) as work:
        keys = await open_keys(work, [somebody])
        (record,) = await contact.contacts(work, [somebody], keys)
    assert record.name == "Erika Beispiel"


async def test_a_key_that_still_wraps_a_living_one_is_not_destroyed(shop: Shop) -> None:
    ledger = shop.ledger
    first = ledger.keyring.current_kek()
    async with ledger.work(shop.controller.controller_id) as work:
        await erika(work)
    late = NOON + 36 * DAY
    async with ledger.house_work() as work:
        await key_life.make_if_due(work, now=late)
        turned = await key_life.destroy_if_due(work, first, now=late)

    assert turned.destroyed == 0
    assert first in ledger.keyring.keks()


async def test_both_sides_of_a_week_and_of_seven_days(shop: Shop) -> None:
    ledger = shop.ledger
    async with ledger.house_work() as work:
        assert not await key_life.make_if_due(work, now=NOON + 7 * DAY - timedelta(seconds=1))
        assert await key_life.make_if_due(work, now=NOON + 7 * DAY)

        today = NOON.date()
        key = await day_key(work, today)
        assert await day_key(work, today) == key
        assert await key_life.destroy_old_days(work, now=NOON + 7 * DAY) == []
        assert await key_life.destroy_old_days(work, now=NOON + 8 * DAY) == [today]
        assert await day_key(work, today) != key


async def test_a_destroyed_key_opens_nothing_even_with_the_old_row_at_hand(shop: Shop) -> None:
    ledger = shop.ledger
    old = ledger.keyring.current_kek()
    ledger.keyring.add_kek(now=NOON + DAY)
    ledger.keyring.destroy_kek(old.kek_id)

    with pytest.raises(KeyDestroyed):
        ledger.keyring.kek(old.kek_id)
