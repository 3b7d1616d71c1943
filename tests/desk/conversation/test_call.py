"""Calls and changes of who is there stand in the thread as quiet lines, and ask for nothing."""

from datetime import timedelta
from itertools import count

import msgspec
import pytest

from jawort.desk.answer.composer import compose, weigh
from jawort.desk.contact.identity import verify
from jawort.desk.conversation import inbox
from jawort.desk.conversation import thread as conversation
from jawort.desk.conversation.shown import shown
from jawort.domain.arrival.update import Arrived, Call
from jawort.domain.conversation import thread as view
from jawort.domain.conversation.composer import Writing
from jawort.domain.conversation.inbox import View
from jawort.domain.staff.account import Actor, Role
from jawort.domain.window import closes_at
from jawort.ledger import account
from jawort.ledger.account import NewAccount
from tests.desk.arrivals import (
    ERIKA_ID,
    MAX,
    NUMBER,
    WABA,
    Counter,
    arrived,
    by,
    changes,
    open_counter,
    says,
)
from tests.shop import NOON, Shop

_calls = count(1)


@pytest.fixture
async def counter(shop: Shop) -> Counter:
    return await open_counter(shop)


@pytest.fixture
async def jana(counter: Counter) -> Actor:
    async with counter.work() as work:
        made = await account.add(work, NewAccount("jana", "Jana", Role.AGENT, ""), now=NOON)
    return made.actor


def calls(
    event: str, *, at: timedelta = timedelta(0), seconds: int | None = None, call: str = ""
) -> Arrived:
    """The platform tells of a call."""
    call_id = call or f"wacid.{next(_calls)}"
    update = Call(
        field="calls",
        id=f"{call_id}:{event}",
        at=NOON + at,
        account_id=WABA,
        phone_number_id=NUMBER,
        persons=by(),
        call_id=call_id,
        event=event,
        direction="USER_INITIATED",
        callback_data=None,
        duration_s=seconds,
        errors=(),
        json=b"{}",
    )
    return arrived(update)


async def thread(counter: Counter, jana: Actor) -> view.Thread:
    async with counter.work() as work:
        (row, *_) = (await inbox.page(work, jana, View.OPEN, now=NOON)).rows
        return await conversation.thread(work, jana, row.conversation_id, now=NOON)


def happened(seen: view.Thread) -> list[view.Shown]:
    return [one.shown for one in seen.entries if isinstance(one, view.Message)]


async def test_a_call_is_one_line_however_often_and_in_what_order_it_is_told(
    counter: Counter, jana: Actor
) -> None:
    rings = calls("connect", call="wacid.A")
    ends = calls("terminate", at=timedelta(seconds=92), seconds=92, call="wacid.A")

    await counter.take(ends)
    await counter.take(rings)
    await counter.take(rings, ends)

    seen = await thread(counter, jana)
    assert happened(seen) == [view.Call("answered", 92)]
    assert seen.row.unanswered_since is None  # somebody took it: nobody waits


async def test_a_call_and_its_end_in_one_batch_are_one_missed_call_that_waits(
    counter: Counter, jana: Actor
) -> None:
    ends = calls("terminate", at=timedelta(seconds=20), call="wacid.B")

    await counter.take(calls("connect", call="wacid.B"), ends)

    seen = await thread(counter, jana)
    assert happened(seen) == [view.Call("missed")]
    assert seen.row.unanswered_since == NOON
    assert seen.row.unread_count == 1
    assert seen.row.window_ends_at == closes_at(NOON + timedelta(seconds=20), "wa")


async def test_who_has_written_before_a_call_still_waits_after_it(
    counter: Counter, jana: Actor
) -> None:
    await counter.take(says("Wann ist der Wagen fertig?"))
    await counter.take(calls("connect", at=timedelta(minutes=1), call="wacid.C"))
    await counter.take(
        calls("terminate", at=timedelta(minutes=2), seconds=30, call="wacid.C"),
    )

    assert (await thread(counter, jana)).row.unanswered_since == NOON


async def test_a_call_opens_the_window_and_is_no_request_for_an_offer(
    counter: Counter, jana: Actor
) -> None:
    await counter.take(calls("terminate"))
    seen = await thread(counter, jana)
    (call,) = [one for one in seen.entries if isinstance(one, view.Message)]
    here, now = seen.row.conversation_id, NOON + timedelta(minutes=5)
    plain = Writing(text="Sie haben angerufen. Womit kann ich helfen?")
    offer = Writing(text="20 % Rabatt auf alle Reifen!", asked=call.message_id)

    async with counter.work() as work:
        answer, _ = await weigh(work, jana, here, plain, now=now)
        advert, _ = await weigh(work, jana, here, offer, now=now)
        made = await compose(work, jana, here, now=now)

    assert answer.may_go
    assert (advert.what, advert.code) == ("refused", "E_ADS_IN_SERVICE")
    assert made.newest is None  # there is no message to quote or to tie an offer to


async def test_a_new_number_is_told_with_what_follows_until_somebody_has_made_sure(
    counter: Counter, jana: Actor
) -> None:
    await counter.take(says("Hallo", who=by(bsuid=ERIKA_ID)))
    later = NOON + timedelta(minutes=1)
    await counter.take(changes(by(), by(MAX), at=later))

    (told,) = _changes(await thread(counter, jana))
    async with counter.work() as work:
        await verify(work, told.contact_id, by="Jana", how="Rückruf", now=NOON)
    before, after = sorted(_changes(await thread(counter, jana)), key=lambda one: one.what)

    assert (told.what, told.is_settled) == ("user_changed_number", False)
    assert (before.what, before.is_settled) == ("user_changed_number", True)
    assert (after.what, after.is_settled) == ("verified", True)


async def test_a_new_username_is_told_before_the_first_message_that_bears_it(
    counter: Counter, jana: Actor
) -> None:
    await counter.take(_named("erika.b", "Hallo", 0))
    await counter.take(_named("erika.b", "Noch da?", 1))
    await counter.take(_named("erika.neu", "Jetzt?", 2), _named("erika.neu", "Nun?", 3))
    await counter.take(_named("erika.neu", "Ja.", 4))

    seen = await thread(counter, jana)

    (told,) = _changes(seen)
    assert (told.what, told.before, told.after) == ("username", "erika.b", "erika.neu")
    assert told.is_settled
    place = seen.entries.index(told)
    following = seen.entries[place + 1]
    assert isinstance(following, view.Message)
    assert following.shown == view.Words("Nun?")
    assert "erika" not in repr(seen)


def _named(username: str, text: str, minutes: int) -> Arrived:
    one = says(text, at=NOON + timedelta(minutes=minutes), who=by(None, ERIKA_ID))
    return msgspec.structs.replace(
        one, update=msgspec.structs.replace(one.update, username=username)
    )


def _changes(seen: view.Thread) -> list[view.Change]:
    return [one for one in seen.entries if isinstance(one, view.Change)]


def test_a_yes_to_calls_ends_with_its_time() -> None:
    ends = (NOON + timedelta(days=7)).isoformat()

    def told(**body: object) -> view.Shown:
        return shown({"kind": "interactive", "text": "", **body}, "interactive")

    assert told(response="accept", expires_at=ends) == view.Call(
        "allowed", until=NOON + timedelta(days=7)
    )
    assert told(response="accept", expires_at=ends, is_permanent=True) == view.Call("allowed")
    assert told(response="accept", expires_at="gestern") == view.Call("allowed")
    assert told(response="reject", expires_at=ends) == view.Call("refused")
