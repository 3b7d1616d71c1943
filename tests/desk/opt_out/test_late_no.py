"""A no to a text that is settled, over or forgotten: it ends the yes wherever that stands."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from jawort.desk.consent import in_thread
from jawort.desk.contact import merge
from jawort.desk.opt_out import noted
from jawort.desk.opt_out.noted import NotedYes
from jawort.desk.sending import legal
from jawort.domain.arrival.update import Arrived
from jawort.ledger import consent as memory
from jawort.ledger import controller, fact
from jawort.ledger.purpose import purposes
from tests.desk.arrivals import ERIKA, MAX, Counter, by, open_counter, says, sent, taps
from tests.shop import NOON, Shop

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)


@pytest.fixture
async def counter(shop: Shop) -> Counter:
    """A shop that is ready to receive."""
    return await open_counter(shop)


async def asked(counter: Counter, wa_id: str = ERIKA) -> str:
    """START, and the text has left; gives which question it was."""
    await counter.take(says("START", who=by(wa_id)))
    (row,) = await counter.rows(
        "SELECT ready_id, case_id FROM ready WHERE purpose = 'L_DOI' AND state = 'waiting'"
    )
    await sent(counter, f"wamid.{uuid4()}", ready_id=row["ready_id"])
    return str(row["case_id"])


async def agreed(counter: Counter, wa_id: str = ERIKA) -> str:
    """The same, and a yes to it by its button."""
    request = await asked(counter, wa_id)
    await counter.take(
        taps(f"{legal.YES}{request}", "Ja, anmelden", at=NOON + MINUTE, who=by(wa_id))
    )
    return request


async def on_paper(counter: Counter, sender_id: UUID) -> None:
    """Somebody has noted a yes of everybody here, on paper."""
    async with counter.work() as work:
        (what,) = await purposes(work)
        people = [row["contact_id"] for row in await work.connection.fetch("SELECT * FROM contact")]
        told = NotedYes("paper", what.purpose_id, sender_id, NOON + 2 * MINUTE, "Anna")
        facts = [noted.given(one, told, what, {}) for one in people]
        await fact.append(work, facts, now=NOON + 2 * MINUTE)
        await memory.refold(work, people)


async def states(counter: Counter) -> list[str]:
    return [row["state"] for row in await counter.rows("SELECT state FROM standing_consent")]


async def optout(counter: Counter) -> str:
    (row,) = await counter.rows("SELECT optout FROM contact")
    return str(row["optout"])


def refuses(request: str, *, after: timedelta) -> Arrived:
    return taps(f"{legal.NO}{request}", "Nein", at=NOON + after)


async def replies(counter: Counter, word: str) -> int:
    found = await counter.rows("SELECT FROM ready WHERE idempotency_key LIKE $1", f"{word}:%")
    return len(found)


async def forget_questions(counter: Counter) -> None:
    """What the clock of retention does after 30 days (law.md RC03)."""
    async with counter.work() as work:
        await work.connection.execute("DELETE FROM opt_in_request")


async def test_the_no_button_of_a_text_whose_question_is_forgotten_ends_the_yes_to_it(
    counter: Counter,
) -> None:
    request = await agreed(counter)
    await forget_questions(counter)

    await counter.take(refuses(request, after=40 * DAY))

    assert await states(counter) == ["withdrawn"]
    assert await optout(counter) == "none"
    assert await replies(counter, "refused") == 1


async def test_the_no_button_of_a_text_nothing_tells_of_pauses_advertising_and_is_asked_about(
    counter: Counter,
) -> None:
    await agreed(counter)

    await counter.take(refuses(str(UUID(int=7)), after=40 * DAY))

    assert await optout(counter) == "ads"
    assert await replies(counter, "unclear") == 1
    (row,) = await counter.rows("SELECT answers FROM ready WHERE idempotency_key LIKE 'unclear:%'")
    stays = f"{legal.STAYS}{row['answers']}"
    await counter.take(taps(stays, "Nein, so lassen", at=NOON + 40 * DAY + MINUTE))
    assert (await optout(counter), await states(counter)) == ("none", ["granted"])


async def test_a_second_no_to_the_question_about_an_erasure_pauses_nothing(
    counter: Counter,
) -> None:
    await counter.take(says("Bitte löschen Sie alle meine Daten."))
    (row,) = await counter.rows("SELECT request_id FROM right_request")
    await counter.take(refuses(str(row["request_id"]), after=MINUTE))
    assert await optout(counter) == "none"

    await counter.take(refuses(str(row["request_id"]), after=2 * MINUTE))

    assert await optout(counter) == "none"
    assert await replies(counter, "unclear") == 0


async def test_a_no_ends_the_yes_in_every_record_of_the_person(counter: Counter) -> None:
    request = await agreed(counter)
    await agreed(counter, MAX)
    one, other = [row["contact_id"] for row in await counter.rows("SELECT contact_id FROM contact")]
    async with counter.work() as work:
        await merge.merge(work, one, other, by="Anna", reason="am Telefon", now=NOON + DAY)

    await counter.take(refuses(request, after=2 * DAY))

    assert await states(counter) == ["withdrawn", "withdrawn"]
    assert await replies(counter, "refused") == 1


async def test_a_no_ends_the_yes_to_the_same_with_another_number_of_ours(counter: Counter) -> None:
    request = await agreed(counter)
    async with counter.work() as work:
        new = controller.NewSender(counter.portfolio_id, "wa", "Sonnenschein", "DE")
        second = await controller.add_sender(work, new, now=NOON)
    await on_paper(counter, second)
    assert await states(counter) == ["granted", "granted"]

    await counter.take(refuses(request, after=DAY / 2))

    assert await states(counter) == ["withdrawn", "withdrawn"]


async def test_a_no_is_heard_between_the_end_of_its_question_and_the_clock_that_settles_it(
    counter: Counter,
) -> None:
    request = await asked(counter)
    await on_paper(counter, counter.sender_id)

    await counter.take(refuses(request, after=DAY + MINUTE))

    assert await states(counter) == ["withdrawn"]
    async with counter.work() as work:
        assert await in_thread.expire(work, now=NOON + 2 * DAY) == 1
    assert await states(counter) == ["withdrawn"]


async def test_a_no_from_before_a_newer_yes_in_the_chat_is_not_said_to_hold(
    counter: Counter,
) -> None:
    first = await agreed(counter)
    await counter.take(refuses(first, after=2 * MINUTE))
    await counter.take(says("START", at=NOON + 10 * MINUTE))
    (row,) = await counter.rows(
        "SELECT ready_id, case_id FROM ready WHERE purpose = 'L_DOI' AND state = 'waiting'"
    )
    await sent(counter, "wamid.second", ready_id=row["ready_id"])
    yes = f"{legal.YES}{row['case_id']}"
    await counter.take(taps(yes, "Ja, anmelden", at=NOON + 11 * MINUTE))
    assert await replies(counter, "refused") == 1

    late = taps(f"{legal.NO}{first}", "Nein", at=NOON + 3 * MINUTE, late=MINUTE)
    await counter.take(late, now=NOON + 12 * MINUTE)

    assert await states(counter) == ["granted"]
    assert await replies(counter, "refused") == 1
