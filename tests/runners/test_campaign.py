"""Campaigns walk on by themselves, one batch at a time, and none waits for another's trouble."""

from uuid import UUID

import pytest

from jawort.desk.sending import campaign as acts
from jawort.desk.sending.campaign import Plan
from jawort.domain.sending.campaign import CampaignState
from jawort.ledger.keys.vault import ContactGone
from jawort.ledger.sending import campaign as rows
from jawort.ledger.work import Work
from jawort.runners import campaign
from tests.shop import NOON, Shop
from tests.stage import Stage, stage


async def test_each_turn_asks_one_batch_of_every_running_campaign(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        for number in range(5):
            await made.consent(await made.person(f"+4917139200{10 + number}"))
        await _running(made, "Erste")
        await _running(made, "Zweite")
        await acts.create(work, await _plan(made, "Entwurf"), by="Anna", now=NOON)

    counts = [await campaign.run_once(shop.ledger, now=NOON, limit=3) for _ in range(3)]

    assert counts == [6, 4, 0]


async def test_a_campaign_that_cannot_be_walked_holds_up_no_other(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        await made.consent(await made.person())
        broken = await _running(made, "Erste")
        good = await _running(made, "Zweite")
    whole = acts.advance

    async def advance(work: Work, campaign_id: UUID, **more: object) -> int:
        if campaign_id == broken:
            raise RuntimeError("broken")
        return await whole(work, campaign_id, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(acts, "advance", advance)

    assert await campaign.run_once(shop.ledger, now=NOON) == 1

    async with shop.ledger.reading(shop.controller.controller_id) as work:
        reached = {one.campaign_id: one.reached.int > 0 for one in await rows.every(work)}
    assert reached == {broken: False, good: True}


async def test_a_database_that_is_away_is_no_campaigns_fault(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        await _running(made, "Erste")
    told: list[str] = []
    monkeypatch.setattr("jawort.runners.campaign.note", lambda word, **_: told.append(word))

    async def advance(*_: object, **__: object) -> int:
        raise ConnectionResetError

    monkeypatch.setattr(acts, "advance", advance)
    with pytest.raises(ConnectionResetError):
        await campaign.run_once(shop.ledger, now=NOON)

    assert told == []


async def test_who_is_erased_in_the_same_moment_is_asked_about_once_more(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        await made.consent(await made.person())
        only = await _running(made, "Erste")
    whole, faults = acts.advance, [ContactGone("erased")]

    async def advance(work: Work, campaign_id: UUID, **more: object) -> int:
        if faults:
            raise faults.pop()
        return await whole(work, campaign_id, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(acts, "advance", advance)

    assert await campaign.run_once(shop.ledger, now=NOON) > 0  # so that it is called again at once
    assert await campaign.run_once(shop.ledger, now=NOON) == 1
    async with shop.ledger.reading(shop.controller.controller_id) as work:
        assert (await acts.shown(work, only)).state is CampaignState.RUNNING


async def _plan(made: Stage, name: str) -> Plan:
    return Plan(name, await made.template(), "ADS")


async def _running(made: Stage, name: str) -> UUID:
    campaign_id = await acts.create(made.work, await _plan(made, name), by="Anna", now=NOON)
    await acts.start(made.work, campaign_id, by="Anna", now=NOON)
    return campaign_id
