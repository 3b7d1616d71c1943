"""Asking to send: every draft leaves a decision, what may leave waits once, and says why."""

import asyncio
from datetime import timedelta
from typing import Any
from uuid import uuid4

import msgspec
import pytest

from jawort import gate
from jawort.desk.sending.message import reason, send
from jawort.domain.contact import ContactState
from jawort.domain.decision import Allowed, Obligation
from jawort.domain.sending.draft import Draft, Outcome
from jawort.domain.sending.outgoing import Text
from jawort.ledger import contact, fact, situation
from jawort.ledger.keys.vault import ContactGone, open_keys
from tests.desk.asking import asked, counted, entry, one
from tests.shop import NOON, Shop
from tests.stage import stage

HOUR = timedelta(hours=1)
LATE = NOON + timedelta(hours=11)  # 22:00 in Berlin


async def test_an_allowed_message_waits_sealed_with_its_decision_and_fact(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody, draft = await asked(made)

        outcome = await one(made, draft)

        row = await work.connection.fetchrow("SELECT * FROM ready")
        assert outcome.what == "queued"
        assert isinstance(outcome.decision, Allowed)
        assert (row["state"], row["priority"], row["not_before"]) == ("waiting", 2, NOON)
        assert row["answers"] == draft.question.requested_by
        assert b"Gern" not in row["content_sealed"]
        waiting = await entry(work, outcome)
        assert waiting.content.content == Text("Gern!")
        assert waiting.question.ready_id == outcome.ready_id
        facts = await fact.facts_of(work, [somebody], await open_keys(work, [somebody]))
    (said,) = [one for one in facts if one.kind == "message_decided"]
    assert said.public == {
        "outcome": "allow",
        "code": "A_REPLY",
        "rule": "R27",
        "purpose": "REPLY",
        "policy": gate.POLICY_VERSION,
    }
    assert said.personal is not None
    assert said.personal["decision"] == str(outcome.decision_id)


async def test_a_refused_message_leaves_its_decision_and_nothing_that_could_leave(
    shop: Shop,
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        outcome = await one(made, made.draft(await made.person()))

        assert (outcome.what, outcome.ready_id) == ("refused", None)
        told = reason(outcome)
        assert told is not None
        assert (told.code, told.rule) == ("E_WINDOW", "R12")
        assert (await counted(work, "decision"), await counted(work, "ready")) == (1, 0)


async def test_a_deferred_message_waits_for_the_end_of_the_quiet_hours(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody = await made.person()
        await made.consent(somebody)
        template = await made.template()
        draft = made.draft(
            somebody, purpose="ADS", origin="campaign", template_id=template, ads_content=True
        )

        outcome = await one(made, draft, at=LATE)

        assert outcome.what == "deferred"
        assert outcome.not_before == NOON + timedelta(hours=21)  # 08:00 in Berlin
        waiting = await entry(work, outcome)
        assert set(waiting.carries) == {Obligation.STOP_HINT, Obligation.SENDER}


async def test_drafts_come_back_in_their_order_and_take_a_constant_number_of_queries(
    shop: Shop,
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        people = [await made.person(f"+4917139200{number}") for number in range(10, 50)]
        for somebody in people[::2]:
            await made.says(somebody)
        counts = []
        for some in (people[:2], people[2:]):
            seen: list[object] = []
            with work.connection.query_logger(seen.append):
                outcomes = await send(work, [made.draft(who) for who in some], now=NOON)
            assert [o.what for o in outcomes] == ["queued", "refused"] * (len(some) // 2)
            counts.append(len(seen))
        mine = await work.connection.fetch("SELECT contact_id FROM ready ORDER BY ready_id")

    assert counts[1] <= counts[0] <= 45
    assert {row["contact_id"] for row in mine} == set(people[::2])


@pytest.mark.parametrize(
    ("said", "priority"),
    [
        ({"purpose": "L_STOP", "case_id": uuid4()}, 1),
        ({"purpose": "REPLY"}, 2),
        ({"purpose": "N08", "reference": "K-1", "origin": "automation"}, 3),
        ({"purpose": "ADS", "origin": "automation", "ads_content": True}, 4),
    ],
)
async def test_what_the_law_asks_for_goes_before_answers_and_those_before_crowds(
    shop: Shop, said: dict[str, Any], priority: int
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody, draft = await asked(made, **said)
        await made.purpose("N08", basis="contract")
        await made.consent(somebody)

        outcome = await one(made, draft)
        found = await work.connection.fetchval("SELECT priority FROM ready")

    assert outcome.what == "queued"
    assert found == priority


async def test_the_same_key_again_gives_the_first_outcome_and_no_second_row(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        _, draft = await asked(made, key="einmal")
        first = await one(made, draft)
        again = await one(made, draft, at=NOON + HOUR)
        other_origin = msgspec.structs.replace(
            draft,
            question=msgspec.structs.replace(draft.question, origin="bot_rule", covered=True),
        )
        other = await one(made, other_origin)

        assert (again.what, again.ready_id) == ("repeated", first.ready_id)
        assert again.decision_id == first.decision_id
        assert other.what == "queued"
        assert (await counted(work, "ready"), await counted(work, "decision")) == (2, 2)


async def test_the_same_draft_twice_in_one_call_is_one_message(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        _, draft = await asked(made)
        first, second = await send(work, [draft, draft], now=NOON)

        assert (first.what, second.what) == ("queued", "repeated")
        assert first.ready_id == second.ready_id
        assert await counted(work, "ready") == 1


async def test_two_processes_with_the_same_messages_put_each_on_the_list_once(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        drafts = []
        for number in range(10, 30):
            somebody = await made.person(f"+4917139200{number}")
            _, inbound = await made.says(somebody)
            drafts.append(made.draft(somebody, requested_by=inbound))

    async def attempt(mine: list[Draft]) -> list[Outcome]:
        async with shop.ledger.work(shop.controller.controller_id) as work:
            return await send(work, mine, now=NOON)

    both = await asyncio.gather(attempt(drafts), attempt(drafts[::-1]))

    one_way, other_way = both[0], both[1][::-1]
    for mine, theirs in zip(one_way, other_way, strict=True):
        assert {mine.what, theirs.what} == {"queued", "repeated"}
        assert (mine.ready_id, mine.decision_id) == (theirs.ready_id, theirs.decision_id)
    async with shop.ledger.work(shop.controller.controller_id) as work:
        assert await counted(work, "ready") == await counted(work, "decision") == 20
        assert await counted(work, "fact WHERE kind = 'message_decided'") == 20


async def test_when_the_transaction_fails_nothing_was_asked(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        _, draft = await asked(made)

    async def crash() -> None:
        async with shop.ledger.work(shop.controller.controller_id) as work:
            await send(work, [draft], now=NOON)
            raise RuntimeError("crash")

    with pytest.raises(RuntimeError, match="crash"):
        await crash()
    async with shop.ledger.work(shop.controller.controller_id) as work:
        assert (await counted(work, "ready"), await counted(work, "decision")) == (0, 0)
        assert (await send(work, [draft], now=NOON))[0].what == "queued"


async def test_an_unknown_person_is_refused_and_remembered_without_anybody(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        outcome = await one(made, made.draft(uuid4()))

        assert outcome.decision is not None
        assert outcome.decision.code == "E_INPUT"
        assert await counted(work, "fact WHERE kind = 'message_decided'") == 1
        assert await counted(work, "decision") == 0


async def test_an_erasure_between_judging_and_recording_stops_the_call(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    gathered = situation.gather
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody, draft = await asked(made)

        async def erase_meanwhile(*given: Any, **named: Any) -> Any:
            found = await gathered(*given, **named)
            await contact.set_state(work, [somebody], ContactState.ERASED)
            return found

        monkeypatch.setattr("jawort.desk.sending.message.gather", erase_meanwhile)
        with pytest.raises(ContactGone):
            await send(work, [draft], now=NOON)
