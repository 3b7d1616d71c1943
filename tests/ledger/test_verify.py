"""The log tells on everybody: each changed, dropped, swapped or added leaf is found."""

import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from jawort.domain.fact import FactKind, NewFact
from jawort.domain.retention import RetentionClass
from jawort.domain.sentence import Sentence
from jawort.ledger import fact
from jawort.ledger.proof import log
from jawort.ledger.proof.verify import verify
from tests.shop import NOON, Shop

COUNT = 520  # two full tiles and a bit


@pytest.fixture
async def written(shop: Shop) -> Shop:
    """A shop with a log of COUNT facts in three turns of the sequencer."""
    for count, limit in ((300, 300), (COUNT - 300, 100)):
        async with shop.ledger.work(shop.controller.controller_id) as work:
            new = [
                NewFact(FactKind.NOTICE_SERVED, RetentionClass.CONSENT_PROOF, public={"n": number})
                for number in range(count)
            ]
            await fact.append(work, new, now=NOON)
        done = count
        while done:
            async with shop.ledger.work(shop.controller.controller_id) as work:
                done -= (await log.sequence(work, now=NOON, limit=limit)).count
    return shop


@asynccontextmanager
async def _tampered(shop: Shop, *statements: str) -> AsyncIterator[Any]:
    """The log after somebody with all rights on the database changed it; undone afterwards."""
    async with shop.ledger.pool.acquire() as connection:
        transaction = connection.transaction()
        await transaction.start()
        await connection.execute("SET LOCAL session_replication_role = replica")  # no triggers
        for statement in statements:
            await connection.execute(statement)
        yield connection
        await transaction.rollback()


async def _findings(shop: Shop, *statements: str) -> tuple[Sentence, ...]:
    from jawort.ledger.work import Work

    async with _tampered(shop, *statements) as connection:
        work = Work(connection, shop.ledger.keyring, shop.controller.controller_id)
        return (await verify(work)).findings


async def test_an_untouched_log_is_whole(written: Shop) -> None:
    assert await _findings(written) == ()


async def test_every_kind_of_tampering_with_any_leaf_is_found(written: Shop) -> None:
    chance = random.Random(4)
    places = sorted({0, 1, 255, 256, 511, 512, COUNT - 1, *chance.sample(range(COUNT), 20)})
    for place in places:
        other = (place + chance.randrange(1, COUNT)) % COUNT
        byte = chance.randrange(40)
        changes = {
            "flip": [
                f"UPDATE log_leaf SET leaf = set_byte(leaf, {byte}, get_byte(leaf, {byte}) # 8) "
                f"WHERE leaf_index = {place}"
            ],
            "flip with its tile": [
                f"UPDATE log_leaf SET leaf = leaf || ' '::bytea WHERE leaf_index = {place}",
                f"DELETE FROM log_tile WHERE tile_index = {place // 256}",
            ],
            "drop": [f"DELETE FROM log_leaf WHERE leaf_index = {place}"],
            "drop and close up": [
                f"DELETE FROM log_leaf WHERE leaf_index = {place}",
                f"UPDATE log_leaf SET leaf_index = -leaf_index - 1000 WHERE leaf_index > {place}",
                "UPDATE log_leaf SET leaf_index = -(leaf_index + 1000) - 1 WHERE leaf_index < 0",
            ],
            "drop the fact": [
                "DELETE FROM fact WHERE fact_id = "
                f"(SELECT fact_id FROM log_leaf WHERE leaf_index = {place})"
            ],
            "write twice": [
                "INSERT INTO log_leaf SELECT controller_id, leaf_index + 1000, "
                f"gen_random_uuid(), leaf FROM log_leaf WHERE leaf_index = {place}"
            ],
            "swap": [
                f"UPDATE log_leaf SET leaf_index = -1 WHERE leaf_index = {place}",
                f"UPDATE log_leaf SET leaf_index = {place} WHERE leaf_index = {other}",
                f"UPDATE log_leaf SET leaf_index = {other} WHERE leaf_index = -1",
            ],
        }
        await _no_check(written)
        for kind, statements in changes.items():
            found = await _findings(
                written,
                "ALTER TABLE log_leaf DROP CONSTRAINT log_leaf_leaf_index_check",
                *statements,
            )
            assert found, f"{kind} at {place} (with {other}) was not found"


async def _no_check(shop: Shop) -> None:
    assert await _findings(shop) == ()


@pytest.mark.parametrize(
    ("what", "statements"),
    [
        ("cut the tail with its heads", [
            "DELETE FROM log_leaf WHERE leaf_index >= 500",
            "DELETE FROM log_head WHERE tree_size > 500",
        ]),
        ("a foreign fact beside the log", [
            "INSERT INTO fact SELECT controller_id, gen_random_uuid(), kind, day FROM fact LIMIT 1",
        ]),
        ("another signature", [
            "UPDATE log_head SET signature = set_byte(signature, 3, get_byte(signature, 3) # 1)",
        ]),
        ("another root", ["UPDATE log_head SET root = set_byte(root, 3, get_byte(root, 3) # 1)"]),
        ("another time under an old signature", ["UPDATE log_head SET at = at + interval '1 day'"]),
        ("a foreign signing key", ["UPDATE log_head SET public_key = sha256('x'::bytea)"]),
        ("a changed tile", ["UPDATE log_tile SET root = sha256('x'::bytea) WHERE tile_index = 1"]),
        ("a missing tile", ["DELETE FROM log_tile WHERE tile_index = 0"]),
        ("a moved edge", ["UPDATE log_state SET tree_size = tree_size - 1"]),
        ("no heads at all", ["DELETE FROM log_head"]),
    ],
)  # fmt: skip
async def test_tampering_around_the_leaves_is_found(
    written: Shop, what: str, statements: list[str]
) -> None:
    try:
        found = await _findings(written, *statements)
    except ValueError:
        return  # an edge that cannot even be read
    assert found, what
