"""A company behind the simulator to which people send files."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count
from typing import Any
from uuid import UUID

from cloudapi_simulator.simulator import Simulator
from jawort.desk.receive import take_in
from jawort.domain.arrival import content as said
from jawort.domain.arrival.update import Arrived, Mention, Message
from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.endpoint import NewEndpoint
from jawort.domain.media import Media
from jawort.domain.setting import READINESS, Setting, SettingKey
from jawort.ledger import contact, controller, endpoint, media, media_piece
from jawort.ledger.controller import NewSender
from jawort.outbox.opening import open_outbox
from jawort.outbox.round import Outbox
from jawort.runners import fetch_media
from tests.shop import NOON, Shop
from tests.stage import NOTICE, Stage

ERIKA = "491713920001"
_numbers = count(1)


@dataclass
class Post:
    """The company, its number at the simulator, and a worker's connections."""

    shop: Shop
    meta: Simulator
    sender_id: UUID
    outbox: Outbox

    def work(self) -> Any:
        """A unit of work of this company."""
        return self.shop.ledger.work(self.shop.controller.controller_id)

    def at_carrier(
        self, data: bytes, mime_type: str = "image/jpeg", *, name: str = "", for_: int = 7
    ) -> str:
        """A file of Erika's lies at the carrier; gives its id there."""
        known = self.meta.world.person_by_phone(ERIKA)
        person = known or self.meta.introduce(f"+{ERIKA}", name="Erika")
        media_id = name or f"2837463628{next(_numbers)}"
        until = NOON + timedelta(days=for_)
        self.meta.world.media.keep(media_id, data, mime_type, person.id, until)
        return media_id

    async def sends(
        self, media_id: str, type_: Any = "image", *, at: datetime = NOON, **more: Any
    ) -> UUID:
        """Erika sends a message with that file; gives the message."""
        wamid = f"wamid.file{next(_numbers)}"
        content = said.Media(type=type_, media_id=media_id, **more)
        update = Message(
            field="messages",
            id=wamid,
            at=at,
            account_id=self.meta.waba_id,
            phone_number_id=self.meta.phone_number_id,
            persons=(Mention(IdentifierKind.WA_ID, ERIKA),),
            message_id=wamid,
            type=type_,
            content=content,
        )
        before = {row["message_id"] for row in await self.rows("SELECT message_id FROM message")}
        async with self.work() as work:
            await take_in(work, [Arrived(update, at)], now=at)
        after = {row["message_id"] for row in await self.rows("SELECT message_id FROM message")}
        (made,) = after - before
        return UUID(str(made))

    async def fetch(self, *, at: datetime = NOON) -> int:
        """One turn of fetching."""
        return await fetch_media.run_once(self.outbox, now=at)

    async def file_of(self, message_id: UUID) -> Media:
        """What is known of the file of a message."""
        async with self.work() as work:
            return (await media.of_messages(work, [message_id]))[message_id]

    async def bytes_of(self, file: Media) -> bytes:
        """What lies here of a file."""
        ledger, mine = self.shop.ledger, self.shop.controller.controller_id
        return b"".join([one async for one in media_piece.stream(ledger, mine, file)])

    async def erika(self) -> UUID:
        """Her record."""
        async with self.work() as work:
            found = await contact.find(work, Identifier(IdentifierKind.WA_ID, ERIKA))
        assert found is not None
        return found

    async def knows_notice(self) -> None:
        """Erika has been shown the privacy notice: an answer owes her nothing more."""
        erika = await self.erika()
        async with self.work() as work:
            await Stage(work, self.sender_id).show_notice(erika)

    async def rows(self, sql: str, *values: object) -> list[Any]:
        """What stands in the database."""
        async with self.shop.ledger.bare_connection() as connection:
            return list(await connection.fetch(sql, *values))


@asynccontextmanager
async def post_office(shop: Shop) -> AsyncIterator[Post]:
    """Open until the block ends; time stands at NOON over there."""
    async with Simulator(at=NOON) as meta:
        async with shop.ledger.work(shop.controller.controller_id) as work:
            portfolio = await controller.add_portfolio(work, meta_id="1", now=NOON)
            new = NewSender(
                portfolio, "wa", "Sonnenschein", "DE", meta.phone_number_id, meta.waba_id
            )
            sender_id = await controller.add_sender(work, new, now=NOON)
            door = NewEndpoint(
                "simulator", "s", "v", access_token=meta.token, base_url=meta.base_url
            )
            await endpoint.add(work, door, now=NOON)
            early = NOON - timedelta(days=1)
            for key in READINESS:
                await controller.set_setting(work, Setting(key, NOTICE, early, "Anna"))
            for key, value in (
                (SettingKey.PROFILE, "CONTRACT"),
                (SettingKey.CHILD_DIRECTED, "no"),
            ):
                await controller.set_setting(work, Setting(key, value, early, "Anna"))
        async with open_outbox(
            shop.ledger, worker_id=UUID(int=1), clock=lambda: 0.0, only_loopback=True
        ) as outbox:
            yield Post(shop, meta, sender_id, outbox)
