"""Staff who have read a message say what it is: a no as far as it goes, and never a yes."""

import asyncio
from datetime import datetime, timedelta
from uuid import UUID, uuid4

import msgspec
import pytest

from jawort.desk.conversation import wish as view
from jawort.desk.opt_out import wish as acts
from jawort.desk.right import erasure
from jawort.desk.sending import legal
from jawort.domain.arrival.content import Reaction
from jawort.domain.fact import FactKind
from jawort.domain.purpose import NewPurpose
from jawort.domain.refusal import Refusal
from jawort.domain.right.erasure import Ground
from jawort.ledger import controller, fact, purpose, wish
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.thread import Opened
from jawort.ledger.wish import Correction, KeptWish, Understood
from tests.desk.arrivals import Counter, advertised, open_counter, says, taps
from tests.shop import NOON, Shop

MINUTE = timedelta(minutes=1)
LATER = NOON + timedelta(days=5)
UNCLEAR = "nein danke"


@pytest.fixture
async def counter(shop: Shop) -> Counter:
    """A shop whose last message to Erika was advertising."""
    made = await open_counter(shop)
    await advertised(made)
    return made


async def heard(
    counter: Counter, text: str = "Ich bin umgezogen", *, at: datetime = NOON + MINUTE
) -> UUID:
    """Erika writes; gives the message."""
    await counter.take(says(text, at=at))
    (row,) = await counter.rows(
        "SELECT message_id FROM message WHERE direction = 'in' ORDER BY message_id DESC LIMIT 1"
    )
    return UUID(str(row["message_id"]))


async def correct(
    counter: Counter,
    message_id: UUID,
    to: str = "opt_out",
    *,
    by: str = "Anna",
    at: datetime = LATER,
    **more: str,
) -> KeptWish:
    """Somebody corrects a message, in a unit of work of its own."""
    async with counter.work() as work:
        return await acts.correct(work, message_id, to, by=by, now=at, **more)


async def stands(counter: Counter, message_id: UUID) -> Understood:
    """What the message is understood as."""
    async with counter.work() as work:
        found = await wish.kept(work, message_id)
    assert found is not None
    return found.understood


async def optout(counter: Counter) -> str:
    """The opt-out that stands for Erika."""
    (row,) = await counter.rows("SELECT optout FROM contact")
    return str(row["optout"])


async def noes(counter: Counter) -> list[fact.Fact]:
    """The withdrawals in the log, opened."""
    (row,) = await counter.rows("SELECT contact_id FROM contact")
    async with counter.work() as work:
        keys = await open_keys(work, [row["contact_id"]])
        found = await fact.facts_of(work, [row["contact_id"]], keys, [FactKind.CONSENT_WITHDRAWN])
    return list(found)


@pytest.mark.parametrize(
    ("scope", "optout_"),
    [("all", "all"), ("ads", "ads"), ("topic:Reifen", "none"), ("type:N07", "none")],
)
async def test_a_no_that_was_missed_is_obeyed_as_far_as_it_goes(
    counter: Counter, scope: str, optout_: str
) -> None:
    message_id = await heard(counter)
    assert await counter.rows("SELECT FROM suppression") == []

    kept = await correct(counter, message_id, scope=scope)

    assert kept.understood.intents == ("none",)
    assert await optout(counter) == optout_
    assert [row["scope"] for row in await counter.rows("SELECT scope FROM suppression")] == [scope]
    (no,) = await noes(counter)
    assert no.personal is not None
    assert no.personal["scope"] == scope
    assert (no.personal["by"], no.personal["reference"]) == ("Anna", str(message_id))
    assert (await stands(counter, message_id)).corrected == Correction(
        to="opt_out", by="Anna", at=LATER, scope=scope
    )


async def test_the_no_was_said_with_the_message_and_wins_over_every_yes_until_now(
    counter: Counter,
) -> None:
    message_id = await heard(counter)

    await correct(counter, message_id)

    (no,) = await noes(counter)
    assert no.personal is not None
    assert no.personal["said_at"] == (NOON + MINUTE).isoformat()
    assert no.personal["act_at"] == LATER.isoformat()


