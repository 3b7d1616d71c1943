"""Why did this go out, and why not: by any of three ids, in two languages, for years."""

from datetime import timedelta
from uuid import uuid4

import msgspec
import pytest

from jawort.desk.sending.message import send, why
from jawort.domain.refusal import Refusal
from jawort.domain.sending.outgoing import Text
from jawort.domain.setting import SettingKey
from tests.desk.asking import asked, entry, one
from tests.people import OTHER_PHONE
from tests.shop import NOON, Shop
from tests.stage import stage

HOUR = timedelta(hours=1)
LATE = NOON + timedelta(hours=11)  # 22:00 in Berlin


async def test_why_tells_the_reason_and_the_facts_used_by_any_of_three_ids(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        _, draft = await asked(made)
        outcome = await one(made, draft)
        message_id = uuid4()
        await made.run("UPDATE ready SET message_id = $2 WHERE controller_id = $1", message_id)

        assert outcome.decision_id and outcome.ready_id
        for wanted in (outcome.decision_id, outcome.ready_id, message_id):
            (found,) = await why(work, wanted)
            assert found.stored.decision_id == outcome.decision_id
            assert found.reason.rule == "R27"
            assert found.stored.used is not None
            assert found.stored.used["situation"]["window_open"] is True
            assert found.stored.used["question"]["purpose"] == "REPLY"
        with pytest.raises(Refusal) as refused:
            await why(work, uuid4())
    assert refused.value.code == "DECISION_UNKNOWN"


async def test_why_after_the_keys_are_gone_tells_the_rule_and_no_facts(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        outcome = await one(made, made.draft(await made.person(OTHER_PHONE.value)))
        await made.run("DELETE FROM data_key WHERE controller_id = $1 AND fate = 'erasable'")

        assert outcome.decision_id
        (found,) = await why(work, outcome.decision_id)

    assert (found.stored.used, found.reason.code) == (None, "E_WINDOW")


async def test_an_idempotency_key_has_a_length(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        _, draft = await asked(made)
        for key in ("", "x" * 201):
            with pytest.raises(ValueError, match="idempotency"):
                await send(work, [msgspec.structs.replace(draft, idempotency_key=key)], now=NOON)
        assert await send(work, [], now=NOON) == []


async def test_nothing_that_was_asked_prints_what_it_says(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        _, draft = await asked(made, content=Text("Ihre Rechnung über 4711 Euro"))
        outcome = await one(made, draft)
        waiting = await entry(work, outcome)

    assert "4711" not in repr([draft, outcome, waiting])


async def test_a_company_without_a_confirmed_notice_sends_nothing_that_owes_one(
    shop: Shop,
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        _, draft = await asked(made)
        await made.run("DELETE FROM notice_served WHERE controller_id = $1")
        await made.setting(SettingKey.NOTICE_URL, "")

        outcome = await one(made, draft)

    assert outcome.decision is not None
    assert outcome.decision.code == "E_OBLIGATION"
