"""A receipt is believed by a stranger, opens what may be opened, and claims nothing else."""

import json

import pytest

from jawort.desk.consent.receipt import receipt
from jawort.desk.proof.file import read_proof
from jawort.desk.proof.genuine import judge
from jawort.desk.right import erasure
from jawort.domain.fact import FactKind
from jawort.domain.refusal import Refusal
from jawort.domain.right.erasure import Ground
from jawort.ledger.proof.log import newest_head
from jawort.runners import sequence
from tests.people import erika
from tests.shop import NOON, Shop
from tests.stage import stage


async def test_a_receipt_proves_the_yes_and_shows_its_words(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody, other = await made.person(), await made.person("+491713920002")
        await made.consent(somebody)
        await made.consent(other)
    await sequence.run_once(shop.ledger, now=NOON)

    async with shop.ledger.work(shop.controller.controller_id) as work:
        proof = await receipt(work, somebody)
        key = work.keyring.log_public_key().hex()
        head = await newest_head(work)

    judged = judge(read_proof(proof, "proof"), pin=key)
    assert judged.genuine
    assert head is not None and judged.size == head.head.size
    assert [shown for _, shown in judged.entries] == [True]
    (entry,) = json.loads(proof)["entries"]
    assert entry["opening"]["personal"]["text"] == "Ja"
    assert entry["opening"]["personal"]["contact"] == str(somebody)
    assert str(other) not in proof.decode()


async def test_a_fact_without_a_number_cannot_be_proven_yet(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody = await made.person()
        await made.consent(somebody)

        with pytest.raises(Refusal) as refused:
            await receipt(work, somebody)

    assert refused.value.code == "NOTHING_TO_PROVE"


async def test_only_what_was_asked_for_is_in_it(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody = await made.person()
        await made.consent(somebody)
    await sequence.run_once(shop.ledger, now=NOON)

    async with shop.ledger.work(shop.controller.controller_id) as work:
        with pytest.raises(Refusal):
            await receipt(work, somebody, [FactKind.CONSENT_WITHDRAWN])


async def test_somebody_unknown_is_refused(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        with pytest.raises(Refusal):
            await receipt(work, shop.controller.controller_id)


async def test_after_an_erasure_the_words_are_closed_and_the_proof_still_holds(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody = await erika(work)
        await made.consent(somebody)
    await sequence.run_once(shop.ledger, now=NOON)
    await erasure.erase(
        shop.ledger,
        shop.controller.controller_id,
        somebody,
        ground=Ground.REQUEST,
        by="Anna Admin",
        now=NOON,
    )

    async with shop.ledger.work(shop.controller.controller_id) as work:
        proof = await receipt(work, somebody)
        key = work.keyring.log_public_key().hex()

    judged = judge(read_proof(proof, "proof"), pin=key)
    assert judged.genuine
    assert [shown for _, shown in judged.entries] == [False]
    assert b"Ja" not in proof