@pytest.mark.parametrize(
    "scope",
    [
        "",
        "ALL",
        "none",
        "opt_in",
        "ads:x",
        "topic:",
        "topic:Urlaub",
        "topic:reifen",
        "type:",
        "type:N99",
        "type:ADS",
        "all; DROP TABLE fact",
        "topic:Reifen\x00",
        "\u202eads",
        "x" * 100_000,
    ],
)
async def test_a_scope_nobody_can_mean_is_refused_and_nothing_is_noted(
    counter: Counter, scope: str
) -> None:
    message_id = await heard(counter)

    with pytest.raises(Refusal, match="SCOPE"):
        await correct(counter, message_id, scope=scope)

    assert await optout(counter) == "none"
    assert (await stands(counter, message_id)).corrected is None
    assert await noes(counter) == []


@pytest.mark.parametrize("to", ["opt_in", "help", "", "OPT_OUT", "ads"])
async def test_nothing_is_corrected_towards_a_yes_not_even_where_nothing_was_read(
    counter: Counter, to: str
) -> None:
    message_id = await heard(counter)

    with pytest.raises(Refusal, match="CORRECTION"):
        await correct(counter, message_id, to)

    assert (await stands(counter, message_id)).corrected is None


async def test_what_no_person_has_written_is_refused_with_a_clear_sentence(
    counter: Counter,
) -> None:
    (ours,) = await counter.rows("SELECT message_id FROM message WHERE direction = 'out'")
    heard_call = await heard(counter)
    async with counter.work() as work:
        await work.connection.execute(
            "UPDATE message SET kind = 'call' WHERE message_id = $1", heard_call
        )

    for message_id in (ours["message_id"], uuid4(), heard_call):
        for to in acts.CORRECTIONS:
            with pytest.raises(Refusal, match="NO_MESSAGE") as refused:
                await correct(counter, message_id, to)
            assert "hat keine Person geschrieben" in refused.value.problem.de

    assert await noes(counter) == []


async def test_a_message_of_another_company_is_as_unknown_as_one_that_never_was(
    counter: Counter,
) -> None:
    message_id = await heard(counter)
    async with counter.shop.ledger.house_work() as house:
        other = await controller.add(house, "Hofladen Apfel e. K., Jork", country="DE", now=NOON)

    async with counter.shop.ledger.work(other.controller_id) as work:
        with pytest.raises(Refusal, match="NO_MESSAGE"):
            await acts.correct(work, message_id, "opt_out", by="Anna", now=LATER, scope="all")

    assert await optout(counter) == "none"
    assert (await stands(counter, message_id)).corrected is None


async def test_of_an_erased_person_nothing_is_left_to_correct(counter: Counter) -> None:
    message_id = await heard(counter)
    await correct(counter, message_id, "human")
    (row,) = await counter.rows("SELECT contact_id FROM contact")
    owner = counter.shop.controller.controller_id
    await erasure.erase(
        counter.shop.ledger,
        owner,
        row["contact_id"],
        ground=Ground.REQUEST,
        by="Anna",
        now=LATER,
    )

    with pytest.raises(Refusal, match="NO_MESSAGE"):
        await correct(counter, message_id)


async def test_it_can_be_corrected_again_and_the_last_one_stands(counter: Counter) -> None:
    message_id = await heard(counter)

    await correct(counter, message_id, scope="type:N07")
    await correct(counter, message_id, scope="all", by="Bert", at=LATER + MINUTE)

    last = (await stands(counter, message_id)).corrected
    assert last is not None
    assert (last.by, last.scope) == ("Bert", "all")
    assert await optout(counter) == "all"
    assert len(await noes(counter)) == 2


@pytest.mark.parametrize("text", ["STOP", "Bitte keine Werbung mehr"])
async def test_nothing_of_the_kind_lifts_no_withdrawal_that_is_in_force(
    counter: Counter, text: str
) -> None:
    message_id = await heard(counter, text)
    before = await optout(counter)
    assert before != "none"

    await correct(counter, message_id, "none")
    await correct(counter, message_id, "opt_out", scope="type:N07")
    await correct(counter, message_id, "none", at=LATER + MINUTE)

    assert await optout(counter) == before
    assert len(await counter.rows("SELECT FROM suppression")) == 2


async def test_two_who_correct_it_at_once_are_both_obeyed(counter: Counter) -> None:
    message_id = await heard(counter)

    found = await asyncio.gather(
        correct(counter, message_id, scope="ads"),
        correct(counter, message_id, scope="type:N07", by="Bert"),
        correct(counter, message_id, "access", by="Carla"),
    )

    last = (await stands(counter, message_id)).corrected
    assert last is not None
    before = [one.understood.corrected for one in found]
    assert {one.by if one else "" for one in before} | {last.by} == {"", "Anna", "Bert", "Carla"}
    assert await optout(counter) == "ads"
    scopes = {row["scope"] for row in await counter.rows("SELECT scope FROM suppression")}
    assert scopes == {"ads", "type:N07"}
    assert len(await counter.rows("SELECT FROM right_request")) == 1


