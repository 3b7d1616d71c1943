"""Taking in: kept once, windows opened, nobody begun by a report, in any order the same."""

from datetime import timedelta
from uuid import uuid4

import msgspec
import pytest

from jawort.desk.receive import take_in
from jawort.domain.arrival.content import Media
from jawort.domain.arrival.update import Arrived, Unknown
from jawort.ledger import message, search
from jawort.ledger.keys.vault import open_keys
from tests.desk.arrivals import (
    ERIKA_ID,
    NUMBER,
    Counter,
    by,
    open_counter,
    prefers,
    reports,
    says,
    sent,
)
from tests.shop import NOON, Shop


@pytest.fixture
async def counter(shop: Shop) -> Counter:
    """A shop that is ready to receive."""
    return await open_counter(shop)


async def test_a_first_message_begins_a_record_a_thread_and_a_window(counter: Counter) -> None:
    taken = await counter.take(says("Guten Tag, wann ist mein Wagen fertig?"))

    assert taken.messages == 1
    (thread,) = await counter.rows("SELECT * FROM conversation")
    assert (thread["last_inbound_at"], thread["initiated_by"]) == (NOON, "user")
    (record,) = await counter.rows("SELECT * FROM contact")
    assert (record["origin"], record["language"], record["identity_ok"]) == ("inbound", "de", True)
    async with counter.work() as work:
        keys = await open_keys(work, [record["contact_id"]])
        (kept,) = await message.messages_of(work, [record["contact_id"]], keys)
    assert kept.body is not None
    assert kept.body["text"] == "Guten Tag, wann ist mein Wagen fertig?"


async def test_the_same_delivery_again_changes_nothing(counter: Counter) -> None:
    batch = [says("Hallo"), says("Stopp", at=NOON + timedelta(seconds=5)), prefers("stop")]
    await counter.take(*batch)
    before = await counter.rows(
        "SELECT (SELECT count(*) FROM message), (SELECT count(*) FROM fact),"
        " (SELECT count(*) FROM ready), (SELECT count(*) FROM contact)"
    )

    again = await counter.take(*batch, now=NOON + timedelta(days=6))

    assert (again.messages, again.preferences, again.repeated) == (0, 0, 3)
    after = await counter.rows(
        "SELECT (SELECT count(*) FROM message), (SELECT count(*) FROM fact),"
        " (SELECT count(*) FROM ready), (SELECT count(*) FROM contact)"
    )
    assert before == after


async def test_a_status_never_creates_a_person(counter: Counter) -> None:
    taken = await counter.take(reports("wamid.unknown", "delivered"))

    assert taken.unmatched == 1
    assert not await counter.rows("SELECT FROM contact")


async def test_reports_climb_and_late_ones_are_kept_and_move_nothing(counter: Counter) -> None:
    await counter.take(says("Hallo"))
    await sent(counter, "wamid.out")

    await counter.take(reports("wamid.out", "read"), reports("wamid.out", "sent"))
    taken = await counter.take(reports("wamid.out", "delivered"), reports("wamid.out", "read"))

    assert (taken.statuses, taken.repeated) == (1, 1)
    (row,) = await counter.rows("SELECT status FROM message WHERE direction = 'out'")
    assert row["status"] == "read"
    assert len(await counter.rows("SELECT FROM status")) == 3


async def test_a_report_of_a_failure_ends_the_ladder(counter: Counter) -> None:
    await counter.take(says("Hallo"))
    await sent(counter, "wamid.out")

    await counter.take(reports("wamid.out", "failed", code=131026))
    await counter.take(reports("wamid.out", "delivered"))

    (row,) = await counter.rows("SELECT status FROM message WHERE direction = 'out'")
    assert row["status"] == "failed"


async def test_the_window_opens_at_the_earlier_of_both_times(counter: Counter) -> None:
    ahead = NOON + timedelta(seconds=119)
    await counter.take(says("Hallo", at=ahead, late=timedelta(seconds=-119)))

    (thread,) = await counter.rows("SELECT last_inbound_at FROM conversation")
    assert thread["last_inbound_at"] == NOON


async def test_a_time_far_ahead_of_our_clock_is_not_trusted(counter: Counter) -> None:
    await counter.take(says("Hallo", at=NOON + timedelta(hours=5), late=timedelta(hours=-5)))

    (row,) = await counter.rows("SELECT at FROM message")
    assert row["at"] == NOON


async def test_a_time_just_within_the_tolerance_is_trusted(counter: Counter) -> None:
    at = NOON + timedelta(seconds=120)
    await counter.take(says("Hallo", at=at, late=timedelta(seconds=-120)))

    (row,) = await counter.rows("SELECT at FROM message")
    assert row["at"] == at


async def test_an_older_message_that_comes_late_does_not_close_the_window(
    counter: Counter,
) -> None:
    await counter.take(says("neu", at=NOON))
    await counter.take(says("alt", at=NOON - timedelta(days=3)), now=NOON)

    (thread,) = await counter.rows("SELECT last_inbound_at FROM conversation")
    assert thread["last_inbound_at"] == NOON


