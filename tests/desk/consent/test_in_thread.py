"""Consent in the chat: a text shown, an answer to it, and a proof of both."""

import random
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from jawort.desk.consent import in_thread
from jawort.desk.right import objection
from jawort.desk.sending import legal
from jawort.domain.fact import FactKind
from jawort.domain.purpose import Purpose
from jawort.domain.question import Question
from jawort.ledger import fact
from jawort.ledger.consent import rebuild
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.situation import situations
from tests.desk.arrivals import Counter, open_counter, prefers, says, sent, taps
from tests.shop import NOON, Shop


@pytest.fixture
async def counter(shop: Shop) -> Counter:
    """A shop that is ready to receive."""
    return await open_counter(shop)


def after(seconds: float) -> datetime:
    """So many seconds after noon."""
    return NOON + timedelta(seconds=seconds)


async def start(counter: Counter, *, at: datetime = NOON, wamid: str = "wamid.text") -> UUID:
    """START, and the opt-in text has left; gives the id of the question."""
    await counter.take(says("START", at=at))
    (row,) = await counter.rows(
        "SELECT ready_id, case_id FROM ready WHERE purpose = 'L_DOI' AND state = 'waiting'"
    )
    await sent(counter, wamid, ready_id=row["ready_id"])
    return UUID(str(row["case_id"]))


async def standing(counter: Counter) -> Sequence[Any]:
    return [
        tuple(row) for row in await counter.rows("SELECT state, proof_ok FROM standing_consent")
    ]


async def asked(counter: Counter, purpose: Purpose = "ADS") -> Any:
    """What the gate would be told about advertising to the person now."""
    (record,) = await counter.rows("SELECT contact_id FROM contact")
    question = Question(
        contact_id=record["contact_id"],
        channel="wa",
        origin="campaign",
        form="template",
        purpose=purpose,
        topic="Reifen",
        sender_id=counter.sender_id,
    )
    async with counter.work() as work:
        (found,) = await situations(work, [question], now=after(86_000))
    return found


async def test_start_shows_the_text_and_gives_nothing(counter: Counter) -> None:
    await start(counter)

    assert await standing(counter) == [("pending", False)]


async def test_a_plain_yes_to_the_text_is_a_proven_consent(counter: Counter) -> None:
    await start(counter)

    await counter.take(says("JA", at=after(60)))

    assert await standing(counter) == [("granted", True)]
    found = await asked(counter)
    assert (found.consent, found.proof_ok, found.scope_ok) == ("granted", True, True)
    (thanks,) = await counter.rows("SELECT state FROM ready WHERE purpose = 'REPLY'")
    assert thanks["state"] == "waiting"


async def test_the_button_of_the_text_is_a_proven_consent(counter: Counter) -> None:
    request = await start(counter)

    await counter.take(taps(f"{legal.YES}{request}", "Ja, anmelden", at=after(60)))

    assert await standing(counter) == [("granted", True)]


async def test_the_proof_holds_the_text_the_act_the_times_and_the_identifier(
    counter: Counter,
) -> None:
    await start(counter)
    await counter.take(says("JA", at=after(60), wamid="wamid.yes"))

    (record,) = await counter.rows("SELECT contact_id FROM contact")
    async with counter.work() as work:
        keys = await open_keys(work, [record["contact_id"]])
        kinds = [FactKind.CONSENT_GIVEN]
        (given,) = await fact.facts_of(work, [record["contact_id"]], keys, kinds)
    assert given.personal is not None
    evidence = given.personal["evidence"]
    (shown,) = await counter.rows("SELECT message_id FROM message WHERE direction = 'out'")
    assert evidence["asked_message_id"] == str(shown["message_id"])
    assert evidence["wording_id"] == str(counter.wording_id)
    assert evidence["answer_wamid"] == "wamid.yes"
    assert evidence["identifier"] == {"kind": "wa_id", "value": "491713920001"}
    assert (evidence["said"], evidence["ip_unavailable_reason"]) == ("JA", "in_thread")
    assert evidence["received_at"] > evidence["said_at"]
    assert "491713920001" not in str(given.public)


