"""Objections and restrictions: in force at once, for the whole person, and each a fact."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from jawort.desk.contact import record as records
from jawort.desk.right import objection, restriction
from jawort.domain.contact import ContactState, Identifier, IdentifierKind
from jawort.domain.fact import FactKind
from jawort.domain.refusal import Refusal
from jawort.ledger import contact, fact, suppression
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.work import Work
from tests.people import EMAIL, OTHER_PHONE, PHONE, SAME_AS_WA_ID, erika
from tests.shop import NOON, Shop

LATER = NOON + timedelta(hours=1)


async def two_records(work: Work) -> tuple[UUID, UUID]:
    """One person with two records, linked."""
    first = await erika(work, PHONE)
    second = await erika(work, EMAIL)
    await contact.link(work, first, second, reason="same person", now=NOON)
    return first, second


async def kinds_of(work: Work, contact_id: UUID) -> list[FactKind]:
    facts = await fact.facts_of(work, [contact_id], await open_keys(work, [contact_id]))
    return sorted(one.kind for one in facts)


async def test_an_objection_holds_for_every_record_and_every_identifier(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        first, second = await two_records(work)
        (known, *_) = await contact.identifiers_of(work, [first], await open_keys(work, [first]))
        await contact.end_identifier(work, known.identifier_id, now=NOON)

        held = await objection.object_to(work, first, "ads", by="Datenschutz", now=NOON)

        assert held == sorted([first, second])
        for one in (first, second):
            assert (await records.record(work, one)).contact.objection == "ads"
            assert await kinds_of(work, one) == [FactKind.OBJECTION_RAISED]
        for identifier in (PHONE, SAME_AS_WA_ID, EMAIL):
            assert await suppression.scopes(work, [identifier]) == {"ads": NOON}
        assert await suppression.scopes(work, [OTHER_PHONE]) == {}


async def test_the_fact_tells_the_scope_openly_and_who_answers_under_seal(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        somebody = await erika(work)
        await objection.object_to(work, somebody, "general", by="Frau Datenschutz", now=NOON)
        keys = await open_keys(work, [somebody])
        (raised,) = await fact.facts_of(work, [somebody], keys)

    assert raised.public == {"scope": "general"}
    assert raised.personal is not None
    assert raised.personal["by"] == "Frau Datenschutz"
    assert b"Datenschutz" not in raised.leaf


async def test_a_general_objection_is_never_weakened_and_an_earlier_one_is_widened(
    shop: Shop,
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        somebody = await erika(work)
        await objection.object_to(work, somebody, "ads", by="a", now=NOON)
        await objection.object_to(work, somebody, "general", by="a", now=LATER)
        for scope in ("ads", "general"):
            with pytest.raises(Refusal, match="OBJECTED_ALREADY"):
                await objection.object_to(work, somebody, scope, by="a", now=LATER)  # type: ignore[arg-type]

        assert (await records.record(work, somebody)).contact.objection == "general"
        assert await suppression.scopes(work, [PHONE]) == {"ads": NOON, "all": LATER}


async def test_settling_brings_an_earlier_objection_to_advertising_back(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        somebody = await erika(work)
        await objection.object_to(work, somebody, "ads", by="a", now=NOON)
        await objection.object_to(work, somebody, "general", by="a", now=NOON)

        left = await objection.settle(work, somebody, "general", by="a", now=LATER)

        assert left == "ads"
        assert (await records.record(work, somebody)).contact.objection == "ads"
        assert await suppression.scopes(work, [PHONE]) == {"ads": NOON}


async def test_settling_leaves_a_stop_of_the_person_in_force(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        somebody, other = await erika(work), await erika(work, OTHER_PHONE)
        await contact.set_optout(work, [somebody], "all", at=NOON)
        for one in (somebody, other):
            await objection.object_to(work, one, "general", by="a", now=NOON)
            assert await objection.settle(work, one, "general", by="a", now=LATER) == "none"

        assert await suppression.scopes(work, [PHONE]) == {"all": NOON}
        assert await suppression.scopes(work, [OTHER_PHONE]) == {}


async def test_an_objection_to_advertising_is_not_ours_to_settle(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        somebody = await erika(work)
        await objection.object_to(work, somebody, "ads", by="a", now=NOON)
        with pytest.raises(Refusal, match="ADS_OBJECTION_STAYS"):
            await objection.settle(work, somebody, "ads", by="a", now=LATER)
        with pytest.raises(Refusal, match="NO_OBJECTION"):
            await objection.settle(work, somebody, "general", by="a", now=LATER)

        assert await suppression.scopes(work, [PHONE]) == {"ads": NOON}


async def test_a_restriction_holds_for_the_whole_person_until_it_is_lifted(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        first, second = await two_records(work)
        await restriction.restrict(work, second, by="a", reason="b", now=NOON)
        assert (await records.record(work, first)).contact.restricted
        await restriction.lift(work, first, by="a", reason="b", now=LATER)

        for one in (first, second):
            assert not (await records.record(work, one)).contact.restricted
            assert await kinds_of(work, one) == [
                FactKind.RESTRICTION_LIFTED,
                FactKind.RESTRICTION_SET,
            ]


async def test_somebody_answers_and_a_restriction_has_its_reason(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        somebody = await erika(work)
        for by, reason in (("", "b"), ("a", " "), ("\t", "")):
            with pytest.raises(Refusal, match="WHO_AND_WHY"):
                await restriction.restrict(work, somebody, by=by, reason=reason, now=NOON)
        with pytest.raises(Refusal, match="WHO"):
            await objection.object_to(work, somebody, "ads", by=" ", now=NOON)

        assert await kinds_of(work, somebody) == []


@pytest.mark.parametrize("state", [ContactState.ERASED, ContactState.ERASURE_RUNNING])
async def test_nothing_is_noted_for_who_is_unknown_erased_or_somebody_elses(
    shop: Shop, state: ContactState
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        gone = await erika(work)
        await contact.set_state(work, [gone], state)
        for nobody in (gone, uuid4()):
            with pytest.raises(Refusal, match=r"CONTACT_(ERASED|UNKNOWN)"):
                await objection.object_to(work, nobody, "ads", by="a", now=NOON)
            with pytest.raises(Refusal, match=r"CONTACT_(ERASED|UNKNOWN)"):
                await restriction.restrict(work, nobody, by="a", reason="b", now=NOON)


async def test_a_second_record_with_a_known_identifier_is_refused(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        first = await erika(work, PHONE)
        known = contact.NewContact("agent", (Identifier(IdentifierKind.CRM, "k"), PHONE))
        with pytest.raises(Refusal, match=str(first)):
            await records.add(work, known, now=NOON)
        with pytest.raises(Refusal, match="NO_IDENTIFIER"):
            await records.add(work, contact.NewContact("agent", ()), now=NOON)

        assert await records.find(work, [PHONE, EMAIL]) == [first]
        assert [
            one.contact.contact_id for one in await records.newest(work, before=None, count=9)
        ] == [first]


async def test_a_record_prints_its_id_only(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        somebody = await erika(work)
        printed = repr(await records.record(work, somebody))

    assert printed == f"Record({somebody})"
