"""Taking kept deliveries up: each by one reader, no fallen reader forgotten, none blocks others."""

import asyncio
from contextlib import suppress
from datetime import timedelta
from uuid import UUID

import asyncpg
import pytest

from jawort.domain.arrival.update import Message
from jawort.domain.contact import IdentifierKind
from jawort.intake.sift import sift
from jawort.intake.translate import translate
from jawort.ledger import delivery, partition
from jawort.ledger.delivery import NewDelivery, keep, unread_speakers
from jawort.ledger.delivery_claim import ATTEMPTS, PAUSES, Claim, claim, finish
from jawort.ledger.keys.keyed_hash import person_hashes
from jawort.ledger.work import Work
from tests.intake.carrier import envelope, kept, said, status, text
from tests.intake.test_hostile import read_all
from tests.shop import NOON, Shop

SOMEWHERE = UUID(int=7)


class Fallen(Exception):
    """The reader falls here."""


async def put(shop: Shop, *bodies: bytes, at: timedelta = timedelta()) -> None:
    items = [
        NewDelivery(
            shop.controller.controller_id,
            SOMEWHERE,
            NOON + at,
            part.lane,
            part.body,
            part.persons,
            part.persons_known,
            part.refused_count,
        )
        for body in bodies
        for part in sift(body)
    ]
    async with shop.ledger.house_work() as work:
        await keep(work, items)


def marks(shop: Shop, kind: IdentifierKind, value: str) -> list[bytes]:
    return person_hashes(shop.ledger.keyring, shop.controller.controller_id, kind, value)


async def fall_over(shop: Shop, *, after: timedelta = timedelta()) -> Claim:
    """Take something up and fall before it is finished."""
    taken: list[Claim] = []
    with suppress(Fallen):
        async with shop.ledger.work(shop.controller.controller_id) as work:
            found = await claim(shop.ledger, work, now=NOON + after)
            assert found is not None
            taken.append(found)
            raise Fallen
    async with shop.ledger.work(shop.controller.controller_id) as work:  # others notice it
        assert await claim(shop.ledger, work, limit=0, suspects=False, now=NOON + after) is None
    return taken[0]


async def test_speech_goes_first_and_then_the_oldest(shop: Shop) -> None:
    await put(shop, envelope(statuses=[status(key="1")]))
    await put(shop, said(text(key="2")), at=timedelta(seconds=2))
    await put(shop, said(text(key="3")), at=timedelta(seconds=1))

    arrived = await read_all(shop, limit=1)

    assert [one.update.id.split(":")[0] for one in arrived] == ["wamid.3", "wamid.2", "wamid.1"]


async def test_two_readers_at_once_take_up_different_deliveries(shop: Shop) -> None:
    await put(shop, *(said(text(key=str(n))) for n in range(6)))

    async with shop.ledger.work(shop.controller.controller_id) as one:
        first = await claim(shop.ledger, one, limit=3, now=NOON)
        async with shop.ledger.work(shop.controller.controller_id) as other:
            second = await claim(shop.ledger, other, limit=9, now=NOON)

    assert first is not None and second is not None
    ids = [{kept.delivery_id for kept in taken.deliveries} for taken in (first, second)]
    assert (len(ids[0]), len(ids[1]), ids[0] & ids[1]) == (3, 3, set())


async def test_a_claim_holds_no_more_bytes_than_it_may_but_always_one(shop: Shop) -> None:
    await put(shop, *(said(text(key=str(n), body="x" * 3_000_000)) for n in range(3)))

    async with shop.ledger.work(shop.controller.controller_id) as work:
        taken = await claim(shop.ledger, work, now=NOON)

    assert taken is not None and len(taken.deliveries) == 2


async def test_after_a_fallen_reader_each_of_its_deliveries_is_read_alone(shop: Shop) -> None:
    await put(shop, *(said(text(key=str(n))) for n in range(3)))
    assert len((await fall_over(shop)).deliveries) == 3

    sizes = []
    for _ in range(3):
        async with shop.ledger.work(shop.controller.controller_id) as work:
            taken = await claim(shop.ledger, work, now=NOON)
            assert taken is not None
            sizes.append(len(taken.deliveries))
            await finish(work, taken, translate(taken).readings, now=NOON)

    assert sizes == [1, 1, 1]
    assert {row["state"] for row in await kept(shop.ledger)} == {"read"}


