"""A file lies at the carrier before its message leaves, and not before the message is allowed."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import msgspec
import pytest

from jawort.desk.answer import composer, reply
from jawort.desk.answer.reply import Answer
from jawort.desk.media import file as desk
from jawort.desk.media.file import Upload
from jawort.domain.refusal import Refusal
from jawort.domain.sending.attached import file_of, with_carrier_ids
from jawort.domain.sending.draft import Outcome
from jawort.domain.sending.outgoing import (
    Attachment,
    Button,
    Buttons,
    Frame,
    Outgoing,
    Template,
    Text,
)
from jawort.domain.staff.account import Actor, Role
from jawort.ledger import controller, media, media_upload
from jawort.outbox import attachment, upload
from jawort.outbox.round import Round, run_once
from jawort.provider.whatsapp.error import meaning_of
from jawort.provider.whatsapp.transport import Fault
from jawort.runners import fetch_media
from tests.filed import ERIKA, Post, post_office
from tests.picture import OGG, PDF, photo
from tests.shop import NOON, Shop

SECOND = timedelta(seconds=1)
SOON = NOON + attachment.LOOK_AGAIN


@pytest.fixture
async def post(shop: Shop) -> AsyncIterator[Post]:
    """A company behind the simulator, to which Erika has just sent a picture."""
    async with post_office(shop) as made:
        person = made.meta.introduce(f"+{ERIKA}", name="Erika", wrote=True)
        assert person.id
        await made.sends(made.at_carrier(photo()))
        await made.knows_notice()
        yield made


async def queued(post: Post, data: bytes, name: str, **more: Any) -> tuple[Outcome, UUID]:
    """An answer with a file stands on the ready list; gives the file too."""
    erika = await post.erika()
    async with post.work() as work:
        chosen = Upload(name, data=data)
        file = await desk.keep_upload(work, _somebody(post), erika, chosen, now=NOON)
        content = Attachment(file.kind, file_id=file.media_id, **more)
        thread = await reply.thread(work, erika)
        answer = Answer(Outgoing(content), name, advertises=False)
        outcome = await reply.reply(work, thread, answer, now=NOON)
    assert outcome.what == "queued", outcome
    return outcome, file.media_id


async def send(post: Post, *, at: Any = NOON) -> Round:
    return await run_once(post.outbox, now=at)


async def hand_over(post: Post, *, at: Any = NOON) -> int:
    return await fetch_media.hand_over(post.outbox, now=at)


async def phone(post: Post) -> list[Any]:
    """What Erika's phone shows that we sent, a minute later."""
    await post.meta.advance(minutes=1)
    await post.meta.settle()
    person = post.meta.world.person_by_phone(ERIKA)
    assert person is not None
    return [one for one in person.inbox if not one.inbound]


async def state(post: Post, outcome: Outcome) -> str:
    (row,) = await post.rows("SELECT state FROM ready WHERE ready_id = $1", outcome.ready_id)
    return str(row["state"])


# -- the way out -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [(photo(), "kotfluegel.jpg", "image"), (PDF, "angebot.pdf", "document")],
)
async def test_a_file_is_handed_over_and_its_message_arrives_with_it(
    post: Post, data: bytes, name: str, kind: str
) -> None:
    outcome, file_id = await queued(post, data, name, caption="Ihr Angebot")

    first = await send(post)
    assert (first.waiting, first.endings) == (1, {})
    assert await hand_over(post) == 1
    assert await hand_over(post) == 0
    second = await send(post, at=SOON)

    assert second.endings == {"accepted": 1}
    (shown,) = await phone(post)
    assert (shown.kind, shown.content["caption"]) == (kind, "Ihr Angebot")
    arrived = post.meta.world.media.get(shown.content["id"], NOON)
    async with post.work() as work:
        file = (await media.of_ids(work, [file_id]))[file_id]
    assert arrived is not None
    assert arrived.data == await post.bytes_of(file)
    assert await state(post, outcome) == "accepted"


async def test_a_sent_file_stands_in_its_thread(post: Post) -> None:
    _, file_id = await queued(post, PDF, "angebot.pdf")
    await send(post)
    await hand_over(post)
    await send(post, at=SOON)

    (row,) = await post.rows("SELECT message_id FROM message WHERE direction = 'out'")
    async with post.work() as work:
        (file,) = (await media.of_messages(work, [row["message_id"]])).values()
        assert file.media_id == file_id
        with pytest.raises(Exception, match="MEDIA_SENT"):
            await desk.discard(work, _somebody(post), file_id)


