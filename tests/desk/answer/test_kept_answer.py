"""An answer that waits until the person writes or taps."""

import asyncio
from datetime import timedelta
from typing import Any
from uuid import UUID

import asyncpg
import pytest

from jawort.desk.answer import composer, kept_answer
from jawort.desk.conversation import progress
from jawort.desk.media import file as media
from jawort.desk.media.file import Upload
from jawort.desk.receive import take_in
from jawort.domain.conversation.composer import KEPT_FOR, Enclosure, Press, Sent, Writing
from jawort.domain.refusal import Refusal
from jawort.domain.staff.account import Actor, Role
from jawort.ledger import controller
from jawort.ledger.keys.vault import ContactGone
from jawort.ledger.work import Work
from tests.desk.arrivals import MAX, Counter, by, open_counter, says, taps
from tests.picture import PDF
from tests.shop import NOON, Shop
from tests.stage import Stage, add_number

HOUR = timedelta(hours=1)
LATE = NOON + 25 * HOUR
WORDS = Writing(text="Ja, der Endtopf ist heute früh gekommen.")


@pytest.fixture
async def counter(shop: Shop) -> Counter:
    """A shop with a question that nobody answered in time."""
    made = await open_counter(shop)
    await made.take(says("Ist der Endtopf schon da?"))
    return made


def me(counter: Counter) -> Actor:
    return Actor(UUID(int=1), counter.shop.controller.controller_id, "Miriam Adler", Role.AGENT)


async def conversation_of(counter: Counter) -> UUID:
    (row,) = await counter.rows("SELECT conversation_id FROM conversation ORDER BY 1 LIMIT 1")
    return UUID(str(row["conversation_id"]))


async def keep(counter: Counter, writing: Writing = WORDS, key: str = "k1") -> Sent:
    conversation = await conversation_of(counter)
    async with counter.work() as work:
        return await composer.keep(work, me(counter), conversation, Press(writing, key), now=LATE)


async def states(counter: Counter) -> list[Any]:
    rows = await counter.rows("SELECT state, code FROM kept_answer ORDER BY kept_id")
    return [(row["state"], row["code"]) for row in rows]


async def replies(counter: Counter) -> int:
    (row,) = await counter.rows("SELECT count(*) FROM ready WHERE purpose = 'REPLY'")
    return int(row["count"])


async def test_it_waits_and_leaves_when_the_person_writes(counter: Counter) -> None:
    sent = await keep(counter)
    waiting = (await states(counter), await replies(counter))
    await counter.take(says("Hallo?", at=LATE + HOUR))

    assert sent.what == "kept"
    assert waiting == ([("waiting", "")], 0)
    assert await states(counter) == [("left", "A_REPLY")]
    assert await replies(counter) == 1


async def test_a_tap_is_enough(counter: Counter) -> None:
    await keep(counter)
    await counter.take(taps("answer:1", "Antwort lesen", at=LATE + HOUR))

    assert await states(counter) == [("left", "A_REPLY")]


async def test_it_leaves_once_however_often_the_person_writes(counter: Counter) -> None:
    await keep(counter)
    await keep(counter)  # a double click
    again = says("Hallo?", at=LATE + HOUR)
    await counter.take(again)
    await counter.take(again)
    await counter.take(says("Noch da?", at=LATE + 2 * HOUR))

    assert await states(counter) == [("left", "A_REPLY")]
    assert await replies(counter) == 1


async def test_the_same_press_again_after_it_left_is_one_message(counter: Counter) -> None:
    await keep(counter)
    await counter.take(says("Hallo?", at=LATE + HOUR))
    conversation, press = await conversation_of(counter), Press(WORDS, "k1")
    async with counter.work() as work:
        again = await composer.send(work, me(counter), conversation, press, now=LATE + HOUR)
        later = await composer.keep(work, me(counter), conversation, press, now=LATE + 30 * HOUR)
        saved = await composer.save(work, me(counter), conversation, press, now=LATE + HOUR)

    assert (again.what, later.what, saved) == ("queued", "queued", False)
    assert again.ready_id is not None
    assert await replies(counter) == 1


async def test_sent_first_and_kept_by_the_same_press_is_one_message(counter: Counter) -> None:
    conversation, press = await conversation_of(counter), Press(WORDS, "k1")
    async with counter.work() as work:
        await composer.send(work, me(counter), conversation, press, now=NOON)
    again = await keep(counter)
    await counter.take(says("Hallo?", at=LATE + HOUR))

    assert again.what == "queued"
    assert await states(counter) == []
    assert await replies(counter) == 1


@pytest.mark.parametrize("act", [composer.send, composer.keep])
async def test_pressed_again_while_it_waits_it_goes_on_waiting(counter: Counter, act: Any) -> None:
    await keep(counter)
    conversation, other = await conversation_of(counter), Writing(text="Doch erst morgen.")
    async with counter.work() as work:
        again = await act(work, me(counter), conversation, Press(WORDS, "k1"), now=LATE)
        changed = await act(work, me(counter), conversation, Press(other, "k1"), now=LATE)
        saved = await composer.save(work, me(counter), conversation, Press(WORDS, "k1"), now=LATE)

    assert (again.what, changed.what, saved) == ("kept", "held", False)
    assert await states(counter) == [("waiting", "")]


