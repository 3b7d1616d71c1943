"""A house on a stage: real HTTP to the simulator and back, a time that stands still, and a campaign
at the end of every road. A Tuesday at ten, because advertising rests at night and on Sundays.
"""

import asyncio
import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any, Final
from uuid import UUID, uuid4

from jawort.cli.pretence import simulator
from jawort.cli.pretended_meta import PHONE, WABA
from jawort.cli.tour.stage import TUESDAY, Person, Stage, StoryClock
from jawort.desk.answer.reply import Answer, reply
from jawort.desk.sending import campaign, template
from jawort.desk.sending.campaign import Plan
from jawort.domain.decision import Obligation
from jawort.domain.purpose import NewPurpose
from jawort.domain.sending.outgoing import Outgoing, Text
from jawort.domain.sending.template import NewTemplate
from jawort.domain.setting import READINESS, Setting, SettingKey
from jawort.domain.staff.account import Actor, Role
from jawort.ledger import controller, purpose, wording
from jawort.ledger import template as templates
from jawort.ledger.controller import NewSender
from jawort.ledger.keys.keyring import Keyring
from jawort.ledger.wording import NewWording
from jawort.ledger.work import Ledger, open_pool
from jawort.runners import work as clocks
from jawort.web import server

ERIKA: Final = Person("Erika Beispiel", "+491713920051")
KIM: Final = Person("Kim Sample", "+447700900151")
BEN: Final = Person("Ben Achterberg", "+491713920053")
"""Ben goes by a username: the house sees his user id only, never his number."""

TEXTS: Final = {
    "de": "Möchten Sie Angebote zu Reifen per WhatsApp, höchstens einmal im Monat?",
    "en": "Would you like offers about tyres by WhatsApp, at most once a month?",
}
LEAVE: Final = "Abmelden"
"""The button beneath an advertisement."""

_AD: Final = "Anzeige des Autohauses: Winterreifen für 29 Euro. STOP = abmelden"
_TEMPLATE: Final[dict[str, Any]] = {
    "name": "winter",
    "language": "de",
    "category": "MARKETING",
    "components": [
        {"type": "BODY", "text": _AD},
        {"type": "BUTTONS", "buttons": [{"type": "QUICK_REPLY", "text": LEAVE}]},
    ],
}


@dataclass(frozen=True, slots=True)
class Roads:
    """The stage with what every road needs: a purpose, its texts and somebody of the staff."""

    stage: Stage
    purpose_id: UUID
    texts: Mapping[str, UUID]
    template_id: UUID
    actor: Actor
    numbers: "count[int]" = field(default_factory=lambda: count(1))

    def work(self) -> Any:
        """A unit of work of this company."""
        return self.stage.ledger.work(self.stage.controller.controller_id)

    async def rows(self, sql: str, *values: object) -> list[Any]:
        """What stands in the database."""
        async with self.stage.ledger.bare_connection() as connection:
            return list(await connection.fetch(sql, *values))

    async def says(self, who: Person, text: str) -> list[dict[str, Any]]:
        """Somebody writes, and the house works; gives what the phone shows new."""
        return await self.does(who, "text", text=text)

    async def does(self, who: Person, do: str, **more: str) -> list[dict[str, Any]]:
        """Somebody does something on the phone; gives what it shows new after that."""
        before = len(await self.stage.sees(who))
        await self.stage.meta.act(who.phone, do, **more)
        await self.stage.work()
        await self.stage.later(seconds=2)  # a no and a yes in one second are a no
        return (await self.stage.sees(who))[before:]

    async def alter(self, who: Person, **like: object) -> None:
        """Somebody is different from now on, without telling anybody."""
        await self.stage.meta.call("PATCH", f"/_simulator/people/{who.phone.lstrip('+')}", like)

    async def answer(self, who: Person) -> UUID:
        """The staff answer what somebody wrote; gives the record. The first answer carries the
        privacy notice.
        """
        before = len(await self.stage.sees(who))
        (row,) = await self.rows(
            "SELECT conversation_id, contact_id FROM conversation"
            " ORDER BY last_inbound_at DESC LIMIT 1"
        )
        async with self.work() as work:
            words = Answer(Outgoing(Text("Gern!")), str(uuid4()), advertises=False)
            await reply(work, row["conversation_id"], words, now=self.stage.clock())
        await self.stage.work()
        assert len(await self.stage.sees(who)) == before + 1
        return UUID(str(row["contact_id"]))

    async def advertised(self, *people: Person) -> list[int]:
        """A campaign goes out; gives how many of its messages each of these phones got."""
        before = [len(await self.stage.sees(one)) for one in people]
        number = next(self.numbers)
        plan = Plan(f"Winter {number}", self.template_id, "ADS", "Reifen")
        async with self.work() as work:
            made = await campaign.create(work, plan, by="Anna", now=self.stage.clock())
            await campaign.start(work, made, by="Anna", now=self.stage.clock())
        await self.stage.work()
        got = [await self.stage.sees(one) for one in people]
        return [
            sum(one["type"] == "template" for one in seen[known:])
            for seen, known in zip(got, before, strict=True)
        ]

    async def states(self) -> list[tuple[str, str]]:
        """What stands, and by which road."""
        found = await self.rows("SELECT state, road FROM standing_consent ORDER BY 1, 2")
        return [(row["state"], row["road"]) for row in found]


