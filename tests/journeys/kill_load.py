"""What goes on while things are killed: people write and withdraw, the company answers and runs one
campaign after another. Whoever acts for the company tries again when the database was away.
"""

import asyncio
import random
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import TypeVar
from uuid import UUID

from jawort.desk.answer import reply
from jawort.desk.sending import campaign
from jawort.desk.sending.campaign import Plan
from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.endpoint import NewEndpoint
from jawort.domain.sending.outgoing import Outgoing, Template, Text, TextParameter
from jawort.ledger import contact, controller, conversation, endpoint
from jawort.ledger.sending import pace
from jawort.ledger.work import AWAY, Ledger, Work
from tests.intake.carrier import LINE, SECRET
from tests.journeys.kill_carrier import Carrier, Delivery
from tests.stage import Stage, stage

T = TypeVar("T")
CROWD = 60
"""How many people at least a campaign goes to."""

STOPS = 4
"""How many of them withdraw while it runs."""

ADVERTISEMENT = "Anzeige des Autohauses Sonnenschein: unser Prospekt {{1}}. STOP = abmelden"


@dataclass
class Load:
    """People, what they said, and what the company asked for. `asked`: answers by number;
    `stops`: the withdrawal of each who made one.
    """

    ledger: Ledger
    carrier: Carrier
    chance: random.Random
    now: Callable[[], datetime]
    controller_id: UUID = field(default_factory=lambda: UUID(int=0))
    sender_id: UUID = field(default_factory=lambda: UUID(int=0))
    template_id: UUID = field(default_factory=lambda: UUID(int=0))
    people: dict[str, UUID] = field(default_factory=dict)
    stops: dict[str, Delivery] = field(default_factory=dict)
    asked: dict[int, UUID] = field(default_factory=dict)
    waves: dict[int, UUID] = field(default_factory=dict)
    _questions: int = 0

    async def settle(self) -> None:
        """A company that may send, with a door for the carrier and a template for advertising."""
        now = self.now()
        async with self.ledger.house_work() as house:
            made = await controller.add(house, "Autohaus Sonnenschein GmbH", country="DE", now=now)
        self.controller_id = made.controller_id
        async with self.ledger.work(self.controller_id) as work:
            company = await stage(work)
            self.sender_id = company.sender_id
            self.template_id = await company.template(text=ADVERTISEMENT)
            door = NewEndpoint("simulator", SECRET, "verify", "key", base_url=self.carrier.url)
            self.carrier.path = f"/webhook/{await endpoint.add(work, door, now=now)}"
            await work.connection.execute("UPDATE sender SET phone_number_id = $1", LINE)
            portfolio = await work.connection.fetchval("SELECT portfolio_id FROM sender")
            await pace.set_reach(work, portfolio, None)

    async def act(self, deed: Callable[[Work], Awaitable[T]]) -> T:
        """Do something for the company, again and again until the database has taken it. Whether
        the time before was taken nobody knows: the deed must bear being done twice.
        """
        while True:
            with suppress(*AWAY):
                async with asyncio.timeout(10), self.ledger.work(self.controller_id) as work:
                    return await deed(work)
            await asyncio.sleep(0.1)

    # -- people ----------------------------------------------------------------------------------

    async def speak(self) -> None:
        """People who have not withdrawn write, one to three in one delivery."""
        while True:
            await asyncio.sleep(self.chance.uniform(0.1, 0.4))
            willing = self._willing()
            crowd = self.chance.sample(willing, min(len(willing), self.chance.randint(1, 3)))
            texts = []
            for number in crowd:
                self._questions += 1
                texts.append((number, f"Frage {self._questions}"))
            if texts:
                self.carrier.say(*texts)

    def _willing(self) -> list[str]:
        return [number for number in self.people if number not in self.stops]

    async def _more_people(self) -> None:
        """As many as a campaign needs, each of whom has agreed to advertising."""
        first = len(self.people)
        wanted = [first + one for one in range(max(0, CROWD - len(self._willing())))]
        numbers = [f"+493023125{one:04}" for one in wanted]

        async def welcome(work: Work) -> dict[str, UUID]:
            company, made = Stage(work, self.sender_id), {}
            for number in numbers:
                known = await contact.find(work, Identifier(IdentifierKind.PHONE, number))
                made[number] = known or await company.person(number)
                if known is None:
                    await company.consent(made[number])
            return made

        if numbers:
            self.people |= await self.act(welcome)

    # -- the company -----------------------------------------------------------------------------

    async def advertise(self) -> None:
        """One campaign after another, and in the midst of each some withdraw. A new one begins when
        most of the one before has left: on a slow machine the load shrinks, not the time to wait.
        """
        while True:
            if await self.act(_waiting_count) > CROWD // 2:
                await asyncio.sleep(0.2)
                continue
            await self._more_people()
            wave = len(self.waves) + 1
            self.waves[wave] = await self.act(partial(self._begin, wave=wave))
            for number in self.chance.sample(self._willing(), STOPS):
                await asyncio.sleep(self.chance.uniform(0.0, 0.8))
                self.stops[number] = self.carrier.say((number, "Stopp"))
            await asyncio.sleep(self.chance.uniform(0.0, 1.5))

    async def _begin(self, work: Work, wave: int) -> UUID:
        name, now = f"Welle {wave}", self.now()
        for one in await campaign.listed(work):
            if one.name == name:
                return one.campaign_id
        content = Template("prospekt", "de", body=(TextParameter(name),))
        plan = Plan(name, self.template_id, purpose="ADS", content=content)
        campaign_id = await campaign.create(work, plan, by="Anna", now=now)
        await campaign.start(work, campaign_id, by="Anna", now=now)
        return campaign_id

    async def answer(self) -> None:
        """Somebody at the company answers people who wrote."""
        while True:
            await asyncio.sleep(self.chance.uniform(0.2, 0.8))
            willing = self._willing()
            if not willing:
                continue
            contact_id = self.people[self.chance.choice(willing)]
            number = len(self.asked) + 1
            ready_id = await self.act(partial(self._reply, contact_id=contact_id, number=number))
            if ready_id is not None:  # else refused: nothing of this person was read yet
                self.asked[number] = ready_id

    async def _reply(self, work: Work, contact_id: UUID, number: int) -> UUID | None:
        pair = (contact_id, self.sender_id)
        threads = await conversation.running(work, [pair], initiated_by="user", now=self.now())
        words = Outgoing(Text(f"Antwort {number}"))
        answer = reply.Answer(words, f"answer-{number}", advertises=False)
        return (await reply.reply(work, threads[pair], answer, now=self.now())).ready_id


async def _waiting_count(work: Work) -> int:
    """How many messages of campaigns wait; answers wait for the pace of their person anyway."""
    return int(
        await work.connection.fetchval(
            "SELECT count(*) FROM ready WHERE controller_id = $1 AND state = 'waiting'"
            " AND campaign_id IS NOT NULL",
            work.controller_id,
        )
    )
