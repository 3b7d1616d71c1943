"""Where the tour happens: a house of its own, invented people, and a time that the story moves."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from uuid import UUID

from jawort.cli.frame import Turns, frame
from jawort.cli.pretence import place_in, simulator, throw_away
from jawort.cli.pretended_meta import PHONE, WABA, PretendedMeta
from jawort.desk.contact import record as records
from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.ledger import controller
from jawort.ledger.controller import Controller, NewSender
from jawort.ledger.opening import open_ledger
from jawort.ledger.work import Ledger

TUESDAY: Final = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
"""A Tuesday without a holiday, 10:00 in Berlin."""

COMPANY: Final = "Autohaus Lindental GmbH, Köln"
STAFF: Final = "Sabine Kolbe"

_MOST_ROUNDS: Final = 30  # nothing in this story needs as many
_SILENT: Final = (
    Sentence("Der Simulator hat nicht geantwortet.", "The simulator did not answer."),
    Sentence(
        "Rufen Sie noch einmal auf; bleibt es dabei, zeigt `cloudapi-simulator --port 0` warum.",
        "Call it once more; if it stays silent, `cloudapi-simulator --port 0` shows why.",
    ),
)


class PromiseBroken(Exception):
    """Something that was to be shown did not hold. `what` is what should have been."""

    def __init__(self, what: Sentence) -> None:
        super().__init__(what.en)
        self.what = what


@dataclass(slots=True)
class StoryClock:
    """The time of the story. It stands until it is moved, and never goes back."""

    at: datetime = TUESDAY

    def __call__(self) -> datetime:
        return self.at


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody invented, with a number set aside for fiction."""

    name: str
    phone: str

    @property
    def identifiers(self) -> list[Identifier]:
        """What they may be known by."""
        return [
            Identifier(IdentifierKind.PHONE, self.phone),
            Identifier(IdentifierKind.WA_ID, self.phone.removeprefix("+")),
        ]


ERIKA: Final = Person("Erika Beispiel", "+491713920041")
JONAS: Final = Person("Jonas Muster", "+491713920042")
LENA: Final = Person("Lena Probe", "+491713920043")


@dataclass(slots=True)
class Stage:
    """Everything a step of the story can use. `kept` is what one step leaves for a later one."""

    ledger: Ledger
    meta: PretendedMeta
    turns: Turns
    clock: StoryClock
    address: str
    controller: Controller
    sender_id: UUID
    held_count: int = 0
    kept: dict[str, Any] = field(default_factory=dict)

    def hold(self, is_so: bool, de: str, en: str) -> None:
        """A promise that must hold now. Raises PromiseBroken when it does not."""
        if not is_so:
            raise PromiseBroken(Sentence(de, en))
        self.held_count += 1

    async def until(self, at: datetime) -> None:
        """Let time pass: our clock first, so that nothing is told from the future."""
        self.clock.at = at
        await self.meta.advance_to(at)
        await self.work()

    async def later(self, **span: float) -> None:
        """Let so much time pass."""
        await self.until(self.clock.at + timedelta(**span))

    async def work(self) -> None:
        """Read, ask and send until there is nothing to do, and let the moments pass in which
        messages arrive on phones and reports of it come back.
        """
        for _ in range(_MOST_ROUNDS):
            await self.meta.settle()
            done = await self.turns.read() + await self.turns.ask() + await self.turns.send()
            if not done and not await self.moment():
                await self.turns.number()
                return
        raise RuntimeError("the house does not come to rest")

    async def moment(self) -> int:
        """Let a second pass; gives how many deliveries it brought, which are read."""
        self.clock.at += timedelta(seconds=1)
        await self.meta.advance_to(self.clock.at)
        return await self.turns.read()

    async def says(self, who: Person, text: str) -> None:
        """Somebody writes; the door has taken it in when this ends, nobody has read it yet."""
        await self.meta.act(who.phone, "text", text=text)

    async def sees(self, who: Person) -> list[dict[str, Any]]:
        """What the business sent to somebody's phone, the oldest first."""
        return await self.meta.inbox(who.phone)

    async def record_of(self, who: Person) -> UUID:
        """The record of somebody. Raises PromiseBroken when there is not exactly one."""
        async with self.ledger.reading(self.controller.controller_id) as work:
            found = await records.find(work, who.identifiers)
        self.hold(
            len(found) == 1,
            "Zu jedem Menschen, der geschrieben hat, gehört genau ein Kontakt.",
            "Everybody who has written has exactly one record.",
        )
        return found[0]


@asynccontextmanager
async def open_stage(stop: asyncio.Event) -> AsyncIterator[Stage]:
    """A database, keys, the simulator and the doors, all new and all gone at the end.

    Raises Refusal when something of it cannot be had.
    """
    clock, doors = StoryClock(), frame().doors()
    at = f"--at={TUESDAY.isoformat()}"
    with (
        throw_away("jawort-tour-") as folder,
        closing(doors.bound("127.0.0.1", 0)) as listener,
    ):
        async with (
            simulator(stop, at) as meta,
            open_ledger(place_in(folder), now=clock(), connections=8) as opened,
            frame().clocks().by_hand(opened.ledger, clock=clock) as turns,
        ):
            if meta is None:
                raise Refusal("SIMULATOR_SILENT", *_SILENT)
            company, sender_id = await _company(opened.ledger, now=clock())
            over = asyncio.Event()
            serving = asyncio.create_task(
                doors.open_doors(
                    opened.ledger,
                    listener,
                    clock=clock,
                    stop=over,
                    sample=True,
                    simulator=meta.phones,
                )
            )
            address = doors.address(listener)
            try:
                yield Stage(opened.ledger, meta, turns, clock, address, company, sender_id)
            finally:
                over.set()
                await serving


async def _company(ledger: Ledger, *, now: datetime) -> tuple[Controller, UUID]:
    async with ledger.house_work() as house:
        made = await controller.add(house, COMPANY, country="DE", land="NW", now=now)
    async with ledger.work(made.controller_id) as work:
        portfolio_id = await controller.add_portfolio(work, meta_id="506914307656634", now=now)
        sender = NewSender(
            portfolio_id,
            channel="wa",
            brand="Autohaus Lindental",
            country="DE",
            phone_number_id=PHONE,
            waba_id=WABA,
            display_number="+493023125001",
        )
        return made, await controller.add_sender(work, sender, now=now)
