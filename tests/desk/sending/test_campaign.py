"""A campaign asks about each recipient once, can be held at any time, and counts itself."""

import asyncio
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from jawort.desk.sending import campaign
from jawort.desk.sending.campaign import Plan
from jawort.domain.purpose import PURPOSES
from jawort.domain.refusal import Refusal
from jawort.domain.sending.campaign import MOVES, CampaignState, Preview
from jawort.domain.sending.outgoing import Template, TextParameter
from jawort.ledger import contact
from jawort.ledger.sending import campaign as rows
from jawort.ledger.work import Work
from tests.shop import NOON, Shop
from tests.stage import Stage, stage

HOUR = timedelta(hours=1)


async def audience(made: Stage, count: int, *, first: int = 10) -> list[UUID]:
    """People who agreed to advertising, in the order of their records."""
    people = [await made.person(f"+4917139200{first + number}") for number in range(count)]
    for somebody in people:
        await made.consent(somebody)
    return sorted(people)


async def planned(made: Stage, **more: Any) -> UUID:
    """A campaign that has asked nobody."""
    plan = Plan("Prospekt", await made.template(), **({"purpose": "ADS"} | more))
    return await campaign.create(made.work, plan, by="Anna", now=NOON)


async def running(made: Stage, **more: Any) -> UUID:
    campaign_id = await planned(made, **more)
    await campaign.start(made.work, campaign_id, by="Anna", now=NOON)
    return campaign_id


async def waiting(work: Work) -> list[UUID]:
    found = await work.connection.fetch(
        "SELECT contact_id FROM ready WHERE state = 'waiting' ORDER BY ready_id"
    )
    return [row["contact_id"] for row in found]