async def test_a_delivery_that_fells_readers_waits_longer_each_time_and_others_go_on(
    shop: Shop,
) -> None:
    async def due(at: timedelta) -> bool:
        """Whether a reader would take it up then. It falls again if it does."""
        async with shop.ledger.work(shop.controller.controller_id) as work:
            return await claim(shop.ledger, work, now=NOON + at) is not None

    second = timedelta(seconds=1)
    await put(shop, said(text(key="poison")))
    await fall_over(shop)
    await fall_over(shop)  # alone, and at once
    assert not await due(9 * second)
    await fall_over(shop, after=10 * second)
    assert not await due(69 * second)
    await put(shop, said(text(key="good")))
    assert [one.update.id for one in await read_all(shop)] == ["wamid.good"]
    await fall_over(shop, after=70 * second)

    assert not await due(timedelta(days=1))
    assert sorted(row["state"] for row in await kept(shop.ledger)) == ["damaged", "read"]


async def test_a_suspect_is_read_alone_and_what_is_fresh_can_be_read_beside_it(
    shop: Shop,
) -> None:
    await put(shop, said(text(key="poison")))
    await fall_over(shop)
    await put(shop, said(text(key="good")))

    async with shop.ledger.work(shop.controller.controller_id) as work:
        fresh = await claim(shop.ledger, work, suspects=False, now=NOON)
        suspect = await claim(shop.ledger, work, now=NOON)

    assert fresh is not None and suspect is not None
    assert (fresh.is_suspect, suspect.is_suspect) == (False, True)
    assert len(fresh.deliveries) == len(suspect.deliveries) == 1


async def test_a_delivery_that_fells_its_reader_again_and_again_is_put_aside_and_shown(
    shop: Shop,
) -> None:
    await put(shop, said(text(key="poison")))
    for number in range(ATTEMPTS):
        await fall_over(shop, after=number * PAUSES[-1])
    await put(shop, said(text(key="good")), at=timedelta(seconds=1))

    arrived = await read_all(shop)

    assert [one.update.id for one in arrived] == ["wamid.good"]
    assert [row["state"] for row in await kept(shop.ledger)] == ["damaged", "read"]
    async with shop.ledger.reading(shop.controller.controller_id) as work:
        assert [one.what for one in await delivery.strange(work)] == ["set_aside"]
        standing = await delivery.standing(work, now=NOON)
        assert (standing.set_aside, standing.damaged) == (1, 0)
        assert await work.connection.fetchval("SELECT count(*) FROM delivery_claim") == 0


async def test_a_living_reader_is_not_taken_for_a_fallen_one(shop: Shop) -> None:
    await put(shop, said(text(key="1")), said(text(key="2")))

    async with shop.ledger.work(shop.controller.controller_id) as slow:
        taken = await claim(shop.ledger, slow, limit=1, now=NOON)
        assert taken is not None
        others = await read_all(shop)
        await finish(slow, taken, translate(taken).readings, now=NOON)

    assert len(others) == 1
    rows = await kept(shop.ledger)
    assert [(row["state"], row["attempt_count"]) for row in rows] == [("read", 0)] * 2


async def test_a_delivery_whose_day_key_is_destroyed_is_put_aside_and_blocks_nobody(
    shop: Shop,
) -> None:
    await put(shop, said(text(key="1")))
    async with shop.ledger.house_work() as work:
        await work.connection.execute("DELETE FROM day_key")

    assert await read_all(shop) == []
    async with shop.ledger.reading(shop.controller.controller_id) as reading:
        standing = await delivery.standing(reading, now=NOON)
    assert (standing.damaged, standing.speaks) == (1, 0)


async def test_a_replay_reads_everything_since_a_moment_again_and_nothing_older(
    shop: Shop,
) -> None:
    await put(shop, said(text(key="old")), at=-timedelta(hours=1))
    await put(shop, said(text(key="new")))
    await read_all(shop)

    async with shop.ledger.work(shop.controller.controller_id) as work:
        counted = await delivery.count_since(work, since=NOON)
        again = await delivery.read_again(work, since=NOON)

    assert (counted, again) == (1, 1)
    assert [one.update.id for one in await read_all(shop)] == ["wamid.new"]


async def test_an_update_is_new_once_also_for_two_readers_at_once_and_after_a_new_key(
    shop: Shop,
) -> None:
    ids = [f"wamid.{n}" for n in range(50)]

    async def see(mine: list[str]) -> set[str]:
        async with shop.ledger.work(shop.controller.controller_id) as work:
            return await delivery.first_sight(work, mine, now=NOON)

    first, second = await asyncio.gather(see(ids), see(ids[::-1]))
    shop.ledger.keyring.add_generation("lookup", now=NOON)
    third = await see([*ids, "wamid.fresh", "wamid.fresh"])

    assert first | second == set(ids) and not first & second
    assert third == {"wamid.fresh"}


# -- who may have said something ------------------------------------------------------------------


async def heard(shop: Shop, hashes: list[bytes], *, at: timedelta = timedelta()) -> bool:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        unheard = await unread_speakers(work, hashes, now=NOON + at)
    return not unheard.concerns(hashes)


