"""What a form has brought: shown, codes, yeses, counted once each and about nobody."""

import json
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from jawort.desk.road import form, form_list
from jawort.desk.sending import legal
from jawort.domain.refusal import Refusal
from jawort.domain.staff.account import Actor, Role
from jawort.ledger import form_tally
from jawort.ledger.form import Form
from jawort.ledger.journal import file_of, journal
from tests.desk.arrivals import MAX, Counter, by, open_counter, says, sent, taps
from tests.desk.road.form_desk import Desk, a_page, open_desk
from tests.shop import NOON, Shop


@pytest.fixture
async def desk(shop: Shop) -> Desk:
    """A page whose code is the confirmation."""
    return await open_desk(await open_counter(shop))


def after(seconds: int) -> datetime:
    """So long after noon."""
    return NOON + timedelta(seconds=seconds)


async def brought(desk: Desk, form_id: UUID | None = None) -> tuple[int, int, int]:
    """Shown, codes and yeses of the page, or of another form."""
    async with desk.counter.work() as work:
        found = (await form_tally.tallies(work)).get(form_id or desk.page.form_id)
    return (found.shown, found.coded, found.agreed) if found else (0, 0, 0)


async def asked(counter: Counter) -> str:
    """The text waits in the chat; gives what its buttons carry."""
    (row,) = await counter.rows(
        "SELECT ready_id, case_id FROM ready WHERE purpose = 'L_DOI' AND state = 'waiting'"
    )
    await sent(counter, f"wamid.{row['ready_id']}", ready_id=row["ready_id"])
    return str(row["case_id"])


async def test_a_visit_is_one_code_however_often_it_is_sent_in(desk: Desk) -> None:
    shown = await desk.offered()
    shop = desk.counter.shop
    await form.count_shown(shop.ledger, shop.controller.controller_id, shown.form, now=NOON)
    for ticked in ({desk.tyres_text}, {desk.tyres_text}, {desk.tyres_text, desk.dates_text}):
        await desk.sends_in(shown.carried, ticked)
    await desk.ticks(desk.dates_text)

    assert await brought(desk) == (1, 2, 0)


async def test_each_purpose_agreed_to_is_a_yes_and_a_code_counts_once(desk: Desk) -> None:
    invited = await desk.ticks(desk.tyres_text, desk.dates_text)
    await desk.counter.take(says(invited.message, at=after(60)))
    await desk.counter.take(says(invited.message, at=after(70)))
    await desk.counter.take(says(invited.message, at=after(80), who=by(MAX), name="Max"))

    assert await brought(desk) == (0, 1, 2)


async def test_a_yes_in_the_chat_counts_for_the_form_that_led_there(shop: Shop) -> None:
    desk = await open_desk(await open_counter(shop), confirmed_by="question")
    invited = await desk.ticks(desk.tyres_text)
    await desk.counter.take(says(invited.message, at=after(60)))
    before = await brought(desk)
    request = await asked(desk.counter)
    await desk.counter.take(taps(f"{legal.YES}{request}", "Ja, anmelden", at=after(90)))

    assert (before, await brought(desk)) == ((0, 1, 0), (0, 1, 1))


async def test_a_poster_counts_messages_with_its_code_and_a_no_is_no_yes(desk: Desk) -> None:
    async with desk.counter.work() as work:
        new = a_page(desk.counter.sender_id, desk.tyres, kind="poster", place="Tresen")
        wall: Form = await form.define_from_console(work, new, by="Anna", now=NOON)
    await desk.counter.take(says(f"START {wall.public_id}", at=after(60)))
    request = await asked(desk.counter)
    await desk.counter.take(taps(f"{legal.NO}{request}", "Nein", at=after(90)))

    assert await brought(desk, wall.form_id) == (0, 1, 0)
    assert await brought(desk) == (0, 0, 0)


async def test_what_a_batch_of_messages_brings_is_written_at_once(shop: Shop) -> None:
    desk = await open_desk(await open_counter(shop), confirmed_by="question")
    async with desk.counter.work() as work:
        new = a_page(desk.counter.sender_id, desk.tyres, kind="poster", place="Tresen")
        wall: Form = await form.define_from_console(work, new, by="Anna", now=NOON)
    invited = await desk.ticks(desk.tyres_text)
    await desk.counter.take(says(invited.message, at=after(60)))
    request = await asked(desk.counter)
    async with shop.ledger.bare_connection() as connection:
        await connection.execute(
            "CREATE TABLE written (); CREATE FUNCTION note_it() RETURNS trigger LANGUAGE plpgsql AS"
            " $$ BEGIN INSERT INTO written DEFAULT VALUES; RETURN NULL; END $$;"
            " CREATE TRIGGER note_it AFTER INSERT ON form_tally EXECUTE FUNCTION note_it()"
        )
    await desk.counter.take(
        taps(f"{legal.YES}{request}", "Ja, anmelden", at=after(90)),
        says(f"START {wall.public_id}", at=after(91), who=by(MAX), name="Max"),
    )

    assert await brought(desk) == (0, 1, 1)
    assert await brought(desk, wall.form_id) == (0, 1, 0)
    assert await desk.counter.rows("SELECT count(*) AS n FROM written") == [(1,)]


async def test_an_opening_that_cannot_be_counted_is_noted_and_nobody_waits_for_it(
    desk: Desk, tmp_path: Path
) -> None:
    shop = desk.counter.shop
    shown = await desk.offered()
    opened = (shop.ledger, shop.controller.controller_id, shown.form)
    async with shop.ledger.bare_connection() as other:
        async with other.transaction():
            await other.execute("LOCK TABLE form_tally")
            with journal(tmp_path, clock=lambda: NOON):
                await form.count_shown(*opened, now=NOON)
        await form.count_shown(*opened, now=NOON)

    written = (tmp_path / file_of(NOON.date())).read_text().splitlines()
    (line,) = [json.loads(one) for one in written]
    assert (line["event"], line["fault"]) == ("form_not_counted", "locknotavailableerror")
    assert line["form"] == str(desk.page.form_id)
    assert await brought(desk) == (1, 0, 0)


async def test_a_yes_without_a_form_counts_for_none(desk: Desk) -> None:
    await desk.counter.take(says("START", at=after(60)))
    request = await asked(desk.counter)
    await desk.counter.take(taps(f"{legal.YES}{request}", "Ja, anmelden", at=after(90)))

    assert [state for _, state, *_ in await desk.standing()] == ["granted"]
    assert await desk.counter.rows("SELECT FROM form_tally") == []


async def test_counts_of_several_connections_are_added_up_and_keep_their_beginning(
    desk: Desk,
) -> None:
    for slot in range(3):
        await desk.counter.rows(
            "INSERT INTO form_tally SELECT controller_id, $1, $2::smallint, $3, 2, 1, 1 FROM form "
            "RETURNING 1",
            desk.page.form_id,
            70 + slot,
            after(slot),
        )
    async with desk.counter.work() as work:
        found = (await form_tally.tallies(work))[desk.page.form_id]

    assert (found.since, found.shown, found.coded, found.agreed) == (NOON, 6, 3, 3)


async def test_of_another_company_nothing_is_counted_or_seen(desk: Desk, shop: Shop) -> None:
    await desk.ticks(desk.tyres_text)
    somebody = Actor(UUID(int=2), UUID(int=1), "Nora Mond", Role.MARKETING)
    async with shop.ledger.work(UUID(int=1)) as work:
        assert await form_list.listed(work, somebody) == []
        with pytest.raises(Refusal) as refused:
            await form_list.found(work, somebody, desk.page.form_id)
    assert refused.value.code == "FORM_UNKNOWN"
