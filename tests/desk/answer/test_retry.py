"""A failed message is tried again as a new one: judged anew, once, and never if it may be there."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import msgspec
import pytest

from jawort.desk.answer import composer, retry
from jawort.desk.conversation import thread as conversation
from jawort.desk.media import file as media
from jawort.domain.conversation import thread as view
from jawort.domain.conversation.composer import Enclosure, Line, Press, Writing
from jawort.domain.decision import Obligation
from jawort.domain.ids import timed_id
from jawort.domain.refusal import Refusal
from jawort.domain.sending.outgoing import Attachment, Content, Template, Text
from jawort.domain.staff.account import Actor, Role
from jawort.ledger import composer as memory
from jawort.ledger import message
from jawort.ledger.keys import seal
from jawort.ledger.keys.vault import keys_to_seal
from jawort.ledger.message import NewMessage
from jawort.ledger.sending import ready
from jawort.ledger.work import Work
from tests.desk.asking import counted
from tests.people import OTHER_PHONE
from tests.shop import NOON, Shop
from tests.stage import Stage, stage

HOUR = timedelta(hours=1)
LATER = NOON + timedelta(minutes=5)
WORDS = Writing(text="Ja, ab 16 Uhr ist er fertig.")


def somebody(work: Work, role: Role = Role.AGENT) -> Actor:
    return Actor(UUID(int=1), work.controller_id, "Miriam Adler", role)


async def sent(made: Stage, thread: UUID, writing: Writing = WORDS, key: str = "k") -> UUID:
    """An answer on the ready list."""
    done = await composer.send(
        made.work, somebody(made.work), thread, Press(writing, key), now=NOON
    )
    assert done.ready_id is not None, done
    return done.ready_id


async def fails(made: Stage, ready_id: UUID, *, state: str = "failed", code: int = 131000) -> None:
    """The carrier took it not; or the final check refused it, or nobody knows."""
    await made.run(
        "UPDATE ready SET state = $3, ended_at = $4, attempt_count = 1"
        " WHERE controller_id = $1 AND ready_id = $2",
        ready_id,
        state,
        NOON,
    )
    await made.run(
        "INSERT INTO attempt (controller_id, attempt_id, ready_id, contact_id, decision_id,"
        " sender_id, starts, pair_full_at, began_at, outcome, error_code)"
        " SELECT $1, $3, ready_id, contact_id, decision_id, sender_id, false, $4, $4, 'error', $5"
        " FROM ready WHERE controller_id = $1 AND ready_id = $2",
        ready_id,
        uuid4(),
        NOON,
        code,
    )


async def content_of(made: Stage, thread: UUID, ready_id: UUID) -> Content:
    where = await memory.thread(made.work, thread)
    assert where is not None
    entry = await memory.entry(made.work, where, ready_id)
    assert entry is not None
    return entry.content.content


async def try_again(made: Stage, thread: UUID, ready_id: UUID, *, at: Any = LATER) -> Any:
    return await retry.again(made.work, somebody(made.work), thread, ready_id, now=at)


async def test_a_failed_answer_leaves_as_a_new_one_with_a_new_decision_once(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        thread, _ = await made.says(await made.person(), at=NOON - HOUR)
        first = await sent(made, thread)
        await fails(made, first)

        second, third = [await try_again(made, thread, first) for _ in range(2)]
        rows = await work.connection.fetch(
            "SELECT ready_id, decision_id, idempotency_key, written_by, state FROM ready"
            " ORDER BY queued_at"
        )
        said = await content_of(made, thread, second.ready_id)
        decisions = await counted(work, "decision")

    assert (second.what, third.what, second.ready_id) == ("queued", "queued", third.ready_id)
    assert [row["state"] for row in rows] == ["failed", "waiting"]
    assert rows[1]["idempotency_key"] == f"again:{first.hex}"
    assert rows[1]["written_by"] == UUID(int=1)
    assert rows[0]["decision_id"] != rows[1]["decision_id"]
    assert said == Text(WORDS.text)
    assert decisions == 2


async def test_what_is_owed_is_written_into_it_once_and_not_twice(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        thread, _ = await made.says(await made.person(), at=NOON - HOUR)
        await made.run("DELETE FROM notice_served WHERE controller_id = $1")
        first = await sent(made, thread)
        before = await content_of(made, thread, first)
        await fails(made, first)
        again = await try_again(made, thread, first)
        after = await content_of(made, thread, again.ready_id)

    assert isinstance(before, Text)
    assert before.body != WORDS.text  # the notice stands in it
    assert after == before


async def test_what_an_earlier_release_wrote_is_not_tried_again_with_what_was_owed_in_it(
    shop: Shop,
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        person = await made.person()
        thread, _ = await made.says(person, at=NOON - HOUR)
        await made.run("DELETE FROM notice_served WHERE controller_id = $1")
        first = await sent(made, thread)
        await fails(made, first)
        where = await memory.thread(work, thread)
        assert where is not None
        kept = await memory.entry(work, where, first)
        assert kept is not None
        assert Obligation.NOTICE in kept.carries
        key = (await keys_to_seal(work, [person]))[person]
        before = msgspec.json.encode(msgspec.structs.replace(kept, plain=None))
        sealed = seal.seal(key, before, place=ready.content_place(first))
        await made.run("UPDATE ready SET content_sealed = $2 WHERE controller_id = $1", sealed)
        with pytest.raises(Refusal) as refused:
            await try_again(made, thread, first)
        assert await counted(work, "ready") == 1

    assert refused.value.code == "NOT_RETRIABLE"


async def test_the_quote_goes_along_though_nothing_of_it_ever_left(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        person = await made.person()
        thread, _ = await made.says(person, at=NOON - HOUR)
        new = NewMessage(thread, person, "in", "text", NOON, {"body": "?"}, wamid="wamid.asks")
        quoted = await message.add(work, new, now=NOON)
        writing = msgspec.structs.replace(WORDS, quotes=quoted)
        first = await sent(made, thread, writing)
        await fails(made, first)
        again = await try_again(made, thread, first)
        where = await memory.thread(work, thread)
        assert where is not None
        both = [await memory.entry(work, where, one) for one in (first, again.ready_id)]

    assert [one and one.content.answers_to for one in both] == ["wamid.asks", "wamid.asks"]


async def test_the_gate_decides_anew_and_its_no_is_stored(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        thread, _ = await made.says(await made.person(), at=NOON - HOUR)
        first = await sent(made, thread)
        await fails(made, first)

        held = await try_again(made, thread, first, at=NOON + 26 * HOUR)
        ready, decisions = await counted(work, "ready"), await counted(work, "decision")

    assert (held.what, held.verdict.code) == ("held", "E_WINDOW")
    assert held.verdict.decision_id is not None
    assert (ready, decisions) == (1, 2)


@pytest.mark.parametrize("state", ["waiting", "leaving", "accepted", "unknown", "cancelled"])
async def test_what_may_have_arrived_or_was_taken_back_is_never_tried_again(
    shop: Shop, state: str
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        thread, _ = await made.says(await made.person(), at=NOON - HOUR)
        first = await sent(made, thread)
        await fails(made, first, state=state)
        with pytest.raises(Refusal) as refused:
            await try_again(made, thread, first)
        assert await counted(work, "ready") == 1

    assert refused.value.code == "NOT_RETRIABLE"


async def test_what_stands_in_another_thread_or_came_from_no_human_is_not_tried_here(
    shop: Shop,
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        thread, _ = await made.says(await made.person(), at=NOON - HOUR)
        other, _ = await made.says(await made.person(OTHER_PHONE.value), at=NOON - HOUR)
        first = await sent(made, thread)
        await fails(made, first)
        codes = []
        for place in (other, UUID(int=9)):
            with pytest.raises(Refusal) as refused:
                await try_again(made, place, first)
            codes.append(refused.value.code)
        await made.run("UPDATE ready SET origin = 'bot_rule' WHERE controller_id = $1")
        with pytest.raises(Refusal) as refused:
            await try_again(made, thread, first)
        with pytest.raises(Refusal) as forbidden:
            await retry.again(work, somebody(work, Role.PRIVACY), thread, first, now=NOON)

    assert codes == ["NOT_RETRIABLE", "CONVERSATION_UNKNOWN"]
    assert (refused.value.code, forbidden.value.code) == ("NOT_RETRIABLE", "FORBIDDEN")


async def test_where_trying_again_cannot_help_the_cause_is_said_instead(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        thread, _ = await made.says(await made.person(), at=NOON - HOUR)
        first = await sent(made, thread)
        await fails(made, first, code=131050)
        held = await try_again(made, thread, first)
        ready = await counted(work, "ready")

    assert (held.what, held.verdict.what, ready) == ("held", "faulty", 1)


async def test_after_the_final_check_refused_it_somebody_may_ask_again(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        thread, _ = await made.says(await made.person(), at=NOON - HOUR)
        first = await sent(made, thread)
        await fails(made, first, state="refused")
        done = await try_again(made, thread, first)

    assert done.what == "queued"


async def test_the_thread_offers_it_until_somebody_has(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        person = await made.person()
        thread, _ = await made.says(person, at=NOON - HOUR)
        left = await sent(made, thread)
        new = NewMessage(thread, person, "out", "text", NOON, {"text": "Ja"}, origin="human")
        message_id = await message.add(work, new, now=NOON)
        await made.run(
            "UPDATE ready SET state = 'accepted', message_id = $2 WHERE controller_id = $1",
            message_id,
        )
        await made.run(
            "UPDATE message SET status = 'failed' WHERE controller_id = $1 AND message_id = $2",
            message_id,
        )
        held = await sent(made, thread, key="k2")
        await fails(made, held)

        before = await _failures(work, thread)
        for one in (left, held):
            await try_again(made, thread, one)
        after = await _failures(work, thread)

    assert {one.ready_id for one in before} == {left, held}
    assert [one.was_retried for one in before] == [False, False]
    assert [one.was_retried for one in after] == [True, True]


async def _failures(work: Work, thread: UUID) -> list[view.Failure]:
    shown = await conversation.thread(work, somebody(work), thread, now=LATER)
    found = [one for one in shown.entries if isinstance(one, view.Message | view.Queued)]
    return [one.failure for one in found if one.failure is not None]


async def test_a_file_that_was_not_taken_is_sent_again_while_it_is_here(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        person = await made.person()
        thread, _ = await made.says(person, at=NOON - HOUR)
        actor = somebody(work)
        chosen = media.Upload("Angebot.pdf", "application/pdf", b"%PDF-1.4\n" + b"x" * 100)
        file = await media.keep_upload(work, actor, person, chosen, now=NOON)
        writing = Writing(text="Anbei", enclosure=Enclosure(file.media_id, "document"))
        first = await sent(made, thread, writing)
        await fails(made, first, code=131053)
        seen = await conversation.thread(work, actor, thread, now=LATER)
        again = await try_again(made, thread, first)
        said = await content_of(made, thread, again.ready_id)
        await made.run("UPDATE ready SET state = 'failed' WHERE controller_id = $1")
        await made.run("DELETE FROM media WHERE controller_id = $1")
        with pytest.raises(Refusal) as gone:
            await try_again(made, thread, again.ready_id)

    (queued,) = [one for one in seen.entries if isinstance(one, view.Queued)]
    assert isinstance(queued.shown, view.File)
    assert (queued.shown.media_id, queued.shown.state) == (file.media_id, "kept")
    assert isinstance(said, Attachment)
    assert (said.file_id, said.caption, said.filename) == (file.media_id, "Anbei", "Angebot.pdf")
    assert gone.value.code == "MEDIA_UNKNOWN"


async def test_templates_buttons_and_lists_are_tried_again_as_they_were(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        thread, _ = await made.says(await made.person(), at=NOON - HOUR)
        template_id = await made.template(
            "termin",
            category="utility",
            purpose="REPLY",
            text="Guten Tag, {{1}}: Ihr Wagen, {{2}}, ist fertig.",
            fulfils=(),
        )
        writings = [
            Writing(template_id=template_id, gaps=("Frau Beispiel", "der Kombi")),
            Writing(text="Passt es?", buttons=("Ja", "Nein")),
            Writing(text="Wann?", menu="Tage", lines=(Line("Mo", "früh"), Line("Di"))),
        ]
        pairs = []
        for place, writing in enumerate(writings):
            first = await sent(made, thread, writing, f"key{place}")
            await fails(made, first)
            again = await try_again(made, thread, first)
            pairs.append([await content_of(made, thread, one) for one in (first, again.ready_id)])

    assert isinstance(pairs[0][0], Template)
    assert all(before == after for before, after in pairs)


def test_the_second_attempt_has_one_name() -> None:
    one = timed_id(NOON, bytes(10))

    assert retry.key_of(one) == retry.key_of(UUID(one.hex))
    assert retry.key_of(one) != retry.key_of(uuid4())