async def test_the_address_of_a_file_is_not_kept(counter: Counter) -> None:
    picture = Media("image", "m1", caption="Mein Reifen", url="https://lookaside.example/secret")
    await counter.take(says(picture))

    (row,) = await counter.rows("SELECT contact_id FROM contact")
    async with counter.work() as work:
        keys = await open_keys(work, [row["contact_id"]])
        (kept,) = await message.messages_of(work, [row["contact_id"]], keys)
    assert kept.body is not None
    assert kept.body["text"] == "Mein Reifen"
    assert b"secret" not in msgspec.json.encode(kept.body)


async def test_what_goes_to_a_number_that_is_not_ours_is_counted(counter: Counter) -> None:
    strange = says("Hallo")
    update = msgspec.structs.replace(strange.update, phone_number_id="999")

    taken = await counter.take(msgspec.structs.replace(strange, update=update))

    assert (taken.unrouted, taken.messages) == (1, 0)


async def test_what_nobody_understands_or_is_not_ours_is_never_marked_as_seen(
    counter: Counter,
) -> None:
    strange = Unknown(
        field="messages", id="wamid.1", at=NOON, phone_number_id=NUMBER, part="messages", raw=b"{}"
    )
    elsewhere = msgspec.structs.replace(prefers("stop").update, phone_number_id="999", id="p.1")
    batch = [Arrived(strange, NOON), Arrived(elsewhere, NOON)]

    first, again = await counter.take(*batch), await counter.take(*batch)

    assert (first.unknown, again.unknown) == (1, 1)
    assert (first.unrouted, again.unrouted) == (1, 1)
    assert await counter.rows("SELECT FROM update_seen") == []

    # A program that understands more reads it as if it had never been there.
    understood = await counter.take(says("Stopp", wamid="wamid.1"))
    assert (understood.messages, understood.noes) == (1, 1)


async def test_a_person_without_a_number_is_a_person(counter: Counter) -> None:
    await counter.take(says("Hallo", who=by(None, ERIKA_ID)))
    await counter.take(says("noch da?", who=by(None, ERIKA_ID)))

    assert len(await counter.rows("SELECT FROM contact")) == 1
    assert len(await counter.rows("SELECT FROM message")) == 2


async def test_a_large_batch_takes_as_many_queries_as_a_small_one(counter: Counter) -> None:
    async def queries(size: int, first: int) -> int:
        asked: list[object] = []
        batch = []
        for number in range(first, first + size):
            who = by(f"49171{number:07}", f"DE.{number:012}")
            batch += [says("Hallo", who=who), says("STOP", who=who), prefers("stop", who=who)]
            batch += [says("Hilfe", who=who), reports(f"wamid.{number}", "read")]
        async with counter.work() as work:
            with work.connection.query_logger(asked.append):
                await take_in(work, batch, now=NOON + timedelta(minutes=1))
        return len(asked)

    await queries(1, 1)

    assert await queries(2, 100) == await queries(60, 1000)


@pytest.mark.parametrize(
    ("words", "hits"),
    [
        ("reifen", 1),
        ("REI", 1),
        ("wechsel reifen", 1),
        ("reifen termin", 0),
        ("erika", 1),
        ("re", 0),
    ],
)
async def test_what_was_written_is_found_by_its_words_and_their_beginnings(
    counter: Counter, words: str, hits: int
) -> None:
    await counter.take(says("Ich brauche einen Wechsel der Reifen!"))

    async with counter.work() as work:
        assert len(await search.find(work, words)) == hits
    rows = await counter.rows("SELECT tokens::text FROM search_token")
    assert "reifen" not in str(rows).lower()


async def test_a_report_that_comes_before_the_carriers_answer_settles_the_attempt(
    counter: Counter,
) -> None:
    await counter.take(says("Hilfe"))
    attempt_id = uuid4()
    async with counter.work() as work:
        await work.connection.execute("UPDATE ready SET state = 'leaving'")
        await work.connection.execute(
            "INSERT INTO attempt (controller_id, attempt_id, ready_id, contact_id, decision_id,"
            " sender_id, starts, pair_full_at, began_at) SELECT controller_id, $1, ready_id,"
            " contact_id, decision_id, sender_id, false, $2, $2 FROM ready",
            attempt_id,
            NOON,
        )

    taken = await counter.take(
        reports("wamid.out", "sent", attempt_id=attempt_id),
        reports("wamid.other", "sent", attempt_id=uuid4()),
    )

    assert (taken.statuses, taken.unmatched) == (1, 1)
    (ready,) = await counter.rows("SELECT state FROM ready")
    (row,) = await counter.rows("SELECT status FROM message WHERE direction = 'out'")
    assert (ready["state"], row["status"]) == ("accepted", "sent")