async def test_pressed_again_after_it_was_taken_back_nothing_is_claimed(counter: Counter) -> None:
    await keep(counter)
    conversation = await conversation_of(counter)
    async with counter.work() as work:
        (one,) = await kept_answer.of(work, conversation)
        await kept_answer.withdraw(work, me(counter), conversation, one.kept_id, now=LATE)
    again = await keep(counter)

    assert again.what == "held"
    assert "zurückgeholt" in again.verdict.sentence.de
    assert await states(counter) == [("withdrawn", "")]


async def test_closed_in_between_it_still_leaves_once(counter: Counter) -> None:
    await keep(counter)
    conversation = await conversation_of(counter)
    async with counter.work() as work:
        await progress.close(work, me(counter), [conversation], now=LATE)
    await counter.take(says("Hallo?", at=LATE + HOUR))
    await counter.take(says("Noch da?", at=LATE + 2 * HOUR))
    (row,) = await counter.rows("SELECT count(*) FROM conversation")

    assert row["count"] == 2
    assert await states(counter) == [("left", "A_REPLY")]
    assert await replies(counter) == 1


async def test_it_leaves_to_the_record_by_which_the_person_writes_now(counter: Counter) -> None:
    await keep(counter)
    await counter.take(says("Moin", at=LATE, who=by(MAX)))
    first, other = (
        row["contact_id"]
        for row in await counter.rows("SELECT contact_id FROM contact ORDER BY created_at")
    )
    async with counter.shop.ledger.bare_connection() as connection:
        await connection.execute(
            "INSERT INTO contact_link (controller_id, contact_id, linked_to, reason,"
            " linked_at) VALUES ($1, $2, $3, 'number', $4)",
            counter.shop.controller.controller_id,
            other,
            first,
            LATE,
        )
    await counter.take(says("Hallo?", at=LATE + HOUR, who=by(MAX)))
    (sent,) = await counter.rows("SELECT contact_id FROM ready WHERE purpose = 'REPLY'")

    assert await states(counter) == [("left", "A_REPLY")]
    assert sent["contact_id"] == other


async def test_what_is_written_to_another_number_of_ours_frees_nothing(counter: Counter) -> None:
    await keep(counter)
    conversation = await conversation_of(counter)
    async with counter.work() as work:
        contact = await work.connection.fetchval("SELECT contact_id FROM conversation")
        other = await add_number(work, "Werkstatt")
        await Stage(work, other).says(contact, "Hallo?", at=LATE + HOUR)
        elsewhere = await work.connection.fetchval(
            "SELECT conversation_id FROM conversation WHERE sender_id = $1", other
        )
        freed = await kept_answer.release(work, [elsewhere], now=LATE + HOUR)

    assert elsewhere != conversation
    assert freed == 0
    assert await states(counter) == [("waiting", "")]


async def test_somebody_elses_message_frees_nothing(counter: Counter) -> None:
    await keep(counter)
    await counter.take(says("Guten Tag", at=LATE + HOUR, who=by(MAX)))

    assert await states(counter) == [("waiting", "")]


async def test_stop_is_obeyed_before_it_is_judged(counter: Counter) -> None:
    await keep(counter)
    await counter.take(says("STOP", at=LATE + HOUR))

    assert await states(counter) == [("held", "E_OPTOUT")]
    assert await replies(counter) == 0
    async with counter.work() as work:
        (shown,) = await kept_answer.of(work, await conversation_of(counter))
    assert shown.writing == WORDS
    assert shown.why is not None


async def test_while_sending_is_frozen_it_goes_on_waiting(counter: Counter) -> None:
    await keep(counter)
    async with counter.work() as work:
        await controller.freeze(work, scope="all", reason="Probe", by="Anna", now=LATE)
    await counter.take(says("Hallo?", at=LATE + HOUR))
    held = await states(counter)
    async with counter.work() as work:
        await controller.thaw(work, scope="all", by="Anna", now=LATE + HOUR)
    await counter.take(says("Hallo??", at=LATE + 2 * HOUR))

    assert held == [("waiting", "")]
    assert await states(counter) == [("left", "A_REPLY")]


@pytest.mark.parametrize(
    ("late", "state"), [(timedelta(seconds=-1), "left"), (timedelta(0), "waiting")]
)
async def test_after_a_week_nobody_would_understand_it(
    counter: Counter, late: timedelta, state: str
) -> None:
    await keep(counter)
    at = LATE + KEPT_FOR + late
    await counter.take(says("Hallo?", at=at - timedelta(seconds=1)), now=at)

    assert [one for one, _ in await states(counter)] == [state]


async def test_an_old_message_that_comes_late_does_not_free_it(counter: Counter) -> None:
    await keep(counter)
    old = says("Und?", at=NOON + timedelta(minutes=5), late=26 * HOUR)
    await counter.take(old)

    assert [one for one, _ in await states(counter)] == ["waiting"]