@asynccontextmanager
async def open_roads(dsn: str, home: Path) -> AsyncIterator[Roads]:
    """Everything settled and open, with the people introduced."""
    clock = StoryClock()
    ring = Keyring.create(home / "keyring", now=clock())
    ledger = Ledger(await open_pool(dsn, size=6), ring)
    over = asyncio.Event()
    try:
        with closing(server.bound("127.0.0.1", 0)) as listener:
            async with (
                simulator(asyncio.Event(), f"--at={TUESDAY.isoformat()}") as meta,
                clocks.by_hand(ledger, clock=clock) as turns,
            ):
                assert meta is not None
                async with ledger.house_work() as house:
                    made = await controller.add(
                        house, "Autohaus Sonnenschein GmbH", country="DE", now=clock()
                    )
                serving = asyncio.create_task(
                    server.open_doors(ledger, listener, clock=clock, stop=over)
                )
                try:
                    place = server.address(listener)
                    stage = Stage(ledger, meta, turns, clock, place, made, UUID(int=0))
                    yield await _settled(stage)
                finally:
                    over.set()
                    await serving
    finally:
        await ledger.close()


async def _settled(stage: Stage) -> Roads:
    now, house = stage.clock(), stage.controller.controller_id
    async with stage.ledger.work(house) as work:
        portfolio = await controller.add_portfolio(work, meta_id="", now=now)
        new = NewSender(portfolio, "wa", "Sonnenschein", "DE", PHONE, WABA, "+493023125001")
        stage.sender_id = await controller.add_sender(work, new, now=now)
        for key in READINESS:
            address = "https://autohaus-sonnenschein.example/whatsapp"
            await controller.set_setting(work, Setting(key, address, now, "Anna Admin"))
        told = (
            (SettingKey.PROFILE, "CONTRACT"),
            (SettingKey.CHILD_DIRECTED, "no"),
            (SettingKey.PAGES_URL, "https://jawort.autohaus-sonnenschein.example"),
        )
        for key, value in told:
            await controller.set_setting(work, Setting(key, value, now, "Anna Admin"))
        offers = await purpose.add(work, NewPurpose("ADS", "Reifen"), now=now)
        texts = {
            language: await wording.publish(
                work, NewWording("opt_in", "reifen", language, body, "Anna", offers), now=now
            )
            for language, body in TEXTS.items()
        }
        opened = await stage.meta.connect(work, now=now)
        await stage.meta.approve(_TEMPLATE)
        listed = NewTemplate(
            name=_TEMPLATE["name"],
            language=_TEMPLATE["language"],
            category="marketing",
            state="APPROVED",
            components=tuple(_TEMPLATE["components"]),
        )
        await templates.keep(work, stage.sender_id, [listed], now=now)
        (known,) = await templates.every(work)
        fulfils = (Obligation.STOP_HINT, Obligation.SENDER)
        await template.bind(work, known.template_id, "ADS", fulfils, by="Anna", now=now)
    assert await stage.meta.listen_at(opened, stage.address)
    for one in (ERIKA, KIM):
        await stage.meta.introduce(one.phone, one.name)
    ben = {"phone": BEN.phone, "name": BEN.name, "reads": False, "username": "ben.achterberg"}
    await stage.meta.call("POST", "/_simulator/people", ben)
    actor = Actor(uuid4(), house, "Jana Okafor", Role.ADMIN)
    return Roads(stage, offers, texts, known.template_id, actor)


def words_of(shown: list[dict[str, Any]]) -> str:
    """All that these messages say."""
    return re.sub(r"\s+", " ", str(shown))
