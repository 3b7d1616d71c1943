"""Facts and the log over them."""

from datetime import timedelta
from uuid import UUID

import asyncpg
import pytest

from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.fact import FactKind, NewFact
from jawort.domain.retention import RetentionClass
from jawort.ledger import contact, fact
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.proof import log
from jawort.ledger.proof.merkle import leaf_hash, verify_consistency, verify_inclusion
from jawort.ledger.proof.verify import verify
from jawort.ledger.work import Work
from tests.shop import NOON, Shop


async def _somebody(work: Work) -> UUID:
    number = Identifier(IdentifierKind.PHONE, "+491713920001")
    new = contact.NewContact("inbound", (number,), name="Erika Beispiel")
    return await contact.add(work, new, now=NOON)


async def _facts(work: Work, count: int, contact_id: UUID | None = None) -> list[UUID]:
    new = [
        NewFact(
            FactKind.CONSENT_GIVEN,
            RetentionClass.CONSENT_PROOF,
            contact_id,
            public={"purpose": "ADS"},
            personal={"text": f"Ja, Nummer {number}"},
        )
        for number in range(count)
    ]
    return await fact.append(work, new, now=NOON)


async def test_a_fact_opens_with_its_time_and_proves_its_commitment(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        somebody = await _somebody(work)
        await _facts(work, 1, somebody)

        (one,) = await fact.facts_of(work, [somebody], await open_keys(work, [somebody]))

    assert one.personal is not None
    assert one.personal["at"] == "2026-11-17T10:00:00.000Z"
    assert one.public == {"purpose": "ADS"}
    assert b"Erika" not in one.leaf
    assert str(somebody).encode() not in one.leaf


async def test_numbers_follow_commits_and_every_leaf_is_proven_under_the_head(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        ids = await _facts(work, 700)
    async with shop.ledger.work(shop.controller.controller_id) as work:
        first = await log.sequence(work, now=NOON, limit=300)
    async with shop.ledger.work(shop.controller.controller_id) as work:
        second = await log.sequence(work, now=NOON + timedelta(seconds=1), limit=5000)

    assert (first.count, second.count) == (300, 400)
    assert first.head is not None
    assert second.head is not None
    async with shop.ledger.reading(shop.controller.controller_id) as work:
        keys = await open_keys(work, [UUID(int=0)])
        for position in (0, 255, 256, 511, 699):
            one = await fact.fact(work, ids[position], keys)
            assert one is not None
            assert one.leaf_index == position
            proof = await log.inclusion(work, position, 700)
            assert verify_inclusion(
                leaf_hash(one.leaf), position, 700, proof, second.head.head.root
            )
        grown = await log.consistency(work, 300, 700)
        assert verify_consistency(
            300,
            700,
            proof=grown,
            old_root=first.head.head.root,
            new_root=second.head.head.root,
        )
        verdict = await verify(work)
    assert verdict.whole
    assert verdict.leaf_count == 700


async def test_what_is_written_once_cannot_be_changed_or_dropped(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        await _facts(work, 1)
        await log.sequence(work, now=NOON)

    for statement in (
        "UPDATE fact SET kind = 'x'",
        "DELETE FROM fact",
        "TRUNCATE fact CASCADE",
        "DELETE FROM log_leaf",
        "UPDATE log_leaf SET leaf_index = 9",
    ):
        async with shop.ledger.bare_connection() as connection:
            with pytest.raises(asyncpg.PostgresError, match="append-only"):
                await connection.execute(statement)


async def test_a_head_is_never_dated_before_the_one_it_follows(shop: Shop) -> None:
    heads = []
    for at in (NOON, NOON - timedelta(hours=1)):
        async with shop.ledger.work(shop.controller.controller_id) as work:
            await _facts(work, 1)
            heads.append((await log.sequence(work, now=at)).head)

    assert [head.head.at for head in heads if head] == [NOON, NOON]