async def test_taken_back_it_is_a_draft_again(counter: Counter) -> None:
    await keep(counter)
    conversation = await conversation_of(counter)
    async with counter.work() as work:
        (one,) = await kept_answer.of(work, conversation)
        writing = await kept_answer.withdraw(work, me(counter), conversation, one.kept_id, now=LATE)
        with pytest.raises(Refusal):
            await kept_answer.withdraw(work, me(counter), conversation, one.kept_id, now=LATE)
    await counter.take(says("Hallo?", at=LATE + HOUR))

    assert writing == WORDS
    assert await states(counter) == [("withdrawn", "")]
    assert await replies(counter) == 0


async def test_its_file_stays_until_it_is_taken_back(counter: Counter) -> None:
    conversation, who = await conversation_of(counter), me(counter)
    async with counter.work() as work:
        somebody = (await composer.compose(work, who, conversation, now=LATE)).contact_id
        chosen = Upload("endtopf.pdf", data=PDF)
        file = await media.keep_upload(work, who, somebody, chosen, now=LATE)
    sent = await keep(counter, Writing(enclosure=Enclosure(file.media_id, "document", "", False)))
    async with counter.work() as work:
        with pytest.raises(Refusal, match="MEDIA_SENT"):
            await media.discard(work, who, file.media_id)
        (one,) = await kept_answer.of(work, conversation)
        await kept_answer.withdraw(work, who, conversation, one.kept_id, now=LATE)
        await media.discard(work, who, file.media_id)

    assert sent.what == "kept"
    assert not await counter.rows("SELECT FROM media")


async def test_with_an_open_window_there_is_nothing_to_wait_for(counter: Counter) -> None:
    conversation = await conversation_of(counter)
    async with counter.work() as work:
        sent = await composer.keep(work, me(counter), conversation, Press(WORDS, "k"), now=NOON)

    assert sent.what == "queued"
    assert await states(counter) == []


async def test_what_waiting_would_not_help_is_not_kept_but_not_lost(counter: Counter) -> None:
    offer = Writing(text="Ja. Und nur diese Woche: 15 % Rabatt!")
    sent = await keep(counter, offer)
    async with counter.work() as work:
        shown = await composer.compose(work, me(counter), await conversation_of(counter), now=LATE)

    assert (sent.what, sent.verdict.rule) == ("held", "R14")
    assert await states(counter) == []
    assert shown.writing == offer


async def test_an_erased_person_gets_nothing(counter: Counter) -> None:
    await keep(counter)
    async with counter.shop.ledger.bare_connection() as connection:
        await connection.execute("UPDATE contact SET state = 'erasure_running'")
    conversation = await conversation_of(counter)
    async with counter.work() as work:
        with pytest.raises(Refusal) as refused:
            await composer.save(work, me(counter), conversation, Press(WORDS, "k2"), now=LATE)

    assert refused.value.code == "CONTACT_GONE"


async def test_who_writes_while_it_is_kept_gets_it_at_once(counter: Counter) -> None:
    conversation = await conversation_of(counter)
    async with counter.work() as work:
        async with counter.work() as reader:
            await take_in(reader, [says("Hallo?", at=LATE)], now=LATE)
            keeping = asyncio.create_task(
                composer.keep(work, me(counter), conversation, Press(WORDS, "k1"), now=LATE)
            )
            while not keeping.done() and not await waits_for_another(counter):
                await asyncio.wait({keeping}, timeout=0.02)
            seen_early = keeping.done()
        sent = await keeping

    assert not seen_early
    assert sent.what == "queued"
    assert await states(counter) == []
    assert await replies(counter) == 1


@pytest.mark.parametrize("fault", [ValueError("x"), KeyError("x"), asyncpg.DataError("x")])
async def test_an_answer_that_cannot_be_judged_takes_no_no_down_with_it(
    counter: Counter, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    await keep(counter)

    async def broken(work: Work, *_: object, **__: object) -> int:
        await work.connection.execute("UPDATE kept_answer SET state = 'held'")
        raise fault

    with monkeypatch.context() as patch:
        patch.setattr(kept_answer, "release", broken)
        taken = await counter.take(says("STOP", at=LATE + HOUR))

    assert taken.noes == 1
    assert await states(counter) == [("waiting", "")]
    assert len(await counter.rows("SELECT FROM suppression")) > 0


@pytest.mark.parametrize(
    "fault", [ContactGone(UUID(int=1)), asyncpg.DeadlockDetectedError("x"), ConnectionError("x")]
)
async def test_a_conflict_or_a_lost_database_lets_the_batch_begin_anew(
    counter: Counter, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    async def broken(*_: object, **__: object) -> int:
        raise fault

    monkeypatch.setattr(kept_answer, "release", broken)
    with pytest.raises(type(fault)):
        await counter.take(says("STOP", at=LATE + HOUR))

    assert await counter.rows("SELECT FROM suppression") == []


async def waits_for_another(counter: Counter) -> bool:
    """Whether a transaction of this database waits for a row that another one holds."""
    rows = await counter.rows(
        "SELECT FROM pg_stat_activity"
        " WHERE datname = current_database() AND wait_event_type = 'Lock'"
    )
    return bool(rows)
