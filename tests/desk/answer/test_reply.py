"""Answering in a conversation."""

from datetime import timedelta
from uuid import uuid4

import pytest

from jawort.desk.answer.reply import Answer, reply
from jawort.domain.refusal import Refusal
from jawort.domain.sending.outgoing import Outgoing, Template, Text
from tests.people import OTHER_PHONE
from tests.shop import NOON, Shop
from tests.stage import stage

HOUR = timedelta(hours=1)
WORDS = Outgoing(Text("Ja, ab 16 Uhr."))


async def test_an_answer_names_the_newest_message_of_the_person(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody = await made.person()
        await made.says(somebody, at=NOON - 2 * HOUR)
        conversation, newest = await made.says(somebody, at=NOON - HOUR)
        await made.answered(somebody, conversation, at=NOON - HOUR)

        outcome = await reply(work, conversation, Answer(WORDS, "k1", advertises=False), now=NOON)
        row = await work.connection.fetchrow("SELECT answers, conversation_id FROM ready")

    assert outcome.decision is not None
    assert outcome.decision.rule == "R27"
    assert (row["answers"], row["conversation_id"]) == (newest, conversation)


@pytest.mark.parametrize(("waited", "code"), [(0, "A_REQUESTED_INFO"), (24, "E_WINDOW")])
async def test_in_doubt_an_answer_advertises_and_passes_only_as_the_answer_asked_for(
    shop: Shop, waited: int, code: str
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        conversation, _ = await made.says(await made.person())
        outcome = await reply(work, conversation, Answer(WORDS, "k1"), now=NOON + waited * HOUR)

    assert outcome.decision is not None
    assert outcome.decision.code == code


async def test_a_late_answer_goes_by_template_once(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        conversation, _ = await made.says(await made.person(), at=NOON - 30 * HOUR)
        template = await made.template(
            "antwort", category="utility", purpose="REPLY", text="Wir sind da.", fulfils=()
        )
        words = Outgoing(Template("antwort", "de"))
        first, second = [
            await reply(
                work,
                conversation,
                Answer(words, key, template_id=template, advertises=False),
                now=NOON,
            )
            for key in ("a", "b")
        ]

    assert first.decision is not None
    assert second.decision is not None
    assert (first.decision.code, second.decision.code) == ("A_REPLY", "E_ALREADY_SENT")


async def test_a_message_of_somebody_else_is_no_request(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        conversation, _ = await made.says(await made.person())
        _, other = await made.says(await made.person(OTHER_PHONE.value))
        outcome = await reply(work, conversation, Answer(WORDS, "k1", answers=other), now=NOON)

    assert outcome.decision is not None
    assert outcome.decision.code == "E_ADS_IN_SERVICE"


async def test_there_must_be_a_conversation(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        with pytest.raises(Refusal) as refused:
            await reply(work, uuid4(), Answer(WORDS, "k1"), now=NOON)

    assert refused.value.code == "CONVERSATION_UNKNOWN"