async def test_a_yes_out_of_context_changes_nothing(counter: Counter) -> None:
    await counter.take(says("JA"))
    assert await standing(counter) == []

    await start(counter, at=after(10))
    await sent(counter, "wamid.other")  # something else of ours came after the text
    await counter.take(says("ja", at=after(60)))
    assert await standing(counter) == [("pending", False)]

    await counter.take(says("ja", at=after(61), quotes="wamid.text"))
    assert await standing(counter) == [("granted", True)]


async def test_a_yes_before_the_text_was_shown_changes_nothing(counter: Counter) -> None:
    await counter.take(says("START"))
    await counter.take(says("JA", at=after(60)))

    assert await standing(counter) == [("pending", False)]


async def test_a_forged_button_of_another_question_changes_nothing(counter: Counter) -> None:
    await start(counter)
    forged = "00000000-0000-4000-8000-000000000000"

    await counter.take(taps(f"{legal.YES}{forged}", "Ja, anmelden", at=after(60)))

    assert await standing(counter) == [("pending", False)]


@pytest.mark.parametrize(("seconds", "state"), [(86_400, "granted"), (86_401, "pending")])
async def test_the_text_can_be_answered_for_a_day(
    counter: Counter, seconds: int, state: str
) -> None:
    await start(counter)

    await counter.take(says("JA", at=after(seconds)))

    assert [row[0] for row in await standing(counter)] == [state]


async def test_a_question_nobody_answered_expires(counter: Counter) -> None:
    await start(counter)
    async with counter.work() as work:
        assert await in_thread.expire(work, now=after(86_400)) == 0
        assert await in_thread.expire(work, now=after(86_401)) == 1
        assert await in_thread.expire(work, now=after(86_402)) == 0

    assert [row[0] for row in await standing(counter)] == ["expired"]


async def test_a_no_to_the_text_is_remembered_as_a_refusal(counter: Counter) -> None:
    await start(counter)

    await counter.take(says("Nein", at=after(60)))

    assert [row[0] for row in await standing(counter)] == ["denied"]


async def test_start_again_while_the_text_waits_asks_nothing_again(counter: Counter) -> None:
    await start(counter)
    await counter.take(says("START", at=after(30)), says("Start bitte", at=after(31)))

    assert len(await counter.rows("SELECT FROM ready WHERE purpose = 'L_DOI'")) == 1
    assert len(await counter.rows("SELECT FROM opt_in_request")) == 1


async def test_stop_ends_a_consent_and_start_with_yes_brings_it_back(counter: Counter) -> None:
    await start(counter)
    await counter.take(says("JA", at=after(60)))
    await counter.take(says("STOP", at=after(120)))
    assert [row[0] for row in await standing(counter)] == ["withdrawn"]
    assert (await asked(counter)).optout == "all"

    await start(counter, at=after(180), wamid="wamid.again")
    assert (await asked(counter)).consent == "pending"
    await counter.take(says("JA", at=after(240)))

    found = await asked(counter)
    assert (found.consent, found.optout, found.suppressed) == ("granted", "none", False)


async def test_a_stop_in_the_same_second_as_a_yes_wins(counter: Counter) -> None:
    await start(counter)

    await counter.take(says("JA", at=after(60)))
    await counter.take(says("STOP", at=after(60)))

    assert [row[0] for row in await standing(counter)] == ["withdrawn"]


async def test_a_stop_that_arrives_late_wins_until_the_person_confirms_again(
    counter: Counter,
) -> None:
    late = says("STOP", at=after(30), late=timedelta(hours=2))
    await start(counter)
    await counter.take(says("JA", at=after(60)))

    await counter.take(late)

    assert [row[0] for row in await standing(counter)] == ["withdrawn"]


