"""The remembered no."""

from datetime import timedelta

from jawort.domain.ids import ZERO
from jawort.ledger import suppression
from jawort.ledger.proof import log
from jawort.ledger.query import query
from jawort.ledger.work import Work
from tests.people import EMAIL, OTHER_PHONE, PHONE, SAME_AS_WA_ID
from tests.shop import NOON, Shop

EVERY = query("suppression", "every")
HOUR = timedelta(hours=1)


async def _rows(work: Work) -> list[tuple[object, ...]]:
    return [tuple(row) for row in await work.rows(EVERY)]


async def test_a_no_is_found_by_each_identifier_and_by_the_wa_id_of_the_same_line(
    shop: Shop,
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        await suppression.add(work, [PHONE, EMAIL], "ads", since=NOON, now=NOON)

        assert await suppression.scopes(work, [PHONE]) == {"ads": NOON}
        assert await suppression.scopes(work, [EMAIL]) == {"ads": NOON}
        assert await suppression.scopes(work, [SAME_AS_WA_ID]) == {"ads": NOON}
        assert await suppression.scopes(work, [OTHER_PHONE]) == {}


async def test_a_no_outlives_new_generations_of_its_key(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        await suppression.add(work, [PHONE], "all", since=NOON, now=NOON)
    shop.ledger.keyring.add_generation("suppression", now=NOON)
    async with shop.ledger.work(shop.controller.controller_id) as work:
        await suppression.add(work, [OTHER_PHONE], "all", since=NOON, now=NOON)

        assert set(await suppression.scopes(work, [PHONE])) == {"all"}
        assert set(await suppression.scopes(work, [OTHER_PHONE])) == {"all"}


async def test_only_a_later_yes_lifts_a_no_the_same_moment_does_not(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        await suppression.add(work, [PHONE], "ads", since=NOON, now=NOON)

        for at, lifted in ((NOON - HOUR, 0), (NOON, 0), (NOON + HOUR, 1)):
            assert await suppression.lift(work, [PHONE], ["ads"], at=at, now=at) == lifted
        assert await suppression.scopes(work, [PHONE]) == {}

        again = NOON + 2 * HOUR
        await suppression.add(work, [PHONE], "ads", since=again, now=again)
        assert await suppression.scopes(work, [PHONE]) == {"ads": again}


async def test_the_list_rebuilds_from_facts_alone(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        await suppression.add(work, [PHONE, EMAIL], "ads", since=NOON, now=NOON)
        await suppression.add(work, [OTHER_PHONE], "topic:prospekt", since=NOON, now=NOON)
        await suppression.lift(work, [EMAIL], ["ads"], at=NOON + HOUR, now=NOON + HOUR)
        await log.sequence(work, now=NOON)
        before = await _rows(work)

        assert await suppression.rebuild(work) == 3
        assert await _rows(work) == before
        assert len(before) == 3
        assert ZERO not in {row[4] for row in before}


async def test_what_is_dated_before_an_erasure_is_forgotten_and_counted(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        await suppression.mark_erased(work, [PHONE], at=NOON)

        assert await suppression.must_forget(work, [SAME_AS_WA_ID], dated=NOON - HOUR)
        assert await suppression.must_forget(work, [PHONE], dated=NOON)
        assert not await suppression.must_forget(work, [PHONE], dated=NOON + HOUR)
        assert not await suppression.must_forget(work, [OTHER_PHONE], dated=NOON - HOUR)
