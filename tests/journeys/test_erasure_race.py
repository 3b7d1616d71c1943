"""Erasure against everybody who writes at the same time, comes late or comes again (promise 5)."""

import asyncio
from datetime import timedelta
from uuid import UUID

import pytest

from jawort.desk.right import erasure
from jawort.domain.contact import ContactState, Identifier, IdentifierKind
from jawort.domain.declared.declaration import table, tables_of_person
from jawort.domain.right.erasure import Certificate, Ground
from jawort.ledger import contact, message, person, suppression
from jawort.ledger.keys.keyed_hash import remembered
from jawort.ledger.keys.keyring import KeyDestroyed
from jawort.ledger.keys.vault import ContactGone, open_keys, open_locked_keys
from jawort.runners import retain
from tests.ledger.full_person import FullPerson, Telling, add_full_person
from tests.shop import NOON, Shop

TOLD = Telling()
PHONE = Identifier(IdentifierKind.PHONE, f"+{TOLD.digits}")
SECOND = Identifier(IdentifierKind.PHONE, f"+{TOLD.second_digits}")
ERASED = NOON + timedelta(hours=1)


async def _full(shop: Shop) -> FullPerson:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        return await add_full_person(work, TOLD)


async def _erase(shop: Shop, contact_id: UUID) -> Certificate:
    return await erasure.erase(
        shop.ledger,
        shop.controller.controller_id,
        contact_id,
        ground=Ground.REQUEST,
        by="Chefin",
        now=ERASED,
    )


def _another(full: FullPerson) -> message.NewMessage:
    return message.NewMessage(
        full.conversation_id, full.contact_id, "in", "text", NOON, {"text": "zu spät"}
    )


async def _messages(shop: Shop, full: FullPerson) -> list[str]:
    async with shop.ledger.reading(full.controller_id) as work:
        keys = await open_keys(work, full.people)
        rows = await person.read(work, table("message"), full.people, keys)
        return [row.values["retention_class"] for row in rows]


async def test_a_writer_who_came_first_is_waited_for_and_what_it_wrote_is_erased(
    shop: Shop,
) -> None:
    full = await _full(shop)
    async with shop.ledger.work(full.controller_id) as work:
        await message.add(work, _another(full), now=NOON)
        erasing = asyncio.create_task(_erase(shop, full.contact_id))
        done, _ = await asyncio.wait({erasing}, timeout=0.3)
        assert not done

    certificate = await erasing

    assert {one.table: one.count for one in certificate.removed}["message"] == 3
    assert await _messages(shop, full) == ["RC08"]


async def test_a_writer_who_waits_for_the_erasure_writes_nothing(shop: Shop) -> None:
    full = await _full(shop)

    async def write() -> None:
        async with shop.ledger.work(full.controller_id) as work:
            await message.add(work, _another(full), now=NOON)

    async with shop.ledger.work(full.controller_id) as work:
        await person.lock_person(work, full.contact_id)
        writing = asyncio.create_task(write())
        await asyncio.wait({writing}, timeout=0.3)
        assert not writing.done()
        await contact.set_state(work, full.people, ContactState.ERASED)

    with pytest.raises(ContactGone):
        await writing


@pytest.mark.parametrize("seed", range(6))
async def test_many_writers_racing_an_erasure_leave_nothing_readable(shop: Shop, seed: int) -> None:
    full = await _full(shop)

    async def write() -> str:
        try:
            async with shop.ledger.work(full.controller_id) as work:
                await message.add(work, _another(full), now=NOON)
        except ContactGone:
            return "gone"
        return "written"

    erasing = [_erase(shop, full.bsuid_id)] if seed % 2 else [_erase(shop, full.contact_id)]
    writing = [write() for _ in range(6)]
    order = [*writing[:seed], *erasing, *writing[seed:]]
    await asyncio.gather(*order)

    assert await _messages(shop, full) == ["RC08"]
    async with shop.ledger.reading(full.controller_id) as work:
        assert (
            await work.connection.fetchval(
                "SELECT count(*) FROM data_key WHERE locked_on IS NULL"
                " AND contact_id = ANY($1::uuid[])",
                full.people,
            )
            == 0
        )