async def test_the_platforms_stop_ends_a_consent_and_its_resume_gives_none(
    counter: Counter,
) -> None:
    await start(counter)
    await counter.take(says("JA", at=after(60)))

    await counter.take(prefers("stop", at=after(70)))
    await counter.take(prefers("resume", at=after(80)))

    assert [row[0] for row in await standing(counter)] == ["withdrawn"]


async def test_a_yes_after_an_objection_to_advertising_lifts_it(counter: Counter) -> None:
    await counter.take(says("Hallo"))
    (record,) = await counter.rows("SELECT contact_id FROM contact")
    async with counter.work() as work:
        await objection.object_to(work, record["contact_id"], "ads", by="Anna", now=after(5))

    await start(counter, at=after(60))
    await counter.take(says("JA", at=after(120)))

    assert (await asked(counter)).objection == "none"


async def test_standing_consent_is_the_same_when_it_is_made_again_from_facts(
    counter: Counter,
) -> None:
    await start(counter)
    await counter.take(says("JA", at=after(60)))
    await counter.take(says("stop werbung", at=after(70)))
    before = await counter.rows("SELECT * FROM standing_consent")

    async with counter.work() as work:
        await work.connection.execute("UPDATE standing_consent SET state = 'granted'")
        assert await rebuild(work) == 1

    assert await counter.rows("SELECT * FROM standing_consent") == before
    assert before[0]["state"] == "withdrawn"


async def test_a_yes_whose_fact_is_not_what_its_leaf_was_made_of_proves_nothing(
    counter: Counter,
) -> None:
    await start(counter)
    await counter.take(says("JA", at=after(60)))
    async with counter.work() as work:
        await rebuild(work)
        assert await standing(counter) == [("granted", True)]
        await work.connection.execute(
            "UPDATE fact_waiting SET leaf = convert_to(regexp_replace(convert_from(leaf, 'UTF8'),"
            " '(commitment\":\")..', '\\1zz'), 'UTF8')"
        )
        await rebuild(work)

    assert await standing(counter) == [("granted", False)]


async def test_without_a_published_text_start_asks_nothing(counter: Counter) -> None:
    async with counter.work() as work:
        await work.connection.execute("UPDATE wording SET withdrawn_at = $1", NOON)

    await counter.take(says("START"))

    assert not await counter.rows("SELECT FROM opt_in_request")


async def test_a_start_that_comes_too_late_to_be_answered_asks_nothing(counter: Counter) -> None:
    await counter.take(says("START", late=timedelta(hours=24)))

    (decision,) = await counter.rows("SELECT purpose, outcome FROM decision")
    assert tuple(decision) == ("L_DOI", "deny")
    assert not await counter.rows("SELECT FROM opt_in_request")
    assert await standing(counter) == []


@pytest.mark.parametrize("seed", range(6))
async def test_a_rebuild_gives_what_has_grown_step_by_step(counter: Counter, seed: int) -> None:
    chance = random.Random(f"consent {seed}")
    seen = set()
    for step in range(30):
        at = after(60 * step)
        deed = chance.choice(["START", "JA", "JA", "Nein", "stop werbung", "STOP", "platform"])
        await counter.take(prefers("stop", at=at) if deed == "platform" else says(deed, at=at))
        waiting = await counter.rows(
            "SELECT ready_id FROM ready WHERE purpose = 'L_DOI' AND state = 'waiting'"
        )
        for row in waiting:
            await sent(counter, f"wamid.{seed}.{step}", ready_id=row["ready_id"])
        before = await counter.rows("SELECT * FROM standing_consent ORDER BY 1, 2, 3, 4")
        async with counter.work() as work:
            await rebuild(work)

        assert await counter.rows("SELECT * FROM standing_consent ORDER BY 1, 2, 3, 4") == before
        seen |= {row["state"] for row in before}
    assert len(seen) > 1