async def test_the_file_of_a_message_that_waits_stays_until_it_is_taken_back(post: Post) -> None:
    outcome, file_id = await queued(post, PDF, "angebot.pdf")
    me = _somebody(post)
    async with post.work() as work:
        with pytest.raises(Refusal, match="MEDIA_SENT"):
            await desk.discard(work, me, file_id)

        await _take_back(post, work, outcome)
        await desk.discard(work, me, file_id)

        assert not await media.of_ids(work, [file_id])


async def test_a_file_in_two_messages_stays_while_one_of_them_waits(post: Post) -> None:
    first, file_id = await queued(post, PDF, "angebot.pdf")
    async with post.work() as work:
        thread = await reply.thread(work, await post.erika())
        again = Answer(Outgoing(Attachment("document", file_id=file_id)), "2", advertises=False)
        await reply.reply(work, thread, again, now=NOON)
        await _take_back(post, work, first)

        with pytest.raises(Refusal, match="MEDIA_SENT"):
            await desk.discard(work, _somebody(post), file_id)


async def test_a_file_is_not_taken_away_while_its_message_is_being_queued(post: Post) -> None:
    erika, me = await post.erika(), _somebody(post)
    async with post.work() as work:
        chosen = Upload("angebot.pdf", data=PDF)
        file = await desk.keep_upload(work, me, erika, chosen, now=NOON)

    async def take_away() -> None:
        async with post.work() as work:
            await desk.discard(work, me, file.media_id)

    async with post.work() as work:
        thread = await reply.thread(work, erika)
        said = Outgoing(Attachment("document", file_id=file.media_id))
        await reply.reply(work, thread, Answer(said, "1", advertises=False), now=NOON)
        taking = asyncio.create_task(take_away())
        await _somebody_waits(post)
    with pytest.raises(Refusal, match="MEDIA_SENT"):
        await taking


async def _take_back(post: Post, work: Any, outcome: Outcome) -> None:
    """A lead takes back a message that waits."""
    assert outcome.ready_id is not None
    thread = await reply.thread(work, await post.erika())
    lead = replace(_somebody(post), role=Role.LEAD)
    _, told = await composer.take_back(work, lead, thread, outcome.ready_id, now=NOON)
    assert told == composer.TAKEN_BACK


async def _somebody_waits(post: Post) -> None:
    """Until another transaction stands before a row that is held."""
    waiting = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type"
    for _ in range(1_500):
        if await post.rows(f"{waiting} = 'Lock'"):
            return
        await asyncio.sleep(0.02)
    raise AssertionError("nobody waits")


async def test_a_voice_note_arrives_as_one(post: Post) -> None:
    await queued(post, OGG, "notiz.ogg", is_voice=True)
    await send(post)
    await hand_over(post)
    await send(post, at=SOON)

    (shown,) = await phone(post)
    assert shown.kind == "audio"


async def test_the_carrier_gets_a_file_once_for_all_its_messages(post: Post) -> None:
    erika = await post.erika()
    _, file_id = await queued(post, PDF, "angebot.pdf")
    await send(post)
    await hand_over(post)
    await send(post, at=SOON)
    async with post.work() as work:
        thread = await reply.thread(work, erika)
        again = Answer(Outgoing(Attachment("document", file_id=file_id)), "2", advertises=False)
        await reply.reply(work, thread, again, now=SOON + 10 * SECOND)

    done = await send(post, at=SOON + 10 * SECOND)

    assert done.endings == {"accepted": 1}
    assert await hand_over(post, at=SOON + 20 * SECOND) == 0


async def test_an_id_that_is_about_to_die_is_made_anew(post: Post) -> None:
    _, file_id = await queued(post, PDF, "angebot.pdf")
    await send(post)
    await hand_over(post)
    late = NOON + media_upload.USED_FOR
    async with post.work() as work:
        pair = (file_id, post.sender_id)
        assert (await media_upload.uploads(work, [file_id], now=late))[pair].state == "done"
        old = await media_upload.uploads(work, [file_id], now=late + SECOND)
        assert (old[pair].state, old[pair].carrier_id) == ("wanted", "")
        await media_upload.ask(work, [pair], now=late + SECOND)

    assert await hand_over(post, at=late + SECOND) == 1