async def test_somebody_linked_while_the_erasure_begins_is_erased_too(shop: Shop) -> None:
    full = await _full(shop)
    async with shop.ledger.work(full.controller_id) as work:
        other = Identifier(IdentifierKind.EMAIL, "oertrud@beispiel.example")
        late = await contact.add(work, contact.NewContact("import", (other,), "Ö."), now=NOON)
    async with shop.ledger.work(full.controller_id) as work:
        await contact.link(work, late, full.contact_id, reason="same person", now=NOON)
        erasing = asyncio.create_task(_erase(shop, full.contact_id))
        await asyncio.wait({erasing}, timeout=0.3)

    certificate = await erasing

    assert certificate.contact_count == 4
    assert certificate.identifier_count == 5


async def test_what_is_dated_before_the_erasure_is_forgotten_and_what_is_later_is_not(
    shop: Shop,
) -> None:
    full = await _full(shop)
    await _erase(shop, full.contact_id)

    async with shop.ledger.work(full.controller_id) as work:
        for known in (PHONE, SECOND):
            assert await suppression.must_forget(work, [known], dated=ERASED)
            later = ERASED + timedelta(seconds=1)
            assert not await suppression.must_forget(work, [known], dated=later)
        assert await contact.find(work, PHONE) is None


async def test_an_erased_number_that_is_imported_again_meets_the_old_no(shop: Shop) -> None:
    full = await _full(shop)
    await _erase(shop, full.contact_id)

    async with shop.ledger.work(full.controller_id) as work:
        await contact.add(work, contact.NewContact("import", (PHONE,)), now=ERASED)
        assert set(await suppression.scopes(work, [PHONE])) == {"ads"}
        assert set(await suppression.scopes(work, [SECOND])) == {"ads"}


@pytest.mark.parametrize(
    ("objection", "optout", "scope"),
    [("none", "ads", "ads"), ("none", "all", "all"), ("general", "none", "all")],
)
async def test_the_no_that_stood_is_the_no_that_is_remembered(
    shop: Shop, objection: str, optout: str, scope: str
) -> None:
    full = await _full(shop)
    said = NOON + timedelta(minutes=5)
    async with shop.ledger.work(full.controller_id) as work:
        await contact.set_objection(work, [full.second_id], objection)
        await contact.set_optout(work, [full.second_id], optout, at=said)

    await _erase(shop, full.contact_id)

    async with shop.ledger.reading(full.controller_id) as work:
        noes = await suppression.scopes(work, [PHONE])
    assert noes == {scope: said if optout != "none" else ERASED}


async def test_a_recycled_number_speaks_for_its_new_owner(shop: Shop) -> None:
    full = await _full(shop)
    async with shop.ledger.work(full.controller_id) as work:
        keys = await open_keys(work, full.people)
        for known in await contact.identifiers_of(work, full.people, keys):
            if known.identifier == SECOND:
                await contact.end_identifier(work, known.identifier_id, now=NOON)
        owner = await contact.add(work, contact.NewContact("inbound", (SECOND,), "Neu"), now=NOON)

    certificate = await _erase(shop, full.contact_id)

    assert certificate.identifier_count == 3
    async with shop.ledger.work(full.controller_id) as work:
        assert not await suppression.must_forget(work, [SECOND], dated=NOON)
        (new,) = await contact.contacts(work, [owner], await open_keys(work, [owner]))
        assert new.name == "Neu"


