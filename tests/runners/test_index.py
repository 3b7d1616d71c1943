"""Names and messages of ours are found once the indexer has been there."""

from uuid import UUID

import pytest

from jawort.desk.conversation import search
from jawort.domain.conversation.inbox import Hit
from jawort.domain.staff.account import Actor
from jawort.ledger import contact
from jawort.ledger.work import Ledger
from jawort.runners import index
from tests.desk.team import Team, team


@pytest.fixture
async def ours(ledger: Ledger) -> Team:
    return await team(ledger)


async def found(ours: Team, actor: Actor, text: str) -> list[Hit]:
    async with ours.work() as work:
        return await search.find(work, actor, text, now=ours.now)


async def _waiting(ours: Team) -> int:
    async with ours.work() as work:
        return int(await work.connection.fetchval("SELECT count(*) FROM search_waiting"))


async def test_our_answer_and_the_name_are_found_after_a_turn(ours: Team, ledger: Ledger) -> None:
    actor, erika = await ours.actor(), await ours.person("Örtrud Kästner", username="kaestner")
    thread, _ = await ours.write(erika, "Hallo")
    sent = await ours.answer(thread, erika, "Der Auspuff ist bestellt")
    assert await found(ours, actor, "Auspuff") == []

    assert await index.run_once(ledger, now=ours.now) == 2

    assert [one.message_id for one in await found(ours, actor, "auspuff")] == [sent]
    assert [one.contact_id for one in await found(ours, actor, "Kästner")] == [erika]
    assert [one.contact_id for one in await found(ours, actor, "kaestner")] == [erika]
    assert await index.run_once(ledger, now=ours.now) == 0


async def test_what_is_read_again_is_found_by_all_its_words(ours: Team, ledger: Ledger) -> None:
    actor, erika = await ours.actor(), await ours.person("Erika Müller")
    text = "Guten Tag, " * 30 + "der Kühler tropft"  # longer than the line a list shows
    _, kept = await ours.write(erika, text)
    async with ours.work() as work:
        await work.connection.execute(
            "INSERT INTO search_waiting (controller_id, subject_id, contact_id)"
            " VALUES ($1, $2, $3)",
            work.controller_id,
            kept,
            erika,
        )

    await index.run_once(ledger, now=ours.now)

    assert [one.message_id for one in await found(ours, actor, "Kuhler")] == [kept]
    assert [one.contact_id for one in await found(ours, actor, "Muller")] == [erika]


async def test_a_new_name_is_found_and_the_old_one_is_not_any_more(
    ours: Team, ledger: Ledger
) -> None:
    actor, erika = await ours.actor(), await ours.person("Örtrud Kästner")
    await index.run_once(ledger, now=ours.now)
    async with ours.work() as work:
        await contact.set_names(work, erika, name="Örtrud Übelhör", username="")

    await index.run_once(ledger, now=ours.now)

    assert [one.contact_id for one in await found(ours, actor, "Übelhör")] == [erika]
    assert await found(ours, actor, "Kästner") == []


async def test_a_name_that_is_gone_is_not_found_any_more(ours: Team, ledger: Ledger) -> None:
    actor, erika = await ours.actor(), await ours.person("Örtrud Kästner")
    await index.run_once(ledger, now=ours.now)
    async with ours.work() as work:
        await contact.set_names(work, erika, name="", username="")

    await index.run_once(ledger, now=ours.now)

    assert await found(ours, actor, "Kästner") == []


async def test_campaigns_are_not_indexed(ours: Team, ledger: Ledger) -> None:
    erika = await ours.person("")
    thread, _ = await ours.write(erika, "Hallo")
    await ours.answer(thread, erika, "Angebot", origin="campaign")

    assert await _waiting(ours) == 0


async def test_what_cannot_be_opened_any_more_is_taken_off_the_list(
    ours: Team, ledger: Ledger
) -> None:
    await ours.person("Erika Beispiel")
    async with ours.work() as work:
        await work.connection.execute("DELETE FROM data_key WHERE fate = 'erasable'")

    await index.run_once(ledger, now=ours.now)

    assert await _waiting(ours) == 0
    assert await _tokens(ours) == []


async def _tokens(ours: Team) -> list[UUID]:
    async with ours.work() as work:
        rows = await work.connection.fetch("SELECT subject_id FROM search_token")
    return [row["subject_id"] for row in rows]
