"""The house at a glance: companies, what keeps them from sending, the log, and the numbers."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from jawort.desk.decision.judge import RuleSays, told
from jawort.domain.question import Question
from jawort.domain.setting import Setting, SettingKey, missing
from jawort.gate import explain
from jawort.ledger import contact, controller, delivery, tally
from jawort.ledger.controller import Controller, Freeze
from jawort.ledger.delivery import Depth
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.proof import log
from jawort.ledger.proof.format import SignedHead
from jawort.ledger.sender import senders
from jawort.ledger.sending import errand, pace
from jawort.ledger.situation import situations
from jawort.ledger.tally import Ages, Tally
from jawort.ledger.work import HouseWork, Ledger, Work

NEWEST_COUNT: Final = 25  # people the judge is asked about, so that the page stays quick


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one rule decides for so many of the newest people."""

    count: int
    decision: str
    says: RuleSays


@dataclass(frozen=True, slots=True)
class Company:
    """One controller as it stands now. Holds no personal data of customers."""

    controller: Controller
    settings: dict[SettingKey, Setting]
    missing: tuple[SettingKey, ...]
    freezes: tuple[Freeze, ...]
    head: SignedHead | None
    tally: Tally
    verdicts: tuple[Verdict, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """All companies of this installation, and how old its keys and backups are."""

    companies: tuple[Company, ...]
    ages: Ages


async def answers(work: HouseWork) -> bool:
    """Does the memory answer, and are its keys there? Raises whatever keeps it from it."""
    return await tally.answers(work)


@dataclass(frozen=True, slots=True)
class Numbers:
    """One company for machines. Holds counts and times, no personal data.

    halted_count: numbers that wait for a person. errands: what waits and what has failed, by kind.
    """

    tally: Tally
    stop_count: int
    door: Depth
    halted_count: int
    errands: tuple[errand.Standing, ...]


async def numbers(ledger: Ledger, *, now: datetime) -> tuple[dict[str, Numbers], Ages]:
    """For machines: by id of the company its numbers; the ages of keys and backups."""
    async with ledger.house_work() as house:
        all_of_them = await controller.controllers(house)
        ages = await tally.ages(house, now=now)
    found = {}
    for one in all_of_them:
        async with ledger.reading(one.controller_id) as work:
            found[str(one.controller_id)] = Numbers(
                await tally.tally(work),
                len(await controller.freezes(work)),
                await delivery.depth(work, now=now),
                len(await pace.halted(work)),
                tuple(await errand.standing(work)),
            )
    return found, ages


async def overview(ledger: Ledger, *, now: datetime) -> Overview:
    """Everything the start page shows. Changes nothing."""
    async with ledger.house_work() as house:
        all_of_them = await controller.controllers(house)
        ages = await tally.ages(house, now=now)
    companies = []
    for one in all_of_them:
        async with ledger.reading(one.controller_id) as work:
            companies.append(await _company(work, one, now=now))
    return Overview(tuple(companies), ages)


async def _company(work: Work, one: Controller, *, now: datetime) -> Company:
    settings = await controller.settings(work, now=now)
    return Company(
        controller=one,
        settings=settings,
        missing=tuple(missing(settings)),
        freezes=tuple(await controller.freezes(work)),
        head=await log.newest_head(work),
        tally=await tally.tally(work),
        verdicts=await _verdicts(work, now=now),
    )


async def _verdicts(work: Work, *, now: datetime) -> tuple[Verdict, ...]:
    """What the judge would say today if somebody wrote to each of the newest people by hand,
    without advertising. A supposed case: nothing is sent.
    """
    people = await contact.newest(work, open_keys, count=NEWEST_COUNT)
    writes_from = next((one.sender_id for one in await senders(work) if one.channel == "wa"), None)
    questions = [
        Question(
            contact_id=one.contact_id,
            sender_id=writes_from,
            channel="wa",
            origin="human",
            form="freeform",
            purpose="REPLY",
            ads_content=False,
        )
        for one in people
    ]
    explained = [told(explain(one)) for one in await situations(work, questions, now=now)]
    counted = Counter(one.decided.rule for one in explained)
    by_rule = {one.decided.rule: one for one in explained}
    return tuple(
        Verdict(count, by_rule[rule].decision, by_rule[rule].decided)
        for rule, count in counted.most_common()
    )