async def test_what_the_law_keeps_opens_only_with_locked_keys_and_not_after_its_end(
    shop: Shop,
) -> None:
    full = await _full(shop)
    await _erase(shop, full.contact_id)

    async with shop.ledger.reading(full.controller_id) as work:
        query = "SELECT message_id, body_sealed FROM message"
        row = await work.connection.fetchrow(query)
        place = f"message.body_sealed:{row['message_id']}"
        with pytest.raises(KeyDestroyed):
            (await open_keys(work, full.people)).open(row["body_sealed"], place=place)
        locked = await open_locked_keys(work, full.people)
        assert TOLD.letter.encode() in locked.open(row["body_sealed"], place=place)

    await retain.run_once(shop.ledger, now=NOON.replace(year=2033, month=1, day=1))

    async with shop.ledger.reading(full.controller_id) as work:
        locked = await open_locked_keys(work, full.people)
        with pytest.raises(KeyDestroyed):
            locked.open(row["body_sealed"], place=place)
        assert await work.connection.fetchrow(query) is None


async def test_a_status_that_was_looked_up_before_and_written_after_is_swept(shop: Shop) -> None:
    full = await _full(shop)
    await _erase(shop, full.contact_id)
    async with shop.ledger.bare_connection() as connection:
        await connection.execute(
            "INSERT INTO status VALUES ($1, $2, $3, 'read', $4)",
            full.controller_id,
            UUID(int=1),
            full.contact_id,
            NOON,
        )

    await retain.run_once(shop.ledger, now=ERASED + timedelta(days=1))

    async with shop.ledger.reading(full.controller_id) as work:
        keys = await open_keys(work, full.people)
        assert await person.read(work, table("status"), full.people, keys) == []


async def test_a_restored_backup_that_brings_somebody_back_loses_them_again(shop: Shop) -> None:
    full = await _full(shop)  # as if restored: the mark below is newer than the records
    async with shop.ledger.work(full.controller_id) as work:
        other = Identifier(IdentifierKind.PHONE, "+491713920099")
        stays = await contact.add(work, contact.NewContact("inbound", (other,), "Bo"), now=NOON)
        marks = dict.fromkeys(remembered(work.keyring, work.controller_id, SECOND).values(), ERASED)

    later = ERASED + timedelta(days=1)
    count = await erasure.erase_marked(
        shop.ledger, full.controller_id, marks, by="restore", now=later
    )

    assert count == 1
    async with shop.ledger.work(full.controller_id) as work:
        keys = await open_keys(work, [*full.people, stays])
        records = await contact.contacts(work, [*full.people, stays], keys)
        assert {one.name for one in records} == {"", "Bo"}
        between = ERASED + timedelta(hours=1)
        assert not await suppression.must_forget(work, [PHONE], dated=between)
        assert await suppression.must_forget(work, [PHONE], dated=ERASED)


async def test_who_came_back_after_the_mark_is_not_erased_by_it(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        after = ERASED + timedelta(seconds=1)
        await contact.add(work, contact.NewContact("inbound", (PHONE,), "Neu"), now=after)
        hashes = remembered(work.keyring, work.controller_id, PHONE).values()

    count = await erasure.erase_marked(
        shop.ledger,
        shop.controller.controller_id,
        dict.fromkeys(hashes, ERASED),
        by="restore",
        now=after,
    )

    assert count == 0


async def test_the_other_controller_keeps_every_row_of_the_same_person(shop: Shop) -> None:
    from jawort.ledger import controller

    full = await _full(shop)
    async with shop.ledger.house_work() as work:
        other = await controller.add(work, "Autohaus B", country="DE", now=NOON)
    async with shop.ledger.work(other.controller_id) as mine:
        theirs = await add_full_person(mine, TOLD)

    await _erase(shop, full.contact_id)

    async with shop.ledger.reading(other.controller_id) as mine:
        keys = await open_keys(mine, theirs.people)
        for one in tables_of_person():
            assert await person.read(mine, one, theirs.people, keys), one.name
        assert await suppression.scopes(mine, [PHONE]) == {}