@pytest.mark.parametrize("after", [timedelta(), timedelta(seconds=1), timedelta(days=1)])
async def test_leave_it_does_not_end_a_no_that_staff_have_read_in_the_message(
    counter: Counter, after: timedelta
) -> None:
    message_id = await heard(counter, UNCLEAR)
    await correct(counter, message_id, scope="ads", at=NOON + MINUTE + after)

    button = f"{legal.STAYS}{message_id}"
    await counter.take(taps(button, "Nein, so lassen", at=LATER))

    assert await optout(counter) == "ads"


async def test_who_corrected_is_sealed_with_the_message_and_colleagues_are_told(
    counter: Counter,
) -> None:
    message_id = await heard(counter)
    query = "SELECT count(*) AS told FROM inbox_change"
    (before,) = await counter.rows(query)

    await correct(counter, message_id, "none", by="Anna Beispielhaft")

    (after,) = await counter.rows(query)
    assert after["told"] == before["told"] + 1
    (row,) = await counter.rows("SELECT body_sealed FROM message WHERE message_id = $1", message_id)
    assert b"Beispielhaft" not in bytes(row["body_sealed"])
    assert b"corrected" not in bytes(row["body_sealed"])


def test_a_correction_from_before_scopes_meant_advertising() -> None:
    old = {"to": "opt_out", "by": "Anna", "at": NOON.isoformat()}
    told = msgspec.convert({"intents": ["none"], "corrected": old}, Understood)

    assert told.corrected is not None
    assert (told.corrected.scope, told.corrected.reach) == ("", "ads")
    assert Correction(to="none", by="Anna", at=NOON).reach == ""


async def seen(counter: Counter, *messages: UUID) -> dict[UUID, view.Wish]:
    """As a thread shows them."""
    opened = []
    async with counter.work() as work:
        for message_id in messages:
            kept = await wish.kept(work, message_id)
            assert kept is not None
            row = {"contact_id": kept.contact_id, "message_id": message_id}
            opened.append(Opened(row, kept.body))
        return await view.wishes(work, opened)


async def test_the_thread_knows_whether_advertising_still_rests_and_who_was_asked(
    counter: Counter,
) -> None:
    silent = await heard(counter, at=NOON + MINUTE / 2)
    first = await heard(counter, UNCLEAR)
    second = await heard(counter, "och nö danke", at=NOON + 2 * MINUTE)

    shown = await seen(counter, silent, first, second)
    assert set(shown) == {first, second}
    asked, again = shown[first], shown[second]
    assert (asked.was_asked, again.was_asked) == (True, False)
    assert (asked.is_resting, again.is_resting) == (True, True)
    assert asked.paused_since == NOON + MINUTE

    for message_id in (first, second):
        button = f"{legal.STAYS}{message_id}"
        await counter.take(taps(button, "Nein, so lassen", at=NOON + 3 * MINUTE))

    shown = await seen(counter, first, second)
    assert [one.is_resting for one in shown.values()] == [False, False]


async def test_a_pause_that_became_a_withdrawal_does_not_rest_any_more(counter: Counter) -> None:
    message_id = await heard(counter, UNCLEAR)
    await heard(counter, "STOP", at=NOON + 2 * MINUTE)

    assert not (await seen(counter, message_id))[message_id].is_resting


async def test_a_no_can_go_as_far_as_the_company_sends(counter: Counter) -> None:
    early = NOON - timedelta(days=1)
    async with counter.work() as work:
        await purpose.add(work, NewPurpose("N07"), now=early)
        await purpose.add(work, NewPurpose("N07", channel="sms"), now=early)
        await purpose.add(work, NewPurpose("N02"), now=early)

        assert await view.scopes(work) == ("ads", "topic:Reifen", "type:N02", "type:N07", "all")


async def test_a_reaction_that_was_a_no_can_be_corrected_too(counter: Counter) -> None:
    target = await heard(counter)
    (row,) = await counter.rows("SELECT count(*) AS before FROM message")
    await counter.take(says(Reaction("wamid.x", "👎"), at=NOON + 2 * MINUTE))
    (made,) = await counter.rows("SELECT message_id FROM message WHERE kind = 'reaction'")

    await correct(counter, made["message_id"], scope="all")

    assert row["before"] > 0 and target != made["message_id"]
    assert await optout(counter) == "all"
