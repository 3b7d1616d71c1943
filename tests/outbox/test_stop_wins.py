"""Stop wins: withdrawals in the middle of a campaign, over several workers, crashes and stalls.

Each person of each round is one schedule: a withdrawal that is answered 200 at some moment, a
message of the campaign, three workers and a reader who take turns statement by statement in an
order drawn from the round's seed. No final check that begins after the 200 may let it pass.
"""

import asyncio
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from jawort.desk.sending import campaign
from jawort.desk.sending.campaign import Plan
from jawort.domain.arrival.update import Mention
from jawort.domain.contact import IdentifierKind
from jawort.domain.sending.outgoing import Outgoing, Recipient
from jawort.ledger import contact, delivery
from jawort.ledger.keys.keyed_hash import person_hashes
from jawort.ledger.keys.keyring import Keyring
from jawort.ledger.sending import pace
from jawort.ledger.work import Ledger, Work
from jawort.outbox import recover
from jawort.outbox.round import Outbox, run_once
from jawort.provider.whatsapp.error import meaning_without_code
from jawort.provider.whatsapp.send import Accepted
from jawort.provider.whatsapp.transport import Fault
from tests.outbox.director import Actor, Director, act_as, directed
from tests.shop import NOON, Shop
from tests.stage import stage

PEOPLE = 80
PARTS = 5
ROUNDS = 5  # in each part: 5 x 5 x 80 are 2,000 schedules
WORKERS = 3
TICKS_MOST = 200_000  # a round has some thousands


@dataclass(frozen=True)
class Byte:
    """A first byte on the wire, to whom, and when its final check began."""

    number: str
    checked_at: int
    after_s: float


@dataclass
class Wire:
    """The carrier, as a worker meets it: it may stall at any moment before its first byte."""

    director: Director
    actor: Actor
    bytes: list[Byte]
    lines: frozenset[str] | None = None

    async def of(self, work: Work) -> "Wire":
        return self

    async def send(
        self, line: str, message: Outgoing, to: Recipient, *, first_byte_within_s: float
    ) -> Accepted:
        began = self.actor.watch
        checked = round(began + first_byte_within_s - 1.0, 6)
        await self.director.step()
        if self.director.chance.random() < 0.1:
            self.actor.watch += 2.0  # the machine sleeps
        if self.actor.watch - began >= first_byte_within_s:
            raise Fault("not_sent", meaning_without_code("unreachable"))
        after_s = self.actor.watch - checked
        self.bytes.append(Byte(to.value, self.actor.looked[checked], after_s))
        await self.director.step()
        return Accepted(f"wamid.{uuid4()}", None, None, None)


