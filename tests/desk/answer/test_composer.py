"""Writing an answer: what would become of it, sending it once, taking it back."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from jawort.desk.answer import composer
from jawort.domain.conversation.composer import Line, Press, Writing
from jawort.domain.refusal import Refusal
from jawort.domain.staff.account import Actor, Role
from jawort.ledger import message
from jawort.ledger.message import NewMessage
from jawort.ledger.work import Work
from tests.desk.arrivals import open_counter, says
from tests.people import OTHER_PHONE, PHONE, erika
from tests.shop import NOON, Shop
from tests.stage import Stage, stage

HOUR = timedelta(hours=1)
WORDS = Writing(text="Ja, ab 16 Uhr ist er fertig.")
OFFER = Writing(text="Ja, ab 16 Uhr. Und nur diese Woche: 15 % auf Winterräder!")


def somebody(work: Work, role: Role = Role.AGENT, number: int = 1) -> Actor:
    return Actor(UUID(int=number), work.controller_id, "Miriam Adler", role)


async def asked(made: Stage, *, ago: timedelta = HOUR) -> tuple[UUID, UUID]:
    """Somebody wrote so long ago; gives conversation and message."""
    return await made.says(await made.person(), at=NOON - ago)


async def rows(work: Work, table: str) -> int:
    return int(await work.connection.fetchval(f"SELECT count(*) FROM {table}"))


async def test_an_ordinary_answer_may_go_and_names_the_message_it_answers(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        conversation, _ = await asked(await stage(work))
        verdict, window = await composer.weigh(work, somebody(work), conversation, WORDS, now=NOON)

    assert verdict.may_go
    assert (verdict.rule, verdict.sentence.de) == ("R27", "als Antwort auf heute, 10:00.")
    assert verdict.law is not None
    assert (window.tone, window.minutes_left) == ("open", 23 * 60 - 1)


async def test_weighing_remembers_nothing(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        conversation, _ = await asked(await stage(work))
        await composer.weigh(work, somebody(work), conversation, OFFER, now=NOON)

        assert [await rows(work, one) for one in ("decision", "ready", "composer_draft")] == [0] * 3


async def test_an_offer_is_refused_with_its_sentence_marked(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        conversation, _ = await asked(await stage(work))
        verdict, _ = await composer.weigh(work, somebody(work), conversation, OFFER, now=NOON)

    ((begin, end),) = verdict.marks
    assert OFFER.text[begin:end] == "Und nur diese Woche: 15 % auf Winterräder!"
    assert (verdict.what, verdict.rule, verdict.ways) == ("refused", "R14", ("remove", "asked"))


async def test_who_ended_advertising_is_named_beside_it(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        person = await erika(work)
        conversation, _ = await made.says(person, at=NOON - HOUR)
        stop = "UPDATE contact SET optout = 'ads', optout_at = $2 WHERE controller_id = $1"
        await made.run(stop, NOON - 2 * HOUR)
        verdict, _ = await composer.weigh(work, somebody(work), conversation, OFFER, now=NOON)

    assert verdict.rule == "R14"
    assert "Werbung hat Erika Beispiel beendet" in verdict.sentence.de
    assert "Erika Beispiel ended advertising" in verdict.sentence.en


async def test_an_offer_that_was_asked_for_may_go(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        conversation, inbound = await asked(await stage(work))
        tied = Writing(text=OFFER.text, asked=inbound)
        verdict, _ = await composer.weigh(work, somebody(work), conversation, tied, now=NOON)
        sent = await composer.send(work, somebody(work), conversation, Press(tied, "k1"), now=NOON)
        answers = await work.connection.fetchval("SELECT answers FROM ready")

    assert (verdict.what, verdict.code) == ("allowed", "A_REQUESTED_INFO")
    assert (sent.what, answers) == ("queued", inbound)


async def test_what_somebody_else_asked_for_does_not_count(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        conversation, _ = await asked(made)
        _, other = await made.says(await made.person(OTHER_PHONE.value), at=NOON)
        tied = Writing(text=OFFER.text, asked=other)
        verdict, _ = await composer.weigh(work, somebody(work), conversation, tied, now=NOON)

    assert verdict.rule == "R14"


async def test_our_own_message_asks_for_nothing(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        conversation, inbound = await asked(made)
        contact = await work.connection.fetchval("SELECT contact_id FROM conversation")
        await made.answered(contact, conversation, at=NOON)
        ours = await work.connection.fetchval(
            "SELECT message_id FROM message WHERE direction='out'"
        )
        tied = Writing(text=OFFER.text, asked=ours)
        verdict, _ = await composer.weigh(work, somebody(work), conversation, tied, now=NOON)

        plain = Writing(text=WORDS.text, asked=ours)
        await composer.send(work, somebody(work), conversation, Press(plain, "k1"), now=NOON)
        answers = await work.connection.fetchval("SELECT answers FROM ready")

    assert (verdict.rule, answers) == ("R14", inbound)


@pytest.mark.parametrize(("minutes", "rule"), [(24 * 60 - 2, "R27"), (24 * 60 - 1, "R12")])
async def test_the_window_closes_while_one_types(shop: Shop, minutes: int, rule: str) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        conversation, _ = await asked(await stage(work), ago=timedelta(minutes=minutes))
        verdict, window = await composer.weigh(work, somebody(work), conversation, WORDS, now=NOON)

    assert (verdict.rule, window.tone == "closed") == (rule, rule == "R12")
    assert verdict.ways == (("keep", "template") if rule == "R12" else ())


async def test_a_closed_window_does_not_hide_that_waiting_would_not_help(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        conversation, _ = await asked(await stage(work), ago=30 * HOUR)
        verdict, _ = await composer.weigh(work, somebody(work), conversation, OFFER, now=NOON)

    assert (verdict.rule, verdict.ways) == ("R14", ("remove", "asked"))


async def test_pressing_twice_sends_once(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        conversation, _ = await asked(await stage(work))
        press = Press(WORDS, composer.new_key())
        first, second = [
            await composer.send(work, somebody(work), conversation, press, now=NOON)
            for _ in range(2)
        ]

        assert await rows(work, "ready") == 1
    assert first.what == second.what == "queued"
    assert first.ready_id == second.ready_id


async def test_two_windows_pressing_at_once_send_once(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        conversation, _ = await asked(await stage(work))

    async def press() -> str:
        async with shop.ledger.work(shop.controller.controller_id) as work:
            me = somebody(work)
            sent = await composer.send(work, me, conversation, Press(WORDS, "k1"), now=NOON)
            return sent.what

    said = await asyncio.gather(*(press() for _ in range(4)))
    async with shop.ledger.work(shop.controller.controller_id) as work:
        assert await rows(work, "ready") == 1
    assert said == ["queued"] * 4


async def test_a_number_in_a_received_message_is_warned_of(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        person = await made.person()
        text = "Hallo. " * 30 + "Meine Karte: 4111 1111 1111 1111"
        conversation, _ = await made.says(person, text)
        shown = await composer.compose(work, somebody(work), conversation, now=NOON)

    assert [one.code for one in shown.received] == ["card"]
    assert shown.newest is not None
    assert "4111" not in shown.newest.words  # only its beginning is quoted


async def test_other_words_under_the_same_key_are_not_lost_in_silence(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        conversation, _ = await asked(await stage(work))
        me = somebody(work)
        await composer.send(work, me, conversation, Press(WORDS, "k1"), now=NOON)
        changed = Writing(text="Doch erst ab 17 Uhr.")
        sent = await composer.send(work, me, conversation, Press(changed, "k1"), now=NOON)

        assert await rows(work, "ready") == 1
    assert sent.what == "held"
    assert "unterwegs" in sent.verdict.sentence.de


async def test_a_refusal_keeps_the_words_and_a_stored_decision(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        conversation, _ = await asked(await stage(work))
        me = somebody(work)
        sent = await composer.send(work, me, conversation, Press(OFFER, "k1"), now=NOON)
        shown = await composer.compose(work, me, conversation, now=NOON)

        assert await rows(work, "decision") == 1
    assert (sent.what, sent.verdict.rule) == ("held", "R14")
    assert shown.writing == OFFER


async def test_what_is_sent_can_be_taken_back_until_it_leaves(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        conversation, _ = await asked(await stage(work))
        me = somebody(work)
        sent = await composer.send(work, me, conversation, Press(WORDS, "k1", undo_s=7), now=NOON)
        row = await work.connection.fetchrow("SELECT not_before, state, written_by FROM ready")
        before = (await composer.compose(work, me, conversation, now=NOON)).writing
        assert sent.ready_id is not None
        writing, told = await composer.take_back(work, me, conversation, sent.ready_id, now=NOON)
        state = await work.connection.fetchval("SELECT state FROM ready")
        after = (await composer.compose(work, me, conversation, now=NOON)).writing

    assert (row["not_before"], row["state"]) == (NOON + timedelta(seconds=7), "waiting")
    assert row["written_by"] == me.account_id
    assert before == Writing()
    assert (writing, told, state, after) == (WORDS, composer.TAKEN_BACK, "cancelled", WORDS)


async def test_taken_back_and_pressed_again_nothing_is_claimed(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        conversation, _ = await asked(await stage(work))
        me, press = somebody(work), Press(WORDS, "k1")
        sent = await composer.send(work, me, conversation, press, now=NOON)
        assert sent.ready_id is not None
        await composer.take_back(work, me, conversation, sent.ready_id, now=NOON)
        again = await composer.send(work, me, conversation, press, now=NOON)

        assert await work.connection.fetchval("SELECT state FROM ready") == "cancelled"
    assert again.what == "held"
    assert "zurückgeholt" in again.verdict.sentence.de


@pytest.mark.parametrize(
    ("role", "number", "state"),
    [(Role.AGENT, 1, "cancelled"), (Role.AGENT, 2, "waiting"), (Role.LEAD, 2, "cancelled")],
)
async def test_answers_of_others_are_taken_back_by_who_gives_out_work(
    shop: Shop, role: Role, number: int, state: str
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        conversation, _ = await asked(await stage(work))
        sent = await composer.send(work, somebody(work), conversation, Press(WORDS, "k1"), now=NOON)
        assert sent.ready_id is not None
        other = somebody(work, role, number)
        await composer.take_back(work, other, conversation, sent.ready_id, now=NOON)

        assert await work.connection.fetchval("SELECT state FROM ready") == state


@pytest.mark.parametrize("role", [Role.AGENT, Role.ADMIN])
async def test_the_confirmation_of_a_stop_is_not_taken_back(shop: Shop, role: Role) -> None:
    counter = await open_counter(shop)
    await counter.take(says("STOP"))
    (ready,) = await counter.rows("SELECT ready_id, conversation_id FROM ready")
    async with counter.work() as work:
        me = somebody(work, role)
        writing, _ = await composer.take_back(
            work, me, ready["conversation_id"], ready["ready_id"], now=NOON
        )

        assert await work.connection.fetchval("SELECT state FROM ready") == "waiting"
    assert writing == Writing()


async def test_zero_seconds_means_at_once(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        conversation, _ = await asked(await stage(work))
        press = Press(WORDS, "k1", undo_s=0)
        await composer.send(work, somebody(work), conversation, press, now=NOON)

        assert await work.connection.fetchval("SELECT not_before FROM ready") == NOON


@pytest.mark.parametrize("state", ["leaving", "accepted", "unknown", "failed", "refused"])
async def test_what_has_begun_to_leave_cannot_be_taken_back(shop: Shop, state: str) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        conversation, _ = await asked(made)
        sent = await composer.send(work, somebody(work), conversation, Press(WORDS, "k1"), now=NOON)
        assert sent.ready_id is not None
        await made.run("UPDATE ready SET state = $2 WHERE controller_id = $1", state)
        writing, _ = await composer.take_back(
            work, somebody(work), conversation, sent.ready_id, now=NOON
        )

        assert await work.connection.fetchval("SELECT state FROM ready") == state
    assert writing == Writing()


async def test_what_was_tried_once_cannot_be_taken_back(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        conversation, _ = await asked(made)
        sent = await composer.send(work, somebody(work), conversation, Press(WORDS, "k1"), now=NOON)
        assert sent.ready_id is not None
        await made.run("UPDATE ready SET attempt_count = 1 WHERE controller_id = $1")
        await composer.take_back(work, somebody(work), conversation, sent.ready_id, now=NOON)

        assert await work.connection.fetchval("SELECT state FROM ready") == "waiting"


async def test_a_draft_is_its_writers_own_and_survives(shop: Shop) -> None:
    full = Writing(text="Halb ferti", buttons=("Ja", "Nein"), menu="x", lines=(Line("a", "b"),))
    async with shop.ledger.work(shop.controller.controller_id) as work:
        conversation, _ = await asked(await stage(work))
        me, other = somebody(work), somebody(work, number=2)
        await composer.save(work, me, conversation, Press(full, "k1"), now=NOON)
        mine = await composer.compose(work, me, conversation, now=NOON)
        theirs = await composer.compose(work, other, conversation, now=NOON)
        await composer.save(work, me, conversation, Press(Writing(), "k1"), now=NOON)

        assert await rows(work, "composer_draft") == 0
    assert (mine.writing, theirs.writing) == (full, Writing())


async def test_a_late_save_does_not_bring_back_what_was_sent(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        conversation, _ = await asked(await stage(work))
        me = somebody(work)
        await composer.send(work, me, conversation, Press(WORDS, "k1"), now=NOON)
        saved = await composer.save(work, me, conversation, Press(WORDS, "k1"), now=NOON)
        shown = await composer.compose(work, me, conversation, now=NOON)

    assert (saved, shown.writing) == (False, Writing())


async def test_no_sealed_word_lies_open_in_the_database(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        conversation, _ = await asked(await stage(work))
        await composer.save(work, somebody(work), conversation, Press(WORDS, "k"), now=NOON)
        row = await work.connection.fetchval("SELECT composer_draft::text FROM composer_draft")

    assert "16 Uhr" not in row
    assert WORDS.text.encode().hex() not in row
    assert "16 Uhr" not in repr(WORDS) + repr(Press(WORDS, "k"))


@pytest.mark.parametrize("role", list(Role))
async def test_only_who_may_answer_answers(shop: Shop, role: Role) -> None:
    may = role in (Role.AGENT, Role.LEAD, Role.ADMIN)
    async with shop.ledger.work(shop.controller.controller_id) as work:
        conversation, _ = await asked(await stage(work))
        me, press = somebody(work, role), Press(WORDS, "k1")
        acts: list[Callable[[], Awaitable[object]]] = [
            lambda: composer.weigh(work, me, conversation, WORDS, now=NOON),
            lambda: composer.send(work, me, conversation, press, now=NOON),
            lambda: composer.keep(work, me, conversation, press, now=NOON),
            lambda: composer.save(work, me, conversation, press, now=NOON),
            lambda: composer.take_back(work, me, conversation, uuid4(), now=NOON),
        ]
        refused = 0
        for act in acts:
            try:
                await act()
            except Refusal as refusal:
                refused += refusal.code == "FORBIDDEN"

        assert refused == (0 if may else len(acts))
        assert await rows(work, "ready") == int(may)


@pytest.mark.parametrize("role", [Role.MARKETING, Role.AUDITOR])
async def test_who_may_not_read_the_inbox_reads_no_draft(shop: Shop, role: Role) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        conversation, _ = await asked(await stage(work))
        with pytest.raises(Refusal):
            await composer.compose(work, somebody(work, role), conversation, now=NOON)
        with pytest.raises(Refusal):
            await composer.templates(work, somebody(work, role), conversation, now=NOON)


async def test_another_company_finds_nothing_to_write_in(shop: Shop) -> None:
    from jawort.ledger import controller

    async with shop.ledger.house_work() as house:
        other = await controller.add(house, "Fremd GmbH", country="DE", land="NW", now=NOON)
    async with shop.ledger.work(shop.controller.controller_id) as work:
        conversation, _ = await asked(await stage(work))
        sent = await composer.send(work, somebody(work), conversation, Press(WORDS, "k1"), now=NOON)
    assert sent.ready_id is not None
    async with shop.ledger.work(other.controller_id) as work:
        me, press = somebody(work), Press(WORDS, "k1")
        others: list[Callable[[], Awaitable[object]]] = [
            lambda: composer.compose(work, me, conversation, now=NOON),
            lambda: composer.send(work, me, conversation, press, now=NOON),
            lambda: composer.save(work, me, conversation, press, now=NOON),
            lambda: composer.keep(work, me, conversation, press, now=NOON),
            lambda: composer.take_back(work, me, conversation, uuid4(), now=NOON),
        ]
        for act in others:
            with pytest.raises(Refusal) as refused:
                await act()
            assert refused.value.code == "CONVERSATION_UNKNOWN"

        assert await work.connection.fetchval("SELECT state FROM ready") == "waiting"


async def test_only_what_arrived_without_a_template_this_month_counts_as_free(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        person = await made.person()
        conversation, _ = await made.says(person, at=NOON - HOUR)
        before = timedelta(days=20)
        for ago, kind, status in (
            (HOUR, "text", "delivered"),
            (HOUR, "image", "read"),
            (HOUR, "text", "accepted"),
            (HOUR, "text", "failed"),
            (HOUR, "template", "read"),
            (before, "text", "read"),
        ):
            new = NewMessage(conversation, person, "out", kind, NOON - ago, {"body": "Ja."})
            kept = await message.add(work, new, now=NOON - ago)
            await made.run(
                "UPDATE message SET status = $2 WHERE controller_id = $1 AND message_id = $3",
                status,
                kept,
            )
        shown = await composer.compose(work, somebody(work), conversation, now=NOON)

    assert shown.price is not None
    assert shown.price.de == "kostenlos · noch 998 von 1.000"


async def test_the_price_is_that_of_the_persons_country_not_of_ours(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        await made.template("termin", category="utility", purpose="REPLY", text="Da.", fulfils=())
        found = []
        for number in (PHONE.value, "+447700900123"):
            conversation, _ = await made.says(await made.person(number), at=NOON - HOUR)
            choices = await composer.templates(work, somebody(work), conversation, now=NOON)
            found += [one.price.de for one in choices if one.price]

    assert found == ["ca. 0,046 € (Preisliste vom 1.7.2025)", "Preis unbekannt"]