async def test_each_recipient_is_asked_about_once_in_bounded_batches(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        people = await audience(made, 7)
        denied = await made.person("+491713920090")
        await made.consent(denied, "withdrawn")
        campaign_id = await running(made)

        asked = [await campaign.advance(work, campaign_id, limit=3, now=NOON) for _ in range(4)]

        assert asked == [3, 3, 1, 0]
        assert sorted(await waiting(work)) == people
        entry = await work.connection.fetchrow("SELECT * FROM ready LIMIT 1")
        assert (entry["priority"], entry["origin"]) == (4, "campaign")
        assert (await campaign.shown(work, campaign_id)).state is CampaignState.RUNNING


async def test_whoever_may_not_be_written_to_is_refused_and_counted_by_reason(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        people = await audience(made, 5)
        await contact.set_optout(work, [people[0]], "all", at=NOON)
        await contact.set_restricted(work, [people[1]], True)
        await contact.set_objection(work, [people[2]], "ads")
        campaign_id = await running(made)
        await campaign.advance(work, campaign_id, now=NOON)

        progress = await campaign.progress(work, campaign_id)

    assert (progress.asked, progress.waiting) == (5, 2)
    assert progress.refused == {"E_OBJECTION_ADS": 1, "E_OPTOUT": 1, "E_RESTRICTED": 1}


async def test_progress_counts_what_left_and_what_became_of_it(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        people = await audience(made, 8)
        campaign_id = await running(made)
        await campaign.advance(work, campaign_id, now=NOON)
        fates = [
            ("accepted", "read"),
            ("accepted", "delivered"),
            ("accepted", "sent"),
            ("accepted", "failed"),
            ("failed", ""),
            ("unknown", ""),
            ("leaving", ""),
            ("waiting", ""),
        ]
        for somebody, (state, status) in zip(people, fates, strict=True):
            conversation, _ = await made.says(somebody)
            await made.answered(somebody, conversation, at=NOON)
            message = await work.connection.fetchval(
                "UPDATE message SET status = $2 WHERE contact_id = $1 AND direction = 'out'"
                " RETURNING message_id",
                somebody,
                status,
            )
            await made.run(
                "UPDATE ready SET state = $3, message_id = $4 WHERE controller_id = $1"
                " AND contact_id = $2",
                somebody,
                state,
                message,
            )

        progress = await campaign.progress(work, campaign_id)

    assert (progress.sent, progress.delivered, progress.read) == (4, 2, 1)
    assert (progress.failed, progress.unknown, progress.waiting) == (2, 1, 2)


async def test_a_paused_campaign_asks_nobody_and_goes_on_where_it_was(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        people = await audience(made, 4)
        campaign_id = await running(made)
        await campaign.advance(work, campaign_id, limit=2, now=NOON)

        await campaign.pause(work, campaign_id, by="Anna", now=NOON)
        assert await campaign.advance(work, campaign_id, now=NOON) == 0
        assert len(await waiting(work)) == 2
        await contact.set_optout(work, [people[3]], "all", at=NOON)
        await campaign.resume(work, campaign_id, by="Bert", now=NOON + HOUR)
        assert await campaign.advance(work, campaign_id, now=NOON + HOUR) == 2
        one = await campaign.shown(work, campaign_id)

        assert sorted(await waiting(work)) == people[:3]
    assert (one.state, one.changed_by, one.started_at) == (CampaignState.RUNNING, "Bert", NOON)


async def test_a_stopped_campaign_takes_back_what_waits_and_never_runs_again(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        await audience(made, 3)
        campaign_id = await running(made)
        await campaign.advance(work, campaign_id, limit=2, now=NOON)
        await work.connection.execute(
            "UPDATE ready SET state = 'leaving' WHERE ready_id = (SELECT min(ready_id::text)::uuid"
            " FROM ready)"
        )

        assert await campaign.stop(work, campaign_id, by="Anna", now=NOON) == 1
        assert await campaign.advance(work, campaign_id, now=NOON) == 0
        progress = await campaign.progress(work, campaign_id)
        for act in (campaign.start, campaign.resume, campaign.pause, campaign.stop):
            with pytest.raises(Refusal) as refused:
                await act(work, campaign_id, by="Anna", now=NOON)
            assert refused.value.code == "CAMPAIGN_STATE"

    assert (progress.cancelled, progress.waiting) == (1, 1)


async def test_a_campaign_is_done_once_everybody_was_asked_and_nothing_waits(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        await audience(made, 2)
        campaign_id = await running(made)
        await campaign.advance(work, campaign_id, now=NOON)
        await campaign.advance(work, campaign_id, now=NOON)
        assert (await campaign.shown(work, campaign_id)).state is CampaignState.RUNNING

        await made.run("UPDATE ready SET state = 'accepted' WHERE controller_id = $1")
        await campaign.advance(work, campaign_id, now=NOON + HOUR)
        one = await campaign.shown(work, campaign_id)

    assert (one.state, one.ended_at) == (CampaignState.DONE, NOON + HOUR)


async def test_nobody_gets_two_messages_of_one_campaign_whatever_crashes(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        people = await audience(made, 6)
        campaign_id = await running(made)

    async def crash() -> None:
        async with shop.ledger.work(shop.controller.controller_id) as work:
            await campaign.advance(work, campaign_id, limit=4, now=NOON)
            raise RuntimeError("crash")

    with pytest.raises(RuntimeError, match="crash"):
        await crash()
    async with shop.ledger.work(shop.controller.controller_id) as work:
        await campaign.advance(work, campaign_id, limit=4, now=NOON)
        # Somebody sets the mark back by hand: the table itself holds the promise.
        await rows.reach(work, campaign_id, UUID(int=0))
        await campaign.advance(work, campaign_id, now=NOON)

        assert sorted(await waiting(work)) == people
        progress = await campaign.progress(work, campaign_id)
    assert (progress.asked, progress.refused) == (6, {})


async def test_two_workers_do_not_ask_about_one_campaign_at_a_time(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        people = await audience(made, 6)
        campaign_id = await running(made)

    async def worker() -> int:
        done = 0
        for _ in range(6):
            async with shop.ledger.work(shop.controller.controller_id) as work:
                done += await campaign.advance(work, campaign_id, limit=2, now=NOON)
        return done

    done = await asyncio.gather(worker(), worker())

    assert sum(done) == 6
    async with shop.ledger.work(shop.controller.controller_id) as work:
        assert sorted(await waiting(work)) == people
    async with shop.ledger.house_work() as house:
        assert await rows.running(house) == [(shop.controller.controller_id, campaign_id)]


async def test_a_person_with_two_records_is_written_to_once(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        people = await audience(made, 3)
        await contact.link(work, people[2], people[0], reason="same", now=NOON)
        campaign_id = await running(made)
        await campaign.advance(work, campaign_id, limit=1, now=NOON)
        await campaign.advance(work, campaign_id, limit=1, now=NOON)
        assert await campaign.advance(work, campaign_id, limit=1, now=NOON) == 1

        assert sorted(await waiting(work)) == people[:2]


async def test_only_a_yes_to_this_topic_and_brand_makes_an_audience(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        await audience(made, 2)
        fond = await made.person("+491713920090")
        await made.consent(fond, topic="reifen")
        campaign_id = await running(made, topic="reifen")
        await campaign.advance(work, campaign_id, now=NOON)
        assert await waiting(work) == [fond]

        await made.run("UPDATE purpose SET retired_at = $2 WHERE controller_id = $1", NOON)
        other = await running(made)
        assert await campaign.advance(work, other, now=NOON) == 0


async def test_the_announced_frequency_holds_across_campaigns_of_one_day(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        await made.purpose("ADS", cap=(1, 7))
        await audience(made, 2)
        first, second = await running(made), await running(made)
        await campaign.advance(work, first, now=NOON)
        await campaign.advance(work, second, now=NOON)

        assert (await campaign.progress(work, first)).waiting == 2
        assert (await campaign.progress(work, second)).refused == {"E_FREQ_CAP": 2}


async def test_a_draft_tells_whom_it_would_reach_and_why_not_the_others(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        people = await audience(made, 4)
        await contact.set_optout(work, [people[0]], "ads", at=NOON)
        for number, state in ((80, "withdrawn"), (81, "pending"), (82, "withdrawn")):
            await made.consent(await made.person(f"+4917139200{number}"), state)
        campaign_id = await planned(made)

        now = await campaign.preview(work, campaign_id, now=NOON)
        tonight = await campaign.preview(work, campaign_id, now=NOON + 12 * HOUR)
        kept = await work.connection.fetchval("SELECT count(*) FROM decision")

    others = {"pending": 1, "withdrawn": 2}
    refused = {"E_OPTOUT": 1}
    assert now == Preview(audience=4, allowed=3, refused=refused, not_asked=others)
    assert tonight == Preview(audience=4, deferred=3, refused=refused, not_asked=others)
    assert kept == 0


@pytest.mark.parametrize("purpose", PURPOSES)
async def test_only_advertising_and_alerts_can_be_campaigns(shop: Shop, purpose: str) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        template = await made.template("rundbrief", purpose="ADS")
        await made.run("UPDATE template SET purpose = $2 WHERE controller_id = $1", purpose)
        plan = Plan("Rundbrief", template, purpose)  # type: ignore[arg-type]
        if purpose in ("ADS", "N09", "N10"):
            made_id = await campaign.create(work, plan, by="Anna", now=NOON)
            assert (await campaign.shown(work, made_id)).purpose == purpose
        else:
            with pytest.raises(Refusal) as refused:
                await campaign.create(work, plan, by="Anna", now=NOON)
            assert refused.value.code == "CAMPAIGN_PURPOSE"


async def test_a_campaign_needs_a_bound_template_whose_gaps_are_filled_and_a_name(
    shop: Shop,
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        template = await made.template(text="Prospekt {{1}}. STOP = abmelden")
        full = Template("prospekt", "de", body=(TextParameter("der Woche"),))
        plans = [
            (Plan("a", template, "ADS"), "Anna", "TEMPLATE_GAPS"),
            (Plan("a", template, "N09", content=full), "Anna", "TEMPLATE_NOT_BOUND"),
            (Plan("a", uuid4(), "ADS"), "Anna", "TEMPLATE_UNKNOWN"),
            (Plan("a", template, "ADS", content=full), " ", "WHO"),
        ]
        for plan, by, code in plans:
            with pytest.raises(Refusal) as refused:
                await campaign.create(work, plan, by=by, now=NOON)
            assert refused.value.code == code
        plan = Plan("a", template, "ADS", content=full)
        campaign_id = await campaign.create(work, plan, by="Anna", now=NOON)
        assert (await campaign.shown(work, campaign_id)).content == full
        with pytest.raises(Refusal) as refused:
            await campaign.start(work, uuid4(), by="Anna", now=NOON)
        assert refused.value.code == "CAMPAIGN_UNKNOWN"


def test_what_ended_never_moves_again() -> None:
    assert MOVES[CampaignState.STOPPED] == MOVES[CampaignState.DONE] == frozenset()
    assert set(MOVES) == set(CampaignState)
