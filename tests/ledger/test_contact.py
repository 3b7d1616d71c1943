"""Contacts: found by any identifier, never by a stranger's, and linked without melting together."""

from datetime import timedelta

import asyncpg
import pytest

from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.ids import ZERO
from jawort.ledger import contact, controller
from jawort.ledger.keys.vault import ContactGone, keys_to_seal, open_keys
from tests.people import EMAIL, OTHER_PHONE, PHONE, erika
from tests.shop import NOON, Shop


async def test_a_person_is_found_by_every_identifier_and_opens_as_written(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        somebody = await erika(work, PHONE, EMAIL)

        assert await contact.find(work, PHONE) == somebody
        assert await contact.find(work, EMAIL) == somebody
        assert await contact.find(work, OTHER_PHONE) is None
        keys = await open_keys(work, [somebody])
        (record,) = await contact.contacts(work, [somebody], keys)
        known = await contact.identifiers_of(work, [somebody], keys)

    assert (record.name, record.username) == ("Erika Beispiel", "erika.b")
    assert {one.identifier for one in known} == {PHONE, EMAIL}


async def test_a_recycled_number_is_a_new_contact(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        first = await erika(work, PHONE)
        (known,) = await contact.identifiers_of(work, [first], await open_keys(work, [first]))

        with pytest.raises(asyncpg.UniqueViolationError):
            async with work.connection.transaction():
                await erika(work, PHONE)
        assert await contact.end_identifier(work, known.identifier_id, now=NOON)
        second = await erika(work, PHONE)

        assert await contact.find(work, PHONE) == second != first


async def test_a_bsuid_holds_within_its_portfolio_only(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        ours, theirs = [
            await controller.add_portfolio(work, meta_id=str(number), now=NOON) for number in (1, 2)
        ]
        bsuid = Identifier(IdentifierKind.BSUID, "DE.13491208655302741918", ours)
        somebody = await erika(work, bsuid)

        elsewhere = Identifier(IdentifierKind.BSUID, bsuid.value, theirs)
        assert await contact.find(work, bsuid) == somebody
        assert await contact.find(work, elsewhere) is None


async def test_linked_records_are_one_person_until_unlinked(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        a, b, c = [
            await erika(work, Identifier(IdentifierKind.CRM, name)) for name in ("a", "b", "c")
        ]
        await contact.link(work, a, b, reason="same number", now=NOON)
        await contact.link(work, c, b, reason="same e-mail", now=NOON)
        assert await contact.person_of(work, a) == sorted([a, b, c])

        assert await contact.unlink(work, c, now=NOON + timedelta(hours=1))
        assert await contact.person_of(work, a) == sorted([a, b])
        assert await contact.person_of(work, c) == [c]


async def test_look_ups_survive_a_new_generation_of_look_up_keys(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        somebody = await erika(work, PHONE)
    shop.ledger.keyring.add_generation("lookup", now=NOON)
    async with shop.ledger.work(shop.controller.controller_id) as work:
        assert await contact.find(work, PHONE) == somebody


async def test_nothing_is_sealed_for_an_unknown_or_erased_contact(shop: Shop) -> None:
    from uuid import uuid4

    from jawort.domain.contact import ContactState

    async with shop.ledger.work(shop.controller.controller_id) as work:
        somebody = await erika(work)
        await contact.set_state(work, [somebody], ContactState.ERASED)
        for gone in (somebody, uuid4()):
            with pytest.raises(ContactGone):
                await keys_to_seal(work, [gone])
        assert ZERO in await keys_to_seal(work, [ZERO])


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("phone", "01713920001"),
        ("phone", "+49171"),
        ("phone", "+4917139200010000"),
        ("phone", "+49171392000١"),
        ("wa_id", "+491713920001"),
        ("bsuid", "de.1"),
        ("email", "kein at"),
        ("crm", " x"),
    ],
)
def test_a_malformed_identifier_is_refused_without_repeating_it(kind: str, value: str) -> None:
    with pytest.raises(ValueError, match=kind) as refused:
        Identifier(IdentifierKind(kind), value)

    assert value.strip() not in str(refused.value)


def test_an_identifier_never_prints_its_value() -> None:
    printed = f"{PHONE} {PHONE!r} {[PHONE]} { ({'a': PHONE}) }" + str([PHONE])

    assert "171" not in printed
