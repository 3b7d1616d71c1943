"""Who asks to be erased in the chat and confirms it is erased without anybody's help."""

from datetime import timedelta

from jawort.runners import erase
from tests.desk.arrivals import Counter, open_counter, says, sent
from tests.shop import NOON, Shop

MINUTE = timedelta(minutes=1)


async def _states(counter: Counter) -> list[str]:
    return [row["state"] for row in await counter.rows("SELECT state FROM contact")]


async def test_a_confirmed_erasure_is_carried_out_once_our_last_word_could_leave(
    shop: Shop,
) -> None:
    counter = await open_counter(shop)
    await counter.take(says("Löschen"))
    (row,) = await counter.rows("SELECT ready_id FROM ready WHERE purpose = 'L_ERASE'")
    await sent(counter, "wamid.erase", ready_id=row["ready_id"])
    assert await erase.run_once(shop.ledger, now=NOON + timedelta(days=1)) == 0
    confirmed = NOON + MINUTE
    await counter.take(says("Ja", at=confirmed))

    assert await erase.run_once(shop.ledger, now=confirmed + erase.REST - MINUTE) == 0
    assert await _states(counter) == ["active"]
    assert await erase.run_once(shop.ledger, now=confirmed + erase.REST) == 1

    assert await _states(counter) == ["erased"]
    assert not await counter.rows("SELECT FROM message")
    assert await erase.run_once(shop.ledger, now=confirmed + 2 * erase.REST) == 0
