"""The figures for machines: what stands at the doors, in and out."""

from collections import Counter
from datetime import timedelta
from uuid import uuid4

from jawort.desk.house.overview import numbers
from jawort.domain.endpoint import NewEndpoint
from jawort.ledger import delivery, endpoint
from jawort.ledger.delivery import NewDelivery
from jawort.ledger.sending import errand, pace
from jawort.web.house import House
from jawort.web.metric import text_of
from tests.intake.carrier import SECRET, request, said, signed, text
from tests.shop import NOON, Shop
from tests.stage import add_number
from tests.web.conftest import started


async def figures(shop: Shop, *, after: timedelta = timedelta(0)) -> str:
    now = NOON + after
    companies, ages = await numbers(shop.ledger, now=now)
    return text_of(companies, ages, Counter({200: 3, 418: 1}), now=now).decode()


async def test_unread_depth_overdue_and_age_are_told(shop: Shop) -> None:
    new = NewDelivery(
        controller_id=shop.controller.controller_id,
        endpoint_id=uuid4(),
        received_at=NOON,
        lane="speaks",
        body=b"{}",
        persons_known=False,
    )
    mine = f'{{controller="{shop.controller.controller_id}"}}'
    before = await figures(shop)
    async with shop.ledger.house_work() as house:
        await delivery.keep(house, [new])

    after = await figures(shop, after=timedelta(seconds=90))

    for name, was, became in (
        ("jawort_deliveries_overdue", "0.0", "1.0"),
        ("jawort_deliveries_oldest_unread_seconds", "0.0", "90.0"),
        ("jawort_deliveries_set_aside", "0.0", "0.0"),
    ):
        assert f"{name}{mine} {was}" in before
        assert f"{name}{mine} {became}" in after
    assert 'lane="speaks"} 1.0' in after


async def test_halted_numbers_and_errands_are_told(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        number = await add_number(work, "Sonnenschein")
        await pace.take(work, most=1, priority_most=4, now=NOON)
        await pace.halt(work, {number: 131031}, now=NOON)
        await errand.add(work, "template", number, now=NOON)
        await errand.fail(work, await errand.add(work, "template", number, now=NOON))

    told = await figures(shop)

    assert f'jawort_senders_halted{{controller="{shop.controller.controller_id}"}} 1.0' in told
    assert 'kind="template",state="waiting"} 1.0' in told
    assert 'kind="template",state="failed"} 1.0' in told


async def test_every_usual_answer_of_the_door_is_told_and_unusual_ones_too(shop: Shop) -> None:
    told = await figures(shop)

    assert 'jawort_door_answers_total{status="200"} 3.0' in told
    assert 'jawort_door_answers_total{status="503"} 0.0' in told
    assert 'jawort_door_answers_total{status="418"} 1.0' in told


async def test_the_page_counts_what_the_door_beside_it_answers(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        door = await endpoint.add(work, NewEndpoint("meta", SECRET, "v"), now=NOON)
    body = said(text())
    async with started(House(shop.ledger, lambda: NOON)) as visitor:
        for headers in (signed(body), {}):
            await request(visitor.port, "POST", f"/webhook/{door}", body, headers)
        told = (await visitor.get("/metrics")).text

    assert 'jawort_door_answers_total{status="200"} 1.0' in told
    assert 'jawort_door_answers_total{status="401"} 1.0' in told
