"""Erased means gone: the journey of one invented person (promise 5)."""

import random
from datetime import date, time, timedelta
from uuid import UUID

import pytest

from jawort.desk.right import erasure
from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.declared.declaration import table, tables_of_person
from jawort.domain.refusal import Refusal
from jawort.domain.retention import RetentionClass
from jawort.domain.right.erasure import Ground
from jawort.ledger import contact, message, person
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.proof.verify import verify
from jawort.ledger.scrub import is_possible
from tests.ledger.full_person import FullPerson, add_full_person
from tests.shop import NOON, Shop

LATER = NOON + timedelta(days=3)
KEPT = {"RC01", "RC08"}


async def _full(shop: Shop) -> FullPerson:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        return await add_full_person(work)


async def _counts(shop: Shop, full: FullPerson) -> dict[str, int]:
    async with shop.ledger.reading(full.controller_id) as work:
        keys = await open_keys(work, full.people)
        return {
            one.name: len(await person.read(work, one, full.people, keys))
            for one in tables_of_person()
        }


async def test_the_dry_run_says_what_would_go_and_what_would_stay_and_changes_nothing(
    shop: Shop,
) -> None:
    full = await _full(shop)
    before = await _counts(shop, full)

    async with shop.ledger.reading(full.controller_id) as work:
        planned = await erasure.plan(work, full.bsuid_id, now=LATER)

    assert await _counts(shop, full) == before
    assert planned.contact_count == 3
    assert planned.identifier_count == 4
    assert {one.retention_class.value: (one.count, one.ends_on) for one in planned.kept} == {
        "RC01": (1, date(2029, 12, 31)),
        "RC08": (1, date(2032, 12, 31)),
    }
    assert {one.table: one.count for one in planned.removed}["message"] == 2
    assert planned.no_scope == "ads"
    assert planned.backups_clean_on == date(2026, 12, 25)


async def test_an_erasure_does_what_its_dry_run_said(shop: Shop) -> None:
    full = await _full(shop)
    async with shop.ledger.reading(full.controller_id) as work:
        planned = await erasure.plan(work, full.contact_id, now=LATER)

    done = await erasure.erase(
        shop.ledger,
        full.controller_id,
        full.contact_id,
        ground=Ground.REQUEST,
        by="Chefin",
        now=LATER,
    )

    beside = {"data_key": 3, "delivery": 1}
    assert {one.table: one.count for one in done.removed} == beside | {
        one.table: one.count for one in planned.removed
    }
    assert done.kept == planned.kept
    assert done.contact_count == 3
    assert done.live_files_clean == await is_possible(shop.ledger)


async def test_after_erasure_no_declared_row_of_the_person_is_left_but_what_is_locked(
    shop: Shop,
) -> None:
    full = await _full(shop)

    await _erase(shop, full)

    left = {name: count for name, count in (await _counts(shop, full)).items() if count}
    assert left == {"contact": 3, "message": 1, "fact_person": 1, "data_key": 2}
    async with shop.ledger.reading(full.controller_id) as work:
        keys = await open_keys(work, full.people)
        for name in ("message", "fact_person", "contact"):
            for row in await person.read(work, table(name), full.people, keys):
                opened = [row.values[field.column] for field in table(name).sealed]
                assert opened == [None] * len(opened)
        (letter,) = await person.read(work, table("message"), full.people, keys)
        assert letter.values["wamid_lookup"] is None
        assert (await verify(work)).whole


async def test_who_is_erased_cannot_be_erased_or_planned_again(shop: Shop) -> None:
    full = await _full(shop)
    await _erase(shop, full)

    with pytest.raises(Refusal) as refused:
        await _erase(shop, full)

    assert refused.value.code == "CONTACT_ERASED"
    async with shop.ledger.reading(full.controller_id) as work:
        with pytest.raises(Refusal):
            await erasure.plan(work, full.second_id, now=LATER)


@pytest.mark.parametrize("seed", range(8))
async def test_whatever_a_person_left_and_however_it_is_linked_only_what_is_locked_stays(
    shop: Shop, seed: int
) -> None:
    chance = random.Random(seed)
    full = await _full(shop)
    others = [await _somebody(shop, full, chance) for _ in range(4)]
    linked = [one for one in others if chance.random() < 0.6]
    async with shop.ledger.work(full.controller_id) as work:
        chain = [full.contact_id]
        for other in linked:
            await contact.link(work, other, chance.choice(chain), reason="same person", now=NOON)
            chain.append(other)
    whole = [*full.people, *linked]

    await erasure.erase(
        shop.ledger,
        full.controller_id,
        chance.choice(whole),
        ground=chance.choice(list(Ground)),
        by="Chefin",
        now=LATER,
    )

    async with shop.ledger.reading(full.controller_id) as work:
        keys = await open_keys(work, [*whole, *others])
        for one in tables_of_person():
            for row in await person.read(work, one, whole, keys):
                if one.name == "contact":
                    assert row.values["state"] == "erased"
                    assert row.values["created_at"].time() == time()
                elif one.name == "data_key":
                    assert row.values["locked_on"] == LATER.date()
                    assert row.values["ends_on"] > LATER.date()
                else:
                    assert row.values["retention_class"] in KEPT, one.name
                opened = [row.values[field.column] for field in one.sealed]
                assert opened == [None] * len(opened)
        strangers = [other for other in others if other not in linked]
        left = await message.messages_of(work, strangers, keys)
        assert all(kept.body for kept in left)
        assert {kept.contact_id for kept in left} == set(strangers)


async def _somebody(shop: Shop, full: FullPerson, chance: random.Random) -> UUID:
    """Another record with a few messages of classes that go and classes that stay."""
    async with shop.ledger.work(full.controller_id) as work:
        number = f"+4917139{chance.randrange(20100, 20999)}"
        known = Identifier(IdentifierKind.PHONE, number)
        made = await contact.add(work, contact.NewContact("inbound", (known,), "Bo"), now=NOON)
        for _ in range(chance.randrange(1, 5)):
            new = message.NewMessage(
                full.conversation_id,
                made,
                chance.choice(["in", "out"]),
                "text",
                NOON,
                {"text": "Hallo"},
                retention_class=chance.choice(
                    [RetentionClass.CHAT, RetentionClass.BUSINESS_LETTER]
                ),
            )
            await message.add(work, new, now=NOON)
        return made


async def _erase(shop: Shop, full: FullPerson) -> None:
    await erasure.erase(
        shop.ledger,
        full.controller_id,
        full.contact_id,
        ground=Ground.REQUEST,
        by="Chefin",
        now=LATER,
    )