# -- not before it is allowed --------------------------------------------------------------------


async def test_nothing_is_handed_over_for_a_message_that_may_not_leave(post: Post) -> None:
    outcome, _ = await queued(post, PDF, "angebot.pdf")
    async with post.work() as work:
        await controller.freeze(work, scope="all", reason="Probe", by="Anna", now=NOON)

    await send(post)

    assert await hand_over(post, at=SOON) == 0
    assert await state(post, outcome) == "waiting"


async def test_a_no_while_the_file_is_handed_over_still_wins(post: Post) -> None:
    outcome, _ = await queued(post, PDF, "angebot.pdf")
    await send(post)
    await hand_over(post)
    async with post.work() as work:
        await controller.freeze(work, scope="all", reason="Probe", by="Anna", now=NOON)

    await send(post, at=SOON)

    assert await phone(post) == []
    assert await state(post, outcome) != "accepted"


# -- what goes wrong -----------------------------------------------------------------------------


async def test_a_file_the_carrier_refuses_ends_its_message(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    outcome, _ = await queued(post, PDF, "angebot.pdf")
    await send(post)

    async def refuses(*_: object, **__: object) -> str:
        raise Fault("refused", meaning_of(100), http=400)

    monkeypatch.setattr(upload, "upload", refuses)
    await hand_over(post)
    done = await send(post, at=SOON)

    assert (done.ended, done.endings) == (1, {})
    assert await state(post, outcome) == "failed"
    assert await phone(post) == []


async def test_a_carrier_that_cannot_be_reached_is_tried_again_and_then_given_up(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    outcome, _ = await queued(post, PDF, "angebot.pdf")
    await send(post)
    tries = []

    async def silent(*_: object, **__: object) -> str:
        tries.append(1)
        raise Fault("unclear", meaning_of(131000), http=500)

    monkeypatch.setattr(upload, "upload", silent)
    at = NOON
    while await hand_over(post, at=at):
        rows = await post.rows("SELECT state, next_try_at FROM media_upload")
        at = rows[0]["next_try_at"] or at + SECOND

    assert len(tries) == upload.TRIES_MOST
    await send(post, at=at)
    assert await state(post, outcome) == "failed"


async def test_a_message_whose_file_is_gone_ends(post: Post) -> None:
    outcome, file_id = await queued(post, PDF, "angebot.pdf")
    async with post.work() as work:
        await work.connection.execute("DELETE FROM media WHERE media_id = $1", file_id)

    done = await send(post)

    assert done.ended == 1
    assert await state(post, outcome) == "failed"
    assert await hand_over(post, at=SOON) == 0


async def test_a_message_does_not_wait_for_its_file_for_ever(post: Post) -> None:
    outcome, _ = await queued(post, PDF, "angebot.pdf")
    await send(post)

    at = NOON
    for _ in range(60):  # nobody hands it over
        at += timedelta(minutes=30)
        await send(post, at=at)
        if await state(post, outcome) != "waiting":
            break

    assert await state(post, outcome) in ("failed", "refused")
    assert await phone(post) == []


# -- where the id stands -------------------------------------------------------------------------

FILE = UUID(int=5)
CARRIED = Attachment("image", file_id=FILE, caption="Ja")


@pytest.mark.parametrize(
    "content",
    [
        CARRIED,
        Template("prospekt", "de", header=CARRIED),
        Buttons(Frame("Ja?", header=CARRIED), (Button("1", "Ja"),)),
    ],
)
def test_the_carriers_id_takes_the_place_of_ours_wherever_it_stands(content: Any) -> None:
    sent = with_carrier_ids(content, {FILE: "4711"})

    told = msgspec.json.encode(sent)
    assert file_of(content) == FILE
    assert file_of(sent) is None
    assert b'"media_id":"4711"' in told
    assert str(FILE).encode() not in told
    assert type(sent) is type(content)


@pytest.mark.parametrize(
    "content", [Text("Ja"), Attachment("image", media_id="4"), Template("prospekt", "de")]
)
def test_what_carries_no_file_of_ours_stays_as_it_is(content: Any) -> None:
    assert file_of(content) is None
    assert with_carrier_ids(content, {}) == content


def _somebody(post: Post) -> Actor:
    return Actor(UUID(int=7), post.shop.controller.controller_id, "Jana", Role.AGENT)
