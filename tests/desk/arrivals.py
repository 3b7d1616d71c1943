"""What invented people do, as the desk gets it: one function for each happening."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count
from typing import Any
from uuid import UUID

from jawort.desk.arrival.taken import Taken
from jawort.desk.receive import take_in
from jawort.domain.arrival.content import Content, Tap, Text
from jawort.domain.arrival.update import (
    Arrived,
    Context,
    IdentityChange,
    Mention,
    Message,
    Preference,
    ReportedError,
    Status,
    Update,
)
from jawort.domain.contact import IdentifierKind
from jawort.domain.purpose import NewPurpose
from jawort.domain.setting import READINESS, Setting, SettingKey
from jawort.ledger import controller, message, purpose, wording
from jawort.ledger.controller import NewSender
from jawort.ledger.wording import NewWording
from tests.shop import NOON, Shop

NUMBER = "100600700800900"
WABA = "100200300400500"
ERIKA = "491713920001"
MAX = "491713920002"
ERIKA_ID = "DE.10020030040050060070"
_numbers = count(1)


@dataclass(frozen=True)
class Counter:
    """The shop with a number of its own, ready to send, and an opt-in text in force."""

    shop: Shop
    sender_id: UUID
    portfolio_id: UUID
    purpose_id: UUID
    wording_id: UUID

    def work(self) -> Any:
        """A unit of work of this shop."""
        return self.shop.ledger.work(self.shop.controller.controller_id)

    async def take(self, *arrived: Arrived, now: datetime | None = None) -> Taken:
        """Take these in as one batch, at the time of the last receipt."""
        async with self.work() as work:
            return await take_in(work, arrived, now=now or max(one.received_at for one in arrived))

    async def rows(self, sql: str, *values: object) -> list[Any]:
        """What stands in the database."""
        async with self.shop.ledger.bare_connection() as connection:
            return list(await connection.fetch(sql, *values))


async def open_counter(shop: Shop) -> Counter:
    """A shop that has settled what must be settled."""
    async with shop.ledger.work(shop.controller.controller_id) as work:
        portfolio = await controller.add_portfolio(work, meta_id="1", now=NOON)
        sender = await controller.add_sender(
            work,
            NewSender(portfolio, "wa", "Sonnenschein", "DE", phone_number_id=NUMBER, waba_id=WABA),
            now=NOON,
        )
        early = NOON - timedelta(days=1)
        for key in READINESS:
            await controller.set_setting(work, Setting(key, "https://x.example", early, "Anna"))
        for key, value in ((SettingKey.PROFILE, "STRICT"), (SettingKey.CHILD_DIRECTED, "no")):
            await controller.set_setting(work, Setting(key, value, early, "Anna"))
        offers = await purpose.add(work, NewPurpose("ADS", "Reifen"), now=early)
        shown = await wording.publish(
            work,
            NewWording("opt_in", "reifen", "de", "Möchten Sie Angebote?", "Anna", offers),
            now=early,
        )
    return Counter(shop, sender, portfolio, offers, shown)


def by(wa_id: str | None = ERIKA, bsuid: str | None = None) -> tuple[Mention, ...]:
    """The names of a person in an update."""
    number = (Mention(IdentifierKind.WA_ID, wa_id),) if wa_id else ()
    return number + ((Mention(IdentifierKind.BSUID, bsuid),) if bsuid else ())


def arrived(update: Update, *, late: timedelta = timedelta(seconds=1)) -> Arrived:
    """An update that came in a moment after it happened."""
    return Arrived(update, (update.at or NOON) + late)


def says(
    content: str | Content,
    *,
    at: datetime = NOON,
    who: tuple[Mention, ...] | None = None,
    wamid: str | None = None,
    name: str | None = "Erika Beispiel",
    quotes: str | None = None,
    late: timedelta = timedelta(seconds=1),
) -> Arrived:
    """A person writes, taps, or sends anything else."""
    known = Text(content) if isinstance(content, str) else content
    wamid = wamid or f"wamid.{next(_numbers)}"
    update = Message(
        field="messages",
        id=wamid,
        at=at,
        account_id=WABA,
        phone_number_id=NUMBER,
        persons=by() if who is None else who,
        message_id=wamid,
        type="text" if isinstance(content, str) else type(known).__name__.lower(),
        content=known,
        profile_name=name,
        context=Context(message_id=quotes) if quotes else None,
    )
    return arrived(update, late=late)


def taps(key: str, label: str, *, at: datetime = NOON, **more: Any) -> Arrived:
    """A person taps a button."""
    return says(Tap("button", key, label), at=at, **more)


def prefers(value: str, *, at: datetime = NOON, **more: Any) -> Arrived:
    """A person switches advertising off or on in WhatsApp."""
    update = Preference(
        field="user_preferences",
        id=f"preference.{next(_numbers)}",
        at=at,
        phone_number_id=NUMBER,
        persons=more.pop("who", by()),
        category="marketing_messages",
        value=value,
    )
    return arrived(update, **more)


def reports(
    wamid: str,
    state: str,
    *,
    at: datetime = NOON,
    code: int | None = None,
    attempt_id: UUID | None = None,
) -> Arrived:
    """Meta says what became of a message of ours."""
    update = Status(
        field="messages",
        id=f"{wamid}:{state}",
        at=at,
        phone_number_id=NUMBER,
        persons=by(),
        message_id=wamid,
        state=state,  # type: ignore[arg-type]
        errors=(ReportedError(code),) if code else (),
        callback_data=str(attempt_id) if attempt_id else None,
    )
    return arrived(update)


def changes(
    previous: tuple[Mention, ...],
    current: tuple[Mention, ...],
    *,
    at: datetime = NOON,
    change: str = "user_changed_number",
) -> Arrived:
    """Meta says that a person changed number or identifier."""
    update = IdentityChange(
        field="messages",
        id=f"wamid.sys.{next(_numbers)}",
        at=at,
        phone_number_id=NUMBER,
        persons=(*previous, *current),
        message_id=None,
        change=change,
        previous=previous,
        current=current,
    )
    return arrived(update)


async def sent(counter: Counter, wamid: str, *, ready_id: UUID | None = None) -> UUID:
    """A message of ours has left: for the ready entry, or for Erika's conversation."""
    at = NOON + timedelta(milliseconds=next(_numbers))
    async with counter.work() as work:
        if ready_id is None:
            row = await work.connection.fetchrow(
                "SELECT conversation_id, contact_id, NULL::uuid AS ready_id FROM conversation"
                " ORDER BY opened_at LIMIT 1"
            )
        else:
            row = await work.connection.fetchrow(
                "SELECT conversation_id, contact_id, ready_id FROM ready WHERE ready_id = $1",
                ready_id,
            )
        new = message.NewMessage(
            row["conversation_id"], row["contact_id"], "out", "text", at, {"text": "Hallo"},
            wamid=wamid, origin="bot_rule",
        )  # fmt: skip
        message_id = await message.add(work, new, now=at)
        assert message_id is not None
        await work.connection.execute(
            "UPDATE ready SET state = 'accepted', message_id = $1, ended_at = $3"
            " WHERE ready_id = $2",
            message_id,
            row["ready_id"],
            NOON,
        )
    return message_id


async def advertised(counter: Counter, *, at: datetime = NOON) -> None:
    """Let Erika write, and let our last message to her be advertising."""
    await counter.take(says("Hilfe", at=at))
    (row,) = await counter.rows("SELECT ready_id FROM ready")
    await sent(counter, "wamid.ads", ready_id=row["ready_id"])
    async with counter.work() as work:
        await work.connection.execute("UPDATE ready SET purpose = 'ADS'")