@dataclass
class Play:
    """One round: who withdrew when, and what left."""

    dsn: str
    keyring: Keyring
    controller_id: UUID
    director: Director
    contact_of: dict[str, UUID]
    answered: dict[str, int] = field(default_factory=dict)
    bytes: list[Byte] = field(default_factory=list)
    seen: Counter[str] = field(default_factory=Counter)
    is_over: bool = False

    @property
    def ledger(self) -> Ledger:
        """The memory, statement by statement."""
        return directed(self.dsn, self.keyring, self.director)

    @property
    def now(self) -> datetime:
        """A tick is ten milliseconds."""
        return NOON + self.director.tick * timedelta(milliseconds=10)

    async def withdraw(self) -> None:
        """Half of the people say stop, one after another; each delivery is answered 200."""
        chance, ledger = self.director.chance, self.ledger
        for number in chance.sample(sorted(self.contact_of), PEOPLE // 2):
            for _ in range(chance.randrange(10)):
                await self.director.step()
            said = delivery.NewDelivery(
                self.controller_id,
                uuid4(),
                self.now,
                "speaks",
                number.encode(),
                (Mention(IdentifierKind.WA_ID, number.removeprefix("+")),),
            )
            async with ledger.house_work() as work:
                await delivery.keep(work, [said])
            self.answered[number] = self.director.tick  # 200

    async def read(self) -> None:
        """Takes in what was kept: the withdrawal and the mark in one transaction."""
        ledger, keyring = self.ledger, self.keyring
        whose = {
            mark: contact_id
            for number, contact_id in self.contact_of.items()
            for mark in person_hashes(keyring, self.controller_id, IdentifierKind.PHONE, number)
        }
        while not self.is_over:
            for _ in range(self.director.chance.randrange(20)):
                await self.director.step()
            async with ledger.work(self.controller_id) as work:
                rows = await work.connection.fetch(
                    "SELECT delivery_id, persons FROM delivery WHERE read_at IS NULL"
                    " ORDER BY received_at LIMIT 3 FOR UPDATE SKIP LOCKED"
                )
                people = [whose[mark] for row in rows for mark in row["persons"]]
                if people:
                    await contact.set_optout(work, people, "all", at=self.now)
                    await work.connection.execute(
                        "UPDATE delivery SET state = 'read', read_at = received_at"
                        " WHERE delivery_id = ANY($1::uuid[])",
                        [row["delivery_id"] for row in rows],
                    )

    async def work(self, name: str) -> None:
        """A worker, until nothing waits; another takes its place when it is killed."""
        while not self.is_over:
            actor = Actor(name)
            life = asyncio.create_task(self._live(actor))
            killer = asyncio.create_task(self._kill(actor))
            try:
                await asyncio.wait({life, killer}, return_when=asyncio.FIRST_COMPLETED)
            finally:
                self.director.kill(actor)
                killer.cancel()
                life.cancel()
            if life.done() and not life.cancelled() and life.exception():
                life.result()

    async def _live(self, actor: Actor) -> None:
        act_as(actor)
        wire = Wire(self.director, actor, self.bytes)
        outbox = Outbox(
            self.ledger,
            wire,
            uuid4(),
            self.director.clock(actor),
            most=10,
        )
        while not self.is_over:
            done = await run_once(outbox, now=self.now)
            self.seen.update(done.endings)
            self.seen["waited"] += done.waiting
            self.seen["ended"] += done.ended
            for _ in range(0 if done.count else self.director.chance.randrange(60)):
                await self.director.step()  # nothing to do: a rest

    async def _kill(self, actor: Actor) -> None:
        await self.director.reaches(self.director.tick + self.director.chance.randrange(200, 1200))
        self.director.kill(actor)
        self.seen["killed"] += 1


async def _waiting(ledger: Ledger) -> int:
    async with ledger.bare_connection() as connection:
        return int(
            await connection.fetchval(
                "SELECT (SELECT count(*) FROM ready WHERE state = 'waiting')"
                " + (SELECT count(*) FROM delivery WHERE read_at IS NULL)"
            )
        )


async def _perform(play: Play, ledger: Ledger) -> None:
    """Everybody acts until all have withdrawn who want to, and nothing waits any more."""
    lead = asyncio.create_task(play.director.lead())
    others = Actor("people"), Actor("reader")
    tasks = [asyncio.create_task(_as(others[0], play.withdraw()))]
    tasks += [asyncio.create_task(_as(others[1], play.read()))]
    tasks += [asyncio.create_task(play.work(f"worker {number}")) for number in range(WORKERS)]
    people = tasks[0]
    while not people.done() or await _waiting(ledger):
        for task in tasks:
            if task.done() and task.exception():
                task.result()
        assert play.director.tick < TICKS_MOST, "something waits for ever"
        await asyncio.sleep(0.01)
    play.is_over = True
    for one in others:
        play.director.kill(one)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    lead.cancel()


async def _as(actor: Actor, deeds: Any) -> None:
    act_as(actor)
    await deeds


async def _cast(shop: Shop) -> tuple[UUID, dict[str, UUID]]:
    """People who have agreed to advertising, and the template for it."""
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        people = {
            f"+4917139200{number}": await made.person(f"+4917139200{number}")
            for number in range(10, 10 + PEOPLE)
        }
        for somebody in people.values():
            await made.consent(somebody)
        await work.connection.execute("UPDATE sender SET throughput_per_second = 1000000")
        portfolio = await work.connection.fetchval("SELECT portfolio_id FROM sender")
        await pace.set_reach(work, portfolio, None)
        return await made.template(), people


async def _begin(shop: Shop, template: UUID, seed: int) -> None:
    """A new campaign to everybody; what was said in the last round is forgotten."""
    async with shop.ledger.work(shop.controller.controller_id) as work:
        for statement in (
            "UPDATE contact SET optout = 'none', optout_at = NULL",
            "DELETE FROM delivery",
            "DELETE FROM attempt",
            "UPDATE ready SET state = 'cancelled' WHERE state IN ('waiting', 'leaving', 'unknown')",
            "DELETE FROM pace",
        ):
            await work.connection.execute(statement)
        plan = Plan(f"Runde {seed}", template, purpose="ADS")
        campaign_id = await campaign.create(work, plan, by="Anna", now=NOON)
        await campaign.start(work, campaign_id, by="Anna", now=NOON)
        assert await campaign.advance(work, campaign_id, now=NOON) == PEOPLE


async def _rounds(shop: Shop, dsn: str, seeds: range) -> Counter[str]:
    template, people = await _cast(shop)
    seen: Counter[str] = Counter()
    for seed in seeds:
        await _begin(shop, template, seed)
        play = Play(dsn, shop.ledger.keyring, shop.controller.controller_id, Director(seed), people)
        await _perform(play, shop.ledger)
        for byte in play.bytes:
            assert byte.after_s < 1.0, seed
            answered_at = play.answered.get(byte.number)
            forbidden = answered_at is not None and answered_at < byte.checked_at
            assert not forbidden, f"seed {seed}: a final check after the 200 let it pass"
        twice = [one for one, count in Counter(b.number for b in play.bytes).items() if count > 1]
        assert not twice, f"seed {seed}: the same campaign wrote twice to somebody"
        seen += play.seen
        seen["sent"] += len(play.bytes)
        late = {byte.number for byte in play.bytes} & set(play.answered)
        seen["sent before the stop"] += len(late)
        assert await recover.run_once(shop.ledger, now=play.now + 2 * recover.LEASE) >= 0
    return seen


@pytest.mark.parametrize("part", range(PARTS))
async def test_no_message_passes_a_final_check_after_its_withdrawal_was_answered(
    shop: Shop, dsn: str, part: int
) -> None:
    seen = await _rounds(shop, dsn, range(part * ROUNDS, (part + 1) * ROUNDS))

    # The schedules are worth something only if all of this happened in them. How often somebody
    # was found with unread speech depends on the machine; test_round.py holds that one for sure.
    for what in ("sent", "sent before the stop", "ended", "killed", "not_sent"):
        assert seen[what] >= 3, seen


@pytest.mark.chaos
async def test_no_message_passes_in_many_more_schedules(shop: Shop, dsn: str) -> None:
    await _rounds(shop, dsn, range(1000, 1250))