async def test_a_message_waits_for_unread_speech_of_its_person_and_for_nobody_elses(
    shop: Shop,
) -> None:
    await put(shop, said(text("491713920001")))
    phone = marks(shop, IdentifierKind.PHONE, "+491713920001")
    stranger = marks(shop, IdentifierKind.PHONE, "+491713920002")

    assert (await heard(shop, phone), await heard(shop, stranger)) == (False, True)
    await read_all(shop)
    assert await heard(shop, phone)


async def test_a_report_holds_nothing_back_except_an_opt_out_told_by_status(shop: Shop) -> None:
    wa_id = marks(shop, IdentifierKind.WA_ID, "491713920001")
    await put(shop, envelope(statuses=[status()]))
    assert await heard(shop, wa_id)

    await put(shop, envelope(statuses=[status(errors=[131050])]))
    assert not await heard(shop, wa_id)


async def test_what_was_put_aside_unread_goes_on_holding_its_person_back_until_it_is_read(
    shop: Shop,
) -> None:
    await put(shop, said(text("491713920001", body="Stopp")))
    for number in range(ATTEMPTS):
        await fall_over(shop, after=number * PAUSES[-1])
    assert await read_all(shop) == []
    phone = marks(shop, IdentifierKind.PHONE, "+491713920001")

    assert not await heard(shop, phone, at=timedelta(days=3))
    async with shop.ledger.work(shop.controller.controller_id) as work:
        assert await delivery.read_again(work, since=NOON) == 1
    assert len(await read_all(shop)) == 1
    assert await heard(shop, phone, at=timedelta(days=3))


async def test_a_body_of_nobody_knows_whom_counts_for_everybody_for_sixty_seconds(
    shop: Shop,
) -> None:
    await put(shop, b"what is this")
    anybody = marks(shop, IdentifierKind.PHONE, "+491713920002")

    assert not await heard(shop, anybody, at=timedelta(seconds=59.999))
    assert await heard(shop, anybody, at=timedelta(seconds=60))
    async with shop.ledger.reading(shop.controller.controller_id) as work:
        before = await delivery.standing(work, now=NOON + timedelta(seconds=59))
        after = await delivery.standing(work, now=NOON + timedelta(seconds=60))
    assert (before.overdue, after.overdue) == (0, 1)


async def test_marks_meet_across_a_new_look_up_key_and_never_across_controllers(
    shop: Shop,
) -> None:
    await put(shop, said(text("491713920001")))
    shop.ledger.keyring.add_generation("lookup", now=NOON)
    now_hashed = marks(shop, IdentifierKind.PHONE, "+491713920001")
    other = Work(None, shop.ledger.keyring, SOMEWHERE)

    assert len(now_hashed) == 2
    assert not await heard(shop, now_hashed)
    elsewhere = person_hashes(
        other.keyring, other.controller_id, IdentifierKind.PHONE, "+491713920001"
    )
    assert not set(elsewhere) & set(now_hashed)


# -- parts of the table ---------------------------------------------------------------------------


async def test_days_are_made_ahead_filled_and_dropped_whole(shop: Shop) -> None:
    async with shop.ledger.house_work() as work:
        made = await partition.ensure(work, now=NOON)
        again = await partition.ensure(work, now=NOON)
    await put(shop, said(text(key="1")))
    async with shop.ledger.house_work() as work:
        where = await work.connection.fetchval("SELECT tableoid::regclass::text FROM delivery")
        kept_then = await partition.drop_old(work, now=NOON + timedelta(days=7))
        gone = await partition.drop_old(work, now=NOON + timedelta(days=8))

    assert (made, again, where) == (8, 0, "delivery_20261117")
    assert (kept_then, gone) == (0, 1)
    assert await kept(shop.ledger) == []


async def test_a_day_that_already_lies_in_the_default_part_stays_there(shop: Shop) -> None:
    await put(shop, said(text(key="1")))

    async with shop.ledger.house_work() as work:
        assert await partition.ensure(work, now=NOON) == 7

    assert len(await read_all(shop)) == 1


async def test_making_days_gives_way_when_the_table_is_busy(shop: Shop, dsn: str) -> None:
    connection = await asyncpg.connect(dsn)
    async with connection.transaction():
        await connection.execute("LOCK TABLE delivery IN ACCESS EXCLUSIVE MODE")
        with pytest.raises(asyncpg.LockNotAvailableError):
            async with shop.ledger.house_work() as work:
                await partition.ensure(work, now=NOON)
    await connection.close()


async def test_what_was_understood_comes_out_as_it_was_told(shop: Shop) -> None:
    await put(shop, said(text(body="Grüße aus Köln 🛑")))

    (arrived,) = await read_all(shop)

    assert isinstance(arrived.update, Message) and arrived.received_at == NOON
    assert arrived.update.message_id == "wamid.1"
