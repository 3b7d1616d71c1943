"""A thread shows every kind of message, what belongs to it, and what stands between, in order."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from jawort.desk.conversation import note, progress
from jawort.desk.conversation import thread as conversation
from jawort.domain.conversation import thread as view
from jawort.domain.conversation.thread import NEWEST, Message, Thread
from jawort.domain.refusal import Refusal
from jawort.domain.sending.template import NewTemplate
from jawort.domain.staff.account import Actor, Role
from jawort.ledger import contact, status, template
from jawort.ledger.keys import seal
from jawort.ledger.keys.vault import keys_to_seal
from jawort.ledger.work import Ledger
from tests.desk.team import Team, team


@pytest.fixture
async def ours(ledger: Ledger) -> Team:
    return await team(ledger)


async def shown(ours: Team, actor: Actor, conversation_id: UUID, older: str = "") -> Thread:
    async with ours.work() as work:
        return await conversation.thread(work, actor, conversation_id, older=older, now=ours.now)


async def messages(ours: Team, actor: Actor, conversation_id: UUID) -> list[Message]:
    found = await shown(ours, actor, conversation_id)
    return [one for one in found.entries if isinstance(one, Message)]


INBOUND: dict[str, tuple[str, dict[str, Any], view.Shown]] = {
    "text": ("text", {"text": "Hallo", "body": "Hallo"}, view.Words("Hallo")),
    "voice": (
        "audio",
        {"text": "", "type": "audio", "media_id": "1", "is_voice": True, "mime_type": "audio/ogg"},
        view.File("audio", None, "gone", "audio/ogg", is_voice=True),
    ),
    "picture": (
        "image",
        {"text": "Der Schaden", "type": "image", "media_id": "1", "caption": "Der Schaden"},
        view.File("image", None, "gone", caption="Der Schaden"),
    ),
    "document": (
        "document",
        {"text": "a.pdf", "type": "document", "media_id": "1", "filename": "a.pdf"},
        view.File("document", None, "gone", filename="a.pdf"),
    ),
    "place": (
        "location",
        {"text": "Hof", "latitude": 50.9, "longitude": 6.9, "name": "Hof"},
        view.Place(50.9, 6.9, "Hof"),
    ),
    "cards": (
        "contacts",
        {"text": "", "cards": [{"name": "Hans", "phones": ["+491713920009"], "json": "e30="}]},
        view.Cards((view.Card("Hans", ("+491713920009",)),)),
    ),
    "list": (
        "interactive",
        {"text": "Ölwechsel", "source": "list", "key": "k", "label": "Ölwechsel"},
        view.Tap("Ölwechsel", "", "list"),
    ),
    "button": (
        "button",
        {"text": "Ja", "source": "template", "key": "k", "label": "Ja"},
        view.Tap("Ja", "", "template"),
    ),
    "form": (
        "interactive",
        {"text": "", "name": "flow", "answers": '{"Wunsch":"Di","n":2,"flow_token":"x"}'},
        view.Form("flow", (("Wunsch", "Di"), ("n", "2"))),
    ),
    "broken form": (
        "interactive",
        {"text": "", "name": "flow", "answers": "{"},
        view.Form("flow", (("", "{"),)),
    ),
    "order": (
        "order",
        {
            "text": "Bitte",
            "lines": [{"article": "A1", "quantity": 2.0, "price": 9.5, "currency": "EUR"}],
        },
        view.Order("Bitte", (view.OrderLine("A1", 2.0, 9.5, "EUR"),)),
    ),
    "call permission": (
        "interactive",
        {"text": "", "response": "accept", "is_permanent": False},
        view.Call("allowed"),
    ),
    "unsupported": ("unsupported", {"text": "", "type": "poll"}, view.Unsupported("poll")),
    "welcome": ("request_welcome", {"text": ""}, view.Event("welcome")),
    "something new": ("hologram", {"text": ""}, view.Unsupported("hologram")),
}


@pytest.mark.parametrize("name", INBOUND)
async def test_every_kind_a_person_can_send_is_shown(ours: Team, name: str) -> None:
    kind, body, expected = INBOUND[name]
    actor = await ours.actor()
    thread, _ = await ours.write(await ours.person(), "", kind=kind, body={"kind": kind, **body})

    (one,) = await messages(ours, actor, thread)

    assert (one.direction, one.kind, one.shown) == ("in", kind, expected)
    assert "Hallo" not in repr(one.shown) and "+49" not in repr(one.shown)


FRAME = {"is": "Frame", "body": "Wann?", "header": "Termin", "footer": "Fuß"}
OUTBOUND: dict[str, tuple[dict[str, Any], view.Shown]] = {
    "text": ({"is": "Text", "body": "Fertig"}, view.Words("Fertig")),
    "as samples have it": ({"text": "Fertig"}, view.Words("Fertig")),
    "picture": (
        {"is": "Attachment", "type": "image", "caption": "So"},
        view.File("image", None, "gone", caption="So"),
    ),
    "buttons": (
        {
            "is": "Buttons",
            "frame": FRAME,
            "buttons": [{"is": "Button", "key": "a", "label": "Heute"}],
        },
        view.Menu("Wann?", "Termin", "Fuß", (view.Choice("Heute"),)),
    ),
    "list": (
        {
            "is": "Menu",
            "frame": FRAME,
            "label": "Wählen",
            "sections": [
                {
                    "is": "Section",
                    "rows": [{"is": "Row", "key": "a", "title": "Di", "description": "9"}],
                }
            ],
        },
        view.Menu("Wann?", "Termin", "Fuß", (view.Choice("Di", "9"),), "Wählen"),
    ),
    "link": (
        {"is": "Link", "frame": FRAME, "label": "Öffnen", "url": "https://beispiel.example"},
        view.Menu(
            "Wann?", "Termin", "Fuß", (view.Choice("Öffnen", "", "https://beispiel.example"),)
        ),
    ),
    "something new": ({"is": "Hologram"}, view.Unsupported("hologram")),
}


@pytest.mark.parametrize("name", OUTBOUND)
async def test_every_kind_we_can_send_is_shown(ours: Team, name: str) -> None:
    body, expected = OUTBOUND[name]
    actor, erika = await ours.actor(), await ours.person()
    thread, _ = await ours.write(erika, "Hallo")
    await ours.answer(thread, erika, "", body=body, kind="text")

    one = (await messages(ours, actor, thread))[-1]

    assert (one.direction, one.shown, one.delivery) == ("out", expected, "sent")


async def test_a_template_is_shown_with_its_gaps_filled_and_marked_as_automatic(
    ours: Team,
) -> None:
    actor, erika = await ours.actor(), await ours.person()
    thread, _ = await ours.write(erika, "Hallo")
    components = (
        {"type": "HEADER", "format": "TEXT", "text": "Für {{1}}"},
        {"type": "BODY", "text": "Am {{1}} um {{2}} Uhr, {{3}}"},
        {"type": "FOOTER", "text": "STOP = abmelden"},
        {"type": "BUTTONS", "buttons": [{"type": "QUICK_REPLY", "text": "Passt"}]},
    )
    known = NewTemplate(
        name="termin", language="de", category="utility", state="APPROVED", components=components
    )
    said = {
        "is": "Template",
        "name": "termin",
        "language": "de",
        "header": {"is": "TextParameter", "text": "Erika"},
        "body": [{"is": "TextParameter", "text": "Di"}, {"is": "TextParameter", "text": "9"}],
    }
    async with ours.work() as work:
        await template.keep(work, ours.sender_id, [known], now=ours.now)
    await ours.answer(thread, erika, "", body=said, kind="template", origin="automation")
    unknown = {**said, "name": "weg"}
    await ours.answer(thread, erika, "", body=unknown, kind="template", origin="automation")

    _, one, other = await messages(ours, actor, thread)

    assert one.is_automatic and isinstance(one.shown, view.Template)
    assert (one.shown.header, one.shown.text) == ("Für Erika", "Am Di um 9 Uhr, {{3}}")
    assert (one.shown.footer, one.shown.buttons) == ("STOP = abmelden", (view.Choice("Passt"),))
    assert isinstance(other.shown, view.Template) and other.shown.text == ""


async def test_reactions_stand_on_their_message_and_the_last_one_of_a_side_counts(
    ours: Team,
) -> None:
    actor, erika = await ours.actor(), await ours.person()
    thread, _ = await ours.write(erika, "Hallo")
    await ours.answer(thread, erika, "Fertig", wamid="wamid.1")
    await ours.answer(thread, erika, "Danke", wamid="wamid.2")

    async def react(wamid: str, emoji: str | None) -> None:
        body = {"kind": "reaction", "text": emoji or "", "message_id": wamid, "emoji": emoji}
        await ours.write(erika, "", kind="reaction", body=body)

    for wamid, emoji in (("wamid.1", "👍"), ("wamid.1", "❤"), ("wamid.2", "👍"), ("wamid.2", None)):
        await react(wamid, emoji)
    await react("wamid.of.nobody", "👍")

    found = await messages(ours, actor, thread)

    assert [[one.emoji for one in message.reactions] for message in found] == [[], ["❤"], []]


async def test_an_edited_message_shows_its_new_words_and_keeps_the_old(ours: Team) -> None:
    actor, erika = await ours.actor(), await ours.person()
    thread, _ = await ours.write(erika, "Um 8", wamid="wamid.1")
    first = ours.now
    for text in ("Um 9", "Um 10"):
        body = {"kind": "edit", "text": text, "message_id": "wamid.1"}
        await ours.write(erika, "", kind="edit", body=body)

    (one,) = await messages(ours, actor, thread)

    assert one.shown == view.Words("Um 10") and one.at == first
    assert [edit.shown for edit in one.earlier] == [view.Words("Um 8"), view.Words("Um 9")]


async def test_a_message_taken_back_shows_that_it_was_and_not_what_it_said(ours: Team) -> None:
    actor, erika = await ours.actor(), await ours.person()
    thread, kept = await ours.write(erika, "Geheim", wamid="wamid.1")
    body = {"kind": "revoke", "text": "", "message_id": "wamid.1"}
    await ours.write(erika, "", kind="revoke", body=body)

    (one,) = await messages(ours, actor, thread)

    assert one.message_id == kept and one.shown == view.Gone("deleted") and one.earlier == ()


async def test_an_answer_shows_what_it_quotes(ours: Team) -> None:
    actor, erika = await ours.actor(), await ours.person()
    thread, _ = await ours.write(erika, "Hallo")
    sent = await ours.answer(thread, erika, "Di oder Mi?", wamid="wamid.1")
    await ours.write(erika, "Das erste", answers_wamid="wamid.1")

    one = (await messages(ours, actor, thread))[-1]

    assert one.quote == view.Quote(sent, "out", "Di oder Mi?", "text")


@pytest.mark.parametrize(
    ("code", "can_retry"), [(131053, True), (131026, False), (0, True), (7, True)]
)
async def test_a_failure_tells_cause_and_cure_and_whether_a_retry_helps(
    ours: Team, code: int, can_retry: bool
) -> None:
    actor, erika = await ours.actor(), await ours.person()
    thread, _ = await ours.write(erika, "Hallo")
    await ours.answer(thread, erika, "Bild", wamid="wamid.1")
    async with ours.work() as work:
        await status.add_all(work, [status.NewStatus("wamid.1", "failed", ours.now, code)])

    one = (await messages(ours, actor, thread))[-1]

    assert one.delivery == "failed" and one.failure is not None
    assert (one.failure.code, one.failure.can_retry) == (code, can_retry)
    assert one.failure.sentence.de and one.failure.sentence.en


async def test_older_messages_come_by_cursor_without_gap_or_repetition(ours: Team) -> None:
    actor, erika = await ours.actor(), await ours.person()
    written = []
    for number in range(NEWEST + 3):
        thread, kept = await ours.write(erika, f"Nr. {number}")
        written.append(kept)
        if number in (1, NEWEST):
            async with ours.work() as work:
                await note.write(work, actor, thread, f"Notiz {number}", now=ours.now)

    newest = await shown(ours, actor, thread)
    older = await shown(ours, actor, thread, newest.older)

    entries = [*older.entries, *newest.entries]
    assert [one.key for one in entries if isinstance(one, Message)] == written
    assert [one.text for one in entries if isinstance(one, view.Note)] == [
        "Notiz 1",
        f"Notiz {NEWEST}",
    ]
    assert older.older == "" and len(older.entries) == 4
    assert [one.at for one in entries] == sorted(one.at for one in entries)
    assert (await shown(ours, actor, thread, "spoilt")).older == newest.older


async def test_conversations_with_one_person_are_one_thread_with_borders(ours: Team) -> None:
    actor, erika = await ours.actor(), await ours.person()
    second = await ours.person("Erika privat")
    first, _ = await ours.write(erika, "Im März")
    async with ours.work() as work:
        await progress.close(work, actor, [first], now=ours.now)
        await contact.link(work, second, erika, reason="same person", now=ours.now)
    again, _ = await ours.write(erika, "Im Mai")
    await ours.write(second, "Von der anderen Nummer")

    found = await shown(ours, actor, again)

    kinds = [type(one).__name__ for one in found.entries]
    assert kinds == ["Message", "Border", "Message", "Border", "Message"]
    assert found.row.conversation_id == again


async def test_a_refused_attempt_stands_in_the_thread_with_its_reason(ours: Team) -> None:
    actor, erika = await ours.actor(), await ours.person()
    thread, _ = await ours.write(erika, "Hallo")
    decision_id = uuid4()
    async with ours.work() as work:
        await work.connection.execute(
            "INSERT INTO decision VALUES ($1, $2, $3, 'human', 'REPLY', 'deny', 'R12',"
            " 'D_WINDOW', '{}', '1', 'x', $4)",
            work.controller_id,
            decision_id,
            erika,
            ours.now,
        )
    await ours.write(erika, "Noch da?")

    found = (await shown(ours, actor, thread)).entries

    assert [type(one).__name__ for one in found] == ["Message", "Refused", "Message"]
    refused = found[1]
    assert isinstance(refused, view.Refused)
    assert (refused.decision_id, refused.rule, bool(refused.sentence.de)) == (
        decision_id,
        "R12",
        True,
    )


@pytest.mark.parametrize(
    ("state", "delivery"),
    [("waiting", "waiting"), ("failed", "failed"), ("unknown", "unclear"), ("refused", "refused")],
)
async def test_what_has_not_left_stands_in_the_thread_too(
    ours: Team, state: str, delivery: str
) -> None:
    actor, erika = await ours.actor(), await ours.person()
    thread, _ = await ours.write(erika, "Hallo")
    ready = uuid4()
    body = b'{"question":{},"content":{"content":{"is":"Text","body":"Gleich"}}}'
    async with ours.work() as work:
        key = (await keys_to_seal(work, [erika]))[erika]
        await work.connection.execute(
            "INSERT INTO ready (controller_id, ready_id, sender_id, contact_id, conversation_id,"
            " decision_id, origin, idempotency_key, purpose, priority, content_sealed, state,"
            " not_before, queued_at) VALUES ($1, $2, $3, $4, $5, $6, 'human', 'k', 'REPLY', 2, $7,"
            " 'waiting', $8, $8)",
            work.controller_id,
            ready,
            ours.sender_id,
            erika,
            thread,
            await _decision(work.connection, ours, erika),
            seal.seal(key, body, place=f"ready.content_sealed:{ready}"),
            ours.now,
        )
        await work.connection.execute("UPDATE ready SET state = $1", state)

    one = (await shown(ours, actor, thread)).entries[-1]

    assert isinstance(one, view.Queued)
    assert (one.ready_id, one.delivery, one.shown) == (ready, delivery, view.Words("Gleich"))
    assert (one.failure is not None) is (state in ("failed", "unknown"))


async def _decision(connection: Any, ours: Team, contact_id: UUID) -> UUID:
    made = uuid4()
    await connection.execute(
        "INSERT INTO decision VALUES ($1, $2, $3, 'human', 'REPLY', 'allow', 'R27', 'A_REPLY',"
        " '{}', '1', 'x', $4)",
        ours.controller_id,
        made,
        contact_id,
        ours.now,
    )
    return made


async def test_a_message_that_comes_late_stands_where_it_came_and_tells_its_own_time(
    ours: Team,
) -> None:
    actor, erika = await ours.actor(), await ours.person()
    thread, first = await ours.write(erika, "Heute")
    _, late = await ours.write(erika, "Von letzter Woche", at=ours.now - timedelta(days=7))

    found = await messages(ours, actor, thread)

    assert [one.message_id for one in found] == [first, late]
    assert found[1].at == found[0].at - timedelta(days=7)


async def test_whose_key_is_gone_says_nothing_any_more(ours: Team) -> None:
    actor, erika = await ours.actor(), await ours.person()
    thread, _ = await ours.write(erika, "Geheim")
    async with ours.work() as work:
        await work.connection.execute("DELETE FROM data_key WHERE contact_id = $1", erika)

    found = await shown(ours, actor, thread)

    assert [one.shown for one in found.entries if isinstance(one, Message)] == [view.Gone("erased")]
    assert (found.row.name, found.row.named_by) == ("", "none")


async def test_an_unknown_conversation_and_one_of_another_company_are_the_same(
    ours: Team, ledger: Ledger
) -> None:
    others = await team(ledger, "Hotel Mond KG, Trier")
    stranger = await others.actor(Role.ADMIN)
    thread, _ = await ours.write(await ours.person(), "Hallo")

    for wanted in (thread, uuid4()):
        with pytest.raises(Refusal, match="CONVERSATION_UNKNOWN"):
            await shown(others, stranger, wanted)


async def test_a_thread_asks_the_database_the_same_number_of_questions_however_long_it_is(
    ours: Team,
) -> None:
    actor, erika = await ours.actor(), await ours.person()

    async def asked(thread: UUID) -> int:
        async with ours.work() as work:
            counted = _Counting(work.connection)
            heard = type(work)(counted, work.keyring, work.controller_id)
            await conversation.thread(heard, actor, thread, now=ours.now)
        return counted.count

    thread, _ = await ours.write(erika, "Eins")
    few = await asked(thread)
    for number in range(30):
        await ours.write(erika, f"Nr. {number}")

    assert await asked(thread) == few <= 20


class _Counting:
    """A connection that counts what it is asked."""

    def __init__(self, connection: Any) -> None:
        self._connection, self.count = connection, 0

    def __getattr__(self, name: str) -> Any:
        self.count += name in ("fetch", "fetchrow", "fetchval", "execute")
        return getattr(self._connection, name)
