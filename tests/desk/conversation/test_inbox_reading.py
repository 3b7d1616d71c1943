"""From what arrives to what is seen: the reading fills the inbox, and rules give it away."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import msgspec
import pytest

from jawort.desk.conversation import assign, inbox, progress
from jawort.desk.conversation import thread as conversation
from jawort.domain.arrival import content as said
from jawort.domain.arrival.content import Content
from jawort.domain.arrival.update import Arrived
from jawort.domain.conversation import thread as view
from jawort.domain.conversation.inbox import Row, Rule, View
from jawort.domain.staff.account import Actor, Role
from jawort.ledger import account
from jawort.ledger.account import NewAccount
from tests.desk.arrivals import MAX, Counter, by, open_counter, says
from tests.desk.conversation.test_call import calls
from tests.shop import NOON, Shop

LATER = NOON + timedelta(hours=1)


@pytest.fixture
async def counter(shop: Shop) -> Counter:
    return await open_counter(shop)


async def member(counter: Counter, role: Role = Role.AGENT) -> Actor:
    async with counter.work() as work:
        new = NewAccount(f"{uuid4().hex}@beispiel.example", "Miriam", role, "")
        made = await account.add(work, new, now=NOON)
    return Actor(made.account_id, counter.shop.controller.controller_id, "Miriam", role)


def sends(content: Content, kind: str, *, wamid: str, minutes: int = 0) -> Arrived:
    """A person sends something, under the type the platform gives it."""
    one = says(content, at=NOON + timedelta(minutes=minutes), wamid=wamid)
    return msgspec.structs.replace(one, update=msgspec.structs.replace(one.update, type=kind))


async def opened(counter: Counter, actor: Actor, view_: View = View.OPEN) -> list[Row]:
    async with counter.work() as work:
        return list((await inbox.page(work, actor, view_, now=LATER)).rows)


async def shown(counter: Counter, actor: Actor) -> list[Any]:
    (row,) = await opened(counter, actor)
    async with counter.work() as work:
        thread = await conversation.thread(work, actor, row.conversation_id, now=LATER)
    return [one for one in thread.entries if isinstance(one, view.Message)]


KINDS: dict[str, tuple[Content, str, view.Shown]] = {
    "text": (said.Text("Hallo"), "text", view.Words("Hallo")),
    "place": (said.Location(50.9, 6.9, "Hof"), "location", view.Place(50.9, 6.9, "Hof")),
    "cards": (
        said.Cards((said.Card("Hans", ("+491713920009",), (), None, b"{}"),)),
        "contacts",
        view.Cards((view.Card("Hans", ("+491713920009",)),)),
    ),
    "tap": (
        said.Tap("list", "k", "Ölwechsel", "ab 9 Uhr"),
        "interactive",
        view.Tap("Ölwechsel", "ab 9 Uhr", "list"),
    ),
    "form": (
        said.FormReply("flow", "Gesendet", '{"Tag":"Di"}'),
        "interactive",
        view.Form("flow", (("Tag", "Di"),)),
    ),
    "order": (
        said.Order("1", "Bitte", (said.OrderLine("A1", 2.0, 9.5, "EUR"),)),
        "order",
        view.Order("Bitte", (view.OrderLine("A1", 2.0, 9.5, "EUR"),)),
    ),
    "call permission": (
        said.CallPermission("reject", False, None, None),
        "interactive",
        view.Call("refused"),
    ),
    "unsupported": (said.Unsupported("poll"), "unsupported", view.Unsupported("poll")),
}


@pytest.mark.parametrize("name", KINDS)
async def test_what_arrives_is_shown_as_what_it_is(counter: Counter, name: str) -> None:
    content, kind, expected = KINDS[name]
    actor = await member(counter)

    await counter.take(sends(content, kind, wamid="wamid.1"))

    (one,) = await shown(counter, actor)
    assert one.shown == expected


@pytest.mark.parametrize("kind", ["image", "video", "audio", "document", "sticker"])
async def test_a_file_that_arrives_is_shown_with_what_becomes_of_it(
    counter: Counter, kind: Any
) -> None:
    actor = await member(counter)
    content = said.Media(kind, "77001", mime_type="x/y", caption="Hier", is_voice=kind == "audio")

    await counter.take(sends(content, kind, wamid="wamid.1"))

    (one,) = await shown(counter, actor)
    assert isinstance(one.shown, view.File)
    assert (one.shown.kind, one.shown.caption) == (kind, "Hier")
    assert one.shown.state == "wanted" and one.shown.media_id is not None
    assert one.shown.is_voice is (kind == "audio")


async def test_reaction_edit_and_withdrawal_reach_the_message_they_mean(counter: Counter) -> None:
    actor = await member(counter)
    await counter.take(
        sends(said.Text("Um 8"), "text", wamid="wamid.1"),
        sends(said.Text("Geheim"), "text", wamid="wamid.2", minutes=1),
        sends(said.Text("Danke"), "text", wamid="wamid.3", minutes=2),
    )

    await counter.take(
        sends(said.Edited("wamid.1", said.Text("Um 9")), "edit", wamid="wamid.4", minutes=3),
        sends(said.Revoked("wamid.2"), "revoke", wamid="wamid.5", minutes=4),
        sends(said.Reaction("wamid.3", "👍"), "reaction", wamid="wamid.6", minutes=5),
    )

    first, second, third = await shown(counter, actor)
    assert first.shown == view.Words("Um 9")
    assert [edit.shown for edit in first.earlier] == [view.Words("Um 8")]
    assert second.shown == view.Gone("deleted")
    assert [one.emoji for one in third.reactions] == ["👍"]


async def test_the_reading_gives_new_conversations_by_rule_and_leaves_running_ones(
    counter: Counter,
) -> None:
    actor, lead = await member(counter), await member(counter, Role.LEAD)
    await counter.take(says("Die Bremse quietscht", wamid="wamid.1"))
    rule = Rule(
        rule_id=uuid4(),
        name="Werkstatt",
        when="word",
        value="Bremse",
        queue="workshop",
        accounts=(actor.account_id,),
    )
    async with counter.work() as work:
        await assign.set_rules(work, lead, [rule])

    await counter.take(
        says("Die Bremse immer noch", wamid="wamid.2", at=NOON + timedelta(minutes=1)),
        says("Meine Bremse auch", wamid="wamid.3", who=by(MAX), name="Max"),
    )

    given = {row.name: (row.queue, row.assigned_to) for row in await opened(counter, actor)}
    assert given == {"Max": ("workshop", actor.account_id), "Erika Beispiel": ("service", None)}


async def test_a_call_beside_the_first_message_takes_nothing_from_where_its_words_led(
    counter: Counter,
) -> None:
    actor, lead = await member(counter), await member(counter, Role.LEAD)
    rules = [
        Rule(rule_id=uuid4(), name="Werkstatt", when="word", value="Bremse", queue="workshop"),
        Rule(rule_id=uuid4(), name="Rest", when="always", queue="sales"),
    ]
    async with counter.work() as work:
        await assign.set_rules(work, lead, rules)

    await counter.take(says("Die Bremse quietscht"), calls("connect"))

    (row,) = await opened(counter, actor)
    assert row.queue == "workshop"


async def test_a_label_from_before_decides_who_gets_the_person_again(counter: Counter) -> None:
    actor, lead = await member(counter), await member(counter, Role.LEAD)
    await counter.take(says("Hallo", wamid="wamid.1"))
    (row,) = await opened(counter, actor)
    regular = uuid4()
    async with counter.work() as work:
        await work.connection.execute(
            "INSERT INTO label VALUES ($1, $2, 'Stammkundin')", work.controller_id, regular
        )
        await work.connection.execute(
            "INSERT INTO conversation_label VALUES ($1, $2, $3, $4)",
            work.controller_id,
            row.conversation_id,
            regular,
            row.contact_id,
        )
        rule = Rule(rule_id=uuid4(), name="Stamm", when="label", value=str(regular), queue="sales")
        await assign.set_rules(work, lead, [rule])
        await progress.close(work, actor, [row.conversation_id], now=LATER)

    await counter.take(says("Wieder da", wamid="wamid.2", at=LATER))

    (again,) = await opened(counter, actor)
    assert again.conversation_id != row.conversation_id and again.queue == "sales"


async def test_reading_the_same_again_moves_nothing(counter: Counter) -> None:
    actor = await member(counter)
    arrived = says("Hallo", wamid="wamid.1")
    await counter.take(arrived)
    (before,) = await opened(counter, actor)

    await counter.take(arrived, now=LATER)

    (after,) = await opened(counter, actor)
    assert after == before and after.unread_count == 1
    assert isinstance(after.conversation_id, UUID)
